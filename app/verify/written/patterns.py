"""Many byte strings looked for at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HEAD = 6
"""Bytes of each pattern that are looked up in tables before the rest is compared."""


class BytePatterns:
    """A set of byte strings of at least six bytes.

    Every position of a block is looked up in three tables of 65,536 entries, a pair of bytes each; where all
    three agree the strings themselves are compared. That is some 20 ms a megabyte, however many strings.

    Args:
        patterns: what is looked for; shorter ones are left out.
    """

    def __init__(self, patterns: Iterable[bytes]) -> None:
        import numpy as np

        self._by_head: dict[bytes, list[bytes]] = {}
        for pattern in {pattern for pattern in patterns if len(pattern) >= HEAD}:
            self._by_head.setdefault(pattern[:HEAD], []).append(pattern)
        self._longest = max((len(p) for row in self._by_head.values() for p in row), default=0)
        self._tables = np.zeros((HEAD // 2, 1 << 16), dtype=np.bool_)
        for head in self._by_head:
            for pair in range(HEAD // 2):
                self._tables[pair, int.from_bytes(head[2 * pair : 2 * pair + 2], "little")] = True

    def stand_in(self, blocks: Iterable[bytes]) -> bool:
        """Whether one of them stands in bytes that come in blocks; it may lie across two."""
        if not self._by_head:
            return False
        rest = b""
        for block in blocks:
            data = rest + block
            if any(self._at(data, int(place)) for place in self._candidates(data)):
                return True
            rest = data[-(self._longest - 1) :]
        return False

    def _candidates(self, data: bytes) -> NDArray[np.intp]:
        import numpy as np

        if len(data) < HEAD:
            return np.empty(0, dtype=np.intp)
        raw = np.frombuffer(data, dtype=np.uint8).astype(np.uint16)
        pairs = raw[:-1] | (raw[1:] << 8)
        count = len(data) - HEAD + 1
        found = self._tables[0][pairs[:count]]
        found &= self._tables[1][pairs[2 : 2 + count]]
        found &= self._tables[2][pairs[4 : 4 + count]]
        return np.flatnonzero(found)

    def _at(self, data: bytes, place: int) -> bool:
        row = self._by_head.get(data[place : place + HEAD], ())
        return any(data.startswith(pattern, place) for pattern in row)
