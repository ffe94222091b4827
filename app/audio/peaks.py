"""The peaks of a recording: the lowest and highest sample of each stretch, measured while it streams by."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from app.audio.native import silence, to_float
from app.audio.selecting import open_source
from app.audio.survey import changed
from app.domain.ports import SampleSource
from app.domain.recording import Recording
from app.domain.sound.peaks import COARSER, FINEST, FULL, Level, Peaks
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COARSEST = 1024
"""Bins in the coarsest level, at most: there are not many more pixels in a window."""
_PAUSE = 0.3
"""Seconds in which nothing is told of what was read."""
_TOLD = 2
"""Levels that are told then: enough for a window, whatever was read."""


def measure_peaks(source: SampleSource, told: Callable[[Peaks], None] = lambda _: None) -> Peaks:
    """Read a recording once.

    Args:
        source: the recording.
        told: is given, at once and then a few times a second, the coarsest levels of what was read so far.
    """
    drawn = _Drawn(source.recording, told)
    for block in source.blocks():
        drawn.take(block.start, block.samples)
    return drawn.peaks()


def measure_file(recording: Recording, told: Callable[[Peaks], None]) -> Peaks:
    """Open a recording and measure it on the way, as far as it can be: to open it decodes all of it.

    Args:
        recording: that is opened again.
        told: as of :func:`measure_peaks`.

    Raises:
        InputError: when it cannot be read, or is another file by now.
    """
    drawn = _Drawn(recording, told)
    with open_source(recording.path, recording.selection, heard=drawn.take) as source:
        if source.recording.sha256 != recording.sha256:
            raise changed(recording.path)
        return drawn.peaks() if drawn.reached == recording.length else measure_peaks(source, told)


def measure_span(source: SampleSource, span: Span, step: int) -> Level:
    """The peaks of a short stretch in bins of so many samples."""
    meter = _Meter(step)
    for block in source.blocks(span):
        meter.take(block.samples)
    return meter.level(span.start)


class _Drawn:
    """Takes sound as it comes, and tells a few times a second what it was so far."""

    def __init__(self, recording: Recording, told: Callable[[Peaks], None]) -> None:
        self._recording, self._told, self._due = recording, told, 0.0
        self._meter = _Meter(FINEST)
        self.reached = 0

    def take(self, start: int, samples: NDArray[np.generic]) -> None:
        """Take the next samples; a hole before them is silent."""
        while self.reached < start:
            hole = min(start - self.reached, self._recording.rate)
            self._meter.take(silence(hole, samples.shape[1], samples.dtype))
            self.reached += hole
        self._meter.take(samples)
        self.reached = start + len(samples)
        if monotonic() >= self._due:
            self._told(self.peaks(most=_TOLD))
            self._due = monotonic() + _PAUSE

    def peaks(self, *, most: int = 0) -> Peaks:
        """Of what was taken so far: all levels, or the coarsest of them."""
        levels = [self._meter.level(0)]
        while levels[-1].bins > _COARSEST:
            levels.append(_coarser(levels[-1]))
        return Peaks(self._recording.sha256, self._recording.length, tuple(levels[-most:]))


class _Meter:
    """Takes sound as it comes and keeps two numbers a bin."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._rest: list[NDArray[np.generic]] = []
        self._waiting = 0
        self._found: list[NDArray[np.float32]] = []

    def take(self, samples: NDArray[np.generic]) -> None:
        import numpy as np

        self._rest.append(samples)
        self._waiting += len(samples)
        if self._waiting >= self._step:
            joined = np.concatenate(self._rest)
            whole = self._waiting // self._step * self._step
            # A bin's samples of all channels lie side by side: found where they are, in their own type.
            bins = joined[:whole].reshape(whole // self._step, -1)
            self._found.append(_float(bins))
            self._rest, self._waiting = [joined[whole:]], self._waiting - whole

    def level(self, start: int) -> Level:
        """Of what was taken so far; the last bin may have fewer samples."""
        import numpy as np

        last = [_float(np.concatenate(self._rest).reshape(1, -1))] if self._waiting else []
        lows, highs = np.clip(np.concatenate([*self._found, *last], axis=1), -1, 1) * FULL
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
