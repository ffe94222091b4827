"""The transcript for a screen reader: a read-only text that is read by word and by line, with its findings.

Qt describes a painted widget as a filler without content. PySide cannot give a text of its own either (it
drops what Qt wants written back), so a text field that is never seen holds the words, and stands in with its
own interface (https://doc.qt.io/qt-6/qaccessibletextinterface.html).
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QFont,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QPlainTextEdit, QWidget
from shiboken6 import VoidPtr

from app.gui.looks.attention import announce
from app.gui.widgets.aloud.reading import Reading
from app.gui.widgets.words.script import Place


class ReadAloud(Protocol):
    """The view, as a screen reader needs it."""

    @property
    def reading(self) -> Reading:
        """The text; another value when it has changed."""
        ...

    @property
    def setting(self) -> tuple[QFont, float]:
        """The font of the text, and pixels of a line."""
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

    def __init__(self, widget: QWidget, view: ReadAloud) -> None:
        super().__init__(widget)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("border: 0; padding: 0;")  # those of fields that are seen would break its lines
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._widget, self._view = widget, view
        self._shown: Reading | None = None
        self._set: tuple[QFont, float] | None = None
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
        self._break_lines()
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self._following = False
        return at

    def say(self, announcement: str = "") -> None:
        """Say that the caret has moved, and what it has come into; nothing where nobody listens.

        Args:
            announcement: what is said besides, may be empty.
        """
        if not QAccessible.isActive():
            return
        event: QAccessibleEvent = QAccessibleTextCursorEvent(self.parent(), self.follow())
        QAccessible.updateAccessibility(event)
        if announcement:
            announce(self._widget, announcement)

    def _break_lines(self) -> None:
        """Break lines where the view does: a screen reader reads the one that the caret has come to."""
        if self._set == (setting := self._view.setting):
            return
        self._set = setting
        font, line = setting
        self.document().setDefaultFont(font)
        self.resize(round(line), self.height())
        # What is hidden is told of its size when it is shown, and this never is.
        QCoreApplication.sendEvent(self, QResizeEvent(self.size(), QSize()))
        QCoreApplication.sendEvent(self.viewport(), QResizeEvent(self.viewport().size(), QSize()))

    def _on_moved(self) -> None:
        """The screen reader moved it, and not the view."""
        if not self._following and self._shown is not None:
            self._view.go(self._shown.place(self.textCursor().position()))


class SpokenTranscript(QAccessibleWidget):
    """What a screen reader is told of the transcript view: a text that can be read and not be written.

    Qt keeps it as long as the widget, and asks for another when PySide gave the widget another meta-object,
    which it does when a signal is connected to a method of it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.EditableText)

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """The companion's text. PySide takes pointers here where its stub says numbers, and no None."""
        found: object = super().interface_cast(kind)
        companion = self.widget().findChild(Companion)
        if kind is QAccessible.InterfaceType.TextInterface and companion is not None:
            companion.follow()
            found = QAccessible.queryAccessibleInterface(companion).interface_cast(kind)
        return cast("int", VoidPtr(0) if found is None else found)

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """None: what is painted on and what scrolls says nothing."""
        return 0

    def state(self) -> QAccessible.State:
        """Read-only, of many lines."""
        state = super().state()
        state.readOnly = True  # type: ignore[attr-defined]  # PySide's stub leaves the bits out
        state.multiLine = True  # type: ignore[attr-defined]
        state.selectableText = True  # type: ignore[attr-defined]
        return state


@cache
def tell_screen_readers() -> None:
    """Have Qt ask here from now on, once for the whole program: it forgets no factory.

    Before the first view is made, because Qt keeps what it was told of it then.
    """
    QAccessible.installFactory(_spoken)


def _spoken(name: str, told: object) -> QAccessibleWidget | None:
    """What Qt asks of every object, by the name of its class; None where it knows better."""
    if not isinstance(told, QWidget):
        return None
    match name:
        case "TranscriptView":
            return SpokenTranscript(told)
        case "WaveformView":  # its findings are in the list, as text; what is heard now is its description
            return QAccessibleWidget(told, QAccessible.Role.Chart)
        case _:
            return None
