"""The rows around the transcript: what is decided about, the search, the correction of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QToolButton

from app.domain.finding import Finding
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.gui.looks.boxes import chooser
from app.gui.looks.parts import (
    announce,
    button,
    closer,
    column,
    icon_button,
    key_within,
    row,
    show_names,
    words_line,
)
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.looks.tips import Following, give_tip, with_key
from app.gui.widgets.small.elided import Elided
from app.gui.widgets.words.describing import reason_of, sure
from app.gui.wording.text import category_name, counted, part_text, translate


class Scope(StrEnum):
    """What a decision is about."""

    ONE = "one"
    MENTIONS = "mentions"
    CATEGORY = "category"


NARROW = 60 * GRID
"""Pixels that the bar needs at least."""
_REDACT_ALL = "Ctrl+Return"
_DECIDING = 3
"""Of its buttons, the first: they are pressed most, and keep their names longest."""


class DecisionBar(QFrame):
    """The buttons that decide, how far a decision reaches, and why something was found."""

    def __init__(self, *actions: QAction) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._what = plain("", kind="heading")
        self._what.setObjectName("chosenLabel")
        self._why = Elided("reasonLabel", left=True)
        self.scope_box = chooser(
            (
                (translate("review", "This one"), Scope.ONE),
                (translate("review", "All mentions"), Scope.MENTIONS),
                (translate("review", "Whole category"), Scope.CATEGORY),
            ),
            name="scopeBox",
            label=translate("review", "What the decision is about"),
        )
        self._buttons = [_tool(action) for action in actions]
        self._above, self._below = row(*self._buttons, 0, gap=0), row(self._what, self._why, 0, gap=2)
        self._both = column(self._above, self._below, around=1)
        self._kind = ""
        self._reasons: tuple[str, ...] = ("",)
        self._folded: bool | None = None
        self.setLayout(self._both)
        self.fold(on=False)
        self.setMinimumWidth(NARROW)
        self.show_choice(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show icons alone where there is no room for what they are called, those that decide last."""
        super().resizeEvent(event)
        self._name_buttons()

    def fold(self, *, on: bool) -> None:
        """Leave as much as can be to the text: what is chosen and why is one line, as high as its letters."""
        if on is not self._folded:
            self._folded = on
            (self._above if on else self._below).addWidget(self.scope_box)
            self._both.setSpacing(0 if on else GRID)
            above = GRID // 2 if on else GRID
            self._both.setContentsMargins(GRID, above, GRID, above)
            self._say()
            self._name_buttons()

    def _name_buttons(self) -> None:
        room = self.width() - 2 * GRID - (self.scope_box.sizeHint().width() if self._folded else 0)
        numbers = (len(self._buttons), _DECIDING, 0)
        show_names(self._buttons, numbers, lambda: sum(b.sizeHint().width() for b in self._buttons) <= room)

    @property
    def scope(self) -> Scope:
        """What a decision is about."""
        return Scope(self.scope_box.currentData())

    @scope.setter
    def scope(self, scope: Scope) -> None:
        self.scope_box.setCurrentIndex(self.scope_box.findData(scope))

    def show_choice(self, finding: Finding | None, mentions: int = 1) -> None:
        """Say what is chosen, and why it was found.

        Args:
            finding: that is chosen.
            mentions: how many findings a decision about all mentions is about.
        """
        if finding is None:
            self._kind, self._reasons = "", (translate("review", "Choose a finding, or select words."),)
        else:
            reason = reason_of(finding)
            self._kind = category_name(finding.category)
            said = f"{reason} · {sure(finding)}"
            count = translate("review", "one of %1 mentions").replace("%1", QLocale().toString(mentions))
            several = mentions > 1
            counting = (f"{count} · {said}", f"{count} · {reason}") if several else ()
            self._reasons = (*counting, said, reason) if reason else (count if several else "",)
        self._say()

    def show_group(self, count: int) -> None:
        """Say that several are chosen at once: a row of the list stands for them."""
        said = translate("review", "All %1 findings of this row")
        self._reasons = (said.replace("%1", QLocale().toString(count)),)
        self._say()

    def _say(self) -> None:
        """Show what is chosen in large letters where there is room for it, else in the line of the reason."""
        kind = self._kind
        self._what.setText(kind)
        self._what.setVisible(bool(kind) and not self._folded)
        if kind and self._folded:
            self._why.say(*(" · ".join(filter(None, (kind, why))) for why in (*self._reasons, "")))
        else:
            self._why.say(*self._reasons)


