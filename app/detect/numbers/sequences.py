"""Runs of digits and letters in a text, said or written one by one, in pairs or in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.detect.numbers.doubled import REPEATS, doubled
from app.detect.numbers.signs import CODE, LINKS, PHONETIC, ZEROS, kind_inside, kinds_of
from app.detect.text.numerals import NUMERALS, THOUSANDS, read
from app.detect.text.words import FoldedWord, folded_words

_GLUE = re.compile(r"[,.\u00a0\u202f :/\u2010-\u2015-]")
_COMMA = re.compile(r"[^\s\u2010-\u2015-]")
QUANTITY = frozenset({",", ".", ":"})
"""What stands in a decimal, in thousands and in a time."""
_PARAGRAPH = re.compile(r"\n\s*\n")
"""Over what is between two paragraphs no number goes on."""


@dataclass(frozen=True, slots=True)
class Group:
    """A number inside a run.

    Args:
        digits: in figures.
        first: index of its first word in the run.
        last: index after its last word.
        written: whether it stands in figures.
        glue: what stands between its parts when it is written as one quantity: thousands, a decimal, a time,
            a fraction, a range.
    """

    digits: str
    first: int
    last: int
    written: bool
    glue: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow one another and are numbers, letters or what is said between them.

    Args:
        words: from the first number or letter to the last.
        groups: the numbers in it.
        letters: single letters, or letters next to figures in one word.
        explained: how many of them are said by a word that begins with them.
        turns: how often a letter follows a figure, or a figure a letter.
    """

    words: tuple[FoldedWord, ...]
    groups: tuple[Group, ...]
    letters: str
    explained: int
    turns: int = 0

    @property
    def digits(self) -> str:
        """All digits in the order of speech."""
        return "".join(group.digits for group in self.groups)


def runs(text: str, language: str) -> Iterator[Run]:
    """All runs of a text: they begin and end with a number or a letter."""
    words = doubled(text, folded_words(text), language)
    each = kinds_of(text, words, language)
    first = 0
    while first < len(words):
        end, last, before = first, first, ""
        while last < len(words):
            kind = each[last]
            if last > first:
                if _PARAGRAPH.search(text, words[last - 1].end, words[last].start):
                    break
                kind = kind_inside(text, words, last, language, kind=kind, before=before)
            if not kind or (kind == "between" and last == first):
                break
            last, before = last + 1, kind
            end = last if kind in {"number", "letter", "code", "example"} else end
        if end > first:
            yield _run(text, words[first:end], each[first:end], language)
        first = max(last, first + 1)


def numbers_in(text: str, language: str, start: int, end: int) -> Iterator[FoldedWord]:
    """The numbers in a part of a text, in figures, each where it stands; no decimals, thousands and times."""
    for run in runs(text[start:end], language):
        for group in run.groups:
            if group.glue not in QUANTITY:
                said = run.words[group.first : group.last]
                yield FoldedWord(group.digits, start + said[0].start, start + said[-1].end)


def _run(text: str, words: Sequence[FoldedWord], kinds: Sequence[str], language: str) -> Run:
    groups: list[Group] = []
    letters = ""
    index = 0
    while index < len(words):
        said = words[index].text
        if said.isdigit():
            groups.append(Group(said, index, index + 1, written=True))
        elif CODE.fullmatch(said) and said not in NUMERALS[language]:
            figures = "".join(char for char in said if char.isdigit())
            letters += "".join(char for char in said if char.isalpha())
            groups.append(Group(figures, index, index + 1, written=True))
        elif _spoken(said, language):
            last = index
            while last < len(words) and _spoken(words[last].text, language, inside=last > index):
                last += 1
            groups += _said(text, words[index:last], index, language)
            index = last
            continue
        elif kinds[index] == "letter":
            letters += said[0] if said in PHONETIC else said
        index += 1
    explained = sum(
        kind == "example" or (kind == "letter" and word.text in PHONETIC)
        for kind, word in zip(kinds, words, strict=True)
    )
    turns = _turns(words, groups, kinds) if letters else 0
    return Run(tuple(words), tuple(_glued(text, words, groups)), letters, explained, turns)


def _turns(words: Sequence[FoldedWord], groups: Sequence[Group], kinds: Sequence[str]) -> int:
    numbers = {at for group in groups for at in range(group.first, group.last)}
    signs = ""
    for at, (word, kind) in enumerate(zip(words, kinds, strict=True)):
        if kind == "code":
            signs += word.text
        elif at in numbers or kind == "letter":
            signs += "0" if at in numbers else "a"
    return sum(one.isdigit() != other.isdigit() for one, other in pairwise(signs))


def _spoken(said: str, language: str, *, inside: bool = False) -> bool:
    number = said in NUMERALS[language] or said in THOUSANDS[language] or said in ZEROS[language]
    return number or said in REPEATS or (inside and said == LINKS[language][0])


def _said(text: str, words: Sequence[FoldedWord], offset: int, language: str) -> Iterator[Group]:
    """Numbers in words; ``double five`` is five five, ``oh`` is zero."""
    said: list[tuple[str, int]] = []
    apart: set[int] = set()
    times = 1
    for index, word in enumerate(words):
        if index and _COMMA.search(text, words[index - 1].end, word.start):
            apart.add(index)
        if word.text in REPEATS:
            times = REPEATS[word.text]
            continue
        said += [("zero" if word.text in ZEROS[language] else word.text, index)] * times
        times = 1
    for digits, first, last in read([(word, index in apart) for word, index in said], language):
        if first < last:
            yield Group(digits, offset + said[first][1], offset + said[last - 1][1] + 1, written=False)


def _glued(text: str, words: Sequence[FoldedWord], groups: Sequence[Group]) -> Iterator[Group]:
    """Written numbers that are one quantity become one group: 12,500 and 3.2 and 10:30, not 06.12.34."""
    index = 0
    while index < len(groups):
        last = index + 1
        while last < len(groups) and _GLUE.fullmatch(_gap(text, words, groups[last - 1], groups[last])):
            if not (groups[last - 1].written and groups[last].written):
                break
            last += 1
        chain = groups[index:last]
        gaps = {_gap(text, words, a, b) for a, b in pairwise(chain)}
        if len(chain) > 1 and _one_quantity([group.digits for group in chain], gaps):
            digits = "".join(group.digits for group in chain)
            yield replace(chain[0], digits=digits, last=chain[-1].last, glue=next(iter(gaps)))
        else:
            yield from chain
        index = last


def _gap(text: str, words: Sequence[FoldedWord], before: Group, after: Group) -> str:
    return text[words[before.last - 1].end : words[after.first].start]


def _one_quantity(digits: Sequence[str], gaps: set[str]) -> bool:
    head, tail = digits[0], digits[1:]
    if len(gaps) != 1 or (head.startswith("0") and head != "0"):
        return False
    gap = next(iter(gaps))
    if gap in {",", ".", " ", "\u00a0", "\u202f"} and len(head) <= 3 and all(len(part) == 3 for part in tail):
        return True
    if len(tail) != 1 or gap in {" ", "\u00a0", "\u202f"}:
        return False
    if gap in {".", ",", ":", "/"}:
        return len(tail[0]) <= 2
    return not tail[0].startswith("0") and len(tail[0]) <= len(head)
