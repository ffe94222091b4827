"""The line for the folder in which what is published is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.domain.errors import CaviardError, UsageError
from app.gui.choosing import choose_folder
from app.gui.looks.attention import come_into_view
from app.gui.widgets.small.told_line import TYPING, ToldLine
from app.gui.wording.text import translate
from app.gui.work.delayed import delayed
from app.workbench.policy.settings import whole_path

_MENDED = frozenset(
    {"unwritable", "drive-gone", "not-a-folder", "folder-unclear", "in-bundle", "disk-full"}
    | {"project-in-bundle", "private-among-bundles"}
)
"""Codes of what another folder mends."""


class FolderLine(ToldLine):
    """A folder as a person writes or chooses it; left empty, the usual one.

    It is told while it is written where only a part of its path is there, and where the private project lies
    in it. The disk is looked at when it is published: a drive of the network may take its time.

    Args:
        project: that is published.
    """

    def __init__(self, project: Path) -> None:
        super().__init__("folderLine", told="folderTold")
        self._project = project.absolute()
        self.setPlaceholderText(_usual())
        self.textChanged.connect(delayed(self, TYPING, lambda: self.tell(self._wrong or self._beside)).start)

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
    def _beside(self) -> UsageError | None:
        """What is said of a folder that may be passed on as a whole; nothing is refused for that."""
        if (folder := self.known) is None or not self._project.is_relative_to(folder):
            return None
        return UsageError(
            "project-beside",
            "The private project lies in this folder.",
            "Pass on the folder that is made in it alone, or choose another.",
        )

    @property
    def wished(self) -> str:
        """What is written, where that is not the usual folder."""
        return "" if self.text() == _usual() else self.text()

    def wish(self, folder: str) -> None:
        """Show a folder, the usual one where none is wished for."""
        self.setText(folder or _usual())

    def come_for(self, error: CaviardError) -> None:
        """Come into view, where another folder mends what is wrong."""
        if error.code in _MENDED:
            come_into_view(self)

    def choose(self) -> None:
        """Let a person choose one."""
        title = translate("publish", "Where the published folder is made")
        if chosen := choose_folder(self, title, self.text()):
            self.setText(chosen)


def _usual() -> str:
    """Where the published folder is made unless somebody wants another."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / "Caviard")
