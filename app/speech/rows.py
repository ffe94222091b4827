"""Rows of words: what an engine wrote down for a block, a row a segment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.domain.timeline import Span, complement, intersection, span_or_none
from app.domain.transcript import Claim
from app.speech.times import settle_times

Row = tuple[Claim, ...]
HOLE = 1.0
"""Seconds of voice without a word that are listened to again, by themselves."""


def settle_rows(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Row, ...]:
    """The rows with settled times, see :func:`~app.speech.times.settle_times`; empty rows are dropped."""
    claims = iter(settle_times([c for row in rows for c in row], voice, within=within, rate=rate))
    return tuple(tuple(next(claims) for _ in row) for row in rows if row)


def holes(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Span, ...]:
    """Where a voice is heard for a second or longer and no word was written."""
    spans = [span_or_none(max(0, claim.start), claim.end) for row in rows for claim in row]
    free = complement([span for span in spans if span is not None], within=within)
    return tuple(span for span in intersection(free, voice) if span.length >= HOLE * rate)


def insert(rows: Sequence[Row], more: Sequence[Row]) -> tuple[Row, ...]:
    """Put rows that were heard in a hole between the words of others, which are parted there if need be."""
    if not any(more):
        return tuple(rows)
    at = next(row[0].start for row in more if row)
    marked = [(number, claim) for number, row in enumerate(rows) for claim in row]
    index = sum(claim.start < at for _, claim in marked)
    extra = [(len(rows) + number, claim) for number, row in enumerate(more) for claim in row]
    mixed = [*marked[:index], *extra, *marked[index:]]
    return tuple(tuple(claim for _, claim in group) for _, group in groupby(mixed, key=lambda pair: pair[0]))
