"""Words of thousands of letters: a key that was pasted, a text without spaces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.detect.naming.unknown_words import NAME
from app.domain.finding import Category, Hit
from app.domain.transcript import Stretch

LONGEST = 1_000
"""Code points of a word that is read as one; web addresses with all that is behind them are shorter."""
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST + 1},}}")


def long_words(text: str) -> tuple[Hit, ...]:
    """A suspect for each, whole: of what is in it, only what is found in a part of it has another name."""
    words = _LONG.finditer(text)
    return tuple(Hit(Category.SUSPECT, *word.span(), 0.4, NAME, "no word of the language") for word in words)


def cut_inside(words: Sequence[Hit], stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches of a text, cut in its long words: patterns take the square of a word's length.

    Args:
        words: what :func:`long_words` gives of the text.
        stretches: that follow one another.
    """
    places = [at for word in words for at in range(word.start + LONGEST, word.end, LONGEST)]
    for stretch in stretches:
        inside = places[bisect_right(places, stretch.start) : bisect_left(places, stretch.end)]
        for start, end in pairwise([stretch.start, *inside, stretch.end]):
            yield Stretch(start, end, stretch.language)
