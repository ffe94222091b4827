"""A line of text that is cut short where there is no room for it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QToolTip

from app.gui.looks.theme import GRID


class Elided(QLabel):
    """A line that is cut short where there is no room for it; its tip has all of it.

    Args:
        name: of the object.
        spare: whether it takes only the room that others leave, in whose middle it stands.
        kind: its look in the style sheet, see :func:`~app.gui.looks.style.plain`.
        left: whether it begins at the left, as a heading does; what is neither ends at the right.
    """

    def __init__(self, name: str, *, spare: bool = False, kind: str = "line", left: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self._spare = spare
        self._left = left
        self._shorter: tuple[str, ...] = ()
        if spare:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, text: str, *shorter: str) -> None:
        """Show another line, or the first of the shorter ones that has room where it has none."""
        self._shorter = shorter
        self.setText(text)

    @property
    def shortest(self) -> int:
        """How much room the shortest line needs that it may show, in pixels; a width is rounded, down too."""
        lines = (self.text(), *self._shorter)
        return 1 + min(map(self.fontMetrics().horizontalAdvance, lines))

    def fitting(self, width: int) -> str:
        """What is drawn in a width, in pixels."""
        metrics, lines = self.fontMetrics(), (self.text(), *self._shorter)
        drawn = [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width) for line in lines]
        return next((line for line in lines if line in drawn), drawn[-1])

    @property
    def drawn(self) -> str:
        """What is drawn of it now."""
        return self.fitting(self._room.width())

    @property
    def _room(self) -> QRect:
        around = GRID if self._spare else 0
        return self.contentsRect().adjusted(around, 0, -around, 0)

    def event(self, event: QEvent) -> bool:
        """Show all of it as a tip: not as a property, which a screen reader would read as well."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            # Escaped, because a tip is read as markup where it looks like it.
            tip = f"<p>{escape(self.text())}</p>"
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it, or nothing."""
        hint = super().sizeHint()
        return QSize(0 if self._spare else hint.width(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As good as nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw as much as there is room for."""
        side = Qt.AlignmentFlag.AlignLeft if self._left else Qt.AlignmentFlag.AlignRight
        across = Qt.AlignmentFlag.AlignHCenter if self._spare else side
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self._room, Qt.AlignmentFlag.AlignVCenter | across, self.drawn)


def named_box(name: str, *, width: int) -> QCheckBox:
    """A box with a name that a person gave: a long one is cut short in the middle; its tip has all of it.

    Args:
        name: that stands beside the box, of letters, figures and spaces.
        width: pixels that it may take.
    """
    box = QCheckBox()
    box.ensurePolished()
    box.setText(box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width))
    box.setAccessibleName(name)
    if box.text() != name:
        box.setToolTip(name)
    return box
