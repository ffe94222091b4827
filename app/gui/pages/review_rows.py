"""The rows beside the transcript: one is open at a time, because a small screen has no room for two."""

from __future__ import annotations

from app.gui.pages.review_bars import CorrectionBar, FindBar
from app.gui.pages.speakers_bar import SpeakersBar
from app.gui.widgets.transcript_view import TranscriptView
from app.workbench.session import Session


class ReviewRows:
    """Search, correction and speakers.

    Args:
        transcript: that they are about; it has the focus again when one of them is closed.
    """

    def __init__(self, transcript: TranscriptView) -> None:
        self.find, self.correction = FindBar(), CorrectionBar()
        self.speakers = SpeakersBar(lambda: transcript.selection)
        self.find.asked.connect(lambda text: self.find.show_count(transcript.search(text)))
        self.find.stepped.connect(transcript.search_next)
        for bar in (self.find, self.correction, self.speakers):
            bar.closed.connect(transcript.setFocus)

    def open_find(self) -> None:
        """Search."""
        self._close_open(but=self.find)
        self.find.open_bar()

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

    def _close_open(self, *, but: FindBar | CorrectionBar | SpeakersBar) -> None:
        for bar in (self.find, self.correction, self.speakers):
            if bar is not but and not bar.isHidden():
                bar.close_bar()
