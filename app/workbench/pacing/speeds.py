"""How fast work was on this computer: a number for each kind of it, kept in the private folder.

Seconds that the computer took for a second of sound, or for one of whatever else a stage counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path

import msgspec

from app.assets import data_folder
from app.files import write_whole
from app.worker import Progress

_SOUND = "sound"
"""Behind the name of work whose units are seconds of it."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is remembered apart: letters that are looked through, and samples, and each model's listening.

    Args:
        stage: as a progress names it.
        by: what does it, of a model its name first; empty where that does not matter.
        sound: whether it counts samples.
    """

    stage: str
    by: str = ""
    sound: bool = False

    @classmethod
    def of(cls, progress: Progress) -> Work:
        """What somebody tells of who does it."""
        return cls(progress.stage, progress.by, bool(progress.rate))

    @classmethod
    def named(cls, name: str) -> Work:
        """The work of a name."""
        stage, *by = name.split() or [""]
        sound = by[-1:] == [_SOUND]
        return cls(stage, " ".join(by[:-1] if sound else by), sound)

    @property
    def name(self) -> str:
        """By which it is remembered."""
        return " ".join(filter(None, (self.stage, self.by, _SOUND if self.sound else "")))

    @property
    def model(self) -> str:
        """That listens; empty where none does."""
        return self.by.split(maxsplit=1)[0] if self.by else ""


def known_speeds() -> Mapping[Work, float]:
    """Seconds a unit, the oldest kind of work first; nothing where it cannot be read."""
    with suppress(OSError, ValueError):
        kept = msgspec.json.decode(_file().read_bytes(), type=dict[str, float])
        return {Work.named(name): each for name, each in kept.items() if 0 < each < inf}
    return {}


def keep_speed(work: Work, each: float) -> None:
    """Remember a number, half of it from before; where it cannot be written nothing fails."""
    known = dict(known_speeds())
    known[work] = (known.get(work, each) + each) / 2
    with suppress(OSError):
        write_whole(_file(), msgspec.json.encode({work.name: each for work, each in known.items()}))


def _file() -> Path:
    return data_folder() / "pace.json"
