"""The one place where threads meet Qt: work of the workbench on a thread of its own, told by signals."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from app.domain.certificate import Check
from app.domain.errors import Cancelled, CaviardError, WorkerError
from app.domain.ports import HeardBlock, HeardVoice
from app.domain.sound.peaks import Peaks
from app.workbench.bench import Workbench
from app.workbench.reviewing.early import Listening
from app.worker import Progress

Work = Callable[["Job"], Any]
"""What a job does, on its thread. It may use :meth:`Job.bench` and :meth:`Job.tell`, and nothing of Qt."""
_PATIENCE = 5.0
"""Seconds that a thread has to end when the program ends."""


class Job(QObject):
    """Work that runs on a thread of its own; all signals arrive on the thread that made the job.

    Exactly one of :attr:`done`, :attr:`failed` and :attr:`cancelled` comes, then :attr:`ended`.
    """

    progressed = Signal(object)
    """A :class:`~app.worker.Progress`."""
    heard = Signal(object)
    """A :class:`~app.domain.ports.HeardBlock`."""
    voiced = Signal(object)
    """A :class:`~app.domain.ports.HeardVoice`."""
    checked = Signal(object)
    """A :class:`~app.domain.certificate.Check` of what is being published."""
    measured = Signal(object)
    """The :class:`~app.domain.sound.peaks.Peaks` of what was read so far."""
    began = Signal(object)
    """A :class:`~app.workbench.reviewing.early.Listening`."""
    done = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`."""
    cancelled = Signal()
    ended = Signal()
    _stopped = Signal(object, object)
    _moved = Signal()

    def __init__(self, work: Work, parent: QObject, *, threads: int | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._threads = threads
        self._lock = threading.Lock()
        self._bench: Workbench | None = None
        self._wanted = self._here = True
        self.result: object = None
        """What the work returned, when it has ended: also where it was cancelled too late."""
        self._latest: Progress | None = None
        self._thread = threading.Thread(target=self._run, name="caviard-job")
        self._stopped.connect(self._finish)
        self._moved.connect(self._pass_on)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop: what runs in a child process is killed at once."""
        with self._lock:
            self._wanted = False
            if self._bench is not None:
                self._bench.cancel()

    def leave(self) -> None:
        """Stop, and tell nothing any more: what hears of it goes, perhaps before the thread has ended."""
        self.cancel()
        self.blockSignals(True)
        with self._lock:
            self._here = False

    def wait(self, seconds: float) -> bool:
        """Wait for the thread to end; whether it did."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def bench(self, listener: Callable[[object], None] | None = None) -> Workbench:
        """A workbench for this job, which dies with it when it is cancelled. Called on the job's thread.

        Args:
            listener: is told of its messages, on the job's thread; :meth:`tell` when None.

        Raises:
            Cancelled: when the job was cancelled.
        """
        with self._lock:
            self._raise_if_unwanted()
            self._bench = Workbench(on_message=listener or self.tell, threads=self._threads)
            return self._bench

    def tell(self, message: object) -> None:
        """Pass a message on to the window. Called on the job's thread.

        Of progress that comes faster than the window can show it, the latest is passed on.

        Raises:
            Cancelled: when the job was cancelled.
        """
        self._raise_if_unwanted()
        if isinstance(message, Progress):
            with self._lock:
                waiting, self._latest = self._latest, message
            if waiting is None:
                self._emit(self._moved)
        elif isinstance(message, HeardBlock):
            self._emit(self.heard, message)
        elif isinstance(message, HeardVoice):
            self._emit(self.voiced, message)
        elif isinstance(message, Check):
            self._emit(self.checked, message)
        elif isinstance(message, Peaks):
            self._emit(self.measured, message)
        elif isinstance(message, Listening):
            self._emit(self.began, message)

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        """Tell from the thread of the work, unless the window is gone, and Qt has deleted the job with it."""
        with self._lock:
            if self._here:
                signal.emit(*values)

    def _raise_if_unwanted(self) -> None:
        if not self._wanted:
            raise Cancelled

    def _run(self) -> None:
        result: object = None
        error: CaviardError | None = None
        try:
            result = self._work(self)
        except CaviardError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001 - an outermost frame: what it says may quote a recording
            error = unexpected(raised)
        self._emit(self._stopped, result, error)

    @Slot()
    def _pass_on(self) -> None:
        with self._lock:
            latest, self._latest = self._latest, None
        if latest is not None:
            self.progressed.emit(latest)

    @Slot(object, object)
    def _finish(self, result: object, error: CaviardError | None) -> None:
        self._thread.join()
        self.result = result
        if error is None and self._wanted:
            self.done.emit(result)
        elif error is None or isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.ended.emit()
        self.deleteLater()


class Jobs(QObject):
    """Starts jobs and ends those that still run when the window closes."""

    changed = Signal()
    """A job began or ended."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: list[Job] = []

    def job(self, work: Work, *, threads: int | None = None) -> Job:
        """A job that is begun with :meth:`Job.start`, once its signals are connected.

        Args:
            work: what it does.
            threads: of computing in its workbench; None for one a processor.
        """
        job = Job(work, self, threads=threads)
        self._running.append(job)
        job.ended.connect(lambda: self._forget(job))
        self.changed.emit()
        return job

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel everything and wait until it has ended; nothing is told any more."""
        for job in self._running:
            job.leave()
        for job in self._running:
            job.wait(_PATIENCE)
        self._running.clear()

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        self.changed.emit()


def unexpected(raised: BaseException) -> WorkerError:
    """What is said of an error that nobody thought of: its kind, for its words may be a recording's."""
    return WorkerError.unforeseen(raised, "Nothing was published. Try again, and report it.")
