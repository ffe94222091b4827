"""Parts of the page of a review that are made while the review is read."""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtWidgets import QWidget

from app.gui.pages.review_bars import CorrectionBar, FindBar, PartBar
from app.gui.pages.speakers_bar import SpeakersBar
from app.gui.widgets.findings_view import FindingsView
from app.gui.widgets.sound_panel import SoundPanel
from app.gui.widgets.transcript_view import TranscriptView

W = TypeVar("W", bound=QWidget)

_KINDS: tuple[type[QWidget], ...] = (
    TranscriptView,
    FindingsView,
    SoundPanel,
    SpeakersBar,
    FindBar,
    CorrectionBar,
    PartBar,
)


class Ready:
    """Parts that are the same whichever review it is; one that was not made is made when it is taken.

    Under the style sheet of the program all of them together take longer than the window may.
    """

    def __init__(self) -> None:
        self._made: dict[type[QWidget], QWidget] = {}

    def make_one(self) -> bool:
        """Make one more; whether there was one to make."""
        kind = next((kind for kind in _KINDS if kind not in self._made), None)
        if kind is not None:
            self._made[kind] = kind()
            self._made[kind].ensurePolished()
        return kind is not None

    def take(self, kind: type[W]) -> W:
        """A part, which is the taker's."""
        made = self._made.pop(kind, None)
        return cast("W", made) if made is not None else kind()
