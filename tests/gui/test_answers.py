"""What stands in the way of a person, and the answer that the window has to it."""

import sqlite3
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from time import sleep
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.detect.reading.tagger import TaggedWords
from app.detect.stage import Detector
from app.domain.errors import ProjectError
from app.domain.finding import BY_SOUND
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action
from app.domain.timeline import Span
from app.gui.chrome.stopping import may_stop
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Recent, Settings
from app.gui.window import MainWindow
from app.gui.wording.faults import SOUGHT, fault_text
from app.gui.wording.holding_errors import holding_sentences
from app.gui.work.awake import Awake
from app.gui.work.jobs import Job
from app.project import Project
from app.weights import Store
from app.worker import Progress
from tests.gui.conftest import actions, child, drop, open_review, press, until_stopped
from tests.samples import noise, write_audio
from tests.values import RATE

AT = Span(3 * RATE, 4 * RATE)
ROW = 24
"""Pixels of what is listed that are seen at least on a small screen."""
BROKEN = (
    Fault(FaultKind.RECOGNISER, "recogniser:names", "names failed"),
    Fault(FaultKind.TRANSCRIPTION, "block:0", "not written down", AT),
    *(Fault(FaultKind.DAMAGE, f"damage:{number}", "a packet is broken", AT) for number in range(3)),
)


@pytest.fixture
def broken(window: MainWindow, project: Path, qtbot: QtBot) -> ReviewPage:
    """A review of which not everything could be looked at, or looked for."""
    with Project.open(project) as opened:
        review = opened.review()
        opened.save_review(replace(review, findings=replace(review.findings, faults=BROKEN)))
    page = open_review(window, project, qtbot)
    window.desk.looking.end()
    return page


def listed_faults(page: ReviewPage) -> list[str]:
    faults = page.faults.list
    return [faults.item(number).text().partition("\n")[0] for number in range(faults.count())]


def test_what_could_not_be_looked_at_is_listed_and_accepted_one_by_one(
    window: MainWindow, broken: ReviewPage
) -> None:
    assert listed_faults(broken) == [
        "Not looked for: names of people, organisations and places",
        "Speech that could not be written down (0:03)",
        *["Damaged sound (0:03)"] * 3,
    ]
    said, status = child(window, QLabel, "faultsLabel"), child(window, QLabel, "statusLabel")
    assert said.text().startswith("5 things could not be looked at. Nothing is published until")
    assert "5 findings to decide \u00b7 5 things to accept" in status.text()
    window.resize(1024, 700)
    QApplication.processEvents()
    assert not broken.faults.list.isVisible()
    assert broken.transcript.height() > 2 * broken.faults.height(), "the words have the room"
    child(window, QPushButton, "showFaultsButton").click()
    assert broken.faults.list.isVisible()
    broken.faults.list.setCurrentRow(1)
    child(window, QPushButton, "acceptFaultButton").click()
    assert [one.name for one in broken.session.review.unaccepted] == [
        one.name for one in (BROKEN[0], *BROKEN[2:])
    ]
    assert "4 things to accept" in status.text()
    broken.undo()
    assert len(listed_faults(broken)) == 5
    child(window, QPushButton, "acceptFaultsButton").click()
    assert broken.session.review.unaccepted == ()
    assert broken.faults.isHidden()
    assert "accept" not in status.text().replace("accepted damage", "")


