"""What is set together on a page: what one speaker says without a long pause, if it is not too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from app.domain.planning.cues import Cue
from app.domain.timeline import Span, hull_of
from app.domain.transcript import UNSAID, Segment, Transcript, Word
from app.domain.words.terms import SENTENCE_ENDS

ENOUGH = 60
"""Words after which a paragraph ends with the next sentence, or segment."""
MOST = 120
"""Words after which a paragraph ends anyway."""
CAPTIONS = 12
"""Captions after which a paragraph ends where no sentence does: many have no stops."""
PAUSE = 2.0
"""Seconds between two segments that begin a new paragraph."""


def complete(words: int, last: str) -> bool:
    """Whether a paragraph may end here; segments themselves seldom end with a sentence.

    Args:
        words: that are in it.
        last: the last of them.
    """
    return words >= ENOUGH and (last.endswith(SENTENCE_ENDS) or words >= (ENOUGH + MOST) // 2)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is compared of two that may be set together.

    Args:
        words: how many it has.
        text: of all or the last of them.
        first: who says the first word.
        last: who says the last.
        span: when it is heard, in samples.
    """

    words: int
    text: str
    first: object
    last: object
    span: Span


def paragraphs(cues: Iterable[Cue], rate: int) -> tuple[Cue, ...]:
    """Cues set together, as on a page. A cue is never divided, however long it is.

    Args:
        cues: in the order of speech.
        rate: samples a second, Hz.
    """
    listed = tuple(cues)
    said = [_Said(len(cue.text.split()), cue.text, cue.speaker, cue.speaker, cue.span) for cue in listed]
    return tuple(_joined(listed[begin:end]) for begin, end in _together(said, rate))


def with_paragraphs(transcript: Transcript) -> Transcript:
    """The same words in segments that are paragraphs: captions are cut for a screen, not for a page.

    A paragraph ends with a sentence, or after so many captions, however many words these have: nobody knows
    yet what is removed, and one that ends after so many words would tell how many were. What may have been
    said by nobody, as a name alone on a line, stays apart.
    """
    listed = transcript.segments
    said = [
        _Said(
            len(one.words),
            one.words[-1].text,
            (one.language, *_who(one.words[0])),
            (one.language, *_who(one.words[-1])),
            one.words[0].span.hull(one.words[-1].span),
        )
        for one in listed
    ]
    segments = tuple(
        Segment(tuple(chain.from_iterable(one.words for one in listed[begin:end])), listed[begin].language)
        for begin, end in _together(said, transcript.rate, captions=CAPTIONS)
    )
    return replace(transcript, segments=segments)


def _who(word: Word) -> tuple[str | None, bool]:
    return word.speaker, word.confidence == UNSAID


def _together(said: Sequence[_Said], rate: int, *, captions: int | None = None) -> Iterator[tuple[int, int]]:
    """The first and the one after the last of those that make a paragraph.

    Args:
        said: in the order of speech.
        rate: samples a second, Hz.
        captions: after so many, or with a sentence, a paragraph ends; None where words are counted.
    """
    begin, words = 0, 0
    for at, one in enumerate(said):
        before = said[at - 1]
        if captions is None:
            full = complete(words, before.text) or words + one.words > MOST
        else:
            full = before.text.endswith(SENTENCE_ENDS) or at - begin == captions
        if at and (one.first != before.last or one.span.start - before.span.end >= PAUSE * rate or full):
            yield begin, at
            begin, words = at, 0
        words += one.words
    if said:
        yield begin, len(said)


def _joined(cues: Sequence[Cue]) -> Cue:
    pieces = tuple(piece for cue in cues for piece in cue.pieces)
    return Cue(pieces, hull_of(cue.span for cue in cues))
