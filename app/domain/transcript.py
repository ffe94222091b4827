"""What was said and when: words and gaps that together account for every sample of a recording."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, chain, pairwise, zip_longest
from math import nextafter
from operator import attrgetter

from app.domain.digest import Hashed
from app.domain.recording import TEXT_ALONE, Fault
from app.domain.timeline import Span, complement

FILE = "file"
"""The engine of words that came with a recording."""
UNPLACED = 0.5
"""Confidence of a word of a file that was not heard, and so takes all the time between those that were."""
_APART = "\N{HORIZONTAL ELLIPSIS}"
"""What parts two lines for a recogniser, of the signs that are no part of an address or a number."""
UNSAID = 0.0
"""Confidence of a word of a file that may be the name of a speaker, beside what is said."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, with punctuation attached and no white space inside or around it.

    Args:
        text: the written word, never empty.
        span: where it is heard, in samples.
        confidence: the engine's probability, 0 to 1.
        speaker: who says it, when that is known.
        others: who else may say it, or speaks at the same time; no part of what a word is.
    """

    text: str
    span: Span
    confidence: float = 1.0
    speaker: str | None = None
    others: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not self.text or self.text.split() != [self.text]:
            raise ValueError("a word is one written word")


@dataclass(frozen=True, slots=True)
class Claim:
    """A word as an engine or a file claims it, before its times are believed: ``end <= start`` may happen.

    Args:
        text: the written word.
        start: first sample, as claimed.
        end: sample after the last, as claimed.
        confidence: probability, 0 to 1.
        speaker: who says it, when that is known.
        others: who else may say it.
    """

    text: str
    start: int
    end: int
    confidence: float = 1.0
    speaker: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment(Hashed):
    """A stretch of words that an engine wrote down together, in one language.

    Args:
        words: at least one.
        language: ``en`` or ``fr``.
    """

    words: tuple[Word, ...]
    language: str

    @cached_property
    def speakers(self) -> frozenset[str | None]:
        """Who says its words; None among them where that is not known."""
        return frozenset(word.speaker for word in self.words)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without a word, or under a word that cannot last as long.

    Args:
        span: where, in samples.
        speech: whether a voice was heard in it: unheard speech.
    """

    span: Span
    speech: bool


@dataclass(frozen=True, slots=True)
class Transcript(Hashed):
    """Words and gaps of a whole recording.

    Every sample of ``[0, length)`` is in a word or in a gap. Words may overlap when an engine gave one no
    time of its own.

    Args:
        made_from: hash of the recording's file.
        language: the recording's main language, ``en`` or ``fr``.
        rate: samples a second, Hz.
        length: samples in the recording.
        segments: in the order of speech.
        gaps: sorted.
        engine: runtime that listened (``ctranslate2``, ``openai``), :data:`FILE`, or ``text`` alone.
        model: name of the model.
        faults: blocks that could not be transcribed.
        voice: where a voice is heard, sorted and apart; empty as well when nobody looked.
        addressed: whom a file names though they say nothing there, as who is written to in a chat; no part of
            what a transcript is.
    """

    made_from: str
    language: str
    rate: int
    length: int
    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    engine: str
    model: str
    faults: tuple[Fault, ...] = ()
    voice: tuple[Span, ...] = ()
    addressed: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in the order of speech."""
        return tuple(chain.from_iterable(map(attrgetter("words"), self.segments)))

    @property
    def text(self) -> str:
        """All words with one space between two."""
        return " ".join(word.text for word in self.words)

    @property
    def text_only(self) -> bool:
        """Whether it is a text without its recording; its spans count code points of :attr:`text`."""
        return self.engine == TEXT_ALONE

    @property
    def tells_doubt(self) -> bool:
        """Whether something listened: here, or as a text alone tells that says how sure each word is."""
        return not self.text_only or any(UNSAID < word.confidence < 1 for word in self.words)

    @property
    def unheard(self) -> tuple[Span, ...]:
        """Where a voice was heard and no word was written."""
        return tuple(gap.span for gap in self.gaps if gap.speech)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code points of a text that are in one language.

    Args:
        start: the first.
        end: after the last.
        language: ``en`` or ``fr``.
    """

    start: int
    end: int
    language: str


