"""Small networks beside Whisper, with onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnxruntime


def open_network(path: Path) -> onnxruntime.InferenceSession:
    """A network that computes in the thread that asks it, keeps no memory for later, and tells nobody of it.

    Args:
        path: of the ONNX file.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, ["CPUExecutionProvider"])
