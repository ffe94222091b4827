"""The peaks of a recording: the lowest and highest sample of each stretch, measured while it streams by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.audio.native import to_float
from app.domain.peaks import COARSER, FINEST, FULL, Level, Peaks
from app.domain.ports import Block, SampleSource
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COARSEST = 1024
"""Bins in the coarsest level, at most: there are not many more pixels in a window."""


def measure_peaks(source: SampleSource, told: Callable[[int], None] = lambda _: None) -> Peaks:
    """Read a recording once.

    Args:
        source: the recording.
        told: is called with the position that was reached, about every second of sound.
    """
    facts = source.recording
    meter = _Meter(FINEST)
    for block in source.blocks():
        meter.take(block)
        told(block.start + len(block.samples))
    levels = [meter.level(0)]
    while levels[-1].bins > _COARSEST:
        levels.append(_coarser(levels[-1]))
    return Peaks(facts.sha256, facts.length, tuple(levels))


def measure_span(source: SampleSource, span: Span, step: int) -> Level:
    """The peaks of a short stretch in bins of so many samples."""
    meter = _Meter(step)
    for block in source.blocks(span):
        meter.take(block)
    return meter.level(span.start)


class _Meter:
    """Takes blocks as they come and keeps two numbers a bin."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._rest: list[NDArray[np.generic]] = []
        self._waiting = 0
        self._found: list[NDArray[np.float32]] = []

    def take(self, block: Block) -> None:
        import numpy as np

        self._rest.append(block.samples)
        self._waiting += len(block.samples)
        if self._waiting >= self._step:
            joined = np.concatenate(self._rest)
            whole = self._waiting // self._step * self._step
            # A bin's samples of all channels lie side by side: found where they are, in their own type.
            bins = joined[:whole].reshape(whole // self._step, -1)
            self._found.append(_float(bins))
            self._rest, self._waiting = [joined[whole:]], self._waiting - whole

    def level(self, start: int) -> Level:
        import numpy as np

        if self._waiting:
            self._found.append(_float(np.concatenate(self._rest).reshape(1, -1)))
            self._waiting = 0
        lows, highs = np.clip(np.concatenate(self._found, axis=1), -1, 1) * FULL
        return Level(start, self._step, _packed(np.floor(lows)), _packed(np.ceil(highs)))


def _float(bins: NDArray[np.generic]) -> NDArray[np.float32]:
    """Lowest and highest of each row, shape ``(2, rows)``, full scale 1."""
    import numpy as np

    return to_float(np.stack([bins.min(axis=1), bins.max(axis=1)]))


def _coarser(level: Level) -> Level:
    import numpy as np

    edges = np.arange(0, level.bins, COARSER)
    lows, highs = np.frombuffer(level.lows, "<i2"), np.frombuffer(level.highs, "<i2")
    return Level(
        level.start,
        level.step * COARSER,
        _packed(np.minimum.reduceat(lows, edges)),
        _packed(np.maximum.reduceat(highs, edges)),
    )


def _packed(values: NDArray[np.floating] | NDArray[np.integer]) -> bytes:
    return values.astype("<i2").tobytes()
