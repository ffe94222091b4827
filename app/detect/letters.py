"""Letters before a number that were written as words: C L 714 is said, "c'est elle, 714" is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.finding import Category, Hit
from app.domain.terms import straight

_NUMBERS = frozenset({Category.ID_NUMBER, Category.ACCOUNT, Category.NUMBER})
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


def with_letters(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, numbers with what sounds like letters read out before them.

    A contract, a plate or a passport often begins with letters. Common words that sound like one ("c'est",
    "are") say nothing by themselves, and little is lost with one beside a number that is removed anyway.
    """
    plain = straight(text)
    for hit in hits:
        before = None
        if hit.category in _NUMBERS:
            before = _BEFORE.search(plain, max(0, hit.start - _LONGEST), hit.start)
        spelt = before is not None and not _COMMON.fullmatch(before.group())
        yield replace(hit, start=before.start()) if before and spelt else hit
