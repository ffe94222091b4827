"""Whether the spans hold their words: where an aligner that knows these finds them in the recording."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.aligning import alignments
from app.domain.passages import Passage
from app.domain.ports import SampleSource, WordAligner
from app.domain.timeline import Span


def outside(
    passages: Iterable[Passage],
    span: Span,
    *,
    original: SampleSource,
    aligner: WordAligner,
    language: str,
) -> float | None:
    """How far removed words reach out of the span that hides them.

    Args:
        passages: what it hides.
        span: the span.
        original: the recording.
        aligner: finds known words.
        language: of the words.

    Returns:
        Seconds at the edge where it is most, negative when all lie inside; None when nothing was aligned.
    """
    rate = original.recording.rate
    found = [
        max(span.start / rate - place.start, place.end - span.end / rate)
        for passage in passages
        for place in alignments(aligner, original, passage, language=language)
    ]
    return max(found, default=None)
