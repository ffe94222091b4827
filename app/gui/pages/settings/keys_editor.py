"""Choosing other keys for what the window does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QKeySequenceEdit, QLineEdit, QMainWindow, QWidget

from app.gui.actions import Actions, Keys, bare, name_of, standard_keys
from app.gui.looks.buttons import button
from app.gui.looks.dialogs import Dialog, fit_screen
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import column, row, scrolled
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.widgets.keys import own_keys
from app.gui.wording.text import translate

_SIZE = QSize(112 * GRID, 80 * GRID)
"""Pixels that the sheet takes where the screen has them."""


class KeysEditor(Dialog):
    """A line for every action, in which its key is pressed. Nothing changes until all is saved."""

    chosen = Signal(object)
    """The keys that are not the usual ones: see :class:`~app.gui.settings.Settings`."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__("keysEditor", translate("keys", "Change the keys"), parent)
        self._lines = {action: _line(action) for action in actions.all()}
        self.errors = ErrorBox()
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        half = -(-len(self._lines) // 2)
        for number, (action, line) in enumerate(self._lines.items()):
            across, down = divmod(number, half)
            name = plain(bare(action))
            name.setBuddy(line)
            grid.addWidget(name, down, 2 * across)
            grid.addWidget(line, down, 2 * across + 1)
            grid.setColumnStretch(2 * across, 1)  # a key is short beside what it does
        inside = QWidget()
        inside.setLayout(grid)
        usual = button(translate("keys", "The usual keys"), self._reset, name="usualKeysButton")
        cancel = button(translate("keys", "Cancel"), self.reject, name="cancelKeysButton")
        save = button(translate("keys", "Save"), self.accept, name="saveKeysButton", main=True)
        for one in (usual, cancel, save):
            one.setAutoDefault(False)
        hint = plain(translate("keys", "Click a line and press the key that you want."), kind="muted")
        self.setLayout(
            column(hint, self.errors, scrolled(inside), row(usual, 0, cancel, save), gap=2, around=2)
        )
        widest = max(map(_width, self._lines.values()))
        for line in self._lines.values():
            line.setMinimumWidth(widest)
        fit_screen(self, QSize(scaled(_SIZE.width()), scaled(_SIZE.height())))

    def accept(self) -> None:
        """Tell what was chosen, unless two things would have one key, or one that views need themselves."""
        used: dict[str, str] = {}
        own = {**own_keys(), **_menu_keys(self.parentWidget())}
        # What keeps its key comes first: told is what would take the key of another.
        for action, line in sorted(self._lines.items(), key=lambda pair: _changed(*pair)):
            usual = set(map(_written, standard_keys(action)))
            for key in _all(action, line.keySequence()):
                taken = used.get(key) or (own.get(key) if key not in usual else None)
                if taken is not None:
                    self._refuse(line, taken, action)
                    return
                used[key] = bare(action)
        super().accept()
        self.chosen.emit(tuple(self._others()))

    def _others(self) -> Keys:
        """The keys that are not the usual ones."""
        return tuple(
            (name_of(action), _written(line.keySequence()))
            for action, line in self._lines.items()
            if _written(line.keySequence()) != _written(_first(standard_keys(action)))
        )

    def _refuse(self, line: QKeySequenceEdit, taken: str, action: QAction) -> None:
        """Say whose key it is that an action would have."""
        said = translate("keys", "“%1” cannot have the key of “%2”.")
        self.errors.say(
            said.replace("%1", bare(action)).replace("%2", taken),
            translate("keys", "Choose another one."),
        )
        line.setFocus()

    def _reset(self) -> None:
        for action, line in self._lines.items():
            line.setKeySequence(_first(standard_keys(action)))


def _line(action: QAction) -> QKeySequenceEdit:
    line = QKeySequenceEdit(_first(action.shortcuts()))
    line.setObjectName(f"{name_of(action)}Key")
    line.setAccessibleName(bare(action))
    line.setMaximumSequenceLength(1)
    for field in line.findChildren(QLineEdit):  # in which a screen reader reads the key
        field.setAccessibleName(bare(action))
        field.setPlaceholderText("")
    return line


def _width(line: QKeySequenceEdit) -> int:
    """Pixels in which the usual keys, and those that were chosen, are read whole."""
    shown = line.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
    line.ensurePolished()
    return line.fontMetrics().horizontalAdvance(shown) + 4 * GRID


def _changed(action: QAction, line: QKeySequenceEdit) -> bool:
    return line.keySequence() != _first(action.shortcuts())


def _menu_keys(inside: QWidget | None) -> dict[str, str]:
    """The keys that open the menus of a window, each with the name of its menu."""
    window = inside.window() if inside is not None else None
    menus = window.menuBar().actions() if isinstance(window, QMainWindow) else []
    return {_written(QKeySequence.mnemonic(menu.text())): menu.text().replace("&", "") for menu in menus}


def _first(keys: list[QKeySequence]) -> QKeySequence:
    return keys[0] if keys else QKeySequence()


def _all(action: QAction, chosen: QKeySequence) -> Iterator[str]:
    """All keys of an action: the usual one that is shown has others beside it."""
    usual = standard_keys(action)
    return filter(None, map(_written, usual if chosen == _first(usual) else [chosen]))


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
