"""The second reader, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.review import Action, Reading
from app.gui.settings import Settings, user_name
from app.gui.window import MainWindow
from app.workbench.reviewing.session import Session
from tests.gui.conftest import child, open_review, shown


@pytest.fixture
def publishing(window: MainWindow, project: Path, qtbot: QtBot) -> MainWindow:
    window.desk.settings = Settings(person="Zoe Martin")
    open_review(window, project, qtbot)
    window.show_publish()
    assert window.publish is not None
    qtbot.waitUntil(window.publish.isVisible)
    return window


def decide_all(window: MainWindow) -> None:
    assert window.review is not None
    window.review.decide_about(window.review.session.findings, Action.REDACT)


def approve(window: MainWindow, name: str) -> None:
    line = child(window, QLineEdit, "readerLine")
    line.clear()
    line.setFocus()
    QTest.keyClicks(line, name)
    child(window, QPushButton, "approveButton").click()


def test_publishing_waits_for_somebody_else(publishing: MainWindow) -> None:
    button = child(publishing, QPushButton, "publishButton")
    assert button.isEnabled()
    assert not child(publishing, QLineEdit, "readerLine").isVisible()
    child(publishing, QPushButton, "askReaderButton").click()
    assert not button.isEnabled()
    label = child(publishing, QLabel, "readerLabel")
    assert "Zoe Martin asks" in label.text()
    assert label.text().endswith(" 5 of 5 findings wait for a decision first.")
    approve(publishing, "zoe martin")
    assert publishing.publish is not None
    assert "cannot approve" in publishing.publish.results.errors.accessibleName()
    assert not button.isEnabled()
    approve(publishing, "Max")
    assert "findings wait for your decision" in publishing.publish.results.errors.accessibleName()
    assert not button.isEnabled()
    assert publishing.review is not None
    for decided, said in ((4, "1 of 5 findings waits for a decision first."), (5, "approve the review.")):
        publishing.review.decide_about(publishing.review.session.findings[:decided], Action.REDACT)
        publishing.publish.show_again()
        assert label.text().endswith(said)
    approve(publishing, "Max")
    assert button.hasFocus(), "and not what takes the approval back"
    assert "Max has approved" in child(publishing, QLabel, "readerLabel").text()
    assert not publishing.publish.results.errors.isVisible()


def test_another_name_counts_at_once_and_is_no_second_reader_s(publishing: MainWindow, qtbot: QtBot) -> None:
    publishing._back()
    page = publishing.review
    assert page is not None
    page.decide_about(page.session.findings[:1], Action.REDACT)
    name_in_settings(publishing, "Anna Kowalska")
    page.decide_about(page.session.findings[1:2], Action.REDACT)
    assert [made.by for made in page.session.review.decisions] == ["Zoe Martin", "Anna Kowalska"]
    decide_all(publishing)
    assert {made.by for made in page.session.review.decisions} == {"Zoe Martin", "Anna Kowalska"}
    name_in_settings(publishing, "Eve Lang")
    publishing.show_publish()
    child(publishing, QPushButton, "askReaderButton").click()
    assert page.session.reading == Reading("Eve Lang")
    name_in_settings(publishing, "Ada")
    publishing.desk.lock(None)
    session = shown(publishing, qtbot).session
    publishing.show_publish()
    for name in ("Zoe Martin", "Anna Kowalska", "eve lang", "Ada"):
        approve(publishing, name)
        assert session.reading == Reading("Eve Lang"), name
    approve(publishing, "Max")
    assert session.reading == Reading("Eve Lang", "Max")


def test_who_only_looked_at_it_may_approve_it(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    with Session.open(project, by="Zoe Martin") as session:
        session.decide(session.findings, Action.REDACT)
        session.ask_reader()
    window.desk.settings = Settings(person="Max")
    page = open_review(window, project, qtbot)
    window.show_publish()
    approve(window, "Max")
    assert page.session.reading == Reading("Zoe Martin", "Max")


def name_in_settings(window: MainWindow, name: str) -> None:
    window.show_settings()
    line = child(window, QLineEdit, "personLine")
    line.setText(name)
    line.editingFinished.emit()
    window._leave_settings()


def test_nobody_is_asked_while_it_is_published(publishing: MainWindow) -> None:
    page, ask = publishing.publish, child(publishing, QPushButton, "askReaderButton")
    assert page is not None
    page.begin()
    assert not ask.isEnabled()
    page.stop()
    assert ask.isEnabled()


def test_who_has_to_agree_is_seen_beside_the_button_that_waits_for_it(
    publishing: MainWindow, qtbot: QtBot
) -> None:
    publishing.resize(960, 540)
    qtbot.waitUntil(lambda: publishing.height() == 540)
    for step in (["askReaderButton"], ["approveButton", "dismissReaderButton"]):
        qtbot.wait(50)
        for button in (child(publishing, QPushButton, name) for name in step):
            assert button.visibleRegion().boundingRect() == button.rect(), button.text()
        child(publishing, QPushButton, step[0]).click()


def test_who_asks_with_the_keyboard_comes_to_where_the_other_signs_and_back(publishing: MainWindow) -> None:
    for pressed, comes_to in (
        ("askReaderButton", "readerLine"),
        ("dismissReaderButton", "publishButton"),
    ):
        button = child(publishing, QPushButton, pressed)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        focused = publishing.focusWidget()
        assert focused is not None
        assert focused.objectName() == comes_to


def test_a_change_voids_it_and_the_wish_can_be_taken_back(publishing: MainWindow, qtbot: QtBot) -> None:
    review, first = publishing.review, publishing.publish
    assert review is not None
    assert first is not None
    session = review.session
    decide_all(publishing)
    first.reader.asked.emit()
    first.reader.approved.emit("Max")
    assert session.reading == Reading("Zoe Martin", "Max")
    first.back_asked.emit()
    QTest.keyClicks(review.transcript, "k")
    assert session.reading == Reading("Zoe Martin")
    assert {made.by for made in session.review.decisions} == {"Zoe Martin"}
    publishing.show_publish()
    assert publishing.publish is not None
    assert not publishing.publish.publish_button.isEnabled()
    publishing.show_start()
    recent = child(publishing, QListWidget, "recentList").item(0)
    assert "Waits for a second reader" in recent.text()
    open_review(publishing, session.path, qtbot)
    publishing.show_publish()
    publishing.publish.reader.dismissed.emit()
    assert publishing.publish.publish_button.isEnabled()


def test_a_recent_meeting_says_that_it_waits_for_the_reader_once_nothing_is_left_to_decide(
    publishing: MainWindow, project: Path, qtbot: QtBot
) -> None:
    child(publishing, QPushButton, "askReaderButton").click()
    publishing.show_start()
    listed = child(publishing, QListWidget, "recentList")
    assert "findings to decide" in listed.item(0).text()
    open_review(publishing, project, qtbot)
    decide_all(publishing)
    publishing.show_start()
    assert "Waits for a second reader" in listed.item(0).text()


def test_who_reviews_is_the_user_unless_a_name_is_given() -> None:
    assert Settings().reviewer == user_name() != ""
    assert Settings(person="Zoe").reviewer == "Zoe"
