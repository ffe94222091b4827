"""What a person, or a command, asks of the main job."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from app.domain.digest import digest
from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.planning.cues import TIMED
from app.domain.profile import Profile, SoundStyle
from app.domain.recording import FIRST, Selection
from app.domain.review import Action
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.turns import SpeakerCount
from app.project import Settings

LONGEST_NAME = 200
"""Bytes of a bundle's name, so that there is room for suffixes."""

TEXTS = ("txt", "docx")
"""Formats of the text where none is asked for."""


class Relisten(StrEnum):
    """How much of what is published is listened to again before it goes out."""

    SPANS = "spans"
    """What is around the removed passages."""
    FULL = "full"
    """All of it as well."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a recording is listened to.

    Args:
        language: ``auto``, ``en`` or ``fr``.
        engine: ``auto``, ``ctranslate2`` or ``openai``.
        model: name of the Whisper model.
        selection: which sound of the file.
        speakers: how many people speak, to tell them apart by their voices; None where nobody asks.
    """

    language: str = "auto"
    engine: str = "auto"
    model: str = "base"
    selection: Selection = FIRST
    speakers: SpeakerCount | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """What is looked for and what happens to it.

    Args:
        profile: what happens to each category.
        watchlist: terms that are looked for as well.
        only: the only categories that are looked at, empty for all.
        ask: what is done with findings that the profile wants asked: REDACT, or ASK to hold them.
        accept_damage: whether damage of the recording is accepted.
        muted: speakers who are removed everywhere, by name or by number in the order of speech.
    """

    profile: Profile
    watchlist: tuple[Term, ...] = ()
    only: tuple[Category, ...] = ()
    ask: Action = Action.REDACT
    accept_damage: bool = False
    muted: tuple[str, ...] = ()

    @property
    def effective(self) -> Profile:
        """The profile, narrowed to ``only`` where that is given."""
        return self.profile.only(self.only) if self.only else self.profile

    def looking_for(self, terms: Iterable[Term]) -> Policy:
        """The same with more terms that are looked for."""
        more = (term for term in terms if term not in self.watchlist)
        return replace(self, watchlist=(*self.watchlist, *more))

    def under(self, rules: Rules) -> Policy:
        """The same within what an organisation lays down.

        Raises:
            UsageError: when it asks for what is forbidden.
        """
        rules.check_only(self.only)
        return replace(self, profile=rules.bound(self.profile), watchlist=rules.with_terms(self.watchlist))


def settings_of(policy: Policy, source: Path, transcript: Path | None = None) -> Settings:
    """What a project keeps of a policy, and where its recording was opened, and a transcript with it."""
    made = Settings(profile=policy.profile.name, watchlist=policy.watchlist, source=_written(source))
    return made if transcript is None else {**made, "transcript": _written(transcript)}


def begun_with(
    policy: Policy,
    source: Path,
    hearing: Hearing,
    claims: Transcript | None = None,
    part: Span | None = None,
) -> Settings:
    """What a project keeps as well of a command that listens: whether another would hear the same.

    Args:
        policy: of the command.
        source: the recording.
        hearing: how it is listened to.
        claims: the transcript that came with it.
        part: of the recording that is published; None for all of it.
    """
    made: Settings = {**settings_of(policy, source), "hearing": digest((_heard_by(hearing), claims))}
    return made if part is None else {**made, "part": part}


def listened_with(hearing: Hearing) -> str:
    """What a project keeps of how it is listened to in the window: no command goes on with it."""
    return digest(_heard_by(hearing))


def _heard_by(hearing: Hearing) -> tuple[object, ...]:
    """What tells one way to listen from another, with what earlier versions had in it: no threads."""
    how = (hearing.language, hearing.engine, hearing.model, None, hearing.selection, hearing.speakers)
    return "Hearing", *how


def watchlist_of(settings: Settings) -> tuple[Term, ...]:
    """The watch-list that a project began with, of its settings."""
    return settings.get("watchlist", ())


