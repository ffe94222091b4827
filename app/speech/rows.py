"""Rows of words: what an engine wrote down for a block, a row a segment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.domain.doubts import loops
from app.domain.timeline import Span, complement, intersection, span_or_none
from app.domain.transcript import Claim
from app.speech.times import settle_times

Row = tuple[Claim, ...]
HOLE = 0.6
"""Seconds of voice without a word that are listened to again, by themselves."""


def settle_rows(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Row, ...]:
    """The rows with settled times, see :func:`~app.speech.times.settle_times`; empty rows are dropped."""
    claims = iter(settle_times([c for row in rows for c in row], voice, within=within, rate=rate))
    return tuple(tuple(next(claims) for _ in row) for row in rows if row)


def holes(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Span, ...]:
    """Where a voice is heard for longer than :data:`HOLE` and no word was written."""
    spans = [span_or_none(max(0, claim.start), claim.end) for row in rows for claim in row]
    free = complement([span for span in spans if span is not None], within=within)
    return tuple(span for span in intersection(free, voice) if span.length >= HOLE * rate)


def looped(rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    """Where words are repeated without end: places of the first and after the last, rows counted as one."""
    return loops([claim.text for row in rows for claim in row])


def without(rows: Sequence[Row], place: tuple[int, int]) -> tuple[tuple[Row, ...], Span]:
    """The rows without some of their words, and where these were."""
    first, last = place
    marked = [(number, claim) for number, row in enumerate(rows) for claim in row]
    taken = [claim for _, claim in marked[first:last]]
    start, end = min(c.start for c in taken), max(c.end for c in taken)
    return _parted([*marked[:first], *marked[last:]]), Span(start, max(end, start + 1))


def insert(rows: Sequence[Row], more: Sequence[Row]) -> tuple[Row, ...]:
    """Put rows that were heard in a hole between the words of others, which are parted there if need be."""
    if not any(more):
        return tuple(rows)
    at = next(row[0].start for row in more if row)
    marked = [(number, claim) for number, row in enumerate(rows) for claim in row]
    index = sum(claim.start < at for _, claim in marked)
    extra = [(len(rows) + number, claim) for number, row in enumerate(more) for claim in row]
    return _parted([*marked[:index], *extra, *marked[index:]])


def _parted(marked: Sequence[tuple[int, Claim]]) -> tuple[Row, ...]:
    """Rows of words that carry the number of theirs."""
    return tuple(tuple(claim for _, claim in group) for _, group in groupby(marked, key=lambda pair: pair[0]))
