"""A disk that is full when a project is to keep what a bundle is."""

import sqlite3
from pathlib import Path
from typing import NoReturn

import pytest

from app.project.store import Store


def leave_no_room_for_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on SQLite finds no room for a bundle in any project; what else is saved has room."""
    write = Store.write

    def full(store: Store, statement: str, *values: object) -> None:
        if statement.startswith("INSERT INTO published"):
            _refuse()
        write(store, statement, *values)

    monkeypatch.setattr(Store, "write", full)


def bundles(folder: Path) -> list[str]:
    """What is in a folder that may not have been made."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def _refuse() -> NoReturn:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error
