"""What Whisper's encoder made of a sound, in parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from math import ceil

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.speech.runtimes.languages import STEP

_PER_SECOND = 50
"""Frames that the encoder makes of a second."""

Sound = NDArray[np.float32]
Seconds = tuple[float, float]
"""Where a part of a sound begins, and where it ends."""


def steps_of(sound: Sound, encoded: Sound) -> list[Sound]:
    """What an encoder made of each whole step of a sound, see :data:`~app.speech.runtimes.languages.STEP`.

    Args:
        sound: shape ``(samples,)`` at 16 kHz.
        encoded: shape ``(1, frames, width)``; it may be filled up.
    """
    count = len(sound) // (STEP * ENGINE_RATE)
    return parts_of(encoded, [(STEP * number, STEP * (number + 1)) for number in range(count)])


def parts_of(encoded: Sound, parts: Iterable[Seconds]) -> list[Sound]:
    """What an encoder made of parts of a sound, at least a frame of each.

    Args:
        encoded: shape ``(1, frames, width)``.
        parts: not behind its end.
    """
    return [encoded[:, int(start * _PER_SECOND) : ceil(end * _PER_SECOND)] for start, end in parts]


def sound_key(sound: Sound) -> bytes:
    """What a sound is known by."""
    return hashlib.sha256(np.ascontiguousarray(sound).data).digest()
