"""A file is there whole or as it was before, whoever writes it at the same time."""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import ProjectError, UsageError
from app.domain.spotting.watchlist import Term
from app.files import is_file, is_folder, is_there, own_name, write_whole
from app.gui import settings
from app.project import is_locked
from app.weights import State, Store
from app.weights.seal import Stamp, read_seal, write_seal
from app.workbench.outgoing.keeping import keeping
from app.workbench.policy.own_lists import change_watchlist, own_watchlist
from app.workbench.policy.profiles import load_profile
from app.workbench.sources.recordings import find_recording
from tests.values import make_recording

Write = Callable[[Path, int], object]
Read = Callable[[Path], object]

WRITERS: dict[str, tuple[Write, Read]] = {
    "watch-list": (
        lambda _, n: change_watchlist(own_watchlist(), [Term(f"Heron {n}")]),
        lambda _: own_watchlist(),
    ),
    "settings": (lambda _, n: settings.save(settings.Settings(zoom=n)), lambda _: settings.load()),
    "seal": (
        lambda data, n: write_seal(data / "seal.json", {"model.bin": Stamp(n, n, "ab")}),
        lambda data: read_seal(data / "seal.json"),
    ),
}


def meanwhile(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> None:
    """Let something be done once, just before a file takes its place."""
    plain = Path.replace

    def late(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", plain)
        work()
        return plain(path, target)

    monkeypatch.setattr(Path, "replace", late)


@pytest.mark.parametrize(("write", "read"), WRITERS.values(), ids=WRITERS.keys())
def test_two_processes_that_write_the_same_file_are_not_in_each_others_way(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, write: Write, read: Read
) -> None:
    write(data_folder, 1)
    alone = read(data_folder)
    meanwhile(monkeypatch, lambda: write(data_folder, 2))

    write(data_folder, 1)

    assert read(data_folder) == alone
    assert len(list(data_folder.iterdir())) == 1


def test_a_file_that_cannot_be_written_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "private" / "new" / "a.txt"
    write_whole(path, b"one")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"two")

    assert path.read_bytes() == b"one"
    assert list(path.parent.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(place.stat().st_mode) for place in (path.parent, path.parent.parent)} == {0o700}


def test_a_seal_beside_shared_models_is_read_by_all_who_share_them(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_seal(tmp_path / "seal.json", {})
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "seal.json").stat().st_mode) == 0o644


@pytest.mark.parametrize("of_sqlite", ["", "-journal"])
def test_what_a_killed_run_left_beside_a_file_goes_with_the_next(tmp_path: Path, of_sqlite: str) -> None:
    left = tmp_path / (own_name().replace(f"-{os.getpid()}-", "-999999999-") + of_sqlite)
    left.write_text("private")

    write_whole(tmp_path / "a.txt", b"")

    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_what_may_not_be_looked_at_is_not_there(tmp_path: Path) -> None:
    """The system refuses a name that is too long as it does one below a folder that may not be entered."""
    path = tmp_path / ("x" * 300)
    assert not any(look(path) for look in (is_there, is_file, is_folder))
    assert {listed.state for listed in Store(path).listing()} == {State.MISSING}
    assert find_recording(replace(make_recording(), path=path), tmp_path / "a.caviard") is None
    with pytest.raises(ProjectError, match="no project"):
        is_locked(path)
    with pytest.raises(UsageError, match="no profile"):
        load_profile(str(path))
    # A journal and the projects of a batch are made there as well, for which there is no --project.
    said = r"file cannot be made: .*\. Choose a folder in which you may write\."
    with pytest.raises(ProjectError, match=said), keeping(path, lambda _: None) as keeper:
        keeper.opened(make_recording())
