"""A message is said once, and takes the room that it needs."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from app.gui.looks.error_box import ErrorBox


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
