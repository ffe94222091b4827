"""Letters and figures that are drawn otherwise than on a keyboard: in circles, wide, or of other scripts."""

from __future__ import annotations

import re
import unicodedata

_CAPITALS = range(0x1F110, 0x1F18A)
"""Blocks of letters in circles and squares, each from A to Z, with gaps of six signs between them."""
_OF_FLAGS = range(0x1F1E6, 0x1F200)
"""Letters from A to Z of which two make a flag."""
_DRAWN = re.compile(r"(?:<(?:circle|square|wide|font)>|<compat> 0028) ")
"""How what is drawn around a sign, or its face, is told of it by Unicode; a bracket as well."""


def plain_sign(sign: str) -> str:
    """What a sign is read as: a letter or figure as a keyboard has it; the sign itself where it is none."""
    if sign.isascii():
        return sign
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if ord(sign) in _CAPITALS and (number := (ord(sign) - _CAPITALS.start) % 32) < 26:
        return chr(ord("A") + number)
    if ord(sign) in _OF_FLAGS:
        return chr(ord("A") + ord(sign) - _OF_FLAGS.start)
    if _DRAWN.match(unicodedata.decomposition(sign)) is None:
        return sign
    plain = unicodedata.normalize("NFKC", sign)
    return plain.strip("()") or plain
