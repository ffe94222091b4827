"""Whether the spans hold their words: where an aligner that knows these finds them in the recording."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import TYPE_CHECKING

from app.domain.aligning import alignments
from app.domain.audible import audible_mix
from app.domain.passages import Passage
from app.domain.pauses import BEFORE, PAUSE, pauses, quiet_level
from app.domain.ports import ENGINE_RATE, EchoFinder, SampleSource, WordAligner
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

INSIDE = 0.030
"""Seconds that a removed word has to lie inside its span: an aligner's ends are early by up to 48 ms. The
fitter leaves 60, or a quiet. Of 54 edges of the sample with 60 ms of the word left 53 are seen, without
this 50."""
_AROUND = 2.0
"""Seconds on both sides of an edge that tell what is quiet there."""
_FRAME = 0.005
"""Seconds of a frame of levels."""
_SOFTEST = 1e-6
"""Amplitude of digital silence: it has no level."""


def outside(
    passages: Iterable[Passage],
    span: Span,
    *,
    original: SampleSource,
    aligner: WordAligner,
    echoes: EchoFinder,
    language: str,
) -> float | None:
    """How far removed words reach out of the span that hides them, or of what has to be left at its edges.

    Where a span ends in quiet, what is heard beyond belongs to the next word, unless a removed word reaches
    farther than an aligner errs.

    Args:
        passages: what it hides.
        span: the span.
        original: the recording.
        aligner: finds known words.
        echoes: tells where they are heard again: a word reaches out as far as its echo does.
        language: of the words.

    Returns:
        Seconds at the edge where it is most, negative when all lie inside; None when nothing was aligned.
        Out of the recording nothing reaches.
    """
    rate, length = original.recording.rate, original.recording.length
    first = span.start / rate + _margin(original, span, at_start=True) if span.start > 0 else -inf
    last = span.end / rate - _margin(original, span, at_start=False) if span.end < length else inf
    # The echo of what an aligner errs by is soft.
    echoed = span.end / rate + BEFORE if span.end < length else inf
    found = [
        max(first - place.start, place.end - last, place.end + lag - echoed)
        for passage in passages
        for lag in [echoes.lag(original, passage.span) / rate]
        for place in alignments(aligner, original, passage, language=language)
    ]
    return max(found, default=None)


def _margin(original: SampleSource, span: Span, *, at_start: bool) -> float:
    """Seconds that a word has to lie inside an edge of a span; where it is quiet inside, it may reach out."""
    rate = original.recording.rate
    around = round(_AROUND * rate)
    edge = span.start if at_start else span.end
    near = Span(max(0, edge - around), min(original.recording.length, edge + around))
    sound = audible_mix(original, near)
    at = (edge - near.start) * ENGINE_RATE // rate
    inner = min(span.length, around) * ENGINE_RATE // rate
    inside = sound[at : at + inner] if at_start else sound[max(0, at - inner) : at]
    inward, quiet = _levels(inside, from_end=not at_start), quiet_level(_levels(sound))
    found = pauses(inward, quiet=quiet, shortest=round(PAUSE / _FRAME))
    if not found or found[0].start > 0:
        return INSIDE
    return PAUSE - BEFORE - _FRAME


def _levels(sound: NDArray[np.float32], *, from_end: bool = False) -> list[float]:
    """Level of each whole frame in dBFS, from the start or, backwards, from the end; one at least."""
    import numpy as np

    size = round(_FRAME * ENGINE_RATE)
    ordered = sound[::-1] if from_end else sound
    frames = ordered[: len(ordered) // size * size].reshape(-1, size).astype(np.float64)
    power = np.mean(np.square(frames), axis=1)
    levels: list[float] = (10 * np.log10(np.maximum(power, _SOFTEST**2))).tolist()
    return levels or [0.0]
