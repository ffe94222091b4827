"""The transcript for a screen reader: a read-only text that is read by word and by line, with its findings.

Qt describes a painted widget as a filler without content. PySide cannot give a text of its own either (it
drops what Qt wants written back), so a text field that is never seen holds the words, and stands in with its
own interface (https://doc.qt.io/qt-6/qaccessibletextinterface.html).
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAccessibleWidget, QPlainTextEdit, QWidget
from shiboken6 import VoidPtr, isValid

from app.gui.widgets.reading import Reading
from app.gui.widgets.script import Place


class Told(Protocol):
    """The view, as a screen reader needs it."""

    @property
    def reading(self) -> Reading:
        """The text; another value when it has changed."""
        ...

    @property
    def place(self) -> Place:
        """Where the caret is."""
        ...

    def go(self, place: Place) -> None:
        """Put the caret somewhere."""
        ...


class Companion(QPlainTextEdit):
    """A text field that nobody sees, with the words of the view and its caret.

    Args:
        widget: the view.
        view: the same.
    """

    def __init__(self, widget: QWidget, view: Told) -> None:
        super().__init__(widget)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self._view = view
        self._shown: Reading | None = None
        self._following = False
        self.cursorPositionChanged.connect(self._on_moved)

    def follow(self) -> int:
        """Hold what the view shows and stand where its caret is; gives that place in the text."""
        reading = self._view.reading
        at = reading.token(self._view.place)[0]
        self._following = True
        if reading is not self._shown:
            self._shown = reading
            self.setPlainText(reading.text(0, reading.length))
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self._following = False
        return at

    def _on_moved(self) -> None:
        """The screen reader moved it, and not the view."""
        if not self._following and self._shown is not None:
            self._view.go(self._shown.place(self.textCursor().position()))


class SpokenTranscript(QAccessibleWidget):
    """What a screen reader is told of the transcript view: a text that can be read and not be written.

    Whoever makes it keeps it as long as the widget.

    Args:
        widget: the view.
        view: the same.
    """

    def __init__(self, widget: QWidget, view: Told) -> None:
        super().__init__(widget, QAccessible.Role.EditableText)
        self._widget, self._view = widget, view
        self._companion: Companion | None = None
        self._id = QAccessible.registerAccessibleInterface(self)

    def __del__(self) -> None:
        # Qt deletes it with the widget. Where Python lets go of it before, Qt has to be told.
        if isValid(self):
            QAccessible.deleteAccessibleInterface(self._id)

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """The companion's text. PySide takes pointers here where its stub says numbers, and no None."""
        found: object = super().interface_cast(kind)
        if kind is QAccessible.InterfaceType.TextInterface:
            found = QAccessible.queryAccessibleInterface(self._followed()).interface_cast(kind)
        return cast("int", VoidPtr(0) if found is None else found)

    def state(self) -> QAccessible.State:
        """Read-only, of many lines."""
        state = super().state()
        state.readOnly = True  # type: ignore[attr-defined]  # PySide's stub leaves the bits out
        state.multiLine = True  # type: ignore[attr-defined]
        state.selectableText = True  # type: ignore[attr-defined]
        return state

    def say(self, announcement: str = "") -> None:
        """Say that the caret has moved, and what it has come into; nothing where nobody listens.

        Args:
            announcement: what is said besides, may be empty.
        """
        if not QAccessible.isActive():
            return
        event: QAccessibleEvent = QAccessibleTextCursorEvent(self._widget, self._followed().follow())
        QAccessible.updateAccessibility(event)
        if announcement:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, announcement))

    def _followed(self) -> Companion:
        if self._companion is None:
            self._companion = Companion(self._widget, self._view)
            self._companion.follow()
        return self._companion
