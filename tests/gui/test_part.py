"""Choosing an excerpt to publish instead of the whole."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.timeline import Span
from app.gui.looks.style import current_theme
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from tests.gui.conftest import child
from tests.gui.pointing import box_of
from tests.values import RATE, text_of
from tests.workbench.drafting import drafted

CONTROL = Qt.KeyboardModifier.ControlModifier


def select(page: ReviewPage, first: int, last: int) -> None:
    page.transcript.go(Place(0, first))
    for _ in range(last - first - 1):
        QTest.keyClick(page.transcript, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.transcript.selection == (first, last)


def test_selected_words_are_all_that_is_published(window: MainWindow, page: ReviewPage, qtbot: QtBot) -> None:
    select(page, 3, 6)
    QTest.keyClick(page.transcript, Qt.Key.Key_E, CONTROL)
    assert text_of(drafted(page.session)) == "then [PERSON 1] left"
    qtbot.waitUntil(page.part_bar.isVisible)
    assert "1 finding to decide" in child(window, QLabel, "statusLabel").text()
    qtbot.waitUntil(lambda: page.findings.count.text() == "0 of 1 decided")
    assert window.actions_.whole.isEnabled()
    window.show_publish()
    preview = child(window, QPlainTextEdit, "publishPreview")
    qtbot.waitUntil(lambda: preview.toPlainText() == "then [PERSON 1] left")
    assert window.publish is not None
    window.publish.findChildren(QPushButton, "wholeButton")[0].click()
    qtbot.waitUntil(lambda: "met" in preview.toPlainText())
    qtbot.waitUntil(page.part_bar.isHidden)
    page.undo()
    qtbot.waitUntil(lambda: not page.part_bar.isHidden())
    page.undo()
    qtbot.waitUntil(page.part_bar.isHidden)


def test_a_marked_stretch_is_published_and_nothing_of_no_length(page: ReviewPage) -> None:
    page.sound.waveform.select(Span(RATE // 2, 3 * RATE))
    page.publish_selection()
    assert page.session.part == Span(RATE // 2, 3 * RATE)
    assert page.sound.waveform.selection is None
    page.publish_selection()
    assert "Nothing is selected" in page.errors.accessibleName()
    assert page.session.part == Span(RATE // 2, 3 * RATE)


def test_what_is_not_published_is_grey_and_still_read(page: ReviewPage, qtbot: QtBot) -> None:
    def colours(word: int) -> set[str]:
        box = box_of(page.transcript, Place(0, word)).toAlignedRect()
        picture = page.transcript.viewport().grab(box).toImage()
        every = [QPoint(x, y) for x in range(picture.width()) for y in range(picture.height())]
        return {QColor(picture.pixel(point)).name() for point in every}

    theme = current_theme()
    page.transcript.clearFocus()
    assert theme.ink in colours(1)
    select(page, 3, 5)
    page.publish_selection()
    qtbot.waitUntil(page.part_bar.isVisible)
    page.transcript.go(Place(0, 6))
    page.transcript.clearFocus()
    assert theme.muted in colours(1)
    assert theme.ink not in colours(1)
    assert theme.ink in colours(3)


def test_nothing_left_of_an_excerpt_is_said_where_it_would_be_published(
    window: MainWindow, page: ReviewPage, qtbot: QtBot
) -> None:
    page.session.publish_part(Span(9 * RATE, 9 * RATE + 100))
    window.show_publish()
    assert window.publish is not None
    results = window.publish.results
    qtbot.waitUntil(lambda: "Nothing is left" in results.errors.accessibleName())
