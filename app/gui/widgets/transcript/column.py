"""A tall column of blocks of which few have been measured: what is where, and what lies at a height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Column:
    """Blocks one below the other, in pixels. A block that was not measured has an estimated height.

    Args:
        estimates: a height for each block, above 0.
    """

    def __init__(self, estimates: Iterable[float]) -> None:
        self._heights = list(estimates)
        self._measured = [False] * len(self._heights)
        self._sums: list[float] = []

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def height(self) -> float:
        """Of the whole column."""
        return self._tops[-1]

    def top(self, block: int) -> float:
        """Where a block begins."""
        return self._tops[block]

    def bottom(self, block: int) -> float:
        """Where a block ends."""
        return self._tops[block + 1]

    def measured(self, block: int) -> bool:
        """Whether its height is known and not estimated."""
        return self._measured[block]

    def measure(self, block: int, height: float) -> float:
        """Say how high a block really is; gives by how much everything below it has moved."""
        moved = height - self._heights[block]
        self._measured[block] = True
        if moved:
            self._heights[block] = height
            self._sums = []
        return moved

    def at(self, height: float) -> int:
        """The block at a height: the first above the column, the last below it."""
        return min(max(0, bisect_right(self._tops, height) - 1), max(0, len(self._heights) - 1))

    @property
    def _tops(self) -> list[float]:
        """Where each block begins, and the end; added up when it is asked for, after many were measured."""
        if not self._sums:
            self._sums = [0.0, *accumulate(self._heights)]
        return self._sums
