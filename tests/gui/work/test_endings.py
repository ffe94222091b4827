"""A program with a window ends when it is asked to from outside."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.errors import PolicyError
from app.gui.app import Program
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work.endings import Endings
from app.gui.work.mishaps import tell_mishap
from tests.gui.conftest import until_stopped


@pytest.fixture
def endings(qapp: QApplication) -> Iterator[Endings]:
    made = Endings(qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.usefixtures("hang_ups")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_becomes_an_event(qtbot: QtBot, endings: Endings, number: signal.Signals) -> None:
    with qtbot.waitSignal(endings.asked, timeout=5_000):
        os.kill(os.getpid(), number)


def test_signals_belong_to_others_again(qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    made = Endings(qapp)
    assert signal.getsignal(signal.SIGTERM) != before[1]
    made.close()
    made.deleteLater()
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


@pytest.mark.usefixtures("window")
def test_nobody_is_asked_and_work_ends(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_window: MainWindow, **_more: bool) -> bool:
        raise AssertionError("somebody was asked")

    monkeypatch.setattr("app.gui.chrome.stopping.may_stop", refuse)
    program = Program(qapp, Settings(language="en", theme="light"))
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.window.desk.work.job(until_stopped).start()
    program.end()
    assert not program.window.isVisible()
    assert not program.window.desk.work.jobs.busy
    program.close()


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has open is looked up in /proc")
def test_the_program_ends_in_order(project: Path, data_folder: Path) -> None:
    """With a project open: nothing is printed, and the status is that of a window that was closed."""
    made = subprocess.Popen(
        [sys.executable, "-m", "app", "gui", str(project)], stderr=subprocess.PIPE, text=True
    )
    end = monotonic() + 60
    while not a_child_decodes(made.pid):  # the page is shown, and its player opens the recording
        assert monotonic() < end
        sleep(0.05)
    made.send_signal(signal.SIGTERM)
    _, said = made.communicate(timeout=60)
    assert made.returncode == 0
    assert said.replace("This plugin does not support propagateSizeHints()\n", "") == ""
    assert str(project) in (data_folder / "window.json").read_text()  # what was open is kept


def a_child_decodes(process: int) -> bool:
    """Whether a child of a process has loaded what reads recordings."""
    with suppress(OSError):  # one of them has ended meanwhile
        for told in Path(f"/proc/{process}/task").glob("*/children"):
            for child in told.read_text(encoding="ascii").split():
                if "libavformat" in Path(f"/proc/{child}/maps").read_text(encoding="utf-8"):
                    return True
    return False


def test_the_window_is_no_larger_than_the_screen(qapp: QApplication) -> None:
    program = Program(qapp, Settings(language="en", theme="light"))
    program.show()
    room = program.window.screen().availableSize()
    assert program.window.size().boundedTo(room) == program.window.size()
    program.close()


def test_what_a_slot_raises_is_said_in_a_box_once_and_quotes_nothing(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = ValueError("Zerbinetta")
    tell_mishap(ValueError, secret, secret.__traceback__)
    broken = PolicyError("policy-unusable", "It cannot be used.", "Mend it.")
    tell_mishap(PolicyError, broken, None)
    (box,) = window.findChildren(QMessageBox)
    assert box.text().startswith("Something went wrong inside Caviard.")
    box.done(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tell_mishap(PolicyError, broken, None)
    (box,) = window.findChildren(QMessageBox)
    assert "policy of your organisation" in box.text()
    box.done(0)
    assert capsys.readouterr().err == ""
