"""The next of the projects that are reviewed in turn, also while one of them is listened to."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled
from app.gui.window import MainWindow
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.opening import Moved, Unfinished, open_to_review
from app.workbench.reviewing.session import Session
from app.worker import Progress
from tests.gui.conftest import child, shown


@pytest.fixture
def slow(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Event]:
    """Recordings are listened to until that is stopped, which takes until the event is set."""
    over = Event()

    def take_in(*_args: object, told: Callable[[object], None], **_more: object) -> None:
        try:
            while True:
                told(Progress("transcribe", 1, 2))
                sleep(0.01)
        except Cancelled:
            over.wait(120)
            raise

    monkeypatch.setattr("app.gui.work.taking_in.take_in", take_in)
    yield over
    over.set()
    window.desk.stop()
    qtbot.waitUntil(lambda: not window.desk.work.working, timeout=20_000)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What is answered where it is asked whether to stop."""
    answers: list[bool] = []
    monkeypatch.setattr("app.gui.chrome.stopping.may_stop", lambda *_, **_more: not answers or answers.pop())
    return answers


def copies(project: Path, *names: str) -> list[Path]:
    made = [project.with_name(f"{name}.caviard") for name in names]
    for path in made:
        shutil.copyfile(project, path)
    return made


@pytest.fixture
def listening(
    window: MainWindow, project: Path, slow: Event, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> MainWindow:
    """The first of three projects in turn was not listened to up to its end."""
    del slow
    first, second, third = copies(project, "first", "second", "third")
    policy = Policy(load_profile("staff"))
    real = open_to_review

    def opened(path: Path, **more: object) -> Session | Unfinished | Moved:
        return Unfinished(None, policy) if path == first else real(path, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("app.gui.work.opening.open_to_review", opened)
    with qtbot.waitSignal(window.desk.listening, timeout=20_000):
        window.open_files([first, second, third])
    return window


def test_the_next_one_is_opened_and_none_is_left_out_when_listening_is_stopped_for_it(
    listening: MainWindow, slow: Event, asked: list[bool], qtbot: QtBot
) -> None:
    asked.append(True)
    listening.actions_.following.trigger()
    page = shown(listening, qtbot)
    assert page.session.path.stem == "second"
    slow.set()
    qtbot.waitUntil(lambda: not listening.desk.work.working)
    assert listening.review is page
    assert listening.desk.session is page.session
    assert listening.desk.in_turn == 1
    assert asked == []


def test_listening_goes_on_where_one_does_not_want_it_stopped(
    listening: MainWindow, slow: Event, asked: list[bool], qtbot: QtBot
) -> None:
    for action in (listening.actions_.following, listening.actions_.start):
        asked.append(False)
        action.trigger()
        assert asked == []
        assert listening.pages.currentWidget() is listening.working
        assert listening.desk.in_turn == 2
    asked.append(True)
    listening.actions_.start.trigger()
    assert listening.pages.currentWidget() is listening.start
    slow.set()
    qtbot.waitUntil(lambda: not listening.desk.work.working)


def test_what_is_listened_to_next_goes_on_when_the_one_before_has_stopped_late(
    listening: MainWindow, slow: Event, asked: list[bool], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    policy = Policy(load_profile("staff"))
    monkeypatch.setattr("app.gui.work.opening.open_to_review", lambda *_, **_more: Unfinished(None, policy))
    asked.append(True)
    with qtbot.waitSignal(listening.desk.listening, timeout=20_000):
        listening.actions_.following.trigger()
    cancelled: list[bool] = []
    listening.desk.listening_cancelled.connect(lambda: cancelled.append(True))
    before = listening.desk.work.jobs._running[0]
    with qtbot.waitSignal(before.ended, timeout=20_000):
        slow.set()
    assert cancelled == []
    assert listening.pages.currentWidget() is listening.working
    assert listening.desk.work.working
    listening._stop()
    qtbot.waitUntil(lambda: not listening.desk.work.working)
    assert listening.pages.currentWidget() is listening.start


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("choice", ["file", "sample", "recent"])
def test_nothing_waits_in_turn_once_something_else_is_chosen(
    window: MainWindow, project: Path, choice: str, qtbot: QtBot
) -> None:
    window.open_files(copies(project, "first", "second"))
    shown(window, qtbot)
    assert window.desk.in_turn == 1
    window.show_start()
    if choice == "file":
        (other := project.with_name("other.wav")).write_bytes(b"another meeting")
        window.open_files([other])
        qtbot.waitUntil(lambda: window.desk.in_turn == 0)
    elif choice == "sample":
        window.actions_.sample.trigger()
    else:
        listed = child(window, QListWidget, "recentList")
        listed.itemActivated.emit(listed.item(0))
        shown(window, qtbot)
    assert window.desk.in_turn == 0
    assert not window.actions_.following.isVisible()
