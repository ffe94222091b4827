"""A part of a recording that is published instead of the whole: its words, and nothing of those beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from app.domain.errors import HeldError
from app.domain.finding import Finding
from app.domain.planning.passages import Passage, passages, spoken_passage, with_languages
from app.domain.review import Review
from app.domain.timeline import Span, hull_of, span_or_none
from app.domain.transcript import Transcript
from app.domain.transcription.assembling import explains

NEAR = 3.0
"""Seconds beside a part whose words are known to be removed: more than is listened to again."""
REACH = 10.0
"""Seconds beside a part in which a passage may lie whose silence reaches into it."""
LEAST = 0.1
"""Seconds of a part that can be published."""
LEAD = 0.3
"""Seconds that are heard before the first selected word and after the last, at most."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a transcript. Made by :func:`excerpt_of`.

    Args:
        first_word: index of its first word.
        last_word: index after its last word.
        span: what was chosen, grown to whole words.
        beside: the words just outside, before it and after it: their sound may not reach into it.
    """

    first_word: int
    last_word: int
    span: Span
    beside: tuple[Passage, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether a word is in it."""
        return self.first_word < self.last_word

    def holds(self, finding: Finding) -> bool:
        """Whether any of a finding is heard in it; one without a place is everywhere."""
        return finding.span is None or finding.span.overlaps(self.span)

    def shares(self, first: int, last: int) -> bool:
        """Whether one of the words ``[first, last)`` is in it, or it has none and lies between them."""
        common = max(first, self.first_word) < min(last, self.last_word)
        return common or first < self.first_word < last

    def touches(self, passage: Passage, silent: Span, published: Span) -> bool:
        """Whether a passage is removed from what is published: by its words, or else by its silence."""
        if not passage.words:
            return silent.overlaps(published)
        return self.shares(passage.first_word, passage.last_word)

    def cuts(self, passage: Passage) -> bool:
        """Whether words of a passage are in it and others outside."""
        first, last = passage.first_word, passage.last_word
        return first < self.first_word < last or first < self.last_word < last

    def silent(self, passage: Passage, edges: Span) -> Span:
        """Where a passage falls silent: of one that is cut by the border, at least where its words are."""
        return edges.hull(passage.span) if self.cuts(passage) else edges

    def published(self, edges: Iterable[tuple[Passage, Span]], *, rate: int) -> Span:
        """What is published: all in which nothing of the words before it and after it is heard.

        Args:
            edges: passages and where they fall silent, those of :attr:`beside` among them.
            rate: samples a second, Hz.

        Raises:
            HeldError: when nothing is left.
        """
        start, end = self.span.start, self.span.end
        for passage, silent in edges:
            if passage.words and passage.last_word <= self.first_word:
                start = max(start, silent.end)
            elif passage.words and passage.first_word >= self.last_word:
                end = min(end, silent.start)
        left = span_or_none(start, end)
        if left is None or left.length < LEAST * rate:
            raise HeldError(
                "no-excerpt",
                "Nothing is left of the part that was chosen.",
                "Choose a longer part of the recording.",
            )
        return left


def excerpt_of(transcript: Transcript, part: Span | None) -> Excerpt:
    """The words that are heard in a part of a recording; a word is in it when its middle is.

    One that may be anywhere in a stretch is not, where that leaves the part; it adds nothing to it either.

    Args:
        transcript: of the recording.
        part: in samples; None for all of it.

    Raises:
        ValueError: when the part goes beyond the recording.
    """
    words, whole = transcript.words, Span(0, transcript.length)
    if part is None:
        return Excerpt(0, len(words), whole)
    if not whole.contains(part):
        raise ValueError("an excerpt lies inside the recording")
    # By numbers, because there are tens of thousands, for each of which a call or a span takes as long again.
    spans, low, high = [word.span for word in words], 2 * part.start, 2 * part.end
    middles = [n for n, span in enumerate(spans) if low <= span.start + span.end < high]

    def placed(number: int) -> bool:
        return part.contains(spans[number]) or explains(words[number], transcript.rate)

    if (first := next(filter(placed, middles), None)) is not None:
        last = next(filter(placed, reversed(middles))) + 1
    else:
        first = last = bisect_left(spans, part.start, key=attrgetter("middle"))
    beyond = [n for n in range(first, last) if spans[n].start < part.start or part.end < spans[n].end]
    grown = [spans[n] for n in beyond if placed(n)]
    span = hull_of((part, *grown))
    near = round(NEAR * transcript.rate)
    start, end = span.start - near, span.end + near
    before = next((n for n in range(first) if spans[n].end > start and spans[n].start < end), None)
    behind = range(len(words) - 1, last - 1, -1)
    after = next((n for n in behind if spans[n].end > start and spans[n].start < end), None)
    ranges = [(before, first)] if before is not None else []
    ranges += [(last, after + 1)] if after is not None else []
    beside = with_languages((spoken_passage(words, a, b) for a, b in ranges), transcript)
    return Excerpt(first, last, span, tuple(beside))


def to_fit(review: Review, excerpt: Excerpt) -> tuple[Passage, ...]:
    """The passages whose edges have to be known before an excerpt is published, sorted."""
    reach = round(REACH * review.transcript.rate)
    around = Span(max(0, excerpt.span.start - reach), excerpt.span.end + reach)
    found = {passage for passage in passages(review) if passage.span.overlaps(around)}
    return tuple(sorted(found | set(excerpt.beside), key=attrgetter("order")))


def words_part(transcript: Transcript, first: int, last: int) -> Span:
    """The part in which the words ``[first, last)`` are heard, with a little of the quiet around them.

    Raises:
        ValueError: when there are no such words.
    """
    words = transcript.words
    if not 0 <= first < last <= len(words):
        raise ValueError("an excerpt needs words of the transcript")
    lead = round(LEAD * transcript.rate)
    # One that may be anywhere in a stretch says nothing of where they are, unless there is no other.
    known = [word for word in words[first:last] if explains(word, transcript.rate)] or words[first:last]
    said = hull_of(word.span for word in known)
    before = words[first - 1].span.end if first else 0
    after = words[last].span.start if last < len(words) else transcript.length
    start = max(said.start - lead, min(said.start, before), 0)
    return Span(start, min(said.end + lead, max(said.end, after), transcript.length))
