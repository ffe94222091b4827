"""A file that cannot be opened closes nothing: it is told where one is."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled, PolicyError
from app.domain.profile import TextStyle
from app.gui import settings as kept
from app.gui.window import MainWindow
from app.gui.work.publishing import Filled
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy, listened_with, settings_of
from tests.gui.conftest import actions, drop_on, open_review, press, shown


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A folder in which nothing can be opened."""
    made = tmp_path / "empty"
    made.mkdir()
    return made


def test_it_is_told_in_the_review_which_stays_open(reviewing: MainWindow, wrong: Path, qtbot: QtBot) -> None:
    press(reviewing, "r")
    page, session = reviewing.review, reviewing.desk.session
    assert page is not None
    drop_on(reviewing, wrong)
    qtbot.waitUntil(page.errors.isVisible)
    assert reviewing.pages.currentWidget() is page
    assert reviewing.desk.session is session
    assert page.errors.isVisible()
    assert "holds no recording" in page.errors.accessibleName()
    assert reviewing.actions_.undo.isEnabled()


def test_it_is_told_on_the_page_that_publishes_and_what_is_filled_in_stays(
    reviewing: MainWindow, wrong: Path, qtbot: QtBot
) -> None:
    reviewing.show_publish()
    page = reviewing.publish
    assert page is not None
    drop_on(reviewing, wrong)
    qtbot.waitUntil(page.results.errors.isVisible)
    assert reviewing.pages.currentWidget() is page
    assert reviewing.publish is page
    assert "holds no recording" in page.results.errors.accessibleName()
    assert page.results.errors.isVisible()


def test_it_is_told_on_the_first_page_where_that_is_seen(
    window: MainWindow, wrong: Path, qtbot: QtBot
) -> None:
    drop_on(window, wrong)
    qtbot.waitUntil(window.start.errors.isVisible)
    assert window.pages.currentWidget() is window.start
    assert "holds no recording" in window.start.errors.accessibleName()


def test_a_recording_that_turns_out_to_be_none_brings_the_review_back_where_it_was(
    reviewing: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    press(reviewing, "r")
    before = reviewing.review
    assert before is not None
    third = before.session.findings[2]
    before.choose(third)
    qtbot.waitUntil(lambda: before.transcript.place == before.transcript.script.place_of_finding(third))
    path = tmp_path / "broken.mp3"
    path.write_bytes(b"no sound")
    with qtbot.waitSignal(reviewing.desk.refused, timeout=30_000):
        drop_on(reviewing, path)
    page = shown(reviewing, qtbot)
    assert page is not before
    assert page.choice == third
    qtbot.waitUntil(lambda: page.transcript.place == page.transcript.script.place_of_finding(third))
    assert actions(reviewing)[0] == "redact"
    assert page.errors.isVisible()
    assert "not a sound file" in page.errors.accessibleName()
    assert reviewing.actions_.undo.isEnabled()


def test_several_files_none_of_which_can_be_read_bring_the_review_back_and_are_told_each(
    reviewing: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    press(reviewing, "r")
    before = reviewing.review
    broken, empty = tmp_path / "broken.mp3", tmp_path / "empty.wav"
    broken.write_bytes(b"no sound")
    empty.touch()
    with qtbot.waitSignal(reviewing.desk.refused, timeout=30_000):
        drop_on(reviewing, broken, empty)
    page = shown(reviewing, qtbot)
    assert page is not before
    assert reviewing.pages.currentWidget() is page
    assert actions(reviewing)[0] == "redact"
    assert page.errors.isVisible()
    assert "broken.mp3: This is not a sound file" in page.errors.accessibleName()
    assert "empty.wav: The file is empty." in page.errors.accessibleName()


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "left"])
def test_what_was_filled_in_to_publish_comes_back_with_the_review(
    reviewing: MainWindow, tmp_path: Path, seen: bool, qtbot: QtBot
) -> None:
    reviewing.show_publish()
    page = reviewing.publish
    assert page is not None
    page.fill(Filled("staff", ("press", "partner"), "town-hall", TextStyle.BLOCK))
    filled = page.filled
    if not seen:
        reviewing.actions_.review.trigger()
    path = tmp_path / "broken.mp3"
    path.write_bytes(b"no sound")
    with qtbot.waitSignal(reviewing.desk.refused, timeout=30_000):
        drop_on(reviewing, path)
    now = reviewing.publish
    assert (now is not None) is seen
    told = now.results.errors if now is not None else shown(reviewing, qtbot).errors
    assert told.isVisible()
    assert told.accessibleName().startswith("broken.mp3: This is not a sound file")
    if not seen:
        reviewing.show_publish()
    again = reviewing.publish
    assert again is not None
    assert again is not page
    assert again.isVisible()
    assert again.filled == filled


