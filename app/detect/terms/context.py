"""What is talked about: health, private life, dismissals, lawsuits, crime, pay, mergers, incidents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from app.assets import resources
from app.detect.text.expressions import Reading, caseless
from app.detect.text.words import folded_words, inflected
from app.domain.finding import Category, Hit
from app.domain.words.terms import SENTENCE_ENDS, fold

_REACH = 25
"""Words on each side in which a word that needs company finds it."""
_SURE, _TOGETHER = 0.5, 0.4
_GAP = ".."
_BETWEEN = 3
"""Words that a gap in a term holds at most."""
_BEFORE, _BEHIND = 4, 1
"""Words on each side in which a term that is said of somebody finds who that is."""
_SOMEBODY: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "he she him his her hers i my who someone somebody man woman guy lady wife husband son daughter"
        " brother sister mother father mum dad boyfriend girlfriend colleague boss employee"
        " mr mrs ms miss dr".split()
    ),
    "fr": frozenset(
        "il elle lui son sa ses je mon ma qui quelqu homme femme mari fils fille frere soeur mere pere copain"
        " copine collegue chef salarie salariee employe employee mr mme mlle monsieur madame dr".split()
    ),
}
"""Folded words for a person."""


class Context:
    """Finds the terms of ``resources/words/context-*.txt``. A person decides what the talk may keep.

    A term that says little by itself ("sick", "offer") counts only near another one of its topic, and one
    that matters only of somebody (a faith, a stay in hospital) only near a word for a person. In what people
    say all the time ("d'accord", which is no agreement in law) none counts.
    """

    name = "context"

    def __init__(self) -> None:
        self._read: dict[str, tuple[_Topic, ...]] = {}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Terms of each topic."""
        talk = _Talk(text, language)
        for topic in self._topics(language):
            yield from topic.hits(talk)

    def _topics(self, language: str) -> tuple[_Topic, ...]:
        if language not in self._read:
            path = resources() / "words" / f"context-{language}.txt"
            self._read[language] = tuple(_parse(path.read_text(encoding="utf-8")))
        return self._read[language]


class _Talk:
    """A text as the topics read it.

    Args:
        text: any.
        language: that it is in.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text, self.reading = text, Reading(text)
        self.words = folded_words(text)
        self.said = tuple(word.text for word in self.words)
        self._people = _SOMEBODY[language]

    @cached_property
    def _ends(self) -> frozenset[int]:
        """Places of words with which a sentence ends."""
        ends = (self.text[word.end : word.end + 1] for word in self.words)
        return frozenset(place for place, sign in enumerate(ends) if sign in SENTENCE_ENDS)

    def end(self, at: int, term: tuple[frozenset[str], ...]) -> int | None:
        """Place after the last word of a term that stands at a place; an empty word of it is a gap."""
        for place, forms in enumerate(term):
            if not forms:
                return self._beyond_gap(at, term[place + 1 :])
            if at >= len(self.said) or self.said[at] not in forms:
                return None
            at += 1
        return at

    def _beyond_gap(self, at: int, rest: tuple[frozenset[str], ...]) -> int | None:
        for begin in range(at, at + _BETWEEN + 1):
            if begin - 1 in self._ends:
                break
            if (end := self.end(begin, rest)) is not None:
                return end
        return None

    def is_of_somebody(self, first: int, last: int) -> bool:
        """Whether a word for a person stands near the words between two places."""
        near = self.said[max(0, first - _BEFORE) : first] + self.said[last : last + _BEHIND]
        return not self._people.isdisjoint(near)


class _Needs(Enum):
    """What a term must have near it to count."""

    NOTHING = ""
    COMPANY = "+"
    SOMEBODY = "@"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a term stands: its first word, that after its last, and whether it needs no company."""

    first: int
    last: int
    sure: bool


class _Topic:
    """A topic and its terms.

    Args:
        name: for the reason.
        terms: of each need, as they are written in the file.
        phrases: in which no term counts that is not longer.
    """

    def __init__(self, name: str, terms: Mapping[_Needs, list[str]], phrases: list[str]) -> None:
        self._name = name
        self._terms: dict[str, list[tuple[tuple[frozenset[str], ...], _Needs]]] = {}
        for needs, written in terms.items():
            for first, *rest in map(_forms, written):
                for word in first:
                    self._terms.setdefault(word, []).append((tuple(rest), needs))
        usual = "|".join(re.escape(phrase.lower()).replace("'", "['\u2019]") for phrase in phrases)
        self._phrases = caseless(rf"\b(?:{usual})\b") if phrases else None

    def hits(self, talk: _Talk) -> Iterator[Hit]:
        """Where the topic is talked about."""
        places = [*self._places(talk)]
        usual = talk.reading.matches(self._phrases) if places and self._phrases else ()
        phrases = [match.span() for match in usual]
        found = [
            (place, start, end)
            for place in places
            for start, end in [(talk.words[place.first].start, talk.words[place.last - 1].end)]
            if not any(begin <= start and end <= close for begin, close in phrases)
        ]
        for index, (place, start, end) in enumerate(found):
            near = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
            if place.sure or any(abs(place.first - other.first) <= _REACH for other, _, _ in near):
                score = _SURE if place.sure else _TOGETHER
                yield Hit(Category.CONTEXT, start, end, score, Context.name, f"talk of {self._name}")

    def _places(self, talk: _Talk) -> Iterator[_Place]:
        """The longest term at each place; of two as long the one that needs less."""
        for first in (place for place, word in enumerate(talk.said) if word in self._terms):
            ends = [
                (end, needs is not _Needs.COMPANY)
                for rest, needs in self._terms[talk.said[first]]
                if (end := talk.end(first + 1, rest)) is not None
                and (needs is not _Needs.SOMEBODY or talk.is_of_somebody(first, end))
            ]
            if ends:
                yield _Place(first, *max(ends))


def _parse(lines: str) -> Iterator[_Topic]:
    """Topics from ``[name]``: terms between commas; behind ``+``, ``@`` those that need something.

    Phrases stand behind ``-``.
    """
    for block in re.split(r"^\[", lines, flags=re.MULTILINE)[1:]:
        name, _, body = block.partition("]")
        terms, _, phrases = body.partition("\n-")
        kinds = {needs: _section(terms, needs) for needs in _Needs}
        yield _Topic(name, kinds, _listed(phrases))


def _section(terms: str, needs: _Needs) -> list[str]:
    found = re.search(rf"(?:\A|\n){re.escape(needs.value)}([^+@]*)", terms)
    return _listed(found.group(1)) if found else []


def _listed(terms: str) -> list[str]:
    return [term.strip() for term in terms.split(",") if term.strip()]


def _forms(term: str) -> list[frozenset[str]]:
    """The words of a term, each with the forms it may have; a gap has none."""
    words = [_alternatives(chunk) for chunk in term.split()]
    forms = [word for several in words for word in several]
    forms[-1] = frozenset(form for word in forms[-1] for form in inflected(word))
    return forms


def _alternatives(chunk: str) -> list[frozenset[str]]:
    """The folded words of ``burn-out``, one after the other, or the forms of one: ``close/closing``."""
    if chunk == _GAP:
        return [frozenset()]
    if "/" in chunk:
        return [frozenset(map(fold, chunk.split("/")))]
    return [frozenset({word}) for word in fold(chunk).split()]
