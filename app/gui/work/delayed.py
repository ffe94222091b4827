"""Work that is done a moment later: once, or in a turn of the event loop that it has for itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def delayed(parent: QObject, milliseconds: int, work: Callable[[], object]) -> QTimer:
    """A timer that does something once, so long after it was started last.

    Args:
        parent: whose it is.
        milliseconds: until then; 0 for the next turn of the event loop.
        work: what is done.
    """
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(work)
    return timer


class Staggered(QObject):
    """Lets what a person does, and what is drawn of it, come between pieces of work that are due together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._over = delayed(self, 0, lambda: None)

    def timer(self, milliseconds: int, work: Callable[[], None]) -> QTimer:
        """A timer that does a piece of work once, so long after it was started, in a turn of its own."""
        timer = delayed(self, milliseconds, lambda: self._do(timer, milliseconds, work))
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
