"""``caviard batch``: many recordings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.assets import data_folder
from app.batch.begin import open_batch
from app.batch.cluster import connected, open_crew
from app.batch.held import JOURNALS
from app.batch.journal import Entry, State
from app.batch.projects import private_folder
from app.batch.report import write_reports
from app.batch.run import Batch, BatchOrder
from app.batch.sources import find_sources
from app.cli.asked import bundle_name
from app.cli.batch_display import BatchDisplay
from app.cli.batch_documents import Lines, batch_document, batch_summary
from app.cli.batch_review import REVIEW, review_held
from app.cli.console import print_document, print_line, tell
from app.cli.documents import redact_document
from app.cli.groups import BundleOptions, HearingOptions, SearchOptions, tell_no_picture
from app.cli.options import (
    AcceptDamageOption,
    Json,
    MuteSpeakerOption,
    NeedsReview,
    NeedsReviewOption,
    named_path,
)
from app.domain.errors import Cancelled, OutputError, UsageError
from app.domain.profile import TextStyle
from app.files import is_file, is_folder, is_there
from app.weights import Store
from app.workbench.apart import check_apart, is_below
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.release import check_folder, check_private, refuse_inside
from app.workbench.policy.settings import Hearing
from app.workbench.reviewing.again import Shelf
from app.workbench.sources.transcripts import READ

SOME_FAILED, SOME_HELD = 6, 7
"""Exit statuses."""


SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Recordings, folders, patterns, @LIST files; with --resume none is needed. 'review' alone "
        "opens in the window, in turn, what was held back.",
    ),
]
BundlesOption = Annotated[
    Path,
    typer.Option(
        "-o",
        "--output",
        metavar="DIR",
        parser=named_path,
        help="Where the bundles and report.html are made.",
    ),
]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a batch is run, as it is asked for."""

    link_labels: Annotated[
        bool, typer.Option("--link-labels", help="The same person has the same label in every bundle.")
    ] = False
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            help="Recordings at the same time; by default as processors and memory allow.",
        ),
    ] = None
    dask: Annotated[
        str | None,
        typer.Option(
            "--dask", metavar="ADDRESS", help="Share the work with the workers of a Dask scheduler."
        ),
    ] = None
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where a batch into DIR stopped; publish nothing twice.")
    ] = False
    journal: Annotated[
        Path | None,
        typer.Option(
            "--journal",
            metavar="FOLDER",
            parser=named_path,
            help="Keep the private journal there, not with your private data.",
        ),
    ] = None
    force: Annotated[
        bool, typer.Option("--force", help="Begin anew, and move the journal of an unfinished batch aside.")
    ] = False

    def private(self, output: Path) -> Path:
        """The folder of the journal of a batch into a folder.

        Raises:
            UsageError: when it is among the bundles, with which whatever is there may be circulated, or they
                are in its folder, which makes way for the next batch; or when it is in a bundle.
        """
        if self.journal is None:
            return private_folder(output).absolute()
        if is_below(self.journal, output) or is_below(output, self.journal):
            raise UsageError(
                "journal-among-bundles",
                "The private journal cannot be kept in the folder of the bundles, nor they in its own.",
                "Choose another folder with --journal, or leave it out.",
            )
        check_apart(self.journal)
        return self.journal.absolute()


