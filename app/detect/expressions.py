"""Regular expressions with what their matches are: the tables that recognisers are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.finding import Category, Hit

REACH = 320
"""Code points around what is rare in which the whole is: a passphrase may have two hundred."""
Parts = dict[re.Pattern[str], tuple[tuple[int, int], ...]]
"""Of a text around what is rare, by what that is."""


@dataclass(frozen=True, slots=True)
class Expression:
    """What is looked for in a text.

    Args:
        pattern: what it finds is its group ``said``, or the whole match where that has no part in it.
        category: of what is found.
        score: how sure it is.
        reason: why it is that.
        near: a part of it that is rare, and is looked for first; None where nothing is.
    """

    pattern: re.Pattern[str]
    category: Category
    score: float
    reason: str
    near: re.Pattern[str] | None = None

    def matches(self, text: str, known: Parts | None = None) -> Iterator[re.Match[str]]:
        """Where the pattern is in a text.

        Args:
            text: any.
            known: the parts of the text around what was looked for first already.
        """
        if self.near is None:
            return self.pattern.finditer(text)
        parts = {} if known is None else known
        if self.near not in parts:
            parts[self.near] = tuple(regions(self.near, text))
        return (m for start, end in parts[self.near] for m in self.pattern.finditer(text, start, end))

    def hit(self, match: re.Match[str], recogniser: str) -> Hit:
        """A match of the pattern, as what a recogniser of this name found."""
        said = "said" if match.groupdict().get("said") is not None else 0
        return Hit(self.category, *match.span(said), self.score, recogniser, self.reason)


def expression(
    pattern: str, category: Category, score: float, reason: str, *, near: str | None = None
) -> Expression:
    """One for which capitals are small letters."""
    rare = None if near is None else re.compile(near, re.IGNORECASE)
    return Expression(re.compile(pattern, re.IGNORECASE), category, score, reason, rare)


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
    known: Parts = {}
    for each in table:
        for match in each.matches(text, known):
            yield each.hit(match, recogniser)