class PartBar(QFrame):
    """Says that only a part is published; there where it is not."""

    whole_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("partBar")
        self._which = plain("", kind="muted")
        self._which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        whole = button(translate("review", "Publish all of it"), self.whole_asked.emit, name="wholeButton")
        self.setLayout(row(self._which, whole, around=1))
        self.hide()

    def show_part(self, part: Span | None, rate: int) -> None:
        """Show which part is published; None for all of it.

        Args:
            part: in samples.
            rate: samples a second, Hz.
        """
        self.setVisible(part is not None)
        if part is not None:
            self._which.setText(part_text(part, rate))


class ClosableBar(QFrame):
    """A row beside the transcript: hidden until it is asked for, and closed by Escape."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        key_within(Qt.Key.Key_Escape, self, self.close_bar)
        self.hide()

    def close_bar(self) -> None:
        """Hide the row."""
        self.hide()
        self.closed.emit()


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
            said = translate("review", "%1 of %2").replace("%1", QLocale().toString(here + 1))
            said = said.replace("%2", QLocale().toString(count))
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


@dataclass(frozen=True, slots=True)
class Correcting:
    """What is being written in place of a word.

    Args:
        index: of the word.
        word: as it stands in the transcript.
        text: as far as it is written.
    """

    index: int
    word: str
    text: str


class CorrectionBar(ClosableBar):
    """One word, as a person heard it."""

    corrected = Signal(int, str)
    """Index of a word, and what was said; the row stays open where that cannot be kept."""

    def __init__(self) -> None:
        super().__init__()
        self._index, self._word = -1, ""
        self._line = words_line()
        self._line.setObjectName("correctionLine")
        self._line.setAccessibleName(translate("review", "What was said"))
        self._line.returnPressed.connect(self._save)
        save = button(translate("review", "Save the word"), self._save, name="correctionButton", main=True)
        hint = Elided("correctionHint", left=True)
        hint.say(translate("review", "What was said:"))
        self._line.setToolTip(translate("review", "The times stay."))
        self.setLayout(row(hint, self._line, save, closer(self.close_bar), around=1))

    def open_bar(self, index: int, text: str) -> None:
        """Show a word to be corrected."""
        self._index, self._word = index, text
        self._line.setText(text)
        self.show()
        self._line.setFocus()
        self._line.selectAll()

    @property
    def correcting(self) -> Correcting | None:
        """What is being written; None where the row is closed."""
        return None if self.isHidden() else Correcting(self._index, self._word, self._line.text())

    def resume(self, correcting: Correcting, words: Sequence[Word]) -> None:
        """Go on with what was being written, where the word is still there. The focus stays where it is.

        Args:
            correcting: what that was.
            words: of the transcript.
        """
        there = words[correcting.index : correcting.index + 1]
        if [one.text for one in there] == [correcting.word]:
            self._index, self._word = correcting.index, correcting.word
            self._line.setText(correcting.text)
            self.show()

    def close_bar(self) -> None:
        """Leave the word as it is."""
        self._line.clear()
        super().close_bar()

    def _save(self) -> None:
        self.corrected.emit(self._index, self._line.text().strip())


def _tool(action: QAction) -> QToolButton:
    made = QToolButton()
    Following(made, action)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
