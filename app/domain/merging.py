"""What recognisers found in a text becomes findings: merged once, of whole words, at their times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from operator import attrgetter

from app.domain.digest import digest
from app.domain.finding import BY_SOUND, Category, Finding, Findings, Hit, wordless
from app.domain.recording import Fault
from app.domain.timeline import Span, clock, hull_of
from app.domain.transcript import Transcript, Word, char_ranges, words_touched
from app.domain.words.terms import fold


def merge(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Overlapping hits of one category become one; hits of different categories stay side by side.

    The one place where overlaps are merged. Score, recogniser and reason are those of the strongest. Nothing
    that was found is lost: what a profile does to one category never hides a hit of another. What was found
    by its sound stays by itself: a later detection, of what is written, does not find it again.
    """
    merged: dict[tuple[Category, bool], list[Hit]] = {}
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        row = merged.setdefault((hit.category, hit.recogniser == BY_SOUND), [])
        if row and hit.start < row[-1].end:
            best = max(row[-1], hit, key=lambda h: (h.score, h.end - h.start))
            row[-1] = replace(best, start=row[-1].start, end=max(row[-1].end, hit.end))
        else:
            row.append(hit)
    return tuple(
        sorted((h for row in merged.values() for h in row), key=lambda h: (h.start, h.end, h.category))
    )


def in_text(text: str, hits: Iterable[Hit], *, faults: tuple[Fault, ...] = ()) -> Findings:
    """Findings of a text that nobody spoke: no words, no times."""
    found = tuple(
        Finding(
            category=hit.category,
            start_char=hit.start,
            end_char=hit.end,
            first_word=0,
            last_word=0,
            span=None,
            term=fold(text[hit.start : hit.end]),
            score=hit.score,
            recogniser=hit.recogniser,
            reason=hit.reason,
            entity=hit.entity,
        )
        for hit in merge(hits)
    )
    return Findings(digest(text), found, faults)


def in_transcript(
    transcript: Transcript, hits: Iterable[Hit], *, faults: tuple[Fault, ...] = (), sure: float = 0.0
) -> Findings:
    """Findings of a transcript: hits are widened to whole words and given samples; unheard speech is added.

    Args:
        transcript: what was heard.
        hits: in its text.
        faults: of what looked for them.
        sure: score from which a doubt keeps its words to itself, see :func:`_doubts_apart`.

    Raises:
        ValueError: when a hit touches no word (it is then not a hit in this transcript's text).
    """
    words = transcript.words
    ranges = char_ranges(words)
    starts, ends = [r[0] for r in ranges], [r[1] for r in ranges]
    widened: list[Hit] = []
    for hit in hits:
        touched = words_touched(ranges, hit.start, hit.end)
        if not touched:
            raise ValueError("a hit that touches no word")
        widened.append(replace(hit, start=starts[touched.start], end=ends[touched.stop - 1]))
    found = []
    for hit in merge(_doubts_apart(widened, ranges, sure)):
        first, last = bisect_left(starts, hit.start), bisect_left(ends, hit.end) + 1
        found.append(
            Finding(
                category=hit.category,
                start_char=hit.start,
                end_char=hit.end,
                first_word=first,
                last_word=last,
                span=hull_of(word.span for word in words[first:last]),
                term=fold(" ".join(word.text for word in words[first:last])),
                score=hit.score,
                recogniser=hit.recogniser,
                reason=hit.reason if transcript.text_only else _reason(hit, words, ends, transcript.rate),
                entity=hit.entity,
            )
        )
    begins = list(accumulate((word.span.start for word in words), max))
    found += [_unheard(span, bisect_left(begins, span.start), ends) for span in transcript.unheard]
    found.sort(key=attrgetter("order"))
    return Findings(digest(transcript), tuple(found), faults)


def _doubts_apart(hits: Sequence[Hit], ranges: Sequence[tuple[int, int]], sure: float) -> Iterator[Hit]:
    """Hits of whole words, of which a weak doubt is about no word that a surer one is about as well.

    As one they would be as sure as the surer, and nobody would know that its own words are cut otherwise
    where they are alone.
    """
    own = [hit.category is Category.SUSPECT and hit.recogniser != BY_SOUND for hit in hits]
    doubts = [hit for hit, doubt in zip(hits, own, strict=True) if doubt and hit.score >= sure]
    taken = {number for hit in doubts for number in words_touched(ranges, hit.start, hit.end)}
    for hit, doubt in zip(hits, own, strict=True):
        if not doubt or hit.score >= sure:
            yield hit
            continue
        touched = words_touched(ranges, hit.start, hit.end)
        for free, run in groupby(touched, key=lambda number: number not in taken):
            if free:
                places = [ranges[number] for number in run]
                yield replace(hit, start=places[0][0], end=places[-1][1])


def with_times(findings: Findings, transcript: Transcript) -> Findings:
    """What was found in the words of a transcript as a text alone, at the times that it claims for them."""
    words = transcript.words
    placed = (
        replace(one, span=hull_of(word.span for word in words[one.first_word : one.last_word]))
        for one in findings.findings
    )
    return replace(
        findings, made_from=digest(transcript), findings=tuple(sorted(placed, key=attrgetter("order")))
    )


def _reason(hit: Hit, words: Sequence[Word], ends: Sequence[int], rate: int) -> str:
    """The reason of a hit, with the time of the name that it was known by: minutes and seconds."""
    if hit.origin is None:
        return hit.reason
    when, _, _ = clock(words[bisect_right(ends, hit.origin)].span.start, rate).partition(".")
    return f"{hit.reason} at {when}"


def _unheard(span: Span, index: int, ends: list[int]) -> Finding:
    return wordless(
        Category.UNHEARD,
        span,
        index=index,
        char=ends[index - 1] if index else 0,
        recogniser="unheard",
        reason="a voice is heard and no word was written",
    )
