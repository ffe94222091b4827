"""What runs in the child process from a plan to a bundle: the files, and the checks of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.certificate import Check
from app.domain.plan import Plan, as_published
from app.domain.ports import Block, Transcriber
from app.domain.recording import Recording
from app.workbench.policy.settings import Hearing, Output, Relisten
from app.workbench.tasks.cutting import outside_of
from app.workbench.tasks.helper import Helper
from app.workbench.tasks.listening import installed, reopened, transcriber_of
from app.worker import Progress, Report, by_hundredths
from app.worker.processors import usable_processors

if TYPE_CHECKING:
    from app.verify.relistening.relisten import Ears


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

    report.kept(Helper).close()  # What comes next is listening again, which takes the most memory.
    files: dict[str, Path] = {}
    sound: Path | None = None
    if not plan.text_only:
        picture = output.keep_video and recording.has_video
        sink = FileSink(picture=picture, threads=threads or usable_processors())
        suffix = sink.suffix(recording, output.audio)
        sound = files["video" if picture else "audio"] = folder / f"{output.name}{suffix}"
        source = sink.prepared(reopened(report, recording), output.audio, plan.silent)
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
    from app.audio import FilePicture, open_source, spare_bytes
    from app.speech import Answers
    from app.verify.bundle import BundleVerifier

    report(Progress("verify", 0, recording.length, 0 if plan.text_only else recording.rate))
    recalled = report.kept(Answers).watched("write", "belief")

    def whole() -> Transcriber:
        return transcriber_of(report, Hearing(model=installed(model)), threads)

    verifier = BundleVerifier(
        open_source,
        FilePicture,
        lambda: _ears(report, model, threads=threads),
        spare_bytes,
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
    from app.verify.relistening.relisten import Ears

    name = installed(model)
    loaded = report.kept(open_whisper, model=name, threads=threads)
    return Ears(
        witness=open_witness(loaded, model=name, answers=report.kept(Answers)),
        sound_alike=report.kept(open_sound_alike),
        outside=outside_of(report),
        lanes=loaded.lanes,
        model=name,
    )


def _counted(report: Report, blocks: Iterable[Block], plan: Plan) -> Iterator[Block]:
    """The blocks of a part, counted from its beginning, with how far they are."""
    within = plan.within
    tell = by_hundredths(report, "write", within.length, rate=plan.rate)
    for block in blocks:
        at = block.start - within.start
        yield Block(at, block.samples)
        tell(at)
