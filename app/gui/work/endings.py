"""What ends the program from outside, as an event: Ctrl-C, a terminal or a session that ends, ``kill``."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from app.worker.endings import ending_signals


class Endings(QObject):
    """Hears that the program is to end, until it is closed.

    Python handles a signal when it computes next, which is in the midst of any slot: the exception that it
    raises there is printed by PySide, and nothing ends. What Python writes to a socket at once wakes Qt's own
    loop instead (https://doc.qt.io/qt-6/unix-signals.html).
    """

    asked = Signal()
    """The program is to end now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_written)
        self._woken = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _pass) for number in ending_signals()}

    def close(self) -> None:
        """Leave signals to whoever had them before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._woken)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_written(self) -> None:
        if set(self._reader.recv(64)) & set(self._before):
            self.asked.emit()


def _pass(_number: int, _frame: FrameType | None) -> None:
    """Python writes to the socket only for a signal that has a handler of its own."""
