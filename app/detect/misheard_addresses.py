"""E-mail addresses whose at sign was misheard: what sounds like it, and the words on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.detect.heard_as import HeardAs
from app.detect.spoken_addresses import SpokenAddresses
from app.detect.words import FoldedWord, folded_words
from app.domain.finding import Category, Hit

_AT = "arobase"
"""English says "at": that is known by the written address behind it."""
_IT = re.compile(
    r"\b\w[\w.-]*,?\s+(?:it|add|ate|act),?\s+[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}\b(?!\.\w)", re.IGNORECASE
)
_BEFORE, _AFTER = 4, 6
"""Words on each side that an address is taken to have."""
_END = re.compile(r"[.?!\u2026](?=\s|$)|\n")
_LEAST = 0.2
"""Score of the likeness from which something is an at sign."""


class MisheardAddresses:
    """Finds an at sign by its sound. A spoken address is written in words that make no sense.

    Args:
        heard_as: finds by sound.
    """

    name = "misheard_addresses"

    def __init__(self, heard_as: HeardAs | None = None) -> None:
        self._heard_as = heard_as or HeardAs()
        self._spoken = SpokenAddresses()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """English: the word before the sign and the address after it; French: some words on both sides.

        A sign in an address that is read aloud was heard well.
        """
        if language == "en":
            for match in _IT.finditer(text):
                yield self._hit(match.start(), match.end(), 0.6, "an address behind a misheard at sign")
            return
        words = folded_words(text)
        signs = self._heard_as.find(text, words, (_AT,), language=language, common=frozenset())
        heard = [(hit.start, hit.end) for hit in self._spoken.emails(text, language)]
        for echo in signs:
            sign = words[echo.first].start
            if echo.score >= _LEAST and not any(start <= sign < end for start, end in heard):
                first, last = _around(text, words, echo.first, echo.last)
                score = round(min(0.6, 0.3 + echo.score / 3), 3)
                reason = "around something that sounds like an at sign"
                yield self._hit(words[first].start, words[last - 1].end, score, reason)

    def _hit(self, start: int, end: int, score: float, reason: str) -> Hit:
        return Hit(Category.EMAIL, start, end, score, self.name, reason)


def _around(text: str, words: Sequence[FoldedWord], first: int, last: int) -> tuple[int, int]:
    """The words around some, up to the ends of the sentence."""
    least, most = max(0, first - _BEFORE), min(len(words), last + _AFTER)
    while first > least and not _END.search(text[words[first - 1].end : words[first].start]):
        first -= 1
    while last < most and not _END.search(text[words[last - 1].end : words[last].start]):
        last += 1
    return first, last
