"""A long text in pieces of bounded length, cut where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 4_000
"""Code points in a piece."""

_BREAKS = (re.compile(r"\n+"), re.compile(r"[.?!\u2026][\"'\u201d\u2019\u00bb)]*\s+"), re.compile(r"\s+"))


def chunks(text: str, *, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Pieces that follow one another without a hole: (offset of the first code point, piece).

    A piece ends after the last paragraph in reach, else a sentence, else a space, else where it is full.
    """
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest)
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]


def _cut(text: str, start: int, end: int) -> int:
    for pattern in _BREAKS:
        ends = [match.end() for match in pattern.finditer(text, start + 1, end)]
        if ends:
            return ends[-1]
    return end
