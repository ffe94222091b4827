"""List entries of two lines: what it is, and paler below it how it stands."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.looks.style import current_theme

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 2
"""Pixels beside the text, as the style leaves."""


class TwoLines(QStyledItemDelegate):
    """Draws what stands behind the first line of an entry paler than it.

    Args:
        view: whose entries they are, wrapped or cut short as it says.
        mark: signs that each entry begins with; its other lines stand below what is behind them.
    """

    def __init__(self, view: QListWidget, mark: str = "") -> None:
        super().__init__(view)
        self._view, self._mark = view, mark

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: _Index
    ) -> QSize:
        """As high as its lines are where they are wrapped."""
        hint = super().sizeHint(option, index)
        if not self._view.wordWrap():
            return hint
        width = self._view.viewport().width() - 2 * self._view.spacing()
        drawn, place = self._drawn(option, index, QRect(0, 0, width, hint.height()))
        needed = sum(_height(line) for line in self._lines(index, drawn.font, place.width() - 2 * _EDGE))
        return QSize(width, ceil(needed) + hint.height() - place.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw an entry as the style does, and its text apart."""
        drawn, place = self._drawn(option, index)
        drawn.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, self._view)
        chosen = bool(drawn.state & QStyle.StateFlag.State_Selected)
        ink = drawn.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        lines = self._lines(index, drawn.font, place.width() - 2 * _EDGE)
        top = place.top() + max(0.0, (place.height() - sum(map(_height, lines))) / 2)
        painter.save()
        for line, colour in zip(lines, (ink, ink if chosen else QColor(current_theme().muted)), strict=False):
            painter.setPen(colour)
            line.draw(painter, QPointF(place.left() + _EDGE, top))
            top += _height(line)
        painter.restore()

    def _drawn(
        self,
        option: QStyleOptionViewItem,
        index: _Index,
        rect: QRect | None = None,
    ) -> tuple[Any, QRect]:
        """An entry as the style is asked to draw it, and the place of its text in it, or in another place."""
        drawn: Any = QStyleOptionViewItem(option)  # of which Qt's stubs know no field
        self.initStyleOption(drawn, index)
        if rect is not None:
            drawn.rect = rect
        place = self._view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, self._view)
        return drawn, place

    def _lines(self, index: _Index, font: QFont, width: int) -> list[QTextLayout]:
        """What stands on the first line, and what is behind it, each wrapped or cut short to a width."""
        parts = str(index.data()).split("\n", 1)
        margin = QFontMetrics(font).horizontalAdvance(self._mark)
        if not self._view.wordWrap():
            metrics, mode = QFontMetrics(font), self._view.textElideMode()
            parts = [metrics.elidedText(part, mode, width) for part in parts]
        return [_laid_out(part, font, width, margin, hung=at > 0) for at, part in enumerate(parts)]


def _laid_out(text: str, font: QFont, width: int, margin: int, *, hung: bool) -> QTextLayout:
    """A text in lines of a width; a word that is longer is parted, because else its end is not seen.

    Args:
        text: what it says.
        font: in which.
        width: of the longest line, in pixels.
        margin: of every line but the first.
        hung: whether the first has it as well.
    """
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        before = margin if hung or line.lineNumber() else 0
        line.setLineWidth(width - before)
        line.setPosition(QPointF(before, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    return layout.boundingRect().height()
