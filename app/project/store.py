"""The SQLite file under a project: one writer at a time, and nothing in clear beside it."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote_from_bytes

from app.domain.errors import ProjectError, UnreadableProjectError
from app.files import is_folder

SUFFIX = ".caviard"
"""Of the file of a project."""
APPLICATION = 0x43415649
"""Marks the file as ours (SQLite's ``application_id``): CAVI."""
VERSION = 3
"""Of the tables."""
_NAMES_ANOTHER = bytes.fromhex("d9d505f920a163d7")
"""Ends a journal of SQLite that names another file, which is deleted with it. None of ours does."""
_BESIDE = ("", "-journal", "-wal", "-shm")
"""What SQLite may have left beside a file, after its name."""
_TABLES = """
CREATE TABLE steps (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE terms (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE kept (name TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE heard (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE log (number INTEGER PRIMARY KEY, data BLOB NOT NULL, seal BLOB NOT NULL);
CREATE TABLE published (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""


@dataclass(frozen=True, slots=True)
class Layout:
    """What kind of file it is and which tables are in it.

    Args:
        application: marks the file as ours (SQLite's ``application_id``).
        version: of the tables.
        tables: statements that make them, one a line.
    """

    application: int
    version: int
    tables: str

    def made_by(self, statements: Iterable[str]) -> bool:
        """Whether statements, as SQLite keeps them, are of those that make the file, with all tables."""
        own = frozenset(self.tables.splitlines())
        needed = {one for one in own if one.startswith("CREATE TABLE")}
        return needed <= {f"{one};" for one in statements} <= own


PROJECT = Layout(APPLICATION, VERSION, _TABLES)


class Store:
    """An open file. Whatever is saved is on the disk when the saving block ends.

    Args:
        path: the file, which exists.
        new: whether it is empty and gets its tables.
        layout: what kind of file it is.
        threaded: whether it is used from several threads; one waits for the other.
        memory: there is no file; it is kept in memory and gone when it is closed.
        reading: it is only looked into: nothing of the file changes, not when it was last changed either.

    Raises:
        ProjectError: when it is no project, is newer than this program, is in use, or cannot be written.
    """

    def __init__(
        self,
        path: Path,
        *,
        new: bool,
        layout: Layout = PROJECT,
        threaded: bool = False,
        memory: bool = False,
        reading: bool = False,
    ) -> None:
        self._path = path.absolute()
        self._layout = layout
        self._lock = threading.RLock()
        self._file = None if memory else _file_at(path)
        if not memory:
            _refuse_journal(path)
        with self._told():
            self._connection = sqlite3.connect(
                ":memory:" if memory else f"{uri_of(path.absolute())}?mode={'ro' if reading else 'rw'}",
                uri=True,
                isolation_level=None,
                timeout=0,
                check_same_thread=not threaded,
            )
        try:
            with self._told():
                self._check_kind() if reading else self._prepare(new=new)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the file go; nothing is left beside it."""
        with self._lock:
            with suppress(sqlite3.Error, UnicodeDecodeError):
                self._connection.execute("PRAGMA locking_mode = NORMAL")
                self._connection.execute("PRAGMA journal_mode = DELETE")
            self._connection.close()

    @contextmanager
    def saving(self) -> Iterator[None]:
        """All writes of the block are kept together, or none of them.

        Raises:
            ProjectError: when they cannot be written, or the file is not where it was.
        """
        with self._lock, self._told():
            self._find_file()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def write(self, statement: str, *values: object) -> None:
        """Run one statement that changes something, inside :meth:`saving`."""
        self._connection.execute(statement, values)

    def write_each(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Run one statement with each of many rows, inside :meth:`saving`."""
        self._connection.executemany(statement, rows)

    def put(self, name: str, data: bytes) -> None:
        """Keep a value under its name, inside :meth:`saving`."""
        self.write("INSERT OR REPLACE INTO kept (name, data) VALUES (?, ?)", name, data)

    def get(self, name: str) -> bytes | None:
        """The value that is kept under a name; None where there is none.

        Raises:
            ProjectError: when the file is damaged.
        """
        rows = self.read("SELECT CAST(data AS BLOB) FROM kept WHERE name = ?", name)
        return rows[0][0] if rows else None

    def read(self, statement: str, *values: object) -> list[tuple[bytes, ...]]:
        """All rows of a statement; no table has an empty value, so that one in a broken file is no bytes.

        Raises:
            ProjectError: when the file is damaged.
        """
        with self._lock, self._told():
            rows: list[tuple[bytes | None, ...]] = self._connection.execute(statement, values).fetchall()
            return [tuple(b"" if value is None else value for value in row) for row in rows]

    def check(self) -> None:
        """Look at every page of the file, and whether each is where it belongs.

        Raises:
            ProjectError: when the file is damaged.
        """
        if str(self.read("PRAGMA integrity_check")[0][0]) != "ok":
            raise damaged(self._path)

    def _find_file(self) -> None:
        """A file that is moved or removed can be written to for as long as it is open, and is gone then."""
        if self._file is not None and _file_at(self._path) != self._file:
            raise ProjectError(
                "project-moved",
                f"{self._path.name} is not where it was.",
                "Put it back, or open it where it is now.",
            )

    def _prepare(self, *, new: bool) -> None:
        run = self._connection.execute
        run("PRAGMA temp_store = MEMORY")
        run("PRAGMA secure_delete = ON")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA locking_mode = EXCLUSIVE")  # the lock is taken once and held
        layout = self._layout
        if not new:
            self._check_kind()
        run("PRAGMA journal_mode = TRUNCATE")  # with the lock held, any other keeps old pages beside the file
        run("BEGIN EXCLUSIVE")
        if new:
            for statement in layout.tables.strip().splitlines():
                run(statement)
            run(f"PRAGMA application_id = {layout.application}")
        # A write: a file that cannot be written to is told of now.
        run(f"PRAGMA user_version = {layout.version}")
        run("COMMIT")

    def _check_kind(self) -> None:
        (application,) = self._connection.execute("PRAGMA application_id").fetchone()
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if application != self._layout.application:
            raise not_a_project(self._path)
        if version > self._layout.version:
            raise ProjectError(
                "project-too-new",
                f"{self._path.name} was made by a newer version of Caviard.",
                "Install that version.",
            )
        if version < self._layout.version:  # no release made such a file
            raise damaged(self._path)
        # What else a stranger put in would be run: a view without an end, a trigger at whatever is saved.
        made = self._connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        if not self._layout.made_by(str(statement) for (statement,) in made):
            raise damaged(self._path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as sentences of ours; its own may quote values."""
        try:
            yield
        except UnicodeDecodeError:  # of its own sentence, where that quotes a broken file
            raise damaged(self._path) from None
        except sqlite3.Error as error:
            raise self._sentence(getattr(error, "sqlite_errorcode", 0) & 0xFF) from None

    def _sentence(self, code: int) -> ProjectError:
        name = self._path.name
        match code:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return in_use(self._path)
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
                return ProjectError(
                    "project-read-only",
                    f"{name} cannot be written to.",
                    "Copy it to a folder where you may write.",
                )
            case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
                return ProjectError(
                    "project-disk",
                    f"The disk of {name} is full or failing.",
                    "Make room; what was saved is kept.",
                )
            case sqlite3.SQLITE_NOTADB:
                return not_a_project(self._path)
            case _:
                return damaged(self._path)


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file is at a place, by its disk and its number there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refuse_journal(path: Path) -> None:
    """Refuse what a stranger put beside a project for SQLite to delete a file with, in whatever folder.

    Raises:
        ProjectError: when the journal beside the file, or beside what it links to, names another file.
    """
    for place in {path, Path(os.path.realpath(path))}:
        journal = place.with_name(f"{place.name}-journal")
        with suppress(OSError):  # there is none, it is shorter, or SQLite says that it cannot be read
            if journal.is_file():
                with journal.open("rb") as file:
                    file.seek(-len(_NAMES_ANOTHER), os.SEEK_END)
                    if file.read() == _NAMES_ANOTHER:
                        raise damaged(path)


def remove(path: Path) -> None:
    """Remove the file of a project that is not open, with what SQLite may have left beside it.

    After a kill that may be pages of it, with words.

    Raises:
        OSError: when it cannot be removed.
    """
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def uri_of(path: PurePath) -> str:
    """The address of an absolute path for SQLite, to which a server is a part of the path."""
    name = path.as_posix()
    root = "" if name.startswith("/") else "/"
    return f"file://{root}{quote_from_bytes(os.fsencode(name), safe='/:')}"


def make_file(path: Path) -> None:
    """Make an empty file that nobody else may read (mode 0600).

    Raises:
        ProjectError: when there is a file of that name, or it cannot be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise ProjectError(
            "project-exists", f"There is a file {path.name} already.", "Choose another name."
        ) from None
    except OSError as error:
        raise ProjectError(
            "project-unwritable",
            f"The private file cannot be made: {error.strerror or 'unknown error'}.",
            "Choose a folder in which you may write.",
        ) from None


def in_use(path: Path) -> ProjectError:
    """The error for a project that somebody else has open."""
    return ProjectError(
        "project-in-use", f"{path.name} is open in another window or command.", "Close it there first."
    )


def not_a_project(path: Path) -> UnreadableProjectError:
    """The error for a file that is something else, or a folder: '.' has no name of its own."""
    what, where = (f"The folder {path.resolve()}", " in it") if is_folder(path) else (path.name, "")
    return UnreadableProjectError(
        "not-a-project", f"{what} is not a project of Caviard.", f"Give a file{where} that ends in .caviard."
    )


def damaged(path: Path) -> UnreadableProjectError:
    """The error for a project that cannot be read to its end."""
    return UnreadableProjectError("project-damaged", f"{path.name} is damaged.", "Take it from a backup.")
