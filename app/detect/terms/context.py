"""What is talked about: health, private life, dismissals, lawsuits, crime, pay, mergers, incidents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from app.assets import resources
from app.detect.text.expressions import Reading, caseless
from app.detect.text.words import folded_words, inflected
from app.domain.finding import Category, Hit
from app.domain.words.terms import SENTENCE_ENDS, fold

_REACH = 12
"""Words on each side in which a word that needs company, or what is said in confidence, finds it."""
_SURE, _TOGETHER = 0.5, 0.4
_GAP = ".."
_BETWEEN = 3
"""Words that a gap in a term holds at most."""
_BEFORE, _BEHIND = 4, 1
"""Words on each side in which a term that is said of somebody finds who that is."""
_SOMEBODY: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "he she him his her hers i my who someone somebody man woman guy lady wife husband son daughter"
        " brother sister mother father mum dad boyfriend girlfriend colleague boss employee worker teacher"
        " driver nurse student pupil kid boy girl coach apprentice trainee captain patient"
        " mr mrs ms miss dr".split()
    ),
    "fr": frozenset(
        "il elle lui son sa ses je mon ma qui quelqu homme femme mari fils fille frere soeur mere pere copain"
        " copine collegue chef salarie salariee employe employee prof professeur enseignant enseignante"
        " conducteur conductrice chauffeur educateur educatrice eleve etudiant etudiante stagiaire apprenti"
        " apprentie patient patiente infirmier infirmiere entraineur gamin gamine garcon mec gars"
        " voisin voisine mr mme mlle monsieur madame dr".split()
    ),
}
"""Folded words for a person."""


class Context:
    """Finds the terms of ``resources/words/context-*.txt``. A person decides what the talk may keep.

    A term that says little by itself ("sick", "offer") counts only near another one of its topic (the same
    again tells no more: a word keeps its sense in a talk, Gale, Church and Yarowsky 1992); what everybody
    says all day ("the next version") only where something near is said in confidence; and what matters only
    of somebody (a faith, a stay in hospital) only near a word for a person. In what people say all the time
    ("d'accord", which is no agreement in law) none counts.
    """

    name = "context"

    def __init__(self) -> None:
        self._read: dict[str, _Topics] = {}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Terms of each topic."""
        talk, topics = _Talk(text, language), self._topics(language)
        trusting = tuple(place.first for place in topics.confidence.places(talk))
        for topic in topics.spoken_of:
            yield from topic.hits(talk, trusting)

    def _topics(self, language: str) -> _Topics:
        if language not in self._read:
            path = resources() / "words" / f"context-{language}.txt"
            confidence, *spoken_of = _parse(path.read_text(encoding="utf-8"))
            self._read[language] = _Topics(confidence, tuple(spoken_of))
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
        """Place after the last word of a term that goes on at a place; an empty word of it is a gap.

        No sentence ends in it.
        """
        for place, forms in enumerate(term):
            if not forms:
                return self._beyond_gap(at, term[place + 1 :])
            if at >= len(self.said) or self.said[at] not in forms or at - 1 in self._ends:
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
    CONFIDENCE = "~"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where terms stand: their first word, that after their last, what they need, and as they are listed."""

    first: int
    last: int
    needs: frozenset[_Needs]
    terms: frozenset[str]

    @property
    def sure(self) -> bool:
        """Whether it counts by itself."""
        return not self.needs <= {_Needs.COMPANY, _Needs.CONFIDENCE}

    @property
    def everyday(self) -> bool:
        """Whether it tells nothing by itself, nor of a term that is near."""
        return self.needs == {_Needs.CONFIDENCE}

    def counts(self, others: Iterable[int], trusting: Iterable[int]) -> bool:
        """Whether it does, near other terms and what is said in confidence, by their first words."""
        return (
            self.sure
            or (_Needs.CONFIDENCE in self.needs and self._is_near(trusting))
            or (_Needs.COMPANY in self.needs and self._is_near(others))
        )

    def is_another(self, place: _Place) -> bool:
        """Whether it is a term beside a place, and not that of the place again."""
        beside = self.last <= place.first or place.last <= self.first
        return beside and self.terms.isdisjoint(place.terms)

    def _is_near(self, places: Iterable[int]) -> bool:
        return any(abs(self.first - place) <= _REACH for place in places)


@dataclass(frozen=True, slots=True)
class _Topics:
    """What is said in confidence, which is no topic by itself, and the topics."""

    confidence: _Topic
    spoken_of: tuple[_Topic, ...]


class _Topic:
    """A topic and its terms.

    Args:
        name: for the reason.
        terms: of each need, as they are written in the file.
        phrases: in which no term counts that is not longer.
    """

    def __init__(self, name: str, terms: Mapping[_Needs, list[str]], phrases: list[str]) -> None:
        self._name = name
        self._terms: dict[str, list[tuple[tuple[frozenset[str], ...], _Needs, str]]] = {}
        for needs, written in terms.items():
            for term in written:
                first, *rest = _forms(term)
                for word in first:
                    self._terms.setdefault(word, []).append((tuple(rest), needs, term))
        usual = "|".join(re.escape(phrase.lower()).replace("'", "['\u2019]") for phrase in phrases)
        self._phrases = caseless(rf"\b(?:{usual})\b") if phrases else None

    def hits(self, talk: _Talk, trusting: Sequence[int]) -> Iterator[Hit]:
        """Where the topic is talked about.

        Args:
            talk: a text.
            trusting: places of words with which something is said in confidence.
        """
        places = [place for place in self.places(talk) if not place.everyday or place.counts((), trusting)]
        usual = talk.reading.matches(self._phrases) if places and self._phrases else ()
        phrases = [match.span() for match in usual]
        found = [
            (place, start, end)
            for place in places
            for start, end in [(talk.words[place.first].start, talk.words[place.last - 1].end)]
            if not any(begin <= start and end <= close for begin, close in phrases)
        ]
        for index, (place, start, end) in enumerate(found):
            # One term at most begins at a word.
            near = (other for other, _, _ in found[max(0, index - _REACH) : index + _REACH + 1])
            others = (other.first for other in near if other.is_another(place) and not other.everyday)
            if place.counts(others, trusting):
                score = _SURE if place.sure else _TOGETHER
                yield Hit(Category.CONTEXT, start, end, score, Context.name, f"talk of {self._name}")

    def places(self, talk: _Talk) -> Iterator[_Place]:
        """The longest term at each place."""
        for first in (place for place, word in enumerate(talk.said) if word in self._terms):
            ends: dict[int, set[tuple[_Needs, str]]] = {}
            for rest, needs, term in self._terms[talk.said[first]]:
                end = talk.end(first + 1, rest)
                if end is not None and (needs is not _Needs.SOMEBODY or talk.is_of_somebody(first, end)):
                    ends.setdefault(end, set()).add((needs, term))
            if ends:
                last = max(ends)
                needed, terms = zip(*ends[last], strict=True)
                yield _Place(first, last, frozenset(needed), frozenset(terms))


def _parse(lines: str) -> Iterator[_Topic]:
    """Topics from ``[name]``: terms between commas; behind ``+``, ``@``, ``~`` those that need something.

    Phrases stand behind ``-``. The first is what is said in confidence.
    """
    for block in re.split(r"^\[", lines, flags=re.MULTILINE)[1:]:
        name, _, body = block.partition("]")
        terms, _, phrases = body.partition("\n-")
        kinds = {needs: _section(terms, needs) for needs in _Needs}
        yield _Topic(name, kinds, _listed(phrases))


def _section(terms: str, needs: _Needs) -> list[str]:
    found = re.search(rf"(?:\A|\n){re.escape(needs.value)}([^+@~]*)", terms)
    return _listed(found.group(1)) if found else []


def _listed(terms: str) -> list[str]:
    return [" ".join(term.split()) for term in terms.split(",") if term.strip()]


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
