"""Regular expressions with what their matches are: the tables that recognisers are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from app.domain.finding import Category, Hit

REACH = 320
"""Code points around what is rare in which the whole is: a passphrase may have two hundred."""
PAUSE = r"\s*(?:[.,;:!?\n]|$)"
"""Any mark behind a word, or the end of all."""
CLAUSE_END = r"(?=\s*(?:[.,;!?\n]|$))"
"""Where a clause ends: no colon, behind which it says what it has led to."""
_ODD = ("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s")
"""Letters that are an i or an s where capitals are small letters, though no small letter stands for them."""
_NO_LETTERS = re.compile(r"\\.|\(\?P<\w+>")
"""What has capitals in the source of a pattern and means none: kinds of code points, names of groups."""


class Reading:
    """A text as expressions read it: what several of them need of it is made once.

    Args:
        text: any.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts: dict[re.Pattern[str], tuple[tuple[int, int], ...]] = {}

    def of(self, pattern: re.Pattern[str]) -> str:
        """The text as a :func:`caseless` pattern reads it: in small letters, unless it tells capitals."""
        return self.text if pattern.flags & re.IGNORECASE else self._small

    def matches(self, pattern: re.Pattern[str], *part: int) -> Iterator[re.Match[str]]:
        """Where a :func:`caseless` pattern is in the text, or in a part of it.

        What a match holds may be in small letters; its places are those of the text.
        """
        return pattern.finditer(self.of(pattern), *part)

    def around(self, near: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
        """The parts of the text around what is rare; see :func:`regions`."""
        if near not in self._parts:
            self._parts[near] = tuple(regions(near, self.of(near)))
        return self._parts[near]

    @cached_property
    def _small(self) -> str:
        return in_small_letters(self.text)


@dataclass(frozen=True, slots=True)
class Expression:
    """What is looked for in a text.

    It is compiled when it is first asked for. Most never are: they are of the other language, or what is rare
    in them is not in the text.

    Args:
        source: of the :func:`caseless` pattern. What it finds is its group ``said``, or the whole match where
            that has no part in it.
        category: of what is found.
        score: how sure it is.
        reason: why it is that.
        near: source of a part of it that is rare, and is looked for first; None where nothing is.
    """

    source: str
    category: Category
    score: float
    reason: str
    near: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What is looked for."""
        return caseless(self.source)

    def matches(self, reading: Reading) -> Iterator[re.Match[str]]:
        """Where the pattern is in a text; see :meth:`Reading.matches`."""
        if self.near is None:
            return reading.matches(self.pattern)
        parts = reading.around(caseless(self.near))
        return (match for part in parts for match in reading.matches(self.pattern, *part))

    def hit(self, match: re.Match[str], recogniser: str) -> Hit:
        """A match of the pattern, as what a recogniser of this name found."""
        said = "said" if match.groupdict().get("said") is not None else 0
        return Hit(self.category, *match.span(said), self.score, recogniser, self.reason)


@cache
def caseless(pattern: str) -> re.Pattern[str]:
    """A pattern for which capitals are small letters, made once, for what :meth:`Reading.of` gives for it.

    That is the text in small letters. Where ``re`` is told to ignore case it makes them of each code point
    for each word that may begin there, which takes two to six times as long: only where a part of a pattern
    tells capitals (``(?-i:...)``), or is written with them, it has to.
    """
    letters = _NO_LETTERS.sub("", pattern)
    cased = "(?-i:" in letters or letters != letters.lower()
    return re.compile(pattern, re.IGNORECASE if cased else re.NOFLAG)


def in_small_letters(text: str) -> str:
    """The text, as long as it is, in small letters: the same for all that ``re.IGNORECASE`` takes for it."""
    for letter, same in _ODD:
        text = text.replace(letter, same)
    return text.lower()


def regions(near: re.Pattern[str], text: str, *, reach: int = REACH) -> Iterator[tuple[int, int]]:
    """The parts of a text around what is rare, apart from one another.

    Nearly every word may begin a number or an address: what is rare in it is looked for first, and the whole
    in these parts alone.

    Args:
        near: what is rare.
        text: any.
        reach: code points around it.
    """
    start = end = 0
    for rare in near.finditer(text):
        if rare.start() - reach > end:
            if end:
                yield start, end
            start = rare.start() - reach
        end = rare.end() + reach
    if end:
        yield start, end


def found(table: Iterable[Expression], text: str, recogniser: str) -> Iterator[Hit]:
    """What the expressions of a table find, one after the other."""
    reading = Reading(text)
    for each in table:
        for match in each.matches(reading):
            yield each.hit(match, recogniser)


@dataclass(frozen=True, slots=True)
class ByExpressions:
    """A recogniser that finds what expressions do, and nothing else.

    Args:
        name: the same as that of the module which has them.
        tables: the expressions of each language.
    """

    name: str
    tables: Mapping[str, Sequence[Expression]]

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """What they find, one after the other."""
        return found(self.tables[language], text, self.name)
