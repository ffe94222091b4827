"""The line for the name of what is published, which says while it is written what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import CaviardError
from app.gui.delayed import delayed
from app.gui.errors import told
from app.gui.parts import announce, come_into_view
from app.gui.style import plain
from app.gui.text import translate

_TYPING = 400
"""Milliseconds after the last key until somebody looks at the name."""


class NameLine(QLineEdit):
    """A name; :attr:`told` stands below it."""

    written = Signal()
    """The name is to be looked at: it, or what it is about, has changed. :meth:`tell` takes what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nameLine")
        self.setPlaceholderText(translate("publish", "Left empty: the date, which says nothing"))
        self.told = plain("", kind="error")
        self.told.setObjectName("nameTold")
        self.told.hide()
        self._typed = delayed(self, _TYPING, self.written.emit)
        self.textChanged.connect(self.look_again)

    def look_again(self) -> None:
        """Have somebody look at it in a moment; what was wrong is said until then, but never of no name."""
        if not self.text().strip():
            self.tell(None)
        self._typed.start()

    def tell(self, error: CaviardError | None) -> None:
        """Say what is wrong with the name; None: as far as that can be known nothing is."""
        said = " ".join(told(error)) if error is not None else ""
        if said != self.told.text():
            self.told.setText(said)
            self.setAccessibleDescription(said)
            announce(self, said)
        if said and self.told.isHidden() and self.hasFocus():
            come_into_view(self.told)
        self.told.setVisible(bool(said))
