"""Files that are dropped anywhere on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Takes files that no part of the window takes.

    Args:
        window: on which they are dropped.
        may: whether something can be opened now.
    """

    dropped = Signal(object)
    """A list of paths."""
    refused = Signal()
    """Files are held over the window, and nothing can be opened now."""

    def __init__(self, window: QWidget, may: Callable[[], bool]) -> None:
        super().__init__(window)
        self._may = may
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say that files may be dropped, and take them."""
        if not isinstance(event, QDropEvent):  # what enters and what moves are such events too
            return super().eventFilter(watched, event)
        files = dropped_files(event.mimeData())
        if files and self._may():
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(files)
        elif files and event.type() is QEvent.Type.DragEnter:
            self.refused.emit()
        return True


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this computer in what is dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
