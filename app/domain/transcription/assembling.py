"""From claimed words and voice activity to a transcript: times that cannot be are settled, gaps are found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.domain.recording import Fault
from app.domain.timeline import Span, complement, intersection, span_or_none, union
from app.domain.transcript import Claim, Gap, Segment, Transcript, Word
from app.domain.transcription.unheard import unheard_in
from app.domain.words.terms import syllables

LONGEST_SYLLABLE = 0.45
"""Seconds a syllable may last, with ``LONGEST_EXTRA`` once a word, before a word's length is impossible."""
LONGEST_EXTRA = 0.5
_SLOW = 0.4
"""Seconds a syllable lasts, from which a word right before one of impossible length is where that begins."""
SHORTEST_SYLLABLE = 0.02
"""Seconds a syllable needs at least: one step of Whisper's time tokens."""


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


def explains(word: Word, rate: int) -> bool:
    """Whether a word can last as long as the time it was given; else it may hide other speech."""
    lasts = word.span.length  # of thousands nearly all as a syllable may, and to count those takes longer
    return lasts <= (LONGEST_SYLLABLE + LONGEST_EXTRA) * rate or lasts <= longest(word.text) * rate


def longest(text: str) -> float:
    """Seconds that a word may last before its length is impossible."""
    return LONGEST_SYLLABLE * syllables(text) + LONGEST_EXTRA


def _gaps(segments: Iterable[Segment], voice: Iterable[Span], *, rate: int, length: int) -> tuple[Gap, ...]:
    words = [word for segment in segments for word in segment.words]
    free = complement((words[number].span for number in _explained(words, rate)), within=Span(0, length))
    return gaps_of(free, unheard_in(free, voice, rate=rate, length=length), length=length)


def gaps_of(free: Iterable[Span], speech: Sequence[Span], *, length: int) -> tuple[Gap, ...]:
    """Unheard speech, and the rest of what is free, as gaps.

    Args:
        free: where no word is.
        speech: sorted and apart; some of it may lie under words.
        length: samples in the recording.
    """
    quiet = intersection(free, complement(speech, within=Span(0, length)))
    made = [*(Gap(span, speech=True) for span in speech), *(Gap(span, speech=False) for span in quiet)]
    return tuple(sorted(made, key=lambda gap: gap.span))


def _explained(words: Sequence[Word], rate: int) -> Iterator[int]:
    """The numbers of words that can last as long as the time they were given.

    Where Whisper leaves a sentence out, it writes the next one over it: the first words of that stand where
    the other begins, longer than anybody says them, up to one that takes all the rest.
    """
    hides = False
    for number in reversed(range(len(words))):
        span, last = words[number].span, number + 1 == len(words)
        hides = hides and not last and span.end == words[number + 1].span.start
        hides = hides and span.length > _SLOW * rate * syllables(words[number].text)
        if explains(words[number], rate) and not hides:
            yield number
        else:
            hides = True


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
