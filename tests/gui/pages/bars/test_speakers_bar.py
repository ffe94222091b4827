"""Saying who is who in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.errors import WorkerError
from app.domain.review import Action
from app.domain.timeline import Span
from app.domain.transcription.turns import SpeakerCount, Turn
from app.gui.pages.bars.speakers_bar import SpeakersBar
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from tests.gui.conftest import child, open_review, saved
from tests.values import RATE, text_of
from tests.workbench.drafting import drafted


@pytest.fixture
def bar(page: ReviewPage) -> SpeakersBar:
    """The row of speakers; the first three words are one's, the others another's."""
    page.session.tell_apart(
        (Turn(Span(0, round(1.7 * RATE)), 0), Turn(Span(round(1.7 * RATE), 10 * RATE), 1))
    )
    page.show_session()
    QTest.keyClick(page.transcript, Qt.Key.Key_S)
    assert page.speakers_bar.isVisible()
    return page.speakers_bar


def listed(bar: SpeakersBar) -> list[str]:
    return [bar.who.itemText(index) for index in range(bar.who.count())]


def test_that_speakers_were_told_apart_is_what_was_done_last(window: MainWindow, page: ReviewPage) -> None:
    said = child(window, QLabel, "statusLabel")
    page.decide_about(page.session.findings[:1], Action.REDACT)
    assert " Redacted " in said.text()
    turns = (Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1))
    window.desk.looking._take_turns(turns)
    assert " Done: speakers " in said.text()
    page.decide_about(page.session.findings[:1], Action.KEEP)
    window.desk.looking.found_again.emit()
    assert " Kept " in said.text(), "nothing was done since"


def test_what_is_being_written_stays_when_a_detection_comes(page: ReviewPage, bar: SpeakersBar) -> None:
    bar.name.setText("Anna Kow")
    bar.public.setChecked(True)
    page.show_session()
    assert (bar.name.text(), bar.public.isChecked()) == ("Anna Kow", True)
    bar.who.setCurrentIndex(1)
    assert (bar.name.text(), bar.public.isChecked()) == (bar.who.itemData(1), False)
    bar.name.setText("x")
    bar.close_bar()
    bar.open_bar(page.session)
    assert bar.name.text() == bar.who.currentData()


def test_a_name_is_written_in_place_of_the_one_that_is_there_with_a_click_or_the_tab_key(
    page: ReviewPage, bar: SpeakersBar
) -> None:
    for click, name in ((True, "Anna"), (False, "Bob")):
        bar.who.setFocus()
        if click:
            QTest.mouseClick(bar.name, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(bar.who, Qt.Key.Key_Tab)
        QTest.keyClicks(bar.name, name)
        QTest.keyClick(bar.name, Qt.Key.Key_Return)
        assert page.session.speakers[0] == name
    QTest.mouseClick(bar.name, Qt.MouseButton.LeftButton, pos=bar.name.rect().topRight() - QPoint(5, -9))
    QTest.keyClicks(bar.name, "by")
    assert bar.name.text() == "Bobby", "where one writes already, a click moves the caret"


def test_the_button_that_leads_names_a_speaker_and_mutes_nobody(bar: SpeakersBar) -> None:
    leading = [one.text() for one in bar.findChildren(QPushButton) if one.property("kind") == "main"]
    assert leading == ["Tell speakers apart", "Save the name"]


def test_who_speaks_is_asked_for_and_shown(window: MainWindow, page: ReviewPage) -> None:
    asked: list[SpeakerCount] = []
    page.telling_asked.disconnect(window.desk.looking.tell_apart)  # it is tried with sound elsewhere
    page.telling_asked.connect(asked.append)
    QTest.keyClick(page.transcript, Qt.Key.Key_S)
    bar = page.speakers_bar
    assert bar.count.hasFocus()
    assert not bar.who.isVisible()
    bar.count.setCurrentIndex(2)
    bar.tell.click()
    assert asked == [SpeakerCount(3, 3)]
    window.desk.looking.telling.emit(True)
    assert not bar.tell.isEnabled()
    window.desk.looking.failed.emit(WorkerError("worker-died", "It ended.", "Try again."))
    window.desk.looking.telling.emit(False)
    assert bar.tell.isEnabled()
    assert page.errors.isVisible()
    QTest.keyClick(bar.count, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_speakers_are_told_apart_behind_the_window(
    window: MainWindow, page: ReviewPage, qtbot: QtBot
) -> None:
    bar = page.speakers_bar
    QTest.keyClick(page.transcript, Qt.Key.Key_S)
    bar.tell.setFocus()
    window.desk.looking.tell_apart(SpeakerCount(1, 1))
    qtbot.waitUntil(lambda: page.session.speakers == ("Speaker 1",), timeout=60_000)
    assert page.session.made is not None
    assert bar.who.hasFocus()
    assert bar.who.currentText() == bar.name.text() == "Speaker 1"


def test_a_name_is_given_and_published_only_when_it_is_ticked(bar: SpeakersBar, page: ReviewPage) -> None:
    assert listed(bar) == ["Speaker 1", "Speaker 2", "Somebody new"]
    bar.name.setText("Zoe Brandt")
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    assert listed(bar)[0] == "Zoe Brandt" == bar.who.currentText()
    assert drafted(page.session).cues[0].speaker == "[Speaker 1]"
    bar.public.setChecked(True)
    bar._save_button.click()
    assert drafted(page.session).cues[0].speaker == "Zoe Brandt"
    page.undo()
    assert not bar.public.isChecked()
    page.undo()
    assert listed(bar)[0] == "Speaker 1"


def test_a_name_that_is_redacted_in_the_text_is_not_published(bar: SpeakersBar, page: ReviewPage) -> None:
    about_bob = [finding for finding in page.session.findings if finding.term == "bob"]
    page.decide_about(about_bob, Action.REDACT)
    bar.name.setText("Bob Marden")
    bar.public.setChecked(True)
    bar._save_button.click()
    assert page.errors.accessibleName().startswith("The name, or a part of it, is redacted in the text.")
    assert listed(bar)[0] == "Speaker 1"
    page.decide_about(about_bob, Action.KEEP)
    bar._save_button.click()
    assert listed(bar)[0] == "Bob Marden"
    page.decide_about(about_bob, Action.REDACT)
    assert listed(bar)[0] == "Bob Marden (name not published)"


def test_who_gets_no_name_stays_chosen(bar: SpeakersBar, page: ReviewPage) -> None:
    bar.name.setText(" ")
    bar._save_button.click()
    assert page.errors.isVisible()
    assert (bar.who.currentText(), bar.name.text()) == ("Speaker 1", " ")


def test_two_become_one_and_selected_words_somebody_else_s(
    bar: SpeakersBar, page: ReviewPage, qtbot: QtBot
) -> None:
    bar.name.setText("SPEAKER 2")
    bar._save_button.click()
    assert set(page.session.speakers) == {"Speaker 2"}
    assert bar.who.currentData() == "Speaker 2"
    qtbot.waitUntil(lambda: page.transcript.script.paragraphs[0].speaker == "Speaker 2")
    page.transcript.go(Place(0, 0))
    QTest.keyClick(page.transcript, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.transcript.selection == (0, 2)
    bar.who.setCurrentIndex(bar.who.count() - 1)
    assert not bar.name.isEnabled()
    assert not bar.mute.isEnabled()
    bar.say.click()
    assert page.session.speakers == ("Speaker 1", "Speaker 2")
    assert bar.who.currentData() == bar.name.text() == "Speaker 1", "who is new is named next"
    assert [word.speaker for word in page.session.transcript.words][:3] == ["Speaker 1"] * 2 + ["Speaker 2"]


def test_muted_everywhere_can_be_taken_back_and_done_again(bar: SpeakersBar, page: ReviewPage) -> None:
    bar.who.setCurrentIndex(1)
    bar.mute.setFocus()
    bar.mute.click()
    assert bar.who.hasFocus()
    assert listed(bar)[1] == "Speaker 2 (muted)"
    assert "[SPEAKER]" in text_of(drafted(page.session))
    assert "Paris" not in text_of(drafted(page.session))
    page.undo()
    assert listed(bar)[1] == "Speaker 2"
    page.redo()
    assert listed(bar)[1] == "Speaker 2 (muted)"


def test_a_name_without_a_letter_is_refused_where_it_was_written(bar: SpeakersBar, page: ReviewPage) -> None:
    bar.name.setText(" ... ")
    bar._save_button.click()
    assert page.errors.isVisible()
    assert page.session.speakers[0] == "Speaker 1"


def test_a_long_name_leaves_room_to_write_another(page: ReviewPage) -> None:
    who = page.session.say_by(0, 3, None)
    page.session.name_speaker(who, "Wolfeschlegelsteinhausen " * 8, published=False)
    page.show_session()
    QTest.keyClick(page.transcript, Qt.Key.Key_S)
    bar = page.speakers_bar
    QApplication.processEvents()
    assert bar.who.currentText().startswith("Wolfe")
    assert bar.name.width() >= 3 * bar.who.width() // 4
    assert bar.width() >= bar.minimumSizeHint().width()


def test_it_is_said_that_no_words_are_selected_and_nobody_is_muted_twice(
    bar: SpeakersBar, page: ReviewPage
) -> None:
    bar.say.click()
    assert page.errors.accessibleName() == "Nothing is selected. Select words in the text."
    bar.mute.click()
    assert bar.who.currentText() == "Speaker 1 (muted)"
    assert not bar.mute.isEnabled()
    page.undo()
    assert bar.mute.isEnabled()


def test_nobody_is_told_apart_where_no_word_was_heard(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    project = saved(tmp_path / "silent.caviard", (), {}, seconds=5, voice=[Span(RATE, 3 * RATE)])
    page = open_review(window, project, qtbot)
    QTest.keyClick(page.transcript, Qt.Key.Key_S)
    bar = page.speakers_bar
    assert bar.tell.isVisible()
    for running in (True, False):
        bar.show_telling(running)
        assert not bar.tell.isEnabled()
    assert child(window, QLabel, "tellingState").text().startswith("No word was heard")
