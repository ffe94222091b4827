"""What is pressed by a key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.looks.buttons import button


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    asked = list[str]()
    made = button("Publish", lambda: asked.append("publish"), name="publishButton")
    qtbot.addWidget(made)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert asked == ["publish"]
