"""Which stretches have to be removed from the sound, before anybody has looked at the sound."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from operator import attrgetter

from app.domain.finding import Finding
from app.domain.review import Action, Review
from app.domain.timeline import Span, hull_of
from app.domain.transcript import UNPLACED, Transcript, Word
from app.domain.transcription.unchanged import same_ends, words_in
from app.domain.words.spoken import is_spoken

BRIDGED = 0.5
"""Seconds: a shorter gap between two removed words, with no kept word in it, is removed with them."""
READING = 1.0
"""Seconds behind a code in which it may go on: what is read out has pauses, and is written as one word."""
LATE = 0.05
"""Seconds by which the word behind it may begin before it is heard to."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch to be removed, as the transcript times it: what an edge fitter is asked.

    Args:
        span: from the first word's start to the last word's end, or the span of unheard speech.
        first_word: index of the first removed word.
        last_word: index after the last removed word; equal to ``first_word`` for unheard speech.
        words: the removed words.
        before: the word that was heard before it: a kept one, or one of another passage.
        after: the word that was heard after it: a kept one, or one of another passage.
        language: of its words; None where it is that of the recording.

    Hashed by its place among the words alone, in which there is seldom another.
    """

    span: Span = field(hash=False)
    first_word: int
    last_word: int
    words: tuple[Word, ...] = field(hash=False)
    before: Word | None = field(hash=False)
    after: Word | None = field(hash=False)
    language: str | None = field(default=None, compare=False)

    @property
    def said(self) -> tuple[Word, ...]:
        """The removed words but for signs that stand apart, which nobody hears ("?" in French)."""
        return tuple(word for word in self.words if is_spoken(word.text))

    @property
    def order(self) -> tuple[int, int, int]:
        """What passages are sorted by: their span, as numbers that compare faster; then their first word."""
        return self.span.start, self.span.end, self.first_word


def redacted(review: Review) -> tuple[Finding, ...]:
    """The findings that nobody has decided to keep."""
    return tuple(finding for finding, action in review.actions if action is not Action.KEEP)


def passages(review: Review) -> tuple[Passage, ...]:
    """What has to be removed from the sound, undecided findings included, sorted."""
    return passages_of(review.transcript, redacted(review))


def passages_of(
    transcript: Transcript,
    findings: Sequence[Finding],
    known: Mapping[tuple[int, int], Passage] | None = None,
) -> tuple[Passage, ...]:
    """The passages that hide findings, sorted.

    Args:
        transcript: what was heard.
        findings: that are removed from it.
        known: passages of the same words, by their first word and the one after the last: not made again.
    """
    words, made = transcript.words, known or {}
    ranges = list(_runs(findings, words, round(BRIDGED * transcript.rate)))
    found = [made.get(bounds) or spoken_passage(words, *bounds) for bounds in ranges]
    found += [
        _passage(f.span, f.first_word, f.last_word, words)
        for f in findings
        if f.span is not None and f.first_word == f.last_word
    ]
    return tuple(sorted(with_languages(found, transcript), key=attrgetter("order")))


def with_languages(found: Iterable[Passage], transcript: Transcript) -> Iterable[Passage]:
    """The passages with their languages, where not all that is said is in one."""
    listed = transcript.segments
    if all(segment.language == transcript.language for segment in listed):
        return found
    ends = list(accumulate(len(segment.words) for segment in listed))
    last = len(listed) - 1
    return [
        replace(passage, language=listed[min(last, bisect_right(ends, passage.first_word))].language)
        for passage in found
    ]


def surer(review: Review, found: Sequence[Passage], *, least: float) -> dict[Passage, Passage]:
    """What would be removed of passages if only surer findings counted, each with the passage that it is in.

    Args:
        review: what was found and decided.
        found: passages that are fitted, in any order.
        least: score of a surer finding.

    Returns:
        Without what is the whole passage, and without what has no words.
    """
    every = redacted(review)
    sure = [finding for finding in every if finding.score >= least]
    if len(sure) == len(every):
        return {}
    # Of what was found, only what hides findings: words beside an excerpt may overlap it.
    asked = set(found)
    wholes = [p for p in passages_of(review.transcript, every) if p.words and p in asked]
    wholes.sort(key=attrgetter("first_word"))
    firsts = [passage.first_word for passage in wholes]
    parts = [p for p in passages_of(review.transcript, sure) if p.words]
    around = {part: wholes[bisect_right(firsts, part.first_word) - 1] for part in parts} if wholes else {}
    return {
        part: whole
        for part, whole in around.items()
        if part.span != whole.span and whole.first_word <= part.first_word < part.last_word <= whole.last_word
    }


def holding(edges: Mapping[Span, Span], parts: Mapping[Passage, Passage]) -> dict[Span, Span]:
    """Fitted edges in which those of parts lie: a doubtful word that goes too lays nothing of them bare.

    Args:
        edges: as they were fitted, of passages and of the parts.
        parts: each with the passage that it is in.
    """
    held = dict(edges)
    for part, passage in parts.items():
        held[passage.span] = held[passage.span].hull(edges[part.span])
    return held


def by_span(found: Sequence[Passage], fitted: Sequence[Span]) -> dict[Span, Span]:
    """Fitted edges by the passages' own spans.

    A word that lasts longer than it can has the span of the unheard speech under it: of passages on one span,
    the edges hold those of all.

    Args:
        found: passages.
        fitted: the edges of each.
    """
    edges: dict[Span, Span] = {}
    for passage, silent in zip(found, fitted, strict=True):
        edges[passage.span] = silent.hull(edges.get(passage.span, silent))
    return edges


def shared_spans(found: Iterable[Passage]) -> frozenset[Span]:
    """Spans on which more than one passage lies: a word, and the unheard speech under it.

    Args:
        found: passages, sorted.
    """
    return frozenset(one.span for one, other in pairwise(found) if one.span == other.span)


def still_known(found: Iterable[Passage], known: Mapping[Span, Span]) -> dict[Span, Span]:
    """Edges that need no fitting again: not those of a word on a span of which more has to go now.

    Args:
        found: passages.
        known: edges of some of them, by the passages' own spans.
    """
    asked = [passage for passage in found if passage.span in known]
    bare = {one.span for one in asked if not one.words and not known[one.span].contains(one.span)}
    return {one.span: known[one.span] for one in asked if one.span not in bare}


def joined(edges: Mapping[Span, Span], found: Iterable[Passage]) -> dict[Span, Span]:
    """Fitted edges that leave nothing between passages that touch, by the passages' own spans.

    What was marked in one piece, words and the sound beside them, falls silent in one, also where it seems to
    be quiet between them.

    Args:
        edges: as they were fitted.
        found: all passages.
    """
    places = [passage.span for passage in found]
    starts, ends = {span.start for span in places}, {span.end for span in places}
    return {
        span: Span(
            min(fitted.start, span.start) if span.start in ends else fitted.start,
            max(fitted.end, span.end) if span.end in starts else fitted.end,
        )
        for span, fitted in edges.items()
    }


def covering_misheard(
    edges: Mapping[Span, Span], misheard: Sequence[Span], *, margin: int, within: Span
) -> dict[Span, Span]:
    """Fitted edges in which all lies of what was misheard: a word that nobody says is found where it is not.

    Args:
        edges: as they were fitted, by the passages' own spans.
        misheard: parts of those spans, in any order.
        margin: samples on both sides of them: the times of wrong words are rough.
        within: the recording.
    """
    grown = {}
    for span, fitted in edges.items():
        held = (part.pad(margin, margin, within=within) for part in misheard if span.contains(part))
        grown[span] = hull_of((fitted, *held))
    return grown


def read_on(edges: Mapping[Span, Span], found: Iterable[Passage], *, rate: int) -> dict[Span, Span]:
    """Fitted edges in which a code that is read out reaches up to the next word, where that is near.

    Whisper writes a number plate or a reference as one word, and may end it before its last letter is said:
    that is behind a pause, where an edge is fitted.

    Args:
        edges: as they were fitted, by the passages' own spans.
        found: passages, those that were not fitted too.
        rate: samples a second, Hz.
    """
    grown = dict(edges)
    for passage in found:
        fitted, behind = grown.get(passage.span), passage.after
        if fitted is None or behind is None or not passage.said or not _is_code(passage.said[-1]):
            continue
        end = behind.span.start - round(LATE * rate)
        if fitted.end < end <= passage.span.end + round(READING * rate):
            grown[passage.span] = Span(fitted.start, end)
    return grown


def _is_code(word: Word) -> bool:
    return word.text.isupper() or any(sign.isdigit() for sign in word.text)


def touched(found: Iterable[Passage], before: Transcript, after: Transcript) -> Iterable[Passage]:
    """Those passages that are not the same in other words: a word in them or beside them is another one.

    Args:
        found: passages of the transcript before.
        before: a transcript.
        after: what became of it; what was not changed in it is the same objects.
    """
    head, tail = same_ends(before.segments, after.segments)
    first, last = words_in(before.segments[:head]), len(before.words)
    as_many = last == len(after.words)
    if as_many:
        last -= words_in(before.segments[len(before.segments) - tail :])
    ahead, behind = same_ends(before.words[first:last], after.words[first:last])
    first += ahead
    last -= behind if as_many else 0
    if as_many and first >= last:
        return ()
    # A passage is found by the next words that were heard: those between two of them are beside both.
    above, below = _heard_from(before.words, first - 1, -1), _heard_from(before.words, last, 1)
    return (p for p in found if above < p.last_word and p.first_word <= below)


def spoken_passage(words: Sequence[Word], first: int, last: int) -> Passage:
    """The passage of the words ``[first, last)``, at least one."""
    return _passage(hull_of(word.span for word in words[first:last]), first, last, words)


def _passage(span: Span, first: int, last: int, words: Sequence[Word]) -> Passage:
    previous, following = _heard_from(words, first - 1, -1), _heard_from(words, last, 1)
    before = words[previous] if previous >= 0 else None
    after = words[following] if following < len(words) else None
    return Passage(span, first, last, tuple(words[first:last]), before, after)


def _heard_from(words: Sequence[Word], index: int, step: int) -> int:
    """The index of the next word that was heard, from one on or back; the one beyond the last if none was."""
    while 0 <= index < len(words) and not _was_heard(words[index]):
        index += step
    return index


def _was_heard(word: Word) -> bool:
    """Whether a word helps to find the one beside it: no sign does, and no word that is in a file alone."""
    return word.confidence != UNPLACED and is_spoken(word.text)


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
