"""How a written word is said: numbers and signs become the words that a voice speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.words.drawn import plain_sign
from app.domain.words.terms import fold

_PART = re.compile(r"\d[\d,. ]*\d|\d|[^\W\d_]+(?:'[^\W\d_]+)?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|ère|e|ème)\b")
_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt",
}
_POWERS = {
    "en": ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")),
    "fr": ((10**9, "milliard"), (10**6, "million"), (1000, "mille"), (100, "cent")),
}
_ALL = (*_UNITS.values(), *_TENS.values(), *(name for powers in _POWERS.values() for _, name in powers))
NUMBER_WORDS = frozenset(fold(" ".join(_ALL)).split())
"""The folded words of which numbers are said, in either language."""
_SIGNS = {
    "en": {"€": "euros", "$": "dollars", "£": "pounds", "%": "percent"},
    "fr": {"€": "euros", "$": "dollars", "£": "livres", "%": "pourcent"},
}
_INSIDE = {
    "en": {".": " dot ", "@": " at ", "&": " and "},
    "fr": {".": " point ", "@": " arobase ", "&": " et "},
}
_DECIMAL = {"en": "point", "fr": "virgule"}
_NOTHING = ("uh",)
"""Of what is not spoken."""
_LONGEST_NUMBER = 6
"""Digits of a number that is read as one; a longer one is read digit by digit."""


def is_spoken(text: str) -> bool:
    """Whether anything is spoken where a word is written; a dash is not, nor a question mark by itself."""
    # A letter always is, and is found much faster.
    return any(map(str.isalpha, text)) or spoken_words(text, "en") is not _NOTHING


def spoken_words(text: str, language: str) -> tuple[str, ...]:
    """The words, in lower case, that are most probably spoken where a word is written; never empty.

    A guess that is good enough to align: of "1998" one reading is taken, of "9th" the ending is left out.

    Args:
        text: a written word, punctuation included.
        language: ``en`` or ``fr``.
    """
    plain = "".join(map(plain_sign, text))
    plain = _ORDINAL.sub("", plain.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    if re.sub(r"\W", "", plain) == "000":  # the rest of a number that is written in two words
        return (_POWERS[language][2][1],)
    plain = re.sub(r"(?<=\w)\.(?=[^\W\d])", _INSIDE[language]["."], plain)
    for sign in "@&":
        plain = plain.replace(sign, _INSIDE[language][sign])
    money = any(sign in plain for sign in "€$£")
    words: list[str] = []
    for part in _PART.findall(plain):
        if part[0].isdigit():
            words += _figures(part, language, grouped="-" in plain, money=money)
        else:
            words.append(part)
    words += [name for sign, name in _SIGNS[language].items() if sign in plain]
    return tuple(words) or _NOTHING


def _figures(part: str, language: str, *, grouped: bool, money: bool) -> list[str]:
    words: list[str] = []
    joined = re.sub(r"[, ](?=\d{3}\b)", "", part)
    whole = money or joined != part  # an amount, or with thousands set apart: no row of single digits
    for place, group in enumerate(re.split(r"[.,]", joined)):
        if place:
            words.append(_DECIMAL[language])
        digits = re.sub(r"\D", "", group)
        if not digits:
            continue
        if _read_singly(digits, language, grouped=grouped, whole=whole):
            words += [w for digit in digits for w in number_words(int(digit), language)]
        elif language == "en" and len(digits) == 4 and digits[1:3] != "00" and not whole:
            words += _in_pairs(digits)
        else:
            words += number_words(int(digits), language)
    return words


def _in_pairs(digits: str) -> Sequence[str]:
    """Four English figures without a comma, as they are said of years, of houses and by the hundred."""
    hundreds, rest = (number_words(int(pair), "en") for pair in (digits[:2], digits[2:]))
    return (*hundreds, *(rest if digits[2:] != "00" else ("hundred",)))


def _read_singly(digits: str, language: str, *, grouped: bool, whole: bool) -> bool:
    if len(digits) > (2 * _LONGEST_NUMBER if whole else _LONGEST_NUMBER):
        return True
    if digits[0] == "0" and len(digits) > 1:
        return True
    return grouped and len(digits) > 2 and language == "en"


def number_words(number: int, language: str) -> tuple[str, ...]:
    """A whole number below a million millions in words.

    Args:
        number: 0 or more.
        language: ``en`` or ``fr``.
    """
    units, tens = _UNITS[language].split(), _TENS[language].split()
    if number < 20:
        return (units[number],)
    if number < 100:
        ten, unit = divmod(number, 10)
        if language == "fr" and ten in (7, 9):
            return (tens[ten - 2], units[10 + unit])
        return (tens[ten - 2], units[unit]) if unit else (tens[ten - 2],)
    power, name = next((value, name) for value, name in _POWERS[language] if number >= value)
    count, rest = divmod(number, power)
    silent_one = language == "fr" and count == 1 and power <= 1000
    head = () if silent_one else number_words(count, language)
    return (*head, name, *(number_words(rest, language) if rest else ()))
