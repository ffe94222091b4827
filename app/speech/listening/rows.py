"""Rows of words: what an engine wrote down for a block, a row a segment, at times nearer to what is heard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, starmap
from statistics import geometric_mean

from app.domain.timeline import (
    Span,
    complement,
    covered,
    intersection,
    sample_after,
    sample_before,
    span_or_none,
    union,
)
from app.domain.transcript import Claim
from app.domain.transcription.doubts import LOW, longest, loops
from app.speech.runtimes.pieces import Piece, Written, join_pieces

Row = tuple[Claim, ...]
HOLE = 0.6
"""Seconds of voice without a word that are listened to again, by themselves."""
LATENESS = 0.05
"""Seconds by which words are heard later than Whisper says: the median of hand-aligned words.

Both runtimes take times from the same cross-attention (https://github.com/openai/whisper, ``timing.py``).
"""
GROW_BEFORE = 0.1
"""Seconds by which a word may begin earlier when a voice is heard there and no word was written."""
GROW_AFTER = 0.2
"""Seconds by which it may end later."""
_TAIL = 0.25
"""Seconds of voice at the end of a stretch that are not worth another window."""


def settle_times(
    claims: Sequence[Claim], voice: Sequence[Span], *, within: Span, rate: int
) -> tuple[Claim, ...]:
    """Correct the bias, then let words grow into voice that no word has: it is the edge of one of them.

    Args:
        claims: in the order of speech, in samples.
        voice: where a voice is heard, sorted and apart.
        within: what was listened to; no word leaves it.
        rate: samples a second, Hz.
    """
    late = round(LATENESS * rate)
    shifted = [
        replace(claim, start=min(within.end, claim.start + late), end=min(within.end, claim.end + late))
        for claim in claims
    ]
    starts = [span.start for span in voice]
    settled: list[Claim] = []
    for number, claim in enumerate(shifted):
        before = settled[-1].end if settled else within.start
        after = shifted[number + 1].start if number + 1 < len(shifted) else within.end
        start, end = claim.start, claim.end
        around = _around(start, voice, starts)
        if around is not None:
            start = min(start, max(around.start, start - round(GROW_BEFORE * rate), before))
        around = _around(end, voice, starts)
        if around is not None:
            end = max(end, min(around.end, end + round(GROW_AFTER * rate), after))
        settled.append(replace(claim, start=start, end=end))
    return tuple(settled)


def settled(heard: Written, within: Span, voice: Sequence[Span], *, rate: int) -> tuple[Row, ...]:
    """The rows of what an engine writes at settled times, see :func:`settle_times`; none is empty.

    It is asked for no more than the voice that is there.

    Args:
        heard: what it writes.
        within: what it listens to, in native samples.
        voice: where a voice is in it, at least one.
        rate: samples a second, Hz.
    """
    rows: list[Row] = []
    for pieces in heard:
        rows.append(_claims(pieces, within, rate=rate))
        # What Whisper writes after the last voice is made up.
        if rows[-1] and rows[-1][-1].end >= voice[-1].end - round(_TAIL * rate):
            break
    claims = iter(settle_times([claim for row in rows for claim in row], voice, within=within, rate=rate))
    return tuple(tuple(next(claims) for _ in row) for row in rows if row)


def believed(rows: Sequence[Row], *, least: float) -> bool:
    """Whether there are words, of which Whisper is as sure on the (geometric) mean, and no loop."""
    confidences = [max(claim.confidence, 1e-6) for row in rows for claim in row]
    return bool(confidences) and geometric_mean(confidences) >= least and not looped(rows)


def holes(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Span, ...]:
    """Where a voice is heard for longer than :data:`HOLE` and no word was written."""
    free = _wordless(rows, within)
    return tuple(span for span in intersection(free, voice) if span.length >= HOLE * rate)


def gaps(rows: Sequence[Row], voice: Sequence[Span], *, within: Span, rate: int) -> tuple[Span, ...]:
    """Where several holes follow one another with no word between them: what was passed over in one go."""
    found = holes(rows, voice, within=within, rate=rate)
    each = [intersection(found, (free,)) for free in _wordless(rows, within)]
    return tuple(inside[0].hull(inside[-1]) for inside in each if len(inside) > 1)


def _wordless(rows: Sequence[Row], within: Span) -> tuple[Span, ...]:
    spans = [span_or_none(max(0, claim.start), claim.end) for row in rows for claim in row]
    return complement([span for span in spans if span is not None], within=within)


def strayed(rows: Sequence[Row], voice: Sequence[Span], *, rate: int) -> tuple[tuple[int, int], ...]:
    """Where an engine lost its way: words that it repeats without end, or one for much more than is written.

    Args:
        rows: what it wrote.
        voice: where a voice is heard, sorted and apart.
        rate: samples a second, Hz.

    Returns:
        Places of the first and after the last word, rows counted as one; sorted and apart.
    """
    claims = [claim for row in rows for claim in row]
    long = [Span(n, n + 1) for n, claim in enumerate(claims) if _stands_for_more(claim, voice, rate=rate)]
    return tuple((place.start, place.end) for place in union([*starmap(Span, looped(rows)), *long]))


def _stands_for_more(claim: Claim, voice: Sequence[Span], *, rate: int) -> bool:
    """Whether a voice is heard in a word of little certainty for :data:`HOLE` longer than it may last.

    In 26 recordings of a minute there is one such word, which stood for a name and four more.
    """
    span = span_or_none(claim.start, claim.end)
    least = (longest(claim.text) + HOLE) * rate
    return span is not None and claim.confidence < LOW and covered(span, voice) >= least


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


def _claims(pieces: Iterable[Piece], heard: Span, *, rate: int) -> Row:
    """Words in native samples, brought into what was listened to."""
    return tuple(
        Claim(
            text=piece.text,
            start=min(heard.end, heard.start + sample_before(piece.start, rate)),
            end=min(heard.end, heard.start + sample_after(piece.end, rate)),
            confidence=float(min(1.0, max(0.0, piece.confidence))),  # not a number of numpy's
        )
        for piece in join_pieces(pieces)
    )


def _parted(marked: Sequence[tuple[int, Claim]]) -> tuple[Row, ...]:
    """Rows of words that carry the number of theirs."""
    return tuple(tuple(claim for _, claim in group) for _, group in groupby(marked, key=lambda pair: pair[0]))


def _around(sample: int, voice: Sequence[Span], starts: Sequence[int]) -> Span | None:
    """The span of voice that holds a sample or ends there."""
    index = bisect_right(starts, sample) - 1
    return voice[index] if index >= 0 and sample <= voice[index].end else None
