"""The row that searches in the transcript."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox

from app.gui.looks.attention import announce
from app.gui.looks.buttons import button, closer, icon_button, key_within
from app.gui.looks.layouts import column, row
from app.gui.looks.parts import words_line
from app.gui.looks.tips import give_tip, with_key
from app.gui.pages.bars.closable import ClosableBar
from app.gui.widgets.small.elided import Elided
from app.gui.wording.text import counted, filled, translate

_REDACT_ALL = "Ctrl+Return"


class FindBar(ClosableBar):
    """Search in the transcript, and redact everything that was found."""

    asked = Signal(str)
    stepped = Signal(int)
    redact_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = words_line()
        self._line.setObjectName("findLine")
        self._line.setAccessibleName(translate("review", "Find in the transcript"))
        self._line.setPlaceholderText(translate("review", "Find"))
        self._line.textChanged.connect(self.asked)
        self._line.returnPressed.connect(self._step_on)
        self.whole = QCheckBox()
        self.whole.setObjectName("wholeWordsBox")
        self.whole.toggled.connect(self._look_again)
        self._count = Elided("findCount", left=True)
        self._all = button(
            translate("review", "Redact all"), self.redact_asked.emit, name="redactAllButton", main=True
        )
        before, behind = translate("review", "Previous"), translate("review", "Next")
        give_tip(self._all, with_key(self._all.text(), _REDACT_ALL))
        back = icon_button("up", before, self._step_back, name="findBackButton", key="Shift+Return")
        on = icon_button("down", behind, self._step_on, name="findNextButton", key="Return")
        sought = row(self._line, self._count, back, on, self._all, closer(self.close_bar))
        self.setLayout(column(sought, self.whole, around=1))
        for back_again in ("Shift+Return", "Shift+Enter"):
            key_within(back_again, self._line, self._step_back)
        for all_of_it in (_REDACT_ALL, "Ctrl+Enter"):
            key_within(all_of_it, self._line, self._all.click)
        self.show_found(0, 0)

    def _look_again(self) -> None:
        self.ask_again()
        self._line.setFocus()

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def open_bar(self, words: str = "") -> None:
        """Show the row and put the caret into it.

        Args:
            words: that are looked for until others are typed over them, where nothing else is.
        """
        self.show()
        self._line.setFocus()
        if not self._line.text():
            self._line.setText(words)
        self._line.selectAll()

    def close_bar(self) -> None:
        """Hide the row; nothing is looked for any more."""
        self._line.clear()
        self.whole.setChecked(False)
        super().close_bar()

    @property
    def sought(self) -> str | None:
        """What is looked for; None where the row is closed. The focus stays where it is when it is set."""
        return None if self.isHidden() else self._line.text()

    @sought.setter
    def sought(self, sought: str | None) -> None:
        self.setVisible(sought is not None)
        self._line.setText(sought or "")

    def ask_again(self) -> None:
        """Look for the same in other words, where the row is open."""
        if not self.isHidden():
            self.asked.emit(self._line.text())

    def show_count(self, count: int, here: int | None = None) -> None:
        """Say how many places were found, and at which of them one is; nothing where nothing is looked for.

        Args:
            count: of the places.
            here: index of the one that is looked at, None before the first step.
        """
        said = counted(count, translate("review", "%1 place"), translate("review", "%1 places"))
        if here is not None:
            at, all_of = QLocale().toString(here + 1), QLocale().toString(count)
            said = filled(translate("review", "%1 of %2"), at, all_of)
        self._count.say(said if self._line.text().strip() else "", QLocale().toString(count))
        self._all.setEnabled(count > 0)
        if self._line.hasFocus():
            longer = "" if self.whole.isHidden() or here is not None else self.whole.text()
            announce(self._line, ". ".join(filter(None, (self._count.text(), longer))))

    def show_found(self, count: int, longer: int) -> None:
        """Say how many places were found, and offer to leave out those in longer words, where there are any.

        Args:
            count: of the places that were found.
            longer: of those that are, or would be, parts of longer words.
        """
        self.whole.setText(
            counted(
                longer,
                translate("review", "Leave out %1 place in a longer word"),
                translate("review", "Leave out %1 places in longer words"),
            )
        )
        self.whole.setVisible(longer > 0)
        self.show_count(count)
