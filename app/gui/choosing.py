"""A person chooses files and folders, and where they looked is written down nowhere.

Qt keeps the folders that its dialogs visited in a file that all programs made with it share. What is a
meeting about often stands in the name of a folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_PLACES = ("FileDialog/lastVisited", "FileDialog/history")


def choose_file(parent: QWidget, title: str) -> Path | None:
    """A file that is there; None where nobody wants one."""
    with _nothing_kept():
        name, _ = QFileDialog.getOpenFileName(parent, title)
    return Path(name) if name else None


def choose_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files that are there, of kinds as Qt writes them; none where nobody wants any."""
    with _nothing_kept():
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in names]


def choose_folder(parent: QWidget, title: str, begin: str = "") -> str:
    """A folder, looked for from another one; empty where nobody wants one."""
    with _nothing_kept():
        return QFileDialog.getExistingDirectory(parent, title, begin)


@contextmanager
def _nothing_kept() -> Iterator[None]:
    """Afterwards Qt's file holds the places of other programs that it held before, and none of ours."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {place: kept.value(place) for place in _PLACES}
    try:
        yield
    finally:
        for place, value in before.items():
            if value is None:
                kept.remove(place)
            else:
                kept.setValue(place, value)
        kept.sync()
