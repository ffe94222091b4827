"""The rows beside the transcript: one is open at a time, because a small screen has no room for two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from app.gui.looks.layouts import column
from app.gui.looks.theme import GRID
from app.gui.pages.bars.again_bar import AgainBar
from app.gui.pages.bars.closable import ClosableBar
from app.gui.pages.bars.correction_bar import CorrectionBar
from app.gui.pages.bars.find_bar import FindBar
from app.gui.pages.bars.speakers_bar import SpeakersBar
from app.gui.widgets.transcript.view import TranscriptView
from app.workbench.reviewing.session import Session

_LEAST, _NARROW = 8 * GRID, 50 * GRID
"""Pixels of what is above the transcript on a small screen: the height of a row of it, and its width."""


class Above(QScrollArea):
    """What is above the transcript: as large as it is, and scrolled where a small screen has no room for it.

    Args:
        parts: that are shown and hidden; where none is shown, nothing is there.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts, self._inside = parts, QWidget()
        self._inside.setLayout(column(*parts))
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part in parts:
            part.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the room that the parts need now, and show one that is new."""
        match event.type():
            case QEvent.Type.ShowToParent | QEvent.Type.HideToParent:
                self._fit()
            case QEvent.Type.LayoutRequest if watched is self._inside:
                self.updateGeometry()
            case QEvent.Type.Show if isinstance(watched, QWidget):
                self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it."""
        width, inside = self.width(), self._inside
        # What a narrow row would need leaves a hole in a wide one.
        wrapped = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        beyond = width < inside.minimumSizeHint().width()
        return QSize(width, wrapped + (self.horizontalScrollBar().sizeHint().height() if beyond else 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A row of it, and room for the bar that scrolls the others; no window outgrows its screen for it."""
        least, bar = self._inside.minimumSizeHint(), self.verticalScrollBar().sizeHint()
        return QSize(min(least.width() + bar.width(), _NARROW), min(least.height(), _LEAST))

    def _fit(self) -> None:
        self.setVisible(not all(part.isHidden() for part in self._parts))
        self.updateGeometry()


class ReviewRows:
    """Search, correction, speakers, and what is said again.

    Args:
        transcript: that they are about; it has the focus again when one of them is closed.
        find: the first of them.
        correction: the second.
        speakers: the third.
        again: the one that offers itself.
    """

    def __init__(
        self,
        transcript: TranscriptView,
        find: FindBar,
        correction: CorrectionBar,
        speakers: SpeakersBar,
        again: AgainBar,
    ) -> None:
        self.find, self.correction, self.speakers, self.again = find, correction, speakers, again
        self.find.asked.connect(
            lambda text: self.find.show_found(*transcript.search(text, whole=self.find.whole.isChecked()))
        )
        self.find.stepped.connect(
            lambda step: self.find.show_count(len(transcript.found), transcript.search_next(step))
        )
        for bar in (self.find, self.correction, self.speakers, self.again):
            bar.closed.connect(transcript.setFocus)

    def open_find(self, words: str) -> None:
        """Search, for some words until others are typed."""
        self._close_open(but=self.find)
        self.find.open_bar(words)

    def open_speakers(self, session: Session) -> None:
        """Say who is who."""
        self._close_open(but=self.speakers)
        self.speakers.open_bar(session)

    def open_correction(self, session: Session, index: int) -> None:
        """Correct a word."""
        self._close_open(but=self.correction)
        self.correction.open_bar(index, session.transcript.words[index].text)

    def close_correction(self) -> None:
        """Correct no word: it was, or where it stood another may stand now."""
        if not self.correction.isHidden():
            self.correction.close_bar()

    def show_session(self, session: Session) -> None:
        """Show the session as it is now, where that is seen."""
        if not self.speakers.isHidden():
            self.speakers.show_session(session)
        self.again.show_review(session)

    def _close_open(self, *, but: ClosableBar) -> None:
        for bar in (self.find, self.correction, self.speakers, self.again):
            if bar is not but and not bar.isHidden():
                bar.close_bar()
