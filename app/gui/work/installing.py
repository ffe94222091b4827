"""Getting the model that listens: from a network, or from a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import CaviardError
from app.gui.work.foreground import Foreground
from app.gui.work.jobs import Job
from app.weights import Store
from app.worker import Progress


class Installing(QObject):
    """Installs models."""

    progressed = Signal(object)
    """A :class:`~app.worker.Progress`, or None when it has ended."""
    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._job: Job | None = None

    @property
    def waited_for(self) -> bool:
        """Whether that is what a person waits for, and nothing that was begun since."""
        return self._job is not None and self._work.waits_for(self._job)

    def cancel(self) -> None:
        """Fetch it no more."""
        if self._job is not None:
            self._job.cancel()

    def missing(self, name: str) -> bool:
        """Whether a model has to be installed before it can be used."""
        try:
            Store().locate(name)
        except CaviardError:
            return True
        return False

    def install(self, name: str) -> None:
        """Fetch a model: the only thing that opens a connection."""
        self._get(lambda told: Store().install(name, told))

    def import_from(self, folder: Path) -> None:
        """Take models from a folder."""
        self._get(lambda told: Store().import_path(folder, told))

    def _get(self, get: Callable[[Callable[[str, int, int], None]], object]) -> None:
        def work(job: Job) -> object:
            return get(lambda stage, done, total: job.tell(Progress(stage, done, total)))

        job = self._job = self._work.job(work)
        job.progressed.disconnect(self._work.progressed)
        job.progressed.connect(self.progressed)
        job.failed.connect(self.failed)
        job.ended.connect(self._ended)
        self.progressed.emit(Progress("download", 0, 0))
        job.start()

    def _ended(self) -> None:
        self._job = None
        self.progressed.emit(None)
