"""Entries of a list that say below their name how it stands."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.gui.looks.theme import LIGHT
from app.gui.widgets.small.two_lines import TwoLines


def drawn(qtbot: QtBot, entry: str, *, chosen: bool = False) -> set[str]:
    """The colours of one entry."""
    view = QListWidget()
    qtbot.addWidget(view)
    view.setItemDelegate(TwoLines(view))
    view.addItem(entry)
    view.setCurrentRow(0 if chosen else -1)
    view.resize(300, 80)
    picture = view.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_what_stands_below_the_name_is_paler(qtbot: QtBot) -> None:
    assert {LIGHT.ink, LIGHT.muted} <= drawn(qtbot, "HHHH\nIIII")
    assert LIGHT.muted not in drawn(qtbot, "HHHH")
    assert {LIGHT.on_accent, LIGHT.accent} <= drawn(qtbot, "HHHH\nIIII", chosen=True)


def test_an_entry_is_as_high_as_its_lines_and_a_word_that_is_too_long_is_parted(qtbot: QtBot) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setItemDelegate(TwoLines(view))
    view.setWordWrap(True)
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.addItems(["Un\nL'enregistrement est inchang\u00e9", "Deux\nrien"])
    line = view.fontMetrics().height()
    heights = []
    for width in (600, 60):
        view.resize(width, 400)
        view.grab()
        heights.append(view.visualItemRect(view.item(0)).height())
        assert view.visualItemRect(view.item(1)).top() >= view.visualItemRect(view.item(0)).bottom()
    assert 2 * line <= heights[0] < 3 * line
    assert heights[1] >= 6 * line, "the long word alone takes three"


def test_lines_below_a_mark_stand_below_what_is_behind_it(qtbot: QtBot) -> None:
    """The paler line, and what is left of the first one where that is wrapped."""
    view = QListWidget()
    qtbot.addWidget(view)
    view.setItemDelegate(TwoLines(view, "H  "))
    view.setWordWrap(True)
    view.addItem("H  HHHH HHHH HHHH HHHH\nHHHH")
    view.resize(view.fontMetrics().horizontalAdvance("H  HHHH HHHH") + 40, 200)
    picture = view.viewport().grab().toImage()

    def left(colour: str, top: int) -> int:
        """Where the leftmost dot of a colour is, from a height down."""
        rows = range(top, picture.height())
        return next(
            x for x in range(picture.width()) for y in rows if picture.pixelColor(x, y).name() == colour
        )

    line, behind = view.fontMetrics().height(), view.fontMetrics().horizontalAdvance("H  ")
    first = left(LIGHT.ink, 0)
    below = view.visualItemRect(view.item(0)).top() + 8 + line
    assert left(LIGHT.ink, below) >= first + behind - 1
    assert abs(left(LIGHT.muted, 0) - first - behind) <= 1
