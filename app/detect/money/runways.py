"""How long the money of a house lasts: months of cash, what we hold out, how long we have got."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import Expression
from app.detect.text.numerals import ROUGHLY
from app.domain.finding import Category

TIME: Mapping[str, str] = {
    "en": r"(?:days?|weeks?|months?|quarters?)\b",
    "fr": r"(?:jours?|semaines?|mois|trimestres?)\b",
}
_LONG: Mapping[str, str] = {
    "en": r"(?:weeks?|months?|quarters?|years?)\b",
    "fr": r"(?:semaines?|mois|trimestres?|ans?|années?)\b",
}
"""As long as a house lives, and no meeting lasts."""
_OF_CASH: Mapping[str, str] = {
    "en": r"['\u2019]? (?:worth )?(?:of )?(?:cash|runway|liquidity|funding|money|stock|inventory)\b",
    "fr": r" de (?:trésorerie|très (?:o|au|eau|so)\w*|cash|liquidités?|runway|financement|caisse|stocks?)\b",
}
_CASH_IS: Mapping[str, str] = {
    "en": r"\b(?:runway|cash|liquidity|(?:money|funding)(?= (?:left|to last|will last|lasts|runs|for))"
    r"|inventory|receivables|payables|d[sip]o|(?:lead|delivery) times?|payment terms|time to (?:fill|hire)"
    r"|order books?|backlog)(?:['\u2019]s| left| to last| will last| lasts| runs out| is| are| was| were"
    r"| of| for| in| at| (?:down|up|out) to| covers?){1,3} ",
    "fr": r"\b(?:trésorerie|cash|runway|liquidités?|caisse|stocks?|encours|d[sip]o|bfr"
    r"|carnet(?: de commandes)?|délais? (?:de (?:paiement|livraison|règlement|recrutement)|moyens?))"
    r"(?:,? c['\u2019]est| sont| à| tient| tiendra| dure| couvre| est| de| pour| que| dans| plus){1,3} ",
}
"""How long a company's money lasts, its stock, or what it waits for: before and behind the time.