def stretches(transcript: Transcript) -> tuple[Stretch, ...]:
    """The text of a transcript in stretches of one language, which follow one another without a hole."""
    found: list[Stretch] = []
    end = -1
    for segment in transcript.segments:
        start, end = end + 1, end + sum(len(word.text) + 1 for word in segment.words)
        if found and found[-1].language == segment.language:
            start = found.pop().start
        elif found:
            start -= 1  # the space between the two
        found.append(Stretch(start, end, segment.language))
    return tuple(found)


def parted(transcript: Transcript) -> str:
    """The text of a transcript as it is looked through, sign for sign as long.

    Around what may not have been said, as a name alone on a line of a text, the space is another sign: no
    name goes on behind it.
    """
    if not transcript.text_only:
        return transcript.text
    unsaid = [word.confidence == UNSAID for word in transcript.words]
    signs = (_APART if one != other else " " for one, other in pairwise(unsaid))
    words = (word.text for word in transcript.words)
    return "".join(chain.from_iterable(zip_longest(words, signs, fillvalue="")))


def claimed_confidence(claimed: float | None) -> float:
    """A probability, but for what says something else of a word here: that, no file may say.

    Between words that were said and others that may not have been, nothing is found that goes on.
    """
    sure = 1.0 if claimed is None else min(1.0, max(0.0, claimed))
    return nextafter(sure, 1.0) if sure in {UNSAID, UNPLACED} else sure


def confidences(transcript: Transcript) -> tuple[float | None, ...]:
    """Of each word that was heard; None where a file says what was heard, and empty where nothing was."""
    if not transcript.tells_doubt:
        return ()
    return tuple(None if transcript.engine == FILE else word.confidence for word in transcript.words)


def char_ranges(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Where each word stands in the text of ``words``: half-open ranges of code points."""
    ends = tuple(accumulate(len(word.text) + 1 for word in words))
    return tuple((end - 1 - len(word.text), end - 1) for word, end in zip(words, ends, strict=True))


def words_touched(ranges: Sequence[tuple[int, int]], start: int, end: int) -> range:
    """The words that code points ``[start, end)`` of their text touch, by their :func:`char_ranges`."""
    first = bisect_right(ranges, start, key=lambda one: one[1])
    return range(first, bisect_left(ranges, end, key=lambda one: one[0]))


def as_text(transcript: Transcript) -> Transcript:
    """The same words without any time: each is where it stands in the text, and a second is a code point.

    So everything that is said of places in a recording can be said of a text that came without one, and no
    time that was claimed can get any further.
    """
    ranges = iter(char_ranges(transcript.words))
    segments = tuple(
        replace(part, words=tuple(replace(word, span=Span(*next(ranges))) for word in part.words))
        for part in transcript.segments
    )
    length = max(1, len(transcript.text))
    spaces = complement((word.span for part in segments for word in part.words), within=Span(0, length))
    return replace(
        transcript,
        rate=1,
        length=length,
        segments=segments,
        gaps=tuple(Gap(space, speech=False) for space in spaces),
        engine=TEXT_ALONE,
        model="",
        voice=(),
    )


def unplaced(transcript: Transcript) -> int:
    """How many words of a file were not found in the sound, and take all the time around them."""
    return sum(word.confidence == UNPLACED for word in transcript.words) * (transcript.engine == FILE)


def mostly_in(transcript: Transcript) -> str:
    """The language in which most words were heard: its own, or another where somebody named the wrong one."""
    words: Counter[str] = Counter()
    for segment in transcript.segments:
        words[segment.language] += len(segment.words)
    most = max(words.values(), default=0)
    return transcript.language if words[transcript.language] == most else words.most_common(1)[0][0]


def in_language(transcript: Transcript, language: str) -> Transcript:
    """The same words, all of them in one language."""
    segments = tuple(replace(segment, language=language) for segment in transcript.segments)
    return replace(transcript, language=language, segments=segments)
