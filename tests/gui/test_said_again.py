"""What is redacted by hand may be said elsewhere: the window says so, and redacts it with one click more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.finding import Category
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from tests.gui.conftest import child, open_review, saved
from tests.gui.test_reviewing import by_hand, key, select, spoken
from tests.values import say

PARTS = "I think ink is inked, Ink!"
SAID = "Boyle met Anna and Boyle left with boyle, who is Boyle."
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> ReviewPage:
    project = saved(tmp_path / "m.caviard", say(SAID), {"Anna": Category.PERSON}, seconds=8)
    return open_review(window, project, qtbot)


def test_it_is_said_where_else_a_word_stands_that_was_redacted_by_hand(
    window: MainWindow, page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, bar = spoken(monkeypatch), page._rows.again
    assert bar.isHidden()
    page.transcript.go(Place(0, 4))
    key(page, Qt.Key.Key_X)
    assert bar.isVisible()
    sentence = "The same words stand in 3 more places, which are not redacted."
    assert child(window, QLabel, "againLabel").text() == sentence
    assert sentence in said
    QTest.mouseClick(child(window, QPushButton, "againButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: by_hand(page) == ["boyle"] * 4)
    assert bar.isHidden()
    assert page.transcript.hasFocus(), "what was pressed is gone"
    qtbot.waitUntil(lambda: child(window, QLabel, "reasonLabel").text() == "one of 4 mentions")
    page.undo()
    assert by_hand(page) == ["boyle"], "all that was pressed is one step"
    page.undo()
    assert by_hand(page) == []


@pytest.mark.parametrize("by_box", [False, True])
def test_the_key_for_all_mentions_redacts_them_as_well(page: ReviewPage, qtbot: QtBot, by_box: bool) -> None:
    select(page, 0, 1)
    key(page, Qt.Key.Key_X)
    if by_box:
        page.decisions.scope_box.setCurrentIndex(1)
    key(page, Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier if by_box else SHIFT)
    qtbot.waitUntil(lambda: by_hand(page) == ["boyle"] * 4)


def test_the_offer_is_about_what_is_left_and_goes_with_what_it_is_about(page: ReviewPage) -> None:
    bar = page._rows.again
    select(page, 0, 1)
    key(page, Qt.Key.Key_X)
    page._step(lambda: page.session.add_words(4, 5))
    assert bar.places[0] == (7, 8)
    page.undo()
    assert bar.places[0] == (4, 5)
    page.undo()
    assert bar.isHidden(), "the words themselves are redacted no more"
    select(page, 0, 1)
    key(page, Qt.Key.Key_X)
    page._corrected(0, "Doyle")
    assert bar.isHidden(), "other words stand there"
    select(page, 1, 2)
    key(page, Qt.Key.Key_X)
    assert bar.isHidden(), "nobody says it again"


def test_another_finding_is_decided_for_itself(page: ReviewPage) -> None:
    select(page, 0, 1)
    key(page, Qt.Key.Key_X)
    page.choose(next(f for f in page.session.findings if f.category is Category.PERSON))
    key(page, Qt.Key.Key_R, SHIFT)
    assert by_hand(page) == ["boyle"]
    page._rows.again._every.setFocus()
    QTest.keyClick(page._rows.again._every, Qt.Key.Key_Escape)
    assert page._rows.again.isHidden()


def test_what_is_a_part_of_longer_words_is_said_and_can_be_left_out(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """ "Redact all" redacts whole words: nobody is to redact "think" who looked for "ink"."""
    page = open_review(
        window, saved(tmp_path / "p.caviard", say(PARTS), {"ink": Category.PERSON}, seconds=8), qtbot
    )
    key(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line, count = page.find_bar._line, child(window, QLabel, "findCount")
    line.setText("ink")
    assert count.text() == "4 places"
    assert page.find_bar.whole.text() == "Leave out 2 places in longer words"
    page.find_bar.whole.click()
    assert count.text() == "2 places"
    assert page.find_bar.whole.isVisible(), "what is left out is said still"
    assert line.hasFocus(), "what is typed next is looked for"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert count.text() == "1 of 2"
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: by_hand(page) == ["ink", "ink"])
    line.setText("is")
    assert page.find_bar.whole.isHidden()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not page.find_bar.whole.isChecked(), "the next search finds all again"
