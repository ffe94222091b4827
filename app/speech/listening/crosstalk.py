"""Two voices at once on two channels: what one of them says is lost in the mix that an engine hears.

Either each has a channel of its own, or one of them is turned over on one channel: then both channels carry
both voices, the mix of them one, and their difference the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.timeline import Span, covered, union
from app.domain.transcript import Claim
from app.speech.copies.copies import lag_between
from app.speech.listening.rows import Row

_FRAME = ENGINE_RATE // 100
"""Samples of a frame of loudness: 10 ms."""
_WINDOW, _STEP = 100, 50
"""Frames that are compared at a time (1 s), and from one time to the next."""
_ALIKE = 0.5
"""Correlation of loudness in dB, below which two channels carry different sound.

Measured: the same voice on both 0.98 and more, also delayed, panned or with bleed; two voices 0.0 and less.
"""
_AT_ONCE = 30
"""Frames in a window in which both are loud: people who take turns are not two at once."""
_ABOVE = 15.0
"""Decibels above its own quiet at which a channel is loud."""
_LEAST = -80.0
"""dBFS below which a channel is not heard beside another one, also when it is made louder."""


VoiceIn = Callable[[NDArray[np.float32]], Sequence[Span]]
"""Tells where a voice is in sound at ``ENGINE_RATE``, in its samples."""


def talked_over(source: SampleSource, span: Span, voice_in: VoiceIn) -> tuple[Span, ...]:
    """Where channels carry different voices at once, in native samples, to half a second.

    Args:
        source: the recording.
        span: what is compared, in native samples, of half a minute at most.
        voice_in: tells whether what the mix lacks is a voice: the sides of music are none.
    """
    rate = source.recording.rate
    sounds = [source.listen(span, rate=ENGINE_RATE, channel=c) for c in source.recording.apart]
    found = set[int]()
    for one, other in combinations(sounds, 2):
        found |= set(_apart(_levels(one), _levels(_in_step(one, other))))
        found |= _turned_over(one + other, one - other, voice_in)
    starts = (span.start + first * rate // 100 for first in found)
    return union(Span(start, min(span.end, start + _WINDOW * rate // 100)) for start in starts)


def _turned_over(mix: NDArray[np.float32], lacking: NDArray[np.float32], voice_in: VoiceIn) -> set[int]:
    """The first frames of the windows in which another voice is in what a mix lacks."""
    found = set(_apart(_levels(mix), _levels(lacking)))
    voice = voice_in(lacking / np.float32(2)) if found else ()
    least = _AT_ONCE * _FRAME
    return {f for f in found if covered(Span(f * _FRAME, (f + _WINDOW) * _FRAME), voice) >= least}


def _in_step(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """The other sound as late as the one, where it is a copy of it."""
    lag = round(lag_between(one, other) * ENGINE_RATE)
    moved = np.roll(other, -lag)
    moved[slice(-lag, None) if lag > 0 else slice(-lag)] = 0
    return moved


def _apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> Iterator[int]:
    """The first frames of the windows in which two channels are loud, and not alike."""
    both = _loud(one) & _loud(other)
    for first in range(0, len(one) - _WINDOW + 1, _STEP):
        window = slice(first, first + _WINDOW)
        if np.sum(both[window]) >= _AT_ONCE and np.corrcoef(one[window], other[window])[0, 1] < _ALIKE:
            yield first


def doubted(rows: Sequence[Row], spans: Sequence[Span]) -> tuple[Row, ...]:
    """The rows with no confidence in words that lie in these spans by a quarter or more.

    A word with no time of its own lies where it begins: of openai-whisper there are many.
    """
    if not spans:
        return tuple(rows)
    return tuple(
        tuple(replace(claim, confidence=0.0) if _within(claim, spans) else claim for claim in row)
        for row in rows
    )


def _within(claim: Claim, spans: Sequence[Span]) -> bool:
    start = max(0, claim.start)
    own = Span(start, max(claim.end, start + 1))
    return 4 * covered(own, spans) > own.length


def _levels(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """DBFS of each frame; what is far too quiet to hear is all alike."""
    frames = sound[: len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    return np.asarray(10 * np.log10(np.maximum(power, 1e-9)), np.float64)


def _loud(level: NDArray[np.float64]) -> NDArray[np.bool_]:
    """In which frames a channel carries more than its own quiet."""
    floor = float(np.percentile(level, 10)) if len(level) else 0.0
    return np.asarray(level > max(_LEAST, floor + _ABOVE), np.bool_)
