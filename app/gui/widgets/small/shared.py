"""A page of three parts, whose borders a person moves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

Shares = tuple[tuple[int, ...], tuple[int, ...]]
"""Pixels: of what is side by side, from the left, and of both and what is below, from the top."""


class Shared(QSplitter):
    """Two parts side by side, the first of which has what the others leave, and one below.

    Args:
        left: the first.
        right: beside it.
        below: both.
    """

    def __init__(self, left: QWidget, right: QWidget, below: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._wanted: Shares | None = None
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(left)
        self._across.addWidget(right)
        self._across.setStretchFactor(0, 3)
        self._across.setStretchFactor(1, 1)
        self.addWidget(self._across)
        self.addWidget(below)
        self.setStretchFactor(0, 1)
        for splitter in (self, self._across):
            splitter.setChildrenCollapsible(False)
            _put_in_order(splitter)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Share it as was asked before it had a size: what it grew by since was shared otherwise."""
        super().showEvent(event)
        if self._wanted is not None:
            across, down = self._wanted
            self.shares = across, down or self._usual

    @property
    def shares(self) -> Shares:
        """How much each part has.

        Empty where one of them is hidden. What is empty when it is set is as the parts want it; what is below
        has a third at most, because on a small screen the text needs the rest.
        """
        across, down = self._across.sizes(), self.sizes()
        return tuple(across) if all(across) else (), tuple(down) if all(down) else ()

    @shares.setter
    def shares(self, shares: Shares) -> None:
        self._wanted = shares if not self.isVisible() else None
        for splitter, sizes in zip((self._across, self), shares, strict=True):
            if sizes:
                splitter.setSizes(sizes)

    @property
    def _usual(self) -> tuple[int, ...]:
        below = self.widget(1)
        if below.isHidden():
            return ()
        wanted = min(below.sizeHint().height(), self.height() // 3)
        height = max(below.minimumSizeHint().height(), wanted)
        return self.height() - height, height


def _put_in_order(splitter: QSplitter) -> None:
    """Let a screen reader meet the parts as they are seen: Qt puts each below those that it has already."""
    places = range(splitter.count())
    for part in (*map(splitter.widget, places), *map(splitter.handle, places)):
        part.raise_()
