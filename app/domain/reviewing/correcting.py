"""A word that a person heard otherwise: what stands in its place, and the findings that move with that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from operator import attrgetter

from app.domain.digest import digest
from app.domain.finding import Finding, Findings, Key
from app.domain.review import Action, Decision, Review
from app.domain.timeline import Span
from app.domain.transcript import Segment, Word
from app.domain.words.terms import fold


def corrected(review: Review, index: int, text: str) -> Review:
    """The review with one word written as a person heard it; its times stay, and what is redacted is.

    What was kept was kept for the words that it had: others wait for a decision of their own.

    Args:
        review: before.
        index: of the word.
        text: one written word, or more.

    Raises:
        ValueError: when there is no such word, or nothing is written.
    """
    old = review.transcript
    written = text.split()
    if not written or not 0 <= index < len(old.words):
        raise ValueError("a correction puts words in the place of a word")
    transcript = replace(old, segments=tuple(_respelt(old.segments, index, written)))
    spelt = _Respelling(index, len(written), sum(map(len, written)) - len(old.words[index].text))
    before = review.findings.findings
    after = tuple(spelt.moved(finding, transcript.words) for finding in before)  # still sorted by place
    keys = {
        old.key: new.key
        for old, new in zip(before, after, strict=True)
        if new.term is not old.term or old.span is None  # of thousands with a time it is hardly one
    }
    return replace(
        review,
        transcript=transcript,
        findings=Findings(digest(transcript), after, review.findings.faults),
        decisions=review.decisions + (_carried(review.decisions, keys) if keys else ()),
    )


def _carried(decisions: Iterable[Decision], keys: Mapping[Key, Key]) -> tuple[Decision, ...]:
    """The decisions to redact findings that have other keys now, or to decide them later."""
    latest = {one.key: one for one in decisions if one.key in keys}
    return tuple(
        replace(one, key=keys[key])
        for key, one in latest.items()
        if one.action is not Action.KEEP and keys[key] != key
    )


def _respelt(segments: Sequence[Segment], index: int, written: Sequence[str]) -> Iterator[Segment]:
    ends = [*accumulate(map(len, map(attrgetter("words"), segments)))]
    number = bisect_right(ends, index)
    words = segments[number].words
    here = index - ends[number] + len(words)
    spelt = replace(
        segments[number], words=(*words[:here], *_split(words[here], written), *words[here + 1 :])
    )
    return chain(segments[:number], (spelt,), segments[number + 1 :])


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
            # Of five hours of speech these are thousands, and replacing values takes thrice as long.
            return Finding(
                category=finding.category,
                start_char=finding.start_char + chars,
                end_char=end,
                first_word=finding.first_word + more,
                last_word=last,
                span=finding.span,
                term=finding.term,
                score=finding.score,
                recogniser=finding.recogniser,
                reason=finding.reason,
                entity=finding.entity,
                corrected=tuple(index + more for index in finding.corrected) if finding.corrected else (),
            )
        term = fold(" ".join(word.text for word in words[finding.first_word : last]))
        others = (n + more * (n > self.index) for n in finding.corrected if n != self.index)
        corrected = (*others, *range(self.index, self.index + self.written))
        return replace(finding, last_word=last, end_char=end, term=term, corrected=corrected)
