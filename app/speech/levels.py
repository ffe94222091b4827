"""Native samples as less than they are: how loud they are frame by frame, and fewer of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import Block, SampleSource
from app.domain.sound.audible import OFFSET, full_scale

FLOOR = -120.0
"""dBFS of digital silence."""


def frame_levels(blocks: Iterable[Block], *, start: int, count: int, frame: int) -> NDArray[np.float64]:
    """Level of each frame, of the loudest channel, around its constant offset: nobody hears that.

    Args:
        blocks: native sound, in order.
        start: first sample of the first frame.
        count: frames; those that no block reaches are silent.
        frame: samples a frame.

    Returns:
        Shape ``(count,)``, dBFS of the root mean square.
    """
    sums: NDArray[np.float64] | None = None
    for block in blocks:
        sound = full_scale(block.samples)
        if sums is None:
            sums = np.zeros((2, count, sound.shape[1]))
        places = (block.start - start + np.arange(len(sound))) // frame
        inside = (places >= 0) & (places < count)
        for channel in range(sound.shape[1]):
            for row, part in zip(sums, (sound, np.square(sound)), strict=True):
                row[:, channel] += np.bincount(places[inside], part[inside, channel], count)
    if sums is None:
        return np.full(count, FLOOR)
    means, powers = sums / frame
    offset = np.median(means, axis=0)
    offset[np.abs(offset) < OFFSET] = 0
    loudest = np.max(powers - offset * (2 * means - offset), axis=1)
    return np.asarray(10 * np.log10(np.maximum(loudest, 10 ** (FLOOR / 10))), np.float64)


def decimated(source: SampleSource, step: int, size: int) -> Iterator[NDArray[np.float32]]:
    """A recording of which every sample is the mean of some: enough to compare, and soon made.

    Args:
        source: the recording.
        step: native samples of which one is made; what is left at the end is not told.
        size: samples of a part; the last one may have fewer.

    Yields:
        Parts of the shape ``(channels, samples)``, full scale 1; of channels that are all alike the first.
    """
    channels = len(source.recording.apart) or 1
    left, mean = np.zeros((0, channels)), np.tile(np.eye(channels) / step, (step, 1))
    made: list[NDArray[np.float32]] = []
    for block in source.blocks():
        sound = np.concatenate([left, full_scale(block.samples[:, :channels])])
        whole = len(sound) // step * step
        left = sound[whole:]
        made.append((sound[:whole].reshape(-1, step * channels) @ mean).astype(np.float32))
        if sum(map(len, made)) >= size:
            kept = np.concatenate(made)
            made = [kept[size:]]
            yield kept[:size].T
    if made and len(rest := np.concatenate(made)):
        yield rest.T
