"""Regular expressions with what their matches are: the tables that recognisers are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.finding import Category, Hit


@dataclass(frozen=True, slots=True)
class Expression:
    """What is looked for in a text.

    Args:
        pattern: what it finds is its group ``said``, or the whole match where that has no part in it.
        category: of what is found.
        score: how sure it is.
        reason: why it is that.
    """

    pattern: re.Pattern[str]
    category: Category
    score: float
    reason: str

    def hit(self, match: re.Match[str], recogniser: str) -> Hit:
        """A match of the pattern, as what a recogniser of this name found."""
        said = "said" if match.groupdict().get("said") is not None else 0
        return Hit(self.category, *match.span(said), self.score, recogniser, self.reason)


def expression(pattern: str, category: Category, score: float, reason: str) -> Expression:
    """One for which capitals are small letters."""
    return Expression(re.compile(pattern, re.IGNORECASE), category, score, reason)


def found(table: Iterable[Expression], text: str, recogniser: str) -> Iterator[Hit]:
    """What the expressions of a table find, one after the other."""
    for each in table:
        for match in each.pattern.finditer(text):
            yield each.hit(match, recogniser)
