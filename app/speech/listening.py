"""What both runtimes of Whisper share: a recording goes through block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import HeardBlock, HeardSegment, SampleSource, VoiceActivity
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span, sample_after, sample_before
from app.domain.transcript import Claim
from app.speech.blocks import Stretch, plan_stretches
from app.speech.languages import MOST_BLOCKS, Spoken, decide
from app.speech.pieces import Piece, join_pieces
from app.speech.silero import RATE, SileroActivity
from app.speech.times import settle_times

_QUIET = 0.1
"""Seconds over which the quietest place is looked for."""

_ENGINE_ERRORS = (RuntimeError, ValueError, TypeError, LookupError, ArithmeticError, AssertionError)
"""What the engines raise on sound that they cannot digest; a lack of memory is another matter."""


class Runtime(Protocol):
    """A loaded model in one of the two runtimes."""

    @property
    def multilingual(self) -> bool:
        """Whether it understands more than English."""
        ...

    def hear(self, sound: NDArray[np.float32], *, language: str, prompt: str) -> Iterable[Sequence[Piece]]:
        """Write down what is said, a sequence of pieces a segment.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.
            language: ``en`` or ``fr``.
            prompt: terms that may be said, empty for none.
        """
        ...

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        """The probability of every language.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.
        """
        ...


class BlockTranscriber:
    """A :class:`~app.domain.ports.Transcriber` over a runtime, whose memory does not grow with the recording.

    Args:
        runtime: a loaded model.
        engine: name of the runtime.
        model: name of the model.
        activity: used where voice activity is not known yet.
    """

    def __init__(
        self, runtime: Runtime, *, engine: str, model: str, activity: VoiceActivity | None = None
    ) -> None:
        self._runtime = runtime
        self._engine = engine
        self._model = model
        self._activity = activity or SileroActivity()

    @property
    def engine(self) -> str:
        """Name of the runtime: ``ctranslate2`` or ``openai``."""
        return self._engine

    @property
    def model(self) -> str:
        """Name of the model."""
        return self._model

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
        stretches = plan_stretches(
            self._activity.voice(source) if voice is None else voice,
            within=Span(start, recording.length),
            rate=recording.rate,
            cut=lambda span: _quietest(source, span),
        )
        spoken = Spoken(done[0].language, sure=True, other=False) if done else None
        if spoken is None:
            spoken = self._decide(source, language, stretches)
        for number, stretch in enumerate(stretches, len(done)):
            yield self._block(source, stretch, spoken, number=number, prompt=", ".join(prompt))

    def _decide(self, source: SampleSource, language: str, stretches: Sequence[Stretch]) -> Spoken:
        """The language of a recording, from its first blocks with speech."""
        if language != "auto" or not self._runtime.multilingual:
            return Spoken("en" if language == "auto" else language, sure=True, other=False)
        heard: list[Mapping[str, float]] = []
        for span in [stretch.heard for stretch in stretches if stretch.heard is not None][:MOST_BLOCKS]:
            heard.append(self._runtime.languages(source.listen(span, rate=RATE)))
            if decide(heard).sure:
                break
        return decide(heard)

    def _block(
        self, source: SampleSource, stretch: Stretch, spoken: Spoken, *, number: int, prompt: str
    ) -> HeardBlock:
        fault = _foreign(stretch) if spoken.other and number == 0 else None
        if stretch.heard is None:
            return HeardBlock(stretch.span, spoken.language, (), fault)
        sound = source.listen(stretch.heard, rate=RATE)
        try:
            segments = list(self._runtime.hear(sound, language=spoken.language, prompt=prompt))
        except _ENGINE_ERRORS as error:
            return HeardBlock(stretch.span, spoken.language, (), _failed(stretch, number, error))
        words = _segments(segments, stretch, rate=source.recording.rate, language=spoken.language)
        return HeardBlock(stretch.span, spoken.language, words, fault)


def _segments(
    segments: Sequence[Sequence[Piece]], stretch: Stretch, *, rate: int, language: str
) -> tuple[HeardSegment, ...]:
    """Written words with settled times, a segment of the engine each."""
    heard = stretch.heard or stretch.span
    claimed = [_claims(pieces, heard, rate=rate) for pieces in segments]
    settled = iter(
        settle_times(
            [claim for claims in claimed for claim in claims], stretch.voice, within=heard, rate=rate
        )
    )
    return tuple(HeardSegment(language, tuple(next(settled) for _ in claims)) for claims in claimed if claims)


def _claims(pieces: Iterable[Piece], heard: Span, *, rate: int) -> tuple[Claim, ...]:
    """Words in native samples, brought into what was listened to."""
    return tuple(
        Claim(
            text=piece.text,
            start=min(heard.end, heard.start + sample_before(piece.start, rate)),
            end=min(heard.end, heard.start + sample_after(piece.end, rate)),
            confidence=min(1.0, max(0.0, piece.confidence)),
        )
        for piece in join_pieces(pieces)
    )


def _quietest(source: SampleSource, span: Span) -> int:
    """The middle of the quietest tenth of a second of a span, in native samples."""
    sound = source.listen(span, rate=RATE)
    window = round(_QUIET * RATE)
    if len(sound) <= window:
        return (span.start + span.end) // 2
    power = np.convolve(np.square(sound, dtype=np.float64), np.ones(window), mode="valid")
    middle = int(np.argmin(power)) + window // 2
    return min(span.end - 1, span.start + middle * source.recording.rate // RATE)


def _failed(stretch: Stretch, number: int, error: Exception) -> Fault:
    detail = f"A block of the recording could not be transcribed ({type(error).__name__})."
    return Fault(FaultKind.TRANSCRIPTION, f"block:{number}", detail, stretch.span)


def _foreign(stretch: Stretch) -> Fault:
    detail = "The language is most probably neither English nor French."
    return Fault(FaultKind.TRANSCRIPTION, "language", detail, stretch.span)
