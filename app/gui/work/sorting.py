"""What somebody wants to open is sorted out: projects, recordings, texts, and all that is in folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import InputError
from app.files import is_folder
from app.gui.work.behind import Behind
from app.gui.work.delayed import delayed
from app.gui.work.foreground import Foreground
from app.workbench.reviewing.again import Reviewed, Shelf
from app.workbench.sources.chosen import Chosen, sorted_out

T = TypeVar("T")
_SLOW = 300
"""Milliseconds after which it is said that one looks for a review."""


class Sorting(QObject):
    """Sorts out files at once, and looks through folders beside the window; the latest wish alone.

    It is looked beside the window, too, whether there is a review of a recording, or text, already.

    Args:
        work: what a person waits for, which nothing is opened beside.
        parent: what it belongs to.
    """

    began = Signal()
    """Folders are looked through, which on a share may take its time."""
    looking = Signal()
    """A review is looked for, and that takes its time: the recording is large, or on a share."""
    ended = Signal(object)
    """The :class:`~app.workbench.sources.chosen.Chosen` that is to be opened."""
    again = Signal(object, object)
    """A :class:`~app.workbench.sources.chosen.Chosen`, and by source every
    :class:`~app.workbench.reviewing.again.Reviewed` that there is of it already."""
    refused = Signal(object)
    """Why nothing of it can be: an :class:`~app.domain.errors.InputError`."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._behind = work, Behind(work, self)
        self._slow = delayed(self, _SLOW, self.looking.emit)

    def sort(self, paths: Sequence[Path], shelf: Shelf) -> None:
        """Sort out what was chosen; :attr:`ended`, :attr:`again` or :attr:`refused` follows.

        Args:
            paths: of files and folders.
            shelf: where reviews are.
        """
        self._behind.cancel()
        self._slow.stop()
        if any(map(is_folder, paths)):
            self.began.emit()
            self._find(lambda: sorted_out(paths), lambda chosen: self._look(shelf, chosen))
            return
        try:
            chosen = sorted_out(paths)
        except InputError as error:
            self.refused.emit(error)
        else:
            self._look(shelf, chosen)

    def _look(self, shelf: Shelf, chosen: Chosen) -> None:
        """Look of which recordings there are reviews."""
        if not chosen.sources:
            self.ended.emit(chosen)
            return
        self._slow.start()
        if chosen.transcript is not None:
            shelf = replace(shelf, goes_on=lambda *_: False)  # it begins anew with its transcript
        self._find(lambda: shelf.reviews_of(chosen.sources), lambda reviewed: self._tell(chosen, reviewed))

    def _tell(self, chosen: Chosen, reviewed: Mapping[Path, Reviewed]) -> None:
        if reviewed:
            self.again.emit(chosen, reviewed)
        else:
            self.ended.emit(chosen)

    def _find(self, find: Callable[[], T], take: Callable[[T], None]) -> None:
        """Find out something beside the window, which is taken unless something was begun since."""
        busy = self._work.working

        def end(found: T) -> None:
            self._slow.stop()
            if busy or not self._work.working:
                take(found)

        self._behind.start(lambda _: find(), end).failed.connect(self.refused)
