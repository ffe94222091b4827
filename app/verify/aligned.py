"""Whether the spans hold their words: where an aligner that knows these finds them in the recording."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from app.domain.aligning import alignments
from app.domain.passages import Passage
from app.domain.ports import SampleSource, WordAligner
from app.domain.timeline import Span

INSIDE = 0.030
"""Seconds that a removed word has to lie inside its span: an aligner's ends are early by up to 48 ms. The
fitter leaves 60. Of 54 edges of the sample with 60 ms of the word left 53 are seen, without this 50."""


def outside(
    passages: Iterable[Passage],
    span: Span,
    *,
    original: SampleSource,
    aligner: WordAligner,
    language: str,
) -> float | None:
    """How far removed words reach out of the span that hides them, or of what has to be left at its edges.

    Args:
        passages: what it hides.
        span: the span.
        original: the recording.
        aligner: finds known words.
        language: of the words.

    Returns:
        Seconds at the edge where it is most, negative when all lie inside; None when nothing was aligned.
        Out of the recording nothing reaches.
    """
    rate, length = original.recording.rate, original.recording.length
    first = span.start / rate + INSIDE if span.start > 0 else -inf
    last = span.end / rate - INSIDE if span.end < length else inf
    found = [
        max(first - place.start, place.end - last)
        for passage in passages
        for place in alignments(aligner, original, passage, language=language)
    ]
    return max(found, default=None)
