"""How far something is scrolled, kept while what it shows is made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea


class Scrolled(QObject):
    """Scrolls as far as before as soon as there is as much to scroll, unless somebody scrolls before that.

    Args:
        area: a page, or a text, that may not be laid out yet.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._bar, self._wanted, self._moving = area.verticalScrollBar(), 0, False
        self._bar.rangeChanged.connect(self._come_near)
        self._bar.valueChanged.connect(self._let_go)

    @property
    def place(self) -> int:
        """How far it is scrolled, or will be."""
        return self._wanted or self._bar.value()

    @place.setter
    def place(self, place: int) -> None:
        self._wanted = place
        self._move()

    def _come_near(self) -> None:
        if self._wanted:
            self._move()

    def _move(self) -> None:
        """What is shorter than before, as in another language, is scrolled to its end."""
        self._moving = True
        self._bar.setValue(self._wanted)
        self._moving = False
        if self._bar.value() == self._wanted:
            self._wanted = 0

    def _let_go(self) -> None:
        if not self._moving:
            self._wanted = 0
