"""What is talked about: health, dismissals, lawsuits, pay, mergers, security incidents, products to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.assets import resources
from app.detect.words import FoldedWord, folded_words, inflected
from app.domain.finding import Category, Hit
from app.domain.terms import fold

_REACH = 25
"""Words on each side in which a word that needs company finds it."""
_SURE, _TOGETHER = 0.5, 0.4


class Context:
    """Finds the terms of ``resources/words/context-*.txt``. A person decides what the talk may keep.

    A term that says little by itself ("sick", "offer") counts only near another one of its topic. In what
    people say all the time ("d'accord", which is no agreement in law) none counts.
    """

    name = "context"

    def __init__(self) -> None:
        self._read: dict[str, tuple[_Topic, ...]] = {}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Terms of each topic."""
        words = folded_words(text)
        for topic in self._topics(language):
            yield from topic.hits(text, words)

    def _topics(self, language: str) -> tuple[_Topic, ...]:
        if language not in self._read:
            path = resources() / "words" / f"context-{language}.txt"
            self._read[language] = tuple(_parse(path.read_text(encoding="utf-8")))
        return self._read[language]


class _Topic:
    """A topic and its terms, folded.

    Args:
        name: for the reason.
        alone: terms that tell the topic by themselves.
        together: terms that need another one near.
        phrases: in which no term counts that is not longer.
    """

    def __init__(self, name: str, alone: list[str], together: list[str], phrases: list[str]) -> None:
        self._name = name
        self._terms = {tuple(term.split()): False for term in _inflections(together)}
        self._terms |= {tuple(term.split()): True for term in _inflections(alone)}
        self._begins = frozenset(term[0] for term in self._terms)
        self._longest = max(map(len, self._terms), default=0)
        written = "|".join(re.escape(phrase).replace("'", "['\u2019]") for phrase in phrases)
        self._phrases = re.compile(rf"\b(?:{written})\b", re.IGNORECASE) if phrases else None

    def hits(self, text: str, words: tuple[FoldedWord, ...]) -> Iterator[Hit]:
        """Where the topic is talked about."""
        phrases = [match.span() for match in self._phrases.finditer(text)] if self._phrases else []
        found = [
            (first, last, sure)
            for first, last, sure in self._places(words)
            if not any(start <= words[first].start and words[last - 1].end <= end for start, end in phrases)
        ]
        for place, (first, last, sure) in enumerate(found):
            near = found[max(0, place - 1) : place] + found[place + 1 : place + 2]
            if sure or any(abs(first - other) <= _REACH for other, _, _ in near):
                score = _SURE if sure else _TOGETHER
                reason = f"talk of {self._name}"
                yield Hit(
                    Category.CONTEXT, words[first].start, words[last - 1].end, score, Context.name, reason
                )

    def _places(self, words: tuple[FoldedWord, ...]) -> Iterator[tuple[int, int, bool]]:
        said = [word.text for word in words]
        for first in (place for place, word in enumerate(said) if word in self._begins):
            for last in range(min(len(said), first + self._longest), first, -1):
                sure = self._terms.get(tuple(said[first:last]))
                if sure is not None:
                    yield first, last, sure
                    break


def _parse(lines: str) -> Iterator[_Topic]:
    """Topics from ``[name]``: terms between commas; after ``+`` the weak ones; after ``-`` phrases."""
    for block in re.split(r"^\[", lines, flags=re.MULTILINE)[1:]:
        name, _, body = block.partition("]")
        terms, _, phrases = body.partition("\n-")
        alone, _, together = terms.partition("\n+")
        usual = [phrase.strip() for phrase in phrases.split(",") if phrase.strip()]
        yield _Topic(name, _folded(alone), _folded(together), usual)


def _folded(terms: str) -> list[str]:
    return [folded for term in terms.split(",") if (folded := fold(term))]


def _inflections(terms: list[str]) -> Iterator[str]:
    for term in terms:
        *head, tail = term.split()
        for form in inflected(tail):
            yield " ".join([*head, form])
