"""Days that come once a year, by what leads to them (à la Saint-Jean, on Pancake Day); days beside them."""

from __future__ import annotations

from app.detect.days.french_days import DAYS as DAYS_FR
from app.detect.days.told_days import DAYS as DAYS_EN
from app.detect.days.told_days import told_day
from app.detect.text.expressions import Expression

_SAINT_EN = r"(?:(?:saint|st\.?) [^\W\d_]{3,}(?:['\u2019]?s)? (?:day|eve))"
_FEAST_EN = (
    rf"(?:{_SAINT_EN}|pancake day|corpus christi|black friday|cyber monday|all souls['\u2019]?(?: day)?"
    r"|(?:mother|father)['\u2019]?s['\u2019]? day|diwali|hanukkah|passover|holi|purim|epiphany|whitsun"
    r"|super bowl(?: sunday)?|(?:lunar|chinese) new year|(?:orthodox )?easter (?:sunday|monday)|good friday"
    r"|(?:christmas|new year['\u2019]?s) (?:eve|day)|boxing day|ash wednesday|shrove tuesday|halloween"
    r"|midsummer['\u2019]?s? (?:day|eve)|candlemas|michaelmas|pentecost|bonfire night|(?:may|labou?r) day)"
)
_AT = r"\b(?:on|at|by|until|till|around|since|from|for)"
_DAY_OF = (
    r"\b(?:birthday|anniversary|deadline|launch|wedding|funeral|hearing|move|opening|date)"
    r"(?:['\u2019]s| is| was| will be| falls)(?: on)? "
)
"""What has a day, and is on one."""
_RANK = r"(?:first|second|third|fourth|fifth|last|final|penultimate)"
_SPAN = (
    r"(?:term|lent|advent|ramadan|the (?:term|season|quarter|year|half|semester|holidays|tax year"
    r"|financial year|school year|summer|harvest|window))"
)
"""A time of the year of which a day of the week is told: the second Tuesday in Lent."""
_SAINT_FR = (
    r"la saint(?:e)?[ -](?!\w+-\w)(?!(?:table|vierge|famille|alliance|nitouche|trinité|ampoule|bible)\b)"
    r"[^\W\d_]{3,}"
)
_FEAST_FR = (
    rf"(?:{_SAINT_FR}|mardi[ -]gras|la chandeleur|l['\u2019][ée]piphanie|la mi-carême"
    rf"|l['\u2019]aïd(?: el[ -]\w+)?"
    r"|di[vw]ali|hanouk?cc?ah?|yom kippour|roch hachana|l['\u2019]ascension|la pentecôte|la toussaint"
    r"|l['\u2019]assomption|la fête-dieu|la fête (?:des (?:mères|pères|morts|rois)|du travail|nationale"
    r"|de la musique)|le black friday|le nouvel an chinois|l['\u2019]armistice)"
)
"""Feasts of which hardly anybody talks but for their day, with their article."""
_LEADS_FR = (
    r"(?:(?<!\w)à|\b(?:pour|depuis|avant|après|dès|vers|jusqu['\u2019]à|est|c['\u2019](?:est|était|sera)"
    r"|tombe|sera|le (?:jour|soir|matin) de))"
)
_EVENT_FR = (
    r"(?:l['\u2019]|(?:le|la|les|notre|mon|ma|son|sa|leur|leurs|nos|mes|ses) )"
    r"(?!même|autre|(?:petit|déjeuner|dîner|travail|repas|café|messe|lever|coucher|cours|sport|nuit|jour"
    r"|soleil|école|soir|matin|répétition|réunion|relève|pause|formation|livraison|service)\b)[^\W\d_]{3,}"
)
"""What happens on a day of its own, and on no day of every week: not lunch."""
_HANDS_FR = (
    r"\b(?:(?:re)?pren|rend|remet|récup|reç|recev|touch|visit|pa[iy]|règl|encaiss|dépos|pass|vid|libèr)\w*"
    r" (?:l['\u2019]|(?:le|la|les|son|sa|ses|leurs?|nos|notre|mes|mon|ma) )[\w-]+(?: [\w-]+)? "
)
"""Who is handed something, and what."""
_ANNUAL = "a day that comes once a year"
_BESIDE = "a day beside what happens"


def english_feasts() -> tuple[Expression, ...]:
    """What finds English ones, and days of a week that are told by a time of the year."""
    return (
        told_day(rf"{_AT} (?P<said>(?:the (?:day|eve|night|morning) of )?{_FEAST_EN})(?!\w)", _ANNUAL),
        told_day(rf"{_DAY_OF}(?P<said>{_FEAST_EN})(?!\w)", _ANNUAL),
        told_day(
            rf"\bthe {_RANK} {DAYS_EN} (?:of|in|before|after) {_SPAN}(?!\w)",
            "which of the days of a week it is",
            rf"day (?:of|in|before|after) {_SPAN}",
        ),
    )


def french_feasts(day: str, end: str) -> tuple[Expression, ...]:
    """What finds French ones, days of a week beside what happens, and when somebody is handed something.

    Args:
        day: a regular expression for a day of the month, in words or in figures.
        end: for what follows where a day counts nothing.
    """
    return (
        told_day(rf"{_LEADS_FR} (?P<said>{_FEAST_FR})(?!\w)", _ANNUAL),
        told_day(
            rf"\b(?P<said>(?:le |du |au |ce )?(?:jour|soir|matin|lendemain) (?:de "
            rf"|d['\u2019])?{_FEAST_FR})(?!\w)",
            _ANNUAL,
        ),
        told_day(
            rf"\b(?:(?:un|deux|trois|quatre|cinq|dix|\d\d?) (?:jours?|semaines?|mois)|la semaine|le mois"
            rf"|le week-end) (?:avant|après|de) {_FEAST_FR}(?!\w)",
            _ANNUAL,
        ),
        told_day(
            rf"\b(?:le |du |au |ce )(?:premier |dernier )?{DAYS_FR} (?:avant|après|qui (?:suit"
            rf"|précède)) {_EVENT_FR}",
            _BESIDE,
            rf"{DAYS_FR} (?:avant|après|qui)",
        ),
        told_day(rf"{_HANDS_FR}(?P<said>le (?!premier|1er){day}){end}", "a day of the month"),
    )
