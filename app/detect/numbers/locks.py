"""Numbers that open a lock one after the other, and words in which a figure stands for a letter."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import Expression, expression
from app.detect.text.numerals import cardinal
from app.domain.finding import Category

_LOCK: Mapping[str, str] = {
    "en": r"\b(?:combination|combo|safe|strong ?box|strong ?room|vault|padlock|(?:bike|cycle|shed"
    r"|gate|dial|cable)"
    r" ?lock|locker|keypad|dial|code)s?\b",
    "fr": r"\b(?:combinaison|coffre(?:-fort)?|cadenas|serrure|antivol|digicode|code)s?\b",
}
_THEN: Mapping[str, str] = {
    "en": r",? (?:and )?(?:then|after that|followed by)(?: an?)? ",
    "fr": r",? (?:et )?(?:puis|ensuite|après)(?: le)? ",
}
_ENDS: Mapping[str, str] = {
    "en": r"(?=\s*(?:[.,;:!?\n]|$)| (?:and|for|in|on|to)\b)",
    "fr": r"(?=\s*(?:[.,;:!?\n]|$)| (?:et|pour|dans|sur|à)(?!\w))",
}
_WITH: Mapping[str, str] = {
    "en": r",?(?: but| except| only| it['\u2019]s)? with (?:an?|the) (?:zero|oh|%s|[a-z]"
    r"|dollar(?: sign)?|at sign|hash)s?",
    "fr": r",?(?: mais| sauf| c['\u2019]est)? avec (?:une?|des|les?|la) (?:zéros|%s|[a-z]|arobase"
    r"|dollar|dièse)s?",
}
_FOR_A_LETTER: Mapping[str, str] = {
    "en": r"(?:for|instead of|in place of|where) (?:the|an?) (?:letter )?[a-z]\b(?!['\u2019])",
    "fr": r"(?:à la place|au lieu) d(?:u|es?|e l['\u2019]|e la|['\u2019])",
}

_RARE: Mapping[str, str] = {
    "en": r" with (?:an?|the) [\w ]{1,20}",
    "fr": r" avec (?:une?|des|les?|la) [\w -]{1,20}",
}


def locks(language: str) -> tuple[Expression, ...]:
    """What finds them: 12, puis 45, puis 9; camembert with a 3 for the e.

    Args:
        language: ``en`` or ``fr``.
    """
    one = rf"(?>{cardinal(language)})"
    several = rf"{one}(?:, {one}){{0,3}}"
    return (
        expression(
            rf"{_LOCK[language]}[^.?!\n]{{0,40}}?(?<![\w.,])"
            rf"(?P<said>{several}(?:{_THEN[language]}{several}){{1,6}}){_ENDS[language]}",
            Category.NUMBER,
            0.5,
            "how a lock is opened",
            near=_THEN[language],
        ),
        expression(
            rf"(?<![\w'\u2019])(?P<said>[^\W\d_]\w{{2,}}){_WITH[language] % one} {_FOR_A_LETTER[language]}",
            Category.NUMBER,
            0.5,
            "a word with a figure for a letter",
            near=rf"{_RARE[language]} {_FOR_A_LETTER[language]}",
        ),
    )
