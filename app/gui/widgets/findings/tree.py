"""The rows of the list of findings, which are drawn whole: a decision often brings others into view."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTreeView

from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID, SMALL
from app.gui.qtmodels.findings_model import COUNT, TIME, TITLE, FindingsModel

_EDGE = 3
"""Pixels that the style leaves beside a picture and a text."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FindingsTree(QTreeView):
    """Rows of findings.

    Args:
        model: of them.
    """

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIndentation(2 * GRID)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(4 * GRID)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (COUNT, TIME):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit_columns)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy no row, as any other list does: what is removed would be on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        """Leave to what a row is called all that numbers and times do not need."""
        metrics = QFontMetrics(self._heavy())
        for column, text in zip((COUNT, TIME), self._rows.longest, strict=True):
            self.header().resizeSection(column, metrics.horizontalAdvance(text) + GRID + 2 * _EDGE)

    def _heavy(self) -> QFont:
        """In which categories are written."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the current row in sight where it was: a smaller window leaves few of them."""
        row = self.visualRect(self.currentIndex())
        seen = row.isValid() and row.top() >= 0 and row.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row as the style does, in half the time: it asks for every cell seven times, and for more.

        The current row, which may be chosen and have the focus, is left to the style.
        """
        current = self.currentIndex()
        if index.row() == current.row() and index.internalId() == current.internalId():
            super().drawRow(painter, option, index)
            return
        row: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stub leaves the fields out
        level, step = self._rows.level(index), self.indentation()
        left = (level + 1) * step
        if option.state & QStyle.StateFlag.State_Children:  # type: ignore[attr-defined]
            arrow = QStyleOptionViewItem(option)
            arrow.rect = QRect(left - step, row.top(), step, row.height())  # type: ignore[attr-defined]
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorBranch, arrow, painter, self)
        font, metrics = self.font(), self.fontMetrics()
        if level == 0:
            font = self._heavy()
            metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        side = scaled(SMALL)
        picture = QRect(left + _EDGE, row.top() + (row.height() - side) // 2, side, side)
        self._rows.picture(index).paint(painter, picture)
        for column, text in enumerate(self._rows.line(index)):
            x, width = self.columnViewportPosition(column), self.columnWidth(column)
            place = QRect(x, row.top(), width, row.height()).adjusted(_EDGE, 0, -_EDGE, 0)
            if column == TITLE:
                place.setLeft(picture.right() + 1 + 2 * _EDGE)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _LEFT if column == TITLE else _RIGHT, shown)
