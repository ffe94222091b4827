"""What Whisper's encoder made of the sounds that were heard last, for who asks about the same sound again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil
from threading import Lock
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.speech.runtimes.languages import STEP

MOST = 40_000_000
"""Bytes that are kept: some sixty windows of six seconds."""
_PER_SECOND = 50
"""Frames that the encoder makes of a second."""

Sound = NDArray[np.float32]
Seconds = tuple[float, float]
"""Where a part of a sound begins, and where it ends."""
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
            self._keep(key, made)
        return made

    def _keep(self, key: bytes, made: _Made) -> None:
        with self._lock:
            self._drop(key)
            self._kept[key] = made
            self._bytes += made.nbytes
            while self._bytes > self._most:
                self._drop(next(iter(self._kept)))

    def _drop(self, key: bytes) -> None:
        made = self._kept.pop(key, None)
        self._bytes -= 0 if made is None else made.nbytes


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
