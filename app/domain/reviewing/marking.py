"""What a person marks: words, or a stretch of sound."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from app.domain.finding import BY_HAND, Category, Finding, wordless
from app.domain.timeline import Span, complement, covered, hull_of
from app.domain.transcript import Transcript
from app.domain.words.terms import fold

LEAST_STRETCH = 0.05
"""Seconds of a marked stretch beside its words that are a finding of their own; less is an edge of a word."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why something is marked.

    Args:
        category: what it is found as.
        reason: a sentence a person understands.
        entity: whose it is, if anybody's.
    """

    category: Category
    reason: str
    entity: str = ""


MARK = Mark(Category.CUSTOM, "marked by hand")
"""A person wants it removed, and that is all."""


class Marker:
    """Marks many places of one transcript for one reason.

    Args:
        transcript: what was heard.
        why: all of it is marked.
    """

    def __init__(self, transcript: Transcript, why: Mark) -> None:
        self._words = transcript.words
        self._chars = [0, *accumulate(len(word.text) + 1 for word in self._words)]
        self._why = why

    def words(self, first: int, last: int) -> Finding:
        """A finding for the words ``[first, last)``, at least one."""
        marked = self._words[first:last]
        return Finding(
            category=self._why.category,
            start_char=self._chars[first],
            end_char=self._chars[last] - 1,
            first_word=first,
            last_word=last,
            span=hull_of(word.span for word in marked),
            term=fold(" ".join(word.text for word in marked)),
            score=1.0,
            recogniser=BY_HAND,
            reason=self._why.reason,
            entity=self._why.entity,
        )

    def sound(self, span: Span) -> Finding:
        """A finding for sound in which no word is, in samples."""
        why, index = self._why, bisect_left(self._starts, span.start)
        char = max(0, self._chars[index] - 1)
        made = wordless(why.category, span, index=index, char=char, recogniser=BY_HAND, reason=why.reason)
        return replace(made, entity=why.entity)

    @cached_property
    def _starts(self) -> list[int]:
        """Where words begin, sorted: of hours of them this takes a while, and is not asked for words."""
        return sorted(word.span.start for word in self._words)


def words_finding(transcript: Transcript, first: int, last: int) -> Finding:
    """A finding for words that a person marked.

    Args:
        transcript: what was heard.
        first: index of the first word.
        last: index after the last word.

    Raises:
        ValueError: when there are no such words.
    """
    if not 0 <= first < last <= len(transcript.words):
        raise ValueError("a finding by hand needs words of the transcript")
    return Marker(transcript, MARK).words(first, last)


def stretch_findings(transcript: Transcript, span: Span) -> tuple[Finding, ...]:
    """Findings for a stretch of sound that a person marked: the words in it, and what is left beside them.

    A word of which a tenth and more lies in the stretch is in it.

    Raises:
        ValueError: when the stretch goes beyond the recording.
    """
    if span.end > transcript.length:
        raise ValueError("a stretch lies inside the recording")
    words, marker = transcript.words, Marker(transcript, MARK)
    begin, end = span.start, span.end  # compared as numbers: a long meeting has many words
    near = [n for n, word in enumerate(words) if word.span.start < end and begin < word.span.end]
    inside = [n for n in near if covered(words[n].span, (span,)) * 10 >= words[n].span.length]
    if not inside:
        return (marker.sound(span),)
    first, last = inside[0], inside[-1] + 1
    least = round(LEAST_STRETCH * transcript.rate)
    beside = complement((word.span for word in words[first:last]), within=span)
    outer = (part for part in beside if part.start == span.start or part.end == span.end)
    return (marker.words(first, last), *(marker.sound(part) for part in outer if part.length >= least))
