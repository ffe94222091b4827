"""What happened and what to do, where it happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from app.domain.errors import CaviardError
from app.gui.looks.attention import announce, come_into_view
from app.gui.looks.buttons import button
from app.gui.looks.layouts import column, row
from app.gui.looks.style import plain
from app.gui.wording.errors import told

_SENTENCES = 2.5
"""Widths of a button, from which on there is room for sentences beside it."""


class ErrorBox(QFrame):
    """Says what happened and what to do, where it happened, with at most one thing to press."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("errorBox")
        self.setProperty("kind", "card")
        self._happened, self._advice = plain("", kind="error"), plain("")
        self._happened.setObjectName("errorHappened")
        self.act = button("", self.pressed.emit, name="errorButton")
        said = QWidget()
        said.setLayout(column(self._happened, self._advice, gap=0))
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._across = row(said, self.act, gap=2, around=2)
        self.setLayout(self._across)
        self.hide()

    def tell(self, error: CaviardError, act: str = "") -> None:
        """Show an error.

        Args:
            error: what happened.
            act: what the button says; none is shown when it is empty.
        """
        happened, advice = told(error)
        self.say(happened, advice, act)

    def say(self, happened: str, advice: str, act: str = "") -> None:
        """Show two sentences, and have them said where they were not there already."""
        both = " ".join(filter(None, (happened, advice)))
        known = not self.isHidden() and both == self.accessibleName()
        self._happened.setText(happened)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(both)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.show()
        self._keep_whole()
        if not known:
            announce(self, both)
            come_into_view(self)

    def done(self, act: Callable[[], None]) -> bool:
        """Whether something could be done; an error is told in its place."""
        try:
            act()
        except CaviardError as error:
            self.tell(error)
            return False
        self.hide()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep room for all lines, with the button below them where it would leave them none."""
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """In a splitter a layout does not know that a narrow sentence is high."""
        way, narrow = QBoxLayout.Direction, self.width() < _SENTENCES * self.act.sizeHint().width()
        self._across.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._across.activate()  # the sentences have another width at once
        for label in (self._happened, self._advice):
            label.setMinimumHeight(0)  # a label is never less high than it has to be at least
            label.setMinimumHeight(max(0, label.heightForWidth(label.width())))
