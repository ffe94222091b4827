"""A text as a reader sees it: accents as a part of their letters, no hidden signs, figures as figures."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.finding import Hit
from app.domain.terms import is_hidden
from app.domain.transcript import Stretch


@dataclass(frozen=True, slots=True)
class InSight:
    """What is seen of a text.

    Args:
        text: without what nobody sees, with one code point for a letter with its accents, and with letters
            and figures of full width, and figures of other scripts, as those of a keyboard.
        starts: of each of its code points, where it begins in the whole text; and, last, where that ends.
        ends: where it ends there.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def seen(self, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
        """Stretches of the whole text as those of what is seen."""
        for stretch in stretches:
            start, end = (bisect_left(self.starts, at) for at in (stretch.start, stretch.end))
            yield replace(stretch, start=start, end=end)

    def whole(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits in what is seen as those in the whole text, with what is hidden inside them."""
        for hit in hits:
            origin = None if hit.origin is None else self.starts[hit.origin]
            yield replace(hit, start=self.starts[hit.start], end=self.ends[hit.end - 1], origin=origin)


def in_sight(text: str) -> InSight:
    """What is seen of a text (Unicode's normal form C); most texts are that already."""
    shown = {sign: _shown(sign) for sign in set(text)}
    if all(sign == one for sign, one in shown.items()) and unicodedata.is_normalized("NFC", text):
        return InSight(text, range(len(text) + 1), range(1, len(text) + 1))
    parts: list[str] = []
    starts, ends = array("q"), array("q")
    for start, end, letter in _letters(text, shown):
        parts.append(unicodedata.normalize("NFC", letter))
        starts.extend([start] * len(parts[-1]))
        ends.extend([end] * len(parts[-1]))
    starts.append(len(text))
    return InSight("".join(parts), starts, ends)


def _shown(sign: str) -> str:
    """What is read of a sign by itself; nothing of one that is hidden."""
    if is_hidden(sign):
        return ""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return unicodedata.normalize("NFKC", sign) if unicodedata.east_asian_width(sign) == "F" else sign


def _letters(text: str, shown: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where each letter with its accents begins and ends, and what is seen of it."""
    start, end, letter = 0, 0, ""
    for at, sign in enumerate(text):
        if not shown[sign]:
            continue
        if letter and not unicodedata.combining(sign):
            yield start, end, letter
            letter = ""
        start, end, letter = (start if letter else at), at + 1, letter + shown[sign]
    if letter:
        yield start, end, letter
