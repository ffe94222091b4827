"""What one listens to in a review with a key, without looking for it in the sound."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.review import Action
from app.domain.timeline import Span
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.playing.player_outlet import ClockOutlet
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from tests.gui.conftest import open_review
from tests.values import RATE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ReviewPage:
    """A review of "Anna met Bob then Anna left Paris", and a voice without words."""
    made = open_review(window, project, qtbot)
    monkeypatch.setattr(made.sound.player, "_make_outlet", lambda _before: ClockOutlet())
    made.transcript.setFocus()
    return made


@pytest.fixture
def asked(page: ReviewPage, monkeypatch: pytest.MonkeyPatch) -> list[Span]:
    """What is asked for with what is around it."""
    heard: list[Span] = []
    monkeypatch.setattr(page.sound.player, "hear", heard.append)
    return heard


def type_key(
    page: ReviewPage, pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(page.transcript, pressed, held)


def test_the_finding_is_heard_that_one_has_come_to(page: ReviewPage, asked: list[Span]) -> None:
    unheard = next(finding for finding in page.session.findings if not finding.term)
    type_key(page, Qt.Key.Key_N)
    type_key(page, Qt.Key.Key_H)
    assert page.choice is not None
    page.choose(unheard)
    type_key(page, Qt.Key.Key_H)
    page.sound.bar.hear_button.click()
    assert asked == [page.session.findings[1].span, unheard.span, unheard.span]


def test_words_and_stretches_are_heard_that_were_selected(page: ReviewPage, asked: list[Span]) -> None:
    words = page.session.transcript.words
    page.transcript.go(Place(0, 1))
    type_key(page, Qt.Key.Key_H)
    type_key(page, Qt.Key.Key_Right, SHIFT)
    type_key(page, Qt.Key.Key_Right, SHIFT)
    type_key(page, Qt.Key.Key_H)
    assert asked == [words[1].span, Span(words[1].span.start, words[3].span.end)]
    type_key(page, Qt.Key.Key_Escape)
    stretch = Span(8 * RATE, 9 * RATE)
    page.choose(page.session.findings[0])
    page.sound.waveform.select(stretch)
    type_key(page, Qt.Key.Key_H)
    page.sound.waveform.setFocus()
    QTest.keyClick(page.sound.waveform, Qt.Key.Key_H)
    assert asked[2:] == [page.session.findings[0].span, stretch]


def test_it_is_said_that_there_is_nothing_to_be_heard(page: ReviewPage, asked: list[Span]) -> None:
    page.choose(None)
    page.sound.waveform.setFocus()
    QTest.keyClick(page.sound.waveform, Qt.Key.Key_H)
    assert asked == []
    assert "No finding is chosen" in page.errors.accessibleName()


def test_what_was_heard_stays_in_sight(page: ReviewPage) -> None:
    """Neither the text nor what is played next goes back to where one had listened before."""
    player = page.sound.player
    player.seek(9 * RATE)
    page.choose(page.session.findings[0])
    span = page.session.findings[0].span
    assert span is not None
    playing = []
    for pressed in (Qt.Key.Key_H, Qt.Key.Key_E):
        for each in (pressed, Qt.Key.Key_Space):
            type_key(page, each)
            playing.append(player.playing)
        assert abs(player.position - span.start) < RATE / 2
    assert playing == [True, False, True, False]


def test_enter_plays_from_a_word_and_a_click_only_goes_there(page: ReviewPage) -> None:
    player, words = page.sound.player, page.session.transcript.words
    page.transcript.go(Place(0, 3))
    page.transcript.position_asked.emit(words[1].span.start)
    assert (player.position, player.playing) == (words[1].span.start, False)
    type_key(page, Qt.Key.Key_Return)
    assert (player.position, player.playing) == (words[3].span.start, True)
    type_key(page, Qt.Key.Key_Return)
    assert player.playing, "from there again"
    type_key(page, Qt.Key.Key_Space)
    assert not player.playing


def test_what_was_heard_can_be_kept_while_what_is_behind_it_plays(
    page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Speech without words is kept by who has heard it: nobody has to wait for the end."""
    unheard = next(finding for finding in page.session.findings if not finding.term)
    page.choose(unheard)
    type_key(page, Qt.Key.Key_K)
    assert page.session.action(unheard) is Action.ASK
    player, whole = page.sound.player, page.session.recording.whole
    monkeypatch.setattr(player._listened, "so_far", iter([whole, None, None, None]).__next__)
    type_key(page, Qt.Key.Key_K)
    assert page.session.action(unheard) is Action.KEEP
