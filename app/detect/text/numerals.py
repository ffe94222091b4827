"""Numbers in words: the vocabulary of both languages, as regular expressions and as groups of digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_UNITS_EN = "one two three four five six seven eight nine"
_TEENS_EN = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS_EN = "twenty thirty forty fourty fifty sixty seventy eighty ninety"
_UNITS_FR = "un une deux trois quatre cinq six sept huit neuf"
_TEENS_FR = "dix onze douze treize quatorze quinze seize"
_TENS_FR = "vingt vingts trente quarante cinquante soixante septante huitante octante nonante"

NUMERALS: Mapping[str, frozenset[str]] = {
    "en": frozenset(f"zero {_UNITS_EN} {_TEENS_EN} {_TENS_EN} hundred hundreds".split()),
    "fr": frozenset(f"zero {_UNITS_FR} {_TEENS_FR} {_TENS_FR} cent cents".split()),
}
"""Folded words of numbers below a thousand."""

THOUSANDS: Mapping[str, frozenset[str]] = {
    "en": frozenset({"thousand", "thousands"}),
    "fr": frozenset({"mille", "milles", "millier", "milliers"}),
}

COUNTING: Mapping[str, frozenset[str]] = {one: NUMERALS[one] | THOUSANDS[one] for one in NUMERALS}
"""Folded words of all numbers."""

ONES_EN = r"(?:one|two|three|four|five|six|seven|eight|nine)"
"""Numbers of one digit, as they are said."""
TENS_IN_WORDS = r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
"""English numbers of ten times as much."""
NO_YEAR = r"(?!(?:19|20)\d\d\b)"
"""Before a number that is no year in figures."""
ROUGHLY: Mapping[str, str] = {
    "en": r"(?:(?:about|around|roughly|nearly|almost|close to|over|barely|just (?:under|over)|only|just|now"
    r"|still|another|already|maybe|like|(?:north|south|upwards|the best part) of|something like|up to"
    r"|as much as|uh,?|um,?) )?",
    "fr": r"(?:(?:environ|autour de|à peu près|presque|près de|dans les|plus de|moins de|à peine|bientôt"
    r"|plus que|que|seulement|juste|encore|maintenant|désormais|déjà|peut-être|euh,?) )?",
}
"""What may stand before a number and changes it little: about, only, another."""
AFTER_NUMBER: Mapping[str, str] = {
    "en": r"(?:the|an?|this|that|these|those|my|our|your|his|her|their|its|ours|theirs|mine|i|we|you|he|she"
    r"|they|it|there|here|what|who|why|how|which|nobody|somebody|everybody|maybe|perhaps|please|okay|so"
    r"|because|then|but|is|was|are|were|has|have|had|will|would|can|could|should)\b",
    "fr": r"(?:(?:[ljc]|qu)['\u2019]|(?:l[ea]s?|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?"
    r"|cet?|cette|ces|ça|je|tu|ils?|elles?|on|nous|vous|qui|que|quand|si|mais|donc|alors|puis|ensuite"
    r"|peut-être|sinon|parce|est|était|sera|sont|a|ont)(?!\w))",
}
"""Words with which something else begins: a number before one counts nothing, also without a stop."""
TEN_IN_WORDS = (
    r"(?:ten\b|eleven|twelve|\w{3,5}teen|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty"
    r"|(?:a |[\w-]{1,24} )?(?:hundred|thousand|cents?|mille)\b"
    r"|(?:dix|onze|douze|vingt)\b|\w{2,6}ze\b|\w{2,6}[aoe]nte\b|quatre-vingt)"
)
"""How a number of ten or more begins, in either language, where one is."""
STOP = r"\s*(?:[.,;:!?\n](?!\d)|$)"
"""Where a clause ends behind a number: at the end of all, or at a mark that is no part of the number."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word in the shape that text2num reads."""

    word: str
    apart: bool

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: object) -> bool:
        """Whether something other than a space stands before it."""
        del previous
        return self.apart

    def not_a_number_part(self) -> bool:
        """Never: only words of numbers are asked about."""
        return False


def read(words: Sequence[tuple[str, bool]], language: str) -> tuple[tuple[str, int, int], ...]:
    """The numbers that are said one after the other: ``zero six douze`` gives 06 and 12.

    Args:
        words: folded words of numbers, each with whether a comma or the like parts it from the one before.
        language: ``en`` or ``fr``.

    Returns:
        For each number its figures, the index of its first word and that after its last.
    """
    from text_to_num import find_numbers

    # Folding took the accent that text2num wants.
    zero = "z\u00e9ro" if language == "fr" else "zero"
    said = [_Token(zero if word == "zero" else word, apart) for word, apart in words]
    return tuple((o.text, o.start, o.end) for o in find_numbers(said, language, 0.0))


def cardinal(language: str) -> str:
    """A regular expression for one number: figures, or words, with decimals, fractions and scales.

    It is meant for a text in any case; accents may be missing.
    """
    return _FIGURES + "|" + _WORDS[language]


_MOST = 24
"""Words and parts of words after the first that a number has at most.

Of a row of hundreds, as Whisper repeats itself, every beginning and end would be tried with every other.
"""

# Possessive: of a table of numbers of three figures no other parting is tried, which would take minutes.
_FIGURES = (
    r"\d+(?:[.,\u00a0\u202f ]\d{3})*+(?:(?:[.,]|[ ](?:point|virgule)[ ])\d+"
    r"|[ ](?:and (?:a (?:half|quarter)|three quarters)|et (?:demie?|quart))\b)?"
)


def _words_en() -> str:
    scale = r"hundred|thousand|million|billion|trillion"
    small = "|".join(f"zero {_UNITS_EN} {_TEENS_EN} {_TENS_EN}".split())
    word = rf"(?:{small}|{scale})"
    part = r"(?:a[ ]+(?:half|quarter)|three[ ]+quarters)"
    return (
        rf"(?:(?:a|half a|half|(?:a[ ])?quarter of a)[ -]+(?:{scale})|{word})\b"
        rf"(?:(?:[ -]+(?:and[ ]+(?:{part}|{word})|point[ ]+(?:{word}|\d+)|{word}))\b){{0,{_MOST}}}"
    )


def _words_fr() -> str:
    scale = r"cents?|mille|millions?|milliards?|milliers?"
    small = "|".join(f"z[eé]ro {_UNITS_FR} {_TEENS_FR} {_TENS_FR}".split())
    word = rf"(?:{small}|dis(?=-(?:sept|huit|neuf)\b)|{scale})"  # as Whisper writes dix-sept
    return (
        rf"(?:(?:un[ ]+)?(?:demi|quart de)[ -]+(?:{scale})|{word})\b"
        rf"(?:(?:[ -]+(?:et[ -]+(?:demie?|quart|{word})|virgule,?[ ]+(?:{word}|\d+)|{word}))\b){{0,{_MOST}}}"
    )


_WORDS: Mapping[str, str] = {"en": _words_en(), "fr": _words_fr()}
