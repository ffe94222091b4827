"""The parts of a review's page, which are the same whichever review it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from app.gui.actions import Actions, key_text
from app.gui.looks.layouts import column
from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID
from app.gui.pages.bars.again_bar import AgainBar
from app.gui.pages.bars.correction_bar import CorrectionBar
from app.gui.pages.bars.decision_bar import DecisionBar
from app.gui.pages.bars.error_bar import ErrorBar
from app.gui.pages.bars.faults_bar import FaultsBar
from app.gui.pages.bars.find_bar import FindBar
from app.gui.pages.bars.part_bar import PartBar
from app.gui.pages.bars.speakers_bar import SpeakersBar
from app.gui.pages.reviewing.rows import Above
from app.gui.widgets.findings.view import FindingsView
from app.gui.widgets.small.shared import Shared
from app.gui.widgets.sound.panel import SoundPanel
from app.gui.widgets.transcript.view import TranscriptView

_LEAST = 5 * GRID
"""Pixels of the transcript on a small screen at 200 %, with a message and a row above it."""
_LOW = 30 * GRID
"""Pixels in which there is room for few lines of the transcript beside the two of what decides."""


class ReviewParts:
    """The parts and where they stand; each can be made by itself, while the review is read.

    Under the style sheet of the program all of them together take longer than the window may.

    Args:
        actions: of the window, which decide.
        window: whose the parts are until they stand in a page; without an owner they would outlive it.
    """

    transcript: TranscriptView
    findings: FindingsView
    sound: SoundPanel
    speakers: SpeakersBar
    find: FindBar
    correction: CorrectionBar
    part: PartBar
    again: AgainBar
    decisions: DecisionBar
    errors: ErrorBar
    faults: FaultsBar
    whole: Shared
    """All of them."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        self._window = window
        self._steps = self._made(actions)

    def make_one(self) -> bool:
        """Make one more; whether there was one to make."""
        return next(self._steps, None) is not None

    def make_all(self) -> None:
        """Make all that are not made yet."""
        while self.make_one():
            pass

    def _made(self, actions: Actions) -> Iterator[QWidget]:
        self.transcript = TranscriptView()
        yield self._polished(self.transcript)
        self.findings = FindingsView()
        yield self._polished(self.findings)
        self.sound = SoundPanel()
        yield self._polished(self.sound)
        self.speakers = SpeakersBar()
        yield self._polished(self.speakers)
        self.find = FindBar()
        yield self._polished(self.find)
        self.correction = CorrectionBar()
        yield self._polished(self.correction)
        self.part, self.errors, self.faults = PartBar(), ErrorBar(), FaultsBar()
        yield self._polished(self.part, self.errors, self.faults)
        self.again = AgainBar(key_text(actions.redact_mentions))
        yield self._polished(self.again)
        self.decisions = DecisionBar(
            actions.redact,
            actions.keep,
            actions.later,
            actions.redact_selection,
            actions.watch,
            actions.part,
        )
        yield self._polished(self.decisions)
        self.whole = self._laid_out()
        yield self._polished(self.whole)

    def _polished(self, *parts: QWidget) -> QWidget:
        for part in parts:
            part.setParent(self._window)
            part.ensurePolished()
        return parts[0]

    def _laid_out(self) -> Shared:
        self.transcript.setMinimumHeight(_LEAST)
        self.transcript.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        above = Above(self.errors, self.faults, self.part, self.again, self.find, self.speakers)
        read = column(above, self.transcript, self.correction, self.decisions)
        read.setStretchFactor(self.transcript, 1)  # it has what the others leave
        return Shared(_Reading(read, self.decisions, self.faults), self.findings, self.sound)


class _Reading(QWidget):
    """The transcript with what is above and below it; where it is low, what decides takes less of it.

    Who looks there at what could not be looked at decides about no words meanwhile, but by their keys.

    Args:
        layout: all of it.
        decisions: what decides.
        faults: what could not be looked at.
    """

    def __init__(self, layout: QLayout, decisions: DecisionBar, faults: FaultsBar) -> None:
        super().__init__()
        self._decisions, self._faults = decisions, faults
        faults.turned.connect(self._share)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look how low it is."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        low = self.height() < scaled(_LOW)
        self._decisions.fold(on=low)
        self._faults.fold(on=low)
        self._decisions.setHidden(low and self._faults.opened)
