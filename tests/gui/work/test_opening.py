"""Opening projects while the window goes on: the last one counts, and what nobody wants is let go."""

import gc
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.review import Action
from app.domain.transcript import Word
from app.gui.app import Application, Program
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work import opening
from app.project import Project, is_locked
from app.workbench.reviewing.opening import open_to_review
from tests.gui.conftest import child, ended, open_review, shown


@pytest.fixture
def second(project: Path) -> Path:
    path = project.with_name("second.caviard")
    shutil.copyfile(project, path)
    return path


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Projects are opened, and not handed on before it is set."""
    go = threading.Event()

    def opened(path: Path, **rest: object) -> object:
        made = open_to_review(path, **rest)  # type: ignore[arg-type]
        go.wait(120)
        return made

    monkeypatch.setattr(opening, "open_to_review", opened)
    return go


def is_free(path: Path) -> bool:
    """Whether nobody has a project open; else this raises."""
    Project.open(path).close()
    return True


def test_the_window_says_so_and_waits_for_nothing(
    window: MainWindow, project: Path, held: threading.Event, qtbot: QtBot
) -> None:
    window.desk.open([project])
    assert window.review is None
    assert child(window, QLabel, "statusLabel").text() == "Opening the project…"
    assert window.cursor().shape() is Qt.CursorShape.BusyCursor
    held.set()
    shown(window, qtbot)
    assert "to decide" in child(window, QLabel, "statusLabel").text()
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_of_two_the_last_is_opened_and_the_first_let_go(
    window: MainWindow, project: Path, second: Path, held: threading.Event, qtbot: QtBot
) -> None:
    window.desk.open([project])
    window.desk.open([second])
    window.desk.open([project])
    window.desk.open([second])
    held.set()
    shown(window, qtbot)
    assert window.desk.session is not None
    assert window.desk.session.path == second
    assert is_free(project)


@pytest.mark.parametrize("leave", [MainWindow.show_start, MainWindow.close])
def test_who_goes_away_meanwhile_leaves_nothing_open(
    window: MainWindow,
    project: Path,
    held: threading.Event,
    qtbot: QtBot,
    leave: Callable[[MainWindow], object],
) -> None:
    window.desk.open([project])
    later = threading.Timer(0.2, held.set)
    later.start()
    leave(window)
    later.join()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
    assert window.review is None
    assert window.desk.session is None
    assert is_free(project)


def test_an_error_of_what_nobody_wants_any_more_is_not_told(
    window: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.caviard"
    broken.write_text("no project")
    window.desk.open([broken])
    window.desk.open([project])
    shown(window, qtbot)
    assert window.start.errors.isHidden()


def test_a_project_that_is_being_locked_is_locked_whoever_goes_away(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    open_review(window, project, qtbot)
    window.desk.lock("trois mots secrets")
    window.show_start()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)  # a passphrase takes its time
    assert is_locked(project)


def test_the_language_changes_while_a_project_is_opened(
    qapp: QApplication, window: MainWindow, project: Path, held: threading.Event, qtbot: QtBot
) -> None:
    del window
    program = Program(qapp, Settings(language="en", theme="light"))
    old = program.window
    old.show()
    old.show_settings()
    old.desk.open([project])
    old._choosing.change("language", "fr")
    qtbot.waitUntil(lambda: program.window is not old)
    program.window._leave_settings()
    held.set()
    shown(program.window, qtbot)
    assert "passages à décider" in child(program.window, QLabel, "statusLabel").text()
    ended(program)


def test_what_the_system_names_while_the_program_runs_is_opened(
    qapp: Application, window: MainWindow, project: Path, second: Path, qtbot: QtBot
) -> None:
    del window
    program = Program(qapp, Settings(language="en", theme="light"))
    qapp.files_named.connect(program.open_files)
    with qtbot.waitSignal(qapp.files_named) as named:
        for path in (project, second):
            QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    assert named.args == [[project, second]]
    qtbot.waitUntil(lambda: program.window.review is not None)
    job = program.window.desk.work.job(lambda _job: None)
    program.open_files([second])
    assert not program.window.desk.opening
    with qtbot.waitSignal(job.ended):
        job.start()
    qapp.files_named.disconnect(program.open_files)
    program.close()


def test_the_review_of_one_project_is_gone_before_the_next_is_there(
    window: MainWindow, project: Path, second: Path, held: threading.Event, qtbot: QtBot
) -> None:
    held.set()
    open_review(window, project, qtbot)
    held.clear()
    window.desk.open([second])
    assert window.review is None
    QTest.keyClicks(window, "r")
    held.set()
    page = shown(window, qtbot)
    assert set(page.session.actions) == {Action.ASK}


def test_one_decides_before_a_view_shows_what_is_new(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    """Words are marked and the next key is pressed at once: no view may be told of findings it has not."""
    page = open_review(window, project, qtbot)
    page._step(lambda: page.choose_added(1, 2))
    page.decide(Action.KEEP)
    page.undo()
    page.decide(Action.KEEP)
    qtbot.waitUntil(lambda: page.transcript.script.findings == page.session.findings)
    assert page.transcript.script.actions == page.session.actions
    counts = page.session.counts
    decided = f"{counts.total - counts.waiting} of {counts.total} decided"
    qtbot.waitUntil(lambda: page.findings.count.text() == decided)


def test_what_was_closed_is_freed_without_a_look_for_garbage(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is open is never looked through, so that what refers to itself would stay for ever."""
    monkeypatch.setattr(gc, "freeze", lambda: None)  # what is frozen could not be counted
    gc.collect()
    before = held_words()
    gc.disable()
    try:
        for _ in range(3):
            page = open_review(window, project, qtbot)
            page.find_bar.asked.emit("Anna")
            del page
        window.show_start()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(lambda: held_words() == before)  # a job that ended a moment ago still holds some
    finally:
        gc.enable()


def held_words() -> int:
    """How many words of transcripts are anywhere in memory."""
    # Not isinstance, which asks the thing itself: PyTorch has things that warn when they are asked.
    return sum(type(thing) is Word for thing in gc.get_objects())
