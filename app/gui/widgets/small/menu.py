"""A menu whose entries are read whole in large text too."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID


class Menu(QMenu):
    """A menu with room for its words.

    Qt's style leaves a column before them that is nearly as wide as a line is high, and where no entry has an
    icon it counts that as if text were of the usual size: the longest entry of large text is cut.

    Args:
        title: what it is called; empty where nobody sees that.
        parent: whose it is.
    """

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.aboutToShow.connect(self._widen)

    def _widen(self) -> None:
        self.setMinimumWidth(0)
        if not self.isEmpty():  # which has no size
            self.setMinimumWidth(self.sizeHint().width() + scaled(2 * GRID) - 2 * GRID)
