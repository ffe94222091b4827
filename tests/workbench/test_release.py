import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import OutputError, UsageError
from app.workbench.private import own_name, remove_left_behind, staging
from app.workbench.release import check_target, release, sha256_of
from app.workbench.settings import Output


@pytest.fixture
def private(tmp_path: Path) -> Path:
    folder = tmp_path / "private"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    (folder / "a.flac").write_bytes(b"\0" * 5000)
    return folder


def hashes(private: Path) -> dict[str, str]:
    return {path.name: sha256_of(path) for path in private.iterdir()}


def test_releases_every_file_under_the_name_of_the_bundle(private: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "deep" / "-\u00e9t\u00e9\n1"

    assert release(private, target, hashes(private), force=False) == target

    assert sorted(path.name for path in target.iterdir()) == ["a.flac", "a.txt"]
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_leaves_nothing_when_a_file_is_not_what_passed(private: Path, tmp_path: Path) -> None:
    passed = hashes(private)
    (private / "a.txt").write_text("two")

    with pytest.raises(OutputError) as caught:
        release(private, tmp_path / "out" / "name", passed, force=False)

    assert caught.value.code == "copy-differs"
    assert not (tmp_path / "out").exists()


def test_never_takes_the_place_of_a_bundle_without_force(private: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "name"
    release(private, target, hashes(private), force=False)
    (target / "mine").write_text("kept")

    with pytest.raises(UsageError):
        release(private, target, hashes(private), force=False)
    assert (target / "mine").exists()

    release(private, target, hashes(private), force=True)
    assert not (target / "mine").exists()
    aside = [path for path in target.parent.iterdir() if path != target]
    assert len(aside) == 1
    assert (aside[0] / "mine").read_text() == "kept"


def test_a_full_disk_is_said_and_leaves_nothing(
    private: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        release(private, tmp_path / "out" / "name", hashes(private), force=False)

    assert caught.value.code == "disk-full"
    assert not (tmp_path / "out").exists()


def test_refuses_a_target_whose_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError) as caught:
        check_target(tmp_path / "file" / "name", force=False)

    assert caught.value.code == "not-a-folder"


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a/b", "/a", "a\0b", "x" * 201, "a/", "Certificate"])
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


def test_staging_clears_what_a_killed_run_left(data_folder: Path) -> None:
    left = data_folder / "staging" / "999999999-0a0b0c0a0b0c"
    (left / "deep").mkdir(parents=True)
    mine = data_folder / "staging" / own_name()
    mine.mkdir()

    with staging():
        assert not left.exists()
        assert mine.exists()


def test_what_is_not_ours_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / ".caviard-mine.part").mkdir()
    (tmp_path / "2026").mkdir()
    (tmp_path / "999999999-07-31").mkdir()

    remove_left_behind(tmp_path)

    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == [".caviard-mine.part", "2026", "999999999-07-31"]
