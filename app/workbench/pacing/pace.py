"""How long work will take from now on, to the end of the whole job, by how fast it is and usually is here.

What a stage takes of which nothing is remembered (:mod:`app.workbench.pacing.speeds`) is told by how fast the
others are (:mod:`app.workbench.pacing.ahead`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from app.workbench.pacing.ahead import PASSAGES, USUAL, Ahead, Size, behind, counts_passages
from app.workbench.pacing.speeds import Work, keep_speed, known_speeds
from app.worker import Progress

_ENOUGH = 3.0
"""Seconds of a stage from which its pace is known."""
_TRUST = 20.0
"""Seconds of this stage that what is usual weighs as much as."""
_HALF = 180.0
"""Seconds after which work weighs half: a computer that was busy is not busy for ever."""
_STEPS = 10.0
"""Seconds from which what is left is told in steps."""
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
    def usual(cls, each: float, trust: float = _TRUST) -> Pace:
        """What is expected of work that usually takes so many seconds a unit."""
        return cls(trust, trust / each)

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
        job: the stages that the work goes through, in their order. Without them only the end of the stage
            that runs is told; one that is none of them comes in addition.
        again: how many times all of it is done once more.
        remembers: whether to begin with what is usual on this computer, and to remember how fast it was; not
            where several recordings share it, or other computers do the work.
        now: seconds of a clock that is never put back.
    """

    def __init__(
        self,
        job: Sequence[str] = (),
        *,
        again: int = 0,
        remembers: bool = True,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._job, self._again, self._remembers, self._now = tuple(job), again, remembers, now
        self._last, self._reached = Progress("", 0, 0), ""
        self._ahead, self._size = Ahead({}), Size()
        self._counted: tuple[float, float] | None = None
        self._pace, self._made = Pace(), Pace()

    def take(self, progress: Progress) -> bool:
        """Take how far work is; gives whether another stage has begun, or the same of another search.

        What counts to another total is estimated anew: letters, and then samples.
        """
        last, self._last = self._last, progress
        begun = progress.stage != last.stage or progress.done < last.done
        self._size = self._size.told(progress)
        if begun or progress.total != last.total or Work.of(progress) != Work.of(last):
            self._begin(progress)
        elif progress.done > last.done:
            self._count(progress)
        return begun

    def stop(self) -> None:
        """The work goes no further: how fast it was until now is known when somebody goes on with it."""
        if self._remembers and self._last.done < self._last.total:
            self._remember(self._last)

    @property
    def left(self) -> float | None:
        """Seconds until the job ends, as far as it is known since it was told of last."""
        stage = self._last.stage
        here = self._here()
        if here is None or not self._job:
            return here
        to_come = (*behind(self._job, stage, self._reached), *self._job * self._again)
        ahead = self._ahead.stages(to_come, self._size)
        return None if ahead is None else here + ahead

    def _here(self) -> float | None:
        """Seconds until the stage ends."""
        stage = self._last.stage
        if stage in self._job and not _is_counted(self._last):
            return self._ahead.stage(stage, self._size)
        left = self._pace.left(_units(self._last, self._last.total - self._last.done))
        loads = stage in self._job and self._counted is None
        return left + self._ahead.loading(stage) if loads and left is not None else left

    def _begin(self, progress: Progress) -> None:
        stage, work = progress.stage, Work.of(progress)
        known = known_speeds() if self._remembers else {}
        if stage in self._job:
            self._reached = stage
        if stage == "cuts" and "transcribe" in self._job and self._size.seconds and self._remembers:
            keep_speed(PASSAGES, progress.total / self._size.seconds)  # where it is foreseen
        self._ahead = replace(self._ahead, known=known, model=work.model or self._ahead.model)
        self._pace, self._made, self._counted = Pace(), Pace(), None
        if (each := known.get(work)) is not None:
            self._pace = Pace.usual(each)
            self._ahead = self._ahead.hurried(stage, each)
        elif stage in self._job and _is_counted(progress) and (each := self._ahead.each(stage)):
            self._pace = Pace.usual(each, _ENOUGH)

    def _count(self, progress: Progress) -> None:
        now, units = self._now(), _units(progress, progress.done)
        if self._counted is not None:
            seconds, done = now - self._counted[0], units - self._counted[1]
            self._pace = self._pace.after(seconds, done)
            self._made = Pace(self._made.seconds + seconds, self._made.units + done)
            if self._made.seconds >= _ENOUGH and _is_counted(progress) and not progress.recalled:
                each = self._pace.seconds / self._pace.units
                self._ahead = self._ahead.hurried(progress.stage, each)
        self._counted = now, units
        if progress.done >= progress.total and self._remembers:
            self._remember(progress)

    def _remember(self, progress: Progress) -> None:
        """Remember how fast a stage was; too little of it says nothing, nor do answers from before."""
        if self._made.seconds >= _ENOUGH and progress.stage not in _FETCHED and not progress.recalled:
            keep_speed(Work.of(progress), self._made.seconds / self._made.units)


def roughly(seconds: float) -> float:
    """Seconds that are left, no more exact than anybody knows them: from ten on in steps of five."""
    return seconds if seconds < _STEPS else 5.0 * round(seconds / 5)


def _is_counted(progress: Progress) -> bool:
    """Whether a stage tells how much it does of what its pace is known for: not while it reads letters."""
    return bool(progress.rate) or progress.stage not in USUAL or counts_passages(progress.stage)


def _units(progress: Progress, counted: int) -> float:
    """What is counted, in seconds of sound where it is samples: recordings differ in their rates."""
    return counted / (progress.rate or 1)
