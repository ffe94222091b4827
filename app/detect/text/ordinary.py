"""Words that are no names, whatever their case."""

from __future__ import annotations

from functools import cache

from app.detect.text.listed import listed_words
from app.detect.text.pipelines import lightly
from app.detect.text.words import folded_words
from app.domain.words.terms import fold


class Ordinary:
    """The ordinary words of a language: those of ``resources/words``, and spaCy's stop words.

    Args:
        language: ``en`` or ``fr``.
    """

    def __init__(self, language: str) -> None:
        with lightly():
            from spacy.util import get_lang_class

            stops = get_lang_class(language).Defaults.stop_words
        (listed,) = listed_words(language)
        self._listed = frozenset(part for word in listed for part in fold(word).split())
        self._words = self._listed.union(*(fold(word).split() for word in stops))

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is ordinary."""
        return word in self._words or word.isdigit()

    def covers(self, written: str) -> bool:
        """Whether every word of a passage is ordinary; US is no pronoun: in capitals, listed words only."""
        return all(
            (word.text in self._listed or word.text.isdigit())
            if word.end - word.start > 1 and written[word.start : word.end].isupper()
            else word.text in self
            for word in folded_words(written)
        )


@cache
def ordinary_words(language: str) -> Ordinary:
    """Those of ``en`` or ``fr``, read when they are first needed."""
    return Ordinary(language)
