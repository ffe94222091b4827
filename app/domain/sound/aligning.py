"""Where a passage is in the recorded sound, by an aligner that is told what is said around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.planning.passages import Passage
from app.domain.ports import SampleSource, WordAligner
from app.domain.sound.audible import audible_mix, heard_from
from app.domain.timeline import span_or_none
from app.domain.transcript import Word

MARGINS = (0.0, 0.2)
"""Seconds around the kept neighbours of the windows that are aligned: where those disagree there is doubt."""
ALONE = 0.4
"""Seconds around a passage without a neighbour."""
NEAR = 1.0
"""Seconds to a kept word that is aligned with the passage; a farther one says nothing of its edge."""
MOST = 8
"""Words at each end of a long passage that are aligned."""

LANGUAGE = "en"
"""The language of the aligner's acoustic model: words of others are spelt in its phones."""
TELEPHONE_RATE = 8000
"""Hz: sound of this rate or less has no high frequencies, by which an aligner knows a hiss or a stop."""


@dataclass(frozen=True, slots=True)
class Short:
    """By how much more than in clear English an aligner may make a word too short at one edge, in seconds.

    It ends a word where this sinks into the noise, and a phone that it does not know where that is no longer
    like one that it knows. They were tried on hand-aligned and on synthetic speech, see ``boundaries.md``.

    Args:
        hidden: where noise, or the room, hides all that is soft; less where it hides less.
        narrow: in sound of a telephone's rate.
        foreign: in another language than that of its model.
    """

    hidden: float
    narrow: float = 0.0
    foreign: float = 0.0

    def by(self, hidden: float, *, rate: int, language: str) -> float:
        """Seconds in a recording.

        Args:
            hidden: share of what is soft that is hidden there, 0 to 1.
            rate: of its samples, Hz.
            language: of its words.
        """
        narrow = self.narrow if rate <= TELEPHONE_RATE else 0.0
        foreign = self.foreign if language != LANGUAGE else 0.0
        return narrow + foreign + self.hidden * hidden


AT_START = Short(hidden=0.06)
AT_END = Short(hidden=0.12, narrow=0.04, foreign=0.05)


@dataclass(frozen=True, slots=True)
class Aligned:
    """What one alignment says of a passage; places in seconds.

    Args:
        start: where the first removed word begins.
        end: where the last removed word ends.
        before: where the kept word before it ends, when it was aligned too.
        after: where the kept word after it begins, when it was aligned too.
    """

    start: float
    end: float
    before: float | None
    after: float | None


def alignments(
    aligner: WordAligner, source: SampleSource, passage: Passage, *, language: str
) -> tuple[Aligned, ...]:
    """A passage aligned in windows of different margins; those in which it was not found are left out.

    Args:
        aligner: finds known words.
        source: the recording.
        passage: one without words gives nothing.
        language: of the words, ``en`` or ``fr``, where the passage has none of its own.

    Raises:
        InputError: when the file is no longer what it was.
    """
    windows = _Windows(aligner, source, passage.language or language)
    return tuple(found for margin in MARGINS if (found := windows.passage(passage, margin)) is not None)


@dataclass(frozen=True, slots=True)
class _Windows:
    """Alignments of parts of one recording."""

    aligner: WordAligner
    source: SampleSource
    language: str

    def passage(self, passage: Passage, margin: float) -> Aligned | None:
        """One alignment; a long passage is aligned at both ends."""
        words = passage.said
        if not words:
            return None
        rate = self.source.recording.rate
        before = passage.before if _near(passage.before, words[0], rate) else None
        after = passage.after if _near(words[-1], passage.after, rate) else None
        if len(words) <= 2 * MOST:
            return self._window(before, words, after, margin)
        head = self._window(before, words[:MOST], None, margin)
        tail = self._window(None, words[-MOST:], after, margin)
        return Aligned(head.start, tail.end, head.before, tail.after) if head and tail else None

    def _window(
        self, before: Word | None, words: Sequence[Word], after: Word | None, margin: float
    ) -> Aligned | None:
        recording = self.source.recording
        listed = [word for word in (before, *words, after) if word is not None]
        first, last = (round((margin + (0 if one else ALONE)) * recording.rate) for one in (before, after))
        start = heard_from(max(0, min(word.span.start for word in listed) - first), recording.rate)
        heard = span_or_none(start, min(recording.length, max(word.span.end for word in listed) + last))
        if heard is None:
            return None
        sound = audible_mix(self.source, heard)
        times = self.aligner.align(sound, [word.text for word in listed], self.language)
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
