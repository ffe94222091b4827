"""A text as a reader sees it: accents as a part of their letters, no hidden signs, figures as figures.

Addresses that were disarmed, so that nobody clicks on them, are seen as they work, a word that goes on in
the next line as one, and one space where two words have two or three between them.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge

from app.domain.finding import Hit
from app.domain.transcript import Stretch, words_touched
from app.domain.words.drawn import plain_sign
from app.domain.words.terms import BROKEN, is_hidden

_JOINTS: Mapping[str, str] = {
    "dot": ".",
    "point": ".",
    "at": "@",
    "arobase": "@",
    "arobas": "@",
    "\u00ad": "",
    **dict.fromkeys("\u00b7\u2022\u2219\u22c5\u30fb", "."),
    "\u00bc": ".25",
    "\u00bd": ".5",
    "\u00be": ".75",
}
"""What stands in brackets inside an address that was disarmed, or is hidden from collectors.

And the hyphen that is seen at the end of a line only, where a word goes on in the next one; and dots at half
the height of figures: those between letters are for both genders ("tou\u00b7te\u00b7s"). And parts of one.
"""
_SPACES = re.compile(r"(?<=\S )(?P<joint>) {1,2}(?=\S)")
"""What is left where a comma was taken away, or typed after a sentence; wider gaps part columns of tables."""
_DOTS = re.compile(r"(?<=\d)(?P<joint>[\u00b7\u2022\u2219\u22c5\u30fb])(?=\d)")
_PARTS = re.compile(r"(?<=\d)(?P<joint>[\u00bc-\u00be])(?![\w/])")
_DISARMED = re.compile(
    rf"(?<=\w) ?[\[({{<] ?(?P<joint>[.@:]|://|{'|'.join(_JOINTS)}) ?[\])}}>] ?(?=[\w/])", re.IGNORECASE
)
_ASIDE = re.compile(r" ?\( ?at ?\) ?", re.IGNORECASE)
"""What may be a word as well: we met (at) noon."""
_HOST = re.compile(
    r"[\w-]+(?:\.[^\W\d_]| ?[\[({<] ?(?:\.|dot|point) ?[\])}>] ?\w| (?:dot|point) \w)"
    r"|(?:gmail|google ?mail|hotmail|outlook|icloud|proton ?mail|yahoo|gmx|wanadoo|laposte)\b",
    re.IGNORECASE,
)
"""What is behind the at sign of an address."""
_ACCOUNT = re.compile(r"[._-]\w|\d\Z")
"""What an account has before it, and hardly a word."""
_WORD = re.compile(r"\S+")
_REACH = 40
"""Code points of an account that are looked at."""
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What is no formatting character and is not seen either: fillers, and what chooses the face of a sign."""
_LINES = re.compile("[\u0305\u0332-\u0338\u033f\u20d2\u20d3\u20e5\u20eb]")
"""What chats underline words with, or strike them out: a line over, under or through a sign."""
_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_NOTES = re.compile(rf"(?<=[^\W_{_RAISED}]|%)(?<!\bm)(?<!\b[cdkm]m)(?P<joint>)[{_RAISED}]+(?!\w)")
"""Raised figures behind a word or a number tell of a note, or of a power; but a square metre is no metre."""


@dataclass(frozen=True, slots=True)
class InSight:
    """What is seen of a text.

    Args:
        text: without what nobody sees, nor raised figures behind a number or a word, with one code point for
            a letter with its accents, and with letters and figures of full width, in circles or of other
            scripts, as those of a keyboard; with a dot for ``[dot]`` between the parts of an address.
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

    def sure(self, text: str, confidences: Sequence[float | None]) -> Sequence[float | None]:
        """How sure each word is that is seen: as the least sure of those of the whole text that made it.

        Args:
            text: the whole one.
            confidences: of each of its words, None where it is not known; or none at all.
        """
        if self.text == text or not confidences:
            return confidences
        words = [word.span() for word in _WORD.finditer(text)]
        return tuple(
            _least([confidences[at] for at in words_touched(words, self.starts[start], self.ends[end - 1])])
            for start, end in map(re.Match.span, _WORD.finditer(self.text))
        )

    def whole(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits in what is seen as those in the whole text, with what is hidden inside them."""
        for hit in hits:
            origin = None if hit.origin is None else self.starts[hit.origin]
            yield replace(hit, start=self.starts[hit.start], end=self.ends[hit.end - 1], origin=origin)


def in_sight(text: str) -> InSight:
    """What is seen of a text (Unicode's normal form C); most texts are that already."""
    shown = {sign: _shown(sign) for sign in set(text)}
    plain = all(sign == one and not _is_drawn(sign) for sign, one in shown.items())
    plain = plain and unicodedata.is_normalized("NFC", text)
    if plain and next(_joints(text), None) is None:
        return InSight(text, range(len(text) + 1), range(1, len(text) + 1))
    parts: list[str] = []
    starts, ends = array("q"), array("q")
    for start, end, letter in _letters(_signs(text, shown)):
        seen = "".join(sign for sign in letter if not _is_drawn(sign))
        parts.append(unicodedata.normalize("NFC", seen))
        starts.extend([start] * len(parts[-1]))
        ends.extend([end] * len(parts[-1]))
    starts.append(len(text))
    return InSight("".join(parts), starts, ends)


def _least(confidences: Iterable[float | None]) -> float | None:
    known = [sure for sure in confidences if sure is not None]
    return min(known, default=None)


def _shown(sign: str) -> str:
    """What is read of a sign by itself; nothing of one that is hidden."""
    if is_hidden(sign) or _UNSEEN.match(sign):
        return ""
    return plain_sign(sign)


def _is_drawn(sign: str) -> bool:
    """Whether it is no sign but a line, or a frame as that of a key, on the one before."""
    return _LINES.match(sign) is not None or unicodedata.category(sign[0]) == "Me"


def _signs(text: str, shown: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where each sign that is seen begins and ends, and what is seen of it."""
    at = 0
    for joint in _joints(text):
        if joint.start() < at:
            continue  # spaces beside another that has them
        yield from _each(text, at, joint.start(), shown)
        said = joint["joint"].lower()
        yield from ((*joint.span(), sign) for sign in _JOINTS.get(said, said))
        at = joint.end()
    yield from _each(text, at, len(text), shown)


def _joints(text: str) -> Iterator[re.Match[str]]:
    """What joins the parts of addresses that were disarmed, and no word in brackets; of words; of numbers.

    And spaces that are nothing beside another, and notes.
    """
    others = (pattern.finditer(text) for pattern in (BROKEN, _DOTS, _PARTS, _NOTES, _SPACES))
    yield from merge(_disarmed(text), *others, key=re.Match.start)


def _disarmed(text: str) -> Iterator[re.Match[str]]:
    for joint in _DISARMED.finditer(text):
        account = text[max(0, joint.start() - _REACH) : joint.start()].split()[-1:]
        if (
            not _ASIDE.fullmatch(joint.group())
            or _HOST.match(text, joint.end())
            or any(map(_ACCOUNT.search, account))
        ):
            yield joint


def _each(text: str, start: int, end: int, shown: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    return ((at, at + 1, sign) for at in range(start, end) if (sign := shown[text[at]]))


def _letters(signs: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Where each letter, with its accents and what is drawn on it, begins and ends, and what it is."""
    start, end, letter = 0, 0, ""
    for begins, ends, sign in signs:
        if letter and not (unicodedata.combining(sign[0]) or _is_drawn(sign)):
            yield start, end, letter
            letter = ""
        start, end, letter = (start if letter else begins), ends, letter + sign
    if letter:
        yield start, end, letter
