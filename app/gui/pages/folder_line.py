"""The line for the folder in which what is published is made."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import UsageError
from app.gui.choosing import choose_folder
from app.gui.text import translate
from app.workbench.settings import whole_path


class FolderLine(QLineEdit):
    """A folder as a person writes or chooses it; left empty, the usual one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("folderLine")
        self.setPlaceholderText(_usual())

    @property
    def folder(self) -> Path:
        """The folder, absolute.

        Raises:
            UsageError: when only a part of its path is written.
        """
        return whole_path(self.text(), Path(_usual()))

    @property
    def known(self) -> Path | None:
        """The folder, as far as it is clear which one is written."""
        with suppress(UsageError):
            return self.folder
        return None

    @property
    def wished(self) -> str:
        """What is written, where that is not the usual folder."""
        return "" if self.text() == _usual() else self.text()

    def wish(self, folder: str) -> None:
        """Show a folder, the usual one where none is wished for."""
        self.setText(folder or _usual())

    def choose(self) -> None:
        """Let a person choose one."""
        title = translate("publish", "Where the published folder is made")
        if chosen := choose_folder(self, title, self.text()):
            self.setText(chosen)


def _usual() -> str:
    """Where the published folder is made unless somebody wants another."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / "Caviard")
