"""Runs of digits and letters in a text, said or written one by one, in pairs or in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from app.detect.numbers.doubled import REPEATS, doubled
from app.detect.text.numerals import COUNTING, NUMERALS, THOUSANDS, read
from app.detect.text.words import FoldedWord, folded_words, has_capitals

_ZEROS: Mapping[str, frozenset[str]] = {"en": frozenset({"oh", "o", "nought", "naught"}), "fr": frozenset()}
_BETWEEN: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "uh um er erm hmm mm so dash hyphen slash stroke oblique point dot space plus hash star".split()
    ),
    "fr": frozenset(
        "euh heu hum ben alors tiret bas trait union barre oblique slash point espace plus diese"
        " etoile".split()
    ),
}
_LINKS: Mapping[str, tuple[str, frozenset[str]]] = {
    "en": ("and", frozenset({"hundred", "hundreds", "thousand"})),
    "fr": (
        "et",
        frozenset(
            {"vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"}
        ),
    ),
}
"""The word inside a number, and what it follows: three hundred and four, soixante et onze."""
_HEARD_AS: Mapping[str, frozenset[str]] = {
    "en": frozenset({"for", "to", "too", "ate", "won"}),
    "fr": frozenset({"cet", "cette", "si", "sous", "vin"}),
}
"""What Whisper writes for a digit among digits: four, two, eight, one; sept, six, vingt."""

_PHONETIC = frozenset(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett juliette kilo lima mike"
    " november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
    " zoulou".split()
)
"""The words of radio for the letters that they begin with."""
_AS_IN: Mapping[str, frozenset[tuple[str, ...]]] = {
    "en": frozenset({("as", "in"), ("for",)}),
    "fr": frozenset({("comme",)}),
}
"""Between a letter and a word that begins with it."""

_ARTICLES: Mapping[str, frozenset[str]] = {"en": frozenset(), "fr": frozenset({"une"})}
"""What is no number where a word follows that is none: "GE 123 456, une voiture"."""
_ONE_DIGIT = re.compile(
    r"\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|un|deux|trois|quatre|cinq|sept|huit|neuf"
)
_GAP = re.compile(r"(?:[^\S\n]|\n(?!\n)|[,;:\-\u2010-\u2015\u2026/()+*#'\"]|\.(?!\n)|(?<= )d['\u2019])*")
_CLOSE_GAP = re.compile(r"[ \u2010-\u2015-]?")
_LETTER_GAP = re.compile(r"[\s,\u2010-\u2015-]*")
_GLUE = re.compile(r"[,.\u00a0\u202f :/\u2010-\u2015-]")
_LAST_WORD = re.compile(r"\b(\w+)[ ,-]{1,2}$")
_COMMA = re.compile(r"[^\s\u2010-\u2015-]")
_NAMES_OF_CODES = frozenset("pin cvv cvc avs bic gsm id ide nas neq nhs nir npa rib ssn tva vat".split())
"""What is written in capitals before a code and is no part of it."""
QUANTITY = frozenset({",", ".", ":"})
"""What stands in a decimal, in thousands and in a time."""
_PARAGRAPH = re.compile(r"\n\s*\n")
"""Over what is between two paragraphs no number goes on."""
_LETTER_WORDS = frozenset("aioy")
_CLAUSE, _SPEAKS = re.compile(r"[,.;:!?\n]"), re.compile(r"I (?:have|had|was|am|will|think|know|can)\b")
_CODE = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9]+")


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


def heard_before(text: str, start: int, language: str) -> int:
    """Where a run begins when the word before it may be its first digit misheard, else ``start``."""
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return before.start(1) if before and before.group(1).lower() in _HEARD_AS[language] else start


def runs(text: str, language: str) -> Iterator[Run]:
    """All runs of a text: they begin and end with a number or a letter."""
    words = doubled(text, folded_words(text), language)
    kinds = _kinds(text, words, language)
    first = 0
    while first < len(words):
        end, last, before = first, first, ""
        while last < len(words):
            kind = kinds[last]
            if last > first:
                if _PARAGRAPH.search(text, words[last - 1].end, words[last].start):
                    break
                kind = _kind_inside(text, words, last, language, kind=kind, before=before)
            if not kind or (kind == "between" and last == first):
                break
            last, before = last + 1, kind
            end = last if kind in {"number", "letter", "code", "example"} else end
        if end > first:
            yield _run(text, words[first:end], kinds[first:end], language)
        first = max(last, first + 1)


def numbers_in(text: str, language: str, start: int, end: int) -> Iterator[FoldedWord]:
    """The numbers in a part of a text, in figures, each where it stands; no decimals, thousands and times."""
    for run in runs(text[start:end], language):
        for group in run.groups:
            if group.glue not in QUANTITY:
                said = run.words[group.first : group.last]
                yield FoldedWord(group.digits, start + said[0].start, start + said[-1].end)


def _kinds(text: str, words: Sequence[FoldedWord], language: str) -> list[str]:
    """What each word is, given its neighbours where it may be a word of radio or the example of a letter."""
    capitals = has_capitals(text)
    kinds = [_kind(text, word, language, capitals=capitals) for word in words]
    if capitals:
        _small_letters(text, words, kinds)
    else:
        _spelt_words(text, words, kinds)
    for index, word in enumerate(words):
        if word.text in _PHONETIC and _spells_on(text, words, index):
            kinds[index] = "letter"
        if (
            kinds[index] == "letter"
            and _begins_clause(text, words, index)
            and not any(kinds[index + 1 : index + 2])
        ):
            kinds[index] = ""
        if word.text in _ARTICLES[language] and not _counts(text, words, kinds, index, language):
            kinds[index] = ""
        first, last = _example(text, words, index, language)
        if last > first:
            kinds[index:last] = ["letter", *["between"] * (first - index - 1), *["example"] * (last - first)]
    return kinds


def _counts(text: str, words: Sequence[FoldedWord], kinds: Sequence[str], index: int, language: str) -> bool:
    """Whether an article is a number here: at the end of one or of a clause, or before another."""
    joined = index > 0 and words[index - 1].text == _LINKS[language][0]
    alone = index + 1 == len(words) or _CLAUSE.search(text, words[index].end, words[index + 1].start)
    return joined or bool(alone or kinds[index + 1])


def _small_letters(text: str, words: Sequence[FoldedWord], kinds: list[str]) -> None:
    """Make letters of small ones beside figures or letters, in a text with capitals: x 9 f 4."""

    def beside(at: int, other: int) -> bool:
        if not 0 <= other < len(words) or kinds[other] not in {"number", "letter", "code"}:
            return False
        gap = text[words[min(at, other)].end : words[max(at, other)].start]
        return _CLOSE_GAP.fullmatch(gap) is not None

    small = [at for at, word in enumerate(words) if len(word.text) == 1 and not kinds[at]]
    for at in (*small, *reversed(small)):
        if words[at].text.isalpha() and words[at].text not in _LETTER_WORDS:
            kinds[at] = "letter" if beside(at, at - 1) or beside(at, at + 1) else kinds[at]


def _spelt_words(text: str, words: Sequence[FoldedWord], kinds: list[str]) -> None:
    """Make letters of "a" and "i" between digits or letters, in a text without capitals: six a nine."""
    small = [text[word.start : word.end] in {"a", "i"} for word in words]

    def spelt(at: int) -> bool:
        return kinds[at] in {"letter", "code"} or _ONE_DIGIT.fullmatch(words[at].text) is not None

    last = 0
    for is_small, row in groupby(small):
        first, last = last, last + len([*row])
        if is_small and first > 0 and last < len(words) and spelt(first - 1) and spelt(last):
            kinds[first:last] = ["letter"] * (last - first)


def _begins_clause(text: str, words: Sequence[FoldedWord], index: int) -> bool:
    """Whether a letter is a word by itself ("A", "I", "À", "Y") with which a clause begins."""
    word = words[index]
    if text[word.start : word.end] == "\u00c0" or _SPEAKS.match(text, word.start):
        return True
    gap = text[words[index - 1].end : word.start] if index else "."
    after = text[word.end + 1 : word.end + 2]
    return word.text in _LETTER_WORDS and _CLAUSE.search(gap) is not None and after.islower()


def _spells_on(text: str, words: Sequence[FoldedWord], index: int) -> bool:
    """Whether another word of radio, or a digit, stands right beside a word, or numbers on both sides."""
    around = words[max(0, index - 1) : index + 2]
    amid = [near.text.isdigit() for near in around] == [True, False, True]
    return any(
        (amid or near.text in _PHONETIC or _ONE_DIGIT.fullmatch(near.text))
        and _LETTER_GAP.fullmatch(text, min(near.end, words[index].end), max(near.start, words[index].start))
        for near in around
    )


def _example(text: str, words: Sequence[FoldedWord], index: int, language: str) -> tuple[int, int]:
    """The words after a letter that say which it is ("as in x-ray"): the first, and after the last."""
    letter = words[index].text
    for between in _AS_IN[language] if len(letter) == 1 else ():
        first = index + 1 + len(between)
        said = tuple(word.text for word in words[index + 1 : first])
        if said == between and first < len(words) and words[first].text[0] == letter:
            last = first + 1
            while last < len(words) and text[words[last - 1].end : words[last].start] == "-":
                last += 1
            return first, last
    return index, index


def _kind_inside(
    text: str, words: Sequence[FoldedWord], index: int, language: str, *, kind: str, before: str
) -> str:
    """What a word is inside a run, given what it and the word before it are by themselves."""
    gap = text[words[index - 1].end : words[index].start]
    if not _GAP.fullmatch(gap):
        return ""
    link, heads = _LINKS[language]
    linked = words[index].text == link and words[index - 1].text in heads
    if linked or (not kind and _heard_as_digit(words, index, language)):
        return "between"
    if "letter" in {kind, before}:
        letters = ((before, words[index - 1].text), (kind, words[index].text))
        long = any(of == "letter" and len(said) > 1 and said not in _PHONETIC for of, said in letters)
        return kind if (_CLOSE_GAP if long else _LETTER_GAP).fullmatch(gap) else ""
    return kind


def _heard_as_digit(words: Sequence[FoldedWord], index: int, language: str) -> bool:
    around = words[index - 1 : index + 2 : 2]
    heard = words[index].text in _HEARD_AS[language] and len(around) == 2
    return heard and all(_ONE_DIGIT.fullmatch(word.text) for word in around)


def _kind(text: str, word: FoldedWord, language: str, *, capitals: bool) -> str:
    """``number``, ``repeat``, ``letter``, ``code`` (letters and figures), ``between``, or nothing.

    A word that explains a letter, and is found by its neighbours, is an ``example``.
    """
    said = word.text
    if said.isdigit() or said in COUNTING[language] or said in _ZEROS[language]:
        # A share and a time ("ten o'clock") are no part of what is read out.
        return "" if text[word.end : word.end + 2].strip().startswith(("%", "'c", "\u2019c")) else "number"
    if said in REPEATS:
        return "repeat"
    if _CODE.fullmatch(said):
        return "code"
    if said in _BETWEEN[language]:
        return "between"
    written = text[word.start : word.end]
    if (
        len(said) <= 3
        and said.isalpha()
        and said not in _NAMES_OF_CODES
        and (written.isupper() if capitals else len(said) == 1 and said not in "ai")
    ):
        return "letter"
    return ""


def _run(text: str, words: Sequence[FoldedWord], kinds: Sequence[str], language: str) -> Run:
    groups: list[Group] = []
    letters = ""
    index = 0
    while index < len(words):
        said = words[index].text
        if said.isdigit():
            groups.append(Group(said, index, index + 1, written=True))
        elif _CODE.fullmatch(said) and said not in NUMERALS[language]:
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
            letters += said[0] if said in _PHONETIC else said
        index += 1
    explained = sum(
        kind == "example" or (kind == "letter" and word.text in _PHONETIC)
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
    number = said in NUMERALS[language] or said in THOUSANDS[language] or said in _ZEROS[language]
    return number or said in REPEATS or (inside and said == _LINKS[language][0])


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
        said += [("zero" if word.text in _ZEROS[language] else word.text, index)] * times
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
