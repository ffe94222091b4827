"""All keys, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui.actions import Actions, bare, key_text
from app.gui.looks.dialogs import Dialog, fit_screen
from app.gui.looks.layouts import column, read_through
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.widgets.keys import view_keys
from app.gui.wording.text import translate


class KeysDialog(Dialog):
    """What every key does; read from the actions, so that it is true."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__("keysDialog", translate("keys", "All keys"), parent)
        listed = [(bare(action), key_text(action)) for action in actions.all() if action.shortcuts()]
        listed += [(text, keys) for keys, text in view_keys()]
        buttons = self.closing()
        listing = _sheet(listed, halves=2)
        area = read_through(listing, label=self.windowTitle())
        self.setLayout(column(area, buttons, gap=2, around=3))
        around = 7 * GRID  # the margins, and a frame
        bar = area.verticalScrollBar().sizeHint().width()
        if listing.sizeHint().width() + around + bar > self.screen().availableGeometry().width():
            listing = _sheet(listed, halves=1)
            area.setWidget(listing)
        below = buttons.sizeHint().height() + 2 * GRID
        fit_screen(self, listing.sizeHint() + QSize(around + bar, around + below))


def _sheet(listed: Sequence[tuple[str, str]], *, halves: int) -> QWidget:
    """Texts and their keys, one below the other or in two halves side by side."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * GRID)
    rows = -(-len(listed) // halves)
    for number, (text, keys) in enumerate(listed):
        across, down = divmod(number, rows)
        grid.addWidget(plain(keys, kind="key"), down, 3 * across)
        what = plain(text)
        what.setWordWrap(False)
        what.setAccessibleName(f"{text}, {keys}")
        grid.addWidget(what, down, 3 * across + 1)
    grid.setColumnMinimumWidth(2, 3 * GRID)
    made = QWidget()
    made.setLayout(grid)
    for label in made.findChildren(QWidget):
        label.ensurePolished()  # or it would be measured without its style
    grid.invalidate()
    return made
