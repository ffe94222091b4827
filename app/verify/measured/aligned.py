"""Whether the spans hold their words: where an aligner that knows these finds them in the recording."""

from __future__ import annotations

from math import inf

from app.domain.planning.passages import Passage
from app.domain.ports import EchoFinder, SampleSource, WordAligner
from app.domain.recording import Recording, Selection
from app.domain.sound.aligning import AT_END, AT_START, Short, alignments
from app.domain.sound.pauses import BEFORE, PAUSE, hidden
from app.domain.timeline import Span
from app.verify.measured.edges import FRAME, Sides, sides

INSIDE = 0.030
"""Seconds that a removed word has to lie inside its span, and as many more as noise, telephone or language
may make it too short: an aligner's ends are early by up to 48 ms. The fitter leaves 30 ms more or a quiet."""


Asked = tuple[Span, tuple[Passage, ...], str]
"""What :class:`Outside` is asked: about a span, the passages that it hides, and the language of the words."""


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
        self._known: dict[Asked, float | None] = {}

    def known(self, recording: Recording) -> dict[Asked, float | None]:
        """What it found in a recording; what another one found there may be added."""
        of = (recording.sha256, recording.selection)
        if of != self._of:
            self._of, self._known = of, {}
        return self._known

    def by(
        self, passages: tuple[Passage, ...], span: Span, *, original: SampleSource, language: str
    ) -> float | None:
        """How far words reach out of a span, or of what has to be left at its edges.

        Where a span ends in quiet, what is heard beyond belongs to the next word, unless a removed word
        reaches farther than an aligner errs. Where sound goes on across its end and dies away, it is the
        word's, wherever the aligner ends it.

        Args:
            passages: what it hides.
            span: the span.
            original: the recording.
            language: of the words.

        Returns:
            Seconds at the edge where it is most, negative when all lie inside; None when nothing was aligned
            and no sound goes on across the end. Out of the recording nothing reaches.
        """
        asked, known = (span, passages, language), self.known(original.recording)
        if asked not in known:
            known[asked] = self._found(passages, span, original, language)
        return known[asked]

    def _found(
        self, passages: tuple[Passage, ...], span: Span, original: SampleSource, language: str
    ) -> float | None:
        rate = original.recording.rate
        found = [
            (place, self._echoes.lags(original, passage.span))
            for passage in passages
            for place in alignments(self._aligner, original, passage, language=language)
        ]
        start, end = sides(original, span)
        language = passages[0].language or language
        if not found:
            return end.last(0.0) or None
        first, last, on = -inf, inf, -inf
        echoed = (-inf, inf)  # the copy of what an aligner errs by is soft
        if span.start > 0:
            first = span.start / rate + _margin(start, AT_START, rate, language)
            echoed = (span.start / rate - BEFORE, inf)
        if span.end < original.recording.length:
            at = span.end / rate
            last, echoed = at - _margin(end, AT_END, rate, language), (echoed[0], at + BEFORE)
            on = end.last(at - max(place.end for place, _ in found)) or -inf
        return max(
            on,
            *(max(first - one.start, one.end - last) for one, _ in found),
            *(
                max(echoed[0] - one.start + early / rate, one.end + late / rate - echoed[1])
                for one, (early, late) in found
            ),
        )


def _margin(edge: Sides, short: Short, rate: int, language: str) -> float:
    """Seconds that a word has to lie inside an edge of a span; where it is quiet inside, it may reach out."""
    if edge.in_quiet:
        return PAUSE - BEFORE - FRAME
    return INSIDE + short.by(hidden(edge.all), rate=rate, language=language)
