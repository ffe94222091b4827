import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from app.domain.errors import ProjectError
from app.project import Project
from app.project.store import Store, make_file, uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/me/a.caviard"), "file:///home/me/a.caviard"),
        (PurePosixPath("/a b/#1?/50%.caviard"), "file:///a%20b/%231%3F/50%25.caviard"),
        (PurePosixPath("/a\\b\n"), "file:///a%5Cb%0A"),
        (PurePosixPath("/\u00e9\udcff"), "file:///%C3%A9%FF"),
        (PureWindowsPath("C:\\Users\\me\\a.caviard"), "file:///C:/Users/me/a.caviard"),
        (PureWindowsPath("C:\\a b\\#1\\50%.caviard"), "file:///C:/a%20b/%231/50%25.caviard"),
        (PureWindowsPath("\\\\server\\share\\a.caviard"), "file:////server/share/a.caviard"),
        (
            PureWindowsPath("\\\\server\\our share\\#1%.caviard"),
            "file:////server/our%20share/%231%25.caviard",
        ),
    ],
)
def test_the_address_of_a_file_is_the_file_for_sqlite(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri


def save_half(store: Store) -> None:
    with store.saving():
        store.put("one", b"1")
        raise KeyError


def test_what_is_saved_together_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    make_file(tmp_path / "x")
    with closing(Store(tmp_path / "x", new=True)) as store:
        with pytest.raises(KeyError):
            save_half(store)
        assert store.get("one") is None
        with store.saving():
            store.put("two", b"2")
    with closing(Store(tmp_path / "x", new=False)) as store:
        assert (store.get("one"), store.get("two")) == (None, b"2")


@pytest.fixture
def careless(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite as it may be built: it leaves what is deleted in the file, and waits for no disk."""
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def opened(name: str, **options: object) -> sqlite3.Connection:
        made = connect(name, **options)
        for setting in ("secure_delete = OFF", "synchronous = OFF", "temp_store = FILE"):
            made.execute(f"PRAGMA {setting}")
        return made

    monkeypatch.setattr(sqlite3, "connect", opened)


@pytest.mark.usefixtures("careless")
def test_a_power_cut_takes_nothing_that_was_saved_and_no_other_file_holds_it(tmp_path: Path) -> None:
    make_file(tmp_path / "x")
    with closing(Store(tmp_path / "x", new=True)) as store:
        told = ("synchronous", "journal_mode", "temp_store")
        assert [str(store.read(f"PRAGMA {name}")[0][0]) for name in told] == ["2", "truncate", "2"]


@pytest.mark.usefixtures("careless")
def test_what_is_deleted_is_overwritten_whatever_sqlite_does_by_itself(tmp_path: Path) -> None:
    make_file(tmp_path / "x")
    with closing(Store(tmp_path / "x", new=True)) as store:
        with store.saving():
            store.put("said", b"Anna Kowalska")
        with store.saving():
            store.write("DELETE FROM kept")
    assert b"Kowalska" not in (tmp_path / "x").read_bytes()


def journal_naming(other: Path, project: Path) -> bytes:
    """A journal of no page, as pager.c of SQLite describes it, with the name of a file that goes with it."""
    magic, name = bytes.fromhex("d9d505f920a163d7"), str(other).encode()
    size = int.from_bytes(project.read_bytes()[16:18])
    head = magic + struct.pack(">5I", 0, 1, project.stat().st_size // size, 512, size)
    return (
        head.ljust(512, b"\0")
        + struct.pack(">I", (1 << 30) // size + 1)
        + name
        + struct.pack(">2I", len(name), sum(name))
        + magic
    )


@pytest.mark.parametrize("linked", [False, True])
def test_a_project_that_a_stranger_made_deletes_no_file(tmp_path: Path, *, linked: bool) -> None:
    project, mine = tmp_path / "p.caviard", tmp_path / "mine.txt"
    Project.create(project).close()
    mine.touch()
    (tmp_path / "p.caviard-journal").write_bytes(journal_naming(mine, project))
    opened = tmp_path / "link.caviard" if linked else project
    if linked:
        opened.symlink_to(project)
    with suppress(ProjectError):
        Project.open(opened).close()
    assert mine.exists()
    (tmp_path / "p.caviard-journal").unlink()
    Project.open(opened).close()
