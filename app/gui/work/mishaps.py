"""What is raised where nobody waits for it, in a slot: said in a box, as it would be from a job."""

from __future__ import annotations

import os
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.errors import CaviardError
from app.gui.wording.errors import told
from app.gui.work.jobs import unexpected
from app.worker.where import print_where


def tell_mishap(_kind: type[BaseException], raised: BaseException, _trace: TracebackType | None) -> None:
    """Say what went wrong; for ``sys.excepthook``, which PySide calls for what a slot raises.

    Python would print it, which nobody sees in an installed program, and what it says may quote a recording.
    As long as one is said, no other is: what fails once mostly does so again.
    """
    if os.environ.get("CAVIARD_DEBUG"):
        print_where(raised)
    window = QApplication.activeWindow()
    shown = [one.objectName() for one in QApplication.topLevelWidgets() if one.isVisible()]
    if "mishapBox" in shown:
        return
    happened, advice = told(raised if isinstance(raised, CaviardError) else unexpected(raised))
    box = QMessageBox(QMessageBox.Icon.Critical, "Caviard", f"{happened}\n\n{advice}", parent=window)
    box.setObjectName("mishapBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
