"""What is still to come of a job behind the stage that runs, and how long that usually takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from app.workbench.pacing.speeds import Work
from app.worker import Progress

HEARING = ("open", "voice", "transcribe")
"""From a recording to its words."""
LISTENING = (*HEARING, "detect")
"""From a recording to what is sensitive in it."""
PROVING = ("verify", "relisten")
"""Of a bundle that is there."""
PUBLISHING = ("fit", "cuts", "write", *PROVING)
"""From what is decided to a bundle."""
REVIEWED = ("open", "detect", *PUBLISHING)
"""From a project to a bundle: its recording is looked at again, and what an audience's profile looks for."""
PASSAGES = Work("passages")
"""What is remembered of how many there are in a second of sound."""


def with_speakers(job: Sequence[str], *, asked: bool) -> Sequence[str]:
    """A job in which people are told apart by their voices behind what they say, where that is asked."""
    if not asked:
        return job
    behind_words = job.index("transcribe") + 1
    return (*job[:behind_words], "speakers", *job[behind_words:])


@dataclass(frozen=True, slots=True)
class Usual:
    """What a stage takes on a computer of which nothing is remembered, as it stands to the other stages.

    Args:
        each: seconds for a second of sound, or for a passage.
        loading: seconds before the first of it is done.
        passages: how many it counts for each that is removed; none where it counts sound. Those that are near
            to each other are listened to again together.
    """

    each: float
    loading: float = 0.0
    passages: float = 0.0


USUAL: Mapping[str, Usual] = {
    "open": Usual(0.003),
    "voice": Usual(0.007),
    "transcribe": Usual(0.045, loading=1.5),
    "speakers": Usual(0.015),
    "detect": Usual(0.006, loading=4.0),
    "fit": Usual(0.07, loading=1.0, passages=1.0),
    "cuts": Usual(0.02, passages=1.0),
    "write": Usual(0.008),
    "verify": Usual(0.002, loading=1.0),
    "relisten": Usual(0.2, loading=1.0, passages=0.6),
}
"""Of ten minutes with 144 passages on two processors (``resources/help/performance.md``)."""
_USUAL_PASSAGES = 0.24
"""In a second of sound, in the same recording."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of what stages count.

    Args:
        seconds: of sound; None while nobody knows.
        passages: None while nobody has counted them.
    """

    seconds: float | None = None
    passages: float | None = None

    def told(self, progress: Progress) -> Size:
        """The same with what a stage tells of it."""
        if progress.rate:
            return replace(self, seconds=progress.total / progress.rate)
        if not counts_passages(progress.stage):
            return self
        return replace(self, passages=progress.total / USUAL[progress.stage].passages)

    def of(self, stage: str, known: Mapping[Work, float]) -> float | None:
        """How much a stage has to do, told by the other count where its own is not known."""
        often = known.get(PASSAGES, _USUAL_PASSAGES)
        seconds, passages = self.seconds, self.passages
        if counts_passages(stage):
            found = passages if passages is not None or seconds is None else seconds * often
            return None if found is None else found * USUAL[stage].passages
        return seconds if seconds is not None or passages is None else passages / often


def counts_passages(stage: str) -> bool:
    """Whether passages are what a stage counts."""
    return stage in USUAL and USUAL[stage].passages > 0


def behind(job: Sequence[str], stage: str, last: str) -> Sequence[str]:
    """The stages of a job that come after one; after the last one that was, where this is none of the job."""
    known = next((one for one in (stage, last) if one in job), None)
    return job if known is None else job[job.index(known) + 1 :]


@dataclass(frozen=True, slots=True)
class Ahead:
    """Tells how long whole stages take.

    Args:
        known: seconds that work took for each of what it counts, as they are remembered, the oldest first.
        model: that listens; empty while nobody knows.
        taking: how many times as long as usual each stage takes, as far as that is known.
    """

    known: Mapping[Work, float]
    model: str = ""
    taking: Mapping[str, float] = field(default_factory=dict)

    def hurried(self, stage: str, each: float) -> Ahead:
        """The same, once it is known how long a stage takes for each of what it counts."""
        usual = USUAL.get(stage)
        if usual is None or not usual.each:
            return self
        return replace(self, taking={**self.taking, stage: each / usual.each})

    @property
    def speed(self) -> float | None:
        """How many times as long as usual work takes; None while nobody knows.

        Of what is known the middle: on a busy computer Whisper's threads wait for each other, which makes it
        30 times as long where other stages are five.
        """
        return median(self.taking.values()) if self.taking else None

    def stages(self, stages: Sequence[str], size: Size) -> float | None:
        """Seconds that stages take together; None while nobody knows that of one of them."""
        total = 0.0
        for stage in stages:
            seconds = self.stage(stage, size)
            if seconds is None:
                return None
            total += seconds
        return total

    def stage(self, stage: str, size: Size) -> float | None:
        """Seconds that a stage takes from its beginning to its end; None while nobody knows."""
        each, units = self.each(stage), size.of(stage, self.known)
        return None if each is None or units is None else each * units + self.loading(stage)

    def loading(self, stage: str) -> float:
        """Seconds before the first of a stage is done."""
        return USUAL[stage].loading * (self.speed or 1.0) if stage in USUAL else 0.0

    def each(self, stage: str) -> float | None:
        """Seconds for each of what a stage counts: as remembered, else as usual at the speed of just now."""
        for work in reversed(tuple(self.known)):
            ours = not work.by or self.model in ("", work.model)
            if work.stage == stage and ours and work.sound is not counts_passages(stage):
                return self.known[work]
        return self.speed * USUAL[stage].each if self.speed is not None and stage in USUAL else None
