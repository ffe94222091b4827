"""Icons drawn by us as SVG, in the ink of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.assets import resources
from app.gui.style import current_theme
from app.gui.theme import ICON


def icon(name: str) -> QIcon:
    """An icon of ``resources/icons``; greyed where what it does is not possible."""
    theme = current_theme()
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.muted)):
        for scale in (1, 2):
            made.addPixmap(_drawn(drawing.replace("currentColor", colour), ICON * scale), mode)
    return made


def _drawn(drawing: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
