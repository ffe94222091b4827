"""The letters and figures of a password, a handle, a code or an address, however they are said again.

"hunter2" is said "hunter two" and spelt "h u n t e r two", "blue-elephant-7" is "blue dash elephant, then
seven", and of "bluebird@fastpost.net" the first half is enough to write to somebody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.detect.numerals import NUMERALS, THOUSANDS
from app.detect.ordinary import Ordinary
from app.detect.sequences import runs
from app.detect.words import FoldedWord
from app.domain.finding import Category, Hit

_JOINTS = frozenset(
    "dash hyphen underscore under score dot slash space stroke point then and followed capital capitals upper"
    " lower case small letter letters tiret espace barre majuscule majuscules minuscule minuscules puis"
    " ensuite et suivi lettre lettres".split()
)
"""What is said between the letters and figures of a secret, and how they are written."""
_SHORT = 3
"""Letters and figures of what is looked for at all."""
_FEW, _SHARE = 4, 0.4
"""Letters and figures of a part in several pieces, at least, and their share of all."""
_LONG, _HALF = 5, 0.5
"""The same of a part in one piece."""
_MOST = 12
"""Pieces of a secret that is looked for in parts: more are a sentence."""
_CLAUSE = re.compile(r"[,;.!?\n]\s")
_AT = re.compile(r"\s*(?:@|\b(?:at|arobase|chez)\b)\s*", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_DOT = re.compile(r"\s*(?:\.|/|\b(?:dot|point|slash)\b)", re.IGNORECASE)
_ANYBODY = frozenset(
    "gmail googlemail hotmail outlook yahoo icloud proton protonmail gmx aol live orange free wanadoo laposte"
    " sfr bbox numericable google microsoft apple contact support sales press presse admin hello office"
    " accueil compta direction secretariat news media jobs career careers team billing accounts"
    " website web site internet webcast mail email".split()
)
"""Halves of addresses that are nobody's."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text as its letters and figures: numerals are figures, and what only joins is left out.

    Args:
        tokens: words, letters and numbers, in the order of the text.
    """

    tokens: tuple[FoldedWord, ...]

    @classmethod
    def of(cls, text: str, language: str, words: Sequence[FoldedWord]) -> Said:
        """The letters and figures of a text.

        Args:
            text: the whole text.
            language: ``en`` or ``fr``.
            words: of it, parted.
        """
        return cls(tuple(_tokens(text, language, words)))

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Those that stand in a part of the text."""
        first, last = (bisect_left(self.tokens, at, key=_start) for at in (start, end))
        return tuple(token.text for token in self.tokens[first:last] if token.end <= end)


def forms(text: str, hit: Hit, said: Said, *, ordinary: Ordinary, common: Container[str]) -> Iterator[str]:
    """What is looked for of a secret: letters and figures in a row.

    Args:
        text: in which it stands.
        hit: by which it was found.
        said: the text as letters and figures.
        ordinary: words that are no names.
        common: words that everybody uses, which are no half of an address.
    """
    if hit.category in {Category.EMAIL, Category.URL}:
        for start, end in _halves(text, hit):
            pieces = said.within(start, end)
            whole = "".join(pieces)
            alone = len(pieces) == 1 and (whole in common or whole in _ANYBODY)
            if len(whole) >= _LONG and not alone and not all(piece in ordinary for piece in pieces):
                yield whole
        return
    clause = _CLAUSE.search(text, hit.start, hit.end)
    pieces = said.within(hit.start, hit.end)
    for row in (pieces, said.within(hit.start, clause.start()) if clause else ()):
        if sum(map(len, row)) >= _SHORT and not all(piece in ordinary and piece.isalpha() for piece in row):
            yield "".join(row)
    if 1 < len(pieces) <= _MOST:
        yield from _parts(pieces, ordinary)


def _parts(pieces: Sequence[str], ordinary: Ordinary) -> Iterator[str]:
    """Enough of a secret in a row to guess the rest."""
    total = sum(map(len, pieces))
    for first in range(len(pieces)):
        for last in range(first + 1, len(pieces) + 1):
            row = pieces[first:last]
            size = sum(map(len, row))
            enough = size >= max(_FEW, _SHARE * total) if len(row) > 1 else size >= max(_LONG, _HALF * total)
            if enough and not all(piece in ordinary for piece in row):
                yield "".join(row)


def _halves(text: str, hit: Hit) -> Iterator[tuple[int, int]]:
    """What stands before the sign of an e-mail address, and the name of the host without its ending."""
    start = hit.start
    if hit.category is Category.EMAIL:
        if (sign := _AT.search(text, hit.start, hit.end)) is None:
            return
        yield hit.start, sign.start()
        start = sign.end()
    elif (scheme := _SCHEME.match(text, hit.start, hit.end)) is not None:
        start = scheme.end()
    if (dot := _DOT.search(text, start, hit.end)) is not None:
        host = text[start : dot.start()].lower()
        if host not in _ANYBODY:
            yield start, dot.start()


def _start(token: FoldedWord) -> int:
    return token.start


def _tokens(text: str, language: str, words: Sequence[FoldedWord]) -> Iterator[FoldedWord]:
    counting = NUMERALS[language] | THOUSANDS[language]
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and words[last].text in counting:
            last += 1
        if last > first:
            yield from _figures(text, language, words[first:last])
            first = last
            continue
        if words[first].text not in _JOINTS:
            yield words[first]
        first += 1


def _figures(text: str, language: str, words: Sequence[FoldedWord]) -> Iterable[FoldedWord]:
    """Numerals as figures, each where it stands."""
    start = words[0].start
    return [
        FoldedWord(
            group.digits,
            start + run.words[group.first].start,
            start + run.words[group.last - 1].end,
        )
        for run in runs(text[start : words[-1].end], language)
        for group in run.groups
    ]
