"""Options that several commands share, and what they are turned into."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.profile import SoundStyle
from app.domain.review import Action
from app.rules import rules_in_force
from app.workbench.profiles import USUAL, load_profile, load_watchlists
from app.workbench.settings import TEXTS, Policy, Relisten, default_name

DEFAULT_TEXT = ",".join(TEXTS)


class Language(StrEnum):
    """Languages of speech and of recognisers."""

    AUTO = "auto"
    EN = "en"
    FR = "fr"


class Engine(StrEnum):
    """Runtimes of Whisper."""

    AUTO = "auto"
    CTRANSLATE2 = "ctranslate2"
    OPENAI = "openai"


class AudioFormat(StrEnum):
    """Formats of the published sound."""

    SAME = "same"
    WAV = "wav"
    FLAC = "flac"
    MP3 = "mp3"
    M4A = "m4a"
    OPUS = "opus"


class NeedsReview(StrEnum):
    """What ``ask`` means when nobody is there."""

    REDACT = "redact"
    HOLD = "hold"


Json = Annotated[bool, typer.Option("--json", help="Print one JSON document, and nothing else.")]
LanguageOption = Annotated[Language, typer.Option("--language", help="Language of the recording.")]
ModelOption = Annotated[str, typer.Option("--model", metavar="NAME", help="Whisper model.")]
EngineOption = Annotated[Engine, typer.Option("--engine", help="Whisper runtime.")]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME|FILE",
        help=f"Who will see the result: staff, press, partner. [default: {USUAL}]",
    ),
]
WatchlistOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--watchlist", metavar="FILE", help="Terms to look for, one a line; may be given several times."
    ),
]
OnlyOption = Annotated[
    str | None, typer.Option("--only", metavar="CATEGORY,...", help="Leave every other category alone.")
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Lower thresholds; redact everything that would be asked about.")
]
TranscriptOption = Annotated[
    Path | None,
    typer.Option(
        "--transcript",
        metavar="FILE",
        help="Its words are used (JSON, VTT, SRT, DOCX, TXT); where they are heard is listened for.",
    ),
]
FolderOption = Annotated[
    Path, typer.Option("-o", "--output", metavar="DIR", help="Where the bundle is made.")
]
StyleOption = Annotated[SoundStyle, typer.Option("--style", help="What is heard instead.")]
FormatOption = Annotated[AudioFormat, typer.Option("--format", help="Format of the redacted sound.")]
TextOption = Annotated[
    str, typer.Option("--text", metavar="FORMAT,...", help="Formats of the text: txt,docx,srt,vtt,json,html.")
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--name", metavar="NAME", help="Name of the bundle; by default the date and a random suffix."
    ),
]
NeedsReviewOption = Annotated[
    NeedsReview,
    typer.Option("--needs-review", help="What is done with findings that the profile wants asked."),
]
AcceptDamageOption = Annotated[
    bool,
    typer.Option("--accept-damage", help="Publish although parts of the recording could not be decoded."),
]
RelistenOption = Annotated[
    Relisten,
    typer.Option("--relisten", help="What is listened to again: around the redactions, or the full file."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Move a bundle of the same name aside.")]


def policy_of(
    *,
    profile: str | None = None,
    watchlist: Iterable[Path] | None = None,
    only: str | None = None,
    strict: bool = False,
    needs_review: NeedsReview = NeedsReview.REDACT,
    accept_damage: bool = False,
) -> Policy:
    """What the options say is looked for and done.

    Raises:
        UsageError: when one of them names something that is not there, or that the organisation forbids.
    """
    rules = rules_in_force()
    loaded = load_profile(profile, rules)
    policy = Policy(
        profile=loaded.strict() if strict else loaded,
        watchlist=load_watchlists(watchlist or ()),
        only=tuple(_category(name) for name in only.split(",")) if only else (),
        ask=Action.ASK if needs_review is NeedsReview.HOLD else Action.REDACT,
        accept_damage=accept_damage,
    )
    policy.under(rules)  # what is forbidden is refused before an hour of listening, not behind it
    return policy


def texts_of(formats: str, known: Iterable[str]) -> tuple[str, ...]:
    """The text formats of ``--text``.

    Raises:
        UsageError: when one is not known.
    """
    wanted = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if unknown := [name for name in wanted if name not in set(known)]:
        raise UsageError(
            "no-format",
            f"There is no text format {unknown[0]!r}.",
            f"Choose among: {', '.join(sorted(known))}.",
        )
    return wanted


def bundle_name(name: str | None) -> str:
    """The name that was asked for, or one that says nothing."""
    return name if name is not None else default_name(datetime.now().astimezone(), secrets.token_hex(3))


def _category(name: str) -> Category:
    try:
        return Category(name.strip())
    except ValueError as error:
        raise UsageError(
            "no-category",
            f"There is no category {name.strip()!r}.",
            f"Choose among: {', '.join(category.value for category in Category)}.",
        ) from error
