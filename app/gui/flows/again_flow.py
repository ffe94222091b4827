"""A recording of which there is a review already: that is opened, or another is begun."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.desk import Desk
from app.gui.wording.text import file_name, translate
from app.workbench.reviewing.again import Reviewed
from app.workbench.sources.chosen import Chosen


class AgainFlow(QObject):
    """Asks which of the two is wanted: in another, what was marked by hand would be published.

    Args:
        desk: that opens the one or begins the other.
        window: over which is asked.
    """

    left = Signal()
    """Neither is wanted."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        desk.sorting.again.connect(self._ask)

    def _ask(self, chosen: Chosen, reviewed: Reviewed) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("againBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        said, told = _question(reviewed)
        box.setText(said)
        box.setInformativeText(told)
        opening = box.addButton(translate("again", "&Open it"), QMessageBox.ButtonRole.AcceptRole)
        another = box.addButton(translate("again", "&Begin another"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(opening)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening.clicked.connect(lambda: self._desk.open([reviewed.path]))
        another.clicked.connect(lambda: self._desk.begin(chosen))
        box.rejected.connect(self.left)
        box.open()


def _question(reviewed: Reviewed) -> tuple[str, str]:
    """What there is, and what it means to begin another."""
    name = file_name(reviewed.path.name)
    if reviewed.sure:
        said = translate("again", "There is a review of this recording already.")
        told = translate(
            "again",
            "What was decided, marked and corrected is in “%1”. Another one begins without all of it.",
        )
    else:
        said = translate("again", "There is a review already that is called like this recording.")
        told = translate(
            "again",
            "“%1” is locked, or open elsewhere. If it is of this recording, another one begins without what "
            "was decided, marked and corrected in it.",
        )
    return said, told.replace("%1", name)
