"""A recording that was moved while its review is open: it can be looked for there."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import InputError, OutputError
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.window import MainWindow
from tests.gui.conftest import actions, press, shown
from tests.samples import noise, write_audio
from tests.values import RATE

MISSING = InputError("missing", "There is no file.", "Check the name.")


@pytest.fixture
def missed(reviewing: MainWindow, project: Path) -> ReviewPage:
    """A review whose recording is gone when it is to be played."""
    page = reviewing.review
    assert page is not None
    project.with_suffix(".wav").rename(project.with_name("moved.wav"))
    page.sound.player.failed.emit(MISSING)
    return page


def choose(monkeypatch: pytest.MonkeyPatch, chosen: Path | None) -> None:
    monkeypatch.setattr("app.gui.pages.bars.error_bar.choose_file", lambda *_: chosen)


def test_it_is_looked_for_from_the_review_which_goes_on(
    reviewing: MainWindow, missed: ReviewPage, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    press(reviewing, "r")
    missed.sound.player.failed.emit(MISSING)
    assert missed.errors.act.isVisible()
    assert missed.errors.act.text() == "Find the file…"
    choose(monkeypatch, None)
    missed.errors.act.click()
    assert reviewing.review is missed
    choose(monkeypatch, project.with_name("moved.wav"))
    with qtbot.waitSignal(reviewing.desk.opened, timeout=30_000):
        missed.errors.act.click()
    page = shown(reviewing, qtbot)
    assert page.session.recording.path == project.with_name("moved.wav")
    assert actions(reviewing)[0] == "redact"
    assert not page.errors.isVisible()
    qtbot.waitUntil(lambda: not reviewing.desk.work.working)


def test_another_recording_is_not_taken_and_it_can_be_looked_for_again(
    reviewing: MainWindow, missed: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, write_audio(tmp_path / "other.wav", noise(10, RATE, seed=1), RATE))
    with qtbot.waitSignal(reviewing.desk.opening_failed, timeout=30_000):
        missed.errors.act.click()
    assert reviewing.pages.currentWidget() is reviewing.start
    assert "not the one" in reviewing.start.errors.accessibleName()
    assert not reviewing.start.errors.act.isHidden()
    qtbot.waitUntil(lambda: not reviewing.desk.work.working)


def test_it_is_looked_for_where_it_was_to_be_published(
    reviewing: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    project.with_suffix(".wav").rename(project.with_name("moved.wav"))
    reviewing.show_publish()
    assert reviewing.publish is not None
    errors = reviewing.publish.results.errors
    reviewing.publish.fail(MISSING)
    assert errors.act.isVisible()
    assert errors.accessibleName().endswith("find it where it is now.")
    reviewing.publish.fail(OutputError("disk-full", "", ""))
    assert not errors.act.isVisible()
    reviewing.publish.fail(MISSING)
    choose(monkeypatch, project.with_name("moved.wav"))
    with qtbot.waitSignal(reviewing.desk.opened, timeout=30_000):
        errors.act.click()
    assert shown(reviewing, qtbot).session.recording.path == project.with_name("moved.wav")
    qtbot.waitUntil(lambda: not reviewing.desk.work.working)
