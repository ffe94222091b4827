"""Words as they are compared, and phrases of them: what case, accents, plural and possessive do not hide."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.domain.words.terms import ELIDED, fold, parts, straight
from app.domain.words.titles import STOPPED

_WORD = re.compile(r"(?:[^\W_]|\u2116)(?:[^\W_]|[\u0300-\u036f])*")
"""The sign for a number is read as a word, and folded to one, though it is no letter."""
SPACE = re.compile(" ")
NAMES_TOO = frozenset("an can do how may my no on so to will".split())
"""Words that join others and are names as well where they have a capital: Minh Do, Emre Can, Anna Will."""
_TITLE_BEFORE = re.compile(rf"\b{STOPPED} ?$")
_ELIDED = re.compile(ELIDED)
_LETTERS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_TOKEN, _IN_ADDRESS = re.compile(r"\S+"), re.compile(r"[@/\\_]")
_LONG = 1000
"""Code points of what is hardly looked at once: a whole text is, by one recogniser after the other."""
_MOST = 0.02
"""Share of words with a capital up to which a text has none: a poor recogniser keeps an I or an OK."""


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word of a text in the form in which words are compared.

    Args:
        text: lower case, no accents.
        start: first code point in the text.
        end: code point after the last.
    """

    text: str
    start: int
    end: int


def folded_words(text: str) -> tuple[FoldedWord, ...]:
    """The words of a text. An English possessive and a French elision are no words."""
    return _folded(text) if len(text) < _LONG else _remembered(text)


def _folded(text: str) -> tuple[FoldedWord, ...]:
    found = []
    text = straight(text)
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if word in "sS" and start > 1 and text[start - 1] == "'" and text[start - 2].isalnum():
            continue
        behind = text[end : end + 2]
        if behind[:1] == "'" and behind[1:].isalnum() and _ELIDED.fullmatch(word.lower()):
            continue
        if word.isascii():  # most words, and then there is nothing else to fold
            found.append(FoldedWord(word.lower(), start, end))
        else:
            found += [FoldedWord(part, start, end) for part in fold(word).split()]
    return tuple(found)


@lru_cache(maxsize=1)
def _remembered(text: str) -> tuple[FoldedWord, ...]:
    return _folded(text)


def has_capitals(text: str) -> bool:
    """Whether a text is written with capitals, so that a lower-case word can be believed to be no name."""
    words: list[str] = _LETTERS.findall(text)
    return sum(word[0].isupper() for word in words) > _MOST * len(words)


def begins_sentence(text: str, start: int) -> bool:
    """Whether what stands at ``start`` begins a sentence or a paragraph, and has its capital from there."""
    if _TITLE_BEFORE.search(text, max(0, start - 8), start):
        return False
    before = text[max(0, start - 8) : start].rstrip(" \t\"'\u2019\u201c\u00ab\u00a0(-\u2013\u2014")
    return not before or before[-1] in ".?!\u2026:\n"


def row(
    text: str, start: int, word: re.Pattern[str], *, most: int, joint: re.Pattern[str] = SPACE
) -> Iterator[re.Match[str]]:
    """Words that follow one another from a place on, as those of a name do, with a joint between two."""
    at = start
    for _ in range(most):
        if (found := word.match(text, at)) is None:
            return
        yield found
        if (gap := joint.match(text, found.end())) is None:
            return
        at = gap.end()


def inflected(word: str) -> frozenset[str]:
    """A folded word with its plural, or its singular, in English and French."""
    forms = {word, word + "s", word + "es", word + "x"}
    if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss"):
        forms.add(word[:-1])
    if len(word) > 4 and word.endswith("es"):
        forms.add(word[:-2])
    if word.endswith("y"):
        forms.add(word[:-1] + "ies")
    if len(word) > 4 and word.endswith("ies"):
        forms.add(word[:-3] + "y")
    if word.endswith("al"):
        forms.add(word[:-2] + "aux")
    if word.endswith("aux"):
        forms.add(word[:-3] + "al")
    return frozenset(forms)


def parted(text: str, words: Iterable[FoldedWord]) -> tuple[FoldedWord, ...]:
    """The words with letters and figures apart, and at a capital behind a small letter (``FalconPlan``).

    The figure of a footnote, or of a version, is written to a term without a space. Each part stands where
    the whole does.

    Args:
        text: in which the words stand.
        words: of it.
    """
    found: list[FoldedWord] = []
    for word in words:
        cut = _parts(text, word)
        found += [word] if cut == [word.text] else [replace(word, text=part) for part in cut]
    return tuple(found)


def _parts(text: str, word: FoldedWord) -> list[str]:
    cut = parts(text[word.start : word.end])
    return cut if "".join(cut) == word.text else parts(word.text)  # a sign may be folded to two words


def in_addresses(text: str, words: Sequence[FoldedWord]) -> Iterator[FoldedWord]:
    """The words of mail and web addresses, paths and names in systems, in which people join what they like.

    Args:
        text: in which the words stand.
        words: of it, in their order.
    """
    for token in _TOKEN.finditer(text):
        if _IN_ADDRESS.search(text, *token.span()):
            first, last = (bisect_left(words, end, key=lambda word: word.start) for end in token.span())
            yield from words[first:last]


class Phrases:
    """Finds phrases in folded words, written together or apart (``Blue Heron``, ``blueheron``).

    Args:
        phrases: folded phrases, words with one space between two.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        joined: dict[str, str] = {}
        for phrase in phrases:
            joined.setdefault(phrase.replace(" ", ""), phrase)
        joined.pop("", None)
        self._phrases = joined
        self._prefixes = frozenset(form[:size] for form in joined for size in range(1, len(form) + 1))

    def find(self, words: Sequence[FoldedWord]) -> Iterator[tuple[int, int, str]]:
        """Where phrases stand, the longest at a place: (first word, word after the last, phrase)."""
        for first in range(len(words)):
            letters, found = "", None
            for last in range(first, len(words)):
                letters += words[last].text
                if letters not in self._prefixes:
                    break
                if letters in self._phrases:
                    found = (first, last + 1, self._phrases[letters])
            if found is not None:
                yield found
