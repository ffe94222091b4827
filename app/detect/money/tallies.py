"""How much time is left, how often somebody did it, how long they charged: figures that tell a case."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import ByExpressions, Expression
from app.detect.text.numerals import ROUGHLY, cardinal
from app.domain.finding import Category

_TEN = (
    r"(?=[1-9]\d|\d[.,\u00a0\u202f ]\d{3}|(?:a |[\w-]{1,24} )?(?:hundred|thousand|cents?|mille)\b"
    r"|ten\b|eleven|twelve|\w{3,5}teen|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty"
    r"|(?:dix|onze|douze|vingt)\b|\w{2,6}ze\b|\w{4,6}[ao]nte\b|quatre-vingt)"
)
"""A number of ten or more: a smaller one tells nothing."""
_DAY = (
    r"(?=[2-9]\d\b|1\d\d\b|twenty[ -]four|(?:thir|fou?r|fif|six|seven|eigh|nine)ty"
    r"|vingt-quatre|vingt quatre|(?:tr|quar|cinqu|soix)[ae]nte|quatre[ -]vingt)"
)
"""A number of hours that make a day: fewer are those of a meeting."""
_HOURS: Mapping[str, str] = {"en": r"hours\b", "fr": r"heures\b"}
_TIME: Mapping[str, str] = {
    "en": r"(?:hours|days|weeks|months)\b",
    "fr": r"(?:heures|jours|semaines|mois)\b",
}
_LEFT: Mapping[str, str] = {
    "en": r"(?:(?:we|they|you|he|she)(?:['\u2019](?:ve|s)| have| has| had)?(?: only| just)? (?:got|had?|have"
    r"|has)|(?:left|leaves us|leaving us) with)",
    "fr": r"(?:(?:on|nous|ils?|elles?|vous)(?: n['\u2019])? ?(?:a|avons|avez|ont)"
    r"|il (?:nous |vous |leur |lui |ne nous )?reste)",
}
"""Before a time that somebody has."""
_GIVEN: Mapping[str, str] = {
    "en": r"(?:gave|giv(?:e|es|en|ing)|allow(?:s|ed)?) (?:us|them|him|her|me)(?: only| just)?",
    "fr": r"(?:nous|leur|lui|me|m['\u2019]) ?(?:(?:donne|laisse|accorde)(?:nt)?|ont (?:donné|laissé|accordé)"
    r"|a (?:donné|laissé|accordé))",
}
"""Before a time that somebody was given."""
_DUTY: Mapping[str, str] = {
    "en": r"(?= to (?:notify|tell|report|respond|answer|repay|pay|vacate|leave|get out|comply|appeal"
    r"|contest|object|inform|cure|settle|accept)\b)",
    "fr": r"(?= pour (?:le |la |les |lui |leur )?(?:prévenir|notifier|répondre|rembourser|payer|partir"
    r"|quitter|contester|faire appel|déclarer|régulariser|signaler|informer|accepter|libérer|trouver)\b)",
}
"""Behind a time in which something must be done."""
_NO_MORE: Mapping[str, str] = {
    "en": r"(?! (?:of|a|per|each|in|ahead|behind|every)\b)",
    "fr": r"(?! (?:d['\u2019]|de|par|en|dans|sur|supp)(?!\w))",
}
"""Not before what the hours are of, nor hours of every week."""
_DID: Mapping[str, str] = {
    "en": r"\b(?:looked|viewed|opened|accessed|logged|searched|called|texted|messaged|rang|phoned|e-?mailed"
    r"|visited|hit|consulted|downloaded|warned|complained|copied|followed|asked her|asked him|touched)\b",
    "fr": r"\b(?:a|ont|avait|avaient|ai) (?:consulté|regardé|ouvert|appelé|téléchargé|cherché|écrit|relancé"
    r"|visité|suivi|prévenu|copié|frappé|touché|menacé|envoyé|demandé|accédé)",
}
"""What was done so often that it tells of somebody."""
_TIMES: Mapping[str, str] = {"en": r"times\b", "fr": r"fois\b"}
_CHARGED: Mapping[str, str] = {
    "en": r"\b(?:billed|charged|invoiced|claimed|logged|faked|padded)(?: (?:us|them|him|her))?(?: for)?",
    "fr": r"\b(?:facturé|compté|déclaré|pointé|gonflé|réclamé)(?: (?:de|pour))?",
}
_OF_ALL = (
    r"(?= (?:pass|fail|renew|finish|complet|surviv|relaps|di|resign|respond|sign|recover|graduat"
    r"|drop|complain|enrol|vot|convert|turn|show|report|test)(?:l?ed|ped|ing)\b"
    r"| (?:quit|left|got|came|went|took|gave|said|have|had|want)\b)"
)
"""What so many of so many did."""
_NO_PART = "".join(
    rf"(?<!\b{part} )"
    for part in ("step", "part", "page", "slide", "chapter", "item", "stage", "day", "week")
)
"""Before a number that tells a place in a row: step 2 of 6 failed."""
_VOTE = (
    r"\b(?:(?:vote|ballot|count|division|decision|verdict)(?:['\u2019]s| is| was| went| came out| of)(?: at)?"
    r"|voted|(?:carried|passed|lost|rejected|defeated)(?: by)?) "
)
_DEATHS = r"(?:deaths|fatalities|suicides|overdoses|stillbirths|drownings|amputations)\b"
_PER = (
    r"(?:(?:parts|grains|cells) per (?:million|billion|trillion|lit(?:re|er)|mill?)|ppm|ppb"
    r"|(?:tonnes|tons|bushels|kilos|lit(?:re|er)s) (?:an?|per|to the) (?:hectare|acre))\b"
)
"""In what is measured what a field gives, or what is in the water."""


def tallies() -> ByExpressions:
    """Finds times that are left, numbers of times, hours, votes and deaths, by the words around them."""
    return ByExpressions("tallies", {language: _table(language) for language in _TIME})


def _table(language: str) -> tuple[Expression, ...]:
    # Atomic: of a long row of numbers no other parting is tried.
    number = rf"(?>{cardinal(language)})"
    hours, time, times = _HOURS[language], _TIME[language], _TIMES[language]
    left, given, duty = _LEFT[language], _GIVEN[language], _DUTY[language]
    about, rest = ROUGHLY[language], _NO_MORE[language]
    return (
        _left(rf"\b(?:{left}|{given}) {about}(?P<said>{_DAY}{number} {hours}){rest}", hours),
        _left(rf"\b{given} {about}(?P<said>{number} {time}){rest}", time),
        _left(rf"(?<![\w.,])(?P<said>{number} {time}){duty}", duty),
        _tally(
            rf"{_DID[language]}[^.?!\n]{{0,60}}?(?<![\w.,-])(?P<said>{_TEN}{number} {times})",
            "how often somebody did it",
            times,
        ),
        _tally(
            rf"{_CHARGED[language]} {about}(?P<said>{_TEN}{number} {hours})",
            "how long somebody charged for",
            hours,
        ),
        *(_counts(number) if language == "en" else ()),
    )


def _counts(number: str) -> tuple[Expression, ...]:
    """How many of how many, votes, deaths, and what is measured by the hectare or in parts."""
    start = rf"(?<![\w.,-]){_NO_PART}"
    return (
        _tally(
            rf"{start}{number} (?:out )?of (?:the )?{number}{_OF_ALL}", "a share of what changes", _OF_ALL
        ),
        _tally(
            rf"{_VOTE}(?P<said>{number}(?: to | against |[-\u2013]){number})(?! (?:at|on)\b)",
            "how many voted for it",
            _VOTE,
        ),
        _tally(rf"{start}(?!(?:one|a)\b){number} (?:\w+ )?{_DEATHS}", "how many died", _DEATHS),
        _tally(rf"{start}{number} {_PER}", "a number after what it measures", _PER),
    )


def _left(pattern: str, near: str) -> Expression:
    return _tally(pattern, "how much time is left", near)


def _tally(pattern: str, reason: str, near: str) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.4, reason, near=near)
