"""French prices that were heard as hours: "trois euros vingt par repas" is written "3h20 par repas"."""

from __future__ import annotations

from app.detect.money.prices import money
from app.detect.text.expressions import Expression

_HOUR = r"(?<![\d:])\d{1,3} ?h ?\d\d(?!\w)"
_ONE = (
    r"repas|couvert|pi[eè]ce|unit[eé]|billet|bo[iî]te|bouteille|canette|caisse|carton|sac|paquet|litre|kilo"
    r"|tonne|mètre|palette|page|exemplaire|menu|portion|colis"
)
_EACH = (
    rf"(?= (?:par (?:{_ONE}|envoi|enfant)"
    r"|(?:la|le|du|au|les cent|de la|l['\u2019]|de l['\u2019]) ?"
    rf"(?:{_ONE}|botte|barquette|pot|part|baguette)|pi[eè]ce|chacune?|ttc|ht)s?(?!\w))"
)
"""What has a price, and takes no time."""
_COSTS = (
    r"\b(?:coût\w+|pa(?:ie|ye)\w*|factur\w+|vend\w*|vaut|(?:prix|tarif|loyer|devis|ticket)"
    r"(?: [a-zéè]+){0,2} (?:est|était|c['\u2019]est|passe|monte)(?: (?:à|de))?)"
    r"(?:,? (?:à|que|qu['\u2019]à|à peine|seulement|maintenant|environ|le \w+))? "
)
_NO_WHILE = r"(?! (?:de|pour|par (?:jour|semaine|mois)|d['\u2019]|à attendre|aller)\b)"
"""How long something takes is told by what it is filled with."""


def heard_prices() -> tuple[Expression, ...]:
    """What finds such a price, by what it is for or by a word of money before it."""
    return (
        money(_HOUR, 0.5, "the price of one of something", before="", after=_EACH, near=r"\d ?h ?\d"),
        money(_HOUR, before=_COSTS, after=_NO_WHILE, near=r"\d ?h ?\d"),
    )
