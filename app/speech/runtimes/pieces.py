"""From the pieces that Whisper writes to written words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_SPOKEN = frozenset("%&@#*/+")
"""Signs that are read aloud though Unicode calls some of them punctuation."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as a runtime of Whisper gives it.

    Args:
        text: with a leading space where a written word begins.
        start: seconds from the start of what was listened to.
        end: seconds.
        confidence: probability, 0 to 1.
    """

    text: str
    start: float
    end: float
    confidence: float


Written = Iterable[Sequence[Piece]]
"""What a runtime writes down, a sequence of pieces a segment; it may listen when it is asked for them."""


def join_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """One piece a written word, without white space.

    Pieces that are glued to the one before (``613`` ``-555`` ``-0142``, ``l'`` ``Amélie``) become one word,
    as long as all of them and as sure as the least. Punctuation alone is written with its neighbour and lends
    it no time, because nobody hears it.
    """
    words: list[Piece] = []
    opening = ""
    for piece in pieces:
        text = "".join(piece.text.split())
        if not text:
            continue
        if not _spoken(text):
            if words and not _opens(text):
                words[-1] = replace(words[-1], text=words[-1].text + text)
            else:
                opening += text
            continue
        glued = words and not opening and not piece.text[0].isspace()
        if glued:
            words[-1] = _glue(words[-1], text, piece)
        else:
            words.append(replace(piece, text=opening + text))
            opening = ""
    if opening and words:
        words[-1] = replace(words[-1], text=words[-1].text + opening)
    return tuple(words)


def _glue(word: Piece, text: str, piece: Piece) -> Piece:
    return Piece(
        text=word.text + text,
        start=min(word.start, piece.start),
        end=max(word.end, piece.end),
        confidence=min(word.confidence, piece.confidence),
    )


def _spoken(text: str) -> bool:
    return any(char.isalnum() or char in _SPOKEN or unicodedata.category(char)[0] == "S" for char in text)


def _opens(text: str) -> bool:
    return all(unicodedata.category(char) in ("Ps", "Pi") for char in text)
