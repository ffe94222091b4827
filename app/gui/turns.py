"""Pieces of work that are done one in a turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Lets what a person does, and what is drawn of it, come between pieces of work that are due together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over = QTimer(self)
        self._over.setSingleShot(True)

    def timer(self, milliseconds: int, work: Callable[[], None]) -> QTimer:
        """A timer that does a piece of work once, so long after it was started, in a turn of its own."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(lambda: self._do(timer, milliseconds, work))
        return timer

    def stop(self) -> None:
        """Do nothing of it any more."""
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _do(self, timer: QTimer, milliseconds: int, work: Callable[[], None]) -> None:
        if self._over.isActive():
            timer.start(0)  # in the next turn
            return
        timer.setInterval(milliseconds)
        self._over.start(0)
        work()
