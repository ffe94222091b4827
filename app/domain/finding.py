"""What may be sensitive, where, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate, groupby
from operator import attrgetter

from app.domain.digest import digest
from app.domain.recording import Fault
from app.domain.timeline import Span, clock, hull_of
from app.domain.transcript import Transcript, Word, char_ranges, words_touched
from app.domain.words.terms import fold


class Category(StrEnum):
    """What kind of thing a finding is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    MONEY = "money"
    FIGURE = "figure"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    HANDLE = "handle"
    CARD = "card"
    ACCOUNT = "account"
    ID_NUMBER = "id_number"
    ADDRESS = "address"
    IP = "ip"
    NUMBER = "number"
    PRODUCT = "product"
    CONTEXT = "context"
    WATCHLIST = "watchlist"
    SPEAKER = "speaker"
    UNHEARD = "unheard"
    SUSPECT = "suspect"
    CUSTOM = "custom"


SPEECH = frozenset({Category.SPEAKER, Category.CONTEXT})
"""What is removed for who says it or what it is about: any word may be in it."""
BY_HAND = "person"
"""Name of what finds what a person marked."""
BY_SOUND = "sound"
"""Name of what finds words by the sound of others, whatever is written there."""
BY_PLACE = "tagger"
"""Name of what finds words by their place in the sentence alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a recogniser found in a text.

    Args:
        category: what kind of thing it is.
        start: first code point.
        end: code point after the last.
        score: 0 to 1, comparable between recognisers.
        recogniser: name of the one that found it.
        reason: a sentence a person understands; it quotes nothing.
        entity: the folded name of what it is, where it is called otherwise here; else empty.
        origin: code point where the name stands that it was known by, if it was; the reason then leads up to
            the time there.
    """

    category: Category
    start: int
    end: int
    score: float
    recogniser: str
    reason: str
    entity: str = ""
    origin: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or not 0 <= self.score <= 1:
            raise ValueError("a hit is a stretch of text with a score from 0 to 1")


@dataclass(frozen=True, slots=True)
class Key:
    """What a decision is about: it survives a second detection and a corrected word elsewhere.

    Args:
        place: samples, or code points where there is no sound.
        term: the folded words.
        category: what kind of thing it is.

    Hashed by its place alone, in which there is seldom another.
    """

    place: Span
    term: str
    category: Category

    def __hash__(self) -> int:
        return hash((self.place.start, self.place.end))

    @property
    def order(self) -> tuple[int, int, Category]:
        """What findings are sorted by: their place, as numbers, which compare faster; then their category."""
        return self.place.start, self.place.end, self.category


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may be sensitive.

    Args:
        category: what kind of thing it is.
        start_char: first code point in the text; equal to ``end_char`` where no word is (unheard speech).
        end_char: code point after the last.
        first_word: index of the first word it touches.
        last_word: index after the last word it touches; equal to ``first_word`` where no word is.
        span: where it is heard, in samples; None when there is no sound.
        term: the folded words, empty where no word is.
        score: 0 to 1.
        recogniser: name of the one that found it.
        reason: a sentence a person understands.
        entity: the folded name of what it is, where it is called otherwise here; else empty.
        corrected: its words that a person has written otherwise since it was found; no part of its hash.
    """

    category: Category
    start_char: int
    end_char: int
    first_word: int
    last_word: int
    span: Span | None
    term: str
    score: float
    recogniser: str
    reason: str
    entity: str = ""
    corrected: tuple[int, ...] = field(default=(), hash=False)

    @property
    def key(self) -> Key:
        """What a decision about this finding is kept under."""
        return Key(self._place, self.term, self.category)

    @property
    def order(self) -> tuple[int, int, Category]:
        """What findings are sorted by: see :attr:`Key.order`."""
        place = self._place
        return place.start, place.end, self.category

    @property
    def _place(self) -> Span:
        return self.span or Span(self.start_char, self.end_char)


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of one text, sorted by place.

    Args:
        made_from: digest of the transcript, or of the text.
        findings: sorted by place.
        faults: recognisers that failed, and steps of a person that could not be kept.
    """

    made_from: str
    findings: tuple[Finding, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def failed(self) -> tuple[str, ...]:
        """Names of the recognisers that failed."""
        return tuple(fault.name.partition(":")[2] for fault in self.faults)


def with_key(findings: Sequence[Finding], key: Key) -> Iterator[int]:
    """The indices of the findings that a decision of this key is about; seldom more than one.

    Args:
        findings: sorted by place.
        key: of a decision.
    """
    order = attrgetter("order")
    first = bisect_left(findings, key.order, key=order)
    last = bisect_right(findings, key.order, lo=first, key=order)
    return (index for index in range(first, last) if findings[index].key == key)


def in_place_of(before: Finding, findings: Iterable[Finding]) -> Finding | None:
    """The finding that is about what another was, before a word was corrected or a new search.

    Args:
        before: that was among the findings.
        findings: that there are now.

    Returns:
        The first of the same category that touches the same place; None where nothing does.
    """
    place, category = before.key.place, before.category
    return next((f for f in findings if f.category is category and f.key.place.overlaps(place)), None)


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


def wordless(
    category: Category, span: Span, *, index: int, char: int, recogniser: str, reason: str
) -> Finding:
    """A finding of sound in which no word is.

    Args:
        category: what kind of thing it is.
        span: where it is heard, in samples.
        index: of the word that follows it.
        char: where it stands in the text: behind the word before it.
        recogniser: name of what found it.
        reason: a sentence a person understands.
    """
    return Finding(
        category=category,
        start_char=char,
        end_char=char,
        first_word=index,
        last_word=index,
        span=span,
        term="",
        score=1.0,
        recogniser=recogniser,
        reason=reason,
    )


def _unheard(span: Span, index: int, ends: list[int]) -> Finding:
    return wordless(
        Category.UNHEARD,
        span,
        index=index,
        char=ends[index - 1] if index else 0,
        recogniser="unheard",
        reason="a voice is heard and no word was written",
    )
