"""A row that is hidden until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.gui.looks.buttons import key_within


class ClosableBar(QFrame):
    """A row beside the transcript: hidden until it is asked for, and closed by Escape."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        key_within(Qt.Key.Key_Escape, self, self.close_bar)
        self.hide()

    def close_bar(self) -> None:
        """Hide the row."""
        self.hide()
        self.closed.emit()
