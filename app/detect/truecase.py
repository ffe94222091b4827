"""Gives names their capitals back in a text that has none, so that it can be read like any other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.lexicon import Lexicon
from app.detect.ordinary import Ordinary
from app.domain.terms import fold

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['\u2019](?=\w)")
_ENDING = re.compile(r"['\u2019]\w+$")
_MOST = 0.02
"""Share of words with a capital up to which a line has none: a poor recogniser keeps an I or an OK."""


def restored(text: str, lexicon: Lexicon, ordinary: Ordinary) -> str:
    """The text, of the same length, with a capital on each word that is a name or that nobody knows.

    Lines that have capitals stay as they are.

    Args:
        text: any text.
        lexicon: of its language.
        ordinary: words of its language that are no names, whatever the lexicon says.
    """
    letters = list(text)
    for line in _LINE.finditer(text):
        words = list(_WORD.finditer(text, line.start(), line.end()))
        if sum(word.group()[0].isupper() for word in words) <= _MOST * len(words):
            for start in _names(words, lexicon, ordinary):
                if len(letters[start].upper()) == 1:
                    letters[start] = letters[start].upper()
    return "".join(letters)


def _names(words: list[re.Match[str]], lexicon: Lexicon, ordinary: Ordinary) -> Iterator[int]:
    """Where words begin that stand with a capital."""
    for word in words:
        elided = _ELISION.match(word.group())
        start = elided.end() if elided else 0
        bare = _ENDING.sub("", word.group()[start:])
        if len(bare) < 2 or fold(bare) in ordinary:
            continue
        if bare not in lexicon.known or (bare in lexicon.names and bare not in lexicon.common):
            yield word.start() + start