Whisper hears très oreilles for trésorerie.
"""
_FROM_RUIN: Mapping[str, str] = {
    "en": r"(?= (?:away )?from (?:running (?:out|dry)|bankruptcy|insolvency|the wall|going (?:under|bust)"
    r"|folding|closing)\b)",
    "fr": r"(?= (?:de (?:la (?:panne|faillite|cessation|rupture|fermeture)|mettre la clé)|du (?:dépôt|mur)"
    r"|d['\u2019]être à sec)(?!\w))",
}
_MONEY: Mapping[str, str] = {
    "en": r"\b(?:cash|runway|burn(?: rate)?|reserves|liquidity|endowment|treasury|(?:in|at) the bank|payroll"
    r"|at (?:this|that|our|the current) (?:rate|pace))\b",
    "fr": r"\b(?:trésorerie|tréso|cash|runway|liquidités|en caisse|en banque|à la banque|réserves"
    r"|fonds propres|payer (?:les (?:salaires|paies|fournisseurs)|tout le monde)|à ce (?:rythme|train))\b",
}
"""What money is kept in, or how fast it goes."""
_ON = r"[^.?!\n]{0,40}(?:[.?!:,] )?(?:[^.?!,\n]{0,20} )?"
"""From there on: in the same sentence, or soon in the next."""
_HAVE: Mapping[str, str] = {
    "en": r"\b(?:we|they|it|that|i|you|the (?:company|firm|club|charity|school))"
    r"(?:['\u2019](?:ve|s|ll|d)| have| has| had| will| would| can| could)?(?: only| just| still)?"
    r" (?:got|have|has|last|lasts|buys? us|gives? us|leaves? us|hold out|survive)(?: for)? ",
    "fr": r"(?:\b(?:on|nous|ils|elles?|ça|il (?:nous |leur )?)|\bj['\u2019]) ?(?:en )?"
    r"(?:a|avons|ont|avait|reste|restait|tient|tenons|tiennent|tiendra|va tenir|peut tenir)"
    r"(?: (?:pour|de quoi tenir))? ",
}
"""Whose money it is, and that they have so long."""
_LAST: Mapping[str, str] = {
    "en": r"\b(?:we|they|the (?:company|firm|club|charity|school))(?:['\u2019]ll|['\u2019]d| will| would| can"
    r"| could| might|['\u2019]re going to| are going to)?(?: only| just)?"
    r" (?:last|hold out|survive|stay afloat|keep going|be bust in|be out of money in)(?: for)?(?: another)? ",
    "fr": r"(?:\b(?:on|nous|ils|la boîte|l['\u2019](?:association|entreprise)|le club|la société)"
    r"(?: ne)? ?(?:peut |pouvons |peuvent |pourra |va )?(?:tenir|tient|tiendra|tiendrait|survivra|survit)"
    r"|\bde quoi tenir)(?: encore| plus que| que)? ",
}
"""Who holds out so long."""
_HOW_LONG: Mapping[str, str] = {
    "en": r"\bhow (?:long|many (?:weeks|months))\b[^.?!\n]{0,20}"
    r"\b(?:(?:have|had) (?:we|they) (?:got)?|do (?:we|they) have|(?:we|they|it|that|money|cash) lasts?"
    r"|(?:we|they) (?:survive|hold out))[^.?!\n]{0,10}\? ",
    "fr": r"\b(?:combien de (?:temps|mois|semaines)|jusqu['\u2019]à quand)\b[^.?!\n]{0,20}"
    r"(?:\btient\b|\btenir\b|\btenons\b|\bdevant (?:nous|eux)|\bde trésorerie|\bde cash)[^.?!\n]{0,10}\? ",
}
"""The question that a time answers."""
_WELL: Mapping[str, str] = {
    "en": r"(?:(?:oh|well|um|uh|maybe|i'd say|about)[,.]? ){0,2}",
    "fr": r"(?:(?:oh|euh|ben|bah|peut-être|je dirais|environ)[,.]? ){0,2}",
}
_MOST: Mapping[str, str] = {
    "en": r",? (?:tops|max(?:imum)?|at (?:the )?(?:most|best|outside))\b",
    "fr": r",? (?:grand maximum|maximum|max|au (?:mieux|plus|maximum|grand maximum)|à tout casser)\b",
}
"""That it is not longer."""
_NOT_OF: Mapping[str, str] = {
    "en": r"(?! (?:of (?!cash|runway|money|funding)|old\b|ago\b|to (?:go|wait)\b))",
    "fr": r"(?! (?:d['\u2019]|de (?!trésorerie|cash|plus)|pour\b))",
}
"""Not behind a time that is one of something else."""


def runways(language: str, number: str) -> tuple[Expression, ...]:
    """What finds such times.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for a number.
    """
    number, about, rest = rf"(?>{number})", ROUGHLY[language], _NOT_OF[language]
    time, long = rf"{number} {TIME[language]}", rf"(?P<said>{number} {_LONG[language]})"
    cash, have, last, most = _OF_CASH[language], _HAVE[language], _LAST[language], _MOST[language]
    asked, well = _HOW_LONG[language], _WELL[language]
    return (
        _lasts(rf"{time}{cash}", cash),
        _lasts(rf"{_CASH_IS[language]}{about}(?P<said>{time})"),
        _lasts(rf"{_MONEY[language]}{_ON}{have}{about}{long}{rest}", _MONEY[language]),
        _lasts(rf"{last}{about}{long}{rest}", last),
        _lasts(rf"{number} {_LONG[language]}{_FROM_RUIN[language]}", _FROM_RUIN[language]),
        _lasts(rf"{asked}{well}{about}{long}", asked),
        _lasts(rf"{have}{about}{long}(?={most})", most),
    )


def _lasts(pattern: str, near: str | None = None) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.5, "how long the money lasts", near=near)
