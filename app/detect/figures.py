"""Figures that move markets: percentages beside what they measure, numbers of jobs, measures of results."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from app.detect.numerals import cardinal
from app.domain.finding import Category, Hit

_PERCENT: Mapping[str, str] = {
    "en": r"(?:\s?%|\s(?:per ?cent|percentage points?|basis points?|bps)\b)",
    "fr": r"(?:\s?%|\s(?:pour ?cent|points? de pourcentage|points? de base|points?)\b)",
}
_MEASURES: Mapping[str, str] = {
    "en": r"(?:revenues?|sales|turnover|margins?|profits?|profitability|earnings|income|loss(?:es)?"
    r"|cash ?flows?|head ?count|workforce|staff|prices?|pricing|growth|grow|grew|orders?|bookings?|backlog"
    r"|churn|attrition|market share|shares?|stake|dividends?|debt|leverage|costs?|guidance|outlook"
    r"|forecasts?|volumes?|pay|salar(?:y|ies)|bonus(?:es)?|raise|capital expenditures?|return on"
    r"|ebit(?:d?a)?|eps|capex)",
    "fr": r"(?:chiffre d['\u2019]affaires|ventes|marges?|bénéfices?|résultats?|pertes?|trésorerie|effectifs?"
    r"|prix|tarifs?|croissance|commandes?|carnet|parts? de marché|dividendes?|dette|coûts?|prévisions?"
    r"|objectifs?|volumes?|salaires?|primes?|augmentations?|capital|rentabilité|ebit(?:d?a)?|capex)",
}
_COUNTED: Mapping[str, str] = {
    "en": r"(?:jobs?|positions?|posts|roles|redundanc(?:y|ies)|layoffs?|lay-offs?|dismissals?|departures"
    r"|employees|people (?:will|would|are to|have to) (?:go|leave))",
    "fr": r"(?:postes?|emplois?|licenciements?|suppressions?|départs|salariés?"
    r"|personnes (?:vont|devront) partir)",
}
_RESULTS = re.compile(
    r"\b(?:(?:non[- ]+)?(?:ifrs|gaap)|(?:adjusted|underlying|normali[sz]ed)? ?ebit(?:d?a)?s?"
    r"|(?:ajusté )?ebit(?:d?a)?|capex|eps|bpa)\b",
    re.IGNORECASE,
)
"""Measures that only a company's accounts have."""
_REACH = 80
"""Code points between a figure and what it measures."""


class Figures:
    """Finds percentages next to what they measure, numbers of jobs, and measures of a company's results."""

    name = "figures"

    def __init__(self) -> None:
        self._percent, self._measure, self._counted = {}, {}, {}
        for language in _PERCENT:
            number = rf"(?<![\w.,])(?:[-+]?{cardinal(language)})(?:[.,]\d+)?"
            self._percent[language] = re.compile(rf"{number}{_PERCENT[language]}", re.IGNORECASE)
            self._measure[language] = re.compile(rf"\b{_MEASURES[language]}\b", re.IGNORECASE)
            self._counted[language] = re.compile(
                rf"(?!une? |one ){number} (?:\w+ )?{_COUNTED[language]}\b", re.IGNORECASE
            )

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Figures, and the names of measures that only accounts have."""
        measures = [match.start() for match in self._measure[language].finditer(text)]
        for match in self._percent[language].finditer(text):
            if _near(measures, match):
                yield self._hit(match, 0.5, "a percentage beside what it measures")
        for match in self._counted[language].finditer(text):
            yield self._hit(match, 0.5, "a number of jobs or people")
        for match in _RESULTS.finditer(text):
            yield self._hit(match, 0.4, "a measure of a company's results")

    def _hit(self, match: re.Match[str], score: float, reason: str) -> Hit:
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        return Hit(Category.FIGURE, start, match.end(), score, self.name, reason)


def _near(places: Sequence[int], match: re.Match[str]) -> bool:
    """Whether one of the sorted places is within reach of a match."""
    index = bisect_left(places, match.start() - _REACH)
    return index < len(places) and places[index] <= match.end() + _REACH
