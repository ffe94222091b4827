"""Text as Windows saves it in Western Europe ("ANSI", Windows-1252), where it can be nothing else.

The same bytes are other letters in other encodings, and a name that was read wrongly would not be found: é of
DOS or of an old Mac is a sign here, and è is č in Prague. Sentences tell their language by frequent words; a
list of terms has none.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

_FRENCH = re.compile(
    r"\b(?:là|déjà|voilà|où|très|après|près|dès|accès|succès|progrès|même|êtes|être|peut-être|prête?|arrête?"
    r"|intérêt|tête|père|mère|frère|pièce|grève|règle|modèle|collègue|problème|système|complète|[a-z]+ière)s?\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?i:it|that|what|there|here|let|he|she|who|I|you|we|they"
    r"|(?:do|does|did|is|are|was|were|ca|wo|would|could|should|has|have|had)n?)\u2019(?i:s|t|re|ve|ll|d|m)\b"
)
_CAPITALS = "ŠŽŒŸÀ-ËÍ-ÏÑÓ-ÖØ-Ü"
_LETTERS = f"{_CAPITALS}šžœß-ëí-ïñó-öø-üÿ"
"""Those of Western Europe but ð, ý, þ, ì and ò: with French beside them they may be Turkish or Vietnamese."""
_SIGNS = r"\x00-\x7f\xa0…\u2018\u2019“”•\u2013—"
_OTHER = re.compile(rf"[^{_SIGNS}€«°»{_LETTERS}]")
_LETTER = re.compile(rf"[^{_SIGNS}]")
_STRANGE = re.compile(
    rf"[a-zß-ÿšžœ][{_CAPITALS}]"  # of another encoding, in the middle of a word
    rf"|[{_LETTERS}]{{3}}"  # of another alphabet
    rf"|(?<![^\W\d_])(?:(?![àÀôÔ])[{_LETTERS}]|[{_LETTERS}]{{2}})(?![^\W\d_])"  # no word
)
_PARTLY = re.compile(rb"[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\xbf]{2}")
"""What UTF-8 has for letters and signs of Western Europe: a part of the text is written in that."""
_ACCENTED = "éÉçÇäÄöÖüÜßëËôÔâÂîÎ"
"""Letters that are the same in all of Windows' Latin encodings."""
_ONLY = re.compile(rf"[\x00-\x7f\xa0{_ACCENTED}«»…\u2019“”\u2013—]*")
_GRAVE = re.compile("è(?=[b-df-hj-np-tv-xz]{1,2}e)")
"""Where French writes it (Hélène)."""
_STRANGE_TERM = re.compile(rf"[éçäöüßëôâî][A-Z]|[{_ACCENTED}]{{2}}")
"""Of another encoding or alphabet."""

_NEARLY = 0.8
"""Share of the letters of a text in English or French, and more, that UTF-16 writes with a zero."""


def text_of(data: bytes, western: Callable[[bytes], str | None]) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, which is no part of it, or without; or Windows-1252.

    Args:
        data: of the file.
        western: gives the last where it is sure: :func:`western_sentences` or :func:`western_terms`.

    Raises:
        UnicodeDecodeError: when it is none of them for sure.
    """
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError:
        known = western(data)  # None of UTF-16: its mark is two letters of Iceland
        if known is None:
            raise
        return known


def _encoding(data: bytes) -> str:
    """UTF-16 where a file has its mark, or nearly all letters have a zero beside them, on the same side."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(data) // 2
    first, second = data[::2].count(0), data[1::2].count(0)
    if second > _NEARLY * pairs and not first:
        return "utf-16-le"
    return "utf-16-be" if first > _NEARLY * pairs and not second else "utf-8-sig"


def western_sentences(data: bytes) -> str | None:
    """What was said, as text.

    It is French that has a frequent word with à, è, ê or ù, or English with a contraction and no other sign
    than those that Word sets.

    Args:
        data: that is not UTF-8.

    Returns:
        None where it may be something else than Windows-1252.
    """
    if _PARTLY.search(data) or (text := _decoded(data)) is None:
        return None
    if _ENGLISH.search(text) and not _LETTER.search(text):
        return text
    sure = _FRENCH.search(text) and not _OTHER.search(text) and not _STRANGE.search(text)
    return text if sure else None


def western_terms(data: bytes) -> str | None:
    """A list of terms as text.

    It has no letters but those that are the same in all of Windows' Latin encodings, and è where French
    writes it; an é has to be among them, which no other system writes so.

    Args:
        data: that is not UTF-8.

    Returns:
        None where it may be something else than Windows-1252.
    """
    text = _decoded(data) or ""
    sure = "é" in text.lower() and _ONLY.fullmatch(_GRAVE.sub("e", text)) and not _STRANGE_TERM.search(text)
    return text if sure else None


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None