def batch(
    sources: SourcesArgument = None,
    *,
    output: BundlesOption,
    listening: HearingOptions,
    mute_speaker: MuteSpeakerOption = None,
    search: SearchOptions,
    bundle: BundleOptions,
    needs_review: NeedsReviewOption = NeedsReview.REDACT,
    accept_damage: AcceptDamageOption = False,
    run: RunOptions,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print one JSON document for each recording, a line each.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Redact many recordings. What is named in one is looked for in all before any is published."""
    _refuse_both(as_json=as_json, as_jsonl=as_jsonl, run=run)
    private = run.private(output)
    if sources == [REVIEW]:
        raise typer.Exit(review_held(private, as_json=as_json or as_jsonl))
    order = BatchOrder(
        folder=output.absolute(),
        hearing=listening.hearing(muted=mute_speaker),
        policy=search.policy(needs_review=needs_review, accept_damage=accept_damage, muted=mute_speaker),
        output=bundle.output(bundle_name(None)),
        link_labels=run.link_labels,
    )
    _check_engine(order.hearing)
    check_folder(order.folder)
    refuse_inside(order.folder)
    check_private()
    to = Destination.of(order.folder)
    found = find_sources(sources, apart=(private, data_folder()), empty=_passed_over) if sources else ()
    _tell_missing(found)
    _tell_texts(found)
    try:
        entries = _go_through(private, found, order, run, as_jsonl=as_jsonl)
        report = _report(entries, order, private, to)
        _tell_gone(entries, order.folder)
        if bundle.keep_video and _without_picture(entries):
            tell_no_picture()
    except (KeyboardInterrupt, Cancelled):
        raise Cancelled("What was finished is kept; go on with --resume.") from None
    if as_json:
        print_document(batch_document(entries, private, report))
    elif not as_jsonl:
        print_line(batch_summary(entries, order.folder, private, report))
    if status := _status(entries) or (OutputError.status if report is None else 0):
        raise typer.Exit(status)


def _refuse_both(*, as_json: bool, as_jsonl: bool, run: RunOptions) -> None:
    advice = "Leave one of them out."
    if as_json and as_jsonl:
        happened = "--json prints one document and nothing else, and --jsonl one a recording."
        raise UsageError("two-forms", happened, advice)
    if run.resume and run.force:
        happened = "--resume goes on with the batch that was begun, and --force begins anew without it."
        raise UsageError("two-ways", happened, advice)


def _check_engine(hearing: Hearing) -> None:
    from app.speech import check_engine  # loads numpy, which a help does without

    check_engine(hearing.engine)


def _passed_over(source: str) -> None:
    tell(
        f"There is no recording in {source!r} that can be read.",
        "It is passed over; check its name, and that you may read it.",
    )


def _tell_missing(recordings: Sequence[Path]) -> None:
    """Say at once which names are wrong: behind hours of the others nobody looks for it."""
    if missing := [path for path in recordings if not is_there(path)]:
        tell(
            f"Recordings that are not there: {_counted(missing)}.",
            "Each of them fails alone; check the names.",
        )


def _tell_reviewed(recordings: Sequence[Path]) -> None:
    """Say of how many there are reviews, without which they are published."""
    if reviewed := Shelf(data_folder() / "projects").reviews_of(recordings):
        unsure = "" if all(one.sure for one in reviewed.values()) else ", or are called like a locked one"
        tell(
            f"Recordings that were reviewed already{unsure}: {_counted([*reviewed])}.",
            "What was decided by hand is not used here; 'caviard publish' publishes a review.",
        )


def _counted(recordings: Sequence[Path]) -> str:
    """How many there are, and the name of the first."""
    return f"{len(recordings)} ({recordings[0].name!r}{', and others' if len(recordings) > 1 else ''})"


def _tell_texts(recordings: Sequence[Path]) -> None:
    """Say of transcripts that lie beside recordings that a batch does not read them."""
    beside = {path.with_suffix(suffix) for path in recordings for suffix in READ}.difference(recordings)
    if (number := sum(map(is_file, beside))) > 0:
        tell(
            f"Texts that are called like a recording and lie beside it are not read: {number}.",
            "Give a recording its transcript with 'caviard redact RECORDING --transcript TEXT'.",
        )


def _go_through(
    private: Path, sources: Sequence[Path], order: BatchOrder, run: RunOptions, *, as_jsonl: bool
) -> tuple[Entry, ...]:
    """Go through everything that is not published; gives what became of every recording."""
    naming = partial(bundle_name, None)
    with (
        connected(run.dask) as cluster,  # first: what is begun is gone on with alone
        open_batch(
            private,
            sources,
            order,
            naming=naming,
            resume=run.resume,
            force=run.force,
            check=partial(Store().locate, order.hearing.model),
        ) as journal,
    ):
        JOURNALS.note(private)
        entries = journal.entries
        left = [entry.source for entry in entries if entry.state is State.WAITING]
        _tell_reviewed(left)
        printer = Lines(entries, private) if as_jsonl else None
        with (
            BatchDisplay(entries) as display,
            open_crew(len(left), jobs=run.jobs, cluster=cluster) as crew,
        ):
            told = partial(_tell, display, printer)
            made = Batch(private, journal, order, document=redact_document, told=told)
            made.run(crew)
        if all(entry.state is State.PUBLISHED for entry in made.entries):
            JOURNALS.forget(private)
        return made.entries


def _report(entries: Sequence[Entry], order: BatchOrder, private: Path, to: Destination) -> Path | None:
    """The private report; None where it cannot be written, which undoes nothing that is published."""
    kinds = order.policy.profile.text_style is TextStyle.LABEL
    try:
        to.check()
        return write_reports(entries, folder=order.folder, private=private, kinds=kinds)
    except OutputError as error:
        tell(error.happened, error.advice)
        return None


def _tell_gone(entries: Sequence[Entry], folder: Path) -> None:
    """Say how many bundles were moved or deleted: none is published twice."""
    bundles = (folder / entry.bundle for entry in entries if entry.state is State.PUBLISHED)
    if gone := sum(not is_folder(bundle) for bundle in bundles):
        tell(
            f"Published bundles that are not in the folder any more: {gone}.",
            "Where nobody moved them, publish them again: the same command without --resume.",
        )


def _without_picture(entries: Iterable[Entry]) -> bool:
    """Whether something is published, and no picture with it."""
    files = [entry.document.get("files", {}) for entry in entries if entry.document is not None]
    return bool(files) and not any("video" in those for those in files)


def _status(entries: Sequence[Entry]) -> int:
    states = {entry.state for entry in entries}
    return SOME_FAILED if State.FAILED in states else SOME_HELD if State.NEEDS_REVIEW in states else 0


def _tell(display: BatchDisplay, printer: Lines | None, entry: Entry, message: object) -> None:
    display(entry, message)
    if printer is not None and message is None:
        printer(entry)
