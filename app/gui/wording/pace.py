"""What a stage of the work is called, and how long it will take from now on."""

from __future__ import annotations

from collections.abc import Sequence

from app.gui.wording.text import about, translate
from app.workbench.pacing.pace import Watch, roughly
from app.worker import Progress


class Estimate:
    """Says how far work is, and when all of it ends.

    Args:
        job: the stages that it goes through; see :class:`~app.workbench.pacing.pace.Watch`.
        again: how many times all of it is done once more.
        watch: tells when it ends; one of its own when None.
    """

    def __init__(self, job: Sequence[str] = (), *, again: int = 0, watch: Watch | None = None) -> None:
        self._watch, self._stage = watch or Watch(job, again=again), ""

    def take(self, progress: Progress) -> bool:
        """Take how far it is; gives whether another stage has begun."""
        self._watch.take(progress)
        before, self._stage = self._stage, progress.stage
        return progress.stage != before

    def stop(self) -> None:
        """It goes no further for now."""
        self._watch.stop()

    @property
    def said(self) -> str:
        """What is done and how long it takes, in a line."""
        return " ".join(filter(None, (stage_name(self._stage), self.left)))

    @property
    def left(self) -> str:
        """How long all of it takes from now on (``about 2 minutes left``); empty while nobody knows."""
        left = self._watch.left
        return translate("working", "about %1 left").replace("%1", about(roughly(left))) if left else ""


def stage_name(stage: str) -> str:
    """What a stage of the work is called."""
    names = {
        "download": translate("working", "Fetching the speech model…"),
        "check": translate("working", "Fetching the speech model…"),  # it is hashed as it comes
        "open": translate("working", "Opening the file…"),
        "read": translate("working", "Reading the transcript…"),
        "voice": translate("working", "Listening for voices…"),
        "masked": translate("working", "Listening for talk under music or noise…"),
        "transcribe": translate("working", "Listening and writing down…"),
        "speakers": translate("working", "Telling the speakers apart…"),
        "detect": translate("working", "Looking for what is sensitive…"),
        "fit": translate("working", "Fitting the cuts to the sound…"),
        "cuts": translate("working", "Checking the cuts…"),
        "write": translate("working", "Writing the redacted files…"),
        "relisten": translate("working", "Listening to the redacted sound again…"),
        "verify": translate("working", "Checking the redacted files…"),
    }
    return names.get(stage, translate("working", "Working…"))
