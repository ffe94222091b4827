"""What was to be a project and is none: who made it was killed before anything was kept in it."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from app.domain.errors import ProjectError
from app.project.locking import open_store
from app.project.logged import BEGUN_WITH
from app.project.store import Store, remove

_TABLES = ("heard", "steps", "terms", "log", "published")
"""That are empty at first."""


def is_blank(path: Path) -> bool:
    """Whether a file is a project in which nothing was ever kept, or has nothing in it at all.

    It is only looked into. What is anything else, cannot be read or is in use is not blank.
    """
    with suppress(OSError, ProjectError):
        if not path.is_file():
            return False
        return not path.stat().st_size or _holds_nothing(path)
    return False


def _holds_nothing(path: Path) -> bool:
    with closing(Store(path, new=False, reading=True)) as store:
        names = {str(name) for (name,) in store.read("SELECT name FROM kept")}
        rows = (store.read(f"SELECT 1 FROM {table}") for table in _TABLES)  # noqa: S608 - ours
        return names <= BEGUN_WITH and not any(rows)


def make_way(path: Path) -> None:
    """Remove a file that :func:`is_blank`, so that the name is free for the project that it was to be.

    What cannot be removed is in the way: it is told of where it is opened.
    """
    with suppress(OSError, ProjectError):
        open_store(path).close()  # SQLite takes back what was not written to its end
    if is_blank(path):
        with suppress(OSError):
            remove(path)
