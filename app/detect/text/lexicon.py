"""Which words of a language are common, which are known at all, and which are names."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass

from app.assets import resources
from app.detect.text.pipelines import Pipelines

_COMMON_FRENCH = 8_000
"""Rank up to which a French word counts as common."""
_MOSTLY = 4
"""How many times as often a word must stand with a capital to be nothing but a name."""
_NEVER = 10**9
"""Rank of a word that is never written so."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in small letters, with their accents.

    Args:
        common: that everybody uses, so that one heard is most probably itself.
        known: those and all others that are no names.
        names: words that are names, among them some that are known, and names that a hyphen joins.
        rare: others that a dictionary has: where they are written small, they are no names.
    """

    common: frozenset[str]
    known: frozenset[str]
    names: frozenset[str]
    rare: frozenset[str] = frozenset()


class Lexicons:
    """The lexicon of each language, read when it is first needed.

    Args:
        pipelines: that of French knows which words are written how, and how often.
    """

    def __init__(self, pipelines: Pipelines) -> None:
        self._pipelines = pipelines
        self._read: dict[str, Lexicon] = {}

    def of(self, language: str) -> Lexicon:
        """That of ``en`` or ``fr``.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        if language not in self._read:
            self._read[language] = _english() if language == "en" else self._french()
        return self._read[language]

    def _french(self) -> Lexicon:
        vocabulary = self._pipelines.of("fr").vocab
        return by_rank(vocabulary.strings[key] for key in vocabulary.vectors)


def by_rank(words: Iterable[str]) -> Lexicon:
    """A lexicon from written words, the most frequent first.

    How often a word stands is taken to fall with its rank (Zipf's law), so that the ranks of its two
    spellings tell how often it has a capital.
    """
    small: dict[str, int] = {}
    capital: dict[str, int] = {}
    for rank, word in enumerate(words, 1):
        if not word.isalpha() and not _is_compound(word):
            continue
        if word.islower():
            small.setdefault(word, rank)
        else:
            capital.setdefault(word.lower(), rank)
    times = {word: small.get(word, _NEVER) / rank for word, rank in capital.items()}
    names = {word for word, more in times.items() if more > (_MOSTLY if "-" in word else 1)}
    known = {word for word in small if "-" not in word and times.get(word, 0) < _MOSTLY}
    return Lexicon(
        common=frozenset(word for word in known if small[word] <= _COMMON_FRENCH),
        known=frozenset(known),
        names=frozenset(names),
    )


def _is_compound(word: str) -> bool:
    """Whether hyphens join words, in small letters or as a name: that has a capital at its end as well."""
    first, *others = word.split("-")
    parts = all(len(part) > 1 and part.isalpha() for part in (first, others[-1])) if others else False
    return parts and (word.islower() or (first[0].isupper() and others[-1][0].isupper()))


def _english() -> Lexicon:
    packed = (resources() / "words" / "english.txt.gz").read_bytes()
    kinds: dict[str, set[str]] = {kind: set() for kind in "ckrn"}
    for line in gzip.decompress(packed).decode().splitlines():
        if not line.startswith("#"):
            word, _, of = line.partition(" ")
            for kind in of:
                kinds[kind].add(word)
    return Lexicon(
        common=frozenset(kinds["c"]),
        known=frozenset(kinds["c"] | kinds["k"]),
        names=frozenset(kinds["n"]),
        rare=frozenset(kinds["r"]),
    )
