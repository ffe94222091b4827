"""Opens one project at a time on a thread: to read hours of words takes longer than a window may wait."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Cancelled, CaviardError, LeftOutError
from app.gui.wording.errors import MOVED
from app.gui.work.delayed import delayed
from app.gui.work.foreground import Foreground
from app.gui.work.garbage import uncollected
from app.gui.work.jobs import Job
from app.project import relock
from app.workbench.reviewing.opening import Moved, Unfinished, open_to_review
from app.workbench.reviewing.session import Session

Opened = Session | Unfinished | Moved


class Opening(QObject):
    """Opens, locks and unlocks projects; knows their passphrases until the window is closed.

    Of several that are asked for one after another the last is opened. What was read and is not wanted any
    more is closed again, so that no project stays in use.
    """

    opened = Signal(object)
    """A :class:`~app.workbench.reviewing.session.Session`, which is now the listener's to close."""
    unfinished = Signal(object, object)
    """The path of a project, and the :class:`~app.workbench.reviewing.opening.Unfinished` that it is."""
    moved = Signal(object)
    """Where the recording of the project is now."""
    locked = Signal(object, bool)
    """The path of a project that needs a passphrase, and whether there was a wrong one."""
    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._passphrases: dict[Path, str] = {}
        self._wanted: _Wanted | None = None
        self._reading: _Reading | None = None
        self._job: Job | None = None
        self._soon = delayed(self, 0, self._begin)  # so that the review that was closed for it is gone

    @property
    def busy(self) -> bool:
        """Whether a project is being opened."""
        return self._reading is not None or self._wanted is not None

    def passphrase(self, path: Path) -> str | None:
        """What opens a project, as far as it is known."""
        return self._passphrases.get(path)

    @property
    def passphrases(self) -> dict[Path, str]:
        """Those of all projects, as far as they are known now."""
        return dict(self._passphrases)

    def open(self, path: Path, *, by: str, copy: Path | None = None) -> None:
        """Open a project.

        Args:
            path: of it.
            by: who decides in it.
            copy: of its recording, where that may not be there any more.
        """
        self.cancel()
        self._wanted = _Wanted(path, by, self.passphrase(path), copy=copy)
        if self._job is None:  # else when that has let its project go, which may be the same
            self._soon.start()

    def unlock(self, path: Path, passphrase: str, *, by: str) -> None:
        """Open a locked project; its passphrase is known from now on."""
        self._passphrases[path] = passphrase
        self.open(path, by=by)

    def lock(self, path: Path, passphrase: str | None, *, by: str) -> None:
        """Give a project that is not open a passphrase, or take its lock away, and open it.

        It begins at once and is done whatever is opened instead, or when the window closes.
        """
        self.cancel()
        self._wanted = _Wanted(path, by, passphrase, before=(self.passphrase(path),))
        self._begin()

    def cancel(self) -> None:
        """Open nothing."""
        self._wanted = None
        self._soon.stop()
        if self._reading is not None:
            self._reading.drop()
            self._reading = None
        if self._job is not None:
            self._job.cancel()

    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        gc.collect()  # what is garbage when it has been read stays for ever; what is in use is not looked at
        reading = self._reading = _Reading(wanted.read)
        job = self._job = self._work.behind(reading.run)
        job.done.connect(lambda _: self._take(wanted, reading))
        job.failed.connect(lambda error: self._fail(wanted, reading, error))
        job.ended.connect(self._end)
        job.start()

    def _take(self, wanted: _Wanted, reading: _Reading) -> None:
        opened = reading.take()
        if opened is None:
            return
        self._reading = None
        if wanted.before:
            self._passphrases.pop(wanted.path, None)
            if wanted.passphrase is not None:
                self._passphrases[wanted.path] = wanted.passphrase
        match opened:
            case Unfinished():
                self.unfinished.emit(wanted.path, opened)
            case Moved(place):
                self.moved.emit(place)
            case _:
                self.opened.emit(opened)

    def _fail(self, wanted: _Wanted, reading: _Reading, error: CaviardError) -> None:
        if reading is not self._reading:
            return
        self._reading = None
        if error.code in {"project-locked", "wrong-passphrase"}:
            self._passphrases.pop(wanted.path, None)
            self.locked.emit(wanted.path, error.code == "wrong-passphrase")
        else:
            named = error.code not in MOVED
            self.failed.emit(LeftOutError.of((wanted.path.name, error)) if named else error)

    def _end(self) -> None:
        self._job = None
        self._begin()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A project that is to be opened.

    Args:
        path: of it.
        by: who decides in it.
        passphrase: that opens it.
        before: the passphrase that it has until now, where it is to get this one.
        copy: of its recording, where that may not be there any more.
    """

    path: Path
    by: str
    passphrase: str | None
    before: tuple[str | None] | tuple[()] = ()
    copy: Path | None = None

    def read(self) -> Opened:
        """Open it, which takes long."""
        for known in self.before:
            relock(self.path, known, self.passphrase)
        return open_to_review(self.path, by=self.by, passphrase=self.passphrase, copy=self.copy)


class _Reading:
    """What one job reads: it is taken once, or closed when it is not wanted any more.

    Args:
        read: gives it.
    """

    def __init__(self, read: Callable[[], Opened]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._unwanted = False
        self._made: Opened | None = None

    def run(self, _job: Job) -> None:
        """Read it, on the job's thread."""
        with uncollected():
            made = self._read()
        with self._lock:
            self._made = made
        if self._unwanted:
            self.drop()
            raise Cancelled

    def take(self) -> Opened | None:
        """What was read; None when it was taken or closed before."""
        with self._lock:
            made, self._made = self._made, None
        return made

    def drop(self) -> None:
        """Nobody wants it: close it now, or as soon as it is read."""
        self._unwanted = True
        if isinstance(made := self.take(), Session):
            made.close()
