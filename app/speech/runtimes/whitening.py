"""Frames of an encoder in which neither the place in the window nor the speaker counts for much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NARROW, WIDTH = 80, 128
"""Numbers of a whitened frame, at least and at most: of fewer, other words are alike too."""
FRAMES_A_NUMBER = 10
"""Frames that tell of each of them: half a minute tells of the least."""
SAMPLE = 40
"""Blocks of a recording that tell how it is whitened, the first ones."""
_RIDGE = 0.05
"""Of the mean variance: added to each before it is divided by."""

_ONE = 127
"""What stands for one in whitened frames: for a byte a number two that are the same are 0.03 % less alike."""

Frames = NDArray[np.float16] | NDArray[np.int8]
"""As an encoder made them, or whitened; shape ``(frames, numbers)``."""


@dataclass(frozen=True, slots=True, eq=False)
class Whitening:
    """How the frames of a recording become such that all their numbers tell as much.

    Args:
        mean: of the frames, shape ``(width,)``.
        axes: shape ``(width, numbers)``.
    """

    mean: NDArray[np.float64]
    axes: NDArray[np.float64]

    @classmethod
    def told_by(cls, sample: Sequence[Frames]) -> Whitening:
        """The whitening of a recording, by its first blocks; one at a time, for together they take 290 MB."""
        count = sum(map(len, sample))
        mean = sum(block.sum(axis=0, dtype=np.float64) for block in sample) / count
        apart = (block - mean for block in sample)
        variances, axes = np.linalg.eigh(sum(block.T @ block for block in apart) / (count - 1))
        width = min(WIDTH, count // FRAMES_A_NUMBER)
        return cls(mean, axes[:, -width:] / np.sqrt(variances[-width:] + _RIDGE * variances.mean()))

    def of(self, frames: Frames) -> Frames:
        """Frames of one length, their direction counts."""
        whitened: Frames = np.rint(_ONE * unit((frames - self.mean) @ self.axes)).astype(np.int8)
        return whitened


def unit(frames: NDArray[np.floating]) -> NDArray[np.floating]:
    """The frames, each of length one."""
    length: NDArray[np.floating] = np.linalg.norm(frames, axis=1, keepdims=True)
    made: NDArray[np.floating] = frames / np.maximum(length, 1e-6)
    return made
