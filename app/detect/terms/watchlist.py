"""Terms of a watch-list, as they are written and as they are heard."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from app.detect.sounds.heard_as import HeardAs
from app.detect.terms.numbers_said import numbers_said
from app.detect.text.lexicon import Lexicons
from app.detect.text.words import (
    FoldedWord,
    Phrases,
    begins_sentence,
    folded_words,
    in_addresses,
    inflected,
    parted,
)
from app.domain.finding import Category, Hit
from app.domain.spotting.watchlist import Term
from app.domain.words.terms import fold, straight
from app.domain.words.titles import TITLE

_KIND = re.compile(
    rf"(?:projects?|projets?|op[eé]ration|program(?:me)?|code ?name|nom de code|{TITLE})\s+(?=\w{{3}})",
    re.IGNORECASE,
)
"""What is left out where a project is talked about ("the Halcyon team"), or a person among colleagues."""
_BETWEEN = 2
"""Words that may stand between those of a term: somebody else talks, or who speaks looks for the next one."""
_LEAST, _OTHER = 5, 3
"""Letters of a term that is known within a word of small letters, and of what is written to it."""
_HEAVY = 4
"""Letters of a word by which a term is known though it is interrupted; it takes two of them."""


class Watchlist:
    """Finds the terms a house wants looked for.

    Case, accents, plural and possessive do not matter, nor one or two other words within a term. What sounds
    like a term is found as well, with a score by likeness; a term that is one common word, or that has few
    sounds, is matched exactly.

    Args:
        terms: of the watch-list; a name or alias without a letter or digit is not looked for.
        lexicons: say what is common.
        heard_as: finds by sound.
    """

    name = "watchlist"

    def __init__(self, terms: Sequence[Term], lexicons: Lexicons, heard_as: HeardAs) -> None:
        self._names = {fold(form): fold(term.name) for term in reversed(terms) for form in term.forms}
        self._names.pop("", None)
        self._forms = [form.lower() for term in terms for form in term.forms if fold(form)]
        written = {variant: form for form in reversed(self._forms) for variant in _variants(form)}
        self._written = {variant: fold(form) for variant, form in written.items()}
        self._joined = {variant.replace(" ", ""): form for variant, form in self._written.items()}
        self._phrases = Phrases(self._written)
        self._bare = {
            variant: fold(form) for form in reversed(self._forms) for variant in _variants(_bare(form))
        }
        self._named = Phrases(self._bare)
        self._rows = _rows(self._written)
        self._lexicons = lexicons
        self._heard_as = heard_as

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Every place of every term; a term has no language, but the words around it are read by one."""
        if not self._forms:
            return
        text = straight(text)
        words = folded_words(text)
        parts = parted(text, words)
        exact: set[int] = set()
        for first, last, phrase in self._phrases.find(parts):
            exact.update(part.start for part in parts[first:last])
            yield self._hit(parts[first:last], 1.0, "a term of the watch-list", self._written[phrase])
        lexicon = self._lexicons.of(language)
        for named, form in self._without_kind(text, parts, lexicon.common, exact):
            exact.update(part.start for part in named)
            yield self._hit(named, 0.8, "a term of the watch-list without what kind of thing it is", form)
        for first, last, phrase in _interrupted(words, self._rows):
            if words[last - 1].start not in exact:
                reason = "a term of the watch-list with other words in it"
                yield self._hit(words[first:last], 0.7, reason, self._written[phrase])
        joined = (*self._in_addresses(text, words, lexicon.known), *self._in_one_word(words, lexicon.known))
        for word, form in joined:
            if word.start not in exact:
                exact.add(word.start)
                yield self._hit([word], 0.8, "a term of the watch-list and another word in one", form)
        common = lexicon.common
        heard_as = (*self._forms, *filter(None, map(_bare, self._forms)))
        forms = [form for form in heard_as if form not in common]
        for echo in self._heard_as.find(text, words, forms, language=language, common=common):
            heard = words[echo.first : echo.last]
            if not exact.issuperset(word.start for word in heard):
                term = fold(echo.term)
                full = term if term in self._names else self._bare[term]
                yield self._hit(heard, echo.score, "sounds like a term of the watch-list", full)

    def _without_kind(
        self, text: str, parts: Sequence[FoldedWord], common: Container[str], found: Container[int]
    ) -> Iterator[tuple[Sequence[FoldedWord], str]]:
        """Where "Halcyon" of "Project Halcyon" stands alone; a common word only with a name's capital."""
        for first, last, bare in self._named.find(parts):
            named = parts[first:last]
            capital = text[named[0].start].isupper() and not begins_sentence(text, named[0].start)
            told = len(named) > 1 or capital or named[0].text not in common
            if told and named[0].start not in found:
                yield named, self._bare[bare]

    def _in_one_word(
        self, words: Iterable[FoldedWord], known: Container[str]
    ) -> Iterator[tuple[FoldedWord, str]]:
        """Words that nobody knows, made of a term and of a word or another term (``falconplan``)."""
        for word in words:
            cuts = range(_OTHER, len(word.text) - _OTHER + 1) if word.text not in known else ()
            halves = [(word.text[:cut], word.text[cut:]) for cut in cuts]
            for term, rest in (*halves, *((rest, term) for term, rest in halves)):
                if len(term) >= _LEAST and term in self._joined and (rest in known or rest in self._joined):
                    yield word, self._joined[term]
                    break

    def _in_addresses(
        self, text: str, words: Sequence[FoldedWord], known: Container[str]
    ) -> Iterator[tuple[FoldedWord, str]]:
        """Words of addresses that nobody knows and that a term is in (``ivofalcon2@``)."""
        for word in in_addresses(text, words):
            forms = [form for term, form in self._joined.items() if len(term) >= _LEAST and term in word.text]
            if forms and word.text not in known:
                yield word, forms[0]

    def _hit(self, words: Sequence[FoldedWord], score: float, reason: str, form: str) -> Hit:
        return Hit(
            category=Category.WATCHLIST,
            start=words[0].start,
            end=words[-1].end,
            score=score,
            recogniser=self.name,
            reason=reason,
            entity=self._names[form],
        )


