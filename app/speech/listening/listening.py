"""What both runtimes of Whisper share: a recording goes through block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.domain.lanes import in_lanes, portions
from app.domain.ports import HeardBlock, SampleSource
from app.domain.recording import HOURS
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, union
from app.speech.listening.block_listener import BlockListener
from app.speech.listening.blocks import Stretch, stretches_of
from app.speech.listening.masked import loud_without_voice, masked_talk
from app.speech.runtimes.languages import MOST_BLOCKS, Spoken, decide
from app.speech.runtimes.runtime import Runtime
from app.speech.voice.overlap import OverlapDetector
from app.speech.voice.silero import SileroActivity


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
        rest = Span(start, recording.length)
        heard = self._voice(source, language=language) if voice is None else voice
        stretches = stretches_of(source, heard, within=rest)
        spoken = self._decide(source, done[0].language if done else language, stretches)
        if not stretches:
            yield HeardBlock(rest, spoken.language, ())
            return
        at_once, lanes = self._runtime.at_once, self._runtime.lanes
        if recording.length > HOURS * recording.rate:
            # Packets, words and frames of hours take the memory of three or four windows.
            at_once = max(1, at_once // 2)
        parts = _parts(list(enumerate(stretches, len(done))), at_once=at_once, lanes=lanes)
        listener = BlockListener(
            self._runtime,
            source,
            spoken,
            prompt=", ".join(prompt),
            activity=self._activity,
            overlap=self._overlap,
        )
        for blocks in in_lanes(listener.listen, parts, lanes=lanes):
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
        for stretch in stretches[:MOST_BLOCKS]:
            heard.append(self._runtime.languages(audible_mix(source, stretch.heard)))
            if decide(heard).sure:
                break
        return decide(heard)


def _parts(
    stretches: Sequence[tuple[int, Stretch]], *, at_once: int, lanes: int
) -> Iterator[Sequence[tuple[int, Stretch]]]:
    """Stretches that are listened to together: one at first, that something is seen soon, then more."""
    yield stretches[:1]
    yield from portions(stretches[1:], most=at_once, lanes=lanes)
