"""French numbers that open a lock one after the other, and words in which a figure stands for a letter."""

from __future__ import annotations

from app.detect.expressions import Expression, expression
from app.detect.numerals import cardinal
from app.domain.finding import Category

_LOCK = r"\b(?:combinaison|coffre(?:-fort)?|cadenas|serrure|antivol|digicode|code)s?\b"
_THEN = r",? (?:et )?(?:puis|ensuite|après)(?: le)? "
_FOR_A_LETTER = r"(?:à la place|au lieu) d(?:u|es?|e l['\u2019]|e la|['\u2019])"


def locks() -> tuple[Expression, ...]:
    """What finds them: 12, puis 45, puis 9; camembert with a 3 for the e."""
    one = rf"(?>{cardinal('fr')})"
    several = rf"{one}(?:, {one}){{0,3}}"
    return (
        expression(
            rf"{_LOCK}[^.?!\n]{{0,40}}?(?<![\w.,])(?P<said>{several}(?:{_THEN}{several}){{1,6}})"
            r"(?=\s*(?:[.,;:!?\n]|$)| (?:et|pour|dans|sur|à)(?!\w))",
            Category.NUMBER,
            0.5,
            "how a lock is opened",
            near=_LOCK,
        ),
        expression(
            r"(?<![\w'\u2019])(?P<said>[^\W\d_]\w{2,}),?(?: mais| sauf| c['\u2019]est)?"
            rf" avec (?:une?|des|les?|la) (?:zéros|{one}|[a-z]|arobase|dollar|dièse)s? {_FOR_A_LETTER}",
            Category.NUMBER,
            0.5,
            "a word with a figure for a letter",
            near=_FOR_A_LETTER,
        ),
    )