def _bare(form: str) -> str:
    """A term without the word that says what kind of thing it is; empty where there is none, or no more."""
    kind = _KIND.match(form)
    return form[kind.end() :] if kind else ""


def _variants(form: str) -> Iterator[str]:
    """A term with its last word, or all its words, in the other number, or without its apostrophe.

    Its numbers are also said otherwise.
    """
    for written in {form, straight(form).replace("'", "")}:
        words = fold(written).split()
        if not words:
            continue
        yield from (" ".join([*words[:-1], last]) for last in inflected(words[-1]))
        yield from numbers_said(" ".join(words))
        yield " ".join(word + "s" for word in words)
        yield " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def _rows(phrases: Iterable[str]) -> Mapping[str, Sequence[Sequence[str]]]:
    """The words of the phrases that are known though they are interrupted, by their first word."""
    rows: dict[str, list[Sequence[str]]] = {}
    for row in map(str.split, phrases):
        if sum(len(word) >= _HEAVY for word in row) > 1:
            rows.setdefault(row[0], []).append(row)
    return rows


def _interrupted(
    words: Sequence[FoldedWord], rows: Mapping[str, Sequence[Sequence[str]]]
) -> Iterator[tuple[int, int, str]]:
    """Where phrases stand with other words in them: (first word, word after the last, phrase)."""
    for first, word in enumerate(words):
        for row in rows.get(word.text, ()):
            if (last := _through(words, first, row)) is not None:
                yield first, last, " ".join(row)


def _through(words: Sequence[FoldedWord], first: int, row: Sequence[str]) -> int | None:
    """The word after the last of a phrase that begins at one; None where it does not stand there so."""
    at, between = first + 1, 0
    for part in row[1:]:
        while at < len(words) and words[at].text != part and between <= _BETWEEN:
            at, between = at + 1, between + 1
        if at == len(words) or between > _BETWEEN:
            return None
        at += 1
    return at if between else None
