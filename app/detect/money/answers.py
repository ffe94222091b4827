"""Sums without a currency and figures that answer a question ("How much? Ninety-four five"), and bids."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.money.prices import money
from app.detect.money.standing import POINTLESS
from app.detect.text.expressions import PAUSE, Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, STOP
from app.domain.finding import Category

_QUESTION: Mapping[str, str] = {
    "en": r"(?<!\w)(?:how much(?! (?:time|longer|notice|space|room|water|sleep|warning|weight|farther|further"
    r"|later|older|earlier|of an?)\b)[^.?!\n]{0,60}"
    r"|where (?:are|is|do|did) [^.?!\n]{1,30}\b(?:at|on|with|stand|for)\b[^.?!\n]{0,40}"
    r"|what (?:are|is|were) (?:we|they|you|it|that|s?he) at\b[^.?!\n]{0,40}"
    r"|what(?:['\u2019](?:s|re)| \w+)?\b[^.?!\n]{0,40}\b(?:price|cost|fees?|salary|wage|offer|bid|budget|paid"
    r"|pay|go(?:ne|es)? for|went for|earn(?:s|ing)?|mak(?:es?|ing)|ask(?:ing)?(?: for)?|worth|bill|quote|rent"
    r"|com(?:es?|ing) (?:to|out at|in at)|runn?(?:s|ing)? to|add(?:s|ing)? up to|owes?|ransom|deposit"
    r"|settlement|payout|package|(?:he|she|they|you) on|damage|figure"
    r"|(?:your|their|his|her|our|the) (?:number|ceiling|limit|reserve|total))(?: \w+){0,3}|ballpark)",
    "fr": r"(?<!\w)(?:combien(?! de (?!salaire|loyer|prime|budget)\w)[^.?!\n]{0,60}"
    r"|(?:(?:c['\u2019]est|quel(?:le)? (?:est|était|serait)) (?:\w+ ){0,2}?"
    r"|c['\u2019](?:est|était) quoi,? (?:déjà,? )?(?:l['\u2019]|(?:l[ea]|leur|son|sa|notre|ton|votre) ))"
    r"(?:prix|salaire|loyer|budget|tarif|offre|montant|rançon|acompte|devis|cachet|prime)[^.?!\n]{0,40})",
}
"""What asks for a sum, and for no time or room."""
_BEFORE: Mapping[str, str] = {
    "en": r"(?:(?:well|oh|uh|um|erm?|so|yeah|yes|about|around|roughly|like|i think|maybe|just|only|over|under"
    r"|nearly|(?:we|they|s?he) (?:think|reckon|guess|hope)s?|(?:it|that)(?:['\u2019]s| was| is)"
    r"|(?:they|s?he) said|s?he(?:['\u2019]s| is) on|a),? ){0,3}",
    "fr": r"(?:(?:ben|euh|heu|alors|bah|oui|environ|autour de|à peu près|dans les|genre|je crois|peut-être"
    r"|presque|(?:un peu |pas loin |bien )?(?:plus |moins )?de|on (?:est|était) à|c['\u2019](?:est|était)"
    r"|il a dit|elle a dit|(?:il|elle) est à),? ){0,3}",
}
"""What is said before an answer."""
_COUNTS_NOTHING: Mapping[str, str] = {
    "en": rf"(?={STOP}| (?:an?|per|each|plus|and|but|or|for|in|at|if|so|all in|net|gross)\b"
    rf"| {AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}| (?:par|net|brut|et|mais|ou|pour|en|au|si|tout compris|ttc|ht)\b"
    rf"| {AFTER_NUMBER['fr']})",
}
_MORE_THAN_A_DIGIT = (
    r"(?=\d\d|\d[.,]\d|\w*(?:teen|ty)\b|ten\b|eleven|twelve|\w+ty[ -]"
    r"|\w+ (?:and (?:a (?:half|quarter)|three quarters)|point|hundred|thousand|\w+teen|\w+ty)\b|dix"
    r"|onze|douze|\w+ze\b|vingt|\w+[aoe]nte\b|quatre-vingt|\w+ (?:et demie?|virgule|cents?|mille)\b|cent\b"
    r"|mille\b)"
)
_SAID_LIKE_AN_HOUR = r"(?!\d\d?[:h]\d\d)"
_SECOND = r"(?:[ -]\d{1,2}(?![\d:]))?"
"""The hundreds of "ninety-four five", as Whisper writes them: 94-5."""

_SUM: Mapping[str, str] = {
    "en": r"(?=\w+ hundred\b|\d{3,}|(?:2[5-9]|[3-9]\d)(?![\d:])|\d+[.]\d|(?:\w+|\d+) and a (?:half"
    r"|quarter)\b|\w+ point \w)",
    "fr": r"(?=[\w-]+ cents?\b|\d{3,}|(?:2[5-9]|[3-9]\d)(?![\d:])|\d+,\d|\w+ et demie?\b|\w+ virgule \w)",
}
"""What is no time of the day."""
_BARGAIN: Mapping[str, str] = {
    "en": r"\b(?:start|open|c[ao]mes? (?:back|in(?: (?:just |well |way )?(?:under|over|below|above|beneath)"
    r" (?:us|them|him|her|you|ours|theirs|the \w+))?)|went back|counter|beg[aiu]n|sitting|stuck|holding"
    r"|settle)(?:e[ds]|s|d)?(?: firm)? (?:at|with|on) ",
    "fr": r"\b(?:part|arriv|démarr|commenc|ouvert|reven|rest|bloqu|sign)(?:i|u|é|e|es|ée|ent|aient|ait)?s?"
    r" à ",
}
"""With which price somebody begins, comes back or ends."""
_DEBT: Mapping[str, str] = {
    "en": r"\b(?:(?:into|in with) (?:us|them|him|her|me)|on the hook|in the hole|in debt) for ",
    "fr": r"\bardoise de ",
}
_POT: Mapping[str, str] = {
    "en": r"(?= (?:(?:left|still) in the pot|(?:left |still )?in the (?:kitty|till|hole|red|black))"
    rf"(?:{PAUSE}| (?:and|now|at|for|so|but|because)\b)| (?:over|under) budget\b)",
    "fr": rf"(?= (?:dans la (?:caisse|cagnotte)(?: commune)?|de découvert|dans le rouge)(?:{PAUSE}"
    r"| (?:et|mais|pour|donc)\b))",
}
"""Where money is, or is not."""


_HOW_MANY_WHERE: Mapping[str, str] = {
    "en": r"(?<!\w)how many (?:in|at|from) (?-i:[A-Z])\w+",
    "fr": r"(?<!\w)combien (?:à|en|au|chez) (?-i:[A-Z])\w+",
}
"""The same of a place, of what was talked about: How many in Cork?"""
_AND_THAT: Mapping[str, str] = {
    "en": r"(?:\A|[.?!] )(?:and|what about|how about) [^.?!,\n]{2,30}",
    "fr": r"(?:\A|[.?!] )(?:et|et pour) [^.?!,\n]{2,30}",
}
"""What asks for the next sum: And the hotel?"""
_HOW_MANY: Mapping[str, str] = {
    "en": r"(?<!\w)how many\b[^.?!\n]{0,50}\b(?:let(?:ting)? go|los(?:e|ing|t)|leav(?:e|ing)|cut(?:ting)?"
    r"|laid off|redundan\w+|notice"
    r"|jobs|posts|staff|employees|heads|customers|clients|orders|units|sold|sites|stores|shares|votes"
    r"|complaints|deaths|cases|positions|hir(?:e|ing)|quit|resign\w*|sign(?:ed|ing))(?: \w+){0,3}",
    "fr": r"(?<!\w)combien\b[^.?!\n]{0,50}\b(?:licenci\w*|supprim\w*|part(?:ent|ir|iront|is)|vir(?:e|ent"
    r"|er|és)|perd\w*"
    r"|embauch\w*|postes|salariés|employés|clients|commandes|vend\w*|sites|magasins|agences|actions"
    r"|plaintes|décès|cas|démission\w*|sign\w*)(?: \w+){0,3}",
}
"""What asks for a figure."""


def answers(language: str, number: str) -> tuple[Expression, ...]:
    """What finds the sum right behind a question for one, in a bargain, in a debt, or in a pot.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for one, of which no other parting is tried.
    """
    large, ends = rf"{_MORE_THAN_A_DIGIT}(?>{number})", _COUNTS_NOTHING[language]
    return (
        money(
            rf"{POINTLESS[language]}|{_SAID_LIKE_AN_HOUR}{large}{_SECOND}",
            before=rf"{_QUESTION[language]} ?\?\s+{_BEFORE[language]}",
            after=ends,
            near=r"\?\s",
        ),
        money(rf"{_SUM[language]}(?>{number})", before=_BARGAIN[language], after=ends),
        money(large, before=_DEBT[language], after=ends),
        money(large, before=r"(?<![\w.,])", after=_POT[language], near=_POT[language]),
        Expression(
            rf"{_HOW_MANY[language]} ?\?\s+{_BEFORE[language]}(?P<said>{_SAID_LIKE_AN_HOUR}{large}){ends}",
            Category.FIGURE,
            0.4,
            "the answer to how many",
            near=r"\?\s",
        ),
        Expression(
            rf"{_HOW_MANY_WHERE[language]}[^.?!\n]{{0,20}} ?\?\s+{_BEFORE[language]}"
            rf"(?P<said>(?!(?:one|une?|zero|zéro|[01])\b)(?>{number})){ends}",
            Category.FIGURE,
            0.4,
            "the answer to how many",
            near=r"\?\s",
        ),
        money(
            rf"{POINTLESS[language]}|{_SUM[language]}{NO_YEAR}(?>{number})",
            before=rf"{_AND_THAT[language]} ?\?\s+{_BEFORE[language]}",
            after=ends,
            near=r"\?\s",
        ),
    )
