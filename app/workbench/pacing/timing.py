"""How long the stages take."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


@contextmanager
def timed(timings: dict[str, float], stage: str) -> Iterator[None]:
    """Add the seconds that a block takes to those of a stage, also when it fails."""
    began = monotonic()
    try:
        yield
    finally:
        timings[stage] = timings.get(stage, 0.0) + monotonic() - began
