"""Options that several commands share, and what they are turned into."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import tell
from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.profile import SoundStyle
from app.domain.recording import Selection
from app.domain.review import Action
from app.domain.transcription.turns import SpeakerCount
from app.rules import rules_in_force
from app.workbench.policy.profiles import USUAL, load_profile, load_watchlists
from app.workbench.policy.settings import TEXTS, Policy, Relisten, default_name

_ALL = frozenset({"all", "mix"})
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
FormatOption = Annotated[AudioFormat, typer.Option("--format", help="Format of the redacted sound.")]
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
        help="Only this part, as 12:30-14:05; by default what was chosen in the review, or all.",
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


def policy_of(
    *,
    profile: str | None = None,
    watchlist: Iterable[Path] | None = None,
    only: str | None = None,
    strict: bool = False,
    needs_review: NeedsReview = NeedsReview.REDACT,
    accept_damage: bool = False,
    muted: Iterable[str] | None = None,
) -> Policy:
    """What the options say is looked for and done.

    Raises:
        UsageError: when one of them names something that is not there, or that the organisation forbids.
    """
    rules = rules_in_force()
    loaded = load_profile(profile, rules)
    lists = {path: load_watchlists([path]) for path in watchlist or ()}
    for empty in (path for path, terms in lists.items() if not terms):
        tell(f"The watch-list {str(empty)!r} is empty: nothing of it is looked for.")
    for path in (path for path, terms in lists.items() if any(term.looks_like_several for term in terms)):
        tell(f"Of a term with a comma or a semicolon in {str(path)!r} the parts are looked for, too.")
        tell("Write several terms on a line each, or as 'term = alias, alias'.")
    policy = Policy(
        profile=loaded.strict() if strict else loaded,
        watchlist=tuple(chain.from_iterable(lists.values())),
        only=tuple(_category(name) for name in only.split(",")) if only else (),
        ask=Action.ASK if needs_review is NeedsReview.HOLD else Action.REDACT,
        accept_damage=accept_damage,
        muted=tuple(muted or ()),
    )
    policy.under(rules)  # what is forbidden is refused before an hour of listening, not behind it
    if not policy.only and policy.profile.action(Category.UNHEARD) is Action.KEEP:
        tell(
            f"The profile {loaded.name!r} keeps speech that is not written down: it is asked about instead.",
            "Nobody has listened to it. It can be kept in the window by who does.",
        )
    return policy


def selection_of(stream: str, channel: str) -> Selection:
    """What ``--stream`` and ``--channel`` select.

    Raises:
        UsageError: when they are no numbers and none of the words, or one channel is to be mixed.
    """
    mixed = "mix" in {stream, channel}
    number = None if stream in _ALL else _number("--stream", stream)
    one = None if channel in _ALL else _number("--channel", channel)
    if mixed and one is not None:
        raise UsageError("usage", "One channel cannot be mixed.", "Leave --stream mix or --channel out.")
    return Selection(number, one, mixed)


def _number(option: str, written: str) -> int:
    if not written.isascii() or not written.isdigit() or not int(written[:4]):
        raise UsageError(
            "usage", f"{option} is a number from 1, 'mix' or 'all'.", f"Write it so, or leave {option} out."
        )
    return int(written[:4]) - 1


def speakers_asked(written: str | None) -> SpeakerCount | None:
    """What ``--speakers`` asks for.

    Raises:
        UsageError: when it is no number of people.
    """
    if written is None:
        return None
    if written == "auto":
        return SpeakerCount()
    found = re.fullmatch(r"(max:)?([1-9][0-9]?)", written, re.ASCII)
    if found is None:
        raise UsageError(
            "usage",
            "--speakers is 'auto', a number from 1 to 99, or 'max:' with such a number.",
            "Write it so, or leave --speakers out.",
        )
    number = int(found[2])
    return SpeakerCount(1 if found[1] else number, number)


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


def refuse_second(transcript: Path | None) -> None:
    """Refuse ``--transcript`` where the input is no recording.

    Raises:
        UsageError: when there is one.
    """
    if transcript is not None:
        raise UsageError(
            "two-transcripts",
            "--transcript goes with a recording, and the input is a transcript.",
            "Give the recording as the input, or leave --transcript out.",
        )


def bundle_name(name: str | None) -> str:
    """The name that was asked for, or one that says nothing."""
    return name if name is not None else default_name(datetime.now().astimezone())


def _category(name: str) -> Category:
    try:
        return Category(name.strip())
    except ValueError as error:
        raise UsageError(
            "no-category",
            f"There is no category {name.strip()!r}.",
            f"Choose among: {', '.join(category.value for category in Category)}.",
        ) from error
