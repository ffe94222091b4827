"""Watch-lists: the terms a house wants looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.errors import WatchlistError
from app.domain.transcript import Word
from app.domain.words.terms import fold

LONGEST = 500
"""Characters of a term: a longer one is a text or a key that was pasted, and takes minutes."""

_PARTING = re.compile(r"[;|]|(?<!\d),|,(?!\d)|(?<=\s)(?:[/\u2192\u2013\u2014-]|->)(?=\s)")
"""What parts terms in other lists, or a term and what is told of it; a comma between figures is of their
number."""
_NOTE = re.compile(r"(?<=\s)[(\[]([^()\[\]]*)[)\]](?!\S)")
"""What stands in brackets behind a term, or in it."""
_NUMBER = re.compile(r"^\(?\d{1,3}(?:[.)]\s+|\s*\|\s*)")
"""Of a term in its list."""
_COLUMN, _BAR = re.compile(r"\s*\t\s*"), " | "
"""What parts the columns of a table that was copied, and how that is written."""
_QUOTED = " \"'"
_SIGNS = ".,;:!?"


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
        """The name and its aliases, and the parts of a name that looks like several terms.

        What stands in brackets is one of them where it has a capital or a figure; else it says what the rest
        is.
        """
        parts = self._parts if self.looks_like_several else ()
        return (self.name, *self.aliases, *(part.strip(_QUOTED) for part in parts if len(fold(part)) > 1))

    @property
    def looks_like_several(self) -> bool:
        """Whether a sign stands in the name that parts terms in other lists, or a note or number by it."""
        return any(sign.search(self.name) for sign in (_NUMBER, _PARTING, _NOTE))

    @property
    def _parts(self) -> tuple[str, ...]:
        listed = _NUMBER.sub("", self.name)
        plain = " ".join(_NOTE.sub("", listed).split())
        return (*_PARTING.split(plain), *filter(_is_name, _NOTE.findall(listed)))


def _is_name(note: str) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in note)


def name_of(words: Iterable[Word]) -> str:
    """What some words of a transcript are looked for as: without the signs of the sentence behind them."""
    return " ".join(word.text.strip(_SIGNS) for word in words)


def repeated(terms: Iterable[Term]) -> tuple[str, ...]:
    """The names that several terms have, in whatever case, as the first of them is written."""
    names: dict[str, list[str]] = {}
    for term in terms:
        names.setdefault(fold(term.name), []).append(term.name)
    return tuple(same[0] for name, same in names.items() if name and len(same) > 1)


def watchlist_line(term: Term) -> str:
    """A term as a line of a watch-list."""
    return f"{term.name} = {', '.join(term.aliases)}" if term.aliases else term.name


def parse_watchlist(lines: Iterable[str], *, called: str = "the watch-list") -> tuple[Term, ...]:
    """Read a watch-list: a term a line, ``term = alias, alias``, ``#`` comments, blank lines.

    Args:
        lines: of it.
        called: what it is called where one of them is wrong.

    Raises:
        WatchlistError: when a line holds no letter or digit to look for, or is longer than a term can be.
    """
    terms = []
    for number, line in enumerate(lines, 1):
        written = line.partition("#")[0].strip().lstrip("\ufeff")
        if not written:
            continue
        name, _, rest = written.partition("=")
        aliases = tuple(alias.strip() for alias in rest.split(",") if alias.strip())
        if max(map(len, (name, *aliases))) > LONGEST:
            raise WatchlistError(
                "watchlist-long",
                f"Line {number} of {called} is too long for a term.",
                "Write a term a line, or 'term = alias, alias'.",
                line=number,
            )
        if not all(fold(form) for form in (name, *aliases)):
            raise WatchlistError(
                "watchlist-line",
                f"Line {number} of {called} has no letter or digit to look for.",
                "Write a term a line, or 'term = alias, alias'.",
                line=number,
            )
        terms.append(Term(" ".join(_COLUMN.sub(_BAR, name.strip()).split()), aliases))
    return tuple(terms)


def edited(lines: Sequence[str], known: Iterable[Term], wanted: Sequence[Term]) -> tuple[str, ...]:
    """The lines of a watch-list with what somebody has changed of its terms; all else stays as it is.

    Args:
        lines: of the watch-list as it is now, which somebody else may have changed meanwhile.
        known: the terms that the changes were made of.
        wanted: the terms that they gave.
    """
    before, after = Counter(known), Counter(wanted)
    read = [parse_watchlist([line]) for line in lines]
    gone = before - after
    new = list((after - before - (Counter(term for terms in read for term in terms) - before)).elements())
    made = []
    for line, terms in zip(lines, read, strict=True):
        if not terms or not gone[terms[0]]:
            made.append(line)
            continue
        gone -= Counter(terms)
        if new:  # a term that was changed keeps its place, and what is noted beside it
            made.append(f"{watchlist_line(new.pop(0))}{_note(line)}")
    return (*made, *map(watchlist_line, new))


def _note(line: str) -> str:
    """The comment behind the term of a line, with the room before it."""
    term = line.partition("#")[0]
    return line[len(term.rstrip()) :] if term != line else ""
