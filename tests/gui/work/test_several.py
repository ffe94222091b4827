"""Several recordings at once, one that is none among them, and a worker that dies on the way."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.digest import digest
from app.domain.errors import InputError, MissingError, WorkerError
from app.domain.finding import Findings
from app.domain.ports import HeardBlock
from app.domain.transcript import Transcript
from app.gui.window import MainWindow
from app.gui.work.several import Several
from app.workbench.bench import Workbench
from app.workbench.reviewing.early import heard_so_far
from app.worker import Progress
from tests.gui.conftest import child, drop, drop_on, open_review, shown
from tests.samples import noise, write_audio
from tests.values import RATE, block

NO_RECORDING = InputError("not-audio", "It is no sound file.", "Give another.")
WITH_IT = "Open a recording together with its own transcript to have that used."


@pytest.fixture
def quick(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Recordings are heard at once; the names of those that were asked for."""
    asked: list[str] = []

    def take_in(_open_bench: object, source: Path, path: Path, **_more: object) -> None:
        asked.append(source.name)
        if "bad" in source.name:
            raise NO_RECORDING
        if "empty" in source.name:
            raise InputError("empty", "It is empty.", "Give another.")
        if "gone" in source.name:
            raise MissingError.of(source.name, "There is no file.", "Check the name.")
        if "locked" in source.name:
            raise InputError("unreadable", "It cannot be read.", "Check the disk.")
        shutil.copyfile(project, path)

    monkeypatch.setattr("app.gui.work.taking_in.take_in", take_in)
    return asked


def folder_of(tmp_path: Path, *names: str) -> Path:
    folder = tmp_path / "meetings"
    folder.mkdir()
    for name in names:
        (folder / name).touch()
    return folder


def listed(window: MainWindow) -> list[str]:
    found = child(window, QListWidget, "recentList")
    return [found.item(row).text().removesuffix(", opened today") for row in range(found.count())]


def test_why_none_can_be_listened_to_is_known_unless_one_was() -> None:
    several = Several([Path("a.wav"), Path("bad.mp3")])
    assert several.many
    assert (several.next(), several.to_come) == (Path("a.wav"), 1)
    several.leave_out("bad.mp3", NO_RECORDING)
    refusal = several.refusal
    assert refusal is not None
    assert refusal.each == several.left_out == (("bad.mp3", NO_RECORDING),)
    several.hear()
    assert several.refusal is None
    assert not Several([Path("a.wav")]).many


