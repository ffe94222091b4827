"""What is planned on a day that nobody outside may know."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NO_WEATHER_FR = (
    r"(?! (?:encore )?(?:(?:du|de la|de l['\u2019]|des|d['\u2019]) ?)?(?:beau|mauvais|sec|soleil|pluie"
    r"|averses|orages?|neige|vent|gel|gelées|brouillard|verglas|frais|froid|chaud|canicule"
    r"|éclaircies|humide|tempête)\b)"
)
"""What is announced every evening: ils annoncent de la pluie."""
PLAN: Mapping[str, str] = {
    "en": r"(?:(?:re)?launch(?:es|ed|ing)?|ship(?:s|ped|ping)?|announc\w+|clos(?:e|es|ed|ing)(?! to\b)"
    r"|sign(?:s|ed|ing)?(?! (?:up|off|in|out|of|on to)\b)|completes|completion|lay(?:ing)? off|laid off"
    r"|lay-?offs?|redundanc(?:y|ies)|departures|dismiss\w+|strikes?|merg(?:e|es|er|ers|ing)|takeover|embargo"
    r"|ipo|go(?:es|ing)? (?:live|public)|publish\w*|releas(?:e|es|ed|ing)|step(?:s|ping|ped)? down"
    r"|resign(?:s|ed|ing|ation)?|retir(?:es?|ed|ing|ement)"
    r"|leav(?:es?|ing) (?:us|the (?:company|firm|team|board))|shut(?:s|ting)? down|shutdown"
    r"|trial|hearing|verdict|quiet period|premieres?"
    r"|let(?:s|ting)? (?:him|her|them|people|(?:\w+ ){0,2}(?:staff|people|of them)) go|suspend(?:s|ed|ing)?"
    r"|notif(?:y|ies|ied|ying)|recall(?:s|ed|ing)? (?:the|all|these|those|every)|raid(?:s|ed)?|inspectors?"
    r"|fil(?:e|es|ed|ing) (?:the|a|our|for) (?:complaint|suit|lawsuit|claim|charges|patent|bankruptcy)"
    r"|press(?:ing)? charges|police (?:interview|raid|arrest|charge|question)\w*|disciplinary"
    r"|restructur\w+|reorgani[sz]ation|re-?org|relocation|carve-?outs?|spin-?offs?|aim(?:s|ed|ing)? for"
    r"|buyers?|bidders?|walk(?:s|ing)?[ -]?outs?|hears? (?:it|of it|about (?:it|this|that))|unveil\w*"
    r"|(?:gets?|is|are|be) (?:shown|revealed)|tell(?:s|ing)? them"
    r"|(?:don['\u2019]t|do not|not|never|nobody) tells?"
    r"|to (?:our|your)selves|not a word|under wraps|sit(?:ting)? on (?:it|this)|keep (?:it|this|that) quiet"
    r"|tell(?:s|ing)? the (?:staff|employees|teams?|press|media|market|investors|customers|unions?|board"
    r"|members|parents|famil(?:y|ies)|residents|neighbours|subscribers|patients|public|councillors|trustees"
    r"|donors))",
    "fr": r"(?:(?:re)?lan(?:c|ç)\w+|(?<!\bon )sor(?:t|tent|tira|tiront)"
    rf"(?! (?:[mts](?:on|a|es)|[nv]o(?:s|tre)|leurs?)\b)|annonc\w+{_NO_WEATHER_FR}"
    r"|sign(?:e|es|ez|er|ent|ons|era\w*|ature|ée?s?)|ferm(?:e|er|ent|ons|ez|era\w*|eture|ée?s?)|licenci\w+"
    r"|départs|plan social|pse|grève|bascul\w+|fusion\w*|rachat|embargo|introduction en bourse"
    r"|publi(?:e|er|ent|ons|ez|era\w*|cation|ée?s?)|mise? en (?:ligne|production|service)|démission\w*"
    r"|quitte\w* la direction|(?:nous|me|vous) quitte\w*|(?:à|en) (?:la )?(?:pré-?)?retraite"
    r"|closing|signing|kick-?off|go-?live|roll-?out|spin-?off"
    r"|procès|audience|verdict|période de silence|arrêt de|expir(?:e|era)\b"
    r"|(?:met|mets|mettre|mettons|mettent|mise?s?) à pied|suspend(?:s|re|ons|ez|ent|ra|ue?s?)?|notifi\w+"
    r"|(?:(?<=\bon )déclare|déclar(?:er|ons|erons))|inspect(?:ion|eurs?|rices?)|perquisition\w*"
    r"|plainte|rappel(?:er|le|ons|lera) (?:l[ea]s? |ces |tous )|entendue?s? par|gendarm\w+|convoqu\w+"
    r"|l['\u2019]appren(?:d|nent|dr\w+)|(?:leur|lui) (?:dit|dis|dir\w+|disons)|dévoil\w+|rév[éè]l\w+"
    r"|pas un mot|motus|n['\u2019]en parl\w+|gard\w+ (?:ça|cela) pour (?:nous|vous|toi)"
    r"|montr(?:e|er|ons|era) (?:ça )?au (?:salon|public)"
    r"|restructur\w+|réorganis\w+|délocalis\w+|scission|cession|(?<=\bon )vise|vis(?:ons|ent|ait)"
    r"|arrêt(?:e|ons|er|era) (?:tout|l[ae]s? \w+|nos \w+)"
    r"|entretien préalable|acheteurs?|repreneurs?|acquéreurs?"
    r"|(?:di(?:t|ra|re|sons)|prévien\w+|préven\w+|inform\w+) (?:aux? |à la |l[ea]s? |l['\u2019])"
    r"(?:équipes?|personnel|salariés|collaborateurs|presse|médias|marché|investisseurs|clients|syndicats|cse"
    r"|conseil|abonnés|usagers|adhérents|parents|familles?|élus|riverains|locataires|patients|public"
    r"|donateurs))",
}
"""What a firm does on a day that nobody outside may know."""
AT_AN_HOUR, ON_EACH_DAY = re.compile(r"clos|ferm", re.IGNORECASE), re.compile("ferm|publi|sor", re.IGNORECASE)
"""How what is done every day at an hour begins, and every week on a day: doors close, a menu is published."""


def first_plan(
    plan: re.Pattern[str], text: str, within: tuple[int, int], usual: re.Pattern[str] | None
) -> re.Match[str] | None:
    """The first plan in a part of a text that is not done at such a moment again and again."""
    plans = plan.finditer(text, *within)
    return next((said for said in plans if usual is None or not usual.match(said.group())), None)
