"""What holds for every test of the window: nothing is left behind, and Qt has nothing to warn of."""

from __future__ import annotations

import multiprocessing
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic, sleep
from typing import Any, ClassVar, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.finding import Category
from app.domain.review import Action, Review
from app.domain.timeline import Span
from app.domain.transcript import Claim
from app.gui.app import Application, Program
from app.gui.looks.style import apply_theme, current_theme
from app.gui.looks.theme import DARK, LIGHT
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work.jobs import Job
from app.project import Project
from app.worker import Worker
from tests.samples import noise, write_audio
from tests.values import RATE, find, make_transcript, say

W = TypeVar("W", bound=QWidget)
_PATIENCE = 30.0
"""Seconds in which what a test ended has to be gone."""
_LONG = 60_000
"""Milliseconds in which what a test waits for has to come: it does at once, but for a busy computer."""
WORDS = "Anna met Bob then Anna left <b>Paris</b>"


class LentWorker(Worker):
    """A player's child process, which the next player takes over unless it was stopped in the middle."""

    idle: ClassVar[list[tuple[SpawnProcess, Connection[Any, Any]]]] = []

    def __init__(self) -> None:
        super().__init__()
        self._running = False
        if self.idle:
            self._process, self._connection = self.idle.pop()

    def run(
        self,
        task: str,
        /,
        *args: object,
        on_message: Callable[[object], None] | None = None,
        **kwargs: object,
    ) -> object:
        self._running = True
        try:
            return super().run(task, *args, on_message=on_message, **kwargs)
        finally:
            self._running = False

    def cancel(self) -> None:
        if self._running:
            super().cancel()

    def close(self) -> None:
        if self._process and self._connection and not self._cancelled.is_set():
            self.idle.append((self._process, self._connection))
            self._process = self._connection = None
        super().close()


@pytest.fixture(scope="session")
def _lent() -> Iterator[type[LentWorker]]:
    yield LentWorker
    while LentWorker.idle:
        Worker.close(LentWorker())


@pytest.fixture(autouse=True)
def players_child(monkeypatch: pytest.MonkeyPatch, _lent: type[LentWorker]) -> None:
    """Players start no child each: they are hundreds. A module whose players do has its own of this name."""
    monkeypatch.setattr("app.workbench.sound_feed.Worker", _lent)


@pytest.fixture(autouse=True)
def _nothing_is_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread, a process, a running timer, a window or a widget nobody owns."""
    threads, processes = set(threading.enumerate()), set(multiprocessing.active_children())
    orphans, timers = _orphans(), _running()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    until = monotonic() + _PATIENCE  # what was ended a moment ago ends late on a busy computer
    while (left := _left(threads, processes)) and monotonic() < until:
        sleep(0.01)
    assert left == set()
    assert [one.objectName() for one in QApplication.topLevelWidgets() if one.isVisible()] == []
    assert _orphans() - orphans == Counter(), "each of them is styled again whenever anything is"
    assert _running() - timers == set()


def _orphans() -> Counter[str]:
    """How many widgets of each kind there are that are no part of another one."""
    return Counter(type(one).__name__ for one in QApplication.topLevelWidgets() if one.parent() is None)


def _running() -> set[QTimer]:
    """Which timers run in the program and in its windows."""
    holders = (*QApplication.topLevelWidgets(), QApplication.instance())
    timers = (timer for holder in holders if holder for timer in holder.findChildren(QTimer))
    return {timer for timer in timers if timer.isActive()}


def _left(threads: set[threading.Thread], processes: set[BaseProcess]) -> set[object]:
    lent = {process for process, _ in LentWorker.idle}
    return {*threading.enumerate(), *multiprocessing.active_children()} - threads - processes - lent


@pytest.fixture(autouse=True)
def _theme_and_locale_go_back() -> Iterator[None]:
    """A test that went dark does not leave the next one in the dark: colours are compared by name.

    Nor does one that built a whole program leave it that program's way of writing numbers and times.
    """
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
    app = QApplication.instance()
    if isinstance(app, QApplication) and current_theme() is DARK:
        apply_theme(app, LIGHT)


def _patient(wait: Callable[..., object]) -> Callable[..., object]:
    def waiting(*waited_for: object, timeout: int = 0, **how: object) -> object:
        # Where nothing fails for what never comes, that is what is waited for.
        patience = 0 if how.get("raising") is False else _LONG
        return wait(*waited_for, timeout=max(timeout, patience), **how)

    return waiting


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Who uses the window, and has patience: a test fails for what never comes, not for what comes late."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed"):
        setattr(qtbot, name, _patient(getattr(qtbot, name)))
    return qtbot


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application of pytest-qt is ours."""
    return Application


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Every test sees what people see: the first ones would have none of the style sheet."""
    apply_theme(qapp, LIGHT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that waits for review; its recording is there, and its words look like markup."""
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "<b>Paris</b>": Category.PLACE}
    return saved(
        tmp_path / "meeting.caviard", say(WORDS), wanted, seconds=10, voice=[Span(5 * RATE, 7 * RATE)]
    )


