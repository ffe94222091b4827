"""Which stretches have to be removed from the sound, before anybody has looked at the sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.finding import Finding
from app.domain.review import Action, Review
from app.domain.timeline import Span
from app.domain.transcript import Word

BRIDGED = 0.3
"""Seconds: a shorter gap between two removed words, with no kept word in it, is removed with them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch to be removed, as the transcript times it: what an edge fitter is asked.

    Args:
        span: from the first word's start to the last word's end, or the span of unheard speech.
        first_word: index of the first removed word.
        last_word: index after the last removed word; equal to ``first_word`` for unheard speech.
        words: the removed words.
        before: the word before it: a kept one, or one of another passage.
        after: the word after it: a kept one, or one of another passage.
    """

    span: Span
    first_word: int
    last_word: int
    words: tuple[Word, ...]
    before: Word | None
    after: Word | None


def redacted(review: Review) -> tuple[Finding, ...]:
    """The findings that nobody has decided to keep."""
    return tuple(finding for finding, action in review.actions if action is not Action.KEEP)


def passages(review: Review) -> tuple[Passage, ...]:
    """What has to be removed from the sound, undecided findings included, sorted."""
    words = review.transcript.words
    findings = redacted(review)
    ranges = list(_runs(findings, words, round(BRIDGED * review.transcript.rate)))
    found = [spoken_passage(words, a, b) for a, b in ranges]
    found += [
        _passage(f.span, f.first_word, f.last_word, words)
        for f in findings
        if f.span is not None and f.first_word == f.last_word
    ]
    return tuple(sorted(found, key=lambda passage: (passage.span, passage.first_word)))


def spoken_passage(words: Sequence[Word], first: int, last: int) -> Passage:
    """The passage of the words ``[first, last)``, at least one."""
    inside = words[first:last]
    span = Span(min(word.span.start for word in inside), max(word.span.end for word in inside))
    return _passage(span, first, last, words)


def _passage(span: Span, first: int, last: int, words: Sequence[Word]) -> Passage:
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    return Passage(span, first, last, tuple(words[first:last]), before, after)


def _runs(findings: Iterable[Finding], words: Sequence[Word], bridged: int) -> Iterator[tuple[int, int]]:
    """Ranges of words that fall silent together: a finding, and those that follow it within a bridged gap."""
    first = last = 0
    for start, end in sorted((f.first_word, f.last_word) for f in findings if f.first_word < f.last_word):
        near = start == last and words[start].span.start - words[last - 1].span.end < bridged
        if first < last and (start < last or near):
            last = max(last, end)
            continue
        if first < last:
            yield first, last
        first, last = start, end
    if first < last:
        yield first, last