def source_of(settings: Settings) -> Path | None:
    """Where the recording of a project was opened, of its settings; None where they do not say it."""
    return _place(settings.get("source"))


def transcript_in(settings: Settings) -> Path | None:
    """Where the transcript was that came with the recording of a project; None where there was none."""
    return _place(settings.get("transcript"))


def _written(path: Path) -> str:
    """A place among settings; the name of a file may be no text."""
    return quote(os.fsencode(path.absolute()))


def _place(written: str | None) -> Path | None:
    return Path(os.fsdecode(unquote_to_bytes(written))) if written else None


@dataclass(frozen=True, slots=True)
class Output:
    """What a bundle holds and what it is called.

    Args:
        name: of the folder and of the files in it.
        audio: ``same``, ``wav``, ``flac``, ``mp3``, ``m4a`` or ``opus``.
        texts: formats of the text.
        sound_style: what is heard in place of a removed passage.
        force: whether a bundle of that name is moved aside.
        relisten: how much of the sound is listened to again.
        keep_video: whether the picture of a video is kept beside its redacted sound.

    Raises:
        UsageError: when the files cannot have the name.
    """

    name: str
    audio: str = "same"
    texts: tuple[str, ...] = TEXTS
    sound_style: SoundStyle = SoundStyle.MUTE
    force: bool = False
    relisten: Relisten = Relisten.SPANS
    keep_video: bool = False

    def __post_init__(self) -> None:
        plain = self.name.strip() and self.name not in {".", ".."} and Path(self.name).name == self.name
        written = self.name.encode(errors="ignore")  # a name that is no text comes from the command line
        reserved = self.name.casefold() == "certificate"  # its files would meet the certificate's own
        text = written.decode() == self.name and "\0" not in self.name
        if not plain or reserved or not text or len(written) > LONGEST_NAME:
            raise UsageError(
                "bad-name",
                "The files of a bundle cannot have this name.",
                "Choose a short one without a slash, other than 'certificate', or leave it out.",
            )

    def check_alone(self) -> None:
        """Refuse what a bundle without sound cannot hold.

        Raises:
            UsageError: when a format is asked for that has times, or no format at all.
        """
        if timed := [kind for kind in self.texts if kind in TIMED]:
            raise UsageError(
                "no-times",
                f"A text without its recording has no times to publish, and {timed[0]} needs them.",
                "Ask for txt, docx, json or html with --text, or redact the recording with --transcript.",
            )
        if not self.texts:
            raise UsageError("nothing-wanted", "There is nothing to publish.", "Name a format with --text.")


def default_name(now: datetime) -> str:
    """A name that says nothing of the meeting: the date and random figures (``2026-01-31-734912``).

    Two letters in a row might be a name that was removed ("Ed"), and then it would be refused.
    """
    return f"{now:%Y-%m-%d}-{secrets.randbelow(10**6):06}"


def name_for(profile: str, *, given: str, alone: bool, now: datetime) -> str:
    """What a bundle is called that a person wants for an audience.

    Args:
        profile: of the audience, by name.
        given: as they wrote it; empty for a name that says nothing.
        alone: whether it is wanted for no other audience; else each is called by its own.
        now: when it is wanted.
    """
    if not given:
        return default_name(now)
    return given if alone else f"{given}-{profile}"


def whole_path(written: str, usual: Path) -> Path:
    """A folder as a person wrote it: ``~`` is their own.

    Args:
        written: may be blank.
        usual: what that means.

    Raises:
        UsageError: when it depends on where the program was started.
    """
    folder = Path(written.strip() or usual)
    with suppress(RuntimeError):  # of somebody whom the system does not know
        folder = folder.expanduser()
    if not folder.is_absolute():
        raise UsageError(
            "folder-unclear",
            "Only a part of the folder's path is written.",
            "Choose the folder, or leave its line empty.",
        )
    return folder
