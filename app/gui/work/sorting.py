"""What somebody wants to open is sorted out: projects, recordings, texts, and all that is in folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import InputError
from app.files import is_folder
from app.gui.work.behind import Behind
from app.gui.work.foreground import Foreground
from app.workbench.sources.chosen import sorted_out


class Sorting(QObject):
    """Sorts out files at once, and looks through folders beside the window; the latest wish alone.

    Args:
        work: what a person waits for, which nothing is opened beside.
        parent: what it belongs to.
    """

    began = Signal()
    """Folders are looked through, which on a share may take its time."""
    ended = Signal(object)
    """The :class:`~app.workbench.sources.chosen.Chosen` that is to be opened."""
    refused = Signal(object)
    """Why nothing of it can be: an :class:`~app.domain.errors.InputError`."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._behind = work, Behind(work, self)

    def sort(self, paths: Sequence[Path]) -> None:
        """Sort out what was chosen; :attr:`ended` or :attr:`refused` follows."""
        self._behind.cancel()
        if any(map(is_folder, paths)):
            self.began.emit()
            self._behind.start(lambda _: sorted_out(paths), self._end).failed.connect(self.refused)
            return
        try:
            chosen = sorted_out(paths)
        except InputError as error:
            self.refused.emit(error)
        else:
            self.ended.emit(chosen)

    def _end(self, chosen: object) -> None:
        if not self._work.working:  # nothing is opened over what was begun since
            self.ended.emit(chosen)
