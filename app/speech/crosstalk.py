"""Two voices at once on two channels: what one of them says is lost in the mix that an engine hears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.timeline import Span, covered, union
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
_LEAST = -60.0
"""dBFS below which a channel is not heard beside another one."""


def talked_over(source: SampleSource, span: Span) -> tuple[Span, ...]:
    """Where two channels carry different voices at once, in native samples, to half a second."""
    rate = source.recording.rate
    if source.recording.channels == 1:
        return ()
    levels = [_levels(source.listen(span, rate=RATE, channel=c)) for c in range(source.recording.channels)]
    loud = [_loud(level) for level in levels]
    found = []
    for first in range(0, len(levels[0]) - _WINDOW + 1, _STEP):
        window = slice(first, first + _WINDOW)
        if any(
            np.sum(loud[one][window] & loud[other][window]) >= _AT_ONCE
            and np.corrcoef(levels[one][window], levels[other][window])[0, 1] < _ALIKE
            for one, other in combinations(range(len(levels)), 2)
        ):
            start = span.start + first * rate // 100
            found.append(Span(start, min(span.end, start + _WINDOW * rate // 100)))
    return union(found)


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
