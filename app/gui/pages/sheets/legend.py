"""What the marks on words and on the sound mean, drawn as they are drawn there."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.finding import Category, Finding
from app.domain.planning.labels import label_name
from app.domain.review import Action
from app.gui.looks.dialogs import Dialog, fit_screen
from app.gui.looks.layouts import column, read_through
from app.gui.looks.style import current_theme, plain, scaled
from app.gui.looks.theme import GRID, LINE_HEIGHT, TEXT
from app.gui.widgets.sound.waveform_paint import draw_span
from app.gui.widgets.transcript.paint import Painted, Scene, paint
from app.gui.widgets.transcript.typeset import Setting, Sheet
from app.gui.widgets.words.marks import Mark
from app.gui.widgets.words.script import Token
from app.gui.wording.text import translate

_WIDTH, _HEIGHT = 14 * GRID, 4 * GRID
_FINE = 2
"""A picture is drawn so many times larger, for screens with small pixels."""


class LegendDialog(Dialog):
    """A line a mark: a picture of it, and what it means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("legendDialog", translate("legend", "What the marks mean"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        said = (
            (
                _word(Action.REDACT),
                translate("legend", "Redacted: neither read nor heard in what is published"),
            ),
            (
                _word(Action.REDACT, shown=True),
                translate("legend", "Redacted all the same: only you see the words, while you are at them"),
            ),
            (
                _word(Action.ASK),
                translate("legend", "To decide; the colour is that of its category in the list"),
            ),
            (_word(Action.KEEP), translate("legend", "Kept: published as it is")),
            (_word(Action.ASK, Category.SUSPECT), translate("legend", "Unclear or unheard: listen to it")),
            (_word(None, confidence=0.0), translate("legend", "Heard with little certainty")),
            (_span(waiting=False), translate("legend", "In the sound: falls silent, or a tone is heard")),
            (_span(waiting=True), translate("legend", "In the sound: would fall silent, and is to decide")),
        )
        for line, (picture, meaning) in enumerate(said):
            drawn = QLabel()
            drawn.setPixmap(picture)
            grid.addWidget(drawn, line, 0)
            grid.addWidget(plain(meaning, kind="line"), line, 1)
        buttons = self.closing()
        listing = QWidget()
        listing.setLayout(grid)
        area = read_through(listing, label=self.windowTitle())
        self.setLayout(column(area, buttons, gap=2, around=3))
        around = 7 * GRID + area.verticalScrollBar().sizeHint().width()  # the margins, and a frame
        below = buttons.sizeHint().height() + 9 * GRID
        fit_screen(self, listing.sizeHint() + QSize(around, below))


def _blank() -> QPixmap:
    made = QPixmap(scaled(_WIDTH) * _FINE, scaled(_HEIGHT) * _FINE)
    made.setDevicePixelRatio(_FINE)
    made.fill(current_theme().paper)
    return made


def _word(
    action: Action | None,
    category: Category = Category.PERSON,
    confidence: float = 1.0,
    *,
    shown: bool = False,
) -> QPixmap:
    """A word with a mark, perhaps shown though redacted; None: with none but that it was not surely heard."""
    made, font = _blank(), QFont()
    font.setPixelSize(scaled(TEXT))
    setting = Setting(font, scaled(_WIDTH), scaled(TEXT) * LINE_HEIGHT, lambda _token: "")
    hidden = frozenset({0} if action is Action.REDACT and not shown else ())
    sheet = Sheet([Token(0, translate("legend", "a passage"), confidence)], setting, hidden)
    finding = Finding(category, 0, 1, 0, 1, None, "", 1.0, "", "")
    label = label_name(category, QLocale().bcp47Name()[:2])
    marked = () if action is None else (Mark(0, 1, finding, action, label),)
    painter = QPainter(made)
    scene = Scene(current_theme(), (0, 0), (), None, None, None, None, lambda _mark: shown, None)
    paint(
        painter, Painted(sheet, marked, ((0, 1),) * len(marked), hidden), QPointF(GRID, GRID / 2), scene, font
    )
    painter.end()
    return made


def _span(*, waiting: bool) -> QPixmap:
    made = _blank()
    painter = QPainter(made)
    area = QRectF(GRID, GRID / 2, scaled(_WIDTH) - 2 * GRID, scaled(_HEIGHT) - GRID)
    draw_span(painter, area, current_theme(), waiting=waiting)
    painter.end()
    return made
