"""Organisations and places that everybody knows and whose names are common words.

Bank of america, lutte ouvrière, the ivory coast, amérique du nord.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from app.assets import resources
from app.detect.text.words import FoldedWord, Phrases, folded_words
from app.domain.finding import Category, Hit

_JOINTS = frozenset({"and", "et"})
_ARTICLES = frozenset({"the", "la", "le", "les"})
_LISTS: Mapping[str, tuple[Category, str]] = {
    "organisations": (Category.ORGANISATION, "an organisation that is known"),
    "places": (Category.PLACE, "reads like the name of a place"),
}
"""Of each list of names what they name, and why a finding is one."""


class Organisations:
    """Knows those of ``organisations.txt`` and ``places.txt`` in ``resources/words``, in either language."""

    name = "organisations"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Their names, in any case but for those that mean something else in small letters."""
        del language
        known, phrases = self._phrases
        words = [word for word in folded_words(text) if word.text not in _JOINTS]
        for first, last, phrase in phrases.find(words):
            start, end = words[first].start, words[last - 1].end
            asked = "?" in text[start:end]  # "What did he give us? Bank slips."
            of, anyhow = known[phrase]
            if not asked and (anyhow or _has_capital(text, words[first:last])):
                category, reason = _LISTS[of]
                yield Hit(category, start, end, 0.7, self.name, reason)

    @cached_property
    def _phrases(self) -> tuple[dict[str, tuple[str, bool]], Phrases]:
        """The folded names, each with its list and whether it counts in any case."""
        known: dict[str, tuple[str, bool]] = {}
        for of in _LISTS:
            lines = (resources() / "words" / f"{of}.txt").read_text(encoding="utf-8").splitlines()
            names = " ".join(line for line in lines if not line.startswith("#"))
            known |= {
                " ".join(word.text for word in folded_words(name) if word.text not in _JOINTS): (of, anyhow)
                for part, anyhow in zip(names.split("^"), (True, False), strict=True)
                for name in part.split(",")
            }
        known.pop("", None)
        return known, Phrases(known)


def _has_capital(text: str, words: list[FoldedWord]) -> bool:
    """Whether a name is written as one: in "tout le monde" and "Le monde entier" it is none."""
    said = [word for word in words if word.text not in _ARTICLES]
    return all(text[word.start].isupper() for word in said[:1])
