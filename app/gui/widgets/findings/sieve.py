"""Which findings are listed, and in which order: search, category, and whether they wait."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.finding import Category
from app.gui.looks.boxes import Choice
from app.gui.looks.layouts import column, row
from app.gui.looks.parts import words_line
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip
from app.gui.qtmodels.grouping import Order, Wanted
from app.gui.wording.text import category_name, translate
from app.gui.work.delayed import delayed

_TYPING = 150
"""Milliseconds after the last key until the list is searched."""
_LEAST = 26 * GRID
"""Pixels of a category that is listed by itself: in text of the usual size all of it."""


class Sieve(QWidget):
    """What somebody looks for among the findings."""

    changed = Signal(object)
    """Others are wanted: the :class:`~app.gui.qtmodels.grouping.Wanted` now."""

    def __init__(self) -> None:
        super().__init__()
        self.search = words_line()
        self.category = _Category()
        self.order = Choice()
        self.waiting = QCheckBox(translate("findings", "To decide"))
        self._typed = delayed(self, _TYPING, self.tell)
        self._name()
        self._fill()
        top, below = row(self.search, self.order), row(self.category, self.waiting)
        top.setStretchFactor(self.search, 1)
        below.setStretchFactor(self.category, 1)
        self.setLayout(column(top, below))
        self.search.textChanged.connect(self._typed.start)
        self.search.returnPressed.connect(self.tell)
        self.category.currentIndexChanged.connect(self.tell)
        self.order.currentIndexChanged.connect(self.tell)
        self.waiting.toggled.connect(self.tell)

    @property
    def wanted(self) -> Wanted:
        """Which findings are wanted, and how they are sorted."""
        category = self.category.currentData()
        return Wanted(
            category=Category(category) if category else None,
            waiting=self.waiting.isChecked(),
            text=self.search.text(),
            order=Order(self.order.currentData()),
        )

    def want(self, wanted: Wanted) -> None:
        """Want other findings, or in another order; also before it is known which there are."""
        if wanted.category is not None:
            self.offer({wanted.category})
        self.category.setCurrentIndex(max(0, self.category.findData(wanted.category)))
        self.order.setCurrentIndex(self.order.findData(wanted.order))
        self.waiting.setChecked(wanted.waiting)
        self.search.setText(wanted.text)
        self.tell()

    def offer(self, found: Collection[Category]) -> None:
        """Let one of the categories that were found be chosen; the chosen one stays so where it is there."""
        chosen = self.category.currentData()
        with QSignalBlocker(self.category):
            self.category.clear()
            self.category.addItem(translate("findings", "All categories"), None)
            for category in Category:
                if category in found:
                    self.category.addItem(category_name(category), category)
            self.category.setCurrentIndex(max(0, self.category.findData(chosen)))

    def tell(self) -> None:
        """Tell what is wanted now, and not once more behind what is scrolled since."""
        self._typed.stop()
        self.changed.emit(self.wanted)

    def _name(self) -> None:
        names = (
            (self.search, "findingsSearch", translate("findings", "Search the findings")),
            (self.category, "findingsCategory", translate("findings", "Category")),
            (self.order, "findingsOrder", translate("findings", "Order within each category")),
            (self.waiting, "findingsWaiting", translate("findings", "Only what is to decide")),
        )
        for widget, name, said in names:
            widget.setObjectName(name)
            if widget is not self.waiting:  # its words are its name, and the tip says more
                widget.setAccessibleName(said)
            give_tip(widget, said)
        self.search.setPlaceholderText(translate("findings", "Search"))
        self.search.setClearButtonEnabled(True)

    def _fill(self) -> None:
        self.order.addItem(translate("findings", "In order"), Order.PLACE)
        self.order.addItem(translate("findings", "By name"), Order.NAME)
        self.order.addItem(translate("findings", "Most often"), Order.COUNT)
        self.order.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.offer(())


class _Category(Choice):
    """What is listed by itself; in very large text it leaves the transcript room for what decides."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As much as is read, and never half of a small screen."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())
