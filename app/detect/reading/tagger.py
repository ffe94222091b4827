"""What is sensitive by its place in the sentence, of the words that a network has tagged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from app.detect.naming.unknown_words import NAME as UNKNOWN_WORDS
from app.detect.reading.rows import REACHED, sensitive_rows
from app.detect.reading.tags import Tag, Tagger
from app.detect.reading.trimming import HEARD, goes_on, leads_on
from app.domain.finding import BY_PLACE, Category, Hit
from app.domain.spotting.names import NAMED
from app.domain.words.answers import ANSWERS
from app.domain.words.distinct import joins
from app.domain.words.terms import fold

_BY_PLACE = "its place in the sentence"
"""Why what the network knows is one."""
_IN_DOUBT = "where something sensitive is usually said"
"""Why words are in doubt of which it knows no kind."""
_DOUBTED = 0.2
"""Score of a suspect that the network holds for nothing: ``--strict`` removes it."""
_HALF = 0.5
"""Confidence below which a word right beside one that no list has may be its other half ("carn for a", of
Carnforth): of 233 such words before one in the talks for training 136 are sensitive, of 241 after one 113."""
_APART = 0.8
"""Confidence from which a function word is no half of one ("from covalchick", "notre priat"): of three in 23
recordings none is sensitive."""
_HEARD_WELL = 0.9
"""Confidence below which a small word may be another: of six that began a code or a sum, five were."""
_OTHERS = 3
"""Words of the other half, at most."""
_LEFT, _SURE = 0.7, 0.7
"""Confidence below which all words between what was found and the end of its sentence are likely the rest of
it ("Burnham, over why."), and score from which that is told. In 27 recordings five such ends were sensitive
and one was not; in the talks for training, where the network knows its own, fifteen were not."""


class TaggedWords:
    """The recogniser of one transcript: what the tagger makes of it.

    Args:
        tagger: that is loaded.
        confidences: of each word of the text.
    """

    name = BY_PLACE

    def __init__(self, tagger: Tagger, confidences: Sequence[float | None]) -> None:
        self._tagger = tagger
        self._confidences = confidences
        self._tags: Sequence[Tag] = ()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Neighbouring words that may be sensitive, each category by itself.

        A row is as sure as its surest word: the network often knows where a name is, not where it ends.
        """
        self._tags = self._tagger.tags(text, self._confidences)
        for row in sensitive_rows(text, self._tags, language):
            score = max(word.sensitive for word in row)
            for category, run in groupby(_led(text, row, language), key=lambda word: word.category):
                first, *_, last = [*run] * 2
                why = _IN_DOUBT if category is Category.SUSPECT else _BY_PLACE
                yield Hit(category, first.start, last.end, score, self.name, why)

    def doubting(self, text: str, hits: Iterable[Hit], names: Container[str] = frozenset()) -> Iterator[Hit]:
        """The hits, less sure of a word that no list has where its place tells it is misspelt ("notère").

        Of 22 such words that nothing else finds in 34 recordings one is part of a name. The others have their
        other half with them: what was hardly heard, or is one of the names.
        """
        hits = tuple(hits)
        starts = [tag.start for tag in self._tags]
        doubted = [self._is_misspelt(text, hit, starts) for hit in hits]
        # What is written so again is as sure there: it is rather a name that one cannot spell.
        sure = {
            fold(text[hit.start : hit.end])
            for hit, doubt in zip(hits, doubted, strict=True)
            if hit.recogniser == UNKNOWN_WORDS and not doubt
        }
        for hit, doubt in zip(hits, doubted, strict=True):
            if doubt and fold(text[hit.start : hit.end]) not in sure:
                yield replace(hit, score=min(hit.score, _DOUBTED))
            else:
                yield self._whole(text, hit, starts, names) if hit.recogniser == UNKNOWN_WORDS else hit

    def doubted(self) -> frozenset[int]:
        """Where words begin that were not heard well."""
        return frozenset(tag.start for tag in self._tags if tag.heard is not None and tag.heard < _HEARD_WELL)

    def ended(self, text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """The hits, with the few words that end their sentence where none of these was heard well."""
        starts = [tag.start for tag in self._tags]
        for hit in hits:
            end = self._last(text, hit, starts) if hit.score >= _SURE and starts else hit.end
            yield hit if end == hit.end else replace(hit, end=end)

    def _last(self, text: str, hit: Hit, starts: Sequence[int]) -> int:
        """Where the sentence of a hit ends, if only doubtful words are left of it, else the hit."""
        at = bisect_left(starts, hit.end)
        if not at or not goes_on(text, self._tags[at - 1]):
            return hit.end
        for tag in self._tags[at : at + _OTHERS]:
            if tag.heard is None or tag.heard >= _LEFT or fold(text[tag.start : tag.end]) in ANSWERS:
                break
            if not goes_on(text, tag):
                return tag.end
        return hit.end

    def _whole(self, text: str, hit: Hit, starts: Sequence[int], names: Container[str]) -> Hit:
        """A word that no list has, with what may be the other half of it in its clause ("long fireish")."""
        at = bisect_right(starts, hit.start) - 1
        start, end = hit.start, hit.end
        for tag in reversed(self._tags[max(0, at - _OTHERS) : at]):
            if not (leads_on(text, tag) and (_is_half(text, tag) or _is_one_of(names, text, tag))):
                break
            start = tag.start
        for one, other in pairwise(self._tags[at : at + _OTHERS + 1]):
            if not (leads_on(text, one) and (_hardly_heard(other) or _is_one_of(names, text, other))):
                break
            end = other.end
        return replace(hit, start=start, end=end)

    def _is_misspelt(self, text: str, hit: Hit, starts: Sequence[int]) -> bool:
        """Whether a word that no list has is held for nothing, and was heard."""
        if hit.recogniser != UNKNOWN_WORDS or not text[hit.start : hit.end].islower():
            return False
        first = max(0, bisect_right(starts, hit.start) - 1)
        part = slice(first, bisect_left(starts, hit.end))
        return (
            bool(self._tags[part])
            and all(tag.sensitive < REACHED for tag in self._tags[part])
            and all((heard or 0) >= HEARD for heard in self._confidences[part])
        )


def _is_one_of(names: Container[str], text: str, tag: Tag) -> bool:
    """Whether a word is one of some names, in whatever case.

    Of 100 beside a word that no list has in the talks for training 89 are sensitive.
    """
    return text[tag.start : tag.end].rstrip(".,;:!?").lower() in names


def _hardly_heard(tag: Tag) -> bool:
    return tag.heard is not None and tag.heard < _HALF


def _is_half(text: str, tag: Tag) -> bool:
    """Whether a word may be the first half of the next, of which it is known that no list has it."""
    if _hardly_heard(tag):
        return True
    said = text[tag.start : tag.end]
    apart = (tag.heard or 0) >= _APART and any(joins(said, language) for language in ("en", "fr"))
    return tag.sensitive >= REACHED and not apart


def _led(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row in which a word that joins is of the kind of what it leads to: "the" is no firm by itself.

    So is one that has a capital and no kind beside a name, of which it is the rest ("Way" before "John").
    """
    led = list(row)
    for at, beside in [(len(led) - 1, len(led) - 2), *((at, at + 1) for at in reversed(range(len(led) - 1)))]:
        if beside < 0:
            continue
        written, kind = text[led[at].start : led[at].end], led[beside].category
        rest = led[at].category is Category.SUSPECT and written[:1].isupper() and kind in NAMED
        if rest or joins(written, language):
            led[at] = replace(led[at], category=kind)
    return led
