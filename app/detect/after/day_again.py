"""A day that was found with its month is looked for by its number alone, and which day of a week it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.detect.days.dates import DAY_FR, DAYS, END, MONTHS, ORDINALS_EN, Dates
from app.detect.days.misheard_days import DAYS_OF_MONTH
from app.detect.text.expressions import PAUSE, caseless, in_small_letters
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE
from app.domain.words.terms import fold

_VALUES: Mapping[str, int] = {
    fold(name): day for days in DAYS_OF_MONTH.values() for day, name in enumerate(days, 1) if "-" not in name
} | {"un": 1, "une": 1, "twenty": 20, "thirty": 30}
"""Of the folded words that make up a day of the month."""
_WITH_MONTH: Mapping[str, str] = {
    "en": rf"(?<!\w)(?:(?P<first>{ORDINALS_EN}|[0-3]?\d)(?: day)?(?: of)? {MONTHS['en']}"
    rf"|{MONTHS['en']} (?:the )?(?P<last>{ORDINALS_EN}|[0-3]?\d(?!\d)))",
    "fr": rf"(?<!\w)(?P<first>{DAY_FR}) {MONTHS['fr']}",
}
_ALONE: Mapping[str, str] = {
    "en": rf"\bthe (?P<day>{ORDINALS_EN}){END['en']}",
    "fr": rf"\ble (?P<day>{DAY_FR}){END['fr']}",
}
_RANKS: Mapping[str, int] = {"en": 3, "fr": 1}
"""Up to which what has a number may be anything: the second is better."""
_WEEKDAY: Mapping[str, str] = {
    "en": rf"(?:(?:,? (?:which|that))?(?:,| is| was| will be)|(?:,? (?:which|that|it))? f(?:alls|ell) on"
    rf"|[.,;]? (?:it|that)(?:['\u2019]s| is| was| will be)) a (?P<said>{DAYS['en']})(?!\w)"
    rf"|(?:,? (?:which|that|it))? f(?:alls|ell) on (?P<on>{DAYS['en']})(?!\w)"
    rf"|, (?P<beside>{DAYS['en']})(?={PAUSE})",
    "fr": rf"(?:(?:,? qui)?(?:,| est| était| sera| tombe)(?: bien| donc)?"
    rf"|[.,;]? (?:c['\u2019](?:est|était)|ce sera|ça tombe)(?: bien| donc)?) un (?P<said>{DAYS['fr']})(?!\w)"
    rf"|(?:,? (?:qui|ça))? tombe le (?P<on>{DAYS['fr']})(?!\w)"
    rf"|, (?P<beside>{DAYS['fr']})(?={PAUSE})",
}
"""Behind a day: is a Wednesday; by a year and the weekday a day of the month is told from most others."""
_WORTH = 0.95
"""How sure it is beside what was found."""


def day_again(text: str, language: str, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Where the days that were found are said by their numbers, and the days of the week that they are.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it; what is no day with its month is passed over.
    """
    small = in_small_letters(text)
    dates = [hit for hit in hits if hit.recogniser == Dates.name and hit.category is Category.DATE]
    found = {at for hit in dates for at in range(hit.start, hit.end)}
    sure = [hit for hit in dates if hit.score >= SURE]
    known = {day: hit for hit in sure for day in _days(small, language, hit) if day > _RANKS[language]}
    alone = caseless(_ALONE[language]).finditer(small) if known else ()
    numbers = ((known.get(_number(match["day"])), match.span()) for match in alone)
    told = [_again(hit, *span, "a day of the month") for hit, span in numbers if hit is not None]
    told += [one for hit in (*sure, *told) for one in _weekday(small, language, hit)]
    new = {(one.start, one.end): one for one in told if not found.issuperset(range(one.start, one.end))}
    return tuple(new.values())


def _days(small: str, language: str, hit: Hit) -> Iterator[int]:
    """The days of the month in a date."""
    for match in caseless(_WITH_MONTH[language]).finditer(small, hit.start, hit.end):
        yield _number(match[match.lastgroup or 0])


def _number(day: str) -> int:
    """A day of the month, however it is written; 0 where it cannot be read."""
    digits = [re.match(r"\d+", word) for word in fold(day).split()]
    words = zip(fold(day).split(), digits, strict=True)
    return sum(int(told[0]) if told else _VALUES.get(word, 0) for word, told in words)


def _weekday(small: str, language: str, hit: Hit) -> Iterator[Hit]:
    """Which day of the week somebody says that a day is."""
    if match := caseless(_WEEKDAY[language]).match(small, hit.end):
        span = match.span(match.lastgroup or 0)
        yield _again(hit, *span, "which of the days of a week it is")


def _again(hit: Hit, start: int, end: int, reason: str) -> Hit:
    score = round(_WORTH * hit.score, 3)
    return replace(hit, start=start, end=end, score=score, reason=reason)
