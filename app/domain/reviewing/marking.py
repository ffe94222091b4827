"""What a person marks: words, or a stretch of sound."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from app.domain.finding import BY_HAND, Category, Finding, wordless
from app.domain.timeline import Span, complement, covered, hull_of
from app.domain.transcript import Transcript, Word, chars_before
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
        return _marked(self._words[first:last], first, self._chars[first], self._why)

    def sound(self, span: Span) -> Finding:
        """A finding for sound in which no word is, in samples."""
        index = bisect_left(self._starts, span.start)
        return _wordless(span, index, self._chars[index], self._why)

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
    words = transcript.words
    if not 0 <= first < last <= len(words):
        raise ValueError("a finding by hand needs words of the transcript")
    return _marked(words[first:last], first, chars_before(words, first), MARK)


def stretch_findings(transcript: Transcript, span: Span) -> tuple[Finding, ...]:
    """Findings for a stretch of sound that a person marked: the words in it, and what is left beside them.

    A word of which a tenth and more lies in the stretch is in it.

    Raises:
        ValueError: when the stretch goes beyond the recording.
    """
    if span.end > transcript.length:
        raise ValueError("a stretch lies inside the recording")
    words = transcript.words
    begin, end = span.start, span.end  # compared as numbers: a long meeting has many words
    near = [n for n, word in enumerate(words) if word.span.start < end and begin < word.span.end]
    inside = [n for n in near if covered(words[n].span, (span,)) * 10 >= words[n].span.length]
    if not inside:
        return (_beside(words, span),)
    marked = words_finding(transcript, inside[0], inside[-1] + 1)
    least = round(LEAST_STRETCH * transcript.rate)
    beside = complement((word.span for word in words[inside[0] : inside[-1] + 1]), within=span)
    outer = (part for part in beside if part.start == span.start or part.end == span.end)
    return (marked, *(_beside(words, part) for part in outer if part.length >= least))


def _beside(words: Sequence[Word], span: Span) -> Finding:
    index = sum(word.span.start < span.start for word in words)
    return _wordless(span, index, chars_before(words, index), MARK)


def _marked(marked: Sequence[Word], first: int, start: int, why: Mark) -> Finding:
    """A finding for some words, of which the first has an index and a first code point."""
    return Finding(
        category=why.category,
        start_char=start,
        end_char=start + chars_before(marked, len(marked)) - 1,
        first_word=first,
        last_word=first + len(marked),
        span=hull_of(word.span for word in marked),
        term=fold(" ".join(word.text for word in marked)),
        score=1.0,
        recogniser=BY_HAND,
        reason=why.reason,
        entity=why.entity,
    )


def _wordless(span: Span, index: int, after: int, why: Mark) -> Finding:
    """A finding before the word of an index, which stands at a code point."""
    char = max(0, after - 1)
    made = wordless(why.category, span, index=index, char=char, recogniser=BY_HAND, reason=why.reason)
    return replace(made, entity=why.entity)
