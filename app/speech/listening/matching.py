"""The words of a file and the words that were heard, put side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

ANCHOR = 12
"""Letters of equal words in a row that are taken for the same speech; fewer may be equal by chance."""
SHORT = 100
"""Letters of a file that is too short to be known by such runs."""
ALIKE = 0.6
"""Least share of common letters of words that are taken for one another."""
_OTHER = 1.0
"""Letters that it costs to take words for others, so that equal ones pair off where they can."""
_MOST_CELLS = 400_000
"""Pairs of words that are compared one by one between two anchors; beyond, only equal ones are matched."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A run of claimed words beside a run of heard ones. Either may be empty, not both.

    Args:
        claimed: indices, first and after the last.
        heard: indices, first and after the last.
        same: whether the one is taken for the other.
    """

    claimed: tuple[int, int]
    heard: tuple[int, int]
    same: bool

    @property
    def differs(self) -> bool:
        """Whether the file says one thing and another was heard."""
        return not self.same and self.claimed[0] < self.claimed[1] and self.heard[0] < self.heard[1]


def match(
    claimed: Sequence[str], heard: Sequence[str], *, alike: Callable[[tuple[int, int], tuple[int, int]], bool]
) -> tuple[Pair, ...]:
    """Pair the words of two texts of the same speech; every word of both is in one pair, in order.

    Equal words are found by their longest common subsequence (Hyyrö 2004, as in rapidfuzz). Between runs of
    them that are too long for chance, words are paired by edit distance (Needleman and Wunsch 1970), also
    many for one: "Fairwater" is heard as "fair water", a number as one word. What is left between two pairs
    is one pair, the same when ``alike`` says so.

    Args:
        claimed: spoken letters of each word of the file, never empty.
        heard: spoken letters of each word that was heard, never empty.
        alike: whether a run of claimed words sounds like a run of heard ones.
    """
    same = list(_same(claimed, heard))
    same.append(Pair((len(claimed), len(claimed)), (len(heard), len(heard)), same=True))
    pairs: list[Pair] = []
    i = j = 0
    for pair in same:
        rest = (i, pair.claimed[0]), (j, pair.heard[0])
        full = [start < end for start, end in rest]
        if any(full):
            pairs.append(Pair(*rest, same=all(full) and alike(*rest)))
        pairs.append(pair)
        i, j = pair.claimed[1], pair.heard[1]
    return tuple(pairs[:-1])


def share_known(pairs: Sequence[Pair], claimed: Sequence[str], heard: Sequence[str]) -> float:
    """The share of the claimed letters in equal words, as many in a row as are no chance.

    Of a file and its own recording more than half, of a file and another recording next to nothing. A file
    that is too short for that is judged by all of its pairs.
    """
    total, run, sure = sum(map(len, claimed)), 0, 0
    if total < SHORT:
        return sum(sum(map(len, claimed[slice(*pair.claimed)])) for pair in pairs if pair.same) / total
    for pair in pairs:
        (first, last), (other, end) = pair.claimed, pair.heard
        if claimed[first:last] == heard[other:end]:
            run += len(claimed[first])
            continue
        sure, run = sure + (run if run >= ANCHOR else 0), 0
    return (sure + (run if run >= ANCHOR else 0)) / total


def _same(claimed: Sequence[str], heard: Sequence[str]) -> Iterator[Pair]:
    """What is the same word for word, or nearly."""
    blocks = [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(claimed, heard)
        if op.tag == "equal"
    ]
    anchors = [b for b in blocks if sum(map(len, claimed[b[0] : b[0] + b[2]])) >= ANCHOR]
    i = j = 0
    for first, other, length in [*anchors, (len(claimed), len(heard), 0)]:
        if (first - i) * (other - j) <= _MOST_CELLS:
            yield from _nearest(claimed[i:first], heard[j:other], i, j)
        else:
            yield from (_one(b[0] + k, b[1] + k) for b in blocks if i <= b[0] < first for k in range(b[2]))
        yield from (_one(first + k, other + k) for k in range(length))
        i, j = first + length, other + length


def _one(i: int, j: int) -> Pair:
    return Pair((i, i + 1), (j, j + 1), same=True)


def _nearest(claimed: Sequence[str], heard: Sequence[str], i0: int, j0: int) -> Iterator[Pair]:
    """The pairs that leave the fewest letters without a counterpart."""
    most, width = len(claimed), len(heard)
    cost = [[0.0] * (width + 1) for _ in range(most + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (width + 1) for _ in range(most + 1)]
    for i in range(most + 1):
        for j in range(width + 1):
            if i or j:
                cost[i][j], step[i][j] = min(_ways(claimed, heard, i, j, cost))
    found: list[Pair] = []
    i, j = most, width
    while i or j:
        back, aside = step[i][j]
        if back and aside:
            found.append(Pair((i0 + i - back, i0 + i), (j0 + j - aside, j0 + j), same=True))
        i, j = i - back, j - aside
    yield from reversed(found)


def _ways(
    claimed: Sequence[str], heard: Sequence[str], i: int, j: int, cost: Sequence[Sequence[float]]
) -> Iterator[tuple[float, tuple[int, int]]]:
    if i:
        yield cost[i - 1][j] + len(claimed[i - 1]), (1, 0)
    if j:
        yield cost[i][j - 1] + len(heard[j - 1]), (0, 1)
    for back, aside in _steps(claimed, heard, i, j):
        one, other = "".join(claimed[i - back : i]), "".join(heard[j - aside : j])
        apart = Indel.distance(one, other)
        if apart <= (1 - ALIKE) * (len(one) + len(other)):
            yield cost[i - back][j - aside] + apart + _OTHER * (apart > 0 or back + aside > 2), (back, aside)


def _steps(claimed: Sequence[str], heard: Sequence[str], i: int, j: int) -> Iterator[tuple[int, int]]:
    """One for one, many for one and one for many, as long as the letters may suffice."""
    if not i or not j:
        return
    yield 1, 1
    for back in range(2, _many(claimed, i, len(heard[j - 1])) + 1):
        yield back, 1
    for aside in range(2, _many(heard, j, len(claimed[i - 1])) + 1):
        yield 1, aside


def _many(words: Sequence[str], end: int, letters: int) -> int:
    """How many words before ``end`` may be taken for one of so many letters: more are never alike."""
    most, count = letters * (2 - ALIKE) / ALIKE, 0
    while count < end and (most := most - len(words[end - count - 1])) >= 0:
        count += 1
    return count
