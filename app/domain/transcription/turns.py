"""Who speaks when, and so who says each word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from operator import is_

from app.domain.timeline import Span, overlapping
from app.domain.transcript import Transcript, Word
from app.domain.words.terms import CLAUSE_ENDS

SPEAKER: Mapping[str, str] = {"en": "Speaker", "fr": "Intervenant"}
"""What somebody is called, with a number, whose name is not known."""
PAUSE = 0.3
"""Seconds without a word at which somebody else may begin to speak."""
MOSTLY = 0.7
"""Share of a clause that one speaker must have, to have all of it: turns seldom change inside one."""


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """How many people speak in a recording.

    Args:
        least: that many at least.
        most: no more than that; None where nobody knows.

    Raises:
        ValueError: when it is no number of people.
    """

    least: int = 1
    most: int | None = None

    def __post_init__(self) -> None:
        if self.least < 1 or (self.most is not None and self.most < self.least):
            raise ValueError("a number of speakers is from 1 up")


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch in which one person speaks.

    Args:
        span: where, in samples.
        speaker: a number from 0.
        others: who else it may be, or who speaks at the same time.
    """

    span: Span
    speaker: int
    others: tuple[int, ...] = ()


def speaker_name(number: int, language: str) -> str:
    """What a speaker is called whose name is not known (``Speaker 1``)."""
    return f"{SPEAKER.get(language, SPEAKER['en'])} {number}"


def with_speakers(transcript: Transcript, turns: Sequence[Turn]) -> Transcript:
    """The transcript with a speaker for every word: ``Speaker 1`` is who speaks first.

    One that names its speakers stays as it is, and so does every one without turns. A clause that is mostly
    one speaker's is that speaker's; who the turns say instead may still be who says a word.

    Args:
        transcript: what was heard.
        turns: sorted, and apart.
    """
    words = transcript.words
    if not turns or speakers_of(transcript):
        return transcript
    near = [_near(word.span, turns) for word in words]
    said = [best for best, _ in near]
    for first, last in _clauses(words, round(PAUSE * transcript.rate)):
        said[first:last] = _agreed(words[first:last], said[first:last])
    order = enumerate(dict.fromkeys(said), 1)
    names = {speaker: speaker_name(number, transcript.language) for number, speaker in order}

    def spoken(index: int, word: Word) -> Word:
        best, others = near[index]
        maybe = sorted({best, *others} - {said[index]})
        known = tuple(names[one] for one in maybe if one in names)
        return replace(word, speaker=names[said[index]], others=known)

    return respoken(transcript, spoken)


def said_at_once(transcript: Transcript, together: Sequence[Span]) -> Transcript:
    """The transcript in which words may be anybody's where two talk at once.

    Args:
        transcript: with speakers.
        together: where two voices are heard, sorted and apart.
    """
    speakers = speakers_of(transcript)

    def spoken(_index: int, word: Word) -> Word:
        if not overlapping(together, word.span):
            return word
        return replace(word, others=tuple(one for one in speakers if one != word.speaker))

    return respoken(transcript, spoken)


def speakers_of(transcript: Transcript) -> tuple[str, ...]:
    """Who speaks, in the order of speech."""
    return tuple(dict.fromkeys(word.speaker for word in transcript.words if word.speaker is not None))


def respoken(transcript: Transcript, of: Callable[[int, Word], Word]) -> Transcript:
    """The transcript with other speakers.

    Args:
        transcript: what was heard.
        of: gives a word as it is now, of its index and itself.
    """
    made = map(of, count(), transcript.words)
    segments = []
    for part in transcript.segments:
        words = tuple(islice(made, len(part.words)))
        same = all(map(is_, words, part.words))  # a part that stays is not hashed again
        segments.append(part if same else replace(part, words=words))
    return replace(transcript, segments=tuple(segments))


def _near(span: Span, turns: Sequence[Turn]) -> tuple[int, frozenset[int]]:
    """Who speaks in a span, by the turn that has most of it, or the nearest; and who else may."""
    first = bisect_right(turns, span.start, key=lambda turn: turn.span.end)
    last = bisect_left(turns, span.end, key=lambda turn: turn.span.start)
    if first < last:
        shares: Counter[int] = Counter()
        for turn in turns[first:last]:
            if (part := turn.span.clip(span)) is not None:
                shares[turn.speaker] += part.length
        others = frozenset(one for turn in turns[first:last] for one in (turn.speaker, *turn.others))
        return max(shares, key=shares.__getitem__), others
    beside = turns[max(0, first - 1) : first + 1]
    nearest = min(beside, key=lambda turn: max(turn.span.start - span.end, span.start - turn.span.end))
    return nearest.speaker, frozenset(one for turn in beside for one in (turn.speaker, *turn.others))


def _clauses(words: Sequence[Word], pause: int) -> Iterator[tuple[int, int]]:
    """Where words are said in one go: from a mark or a pause to the next, half-open."""
    first = 0
    for index, word in enumerate(words):
        last = index + 1
        ends = last == len(words) or word.text.endswith(CLAUSE_ENDS)
        if ends or words[last].span.start - word.span.end >= pause:
            yield first, last
            first = last


def _agreed(words: Sequence[Word], said: Sequence[int]) -> list[int]:
    """Who says the words of a clause."""
    shares: Counter[int] = Counter()
    for word, speaker in zip(words, said, strict=True):
        shares[speaker] += word.span.length
    speaker, most = shares.most_common(1)[0]
    return [speaker] * len(said) if most >= MOSTLY * shares.total() else list(said)
