from collections.abc import Sequence
from typing import IO

class Result:
    value: str
    messages: Sequence[object]

def extract_raw_text(fileobj: IO[bytes]) -> Result: ...
