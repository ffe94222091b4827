"""The part of the publishing page that is about the second reader: ask for one, wait, approve."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from app.domain.review import Reading
from app.gui.looks.buttons import button
from app.gui.looks.layouts import column, row
from app.gui.looks.style import plain
from app.gui.wording.text import counted, translate


class ReaderBox(QFrame):
    """Says who has to agree before anything is published, and lets them."""

    asked = Signal()
    dismissed = Signal()
    approved = Signal(str)
    """The name of the second reader."""

    # No focus proxy: Qt's tab key would not get over one that is hidden, to the buttons behind it.

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("readerBox")
        self._state = plain("", kind="muted")
        self._state.setObjectName("readerLabel")
        self._ask = button(
            translate("reader", "Ask for a second reader"), self.asked.emit, name="askReaderButton"
        )
        self.line = QLineEdit()
        self.line.setObjectName("readerLine")
        self.line.setPlaceholderText(translate("reader", "Your name"))
        self.line.setAccessibleName(translate("reader", "Name of the second reader"))
        self.line.returnPressed.connect(self._approve)
        self._give = button(translate("reader", "Approve"), self._approve, name="approveButton")
        self._dismiss = button(
            translate("reader", "No second reader"), self.dismissed.emit, name="dismissReaderButton"
        )
        self.setLayout(
            column(
                self._state,
                row(self.line, self._give),
                row(self._ask, self._dismiss, 0),
            )
        )
        self.show_reading(None)

    def show_reading(self, reading: Reading | None, *, undecided: int = 0, total: int = 0) -> None:
        """Show whether somebody is asked for, or has approved.

        Args:
            reading: the second reader; None: nobody is asked for.
            undecided: findings that have to be decided before anybody can approve.
            total: all findings.
        """
        waiting = reading is not None and not reading.approved_by
        self._ask.setVisible(reading is None)
        self._dismiss.setVisible(reading is not None)
        self._state.setVisible(reading is not None)  # where nobody is asked, the button says it
        for one in (self.line, self._give):
            one.setVisible(waiting)
        if not waiting:
            self.line.clear()  # a name is written for one approval
        if reading is None:
            return
        if waiting:
            asks = translate("reader", "%1 asks for a second reader.").replace("%1", reading.asked_by)
            self._state.setText(f"{asks} {_next(undecided, total)}")
        else:
            text = translate("reader", "%1 has approved the review as it is.")
            self._state.setText(text.replace("%1", reading.approved_by))

    def _approve(self) -> None:
        self.approved.emit(self.line.text())


def _next(undecided: int, total: int) -> str:
    """What has to be done now; nobody can approve before all is decided."""
    if not undecided:
        return translate("reader", "Somebody else has to approve the review.")
    said = counted(
        undecided,
        translate("reader", "%1 of %2 findings waits for a decision first."),
        translate("reader", "%1 of %2 findings wait for a decision first."),
    )
    return said.replace("%2", QLocale().toString(total))
