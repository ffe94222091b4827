"""What an encoder heard of blocks that were written down, for who asks about the same sound again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE

MOST = 40_000_000
"""Bytes that are kept: those of the last twenty-five minutes."""
FRAMES = 25
"""Frames a second: two of the encoder's together."""

Sound = NDArray[np.float32]
Frames = NDArray[np.float16]
"""Shape ``(frames, width)``."""


class HeardFrames:
    """Keeps the frames of the last sounds until somebody takes them; from any thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Frames] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def keep(self, sound: Sound, encoded: NDArray[np.float32]) -> None:
        """Keep what an encoder made of a sound.

        Args:
            sound: shape ``(samples,)`` at 16 kHz.
            encoded: shape ``(1, frames, width)``.
        """
        frames = paired(sound, encoded)
        with self._lock:
            self._drop(_key(sound))
            self._kept[_key(sound)] = frames
            self._bytes += frames.nbytes
            while self._bytes > MOST:
                self._drop(next(iter(self._kept)))

    def take(self, sound: Sound) -> Frames | None:
        """The frames of a sound, which are no longer kept; None where they are not."""
        with self._lock:
            return self._drop(_key(sound))

    def _drop(self, key: bytes) -> Frames | None:
        frames = self._kept.pop(key, None)
        self._bytes -= 0 if frames is None else frames.nbytes
        return frames


def paired(sound: Sound, encoded: NDArray[np.float32]) -> Frames:
    """The frames of a sound alone, where it was filled up: two of the encoder's in one."""
    wide = encoded[0, : len(sound) * 2 * FRAMES // ENGINE_RATE // 2 * 2].astype(np.float32)
    mean: Frames = wide.reshape(-1, 2, wide.shape[1]).mean(axis=1).astype(np.float16)
    return mean


def _key(sound: Sound) -> bytes:
    return hashlib.sha256(np.ascontiguousarray(sound).data).digest()