def saved(
    path: Path,
    said: Sequence[Claim],
    wanted: Mapping[str, Category],
    *,
    seconds: int,
    voice: Sequence[Span] = (),
) -> Path:
    """A project of noise with words in it, some of which were found; the recording lies beside it."""
    sound = write_audio(path.with_suffix(".wav"), noise(seconds, RATE), RATE)
    with open_source(sound) as source:
        recording = source.recording
    transcript = make_transcript(said, recording=recording, voice=voice)
    with Project.create(path) as made:
        made.save_recording(recording)
        made.save_review(Review(recording, transcript, find(transcript, wanted)))
        made.save_settings({"profile": "staff", "watchlist": (), "source": str(sound)})
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on its first page, closed at the end."""
    made = MainWindow(Settings())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()  # it asks nobody whether to stop what a test that failed has left running
    made.close()
    made.deleteLater()


def ended(program: Program) -> None:
    """End a program; the next test has the words, the colours and the size of text of every other."""
    program.close()
    program._speech.speak("en")
    apply_theme(program._app, LIGHT)


def open_review(window: MainWindow, project: Path, qtbot: QtBot) -> ReviewPage:
    """Open a project and wait until all of it is shown."""
    before = window.review
    window.desk.open([project])
    qtbot.waitUntil(lambda: window.review is not before, timeout=20_000)
    return shown(window, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    """The review that is open or is being opened, once all of it is shown."""
    qtbot.waitUntil(lambda: window.review is not None and listed(window.review), timeout=20_000)
    assert window.review is not None
    qtbot.waitUntil(window.review.isVisible)
    return window.review


def listed(page: ReviewPage) -> bool:
    return page.findings.tree.model().rowCount() > 0


def child(window: MainWindow, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def drop(window: MainWindow, *paths: Path) -> None:
    """Let files or folders fall on the first page."""
    drop_on(window.start, *paths)


def drop_on(widget: QWidget, *paths: Path) -> None:
    """Let files or folders fall on a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, data, left, none))


@pytest.fixture
def page(window: MainWindow, project: Path, qtbot: QtBot) -> ReviewPage:
    """A review of "Anna met Bob then Anna left Paris", and a voice without words."""
    return open_review(window, project, qtbot)


@pytest.fixture
def reviewing(window: MainWindow, project: Path, qtbot: QtBot) -> MainWindow:
    """The window with a project open for review."""
    open_review(window, project, qtbot)
    return window


def actions(window: MainWindow) -> list[Action]:
    assert window.desk.session is not None
    return list(window.desk.session.actions)


def until_stopped(job: Job) -> None:
    """Work that goes on until somebody stops it."""
    while True:
        job.tell(None)


def press(window: MainWindow, keys: str) -> None:
    assert window.review is not None
    window.activateWindow()
    window.review.transcript.setFocus()
    QTest.keyClicks(window.review.transcript, keys)
