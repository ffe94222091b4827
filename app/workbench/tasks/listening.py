"""What runs in the child process, here from a file to its words: each task puts the stages together.

Each gives back a frozen value. Files that strangers made are decoded here, and models are run here; a crash
kills the child and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.errors import InputError, ModelError
from app.domain.lanes import beside
from app.domain.ports import HeardBlock, SampleSource, Transcriber
from app.domain.recording import Recording, Selection
from app.domain.timeline import Span, union
from app.domain.transcript import Transcript
from app.domain.transcription.turns import SpeakerCount, Turn
from app.weights import Store
from app.workbench.policy.settings import Hearing
from app.workbench.sources import transcripts
from app.worker import Progress, Report, by_hundredths

FALLBACK = "base"
"""The model that listens again where the one that wrote the transcript is not installed."""
_COMPARED, _AS_LONG = 3, 5
"""How many times as long it takes to read a recording and compare it with itself as to read it, and to tell
voices apart with two at once looked for as that alone."""


def open_recording(report: Report, path: Path, selection: Selection) -> Recording:
    """Read a recording through: its facts, and whether what is said in it is heard a second time."""
    from app.speech import heard_again

    report(Progress("open", 0, 1))
    source = source_of(report, path, selection)
    recording = source.recording
    tell = by_hundredths(report, "open", recording.length, rate=recording.rate)
    twice = heard_again(source, lambda at: tell((recording.length + (_COMPARED - 1) * at) // _COMPARED))
    return replace(recording, faults=(*recording.faults, *twice))


def find_voice(
    report: Report, recording: Recording, *, hearing: Hearing | None = None, threads: int | None = None
) -> tuple[Span, ...]:
    """Where a voice is heard; what transcribes next is loaded meanwhile, and asked where none is heard."""
    from app.speech import SileroActivity

    rate, source = recording.rate, reopened(report, recording)
    tell = by_hundredths(report, "voice", recording.length, rate=rate)
    with beside(lambda: transcriber_of(report, hearing, threads) if hearing else None) as loaded:
        found = report.kept(SileroActivity).voice(source, tell)
        transcriber = loaded()
    if hearing is None or transcriber is None:
        return found

    def told(done: int, total: int) -> None:
        report(Progress("masked", done, total, rate, hearing.model))

    masked = transcriber.talk_without_voice(source, found, language=hearing.language, told=told)
    return union([*found, *masked])


def transcribe(
    report: Report,
    recording: Recording,
    *,
    hearing: Hearing,
    voice: tuple[Span, ...],
    prompt: tuple[str, ...],
    done: tuple[HeardBlock, ...],
    threads: int | None = None,
) -> Transcript:
    """Listen to a recording; every finished block is reported as it comes."""
    from app.speech import chosen_engine, heard_transcript

    by = f"{hearing.model} {chosen_engine(hearing.engine)}"

    def tell(at: int) -> None:
        report(Progress("transcribe", at, recording.length, recording.rate, by))

    tell(done[-1].span.end if done else 0)
    transcriber = transcriber_of(report, hearing, threads)
    blocks = list(done)
    with reopened(report, recording) as source:  # what comes next looks for names in what was heard
        for block in transcriber.transcribe(
            source, language=hearing.language, prompt=prompt, voice=voice, done=done
        ):
            blocks.append(block)
            report(block)
            tell(block.span.end)
    return heard_transcript(
        recording, blocks, voice=voice, engine=transcriber.engine, model=transcriber.model
    )


def find_turns(
    report: Report, recording: Recording, *, voice: tuple[Span, ...], count: SpeakerCount
) -> tuple[Turn, ...]:
    """Who speaks when."""
    from app.speech import VoiceEncoder
    from app.speech import find_turns as run

    length = recording.length
    together = find_together(report, recording, voice=voice, of=_AS_LONG)

    def told(at: int) -> None:
        done = (length + (_AS_LONG - 1) * at) // _AS_LONG
        report(Progress("speakers", done, length, recording.rate))

    source, encoder = reopened(report, recording), report.kept(VoiceEncoder)
    return run(source, voice, count, encoder=encoder, together=together, told=told)


def find_together(
    report: Report, recording: Recording, *, voice: tuple[Span, ...], of: int = 1
) -> tuple[Span, ...]:
    """Where two talk at once.

    Args:
        report: to the parent.
        recording: what was recorded.
        voice: where a voice is heard.
        of: how many times as long all of the stage takes that it begins.
    """
    from app.speech import OverlapDetector

    def told(at: int) -> None:
        report(Progress("speakers", at // of, recording.length, recording.rate))

    told(0)
    return report.kept(OverlapDetector).together(reopened(report, recording), voice, told=told)


def fit_claims(
    report: Report, claimed: Transcript, heard: Transcript, *, voice: tuple[Span, ...]
) -> Transcript:
    """The words of a file at the times at which they are heard."""
    from app.detect import open_sound_alike
    from app.speech import fit_claims as run

    return run(claimed, heard, voice=voice, sound_alike=report.kept(open_sound_alike))


def read_transcript(report: Report, path: Path, recording: Recording) -> Transcript:
    """The transcript that came with a recording."""
    report(Progress("read", 0, 1))
    return transcripts.read_transcript(path, recording)


def read_alone(report: Report, path: Path, *, language: str) -> Transcript:
    """A transcript without its recording, with the times that it claims."""
    report(Progress("read", 0, 1))
    return transcripts.transcript_alone(path, language)


def read_text(report: Report, path: Path, *, language: str) -> tuple[Recording, Transcript]:
    """A text that is redacted without its recording."""
    report(Progress("read", 0, 1))
    return transcripts.text_alone(path, language)


def transcriber_of(report: Report, hearing: Hearing, threads: int | None) -> Transcriber:
    """Who listens; CTranslate2's model is the one that listens again as well."""
    from app.speech import chosen_engine, open_transcriber, open_whisper

    engine, model = chosen_engine(hearing.engine), hearing.model
    if engine == "ctranslate2":
        loaded = report.kept(open_whisper, model=model, threads=threads)
        return open_transcriber(engine=engine, model=model, loaded=loaded)
    return report.kept(open_transcriber, engine=engine, model=model, threads=threads)


def installed(model: str) -> str:
    """A model, or base where that is not installed."""
    try:
        Store().locate(model)
    except ModelError:
        return FALLBACK
    return model


def source_of(report: Report, path: Path, selection: Selection) -> SampleSource:
    """A file opened, once as long as it is not changed."""
    try:
        facts = path.stat()
    except OSError:
        return _open(path, selection, 0, 0)
    return report.kept(_open, path, selection, facts.st_size, facts.st_mtime_ns)


def _open(path: Path, selection: Selection, _size: int, _changed: int) -> SampleSource:
    from app.audio import open_source

    return open_source(path, selection)


def reopened(report: Report, recording: Recording) -> SampleSource:
    """The recording again, opened once as long as it is not changed.

    Raises:
        InputError: when the file has been changed since.
    """
    source = source_of(report, recording.path, recording.selection)
    if source.recording.sha256 != recording.sha256:
        raise InputError(
            "changed", "The recording was changed while it was in use.", "Start again with the new file."
        )
    return source
