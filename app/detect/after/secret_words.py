"""The letters and figures of a password, a handle, a code or an address, however they are said again.

"hunter2" is said "hunter two" and spelt "h u n t e r two", "blue-elephant-7" is "blue dash elephant, then
seven", and of "bluebird@fastpost.net" the first half is enough to write to somebody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from app.detect.numbers.sequences import numbers_in
from app.detect.text.numerals import COUNTING
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import FoldedWord, Phrases
from app.domain.finding import Category, Hit

IN_HALVES = frozenset({Category.EMAIL, Category.URL})
"""Addresses of which either half is looked for, and no other part."""
ADDRESSES = IN_HALVES | {Category.HANDLE}
_JOINTS = frozenset(
    "dash hyphen underscore under score dot slash space stroke point then and followed capital capitals upper"
    " lower case small letter letters tiret espace barre majuscule majuscules minuscule minuscules puis"
    " ensuite et suivi lettre lettres".split()
)
"""What is said between the letters and figures of a secret, and how they are written."""
_LABELS = frozenset(
    "number numbers code codes card account extension ext reference suffix prefix ending flat unit"
    " apartment room suite floor box policy passport file case licence license plate registration serial"
    " batch lot order invoice ticket pin key phone mobile landline line route road street double triple"
    " treble plus minus hash star pound numero numeros compte carte dossier poste chambre appartement"
    " porte batiment etage cle ligne facture commande".split()
)
"""What says of which kind a number is, or how it is read, and is found with it: no part of it by itself."""
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


def rows_again(
    text: str, language: str, secrets: Sequence[Hit], words: Sequence[FoldedWord], *, common: Container[str]
) -> Iterator[tuple[Hit, int, int]]:
    """Where secrets, or enough of them, are said: by which each was found, start and end.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        secrets: hits.
        words: of the text, parted.
        common: words that everybody uses, which are no half of an address.
    """
    if not secrets:
        return
    said, ordinary = _Said(tuple(_tokens(text, language, words))), ordinary_words(language)
    known: dict[str, Hit] = {}
    joints: dict[str, Hit] = {}
    for hit in secrets:
        for form in _forms(text, hit, said, ordinary=ordinary, common=common):
            known.setdefault(form, hit)
        joins = hit.category not in IN_HALVES and not said.within(hit.start, hit.end)
        if joins:  # "lower case" may be a password as well, and "point" alone is no address
            joints.setdefault("".join(_Said(words).within(hit.start, hit.end)), hit)
    for tokens, of in ((said.tokens, known), (words, joints)):
        until = 0
        for first, last, form in Phrases(of).find(tokens):
            if last > until:  # of a row that was given already, no end is given again
                yield of[form], tokens[first].start, tokens[last - 1].end
                until = last


@dataclass(frozen=True, slots=True)
class _Said:
    """A text as its letters and figures: numerals are figures, and what only joins is left out.

    Args:
        tokens: words, letters and numbers, in the order of the text.
    """

    tokens: Sequence[FoldedWord]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Those that stand in a part of the text."""
        first, last = (bisect_left(self.tokens, at, key=_start) for at in (start, end))
        return tuple(token.text for token in self.tokens[first:last] if token.end <= end)


def _forms(text: str, hit: Hit, said: _Said, *, ordinary: Ordinary, common: Container[str]) -> Iterator[str]:
    """What is looked for of a secret: letters and figures in a row."""
    if hit.category in IN_HALVES:
        for start, end in _halves(text, hit):
            pieces = said.within(start, end)
            whole = "".join(pieces)
            anybodys = whole in _ANYBODY or (len(pieces) == 1 and whole in common)
            if len(whole) >= _LONG and not anybodys and not all(piece in ordinary for piece in pieces):
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
            if enough and not all(piece in ordinary or piece in _LABELS for piece in row):
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
        yield start, dot.start()


def _start(token: FoldedWord) -> int:
    return token.start


def _tokens(text: str, language: str, words: Sequence[FoldedWord]) -> Iterator[FoldedWord]:
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and words[last].text in COUNTING[language]:
            last += 1
        if last > first:
            yield from numbers_in(text, language, words[first].start, words[last - 1].end)
            first = last
            continue
        if words[first].text not in _JOINTS:
            yield words[first]
        first += 1
