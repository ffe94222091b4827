"""How much words sound like one another: their phones, compared with costs that follow what is misheard."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from importlib.util import find_spec
from operator import add
from pathlib import Path

from app.detect.sounds.many_alike import ManyAlike
from app.domain.errors import ModelError
from app.domain.words.pronounce import Pronouncer
from app.domain.words.spoken import spoken_words

_ALPHABET: Mapping[str, str] = {
    phone: chr(ord("A") + number)
    for number, phone in enumerate(
        "IY IH EH EY AE Y AA AH AY AW ER AO OW OY UH UW W HH P B T D K G F V TH DH S Z SH ZH CH JH M N NG "
        "L R".split()
    )
}
"""One character for each phone of the CMU dictionary, so that sounds are strings."""
_GROUPS: tuple[tuple[str, float], ...] = (
    ("IY IH EH EY AE Y AA AH AY AW ER AO OW OY UH UW", 0.6),
    ("IY IH EH EY AE Y", 0.25),
    ("AE AA AH AY AW ER AO", 0.25),
    ("AO OW OY UH UW W", 0.25),
    ("IY Y", 0.1),
    ("UW W", 0.1),
    ("P B", 0.4),
    ("T D", 0.3),
    ("K G", 0.4),
    ("F V", 0.3),
    ("V W", 0.4),
    ("B V", 0.6),
    ("F TH", 0.4),
    ("TH DH T D", 0.6),
    ("S Z", 0.2),
    ("SH ZH CH JH", 0.3),
    ("S Z SH ZH", 0.5),
    ("S Z TH DH", 0.6),
    ("T D CH JH", 0.7),
    ("M N NG", 0.4),
    ("N NG", 0.2),
    ("L R", 0.6),
    ("ER R", 0.3),
    ("HH K", 0.8),
)
"""Phones that are taken for one another, and what it costs (1 for any other two); the cheapest counts."""
_KINDS: Mapping[int, str] = {
    ord(_ALPHABET[phone]): group[0]
    for group in (
        "IY IH EH EY AE Y AA AH AY AW ER AO OW OY UH UW W",
        "P B",
        "T D",
        "K G HH",
        "F V TH DH",
        "S Z SH ZH CH JH",
        "M N NG",
        "L R",
    )
    for phone in group.split()
}
_SLIGHT: Mapping[str, float] = {"HH": 0.4, "AH": 0.4, "Y": 0.4, "W": 0.5}
_VOWELS = frozenset("IY IH EH EY AE AA AH AY AW ER AO OW OY UH UW".split())
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(?=\d)")
_VOWEL = 0.6
"""What it costs to hear a vowel where there is none, or none where there is one."""
_REMEMBERED = 100_000
"""Words whose sounds are kept."""


class PhoneLikeness:
    """Compares words by a weighted edit distance between their phones, spaces left out.

    The distance is that of Wagner and Fischer (1974). Costs are set by kind of sound: voicing, place, vowels
    of one height; a vowel or an aspirate more or less is slight.

    Args:
        lookup: gives the phones of an English word, or None.
    """

    def __init__(self, lookup: Callable[[str], str | None]) -> None:
        self._pronouncers = {language: Pronouncer(language, lookup) for language in ("en", "fr")}
        self._swaps, self._drops = _swaps(), _drops()
        self._many = ManyAlike(self._swaps, self._drops)
        self._sounds_of = lru_cache(_REMEMBERED)(self._word_sounds)

    def likeness(self, one: str, other: str, *, language: str) -> float:
        """From 0 (nothing alike) to 1 (the same sounds); symmetric. Figures are also read digit by digit."""
        if one.replace(" ", "") == other.replace(" ", ""):
            return 1.0
        return max(
            self.alike(self.sounds(mine, language), self.sounds(theirs, language))
            for mine in _readings(one)
            for theirs in _readings(other)
        )

    def sounds(self, words: str, language: str) -> str:
        """What is heard of words, a character for each phone; digits are read aloud. Never empty."""
        return "".join(self._sounds_of(word, language) for word in words.lower().split()) or " "

    def alike(self, one: str, other: str) -> float:
        """The likeness of two results of :meth:`sounds`."""
        if one == other:
            return 1.0
        longest = max(self._weight(one), self._weight(other))
        return max(0.0, 1.0 - self._distance(*sorted((one, other))) / longest)

    def alikes(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The likeness of each of many pairs of results of :meth:`sounds`."""
        return self._many.alike(pairs)

    @staticmethod
    def kinds(sounds: str) -> str:
        """Sounds as kinds of sound: vowels, and consonants by how they are made."""
        return sounds.translate(_KINDS)

    def _weight(self, sounds: str) -> float:
        # One after another, as for many pairs: from Python 3.12 on sum() rounds otherwise.
        return reduce(add, (self._drops.get(sound, 1.0) for sound in sounds), 0.0)

    def _distance(self, one: str, other: str) -> float:
        swaps, drops = self._swaps, self._drops
        row = [0.0]
        for sound in other:
            row.append(row[-1] + drops.get(sound, 1.0))
        for mine in one:
            drop = drops.get(mine, 1.0)
            before = row[0]
            row[0] = left = before + drop
            for place, theirs in enumerate(other, 1):
                cost = 0.0 if mine == theirs else swaps.get(mine + theirs, 1.0)
                best = min(before + cost, row[place] + drop, left + drops.get(theirs, 1.0))
                before = row[place]
                row[place] = left = best
        return row[-1]

    def _word_sounds(self, word: str, language: str) -> str:
        return "".join(self._said(said, language) for said in spoken_words(word, language))

    def _said(self, word: str, language: str) -> str:
        plain = word.replace("\u0153", "oe").replace("\u00e6", "ae")
        bare = unicodedata.normalize("NFKD", plain)
        if not any("a" <= char <= "z" for char in bare):
            return bare  # no letters that the rules know: only the same ones are alike
        phones = self._pronouncers[language].phones(plain).split()
        return "".join(_merged(_ALPHABET[phone] for phone in phones))


