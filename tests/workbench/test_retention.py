"""Projects are deleted when the rules say so, and never before, nor while somebody has them open."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from app.cli.passphrase import open_project
from app.domain.errors import ProjectError
from app.domain.reviewing.rules import Rules
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import keeping
from app.workbench.retention import Ending, delete, due, ending, register, sweep
from tests.values import make_recording, make_transcript

RULES = Rules(keep_days=30)
NOW = time.time()
DAY = 86_400


@pytest.fixture(autouse=True)
def used(data_folder: Path) -> None:
    """Caviard was used the day before."""
    sweep(RULES, NOW - DAY)
    assert (data_folder / "used").exists()


def known(data_folder: Path) -> list[str]:
    """The projects in other folders that are known."""
    return [path.read_text("utf-8") for path in (data_folder / "elsewhere").iterdir()]


def aged(path: Path, days: float) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        Project.create(path).close()
    os.utime(path, (NOW - days * DAY, NOW - days * DAY))
    return path


def test_old_projects_go_and_young_ones_stay(data_folder: Path) -> None:
    old = aged(data_folder / "projects" / "old.caviard", 32)
    left = [old.with_name(old.name + ending) for ending in ("-journal", "-shm")]
    for path in left:
        path.write_bytes(b"left by a crash")
    young = aged(data_folder / "projects" / "young.caviard", 29)
    note = data_folder / "projects" / "note.txt"
    note.write_text("not ours", "utf-8")
    os.utime(note, (0, 0))
    assert sweep(Rules(), NOW) == ()
    assert old.exists()
    assert sweep(RULES, NOW) == (old,)
    assert [path.exists() for path in (old, *left, young, note)] == [False, False, False, True, True]


@pytest.mark.parametrize("days", [400, 4000])
def test_a_clock_that_is_far_ahead_for_a_day_deletes_nothing(data_folder: Path, days: float) -> None:
    path, ahead = aged(data_folder / "projects" / "young.caviard", 1), NOW + days * DAY
    for now in (ahead, ahead + 60, ahead + 0.9 * DAY, NOW, NOW + 1, NOW + DAY, NOW + 28 * DAY):
        assert sweep(RULES, now) == ()
        assert due(RULES, now) == ((path,) if now >= ahead else ())
    for now in (ahead, ahead + DAY):  # nobody sets it right
        assert path.exists()
        sweep(RULES, now)
    assert not path.exists()


def test_a_clock_that_was_far_ahead_for_days_is_not_believed_any_more(data_folder: Path) -> None:
    for now in (NOW + 400 * DAY, NOW + 401 * DAY, NOW + 402 * DAY):
        sweep(RULES, now)
    aged(data_folder / "projects" / "young.caviard", 1)
    assert sweep(RULES, NOW) == sweep(RULES, NOW + DAY) == ()


@pytest.mark.parametrize("noted", ["", "soon", "1 2 3", "nan nan", "inf inf"])
def test_where_nothing_tells_when_it_was_used_before_nothing_is_deleted(
    data_folder: Path, noted: str
) -> None:
    path = aged(data_folder / "projects" / "old.caviard", 400)
    (data_folder / "used").write_text(noted, "utf-8")
    assert sweep(RULES, NOW) == ()
    assert sweep(RULES, NOW + 2 * DAY) == (path,)


def test_where_it_cannot_be_noted_nothing_is_deleted(data_folder: Path) -> None:
    path = aged(data_folder / "projects" / "old.caviard", 400)
    (data_folder / "used").unlink()
    (data_folder / "used").mkdir()
    assert sweep(RULES, NOW) == sweep(RULES, NOW + 2 * DAY) == ()
    assert path.exists()


def test_a_project_that_is_open_is_left_for_the_next_time(data_folder: Path) -> None:
    path = aged(data_folder / "projects" / "old.caviard", 32)
    with Project.open(path):
        aged(path, 32)
        assert sweep(RULES, NOW) == ()
        with pytest.raises(ProjectError, match="open in another window"):
            delete(path)
    aged(path, 32)
    assert sweep(RULES, NOW) == (path,)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links take rights on Windows")
@pytest.mark.parametrize("passphrase", [None, "three secret words"])
def test_of_a_link_the_project_goes_and_nothing_else_does(tmp_path: Path, passphrase: str | None) -> None:
    project, other = tmp_path / "a.caviard", tmp_path / "other.txt"
    Project.create(project, passphrase).close()
    other.write_text("not ours", "utf-8")
    for place in (project, other):
        link = tmp_path / "link.caviard"
        link.symlink_to(place)
        delete(link)
        assert not link.is_symlink()
    assert (project.exists(), other.exists()) == (False, True)


def test_a_damaged_project_goes_too(data_folder: Path) -> None:
    path = data_folder / "projects" / "broken.caviard"
    path.parent.mkdir()
    path.write_bytes(b"no database")
    assert sweep(RULES, NOW + 31 * DAY) == ()
    assert sweep(RULES, NOW + 32 * DAY) == (path,)


def test_a_batch_goes_whole_when_nothing_of_it_was_changed(data_folder: Path) -> None:
    batch = data_folder / "batches" / "0123"
    aged(batch / "1.caviard", 32)
    journal = batch / "journal.sqlite"
    journal.write_bytes(b"journal")
    os.utime(journal, (NOW - 2 * DAY, NOW - 2 * DAY))
    assert sweep(RULES, NOW) == ()
    assert due(RULES, NOW) == due(Rules(), NOW + 400 * DAY) == ()
    os.utime(journal, (0, 0))
    assert due(RULES, NOW) == (batch,)
    assert sweep(RULES, NOW) == (batch,)
    assert not batch.exists()


def test_a_batch_of_which_a_project_is_open_is_left_for_the_next_time(data_folder: Path) -> None:
    batch = data_folder / "batches" / "0123"
    path, other = aged(batch / "1.caviard", 31), aged(batch / "2.caviard", 32)
    with Project.open(path):
        for file in batch.iterdir():  # since a month in a window that nobody closed
            aged(file, 32)
        assert sweep(RULES, NOW) == ()
    assert (path.exists(), other.exists()) == (True, True)
    (batch / "2.caviard").write_bytes(b"no database")
    for one in (path, other):
        aged(one, 32)
    assert sweep(RULES, NOW) == (batch,)


def test_the_folder_of_a_batch_that_is_being_begun_stays(data_folder: Path) -> None:
    batch = data_folder / "batches" / "0123"
    batch.mkdir(parents=True)
    assert sweep(RULES, NOW + 31 * DAY) == ()
    assert sweep(RULES, NOW + 32 * DAY) == (batch,)


def test_a_project_elsewhere_is_known_from_when_there_is_a_rule(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("keep_projects_days = 30", "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(policy))
    mine, other = tmp_path / "mine.caviard", aged(tmp_path / "other.caviard", 400)
    with keeping(mine, lambda _: None) as keeper:
        keeper.opened(make_recording())
        keeper.heard(make_transcript())
    aged(mine, 32)
    (mark,) = (data_folder / "elsewhere").iterdir()
    assert mark.stat().st_mode & 0o777 == 0o600
    with Workbench():
        assert not mine.exists(), "a front need not remember to"
    assert other.exists(), "nobody told of it"
    assert known(data_folder) == []
    register(other, Rules())
    assert known(data_folder) == [], "where no rule deletes it, nobody notes where it lies"


def test_a_project_that_is_not_in_its_place_just_now_is_not_forgotten(
    tmp_path: Path, data_folder: Path
) -> None:
    """It lies on a drive that is not connected, or where the user may not look."""
    path = aged(tmp_path / "stick" / "one.caviard", 32)
    for one in (path, tmp_path / "gone.caviard", tmp_path / ("x" * 300)):
        register(one, RULES)
    path.parent.rename(tmp_path / "away")
    assert sweep(RULES, NOW) == ()
    (tmp_path / "away").rename(path.parent)
    assert sweep(RULES, NOW) == (path,)
    assert known(data_folder) == [str(tmp_path / ("x" * 300))]


def test_a_project_that_a_command_opens_is_known(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("keep_projects_days = 30", "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(policy))
    path = aged(tmp_path / "one.caviard", 32)
    open_project(path).close()
    assert known(data_folder) == [str(path)]


def test_a_register_that_cannot_be_removed_keeps_nobody_from_work(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(13, "Permission denied", str(missing_ok))

    register(tmp_path / "gone.caviard", RULES)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert sweep(RULES, NOW) == ()
    assert known(data_folder)


def test_what_is_no_mark_of_a_project_deletes_nothing(tmp_path: Path, data_folder: Path) -> None:
    path = aged(tmp_path / "one.caviard", 32)
    register(path, RULES)
    (mark,) = (data_folder / "elsewhere").iterdir()
    mark.rename(mark.with_name("other"))
    assert sweep(RULES, NOW) == ()
    register(path, RULES)
    assert sweep(RULES, NOW) == (path,)


def test_of_projects_that_several_remember_at_once_none_is_forgotten(
    tmp_path: Path, data_folder: Path
) -> None:
    """As commands and batches that run beside one another; one of them has no name in letters."""
    projects = [tmp_path / f"{number}.caviard" for number in range(20)]
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(partial(register, rules=RULES), projects))
    assert sorted(known(data_folder)) == sorted(map(str, projects))
    odd = tmp_path / os.fsdecode(b"\xff.caviard")
    register(odd, RULES)
    assert sweep(RULES, NOW) == ()


def test_what_is_due_within_a_week_is_told_with_the_time_up_to_which_it_is_kept(
    data_folder: Path, tmp_path: Path
) -> None:
    first, late = (
        aged(tmp_path / "elsewhere.caviard", 29),
        aged(data_folder / "projects" / "late.caviard", 33),
    )
    register(first, RULES)
    aged(data_folder / "projects" / "young.caviard", 22)
    batch = data_folder / "batches" / "0123"
    held = aged(batch / "1.caviard", 31)
    aged(batch / "2.caviard", 25)
    begun = data_folder / "batches" / "4567"
    begun.mkdir()
    os.utime(begun, (0, 0))
    told = {(one.project.name, round((one.until - NOW) / DAY, 3), one.batch) for one in ending(RULES, NOW)}
    assert told == {
        ("late.caviard", -3, False),
        ("elsewhere.caviard", 1, False),
        ("1.caviard", 5, True),
        ("2.caviard", 5, True),
    }
    assert [one.project for one in ending(RULES, NOW)][:2] == [late, first]
    assert ending(Rules(), NOW) == ()
    with Project.open(held):
        pass
    assert ending(RULES, NOW) == tuple(
        Ending(path, path.stat().st_mtime + 30 * DAY) for path in (late, first)
    ), "who opens one of a batch keeps all of it"
