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
_RANGE: Mapping[str, str] = {"en": r"(?:,? (?:to|or|maybe) |[-\u2013])", "fr": r"(?:,? (?:à|ou) |[-\u2013])"}
_WHOLE = r"(?!(?:a |one )?hundred per|100 ?(?:%|p)|cent pour)"
"""All of something is no figure: one hundred percent."""
_MEASURES: Mapping[str, str] = {
    "en": r"(?:revenues?|sales|turnover|margins?|profits?|profitability|earnings|income|loss(?:es)?"
    r"|cash ?flows?|head ?count|workforce|staff|prices?|pricing|growth|grow|grew|orders?|bookings?|backlog"
    r"|churn|attrition|market share|shares?|stake|dividends?|debt|leverage|costs?|guidance|outlook"
    r"|forecasts?|volumes?|pay|salar(?:y|ies)|bonus(?:es)?|raise|capital expenditures?|return on"
    r"|valuation|ebit(?:d?a)?|eps|capex|utili[sz]ation|occupancy|nps|satisfaction|service levels?|absenteeism"
    r"|conversion|traffic|productivity|throughput|yield|(?:defect|failure|error|win|interest|hourly) rates?)",
    "fr": r"(?:chiffre d['\u2019]affaires|ventes|marges?|bénéfices?|résultats?|pertes?|trésorerie|effectifs?"
    r"|prix|tarifs?|croissance|commandes?|carnet|parts? de marché|dividendes?|dette|coûts?|prévisions?"
    r"|objectifs?|volumes?|salaires?|primes?|augmentations?|capital|rentabilité|valorisation|levier|bpa|ebit(?:d?a)?|capex"
    r"|nps|satisfaction|taux|absentéisme|conversion|trafic|fréquentation|productivité|rendement)",
}
_COUNTED: Mapping[str, str] = {
    "en": r"(?:jobs?|positions?|posts|roles|redundanc(?:y|ies)|layoffs?|lay-offs?|dismissals?|departures"
    r"|(?:people )?fewer(?: people| of (?:us|them))?"
    r"|employees|(?:people|of (?:them|us)) (?:will|would|are to|have to|must) (?:go|leave))",
    "fr": r"(?:postes?|emplois?|licenciements?|suppressions?|départs|salariés?"
    r"|(?:personnes )?de moins"
    r"|(?:personnes|d['\u2019]entre (?:eux|nous)) (?:(?:vont|devront) partir|partir\w+))",
}
_LOSE: Mapping[str, str] = {
    "en": r"(?:los(?:e|ing)|cut(?:ting)?|shed(?:ding)?|let(?:ting)? go of|lay(?:ing)? off)",
    "fr": r"(?:perdre|virer|licencier|supprimer|sépar(?:er|e|ons) de)",
}
_WHOM: Mapping[str, str] = {
    "en": r"(?:people|staff|of (?:them|us))\b",
    "fr": r"(?:personnes|gens|salariés?)\b",
}
"""Jobs by the people who have them."""
_SOLD: Mapping[str, str] = {
    "en": r"(?:units|customers|subscribers|stores|outlets)",
    "fr": r"(?:unités|pièces|clients|abonnés|magasins)",
}
_MANY = r"(?=\d\d|\d[.,\u00a0\u202f ]\d{3}|[\w-]+ (?:hundred|thousand|cents?|mille)\b)"
_TO: Mapping[str, str] = {
    "en": r"(?:to|at|is|was|are|were|of|by|from|about|around)",
    "fr": r"(?:à|de|est(?: de)?|était(?: de)?|sont(?: à)?|fait|atteint|c['\u2019]est)",
}
"""Between a measure and its value."""
_COUNTS_ELSE: Mapping[str, str] = {
    "en": r"(?! ?(?:per ?cent|%|minutes?|hours?|days?|weeks?|months?|years?|times|people|things?)\b)"
    r"(?=\s*(?:[.,;:!?\n](?!\d)|$)| (?:to|and|or|by|from|in|at|on|against|versus|this|last|next|now)\b)",
    "fr": r"(?! ?(?:pour ?cent|%|minutes?|heures?|jours?|semaines?|mois|ans?|fois|personnes?)\b)"
    r"(?=\s*(?:[.,;:!?\n](?!\d)|$)| (?:à|et|ou|contre|en|au|sur|cette|maintenant|d['\u2019]ici)(?!\w))",
}
_UNLIKELY = (
    r"(?!(?:one|two|zero|une?|deux|zéro|[0-2]|(?:19|20)\d\d)\b"
    r"(?![.,]\d| (?:point|virgule|hundred|cents?|mille)\b))"
)
"""Numbers that are rather something else: a list, a year."""
_SHARE: Mapping[str, str] = {
    "en": r"\b(?:by|down|up|los(?:e|es|t|ing)) (?:about |around |nearly |almost )?"
    r"(?P<said>(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?\b|half\b)"
    r"(?! (?:past|of an hour|an hour|a))",
    "fr": r"(?:\bd['\u2019]|\bper(?:d|dra|dons|drons|dre) )(?P<said>(?:presque |environ )?un (?:bon )?"
    r"(?:tiers|quart|(?:cinqu|six|dix)ième(?=\s*[.,;:!?]| (?:en|au|sur|de|des|cette|et)\b)))\b"
    r"(?! d['\u2019]heure)",
}
"""A share of what goes up or down."""
_MULTIPLE: Mapping[str, str] = {
    "en": r" times (?=(?:\w+ )?(?:earnings|ebit(?:d?a)?|sales|revenues?|profits?)\b)",
    "fr": r" fois (?=(?:l['\u2019]|les? |leurs? )?(?:ebit(?:d?a)?|bénéfices?|résultats?|chiffre d|ventes)\b)",
}
_RATIO: Mapping[str, str] = {
    "en": r"(?:(?:(?:low|mid|high)[- ])?(?:single|double|triple)[- ]digits?"
    r"|(?:low|mid|high) (?:teens|twenties|thirties))",
    "fr": r"à (?:un|deux|trois) chiffres?",
}
"""Growth that is told by the number of its digits."""
_RESULTS = re.compile(
    r"\b(?:(?:non[- ]+)?(?:ifrs|gaap)|(?:adjusted|underlying|normali[sz]ed)? ?ebit(?:d?a)?s?"
    r"|(?:ajusté )?ebit(?:d?a)?|capex|eps|bpa)\b",
    re.IGNORECASE,
)
"""Measures that only a company's accounts have."""
_COMPARED: Mapping[str, str] = {
    "en": r"[^.?!;\n]{0,40}?\b(?:from|against|versus|compared (?:to|with)|instead of|rather than"
    r"|more like|closer to|nearer|not"
    r"|(?:we|they|he|she|it)(?:['\u2019](?:re|s))? (?:own|have|had|has|were|was|got|at)) ",
    "fr": r"[^.?!;\n]{0,40}?\b(?:contre|au lieu de|plutôt(?: que| dans les)?|comparée?s? à|face à"
    r"|plus près de|et (?:non|pas)|nous|eux|c['\u2019]était) ",
}
"""Between a figure and what it is compared with."""
_DECIMAL = re.compile(r"\d[.,]\d{1,2}$|\b(?:point|virgule)\b")
_NUMBERED = re.compile(
    r"\b(?:version|release|section|chapter|paragraph|page|slide|step|item|level|part|stage|rule|build|grade"
    r"|score|scale|chapitre|paragraphe|diapo|étape|niveau|partie|article|phase|note|v)\s$"
    r"|(?-i:\w [A-Z][\w-]*)\s$",
    re.IGNORECASE,
)
"""Before a number with decimals that tells a version or a place in a text."""
_TIME = re.compile(
    r"\b(?:at|until|till|by|before|after|from|since|à|vers|avant|après) [012]?\d[.][0-5]\d", re.IGNORECASE
)
_MOVES: Mapping[str, str] = {
    "en": r"(?:up|down|plus|minus|los(?:e|es|t|ing)|gain(?:s|ed|ing)?)",
    "fr": r"(?:plus|moins|perd(?:ent|u)?|gagn(?:e|ent|é))",
}
_ON_LAST: Mapping[str, str] = {
    "en": r"(?= on (?:the|last|a) (?:year|quarter|month|week)| like for like| year[- ]on[- ]year)",
    "fr": r"(?= sur (?:le|la|un|une|l['\u2019]) ?(?:an|année|mois|trimestre|semestre)\b| à périmètre)",
}
_TIMES: Mapping[str, str] = {
    "en": r"\b(?:halved|doubled|tripled|trebled|quadrupled|(?:cut|fell|down|dropped) (?:by|in) half)\b",
    "fr": r"\b(?:doublé|triplé|quadruplé|(?:divisée?s?|multipliée?s?) par (?:deux|trois|quatre|dix)"
    r"|(?:baissé|chuté|réduite?s?) de moitié)(?!\w)",
}
"""Changes of what is measured, by a number or by a verb."""
_NOT_ONE = r"(?!(?:une?|one) (?!hundred|thousand|million|cents?\b|mille))"
_REACH = 80
"""Code points between a figure and what it measures."""


