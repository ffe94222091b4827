"""What belongs to a code beside its figures, where no capitals tell letters from words: ab 123 cd."""

from __future__ import annotations

import re

from app.detect.text.expressions import PAUSE
from app.detect.text.numerals import cardinal
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.domain.words.terms import fold

_REACH, _MOST = 12, 4
"""Code points in which a part of a code stands beside another, and parts on one side."""
_BEFORE = re.compile(r"(?<![\w'\u2019])(?P<part>[a-z]{1,3}|\d{1,4})[ -]\Z", re.IGNORECASE)
_AFTER = re.compile(rf"[ -](?P<part>[a-z]{{1,2}})(?![\w'\u2019])(?P<end>(?={PAUSE}))?", re.IGNORECASE)
_UNITS = frozenset(
    "km kg cm mm mg ml kb mb gb tb ko mo go hz am pm th st nd rd er eme ok vs tv pc mr mrs dr ms"
    " k m h g l lot ref reg".split()
)
"""What may stand beside a number and is no letter of a code."""
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xz]+")
_SIGN = r"(?:star|hash|pound|asterisk|[eé]toile|di[eè]se|ast[eé]risque)"
_SIGN_BEFORE = re.compile(rf"\b(?:{_SIGN}|plus)[ ,]{{1,2}}\Z", re.IGNORECASE)
_THEN = (
    r"(?:(?:and then|then|and|followed by|puis|et|ensuite) )?(?:(?:the|an?|la touche|une?|le|l['\u2019]) ?)?"
)
_SIGN_AFTER = re.compile(rf",? {_THEN}{_SIGN}(?! (?:of|signs?|sterling)\b)\b", re.IGNORECASE)
_COUNTRY = re.compile(r"(?<![\w'\u2019-])(?:fr|be|lu|mc|gb|nl|ie|ch|at|pt)[ -]\Z", re.IGNORECASE)
"""What the number of an account begins with, before two digits by which it is checked."""
_CHECKED = re.compile(r"\d\d(?!\d)|(?!\d)")


_JOINT = (
    r"(?:tirets?(?: (?:du )?(?:bas|six|huit|6|8))?|trait d['\u2019]union|barre(?: oblique)?|slash|underscore"
    r"|dash|hyphen|stroke|oblique|suffix)"
)
_JOINS = rf"(?:,? {_JOINT},? | ?/ ?)"
"""A sign that is read out or written."""
_SURE_JOINT = r"(?:tiret|trait d['\u2019]union|dash|hyphen|underscore)"
_WORD = (
    r"(?!(?:the|an?|and|or|it|its|that|this|then|not|no|is|was|so|but|of|to|in|on|at|off|out|by|for|with|we|i"
    r"|he|she|they|you|one|something|whatever|le|la|les|un|une|et|ou|puis|de|du|des|en|au|aux|je|tu|on|il"
    r"|elle)\b)[^\W\d_]{2,}"
)
"""What is joined to a code and is no part of one itself: two, hyphen, nine, hyphen, walrus."""
_PART = r"(?:(?-i:[A-Z]{1,4}|[A-Z](?:,? [A-Z]){1,3}|[a-z](?:,? [a-z]){1,3})|\d{1,6}(?-i:[A-Z])?)"
_JOINED_BEFORE = re.compile(
    rf"(?<![\w'\u2019.,-]){_PART}(?:{_JOINS}(?:{_PART}|[a-z]{{2,3}})){{0,3}}{_JOINS}\Z",
    re.IGNORECASE,
)
_JOINED_AFTER = re.compile(
    rf"(?:{_JOINS}(?:{_PART}|bis|ter|(?>{cardinal('fr')})|(?>{cardinal('en')}))(?!\w)"
    rf"|,? {_SURE_JOINT},? {_WORD}(?!\w)){{1,4}}",
    re.IGNORECASE,
)
_CHAIN = 80
"""Code points that four parts take, with the signs that are read out between them."""


def joined(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a code begins and ends of which a number is known, with what a sign that is read out joins to it.

    Letters that Whisper wrote together stand between the signs: 25, tiret, CU, tiret, 0118.
    """
    before = _JOINED_BEFORE.search(text, max(0, start - _CHAIN), start)
    after = _JOINED_AFTER.match(text, end)
    return before.start() if before else start, after.end() if after else end


def widened(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Where a code begins and ends, of which the figures are known.

    Args:
        text: the whole text.
        start: of its figures.
        end: of its figures.
        language: ``en`` or ``fr``: which short words are no letters.
    """
    ordinary = ordinary_words(language)
    first = start
    for _ in range(_MOST):
        found = _BEFORE.search(text, max(0, first - _REACH), first)
        if not found or not (
            _is_code(found["part"], ordinary) or (first < start and found["part"].isdigit())
        ):
            break
        first = found.start()
    for _ in range(_MOST):
        found = _AFTER.match(text, end)
        if not found or not _is_code(found["part"], ordinary, last=found["end"] is not None):
            break
        end = found.end()
    return with_signs(text, first, end)


def with_country(text: str, start: int) -> int:
    """Where the number of an account begins, with the country before it: fr 76.

    Args:
        text: the whole text.
        start: of its figures.
    """
    country = _COUNTRY.search(text, max(0, start - _REACH), start) if _CHECKED.match(text, start) else None
    return country.start() if country else start


def with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a number begins and ends, with the keys that are pressed around it: the star, then 2468."""
    before = _SIGN_BEFORE.search(text, max(0, start - _REACH), start)
    after = _SIGN_AFTER.match(text, end)
    return before.start() if before else start, after.end() if after else end


def _is_code(part: str, ordinary: Ordinary, *, last: bool = False) -> bool:
    """Whether letters are no word: without a vowel they hardly are, nor is one that ends a clause."""
    folded = fold(part)
    word = folded in ordinary and not _CONSONANTS.fullmatch(folded) and not (last and len(folded) == 1)
    return part.isalpha() and folded not in _UNITS and not word
