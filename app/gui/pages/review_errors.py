"""What could not be done in a review, or not be looked at, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from app.domain.errors import CaviardError
from app.domain.recording import Fault
from app.gui.choosing import choose_file
from app.gui.looks.parts import ErrorBox
from app.gui.wording.errors import MOVED
from app.gui.wording.faults import faults_text
from app.gui.wording.text import translate


class ReviewErrors(ErrorBox):
    """Faults can be accepted; a recording that has moved can be looked for."""

    accept_asked = Signal()
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

    def show_faults(self, faults: Sequence[Fault], rate: int) -> None:
        """Show what could not be looked at and nobody has accepted yet; nothing where there is none.

        Args:
            faults: of a review.
            rate: samples a second, Hz.
        """
        self._moved = False
        if not faults:
            self.hide()
            return
        said = faults_text(faults, rate)
        self.say(
            translate("review", "Not everything could be looked at or looked for: %1.").replace("%1", said),
            translate("review", "Listen to it. Nothing is published until you accept it."),
            translate("review", "Accept"),
        )

    def _on_pressed(self) -> None:
        if not self._moved:
            self.accept_asked.emit()
        elif chosen := choose_file(self, translate("start", "Where the file is now")):
            self.place_chosen.emit(chosen)
