"""The tool of what is done next, once it is: it looks like a button that is pressed by Return."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from app.gui.looks.buttons import key_within
from app.gui.looks.icons import icon_on_accent
from app.gui.looks.style import show_property


class Leading:
    """Lets a tool lead, or be one among others again.

    Args:
        tool: of a bar; it is that of the action.
        action: which has a drawing for its icon.
        drawing: its name.
    """

    def __init__(self, tool: QToolButton, action: QAction, drawing: str) -> None:
        self._tool, self._action = tool, action
        self._strong = icon_on_accent(drawing)
        self._leads = False
        action.changed.connect(self._dress)  # with which Qt gives the tool the icon of the action again
        for pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            key_within(pressed, tool, tool.click)

    def lead(self, *, ready: bool) -> None:
        """Show whether this comes next."""
        if ready is not self._leads:
            self._leads = ready
            self._dress()

    def _dress(self) -> None:
        leads = self._leads and self._action.isEnabled()
        show_property(self._tool, "kind", "main" if leads else "")
        self._tool.setIcon(self._strong if leads else self._action.icon())
