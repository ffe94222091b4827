"""Digits that are said to come more than once: deux fois le sept, four twice, three zeros."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.detect.text.expressions import PAUSE, regions
from app.detect.text.numerals import COUNTING
from app.detect.text.words import FoldedWord
from app.domain.words.terms import fold

REPEATS: Mapping[str, int] = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
"""Words before a digit that comes so often."""
_REPEAT: Mapping[str, str] = {
    **dict.fromkeys(("two", "deux", "2"), "double"),
    **dict.fromkeys(("three", "trois", "3"), "triple"),
    **dict.fromkeys(("four", "quatre", "4"), "quadruple"),
    **dict.fromkeys(("five", "cinq", "5"), "quintuple"),
}
_MANY: Mapping[str, str] = {
    "en": r"(?P<many>two|three|four|five|[2-5])",
    "fr": r"(?P<many>deux|trois|quatre|cinq|[2-5])",
}
_DIGIT: Mapping[str, str] = {
    "en": r"(?P<what>oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|\d)",
    "fr": r"(?P<what>z[ée]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|\d)",
}
_SEVERAL: Mapping[str, str] = {
    "en": r"(?:(?:oh|zeroe?|nought|one|two|three|four|five|sixe|seven|eight|nine)s|\d['\u2019]?s)",
    "fr": r"z[ée]ros",
}
_PART: Mapping[str, str] = {
    language: rf"(?:{'|'.join(sorted(words))}|zéro|oh|nought|double|triple|\d+|(?-i:{letter}))(?!\w)"
    for (language, words), letter in zip(COUNTING.items(), ("[B-HJ-Z]", "[A-Z]"), strict=True)
}
"""A word, a figure or a letter of a number that is read out."""
_SAID: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"(?:twice|{_MANY['en']} times(?= (?:the|an?) )) (?P<article>(?:the|an?) )?(?P<what>{_PART['en']})",
        rf"{_MANY['en']} (?P<several>{_SEVERAL['en']})",
        rf"{_DIGIT['en']} (?P<behind>twice|{_MANY['en']} times)",
    ),
    "fr": (
        rf"{_MANY['fr']} fois (?P<article>l[ea] )?(?P<what>{_PART['fr']})",
        rf"{_MANY['fr']} (?P<several>{_SEVERAL['fr']})",
        rf"{_DIGIT['fr']} (?P<behind>{_MANY['fr']} fois)(?! (?:l[ea] )?{_PART['fr']})",
    ),
}
"""How often, and which digit: before it, several of it, behind it."""
_RARE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:twice|times|{_SEVERAL['en']})\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(rf"\b(?:fois|{_SEVERAL['fr']})\b", re.IGNORECASE),
}
_NEAR = 40
"""Code points around these words in which their digit stands, and what is beside it."""
_GAP: Mapping[str, str] = {
    "en": r"[ ,;:-]+(?:(?:and|then|an?|the|uh|um|er),? ){0,3}",
    "fr": r"[ ,;:-]+(?:(?:et|puis|ensuite|l[ea]|euh),? ){0,3}",
}
"""Between two parts of a number that is read out."""
_BEFORE: Mapping[str, re.Pattern[str]] = {
    language: re.compile(
        rf"(?<!\w)(?:{_PART[language]}|{_SEVERAL[language]})[.?]?{_GAP[language]}\Z", re.IGNORECASE
    )
    for language in _PART
}


def doubled(text: str, words: Sequence[FoldedWord], language: str) -> Sequence[FoldedWord]:
    """The words of a text, in which each digit that comes more than once is said in one way: double seven.

    Only in a row of numbers or letters: "deux fois vingt minutes" is none that is read out.

    Args:
        text: all of it.
        words: folded, in order.
        language: ``en`` or ``fr``.
    """
    said = dict(_said_so(text, language))
    new: list[FoldedWord] = []
    end = 0
    for word in words if said else ():
        if word.start in said and word.start >= end:
            new += said[word.start]
            end = new[-1].end
        elif word.start >= end:
            new.append(word)
    return new or words


def _said_so(text: str, language: str) -> Iterator[tuple[int, tuple[FoldedWord, ...]]]:
    """Where such a digit begins, and the words for it."""
    parts = [*regions(_RARE[language], text, reach=_NEAR)]
    for pattern in _PATTERNS[language]:
        for match in (match for start, end in parts for match in pattern.finditer(text, start, end)):
            before = _BEFORE[language].search(text, max(0, match.start() - _NEAR), match.start())
            said = match.groupdict()
            read_out = said.get("article") or said.get("several") or " a " in (match["next"] or "")
            if before or match["more"] or (match["next"] and read_out):
                yield match.start(), (*_words(match),)


def _words(match: re.Match[str]) -> Iterator[FoldedWord]:
    """How often a digit comes, and it; in figures, the digits themselves."""
    groups, (start, end) = match.groupdict(), match.span("said")
    repeat = _REPEAT[fold(groups["many"] or "two")]
    several = groups.get("several")
    what = fold(groups["what"]) if several is None else _one_of(several)
    if what.isdigit():
        yield FoldedWord(what * REPEATS[repeat], start, end)
        return
    # Behind it, the words for how often stand where the digit is looked for, and it for them.
    at = match.start("several" if several else "behind" if groups.get("behind") else "what")
    yield FoldedWord(repeat, start, at - 1)
    yield FoldedWord(what, at, end)


def _one_of(several: str) -> str:
    """The digit of which there are several: zeroes, 7's."""
    one = fold(several.rstrip("sS'\u2019"))
    return {"zeroe": "zero", "sixe": "six"}.get(one, one)


_PATTERNS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    language: tuple(
        re.compile(
            rf"(?<![\w-])(?P<said>{phrase})(?![\w-])"
            rf"(?:(?=(?P<next>{_GAP[language]}{_PART[language]}(?P<more>{_GAP[language]}{_PART[language]})?))"
            rf"|(?={PAUSE}))",
            re.IGNORECASE,
        )
        for phrase in phrases
    )
    for language, phrases in _SAID.items()
}
