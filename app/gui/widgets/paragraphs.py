"""The transcript as paragraphs: turns of speakers, short enough to be laid out one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.paragraphs import MOST, PAUSE, complete
from app.domain.transcript import Segment, Word


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that are set together.

    Args:
        first: index of its first word.
        last: index after its last word; equal to ``first`` where a transcript has no word.
        words: those words.
    """

    first: int
    last: int
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where it begins, in samples."""
        return self.words[0].span.start if self.words else 0

    @property
    def texts(self) -> list[str]:
        """What is written in it, word by word."""
        return [word.text for word in self.words]

    @property
    def speaker(self) -> str | None:
        """Who speaks in it, when that is known."""
        return self.words[0].speaker if self.words else None


def paragraphs(segments: Sequence[Segment], rate: int) -> tuple[Paragraph, ...]:
    """Cut a transcript into paragraphs; at least one, so that speech without a word has a place.

    Args:
        segments: of the transcript.
        rate: samples a second, Hz; 0 for a text alone, whose own lines they are.
    """
    made = []
    at = 0
    for words in _turns(segments, round(PAUSE * rate)):
        made.append(Paragraph(at, at + len(words), words))
        at += len(words)
    return tuple(made) or (Paragraph(0, 0, ()),)


def _turns(segments: Sequence[Segment], pause: int) -> Iterator[tuple[Word, ...]]:
    turn: list[Word] = []
    for segment in segments:
        first = segment.words[0]
        if turn and (first.span.start - turn[-1].span.end >= pause or complete(len(turn), turn[-1].text)):
            yield tuple(turn)
            turn = []
        alone = len(segment.speakers) == 1 and (not turn or turn[-1].speaker in segment.speakers)
        if alone and len(turn) + len(segment.words) <= MOST:
            turn += segment.words  # as nearly always; one by one, hours of words take a while
            continue
        for word in segment.words:
            if turn and (word.speaker != turn[-1].speaker or len(turn) >= MOST):
                yield tuple(turn)
                turn = []
            turn.append(word)
    if turn:
        yield tuple(turn)


def paragraph_of(pages: Sequence[Paragraph], word: int) -> int:
    """Index of the paragraph in which a word stands; of the last one for the end of the text."""
    return max(0, bisect_right(pages, word, key=lambda paragraph: paragraph.first) - 1)


def word_at(pages: Sequence[Paragraph], sample: int) -> int | None:
    """Index of the last word that begins at or before a position, None before the first word."""
    number = bisect_right(pages, sample, key=lambda paragraph: paragraph.start) - 1
    if number < 0 or not pages[number].words:
        return None
    page = pages[number]
    return page.first + max(0, bisect_right(page.words, sample, key=lambda word: word.span.start) - 1)
