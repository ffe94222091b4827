"""The line for the folder in which what is published is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.domain.errors import UsageError
from app.gui.choosing import choose_folder
from app.gui.pages.told_line import TYPING, ToldLine
from app.gui.wording.text import translate
from app.gui.work.delayed import delayed
from app.workbench.settings import whole_path


class FolderLine(ToldLine):
    """A folder as a person writes or chooses it; left empty, the usual one.

    It is told while it is written where only a part of its path is there. The disk is looked at when it is
    published: a drive of the network may take its time.
    """

    def __init__(self) -> None:
        super().__init__("folderLine", told="folderTold")
        self.setPlaceholderText(_usual())
        self.textChanged.connect(delayed(self, TYPING, lambda: self.tell(self._wrong)).start)

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
        return self.folder if self._wrong is None else None

    @property
    def _wrong(self) -> UsageError | None:
        try:
            whole_path(self.text(), Path(_usual()))
        except UsageError as error:
            return error
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