def open_sound_alike() -> PhoneLikeness:
    """Likeness by the pronunciation of English words, by rule of names and of all French ones.

    Raises:
        ModelError: when the dictionary is missing.
    """
    return PhoneLikeness(_english().get)


def _english() -> dict[str, str]:
    """The CMU pronouncing dictionary as it lies in PocketSphinx's wheel; the library itself is not loaded."""
    package = find_spec("pocketsphinx")
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder) / "model" / "en-us" / "cmudict-en-us.dict"
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            return {word: phones for word, _, phones in (line.partition(" ") for line in lines)}
    raise ModelError(
        "no-dictionary",
        "The dictionary of English pronunciations is missing.",
        "Install it: pip install pocketsphinx",
    )


def _readings(words: str) -> tuple[str, ...]:
    """Words, and when there are figures of several digits, the words with these set apart."""
    apart = _BETWEEN_DIGITS.sub(" ", words)
    return (words,) if apart == words else (words, apart)


def _merged(sounds: Iterator[str]) -> Iterator[str]:
    """Two equal sounds in a row are heard as one."""
    before = ""
    for sound in sounds:
        if sound != before:
            yield sound
        before = sound


def _swaps() -> dict[str, float]:
    swaps: dict[str, float] = {}
    for group, cost in _GROUPS:
        members = [_ALPHABET[phone] for phone in group.split()]
        for pair in (one + other for one in members for other in members if one != other):
            swaps[pair] = min(cost, swaps.get(pair, 1.0))
    return swaps


def _drops() -> dict[str, float]:
    vowels = {_ALPHABET[phone]: _VOWEL for phone in _VOWELS}
    return vowels | {_ALPHABET[phone]: cost for phone, cost in _SLIGHT.items()}
