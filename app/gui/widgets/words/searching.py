"""Finding words in a transcript as a person types them: without regard to capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.transcript import Word

Haystack = tuple[str, ...]
"""The words of a transcript, each as :func:`plain` has it."""
_QUOTES = {"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " "}


def plain(text: str) -> str:
    """The text in lower case without accents, of the same length: one letter for each letter."""
    return text.translate({ord(char): _plain(char) for char in set(text)})


def _plain(char: str) -> str:
    bare = unicodedata.normalize("NFD", _QUOTES.get(char, char))[0].casefold()
    return bare if len(bare) == 1 else char


def haystack(words: Iterable[Word]) -> Haystack:
    """Words made ready to be searched, which takes longer than a search."""
    texts = [word.text for word in words]
    some = [*set(texts)]  # hours of speech say few words again and again
    made = dict(zip(some, plain(" ".join(some)).split(), strict=True))
    return tuple(map(made.__getitem__, texts))


def find_words(hay: Haystack, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where something stands, as ranges of whole words; places that share a word are told once.

    Args:
        hay: in which it is looked for.
        wanted: what is looked for, as typed; nothing is found when it is blank.
    """
    first, *others = _sought(wanted).split(" ")
    if not others:
        return tuple((number, number + 1) for number, word in enumerate(hay) if first and first in word)
    *middle, last = others
    found = [(0, 0)]
    for begin in [number for number, word in enumerate(hay) if word.endswith(first)]:
        end = begin + 1 + len(others)
        same = end <= len(hay) and hay[end - 1].startswith(last) and hay[begin + 1 : end - 1] == (*middle,)
        if same and begin >= found[-1][1]:
            found.append((begin, end))
    return tuple(found[1:])


def on_its_own(hay: Haystack, wanted: str, found: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The places of :func:`find_words` at which no letter or digit stands before or behind what is sought.

    Args:
        hay: in which it was looked for.
        wanted: what was.
        found: where it stands.
    """
    parted = re.compile(rf"(?<![^\W_]){re.escape(_sought(wanted))}(?![^\W_])")
    return tuple(one for one in found if parted.search(" ".join(hay[slice(*one)])))


def _sought(wanted: str) -> str:
    return plain(" ".join(wanted.split()))


@dataclass(frozen=True, slots=True)
class Search:
    """Something that is looked for, and where it stands.

    Args:
        found: ranges of words: first, and after the last.
        current: index of the one that is looked at, None before the first step.
    """

    found: tuple[tuple[int, int], ...] = ()
    current: int | None = None

    @property
    def here(self) -> tuple[int, int] | None:
        """The range that is looked at."""
        return None if self.current is None else self.found[self.current]

    def near(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """The ranges that touch some words: first, and after the last."""
        begin = bisect_right(self.found, first, key=lambda bounds: bounds[1])
        return self.found[begin : bisect_left(self.found, last, key=lambda bounds: bounds[0])]

    def step(self, step: int, word: int) -> Search:
        """The search at the next place or the one before, round the ends; the first step starts at a word."""
        if not self.found:
            return self
        if self.current is not None:
            return replace(self, current=(self.current + step) % len(self.found))
        after = bisect_left(self.found, word, key=lambda bounds: bounds[0])
        return replace(self, current=(after if step > 0 else after - 1) % len(self.found))
