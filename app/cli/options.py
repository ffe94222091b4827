"""Options that several commands share, as they are written; :mod:`~app.cli.asked` tells what they ask for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.domain.profile import SoundStyle
from app.workbench.policy.profiles import USUAL
from app.workbench.policy.settings import TEXTS, Relisten

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


def named_path(written: str) -> Path:
    """The path that an option names.

    Raises:
        BadParameter: when it is empty, as a variable of a script that is not set: it would be this folder.
    """
    if not written:
        raise typer.BadParameter("it is empty.")
    return Path(written)


Json = Annotated[bool, typer.Option("--json", help="Print one JSON document, and nothing else.")]
LanguageOption = Annotated[Language, typer.Option("--language", help="Language that is mostly spoken.")]
ModelOption = Annotated[
    str, typer.Option("--model", metavar="NAME", help="Whisper model; 'caviard models list' names them.")
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="Whisper runtime; auto is openai where that is installed and CUDA computes, else ctranslate2.",
    ),
]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME|FILE",
        help="Who will see the result: staff, press, partner, one of your own, or a file as 'caviard "
        f"profiles show' prints it. [default: {USUAL}]",
    ),
]
WatchlistOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--watchlist",
        metavar="FILE",
        parser=named_path,
        help="Terms to look for, one a line: 'term' or 'term = alias, alias', '#' before a comment; may be "
        "given several times.",
    ),
]
OnlyOption = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="CATEGORY,...",
        help="Leave every other category alone; 'caviard profiles show staff' names them.",
    ),
]
StrictOption = Annotated[
    bool,
    typer.Option(
        "--strict", help="Lower thresholds; redact what would be asked about, and what is unclear or unheard."
    ),
]
TranscriptOption = Annotated[
    Path | None,
    typer.Option(
        "--transcript",
        metavar="FILE",
        parser=named_path,
        help="Use the words of this file (JSON, VTT, SRT, SBV, DOCX, TXT), where they are heard.",
    ),
]
StreamOption = Annotated[
    str,
    typer.Option(
        "--stream",
        metavar="N|mix|all",
        help="Of several audio streams: the Nth, all mixed to one channel, or the channels of all "
        "side by side.",
    ),
]
ChannelOption = Annotated[
    str,
    typer.Option(
        "--channel",
        metavar="N|mix|all",
        help="Of several channels: the Nth alone, all mixed to one, or all; what is removed falls silent in "
        "each of them.",
    ),
]
SpeakersOption = Annotated[
    str | None,
    typer.Option(
        "--speakers",
        metavar="auto|N|max:N",
        help="Tell speakers apart by their voices: as many as are found, N, or N at most. Those that a "
        "transcript names stay as they are.",
    ),
]
MuteSpeakerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--mute-speaker",
        metavar="N|NAME",
        help="Remove all that this speaker says or may say, with the sound around it; may be given several "
        "times. Numbers are those of 'transcribe --speakers', in the order of speech.",
    ),
]
ProjectArgument = Annotated[
    Path, typer.Argument(metavar="PROJECT.caviard", parser=named_path, help="The private project.")
]
FolderOption = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="DIR", parser=named_path, help="Where the bundle is made."),
]
StyleOption = Annotated[SoundStyle, typer.Option("--style", help="What is heard instead.")]
FormatOption = Annotated[
    AudioFormat,
    typer.Option(
        "--format",
        help="Format of the redacted sound; same is that of the recording, where it can be written.",
    ),
]
TextOption = Annotated[
    str, typer.Option("--text", metavar="FORMAT,...", help="Formats of the text: txt,docx,srt,vtt,json,html.")
]
PartOption = Annotated[
    str | None,
    typer.Option("--excerpt", metavar="FROM-TO", help="Publish only this part, as 12:30-14:05."),
]
ExcerptOption = Annotated[
    str | None,
    typer.Option(
        "--excerpt",
        metavar="FROM-TO|all",
        help="Only this part, as 12:30-14:05; by default what was chosen before, or all.",
    ),
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--name", metavar="NAME", help="Name of the bundle; by default the date and a random suffix."
    ),
]
NeedsReviewOption = Annotated[
    NeedsReview,
    typer.Option("--needs-review", help="What is done with what the profile asks about."),
]
AcceptDamageOption = Annotated[
    bool,
    typer.Option("--accept-damage", help="Publish even if parts of the recording could not be decoded."),
]
RelistenOption = Annotated[
    Relisten,
    typer.Option("--relisten", help="What is listened to again: around the redactions, or the full file."),
]
KeepVideoOption = Annotated[
    bool,
    typer.Option(
        "--keep-video",
        help="Keep the picture of a video beside its redacted sound; slides, names, faces and lips in it are "
        "NOT redacted. Without it, the sound alone is published.",
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Move a bundle of the same name aside.")]
