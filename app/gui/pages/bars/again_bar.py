"""The row that says where else something is said that was just redacted by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from app.domain.finding import Finding
from app.domain.transcript import Word
from app.gui.looks.attention import announce, holds_focus
from app.gui.looks.buttons import button, closer
from app.gui.looks.layouts import row
from app.gui.looks.style import plain
from app.gui.looks.tips import give_tip, with_key
from app.gui.pages.bars.closable import ClosableBar
from app.gui.wording.text import counted, translate
from app.workbench.reviewing.elsewhere import elsewhere
from app.workbench.reviewing.open_review import OpenReview


class AgainBar(ClosableBar):
    """Offers to redact the same words wherever they stand; there as long as some are left.

    Args:
        key: that redacts them, as it is written.
    """

    redact_asked = Signal(object)
    """Ranges of words: first, and after the last."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName("againBar")
        self._said = plain("")
        self._said.setObjectName("againLabel")
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        every = translate("review", "Redact them too")
        self._every = button(every, self._redact, name="againButton")
        give_tip(self._every, with_key(every, key))
        self._range: tuple[int, int] = (0, 0)
        self._words: tuple[Word, ...] = ()
        self.places: tuple[tuple[int, int], ...] = ()
        """Where the words stand besides, as ranges of words."""
        self.setLayout(row(self._said, self._every, closer(self.close_bar), around=1))

    def offer(self, review: OpenReview, first: int, last: int) -> None:
        """Say in how many other places the words ``[first, last)`` stand, which were just redacted."""
        self._range, self._words = (first, last), review.transcript.words[first:last]
        self.show_review(review)
        if self.places:
            announce(self, self._said.text())

    def show_review(self, review: OpenReview) -> None:
        """Say how many of the places are left; nothing where none is, or other words stand there."""
        same = bool(self._words) and review.transcript.words[slice(*self._range)] == self._words
        self.places = elsewhere(review, *self._range) if same else ()
        if not self.places:
            self.close_bar()
            return
        self._said.setText(
            counted(
                len(self.places),
                translate("review", "The same words stand in %1 more place, which is not redacted."),
                translate("review", "The same words stand in %1 more places, which are not redacted."),
            )
        )
        self.show()

    def redact_of(self, finding: Finding) -> bool:
        """Redact the same words wherever they stand, where a finding is what was just redacted.

        Gives whether it is, and they stand elsewhere.
        """
        wanted = bool(self.places) and (finding.first_word, finding.last_word) == self._range
        if wanted:
            self._redact()
        return wanted

    def _redact(self) -> None:
        self.redact_asked.emit(self.places)

    def close_bar(self) -> None:
        """Offer nothing any more."""
        within = holds_focus(self)
        self._words, self.places = (), ()
        self.hide()
        if within:
            self.closed.emit()
