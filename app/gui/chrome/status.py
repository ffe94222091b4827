"""The line that says what was saved and what waits."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTime

from app.gui.looks.theme import GRID
from app.gui.widgets.small.elided import Elided
from app.gui.wording.text import counted, left_to_do, time_of_day, translate
from app.workbench.reviewing.holding import HeldBack, held_back
from app.workbench.reviewing.session import Session


class Status(Elided):
    """Says what was saved and what waits; it never shows a word of a recording.

    Where there is no room for all of it, what waits is said still.
    """

    def __init__(self) -> None:
        super().__init__("statusLabel", left=True)
        self.setContentsMargins(GRID, 0, GRID, 0)
        self._saved = QTime.currentTime()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What waits, which is never cut short for the sake of what is said beside it."""
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self.shortest + around, super().minimumSizeHint().height())

    def saved(self) -> None:
        """Something was kept just now."""
        self._saved = QTime.currentTime()

    def tell(self, session: Session | None, working: str = "", done: str = "") -> None:
        """Say how far a review is, what was done last, and what is being done beside it.

        Args:
            session: that is reviewed; None: nothing is open.
            working: what is being done.
            done: what was done last; where there is no room for all, the time of it goes first.
        """
        if session is None:
            self.say(translate("window", "Nothing leaves this computer"))
            return
        counts = session.counts
        saved = translate("window", "Saved at %1").replace("%1", time_of_day(self._saved))
        waiting = _waiting(held_back(session))
        listened = (
            counted(
                counts.listened,
                translate("window", "%1 finding listened to"),
                translate("window", "%1 findings listened to"),
            )
            if counts.listened
            else ""
        )
        told = (
            (working, saved, done, waiting, listened),
            (working, saved, done, waiting),
            (working, done or saved, waiting),
            (working, waiting),
            (waiting,),
        )
        self.say(*(" \u00b7 ".join(filter(None, parts)) for parts in told))


def _waiting(held: HeldBack) -> str:
    """What is left to a person before it can be published."""
    if not held.is_decided:
        return " \u00b7 ".join(left_to_do(held.waiting, len(held.faults)))
    if held.coming:
        return translate("window", "Nothing to decide so far")
    return translate("window", "Nothing is left to decide")
