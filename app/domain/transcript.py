"""What was said and when: words and gaps that together account for every sample of a recording."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, chain, pairwise, zip_longest
from operator import attrgetter

from app.domain.digest import Hashed
from app.domain.recording import TEXT_ALONE, Fault
from app.domain.terms import syllables
from app.domain.timeline import Span, complement, intersection, span_or_none, union
from app.domain.unheard import unheard_in

FILE = "file"
"""The engine of words that came with a recording."""
UNPLACED = 0.5
"""Confidence of a word of a file that was not heard, and so takes all the time between those that were."""
_APART = "\N{HORIZONTAL ELLIPSIS}"
"""What parts two lines for a recogniser, of the signs that are no part of an address or a number."""
UNSAID = 0.0
"""Confidence of a word of a file that may be the name of a speaker, beside what is said."""
LONGEST_SYLLABLE = 0.45
"""Seconds a syllable may last, with ``LONGEST_EXTRA`` once a word, before a word's length is impossible."""
LONGEST_EXTRA = 0.5
SHORTEST_SYLLABLE = 0.02
"""Seconds a syllable needs at least: one step of Whisper's time tokens."""


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


def confidences(transcript: Transcript) -> tuple[float | None, ...]:
    """Of each word that was heard; None where a file says what was heard, and empty where nothing was."""
    if transcript.text_only:
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


def chars_before(words: Sequence[Word], index: int) -> int:
    """How many code points of the text of ``words`` stand before one of them."""
    return sum(len(word.text) for word in words[:index]) + index


def assemble(
    *,
    made_from: str,
    language: str,
    rate: int,
    length: int,
    segments: Iterable[tuple[str, Sequence[Claim]]],
    voice: Iterable[Span],
    engine: str,
    model: str,
    faults: tuple[Fault, ...] = (),
) -> Transcript:
    """Make a transcript of claimed words and of voice activity.

    A word of impossible length (zero, or outside what its syllables allow) takes the whole interval between
    its neighbours, and half of each neighbour where that leaves it no room; so does a word that breaks the
    order of speech. What no word covers is a gap; a gap in which voice activity lasts is unheard speech.

    Args:
        made_from: hash of the recording's file.
        language: main language.
        rate: samples a second, Hz.
        length: samples in the recording, at least 1.
        segments: (language, claims) in the order of speech; those without a claim are dropped.
        voice: where a voice is heard on any channel or on the mix, in samples.
        engine: runtime that listened.
        model: name of the model.
        faults: blocks that could not be transcribed.
    """
    listed = [(tongue, tuple(claims)) for tongue, claims in segments if claims]
    voiced = union(intersection(voice, (Span(0, length),)))
    spans = iter(_settle([claim for _, claims in listed for claim in claims], rate=rate, length=length))
    settled = tuple(
        Segment(tuple(Word(c.text, next(spans), c.confidence, c.speaker, c.others) for c in claims), tongue)
        for tongue, claims in listed
    )
    return Transcript(
        made_from=made_from,
        language=language,
        rate=rate,
        length=length,
        segments=settled,
        gaps=_gaps(settled, voiced, rate=rate, length=length),
        engine=engine,
        model=model,
        faults=faults,
        voice=voiced,
    )


def as_heard(transcript: Transcript, voice: Iterable[Span]) -> Transcript:
    """The same words with the gaps seen anew by other voice activity."""
    voiced = union(intersection(voice, (Span(0, transcript.length),)))
    gaps = _gaps(transcript.segments, voiced, rate=transcript.rate, length=transcript.length)
    return replace(transcript, gaps=gaps, voice=voiced)


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


def in_language(transcript: Transcript, language: str) -> Transcript:
    """The same words, all of them in one language."""
    segments = tuple(replace(segment, language=language) for segment in transcript.segments)
    return replace(transcript, language=language, segments=segments)


def _gaps(segments: Iterable[Segment], voice: Iterable[Span], *, rate: int, length: int) -> tuple[Gap, ...]:
    words = (word for segment in segments for word in segment.words)
    free = complement((word.span for word in words if explains(word, rate)), within=Span(0, length))
    speech = unheard_in(free, voice, rate=rate)
    quiet = intersection(free, complement(speech, within=Span(0, length)))
    return tuple(
        sorted([Gap(s, True) for s in speech] + [Gap(q, False) for q in quiet], key=lambda gap: gap.span)
    )


def explains(word: Word, rate: int) -> bool:
    """Whether a word can last as long as the time it was given; else it may hide other speech."""
    lasts = word.span.length  # of thousands nearly all as a syllable may, and to count those takes longer
    return lasts <= (LONGEST_SYLLABLE + LONGEST_EXTRA) * rate or lasts <= longest(word.text) * rate


def longest(text: str) -> float:
    """Seconds that a word may last before its length is impossible."""
    return LONGEST_SYLLABLE * syllables(text) + LONGEST_EXTRA


def _possible(claim: Claim, *, rate: int, length: int) -> bool:
    if claim.start < 0 or claim.end > length:
        return False
    duration = (claim.end - claim.start) / rate
    return SHORTEST_SYLLABLE * syllables(claim.text) <= duration <= longest(claim.text)


def _settle(claims: Sequence[Claim], *, rate: int, length: int) -> list[Span]:
    """A span for every claim: its own where that is possible, else what its neighbours leave."""
    able = [index for index, claim in enumerate(claims) if _possible(claim, rate=rate, length=length)]
    forward = {able[index] for index in _longest_rise([claims[index].start for index in able])}
    possible = [index in forward for index in range(len(claims))]
    before: list[Claim | None] = []
    last: Claim | None = None
    for claim, believed in zip(claims, possible, strict=True):
        before.append(last)
        last = claim if believed else last
    after: list[Claim | None] = []
    last = None
    for claim, believed in zip(reversed(claims), reversed(possible), strict=True):
        after.append(last)
        last = claim if believed else last
    return [
        Span(claim.start, claim.end) if believed else _between(claim, left, right, rate=rate, length=length)
        for claim, believed, left, right in zip(claims, possible, before, reversed(after), strict=True)
    ]


def _longest_rise(starts: Sequence[int]) -> list[int]:
    """Indices of the longest subsequence that never falls (patience sorting): the words that are in order."""
    lowest: list[int] = []
    tails: list[int] = []
    before: list[int | None] = []
    for index, start in enumerate(starts):
        place = bisect_right(lowest, start)
        before.append(tails[place - 1] if place else None)
        lowest[place : place + 1], tails[place : place + 1] = [start], [index]
    chain: list[int] = []
    at = tails[-1] if tails else None
    while at is not None:
        chain.append(at)
        at = before[at]
    return chain


def _between(claim: Claim, left: Claim | None, right: Claim | None, *, rate: int, length: int) -> Span:
    start, end = left.end if left else 0, right.start if right else length
    room = round(2 * SHORTEST_SYLLABLE * syllables(claim.text) * rate)
    if end - start < room:
        start = (left.start + left.end) // 2 if left else 0
        end = (right.start + right.end) // 2 if right else length
    own = span_or_none(max(0, min(claim.start, length)), max(0, min(claim.end, length)))
    # Beside words that were put in the same place there is no room: it is somewhere in them.
    found = span_or_none(start, end) or Span(left.start if left else 0, right.end if right else length)
    return found if own is None else found.hull(own)
