"""Where somebody is, in a house or on the road: a room, a seat, a bed, a junction."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.addresses.street_parts import address
from app.detect.text.expressions import Expression
from app.detect.text.numerals import ONES_EN, STOP, TENS_IN_WORDS, cardinal

_PLACE: Mapping[str, str] = {
    "en": r"(?:(?:room|suite|seat|desk|bay|locker|hangar|platform)(?: number|['\u2019]s| is| number is)? )",
    "fr": r"(?:(?:salle|chambre|siège|casier|quai|hangar|entrepôt|bureau|box) (?:numéro )?)",
}
"""Before the number of a room or of a seat."""
_BEDSIDE: Mapping[str, str] = {
    "en": r"(?:(?:(?:in|to|on|from|the) (?:bed|ward|cubicle|cell|rack|gate|desk(?= [\w-]+,))"
    r"|(?:(?<=\bon )|(?<=\bthe ))(?:pier|berth|pitch|mooring|pontoon)"
    r"|(?:(?<=, )|(?<=\d ))(?:room|suite|seat|coach|carriage|bed|ward|cubicle|bay|berth|warehouse|hangar|dock"
    r"|loading bay|pier|shed)|(?:(?<=\bin )|(?<=\bto )|(?<=\bat )|(?<=\bfrom )|(?<=['\u2019]s ))"
    r"(?:flat|apartment|apt|suite|studio|cabin|berth|caravan|pitch|plot|lot|villa|chalet|warehouse"
    r"|hangar|dock|loading bay|bay|pier|silo|shed|barn|lock-?up|garage|depot|storage unit|stall|hut"
    r"|tank|vat|vault|cabinet|container|greenhouse)"
    r"|(?:(?<=\bin )|(?<=\bis )|(?<=\bat )|(?<=['\u2019]s ))unit(?= [\w-]+, (?!(?:we|the|you)\b)))"
    r" (?:number )?)",
    "fr": r"(?:(?:(?:la|en|de|au|le|du) (?:chambre|lit|cellule|baie|porte|bureau(?= [\w-]+,)"
    r"|poste(?= [\w-]+,)|box|casier|quai|hangar|studio|chalet|bungalow"
    r"|emplacement|silo|cuve|caveau|serre|ponton|conteneur)|l['\u2019](?:armoire|entrepôt|emplacement"
    r"|aquarium)|(?<=, )(?:chambre|lit|box|casier|salle|bureau|silo|quai|hangar)) (?:numéro )?)",
}
"""Before a number of any size that tells where somebody is, or something."""
_DOOR: Mapping[str, str] = {
    "en": r"(?:flat|apartment|apt|unit|block|building|stair(?:case)?|entrance|lot)",
    "fr": r"(?:b[âa]t(?:iment)?|appart(?:ement)?|escalier|porte|lot|cage|allée|entrée|immeuble)",
}
"""Where a number and a letter tell which of several it is: flat two B."""
_CARRIAGE: Mapping[str, str] = {"en": r"(?:coach|carriage)", "fr": r"(?:voiture|wagon)"}
_SEAT: Mapping[str, str] = {"en": "seat", "fr": "(?:place|siège)"}
_JUNCTION: Mapping[str, str] = {
    "en": rf"junction (?:{cardinal('en')})(?: (?:of|on) the [am]\d+)?",
    "fr": rf"sortie (?:{cardinal('fr')}) (?:de l['\u2019](?:a\d+|autoroute)|du périph\w*|de la rocade)",
}
"""A way off a road."""
_HUNDREDS_FR = r"(?=(?:[\w-]+ )?cents?\b)"
"""A room that is told by its floor, in words: salle deux cent dix."""
_HELD_FR = r"(?! (?:personnes|places|mètres|lits|couverts|euros|élèves|spectateurs|fois)(?!\w))"
"""Not before what a room holds."""
_GOES_ON: Mapping[str, str] = {
    "en": r"and|is|has|at|in|under|by|with|near|on|behind|next to|until|now|if|so|but|where|who|the"
    r"|bed|bay|berth|seat",
    "fr": r"et|est|a|à|dans",
}
"""What is said behind such a number, which counts nothing."""
_ROOM = (
    r"(?:\d{1,2}\.\d{1,3}[a-z]?|\d{3,4}[a-z]?|\d{1,3}[a-z]\b"
    rf"|{ONES_EN} (?:(?:oh|{ONES_EN}) {ONES_EN}|ten|eleven|twelve|\w+teen"
    rf"|{TENS_IN_WORDS}(?:[ -]{ONES_EN})?))(?![\w.]*\w)"
    r"(?! (?:people|guests|personnes|fois)\b)"
)
"""A number that tells a floor or a row."""


def rooms(language: str) -> tuple[Expression, ...]:
    """Where somebody is: a room, a seat, a bed, a junction."""
    number, stop = rf"(?>{cardinal(language)})", rf"(?:{STOP}|\s+(?:{_GOES_ON[language]})\b)"
    french = (address(rf"\b{_PLACE['fr']}{_HUNDREDS_FR}{number}{_HELD_FR}", 0.4),)
    return (
        *(french if language == "fr" else ()),
        address(rf"\b{_PLACE[language]}{_ROOM}", 0.5),
        address(rf"\b{_PLACE[language]}{number} (?-i:[B-Z])(?!\w)", 0.5),
        address(rf"\b{_DOOR[language]} (?:number |numéro )?{number} (?-i:[A-Z])(?={STOP})", 0.5),
        address(rf"\b{_CARRIAGE[language]} (?-i:[A-Z])(?=(?:,| and)? {_SEAT[language]}|{STOP})", 0.5),
        address(rf"\b{_BEDSIDE[language]}{number}(?: (?-i:[A-Z])(?!\w))?(?={stop})", 0.4),
        address(rf"\b{_JUNCTION[language]}", 0.5),
    )
