"""Whether the spans hold their words: where an aligner that knows these finds them in the recording."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from app.domain.aligning import alignments
from app.domain.audible import audible_mix
from app.domain.passages import Passage
from app.domain.pauses import BEFORE, PAUSE, pauses, quiet_level
from app.domain.ports import ENGINE_RATE, EchoFinder, SampleSource, WordAligner
from app.domain.recording import Selection
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


class Outside:
    """Tells how far removed words reach out of the spans that hide them.

    What it found in a recording it does not look for again until it is asked about another one: when some
    passages were widened, most of a plan is what it was.

    Args:
        aligner: finds known words.
        echoes: tells where they are heard again: a word reaches out as far as its echo does.
    """

    def __init__(self, aligner: WordAligner, echoes: EchoFinder) -> None:
        self._aligner, self._echoes = aligner, echoes
        self._of: tuple[str, Selection] | None = None
        self._known: dict[tuple[Span, tuple[Passage, ...], str], float | None] = {}

    def by(
        self, passages: tuple[Passage, ...], span: Span, *, original: SampleSource, language: str
    ) -> float | None:
        """How far words reach out of a span, or of what has to be left at its edges.

        Where a span ends in quiet, what is heard beyond belongs to the next word, unless a removed word
        reaches farther than an aligner errs.

        Args:
            passages: what it hides.
            span: the span.
            original: the recording.
            language: of the words.

        Returns:
            Seconds at the edge where it is most, negative when all lie inside; None when nothing was aligned.
            Out of the recording nothing reaches.
        """
        of, asked = (original.recording.sha256, original.recording.selection), (span, passages, language)
        if of != self._of:
            self._of, self._known = of, {}
        if asked not in self._known:
            self._known[asked] = self._found(passages, span, original, language)
        return self._known[asked]

    def _found(
        self, passages: tuple[Passage, ...], span: Span, original: SampleSource, language: str
    ) -> float | None:
        rate, length = original.recording.rate, original.recording.length
        first = span.start / rate + _margin(original, span, at_start=True) if span.start > 0 else -inf
        last = span.end / rate - _margin(original, span, at_start=False) if span.end < length else inf
        # The echo of what an aligner errs by is soft.
        echoed = span.end / rate + BEFORE if span.end < length else inf
        found = [
            max(first - place.start, place.end - last, place.end + lag - echoed)
            for passage in passages
            for lag in [self._echoes.lag(original, passage.span) / rate]
            for place in alignments(self._aligner, original, passage, language=language)
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
