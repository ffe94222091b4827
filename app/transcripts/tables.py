"""Rows whose cells have commas, semicolons or bars between them: a table as programs save it."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from app.transcripts.reading import NEARLY

_DELIMITERS = ",;|"
_CLOCK = r"\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?"
_TIME = re.compile(rf"\[?{_CLOCK}\]?|\d{{1,6}}\.\d{{1,6}}")
_COUNT = re.compile(r"\d{1,6}")
_FEW, _MOST_WORDS = 2, 8
"""Rows that tell nothing of a file yet; words of a cell that names somebody."""


def with_tabs(text: str) -> str:
    """The text; where nearly all lines are rows with a time, who speaks and what is said, these with tabs.

    Such a row begins with the name, or with times and its number, the others behind.
    """
    for delimiter in _DELIMITERS:
        try:
            rows = [
                row for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter) if any(row)
            ]
        except csv.Error:  # A cell that is larger than any that somebody says.
            continue
        read = [_row([" ".join(cell.split()) for cell in row], delimiter) for row in rows]
        if sum(row is not None for row in read) >= max(_FEW, NEARLY * len(rows)):
            return "\n".join(
                row or delimiter.join(cells).rstrip("\n") for row, cells in zip(read, rows, strict=True)
            )
    return text


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
