"""Sums without a currency that are told to be the most that is paid: nine fifty, tops; 200, pas plus."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.money.bargains import TWENTY, bare_sum
from app.detect.text.expressions import Expression
from app.detect.text.numerals import STOP

_TWENTY: Mapping[str, str] = {
    "en": TWENTY,
    "fr": r"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{0,40}\d{2}|\d,\d|vingt|quatre-vingt|[\w-]+[aeo]nte\b"
    r"|[\w-]+ et demie?\b|[\w-]+ virgule \w|(?:[\w-]+ )?(?:cents?|mille|millions?|milliards?)\b)",
}
"""A number of twenty or more, or one with a part of one."""
_MOST: Mapping[str, str] = {
    "en": r",? (?:(?:the )?(?:absolute(?:ly)? )?(?:tops|max(?:imum)?)|at (?:the )?(?:very )?most"
    r"|and (?:no|not one \w+|not a \w+) more|(?<=, )no more)",
    "fr": r",? (?:(?:grand |gros |tout )?(?:maxi(?:mum)?|max)|au (?:grand )?maximum|(?:tout )?au plus"
    r"|à tout casser|(?<=, )(?:et )?pas (?:plus|davantage)|dernier (?:prix|carat))",
}
"""What is said behind the most that somebody pays, or takes."""
_NO_SUM: Mapping[str, str] = {
    "en": r"(?<!\bat )(?<!\bby )(?<!\buntil )(?<!\btill )(?<!\bbefore )(?<!\baround )",
    "fr": r"(?<!\bheures )(?<!\bvers )(?<!\bavant )",
}
"""Not behind what leads to a time of the day."""


def limits(language: str, one: str) -> tuple[Expression, ...]:
    """What finds such sums; what is counted in anything else stands between the number and the limit.

    Args:
        language: ``en`` or ``fr``.
        one: a regular expression for a number.
    """
    most = rf"(?={_MOST[language]}(?:{STOP}| (?:and|but|so|et|mais|donc)\b))"
    amount = rf"{_TWENTY[language]}(?>{one})"
    return (bare_sum(amount, before=rf"(?<![\w.,:]){_NO_SUM[language]}", after=most, near=_MOST[language]),)
