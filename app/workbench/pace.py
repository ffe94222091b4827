"""How long a stage of the work will take from now on, by how fast it is and how fast it usually is here.

What is remembered is a number a stage, in the private folder and never in a project: seconds that the
computer took for a second of sound, or for one of whatever else a stage counts.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import monotonic

import msgspec

from app.assets import data_folder
from app.files import write_whole
from app.worker import Progress

_ENOUGH = 3.0
"""Seconds of a stage from which its pace is known."""
_TRUST = 20.0
"""Seconds of this stage that what is usual weighs as much as."""
_HALF = 180.0
"""Seconds after which work weighs half: a computer that was busy is not busy for ever."""
_FETCHED = frozenset({"download", "check"})
"""Stages that wait for the network, of which nothing is usual."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast work is: each second of it, and what was done in that, weighs less the longer it is ago.

    Args:
        seconds: that were looked at.
        units: that were done in them.
    """

    seconds: float = 0.0
    units: float = 0.0

    @classmethod
    def usual(cls, each: float) -> Pace:
        """What is expected of work that usually takes so many seconds a unit."""
        return cls(_TRUST, _TRUST / each)

    def after(self, seconds: float, units: float) -> Pace:
        """The pace once more was done.

        Work that is as fast as this, or faster, leaves no slower one behind: what is left never rises then.

        Args:
            seconds: that it took.
            units: that were done, more than none.
        """
        aged = 0.5 ** (seconds / _HALF)
        return Pace(self.seconds * aged + seconds, self.units * aged + units)

    def left(self, rest: float) -> float | None:
        """Seconds that the rest takes; None while nobody knows.

        Args:
            rest: units that are not done.
        """
        if rest <= 0:
            return 0.0
        return self.seconds * rest / self.units if self.units > 0 and self.seconds >= _ENOUGH else None


class Watch:
    """Watches work, and tells when it ends. The first step of a stage is not counted: engines load in it.

    Args:
        remembers: whether to begin with what is usual on this computer, and to remember how fast it was; not
            where several recordings share it, or other computers do the work.
        now: seconds of a clock that is never put back.
    """

    def __init__(self, *, remembers: bool = True, now: Callable[[], float] = monotonic) -> None:
        self._remembers, self._now = remembers, now
        self._last = Progress("", 0, 0)
        self._counted: tuple[float, float] | None = None
        self._pace, self._made = Pace(), Pace()

    def take(self, progress: Progress) -> bool:
        """Take how far work is; gives whether another stage has begun, or the same of another search.

        What counts to another total is estimated anew: letters, and then samples.
        """
        last, self._last = self._last, progress
        begun = progress.stage != last.stage or progress.done < last.done
        if begun or progress.total != last.total or _name(progress) != _name(last):
            each = _paces().get(_name(progress)) if self._remembers else None
            self._pace, self._made = Pace.usual(each) if each else Pace(), Pace()
            self._counted = None
        elif progress.done > last.done:
            self._count(progress)
        return begun

    @property
    def left(self) -> float | None:
        """Seconds until the stage ends, as far as it is known since it was told of last."""
        return self._pace.left(_units(self._last, self._last.total - self._last.done))

    def _count(self, progress: Progress) -> None:
        now, units = self._now(), _units(progress, progress.done)
        if self._counted is not None:
            seconds, done = now - self._counted[0], units - self._counted[1]
            self._pace = self._pace.after(seconds, done)
            self._made = Pace(self._made.seconds + seconds, self._made.units + done)
        self._counted = now, units
        if progress.done >= progress.total and self._remembers:
            _remember(_name(progress), self._made)


def _units(progress: Progress, counted: int) -> float:
    """What is counted, in seconds of sound where it is samples: recordings differ in their rates."""
    return counted / (progress.rate or 1)


def _name(progress: Progress) -> str:
    """What is remembered apart: letters that are looked through, and samples, and each model's listening."""
    return " ".join(filter(None, (progress.stage, progress.by, "sound" if progress.rate else "")))


def _paces() -> dict[str, float]:
    """What is remembered, seconds a unit by name; nothing where it cannot be read."""
    with suppress(OSError, ValueError):
        kept = msgspec.json.decode(_file().read_bytes(), type=dict[str, float])
        return {name: each for name, each in kept.items() if 0 < each < inf}
    return {}


def _remember(name: str, made: Pace) -> None:
    """Remember how fast a stage was, half by this time; too little of it says nothing."""
    if made.seconds < _ENOUGH or name.split(maxsplit=1)[0] in _FETCHED:
        return
    known, each = _paces(), made.seconds / made.units
    known[name] = (known.get(name, each) + each) / 2
    with suppress(OSError):
        write_whole(_file(), msgspec.json.encode(known))


def _file() -> Path:
    return data_folder() / "pace.json"
