"""The row that decides: what it is about, how far it reaches, and why something was found."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton

from app.domain.finding import Finding
from app.domain.review import Action
from app.gui.actions import Actions
from app.gui.looks.boxes import chooser
from app.gui.looks.buttons import show_names
from app.gui.looks.layouts import column, row
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.looks.tips import Following
from app.gui.widgets.small.elided import Elided
from app.gui.widgets.words.describing import reason_of, sure
from app.gui.wording.text import category_name, translate


class Scope(StrEnum):
    """What a decision is about."""

    ONE = "one"
    MENTIONS = "mentions"
    CATEGORY = "category"


NARROW = 60 * GRID
"""Pixels that the bar needs at least."""
_DECIDING = 3
"""Of its buttons, the first: they are pressed most, and keep their names longest."""


def decisions_of(actions: Actions) -> Mapping[QAction, tuple[Action, Scope | None]]:
    """The decision of each action, and how far it reaches; None for as far as is chosen."""
    return {
        actions.redact: (Action.REDACT, None),
        actions.keep: (Action.KEEP, None),
        actions.later: (Action.ASK, None),
        actions.redact_mentions: (Action.REDACT, Scope.MENTIONS),
        actions.keep_mentions: (Action.KEEP, Scope.MENTIONS),
        actions.redact_category: (Action.REDACT, Scope.CATEGORY),
        actions.keep_category: (Action.KEEP, Scope.CATEGORY),
    }


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
            letters=False,  # the key that decides comes next
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

    def narrow(self) -> None:
        """Reach one finding again after a whole category: the next key would keep all of another one."""
        if self.scope is Scope.CATEGORY:
            self.scope = Scope.ONE

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


def _tool(action: QAction) -> QToolButton:
    made = QToolButton()
    Following(made, action)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
