"""Numbers that open a lock or a safe one after the other; words in which a figure stands for a letter."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import CLAUSE_END, PAUSE, Expression
from app.detect.text.numerals import ONES_EN, cardinal
from app.domain.finding import Category

_LOCK: Mapping[str, str] = {
    "en": r"\b(?:combination|combo|safe|strong ?box|strong ?room|vault|padlock|(?:bike|cycle|shed"
    r"|gate|dial|cable) ?lock|locker|keypad|dial|code)s?\b",
    "fr": r"\b(?:combinaison|coffre(?:-fort)?|cadenas|serrure|antivol|digicode|code)s?\b",
}
_THEN: Mapping[str, str] = {
    "en": r",? (?:and )?(?:then|after that|followed by)(?: an?)? ",
    "fr": r",? (?:et )?(?:puis|ensuite|après)(?: le)? ",
}
_ENDS: Mapping[str, str] = {
    "en": rf"(?={PAUSE}| (?:and|for|in|on|to)\b)",
    "fr": rf"(?={PAUSE}| (?:et|pour|dans|sur|à)(?!\w))",
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


_ASKS: Mapping[str, str] = {
    "en": r"\b(?:code|combination|combo|keypad|pin|badge|serial number|log-?in)s?\b[^.?!\n]{0,50}\?\s+"
    r"(?:(?:yes|yeah|yep|sure|well|so|um|uh|oh|no|they did|it (?:has|did)|i did|we did)[,.]? ){0,2}"
    r"(?:(?:it['\u2019]s|it is|that['\u2019]s|now it['\u2019]s|mine is|mine['\u2019]s) (?:now )?)?",
    "fr": r"\b(?:code|digicode|combinaison|cadenas|pin|badge|matricule|num[eé]ro de s[eé]rie|identifiant)s?\b"
    r"[^.?!\n]{0,50}\?\s+"
    r"(?:(?:oui|ouais|si|non|ben|bah|alors|euh|attends|attendez|il a changé|c['\u2019]est bon)[,.]? ){0,2}"
    r"(?:(?:c['\u2019]est|maintenant,? c['\u2019]est|le mien,? c['\u2019]est) (?:le |toujours )?)?",
}
"""A question for what lets somebody in, and what is said before the answer."""
_DIGITS: Mapping[str, str] = {
    "en": rf"(?:zero|oh|double|{ONES_EN})",
    "fr": r"(?:z[eé]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf)",
}
_FOR_THE_LOCK: Mapping[str, str] = {
    "en": r"(?= (?:for|on|opens|(?:gets|lets) (?:you|us) (?:in|into|through)) (?:the|our|your|that)"
    r" (?:[\w-]+ )?(?:lock|padlock|door|gate|barrier|alarm|safe|keypad|key ?box|garage|shed|cupboard"
    r"|cabinet|locker|store)\b)",
    "fr": r"(?= (?:pour|sur|ouvre) (?:l[ea] |l['\u2019]|notre |votre |ton )(?:[^\W\d_]+ )?(?:cadenas|porte"
    r"|portail|barrière|alarme|coffre|garage|local|placard|armoire|casier|cave|grille|digicode)\b)",
}
"""What is opened with figures that are read out before it."""
_TURNS: Mapping[str, str] = {
    "en": r"(?:(?:turns? )?to the )?(?:left|right|clockwise|anti-?clockwise|counter-?clockwise)\b",
    "fr": r"(?:tours? )?(?:(?:à|vers la) )?(?:gauche|droite)\b",
}
"""Which way a safe is turned, after a number."""
_TURNED_TO: Mapping[str, str] = {
    "en": r"(?:left|right|clockwise|anti-?clockwise|counter-?clockwise) (?:to|until|up to)",
    "fr": r"(?:à )?(?:gauche|droite) (?:jusqu['\u2019](?:à|au)|sur(?: le)?)",
}
"""The same before it."""
_AND_THEN = r"[, ]{0,2}(?:(?:and then|then|and|et puis|puis|et)(?: back)? )?"


def _answered(language: str) -> Expression:
    """What finds letters and figures that are all of an answer: the code, has it changed? It's 1964B."""
    one = rf"(?:\d{{1,6}}[a-z]{{0,2}}|[a-z]{{1,2}}\d{{1,6}}[a-z]?|[a-z]|(?>{cardinal(language)}))"
    lettered = r"(?=[^.?!\n]{0,60}?(?<![^\W\d_])(?<!['\u2019])[a-z](?![^\W\d_]))"
    counted = rf"(?=[^.?!\n]{{0,40}}?(?:\d|{cardinal(language)}))"
    return Expression(
        rf"{_ASKS[language]}{lettered}{counted}(?P<said>{one}(?:[ ,-]{{1,2}}{one}){{0,9}})(?={PAUSE})",
        Category.ID_NUMBER,
        0.5,
        "how a lock is opened",
        near=r"\?\s",
    )


def _turned(language: str) -> tuple[Expression, ...]:
    """Ways in which somebody says how a safe is opened."""
    number = rf"(?>{cardinal(language)})"
    turn, to = rf"{number},? {_TURNS[language]}", rf"{_TURNED_TO[language]} {number}"
    return (
        Expression(
            rf"(?<![\w.,])(?:{turn}{_AND_THEN}){{1,7}}"
            rf"(?:{turn}(?:{_AND_THEN}{number}{CLAUSE_END})?|{number}{CLAUSE_END})",
            Category.NUMBER,
            0.6,
            "how a safe is turned",
            near=_TURNS[language],
        ),
        Expression(
            rf"\b(?:{to}{_AND_THEN}){{1,7}}{to}(?!\w)",
            Category.NUMBER,
            0.6,
            "how a safe is turned",
            near=_TURNED_TO[language],
        ),
    )


def _for_the_lock(language: str) -> Expression:
    """What finds figures read apart, or four and more, before what they open."""
    digit, what = _DIGITS[language], _FOR_THE_LOCK[language]
    return Expression(
        rf"(?<![\w.,:-])(?:\d{{4,8}}|\d{{1,4}}(?:[ ,-]{{1,2}}\d{{1,4}}){{1,7}}"
        rf"|(?:{digit}[ ,-]{{1,2}}){{2,7}}{digit})"
        rf"{what}",
        Category.NUMBER,
        0.5,
        "how a lock is opened",
        near=what,
    )


def locks(language: str) -> tuple[Expression, ...]:
    """What finds them: 12, puis 45, puis 9; camembert with a 3 for the e.

    Args:
        language: ``en`` or ``fr``.
    """
    one = rf"(?>{cardinal(language)})"
    several = rf"{one}(?:, {one}){{0,3}}"
    return (
        *_turned(language),
        _answered(language),
        _for_the_lock(language),
        Expression(
            rf"{_LOCK[language]}[^.?!\n]{{0,40}}?(?<![\w.,])"
            rf"(?P<said>{several}(?:{_THEN[language]}{several}){{1,6}}){_ENDS[language]}",
            Category.NUMBER,
            0.5,
            "how a lock is opened",
            near=_THEN[language],
        ),
        Expression(
            rf"(?<![\w'\u2019])(?P<said>[^\W\d_]\w{{2,}}){_WITH[language] % one} {_FOR_A_LETTER[language]}",
            Category.NUMBER,
            0.5,
            "a word with a figure for a letter",
            near=rf"{_RARE[language]} {_FOR_A_LETTER[language]}",
        ),
    )
