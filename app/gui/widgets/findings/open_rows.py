"""Which rows of the list of findings are open, however often it is listed anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from app.domain.finding import Category
from app.gui.qtmodels.findings_model import FindingsModel
from app.gui.widgets.findings.tree import FindingsTree
from app.gui.work.delayed import delayed

_AT_ONCE = 400
"""Rows that are laid out in one go; what is in further categories follows, one category after the other."""

_Item = TypeVar("_Item")
Row = tuple[Category, str]
"""An entity, by its category and its title."""


class OpenRows(QObject):
    """Opens the categories, and of the entities those that somebody has opened.

    Args:
        tree: that shows them.
        model: of the tree.
    """

    opened_all = Signal()
    """All are laid out that are to be."""

    def __init__(self, tree: FindingsTree, model: FindingsModel) -> None:
        super().__init__(tree)
        self._tree, self._model = tree, model
        self._unopened: list[int] = []
        self._opened: set[Row] = set()
        self._closed: set[Category] = set()
        self._opener = delayed(self, 0, self._open_some)

    @property
    def complete(self) -> bool:
        """Whether all are laid out that are to be."""
        return bool(self._model.groups) and not self._unopened

    @property
    def opened(self) -> frozenset[Row]:
        """The entities that are open."""
        return frozenset(self._opened)

    @property
    def closed(self) -> frozenset[Category]:
        """The categories that are not."""
        return frozenset(self._closed)

    def want(self, opened: Iterable[Row], closed: Iterable[Category]) -> None:
        """Have other rows open from when they are listed next."""
        self._opened, self._closed = set(opened), set(closed)

    def note(self) -> None:
        """Note of the rows that are listed whether they are open; of the others that stays as it was."""
        for number, group in enumerate(self._model.groups):
            if number in self._unopened:
                continue
            _put(self._closed, group.category, inside=not self._is_open(self._model.index(number, 0)))
            for entity, index in self._rows(number):
                _put(self._opened, entity, inside=self._is_open(index))

    def open_again(self) -> None:
        """Open of what is listed now what was open before, and categories that were not there."""
        groups = enumerate(self._model.groups)
        self._unopened = [number for number, group in groups if group.category not in self._closed]
        self._open_some()

    def _open_some(self) -> None:
        """Open as many categories as are laid out in one go, at least one; the others soon."""
        rows = 0
        while self._unopened and rows < _AT_ONCE:
            number = self._unopened.pop(0)
            self._tree.expand(self._model.index(number, 0))
            rows += len(self._model.groups[number].entities)
            for entity, index in self._rows(number):
                if entity in self._opened:
                    self._tree.expand(index)
        if self._unopened:
            self._opener.start()
        else:
            self.opened_all.emit()

    def _rows(self, number: int) -> Iterator[tuple[Row, QModelIndex]]:
        """Entities of a category that can be opened, with their rows."""
        parent = self._model.index(number, 0)
        for place, entity in enumerate(self._model.groups[number].entities):
            if len(entity.mentions) > 1:
                yield (entity.category, entity.title), self._model.index(place, 0, parent)

    def _is_open(self, index: QModelIndex) -> bool:
        return self._tree.isExpanded(index)


def _put(rows: set[_Item], row: _Item, *, inside: bool) -> None:
    if inside:
        rows.add(row)
    else:
        rows.discard(row)
