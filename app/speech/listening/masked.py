"""Talk under music or noise: a network of voice activity hears no voice in it, and Whisper understands it.

Of the samples under plucked strings or chords that are 15 dB louder, Silero told of a voice in 2 to 12 of
56 s, and Whisper base wrote nearly all down. Of music alone it wrote nothing that it was sure of but what
it repeats without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import numpy as np

from app.domain.lanes import in_lanes
from app.domain.ports import SampleSource
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, complement, union
from app.speech.levels import frame_levels
from app.speech.listening.blocks import MARGIN, PAUSE, Stretch
from app.speech.listening.rows import believed, settled
from app.speech.runtimes.runtime import ENGINE_ERRORS, Runtime

SURE = 0.35
"""Mean confidence (geometric) of words from which there is talk: of talk under music it is 0.54 and more, of
what Whisper writes of music alone, and does not repeat without end, 0.24 at most."""
WORDS = 2
"""Words, at least, that make talk of a stretch."""
LOUD = -55.0
"""dBFS that it reaches in a tenth of its frames, or it is quiet."""
BELOW = 30.0
"""Decibels by which it may be softer than the voices of the recording, or the noise of the room is loud."""
AROUND = 0.2
"""Seconds around a word that are voice as well: less than what is called unheard speech."""
_PART = 10
"""Seconds of what is measured by itself."""
_FRAME = 0.05
"""Seconds of a frame."""
_OFTEN = 90
"""Percentile of the levels of its frames that is the level of sound."""
_MOST = 60
"""Seconds of voice that tell how loud the voices of a recording are."""


def loud_without_voice(source: SampleSource, voice: Sequence[Span]) -> tuple[Span, ...]:
    """Where no voice is heard for so long that nobody would listen, and it is not quiet.

    Args:
        source: the recording.
        voice: where a voice is heard, sorted.

    Returns:
        In native samples, sorted and apart.

    Raises:
        InputError: when the file is no longer what it was.
    """
    rate, whole = source.recording.rate, source.recording.whole
    loud = [
        (part, level)
        for span in complement(voice, within=whole)
        if span.length >= (PAUSE if whole.start < span.start and span.end < whole.end else 2 * MARGIN) * rate
        for part in span.parts(round(_PART * rate))
        if (level := _level(source, part)) >= LOUD
    ]
    if not loud:
        return ()
    talk = max((_level(source, span) for span in _some(voice, most=_MOST * rate)), default=LOUD)
    return union(part for part, level in loud if level >= talk - BELOW)


def masked_talk(
    source: SampleSource,
    stretches: Sequence[Stretch],
    runtime: Runtime,
    *,
    language: str,
    told: Callable[[int, int], object],
) -> tuple[Span, ...]:
    """Where Whisper is sure of words in stretches without a voice, in native samples, sorted and apart.

    Args:
        source: the recording.
        stretches: in which to listen; what is listened for takes the place of the voice.
        runtime: that listens.
        language: of the talk.
        told: is told how many native samples were listened to, and of how many.

    Raises:
        InputError: when the file is no longer what it was.
    """
    rate, whole = source.recording.rate, source.recording.whole

    def hear(part: Span, voice: tuple[Span, ...]) -> tuple[Span, ...]:
        try:
            claims = runtime.hear(audible_mix(source, part), language=language, prompt="")
            rows = settled(claims, part, voice, rate=rate)
        except ENGINE_ERRORS:  # it fails again when it is written down, and that is a fault
            return voice
        words = [claim for row in rows for claim in row if any(map(str.isalnum, claim.text))]
        if len(words) < WORDS or not believed(rows, least=SURE):
            return ()
        around = round(AROUND * rate)
        return tuple(
            Span(max(0, claim.start - around), min(whole.end, max(claim.end, claim.start + 1) + around))
            for claim in words
        )

    found: list[Span] = []
    parts = [(stretch.heard, stretch.voice) for stretch in stretches]
    far = tuple(accumulate((part.length for part, _ in parts), initial=0))
    told(0, far[-1])
    heard = in_lanes(lambda one: hear(*one), parts, lanes=runtime.lanes)
    for done, words in zip(far[1:], heard, strict=True):
        found += words
        told(done, far[-1])
    return union(found)


def _some(voice: Sequence[Span], *, most: int) -> Iterator[Span]:
    """The first spans of voice, as many as there are in some samples."""
    for span in voice:
        if most <= 0:
            return
        yield span if span.length <= most else Span(span.start, span.start + most)
        most -= span.length


def _level(source: SampleSource, span: Span) -> float:
    """How loud a span is often, in dBFS."""
    frame = max(1, round(_FRAME * source.recording.rate))
    count = max(1, span.length // frame)
    levels = frame_levels(source.blocks(span), start=span.start, count=count, frame=frame)
    return float(np.percentile(levels, _OFTEN))
