"""What a person does in a review, step by step: pure functions from one state of it to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter

from app.domain.approval import voided
from app.domain.digest import digest
from app.domain.finding import Category, Finding, Findings, wordless
from app.domain.review import Action, Decision, Reading, Review
from app.domain.terms import fold
from app.domain.timeline import Span, complement, covered
from app.domain.transcript import Segment, Transcript, Word, chars_before
from app.domain.watchlist import Term

BY_HAND = "person"
"""The recogniser of a finding that a person marked."""
REASON = "marked by hand"
LEAST_STRETCH = 0.05
"""Seconds of a marked stretch beside its words that are a finding of their own; less is an edge of a word."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a review: small enough to be kept on disk as soon as it is made, for ever.

    Args:
        decisions: that were made.
        accepted: names of the faults that were accepted.
        added: findings that a person marked.
        words: corrected words, (index, what was said); more than one word may take the place of one.
        moved: edges that a person set, (the passage's own span, what falls silent).
        terms: that were put on the watch-list.
        found: what a later detection found in the words as they are.
        part: the part of the recording that is published from now on, None for all of it; empty: as before.
        reading: the second reader that is asked for or approves, None for none; empty: as before. Every step
            that is not about the reader voids an approval.
    """

    decisions: tuple[Decision, ...] = ()
    accepted: tuple[str, ...] = ()
    added: tuple[Finding, ...] = ()
    words: tuple[tuple[int, str], ...] = ()
    moved: tuple[tuple[Span, Span], ...] = ()
    terms: tuple[Term, ...] = ()
    found: Findings | None = None
    part: tuple[Span | None, ...] = ()
    reading: tuple[Reading | None, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A review with what only a person adds to it.

    Args:
        review: words, findings and decisions.
        moved: edges that a person set, (the passage's own span, what falls silent), the later counts.
        terms: that were put on the watch-list here.
        part: of the recording that is published, None for all of it.
    """

    review: Review
    moved: tuple[tuple[Span, Span], ...] = ()
    terms: tuple[Term, ...] = ()
    part: Span | None = None


def apply(state: State, step: Step) -> State:
    """The state after a step."""
    review = state.review
    for index, text in step.words:
        review = _corrected(review, index, text)
    if step.found is not None:
        review = _found_again(review, step.found)
    if step.added:
        known = {finding.key for finding in review.findings.findings}
        review = _with(review, (finding for finding in step.added if finding.key not in known))
    if step.decisions or step.accepted:
        review = replace(
            review,
            decisions=review.decisions + step.decisions,
            accepted=review.accepted | frozenset(step.accepted),
            before=None,
        )
    reading = step.reading[-1] if step.reading else voided(review.reading)
    review = replace(review, reading=reading, before=None)
    part = step.part[-1] if step.part else state.part
    return State(review, state.moved + step.moved, state.terms + step.terms, part)


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
    marked, start = words[first:last], chars_before(words, first)
    return Finding(
        category=Category.CUSTOM,
        start_char=start,
        end_char=start + chars_before(marked, len(marked)) - 1,
        first_word=first,
        last_word=last,
        span=Span(min(word.span.start for word in marked), max(word.span.end for word in marked)),
        term=fold(" ".join(word.text for word in marked)),
        score=1.0,
        recogniser=BY_HAND,
        reason=REASON,
    )


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
        return (_wordless(transcript, span),)
    marked = words_finding(transcript, inside[0], inside[-1] + 1)
    least = round(LEAST_STRETCH * transcript.rate)
    beside = complement((word.span for word in words[inside[0] : inside[-1] + 1]), within=span)
    outer = (part for part in beside if part.start == span.start or part.end == span.end)
    return (marked, *(_wordless(transcript, part) for part in outer if part.length >= least))


def _wordless(transcript: Transcript, span: Span) -> Finding:
    words = transcript.words
    index = sum(word.span.start < span.start for word in words)
    char = max(0, chars_before(words, index) - 1)
    return wordless(Category.CUSTOM, span, index=index, char=char, recogniser=BY_HAND, reason=REASON)


def _corrected(review: Review, index: int, text: str) -> Review:
    """The review with one word written as a person heard it; its times stay, and so do the decisions."""
    old = review.transcript
    written = text.split()
    if not written or not 0 <= index < len(old.words):
        raise ValueError("a correction puts words in the place of a word")
    transcript = replace(old, segments=tuple(_respelt(old.segments, index, written)))
    spelt = _Respelling(index, len(written), sum(map(len, written)) - len(old.words[index].text))
    findings, carried = [], []
    actions = {decision.key: decision for decision in review.decisions}
    for finding in review.findings.findings:
        moved = spelt.moved(finding, transcript.words)
        findings.append(moved)
        same = moved.term is finding.term and finding.span is not None  # as nearly all have
        if not same and moved.key != finding.key and finding.key in actions:
            carried.append(replace(actions[finding.key], key=moved.key))
    found = Findings(
        digest(transcript), tuple(sorted(findings, key=attrgetter("order"))), review.findings.faults
    )
    return replace(
        review,
        transcript=transcript,
        findings=found,
        decisions=review.decisions + tuple(carried),
        before=None,
    )


def _respelt(segments: Iterable[Segment], index: int, written: Sequence[str]) -> Iterator[Segment]:
    at = 0
    for segment in segments:
        here = index - at
        at += len(segment.words)
        if 0 <= here < len(segment.words):
            words = segment.words
            yield replace(segment, words=(*words[:here], *_split(words[here], written), *words[here + 1 :]))
        else:
            yield segment


def _split(word: Word, written: Sequence[str]) -> Iterator[Word]:
    """The word's time shared among what is written now, by length; a word too short is shared whole."""
    span, whole = word.span, sum(map(len, written))
    ends = [span.start + span.length * part // whole for part in accumulate(map(len, written))]
    starts = [span.start, *ends]
    for text, start, end in zip(written, starts, ends, strict=False):
        yield replace(word, text=text, span=Span(start, end) if end > start else span, confidence=1.0)


@dataclass(frozen=True, slots=True)
class _Respelling:
    """That words took the place of a word.

    Args:
        index: of the word.
        written: how many words are there now.
        letters: how many more letters they have than it had.
    """

    index: int
    written: int
    letters: int

    def moved(self, finding: Finding, words: Sequence[Word]) -> Finding:
        """The finding in the corrected words; all that took a word's place are in it where that was.

        Args:
            finding: in the words before.
            words: as they are now.
        """
        more, chars = self.written - 1, self.letters + self.written - 1
        if finding.last_word <= self.index or (finding.first_word > self.index and not (more or chars)):
            return finding
        last, end = finding.last_word + more, finding.end_char + chars
        if finding.first_word > self.index:
            first, start = finding.first_word + more, finding.start_char + chars
            return replace(finding, first_word=first, last_word=last, start_char=start, end_char=end)
        term = fold(" ".join(word.text for word in words[finding.first_word : last]))
        return replace(finding, last_word=last, end_char=end, term=term)


def _found_again(review: Review, found: Findings) -> Review:
    """The review of a later detection; what a person marked and what is redacted stays, found or not."""
    if found.made_from != digest(review.transcript):
        raise ValueError("findings of other words")
    known = {finding.key for finding in found.findings}
    stay = [
        finding
        for finding, action in review.actions
        if finding.key not in known and (action is Action.REDACT or finding.recogniser == BY_HAND)
    ]
    return _with(review.detected_again(found), stay)


def _with(review: Review, more: Iterable[Finding]) -> Review:
    found = review.findings
    findings = tuple(sorted((*found.findings, *more), key=attrgetter("order")))
    return review.detected_again(replace(found, findings=findings))
