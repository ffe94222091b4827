"""A number or a password that was found once is looked for in the whole text: said again, nothing names it.

"1987" is a year where nobody has said that it is the code of the door, and "sunflower" a flower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.detect.handles import Handles
from app.detect.numerals import NUMERALS, THOUSANDS
from app.detect.ordinary import ordinary_words
from app.detect.passwords import Passwords
from app.detect.sequences import runs
from app.detect.words import FoldedWord, Phrases
from app.domain.finding import Category, Hit
from app.domain.names import SURE
from app.domain.terms import fold

NAME = "said_again"
"""What hits of this step carry in place of a recogniser's name."""
_NUMBERS = frozenset({Category.PHONE, Category.CARD, Category.ACCOUNT, Category.ID_NUMBER, Category.NUMBER})
_SECRETS = frozenset({Passwords.name, Handles.name})
"""Recognisers of what may be a word like any other."""
_DIGITS = 4
"""Of a part of a number that is looked for: its beginning or its end ("the last four are 1832")."""
_SHORT = 3
"""Digits, or letters, of what is looked for as a whole."""
_NEAR = 3
"""Words from one numeral to the next of what may be one number."""
_QUANTITY = frozenset({",", ".", ":"})
"""What stands in a decimal, in thousands and in a time, which are no part of another number."""
_CLAUSE = re.compile(r"[,;.!?\n]")
_DIGITS_OF, _WORDS_OF = "the digits of a number found", "the words of a password or a handle found"
"""Why it is one; the time of what was found goes behind."""
_WORTH = 0.95
"""How sure it is beside what was found."""


def said_again(text: str, language: str, hits: Iterable[Hit], words: Sequence[FoldedWord]) -> tuple[Hit, ...]:
    """Every other place of a sure number, whole or its beginning or end, and of a password or handle.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it.
        words: of the text, parted.
    """
    sure = [hit for hit in hits if hit.score >= SURE]
    numbers = [hit for hit in sure if hit.category in _NUMBERS]
    found = {place for hit in numbers for place in range(hit.start, hit.end)}
    again = [
        *_numbers_again(text, language, numbers, words),
        *_words_again(text, language, [hit for hit in sure if hit.recogniser in _SECRETS], words),
    ]
    return tuple(hit for hit in again if not found.issuperset(range(hit.start, hit.end)))


def _numbers_again(
    text: str, language: str, numbers: Iterable[Hit], words: Sequence[FoldedWord]
) -> Iterator[Hit]:
    known: dict[str, Hit] = {}
    for hit in numbers:
        digits = "".join(group.digits for group in _groups(text, language, hit.start, hit.end))
        for part in _parts(digits):
            known.setdefault(part, hit)
    for start, end in _numerals(language, words) if known else ():
        yield from _known_in([*_groups(text, language, start, end)], known)


@dataclass(frozen=True, slots=True)
class _Group:
    """Digits that are said together, where they stand in the text."""

    digits: str
    start: int
    end: int


def _groups(text: str, language: str, start: int, end: int) -> Iterator[_Group]:
    """The numbers in a part of a text."""
    for run in runs(text[start:end], language):
        for group in run.groups:
            if group.glue not in _QUANTITY:
                said = run.words[group.first : group.last]
                yield _Group(group.digits, start + said[0].start, start + said[-1].end)


def _parts(digits: str) -> Iterator[str]:
    """A number, and what it begins and ends with."""
    if len(digits) >= _SHORT:
        yield digits
    for size in range(_DIGITS, len(digits)):
        yield digits[:size]
        yield digits[-size:]


def _numerals(language: str, words: Sequence[FoldedWord]) -> Iterator[tuple[int, int]]:
    """Parts of a text in which numbers are, each from its first numeral to its last."""
    counting = NUMERALS[language] | THOUSANDS[language]
    told = [n for n, word in enumerate(words) if word.text in counting or word.text[:1].isdigit()]
    begin = 0
    for number, place in enumerate(told):
        if number + 1 == len(told) or told[number + 1] - place > _NEAR:
            yield words[told[begin]].start, words[place].end
            begin = number + 1


def _known_in(groups: Sequence[_Group], known: Mapping[str, Hit]) -> Iterator[Hit]:
    """The longest rows of groups that are a number that is known, or its beginning or end."""
    first = 0
    while first < len(groups):
        digits, last = "", first
        for number in range(first, len(groups)):
            digits += groups[number].digits
            if digits in known:
                last, hit = number + 1, known[digits]
        if last > first:
            yield _again(hit, groups[first].start, groups[last - 1].end, _DIGITS_OF)
        first = max(last, first + 1)


def _words_again(
    text: str, language: str, secrets: Iterable[Hit], words: Sequence[FoldedWord]
) -> Iterator[Hit]:
    ordinary = ordinary_words(language)
    known: dict[str, Hit] = {}
    for hit in secrets:
        said = text[hit.start : hit.end]
        for form in (fold(said), fold(_CLAUSE.split(said)[0])):
            if len(form.replace(" ", "")) >= _SHORT and not all(word in ordinary for word in form.split()):
                known.setdefault(form, hit)
    for first, last, form in Phrases(known).find(words):
        yield _again(known[form], words[first].start, words[last - 1].end, _WORDS_OF)


def _again(hit: Hit, start: int, end: int, reason: str) -> Hit:
    score = round(_WORTH * hit.score, 3)
    return replace(hit, start=start, end=end, score=score, recogniser=NAME, reason=reason, origin=hit.start)
