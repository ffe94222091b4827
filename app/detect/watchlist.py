"""Terms of a watch-list, as they are written: case, accents, plural and possessive do not matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.detect.words import Phrases, folded_words, inflected
from app.domain.finding import Category, Hit
from app.domain.terms import fold
from app.domain.watchlist import Term


class Watchlist:
    """Finds the terms a house wants looked for.

    Args:
        terms: of the watch-list; a name or alias without a letter or digit is not looked for.
    """

    name = "watchlist"

    def __init__(self, terms: Sequence[Term]) -> None:
        forms = [form for term in terms for form in term.forms]
        self._phrases = Phrases(variant for form in forms for variant in _variants(form))

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Every place of every term; a term has no language."""
        del language
        words = folded_words(text)
        for first, last, _ in self._phrases.find(words):
            yield Hit(
                category=Category.WATCHLIST,
                start=words[first].start,
                end=words[last - 1].end,
                score=1.0,
                recogniser=self.name,
                reason="a term of the watch-list",
            )


def _variants(form: str) -> Iterator[str]:
    """A term with its last word, or all its words, in the other number; also without its apostrophe."""
    for written in {form, form.replace("'", "").replace("\u2019", "")}:
        words = fold(written).split()
        if not words:
            continue
        yield from (" ".join([*words[:-1], last]) for last in inflected(words[-1]))
        yield " ".join(word + "s" for word in words)
        yield " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
