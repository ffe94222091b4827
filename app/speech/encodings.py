"""What Whisper's encoder made of the sounds that were heard last."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

import numpy as np
from numpy.typing import NDArray

MOST = 40_000_000
"""Bytes that are kept: some sixty windows of six seconds."""


class Encodings:
    """Encodes a sound once as long as it is among the last; from any thread.

    Args:
        encode: gives the encoding of a sound of shape ``(samples,)`` at 16 kHz, shape ``(1, frames, width)``.
    """

    def __init__(self, encode: Callable[[NDArray[np.float32]], NDArray[np.float32]]) -> None:
        self._encode = encode
        self._kept: OrderedDict[bytes, NDArray[np.float32]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def of(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """The encoding of a sound."""
        key = hashlib.sha256(np.ascontiguousarray(sound).data).digest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = self._encode(sound)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made
                self._bytes += made.nbytes
            while self._bytes > MOST and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        return made
