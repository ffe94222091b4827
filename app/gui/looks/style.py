"""The theme on Qt's widgets: Fusion with a palette of our own, and a short style sheet.

``styleHints().setColorScheme`` does nothing on plain X, so that dark is a palette like any other.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.assets import resources
from app.gui.looks.theme import DARK, ICON, LIGHT, SMALL, TEXT, Theme

_SERIFS = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif", "serif")
"""Humanist faces first, of which every system has one."""

_USUAL = {"windows": 9.0, "cocoa": 13.0}
"""Points of a system's font where nobody has made it larger, by the name of Qt's platform."""
_ELSEWHERE = 11.0
"""Of desktops that differ in it, the largest."""
_MOST = 2.5
_SIZES = {
    "title": 28,
    "heading": 18,
    "field": 20,
    "number": 18,
    "icon": ICON,
    "small": SMALL,
    "drop": 24,
    "tick": 14,
    "arrow": 12,
}
"""Pixels of text and pictures in the style sheet, where text is as large as it was drawn up for."""


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme, with text as large as the system wants it.

    What it wears already stays: to be dressed anew, all that is open is drawn anew.
    """
    font = QFont(app.font())
    font.setPixelSize(round(TEXT * wanted_scale(app.platformName())))
    font.setFeature(QFont.Tag("tnum"), 1)  # times and counts do not jump as they change
    if font == app.font() and app.styleSheet() == _sheet(theme):
        return
    app.setStyle("Fusion")
    app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(_sheet(theme))


def wanted_scale(platform: str) -> float:
    """By how much the system wants text larger than it usually is there; 1 where it wants it smaller.

    Args:
        platform: Qt's name of it.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return min(max(1.0, font.pointSizeF() / _USUAL.get(platform, _ELSEWHERE)), _MOST)


def text_scale() -> float:
    """By how much text is larger than it was drawn up for, as the application wears it."""
    return max(TEXT, QApplication.font().pixelSize()) / TEXT


def scaled(pixels: float) -> int:
    """Pixels of what holds text, or of its letters, where text is larger than it was drawn up for."""
    return round(pixels * text_scale())


def serif_font() -> QFont:
    """A font for long reading, as far as the system has one."""
    font = QFont(QApplication.font())
    font.setFamilies(list(_SERIFS))
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def current_theme() -> Theme:
    """The theme that the application wears, told from its palette."""
    paper = QApplication.palette().color(QPalette.ColorRole.Base)
    return DARK if paper.lightness() < 128 else LIGHT


def system_theme() -> Theme:
    """The theme that the system asks for; light where it does not say."""
    dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    role, off = QPalette.ColorRole, QPalette.ColorGroup.Disabled
    colours = {
        role.Window: theme.desk,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.desk,
        role.Text: theme.ink,
        role.Button: theme.desk,
        role.ButtonText: theme.ink,
        role.BrightText: theme.bad,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Light: theme.paper,
        role.Midlight: theme.line,
        role.Shadow: theme.line,
    }
    for one, colour in colours.items():
        made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(off, one, QColor(theme.muted))
    made.setColor(off, role.Highlight, QColor(theme.line))
    return made


def plain(text: str, *, kind: str = "") -> QLabel:
    """A label whose text is never read as markup, wrapped where it is long.

    Args:
        text: what it says.
        kind: its look in the style sheet: ``title``, ``heading``, ``muted``, ``error``, ``pill``, ``key``; a
            ``line`` is plain text that is never wrapped.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(kind not in {"pill", "heading", "line", "key"})
    if kind:
        label.setProperty("kind", kind)
    return label


def show_property(widget: QWidget, name: str, value: object) -> None:
    """Give a widget a property that the style sheet asks for, and have it look so at once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _sheet(theme: Theme) -> str:
    sheet = (resources() / "styles" / "window.qss").read_text(encoding="utf-8")
    tokens = {field.name: getattr(theme, field.name) for field in fields(theme)}
    shade = "dark" if theme.dark else "light"
    sizes = {name: f"{scaled(pixels)}px" for name, pixels in _SIZES.items()}
    icons = (resources() / "icons").as_posix()
    return Template(sheet).substitute(tokens, **sizes, icons=icons, shade=shade)
