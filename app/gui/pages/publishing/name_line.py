"""The line for the name of what is published, which says while it is written what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.gui.widgets.small.told_line import TYPING, ToldLine
from app.gui.wording.text import translate
from app.gui.work.delayed import delayed


class NameLine(ToldLine):
    """A name."""

    written = Signal()
    """The name is to be looked at: it, or what it is about, has changed. :meth:`tell` takes what is wrong."""

    def __init__(self) -> None:
        super().__init__("nameLine", told="nameTold")
        self.setPlaceholderText(translate("publish", "If empty: the date and a number"))
        self._typed = delayed(self, TYPING, self.written.emit)
        self.textChanged.connect(self.look_again)

    def look_again(self) -> None:
        """Have somebody look at it in a moment; what was wrong is said until then, but never of no name."""
        if not self.text().strip():
            self.tell(None)
        self._typed.start()
