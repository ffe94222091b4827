"""Numbers that are dialled: a telephone's keys can be told by their tones, so that a number is heard in them.

A key is two tones at once, one of four low ones and one of four high ones (ITU-T Q.23). Each is measured by
itself (Goertzel, 1958); where the two are nearly all that is heard, a key is pressed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import sounds_apart
from app.domain.timeline import Span, union

STEP = 256
"""Samples at the engine's rate that are looked at together: 16 ms, a key lasts 40 at least."""
_LOW, _HIGH = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
"""Hz."""
_SHARE = 0.7
"""Of the power, that the two tones have. In 37 minutes of meetings and music two steps have as much."""
_TWIST = 0.1
"""Power (-10 dB) that the softer tone of the two has beside the louder one."""
_LEAST = 1e-7
"""Power (-70 dBFS) from which a key is heard."""
_KEYS, _PAUSE = 3, 63
"""Keys that make a number, and steps (1 s) between two of them at most: one alone tells nothing."""


def keyed(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether a key is pressed, a :data:`STEP` each; what is less at the end is left out.

    Args:
        sound: shape ``(samples,)`` at ``ENGINE_RATE``.
    """
    steps = sound[: len(sound) // STEP * STEP].reshape(-1, STEP)
    turns = 2 * np.pi * np.outer(np.arange(STEP), np.array(_LOW + _HIGH)) / ENGINE_RATE
    power = np.mean(np.square(steps, dtype=np.float64), axis=1)
    # Without complex numbers: wine, under which the Windows program is tried, cannot take their exponential.
    tones = 2 * (np.square(steps @ np.cos(turns)) + np.square(steps @ np.sin(turns))) / STEP**2
    low, high = tones[:, : len(_LOW)].max(axis=1), tones[:, len(_LOW) :].max(axis=1)
    two = (low + high > _SHARE * power) & (np.minimum(low, high) > _TWIST * np.maximum(low, high))
    return np.asarray(two & (power > _LEAST), np.bool_)


def dialled(keys: NDArray[np.bool_]) -> tuple[Span, ...]:
    """Where numbers are dialled, from the first key to the last, in samples at ``ENGINE_RATE``.

    Args:
        keys: whether one is pressed, a :data:`STEP` each.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], keys, [False]]).astype(np.int8)))
    pressed = [Span(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
    numbers = [
        number
        for number in union(pressed, gap=_PAUSE)
        if sum(number.contains(key) for key in pressed) >= _KEYS
    ]
    # A step more on both sides: a key begins in it, or ends.
    return tuple(Span(max(0, number.start - 1) * STEP, (number.end + 1) * STEP) for number in numbers)


def dialled_in(source: SampleSource, span: Span) -> tuple[Span, ...]:
    """Where numbers are dialled in a span, in native samples: on a channel too, where others talk meanwhile.

    Raises:
        InputError: when the file is no longer what it was.
    """
    rate = source.recording.rate
    return tuple(
        Span(span.start + n.start * rate // ENGINE_RATE, span.start + n.end * rate // ENGINE_RATE)
        for sound in sounds_apart(source, span)
        for n in dialled(keyed(sound))
    )
