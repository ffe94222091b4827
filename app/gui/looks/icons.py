"""Icons drawn by us as SVG, in the ink of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.assets import resources
from app.gui.looks.style import current_theme, scaled
from app.gui.looks.theme import ICON


def icon(name: str) -> QIcon:
    """An icon of ``resources/icons``; greyed where it is not possible, and light on what is switched on."""
    theme = current_theme()
    made = QIcon()
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.ink),
        (QIcon.Mode.Normal, QIcon.State.On, theme.on_accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.muted),
    ):
        for scale in (1, 2):
            made.addPixmap(_drawn(name, colour, scaled(ICON) * scale), mode, state)
    return made


def icon_on_accent(name: str) -> QIcon:
    """An icon of ``resources/icons`` for a button in the accent."""
    made = QIcon()
    for scale in (1, 2):
        made.addPixmap(_drawn(name, current_theme().on_accent, scaled(ICON) * scale))
    return made


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    """An icon as a picture, drawn once for all that show it."""
    key = f"{name} {colour} {size}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        painter = QPainter(pixmap)
        drawn = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        drawn.render(painter, QRectF(0, 0, size, size))
        painter.end()
        QPixmapCache.insert(key, pixmap)
    return pixmap
