"""List entries of two lines: what it is, and paler below it how it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.style import current_theme

_EDGE = 2
"""Pixels beside the text, as the style leaves."""


class TwoLines(QStyledItemDelegate):
    """Draws what stands behind the first line of an entry paler than it.

    Args:
        view: whose entries they are, wrapped or cut short as it says.
    """

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw an entry as the style does, and its text apart."""
        drawn: Any = QStyleOptionViewItem(option)  # of which Qt's stubs know no field
        self.initStyleOption(drawn, index)
        style = self._view.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, self._view)
        drawn.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, self._view)
        chosen = bool(drawn.state & QStyle.StateFlag.State_Selected)
        ink = drawn.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        painter.save()
        self._write(painter, index, place, (ink, ink if chosen else QColor(current_theme().muted)))
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        index: QModelIndex | QPersistentModelIndex,
        place: QRect,
        colours: tuple[QColor, QColor],
    ) -> None:
        """Write the lines one below another, in the middle of their place."""
        metrics, wraps, mode = painter.fontMetrics(), self._view.wordWrap(), self._view.textElideMode()
        flags = Qt.AlignmentFlag.AlignLeft | (Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag(0))
        rect = place.adjusted(_EDGE, 0, -_EDGE, 0)
        parts = str(index.data()).split("\n", 1)
        lines = [part if wraps else metrics.elidedText(part, mode, rect.width()) for part in parts]
        heights = [metrics.boundingRect(rect, int(flags), line).height() for line in lines]
        rect.translate(0, max(0, rect.height() - sum(heights)) // 2)
        for line, height, colour in zip(lines, heights, colours, strict=False):
            painter.setPen(colour)
            painter.drawText(rect, int(flags), line)
            rect.translate(0, height)
