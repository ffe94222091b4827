"""The transcript as paragraphs: turns of speakers, short enough to be laid out one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from app.domain.planning.paragraphs import MOST, PAUSE, complete
from app.domain.transcript import Segment, Word
from app.domain.transcription.unchanged import same_ends, words_in


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

    def moved(self, words: int) -> Paragraph:
        """The same paragraph, before which there are more words, or fewer."""
        return Paragraph(self.first + words, self.last + words, self.words) if words else self


@dataclass(frozen=True, slots=True)
class Cut:
    """Segments that were cut into paragraphs.

    Args:
        segments: of a transcript.
        rate: samples a second, Hz; 0 for a text alone.
        paragraphs: its paragraphs.
    """

    segments: tuple[Segment, ...]
    rate: int
    paragraphs: tuple[Paragraph, ...]


def cut_paragraphs(segments: Sequence[Segment], rate: int, known: Cut | None = None) -> tuple[Paragraph, ...]:
    """Cut a transcript into paragraphs; at least one, so that speech without a word has a place.

    Args:
        segments: of the transcript.
        rate: samples a second, Hz; 0 for a text alone, whose own lines they are.
        known: what it was before some words of it were corrected: the others are not cut again.
    """
    if known is None or known.rate != rate:
        known = Cut((), rate, ())
    head, tail = same_ends(known.segments, segments)
    first = words_in(segments[:head])
    # Where one ends is told by the words behind it.
    made = [*takewhile(lambda paragraph: paragraph.last < first, known.paragraphs)]
    at = made[-1].last if made else 0
    more = words_in(segments) - words_in(known.segments)
    same = first + words_in(segments[head : len(segments) - tail])
    firsts = (paragraph.first + more for paragraph in known.paragraphs)
    rest = {start: number for number, start in enumerate(firsts) if start >= same}
    for words in _turns(_from_word(segments, at), round(PAUSE * rate)):
        if at in rest:
            made += (paragraph.moved(more) for paragraph in known.paragraphs[rest[at] :])
            break
        made.append(Paragraph(at, at + len(words), words))
        at += len(words)
    return tuple(made) or (Paragraph(0, 0, ()),)


def _from_word(segments: Sequence[Segment], word: int) -> Iterator[Segment]:
    """What of the segments begins with a word."""
    for segment in segments:
        if word <= 0:
            yield segment
        elif word < len(segment.words):
            yield replace(segment, words=segment.words[word:])
        word -= len(segment.words)


def _turns(segments: Iterable[Segment], pause: int) -> Iterator[tuple[Word, ...]]:
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


def paragraph_of(paragraphs: Sequence[Paragraph], word: int) -> int:
    """Index of the paragraph in which a word stands; of the last one for the end of the text."""
    return max(0, bisect_right(paragraphs, word, key=lambda paragraph: paragraph.first) - 1)


def word_at(paragraphs: Sequence[Paragraph], sample: int) -> int | None:
    """Index of the last word that begins at or before a position, None before the first word."""
    number = bisect_right(paragraphs, sample, key=lambda paragraph: paragraph.start) - 1
    if number < 0 or not paragraphs[number].words:
        return None
    found = paragraphs[number]
    return found.first + max(0, bisect_right(found.words, sample, key=lambda word: word.span.start) - 1)
