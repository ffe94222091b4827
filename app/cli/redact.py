"""``caviard redact``: the main job."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.asked import bundle_name, refuse_second
from app.cli.console import print_document, print_line
from app.cli.documents import redact_document, summary
from app.cli.excerpts import check_excerpt, part_within, refuse_excerpt
from app.cli.groups import (
    BundleOptions,
    HearingOptions,
    SearchOptions,
    tell_beside,
    tell_reviewed,
    tell_unchecked,
    tell_unheard,
    tell_without_picture,
)
from app.cli.options import (
    AcceptDamageOption,
    FolderOption,
    ForceOption,
    Json,
    MuteSpeakerOption,
    NameOption,
    NeedsReview,
    NeedsReviewOption,
    PartOption,
    TranscriptOption,
    named_path,
)
from app.cli.passphrase import new_passphrase
from app.cli.progress import ProgressDisplay
from app.domain.errors import UsageError
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import keeping
from app.workbench.outgoing.main_job import redact as run_main_job
from app.workbench.outgoing.main_job import redact_text
from app.workbench.pacing.ahead import LISTENING, PUBLISHING, with_speakers
from app.workbench.sources.transcripts import is_text

SourceArgument = Annotated[
    Path,
    typer.Argument(
        metavar="INPUT",
        parser=named_path,
        help="The recording; or a transcript alone (.docx, .vtt, .srt, .sbv, .txt, .json).",
    ),
]


@dataclass(frozen=True, slots=True)
class KeepOptions:
    """Where the private project is kept, as it is asked for."""

    project: Annotated[
        Path | None,
        typer.Option(
            "--project",
            metavar="FILE",
            parser=named_path,
            help="Keep the private project in this file; after a crash the same command goes on with it.",
        ),
    ] = None
    lock: Annotated[
        bool,
        typer.Option(
            "--lock",
            help="Lock that project with a passphrase, which is asked for or taken from CAVIARD_PASSPHRASE.",
        ),
    ] = False

    def passphrase(self) -> str | None:
        """The passphrase that locks the project, asked for; None where it is not locked.

        Raises:
            UsageError: when there is no project to lock, or no passphrase.
        """
        if not self.lock:
            return None
        if self.project is None:
            raise UsageError(
                "nothing-to-lock", "--lock goes with --project.", "Name a project, or leave --lock out."
            )
        return new_passphrase()


def redact(
    source: SourceArgument,
    output: FolderOption,
    *,
    listening: HearingOptions,
    mute_speaker: MuteSpeakerOption = None,
    search: SearchOptions,
    transcript: TranscriptOption = None,
    bundle: BundleOptions,
    excerpt: PartOption = None,
    name: NameOption = None,
    keep: KeepOptions,
    needs_review: NeedsReviewOption = NeedsReview.REDACT,
    accept_damage: AcceptDamageOption = False,
    force: ForceOption = False,
    as_json: Json = False,
) -> None:
    """Redact a recording, or a transcript alone.

    It is transcribed, looked through, decided by profile, published and verified.
    """
    alone = is_text(source)
    # A transcript names who speaks: nobody has to be told apart by voices there.
    hearing = listening.hearing(muted=None if transcript or alone else mute_speaker)
    policy = search.policy(needs_review=needs_review, accept_damage=accept_damage, muted=mute_speaker)
    wanted = bundle.output(bundle_name(name), force=force)
    if excerpt is not None and not alone:
        check_excerpt(excerpt)
    tell_beside(keep.project, output)
    if transcript is not None and not alone:
        tell_unchecked(policy)
    passphrase = keep.passphrase()
    tell_reviewed(source, keep.project)
    job = with_speakers((*LISTENING, *PUBLISHING), asked=hearing.speakers is not None)
    with (
        ProgressDisplay(job) as display,
        keeping(keep.project, display, passphrase) as keeper,
        Workbench(on_message=keeper) as bench,
    ):
        if alone:
            refuse_second(transcript)
            tell_unheard(listening, bundle)
            if excerpt is not None:
                refuse_excerpt()
            outcome = redact_text(
                bench, source, language=hearing.language,
                folder=output, policy=policy, output=wanted, keeper=keeper,
            )  # fmt: skip
        else:
            outcome = run_main_job(
                bench, source, hearing=hearing,
                folder=output, policy=policy, output=wanted, keeper=keeper,
                transcript=transcript,
                choose=partial(part_within, excerpt) if excerpt is not None else None,
            )  # fmt: skip
    tell_without_picture(bundle, outcome.state.review.recording)
    if as_json:
        print_document(redact_document(outcome))
    else:
        print_line(summary(outcome))
