"""What each word of what is read out is: a number, a letter, a code, or said between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from app.detect.numbers.doubled import REPEATS
from app.detect.text.numerals import COUNTING
from app.detect.text.words import FoldedWord, has_capitals

ZEROS: Mapping[str, frozenset[str]] = {"en": frozenset({"oh", "o", "nought", "naught"}), "fr": frozenset()}
"""What is said for zero beside "zero"."""
_BETWEEN: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "uh um er erm hmm mm so dash hyphen slash stroke oblique point dot space plus hash star".split()
    ),
    "fr": frozenset(
        "euh heu hum ben alors tiret bas trait union barre oblique slash point espace plus diese"
        " etoile".split()
    ),
}
LINKS: Mapping[str, tuple[str, frozenset[str]]] = {
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

PHONETIC = frozenset(
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
_LAST_WORD = re.compile(r"\b(\w+)[ ,-]{1,2}$")
_NAMES_OF_CODES = frozenset("pin cvv cvc avs bic gsm id ide nas neq nhs nir npa rib ssn tva vat".split())
"""What is written in capitals before a code and is no part of it."""
_LETTER_WORDS, _OH = frozenset("aioy"), "Oh"
_SENTENCE = re.compile(r"[.!?]\s")
_CLAUSE, _SPEAKS = re.compile(r"[,.;:!?\n]"), re.compile(r"I (?:have|had|was|am|will|think|know|can)\b")
CODE = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9]+")
"""Letters and figures in one word."""


def kinds_of(text: str, words: Sequence[FoldedWord], language: str) -> list[str]:
    """What each word is by itself, or by its neighbours where it may be a word of radio or an example.

    Args:
        text: all of it.
        words: of it, one after the other.
        language: ``en`` or ``fr``.

    Returns:
        ``number``, ``repeat``, ``letter``, ``code`` (letters and figures), ``between``, ``example`` (a word
        that says which letter stands before it), or nothing, for each.
    """
    capitals = has_capitals(text)
    kinds = [_kind(text, word, language, capitals=capitals) for word in words]
    if capitals:
        _small_letters(text, words, kinds)
    else:
        _spelt_words(text, words, kinds)
    for index, word in enumerate(words):
        if word.text in PHONETIC and _spells_on(text, words, index):
            kinds[index] = "letter"
        said = kinds[index] == "letter" or text[word.start : word.end] == _OH
        if said and _begins_clause(text, words, index) and not any(kinds[index + 1 : index + 2]):
            kinds[index] = ""
        begins = kinds[index] == "number" and _begins_sentence(text, words, index)
        doubtful = begins or word.text in _ARTICLES[language]
        if doubtful and not _counts(text, words, kinds, index, language):
            kinds[index] = ""
        first, last = _example(text, words, index, language)
        if last > first:
            kinds[index:last] = ["letter", *["between"] * (first - index - 1), *["example"] * (last - first)]
    return kinds


def _counts(text: str, words: Sequence[FoldedWord], kinds: Sequence[str], index: int, language: str) -> bool:
    """Whether an article or a first word is a number: at the end of one or of a clause, or before another."""
    joined = index > 0 and words[index - 1].text == LINKS[language][0]
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
    """Whether a letter is a word by itself ("A", "I", "À", "Y", "Oh") with which a clause begins."""
    word = words[index]
    said = text[word.start : word.end]
    behind = words[index - 1].text if index else ""
    surprise = said == _OH and behind.isdigit()  # Its zeros are written in figures.
    if surprise or said == "\u00c0" or _SPEAKS.match(text, word.start):
        return True
    gap = text[words[index - 1].end : word.start] if index else "."
    after = text[word.end + 1 : word.end + 2]
    return word.text in _LETTER_WORDS and _CLAUSE.search(gap) is not None and after.islower()


def _begins_sentence(text: str, words: Sequence[FoldedWord], index: int) -> bool:
    """Whether a number word has its capital from a sentence that begins with it: "0142. One more thing"."""
    word = words[index]
    gap = text[words[index - 1].end : word.start] if index else ""
    return text[word.start].isupper() and _SENTENCE.match(gap) is not None


def _spells_on(text: str, words: Sequence[FoldedWord], index: int) -> bool:
    """Whether another word of radio, or a digit, stands right beside a word, or numbers on both sides."""
    around = words[max(0, index - 1) : index + 2]
    amid = [near.text.isdigit() for near in around] == [True, False, True]
    return any(
        (amid or near.text in PHONETIC or _ONE_DIGIT.fullmatch(near.text))
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


def kind_inside(
    text: str, words: Sequence[FoldedWord], index: int, language: str, *, kind: str, before: str
) -> str:
    """What a word is inside a run, given what it and the word before it are by themselves."""
    gap = text[words[index - 1].end : words[index].start]
    if not _GAP.fullmatch(gap):
        return ""
    link, heads = LINKS[language]
    linked = words[index].text == link and words[index - 1].text in heads
    if linked or (not kind and _heard_as_digit(words, index, language)):
        return "between"
    if "letter" in {kind, before}:
        letters = ((before, words[index - 1].text), (kind, words[index].text))
        long = any(of == "letter" and len(said) > 1 and said not in PHONETIC for of, said in letters)
        return kind if (_CLOSE_GAP if long else _LETTER_GAP).fullmatch(gap) else ""
    return kind


def _heard_as_digit(words: Sequence[FoldedWord], index: int, language: str) -> bool:
    around = words[index - 1 : index + 2 : 2]
    heard = words[index].text in _HEARD_AS[language] and len(around) == 2
    return heard and all(_ONE_DIGIT.fullmatch(word.text) for word in around)


def _kind(text: str, word: FoldedWord, language: str, *, capitals: bool) -> str:
    """What a word is by itself; examples of letters are found by their neighbours."""
    said = word.text
    if said.isdigit() or said in COUNTING[language] or said in ZEROS[language]:
        # A share and a time ("ten o'clock") are no part of what is read out.
        return "" if text[word.end : word.end + 2].strip().startswith(("%", "'c", "\u2019c")) else "number"
    if said in REPEATS:
        return "repeat"
    if CODE.fullmatch(said):
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


def heard_before(text: str, start: int, language: str) -> int:
    """Where a run begins when the word before it may be its first digit misheard, else ``start``."""
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return before.start(1) if before and before.group(1).lower() in _HEARD_AS[language] else start
