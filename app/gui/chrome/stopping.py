"""Whether work that runs is to be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMessageBox

from app.gui.wording.text import translate


def may_stop(window: QMainWindow, *, publishing: bool, fetching: bool = False, closing: bool = True) -> bool:
    """Ask whether work that runs is to be stopped, because the window closes or shows something else.

    Args:
        window: in which it runs.
        publishing: whether that is what runs.
        fetching: whether a model is fetched or imported instead.
        closing: whether the window closes.
    """
    asked = QMessageBox(window)
    asked.setObjectName("stopBox")
    asked.setTextFormat(Qt.TextFormat.PlainText)
    asked.setText(translate("window", "Caviard is still working."))
    if publishing:
        kept = translate("window", "The review is kept. What is not published yet will not be.")
    elif fetching:
        kept = translate("window", "The speech model will be missing until it is fetched again.")
    else:
        kept = translate("window", "What was heard so far is kept; you can go on with it next time.")
    asked.setInformativeText(kept)
    said = translate("window", "Stop and close") if closing else translate("window", "Stop")
    stop = asked.addButton(said, QMessageBox.ButtonRole.AcceptRole)
    go_on = asked.addButton(translate("window", "Go on working"), QMessageBox.ButtonRole.RejectRole)
    asked.setDefaultButton(go_on)  # a key that was meant for the window stops nothing
    asked.exec()
    return asked.clickedButton() is stop
