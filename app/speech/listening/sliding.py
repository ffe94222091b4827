"""Where frames are alike: an example is slid over a recording at several speeds.

It is cut into slices of equal length. The likeness of a place is the mean cosine of its slices and those of
the example.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, inf

import numpy as np
from numpy.typing import NDArray

from app.domain.lanes import in_lanes, portions
from app.speech.runtimes.whitening import Frames, unit

_SLICES = 8
"""Of an example."""
_SPEEDS = (0.72, 0.85, 1.0, 1.18, 1.39)
"""How long what is said again may last, beside the example."""
_TOGETHER = 4_500
"""Frames that examples are slid over at a time: three minutes."""
_AT_ONCE = 24
"""Examples that are slid at a time."""
_FEW, _ROUGHLY, _STRIDE, _LOOSE = (1, 4, 6), (0.8, 1.0, 1.25), 2, 0.15
"""Slices, speeds and frames between two places with which it is first looked for, and how much less alike a
place may be there: a tenth of the computing, and nothing is lost by it."""
_BESIDE = 0.3
"""Share of a place that may lie in a likelier one."""

Wide = NDArray[np.float32]
"""Frames to compute with, shape ``(frames, numbers)``."""
_Place = tuple[float, float, float]
"""Likeness, first frame, frame after the last."""


@dataclass(frozen=True, slots=True)
class FrameRow:
    """Frames of blocks, one after the other; what lies side by side in memory is never more than a part.

    Args:
        blocks: frames of each.
        firsts: the number of the first frame of each.
    """

    blocks: Sequence[Frames]
    firsts: Sequence[int]

    @classmethod
    def of(cls, blocks: Iterable[Frames]) -> FrameRow:
        """The row of blocks."""
        row = tuple(blocks)
        return cls(row, [0, *accumulate(map(len, row))][: len(row)])

    def __len__(self) -> int:
        return sum(map(len, self.blocks))

    def part(self, first: int, last: int) -> Wide:
        """Frames from one up to another."""
        near = slice(max(0, bisect_right(self.firsts, first) - 1), bisect_left(self.firsts, last))
        some = zip(self.firsts[near], self.blocks[near], strict=True)
        return np.concatenate([block[max(0, first - at) : last - at] for at, block in some], dtype=np.float32)


def alike(
    heard: FrameRow, wanted: Sequence[tuple[int, int] | None], least: float, *, lanes: int
) -> Iterator[tuple[int, float, float, float]]:
    """Of every example its number, and first frame, frame after the last and likeness of each place.

    Args:
        heard: what it is slid over, and the examples are in.
        wanted: first frame and number of frames of each example; of None, and of fewer than slices, nothing.
        least: likeness from which a place counts, 0 to 1.
        lanes: how many parts are gone through at the same time.
    """
    of_length: dict[int, list[int]] = defaultdict(list)
    slices: dict[int, NDArray[np.float32]] = {}
    for number, place in enumerate(wanted):
        if place is not None and place[1] >= _SLICES:
            of_length[place[1]].append(number)
            slices[number] = _slices(heard, *place)
    found: dict[int, Likeliest] = defaultdict(Likeliest)
    reach = ceil(max(of_length, default=0) * max(_SPEEDS)) + 1

    def slid(at: int) -> list[tuple[int, _Place]]:
        part = _Smooth(heard.part(at, at + _TOGETHER + reach))
        return [
            (some[which], (likeness, at + first, at + last))
            for length, numbers in of_length.items()
            for some in portions(numbers, most=_AT_ONCE, lanes=1)
            for which, (likeness, first, last) in _slid(
                part, np.stack([slices[number] for number in some]), length, least
            )
        ]

    parts = range(0, len(heard), _TOGETHER)
    for at, places in zip(parts, in_lanes(slid, parts, lanes=lanes), strict=True):
        for number, likely in places:
            found[number].add(likely)
        for likeliest in found.values():
            likeliest.settle(at + _TOGETHER)
    for number, likeliest in found.items():
        yield from ((number, first, last, likeness) for likeness, first, last in likeliest.places)


def _slid(
    part: _Smooth, slices: NDArray[np.float32], length: int, least: float
) -> Iterator[tuple[int, _Place]]:
    """Where examples of a length are alike, with the number of each.

    Args:
        part: of the recording.
        slices: of the examples, shape ``(examples, _SLICES, numbers)``.
        length: frames that the examples last.
        least: likeness that counts.
    """
    near = {spot for speed in _ROUGHLY for spot in _rough(part, slices, length * speed, least - _LOOSE)}
    if not near:
        return
    places, which = (np.array(numbers) for numbers in zip(*sorted(near), strict=True))
    for speed in _SPEEDS:
        smooth, middles = part.over(_slice(length * speed)), np.array(_middles(length * speed))
        for beside in range(-_STRIDE, _STRIDE + 1):
            at = places + beside
            inside = np.flatnonzero((at >= 0) & (at + length * speed < part.count))
            here = smooth[at[inside, None] + middles]
            likeness = np.einsum("psn,psn->p", here, slices[which[inside]]) / _SLICES
            for number in np.flatnonzero(likeness >= least):
                first = float(at[inside[number]])
                yield int(which[inside[number]]), (float(likeness[number]), first, first + length * speed)


def _rough(
    part: _Smooth, slices: NDArray[np.float32], length: float, least: float
) -> Iterator[tuple[int, int]]:
    """First frame and example wherever a few of the slices are alike, in every second place."""
    places = min(_TOGETHER, part.count - ceil(length))
    if places <= 0:
        return
    smooth, middles = part.over(_slice(length)), _middles(length)
    likeness = sum(
        smooth[middles[number] : middles[number] + places : _STRIDE] @ slices[:, number].T for number in _FEW
    )
    for place, which in np.argwhere(likeness >= least * len(_FEW)):
        yield int(place) * _STRIDE, int(which)


def _slices(heard: FrameRow, first: int, count: int) -> NDArray[np.float32]:
    """An example in slices, shape ``(_SLICES, numbers)``."""
    around = max(0, first - count)
    smooth = _Smooth(heard.part(around, first + 2 * count)).over(_slice(count))
    return smooth[[min(first - around + middle, len(smooth) - 1) for middle in _middles(count)]]


def _slice(length: float) -> int:
    """Frames of a slice."""
    return max(1, round(length / _SLICES))


def _middles(length: float) -> list[int]:
    """The frames in the middle of each slice."""
    return [int((number + 0.5) * length / _SLICES) for number in range(_SLICES)]


class Likeliest:
    """The places of an example, the likeliest of those that overlap.

    A word that is alike in many places has a hundred for each, of which one is left: they are not kept longer
    than needed.
    """

    def __init__(self) -> None:
        self._open: list[_Place] = []
        self._settled: list[_Place] = []

    def add(self, place: _Place) -> None:
        """A place, not before the frame up to which all is settled."""
        self._open.append(place)

    def settle(self, until: float) -> None:
        """Choose among the places that none can overlap that begins at a frame or later."""
        row: list[_Place] = []
        ends = 0.0
        for place in sorted(self._open, key=_first):
            if row and place[1] >= ends:
                self._settled += _apart(row)
                row = []
            row.append(place)
            ends = max(ends, place[2])
        if ends <= until:
            self._settled += _apart(row)
            row = []
        self._open = row

    @property
    def places(self) -> list[_Place]:
        """Those that are left, the likeliest first."""
        self.settle(inf)
        return sorted(self._settled, reverse=True)


def _apart(places: Iterable[_Place]) -> list[_Place]:
    """The likeliest of places that overlap."""
    left: list[_Place] = []
    longest = 0.0
    for place in sorted(places, reverse=True):
        _, first, last = place
        most = _BESIDE * (last - first)
        near = slice(bisect_left(left, first - longest, key=_first), bisect_left(left, last, key=_first))
        if all(min(last, end) - max(first, start) <= most for _, start, end in left[near]):
            insort(left, place, key=_first)
            longest = max(longest, last - first)
    return left


def _first(place: _Place) -> float:
    return place[1]


class _Smooth:
    """Frames averaged over their neighbours, of length one.

    Args:
        frames: shape ``(frames, numbers)``.
    """

    def __init__(self, frames: Wide) -> None:
        self.count = len(frames)
        self._sums = np.vstack([np.zeros((1, frames.shape[1])), np.cumsum(frames, axis=0, dtype=np.float64)])
        self._over: dict[int, Wide] = {}

    def over(self, width: int) -> Wide:
        """Each frame the average of so many, itself in the middle."""
        if width not in self._over:
            first = np.clip(np.arange(self.count) - width // 2, 0, self.count)
            last = np.clip(first + width, 0, self.count)
            self._over[width] = unit(self._sums[last] - self._sums[first]).astype(np.float32)
        return self._over[width]
