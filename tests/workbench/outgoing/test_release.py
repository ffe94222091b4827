import ctypes
import errno
import os
import shutil
import socket
import sys
from itertools import count
from pathlib import Path
from unittest.mock import Mock

import pytest

from app.domain.errors import OutputError, UsageError
from app.files import own_name, remove_left_behind, sha256_of
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.release import (
    check_folder,
    check_room,
    check_target,
    made_in_private,
    release,
    staging,
)
from app.workbench.policy.settings import Output

NOBODY = 999999999
"""A process that does not run."""


@pytest.fixture
def private(tmp_path: Path) -> Path:
    folder = tmp_path / "private"
    folder.mkdir()
    (folder / "certificate.json").write_text("{}")
    (folder / "a.txt").write_text("one")
    (folder / "a.flac").write_bytes(b"\0" * 5000)
    return folder


def hashes(private: Path) -> dict[str, str]:
    return {path.name: sha256_of(path) for path in private.iterdir()}


def released(private: Path, target: Path, *, force: bool = False) -> Path | None:
    return release(private, target, hashes(private), force=force, to=Destination.of(target.parent))


def test_releases_every_file_under_the_name_of_the_bundle(private: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "deep" / "-\u00e9t\u00e9\n1"

    released(private, target)

    assert sorted(path.name for path in target.iterdir()) == ["a.flac", "a.txt", "certificate.json"]
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_leaves_nothing_when_a_file_is_not_what_passed(private: Path, tmp_path: Path) -> None:
    passed, target = hashes(private), tmp_path / "out" / "name"
    (private / "a.txt").write_text("two")

    with pytest.raises(OutputError) as caught:
        release(private, target, passed, force=False, to=Destination.of(target.parent))

    assert caught.value.code == "copy-differs"
    assert not (tmp_path / "out").exists()


def test_never_takes_the_place_of_a_bundle_without_force(private: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "name"
    released(private, target)
    (target / "mine").write_text("kept")

    with pytest.raises(UsageError):
        released(private, target)
    assert (target / "mine").exists()

    moved = released(private, target, force=True)
    assert not (target / "mine").exists()
    aside = [path for path in target.parent.iterdir() if path != target]
    assert aside == [moved]
    assert (aside[0] / "mine").read_text() == "kept"


@pytest.mark.parametrize("stop", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
def test_a_bundle_is_back_in_its_place_where_the_new_one_cannot_take_it(
    private: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    def rename(self: Path, to: Path) -> Path:
        if to == target and self.name.endswith(".part"):
            raise stop
        return real(self, to)

    real, target = Path.rename, tmp_path / "out" / "name"
    released(private, target)
    (target / "mine").write_text("kept")
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        released(private, target, force=True)
    assert [path.name for path in target.parent.iterdir()] == ["name"]
    assert (target / "mine").read_text() == "kept"


@pytest.mark.parametrize("inside", ["", "meeting.wav"])
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_bundle_is_never_moved_aside(
    private: Path, tmp_path: Path, inside: str, *, force: bool
) -> None:
    target = mine = tmp_path / "out" / "meeting"
    if inside:
        mine = target / inside
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")

    with pytest.raises(UsageError) as early:
        check_target(target, force=force)
    with pytest.raises(UsageError) as late:
        released(private, target, force=force)
    assert (early.value.code, late.value.code) == ("not-a-bundle", "not-a-bundle")
    assert mine.read_text() == "mine"
    assert [path.name for path in target.parent.iterdir()] == ["meeting"]


def test_a_full_disk_is_said_and_leaves_nothing(
    private: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        released(private, tmp_path / "out" / "name")

    assert caught.value.code == "disk-full"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("of_the_bundle", "private", "code"),
    [
        ((1000, 100), (1000, 100), None),
        ((1000, 99), (1000, 100), "disk-full"),
        ((1000, 100), (1000, 99), "private-disk-full"),
        ((0, 0), (0, 0), None),  # a share that does not tell
    ],
)
def test_a_disk_without_room_is_said_before_the_work(
    tmp_path: Path,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    of_the_bundle: tuple[int, int],
    private: tuple[int, int],
    code: str | None,
) -> None:
    disks = {tmp_path: of_the_bundle, data_folder: private}

    def disk_usage(place: Path) -> Mock:
        total, free = disks[place]
        return Mock(total=total, free=free)

    monkeypatch.setattr(shutil, "disk_usage", disk_usage)
    if code is None:
        check_room(tmp_path / "not" / "there", 100)
        return
    with pytest.raises(OutputError) as caught:
        check_room(tmp_path / "not" / "there", 100)
    assert caught.value.code == code


def test_what_else_fails_in_private_is_no_full_disk() -> None:
    with pytest.raises(OutputError, match="It cannot be written"), made_in_private():
        raise OutputError("unwritable", "It cannot be written.", "Try again.")


@pytest.mark.parametrize("until", [1, 2])
def test_nothing_is_written_where_a_stick_or_share_was(
    private: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, until: int
) -> None:
    """Its folder is an empty one of another disk then: nobody would look for the bundle there."""
    stick, looks = tmp_path / "stick", count()
    stick.mkdir()
    monkeypatch.setattr("os.path.ismount", lambda place: Path(place) == stick and next(looks) < until)
    to = Destination.of(stick / "out")
    with pytest.raises(OutputError) as caught:
        release(private, stick / "out" / "name", hashes(private), force=False, to=to)
    assert caught.value.code == "drive-gone"
    assert list(stick.iterdir()) == []


def test_what_fails_because_a_share_is_gone_is_said_so(
    private: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(_descriptor: int) -> None:
        mounted.clear()
        raise OSError(errno.ESTALE, "Stale file handle")

    mounted = {tmp_path}
    monkeypatch.setattr("os.path.ismount", lambda place: Path(place) in mounted)
    monkeypatch.setattr(os, "fsync", stale)
    with pytest.raises(OutputError) as caught:
        released(private, tmp_path / "out" / "name")
    assert caught.value.code == "drive-gone"


def test_the_drive_of_a_link_is_that_which_it_leads_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "stick")
    monkeypatch.setattr("os.path.ismount", lambda place: Path(place) == tmp_path / "stick")
    folder = tmp_path / "link" / "new"
    assert check_target(folder / "name", force=False) == Destination(folder, tmp_path / "stick")


def test_refuses_a_target_whose_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / "file" / "name", force=False)

    assert caught.value.code == "not-a-folder"


def test_refuses_early_where_nothing_can_be_made_in_private(tmp_path: Path, data_folder: Path) -> None:
    data_folder.mkdir(exist_ok=True)
    (data_folder / "staging").touch()
    with pytest.raises(OutputError, match="private data folder"):
        check_target(tmp_path / "out" / "name", force=False)


def test_refuses_early_a_folder_in_which_nothing_can_be_made_though_it_is_said_to_be_writable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def refused(path: Path, mode: int = 0o777, **how: bool) -> None:
        if path.parent == tmp_path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        make(path, mode, **how)

    check_folder(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(OutputError, match="Permission denied") as caught:
        check_folder(tmp_path / "new")
    assert (caught.value.code, str(tmp_path) in caught.value.happened) == ("unwritable", True)


def test_refuses_a_folder_whose_name_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written to"):
        check_target(tmp_path / ("x" * 300) / "name", force=False)


def test_refuses_what_is_below_a_folder_that_may_not_be_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "locked" / "out"
    looked_at = Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        if path == inner:
            raise PermissionError(errno.EACCES, "Permission denied")
        return looked_at(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(OutputError, match="Permission denied"):
        check_target(inner / "name", force=False)


def test_refuses_a_drive_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda _: False)
    with pytest.raises(OutputError, match="There is no"):
        check_target(Path("/out/name"), force=False)


def test_refuses_a_target_whose_folder_is_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone")

    for target in ("link/name", "link/deeper/name"):
        with pytest.raises(UsageError) as caught:
            check_target(tmp_path / target, force=False)
        assert caught.value.code == "not-a-folder"


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "a/b", "/a", "a\0b", "x" * 201, "a/", "Certificate", "a\udcffb"]
)
def test_a_bundle_has_the_name_of_a_file(name: str) -> None:
    with pytest.raises(UsageError):
        Output(name)


@pytest.mark.parametrize("name", ["-x", "a b", "\u00e9", "a\nb", "x" * 200, ".hidden"])
def test_odd_names_are_names(name: str) -> None:
    assert Output(name).name == name


def test_staging_is_private_and_goes_with_the_block(data_folder: Path) -> None:
    with staging() as folder:
        assert folder.stat().st_mode & 0o077 == 0
        assert data_folder in folder.parents
        (folder / "x").write_text("")
    assert not list((data_folder / "staging").iterdir())


def test_the_keyboard_hurries_the_end_of_staging_and_nothing_else(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was published is published, and must not be called cancelled."""

    def interrupted(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", interrupted)
        with staging() as folder:
            pass
    assert list((data_folder / "staging").iterdir()) == [folder]


def test_staging_clears_what_a_killed_run_left(data_folder: Path) -> None:
    left = data_folder / "staging" / own_name().replace(f"-{os.getpid()}-", f"-{NOBODY}-")
    (left / "deep").mkdir(parents=True)
    mine = data_folder / "staging" / own_name()
    mine.mkdir()

    with staging():
        assert not left.exists()
        assert mine.exists()


@pytest.mark.parametrize(
    "name",
    [
        ".caviard-mine.part",
        "2026",
        "20260131-202601311530",
        "202601311530-000000000001",
        f"{NOBODY}-07-31",
        f"{NOBODY}-0a0b0c0a0b0c",
        f".caviard-{NOBODY}-0a0b0c0a0b0c.part",
        f".caviard-HERE-{NOBODY}00-0a0b0c0a0b0c.part",
        f"HERE-{NOBODY}-0a0b0c0a0b0c",
    ],
)
def test_what_is_not_ours_is_never_removed(tmp_path: Path, private: Path, name: str) -> None:
    mine = tmp_path / "out" / name.replace("HERE", own_name().split("-")[1])
    mine.mkdir(parents=True)

    released(private, tmp_path / "out" / "bundle")

    assert mine.exists()


def test_what_another_computer_makes_in_a_shared_folder_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(socket, "gethostname", lambda: "elsewhere")
        theirs = tmp_path / own_name().replace(f"-{os.getpid()}-", f"-{NOBODY}-")
    theirs.mkdir()

    remove_left_behind(tmp_path)
    assert theirs.exists()

    monkeypatch.setattr(socket, "gethostname", lambda: "elsewhere")
    remove_left_behind(tmp_path)
    assert not theirs.exists()


@pytest.mark.parametrize(
    ("handle", "error", "waited", "kept"),
    [(1, 0, 0x102, True), (1, 0, 0, False), (0, 5, 0, True), (0, 87, 0, False)],
    ids=["it runs", "it ended", "it is another user's", "there is none"],
)
def test_windows_is_asked_for_a_process_and_sends_no_signal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, handle: int, error: int, waited: int, kept: bool
) -> None:
    kernel = Mock()
    kernel.OpenProcess.return_value = handle
    kernel.WaitForSingleObject.return_value = waited
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_args, **_options: kernel, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: error, raising=False)
    monkeypatch.setattr(os, "kill", Mock(side_effect=AssertionError))
    made = tmp_path / own_name()
    made.mkdir()

    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        remove_left_behind(tmp_path)

    assert made.exists() is kept
    assert kernel.CloseHandle.called is bool(handle)


@pytest.mark.parametrize("place", ["out/name/my.caviard", "out/name/deeper/my.caviard", "link/my.caviard"])
def test_refuses_to_move_a_private_project_aside_with_an_old_bundle(tmp_path: Path, place: str) -> None:
    target = tmp_path / "out" / "name"
    target.mkdir(parents=True)
    (target / "certificate.json").touch()
    (tmp_path / "link").symlink_to(target)

    with pytest.raises(UsageError) as caught:
        check_target(target, force=True, project=tmp_path / place)

    assert caught.value.code == "project-in-bundle"
    check_target(target, force=True, project=tmp_path / "out" / "name.caviard")


@pytest.mark.parametrize("place", ["out/name/my.caviard", "out/name", "out", "link"])
def test_no_private_project_is_made_where_a_bundle_will_be(tmp_path: Path, place: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out")
    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / "out" / "name", force=False, project=tmp_path / place)
    assert caught.value.code == "project-in-bundle"


@pytest.mark.parametrize("place", ["old", "old/deeper", "link"])
def test_no_bundle_is_made_in_another_which_would_not_pass_any_more(tmp_path: Path, place: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "certificate.json").touch()
    (tmp_path / "link").symlink_to(tmp_path / "old")
    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / place / "name", force=True)
    assert caught.value.code == "in-bundle"
    check_target(tmp_path / "old", force=True)


@pytest.mark.parametrize("place", ["old", "old/data", "link/data"])
def test_private_data_are_not_kept_in_a_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Files are made there before they are checked, and keys and projects of the window stay there."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "certificate.json").touch()
    (tmp_path / "link").symlink_to(tmp_path / "old")
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path / place))

    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / "out" / "name", force=True)

    assert caught.value.code == "private-among-bundles"
    assert [one.name for one in (tmp_path / "old").iterdir()] == ["certificate.json"]


def test_a_project_in_another_bundle_is_not_published_from_there(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "certificate.json").touch()
    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / "out" / "name", force=False, project=tmp_path / "old" / "my.caviard")
    assert caught.value.code == "project-in-bundle"
