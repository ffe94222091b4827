"""What tells an address by its end: a side of the town, a number on a road, the building of a flat."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.addresses.street_parts import CAPITAL, address
from app.detect.text.expressions import Expression
from app.detect.text.numerals import NO_YEAR, STOP, cardinal

_SIDE: Mapping[str, str] = {
    "en": r"(?-i:North|South|East|West)",
    "fr": r"(?-i:Est|Ouest|Nord|Sud)",
}
_AT: Mapping[str, str] = {
    "en": r"\b(?:at|to|is|on|from|near|address,|['\u2019]s) ",
    "fr": r"\b(?:au|du|est|est le|est au|adresse,|habite|[aà]) ",
}
"""What is said before where something is."""
_FLAT: Mapping[str, str] = {
    "en": r"(?:flat|apartment|apt|unit|suite|room)(?: number)?",
    "fr": r"(?:appartement|appart|apt|logement|studio|chambre|bureau)(?: num[eé]ro)?",
}
_BUILDING: Mapping[str, str] = {
    "en": r"(?:block|building|tower|staircase|stair|entrance|wing)",
    "fr": r"(?:b[aâ]timent|b[aâ]t|bloc|tour|escalier|entr[eé]e|cage|aile)",
}
_ROAD_FR = rf"route (?:de la |de l['\u2019]|du |des |de |d['\u2019]){CAPITAL}(?:[ -]{CAPITAL}){{0,2}}"


def street_ends(language: str) -> tuple[Expression, ...]:
    """What finds such addresses: 1420, Ontario Est; route de Berne 44; flat four, block C.

    Args:
        language: ``en`` or ``fr``.
    """
    one = rf"(?>{cardinal(language)})"
    lettered = rf"(?:{one}(?: ?[a-h]\b)?|[a-z]\b)"
    flat = rf"\b{_FLAT[language]} {lettered},? {_BUILDING[language]} {lettered}"
    number = rf"{NO_YEAR}(?!(?:une?|one)\b){one}"
    sided = rf"{number},? {CAPITAL}(?:[ -]{CAPITAL})? {_SIDE[language]}(?={STOP})"
    road = address(rf"\b{_ROAD_FR},? {one}(?={STOP})", 0.5, near=r"\broute d")
    return (
        address(sided, 0.5, after=_AT[language]),
        address(flat, 0.5, near=_BUILDING[language]),
        *((road,) if language == "fr" else ()),
    )
