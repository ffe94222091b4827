"""What results are measured by, and numbers that are no results: how loud a loudspeaker is, which page."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VOLUME: Mapping[str, str] = {
    "en": r"(?:volumes|volume(?!(?:['\u2019]s| is| was| goes| go| up| down| back| set)* (?:at|to|on)\b))",
    "fr": r"(?:volumes|volume(?!(?: est| était| reste| passe| monte| réglé| mis)* (?:à|sur)(?!\w)))",
}
"""What is sold, and not how loud it is: the volume is at 40."""
_TRADED: Mapping[str, str] = {
    "en": r"(?= (?:fell|drops?|dropped|lost|gained|rose|slid|jumped|closed|opened|could|would|might"
    r"|(?:is|was|went) (?:up|down)|(?:is|was) (?:at|trading))\b)",
    "fr": r"(?= (?:est|était|a|vaut|valait|clôture|finit|ouvre|pourrait|devrait|va|perd|gagne)(?!\w))",
}
"""What shares do, and no other stock or title."""
MEASURES: Mapping[str, str] = {
    "en": r"(?:revenues?|sales|turnover|margins?|profits?|profitability|earnings|income|loss(?:es)?"
    r"|cash ?flows?|head ?count|workforce|staff|prices?|pricing|growth|grow|grew|orders?|bookings?|backlog"
    r"|churn|attrition|market share|shares?|stake|dividends?|debt|leverage|costs?|guidance|outlook"
    rf"|forecasts?|{_VOLUME['en']}|pay|salar(?:y|ies)|bonus(?:es)?|raise|capital expenditures?|return on"
    r"|valuation|ebit(?:d?a)?|eps|capex|utili[sz]ation|occupancy|nps|satisfaction|service levels?|absenteeism"
    r"|conversion|traffic|footfall|productivity|throughput|yields?|capacity|retention|engagement|penetration"
    r"|sickness|absence(?= (?:is|was|rate|rates|runs|running|went|at)\b)|overtime|inventory turns"
    r"|book[- ]to[- ]bill|covenants?|coverage|[dn]so|a?rpu|arr|nrr"
    r"|tax rate|(?:survey|pulse|promoter|inspection|credit) score|(?:load|capacity) factor|ratios?"
    r"|(?:defect|failure|error|win|interest|hourly|attrition|turnover|vacancy|response|growth|return|pass"
    r"|hit|strike|fill|readmission|infection|mortality|default|recovery|relapse|survival|success"
    r"|conviction|cancellation|renewal|take-?up|drop-?out|accident|completion|acceptance|rejection|scrap"
    r"|recall) rates?|(?:sales|payables|receivables) outstanding|return on (?:equity|capital|assets)|pipeline"
    rf"|subscribers|exposure|overheads?|shortfall|headroom|(?:stock|share price){_TRADED['en']})",
    "fr": r"(?:chiffre d['\u2019]affaires|ventes|marges?|bénéfices?|résultats?|pertes?|trésorerie|effectifs?"
    r"|prix|tarifs?|croissance|commandes?|carnet|parts? de marché|dividendes?|dette|coûts?|prévisions?"
    rf"|objectifs?|{_VOLUME['fr']}|salaires?|primes?|augmentations?|capital|rentabilité|valorisation"
    rf"|levier|bpa|ebit(?:d?a)?|capex"
    rf"|pipe(?:line)?|(?:action|titre|cours){_TRADED['fr']}|exposition|déficit|excédent|rétention"
    r"|nps|satisfaction|taux|absentéisme|conversion|trafic|fréquentation|productivité|rendement)",
}
"""What goes up and down in a firm."""
RESULTS = re.compile(
    r"\b(?:(?:non[- ]+)?(?:ifrs|gaap)|(?:(?:adjusted|underlying|normali[sz]ed) ?)?ebit(?:d?a)?s?"
    r"|(?:ajusté )?ebit(?:d?a)?|capex|eps|bpa)\b",
    re.IGNORECASE,
)
"""Measures that only a company's accounts have."""
_LEVEL = re.compile(
    r"\b(?:(?:battery|phone|laptop|tablet|headset|humidity|brightness|zoom|volume|tank|disk|download"
    r"|upload|signal)"
    r"(?:['\u2019]s| is| was)?(?: still| only| just| now| already)? (?:at|on|to)(?: about| around)?"
    r"|(?:batterie|téléphone|ordi(?:nateur)?|tablette|casque|humidité|luminosité|zoom|volume|réservoir|disque"
    r"|téléchargement|cuve)(?: est| était)?(?: encore| déjà)? (?:à|sur)"
    r"|(?:sûre?|certaine?|convaincue?|d['\u2019]accord)s? à(?: plus de)?) \Z",
    re.IGNORECASE,
)
"""Before a percentage that tells how full, how loud or how far something is, or how sure somebody."""
_NUMBERED = re.compile(
    r"\b(?:version|release|section|chapter|paragraph|page|slide|step|clause|annexe?|exhibit|room|lesson"
    r"|appendix|chapitre|paragraphe|diapo|étape|article|alinéa|phase|salle|tome|chambre|numéro|quai"
    r"|étage)s?\s$",
    re.IGNORECASE,
)
"""Before a number that tells a version, a room or a place in a text."""


def is_numbered(text: str, start: int) -> bool:
    """Whether what stands before a number says that it tells which one, and not how many.

    Args:
        text: all of it.
        start: of the number.
    """
    return _NUMBERED.search(text, max(0, start - 14), start) is not None


def is_level(text: str, start: int) -> bool:
    """Whether what stands before a percentage is nothing of a firm.

    Args:
        text: all of it.
        start: of the percentage.
    """
    return _LEVEL.search(text, max(0, start - 40), start) is not None
