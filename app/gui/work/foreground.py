"""The work that a person waits for: one job at a time, and the computer kept awake for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gui.work.awake import Awake
from app.gui.work.jobs import Job, Jobs
from app.worker import Progress


class Foreground(QObject):
    """Starts jobs; of those that a person waits for it tells how far they are.

    Args:
        threads: of computing that a job may use; 0 for one a processor.
    """

    changed = Signal()
    """Whether something runs that a person waits for."""
    progressed = Signal(object)
    """A :class:`~app.worker.Progress`."""

    def __init__(self, threads: int, parent: QObject) -> None:
        super().__init__(parent)
        self.threads = threads
        self.jobs = Jobs(self)
        self._awake = Awake()
        self._job: Job | None = None
        self.latest: Progress | None = None
        """How far it is, as far as that was told."""

    def close(self) -> None:
        """End everything that runs."""
        self.jobs.close()
        self._job = None
        self._awake.release()

    @property
    def working(self) -> bool:
        """Whether something runs that a person waits for."""
        return self._job is not None

    def waits_for(self, job: Job) -> bool:
        """Whether a job is what a person waits for: none was begun since."""
        return self._job is job

    def cancel(self) -> None:
        """Stop what a person waits for."""
        if self._job is not None:
            self._job.cancel()

    def job(self, work: Callable[[Job], object]) -> Job:
        """A job that a person waits for; see :meth:`~app.gui.work.jobs.Jobs.job`."""
        self._awake.hold()
        job = self._job = self.behind(work)
        self.latest = None
        job.progressed.connect(self.progressed)
        job.progressed.connect(lambda progress: self._remember(job, progress))
        job.ended.connect(lambda: self._clear(job))
        self.changed.emit()
        return job

    def behind(self, work: Callable[[Job], object]) -> Job:
        """A job that nobody waits for."""
        return self.jobs.job(work, threads=self.threads or None)

    def _remember(self, job: Job, progress: Progress) -> None:
        if self._job is job:
            self.latest = progress

    def _clear(self, job: Job) -> None:
        if self._job is job:
            self._job = self.latest = None
            self._awake.release()
            self.changed.emit()
