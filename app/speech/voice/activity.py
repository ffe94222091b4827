"""Voice activity, the part that is arithmetic: from a probability a frame to stretches of voice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.domain.timeline import Span, complement, intersection, union

FRAME = 512
"""Samples of a frame at 16 kHz: 32 ms."""
ENTER = 0.35
"""Probability at which a voice begins. Lower than usual: a voice that is missed cannot be called unheard."""
LEAVE = 0.2
"""Probability below which it may end."""
SILENCE = 4
"""Frames (128 ms) that must stay below before it ends: the closure of a plosive is not a pause."""
SHORTEST = 3
"""Frames (96 ms) of voice that count: a click is shorter."""
TALK = -20.0
"""dBFS to which quiet stretches are raised: a network that is trained on talk misses an aside at -30 dB."""
MOST_GAIN = 70.0
"""Decibels by which a stretch is raised at most."""
_REACH = 6
"""Frames (192 ms) around each whose loudest one decides the gain: what is beside talk is not raised."""
_BESIDE = 6
"""Frames (192 ms) around talk in which raised sound says nothing: words ring on there."""


def raised(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    """The frames with their quiet stretches as loud as talk.

    Args:
        frames: shape ``(frames, FRAME)``, -1 to 1.
    """
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(power, _REACH, mode="edge"), 2 * _REACH + 1)
    level = 10 * np.log10(np.maximum(around.max(axis=1), 1e-12))
    gain = 10 ** (np.clip(TALK - level, 0, MOST_GAIN) / 20)
    return np.asarray(np.clip(frames * gain[:, np.newaxis], -1, 1), np.float32)


def with_quiet(voice: tuple[Span, ...], raised_voice: tuple[Span, ...], *, count: int) -> tuple[Span, ...]:
    """Voice with what only raised sound tells: stretches that lie away from it and last.

    Args:
        voice: frames, sorted and apart.
        raised_voice: frames in which a voice is heard once quiet stretches are raised.
        count: frames in all.
    """
    if not count:
        return ()
    whole = Span(0, count)
    away = complement((span.pad(_BESIDE, _BESIDE, within=whole) for span in voice), within=whole)
    return union([*voice, *(span for span in intersection(raised_voice, away) if span.length >= _BESIDE)])


def voiced_frames(probabilities: NDArray[np.float32]) -> tuple[Span, ...]:
    """Stretches of frames in which a voice is heard, sorted, with hysteresis.

    Args:
        probabilities: shape ``(frames,)``, 0 to 1.
    """
    found: list[tuple[int, int]] = []
    start = quiet_from = -1
    for frame, probability in enumerate(probabilities):
        if start < 0:
            if probability >= ENTER:
                start, quiet_from = frame, -1
        elif probability >= LEAVE:
            quiet_from = -1
        elif quiet_from < 0:
            quiet_from = frame
        elif frame - quiet_from >= SILENCE:
            found.append((start, quiet_from))
            start = -1
    if start >= 0:
        found.append((start, quiet_from if quiet_from >= 0 else len(probabilities)))
    return tuple(Span(a, b) for a, b in found if b - a >= SHORTEST)
