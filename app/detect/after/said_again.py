"""A number or a password that was found once is looked for in the whole text: said again, nothing names it.

"1987" is a year where nobody has said that it is the code of the door, and "sunflower" a flower.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.detect.addresses.handles import NAME as HANDLES
from app.detect.after.address_again import address_again
from app.detect.after.secret_words import ADDRESSES, IN_HALVES, rows_again
from app.detect.days.dates import BORN
from app.detect.numbers.passwords import NAME as PASSWORDS
from app.detect.numbers.sequences import numbers_in
from app.detect.text.numerals import COUNTING
from app.detect.text.words import FoldedWord
from app.domain.finding import Category, Hit
from app.domain.spotting.names import NAMED, SURE

NAME = "said_again"
"""What hits of this step carry in place of a recogniser's name."""
_NUMBERS = frozenset({Category.PHONE, Category.CARD, Category.ACCOUNT, Category.ID_NUMBER, Category.NUMBER})
_SECRETS = frozenset({PASSWORDS, HANDLES})
"""Recognisers of what may be a word like any other."""
_DIGITS = 4
"""Of a part of a number that is looked for: its beginning or its end ("the last four are 1832")."""
_NAMED_DIGITS, _BEFORE = 2, 25
"""The same where it is said to be one, in so many characters before it."""
_CUE = re.compile(
    r"\b(?:ends?|ending|starts?|starting|begins?|beginning) (?:in|with)\b"
    r"|\b(?:last|first) (?:two|three|four|few|digits?|numbers?|ones?)\b"
    r"|\b(?:fini[tr]|termin\w+|commenc\w+|d[eé]but\w*) par\b"
    r"|\b(?:derniers?|premiers?)\b",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r",? (?:at the (?:end|beginning|start)|(?:is|was) the (?:end|beginning)|[aà] la fin|au d[eé]but)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r".*[.?!\n]", re.DOTALL)
_GOES_ON = re.compile(r"(?:\W|\b(?:and|then|et|puis|uh|um|er|euh|dash|tiret|space|espace)\b)*", re.IGNORECASE)
"""What stands between two parts of a number."""
_SHORT = 3
"""Digits of what is looked for as a whole."""
_LONGEST = 40
"""Digits of a part: a number of more is a key, and nobody says half of it."""
_NEAR = 3
"""Words from one numeral to the next of what may be one number."""
_FIGURE_SURE = 0.5
"""Score from which a figure is looked for: 340, of "cutting 340 jobs"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER, _FIGURE = re.compile(r"[^\W\d_]"), re.compile(r"\d")
_DIGITS_OF, _WORDS_OF = "the digits of a number found", "the words of a secret found"
"""Why it is one; the time of what was found goes behind."""
_WORTH = 0.95
"""How sure it is beside what was found."""


def said_again(
    text: str,
    language: str,
    hits: Iterable[Hit],
    words: Sequence[FoldedWord],
    *,
    common: Container[str] = frozenset(),
) -> tuple[Hit, ...]:
    """Every other place of a sure number, a password, a handle or an address, or of enough of it.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it.
        words: of the text, parted.
        common: words that everybody uses.
    """
    sure = [hit for hit in hits if hit.score >= (_FIGURE_SURE if hit.category is Category.FIGURE else SURE)]
    numbers = [hit for hit in sure if hit.category in {*_NUMBERS, Category.FIGURE} or hit.reason == BORN]
    # What a profile keeps as a date hides no code: only what is found as the same is found already.
    found: dict[Category, set[int]] = defaultdict(set)
    for hit in sure:
        found[hit.category].update(range(hit.start, hit.end))
    named = set[int]().union(*(found[category] for category in NAMED))
    secrets = [hit for hit in sure if _is_secret(text, hit)]
    again: list[Hit] = []
    for hit in (
        *_words_again(text, language, secrets, words, common),
        *_numbers_again(text, language, numbers, words),
        *(_again(hit, start, end, _DIGITS_OF) for hit, start, end in address_again(text, language, sure)),
    ):
        places = range(hit.start, hit.end)
        # A half of an address that is somebody's name is decided as that name.
        is_name = hit.category in IN_HALVES and named.issuperset(places)
        if not is_name and not found[hit.category].issuperset(places):
            found[hit.category].update(places)
            again.append(hit)
    return tuple(again)


def _is_secret(text: str, hit: Hit) -> bool:
    """Whether what was found is letters and figures that give something away wherever they are said."""
    if hit.category in _NUMBERS and hit.recogniser not in _SECRETS:
        return all(sign.search(text, hit.start, hit.end) for sign in (_LETTER, _FIGURE))
    return hit.category in ADDRESSES or hit.recogniser in _SECRETS


def _numbers_again(
    text: str, language: str, numbers: Iterable[Hit], words: Sequence[FoldedWord]
) -> Iterator[Hit]:
    known, named = _known_numbers(text, language, numbers)
    most = max(map(len, (*known, *named)), default=0)
    for start, end in _numerals(language, words) if known else ():
        yield from _known_in(text, [*numbers_in(text, language, start, end)], known, named, most)


def _known_numbers(
    text: str, language: str, numbers: Iterable[Hit]
) -> tuple[Mapping[str, Hit], Mapping[str, Hit]]:
    """What is looked for of numbers: what counts by itself, and what does where a word says so."""
    known: dict[str, Hit] = {}
    named: dict[str, Hit] = {}
    for hit in numbers:
        groups = [group.text for group in numbers_in(text, language, hit.start, hit.end)]
        digits = "".join(groups)
        if hit.reason == BORN:  # the year tells most, and is no date by itself
            if groups and _YEAR.fullmatch(groups[-1]):
                known.setdefault(groups[-1], hit)
        elif hit.category is Category.FIGURE:
            if len(digits) >= _SHORT and not _YEAR.fullmatch(digits):
                known.setdefault(digits, hit)
        else:
            for part in _parts(digits, least=_DIGITS):
                known.setdefault(part, hit)
            for part in _parts(digits, least=_NAMED_DIGITS):
                named.setdefault(part, hit)
    return known, named


def _parts(digits: str, *, least: int) -> Iterator[str]:
    """A number, and what it begins and ends with, of so many digits at least."""
    if len(digits) >= _SHORT:
        yield digits
    for size in range(least, min(len(digits), _LONGEST)):
        yield digits[:size]
        yield digits[-size:]


def _numerals(language: str, words: Sequence[FoldedWord]) -> Iterator[tuple[int, int]]:
    """Parts of a text in which numbers are, each from its first numeral to its last."""
    told = [n for n, word in enumerate(words) if word.text in COUNTING[language] or word.text[:1].isdigit()]
    begin = 0
    for number, place in enumerate(told):
        if number + 1 == len(told) or told[number + 1] - place > _NEAR:
            yield words[told[begin]].start, words[place].end
            begin = number + 1


def _known_in(
    text: str,
    groups: Sequence[FoldedWord],
    known: Mapping[str, Hit],
    named: Mapping[str, Hit],
    most: int,
) -> Iterator[Hit]:
    """The longest rows of numbers that are one that is known, or what it begins or ends with.

    Args:
        text: the whole text.
        groups: numbers in figures that stand near one another.
        known: numbers, and parts of them that are long enough to count by themselves.
        named: the same with shorter parts, which count where they are said to be a beginning or an end.
        most: digits of the longest of them; in a row of thousands nothing is put together beyond that.
    """
    first = 0
    while first < len(groups):
        digits, last = "", first
        for number in range(first, len(groups)):
            if number > first and not _GOES_ON.fullmatch(text, groups[number - 1].end, groups[number].start):
                break
            digits += groups[number].text
            if len(digits) > most:
                break
            if digits in known or (
                digits in named and _is_cued(text, groups[first].start, groups[number].end)
            ):
                last, hit = number + 1, known.get(digits) or named[digits]
        if last > first:
            yield _again(hit, groups[first].start, groups[last - 1].end, _DIGITS_OF)
        first = max(last, first + 1)


def _is_cued(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that this is what something begins or ends with."""
    before = max(0, start - _BEFORE)
    sentence = _SENTENCE.search(text, before, start)
    said = _CUE.search(text, sentence.end() if sentence else before, start)
    return said is not None or _CUE_AFTER.match(text, end) is not None


def _words_again(
    text: str, language: str, secrets: Sequence[Hit], words: Sequence[FoldedWord], common: Container[str]
) -> Iterator[Hit]:
    for hit, start, end in rows_again(text, language, secrets, words, common=common):
        yield _again(hit, start, end, _WORDS_OF)


def _again(hit: Hit, start: int, end: int, reason: str) -> Hit:
    score = round(_WORTH * hit.score, 3)
    return replace(hit, start=start, end=end, score=score, recogniser=NAME, reason=reason, origin=hit.start)
