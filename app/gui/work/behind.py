"""What is found out while a person reviews, one thing at a time; nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import CaviardError
from app.gui.work.foreground import Foreground
from app.gui.work.jobs import Job

T = TypeVar("T")


class Behind(QObject):
    """Finds out something for the open review, which takes it in; the latest wish alone."""

    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`: what was found out could not be kept."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._job: Job | None = None

    def start(self, find: Callable[[Job], T], take: Callable[[T], None]) -> Job:
        """Find out something.

        Args:
            find: finds it, on the job's thread.
            take: takes in what was found.
        """
        self.cancel()
        job = self._job = self._work.behind(find)
        job.done.connect(lambda found: self._take(job, take, found))
        job.ended.connect(lambda: self._clear(job))
        job.start()
        return job

    def cancel(self) -> None:
        """Find it out no more; it is not taken in either."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, job: Job, take: Callable[[T], None], found: T) -> None:
        if self._job is not job:
            return  # it was cancelled when it was done already, perhaps for another review
        try:
            take(found)
        except CaviardError as error:
            self.failed.emit(error)

    def _clear(self, job: Job) -> None:
        if self._job is job:
            self._job = None
