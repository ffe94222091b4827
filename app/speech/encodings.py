"""What Whisper's encoder made of the sounds that were heard last, for who asks about the same sound again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.speech.languages import STEP

MOST = 40_000_000
"""Bytes that are kept: some sixty windows of six seconds; of frames in pairs those of twenty-five minutes."""
FRAMES = 25
"""Frames a second: two of the encoder's together."""

Sound = NDArray[np.float32]
Frames = NDArray[np.float16]
"""Shape ``(frames, width)``."""
_Made = TypeVar("_Made", bound=NDArray[Any])


class Encodings(Generic[_Made]):
    """Keeps what was made of a sound as long as it is among the last; from any thread.

    Args:
        most: bytes that are kept.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[bytes, _Made] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def of(self, sound: Sound, encode: Callable[[Sound], _Made]) -> _Made:
        """What was made of a sound, or is made of it now."""
        key = sound_key(sound)
        with self._lock:
            made = self._kept.get(key)
            if made is not None:
                self._kept.move_to_end(key)
        if made is None:
            made = encode(sound)
            self.keep(sound, made)
        return made

    def keep(self, sound: Sound, made: _Made) -> None:
        """Keep what was made of a sound."""
        key = sound_key(sound)
        with self._lock:
            self._drop(key)
            self._kept[key] = made
            self._bytes += made.nbytes
            while self._bytes > self._most:
                self._drop(next(iter(self._kept)))

    def take(self, sound: Sound) -> _Made | None:
        """What was made of a sound, which is no longer kept; None where it is not."""
        with self._lock:
            return self._drop(sound_key(sound))

    def _drop(self, key: bytes) -> _Made | None:
        made = self._kept.pop(key, None)
        self._bytes -= 0 if made is None else made.nbytes
        return made


def paired(sound: Sound, encoded: Sound) -> Frames:
    """The frames of a sound alone, where it was filled up: two of the encoder's in one.

    Args:
        sound: shape ``(samples,)`` at 16 kHz.
        encoded: shape ``(1, frames, width)``.
    """
    wide = encoded[0, : len(sound) * 2 * FRAMES // ENGINE_RATE // 2 * 2].astype(np.float32)
    mean: Frames = wide.reshape(-1, 2, wide.shape[1]).mean(axis=1).astype(np.float16)
    return mean


def steps_of(sound: Sound, encoded: Sound) -> list[Sound]:
    """What an encoder made of each whole step of a sound, see :data:`~app.speech.languages.STEP`.

    Args:
        sound: shape ``(samples,)`` at 16 kHz.
        encoded: shape ``(1, frames, width)``; it may be filled up.
    """
    size = 2 * FRAMES * STEP
    count = len(sound) // (STEP * ENGINE_RATE)
    return [encoded[:, size * number : size * (number + 1)] for number in range(count)]


def sound_key(sound: Sound) -> bytes:
    """What a sound is known by."""
    return hashlib.sha256(np.ascontiguousarray(sound).data).digest()
