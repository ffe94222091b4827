"""Small parts that every page is put together from."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QProgressBar

from app.gui.looks.motion import less_motion
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID

_FINE = 1000
"""Steps of a bar from nothing to all."""


class ReadText(QPlainTextEdit):
    """A text to read, which takes what the rest of its page leaves: on a small screen a few lines.

    Args:
        name: of the object.
        label: what a screen reader calls it.
        private: whether nothing of it is copied, which a history of the clipboard would keep.
    """

    def __init__(self, *, name: str, label: str, private: bool = False) -> None:
        super().__init__()
        self._private = private
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setReadOnly(True)
        if private:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy nothing private, and leave what is on the clipboard there."""
        if self._private and event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is selected, for whoever asks the desktop for it or drags it: of what is private, nothing."""
        return QMimeData() if self._private else super().createMimeDataFromSelection()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines."""
        return QSize(super().sizeHint().width(), scaled(10 * GRID))


class Rewritten(QLineEdit):
    """A line whose text is there to be replaced: the first click into it selects all, as the Tab key does."""

    _entered = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Note whether it is clicked into."""
        super().focusInEvent(event)
        self._entered = event.reason() is Qt.FocusReason.MouseFocusReason

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select all, once."""
        super().mousePressEvent(event)
        if self._entered:
            self.selectAll()
        self._entered = False


def words_line(line: QLineEdit | None = None) -> QLineEdit:
    """A line in which words of a recording are written: no keyboard of the system is to learn them.

    Args:
        line: that becomes one; a new one when None.
    """
    line = line or QLineEdit()
    line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
    return line


class WorkBar(QProgressBar):
    """How far something is. While nobody knows, it moves; not where the system asks for less motion.

    Args:
        label: what a screen reader calls it.
    """

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(label)

    def show_part(self, done: int, total: int) -> None:
        """Show how much of something is done; that nobody knows, where either is 0."""
        known = bool(done and total)
        self.setRange(0, _FINE if known or less_motion() else 0)
        self.setValue(_FINE * done // total if known else 0)

    def show_nothing(self) -> None:
        """Nothing is done any more."""
        self.setRange(0, _FINE)
        self.setValue(0)


def pill(text: str, name: str) -> QLabel:
    """A short statement in a rounded border."""
    label = plain(text, kind="pill")
    label.setObjectName(name)
    return label
