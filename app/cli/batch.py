"""``caviard batch``: many recordings."""

from __future__ import annotations

import shlex
import threading
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.assets import data_folder
from app.batch.begin import open_batch
from app.batch.cluster import open_crew
from app.batch.crew import Crew
from app.batch.journal import Entry, State
from app.batch.projects import private_folder, project_path
from app.batch.report import write_reports
from app.batch.run import Batch, Order
from app.batch.sources import find_sources
from app.cli.batch_display import BatchDisplay
from app.cli.batch_review import REVIEW, review_held
from app.cli.console import print_document, print_line
from app.cli.documents import failure_document, redact_document
from app.cli.options import (
    DEFAULT_TEXT,
    AcceptDamageOption,
    AudioFormat,
    ChannelOption,
    Engine,
    EngineOption,
    FormatOption,
    Json,
    KeepVideoOption,
    Language,
    LanguageOption,
    ModelOption,
    MuteSpeakerOption,
    NeedsReview,
    NeedsReviewOption,
    OnlyOption,
    ProfileOption,
    RelistenOption,
    SpeakersOption,
    StreamOption,
    StrictOption,
    StyleOption,
    TextOption,
    WatchlistOption,
    bundle_name,
    hearing_of,
    policy_of,
    texts_of,
)
from app.domain.errors import Cancelled
from app.domain.profile import SoundStyle
from app.domain.terms import visible
from app.export import writers
from app.weights import Store
from app.workbench.release import check_folder
from app.workbench.settings import Output, Relisten

SOME_FAILED, SOME_HELD = 6, 7
"""Exit statuses."""
_ENDS = frozenset({State.PUBLISHED, State.NEEDS_REVIEW, State.FAILED})


