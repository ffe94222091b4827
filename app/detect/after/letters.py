"""What was written as words before a number: "c'est elle, 714" for C L 714, and "sans 3" for 103.

Also one word before a code, an address or a sum that was not heard well: "it's MDASH-402" for S M dash 402.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from app.detect.after.secret_words import ADDRESSES
from app.domain.finding import Category, Hit
from app.domain.words.terms import straight

_NUMBERS = frozenset({Category.ID_NUMBER, Category.ACCOUNT, Category.NUMBER})
_COUNTED = _NUMBERS | {Category.MONEY, Category.ADDRESS, Category.PHONE}
_READ_OUT = _NUMBERS | {Category.PHONE}
_NAMES = (
    "ay be bee before see sea dee gee age aitch eye jay kay okay ell em en oh owe pea pee queue cue are ess"
    " tea tee you ewe vee ex why zed zee"
    " bé c'est ses ces sait dé des eux effe j'ai ache hache ka cas elle aime haine eau au pé cul"
    " air ère esse t'es thé tes té eu vé"
).split()
"""As the names of letters sound in English, then in French; what the one writes is unlike the other.

A letter and its first figure may be one word: "before 00719" is B 4 00719.
"""
_BEFORE = re.compile(
    rf"(?<![\w'])(?:(?:[a-z]|{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b[ ,.-]{{1,2}}){{1,4}}$",
    re.IGNORECASE,
)
_LONGEST = 32
"""Code points that four names of letters take."""
_COMMON = re.compile(r"(?:c'est|au)[ ,.-]{1,2}", re.IGNORECASE)
"""What is said before most numbers: by itself it is no letter."""
_HUNDRED = re.compile(r"(?<![\w'])(?:sans|sang|s'en|c'en)[ ,.-]{1,2}$", re.IGNORECASE)
"""As a French hundred sounds."""
_BELOW_HUNDRED = re.compile(r"[1-9]\d?(?!\d)")
_SUMS = frozenset({Category.MONEY, Category.FIGURE})
_FIRST = re.compile(r"(?<![\w'])(?:c'est|it'?s|[cs]es|the|l[ea])[ .-]{1,2}$", re.IGNORECASE)
"""As the first letter of a code sounds, or the beginning of a name: in doubt it may be that."""
_AS_IN = re.compile(
    rf"(?<![\w'])(?:(?:[^\W\d_]['\w]{{0,4}},? (?:as|is) in|(?:[^\W\d_]|{'|'.join(_NAMES)}),? comme) [\w'-]+"
    r"[ ,.-]{1,2}(?:(?:and|then|et|puis) )?){1,6}$",
    re.IGNORECASE,
)
"""Letters by a word that begins with them, of which the letter itself was misheard: "and as in nothing"."""
_EXAMPLES = 120
"""Code points of such words, at most."""
_SPELT = re.compile(r"(?<![^\W_])(?:[^\W\d_][ ,.-]{1,2}){3,}[^\W\d_]\Z")
_LAST_LETTERS = re.compile(r"(?:[ -]|, )(?P<word>[^\W\d_]+(?:['-]\w+)*)(?=[.,;!?]|\s*\Z)")
"""The last of the letters of a name, of which Whisper made a word: "Y-E-L-A-R agent"."""
_LONGEST_SPELT = 80
"""Code points of a name that is spelt."""
_LETTER = re.compile(r"[^\W\d_]")
_TWO = re.compile(r"(?<![\w'])de $", re.IGNORECASE)
"""As "deux" sounds, of which more hundreds or thousands are than one."""


def with_letters(text: str, hits: Iterable[Hit], doubted: Collection[int] = frozenset()) -> Iterator[Hit]:
    """The hits, numbers with what sounds like letters read out, or like a hundred, before them.

    A contract, a plate or a passport often begins with letters. Common words that sound like one ("c'est",
    "are") say nothing by themselves, and little is lost with one beside a number that is removed anyway.

    Args:
        text: in which the hits are.
        hits: what was found.
        doubted: where words begin that were not heard well. Seven such words stand before codes, addresses of
            mail and sums in 24 recordings: five are the beginning of these.
    """
    plain = straight(text)
    for hit in hits:
        before, first = None, max(0, hit.start - _LONGEST)
        if hit.category in _NUMBERS:
            before = _BEFORE.search(plain, first, hit.start)
        if before is not None and _COMMON.fullmatch(before.group()):
            before = None
        if before is None and hit.category in _COUNTED and _BELOW_HUNDRED.match(plain, hit.start):
            before = _HUNDRED.search(plain, first, hit.start)
        if before is None and (misheard := _misheard(plain, hit)) and misheard.start() in doubted:
            before = misheard
        if before is None and hit.category in _READ_OUT:
            before = _AS_IN.search(plain, max(0, hit.start - _EXAMPLES), hit.start)
        last = _LAST_LETTERS.match(plain, hit.end) if _is_spelt(plain, hit) else None
        start = before.start() if before else hit.start
        end = last.end() if last and last.start("word") in doubted else hit.end
        yield hit if (start, end) == (hit.start, hit.end) else replace(hit, start=start, end=end)


def _is_spelt(text: str, hit: Hit) -> bool:
    """Whether a hit ends with letters that are read one by one."""
    return _SPELT.search(text, max(hit.start, hit.end - _LONGEST_SPELT), hit.end) is not None


def _misheard(text: str, hit: Hit) -> re.Match[str] | None:
    """The word before a hit that may be how it begins."""
    first, lettered = max(0, hit.start - _LONGEST), _LETTER.match(text, hit.start) is not None
    if hit.category in ADDRESSES or (hit.category in _NUMBERS and lettered):
        return _FIRST.search(text, first, hit.start)
    return _TWO.search(text, first, hit.start) if hit.category in _SUMS and not lettered else None
