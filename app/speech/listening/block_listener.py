"""A block of a recording: what is said in it, in one language or in turns, and what of that is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import HeardBlock, HeardSegment, SampleSource
from app.domain.recording import Fault, FaultKind
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, covered, union
from app.speech.listening.blocks import Stretch
from app.speech.listening.crosstalk import doubted, talked_over
from app.speech.listening.rows import Row
from app.speech.listening.turn_listener import TurnListener, with_quiet
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.languages import (
    SHORT,
    STEP,
    LanguageTurn,
    Spoken,
    both,
    foreign,
    language_turns,
    likely,
)
from app.speech.runtimes.pieces import Written
from app.speech.runtimes.runtime import ENGINE_ERRORS, Runtime
from app.speech.voice.dialled import dialled_in
from app.speech.voice.overlap import OverlapDetector
from app.speech.voice.silero import SileroActivity

_MOSTLY = 1.25
"""Times that a step in one language may be longer than what is held for the other in it."""


class BlockListener:
    """Writes down the blocks of a recording.

    Args:
        runtime: a loaded model.
        source: the recording.
        spoken: its language, as it was decided.
        prompt: terms that may be said, empty for none.
        activity: tells where a voice is.
        overlap: tells where two are.
    """

    def __init__(
        self,
        runtime: Runtime,
        source: SampleSource,
        spoken: Spoken,
        *,
        prompt: str,
        activity: SileroActivity,
        overlap: OverlapDetector,
    ) -> None:
        self._runtime, self._source, self._spoken, self._prompt = runtime, source, spoken, prompt
        self._activity, self._overlap = activity, overlap
        self._listener, self._rate = TurnListener(runtime, source), source.recording.rate

    def listen(self, part: Sequence[tuple[int, Stretch]]) -> tuple[HeardBlock, ...]:
        """Stretches that are listened to together, each with its number in the recording."""
        sounds = {
            Place.of(self._source.recording, stretch.heard, number): audible_mix(self._source, stretch.heard)
            for number, stretch in part
        }
        said = zip(part, sounds.values(), self._written(sounds), strict=True)
        return tuple(self._block(number, stretch, sound, heard) for (number, stretch), sound, heard in said)

    def _written(self, sounds: Mapping[Place, NDArray[np.float32]]) -> Sequence[Written]:
        """What is said in several sounds, written down together; where that fails, each by itself."""
        language, prompt = self._spoken.language, self._prompt
        try:
            return self._runtime.hear_all(sounds, language=language, prompt=prompt)
        except ENGINE_ERRORS:
            hear = self._runtime.hear
            return [hear(sound, language=language, prompt=prompt) for sound in sounds.values()]

    def _block(self, number: int, stretch: Stretch, sound: NDArray[np.float32], heard: Written) -> HeardBlock:
        language = self._spoken.language
        other = _in_another_language(stretch) if self._spoken.other and number == 0 else None
        try:
            segments = self._segments(stretch, sound, heard)
        except ENGINE_ERRORS as error:
            return HeardBlock(stretch.span, language, (), _failed(stretch, number, error), other)
        return HeardBlock(stretch.span, language, segments, foreign=other)

    def _segments(
        self, stretch: Stretch, sound: NDArray[np.float32], heard: Written
    ) -> tuple[HeardSegment, ...]:
        language, steps = self._spoken.language, self._runtime.languages_by_step(sound)
        if both(steps, language):
            turns = self._turns(stretch, sound)
            found = [*self._in_turns(stretch, turns)]
        else:
            whole = LanguageTurn(language, stretch.voice)
            turns, rows = (whole,), self._listener.rows(stretch.heard, whole, heard)
            found = [(language, row) for row in rows]
        unsure = [
            *_in_no_language(steps, turns, within=stretch.heard, rate=self._rate),
            *talked_over(self._source, stretch.heard, self._activity.voice_in),
            *dialled_in(self._source, stretch.heard),
            *self._overlap.together(self._source, stretch.voice),
        ]
        believed = doubted([row for _, row in found], union(unsure))
        return tuple(HeardSegment(spoken, row) for (spoken, _), row in zip(found, believed, strict=True))

    def _turns(self, stretch: Stretch, sound: NDArray[np.float32]) -> tuple[LanguageTurn, ...]:
        """The voice of a stretch in which both languages are spoken, by the language of each part of it."""
        within, voice, rate = stretch.heard, stretch.voice, self._rate
        places = with_quiet(voice, within, rate=rate)
        parts = [
            ((place.start - within.start) / rate, (place.end - within.start) / rate)
            for part, place in zip(voice, places, strict=True)
            if part.length >= SHORT * rate
        ]
        heard = iter(self._runtime.languages_in(sound, parts))
        told = [next(heard) if part.length >= SHORT * rate else {} for part in voice]
        return language_turns(voice, told, self._spoken.language)

    def _in_turns(self, stretch: Stretch, turns: Sequence[LanguageTurn]) -> Iterator[tuple[str, Row]]:
        """What is said in turns, each listened to by itself in its own language."""
        own = [turn.voice[0].hull(turn.voice[-1]) for turn in turns]
        places = with_quiet(own, stretch.heard, rate=self._rate)
        for turn, place in zip(turns, places, strict=True):
            for row in self._listener.hear(place, turn, self._prompt):
                yield turn.language, row


def _failed(stretch: Stretch, number: int, error: Exception) -> Fault:
    detail = f"A block of the recording could not be transcribed ({type(error).__name__})."
    return Fault(FaultKind.TRANSCRIPTION, f"block:{number}", detail, stretch.span)


def _in_another_language(stretch: Stretch) -> Fault:
    detail = "The language is most probably neither English nor French."
    return Fault(FaultKind.TRANSCRIPTION, "language", detail, stretch.span)


def _in_no_language(
    steps: Sequence[Mapping[str, float]], turns: Sequence[LanguageTurn], *, within: Span, rate: int
) -> Iterator[Span]:
    """Where nothing is believed that is written: a third language is spoken, or the other of the two."""
    starts = [within.start + number * STEP * rate for number in range(len(steps))]
    edges = [*starts, within.end]  # What is less than a step at the end goes with the last.
    thirds = [Span(edges[run.start], edges[run.stop]) for run in foreign(steps)]
    for turn in turns:
        yield from (part for part in turn.voice if 2 * covered(part, thirds) > part.length)
        for start, step in zip(starts, steps, strict=True):
            place = Span(start, start + STEP * rate)
            other = likely(step) not in {turn.language, ""}
            if other and _MOSTLY * covered(place, turn.voice) > place.length:
                yield place
