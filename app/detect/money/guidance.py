"""Guidance: what a company expects of its results, said before it is published."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import ByExpressions, Expression
from app.detect.text.numerals import cardinal
from app.domain.finding import Category

_SPACE = r"[^\S\n]+"
_BETWEEN = rf"(?:[^\s.?!;]+{_SPACE}){{0,7}}?"
"""Words of the same sentence and line between what is done and what it is done to."""
_RESULTS: Mapping[str, str] = {
    "en": r"(?:revenues?|sales|turnover|margins?|profits?|profitability|earnings|income|loss(?:es)?|growth"
    r"|cash ?flows?|orders?|bookings?|volumes?|ebit(?:d?a)?|eps|dividends?|results?)",
    "fr": r"(?:chiffre d['\u2019]affaires|ventes|marges?|bénéfices?|résultats?|pertes?|croissance|trésorerie"
    r"|commandes|volumes?|rentabilité|ebit(?:d?a)?|dividendes?)",
}
_PLANS: Mapping[str, str] = {
    "en": r"(?:guidance|outlook|forecasts?|targets?|full[- ]year (?:numbers|figures)|consensus)",
    "fr": r"(?:prévisions?|perspectives|objectifs?(?: de l['\u2019]année| annuels?)?|consensus|guidance)",
}
_EXPECT: Mapping[str, str] = {
    "en": r"(?:expect|forecast|anticipate|project|guid|target|budget)(?:s|e|es|ed|ing)?"
    r"|aim(?:s|ing)? (?:for|at)|on track (?:for|to)|looking at|heading for",
    "fr": r"(?:s['\u2019]attend(?:ons|ez|ent)?|attendons|tabl(?:e|ons|ez|ent) sur|prévo(?:it|yons|ient)"
    r"|anticip(?:e|ons|ent)|vis(?:e|ons|ent)|escompt(?:e|ons|ent)|budgét(?:é|ons|e))",
}
_CHANGE: Mapping[str, str] = {
    "en": r"(?:rais|lower|cut|withdr[ae]w|confirm|reiterat|revis|downgrad|upgrad|trimm?|lift|scrapp?"
    r"|keep|kept)(?:e|es|ed|s|ing|ting)?|(?:miss|beat|exceed|hit|meet|met|reach)(?:e?s|ed|en|t?ing)?|(?:fall"
    r"|falling|fallen|fell) short of|(?:above|below|behind|ahead of)",
    "fr": r"(?:rel[eè]v|abaiss|confirm|rév[ei]s|maint|retir|rat|manqu|dépass|attei|tien)(?:\w{0,5})"
    r"|rev(?:oit|oyons|oir|u)(?: à la (?:hausse|baisse))?"
    r"|(?:au-dessus|en dessous|en deçà|au-delà) (?:de|du|des)",
}
_SAID: Mapping[str, str] = {
    "en": r"(?:profit|earnings|sales) warnings?|pre[- ]?announce(?:s|d|ments?|ing)?"
    r"|(?:lower|upper|top|bottom|high|low) end of (?:the|our) (?:range|guidance|forecasts?)"
    r"|warn (?:the|our) (?:market|investors|analysts)",
    "fr": r"avertissements? sur (?:les |nos )?(?:résultats|bénéfices)|profit warnings?"
    r"|(?:bas|haut) de (?:la |notre )?fourchette|(?:prévenir|avertir) (?:le marché|les marchés"
    r"|les investisseurs|les analystes)",
}
_FLAT: Mapping[str, str] = {
    "en": r"flat to (?:(?:slightly|just|a bit|very slightly) )?(?:up|down|plus|minus|positive|negative)",
    "fr": r"stables? (?:à|ou) (?:(?:légèrement|en légère|en) )?(?:plus|moins|hausse|baisse|positi(?:f|ve)s?"
    r"|négati(?:f|ve)s?)",
}
"""Growth about nothing, before how much it may be: flat to down two."""
_REASON = "what is expected of a company's results"


def guidance() -> ByExpressions:
    """Finds what is expected of results, or that it changes: from the word that says so to what it is."""
    return ByExpressions(
        "guidance", {language: (_expected(language), _flat(language)) for language in _RESULTS}
    )


def _expected(language: str) -> Expression:
    return Expression(
        rf"\b(?:(?:{_EXPECT[language]}){_SPACE}{_BETWEEN}{_RESULTS[language]}"
        rf"|(?:{_CHANGE[language]}){_SPACE}{_BETWEEN}{_PLANS[language]}|{_SAID[language]})\b",
        Category.FIGURE,
        0.4,
        _REASON,
    )


def _flat(language: str) -> Expression:
    return Expression(
        rf"\b{_FLAT[language]}(?: (?>{cardinal(language)}))?(?!\w)",
        Category.FIGURE,
        0.4,
        _REASON,
        near=_FLAT[language],
    )