class Figures:
    """Finds percentages next to what they measure, numbers of jobs, and measures of a company's results."""

    name = "figures"

    def __init__(self) -> None:
        self._percent, self._measure, self._rules = {}, {}, {}
        self._compared, self._decimal, self._moves = {}, {}, {}
        for language in _PERCENT:
            alone = rf"(?:[-+]|minus |moins )?(?:{cardinal(language)})"
            number = rf"(?<![\w.,])(?:{alone}{_RANGE[language]})?{alone}"
            self._percent[language] = _pattern(rf"{_WHOLE}{number}{_PERCENT[language]}")
            self._measure[language] = _pattern(rf"\b{_MEASURES[language]}\b")
            self._compared[language] = _pattern(
                rf"{_COMPARED[language]}(?P<said>{_UNLIKELY}{number})(?!\w){_COUNTS_ELSE[language]}"
            )
            self._moves[language] = (
                _pattern(rf"\b{_MOVES[language]} (?P<said>{number})(?!\w){_COUNTS_ELSE[language]}"),
                _pattern(_TIMES[language]),
            )
            # Atomic: of a long row of numbers no other parting is tried.
            self._decimal[language] = _pattern(rf"(?<![\w.,-])(?>{alone})(?!\w){_COUNTS_ELSE[language]}")
            self._rules[language] = (
                (
                    _pattern(rf"{_NOT_ONE}{number} (?:\w+ )?{_COUNTED[language]}\b"),
                    "a number of jobs",
                ),
                (
                    _pattern(rf"\b{_LOSE[language]} (?P<said>{_UNLIKELY}{number} {_WHOM[language]})"),
                    "a number of jobs",
                ),
                (_pattern(rf"{_MANY}{number} {_SOLD[language]}\b"), "a number of what is sold"),
                (_pattern(_measured(language, number)), "a number after what it measures"),
                (_pattern(_SHARE[language]), "a share of what changes"),
                (
                    _pattern(rf"\b{_MOVES[language]} (?P<said>{number}){_ON_LAST[language]}"),
                    "how much a measure changes",
                ),
                (_pattern(rf"{number}{_MULTIPLE[language]}"), "a multiple of a result"),
                (_pattern(rf"\b{_RATIO[language]}\b"), "growth told by the length of its number"),
            )

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Figures, and the names of measures that only accounts have."""
        measures = [match.start() for match in self._measure[language].finditer(text)]
        yield from self._percentages(text, language, measures)
        for pattern in self._moves[language]:
            for match in pattern.finditer(text):
                if _near(measures, match):
                    yield self._hit(match, 0.4, "how much a measure changes")
        for pattern, reason in self._rules[language]:
            for match in pattern.finditer(text):
                yield self._hit(match, 0.5, reason)
                yield from self._other_side(text, match, language)
        for match in self._decimal[language].finditer(text):
            if _DECIMAL.search(match.group()) and not _is_place(text, match):
                yield self._hit(match, 0.4, "a number with decimals that counts nothing")
        for match in _RESULTS.finditer(text):
            yield self._hit(match, 0.4, "a measure of a company's results")

    def _percentages(self, text: str, language: str, measures: Sequence[int]) -> Iterator[Hit]:
        for match in self._percent[language].finditer(text):
            if _near(measures, match):
                yield self._hit(match, 0.5, "a percentage beside what it measures")
            elif not match.group().lower().endswith(("point", "points")):
                yield self._hit(match, 0.4, "a percentage")
            else:
                continue
            yield from self._other_side(text, match, language)

    def _other_side(self, text: str, figure: re.Match[str], language: str) -> Iterator[Hit]:
        """What a figure is compared with, or corrected to, in the same sentence."""
        if other := self._compared[language].match(text, figure.end()):
            yield self._hit(other, 0.4, "what a figure is compared with")

    def _hit(self, match: re.Match[str], score: float, reason: str) -> Hit:
        said = match.groupdict().get("said") or match.group()
        end = match.end("said") if "said" in match.re.groupindex else match.end()
        start = end - len(said.lstrip())
        return Hit(Category.FIGURE, start, start + len(said.strip()), score, self.name, reason)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether a number with decimals tells a version, a place in a text or a time of the day."""
    start = max(0, match.start() - 30)
    time = _TIME.search(text, start, match.end())
    return bool(_NUMBERED.search(text, start, match.start()) or (time and time.end() == match.end()))


def _measured(language: str, number: str) -> str:
    return (
        rf"\b{_MEASURES[language]}(?:['\u2019]s)?(?:[ ,]+[^\W\d_]+){{0,4}}?"
        rf"(?:,? {_TO[language]}|(?<=['\u2019]s)) "
        rf"(?P<said>{_UNLIKELY}{number})(?!\w){_COUNTS_ELSE[language]}"
    )


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _near(places: Sequence[int], match: re.Match[str]) -> bool:
    """Whether one of the sorted places is within reach of a match."""
    index = bisect_left(places, match.start() - _REACH)
    return index < len(places) and places[index] <= match.end() + _REACH
