"""What every dialog is, how large it is, and how it asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QWidget

from app.gui.looks.theme import GRID
from app.gui.wording.text import translate


class Dialog(QDialog):
    """A dialog over a window, which is gone when it is closed."""

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def closing(self) -> QDialogButtonBox:
        """The button that closes what is only read."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        return buttons


def ask_to_delete(parent: QWidget, question: str, lost: str, delete: Callable[[], object]) -> None:
    """Ask before something is deleted that cannot be brought back.

    Args:
        parent: the page that asks.
        question: whether what is to be deleted.
        lost: what is lost with it.
        delete: is called where the answer is yes.
    """
    box = QMessageBox(parent)
    box.setObjectName("deleteBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(lost)
    deleting = box.addButton(translate("start", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    deleting.clicked.connect(delete)
    box.open()


def fit_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window a size, and never more than the screen has: 960 by 540 points on a laptop at 200 %."""
    frame = QSize(2 * GRID, 6 * GRID)
    window.resize(wanted.boundedTo(window.screen().availableSize() - frame))
