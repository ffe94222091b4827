"""What could not be done with a meeting, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from app.domain.errors import CaviardError
from app.gui.choosing import choose_file
from app.gui.looks.error_box import ErrorBox
from app.gui.wording.errors import MOVED
from app.gui.wording.text import translate


class ErrorBar(ErrorBox):
    """A recording that has moved can be looked for; what else there is to press is somebody else's."""

    act_asked = Signal()
    place_chosen = Signal(Path)
    """Where the recording is now."""

    def __init__(self) -> None:
        super().__init__()
        self.may_look = True
        """Whether it can be looked for: not while it is listened to."""
        self._moved = False
        self.pressed.connect(self._on_pressed)

    def tell(self, error: CaviardError, act: str = "") -> None:
        """Show an error, and let the recording be looked for where that is what is missing."""
        self._moved = self.may_look and error.code in MOVED
        super().tell(error, translate("start", "Find the file…") if self._moved else act)

    def clear(self) -> None:
        """What was told is over."""
        self._moved = False
        self.hide()

    def _on_pressed(self) -> None:
        if not self._moved:
            self.act_asked.emit()
        elif chosen := choose_file(self, translate("start", "Where the file is now")):
            self.place_chosen.emit(chosen)
