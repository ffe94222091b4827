"""What of a transcript is the same as before, when words of it were corrected: it is not worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import attrgetter, is_not

from app.domain.transcript import Segment, Transcript


def same_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many of the first, and how many of the last behind those, are the same objects in both."""
    head = _same(before, after)
    return head, _same(before[:head:-1], after[:head:-1])


def _same(one: Sequence[object], other: Sequence[object]) -> int:
    return next(compress(count(), map(is_not, one, other)), min(len(one), len(other)))


def words_in(segments: Iterable[Segment]) -> int:
    """How many words segments have: of hours of speech this is counted at each corrected word."""
    return sum(map(len, map(attrgetter("words"), segments)))


def unmoved(
    ranges: Iterable[tuple[int, int]], before: Transcript, after: Transcript
) -> tuple[tuple[int, int], ...]:
    """The ranges of words, first and after the last, at which the same is said at the same time in both."""
    old, new = before.words, after.words
    return tuple(one for one in ranges if old[slice(*one)] == new[slice(*one)])
