"""What an encoder made of a recording while it was written down, for who looks for its sounds next."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.domain.recording import Recording, Selection
from app.domain.timeline import Span
from app.speech.runtimes.encodings import Sound
from app.speech.runtimes.whitening import SAMPLE, Frames, Whitening

FRAMES = 25
"""Frames a second: two of the encoder's together."""
_MOST = 70_000_000
"""Bytes that are kept: six hours. To encode again what is not kept would take more memory than this."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block is.

    Args:
        recording: hash of its file.
        selection: which sound of that it is.
        span: in it.
        number: of the block, where it is known.
    """

    recording: str
    selection: Selection
    span: Span
    number: int = field(default=0, compare=False)

    @classmethod
    def of(cls, recording: Recording, span: Span, number: int = 0) -> Place:
        """The place of a span of a recording."""
        return cls(recording.sha256, recording.selection, span, number)


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """The frames of a block.

    Args:
        frames: shape ``(frames, numbers)``.
        whitening: by which they are whitened; None where they are as the encoder made them.
    """

    frames: Frames
    whitening: Whitening | None = None

    def whitened(self, whitening: Whitening) -> Heard:
        """The same frames whitened, where they are not."""
        if self.whitening is not None:
            return self
        return Heard(whitening.of(self.frames), whitening)


class HeardFrames:
    """Keeps the frames of the recording that was written down last; from any thread.

    Once the blocks are there that tell how it is whitened all are kept whitened, which takes an eighth of
    the memory: an hour takes 12 MB.

    Args:
        most: bytes that are kept; of more, the last blocks are.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Place, Heard] = OrderedDict()
        self._whitening: Whitening | None = None
        self._lock = Lock()

    def keep(self, place: Place, frames: Frames) -> None:
        """Keep the frames of a block, and none of another recording."""
        with self._lock:
            before = next(iter(self._kept), place)
            if not self._kept or (before.recording, before.selection) != (place.recording, place.selection):
                self._kept.clear()
                self._whitening = None
            self._kept[place] = Heard(frames)
            first = {other.number: one.frames for other, one in self._kept.items() if other.number < SAMPLE}
            if self._whitening is None and len(first) == SAMPLE:
                self._whitening = Whitening.told_by([first[number] for number in range(SAMPLE)])
            if self._whitening is not None:
                for other, one in self._kept.items():
                    self._kept[other] = one.whitened(self._whitening)
            while sum(one.frames.nbytes for one in self._kept.values()) > self._most:
                self._kept.popitem(last=False)

    def take(self, place: Place) -> Heard | None:
        """The frames of a block, which are no longer kept; None where they are not."""
        with self._lock:
            return self._kept.pop(place, None)


def paired(sound: Sound, encoded: NDArray[np.float32]) -> Frames:
    """The frames of a sound alone, where it was filled up: two of the encoder's in one.

    Args:
        sound: shape ``(samples,)`` at 16 kHz.
        encoded: shape ``(1, frames, width)``.
    """
    wide = encoded[0, : len(sound) * 2 * FRAMES // ENGINE_RATE // 2 * 2].astype(np.float32)
    mean: Frames = wide.reshape(-1, 2, wide.shape[1]).mean(axis=1).astype(np.float16)
    return mean
