"""Who speaks when, told by the voices alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, complement, intersection, overlapping, union
from app.domain.transcription.turns import SpeakerCount, Turn
from app.speech.speakers.clustering import find_people
from app.speech.speakers.voices import VoiceEncoder

WINDOW = 1.5
"""Seconds that a voice is told from."""
HOP = 0.75
"""Seconds from one window to the next, at most."""
SHORTEST = 0.5
"""Seconds of a window at least: a shorter stretch of voice is listened to with what is around it."""
TELLING = 1.0
"""Seconds of a window from which it counts for who there is."""
BREATH = 0.2
"""Seconds without a voice that part two stretches."""
STEP = 0.1
"""Seconds that have one speaker."""
REACH = 0.5
"""Seconds from the middle of a window at which it has lost two fifths of its weight (a bell curve)."""
DOUBT = 0.2
"""Likeness below that of the likeliest speaker, from which another is out of the question."""
_LONGEST = 30.0
"""Seconds that are read at once."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of voice with what its windows sound like.

    Args:
        span: in native samples.
        middles: of its windows, in seconds from its start.
        lengths: of its windows, in seconds.
        voices: a vector a window.
    """

    span: Span
    middles: NDArray[np.float64]
    lengths: NDArray[np.float64]
    voices: NDArray[np.float64]


def find_turns(
    source: SampleSource,
    voice: Sequence[Span],
    count: SpeakerCount,
    *,
    encoder: VoiceEncoder,
    together: Sequence[Span] = (),
    told: Callable[[int], None] = lambda _: None,
) -> tuple[Turn, ...]:
    """Who speaks when.

    Windows slide over the stretches of voice; groups of windows that sound alike are people; every tenth of a
    second is the person's whom the windows around it sound like. Where another is nearly as likely, the turn
    says so; where two talk at once, it may be anybody.

    Args:
        source: the recording.
        voice: where a voice is heard, in native samples.
        count: how many people there may be.
        encoder: of voices.
        together: where two talk at once, sorted and apart.
        told: is told of the sample up to which it has listened.

    Returns:
        Sorted, in all of the voice; speakers are numbered in no order.
    """
    stretches = []
    for span in _parts(voice, source.recording.rate):
        stretches.append(_listened(source, span, encoder))
        told(span.end)
    if not stretches:
        return ()
    lengths = np.concatenate([stretch.lengths for stretch in stretches])
    voices = np.concatenate([stretch.voices for stretch in stretches])
    telling = lengths >= TELLING
    people = find_people(voices[telling] if np.any(telling) else voices, count)
    turns = (turn for stretch in stretches for turn in _turns(stretch, people, source.recording.rate))
    return tuple(part for turn in turns for part in _shared(turn, together, len(people)))


def _parts(voice: Iterable[Span], rate: int) -> Iterator[Span]:
    """Stretches of voice, none too long to be read at once."""
    most = round(_LONGEST * rate)
    for span in union(voice, gap=round(BREATH * rate)):
        pieces = -(-span.length // most)
        for piece in range(pieces):
            yield Span(
                span.start + span.length * piece // pieces, span.start + span.length * (piece + 1) // pieces
            )


def _listened(source: SampleSource, span: Span, encoder: VoiceEncoder) -> _Stretch:
    rate = source.recording.rate
    lack = max(0, round(SHORTEST * rate) - span.length)
    heard = span.pad(-(-lack // 2), -(-lack // 2), within=source.recording.whole)
    sound = audible_mix(source, heard)
    sound = np.pad(sound, (0, max(0, round(SHORTEST * ENGINE_RATE) - len(sound))))
    window = min(round(WINDOW * ENGINE_RATE), len(sound))
    number = 1 + int(np.ceil((len(sound) - window) / (HOP * ENGINE_RATE)))
    starts = np.linspace(0, len(sound) - window, number).round().astype(int)
    return _Stretch(
        span,
        middles=(starts + window / 2) / ENGINE_RATE - (span.start - heard.start) / rate,
        lengths=np.full(number, window / ENGINE_RATE),
        voices=encoder.voices([sound[start : start + window] for start in starts]),
    )


def _turns(stretch: _Stretch, people: NDArray[np.float64], rate: int) -> Iterator[Turn]:
    """The turns of a stretch."""
    count = max(1, round(stretch.span.length / (STEP * rate)))
    instants = (np.arange(count) + 0.5) * stretch.span.length / count / rate
    off = (instants[:, np.newaxis] - stretch.middles) / REACH
    nearest = np.min(np.abs(off), axis=1, keepdims=True)
    weights = np.exp(-0.5 * (np.square(off) - np.square(nearest)))
    likeness = weights @ (stretch.voices @ people.T) / weights.sum(axis=1, keepdims=True)
    told = [_told(row) for row in likeness]
    at = 0
    for (speaker, others), run in groupby(told):
        after = at + len(list(run))
        start, end = (stretch.span.start + stretch.span.length * place // count for place in (at, after))
        yield Turn(Span(start, end), speaker, others)
        at = after


def _told(likeness: NDArray[np.float64]) -> tuple[int, tuple[int, ...]]:
    """Who speaks, and who else it may be."""
    best = int(np.argmax(likeness))
    near = np.flatnonzero(likeness >= likeness[best] - DOUBT)
    return best, tuple(int(other) for other in near if other != best)


def _shared(turn: Turn, together: Sequence[Span], people: int) -> Iterator[Turn]:
    """The turn in parts: where two talk at once, one of the two may be anybody."""
    both = intersection((turn.span,), overlapping(together, turn.span))
    anybody = tuple(other for other in range(people) if other != turn.speaker)
    parts = [(span, anybody) for span in both]
    parts += [(span, turn.others) for span in complement(both, within=turn.span)]
    for span, others in sorted(parts):
        yield Turn(span, turn.speaker, others)
