"""Whether what is heard and what is read are of one recording: words that are long enough tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.words.terms import fold

_LONG = 5
"""Folded letters of a word that is long: shorter ones are in every text."""
_FEWEST, _SHARE = 15, 0.1
"""Long words that have to be heard before they tell anything, and the share of them that the text has there
at least. Measured around removed passages, with the words near each: 21 meetings with their own text, noisy
ones too, 0.74 at least, and 14 with that of another 0. Of all that is heard: eight with their own 0.56 at
least, what is removed counted as heard, and 56 with another 0.04 at most."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """Long words that were heard.

    Args:
        heard: how many.
        known: those of them that the text has there.
    """

    heard: int = 0
    known: int = 0

    @classmethod
    def of(cls, written: Iterable[str], kept: Iterable[str]) -> Belonging:
        """What was written down somewhere, and what the text has there."""
        told = _long_words(written)
        return cls(len(told), len(told & _long_words(kept)))

    def and_also(self, other: Belonging) -> Belonging:
        """What was heard here and elsewhere."""
        return Belonging(self.heard + other.heard, self.known + other.known)

    @property
    def strange(self) -> bool:
        """Whether the text is that of another recording: nobody has decided about what is heard."""
        return self.heard >= _FEWEST and self.known < _SHARE * self.heard

    @property
    def detail(self) -> str:
        """That, as a check tells it; empty where they belong together."""
        told = f"; {self.known} of {self.heard} long words that are heard are in the text"
        return told if self.strange else ""


NOTHING_HEARD = Belonging()
"""What is added to."""


def _long_words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in fold(text).split() if len(word) >= _LONG}