def test_a_folder_is_heard_one_by_one_and_what_is_no_recording_is_left_out(
    window: MainWindow, quick: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    folder = folder_of(tmp_path, "a.wav", "bad.mp3", "c.M4A", "notes.txt")
    more: list[str] = []
    window.desk.listening.connect(lambda _name: more.append(child(window, QLabel, "moreLabel").text()))
    with qtbot.waitSignal(window.desk.taking_in.all_heard, timeout=10_000):
        drop(window, folder)
    assert more == ["2 more to come", "1 more to come", ""]
    assert quick == ["a.wav", "bad.mp3", "c.M4A"]
    assert window.pages.currentWidget() is window.start
    said = "bad.mp3: This is not a sound file, or it is damaged.\n1 text in the folder is left out."
    advice = f"Choose a sound or video file. {WITH_IT}"
    assert window.start.errors.accessibleName() == f"{said} {advice}"
    news = child(window, QLabel, "heardLabel")
    assert news.isVisible(), "who comes back to the first page knows why"
    assert news.text() == "2 recordings were listened to. Choose one below to review it."
    state = "5 findings to decide"
    assert listed(window) == [f"meeting.wav\n{state}"] * 2
    qtbot.waitUntil(lambda: not window.desk.work.working)


def test_of_texts_in_the_folder_of_one_recording_it_is_said_that_they_are_left_out(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go, errors = threading.Event(), window.working.errors
    monkeypatch.setattr("app.gui.work.taking_in.take_in", lambda *_args, **_more: go.wait(120))
    drop(window, folder_of(tmp_path, "a.wav", "a.vtt", "minutes.docx"))
    qtbot.waitUntil(errors.isVisible)
    assert errors.accessibleName() == f"2 texts in the folder are left out. {WITH_IT}"
    assert not errors.act.isVisible()
    with qtbot.waitSignal(window.desk.taking_in.taken_in):
        go.set()
    window.desk.listening.emit("another.wav")
    assert not errors.isVisible(), "that is nothing of the folder"
    qtbot.waitUntil(lambda: not window.desk.work.working and not window.desk.opening)


def test_why_none_of_several_can_be_read_is_said_of_each_with_what_to_do(
    window: MainWindow, quick: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    names = ("bad.mp3", "empty.wav", "gone.wav", "locked.wav", "bad too.mp3")
    with qtbot.waitSignal(window.desk.opening_failed, timeout=10_000):
        drop(window, *(tmp_path / name for name in names))
    assert quick == list(names)
    assert window.start.errors.isVisible()
    happened = window.start.errors.findChild(QLabel, "errorHappened")
    assert isinstance(happened, QLabel)
    assert happened.text().splitlines() == [
        "bad.mp3, bad too.mp3: This is not a sound file, or it is damaged.",
        "empty.wav: The file is empty.",
        "gone.wav: The file of the meeting is not where it was.",
        "locked.wav: The file cannot be read.",
    ]
    advice = "Put it back, or find it where it is now. Check that you may read it, and the disk it is on."
    assert window.start.errors.accessibleName().endswith(advice)
    assert "others" not in window.start.errors.accessibleName()
    qtbot.waitUntil(lambda: not window.desk.work.working)


def test_it_is_said_that_others_wait_where_one_in_turn_is_not_opened(
    window: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    said, on = child(window, QLabel, "inTurnLabel"), child(window, QPushButton, "followingButton")
    gone = [tmp_path / "gone.caviard", tmp_path / "lost.caviard"]
    assert not said.isVisible()
    with qtbot.waitSignal(window.desk.opening_failed, timeout=10_000):
        window.desk.open([gone[0], gone[1], project])
        assert not said.isVisible(), "it is being opened"
    assert window.start.errors.isVisible()
    assert said.text() == "2 more meetings wait in turn."
    assert on.isVisible()
    with qtbot.waitSignal(window.desk.opening_failed, timeout=10_000):
        on.click()
        assert not said.isVisible()
    assert said.text() == "1 more meeting waits in turn."
    assert said.isVisible()
    on.click()
    assert shown(window, qtbot).session.path == project
    window.show_start()
    assert not said.isVisible()


def test_several_files_are_heard_and_nothing_is_said_where_all_are(
    window: MainWindow, quick: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.desk.taking_in.all_heard, timeout=10_000):
        drop(window, tmp_path / "b.wav", tmp_path / "a.wav")
    assert quick == ["b.wav", "a.wav"]
    assert not window.start.errors.isVisible()
    qtbot.waitUntil(lambda: not window.desk.work.working)


def test_a_folder_without_a_recording_or_that_cannot_be_read_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path, "notes.txt")

    def told() -> str:
        with qtbot.waitSignal(window.desk.refused):
            drop(window, folder)
        return window.start.errors.accessibleName()

    assert told() == "This folder holds texts, and no recording. Open a text by itself."
    (folder / "notes.txt").unlink()
    assert "holds no recording" in told()
    for name in ("2026-03-12.wav", "certificate.json"):
        (folder / name).touch()
    assert "only such as are published already" in told()
    monkeypatch.setattr("os.scandir", Mock(side_effect=PermissionError))  # root may read every folder
    assert "cannot be read" in told()


def test_the_window_does_not_wait_for_a_folder_on_a_slow_share(
    window: MainWindow, quick: list[str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, read_on, scan = folder_of(tmp_path, "a.wav", "b.wav"), threading.Event(), os.scandir
    reading = []

    def scandir(path: str) -> object:
        if Path(path) == folder:
            reading.append(threading.current_thread())
            read_on.wait(10)
        return scan(path)

    monkeypatch.setattr("os.scandir", scandir)
    drop(window, folder)
    assert child(window, QLabel, "statusLabel").text() == "Looking for recordings in the folder…"
    assert quick == []
    with qtbot.waitSignal(window.desk.taking_in.all_heard, timeout=10_000):
        read_on.set()
    assert quick == ["a.wav", "b.wav"]
    assert reading
    assert threading.main_thread() not in reading
    qtbot.waitUntil(lambda: not window.desk.work.working)


def test_projects_and_something_else_are_opened_apart(
    window: MainWindow, quick: list[str], project: Path
) -> None:
    drop(window, project, project.with_suffix(".wav"))
    assert "There are projects" in window.start.errors.accessibleName()
    assert not window.desk.opening
    assert quick == []


def test_a_project_may_have_its_suffix_in_capitals(
    window: MainWindow, quick: list[str], project: Path, qtbot: QtBot
) -> None:
    path = project.rename(project.with_name("MEETING.CAVIARD"))
    drop(window, path)
    shown(window, qtbot)
    assert window.desk.session is not None
    assert window.desk.session.path == path
    assert quick == []


def test_cancel_ends_all_of_them_within_a_second(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    def listen(*_args: object, told: Callable[[object], None], **_more: object) -> None:
        while True:
            told(Progress("transcribe", 1, 2))
            sleep(0.01)

    monkeypatch.setattr("app.gui.work.taking_in.take_in", listen)
    drop(window, tmp_path / "a.wav", tmp_path / "b.wav")
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.working)
    began = monotonic()
    with qtbot.waitSignal(window.desk.listening_cancelled, timeout=5000):
        child(window, QPushButton, "cancelButton").click()
    assert monotonic() - began < 1
    assert window.pages.currentWidget() is window.start
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
    assert window.pages.currentWidget() is window.start, "the second one was begun"


@pytest.fixture
def dying(monkeypatch: pytest.MonkeyPatch) -> list[tuple[HeardBlock, ...]]:
    """A worker that dies after its first block and then goes on; the blocks that it was given each time."""
    given: list[tuple[HeardBlock, ...]] = []

    def transcribe(
        bench: Workbench, recording: object, *_args: object, done: tuple[HeardBlock, ...]
    ) -> Transcript:
        given.append(done)
        if not done:
            bench._told(Progress("transcribe", 5 * RATE, 10 * RATE))
            bench._told(block(0, "Good morning"))
            raise WorkerError("worker-died", "The work ended.", "Go on.")
        return heard_so_far(recording, (*done, block(5, "all is well")))  # type: ignore[arg-type]

    def detect(_bench: Workbench, transcript: Transcript, *_args: object, **_more: object) -> Findings:
        return Findings(digest(transcript), ())

    monkeypatch.setattr(Workbench, "transcribe", transcribe)
    monkeypatch.setattr(Workbench, "detect", detect)
    return given


def test_after_a_crash_one_goes_on_from_the_last_block(
    window: MainWindow, dying: list[tuple[HeardBlock, ...]], tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window, write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE))
    working = window.working
    qtbot.waitUntil(working.errors.isVisible, timeout=20_000)
    assert "stopped before it was done" in working.errors.accessibleName()
    assert "0:05 of 0:10" in working.said
    assert working.errors.act.text() == "Go on"
    working.errors.act.click()
    page = shown_text(window, qtbot)
    assert page == "Good morning all is well"
    assert dying == [(), (block(0, "Good morning"),)]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=20_000)


def shown_text(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    assert window.review is not None
    return window.review.session.transcript.text


@pytest.mark.usefixtures("dying")
def test_what_has_failed_can_be_left(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    drop(window, write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE))
    qtbot.waitUntil(window.working.errors.isVisible, timeout=20_000)
    back = child(window, QPushButton, "cancelButton")
    assert back.text() == "Back to the meetings"
    back.click()
    assert window.pages.currentWidget() is window.start
    assert listed(window) == ["meeting.wav\nNot all of it was listened to yet"]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=20_000)


@pytest.mark.usefixtures("dying")
def test_an_unfinished_recording_that_has_moved_is_gone_on_with(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    sound = write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)
    drop(window, sound)
    qtbot.waitUntil(window.working.errors.isVisible, timeout=20_000)
    child(window, QPushButton, "cancelButton").click()
    moved = sound.rename(tmp_path / "moved.wav")
    with qtbot.waitSignal(window.desk.opening_failed, timeout=20_000):
        window.desk.open_project(Path(window.settings.recent[0].path))
    assert not window.start.errors.act.isHidden()
    window.start.errors.place_chosen.emit(moved)
    assert shown_text(window, qtbot) == "Good morning all is well"
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=20_000)


def test_files_are_dropped_on_the_page_of_a_review_too_unless_something_runs(
    window: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.caviard"
    shutil.copyfile(project, other)
    before = open_review(window, project, qtbot)
    window.actions_.open.setEnabled(False)
    drop_on(window, other)
    assert window.review is before
    said = child(window, QLabel, "statusLabel").text()
    assert said == "Files can be opened when what runs is done, or cancelled."
    window.actions_.open.setEnabled(True)
    drop_on(window, other)
    qtbot.waitUntil(lambda: window.review is not None and window.review is not before, timeout=20_000)
    assert shown(window, qtbot).session.path == other
