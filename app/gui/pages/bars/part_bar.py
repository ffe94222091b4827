"""The row that says that only a part is published."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from app.domain.timeline import Span
from app.gui.looks.buttons import button
from app.gui.looks.layouts import row
from app.gui.looks.style import plain
from app.gui.wording.text import part_text, translate


class PartBar(QFrame):
    """Says that only a part is published; there where it is not."""

    whole_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("partBar")
        self._which = plain("", kind="muted")
        self._which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        whole = button(translate("review", "Publish all of it"), self.whole_asked.emit, name="wholeButton")
        self.setLayout(row(self._which, whole, around=1))
        self.hide()

    def show_part(self, part: Span | None, rate: int) -> None:
        """Show which part is published; None for all of it.

        Args:
            part: in samples.
            rate: samples a second, Hz.
        """
        self.setVisible(part is not None)
        if part is not None:
            self._which.setText(part_text(part, rate))
