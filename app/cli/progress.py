"""Progress on standard error: a bar with an estimate on a terminal, plain lines otherwise."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, Self

from app.cli.console import tell
from app.workbench.pacing.pace import Watch, roughly
from app.worker.messages import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

STAGES = {
    "download": "Fetching the model",
    "check": "Checking the model",
    "open": "Opening the recording",
    "read": "Reading the transcript",
    "voice": "Listening for voices",
    "masked": "Listening for talk under music or noise",
    "transcribe": "Transcribing",
    "speakers": "Telling the speakers apart",
    "detect": "Looking for what is sensitive",
    "fit": "Fitting the cuts to the sound",
    "cuts": "Checking the cuts",
    "write": "Writing the redacted files",
    "relisten": "Listening again",
    "verify": "Verifying the published files",
}
"""What a stage is called."""
_LINE_EVERY = 10.0
"""Seconds between two plain lines about one stage."""


class ProgressDisplay:
    """Shows the progress messages of a workbench. A context manager; call it with a message.

    Args:
        job: the stages that its work goes through, to whose end the time is told.
    """

    def __init__(self, job: Sequence[str] = ()) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._watch, self._told = Watch(job), 0.0

    def __enter__(self) -> Self:
        if sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.fields[left]}"),
            )
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.stop()
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, message: object) -> None:
        """Show a message; one that is no progress is passed over."""
        if not isinstance(message, Progress):
            return
        new, title = self._watch.take(message), STAGES.get(message.stage, message.stage)
        if self._bar is None:
            self._line(title, message, new=new)
            return
        if new or self._task is None:
            if self._task is not None:
                self._bar.update(self._task, visible=False)
            self._task = self._bar.add_task(title, total=message.total or None, left="")
        far = said_left(self._watch.left)
        self._bar.update(self._task, completed=message.done, total=message.total or None, left=far)

    def _line(self, title: str, message: Progress, *, new: bool) -> None:
        now = monotonic()
        if new:
            self._told = now
            tell(f"{title} ...")
        elif now - self._told >= _LINE_EVERY and 0 < message.done < message.total:
            self._told = now
            tell(f"{title}: {how_far(message, self._watch.left)}")


def how_far(message: Progress, left: float | None) -> str:
    """The part that is done and the time that is left, for a stage that something is done of.

    Args:
        message: how far the stage is.
        left: seconds, None while nobody knows.
    """
    return ", ".join(filter(None, (f"{message.done / message.total:.0%}", said_left(left))))


def said_left(left: float | None) -> str:
    """The time that is left as a person says it; empty where nobody knows, or none is."""
    return f"about {lasting(roughly(left))} left" if left else ""


def lasting(seconds: float) -> str:
    """A time as a person says it: ``95 s``, ``12 min``, ``2 h 05 min``."""
    if seconds <= 2 * 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 2 * 60 else f"{minutes // 60} h {minutes % 60:02} min"