def test_a_keyboard_gets_to_what_could_not_be_looked_at_and_past_it(
    window: MainWindow, broken: ReviewPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def press_on(key: Qt.Key) -> None:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    window.resize(960, 540)
    window.activateWindow()
    broken.transcript.setFocus()
    press_on(Qt.Key.Key_A)
    assert window.focusWidget() is broken.faults.list
    qtbot.waitUntil(lambda: broken.faults.list.visibleRegion().boundingRect().height() >= ROW)
    press_on(Qt.Key.Key_Escape)
    assert window.focusWidget() is broken.transcript
    assert not broken.faults.list.isVisible()
    broken.session.heard(broken.session.recording.whole)
    broken.decide_about(broken.session.findings, Action.KEEP)
    broken.transcript.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_Tab):
        broken.transcript.setFocus()
        press_on(key)
        assert window.focusWidget() is broken.faults.list, "nothing else is left"
    heard: list[Span] = []
    monkeypatch.setattr(broken.sound.player, "hear", heard.append)
    press_on(Qt.Key.Key_Return)
    assert heard == [], "it is nowhere in the sound"
    press_on(Qt.Key.Key_Down)
    press_on(Qt.Key.Key_Return)
    assert heard == [AT]
    assert broken.transcript.caret_word == 6, "the first word that is not over by then"
    QTest.keyClick(broken.faults.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    child(window, QPushButton, "acceptFaultButton").setFocus()
    press_on(Qt.Key.Key_Space)
    assert broken.faults.isHidden()
    assert window.focusWidget() is broken.transcript
    assert not window.actions_.faults.isEnabled()


def test_publishing_says_what_holds_it_back_and_leads_there(
    window: MainWindow, broken: ReviewPage, qtbot: QtBot
) -> None:
    broken.decide_about(broken.session.findings, Action.REDACT)
    window.show_publish()
    assert window.publish is not None
    window.publish.publish_button.click()
    assert not window.desk.work.working, "it is known at once"
    errors = window.publish.results.errors
    assert errors.accessibleName().startswith("A search for sensitive words failed.")
    errors.act.click()
    assert window.pages.currentWidget() is broken
    qtbot.waitUntil(lambda: window.focusWidget() is broken.faults.list)


@pytest.mark.usefixtures("qapp")
def test_whatever_recogniser_failed_it_is_told_what_it_looks_for() -> None:
    names = {one.name for one in Detector().recognisers} | {TaggedWords.name, BY_SOUND}
    assert names == set(SOUGHT), "say what each looks for in app/gui/wording/faults.py"
    assert len(set(SOUGHT.values())) == len(names)
    unknown = Fault(FaultKind.RECOGNISER, "recogniser:of_another_version", "It failed.")
    assert fault_text(unknown, RATE) == "Not looked for: some of what is sensitive"


@pytest.mark.usefixtures("qapp")
def test_what_is_heard_a_second_time_is_told_as_such() -> None:
    assert "a second time" in holding_sentences()[FaultKind.TWICE][0]
    told = fault_text(Fault(FaultKind.TWICE, "twice", "Again.", Span(60 * RATE, 90 * RATE)), RATE)
    assert told == "Speech that is heard a second time, softer or on another channel (1:00)"


@pytest.mark.usefixtures("qapp")
def test_a_recording_that_is_cut_short_is_told_from_one_with_damaged_sound() -> None:
    """Else somebody accepts "damaged sound" of an hour of which ten seconds are there."""
    names = ("damage:0", "damage:end", "damage:rest")
    assert [fault_text(Fault(FaultKind.DAMAGE, name, "It is damaged."), RATE) for name in names] == [
        "Damaged sound",
        "The end of the recording is missing",
        "Sound at the end of the file that is left out",
    ]


def test_closing_asks_while_a_person_waits_for_something(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = [False, True]
    monkeypatch.setattr("app.gui.chrome.stopping.may_stop", lambda _, **_more: asked.pop(0))
    window.desk.work.job(until_stopped).start()
    assert not window.actions_.open.isEnabled()
    assert not window.close()
    assert window.isVisible()
    assert window.close()
    assert asked == []
    assert not window.desk.work.jobs.busy


@pytest.mark.parametrize(
    ("pressed", "stops", "fetching", "kept"),
    [
        ("Stop and close", True, False, "The review is kept. What is not published yet will not be."),
        ("Go on working", False, False, "What was heard so far is kept; you can go on with it next time."),
        ("Go on working", False, True, "The speech model will be missing until it is fetched again."),
    ],
)
def test_the_question_before_closing_is_put_in_words(
    window: MainWindow, pressed: str, stops: bool, fetching: bool, kept: str
) -> None:
    said: list[str] = []

    def answer() -> None:
        box = window.findChild(QMessageBox, "stopBox")
        assert isinstance(box, QMessageBox)
        said.append(f"{box.text()} {box.informativeText()}")
        next(one for one in box.buttons() if one.text() == pressed).click()

    QTimer.singleShot(0, answer)
    assert may_stop(window, publishing=stops, fetching=fetching) is stops
    assert said == [f"Caviard is still working. {kept}"]


def test_a_key_that_was_meant_for_the_window_stops_nothing(window: MainWindow) -> None:
    def press_enter() -> None:
        box = window.findChild(QMessageBox, "stopBox")
        assert isinstance(box, QMessageBox)
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, press_enter)
    assert not may_stop(window, publishing=True)


def test_a_file_that_is_no_recording_is_told_on_the_first_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Zerbinetta.mp3"
    path.write_bytes(b"no sound")
    with qtbot.waitSignal(window.desk.opening_failed, timeout=30000):
        drop(window, path)
    assert window.pages.currentWidget() is window.start
    assert window.start.errors.accessibleName().startswith("Zerbinetta.mp3: This is not a sound file")
    assert window.settings.recent == ()
    assert list(window.settings.folder.iterdir()) == [], "no project is left of it"
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)


