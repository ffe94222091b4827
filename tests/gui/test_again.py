"""A recording of which there is a review already: in another, what was marked by hand would be published."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.errors import InputError
from app.gui.settings import Recent, Settings
from app.gui.window import MainWindow
from app.project import Project, relock
from app.workbench.policy.settings import Hearing, listened_with
from tests.gui.conftest import child, drop_on, open_review, shown
from tests.samples import noise, write_audio
from tests.values import RATE

PASSPHRASE = "nine green bottles"


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects of what is listened to, in place of which nothing is."""
    paths: list[Path] = []

    def take_in(_bench: object, _source: Path, path: Path, **_more: object) -> None:
        paths.append(path)
        raise InputError("not-audio", "It is no sound.", "Choose another.")  # else its project is looked into

    monkeypatch.setattr("app.gui.work.taking_in.take_in", take_in)
    return paths


@pytest.fixture
def reviewed(window: MainWindow, project: Path) -> MainWindow:
    """The window, where there is a review of a recording in the folder for projects."""
    window.desk.settings = Settings(projects=str(project.parent))
    return window


def asked(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "againBox") is not None)
    box = child(window, QMessageBox, "againBox")
    qtbot.waitUntil(box.isVisible)
    return box


def button(box: QMessageBox, text: str) -> QPushButton:
    (found,) = (one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == text)
    return found


def gone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "againBox") is None)


def test_enter_opens_the_review_that_there_is(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, project.with_suffix(".wav"))
    box = asked(reviewed, qtbot)
    assert box.text() == "There is a review of this recording already."
    assert "“meeting.caviard”" in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reviewed.review is not None)
    assert shown(reviewed, qtbot).session.path == project
    assert begun == []


