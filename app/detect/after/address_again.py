"""What is said again of an address that was found: its house number, and either half of its postcode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from app.detect.numbers.sequences import numbers_in
from app.detect.text.numerals import cardinal
from app.domain.finding import Category, Hit

_NUMBERED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(rf"\b(?:number|no\.) (?P<said>{cardinal('en')})(?!\w)", re.IGNORECASE),
    "fr": re.compile(rf"\b(?:numéro |n° ?)(?P<said>{cardinal('fr')})(?!\w)", re.IGNORECASE),
}
"""A number that is said to be one: 42 alone is anything."""
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})\b|\b(\d{5})\b", re.IGNORECASE)
"""A British postcode, of which each half tells the place, or one of five digits."""
_DIGITS, _SHORTEST = 2, 3
"""Of a house number, and letters and digits of a postcode's half, that are looked for."""


def address_again(text: str, language: str, hits: Iterable[Hit]) -> Iterator[tuple[Hit, int, int]]:
    """Where parts of addresses are said: by which each was found, start and end.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it; what is no address is passed over.
    """
    addresses = [hit for hit in hits if hit.category is Category.ADDRESS]
    houses: dict[str, Hit] = {}
    halves: dict[str, Hit] = {}
    for hit in addresses:
        for number in numbers_in(text, language, hit.start, hit.end):
            houses.setdefault(number.text, hit)
        for match in _POSTCODE.finditer(text, hit.start, hit.end):
            for half in match.groups(default=""):
                halves.setdefault(half.lower(), hit)
    for match in _NUMBERED[language].finditer(text) if houses else ():
        start, end = match.span("said")
        digits = "".join(number.text for number in numbers_in(text, language, start, end))
        if len(digits) >= _DIGITS and digits in houses:
            yield houses[digits], start, end
    told = [half for half in halves if len(half) >= _SHORTEST]
    if told:
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(told))})\b", text, re.IGNORECASE):
            yield halves[match.group().lower()], *match.span()
