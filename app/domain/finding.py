"""What may be sensitive, where, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from app.domain.recording import Fault
from app.domain.timeline import Span


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
