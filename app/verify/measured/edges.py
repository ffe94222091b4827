"""What is heard on both sides of an edge of a span: where a word ends, or goes on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import audible_mix, heard_from
from app.domain.sound.pauses import FAINT, PAUSE, floor_and_loud, hidden, pauses, quiet_level
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME = 0.005
"""Seconds of a frame of levels."""
_AROUND = 2.0
"""Seconds on both sides of a span that tell what is quiet there."""
_MOST = 30.0
"""Seconds from an edge of a long span inward that tell it."""
_NEARLY = 2.0
"""dB over what is quiet that are quiet too just before sound begins at an edge: who cut there, at the end of
a quiet, measured other frames."""
_LONGEST, _SHORTEST = 0.11, 0.02
"""Seconds that the last of a word lasts: what is longer may be a kept word, less is hardly heard."""
_RISE = 12.0
"""dB by which sound gets louder again where another word begins."""
_NEAR = 0.12
"""Seconds from where an aligner ends a word to an edge; beyond one that is farther out other words go on."""
_LAST = 0.02
"""Seconds before a quiet in which the sound of a word is faint; before a closure in a word it is not."""
_SOFTEST = 1e-6
"""Amplitude of digital silence: it has no level."""


@dataclass(frozen=True)
class Sides:
    """Levels on both sides of an edge, in dBFS, frame by frame, from the edge on.

    Args:
        inside: of the span, and what lies beyond its other edge.
        outside: of what is published.
        length: frames of ``inside`` that are the span's.
    """

    inside: tuple[float, ...]
    outside: tuple[float, ...]
    length: int

    @property
    def all(self) -> tuple[float, ...]:
        """The levels of the span and its surroundings; one at least."""
        return self.inside + self.outside or (0.0,)

    @cached_property
    def quiet(self) -> float:
        """The level up to which it is quiet here."""
        return quiet_level(self.all)

    @cached_property
    def in_quiet(self) -> bool:
        """Whether it is quiet just inside the edge: what is heard beyond is another word."""
        inside = self.inside[: self.length]
        if any(pause.start == 0 for pause in self._pauses(inside, self.quiet)):
            return True
        begins = max(self.outside[:2], default=self.quiet) > self.quiet
        return begins and any(pause.start <= 1 for pause in self._pauses(inside, self.quiet + _NEARLY))

    def last(self, since: float) -> float:
        """Seconds for which a word goes on beyond the edge: its sound dies away in a quiet without a rise.

        Nothing is said where noise hides what is quiet, nor where a kept word may have begun before the edge.

        Args:
            since: seconds from where an aligner ends the word to the edge.
        """
        found = self._pauses(self.outside[: _frames(_LONGEST + PAUSE)], self.quiet)
        length = found[0].start if found else 0
        if length < _frames(_SHORTEST) or since > _NEAR or self.in_quiet or hidden(self.all) > 1 / 2:
            return 0.0
        left = self.outside[:length]
        _, loud = floor_and_loud(self.all)
        before = self.inside[: max(0, _frames(since))]
        if max(left[-_frames(_LAST) :]) > loud - FAINT or _rise((*before[::-1], *left)) >= _RISE:
            return 0.0
        return length * FRAME

    @staticmethod
    def _pauses(levels: tuple[float, ...], quiet: float) -> tuple[Span, ...]:
        return pauses(levels, quiet=quiet, shortest=_frames(PAUSE))


def sides(original: SampleSource, span: Span) -> tuple[Sides, Sides]:
    """What is heard in a recording on both sides of the start of a span, and of its end."""
    rate = original.recording.rate
    around, most = round(_AROUND * rate), round(_MOST * rate)
    near = span.pad(around, around, within=original.recording.whole)
    begin = heard_from(near.start, rate)
    first = Span(begin, min(near.end, span.start + most))
    last = Span(max(begin, heard_from(span.end - most, rate)), near.end)
    sounds = {part: audible_mix(original, part) for part in {first, last}}  # of most spans one and the same
    before, inside = _parted(sounds[first], (span.start - first.start) * ENGINE_RATE // rate)
    inward, after = _parted(sounds[last], (span.end - last.start) * ENGINE_RATE // rate)
    length = _frames(span.length / rate)
    return Sides(inside, before, length), Sides(inward, after, length)


def _parted(sound: NDArray[np.float32], at: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Levels from a sample backwards, and forwards."""
    return _levels(sound[:at][::-1]), _levels(sound[at:])


def _levels(sound: NDArray[np.float32]) -> tuple[float, ...]:
    """Level of each whole frame in dBFS."""
    import numpy as np

    size = round(FRAME * ENGINE_RATE)
    frames = sound[: len(sound) // size * size].reshape(-1, size).astype(np.float64)
    power = np.mean(np.square(frames), axis=1)
    return tuple((10 * np.log10(np.maximum(power, _SOFTEST**2))).tolist())


def _rise(levels: tuple[float, ...]) -> float:
    """The most by which sound gets louder again, in dB, of three frames together."""
    import numpy as np

    powers = np.pad(10 ** (np.array(levels) / 10), 1, mode="edge")
    smooth = 10 * np.log10(np.convolve(powers, np.ones(3) / 3, mode="valid"))
    return float(np.max(smooth - np.minimum.accumulate(smooth)))


def _frames(seconds: float) -> int:
    return round(seconds / FRAME)
