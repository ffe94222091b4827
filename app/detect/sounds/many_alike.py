"""How much sounds are like one another, computed side by side for many pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TOGETHER = 4_096
"""Pairs that are computed side by side: their rows stay in the processor's own memory."""
_CODES = 128
"""Code points that sounds may have; what is beyond is like nothing but itself."""


class ManyAlike:
    """The likeness of :class:`~app.detect.sounds.sound_alikes.PhoneLikeness`, to the last bit, of many pairs.

    In a transcript of five hours 130,000 pairs are compared, which one by one takes longer than all else.

    Args:
        swaps: cost of one sound for another, by both; 1 for all others.
        drops: cost of a sound more or less; 1 for all others.
    """

    def __init__(self, swaps: Mapping[str, float], drops: Mapping[str, float]) -> None:
        self._swaps = np.ones((_CODES, _CODES))
        for pair, cost in swaps.items():
            self._swaps[ord(pair[0]), ord(pair[1])] = cost
        self._drops = np.ones(_CODES)
        for sound, cost in drops.items():
            self._drops[ord(sound)] = cost

    def alike(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The likeness of each pair, from 0 to 1."""
        found = np.empty(len(pairs))
        # Those of about the same length are computed together, so that few rows are longer than they need.
        order = sorted(range(len(pairs)), key=lambda number: [*map(len, pairs[number])])
        for first in range(0, len(pairs), _TOGETHER):
            some = order[first : first + _TOGETHER]
            found[some] = self._alike(*([pairs[number][side] for number in some] for side in (0, 1)))
        return [float(likeness) for likeness in found]

    def _alike(self, ones: Sequence[str], others: Sequence[str]) -> NDArray[np.float64]:
        mine, theirs = _codes(ones), _codes(others)
        ends = np.array([len(sounds) for sounds in others]), np.arange(len(others))
        lengths = np.array([len(sounds) for sounds in ones])
        known = _known(theirs)
        drops = self._drops[known]
        row = np.concatenate([np.zeros((1, len(others))), np.cumsum(drops, axis=0)])
        weights, distances = row[ends], row[ends]
        for place, (sounds, code) in enumerate(zip(mine, _known(mine), strict=True), 1):
            swaps = np.where(theirs == sounds, 0.0, self._swaps[code, known])
            drop = self._drops[code]
            made = np.concatenate([row[:1] + drop, np.minimum(row[:-1] + swaps, row[1:] + drop)])
            for at, other in enumerate(drops, 1):
                np.minimum(made[at], made[at - 1] + other, out=made[at])
            row, last = made, lengths == place
            distances[last] = row[ends][last]
            weights[last] = np.maximum(weights, row[0])[last]
        likeness: NDArray[np.float64] = np.maximum(0.0, 1.0 - distances / weights)
        return likeness


def _codes(sounds: Sequence[str]) -> NDArray[np.uint32]:
    """Code points, [place, sounds], filled up with zeros."""
    return np.array(sounds).view(np.uint32).reshape(len(sounds), -1).T


def _known(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Code points whose costs are known; 0 for all others."""
    return np.where(codes < _CODES, codes, 0)
