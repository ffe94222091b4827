"""The row in which a word is written as a person heard it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.domain.transcript import Word
from app.gui.looks.buttons import button, closer
from app.gui.looks.layouts import row
from app.gui.looks.parts import words_line
from app.gui.pages.bars.closable import ClosableBar
from app.gui.widgets.small.elided import Elided
from app.gui.wording.text import translate


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
