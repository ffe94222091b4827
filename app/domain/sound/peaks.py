"""How loud a recording is, at several scales, for a picture of it."""

from __future__ import annotations

from dataclasses import dataclass

FINEST = 512
"""Samples in a bin of the finest level that is kept; what is finer is read from the recording again."""
COARSER = 4
"""Bins of a level that are one bin of the next."""
FULL = 32767
"""Full scale of a peak."""


@dataclass(frozen=True, slots=True)
class Level:
    """The lowest and the highest sample of each bin, over all channels.

    Args:
        start: position of the first sample of the first bin.
        step: samples in a bin; the last may have fewer.
        lows: signed 16-bit numbers, little-endian, :data:`FULL` is full scale.
        highs: as many.
    """

    start: int
    step: int
    lows: bytes
    highs: bytes

    @property
    def bins(self) -> int:
        """How many there are."""
        return len(self.lows) // 2


@dataclass(frozen=True, slots=True)
class Peaks:
    """The levels of a recording, like the floors of a pyramid.

    Args:
        made_from: hash of the recording's file.
        length: samples in the recording.
        levels: finest first; each has bins :data:`COARSER` times as long as the one before.
    """

    made_from: str
    length: int
    levels: tuple[Level, ...]

    def level(self, step: float) -> Level | None:
        """The coarsest level with bins of at most so many samples; None when all are coarser."""
        return max((level for level in self.levels if level.step <= step), key=lambda v: v.step, default=None)
