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
from app.speech.rows import Row, holes, insert, settle_rows
from app.speech.silero import RATE, SileroActivity

_QUIET = 0.1
"""Seconds over which the quietest place is looked for."""
CANCELLED = 0.05
"""Power of the mix beside that of the loudest channel (-13 dB), below which channels cancel in the mix.

Two voices, one a side, lose 6 dB in the mix."""
_AROUND = 0.2
"""Seconds around a hole that are listened to again with it."""
_TAIL = 0.25
"""Seconds of voice at the end of a stretch that are not worth another window."""
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
            heard.append(self._runtime.languages(audible_mix(source, span)))
            if decide(heard).sure:
                break
        return decide(heard)

    def _block(
        self, source: SampleSource, stretch: Stretch, spoken: Spoken, *, number: int, prompt: str
    ) -> HeardBlock:
        fault = _foreign(stretch) if spoken.other and number == 0 else None
        if stretch.heard is None:
            return HeardBlock(stretch.span, spoken.language, (), fault)
        try:
            rows = self._rows(source, stretch.heard, stretch.voice, language=spoken.language, prompt=prompt)
        except _ENGINE_ERRORS as error:
            return HeardBlock(stretch.span, spoken.language, (), _failed(stretch, number, error))
        segments = tuple(HeardSegment(spoken.language, row) for row in rows)
        return HeardBlock(stretch.span, spoken.language, segments, fault)

    def _rows(
        self, source: SampleSource, heard: Span, voice: Sequence[Span], *, language: str, prompt: str
    ) -> tuple[Row, ...]:
        """What is said in a stretch; what an engine passed over is listened to again, without the prompt."""
        rate = source.recording.rate
        rows = self._once(source, heard, voice, language=language, prompt=prompt)
        for hole in holes(rows, voice, within=heard, rate=rate):
            around = hole.pad(round(_AROUND * rate), round(_AROUND * rate), within=heard)
            rows = insert(rows, self._once(source, around, (hole,), language=language, prompt=""))
        return rows

    def _once(
        self, source: SampleSource, heard: Span, voice: Sequence[Span], *, language: str, prompt: str
    ) -> tuple[Row, ...]:
        rate = source.recording.rate
        rows: list[Row] = []
        sound = audible_mix(source, heard)
        for pieces in self._runtime.hear(sound, language=language, prompt=prompt):
            rows.append(_claims(pieces, heard, rate=rate))
            # What Whisper writes after the last voice is made up.
            if rows[-1] and rows[-1][-1].end >= voice[-1].end - round(_TAIL * rate):
                break
        return settle_rows(rows, voice, within=heard, rate=rate)


def _claims(pieces: Iterable[Piece], heard: Span, *, rate: int) -> Row:
    """Words in native samples, brought into what was listened to."""
    return tuple(
        Claim(
            text=piece.text,
            start=min(heard.end, heard.start + sample_before(piece.start, rate)),
            end=min(heard.end, heard.start + sample_after(piece.end, rate)),
            confidence=float(min(1.0, max(0.0, piece.confidence))),  # not a number of numpy's
        )
        for piece in join_pieces(pieces)
    )


def audible_mix(source: SampleSource, span: Span) -> NDArray[np.float32]:
    """The mix of all channels, or the loudest channel where they cancel in it; at the engine's rate."""
    mix = source.listen(span, rate=RATE)
    if source.recording.channels == 1:
        return mix
    channels = [source.listen(span, rate=RATE, channel=c) for c in range(source.recording.channels)]
    loudest = max(channels, key=_power)
    return loudest if _power(mix) < CANCELLED * _power(loudest) else mix


def _power(sound: NDArray[np.float32]) -> float:
    return float(np.mean(np.square(sound, dtype=np.float64)))


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
