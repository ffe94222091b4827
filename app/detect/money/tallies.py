"""How much time is left, how often somebody did it, how long they charged: figures that tell a case."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import ByExpressions, Expression
from app.detect.text.numerals import ROUGHLY, TEN_IN_WORDS, cardinal
from app.domain.finding import Category

_TEN = rf"(?=[1-9]\d|\d[.,\u00a0\u202f ]\d{{3}}|{TEN_IN_WORDS})"
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
    "en": r"(?:gave|giv(?:e|es|en|ing)|allow(?:s|ed)?|buys?|bought) (?:us|them|him|her|me)(?: only| just)?",
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
    "fr": r"(?! (?:d['\u2019]|de(?! (?:plus|mieux)\b)|par|en|dans|sur|supp)(?!\w))",
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
_OF_ALL: Mapping[str, str] = {
    "en": r"(?= (?:pass|fail|renew|finish|complet|surviv|relaps|di|resign|respond|sign|recover|graduat"
    r"|drop|complain|enrol|vot|convert|turn|show|report|test)(?:l?ed|ped|ing)\b"
    r"| (?:quit|left|got|came|went|took|gave|said|have|had|want)\b)",
    "fr": r"(?= (?:qui )?(?:(?:n['\u2019])?(?:ont|avaient|auront|a) (?:réussi|raté|échoué|renouvelé|fini"
    r"|terminé|survécu"
    r"|rechuté|démissionné|répondu|signé|guéri|abandonné|voté|accepté|refusé|quitté|demandé|eu|pris|donné"
    r"|dit)"
    r"|(?:se sont|s['\u2019]étaient) (?:plaint|inscrit|désisté)|(?:sont|étaient|seront|est) (?:parti|mort"
    r"|décédé|revenu|venu|resté|absent|tombé)|(?:veulent|voulaient) (?:partir|rester|signer)))",
}
"""What so many of so many did."""
_OF: Mapping[str, str] = {"en": r" (?:(?:out )?of (?:the )?|in )", "fr": r" sur (?:les )?"}
_NO_PART: Mapping[str, str] = {
    language: "".join(rf"(?<!\b{part} )" for part in parts)
    for language, parts in (
        ("en", "step part page slide chapter item stage day week".split()),
        ("fr", "étape partie page diapo chapitre point phase jour semaine".split()),
    )
}
"""Before a number that tells a place in a row: step 2 of 6 failed."""
_VOTE: Mapping[str, str] = {
    "en": r"\b(?:(?:vote|ballot|count|division|decision|verdict|jury|panel|board|court"
    r"|committee)(?:['\u2019]s| is| was| were| went| came out| split| divided| of)"
    r"(?: at)?|voted|(?:carried|passed|lost|rejected|defeated)(?: by)?) ",
    "fr": r"\b(?:(?:votes?|scrutin|décompte|résultat|décision|verdict|jury|conseil|comité|tribunal)"
    r"(?:,? (?:c['\u2019](?:est|était)|ça a (?:fait|donné)|s['\u2019]est (?:partagé|divisé),?)| est"
    r"| était| a (?:fait|donné)| de)(?: à)?"
    r"|voté|(?:adopté|voté|rejeté|refusé|approuvé|élu|réélu|passé|perdu|gagné)e?s?(?: par| à)?"
    r"(?=[\w -]{1,60} (?:voix|contre) )) ",
}
_AGAINST: Mapping[str, str] = {
    "en": r"(?: to | votes? to | against |[-\u2013])",
    "fr": r"(?: (?:voix )?(?:contre|à) |[-\u2013])",
}
"""Between the votes for and those against."""
_SIDES: Mapping[str, tuple[str, str]] = {
    "en": (r"(?: votes?)?(?: in favou?r| for),? (?:and )?", r"(?: votes?)? against\b"),
    "fr": (r"(?: voix)? pour,? (?:et )?", r"(?: voix)? contre(?!\w)"),
}
"""Behind the votes for, and behind those against."""
_NO_TIME: Mapping[str, str] = {"en": r"(?! (?:at|on)\b)", "fr": r"(?! (?:heures?|euros?)\b)"}
_MORE: Mapping[str, str] = {"en": r"(?!(?:one|a)\b)", "fr": r"(?<!\bles )(?!une?\b)"}
_DEATHS: Mapping[str, str] = {
    "en": r"(?:deaths|fatalities|(?<=near )misses|near-misses|injuries|suicides|overdoses|stillbirths"
    r"|drownings|amputations)\b",
    "fr": r"(?:décès|morts|blessés|(?:presque|quasi)[- ]accidents|suicides|overdoses|noyades|amputations)\b",
}
_PER: Mapping[str, str] = {
    "en": r"(?:(?:parts|grains|cells|(?:micro|milli)grams) (?:per|an?) (?:million|billion|trillion"
    r"|lit(?:re|er)|mill?)|ppm|ppb"
    r"|(?:tonnes|tons|bushels|kilos|lit(?:re|er)s) (?:an?|per|to the) (?:hectare|acre))\b",
    "fr": r"(?:(?:parties|grains|cellules|milligrammes) (?:par|le|du) (?:million|milliard|litre"
    r"|millilitre)|microgrammes|ppm|ppb|quintaux"
    r"|(?:tonnes|kilos|litres) (?:à l['\u2019]|par |l['\u2019])(?:hectare|acre))\b",
}
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
        *_counts(number, language),
    )


def _counts(number: str, language: str) -> tuple[Expression, ...]:
    """How many of how many, votes, deaths, and what is measured by the hectare or in parts."""
    start = rf"(?<![\w.,-]){_NO_PART[language]}"
    did, vote, per = _OF_ALL[language], _VOTE[language], _PER[language]
    favour, against = _SIDES[language]
    more, deaths = _MORE[language], _DEATHS[language]
    return (
        _tally(rf"{start}{number}{_OF[language]}{number}{did}", "a share of what changes", did),
        _tally(
            rf"{vote}(?P<said>{number}{_AGAINST[language]}{number}){_NO_TIME[language]}",
            "how many voted for it",
            vote,
        ),
        _tally(rf"{start}{more}{number}{favour}{number}{against}", "how many voted for it", against),
        _tally(rf"{start}{more}{number} (?:\w+ )?{deaths}", "how many died", deaths),
        _tally(rf"{start}{number} {per}", "a number after what it measures", per),
    )


def _left(pattern: str, near: str) -> Expression:
    return _tally(pattern, "how much time is left", near)


def _tally(pattern: str, reason: str, near: str) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.4, reason, near=near)
