"""The list of meetings, with what rules of the organisation delete before long."""

import os
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from app.batch.journal import JOURNAL, Entry, Journal, Reason, State
from app.domain.review import Action
from app.domain.reviewing.rules import Rules
from app.gui.settings import Recent, load
from app.gui.window import MainWindow
from app.gui.wording.text import day
from app.project import Project
from app.workbench.retention import Ending, register
from tests.gui.conftest import child, open_review, shown
from tests.gui.test_answers import BROKEN

DAY = 86_400


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Projects are deleted thirty days after their last change."""
    file = tmp_path / "policy.toml"
    file.write_text("keep_projects_days = 30\n", "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(file))


def aged(path: Path, days: float) -> str:
    """Make a project that old, and give the day up to which it is kept, as it is written."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        Project.create(path).close()
    changed = time.time() - days * DAY
    os.utime(path, (changed, changed))
    until = datetime.fromtimestamp(max(time.time(), changed + 30 * DAY), UTC).astimezone()
    return QLocale().toString(QDate(until.year, until.month, until.day), QLocale.FormatType.ShortFormat)


def lines(window: MainWindow) -> list[str]:
    listed = child(window, QListWidget, "recentList")
    return [listed.item(line).text() for line in range(listed.count())]


@pytest.mark.usefixtures("policy")
def test_what_is_deleted_before_long_is_told_and_kept_by_who_opens_it(
    window: MainWindow, project: Path, data_folder: Path, qtbot: QtBot
) -> None:
    shown = {
        path.name: aged(path, days)
        for path, days in (
            (project, 26),
            (data_folder / "projects" / "all hands.caviard", 31),
            (data_folder / "batches" / "0123" / "1.caviard", 31),
            (data_folder / "projects" / "young.caviard", 2),
        )
    }
    register(project, Rules(keep_days=30))
    window.desk.settings = window.settings.with_recent(Recent(str(project), "meeting.wav", 3, 1))
    window.show_start()
    told = child(window, QLabel, "endingLabel")
    several = "2 projects are deleted within a week, as your organisation lays down."
    qtbot.waitUntil(lambda: told.isVisible() and told.text().startswith(several))
    assert lines(window) == [
        f"meeting.wav\n1 finding to decide, kept until {shown['meeting.caviard']}",
        f"all hands.caviard\nKept until {shown['all hands.caviard']}",
    ]
    listed = child(window, QListWidget, "recentList")
    offered = [
        [one.text() for one in window.start.recent.menu_for(listed.item(line)).actions()] for line in (0, 1)
    ]
    assert offered[0] == ["Open", "Remove from this list", "Delete the project…"]
    assert offered[1] == ["Open", "Delete the project…"], "it comes back as long as it is deleted one day"
    open_review(window, project, qtbot)
    window.show_start()
    qtbot.waitUntil(lambda: told.text().startswith("1 project is deleted"))
    assert lines(window)[0] == "meeting.wav\n5 findings to decide, opened today"


@pytest.mark.usefixtures("policy")
def test_nothing_is_said_where_nothing_is_deleted_before_long(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    aged(project, 22)
    register(project, Rules(keep_days=30))
    window.desk.settings = window.settings.with_recent(Recent(str(project), "meeting.wav", 3, 1))
    window.show_start()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
    assert not child(window, QLabel, "endingLabel").isVisible()
    assert lines(window) == ["meeting.wav\n1 finding to decide"]


def test_what_a_batch_holds_is_listed_with_what_it_waits_for_until_it_was_opened(
    window: MainWindow, project: Path, data_folder: Path, qtbot: QtBot
) -> None:
    codes = ("undecided", "unapproved", "recogniser", "project-locked")
    private = data_folder / "batches" / "0123"
    private.mkdir(parents=True)
    with Journal.create(private / JOURNAL) as journal:
        for number, code in enumerate(codes, 1):
            (private / f"{number}.caviard").write_bytes(project.read_bytes())
            reason = Reason(code, "It waits.", "Decide.")
            journal.save(Entry(number, Path(f"/in/{number}.wav"), "b", State.NEEDS_REVIEW, reason))
    window.show_start()
    qtbot.waitUntil(lambda: len(lines(window)) == len(codes))
    assert lines(window) == [
        "1.wav\nHeld by a batch: findings to decide",
        "2.wav\nHeld by a batch: waits for a second reader",
        "3.wav\nHeld by a batch: something that failed is to be accepted",
        "4.wav\nHeld by a batch: it was open elsewhere, or is locked",
    ]
    listed = child(window, QListWidget, "recentList")
    listed.itemActivated.emit(listed.item(1))
    page = shown(window, qtbot)
    assert page.session.path == private / "2.caviard"
    window.show_start()
    assert lines(window)[0] == "meeting.wav\n5 findings to decide, opened today"
    assert [line.partition("\n")[0] for line in lines(window)] == ["meeting.wav", "1.wav", "3.wav", "4.wav"]


def test_a_meeting_says_when_it_was_open_last(window: MainWindow, project: Path) -> None:
    now, kept = time.time(), str(project)
    for opened, said in (
        (None, ""),
        (now, ", opened today"),
        (now - DAY, ", opened yesterday"),
        (now - 9 * DAY, f", opened on {day(now - 9 * DAY)}"),
        (now + 9 * DAY, f", opened on {day(now + 9 * DAY)}"),  # the clock was put back
    ):
        recent = Recent(kept, "meeting.wav", 3, 1, opened=opened)
        window.start.recent.show_recent((recent,))
        assert lines(window) == [f"meeting.wav\n1 finding to decide{said}"]
    window.start.recent.show_found(frozenset(), (Ending(project, now + DAY),))
    assert lines(window)[0].endswith(f"{said}, kept until {day(now + DAY)}")
    window.start.recent.show_found(frozenset({kept}), ())
    assert lines(window) == ["meeting.wav\nThe project is not where it was"]


def test_it_is_kept_when_a_meeting_was_open_last(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    before = time.time()
    open_review(window, project, qtbot)
    window.show_start()
    (recent,) = load().recent
    assert recent.opened is not None
    assert before <= recent.opened <= time.time()


def test_what_is_to_be_accepted_is_told_and_is_not_ready(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    with Project.open(project) as opened:
        review = opened.review()
        opened.save_review(replace(review, findings=replace(review.findings, faults=BROKEN[:2])))
    page = open_review(window, project, qtbot)
    window.show_start()
    assert lines(window) == ["meeting.wav\n5 findings to decide, 2 things to accept, opened today"]
    page = open_review(window, project, qtbot)
    page.session.heard(page.session.recording.whole)
    page.decide_about(page.session.findings, Action.REDACT)
    page.session.accept([BROKEN[0].name])
    window.show_start()
    assert lines(window) == ["meeting.wav\n1 thing to accept, opened today"]
    assert load().recent[0].faults == 1
    page = open_review(window, project, qtbot)
    page.session.accept([BROKEN[1].name])
    window.show_start()
    assert lines(window) == ["meeting.wav\nReady to publish, opened today"]


def test_what_is_left_in_a_meeting_that_is_out_is_told_with_that(window: MainWindow, project: Path) -> None:
    for waiting, faults, said in (
        (3, 0, "3 findings to decide, published before"),
        (0, 1, "1 thing to accept, published before"),
        (1, 2, "1 finding to decide, 2 things to accept, published before"),
        (0, 0, "Published"),
    ):
        recent = Recent(str(project), "meeting.wav", 9, waiting, published=True, faults=faults)
        window.start.recent.show_recent((recent,))
        assert lines(window) == [f"meeting.wav\n{said}"]
