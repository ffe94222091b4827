"""What a person is led to: by the focus, by scrolling, by what a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea, QWidget


def come_into_view(widget: QWidget) -> None:
    """Scroll to a widget, once it has its place: what nobody sees tells nobody that a thing was not kept."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            across = around.horizontalScrollBar().value()
            around.ensureWidgetVisible(widget)
            around.horizontalScrollBar().setValue(across)  # lines begin in sight, however wide they are

    # A sentence that is wrapped has its height, and the area its own for it, a turn after its place.
    QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, scroll))


def announce(about: QWidget, sentence: str) -> None:
    """Have a screen reader say something that the focus does not come to; nothing where nobody listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is in a widget: what is pressed there may be hidden by what it does."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def begin_at(listing: QListWidget, row: int) -> None:
    """Let a list begin at a row when the focus comes to it; nothing is chosen yet.

    Else a screen reader says what the list is called and not the first row, which the next key leaves.
    """
    listing.setCurrentRow(row, QItemSelectionModel.SelectionFlag.NoUpdate)
