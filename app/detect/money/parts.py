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
    r"|that|it|them|you|us)\b)|\b(?:one|two|three|four|\d) (?:in|out of)"
    r" (?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"
    r"(?= (?:of (?:us|you|them|our)|employees|people|customers|clients|jobs|managers|users|patients"
    r"|positions|(?:is |are )?(?:leav|quit|resign)(?:e?s|ing)?"
    r"|(?:wants?|plans?|hopes?) to (?:leave|go|quit))\b)",
    "fr": r"\b(?P<said>(?:un|deux|trois) (?:tiers|quarts?|(?:cinqu|six|dix)ièmes?))"
    r"(?= (?:de l['\u2019]effectif|des? (?:nos |vos )?(?:effectifs|salariés|clients|ventes|équipes|postes)"
    r"|d['\u2019]entre|du (?:chiffre|capital|personnel))\b)"
    r"|\b(?:(?:une?|deux|trois|quatre) (?:salarié|client|personne|poste|emploi|manager|cadre|ouvrier"
    r"|ouvrière|ingénieur|technicien|commercial|employé|collaborateur|collègue|magasin|site)e?s?)"
    r" sur (?:trois|quatre|cinq|six|huit|dix|vingt)\b",
}
"""A share of a company, of its people or of what it sells."""
_OF_THE_TOP: Mapping[str, str] = {
    "en": r" (?:of|out of) (?:our|the|their|your) (?:top|biggest|largest|best|main|key) ",
    "fr": r" (?:de|sur) (?:nos|leurs|vos) ",
}
_TOP: Mapping[str, str] = {
    "en": r"",
    "fr": r" (?:(?:plus )?(?:gros|grands|grosses|grandes|importante?s)|meilleure?s"
    r"|principa(?:ux|les))\b",
}
"""How many of the largest: three of our top ten, trois de nos dix plus gros."""
_ONE_IN: Mapping[str, str] = {
    "en": r"\b(?:attrition|churn|turnover|absence|absenteeism|drop-?out|rate|odds|risk|chances?)\b"
    r"[^.?!\n]{0,40}? (?:is|was|are|were|at|to) "
    r"(?P<said>(?:one|two|three|four|\d) (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten|\d+))\b",
    "fr": r"\b(?P<said>(?:une?|deux|trois|quatre) sur (?:deux|trois|quatre|cinq|six|huit|dix|vingt))"
    r"(?= (?:d['\u2019]entre|(?:qui )?(?:part\w*|s['\u2019]en (?:va|vont)|démissionne\w*|nous quitte\w*"
    r"|veu(?:t|lent) (?:partir|nous quitter)))(?!\w))",
}
"""A share of those who leave, without a word for them."""


def parts(language: str, number: str) -> tuple[Expression, ...]:
    """What finds such figures.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for a number.
    """
    of_the_top = _OF_THE_TOP[language]
    top = rf"{number}{of_the_top}(?>{cardinal(language)}){_TOP[language]}"
    return (
        _part(_SHARE[language]),
        _part(_SHARE_OF[language]),
        _part(_ONE_IN[language]),
        _part(top, near=of_the_top),
    )


def _part(pattern: str, near: str | None = None) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.5, "a share of what changes", near=near)
