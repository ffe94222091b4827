"""What a stage of the work is called, and how long it will take from now on."""

from __future__ import annotations

from time import monotonic

from app.gui.wording.text import about, translate
from app.worker import Progress

_ENOUGH = 3.0
"""Seconds of one stage until its end is estimated."""
_LEAD = frozenset({"open", "voice", "fit", "cuts", "write"})
"""Stages behind which others take longer: the end of one of them is not that of the work."""


class Pace:
    """Remembers when a stage began, and tells from that when it ends.

    What counts to another total is another search of the stage: letters, and then samples.
    """

    def __init__(self) -> None:
        self._stage, self._total = "", 0
        self._began, self._first = 0.0, 0

    def take(self, progress: Progress) -> bool:
        """Take how far it is; gives whether another stage has begun."""
        new = progress.stage != self._stage
        if new or progress.total != self._total:
            self._stage, self._total = progress.stage, progress.total
            self._began, self._first = monotonic(), progress.done
        return new

    def said(self, progress: Progress) -> str:
        """What is done and how long it takes, in a line."""
        return " ".join(filter(None, (stage_name(progress.stage), self.left(progress))))

    def left(self, progress: Progress) -> str:
        """How long it takes from now on (``about 2 minutes left``); empty while nobody knows."""
        passed, made = monotonic() - self._began, progress.done - self._first
        if made <= 0 or passed < _ENOUGH or progress.done >= progress.total:
            return ""
        left = passed * (progress.total - progress.done) / made
        said = (
            translate("working", "about %1 left for this step")
            if progress.stage in _LEAD
            else translate("working", "about %1 left")
        )
        return said.replace("%1", about(left))


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
