"""Figures that are a part of something: down by a third, one in five customers, three of our top ten."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import Expression
from app.detect.text.numerals import ROUGHLY, cardinal
from app.domain.finding import Category

_PART_OF: Mapping[str, str] = {
    "en": r"(?:margins?|stake|share|churn|attrition|discount|commission|cut)(?: is| was|['\u2019]s)",
    "fr": r"(?:marges?|parts?|participation|remise|commission|ristourne)(?:,? c['\u2019]est| est| fait)",
}
"""What is a part of something else."""
_SHARE: Mapping[str, str] = {
    "en": rf"\b(?:by|down|up|los(?:e|es|t|ing)|{_PART_OF['en']}) {ROUGHLY['en']}"
    r"(?P<said>(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?\b|half\b)"
    r"(?! (?:past|of an hour|an hour|a))",
    "fr": rf"(?:\bd['\u2019]|\bper(?:d|dra|dons|drons|dre) |\b{_PART_OF['fr']} )"
    r"(?P<said>(?:presque |environ |à peu près )?un (?:bon )?"
    r"(?:tiers|quart|(?:cinqu|six|dix)ième(?=\s*(?:[.,;:!?]|$)| (?:en|au|sur|de|des|cette|et)\b)))\b"
    r"(?! d['\u2019]heure)",
}
"""A share of what goes up or down."""
_SHARE_OF: Mapping[str, str] = {
    "en": r"\b(?P<said>(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?)"
    r"(?= of (?:(?:the|our|all|its|their) )?(?:workforce|staff|employees|team|people|company|business"
    r"|revenues?|sales|turnover|customers|clients|volumes?|capital|shares|savings|jobs|positions|growth"
    r"|profits?|margins?|backlog|pipeline|output|production|that|it|them|you|us)\b)"
    r"|\bevery (?:second|other|third|fourth|fifth|tenth) (?:job|post|role|position|employee|manager|customer"
    r"|client|store|shop|site|branch)\b|\b(?:one|two|three|four|\d) (?:in|out of)"
    r" (?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"
    r"(?= (?:of (?:us|you|them|our)|employees|people|customers|clients|jobs|managers|users|patients"
    r"|positions|(?:is |are )?(?:leav|quit|resign)(?:e?s|ing)?"
    r"|(?:wants?|plans?|hopes?) to (?:leave|go|quit))\b)",
    "fr": r"\b(?P<said>(?:un|deux|trois) (?:tiers|quarts?|(?:cinqu|six|dix)ièmes?))"
    r"(?= (?:de l['\u2019]effectif|des? (?:nos |vos )?(?:effectifs|salariés|clients|ventes|équipes|postes)"
    r"|d['\u2019]entre|du (?:chiffre|capital|personnel|résultat|carnet|business)|de (?:la marge"
    r"|la production|l['\u2019]activité))\b)"
    rf"|\b(?:(?>{cardinal('fr')}) (?:salarié|client|personne|poste|emploi|manager|cadre|ouvrier"
    r"|ouvrière|ingénieur|technicien|commercial|employé|collaborateur|collègue|magasin|site|usine|agence"
    r"|boutique|bureau|contrat|compte|dossier|marché|pays|projet|filiale)(?:e?s|x|e)?)"
    rf" sur (?>{cardinal('fr')})(?! \w+aines?\b)(?!\w)",
}
"""A share of a company, of its people or of what it sells."""
_SITES: Mapping[str, str] = {
    "en": r"(?:[a-z]+ )?(?:sites|stores|plants|shops|branches|offices|factories|customers|clients|accounts"
    r"|contracts|deals|bids|markets|countries|regions|projects|subsidiaries|restaurants|hotels|depots)\b",
    "fr": r"(?:magasins|sites|usines|boutiques|agences|bureaux|clients|comptes|contrats|offres|marchés|pays"
    r"|régions|projets|filiales|restaurants|hôtels|dépôts)\b",
}
"""What a house has, or does business with."""
_OUT_OF: Mapping[str, str] = {
    "en": r" (?:of|out of) (?:our|the|their|your) ",
    "fr": r" (?:(?:de|sur) (?:nos|leurs|vos)|des) ",
}
_TOP = r"(?P<top>(?:top|biggest|largest|best|main|key) )?"
_TOP_FR = r" (?:(?:plus )?(?:gros|grands|grosses|grandes|importante?s)|meilleure?s|principa(?:ux|les))\b"
"""What is said of the largest, before how many these are and behind that."""
_IN_EN = r"(?:one|two|three|four|\d) (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
_ONE_IN: Mapping[str, str] = {
    "en": r"\b(?:(?:attrition|churn|turnover|absence|absenteeism|drop-?out|rate|odds|risk|chances?)\b"
    r"[^.?!\n]{0,40}? (?:is|was|are|were|at|to)|lay(?:s|ing)? off|laid off|cut(?:ting)?|los(?:e|ing|t)"
    rf"|fir(?:e|ed|ing)|sack(?:ed|ing)?|let(?:ting)? go(?: of)?) (?P<said>{_IN_EN})\b",
    "fr": r"(?:(?P<shed>\b(?:licenci|vir|perd|supprim|remerci)\w* )|\b)"
    r"(?P<said>(?:une?|deux|trois|quatre) sur (?:deux|trois|quatre|cinq|six|huit|dix|vingt))"
    r"(?(shed)\b|(?= (?:d['\u2019]entre|(?:qui )?(?:part\w*|s['\u2019]en (?:va|vont)|démissionne\w*"
    r"|nous quitte\w*"
    r"|veu(?:t|lent) (?:partir|nous quitter)))(?!\w)))",
}
"""A share of those who leave or are let go, without a word for them."""
_POINTS: Mapping[str, str] = {
    "en": r" points?(?= (?:of|on|in|off) (?:(?:our|the|their) )?(?:(?:market|gross|net) )?(?:share|margins?"
    r"|growth|churn|yield|occupancy|utili[sz]ation)\b)",
    "fr": r" points?(?= (?:de (?:part|marge|croissance|rendement|taux)|sur (?:la marge|le taux))\b)",
}


def parts(language: str, number: str) -> tuple[Expression, ...]:
    """What finds such figures.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for a number.
    """
    out_of, sites, points = _OUT_OF[language], _SITES[language], _POINTS[language]
    largest = rf"{_TOP}(?>{cardinal(language)})(?:{_TOP_FR}|(?(top)|(?= {sites})))"
    return (
        _part(_SHARE[language]),
        _part(_SHARE_OF[language]),
        _part(_ONE_IN[language]),
        _part(rf"{number}{points}", near=points),
        _part(rf"{number}{out_of}{largest}", near=out_of),
    )


def _part(pattern: str, near: str | None = None) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.5, "a share of what changes", near=near)
