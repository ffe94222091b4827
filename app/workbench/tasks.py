"""What runs in the child process: each task puts the stages together and gives back a frozen value.

Files that strangers made are decoded here, and models are run here; a crash kills the child and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.certificate import Check
from app.domain.errors import InputError, ModelError
from app.domain.lanes import beside, in_lanes, portions
from app.domain.passages import Passage, by_span
from app.domain.plan import Plan, as_published
from app.domain.ports import Block, HeardBlock, SampleSource, Transcriber
from app.domain.recording import Recording, Selection
from app.domain.timeline import Span, union
from app.domain.transcript import Transcript
from app.domain.turns import SpeakerCount, Turn
from app.weights import Store
from app.workbench import transcripts
from app.workbench.settings import Hearing, Output, Relisten
from app.worker import Progress, Report, by_hundredths
from app.worker.processors import usable_processors

if TYPE_CHECKING:
    from app.verify.aligned import Outside
    from app.verify.relisten import Ears

FALLBACK = "base"
"""The model that listens again where the one that wrote the transcript is not installed."""
_COMPARED, _AS_LONG = 3, 5
"""How many times as long it takes to read a recording and compare it with itself as to read it, and to tell
voices apart with two at once looked for as that alone."""
_MOST_FITTING = 2
"""Processes that look for words at the same time, at most: each takes 52 MB, and a file has two readers."""
_WORTH_HELP = 12
"""Passages for which a process is worth its start: it takes as long as fitting eight."""
_FITTED_TOGETHER = 8
"""Passages, one after the other, that one thread fits: what is near them is decoded once."""


def open_recording(report: Report, path: Path, selection: Selection) -> Recording:
    """Read a recording through: its facts, and whether what is said in it is heard a second time."""
    from app.speech import heard_again

    report(Progress("open", 0, 1))
    source = _source(report, path, selection)
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
    with beside(lambda: _transcriber(report, hearing, threads) if hearing else None) as loaded:
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
    transcriber = _transcriber(report, hearing, threads)
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


def fit(
    report: Report,
    recording: Recording,
    passages: Sequence[Passage],
    *,
    language: str,
    threads: int | None = None,
) -> Mapping[Span, Span]:
    """The real edges of passages in the sound.

    Args:
        report: to the parent.
        recording: what was recorded.
        passages: what is removed.
        language: of the words.
        threads: of computing, None for one a processor; each has a process where there is enough to do.
    """
    from app.speech import Answers, CepstralEchoes, helped, open_aligner, open_fitter

    answers = report.kept(Answers)
    aligner, echoes = report.kept(open_aligner, answers), report.kept(CepstralEchoes)
    lanes = max(1, min(threads or usable_processors(), _MOST_FITTING, len(passages) // _WORTH_HELP))
    fitted, recalled = list[Span](), answers.watched("fit")
    report(Progress("fit", 0, len(passages)))
    # What comes next reads another file beside this one, and needs no more of its readers than one.
    with reopened(report, recording) as source, helped(aligner, lanes) as asked:
        fitter = open_fitter(language, aligner=asked, echoes=echoes, answers=answers)
        parts = portions(passages, most=_FITTED_TOGETHER, lanes=lanes)
        for part in in_lanes(lambda part: [fitter.fit(source, one) for one in part], parts, lanes=lanes):
            fitted += part
            report(Progress("fit", len(fitted), len(passages), recalled=recalled()))
    return by_span(passages, fitted)


def cut_short(report: Report, recording: Recording, plan: Plan) -> tuple[Span, ...]:
    """The spans of a plan that end before, or begin after, a word that they should hide, sorted."""
    from app.verify.relisten import cut_short as run

    source, spans = reopened(report, recording), len(plan.spans)
    found = run(plan, source, _outside(report), lambda asked: report(Progress("cuts", asked, spans)))
    return tuple(sorted(found.spans))


def check_output(_report: Report, recording: Recording, output: Output) -> None:
    """Refuse early what a recording could not be written as at the end.

    Raises:
        OutputError: when the format cannot hold it, or the picture cannot be kept.
        UsageError: when format and picture do not go together.
    """
    from app.audio import FileSink

    FileSink(picture=output.keep_video and recording.has_video).suffix(recording, output.audio)


def write_files(
    report: Report,
    recording: Recording,
    plan: Plan,
    *,
    folder: Path,
    output: Output,
    threads: int | None = None,
) -> dict[str, Path]:
    """Write the redacted sound, where there is sound, and texts into a folder; gives the files by kind."""
    from app.audio import FileSink, render_blocks
    from app.export import writers

    files: dict[str, Path] = {}
    sound: Path | None = None
    if not plan.text_only:
        picture = output.keep_video and recording.has_video
        sink = FileSink(picture=picture, threads=threads or usable_processors())
        suffix = sink.suffix(recording, output.audio)
        sound = files["video" if picture else "audio"] = folder / f"{output.name}{suffix}"
        source = sink.prepared(reopened(report, recording), output.audio)
        blocks = render_blocks(source, plan.silent, plan.sound_style, within=plan.within)
        sink.write(_counted(report, blocks, plan), sound, like=recording, wanted=output.audio)
    public = as_published(plan)
    known = writers(sound.name if sound else None)
    for kind in output.texts:
        files[kind] = folder / f"{output.name}.{kind}"
        known[kind].write(public, files[kind])
    return files


def verify(
    report: Report,
    recording: Recording,
    plan: Plan,
    *,
    files: Mapping[str, Path],
    model: str,
    relisten: Relisten,
    threads: int | None = None,
) -> tuple[Check, ...]:
    """Open published files again, listen to them again and check them against the plan.

    Args:
        report: to the parent.
        recording: what was recorded.
        plan: what was to be published.
        files: by kind.
        model: that listens again; base where it is not installed.
        relisten: whether to the whole file.
        threads: of computing, None for one a processor.
    """
    from app.audio import FilePicture, open_source
    from app.speech import Answers
    from app.verify.bundle import BundleVerifier

    report(Progress("verify", 0, recording.length, 0 if plan.text_only else recording.rate))
    recalled = report.kept(Answers).watched("write", "belief")

    def whole() -> Transcriber:
        return _transcriber(report, Hearing(model=installed(model)), threads)

    verifier = BundleVerifier(
        open_source,
        FilePicture,
        lambda: _ears(report, model, threads=threads),
        open_transcriber=whole if relisten is Relisten.FULL else None,
        told=lambda done, total: report(Progress("relisten", done, total, by=model, recalled=recalled())),
        checked=report,
    )
    if plan.text_only:
        return verifier.verify_text(plan, recording, files)
    return verifier.verify(plan, reopened(report, recording), files)


def recall(report: Report, answers: str) -> None:
    """Know what engines answered before about a recording, and nothing of another."""
    from app.speech import Answers

    report.kept(Answers).recall(answers)


def answered(report: Report) -> str:
    """What they answered since, and what was recalled; see :mod:`app.workbench.answering`."""
    from app.speech import Answers

    return report.kept(Answers).told


def _ears(report: Report, model: str, *, threads: int | None) -> Ears:
    from app.detect import open_sound_alike
    from app.speech import Answers, open_whisper, open_witness
    from app.verify.relisten import Ears

    name = installed(model)
    loaded = report.kept(open_whisper, model=name, threads=threads)
    return Ears(
        witness=open_witness(loaded, model=name, answers=report.kept(Answers)),
        sound_alike=report.kept(open_sound_alike),
        outside=_outside(report),
        lanes=loaded.lanes,
        model=name,
    )


def _outside(report: Report) -> Outside:
    """Tells how far words reach out of their spans: before anything is written, and when it is verified."""
    from app.speech import Answers, CepstralEchoes, open_aligner
    from app.verify.aligned import Outside

    return report.kept(Outside, report.kept(open_aligner, report.kept(Answers)), report.kept(CepstralEchoes))


def _transcriber(report: Report, hearing: Hearing, threads: int | None) -> Transcriber:
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


def _source(report: Report, path: Path, selection: Selection) -> SampleSource:
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
    source = _source(report, recording.path, recording.selection)
    if source.recording.sha256 != recording.sha256:
        raise InputError(
            "changed", "The recording was changed while it was in use.", "Start again with the new file."
        )
    return source


def _counted(report: Report, blocks: Iterable[Block], plan: Plan) -> Iterator[Block]:
    """The blocks of a part, counted from its beginning, with how far they are."""
    within = plan.within
    tell = by_hundredths(report, "write", within.length, rate=plan.rate)
    for block in blocks:
        at = block.start - within.start
        yield Block(at, block.samples)
        tell(at)
