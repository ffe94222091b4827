"""What a benchmark of spoken words listens with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ports import EdgeFitter, SampleSource, Transcriber
from app.domain.transcript import Transcript
from app.speech import SileroActivity, heard_transcript, open_fitter, open_transcriber


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
        {language: open_fitter(language) for language in ("en", "fr")},
    )
