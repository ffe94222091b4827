"""A line that says below itself, while it is written, what is wrong with what is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.domain.errors import CaviardError
from app.gui.looks.attention import announce, come_into_view
from app.gui.looks.style import plain
from app.gui.wording.errors import told

TYPING = 400
"""Milliseconds after the last key until somebody looks at what is written."""


class ToldLine(QLineEdit):
    """A line; :attr:`told` stands below it.

    Args:
        name: of the object.
        told: of the object of :attr:`told`.
    """

    def __init__(self, name: str, *, told: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.told = plain("", kind="error")
        self.told.setObjectName(told)
        self.told.hide()

    def tell(self, error: CaviardError | None) -> None:
        """Say what is wrong; None: as far as that can be known nothing is."""
        said = " ".join(told(error)) if error is not None else ""
        if said != self.told.text():
            self.told.setText(said)
            self.setAccessibleDescription(said)
            announce(self, said)
        if said and self.told.isHidden() and self.hasFocus():
            come_into_view(self.told)
        self.told.setVisible(bool(said))
