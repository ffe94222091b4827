"""How a name is written, told right behind it or in a sentence of its own: with two Ls, avec un H."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.detect.after.completion import PERHAPS_NAMED
from app.domain.finding import Category, Hit

_SCORE, _REASON = 0.4, "how a name is written"
_LETTER = r"(?:(?!\u00e0)[^\W\d_](?:['\u2019]s)?(?![\w'\u2019-])|(?-i:[A-Z])s\b)"
_NEXT_LETTER = r"(?-i:[A-HJ-Z])(?![\w'\u2019-])"
_LETTERS = rf"{_LETTER}(?:,? (?:and|et) (?:an? |une? )?{_LETTER}|(?:, ?|[ -]){_NEXT_LETTER}){{0,5}}"
_KIND = r"(?:(?:capital|small|silent|big|little|single|lower[ -]?case|upper[ -]?case) )?"
_SIZE = r"(?: (?:majuscule|minuscule|muet|capitale))?"
_SIGN = (
    r"(?:(?:acute |grave )?accents?(?: (?:aigus?|graves?|circonflexes?))?|tr[eé]mas?|c[eé]dilles?|umlauts?"
    r"|diaeresis|dieresis|fadas?|tildes?|cedillas?|circumflex(?:es)?|hyphens?|apostrophes?|tirets?"
    r"|traits? d['\u2019]union|dash)"
)
_WHERE = (
    r"(?: (?:on|over|under|at|in|before|after|sur|sous|devant|apr[eè]s|[aà]|au) "
    rf"(?:(?:the|l[ea]) )?(?:(?:first|last|second|premier|dernier|deuxi[eè]me) )?(?:{_LETTER}|end|beginning"
    r"|start|front|middle|fin|bout|d[eé]but|milieu))?"
)
_COUNT = (
    r"(?:(?:just |only |juste )?(?:an?|one|two|three|the|no|une?(?: seule?)?|deux|trois|l[ea])"
    r" (?:double |deux )?|double )"
)
_BARE = r"(?-i:[B-HJ-Z])(?![\w'\u2019-]|\.[ ]?[^\W\d_])"
"""A letter that no article needs to precede, and no initial: with P H, but with J.P. Morgan."""
_WHICH = rf"(?:{_COUNT}{_KIND}(?:{_LETTERS}{_SIZE}|{_SIGN})|(?={_BARE}){_LETTERS}|{_SIGN}){_WHERE}"
_WITH = r"(?:with(?:out)?|avec|sans|prend)"
_TIMES = (
    rf"(?:(?:double|two|deux|one|un seul|capital|small|silent|lower[ -]?case"
    rf"|upper[ -]?case) (?={_BARE}){_LETTERS}"
    rf"|(?:double|un seul|une seule) {_LETTER}"
    rf"|{_SIGN} (?:on|over|sur) (?:the |l[ea] )?{_LETTER})"
)
_AS_A_WHOLE = (
    r"(?:all (?:in )?one word|(?:in )?(?:one|two) words?|tout attach[eé]|en (?:un (?:seul )?mot|deux mots))"
    r"(?![\w-])"
)
"""What tells a name from no other by itself."""
_ONE = rf"(?:{_WITH} {_WHICH}|{_TIMES}|hyphenated(?![\w-])|{_AS_A_WHOLE})"
_NEXT = r"(?:,? (?:and|et|or|ou|but|mais|then|puis) |, )"
_SO = rf"{_ONE}(?:{_NEXT}{_ONE}){{0,3}}"
_BEHIND = re.compile(
    r"(?:,? |[.,]? (?:no|non|sorry|pardon|wait),? )(?:(?:spelt|spelled|written|[eé]crit"
    r"|[cç]a s['\u2019][eé]crit|that['\u2019]s|c['\u2019]est),? )?"
    rf"(?!{_AS_A_WHOLE}(?!{_NEXT}{_ONE}))(?P<said>{_SO})",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:\A|(?<=[.?!\u2026] )|(?<=\n))(?:(?:is (?:it|that)|it['\u2019]s|that['\u2019]s|c['\u2019]est),? )?"
    rf"(?P<said>{_WITH} (?:{_COUNT}{_KIND}{_LETTERS}{_SIZE}|(?={_BARE}){_LETTERS}){_WHERE}"
    rf"(?:{_NEXT}(?:{_ONE}|an? {_LETTER}))?)(?=\s?[.?!])",
    re.IGNORECASE,
)
"""A sentence of nothing else: "With a C or with a K?"."""


def with_spelling(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, and what is said of the letters of a name right behind it, or in a sentence of nothing else.

    The name is gone, and "with two Ls" would still tell it from others. It is a hit of its own: nobody is
    called that, so nobody looks for it elsewhere.

    Args:
        text: in which the hits are.
        hits: what was found.
    """
    for hit in hits:
        yield hit
        if hit.category in PERHAPS_NAMED and (how := _BEHIND.match(text, hit.end)):
            yield Hit(hit.category, *how.span("said"), _SCORE, hit.recogniser, _REASON)
    for alone in _ALONE.finditer(text):
        yield Hit(Category.PERSON, *alone.span("said"), _SCORE, "spelling", _REASON)
