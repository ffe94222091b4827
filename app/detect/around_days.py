"""French days by what they are beside: the eve of a feast, the week of the sixth, the first of the month."""

from __future__ import annotations

from app.detect.expressions import Expression, expression
from app.domain.finding import Category

_TIME = r"(?:nuit|matin|matinée|soir|soirée|journée|semaine|week-?end)"
_BESIDE = (
    r"(?:(?:l[ea] |l['\u2019])?(?:avant-)?(?:veille|(?:sur)?lendemain) |"
    rf"(?:l[ea] |du |au |cette |un )?(?:{_TIME}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r" (?:d'avant |d'après |avant |après )?"
    r"|(?:\w+ )?(?:jours?|semaines?|mois) (?:avant|après) )"
)
"""What is said before what comes once a year: the day before it, its week, three weeks after it."""


def around_days(day: str, late_day: str, month: str, feast: str, end: str) -> tuple[Expression, ...]:
    """What finds such days.

    Args:
        day: a regular expression for a day of the month, in words or in figures.
        late_day: for one that hardly anything is numbered by but days.
        month: for a month.
        feast: for what comes once a year, with its article.
        end: for what follows where a day counts nothing.
    """
    return (
        _date(rf"\b{_BESIDE}(?:de |d['\u2019])?{feast}\b", "a day that comes once a year"),
        _date(
            rf"\b(?:dans )?(?:l[ea] |cette )?{_TIME} du {day}(?: {month}|(?: au {day}|-\d\d?)?\b{end})",
            "the time around a day",
        ),
        _date(r"\ble (?:premier|1er) du mois(?: prochain)?\b", "a day by its number"),
        _date(rf"\bdu {day} au (?:{late_day}|onze|douze){end}", "days of the month"),
        _date(rf"\bentre le {day} et le {day}{end}", "days of the month"),
    )


def _date(pattern: str, reason: str) -> Expression:
    return expression(pattern, Category.DATE, 0.4, reason)
