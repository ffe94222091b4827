"""Asking for the passphrase of a project, and giving it one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from app.gui.desk import Desk
from app.gui.looks.buttons import button
from app.gui.looks.dialogs import Dialog
from app.gui.looks.layouts import column
from app.gui.looks.style import plain
from app.gui.looks.tips import describe
from app.gui.wording.text import translate
from app.project import LEAST


class PassphraseDialog(Dialog):
    """One line for a passphrase that opens a project, or two for one that it gets.

    Args:
        said: what is asked, in a sentence.
        new: whether it is typed twice, so that no slip of a finger locks a project for ever.
        removable: whether a lock that is there can be taken away.
        parent: the window.
    """

    given = Signal(str)
    removed = Signal()

    def __init__(self, said: str, *, new: bool = False, removable: bool = False, parent: QWidget) -> None:
        super().__init__("passphraseDialog", translate("lock", "Passphrase"), parent)
        self._new = new
        self._first = _line("passphraseLine", translate("lock", "Passphrase"))
        self._again = _line("passphraseAgainLine", translate("lock", "The same again"))
        self._again.setVisible(new)
        for line in (self._first, self._again):
            line.textChanged.connect(self._look)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._ok = buttons.button(standard.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        if removable:
            away = button(translate("lock", "Take the lock away"), self._remove, name="unlockButton")
            buttons.addButton(away, QDialogButtonBox.ButtonRole.ResetRole)
        self._lacks = plain("", kind="muted")
        self._lacks.setObjectName("passphraseLacks")
        self._lacks.setVisible(new)
        self.setLayout(column(plain(said), self._first, self._again, self._lacks, buttons, gap=2, around=3))
        self._look()

    def accept(self) -> None:
        """Give what was typed, once it may be a passphrase."""
        if self._ok.isEnabled():
            typed = self._first.text()
            super().accept()
            self.given.emit(typed)

    def _remove(self) -> None:
        super().accept()
        self.removed.emit()

    def _look(self) -> None:
        typed, again = self._first.text(), self._again.text()
        fits = len(typed) >= LEAST and typed == again if self._new else bool(typed)
        self._ok.setEnabled(fits)
        lacks = ""
        if typed and len(typed) < LEAST:
            lacks = translate("lock", "It is too short: %1 characters at least.").replace("%1", str(LEAST))
        elif not typed.startswith(again):  # as far as it is typed
            lacks = translate("lock", "The two are not the same.")
        self._lacks.setText(lacks)


class Locks(QObject):
    """Asks when the desk meets a locked project, and when a person wants to lock one.

    Args:
        desk: that opens projects.
        window: over which is asked.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.locked.connect(self._ask)

    def lock(self) -> None:
        """Ask for a new passphrase of the open project."""
        if self._desk.session is None:
            return
        said = translate(
            "lock",
            "Choose a passphrase of %1 characters or more; a few words are best. "
            "Whoever loses it loses the project: nobody can bring it back.",
        ).replace("%1", str(LEAST))
        locked = self._desk.session.project.locked
        dialog = PassphraseDialog(said, new=True, removable=locked, parent=self._window)
        dialog.given.connect(self._desk.lock)
        dialog.removed.connect(lambda: self._desk.lock(None))
        dialog.open()

    def _ask(self, path: Path, wrong: bool) -> None:
        said = translate("lock", "The project is locked. Its passphrase opens it.")
        if wrong:
            said = translate(
                "lock", "This passphrase does not open it. Without the right one nobody can, nor can Caviard."
            )
        dialog = PassphraseDialog(said, parent=self._window)
        dialog.given.connect(lambda typed: self._desk.unlock(path, typed))
        dialog.open()


def _line(name: str, label: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setPlaceholderText(label)
    line.setAccessibleName(label)
    describe(line, label)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
