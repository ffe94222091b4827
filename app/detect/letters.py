"""What was written as words before a number: "c'est elle, 714" for C L 714, and "sans 3" for 103."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.finding import Category, Hit
from app.domain.terms import straight

_NUMBERS = frozenset({Category.ID_NUMBER, Category.ACCOUNT, Category.NUMBER})
_COUNTED = _NUMBERS | {Category.MONEY, Category.ADDRESS, Category.PHONE}
_NAMES = (
    "ay be bee see sea dee gee age aitch eye jay kay okay ell em en oh owe pea pee queue cue are ess tea tee"
    " you ewe vee ex why zed zee"
    " bé c'est ses ces sait dé des eux effe j'ai ache hache ka cas elle aime haine eau au pé cul"
    " air ère esse t'es thé tes té eu vé"
).split()
"""As the names of letters sound in English, then in French; what the one writes is unlike the other."""
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


def with_letters(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, numbers with what sounds like letters read out, or like a hundred, before them.

    A contract, a plate or a passport often begins with letters. Common words that sound like one ("c'est",
    "are") say nothing by themselves, and little is lost with one beside a number that is removed anyway.
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
        yield replace(hit, start=before.start()) if before else hit
