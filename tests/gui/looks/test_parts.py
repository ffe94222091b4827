"""The parts of which pages are put together: a message is said once, and takes the room that it needs."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.cli.progress import STAGES
from app.gui.looks.boxes import Number, chooser
from app.gui.looks.buttons import button
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import column, framed, scrolled
from app.gui.looks.style import apply_theme, plain
from app.gui.looks.theme import DARK, LIGHT, Theme, contrast
from app.gui.wording.pace import stage_name
from tests.gui.pointing import takes_wheel


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda e: told.extend([e.message()] if isinstance(e, QAccessibleAnnouncementEvent) else []),
    )
    return told


@pytest.mark.parametrize("stage", sorted(STAGES.keys() - {"download", "check"}))  # of models, on another page
def test_every_stage_has_a_name_that_says_what_is_done(stage: str) -> None:
    assert stage_name(stage) != stage_name("")


def test_a_message_is_said_once_and_is_as_high_as_it_is_long(qtbot: QtBot, said: list[str]) -> None:
    box = ErrorBox()
    qtbot.addWidget(box)
    box.resize(300, 80)
    box.show()
    box.say("It cannot be kept.", "Make room.")
    qtbot.wait(1)
    least = box.minimumSizeHint().height()
    box.say("It cannot be kept.", "Make room.")
    box.say(9 * "Something could not be looked at. ", "Listen to it.")
    qtbot.wait(1)
    assert box.minimumSizeHint().height() > least
    box.say("Choose who may see it.", "")
    qtbot.wait(1)
    assert box.minimumSizeHint().height() <= least
    assert [text[:6] for text in said] == ["It can", "Someth", "Choose"]
    box.hide()
    box.say("Choose who may see it.", "")
    assert said[-2:] == 2 * ["Choose who may see it."]


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


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    asked = list[str]()
    made = button("Publish", lambda: asked.append("publish"), name="publishButton")
    qtbot.addWidget(made)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert asked == ["publish"]


def test_the_corners_of_a_card_that_is_scrolled_are_of_the_page() -> None:
    area = scrolled(framed(column(plain("x")), kind="card"))
    area.resize(200, 100)
    assert area.grab().toImage().pixelColor(1, 1).name() == LIGHT.desk


def test_the_accent_of_a_capital_is_not_cut_in_a_box() -> None:
    def heights(text: str) -> list[int]:
        picture = QCheckBox(text).grab().toImage()
        beside = range(28, picture.width())
        return [y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in beside)]

    ground = QColor(LIGHT.desk)
    assert 0 < min(heights("À")) < min(heights("A"))
