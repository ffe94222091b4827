"""``caviard redact``: the main job."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import print_document, print_line
from app.cli.documents import redact_document, summary
from app.cli.options import (
    DEFAULT_TEXT,
    AcceptDamageOption,
    AudioFormat,
    ChannelOption,
    Engine,
    EngineOption,
    FolderOption,
    ForceOption,
    FormatOption,
    Json,
    KeepVideoOption,
    Language,
    LanguageOption,
    ModelOption,
    MuteSpeakerOption,
    NameOption,
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
    TranscriptOption,
    WatchlistOption,
    bundle_name,
    hearing_of,
    policy_of,
    refuse_second,
    texts_of,
)
from app.cli.passphrase import new_passphrase
from app.cli.progress import ProgressDisplay
from app.domain.errors import UsageError
from app.domain.profile import SoundStyle
from app.export import writers
from app.workbench.bench import Workbench
from app.workbench.keeping import keeping
from app.workbench.main_job import redact as run_main_job
from app.workbench.main_job import redact_text
from app.workbench.settings import Output, Relisten
from app.workbench.transcripts import is_text


def redact(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT", help="The recording; or a transcript alone (.docx, .vtt, .srt, .txt, .json)."
        ),
    ],
    output: FolderOption,
    *,
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
    transcript: TranscriptOption = None,
    style: StyleOption = SoundStyle.MUTE,
    audio_format: FormatOption = AudioFormat.SAME,
    text: TextOption = DEFAULT_TEXT,
    name: NameOption = None,
    project: Annotated[
        Path | None, typer.Option("--project", metavar="FILE", help="Keep the private project in this file.")
    ] = None,
    lock: Annotated[
        bool, typer.Option("--lock", help="Lock that project with a passphrase, which is asked for.")
    ] = False,
    needs_review: NeedsReviewOption = NeedsReview.REDACT,
    accept_damage: AcceptDamageOption = False,
    keep_video: KeepVideoOption = False,
    force: ForceOption = False,
    relisten: RelistenOption = Relisten.SPANS,
    as_json: Json = False,
) -> None:
    """Redact a recording, or a transcript alone: transcribe, detect, decide by profile, publish, verify."""
    policy = policy_of(
        profile=profile,
        watchlist=watchlist,
        only=only,
        strict=strict,
        needs_review=needs_review,
        accept_damage=accept_damage,
        muted=mute_speaker,
    )
    wanted = Output(
        bundle_name(name), audio_format, texts_of(text, writers()), style, force, relisten, keep_video
    )
    passphrase = _passphrase(project) if lock else None
    with (
        ProgressDisplay() as display,
        keeping(project, display, passphrase) as keeper,
        Workbench(on_message=keeper) as bench,
    ):
        if is_text(source):
            refuse_second(transcript)
            outcome = redact_text(
                bench,
                source,
                folder=output,
                language=language,
                policy=policy,
                output=wanted,
                keeper=keeper,
            )
        else:
            outcome = run_main_job(
                bench,
                source,
                folder=output,
                hearing=hearing_of(
                    language=language,
                    engine=engine,
                    model=model,
                    stream=stream,
                    channel=channel,
                    speakers=speakers,
                    muted=None if transcript else mute_speaker,
                ),
                policy=policy,
                output=wanted,
                keeper=keeper,
                read_transcript=partial(bench.read_transcript, transcript) if transcript else None,
            )
    if as_json:
        print_document(redact_document(outcome))
    else:
        print_line(summary(outcome))


def _passphrase(project: Path | None) -> str:
    if project is None:
        raise UsageError(
            "nothing-to-lock", "--lock goes with --project.", "Name a project, or leave --lock out."
        )
    return new_passphrase()
