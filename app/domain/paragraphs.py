"""What is set together on a page: what one speaker says without a long pause, if it is not too long."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.cues import Cue

ENOUGH = 60
"""Words after which a paragraph ends with the next sentence, or segment."""
MOST = 120
"""Words after which a paragraph ends anyway."""
PAUSE = 2.0
"""Seconds between two segments that begin a new paragraph."""
_SENTENCE_ENDS = (".", "?", "!", "\u2026")


def complete(words: int, last: str) -> bool:
    """Whether a paragraph may end here; segments themselves seldom end with a sentence.

    Args:
        words: that are in it.
        last: the last of them.
    """
    return words >= ENOUGH and (last.endswith(_SENTENCE_ENDS) or words >= (ENOUGH + MOST) // 2)


def paragraphs(cues: Iterable[Cue], rate: int) -> tuple[Cue, ...]:
    """Cues set together, as on a page. A cue is never divided, however long it is.

    Args:
        cues: in the order of speech.
        rate: samples a second, Hz.
    """
    made: list[list[Cue]] = []
    words = 0
    for cue in cues:
        more = len(cue.text.split())
        before = made[-1] if made else None
        if (
            before is None
            or cue.speaker != before[-1].speaker
            or cue.span.start - before[-1].span.end >= PAUSE * rate
            or complete(words, before[-1].text)
            or words + more > MOST
        ):
            made.append([cue])
            words = more
        else:
            before.append(cue)
            words += more
    return tuple(_joined(paragraph) for paragraph in made)


def _joined(cues: list[Cue]) -> Cue:
    span = cues[0].span
    for cue in cues[1:]:
        span = span.hull(cue.span)
    return Cue(tuple(piece for cue in cues for piece in cue.pieces), span)
