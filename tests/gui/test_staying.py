"""Who is in the settings stays there until they leave them, whatever is done meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import InputError, WorkerError
from app.gui.window import MainWindow
from app.gui.work.several import Several
from tests.gui.conftest import actions, child, open_review, shown

DIED = WorkerError("worker-died", "The work ended.", "Go on.")


def seen(window: MainWindow) -> QWidget:
    return window.pages.currentWidget()


@pytest.fixture
def naming(window: MainWindow) -> QLineEdit:
    """The line for a name, in which somebody types while a recording is listened to."""
    window.desk.listening.emit("meeting.wav")
    window.actions_.settings.trigger()
    line = child(window, QLineEdit, "personLine")
    line.setFocus()
    return line


def test_what_is_typed_in_the_settings_decides_nothing_when_the_review_opens(
    window: MainWindow, naming: QLineEdit, project: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.desk.opened, timeout=20_000):
        window.desk.open_project(project)
    assert seen(window) is window.settings_page
    focus = window.focusWidget()
    assert focus is naming
    QTest.keyClicks(focus, "kvr")
    assert actions(window) == ["ask"] * 5
    assert naming.text().endswith("kvr")
    assert not window.actions_.redact.isEnabled()
    window._leave_settings()
    page = shown(window, qtbot)
    assert seen(window) is page
    assert page.transcript.hasFocus()
    assert window.actions_.redact.isEnabled()


def test_the_next_recording_and_the_end_of_all_of_them_are_shown_when_the_settings_are_left(
    window: MainWindow, naming: QLineEdit
) -> None:
    window.desk.listening.emit("second.wav")
    assert window.focusWidget() is naming
    (several := Several()).hear()
    several.leave_out("bad.mp3", InputError("not-audio", "", ""))
    window.desk.taking_in.all_heard.emit(several)
    assert seen(window) is window.settings_page
    assert window.focusWidget() is naming
    window._leave_settings()
    assert seen(window) is window.start
    assert "bad.mp3" in window.start.errors.accessibleName()
    assert window.start.errors.isVisible()


@pytest.mark.parametrize("before", [True, False], ids=["before", "meanwhile"])
def test_what_stopped_with_an_error_is_still_there_after_the_settings(
    window: MainWindow, before: bool
) -> None:
    window.desk.listening.emit("meeting.wav")
    if before:
        window.desk.taking_in.failed.emit(DIED)
    window.actions_.settings.trigger()
    if not before:
        window.desk.taking_in.failed.emit(DIED)
    assert seen(window) is window.settings_page
    window._leave_settings()
    assert seen(window) is window.working
    assert window.working.errors.isVisible()
    assert window.working.errors.act.text() == "Go on"


def test_what_a_person_opens_in_the_settings_is_shown_at_once(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    window.actions_.settings.trigger()
    window.open_files([project])
    page = shown(window, qtbot)
    assert seen(window) is page
    assert window.settings_page is None
    window.actions_.settings.trigger()
    window.actions_.start.trigger()
    assert seen(window) is window.start
    assert window.settings_page is None


def test_the_settings_are_left_for_the_page_that_they_were_opened_from(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    open_review(window, project, qtbot)
    window.show_publish()
    window.actions_.settings.trigger()
    window._leave_settings()
    assert window.publish is not None
    assert seen(window) is window.publish
    assert window.actions_.review.isEnabled()
    window.actions_.review.trigger()
    window.actions_.settings.trigger()
    window._leave_settings()
    assert seen(window) is window.review
