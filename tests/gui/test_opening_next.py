"""What is seen while a project opens: nothing of the meeting before."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.errors import WorkerError
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.timeline import Span
from app.gui.window import MainWindow
from app.gui.work.several import Several
from tests.gui.conftest import child, open_review, shown
from tests.values import say


@pytest.fixture
def heard(window: MainWindow) -> MainWindow:
    """The window while it listens; what was heard is on the page."""
    window.desk.listening.emit("meeting.wav")
    window.desk.taking_in.heard.emit(
        HeardBlock(Span(0, 100), "en", (HeardSegment("en", tuple(say("Good morning"))),))
    )
    return window


def words(window: MainWindow) -> str:
    return child(window, QPlainTextEdit, "heardText").toPlainText()


def test_nothing_of_the_meeting_before_is_seen_while_the_next_project_opens(
    heard: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    second = tmp_path / "second.caviard"
    shutil.copyfile(project, second)
    assert words(heard) == "Good morning\n"
    heard.desk._project = project  # what was listened to
    heard.desk.open_project(project)
    assert heard.pages.currentWidget() is heard.working, "it goes on"
    shown(heard, qtbot)
    before = heard.review
    assert words(heard) == ""
    heard.open_files([second])
    assert heard.desk.opening
    assert heard.pages.currentWidget() is heard.start
    qtbot.waitUntil(lambda: heard.review is not None and heard.review is not before, timeout=20_000)
    shown(heard, qtbot)


def test_what_stopped_is_not_seen_while_another_project_opens(
    heard: MainWindow, project: Path, qtbot: QtBot
) -> None:
    heard.desk.taking_in.failed.emit(WorkerError("worker-died", "It ended.", "Go on."))
    heard.open_files([project])
    assert heard.pages.currentWidget() is heard.start
    shown(heard, qtbot)


def test_nothing_is_kept_on_the_page_when_all_were_heard_or_it_was_stopped(heard: MainWindow) -> None:
    heard.desk.taking_in.all_heard.emit(Several())
    assert words(heard) == ""
    assert not any("meeting.wav" in label.text() for label in heard.working.findChildren(QLabel))
    assert not child(heard, QPushButton, "earlyButton").isEnabled()


def test_the_review_before_is_closed_for_the_page_that_says_what_is_done(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(window, project, qtbot)
    window.desk.lock("correct horse battery")
    assert window.pages.currentWidget() is window.start
    qtbot.waitUntil(lambda: window.review is not None and window.review is not page, timeout=20_000)
    shown(window, qtbot)
