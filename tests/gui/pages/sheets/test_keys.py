"""The sheet of all keys, and choosing others."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.gui import settings as kept
from app.gui.app import Program
from app.gui.pages.settings.keys_editor import KeysEditor
from app.gui.pages.sheets.keys import KeysDialog
from app.gui.settings import Settings
from app.gui.window import MainWindow
from tests.gui.conftest import child, ended, open_review


@pytest.fixture
def editor(window: MainWindow) -> KeysEditor:
    window._choosing.changed.disconnect(window._chosen)  # the window is not built again here
    window.show_settings()
    child(window, QPushButton, "keysButton").click()
    found = window.findChild(KeysEditor)
    assert found is not None
    return found


def line(editor: KeysEditor, name: str) -> QKeySequenceEdit:
    found = editor.findChild(QKeySequenceEdit, f"{name}Key")
    assert isinstance(found, QKeySequenceEdit)
    return found


def press(editor: KeysEditor, button: str) -> None:
    found = editor.findChild(QPushButton, button)
    assert isinstance(found, QPushButton)
    found.click()


def test_f1_shows_every_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeysDialog)
    assert sheet is not None
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for action in window.actions_.all():
        if action.shortcuts():
            assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in said, action.text()
    sheet.close()


class Screen:
    """A screen of a size, as much as a dialog asks of it."""

    def __init__(self, width: int) -> None:
        self._size = QSize(width, 900)

    def availableSize(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size

    def availableGeometry(self) -> QRect:  # noqa: N802 - Qt's name
        return QRect(QPoint(0, 0), self._size)


@pytest.mark.parametrize("width", [1600, 640])
def test_the_sheet_is_scrolled_in_one_direction(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """Two halves stand side by side where the screen has room for them."""
    monkeypatch.setattr(KeysDialog, "screen", lambda _: Screen(width))
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeysDialog)
    assert sheet is not None
    area = sheet.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0
    assert sheet.width() <= width
    assert (area.verticalScrollBar().maximum() > 0) is (width == 640)
    sheet.close()


def test_what_a_key_does_stands_in_one_line_where_the_screen_has_room(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeysEditor, "screen", lambda _: Screen(1600))
    editor = KeysEditor(window.actions_, window)
    editor.open()
    qtbot.waitUntil(editor.isVisible)
    names = [label for label in editor.findChildren(QLabel) if label.buddy() is not None]
    assert len(names) == len(list(window.actions_.all()))
    assert [one.text() for one in names if one.heightForWidth(one.width()) > one.heightForWidth(999)] == []
    editor.reject()


def test_a_key_is_pressed_and_kept(window: MainWindow, editor: KeysEditor) -> None:
    (text,) = line(editor, "redact").findChildren(QLineEdit)
    assert text.accessibleName() == "Redact"
    redact = line(editor, "redact")
    assert redact.keySequence() == QKeySequence("R")
    QTest.keyClick(redact, Qt.Key.Key_D)
    QTest.keyClick(line(editor, "keep"), Qt.Key.Key_F5)
    press(editor, "saveKeysButton")
    assert window.settings.keys == (("redact", "D"), ("keep", "F5"))
    assert kept.load().keys == window.settings.keys


def test_two_things_never_have_one_key(window: MainWindow, editor: KeysEditor) -> None:
    """Nor the second key of another (that of "Redo" is not shown here), nor one that a view has to itself."""
    for key, said in (
        ("K", "“Redact” cannot have the key of “Keep”"),
        ("Ctrl+Y", "the key of “Redo”"),
        *(
            (one, "“Redact” cannot have the key of “Transcript: word by word”")
            for one in ("Left", "Ctrl+Home")
        ),
        ("Tab", "the key of “Views: next undecided”"),
        ("Return", "the key of “Transcript: play from this word”"),
        ("+", "the key of “Waveform: zoom in, zoom out”"),
        ("Esc", "the key of “Rows, settings, publishing: close”"),
        ("Space", "the key of “Play or pause”"),
        ("Alt+F", "the key of “File”"),
    ):
        line(editor, "redact").setKeySequence(QKeySequence(key))
        press(editor, "saveKeysButton")
        assert editor.isVisible()
        assert said in editor.errors.accessibleName()
    assert window.settings.keys == ()
    press(editor, "usualKeysButton")
    press(editor, "saveKeysButton")
    assert window.settings.keys == ()


def test_what_was_chosen_is_pressed_and_shown(
    qapp: QApplication, qtbot: QtBot, project: Path, window: MainWindow
) -> None:
    window.hide()
    program = Program(qapp, Settings(language="en", theme="light", keys=(("redact", "D"), ("keep", "F5"))))
    made = program.window
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    page = open_review(made, project, qtbot)
    page.transcript.setFocus()
    QTest.keyClicks(page.transcript, "rkd")
    assert page.session.actions == ("redact", "ask", "ask", "ask", "ask")
    assert "(D)" in made.actions_.redact.toolTip()
    assert made.actions_.keep.toolTip() == "Keep (F5)"
    assert "Ctrl+Y" in [key.toString() for key in made.actions_.redo.shortcuts()]
    ended(program)


def test_the_key_of_the_settings_opens_them_from_the_waveform_too(reviewing: MainWindow) -> None:
    assert reviewing.review is not None
    session, waveform = reviewing.review.session, reviewing.review.sound.waveform
    waveform.choose(next(iter(session.silence.edges)))
    waveform.setFocus()
    QTest.keyClick(waveform, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert session.made is None
    assert reviewing.settings_page is not None
