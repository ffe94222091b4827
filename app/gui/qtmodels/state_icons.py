"""Small pictures of decisions and categories; each decision has a shape of its own, besides its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from app.domain.finding import Category
from app.domain.review import Action
from app.gui.looks.style import current_theme
from app.gui.looks.theme import SMALL, Theme

_FINE = 6
"""A picture is drawn so many times larger, for large text and screens with small pixels."""


class StateIcons:
    """Pictures of decisions in the colours of the theme, drawn once each."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[bool, Action | Category | None], QIcon] = {}

    def icon(self, action: Action | None) -> QIcon:
        """The picture of a decision, or of several that differ."""
        theme = current_theme()
        if (theme.dark, action) not in self._drawn:
            made = QIcon(_decision(action, ink=theme.accent, bar=theme.bar, quiet=theme.muted))
            chosen = _decision(action, ink=theme.on_accent, bar=theme.on_accent, quiet=theme.on_accent)
            made.addPixmap(chosen, QIcon.Mode.Selected)
            self._drawn[theme.dark, action] = made
        return self._drawn[theme.dark, action]

    def swatch(self, category: Category) -> QIcon:
        """How a category looks in the transcript."""
        theme = current_theme()
        if (theme.dark, category) not in self._drawn:
            self._drawn[theme.dark, category] = QIcon(_swatch(theme, category))
        return self._drawn[theme.dark, category]


def _blank() -> QPixmap:
    made = QPixmap(SMALL * _FINE, SMALL * _FINE)
    made.setDevicePixelRatio(_FINE)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _swatch(theme: Theme, category: Category) -> QPixmap:
    made = _blank()
    painter = QPainter(made)
    painter.fillRect(QRectF(1, 2, SMALL - 2, SMALL - 4), QColor(theme.tint(category)))
    painter.fillRect(QRectF(1, SMALL - 4, SMALL - 2, 2), QColor(theme.mark(category)))
    painter.end()
    return made


def _decision(action: Action | None, *, ink: str, bar: str, quiet: str) -> QPixmap:
    """Redacted: a bar. Waiting: a ring with a question mark. Kept: an open eye. Mixed: half a bar."""
    made = _blank()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(1, 4.5, SMALL - 2, 7)
    match action:
        case Action.REDACT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(bar))
            painter.drawRoundedRect(box, 1.5, 1.5)
        case Action.ASK:
            painter.setPen(QPen(QColor(ink), 1.6))
            painter.drawEllipse(QPointF(SMALL / 2, SMALL / 2), 6.4, 6.4)
            font = painter.font()
            font.setPixelSize(10)
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(QRectF(0, 0, SMALL, SMALL), Qt.AlignmentFlag.AlignCenter, "?")
        case Action.KEEP:
            painter.setPen(QPen(QColor(quiet), 1.4))
            painter.drawEllipse(QPointF(SMALL / 2, SMALL / 2), 6.6, 4.2)
            painter.setBrush(QColor(quiet))
            painter.drawEllipse(QPointF(SMALL / 2, SMALL / 2), 1.8, 1.8)
        case None:
            painter.setPen(QPen(QColor(bar), 1.4))
            painter.drawRoundedRect(box, 1.5, 1.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(bar))
            painter.drawRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()))
    painter.end()
    return made
