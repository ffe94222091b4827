from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

class SessionOptions:
    inter_op_num_threads: int
    intra_op_num_threads: int
    enable_cpu_mem_arena: bool
    log_severity_level: int

class InferenceSession:
    def __init__(
        self,
        path_or_bytes: str | bytes,
        sess_options: SessionOptions | None = None,
        providers: Sequence[str] | None = None,
        *,
        disabled_optimizers: Sequence[str] = ...,
    ) -> None: ...
    def run(
        self, output_names: Sequence[str] | None, input_feed: dict[str, NDArray[Any]]
    ) -> list[NDArray[Any]]: ...

def get_available_providers() -> list[str]: ...
