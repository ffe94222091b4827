"""What the whole world says of its tools and rooms: a standard, a version of Windows, a plan B."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from app.assets import resources
from app.domain.finding import Hit

_STANDARD = r"(?:ISO|IEC|ISO[/ ]IEC) \d{4,5}(?:[-:]\d{1,4}){0,2}"
_LETTERED = r"(?:[Rr]oom|[Ss]alle|[Pp]lan|[Oo]ption|[Vv]itamine?|[Aa]ppendix|[Aa]nnexe?) [A-Z](?:\d{1,3})?"
"""What has a letter for a name; a code of more letters or digits may be somebody's."""
_ARTICLE = r"(?:\b(?:[Tt]he|[Aa]n?|[Ll]e|[Uu]n) )?"
_GUESSING = frozenset({"names", "capitals", "unknown_words", "spoken_numbers"})
"""Recognisers that go by how a word is written, and not by what is said about it: "the password is Excel".

Not so the tagger, which knows how surely a word was heard: Axel is written "Excel".
"""


def outside_public_terms(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits but those of what is no secret: programs of ``resources/words/software.txt``, and more.

    Args:
        text: as it was given; a term is known by its capitals.
        hits: in it, in any order.
    """
    inside = {at for term in _terms().finditer(text) for at in range(*term.span())}
    return [
        hit
        for hit in hits
        if not inside or hit.recogniser not in _GUESSING or not inside.issuperset(range(hit.start, hit.end))
    ]


@cache
def _terms() -> re.Pattern[str]:
    lines = (resources() / "words" / "software.txt").read_text(encoding="utf-8").splitlines()
    names = (re.escape(name) for line in lines if not line.startswith("#") for name in line.split())
    program = rf"(?:{'|'.join(names)})(?: \d{{1,2}}\b)?(?! \d)"  # "Teams 4821" has somebody's code
    return re.compile(rf"{_ARTICLE}\b(?:{_STANDARD}|{_LETTERED}|{program})\b(?![-'\u2019&])")
