"""False starts: a word that breaks off before it is said whole ("Kow- Kowalska") tells how that begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

NAME = "false_starts"
"""What hits of this step carry in place of a recogniser's name."""
_REASON = "breaks off, and is the beginning of what is said behind it"
_PASSAGES = frozenset({Category.CONTEXT, Category.SPEAKER, Category.SUSPECT, Category.UNHEARD})
"""What is not found for its words."""
_WORD = re.compile(r"\S+")
_BROKEN = re.compile(r"\w['\u2019]?(?:[-\u2010-\u2015\u2026]|\.{2,3})[,;]?(?!\S)")
"""The end of a word that breaks off, as it is written."""
_BEFORE = 60
"""Code points before what was found in which it may have begun."""
_MOST, _LEADING = 4, 2
"""Words of a false start, and words that lead to a name and are said again with it ("with Kow- with")."""


def false_starts(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The false starts before hits, also several before one, each as sure as what it begins.

    Args:
        text: in which the hits are.
        hits: what was found for its words.
    """
    for hit in hits:
        if hit.category in _PASSAGES or not _BROKEN.search(text, max(0, hit.start - _BEFORE), hit.start):
            continue
        said, start = _joined(text[hit.start : hit.end]), hit.start
        while (broken := _last(_words(text, start), said)) is not None:
            start, end = broken
            name = hit.entity or fold(text[hit.start : hit.end])
            yield Hit(hit.category, start, end, hit.score, NAME, _REASON, name)


def _words(text: str, end: int) -> list[re.Match[str]]:
    """The whole words just before a place."""
    begin = max(0, end - _BEFORE)
    words = list(_WORD.finditer(text, begin, end))
    return words[begin > 0 :]


def _last(words: Sequence[re.Match[str]], said: str) -> tuple[int, int] | None:
    """Where the last false start of what is said stands, directly or with what leads to it said again."""
    for count in range(1, min(_MOST, len(words)) + 1):
        row = words[-count:]
        if _begins(row, said):
            return row[0].start(), row[-1].end()
    for count in range(1, _LEADING + 1):
        at = len(words) - 1 - count
        again = [fold(word[0]) for word in words[at + 1 :]]
        led = at >= count and again == [fold(word[0]) for word in words[at - count : at]]
        if led and _begins(words[at : at + 1], said):
            return words[at].span()
    return None


def _begins(row: Sequence[re.Match[str]], said: str) -> bool:
    """Whether words break off and are the beginning of what is said."""
    broken = _joined(" ".join(word[0] for word in row))
    return bool(broken) and said.startswith(broken) and _BROKEN.search(row[-1][0]) is not None


def _joined(text: str) -> str:
    return fold(text).replace(" ", "")
