"""The row that says who is who: names, one of two, words of somebody else, and who is not to be heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from app.domain.transcription.turns import SpeakerCount
from app.domain.words.terms import fold
from app.gui.looks.attention import holds_focus
from app.gui.looks.boxes import chooser
from app.gui.looks.buttons import button, closer
from app.gui.looks.layouts import column, row
from app.gui.looks.parts import Rewritten, words_line
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.pages.bars.closable import ClosableBar
from app.gui.widgets.small.flow import Flow
from app.gui.wording.text import translate
from app.workbench.reviewing.session import Session

MOST = 12
"""The largest number of speakers that is offered."""
_SHOWN = 14
"""Letters of a name that the list has room for at least."""
_WIDEST = 40 * GRID
"""Pixels of the list of numbers, where there is room for them."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What is being written about a speaker.

    Args:
        speaker: as they are called in the transcript; empty for somebody new.
        name: as far as it is written.
        published: whether it is to be.
    """

    speaker: str
    name: str
    published: bool


class SpeakersBar(ClosableBar):
    """Who speaks, in as many rows above the transcript as it needs; hidden until asked for."""

    step_asked = Signal(object)
    """A function of a session: what a person wants done."""
    telling_asked = Signal(object)
    """A :class:`~app.domain.transcription.turns.SpeakerCount`: find out who speaks when."""
    words_asked = Signal()
    """No words are selected that could be somebody's."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("speakersBar")
        self.selected: Callable[[], tuple[int, int] | None] = lambda: None
        """Gives the words that are selected, the first and the one after the last."""
        self._session: Session | None = None
        self._running = False
        self._shown: tuple[str, bool] | None = None
        """Whose name stands in the line, and whether it is published."""
        self._telling, self._known = self._telling_row(), self._known_row()
        close = closer(self.close_bar)
        rows = row(column(self._telling, self._known), close, around=1)
        rows.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        self.setLayout(rows)

    def open_bar(self, session: Session) -> None:
        """Show the row for a session and put the focus into it."""
        self._shown = None
        self.show_session(session)
        self.show()
        (self.count if self._known.isHidden() else self.who).setFocus()

    @property
    def naming(self) -> Naming | None:
        """What is being written; None where the row is closed."""
        if self.isHidden():
            return None
        return Naming(self.who.currentData() or "", self.name.text(), self.public.isChecked())

    def resume(self, naming: Naming, session: Session) -> None:
        """Go on with what was being written. The focus stays where it is.

        Args:
            naming: what that was.
            session: that it was about.
        """
        self.show_session(session)
        self.show()
        if (index := self.who.findData(naming.speaker)) >= 0:
            self.who.setCurrentIndex(index)
            self.name.setText(naming.name)
            self.public.setChecked(naming.published)

    def show_session(self, session: Session) -> None:
        """Show who speaks now; who was chosen stays so, where they still speak."""
        self._session = session
        speakers, muted, unnamed = session.speakers, session.muted, session.unnamed
        chosen, known = self.who.currentData(), self.who.count() > 1
        with QSignalBlocker(self.who):
            self.who.clear()
            for speaker in speakers:
                said = translate("speakers", "%1 (name not published)") if speaker in unnamed else "%1"
                said = translate("speakers", "%1 (muted)") if speaker in muted else said
                self.who.addItem(said.replace("%1", speaker), speaker)
            self.who.addItem(translate("speakers", "Somebody new"), "")
            self.who.setCurrentIndex(max(0, self.who.findData(chosen)) if known else 0)
        # Nobody is told apart in a text alone: it has no voices.
        by_voice = not session.recording.text_only
        self._telling.setVisible(by_voice and not speakers)
        self._known.setVisible(bool(speakers) or not by_voice)
        self._show_state()
        self._show_choice()
        if speakers and not known and holds_focus(self):
            self.who.setFocus()  # what was pressed to find them out is gone

    def show_telling(self, running: bool) -> None:
        """Say whether it is being found out who speaks when."""
        self._running = running
        self._show_state()

    def _show_state(self) -> None:
        """Say what it waits for, or why there is nothing to find out."""
        silent = self._session is not None and not self._session.transcript.words
        listening = translate("speakers", "Listening to the voices…")
        nothing = translate("speakers", "No word was heard, so there is nobody to tell apart.")
        self.tell.setEnabled(not (self._running or silent))
        self._state.setText(listening if self._running else nothing if silent else "")

    def _telling_row(self) -> QWidget:
        anybody: list[tuple[str, object]] = [
            (translate("speakers", "As many as are found"), SpeakerCount()),
            *((str(number), SpeakerCount(number, number)) for number in range(2, MOST + 1)),
        ]
        question = plain(translate("speakers", "How many people speak?"), kind="line")
        self.count = chooser(anybody, name="speakerCount", label=question.text())
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count.setMaximumWidth(scaled(_WIDEST))
        self.tell = button(
            translate("speakers", "Tell speakers apart"),
            lambda: self.telling_asked.emit(self.count.currentData()),
            name="tellApartButton",
            main=True,
        )
        self._state = plain("", kind="line")
        self._state.setObjectName("tellingState")
        made = QWidget()
        made.setLayout(column(Flow(question, self.count), Flow(self.tell, self._state)))
        return made

    def _known_row(self) -> QWidget:
        self.who = chooser((), name="speakerBox", label=translate("speakers", "Speaker"))
        # A long name is cut off in the list: it would leave no room to write another.
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(_SHOWN)
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.who.currentIndexChanged.connect(lambda _: self._show_choice())
        self.name = words_line(Rewritten())
        self.name.setObjectName("speakerName")
        self.name.setAccessibleName(translate("speakers", "Name of the speaker"))
        self.name.setToolTip(translate("speakers", "The name of another speaker makes both one."))
        self.name.returnPressed.connect(self._save)
        self.public = QCheckBox(translate("speakers", "Publish this name"))
        self.public.setObjectName("publishName")
        save = translate("speakers", "Save the name")
        self._save_button = button(save, self._save, name="nameButton", main=True)
        self.say = button(translate("speakers", "The selection is theirs"), self._say, name="sayButton")
        self.mute = button(translate("speakers", "Mute everywhere"), self._mute, name="muteButton")
        self.mute.setToolTip(
            translate("speakers", "Remove all that they say or may say, with the sound around it.")
        )
        made = QWidget()
        made.setLayout(Flow(self.who, self.name, self.public, self._save_button, self.say, self.mute))
        return made

    def _show_choice(self) -> None:
        """Show the name of who is chosen, and what can be done about them.

        What is being written about the same one stays: a detection comes at any time.
        """
        session, speaker = self._session, self.who.currentData() or ""
        shown = (speaker, session is not None and speaker in session.state.named)
        if shown != self._shown:
            self._shown = shown
            self.name.setText(speaker)
            self.public.setChecked(shown[1])
        for part in (self.name, self.public, self._save_button, self.mute):
            part.setEnabled(bool(speaker))
        if session is not None and speaker in session.muted:
            if self.mute.hasFocus():
                self.who.setFocus()  # not to what closes the row
            self.mute.setEnabled(False)

    def _save(self) -> None:
        speaker, name, published = self.who.currentData(), self.name.text(), self.public.isChecked()
        if speaker:
            self.step_asked.emit(lambda session: session.name_speaker(speaker, name, published=published))
            self._choose(name)

    def _say(self) -> None:
        speaker = self.who.currentData()
        if (selected := self.selected()) is not None:
            said_by = list[str]()
            self.step_asked.emit(lambda session: said_by.append(session.say_by(*selected, speaker or None)))
            for name in said_by:
                self._choose(name)  # who is new is named next
        else:
            self.words_asked.emit()

    def _mute(self) -> None:
        speaker = self.who.currentData()
        if speaker:
            self.step_asked.emit(lambda session: session.mute_speaker(speaker))

    def _choose(self, name: str) -> None:
        """Go on with who is called so, in whatever case; the last of the list is nobody yet."""
        known = range(self.who.count() - 1)
        called = (index for index in known if fold(self.who.itemData(index)) == fold(name))
        self.who.setCurrentIndex(next(called, self.who.currentIndex()))
