"""Dates of the calendar: a day with its month, a month with its year, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.words import has_capitals
from app.domain.finding import Category, Hit

_MONTHS: Mapping[str, str] = {
    "en": r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?!\w)",
    "fr": r"(?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre"
    r"|d[eé]cembre)\b",
}
_DAYS: Mapping[str, str] = {
    "en": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "fr": r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
}
_ORDINALS_EN = (
    r"(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second"
    r"|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teenth|twentieth"
    r"|thirtieth|[0-3]?\d[ ]?(?:st|nd|rd|th))"
)
_DAY_FR = (
    r"(?:(?:premier|1er|(?:vingt|trente)(?:[ -](?:et|est)[ -]une?"
    r"|[ -](?:deux|trois|quatre|cinq|six|sept|huit|neuf))?"
    r"|dix[ -](?:sept|huit|neuf)|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
    r"|quinze|seize"
    r"|un|[23]0 (?:et|est) une?|[0-3]?\d))"
)
_ONES_EN = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS_EN = (
    r"(?:ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]"
    + _ONES_EN
    + ")?)"
)
_YEARS: Mapping[str, str] = {
    "en": rf"(?:(?:19|20)\d\d|(?:nineteen|twenty)[ -](?:oh[ -]{_ONES_EN}|{_TENS_EN})"
    rf"|two thousand(?: and)?(?: (?:{_TENS_EN}|{_ONES_EN}))?)",
    "fr": r"(?:(?:19|20)\d\d|(?:deux mille|mille neuf cents?|dix-neuf cents?)"
    r"(?:[ -](?:et|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?"
    r"|trente|quarante|cinquante|soixante|septante|huitante|nonante)\b)*)",
}
_NUMERIC = r"(?<![\w/.-])(?:\d{4}-[01]?\d-[0-3]?\d|[0-3]?\d([/.-])[0-3]?\d\1(?:\d{4}|\d\d))(?![\w/-])"


class Dates:
    """Finds dates that tell one day, or one month of one year, from all others."""

    name = "dates"

    def __init__(self) -> None:
        self._patterns = {"en": _english(), "fr": _french()}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Dates with a day and a month, with a month and a year, and numeric ones."""
        capitals = has_capitals(text)
        for pattern, score, reason in self._patterns[language]:
            for match in pattern.finditer(text):
                month = match.groupdict().get("month")
                if capitals and language == "en" and month in {"may", "march"}:
                    continue
                yield Hit(Category.DATE, match.start(), match.end(), score, self.name, reason)


def _english() -> tuple[tuple[re.Pattern[str], float, str], ...]:
    month, year = _MONTHS["en"], _YEARS["en"]
    day = rf"(?:the )?(?:{_ORDINALS_EN}|[0-3]?\d)"
    before = rf"(?:\b{_DAYS['en']},? (?:the )?)?"
    tail = rf"(?:(?:,| of)? {year}\b)?"
    return (
        (_rule(rf"{before}(?<!\w){day}(?: day)? of {month}{tail}"), 0.8, "a day and a month"),
        (_rule(rf"{before}(?<!\w){day} (?P<month>{month}){tail}"), 0.8, "a day and a month"),
        (
            _rule(
                rf"{before}\b(?P<month>{month}) (?:the )?(?:{_ORDINALS_EN}|[0-3]?\d)\b(?!\d|[.,]\d|%){tail}"
            ),
            0.8,
            "a month and a day",
        ),
        (_rule(rf"\b(?P<month>{month})(?:,| of)? {year}\b"), 0.5, "a month and a year"),
        (_rule(rf"\bborn (?:in|on) {year}\b"), 0.6, "a year of birth"),
        (_rule(_NUMERIC), 0.7, "a date in figures"),
    )


def _french() -> tuple[tuple[re.Pattern[str], float, str], ...]:
    month, year = _MONTHS["fr"], _YEARS["fr"]
    tail = rf"(?: {year}\b)?"
    return (
        (
            _rule(rf"(?:\ble )?(?:\b{_DAYS['fr']},? (?:le )?)?(?<!\w){_DAY_FR} {month}{tail}"),
            0.8,
            "a day and a month",
        ),
        (_rule(rf"\b{month} {year}\b"), 0.5, "a month and a year"),
        (_rule(rf"\bn[eé]e?s? en {year}\b"), 0.6, "a year of birth"),
        (_rule(_NUMERIC), 0.7, "a date in figures"),
    )


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
