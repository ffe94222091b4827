"""Watch-lists: the terms a house wants looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.errors import UsageError
from app.domain.terms import fold


@dataclass(frozen=True, slots=True)
class Term:
    """A term with the other ways it is said.

    Args:
        name: as it is written.
        aliases: other ways, as they are written.
    """

    name: str
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


def watchlist_line(term: Term) -> str:
    """A term as a line of a watch-list."""
    return f"{term.name} = {', '.join(term.aliases)}" if term.aliases else term.name


def parse_watchlist(lines: Iterable[str]) -> tuple[Term, ...]:
    """Read a watch-list: a term a line, ``term = alias, alias``, ``#`` comments, blank lines.

    Raises:
        UsageError: when a line holds no letter or digit to look for.
    """
    terms = []
    for number, line in enumerate(lines, 1):
        written = line.partition("#")[0].strip().lstrip("\ufeff")
        if not written:
            continue
        name, _, rest = written.partition("=")
        aliases = tuple(alias.strip() for alias in rest.split(",") if alias.strip())
        if not all(fold(form) for form in (name, *aliases)):
            raise UsageError(
                "bad-watchlist",
                f"Line {number} of the watch-list has no letter or digit to look for.",
                "Write a term a line, or 'term = alias, alias'.",
            )
        terms.append(Term(" ".join(name.split()), aliases))
    return tuple(terms)
