"""What leads to the number of a telephone inside a house: ext forty-two; le 01 44 55 66 77, poste 42."""

from __future__ import annotations

_DIGITS_FR = (
    r"(?:\d+|(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante))"
)
"""The end of a number, folded: a workplace in a hall (le joint du poste 42) has none before it."""
_ASK_FR = (
    r"\b(?:demand|appel|rappel|compos|joign|joind|contact|transfer|faites|fais)\w*"
    r"(?: (?:moi|nous|la|le|les|lui))?"
)

EXTENSION = (
    rf"ext|poste(?= est le$)|{_DIGITS_FR} (?:puis |et |au |le ){{0,2}}poste"
    rf"|{_ASK_FR} (?:le |au |a son |mon |son |notre )?poste|\b(?:faites|fais|composez|compose)(?= le$)"
)
"""A part of a regular expression, for text that is folded; the number comes next."""
