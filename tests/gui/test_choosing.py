"""What a person chooses in a dialog of Qt's, and what it leaves behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.gui.choosing import choose_folder


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Path]:
    """Where Qt keeps the settings of its own dialogs."""
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    QSettings.setPath(native, user, str(tmp_path / "config"))
    yield tmp_path / "config"
    QSettings.setPath(native, user, usual)


@pytest.mark.parametrize("known", [None, "file:///elsewhere"])
def test_no_folder_that_was_visited_is_kept(
    qtbot: QtBot, config: Path, tmp_path: Path, known: str | None
) -> None:
    shared = QSettings(QSettings.Scope.UserScope, "QtProject")
    if known is not None:
        shared.setValue("FileDialog/lastVisited", known)
        shared.sync()
    parent, folder = QWidget(), tmp_path / "Merger with Lambert"
    qtbot.addWidget(parent)
    folder.mkdir()
    (folder / "a.wav").touch()
    dialogs = list[QDialog]()

    def accept() -> None:
        (dialog,) = parent.findChildren(QDialog)
        dialogs.append(dialog)
        dialog.accept()

    QTimer.singleShot(100, accept)
    assert choose_folder(parent, "x", str(folder)) == str(folder)
    assert dialogs
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert kept.value("FileDialog/lastVisited") == known
    assert "Lambert" not in "".join(path.read_text("utf-8", "replace") for path in config.iterdir())
