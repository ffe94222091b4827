"""Words that are written like names and that no other recogniser knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from app.detect.text.ordinary import ordinary_words
from app.detect.text.words import NAMES_TOO, begins_sentence
from app.domain.finding import Category, Hit
from app.domain.words.terms import ELIDED
from app.domain.words.titles import SHORT, SPELT

_WORD = re.compile(
    rf"(?<![\w'\u2019@.-])(?P<elided>(?:[LJC]|Qu|{ELIDED})['\u2019])?"
    r"(?P<word>[^\W_][\w&]*(?:['\u2019-]\w+)*)"
)
"""With what is elided before it: a name follows in d'Estonie, and none in L'usine, C'est and J'habite."""
_INITIALS = re.compile(r"[A-Z]\w*&\w+|[a-z]{1,2}[A-Z][a-z]\w+")
_PREFIX = re.compile(
    r"(?:ex|non|anti|pro|post|pr[eé]|inter|trans|pseudo|quasi|n[eé]o|mini|contra|contre|hors|sub"
    r"|intra)-(?=\w)"
)
"""What stands before a name in one word with it: ex-Meridian."""
_PRONOUN = re.compile(r"I(?:['\u2019]\w+)?")
"""Has its capital wherever it stands, and no name goes on with it: Yesterday I saw it."""
_ANEW = re.compile(
    r"(?:(?:it|he|she|they|we|you|that|there|who|what|where|here)['\u2019](?:s|re|ll|d|ve)|it|he|she|they|we"
    r"|you|and|but|so|because|was|were|is|are|did|does|do|has|have|had|can|could|would|what|when|where|why"
    r"|how|who|no|then|ils?|elles?|on|nous|vous|et|mais|donc|est|c['\u2019]est|qu['\u2019]\w+)",
    re.IGNORECASE,
)
"""What begins the next sentence where no stop was written: Ask Vrelk He knows."""
_SHAPED = re.compile(r"[A-Z]-[a-z]{3,}")
"""What a letter tells of a thing, and no name: T-shirts, an X-ray, the C-suite."""
_ADDRESS_FR = frozenset((*SHORT["fr"], *SPELT["fr"], "me"))
"""Before a name, and no part of it."""
_INSIDE = frozenset({" ", " & "})


class Capitals:
    """Finds capitalised words inside a sentence, and rows of them anywhere.

    It is the net under the other recognisers: what it finds is a suspect, for a person to look at. A word
    with which a sentence begins is one where it has a capital inside others.
    """

    name = "capitals"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """What may be a name. A text without small letters tells nothing."""
        if text.isupper():
            return
        ordinary = ordinary_words(language)
        rows = [*_rows(text)]
        named = _named(text, rows)
        for row in map(partial(_ended, text), rows):
            # The first word of a sentence has its capital from its place: it counts only beside others.
            first = text[row[0][0] : row[0][1]]
            alone = len(row) == 1 and not (_invented(first) or (first.isupper() and len(first) > 1))
            if alone and begins_sentence(text, row[0][0]) and first not in named:
                continue
            names = [_invented(text[start:end]) or not ordinary.covers(text[start:end]) for start, end in row]
            # French has no other reason for two capitals inside a sentence: chez Bonne Heure.
            if language == "fr" and not begins_sentence(text, row[0][0]) and _titled(text, row):
                names = [True]
            if any(names):
                yield Hit(
                    Category.SUSPECT,
                    row[names.index(True)][0],
                    row[-1][1],
                    0.4,
                    self.name,
                    "written like a name",
                )


def _ended(text: str, row: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """A row without the word with which the next sentence begins, if there is one."""
    start, end = row[-1]
    anew = len(row) > 1 and text[start + 1 : end].islower() and _ANEW.fullmatch(text, start, end)
    return row[:-1] if anew and text[start:end].lower() not in NAMES_TOO else row


def _invented(written: str) -> bool:
    """Whether a word is made of initials (A&T) or of parts (eTouch), whatever ordinary words these are."""
    return _INITIALS.fullmatch(written) is not None and written != "Q&A"


def _titled(text: str, row: Sequence[tuple[int, int]]) -> bool:
    """Whether the first two of some words are written as those of a book are, and neither is one letter."""
    said = [text[start:end] for start, end in row[:2]]
    return len(said) > 1 and said[0].lower() not in _ADDRESS_FR and all(word[1:2].islower() for word in said)


def _named(text: str, rows: Iterable[Sequence[tuple[int, int]]]) -> frozenset[str]:
    """Words that have their capital inside sentences, and more often than not."""
    inside = Counter(
        text[start:end] for row in rows for start, end in row if not begins_sentence(text, start)
    )
    small = Counter(match["word"] for match in _WORD.finditer(text))
    return frozenset(word for word, times in inside.items() if times > small[word.lower()])


def _rows(text: str) -> Iterator[list[tuple[int, int]]]:
    """Words that stand side by side, each with a capital or, but for the first, in figures: their ranges."""
    row: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span("word")
        if (prefix := _PREFIX.match(text, start, end)) and text[prefix.end()].isupper():
            start = prefix.end()
        plain = _PRONOUN.fullmatch(match["word"]) or _SHAPED.fullmatch(match["word"])
        capital = text[start].isupper() and plain is None
        if row and text[row[-1][1] : start] in _INSIDE and (capital or match["word"].isdigit()):
            row.append((start, end))
            continue
        if row:
            yield row
        row = [(start, end)] if capital or _invented(match["word"]) else []
    if row:
        yield row
