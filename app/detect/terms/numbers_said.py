"""The numbers of a term as they are said: 1200 is "twelve hundred" too, and 47 may be "number 47"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.words.spoken import number_words
from app.domain.words.terms import fold

_NUMBER = re.compile(r"(?<!\S)\d{2,6}(?!\S)")
_COUNTED = ("number", "no", "nr", "numero", "n")
"""What may stand between a word and its number, folded."""
_PAIRED, _ODD, _PAIR = 4, 3, 100
"""Digits of a number that is said in two pairs ("forty-eight twenty-one"), or as one and a pair; and how many
numbers a pair tells."""
_HUNDREDS = {"en": ("hundred", range(11, 100)), "fr": ("cents", range(11, 20))}
"""How a number is said by its hundreds, and how many there may be."""


def numbers_said(form: str) -> Iterator[str]:
    """A term with each of its numbers said otherwise; nothing where it has none, or several.

    Args:
        form: of a term, folded.
    """
    number = _NUMBER.search(form)
    if number is None or _NUMBER.search(form, number.end()):
        return
    before, behind = form[: number.start()], form[number.end() :]
    led = ("", *(f"{word} " for word in _COUNTED)) if before else ("",)
    for said in dict.fromkeys((number[0], *_readings(number[0]))):
        yield from (f"{before}{counted}{said}{behind}" for counted in led)


def _readings(digits: str) -> Iterator[str]:
    for language, (hundred, many) in _HUNDREDS.items():
        singly = " ".join(_words(digit, language) for digit in digits)
        yield from (singly, singly.replace("zero", "oh"))
        if digits[0] == "0":
            continue
        yield _words(digits, language)
        if len(digits) in {_PAIRED, _ODD}:
            yield f"{_words(digits[:-2], language)} {_pair(digits[-2:], language)}"
        hundreds, rest = divmod(int(digits), _PAIR)
        if hundreds in many and not rest:
            yield f"{_words(str(hundreds), language)} {hundred}"


def _pair(digits: str, language: str) -> str:
    """Two digits behind others: a zero is said."""
    alone = (_words(digit, language) for digit in digits)
    return " ".join(alone) if digits[0] == "0" else _words(digits, language)


def _words(digits: str, language: str) -> str:
    return fold(" ".join(number_words(int(digits), language)))
