"""How loud it is, frame by frame, on native samples."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from app.domain.audible import full_scale
from app.domain.ports import Block

FLOOR = -120.0
"""dBFS of digital silence."""


def frame_levels(blocks: Iterable[Block], *, start: int, count: int, frame: int) -> NDArray[np.float64]:
    """Level of each frame, of the loudest channel.

    Args:
        blocks: native sound, in order.
        start: first sample of the first frame.
        count: frames; those that no block reaches are silent.
        frame: samples a frame.

    Returns:
        Shape ``(count,)``, dBFS of the root mean square.
    """
    power: NDArray[np.float64] | None = None
    for block in blocks:
        squares = np.square(full_scale(block.samples))
        if power is None:
            power = np.zeros((count, squares.shape[1]))
        places = (block.start - start + np.arange(len(squares))) // frame
        inside = (places >= 0) & (places < count)
        for channel in range(squares.shape[1]):
            power[:, channel] += np.bincount(places[inside], squares[inside, channel], count)
    if power is None:
        return np.full(count, FLOOR)
    loudest = np.max(power, axis=1) / frame
    return np.asarray(10 * np.log10(np.maximum(loudest, 10 ** (FLOOR / 10))), np.float64)
