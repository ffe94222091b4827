"""What is pressed, with the mouse or by a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.gui.looks.icons import icon
from app.gui.looks.style import show_property
from app.gui.looks.tips import give_tip, with_key
from app.gui.wording.text import translate


def button(text: str, pressed: Callable[[], object], *, name: str, main: bool = False) -> QPushButton:
    """A button; the main one of a page has the accent colour."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.clicked.connect(lambda _checked: pressed())
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)  # Enter presses it too, as in a dialog
    make_main(made, main=main)
    return made


def make_main(button: QPushButton, *, main: bool) -> None:
    """Make a button the main one of its page, or one of the others."""
    show_property(button, "kind", "main" if main else "")


def show_names(buttons: Sequence[QToolButton], numbers: Iterable[int], fits: Callable[[], bool]) -> None:
    """Show what as many buttons are called as have room, the first before the others; else icons alone.

    Args:
        buttons: those that lose their name last first.
        numbers: how many may have one, the most first.
        fits: whether there is room for what is shown now.
    """
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    for number in numbers:
        for place, one in enumerate(buttons):
            one.setToolButtonStyle(beside if place < number else alone)
        if fits():
            return


def closer(pressed: Callable[[], object]) -> QToolButton:
    """What closes a row with the mouse, as Escape does."""
    return icon_button("close", translate("parts", "Close"), pressed, name="closeButton", key="Esc")


def icon_button(
    drawing: str, said: str, pressed: Callable[[], object], *, name: str, key: str
) -> QToolButton:
    """A button that is known by its icon; its tip says what it is called, and which key does the same."""
    made = QToolButton()
    made.setObjectName(name)
    made.setIcon(icon(drawing))
    made.setAccessibleName(said)
    give_tip(made, with_key(said, key))
    made.clicked.connect(lambda _checked: pressed())
    return made


def key_within(key: Qt.Key | str, widget: QWidget, pressed: Callable[[], object]) -> None:
    """Do something when a key is pressed in a widget or in what it holds, and nowhere else."""
    made = QShortcut(QKeySequence(key), widget)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # as an argument PySide drops it
    made.activated.connect(pressed)
