"""The edges of passages in the sound: aligned words, grown into what belongs to no word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.passages import Passage
from app.domain.ports import EdgeFitter, SampleSource
from app.domain.timeline import Span, span_or_none
from app.domain.transcript import Word
from app.speech.aligned import END, START, Aligned, Levels, end_edge, outward, start_edge
from app.speech.aligner import RATE, WordAligner
from app.speech.edges import FRAME, quiet_level
from app.speech.levels import frame_levels

MARGINS = (0.0, 0.2)
"""Seconds around the kept neighbours of the windows that are aligned: where those disagree there is doubt."""
ALONE = 0.4
"""Seconds around a passage without a neighbour."""
NEAR = 1.0
"""Seconds to a kept word that is aligned with the passage; a farther one says nothing of its edge."""
MOST = 8
"""Words at each end of a long passage that are aligned."""
_AROUND = 2.0
"""Seconds on both sides of a passage that tell what is quiet here and what is speech."""
_SHORTEST = 0.02
"""Seconds: alignments that leave less are not believed."""


class AlignedFitter:
    """An :class:`~app.domain.ports.EdgeFitter` that aligns the removed words and their kept neighbours.

    Args:
        aligner: finds known words.
        otherwise: fits what cannot be aligned: unheard speech, and words the aligner does not find.
        language: of the words, ``en`` or ``fr``.
    """

    def __init__(self, aligner: WordAligner, otherwise: EdgeFitter, *, language: str) -> None:
        self._aligner = aligner
        self._otherwise = otherwise
        self._language = language

    def fit(self, source: SampleSource, passages: Sequence[Passage]) -> Mapping[Span, Span]:
        """For the span of each passage, the span to silence.

        Raises:
            InputError: when the file is no longer what it was.
        """
        fitted = {passage.span: self._fit(source, passage) for passage in passages}
        left = [passage for passage in passages if fitted[passage.span] is None]
        rest = self._otherwise.fit(source, left) if left else {}
        return {span: found if found is not None else rest[span] for span, found in fitted.items()}

    def _fit(self, source: SampleSource, passage: Passage) -> Span | None:
        found = [one for margin in MARGINS if (one := self._aligned(source, passage, margin)) is not None]
        if not found:
            return None
        recording, span = source.recording, passage.span
        levels, rate = _levels(source, span), recording.rate
        quiet = quiet_level(levels.values)
        start = -outward(start_edge(found, span.start / rate), levels.backwards(), quiet=quiet, grow=START)
        end = outward(end_edge(found, span.end / rate), levels, quiet=quiet, grow=END)
        if end - start < _SHORTEST:
            return None
        fitted = span_or_none(max(0, int(start * rate)), min(recording.length, int(end * rate) + 1))
        return fitted if fitted is not None and fitted.overlaps(span) else None

    def _aligned(self, source: SampleSource, passage: Passage, margin: float) -> Aligned | None:
        """One alignment; a long passage is aligned at both ends."""
        words = passage.words
        if not words:
            return None
        rate = source.recording.rate
        before = passage.before if _near(passage.before, words[0], rate) else None
        after = passage.after if _near(words[-1], passage.after, rate) else None
        if len(words) <= 2 * MOST:
            return self._window(source, before, words, after, margin)
        head = self._window(source, before, words[:MOST], None, margin)
        tail = self._window(source, None, words[-MOST:], after, margin)
        return Aligned(head.start, tail.end, head.before, tail.after) if head and tail else None

    def _window(
        self,
        source: SampleSource,
        before: Word | None,
        words: Sequence[Word],
        after: Word | None,
        margin: float,
    ) -> Aligned | None:
        recording = source.recording
        listed = [word for word in (before, *words, after) if word is not None]
        first, last = (round((margin + (0 if one else ALONE)) * recording.rate) for one in (before, after))
        start = max(0, min(word.span.start for word in listed) - first)
        heard = span_or_none(start, min(recording.length, max(word.span.end for word in listed) + last))
        if heard is None:
            return None
        sound = source.listen(heard, rate=RATE)
        times = self._aligner.align(sound, [word.text for word in listed], self._language)
        if times is None:
            return None
        at = heard.start / recording.rate
        removed = times[1 if before else 0 : len(times) - 1 if after else len(times)]
        return Aligned(
            start=at + removed[0][0],
            end=at + removed[-1][1],
            before=at + times[0][1] if before else None,
            after=at + times[-1][0] if after else None,
        )


def _near(word: Word | None, other: Word | None, rate: int) -> bool:
    """Whether two words in the order of speech follow one another without a long pause."""
    return word is not None and other is not None and other.span.start - word.span.end < NEAR * rate


def _levels(source: SampleSource, span: Span) -> Levels:
    """How loud a passage and its surroundings are."""
    recording = source.recording
    frame = max(1, round(FRAME * recording.rate))
    around = round(_AROUND * recording.rate)
    heard = Span(max(0, span.start - around), min(recording.length, span.end + around))
    count = -(-heard.length // frame)
    values = frame_levels(source.blocks(heard), start=heard.start, count=count, frame=frame)
    return Levels(values, heard.start / recording.rate, frame / recording.rate)
