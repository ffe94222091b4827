"""What both runtimes of Whisper share: a recording goes through block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from app.domain.lanes import in_lanes, portions
from app.domain.ports import HeardBlock, HeardSegment, SampleSource
from app.domain.recording import HOURS, Fault, FaultKind
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, covered, intersection, union
from app.speech.listening.blocks import Stretch, stretches_of
from app.speech.listening.crosstalk import doubted, talked_over
from app.speech.listening.masked import loud_without_voice, masked_talk
from app.speech.listening.rows import Row, believed, gaps, holes, insert, settled, strayed, without
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.languages import (
    MOST_BLOCKS,
    SHORT,
    STEP,
    LanguageTurn,
    Spoken,
    both,
    decide,
    foreign,
    language_turns,
    likely,
)
from app.speech.runtimes.pieces import Piece
from app.speech.runtimes.runtime import ENGINE_ERRORS, Runtime
from app.speech.voice.dialled import dialled_in
from app.speech.voice.overlap import OverlapDetector
from app.speech.voice.raising import raised_sounds
from app.speech.voice.silero import SileroActivity

_AROUND = 0.2
"""Seconds around a part that are listened to with it."""
_SURE = 0.5
"""Mean confidence (geometric) from which words that are heard the second time are believed."""
_MOSTLY = 1.25
"""Times that a step in one language may be longer than what is held for the other in it."""


class BlockTranscriber:
    """A :class:`~app.domain.ports.Transcriber` over a runtime, whose memory does not grow with the recording.

    Args:
        runtime: a loaded model.
        engine: name of the runtime, ``ctranslate2`` or ``openai``.
        model: name of the model.
    """

    def __init__(self, runtime: Runtime, *, engine: str, model: str) -> None:
        self._runtime = runtime
        self.engine = engine
        self.model = model
        self._activity = SileroActivity()
        self._overlap = OverlapDetector()

    def transcribe(
        self,
        source: SampleSource,
        *,
        language: str,
        prompt: Sequence[str] = (),
        voice: Sequence[Span] | None = None,
        done: Sequence[HeardBlock] = (),
    ) -> Iterator[HeardBlock]:
        """Listen to the whole of a source, block by block, cut where nobody speaks."""
        recording = source.recording
        start = max((block.span.end for block in done), default=0)
        if start >= recording.length:
            return
        heard = self._voice(source, language=language) if voice is None else voice
        stretches = stretches_of(source, heard, within=Span(start, recording.length))
        spoken = Spoken(done[0].language, sure=True, other=False) if done else None
        if spoken is None:
            spoken = self._decide(source, language, stretches)
        at_once, lanes = self._runtime.at_once, self._runtime.lanes
        if recording.length > HOURS * recording.rate:
            # Packets, words and frames of hours take the memory of three or four windows.
            at_once = max(1, at_once // 2)
        parts = _parts(list(enumerate(stretches, len(done))), at_once=at_once, lanes=lanes)
        together = partial(self._blocks, source, spoken=spoken, prompt=", ".join(prompt))
        for blocks in in_lanes(together, parts, lanes=lanes):
            yield from blocks

    def talk_without_voice(
        self,
        source: SampleSource,
        voice: Sequence[Span],
        *,
        language: str,
        told: Callable[[int, int], object] = lambda *_: None,
    ) -> tuple[Span, ...]:
        """Where words are heard though no voice was, see :func:`~app.speech.listening.masked.masked_talk`."""
        loud = loud_without_voice(source, voice)
        if not loud:
            return ()
        stretches = stretches_of(source, loud, within=source.recording.whole)
        spoken = self._decide(source, language, stretches)
        return masked_talk(source, stretches, self._runtime, language=spoken.language, told=told)

    def _voice(self, source: SampleSource, *, language: str) -> tuple[Span, ...]:
        voice = self._activity.voice(source)
        return union([*voice, *self.talk_without_voice(source, voice, language=language)])

    def _decide(self, source: SampleSource, language: str, stretches: Sequence[Stretch]) -> Spoken:
        """The language of a recording, from its first blocks with speech."""
        if language != "auto" or not self._runtime.multilingual:
            return Spoken("en" if language == "auto" else language, sure=True, other=False)
        heard: list[Mapping[str, float]] = []
        for span in [stretch.heard for stretch in stretches if stretch.heard is not None][:MOST_BLOCKS]:
            heard.append(self._runtime.languages(audible_mix(source, span)))
            if decide(heard).sure:
                break
        return decide(heard)

    def _blocks(
        self, source: SampleSource, part: Sequence[tuple[int, Stretch]], *, spoken: Spoken, prompt: str
    ) -> tuple[HeardBlock, ...]:
        """Blocks that are listened to together; where that fails, each by itself."""
        places = {
            number: Place.of(source.recording, stretch.heard, number)
            for number, stretch in part
            if stretch.heard is not None
        }
        sounds = {number: audible_mix(source, place.span) for number, place in places.items()}
        asked = {places[number]: sound for number, sound in sounds.items()}
        try:
            found = self._runtime.hear_all(asked, language=spoken.language, prompt=prompt)
        except ENGINE_ERRORS:
            hear = partial(self._runtime.hear, language=spoken.language, prompt=prompt)
            found = [hear(sound) for sound in sounds.values()]
        heard = dict(zip(sounds, found, strict=True))
        return tuple(
            self._block(
                source,
                stretch,
                spoken,
                number=number,
                sound=sounds.get(number),
                heard=heard.get(number, ()),
                prompt=prompt,
            )
            for number, stretch in part
        )

    def _block(
        self,
        source: SampleSource,
        stretch: Stretch,
        spoken: Spoken,
        *,
        number: int,
        sound: NDArray[np.float32] | None,
        heard: Iterable[Sequence[Piece]],
        prompt: str,
    ) -> HeardBlock:
        other = _foreign(stretch) if spoken.other and number == 0 else None
        within, voice = stretch.heard, stretch.voice
        if within is None or sound is None:
            return HeardBlock(stretch.span, spoken.language, (), foreign=other)
        try:
            steps = self._runtime.languages_by_step(sound)
            parts: tuple[LanguageTurn, ...] = (LanguageTurn(spoken.language, tuple(voice)),)
            if both(steps, spoken.language):
                parts = self._turns(
                    sound, within, voice, rate=source.recording.rate, language=spoken.language
                )
                found = [*self._in_turns(source, within, parts, prompt)]
            else:
                rows = self._rows(source, within, voice, language=spoken.language, heard=heard)
                found = [(spoken.language, row) for row in rows]
            unsure = [
                *_in_no_language(steps, parts, within=within, rate=source.recording.rate),
                *talked_over(source, within, self._activity.voice_in),
                *dialled_in(source, within),
                *self._overlap.together(source, voice),
            ]
        except ENGINE_ERRORS as error:
            return HeardBlock(stretch.span, spoken.language, (), _failed(stretch, number, error), other)
        rows = doubted([row for _, row in found], union(unsure))
        segments = tuple(HeardSegment(language, row) for (language, _), row in zip(found, rows, strict=True))
        return HeardBlock(stretch.span, spoken.language, segments, foreign=other)

    def _turns(
        self, sound: NDArray[np.float32], within: Span, voice: Sequence[Span], *, rate: int, language: str
    ) -> tuple[LanguageTurn, ...]:
        """The voice of a stretch in which both languages are spoken, by the language of each part of it."""
        places = _with_quiet(voice, within, rate=rate)
        parts = [
            ((place.start - within.start) / rate, (place.end - within.start) / rate)
            for part, place in zip(voice, places, strict=True)
            if part.length >= SHORT * rate
        ]
        heard = iter(self._runtime.languages_in(sound, parts))
        told = [next(heard) if part.length >= SHORT * rate else {} for part in voice]
        return language_turns(voice, told, language)

    def _in_turns(
        self, source: SampleSource, within: Span, parts: Sequence[LanguageTurn], prompt: str
    ) -> Iterator[tuple[str, Row]]:
        """What is said in turns, each listened to by itself in its own language."""
        own = [turn.voice[0].hull(turn.voice[-1]) for turn in parts]
        places = _with_quiet(own, within, rate=source.recording.rate)
        for turn, place in zip(parts, places, strict=True):
            heard = self._runtime.hear(audible_mix(source, place), language=turn.language, prompt=prompt)
            for row in self._rows(source, place, turn.voice, language=turn.language, heard=heard):
                yield turn.language, row

    def _rows(
        self,
        source: SampleSource,
        within: Span,
        voice: Sequence[Span],
        *,
        language: str,
        heard: Iterable[Sequence[Piece]],
    ) -> tuple[Row, ...]:
        """What is said in a stretch; what an engine passed over, or lost its way in, is listened to again."""
        rate = source.recording.rate
        rows = settled(heard, within, voice, rate=rate)
        for gap in gaps(rows, voice, within=within, rate=rate):
            around, there = _and_quiet(gap, within, rate=rate), intersection(voice, (gap,))
            sound = audible_mix(source, around)
            rows = insert(rows, self._believed(sound, around, there, rate=rate, language=language))
        for hole in holes(rows, voice, within=within, rate=rate):
            rows = insert(rows, self._again(source, hole, within=within, language=language))
        for place in reversed(strayed(rows, voice, rate=rate)):
            rest, span = without(rows, place)
            inside = span.clip(within)  # None where words stand at the very end, with no time of their own
            more = self._again(source, inside, within=within, language=language) if inside else ()
            rows = insert(rest, more) if more or inside is None else rows
        return rows

    def _again(self, source: SampleSource, hole: Span, *, within: Span, language: str) -> tuple[Row, ...]:
        """What is heard in a hole without the prompt, then louder, then less narrowly.

        Nothing where no answer can be believed: what remains is unheard speech.
        """
        rate = source.recording.rate
        around = _and_quiet(hole, within, rate=rate)
        louder = raised_sounds(source, around)
        ways = [(audible_mix(source, around), False)]
        ways += [(sound, again) for again in (False, True) for sound in louder]
        answers = (
            self._believed(sound, around, (hole,), rate=rate, language=language, again=again)
            for sound, again in ways
        )
        return next(filter(None, answers), ())

    def _believed(
        self,
        sound: NDArray[np.float32],
        around: Span,
        voice: Sequence[Span],
        *,
        rate: int,
        language: str,
        again: bool = False,
    ) -> tuple[Row, ...]:
        """What is heard without the prompt, where it can be believed: all of it, and each row by itself.

        A sure row makes none beside it surer.
        """
        heard = self._runtime.hear(sound, language=language, prompt="", again=again)
        rows = settled(heard, around, voice, rate=rate)
        sure = tuple(row for row in rows if believed((row,), least=_SURE))
        return sure if believed(rows, least=_SURE) else ()


def _and_quiet(span: Span, within: Span, *, rate: int) -> Span:
    around = round(_AROUND * rate)
    return span.pad(around, around, within=within)


def _with_quiet(spans: Sequence[Span], within: Span, *, rate: int) -> Iterator[Span]:
    """Each with what little quiet is around it, and nothing of the one before or after it."""
    ends = [within.start, *(span.end for span in spans)]
    starts = [*(span.start for span in spans[1:]), within.end]
    for span, before, after in zip(spans, ends, starts, strict=False):
        yield _and_quiet(span, Span(before, after), rate=rate)


def _parts(
    stretches: Sequence[tuple[int, Stretch]], *, at_once: int, lanes: int
) -> Iterator[Sequence[tuple[int, Stretch]]]:
    """Stretches that are listened to together: one at first, that something is seen soon, then more."""
    yield stretches[:1]
    yield from portions(stretches[1:], most=at_once, lanes=lanes)


def _failed(stretch: Stretch, number: int, error: Exception) -> Fault:
    detail = f"A block of the recording could not be transcribed ({type(error).__name__})."
    return Fault(FaultKind.TRANSCRIPTION, f"block:{number}", detail, stretch.span)


def _in_no_language(
    steps: Sequence[Mapping[str, float]], parts: Sequence[LanguageTurn], *, within: Span, rate: int
) -> Iterator[Span]:
    """Where nothing is believed that is written: a third language is spoken, or the other of the two."""
    starts = [within.start + number * STEP * rate for number in range(len(steps))]
    edges = [*starts, within.end]  # What is less than a step at the end goes with the last.
    thirds = [Span(edges[run.start], edges[run.stop]) for run in foreign(steps)]
    for turn in parts:
        yield from (part for part in turn.voice if 2 * covered(part, thirds) > part.length)
        for start, step in zip(starts, steps, strict=True):
            place = Span(start, start + STEP * rate)
            if (
                likely(step) not in {turn.language, ""}
                and _MOSTLY * covered(place, turn.voice) > place.length
            ):
                yield place


def _foreign(stretch: Stretch) -> Fault:
    detail = "The language is most probably neither English nor French."
    return Fault(FaultKind.TRANSCRIPTION, "language", detail, stretch.span)
