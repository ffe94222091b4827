"""Turns that run on in one line, as in a text whose ends of lines were lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from app.domain.words.terms import fold
from app.domain.words.titles import TITLE
from app.transcripts.reading import NO_NAME, is_name

_TIME = r"(?:[\[(]\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?[\])]\s?)?"
_TITLE = rf"(?:{TITLE} )?"
_COLON = r"[ \u00a0\u202f]?[:\N{FULLWIDTH COLON}](?=\s)"
_GAP = r"[ \t\u00a0\u202f]"
_SENTENCE = rf"(?:^|(?<=[.?!\u2026\u00bb\"\u201d\])]){_GAP}){_GAP}*"
_LABEL = re.compile(
    rf"{_SENTENCE}(?P<turn>{_TIME}(?P<name>{_TITLE}[^\W\d_][^:.?!\u2026\n]{{0,60}}?){_COLON})", re.MULTILINE
)
"""A name before a colon, where a line or a sentence begins."""


def with_turns_apart(text: str) -> str:
    """The text with a line for each turn, where its lines begin with a name and hold others before colons.

    Somebody speaks more than once there, and more turns stand inside the lines than at their beginnings: else
    what stands before a colon in what is said is said. The first line may begin with something else, where
    several speak more than once.
    """
    labels = [label for label in _LABEL.finditer(text) if _names(label["name"])]
    counts = Counter(label["name"] for label in labels)
    again = {name for name, count in counts.items() if count > 1}
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    begin = {label.start("turn") for label in labels if text[label.start() - 1 : label.start()] in {"", "\n"}}
    inside = {label.start("turn") for label in labels} - begin
    preamble = lines - len(begin) == 1 and len(again) > 1 and min(begin, default=1) > 0
    if not again or len(inside) <= lines or (len(begin) < lines and not preamble):
        return text
    known = re.compile(rf"(?<=\s){_TIME}(?:{'|'.join(map(re.escape, sorted(again)))}){_COLON}")
    starts = sorted(inside | {found.start() for found in known.finditer(text)})
    return "\n".join(text[start:end].strip() for start, end in pairwise([0, *starts, len(text)]))


def _names(label: str) -> bool:
    """Whether what stands before a colon may be a name: "So:" is none."""
    return is_name(label) and NO_NAME.isdisjoint(fold(label).split()[:1])
