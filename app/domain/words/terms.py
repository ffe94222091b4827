"""How words are compared: folded to lower case without accents, punctuation or possessive."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from itertools import pairwise

SENTENCE_ENDS = (".", "?", "!", "\u2026")
"""With one of these a sentence ends, as it is written."""
CLAUSE_ENDS = (*SENTENCE_ENDS, ",", ";", ":")
"""With one of these a sentence ends, or a part of it."""
_LETTERS = str.maketrans("łøđðħŧ\u0131", "loddhti") | str.maketrans({"þ": "th", "æ": "ae", "œ": "oe"})
"""Letters that no normal form takes apart, and how they are written where a keyboard has none."""
_LETTERS |= str.maketrans(
    "\u0430\u0432\u0435\u0456\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0458\u0455"
    "\u03b1\u03b2\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03b6",
    "abeikmhopctyxjsabehikmnoptyxz",
)
"""And letters of Cyrillic and Greek that look like Latin ones, large or small: nobody sees the difference."""
_LETTERS |= str.maketrans(
    "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f"
    "\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22",
    "abcdefghijklmnoprstuvwyz",
)
"""And small capitals, in which some write their names."""
_LETTERS |= {start + number: chr(ord("a") + number) for start in (0x1F150, 0x1F170) for number in range(26)}
"""And capitals in black circles and squares; of other circles a normal form knows what is in them."""
_APOSTROPHES = str.maketrans("\u2019\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb", "'" * 8)
"""Signs that stand for an apostrophe; all but the first are letters to a pattern, and join what they part."""
_MARKS = str.maketrans("", "", "\u2122\u2120")
"""Signs behind a name that nobody says: a normal form makes letters of the name of them."""
_POSSESSIVE = re.compile(r"(?<=\w)'s\b", re.IGNORECASE)
ELIDED = r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)"
"""A pattern of what French writes before an apostrophe, as no word of its own."""
_ELISION = re.compile(rf"\b{ELIDED}'(?=\w)", re.IGNORECASE)
_PART = re.compile(r"\d+|\D+")
_OTHER = re.compile(r"[^\w]+|_+")
_REFERENCE = re.compile(r"&(?:amp;)*(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]\w{1,31});")
_OCTETS = re.compile(r"(?:%[89A-Fa-f][\dA-Fa-f])+")
"""Of letters beyond ASCII: what else stands so in an address would part it (%20) or end it."""
BROKEN = re.compile(
    r"(?<=[^\W\d_])(?P<joint>[-\u00ad\u2010\u2011])[ \t]*\r?\n[ \t]*(?=[a-z\u00df-\u00f6\u00f8-\u00ff\u0153])"
)
"""The hyphen of a word that goes on in the next line, with what lies between."""
_MISREAD = re.compile(
    "\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
"""A letter with an accent in UTF-8, read as Windows-1252 and saved so: people still read the name."""


def straight(text: str) -> str:
    """The text, of the same length, with one sign for every apostrophe."""
    return text.translate(_APOSTROPHES)


def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces; English possessive and French elision dropped.

    ``fold("d'Amélie Noël's,")`` is ``"amelie noel"``, and ``fold("Łódź")`` is ``"lodz"``.
    Folding a folded text changes nothing.
    """
    if text.isascii() and text.isalnum():  # most words, and then there is nothing else to do
        return text.lower()
    bare = _ELISION.sub("", _POSSESSIVE.sub("", straight(text.translate(_MARKS))))
    # Twice, because a letter may turn into a capital (a double-struck C), and a capital into two letters.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char)).translate(_LETTERS)
    return " ".join(_OTHER.sub(" ", straight(plain)).split())


def parts(word: str) -> list[str]:
    """A word cut at each capital behind a small letter, and between letters and figures, each part folded.

    ``parts("FalconPlan2")`` is ``["falcon", "plan", "2"]``.
    """
    if word.isalpha() and (word[1:].islower() or word.isupper()):  # most words
        return fold(word).split()
    cuts = [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]
    cut = (word[begin:end] for begin, end in pairwise([0, *cuts, len(word)]))
    return [part for one in cut for whole in fold(one).split() for part in _PART.findall(whole)]


def visible(text: str) -> str:
    """The text without control and formatting characters: they hide in a word what is looked for in it."""
    return "".join(char for char in " ".join(text.split()) if not is_hidden(char))


def written(text: str) -> str:
    """The visible text with each letter as one code point, as keyboards write it and lists of words have it.

    Some programs part a letter and its accent, write it as pages (``&egrave;``) and web addresses
    (``%C3%A8``) do, also twice over, or take what they read for another encoding (``\u00c3\u00a8``).
    """
    plain = _OCTETS.sub(_decoded, _REFERENCE.sub(lambda found: unescape(f"&{found[1]};"), text))
    return unicodedata.normalize("NFC", visible(_MISREAD.sub(_read_again, plain)))


def _decoded(found: re.Match[str]) -> str:
    """Octets of an address as letters; as they stand where they are none."""
    try:
        return bytes.fromhex(found[0].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


def _read_again(found: re.Match[str]) -> str:
    """A letter that was taken for two; as it stands where it is none."""
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found[0]


def is_hidden(char: str) -> bool:
    """Whether a control or formatting character is seen by nobody; white space is, as a gap."""
    return unicodedata.category(char).startswith("C") and not char.isspace()


def syllables(text: str) -> int:
    """A rough count of spoken syllables: groups of vowels, one at least a word or letter; two a digit."""
    return max(1, sum(_syllables(word) for word in fold(text).split()))


def _syllables(word: str) -> int:
    digits = sum(char.isdigit() for char in word)
    return (len(re.findall(r"[aeiouy]+", word)) or int(not digits)) + 2 * digits
