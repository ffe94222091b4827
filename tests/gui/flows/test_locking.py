from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.flows.locking import PassphraseDialog
from app.gui.window import MainWindow
from app.project import Project, is_locked, relock
from tests.gui.conftest import open_review, shown

WORDS = "trois mots secrets"


def dialog(window: MainWindow, qtbot: QtBot) -> PassphraseDialog:
    """The one that is shown; another may be on its way out."""
    qtbot.waitUntil(lambda: bool(asked(window)))
    (found,) = asked(window)
    return found


def asked(window: MainWindow) -> list[PassphraseDialog]:
    return [each for each in window.findChildren(PassphraseDialog) if each.isVisible()]


def page(window: MainWindow) -> str:
    return window.pages.currentWidget().objectName()


def answer(window: MainWindow, qtbot: QtBot, first: str, again: str = "") -> bool:
    """Type into the dialogue and press Enter; whether that was taken."""
    asking = dialog(window, qtbot)
    for name, typed in (("passphraseLine", first), ("passphraseAgainLine", again)):
        line = asking.findChild(QLineEdit, name)
        assert isinstance(line, QLineEdit)
        assert line.echoMode() is QLineEdit.EchoMode.Password
        line.setText(typed)
    box = asking.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    ready = box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    if ready:
        asking.accept()
    return ready


def test_a_locked_project_is_opened_with_its_passphrase_only(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    relock(project, None, WORDS)
    window.desk.open([project])
    assert not answer(window, qtbot, "")
    with qtbot.waitSignal(window.desk.locked):
        assert answer(window, qtbot, "other words")
    assert page(window) == "startPage"
    assert answer(window, qtbot, WORDS)
    shown(window, qtbot)
    window.show_start()
    open_review(window, project, qtbot)  # is known until the window is closed


def test_the_open_project_is_locked_and_unlocked(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    open_review(window, project, qtbot)
    window.actions_.lock.trigger()
    lacks = dialog(window, qtbot).findChild(QLabel, "passphraseLacks")
    assert isinstance(lacks, QLabel)
    assert not answer(window, qtbot, "short", "short")
    assert lacks.text().startswith("It is too short")
    assert not answer(window, qtbot, WORDS, "otherwise")
    assert lacks.text() == "The two are not the same."
    assert not answer(window, qtbot, WORDS, WORDS[:3])
    assert lacks.text() == ""  # it is still being typed
    assert answer(window, qtbot, WORDS, WORDS)
    shown(window, qtbot)
    assert window.desk.session is not None
    assert window.desk.session.project.locked
    assert b"Paris" not in project.read_bytes()

    window.actions_.lock.trigger()
    away = dialog(window, qtbot).findChild(QPushButton, "unlockButton")
    assert isinstance(away, QPushButton)
    away.click()
    shown(window, qtbot)
    window.show_start()
    assert not is_locked(project)
    Project.open(project).close()


def test_who_will_not_say_it_sees_nothing(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    relock(project, None, WORDS)
    window.desk.open([project])
    dialog(window, qtbot).reject()
    assert page(window) == "startPage"
    assert window.desk.session is None
    assert is_locked(project)
