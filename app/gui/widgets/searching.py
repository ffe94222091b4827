"""Finding words in a transcript as a person types them: without regard to capitals and accents."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from app.domain.transcript import Word

_QUOTES = {"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " "}


def plain(text: str) -> str:
    """The text in lower case without accents, of the same length: one letter for each letter."""
    return text.translate({ord(char): _plain(char) for char in set(text)})


def _plain(char: str) -> str:
    bare = unicodedata.normalize("NFD", _QUOTES.get(char, char))[0].casefold()
    return bare if len(bare) == 1 else char


@dataclass(frozen=True, slots=True)
class Haystack:
    """A transcript made ready to be searched. Made by :func:`haystack`.

    Args:
        text: of it, :func:`plain`.
        starts: where each word begins in it, in code points.
    """

    text: str
    starts: tuple[int, ...]


def haystack(words: Sequence[Word]) -> Haystack:
    """Words made ready to be searched, which takes longer than a search."""
    texts = [word.text for word in words]
    lengths = accumulate(map(len, texts), initial=0)
    starts = (letters + spaces for spaces, letters in enumerate(islice(lengths, len(texts))))
    return Haystack(plain(" ".join(texts)), tuple(starts))


def find_words(hay: Haystack, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where something stands, as ranges of whole words; places that share a word are told once.

    Args:
        hay: in which it is looked for.
        wanted: what is looked for, as typed; nothing is found when it is blank.
    """
    needle = plain(" ".join(wanted.split()))
    found: list[tuple[int, int]] = []
    at = hay.text.find(needle) if needle else -1
    while at >= 0:
        last = bisect_left(hay.starts, at + len(needle))
        found.append((bisect_right(hay.starts, at, hi=last) - 1, last))
        at = hay.text.find(needle, hay.starts[last]) if last < len(hay.starts) else -1
    return tuple(found)


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
