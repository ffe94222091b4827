"""Rows whose cells have commas, semicolons or bars between them: a table as programs save it."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from app.domain.words.terms import fold
from app.transcripts.reading import NEARLY

_DELIMITERS = ",;|\t"
_CLOCK = r"\d{1,2}(?:[:;]\d{1,2}){1,3}(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?"
_TIME = re.compile(rf"\[?{_CLOCK}\]?|\d{{1,6}}\.\d{{1,6}}")
"""Also as editors of films count, with frames."""
_COUNT = re.compile(r"\d{1,6}")
_WHO = frozenset(
    {"speaker", "speaker name", "speaker label", "name", "who", "participant", "orateur", "nom"}
    | {"intervenant", "intervenante", "locuteur", "locutrice"}
)
_SAID = frozenset(
    "text transcript transcription texte utterance content contenu speech message words paroles".split()
)
"""What stands above the columns of who speaks and what is said."""
_RULE = re.compile(r":?-*:?")
"""A cell of the line below the first row, as Markdown has it."""
_MOST_ABOVE = 10
"""Rows in which the one that tells the columns is looked for."""
_FEW, _MOST_WORDS = 2, 8
"""Rows that tell nothing of a file yet; words of a cell that names somebody."""


def with_tabs(text: str) -> str:
    """The text; where nearly all lines are rows with a time, who speaks and what is said, these with tabs.

    Such a row begins with the name, or with times and its number, the others behind; or the first row tells
    which column is which.
    """
    for delimiter in _DELIMITERS:
        try:
            rows = [
                row for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter) if any(row)
            ]
        except csv.Error:  # A cell that is larger than any that somebody says.
            continue
        rows = [[" ".join(cell.split()) for cell in row] for row in rows]
        if (found := _headed(rows)) is not None:
            above, columns = found
            below = (row for row in rows[above + 1 :] if not all(map(_RULE.fullmatch, row)))
            if columns[1] == len(rows[above]) - 1:  # what is said there may have delimiters without quotes
                below = ([*row[: columns[1]], f"{delimiter} ".join(row[columns[1] :])] for row in below)
            said = [_cells(row, *columns) for row in below]
            return "\n".join([*(f"{delimiter} ".join(row) for row in rows[:above]), *said])
        read = [_row(row, delimiter) for row in rows]
        if sum(row is not None for row in read) >= max(_FEW, NEARLY * len(rows)):
            return "\n".join(row or delimiter.join(cells) for row, cells in zip(read, rows, strict=True))
    return text


def _headed(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[int, int]] | None:
    """The row that tells the columns, and these; a title may stand above it, and rows of them below."""
    for at, row in enumerate(rows[:_MOST_ABOVE]):
        if columns := _columns(row):
            full = sum(len(cells) > max(columns) for cells in rows[at:])
            return (at, columns) if not at or full >= NEARLY * (len(rows) - at) else None
    return None


def _columns(head: Sequence[str]) -> tuple[int, int] | None:
    """The columns of who speaks and what is said, where a first row tells them."""
    names = [fold(cell) for cell in head]
    who = next((at for at, name in enumerate(names) if name in _WHO), None)
    said = next((at for at, name in enumerate(names) if name in _SAID), None)
    return None if who is None or said is None else (who, said)


def _cells(row: Sequence[str], who: int, said: int) -> str:
    """A row as it is read elsewhere; one without a name is said by who spoke before."""
    if len(row) <= max(who, said):
        return " ".join(row)
    return f"00:00\t{row[who]}\t{row[said]}" if row[who] else row[said]


def _row(cells: Sequence[str], delimiter: str) -> str | None:
    """A row as it is read elsewhere: its time, who speaks and what is said; None where it is none."""
    at = next((at for at, cell in enumerate(cells) if not _is_aside(cell)), len(cells))
    behind = next((n for n in range(at + 1, len(cells)) if not _is_aside(cells[n])), len(cells))
    times = [cell for cell in (*cells[:at], *cells[at + 1 : behind]) if _TIME.fullmatch(cell)]
    if not times or behind == len(cells) or not len(cells[at].split()) <= _MOST_WORDS:
        return None
    apart = delimiter if delimiter == "|" else f"{delimiter} "
    return f"00:00\t{cells[at]}\t{apart.join(cells[behind:])}"


def _is_aside(cell: str) -> bool:
    """Whether a cell is a time, the number of a row, or empty."""
    return not cell or _TIME.fullmatch(cell) is not None or _COUNT.fullmatch(cell) is not None