def test_a_project_that_turns_out_to_be_none_brings_the_review_back(
    reviewing: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.caviard"
    path.write_text("no project")
    with qtbot.waitSignal(reviewing.desk.refused, timeout=30_000):
        drop_on(reviewing, path)
    assert shown(reviewing, qtbot).errors.accessibleName().startswith("broken.caviard: The file is not a")


def test_what_fails_when_the_review_is_gone_too_is_told_once(
    reviewing: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.caviard"
    path.write_text("no project")
    project.with_suffix(".wav").unlink()
    with qtbot.waitSignal(reviewing.desk.opening_failed, timeout=30_000):
        drop_on(reviewing, path)
    assert reviewing.pages.currentWidget() is reviewing.start
    assert "not where it was" in reviewing.start.errors.accessibleName()


def refuse_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.workbench.reviewing.opening.make_own_folder", Mock(side_effect=OSError))


def refuse_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Projects live in what is published."""
    monkeypatch.setattr("app.workbench.apart.is_published", Mock(return_value=True))


def refuse_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    error = PolicyError("policy-unreadable", "It cannot be read.", "Mend it.")
    monkeypatch.setattr("app.gui.work.taking_in.own_watchlist", Mock(side_effect=error))


@pytest.mark.parametrize(
    "refuse", [refuse_project, refuse_place, refuse_policy], ids=["project", "place", "policy"]
)
def test_a_recording_for_which_nothing_can_be_begun_closes_nothing(
    window: MainWindow,
    project: Path,
    refuse: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page = open_review(window, project, qtbot)
    refuse(monkeypatch)
    (other := project.with_name("other.wav")).write_bytes(b"another meeting")
    drop_on(window, other)
    qtbot.waitUntil(page.errors.isVisible)
    assert window.review is page
    assert window.desk.session is page.session


def test_a_recording_that_was_stopped_goes_on_in_its_project_when_it_is_opened_again(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    taken: list[Path] = []

    def stop(_bench: object, source: Path, path: Path, *, hearing: Hearing, **_rest: object) -> None:
        taken.append(path)
        with Project.open(path) if path.exists() else Project.create(path) as made:
            now = settings_of(Policy(load_profile("staff")), source)
            made.save_settings({**now, "listening": listened_with(hearing)})
        raise Cancelled

    monkeypatch.setattr("app.gui.work.taking_in.take_in", stop)
    for _ in range(2):
        with qtbot.waitSignal(window.desk.listening_cancelled):
            window.open_files([project.with_suffix(".wav")])
        qtbot.waitUntil(lambda: not window.desk.work.working)
    first, second = taken
    assert first == second
    assert [one.path for one in window.settings.recent] == [str(first)]


def test_how_far_a_review_is_is_kept_when_a_recording_takes_its_place(
    reviewing: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.gui.work.taking_in.take_in", Mock(side_effect=Cancelled))
    press(reviewing, "r")
    with qtbot.waitSignal(reviewing.desk.listening_cancelled):
        drop_on(reviewing, project.with_suffix(".wav"))
    assert {one.path: one.waiting for one in kept.load().recent}[str(project)] == 4
    assert reviewing.review is None
    qtbot.waitUntil(lambda: not reviewing.desk.work.working)