def test_a_file_that_is_no_project_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "x.caviard"
    path.write_text("no project")
    window.desk.open([path])
    qtbot.waitUntil(window.start.errors.isVisible)
    assert window.start.errors.accessibleName().startswith("x.caviard: The file is not a project")


def test_two_windows_never_have_one_project(reviewing: MainWindow, project: Path, qtbot: QtBot) -> None:
    other = MainWindow(Settings())
    with qtbot.waitSignal(other.desk.opening_failed):
        other.desk.open([project])
    assert other.review is None
    assert not other.start.errors.isHidden()
    other.close()
    other.deleteLater()
    assert reviewing.review is not None


def test_a_recording_that_has_moved_is_found_by_its_hash(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    moved, other = project.parent / "moved.wav", project.parent / "other.wav"
    (project.parent / "meeting.wav").rename(moved)
    write_audio(other, noise(10, RATE, seed=1), RATE)
    with qtbot.waitSignal(window.desk.opening_failed):
        window.desk.open([project])
    assert window.review is None
    assert not window.start.errors.act.isHidden()
    with qtbot.waitSignal(window.desk.opening_failed, timeout=30000):
        window.start.errors.place_chosen.emit(other)
    assert "not the one" in window.start.errors.accessibleName()
    with qtbot.waitSignal(window.desk.opened, timeout=30000):
        window.start.errors.place_chosen.emit(moved)
    assert window.desk.session is not None
    assert window.desk.session.recording.path == moved


def test_a_recording_that_is_gone_before_it_was_heard_is_looked_for_and_listened_to(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = write_audio(tmp_path / "found.wav", noise(10, RATE, seed=1), RATE)
    with qtbot.waitSignal(window.desk.opening_failed, timeout=30000):
        window.desk.open([tmp_path / "gone.wav"])
    said = "gone.wav: The file of the meeting is not where it was."
    assert window.start.errors.accessibleName().startswith(said)
    opened: list[Path] = []
    monkeypatch.setattr(window.desk, "open", opened.extend)
    window.start.errors.place_chosen.emit(found)
    assert opened == [found]


def test_a_name_of_several_lines_has_one_in_the_list(window: MainWindow) -> None:
    recent = Recent("/gone/all.caviard", "all\nhands.wav", 3, 1)
    window.start.recent.show_recent((recent,))
    listed = child(window, QListWidget, "recentList")
    said = [listed.item(0).text()]
    window.start.recent.show_found({recent.path}, ())
    said.append(listed.item(0).text())
    assert [text.split("\n")[0] for text in said] == ["all hands.wav", "all hands.wav"]
    assert [text.count("\n") for text in said] == [1, 1]


def test_a_missing_model_is_asked_for_first(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAVIARD_MODELS", "/nowhere")
    window.show_start()
    assert child(window, QPushButton, "installButton").isVisible()
    assert not child(window, QPushButton, "openButton").isEnabled()
    drop(window, Path("meeting.wav"))
    assert "without the speech model" in window.start.errors.accessibleName()
    fetch, cancel = (child(window, QPushButton, name) for name in ("installButton", "installCancelButton"))
    fetch.setFocus()
    window.start.show_installing(Progress("check", 1, 2))
    assert cancel.hasFocus()
    window.start.show_installing(None)
    assert fetch.hasFocus(), "what was pressed to stop it is gone"
    window.start.show_model(None)
    assert child(window, QPushButton, "openButton").hasFocus()


def test_a_model_is_brought_on_a_stick(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = Store().locate("base")
    monkeypatch.setenv("CAVIARD_MODELS", str(tmp_path / "models"))
    window.show_start()
    card = child(window, QFrame, "modelCard")
    assert card.isVisible()
    asked = list[list[Path]]()
    window.start.files_chosen.disconnect()
    window.start.files_chosen.connect(asked.append)
    drop(window, tmp_path / "meeting.caviard")
    notes, sound = tmp_path / "notes.txt", tmp_path / "meeting.wav"
    drop(window, notes)
    assert asked == [[tmp_path / "meeting.caviard"], [notes]], "nothing of it is listened to"
    drop(window, sound, notes)
    assert "Nothing can be listened to" in window.start.errors.accessibleName()
    assert "148 MB" in " ".join(label.text() for label in card.findChildren(QLabel))
    drop(window, tmp_path)
    qtbot.waitUntil(window.start.errors.isVisible)
    assert "no speech model in this folder" in window.start.errors.accessibleName()
    drop(window, stick / "config.json")
    window.show_settings()
    window._leave_settings()
    assert child(window, QPushButton, "installCancelButton").isVisible()
    qtbot.waitUntil(card.isHidden, timeout=60_000)
    assert child(window, QPushButton, "openButton").isEnabled()
    assert Store().locate("base") == tmp_path / "models" / "base"
    assert not window.start.errors.isVisible()
    qtbot.waitUntil(lambda: not window.desk.work.working)


def test_a_model_is_fetched_on_while_a_project_is_reviewed_and_published(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def go_on(told: Callable[[str, int, int], None]) -> None:
        while True:
            told("download", 1, 2)
            sleep(0.01)

    monkeypatch.setattr(Store, "install", lambda _store, _name, told: go_on(told))
    monkeypatch.setattr(
        "app.gui.work.publishing.publish_for", lambda bench, *_, **_more: go_on(lambda *_: bench.tell(None))
    )
    monkeypatch.setattr(Job, "bench", nullcontext)
    cancel = child(window, QPushButton, "installCancelButton")
    child(window, QPushButton, "installButton").click()
    open_review(window, project, qtbot)
    window.actions_.start.trigger()
    qtbot.wait(100)
    assert not cancel.isHidden(), "it has nothing to do with the review"
    open_review(window, project, qtbot)
    window.show_publish()
    assert window.publish is not None
    write = child(window, QLineEdit, "folderLine")
    write.setText(str(tmp_path))
    window.publish.publish_button.click()
    asked = [False, True]
    monkeypatch.setattr("app.gui.chrome.stopping.may_stop", lambda _, **_more: asked.pop(0))
    window.actions_.start.trigger()
    assert window.pages.currentWidget() is window.publish
    window.actions_.start.trigger()
    assert (window.pages.currentWidget(), asked) == (window.start, [])
    qtbot.waitUntil(lambda: not window.desk.work.working)
    assert not cancel.isHidden()
    cancel.click()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
    assert cancel.isHidden()


def test_what_is_not_on_this_computer_is_told(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/meeting.mp3")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.start.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert "not a file on this computer" in window.start.errors.accessibleName()


def test_a_project_that_is_gone_is_listed_as_such(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    for path in (project.with_name("n" * 300), project, project.with_name("gone.caviard")):
        window.desk.settings = window.settings.with_recent(Recent(str(path), path.stem, 3, 1))
    window.show_start()
    listed = child(window, QListWidget, "recentList")
    qtbot.waitUntil(lambda: listed.item(0).text() == "gone\nThe project is not where it was")
    assert listed.item(1).text() == "meeting\n1 finding to decide"
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)


def test_a_recent_project_is_listed_no_more_or_deleted(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    gone, other = project.with_name("gone.caviard"), project.with_name("other.caviard")
    for path in (other, gone, project):
        window.desk.settings = window.settings.with_recent(Recent(str(path), path.stem, 3, 1))
    window.show_start()
    listed = child(window, QListWidget, "recentList")
    said = {one.text(): one for one in window.start.recent.menu_for(listed.item(2)).actions()}
    said["Remove from this list"].trigger()
    assert [one.name for one in window.settings.recent] == ["meeting", "gone"]

    def press_delete(line: int) -> None:
        listed.setCurrentRow(line)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        listed.setFocus()
        QTest.keyClick(listed, Qt.Key.Key_Delete)
        buttons = window.findChildren(QMessageBox, "deleteBox")[-1].buttons()
        next(one for one in buttons if one.text() == "Delete").click()
        qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)

    press_delete(1)  # on a drive that is not there it is not deleted
    assert "not where it was" in window.start.errors.accessibleName()
    assert listed.count() == 2
    with Project.open(project):
        press_delete(0)
    assert "open in another window or command" in window.start.errors.accessibleName()
    press_delete(0)
    assert not project.exists()
    assert [one.name for one in window.settings.recent] == ["gone"]
    assert listed.count() == 1
    assert window.start.errors.isHidden()


@pytest.mark.parametrize(
    ("code", "said"),
    [("project-too-new", "newer version"), ("project-read-only", "cannot be written to")],
)
def test_a_project_that_cannot_be_used_has_its_answer(
    window: MainWindow,
    project: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    said: str,
) -> None:
    """A newer one is really newer; that one may not write, root may always, so that the store says it."""
    if code == "project-too-new":
        with sqlite3.connect(project) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
    else:
        refused = ProjectError(code, "It is read-only.", "Copy it.")
        monkeypatch.setattr(Project, "open", Mock(side_effect=refused))
    window.desk.open([project])
    qtbot.waitUntil(window.start.errors.isVisible)
    assert said in window.start.errors.accessibleName()
    assert window.review is None
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)


def test_the_computer_is_kept_awake_while_a_person_waits(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Awake, "hold", lambda _: told.append("awake"))
    monkeypatch.setattr(Awake, "release", lambda _: told.append("asleep"))
    job = window.desk.work.behind(lambda _: None)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start()
    assert told == [], "nobody waits for it"
    job = window.desk.work.job(lambda _: told.append("work"))
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start()
    assert told == ["awake", "work", "asleep"]


def test_what_the_organisation_does_not_let_be_kept_is_told_and_waits(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('never_keep = ["person"]\nprofile = "press"\n', "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(policy))
    page = open_review(window, project, qtbot)
    press(window, "rk")
    assert actions(window) == ["redact", "ask", "ask", "ask", "ask"]
    assert page.errors.isVisible()
    assert "organisation" in page.errors.accessibleName()
    press(window, "r")
    assert actions(window) == ["redact", "redact", "ask", "ask", "ask"]
    assert not page.errors.isVisible()
    window.show_settings()
    box = child(window, QComboBox, "profileBox")
    assert (box.count(), box.currentData(), box.isEnabled()) == (1, "press", False)
