"""Boxes in which an entry is chosen: nothing is chosen unseen, and what is chosen is read."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.looks.boxes import Number, chooser
from app.gui.looks.style import apply_theme
from app.gui.looks.theme import DARK, LIGHT, Theme, contrast
from tests.gui.pointing import takes_wheel


def test_the_wheel_scrolls_the_page_and_chooses_nothing(qtbot: QtBot) -> None:
    box = chooser([("Redact", 1), ("Keep", 2)], name="actionBox", label="Person")
    number = Number(0.3, step=0.05, label="How sure")
    for control in (box, number):
        qtbot.addWidget(control)
        control.show()
        control.setFocus()  # as after something was chosen in it
        assert not takes_wheel(control, -120)
    assert (box.currentData(), number.value()) == (1, 0.3)


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # lists that open, without a display
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_entry_that_is_chosen_is_read_in_the_open_list(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    box = chooser([("Redact", 1), ("Ask", 2), ("Keep", 3)], name="actionBox", label="Person")
    qtbot.addWidget(box)
    box.setCurrentIndex(1)
    box.show()
    box.showPopup()
    listed = box.view()
    drawn = listed.viewport().grab(listed.visualRect(listed.currentIndex())).toImage()
    box.hidePopup()
    colours = Counter(
        drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())
    )
    behind = colours.most_common(1)[0][0]
    assert max(contrast(colour, behind) for colour in colours) >= 4.5


def test_an_entry_that_has_no_room_is_seen_to_go_on(qtbot: QtBot) -> None:
    long, short = (chooser(((text, 0),), name="box", label="A box") for text in ("W" * 30, "W" * 8 + "…"))
    for box in (long, short):
        qtbot.addWidget(box)
        box.setFixedSize(150, 40)
        box.show()
    room = long.fontMetrics().elidedText("W" * 30, Qt.TextElideMode.ElideRight, 110)
    short.setItemText(0, room)
    assert long.grab().toImage() == short.grab().toImage()
    assert long.currentText() == "W" * 30, "it is read whole"
