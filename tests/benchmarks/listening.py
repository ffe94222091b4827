"""What a benchmark of spoken words listens with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ports import EdgeFitter, SampleSource, Transcriber
from app.domain.transcript import Transcript
from app.speech import CepstralEchoes, SileroActivity, heard_transcript, open_transcriber
from app.speech.edges.aligned_fitter import AlignedFitter
from app.speech.edges.aligner import SphinxAligner
from app.speech.edges.echo_fitter import EchoFitter


@dataclass(frozen=True, slots=True)
class Listening:
    """Who transcribes, and who fits edges, by language."""

    transcriber: Transcriber
    activity: SileroActivity
    fitters: Mapping[str, EdgeFitter]

    def transcript(self, source: SampleSource, language: str) -> Transcript:
        """What Whisper hears."""
        voice = self.activity.voice(source)
        blocks = self.transcriber.transcribe(source, language=language, voice=voice)
        return heard_transcript(source.recording, blocks, voice=voice, engine="", model="")


def open_listening() -> Listening:
    """Load what is listened with: Whisper base, and a fitter a language."""
    return Listening(
        open_transcriber(engine="ctranslate2"),
        SileroActivity(),
        {language: _fitter(language) for language in ("en", "fr")},
    )


def _fitter(language: str) -> EdgeFitter:
    """What fits edges, and remembers nothing of another condition."""
    return EchoFitter(AlignedFitter(SphinxAligner(), language=language), CepstralEchoes())
