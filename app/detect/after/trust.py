"""How far a single word, which is a name elsewhere in the text, can be that name where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.detect.after.in_place import InPlace, is_label
from app.detect.text.first_names import FIRST_NAMES, likely, surely
from app.detect.text.lexicon import Lexicon
from app.detect.text.words import FoldedWord, begins_sentence, has_capitals
from app.domain.words.titles import TITLE

ALSO_WORDS = FIRST_NAMES["en"] | frozenset(
    "winter young long short brown black white green gray grey king price bush wood woods hill hall "
    "field fields stone banks best bell cook baker miller smith day page park parks march love power "
    "powers good man case cash church major marsh moss noble north west east south speed star waters "
    "weeks wise wolf rice reed rush sharp singer small snow swift ward way wells reading bath nice "
    "mobile target gap apple pierre claire blanc petit grand legrand roy roi marin blanche fleur lune "
    "franc noir roux boucher boulanger berger fontaine garnier marchand lombard courtois parent mercier "
    "charpentier fort gros bon beau belle prudent constant juste ange tours orange sens".split()
)
"""Names that are ordinary words as well: without capitals they do not count, and hardly where a sentence
begins.
"""
JOINTS = frozenset({" ", "-", "\u2011"})
"""What may stand between the words of a name."""
LEAST = 5
"""Letters of a name that is known in pieces, or within a word (``KowalskaPlan``)."""
_CALLED = re.compile(rf"\b(?:{TITLE}|(?i:dossier|affaire)) $")
_TITLE = 16
"""What stands before the name of somebody, also where it is written small, and characters that it takes."""
_ITS_TEAM = re.compile(r" (?:team|project|operation|deal|launch|people|migration)\b", re.IGNORECASE)
_TEAM_OF = re.compile(
    r"\b(?:projet|opération|équipe|lancement|project|operation) (?:de |du |d['\u2019])?$", re.IGNORECASE
)
_TEAM = 16
"""What has a codename, behind it or before, and characters that this takes."""
_ONE_OF = re.compile(
    r"\b(?:the|an?|no|my|your|our|his|her|their|this|that|every|each|another|good|old|new|whole"
    r"|l[ea]s?|une?|des|du|au|aux|ce|cet|cette|ces|mon|ma|ton|ta|son|sa|notre|votre|leurs?|chaque|aucune?) $"
    r"|\bl['\u2019]$",
    re.IGNORECASE,
)
_DETERMINER = 8
"""What stands before one of several of a kind, and characters that it takes."""
_DOUBTFUL = 0.6
"""Trust in a first name at the start of a sentence: what it gives counts, and is never sure."""
_ACTS_EN = re.compile(
    r" (?:(?:n?ever|always|already|also|still|even|really|probably) (?!(?:the|an?|more|less|so|too)\b)\w"
    r"|(?:said|says|told|tells|thinks|thought|knows|knew|reckons|rang|refused|wants|wanted|asked|asks) )"
)
"""What a thing without an article does not do: "Way ever asked", of "Way Zhang"."""
_DOES_EN = re.compile(
    r" [a-z]+[a-rt-z]s (?:the|an?|my|our|your|his|her|their|it|them|him|me|us|up|out|off|every\w*|nothing)\b"
    r"(?=[^.?!\n]*(?:[.!\n]|\Z))"
)
"""What the verb or noun that a first name may be does not have behind it ("Will opens the mail."); in a
question it may be a plural ("Will sales every year rise?")."""
_UNLIKELY = 0.25
"""Trust in any other name there that is a word as well ("Long ago", of "Mark Long"): a low threshold
takes it, as ``press`` has and ``--strict``."""


class Trust:
    """How far a single word, which is a name elsewhere, can be that name here.

    Args:
        text: the whole text.
        language: that it is mostly in.
        lexicon: the words that everybody knows.
        people: the folded words of the names of people.
    """

    def __init__(self, text: str, language: str, lexicon: Lexicon, *, people: frozenset[str]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._capitals = has_capitals(text)
        self._first_names = frozenset().union(*FIRST_NAMES.values())
        self._english = language == "en"
        self._likely, self._surely = likely(language), surely(language)
        self._in_place = InPlace(language, people)

    def strange(self, word: FoldedWord) -> bool:
        """Whether a word in small letters is none that everybody knows: it may be a name written small."""
        written = self._written(word)
        return written not in self._lexicon.known and written not in self._lexicon.rare

    def of_pieces(self, words: Sequence[FoldedWord]) -> bool:
        """Whether words can be pieces of one: a space or hyphen parts two, and the first has its capital."""
        apart = {self._text[one.end : other.start] for one, other in pairwise(words)}
        return apart <= JOINTS and (not self._capitals or self._text[words[0].start].isupper())

    def of_somebody(self, word: FoldedWord) -> float:
        """How far a word in small letters is a person by its place, as in "ask will"; else 0."""
        if self._written(word) != self._text[word.start : word.end]:
            return 0.0
        place = self._text, word.text, word.start, word.end
        strange = self.strange(word)
        if self._in_place.stands(*place, strange=strange):
            return 1.0
        return _DOUBTFUL if self._in_place.acts(*place, strange=strange) or self._acts(word) else 0.0

    def of(self, word: FoldedWord, *, coined: bool = False) -> float:
        """From 0, it is not, to 1.

        Args:
            word: of the text.
            coined: whether it was made a name, and has one of its own where it is no common word.
        """
        least = 2 if len(word.text) >= word.end - word.start else LEAST  # of what is written to another word
        if word.text.isdigit() or len(word.text) < least:
            return 0.0
        called = _CALLED.search(self._text, max(0, word.start - _TITLE), word.start)
        label = is_label(self._text, word.start, word.end)
        if called or label or (coined and self._is_named(word)):
            return 1.0
        if not self._capitals:
            small = 1.0 - self._is_one_of(word) if coined else self._of_small(word)
            return small if len(word.text) > 2 else 0.0
        if not self._text[word.start].isupper():
            return float(len(word.text) > 2 and self.strange(word))
        if word.text not in ALSO_WORDS or not begins_sentence(self._text, word.start):
            return 1.0
        return self._at_the_start(word, first_name=word.text in self._first_names)

    def of_same_sound(self, word: FoldedWord, name: str) -> float:
        """How far a word that sounds like a name, and is written otherwise, is that name: "Way" of Wei.

        Args:
            word: of the text.
            name: folded.
        """
        if not (self._capitals and self._text[word.start].isupper()):
            return self.of_somebody(replace(word, text=name))
        if self.strange(word) or not begins_sentence(self._text, word.start):
            return 1.0
        return self._at_the_start(word, first_name=True)

    def _at_the_start(self, word: FoldedWord, *, first_name: bool) -> float:
        """How far what is a word as well is somebody where a sentence begins."""
        doubtful = first_name and (
            self._likely.match(self._text, word.end)
            or self._in_place.leads(self._text, word.end)
            or (self._english and _DOES_EN.match(self._text, word.end))
        )
        acts = self._english and _ACTS_EN.match(self._text, word.end)
        return _DOUBTFUL if doubtful or acts else _UNLIKELY

    def _of_small(self, word: FoldedWord) -> float:
        if word.text not in ALSO_WORDS:
            return 1.0
        return _DOUBTFUL if self._acts(word) else 0.0

    def _acts(self, word: FoldedWord) -> bool:
        """Whether a word does what only somebody does, and is none of several: cook said, no cook said."""
        return not self._is_one_of(word) and self._surely.match(self._text, word.end) is not None

    def _is_one_of(self, word: FoldedWord) -> bool:
        """Whether a word stands behind what tells one of several of a kind, as no name does: the winter."""
        return _ONE_OF.search(self._text, max(0, word.start - _DETERMINER), word.start) is not None

    def _is_named(self, word: FoldedWord) -> bool:
        """Whether a word that was made a name is hardly another word here: a rare one, or one with a team."""
        if self._written(word) not in self._lexicon.common:
            return True
        before = _TEAM_OF.search(self._text, max(0, word.start - _TEAM), word.start)
        return before is not None or _ITS_TEAM.match(self._text, word.end) is not None

    def _written(self, word: FoldedWord) -> str:
        return self._text[word.start : word.end].lower()
