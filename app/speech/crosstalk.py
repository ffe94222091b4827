"""Two voices at once on two channels: what one of them says is lost in the mix that an engine hears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.timeline import Span, covered, union
from app.speech.copies import lag_between
from app.speech.rows import Row
from app.speech.silero import RATE

_FRAME = RATE // 100
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


def talked_over(source: SampleSource, span: Span) -> tuple[Span, ...]:
    """Where two channels carry different voices at once, in native samples, to half a second."""
    rate = source.recording.rate
    if source.recording.channels == 1:
        return ()
    sounds = [source.listen(span, rate=RATE, channel=c) for c in range(source.recording.channels)]
    found = set[int]()
    for one, other in combinations(sounds, 2):
        found |= set(_apart(_levels(one), _levels(_in_step(one, other))))
    starts = (span.start + first * rate // 100 for first in found)
    return union(Span(start, min(span.end, start + _WINDOW * rate // 100)) for start in starts)


def _in_step(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """The other sound as late as the one, where it is a copy of it."""
    lag = round(lag_between(one, other) * RATE)
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
    """The rows with no confidence in words that lie in these spans by a quarter or more."""
    if not spans:
        return tuple(rows)
    return tuple(
        tuple(
            replace(claim, confidence=0.0)
            if claim.end > claim.start
            and 4 * covered(Span(claim.start, claim.end), spans) > claim.end - claim.start
            else claim
            for claim in row
        )
        for row in rows
    )


def _levels(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """DBFS of each frame; what is far too quiet to hear is all alike."""
    frames = sound[: len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    return np.asarray(10 * np.log10(np.maximum(power, 1e-9)), np.float64)


def _loud(level: NDArray[np.float64]) -> NDArray[np.bool_]:
    """In which frames a channel carries more than its own quiet."""
    floor = float(np.percentile(level, 10)) if len(level) else 0.0
    return np.asarray(level > max(_LEAST, floor + _ABOVE), np.bool_)