def batch(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE...",
            help="Recordings, folders, patterns, @LIST files; with --resume none is needed. 'review' alone "
            "opens in the window, in turn, what was held back.",
        ),
    ] = None,
    *,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", help="Where the bundles and report.html are made."),
    ],
    language: LanguageOption = Language.AUTO,
    model: ModelOption = "base",
    engine: EngineOption = Engine.AUTO,
    stream: StreamOption = "1",
    channel: ChannelOption = "all",
    speakers: SpeakersOption = None,
    mute_speaker: MuteSpeakerOption = None,
    profile: ProfileOption = None,
    watchlist: WatchlistOption = None,
    only: OnlyOption = None,
    strict: StrictOption = False,
    style: StyleOption = SoundStyle.MUTE,
    audio_format: FormatOption = AudioFormat.SAME,
    text: TextOption = DEFAULT_TEXT,
    needs_review: NeedsReviewOption = NeedsReview.REDACT,
    accept_damage: AcceptDamageOption = False,
    keep_video: KeepVideoOption = False,
    relisten: RelistenOption = Relisten.SPANS,
    link_labels: Annotated[
        bool, typer.Option("--link-labels", help="The same person has the same label in every bundle.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", min=1, help="Recordings at the same time; by cores and memory."),
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(
            "--dask", metavar="ADDRESS", help="Share the work with the workers of a Dask scheduler."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where a batch into DIR stopped; publish nothing twice.")
    ] = False,
    journal: Annotated[
        Path | None,
        typer.Option("--journal", metavar="FOLDER", help="Keep the private journal there, not in your data."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Begin anew though a batch into DIR is not finished.")
    ] = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print a JSON document a recording, a line each.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Redact many recordings; what is named in one is looked for in all before any is published."""
    private = (journal or private_folder(output)).absolute()
    if sources == [REVIEW]:
        raise typer.Exit(review_held(private, as_json=as_json or as_jsonl))
    order = Order(
        folder=output.absolute(),
        hearing=hearing_of(
            language=language,
            engine=engine,
            model=model,
            stream=stream,
            channel=channel,
            speakers=speakers,
            muted=mute_speaker,
        ),
        policy=policy_of(
            profile=profile,
            watchlist=watchlist,
            only=only,
            strict=strict,
            needs_review=needs_review,
            accept_damage=accept_damage,
            muted=mute_speaker,
        ),
        output=Output(
            bundle_name(None),
            audio_format,
            texts_of(text, writers()),
            style,
            relisten=relisten,
            keep_video=keep_video,
        ),
        link_labels=link_labels,
    )
    check_folder(order.folder)
    found = find_sources(sources, apart=(private, data_folder())) if sources else ()
    Store().locate(model)
    with open_batch(
        private, found, order, naming=partial(bundle_name, None), resume=resume, force=force
    ) as opened:
        left = sum(entry.state is State.WAITING for entry in opened.entries)
        printer = _Lines(opened.entries) if as_jsonl else None
        with BatchDisplay(opened.entries) as display, open_crew(left, jobs=jobs, dask=dask) as crew:
            made = Batch(
                private,
                opened,
                order,
                document=redact_document,
                told=lambda entry, message: _tell(display, printer, entry, message),
            )
            _run(made, crew)
    report = write_reports(made.entries, folder=order.folder, private=private)
    if as_json:
        print_document(_document(made.entries, report))
    elif not as_jsonl:
        print_line(_summary(made.entries, private, report))
    states = {entry.state for entry in made.entries}
    if State.FAILED in states:
        raise typer.Exit(SOME_FAILED)
    if State.NEEDS_REVIEW in states:
        raise typer.Exit(SOME_HELD)


def _run(made: Batch, crew: Crew) -> None:
    try:
        made.run(crew)
    except (KeyboardInterrupt, Cancelled):
        raise Cancelled("What was finished is kept; go on with --resume.") from None


class _Lines:
    """Prints the document of every recording once, those that were published before first."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._lock = threading.Lock()
        for entry in entries:
            self(entry)

    def __call__(self, entry: Entry) -> None:
        if entry.state in _ENDS:
            with self._lock:
                print_document(_line(entry))


def _tell(display: BatchDisplay, printer: _Lines | None, entry: Entry, message: object) -> None:
    display(entry, message)
    if printer is not None and message is None:
        printer(entry)


def _line(entry: Entry) -> dict[str, object]:
    """The document of one recording, as ``redact --json`` prints it, with its source and state."""
    document = entry.document if entry.state is State.PUBLISHED else None
    if document is None:
        assert entry.reason is not None
        document = failure_document("redact", entry.reason)
    return {"source": str(entry.source), "state": entry.state.value, **document}


def _document(entries: Sequence[Entry], report: Path) -> dict[str, object]:
    """The document ``caviard.batch/1``."""
    states = Counter(entry.state for entry in entries)
    left = len(entries) - states[State.PUBLISHED]
    return {
        "schema": "caviard.batch/1",
        "published": not left,
        "reason": f"{left} of {len(entries)} recordings are not published." if left else None,
        "states": {state.value: states[state] for state in State if states[state]},
        "report": str(report),
        "recordings": [_line(entry) for entry in entries],
    }


def _summary(entries: Sequence[Entry], private: Path, report: Path) -> str:
    """What became of a batch, in a few lines for a person."""
    states = Counter(entry.state for entry in entries)
    lines = [", ".join(f"{states[state]} {state.said}" for state in State if states[state]) + "."]
    for entry in entries:
        source = visible(str(entry.source))
        if entry.state is State.FAILED and entry.reason is not None:
            lines.append(f"Failed: {source}: {visible(entry.reason.happened)} {entry.reason.advice}")
        if entry.state is State.NEEDS_REVIEW:
            lines.append(
                f"Review: {source}: caviard gui {shlex.quote(str(project_path(private, entry.number)))}"
            )
    if states[State.NEEDS_REVIEW] > 1:
        lines.append("All of them in turn: caviard batch review, with the same -o.")
    if states[State.NEEDS_REVIEW] or states[State.FAILED]:
        lines.append("Then run the same command again with --resume.")
    return "\n".join([*lines, f"Private report, with the names of the recordings: {report}"])
