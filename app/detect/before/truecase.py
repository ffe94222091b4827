"""Gives names their capitals back where a text has none, or nothing else, to be read like any other."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from itertools import groupby, pairwise

from app.detect.naming.introductions import BEFORE
from app.detect.text.expressions import Reading
from app.detect.text.lexicon import Lexicon
from app.detect.text.ordinary import Ordinary
from app.detect.text.words import has_capitals, inflected
from app.domain.words.terms import ELIDED, fold

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['\u2019][^\W\d_]+)*(?!\w)")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+")
_ELISION = re.compile(rf"{ELIDED}['\u2019](?=\w)")
_NEGATED = re.compile(r"n['\u2019]t$")
"""The end of a verb, of which the rest is no word in "won't"."""
_ENDING = re.compile(r"['\u2019]\w+$")
_INITIALS = re.compile(
    r"(?<=\bthe )us\b|\b(?:u s|u k|u n|e u|uk|usa|eu|uae)\b"
    r"|(?<!\b(?:give|gave|tell|told) )(?<!\b(?:for|let) )(?<!\b(?:to|by) )\bus"
    r"(?= (?:business|consumers?|customers?|dollars?|econom\w+|elections?|federal|government|income|markets?"
    r"|operations|population|president|sales|tax\w*|treasur\w+|workforce)\b)"
)
"""Countries and unions; ``us`` only where it is no pronoun."""
_SIDES = re.compile(
    r"(?<=\bin the )(?:north|south|east|west)(?:east|west)?\b"
    r"(?! (?:side|wing|end|face|entrance|tower|block)\b)"
    r"|(?<=\bout )west\b|(?<=\bdown )south\b|(?<=\bup )north\b|(?<=\bback )east\b"
    r"|\bmid-?(?:atlantic|west)\b|\bmiddle east\b"
)
"""Parts of a country."""
_SHOUTED, _IN_A_ROW = 0.8, 6
"""Share of the words of a text, and words one after the other, that are too many to be abbreviations."""
_JOINING = frozenset(
    "the of to and in is it we you that for on with was are be this have has had not at he she they but from"
    " or as do so an my your our their what who when there all will can if then no by about me us her his"
    " le la les de des du et un une est en que qui nous vous ne pas pour dans ce il elle au aux par sur mais"
    " ont avec sont je tu se ou si y cette tout donc quand plus leur ils elles ses".split()
)
"""Of these, and of words that an apostrophe joins, a sentence has one in four; a list of names has none."""
_ALONE = frozenset("ai")
"""Letters that are words by themselves."""
_AFTER: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "agency airlines airways america association authority bank bay board brothers bureau capital city "
        "college commission committee communications company consulting corporation council county court "
        "department diagnostics digital dynamics electric energy engineering enterprises entertainment "
        "financial foods forest foundation fund gas group health healthcare hills holdings hospital "
        "industries initiative initiatives insurance institute international investments island islands "
        "kingdom labs lake limited logistics management markets media ministry motors mountain networks "
        "ocean park partners petroleum pharmaceuticals pictures plc port power products properties railway "
        "republic research resources retail river road school sciences sea securities services society "
        "software solutions states station steel store street suisse systems technologies technology "
        "telecom treasury trust university valley ventures".split()
    ),
    "fr": frozenset(
        "assurance assurances banque capital centre conseil énergie finance finances gestion groupe "
        "holding immobilier industrie industries international investissement logistique médias nord sud "
        "ouest participations partenaires sa sas santé sarl services solutions systèmes technologies "
        "télécom transports".split()
    ),
}
"""Words that are the last part of a name where they follow one; "est" is rather what is said of it."""
_BEFORE: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "bank college university institute republic county city port lake mount cape fort saint san santa "
        "new north south east west northern southern eastern western central upper lower greater middle "
        "latin united general royal national".split()
    ),
    "fr": frozenset(
        "banque groupe société université institut lycée hôpital saint sainte port mont lac île îles "
        "nouvelle nouveau mairie préfecture clinique cabinet maison".split()
    ),
}
"""Words that are the first part of a name where one follows them."""


def restored(text: str, language: str, lexicon: Lexicon, ordinary: Ordinary) -> str:
    """The text, of the same length, with a capital on each word that is a name or that nobody knows.

    A word that is a name and a common word as well gets one beside a name and where somebody is spoken to.
    Lines that have capitals stay as they are.

    Args:
        text: any text.
        language: ``en`` or ``fr``.
        lexicon: of the language.
        ordinary: words of the language that are no names, whatever the lexicon says.
    """
    letters, reading = list(text), Reading(text)
    for line in _LINE.finditer(text):
        if has_capitals(line.group()):
            continue
        words = [_Word(match) for match in _WORD.finditer(text, line.start(), line.end())]
        cued = {cue.end() for cue in reading.matches(BEFORE[language], line.start(), line.end())}
        _decide(words, cued, lexicon, ordinary)
        _join(line, words, lexicon, ordinary)
        if language == "en":
            _sign(text, words)
        _spread(text, words, language)
        for word in words:
            if word.name:
                _change(letters, word.start, word.start + 1, str.upper)
        if language == "en":
            for initials in _INITIALS.finditer(text, line.start(), line.end()):
                _change(letters, *initials.span(), str.upper)
            for side in _SIDES.finditer(text, line.start(), line.end()):
                _change(letters, side.start(), side.start() + 1, str.upper)
    return "".join(letters)


def without_shouting(text: str) -> str:
    """The text, of the same length, in small letters where all is in capitals, as in many captions.

    Capitals tell no names there. Where most of a text is written so, each of its words is; elsewhere
    the sentences that are, but no abbreviations, and no names in a list.

    Args:
        text: any text.
    """
    letters, words = list(text), [word for word in _WORD.finditer(text) if len(word.group()) > 1]
    loud = [word for word in words if word.group().isupper()]
    all_of_it = len(loud) > _SHOUTED * len(words) and _are_sentences(loud)
    for shouted, row in groupby(words if loud else (), lambda word: word.group().isupper()):
        said = tuple(row)
        if shouted and (all_of_it or _are_sentences(said)):
            _change(letters, said[0].start(), said[-1].end(), str.lower)
    return "".join(letters)


def _are_sentences(words: Sequence[re.Match[str]]) -> bool:
    said = [word.group().lower() for word in words]
    joining = sum(word in _JOINING or not word.isalpha() for word in said)
    return len(said) >= _IN_A_ROW and 4 * joining >= len(said)


class _Word:
    """A word of a line without its elision and its ending.

    Args:
        match: the word as it is written.
    """

    __slots__ = ("bare", "end", "may_be", "name", "start")

    def __init__(self, match: re.Match[str]) -> None:
        elided = _ELISION.match(match.group())
        skip = elided.end() if elided else 0
        self.start, self.end = match.start() + skip, match.end()
        said = match.group()[skip:]
        self.bare = "not" if _NEGATED.search(said) else _ENDING.sub("", said)
        self.may_be = self.name = False


def _decide(words: Sequence[_Word], cued: Container[int], lexicon: Lexicon, ordinary: Ordinary) -> None:
    """Say of each word by itself whether it may be a name, and whether it is one."""
    for word in words:
        if len(word.bare) > 1 and fold(word.bare) not in ordinary:
            unknown = word.bare not in lexicon.known and not _is_several(word.bare, lexicon)
            word.may_be = unknown or word.bare in lexicon.names
            word.name = unknown or (word.may_be and (word.bare not in lexicon.common or word.start in cued))


def _is_several(word: str, lexicon: Lexicon) -> bool:
    """Whether it is the plural of what a dictionary has, as no firm is called: seagulls; not radiometer."""
    several = word.endswith("s") and word not in lexicon.names
    return several and any(form in lexicon.rare for form in inflected(word) if len(form) < len(word))


def _join(line: re.Match[str], words: Sequence[_Word], lexicon: Lexicon, ordinary: Ordinary) -> None:
    """Make names of the words of which a hyphen makes one: trois-rivières."""
    for compound in _COMPOUND.finditer(line.string, *line.span()):
        if compound.group() in lexicon.names:
            parts = [word for word in words if compound.start() <= word.start < compound.end()]
            heavy = [word for word in parts if fold(word.bare) not in ordinary]
            for word in (*parts[:1], *heavy) if heavy else ():
                word.name = True


def _sign(text: str, words: Sequence[_Word]) -> None:
    """Make names of two initials and the name behind them: c l king."""
    for first, second, word in zip(words, words[1:], words[2:], strict=False):
        if len(first.bare) != 1 or len(second.bare) != 1 or {first.bare, second.bare} & _ALONE:
            continue
        named = word.may_be or word.bare in _AFTER["en"]
        if named and text[first.start : word.start].isprintable():
            first.name = second.name = word.name = True


def _spread(text: str, words: Sequence[_Word], language: str) -> None:
    """Make names of the words beside a name that are a part of it, first rightwards, then leftwards."""
    for row, parts in ((words, _AFTER[language]), (words[::-1], _BEFORE[language])):
        for known, word in pairwise(row):
            first, last = sorted((known, word), key=lambda each: each.start)
            if known.name and (word.may_be or word.bare in parts) and text[first.end : last.start] == " ":
                word.name = True


def _change(letters: list[str], start: int, end: int, case: Callable[[str], str]) -> None:
    for at in range(start, end):
        if len(case(letters[at])) == 1:
            letters[at] = case(letters[at])
