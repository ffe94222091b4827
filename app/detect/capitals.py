"""Words that are written like names and that no other recogniser knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.ordinary import ordinary_words
from app.detect.words import begins_sentence
from app.domain.finding import Category, Hit

_WORD = re.compile(r"(?<![\w'\u2019@.-])[^\W_][\w&]*(?:['\u2019-]\w+)*")
_INITIALS = re.compile(r"[A-Z]\w*&\w+|[a-z]{1,2}[A-Z][a-z]\w+")
_PRONOUN = re.compile(r"I(?:['\u2019]\w+)?")
"""Has its capital wherever it stands, and no name goes on with it: Yesterday I saw it."""
_INSIDE = frozenset({" ", " & "})


class Capitals:
    """Finds capitalised words inside a sentence, and rows of them anywhere.

    It is the net under the other recognisers: what it finds is a suspect, for a person to look at.
    """

    name = "capitals"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """What may be a name. A text without small letters tells nothing."""
        if text.isupper():
            return
        ordinary = ordinary_words(language)
        for row in _rows(text):
            # The first word of a sentence has its capital from its place: it counts only beside others.
            first = text[row[0][0] : row[0][1]]
            alone = len(row) == 1 and not (_invented(first) or (first.isupper() and len(first) > 1))
            if alone and begins_sentence(text, row[0][0]):
                continue
            names = [_invented(text[start:end]) or not ordinary.covers(text[start:end]) for start, end in row]
            if any(names):
                yield Hit(
                    Category.SUSPECT,
                    row[names.index(True)][0],
                    row[-1][1],
                    0.4,
                    self.name,
                    "written like a name",
                )


def _invented(written: str) -> bool:
    """Whether a word is made of initials (A&T) or of parts (eTouch), whatever ordinary words these are."""
    return _INITIALS.fullmatch(written) is not None and written != "Q&A"


def _rows(text: str) -> Iterator[list[tuple[int, int]]]:
    """Words that stand side by side, each with a capital or, but for the first, in figures: their ranges."""
    row: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        capital = text[start].isupper() and _PRONOUN.fullmatch(match.group()) is None
        if row and text[row[-1][1] : start] in _INSIDE and (capital or match.group().isdigit()):
            row.append((start, end))
            continue
        if row:
            yield row
        row = [(start, end)] if capital or _invented(match.group()) else []
    if row:
        yield row
