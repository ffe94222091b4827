"""Street addresses: a number, a street, and the town after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.numerals import cardinal
from app.domain.finding import Category, Hit

_STREET_EN = (
    r"(?:street|road|avenue|lane|drive|close|crescent|boulevard|court|square|place|terrace|gardens|grove"
    r"|mews|row|way"
    r"|highway|parkway|quay|wharf|hill|rise|walk|circle|trail|st|rd|ave|blvd|ln|dr)"
)
_STREET_FR = (
    r"(?:rue|avenue|boulevard|quai|place|impasse|chemin|all[eé]e|cours|route|square|passage|sentier"
    r"|faubourg|villa"
    r"|esplanade|promenade|mont[eé]e|venelle|rond-point|chauss[eé]e|lotissement|r[eé]sidence)"
)
_NAME = r"[^\W\d_][\w'\u2019-]*"
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])[\w'\u2019-]*"
_SMALL_FR = r"(?:de la|de l['\u2019]|des|du|de|d['\u2019]|aux?|la|le|les|l['\u2019]|saint|sainte)"
_LIVES_EN = r"(?:address is|lives at|he['\u2019]s at|he is at) "
_LIVES_FR = (
    r"\b(?:adresse,? (?:c['\u2019]est|est|reste)|habite|demeure|domicili[eé]e?)"
    r"(?: (?:toujours|bien|encore|donc|maintenant|d[eé]sormais|au))*[,.:]? "
)


class StreetAddresses:
    """Finds addresses that a letter could be sent to."""

    name = "street_addresses"

    def __init__(self) -> None:
        self._rules: Mapping[str, tuple[tuple[re.Pattern[str], float], ...]] = {
            "en": _english(),
            "fr": _french(),
        }

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Addresses; one without a house number, or without capitals, is less sure."""
        for pattern, score in self._rules[language]:
            for match in pattern.finditer(text):
                start, end = match.span("said")
                yield Hit(Category.ADDRESS, start, end, score, self.name, "a street address")


def _english() -> tuple[tuple[re.Pattern[str], float], ...]:
    number = rf"(?<!\w)(?:number )?(?:{cardinal('en')})(?:[ ](?:{cardinal('en')}))?[a-d]?,? "
    stop = r"(?!(?:and|in|of|on|or|to|the|by|way|at|for|with)\b)"
    flat = r"(?:\b(?:flat|apartment|apt|suite|unit|room) \w+,? )?"
    town = rf"(?:(?:,| in) {_CAPITAL}(?: {_CAPITAL}){{0,2}}(?:,? \d{{5}}\b)?)?"
    postcode = r"(?:,? (?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b)?"
    return (
        (_rule(rf"{flat}{number}(?:{_CAPITAL} ){{1,3}}{_STREET_EN}\b{town}{postcode}"), 0.9),
        (
            _rule(rf"{number}{stop}{_NAME} (?:street|road|avenue|lane|crescent|boulevard|terrace|drive)\b"),
            0.6,
        ),
        # A street that was misheard, before a town or after a word that says what it is.
        (_rule(rf"{number}(?:{_NAME} ){{1,4}}{_STREET_EN}\b,? (?:in )?{_CAPITAL}"), 0.5),
        (_rule(rf"{number}(?:{_NAME} ){{1,4}}{_STREET_EN}\b", after=_LIVES_EN), 0.5),
        (_rule(r"\b(?-i:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b"), 0.6),
        (_rule(rf"\b(?:p\.? ?o\.? box|post office box) (?:{cardinal('en')})"), 0.8),
    )


def _french() -> tuple[tuple[re.Pattern[str], float], ...]:
    number = rf"(?<!\w)(?!une?\b)(?:{cardinal('fr')})(?: ?(?:bis|ter|quater))?,? "
    name = rf"(?:{_SMALL_FR}[ ]?)*{_CAPITAL}(?:[ -](?:{_SMALL_FR}[ ]?)*{_CAPITAL}){{0,3}}"
    town = rf"(?:(?:,|,? \d{{5}},?|,? \u00e0) {_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})?"
    return (
        (_rule(rf"{number}{_STREET_FR} {name}{town}"), 0.9),
        (_rule(rf"{number}{_STREET_FR} (?:{_SMALL_FR}[ ]?)+{_NAME}"), 0.6),
        (_rule(rf"\b(?:rue|avenue|boulevard|quai|impasse|all[eé]e) {name}"), 0.5),
        (_rule(rf"(?<!\d)\d{{5}} {_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}}"), 0.6),
        # A street that was misheard, after a word that says what it is: to the end of the sentence.
        (_rule(rf"{number}[^\s.?!]+(?: [^\s.?!]+){{0,5}}", after=_LIVES_FR), 0.5),
        (_rule(r"\bbo[iî]te postale \d+"), 0.8),
    )


def _rule(pattern: str, *, after: str = "") -> re.Pattern[str]:
    """What is said, in a group of that name, and what has to stand before it."""
    return re.compile(f"{after}(?P<said>{pattern})", re.IGNORECASE)
