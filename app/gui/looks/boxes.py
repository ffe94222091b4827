"""Boxes in which an entry is chosen or a number written; neither the wheel nor a letter does so unseen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

_WRITING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
"""What is held where a letter is a letter."""
_BEYOND = 2
"""Pixels that Qt lacks for the longest entry when it says how wide a box is, and which it can do without."""


class Choice(QComboBox):
    """A list to choose one entry from. The wheel scrolls what it stands in, and letters choose in it alone.

    Qt's own takes the next entry when a page is scrolled and the pointer comes over it: a category would be
    kept from then on, and nobody has seen it. And it leaves a letter to the window, for which it decides.

    Args:
        letters: whether it keeps them; not where it says what a key of the window is about.
    """

    def __init__(self, *, letters: bool = True) -> None:
        super().__init__()
        self._letters = letters
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt's own writes the chosen entry in the colour of chosen ones, and leaves out what is behind it.
        self.setItemDelegate(QStyledItemDelegate(self))

    def event(self, event: QEvent) -> bool:
        """Keep letters and figures from the window's keys: a list goes to the entry that begins with them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            written = self._letters and event.text().isprintable() and bool(event.text().strip())
            if written and event.modifiers() in _WRITING:
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to what is around."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show that an entry goes on where there is no room for all of it: Qt's own cuts through a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box = QStyle.ComplexControl.CC_ComboBox
        field = self.style().subControlRect(box, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        room = field.width() + _BEYOND
        option.currentText = self.fontMetrics().elidedText(  # type: ignore[attr-defined]  # not in its stub
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(box, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Show every entry whole, also where the box itself has room for a part of it."""
        entries = self.view()
        entries.setMinimumWidth(entries.sizeHintForColumn(0) + entries.verticalScrollBar().sizeHint().width())
        super().showPopup()


class Number(QDoubleSpinBox):
    """A number to write, from 0 to 1; the wheel scrolls what it stands in, as over a :class:`Choice`."""

    def __init__(self, value: float, *, step: float, label: str) -> None:
        super().__init__()
        for part in (self, self.lineEdit()):  # a screen reader comes to what is written in
            part.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # the keys up and down do it
        self.setRange(0, 1)
        self.setSingleStep(step)
        self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to what is around."""
        event.ignore()


def chooser(entries: Iterable[tuple[str, object]], *, name: str, label: str, letters: bool = True) -> Choice:
    """A list to choose one entry from, (what is shown, its value); see :class:`Choice` for letters."""
    box = Choice(letters=letters)
    box.setObjectName(name)
    name_choice(box, label)
    for text, value in entries:
        box.addItem(text, value)
    return box


def name_choice(box: QComboBox, label: str) -> None:
    """What a list is called for those who do not see it; on Linux Qt gives its entry as its name."""
    box.setAccessibleName(label)
    box.setAccessibleDescription(label)
