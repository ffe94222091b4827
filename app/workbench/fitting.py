"""Where what is to be removed begins and ends in the sound, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.planning.excerpt import excerpt_of, to_fit
from app.domain.planning.passages import covering_misheard, holding, joined, read_on, still_known, surer
from app.domain.profile import THRESHOLD
from app.domain.review import Review
from app.domain.spotting.spotted import ROUGHLY, misheard
from app.domain.timeline import Span
from app.workbench.running import Run
from app.workbench.tasks import cutting


@dataclass(frozen=True, slots=True)
class Fitting:
    """Fits the cuts of a review to the sound.

    Args:
        run: runs a task in the child.
        threads: of computing; None for one a processor.
    """

    run: Run
    threads: int | None = None

    def edges(self, review: Review, known: Mapping[Span, Span], part: Span | None) -> Mapping[Span, Span]:
        """What falls silent for each passage that is not kept, by its own span.

        Args:
            review: what was found and decided.
            known: edges of passages that are not fitted again.
            part: of the recording that is published, with what lies just outside; None for all of it.
        """
        wanted = to_fit(review, excerpt_of(review.transcript, part))
        have = still_known(wanted, known)
        left = [passage for passage in wanted if passage.span not in have]
        if not left:
            return have
        recording = review.recording
        if recording.text_only:  # nothing is heard, so nothing has an edge
            return {**{passage.span: passage.span for passage in left}, **have}
        language, parts = review.transcript.language, surer(review, left, least=THRESHOLD)
        every, threads = (*left, *parts), self.threads
        fitted = self.run(cutting.fit, recording, every, language=language, threads=threads)
        edges = read_on(joined(holding(fitted, parts), wanted), wanted, rate=recording.rate)
        rough, margin = misheard(review.transcript, review.findings), round(ROUGHLY * recording.rate)
        return {**covering_misheard(edges, rough, margin=margin, within=recording.whole), **have}
