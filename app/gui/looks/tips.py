"""What a tip says: to the eye all of it, and to somebody who listens what the name has not said already."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

_NOTHING = " "
"""A description without a word: in place of one that is empty Qt reads out the tip."""


def with_key(said: str, key: str) -> str:
    """What is said of something, with the key that does the same, if any, as the user's system writes it."""
    return f"{said} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})" if key else said


def give_tip(widget: QWidget, tip: str) -> None:
    """Give a widget a tip, which never says its name a second time to somebody who listens.

    Args:
        widget: that has its name already.
        tip: what it is for, or its name with the key that does the same.
    """
    widget.setToolTip(tip)
    describe(widget, tip)


def describe(widget: QWidget, tip: str) -> None:
    """Say to somebody who listens what a tip, or a line without words yet, says besides the name."""
    if isinstance(widget, QComboBox):  # on Linux its entry is its name
        widget.setAccessibleDescription(tip)
        return
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if tip == name:
        said = _NOTHING
    elif name and tip.startswith(f"{name} (") and tip.endswith(")"):
        said = tip[len(name) + 2 : -1]
    else:
        said = tip
    if said != widget.accessibleDescription():
        widget.setAccessibleDescription(said)


class Following(QObject):
    """Lets a button be that of an action, whose name and key may become others; it ends with the button.

    Args:
        button: a tool.
        action: which may outlive it.
    """

    def __init__(self, button: QToolButton, action: QAction) -> None:
        super().__init__(button)
        self._button, self._action = button, action
        button.setDefaultAction(action)
        action.changed.connect(self._on_change)
        self._on_change()

    def _on_change(self) -> None:
        give_tip(self._button, self._action.toolTip())
