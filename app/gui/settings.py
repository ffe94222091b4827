"""What a person has chosen for the window, and which projects were open: a file in the private folder."""

from __future__ import annotations

import getpass
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from app.assets import data_folder
from app.domain.profile import SoundStyle
from app.files import write_whole
from app.workbench.policy.settings import TEXTS
from app.workbench.reviewing.holding import held_back
from app.workbench.reviewing.out import is_out
from app.workbench.reviewing.session import Session

_MOST = 12
"""Recent projects that are listed."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was open.

    Args:
        path: of its file.
        name: of the recording's file.
        total: findings; None when it was not listened to up to the end.
        waiting: of those, the ones that nobody has decided.
        faults: what could not be looked at, as far as nobody has accepted it.
        published: whether a bundle was published from it.
        changed: whether the review is another one by now than that bundle was made from.
        reader: whether it waits for a second reader.
        opened: when it was open last, in seconds since the epoch; None where nobody noted it.
    """

    path: str
    name: str
    total: int | None = None
    waiting: int = 0
    published: bool = False
    reader: bool = False
    opened: float | None = None
    faults: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """How something was published last.

    Args:
        audio: format of the sound.
        texts: formats of the text.
        sound_style: what is heard in place of what is removed.
        folder: where the published folder is made; empty for one among the user's documents.
    """

    audio: str = "same"
    texts: tuple[str, ...] = TEXTS
    sound_style: SoundStyle = SoundStyle.MUTE
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """How large the window is, and how a review shares it, in pixels.

    Args:
        width: of the window, where it does not fill the screen.
        height: of it.
        whole: whether it fills the screen.
        across: the transcript, and the list of findings beside it.
        down: both of them, and the sound below; empty: as high as the sound wants to be.
    """

    width: int = 1280
    height: int = 820
    whole: bool = False
    across: tuple[int, ...] = (860, 400)
    down: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen.

    Args:
        language: of the window: ``system``, ``en`` or ``fr``.
        theme: ``system``, ``light`` or ``dark``.
        model: that listens.
        engine: the runtime of it: ``auto``, ``ctranslate2`` or ``openai``.
        threads: of computing; 0 for one a processor.
        profile: that a new project begins with.
        projects: where projects live; empty for the private folder.
        person: who reviews, for the log of decisions; empty for the user's name on this computer.
        zoom: of the transcript, in percent.
        serif: whether the transcript has a font for reading instead of the interface's.
        keys: that a person has chosen: names of actions, and a key for each.
        wishes: how something was published last.
        recent: projects that were open, the latest first.
        place: of the window on the screen.
    """

    language: str = "system"
    theme: str = "system"
    model: str = "base"
    engine: str = "auto"
    threads: int = 0
    profile: str = "staff"
    projects: str = ""
    person: str = ""
    zoom: int = 100
    serif: bool = False
    keys: tuple[tuple[str, str], ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    recent: tuple[Recent, ...] = field(default=())
    place: Place = field(default_factory=Place)

    @property
    def folder(self) -> Path:
        """Where projects live; it need not exist yet."""
        return Path(self.projects) if self.projects else data_folder() / "projects"

    @property
    def reviewer(self) -> str:
        """Who reviews."""
        return self.person or user_name()

    def with_recent(self, recent: Recent) -> Settings:
        """The settings with a project at the head of the list."""
        others = (one for one in self.recent if one.path != recent.path)
        return replace(self, recent=(recent, *others)[:_MOST])

    def without_recent(self, path: str) -> Settings:
        """The settings without a project, which is listed no more."""
        return replace(self, recent=tuple(one for one in self.recent if one.path != path))


def recent_of(session: Session) -> Recent:
    """How far the review of an open project is."""
    counts, published = session.counts, bool(session.project.published)
    return Recent(
        path=str(session.path),
        name=session.recording.path.name,
        total=counts.total,
        waiting=counts.waiting,
        published=published,
        reader=session.review.waits_for_reader,
        faults=len(held_back(session).faults),
        changed=published and not is_out(session),
    )


def standing(path: Path, passphrase: str | None) -> Recent:
    """How far the review of a project is that nobody has open.

    Raises:
        ProjectError: when it cannot be opened.
    """
    with Session.open(path, passphrase=passphrase) as session:
        return recent_of(session)


def user_name() -> str:
    """The user's name on this computer, ``person`` where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "person"


def load(known: Settings | None = None) -> Settings:
    """The settings as they were saved.

    Args:
        known: what is given where there are none, or no readable ones; the standard ones when None.
    """
    try:
        return msgspec.json.decode(_file().read_bytes(), type=Settings)
    except (OSError, ValueError):
        return known or Settings()


def save(settings: Settings) -> None:
    """Keep the settings, readable by their owner alone; a folder that cannot be written loses them."""
    with suppress(OSError):
        write_whole(_file(), msgspec.json.encode(settings))


def _file() -> Path:
    return data_folder() / "window.json"
