"""Organisations that everybody knows and whose names are common words: bank of america, lutte ouvrière."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from app.assets import resources
from app.detect.text.words import FoldedWord, Phrases, folded_words
from app.domain.finding import Category, Hit

_JOINTS = frozenset({"and", "et"})
_ARTICLES = frozenset({"the", "la", "le", "les"})


class Organisations:
    """Knows those of ``resources/words/organisations.txt``, in either language."""

    name = "organisations"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Their names, in any case but for those that mean something else in small letters."""
        del language
        known, phrases = self._phrases
        words = [word for word in folded_words(text) if word.text not in _JOINTS]
        for first, last, phrase in phrases.find(words):
            start, end = words[first].start, words[last - 1].end
            asked = "?" in text[start:end]  # "What did he give us? Bank slips."
            if not asked and (known[phrase] or _has_capital(text, words[first:last])):
                yield Hit(Category.ORGANISATION, start, end, 0.7, self.name, "an organisation that is known")

    @cached_property
    def _phrases(self) -> tuple[dict[str, bool], Phrases]:
        """The folded names, each with whether it counts in any case."""
        lines = (resources() / "words" / "organisations.txt").read_text(encoding="utf-8").splitlines()
        names = " ".join(line for line in lines if not line.startswith("#"))
        known = {
            " ".join(word.text for word in folded_words(name) if word.text not in _JOINTS): anyhow
            for part, anyhow in zip(names.split("^"), (True, False), strict=True)
            for name in part.split(",")
        }
        known.pop("", None)
        return known, Phrases(known)


def _has_capital(text: str, words: list[FoldedWord]) -> bool:
    """Whether a name is written as one: in "tout le monde" and "Le monde entier" it is none."""
    said = [word for word in words if word.text not in _ARTICLES]
    return all(text[word.start].isupper() for word in said[:1])
