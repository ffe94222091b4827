"""Entries of a list that say below their name how it stands."""

from PySide6.QtWidgets import QApplication, QListWidget

from app.gui.style import wear
from app.gui.theme import LIGHT
from app.gui.widgets.two_lines import TwoLines


def drawn(entry: str, *, chosen: bool = False) -> set[str]:
    """The colours of one entry."""
    view = QListWidget()
    view.setItemDelegate(TwoLines(view))
    view.addItem(entry)
    view.setCurrentRow(0 if chosen else -1)
    view.resize(300, 80)
    picture = view.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_what_stands_below_the_name_is_paler(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    assert {LIGHT.ink, LIGHT.muted} <= drawn("HHHH\nIIII")
    assert LIGHT.muted not in drawn("HHHH")
    assert {LIGHT.on_accent, LIGHT.accent} <= drawn("HHHH\nIIII", chosen=True)