def test_enter_goes_back_to_the_place_in_a_review_that_is_open(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    page = open_review(reviewed, project, qtbot)
    QTest.keyClick(page.transcript, Qt.Key.Key_Right)
    place = page.transcript.place
    reviewed.show_publish()
    drop_on(reviewed, project.with_suffix(".wav"))
    QTest.keyClick(asked(reviewed, qtbot), Qt.Key.Key_Return)
    gone(reviewed, qtbot)
    assert reviewed.review is page
    assert reviewed.pages.currentWidget() is page
    assert (page.transcript.place, reviewed.desk.opening) == (place, False)
    assert begun == []


@pytest.mark.parametrize("opened", [False, True], ids=["closed", "open now"])
def test_the_recording_that_is_brought_is_taken_where_that_of_the_review_is_gone(
    reviewed: MainWindow, project: Path, opened: bool, begun: list[Path], qtbot: QtBot
) -> None:
    if opened:
        open_review(reviewed, project, qtbot)
    (elsewhere := project.with_name("elsewhere")).mkdir()
    copy = project.with_suffix(".wav").rename(elsewhere / "copy.wav")
    drop_on(reviewed, copy)
    with qtbot.waitSignal(reviewed.desk.opened, timeout=30_000):
        QTest.keyClick(asked(reviewed, qtbot), Qt.Key.Key_Return)
    session = shown(reviewed, qtbot).session
    assert (session.path, session.recording.path) == (project, copy)
    assert begun == []
    qtbot.waitUntil(lambda: not reviewed.desk.work.working)


def test_another_is_begun_where_that_is_wanted(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, project.with_suffix(".wav"))
    button(asked(reviewed, qtbot), "Begin another").click()
    qtbot.waitUntil(lambda: begun != [])
    assert begun == [project.with_name("meeting 2.caviard")]


def test_escape_leaves_everything_as_it_is(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    page = open_review(reviewed, project, qtbot)
    drop_on(reviewed, project.with_suffix(".wav"))
    QTest.keyClick(asked(reviewed, qtbot), Qt.Key.Key_Escape)
    gone(reviewed, qtbot)
    assert reviewed.review is page
    assert reviewed.desk.session is page.session
    assert begun == []


def test_a_locked_one_is_asked_about_by_its_name(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    relock(project, None, PASSPHRASE)
    reviewed.open_files([project.with_suffix(".wav")])
    box = asked(reviewed, qtbot)
    assert box.text() == "There is a review already that is called like this recording."
    with qtbot.waitSignal(reviewed.desk.locked):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert begun == []


def test_one_elsewhere_is_known_by_the_list_of_meetings(
    window: MainWindow, project: Path, tmp_path: Path, begun: list[Path], qtbot: QtBot
) -> None:
    (folder := tmp_path / "projects").mkdir()
    recent = (Recent(str(project), "meeting.wav"),)
    window.desk.settings = Settings(projects=str(folder), recent=recent)
    copy = project.with_name("copy of it.wav")
    copy.write_bytes(project.with_suffix(".wav").read_bytes())
    window.open_files([copy])
    button(asked(window, qtbot), "Open it").click()
    qtbot.waitUntil(lambda: window.review is not None)
    assert shown(window, qtbot).session.path == project
    assert begun == []


def test_nobody_is_asked_about_others(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    for name in ("one", "two"):
        project.with_name(f"{name}.wav").write_bytes(name.encode())
    reviewed.open_files([project.with_name("one.wav"), project.with_name("two.wav")])
    qtbot.waitUntil(lambda: len(begun) == 2)
    assert reviewed.findChild(QMessageBox, "againBox") is None


def several(project: Path) -> list[Path]:
    """Three recordings, one of them reviewed, and a copy of that."""
    sound = project.with_suffix(".wav")
    (others := project.with_name("others")).mkdir()
    for name in ("a", "b"):
        (others / f"{name}.wav").write_bytes(name.encode())
    (others / "copy.wav").write_bytes(sound.read_bytes())
    return [others, sound]


def test_enter_leaves_out_those_of_several_that_were_reviewed(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, *several(project))
    box = asked(reviewed, qtbot)
    assert box.text() == "Brought before: 2 of 4 recordings."
    assert "Looking" not in child(reviewed, QLabel, "statusLabel").text(), "that is over"
    assert "is in: meeting.caviard." in box.informativeText(), "both are of one review"
    assert begun == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(begun) == 2)
    assert begun == [project.with_name("a.caviard"), project.with_name("b.caviard")]


def test_others_are_begun_of_all_where_that_is_wanted(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, *several(project))
    button(asked(reviewed, qtbot), "Begin new ones").click()
    qtbot.waitUntil(lambda: len(begun) == 4)
    assert begun[-1] == project.with_name("meeting 2.caviard")


def test_escape_begins_none_of_several(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, *several(project))
    QTest.keyClick(asked(reviewed, qtbot), Qt.Key.Key_Escape)
    gone(reviewed, qtbot)
    assert not reviewed.desk.work.working
    assert begun == []


def test_enter_opens_in_turn_where_all_of_several_were_reviewed(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    locked = project.with_name("other.caviard")
    locked.write_bytes(project.read_bytes())
    relock(locked, None, PASSPHRASE)
    (sound := project.with_name("other.wav")).write_bytes(b"another meeting")
    drop_on(reviewed, project.with_suffix(".wav"), sound)
    box = asked(reviewed, qtbot)
    assert "known by the name alone: other.caviard." in box.informativeText()
    assert [one for one in box.findChildren(QPushButton) if "Leave" in one.text()] == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reviewed.review is not None)
    assert shown(reviewed, qtbot).session.path == project
    assert reviewed.desk.in_turn == 1
    assert begun == []


def test_one_that_comes_with_a_transcript_is_asked_about(
    reviewed: MainWindow, project: Path, begun: list[Path], qtbot: QtBot
) -> None:
    (text := project.with_suffix(".txt")).write_text("Anna met Bob", encoding="utf-8")
    drop_on(reviewed, project.with_suffix(".wav"), text)
    box = asked(reviewed, qtbot)
    assert box.text() == "There is a review of this recording already."
    button(box, "Begin another").click()
    qtbot.waitUntil(lambda: begun == [project.with_name("meeting 2.caviard")])


@pytest.fixture
def half(reviewed: MainWindow, project: Path) -> Path:
    """The project of another recording, which was not heard to its end with the model that is chosen."""
    sound = write_audio(project.with_name("half.wav"), noise(2, RATE, seed=7), RATE)
    with open_source(sound) as source, Project.create(path := sound.with_suffix(".caviard")) as made:
        made.save_recording(source.recording)
        settings = reviewed.desk.settings
        hearing = Hearing(engine=settings.engine, model=settings.model)
        made.save_settings(
            {"profile": "staff", "watchlist": (), "source": str(sound), "listening": listened_with(hearing)}
        )
    return path


def test_nobody_is_asked_about_one_that_was_begun_with_the_same_model(
    reviewed: MainWindow, half: Path, begun: list[Path], qtbot: QtBot
) -> None:
    drop_on(reviewed, half.with_suffix(".wav"))
    qtbot.waitUntil(lambda: begun == [half])
    assert reviewed.findChild(QMessageBox, "againBox") is None


@pytest.mark.parametrize("moved", [False, True], ids=["there", "moved"])
def test_one_that_was_begun_with_another_model_is_gone_on_with_or_another_begun(
    reviewed: MainWindow, half: Path, moved: bool, begun: list[Path], qtbot: QtBot
) -> None:
    reviewed.desk.settings = replace(reviewed.desk.settings, model="small")
    sound = half.with_suffix(".wav")
    if moved:
        (elsewhere := half.with_name("elsewhere")).mkdir()
        sound = sound.rename(elsewhere / "half.wav")
    drop_on(reviewed, sound)
    box = asked(reviewed, qtbot)
    assert box.text() == "This recording was begun before, and not heard to its end."
    assert "is in “half.caviard”" in box.informativeText()
    with qtbot.waitSignal(reviewed.desk.listening):
        QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: begun == [half])
    qtbot.waitUntil(lambda: not reviewed.desk.work.working and not reviewed.desk.opening)
    gone(reviewed, qtbot)
    drop_on(reviewed, sound, half.with_name("meeting.wav"))
    box = asked(reviewed, qtbot)
    assert box.informativeText().endswith("Not heard to the end: half.caviard.")
    button(box, "Begin new ones").click()
    qtbot.waitUntil(lambda: len(begun) == 3)
    assert begun[1] == half.with_name("half 2.caviard")


def test_a_search_that_takes_its_time_is_told_and_nothing_opened_over_what_was_begun_since(
    reviewed: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    found, over = Event(), Event()
    monkeypatch.setattr("app.workbench.reviewing.again.sha256_of", lambda _path: str(found.wait(60)))
    with qtbot.waitSignal(reviewed.desk.sorting.looking):
        reviewed.open_files([project.with_suffix(".wav")])
    assert "Looking for a review" in child(reviewed, QLabel, "statusLabel").text()
    begun_since = reviewed.desk.work.job(lambda _job: over.wait(60))
    begun_since.start()
    with qtbot.assertNotEmitted(reviewed.desk.sorting.ended, wait=300):
        found.set()
    over.set()
    qtbot.waitUntil(lambda: not reviewed.desk.work.jobs.busy)
