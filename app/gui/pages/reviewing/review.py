"""The page where a person reviews: it connects the views to the session, and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import CaviardError
from app.domain.finding import Finding
from app.domain.profile import Profile, SoundStyle
from app.domain.review import Action
from app.domain.reviewing.edits import Step
from app.domain.spotting.watchlist import name_of
from app.domain.timeline import Span
from app.domain.transcription.unchanged import unmoved
from app.gui.actions import Actions
from app.gui.looks.attention import announce
from app.gui.looks.buttons import key_within
from app.gui.looks.layouts import column
from app.gui.looks.style import serif_font
from app.gui.pages.bars.decision_bar import Scope, decisions_of
from app.gui.pages.reviewing.hearing import Hearing
from app.gui.pages.reviewing.parts import ReviewParts
from app.gui.pages.reviewing.picking import Picking
from app.gui.pages.reviewing.rows import ReviewRows
from app.gui.pages.reviewing.saying import Saying, left_text
from app.gui.pages.reviewing.views import ReviewViews
from app.gui.wording.text import step_name, translate
from app.gui.work.garbage import emptied, uncollected
from app.workbench.reviewing.holding import held_back
from app.workbench.reviewing.session import Session
from app.workbench.reviewing.standing import Foreseen


class ReviewPage(QWidget):
    """One open review."""

    changed = Signal()
    """A step was made, taken back or made again."""
    detection_asked = Signal()
    """Words, speakers or the watch-list changed: look again."""
    marking_asked = Signal(object)
    """Ranges of words, perhaps thousands, that are redacted in one step: see :meth:`mark`."""
    telling_asked = Signal(object)
    """A :class:`~app.domain.transcription.turns.SpeakerCount`: find out who speaks when."""
    zoomed = Signal(int)
    listened = Signal()
    """More was listened to."""

    def __init__(
        self,
        session: Session,
        parts: ReviewParts,
        actions: Actions,
        *,
        zoom: int,
        serif: bool,
    ) -> None:
        super().__init__()
        emptied(self)
        self.setObjectName("reviewPage")
        self.session = session
        parts.make_all()
        self._views = ReviewViews(session, parts, self)
        self.transcript, self.findings, self.sound = parts.transcript, parts.findings, parts.sound
        self.find_bar, self.correction_bar, self.speakers_bar = parts.find, parts.correction, parts.speakers
        self.decisions, self.part_bar = parts.decisions, parts.part
        self.errors, self.faults = parts.errors, parts.faults
        self._rows = ReviewRows(self.transcript, parts.find, parts.correction, parts.speakers, parts.again)
        self.shared = parts.whole
        self.setLayout(column(self.shared, around=1))
        self._picked = Picking(parts, lambda: self.session.transcript)
        self.said = Saying(self.transcript, session.made)
        self._hearing = Hearing(self.transcript, self.sound, self._picked, lambda: self.choice)
        self._joined: list[QMetaObject.Connection] = []
        self._marking: tuple[tuple[int, int], ...] = ()
        self._connect_views()
        self._connect_actions(actions)
        self.transcript.set_zoom(zoom)
        if serif:
            self.transcript.set_face(serif_font())
        self.show_session()

    def let_go(self) -> None:
        """Do no more of what the window's actions ask for; the page is closed."""
        self.settle()
        for connection in self._joined:
            QObject.disconnect(connection)
        self._joined.clear()
        self._views.let_go()

    def show_more(self, session: Session) -> None:
        """Show another session in which more was heard."""
        self._marking = unmoved(self._marking, self.session.transcript, session.transcript)
        self.session = session
        self.show_session()

    def show_session(self) -> None:
        """Show the session as it is now."""
        self._views.show(self.session)
        self._show_beside()

    def show_style(self, style: SoundStyle) -> None:
        """Let what would be published be heard with silence, or a tone, in place of what is removed."""
        if style is not self._views.style:
            self._views.style = style
            self._views.show_silence()

    def show_silence(self) -> None:
        """Show where it falls silent now."""
        self._views.show_silence()

    @property
    def choice(self) -> Finding | None:
        """The finding that is talked about."""
        return self._views.choice

    def choose(self, finding: Finding | None) -> None:
        """Talk about a finding in every view."""
        self._views.choose(finding)

    def decide(self, action: Action, scope: Scope | None = None) -> None:
        """Decide about what is chosen, then go on to the next that waits; what waits again stays chosen.

        To redact means the words that are selected, where somebody has selected others than those.
        """
        finding = self.choice
        if action is Action.REDACT and scope is None and self._picked.goes_beyond(finding):
            self.redact_selection()
            return
        if finding is None:
            self._picked.ask_finding()
            return
        if action is Action.REDACT and self._views.is_of_all(scope) and self._rows.again.redact_of(finding):
            return
        stays = action is Action.ASK and self.session.action(finding) is not Action.ASK
        findings = self._views.about(finding, scope)
        if self.decide_about(findings, action) and not stays:
            self._leave(finding)

    def _leave(self, decided: Finding) -> None:
        """Go on to the next finding that waits, if any does."""
        self.choose(self.session.next_undecided(decided) or decided)
        if said := left_text(held_back(self.session)):
            announce(self.transcript, said)

    def decide_about(self, findings: Iterable[Finding], action: Action) -> bool:
        """Decide about findings in one step; gives whether that may be, and says so where it may not."""
        about = tuple(findings)
        if not self._done(lambda: self.session.decide(about, action)):
            return False
        self.said.decided(self.session, about, action)
        self.decisions.narrow()
        self._show_beside()
        self._views.show_decided()
        self.changed.emit()
        return True

    def decide_by(self, profile: Profile) -> None:
        """Let a profile decide what waits, thousands of findings, and go on to what it leaves to somebody."""
        with uncollected():  # among them is no garbage to look for
            made = self._step(lambda: self.session.decide_by(profile))
        if made and (finding := self.choice) is not None and self.session.action(finding) is not Action.ASK:
            self._leave(finding)

    def choose_profile(self, name: str) -> None:
        """Let another profile decide what waits, from now on."""
        if self._step(lambda: self.session.choose_profile(name)):
            self.detection_asked.emit()

    def go_next(self) -> None:
        """Go to what waits next, from the finding that is chosen or from the caret; then to the faults."""
        word = self.transcript.caret_word or 0
        if (finding := self.session.next_undecided(self.choice, word=word)) is not None:
            self.choose(finding)
            self.transcript.setFocus()
        elif not self.faults.isHidden():
            self.faults.go_to()

    def _go_on(self) -> None:
        """What is to be decided next; where nothing is, the next control, as anywhere else."""
        if held_back(self.session).is_decided:
            self.focusNextChild()
        else:
            self.go_next()

    def undo(self) -> None:
        """Take the last step back, and go to where it was made."""
        self.settle()
        self._travel(self.session.undo, translate("review", "Taken back: %1."), self.session.made)

    def redo(self) -> None:
        """Make the step again that was taken back, and go there."""
        self.settle()
        self._travel(self.session.redo, translate("review", "Done again: %1."), self.session.taken_back)

    def _travel(self, make: Callable[[], object], said: str, step: Step | None) -> None:
        """Show what becomes of a finding that a step changes, wherever it is; a screen reader says it."""
        self._rows.close_correction()  # there may be more words before it, or fewer
        findings, before = self.session.findings, self.session.actions
        if step is None or not self._step(make, said.replace("%1", step_name(step))):
            return
        if step.word is not None:
            self._views.go_to(step.word)
        if self.session.findings != findings:
            return
        pairs = zip(findings, before, self.session.actions, strict=True)
        changed = [finding for finding, old, new in pairs if old is not new]
        if self.choice in changed:
            self.transcript.tell(self.choice)
        elif changed:
            self.choose(changed[0])

    def redact_selection(self) -> None:
        """Redact the selected words, or the stretch that is marked on the waveform, or the caret's word."""
        if (stretch := self._picked.take_stretch()) is not None:
            self._step(lambda: self._choose_stretch(stretch))
        elif (words := self._picked.words or self._picked.caret) is not None:
            if self._step(lambda: self.choose_added(*words)):
                self._rows.again.offer(self.session, *words)
        else:
            self._picked.ask()

    def publish_selection(self) -> None:
        """Publish only the selected words, or the stretch that is marked on the waveform."""
        if (stretch := self._picked.take_stretch()) is not None:
            self._step(lambda: self.session.publish_part(stretch))
        elif (words := self._picked.words) is not None:
            self._step(lambda: self.session.publish_words(*words))
        else:
            self._picked.ask()

    def publish_everything(self) -> None:
        """Publish all of the recording again."""
        self._step(lambda: self.session.publish_part(None))

    def choose_added(self, first: int, last: int) -> None:
        """Redact words and choose what that made."""
        self._views.choice = self.session.add_words(first, last)

    def _choose_stretch(self, stretch: Span) -> None:
        self._views.choice = self.session.add_stretch(stretch)

    def choose_place(self, place: Span) -> None:
        """Choose the first finding of what falls silent at a place, and show it in every view.

        Somebody may have made that shorter than the words, or a check longer.
        """
        edges = self.session.silence.edges.items()
        self._choose_passage(next((words for words, silent in edges if silent.overlaps(place)), place))
        self.choose(self.choice)

    def _choose_passage(self, passage: Span | None) -> None:
        """Choose the first finding that a passage hides."""
        if passage is not None:
            inside = (f for f in self.session.findings if f.span is not None and passage.contains(f.span))
            self.choose(next(inside, self.choice))

    def _move_edge(self, passage: Span, span: Span) -> None:
        self._step(lambda: self.session.move_edge(passage, span))
        self.show_silence()  # at once: the next key moves it from there

    def _played(self, span: Span) -> None:
        if self._done(lambda: self.session.heard(span)):
            self.sound.waveform.show_listened(self.session.listened)
            self.listened.emit()

    def watch_selection(self) -> None:
        """Put the selected words on the watch-list, or those of the chosen finding, or the caret's word."""
        chosen = (self.choice.first_word, self.choice.last_word) if self.choice is not None else None
        if (picked := self._picked.words or chosen or self._picked.caret) is None:
            self._picked.ask_word()
            return
        name = name_of(self.session.transcript.words[slice(*picked)])
        if self._step(lambda: self.session.add_term(name)):
            self.detection_asked.emit()

    def correct(self) -> None:
        """Correct the word that the caret is on."""
        self._open_correction(self.transcript.caret_word)

    def _open_correction(self, shown: int | None) -> None:
        if (index := self._picked.word(shown)) is not None:
            self._rows.open_correction(self.session, index)
        else:
            self._picked.ask_word()

    def _corrected(self, index: int, text: str) -> None:
        if self._step(lambda: self.session.correct(index, text)):
            self._rows.close_correction()
            self.detection_asked.emit()

    def _speak(self, make: Callable[[Session], object]) -> None:
        """Something about speakers; a name that is given is looked for in what is said."""
        if self._step(lambda: make(self.session)):
            self.detection_asked.emit()

    def _redact_all(self, places: tuple[tuple[int, int], ...]) -> None:
        self.settle()
        self._marking = places
        self.marking_asked.emit(places)

    def mark(self, then: Foreseen) -> None:
        """Redact what was worked out beside the window, unless it was done at once."""
        ranges, self._marking = self._marking, ()
        if ranges:
            self._step(lambda: self.session.mark(then))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is left or published before all is worked out; what cannot be paused any more is silent."""
        super().hideEvent(event)
        self.settle()
        if not event.spontaneous():  # which it is where the window is put away: one listens on
            self.sound.player.pause()

    def settle(self) -> None:
        """Do at once what is being worked out, if anything is."""
        if self._marking:
            self._step(lambda: None)

    def _step(self, make: Callable[[], object], said: str = "") -> bool:
        """Make a step, show what it led to and say so, by its name where nothing is given; tell an error."""
        before = self.session.made
        if done := self._done(make):
            self.show_session()
            if self.session.made is not before:
                self.said.done(self.session.made, said)
            self.changed.emit()
        return done

    def _done(self, make: Callable[[], object]) -> bool:
        """Do what is kept in the project, behind what is being worked out for it; an error is told."""
        self.sound.player.tell_heard()  # what was heard may be kept while what is behind it still plays
        ranges, self._marking = self._marking, ()
        try:
            self.session.add_ranges(ranges)
            make()
        except CaviardError as error:
            self.errors.tell(error)
            return False
        return True

    def _show_beside(self) -> None:
        self._rows.show_session(self.session)
        self.errors.clear()
        self.faults.show_faults(self.session.review.unaccepted, self.session.recording.rate)

    def _connect_views(self) -> None:
        for view in (self.transcript, self.findings):
            view.finding_chosen.connect(self.choose)
        self.findings.decided.connect(self.decide_about)
        self.transcript.correction_asked.connect(self._open_correction)
        self.transcript.zoomed.connect(self.zoomed)
        self.sound.player.played.connect(self._played)
        self.sound.player.failed.connect(self.errors.tell)
        self.sound.waveform.edge_moved.connect(self._move_edge)
        self.sound.waveform.passage_chosen.connect(self._choose_passage)
        self._views.worded.connect(self.find_bar.ask_again)
        self.find_bar.redact_asked.connect(lambda: self._redact_all(self._picked.found))
        self._rows.again.redact_asked.connect(self._redact_all)
        self.correction_bar.corrected.connect(self._corrected)
        self.speakers_bar.selected = lambda: self._picked.words
        self.speakers_bar.step_asked.connect(self._speak)
        self.speakers_bar.words_asked.connect(self._picked.ask_words)
        self.speakers_bar.telling_asked.connect(self.telling_asked)
        self.part_bar.whole_asked.connect(self.publish_everything)
        self.faults.accept_asked.connect(lambda names: self._step(lambda: self.session.accept(names)))
        self.faults.hearing_asked.connect(self._hearing.hear_there)
        self.faults.left.connect(self.transcript.setFocus)

    def _connect_actions(self, actions: Actions) -> None:
        for action, (made, scope) in decisions_of(actions).items():
            self._join(action, lambda _on=False, made=made, scope=scope: self.decide(made, scope))
        for action, called in {
            actions.undo: self.undo,
            actions.redo: self.redo,
            actions.next: self.go_next,
            actions.faults: self.faults.go_to,
            actions.find: lambda: self._rows.open_find(self._picked.said(self.choice)),
            actions.correct: self.correct,
            actions.speakers: lambda: self._rows.open_speakers(self.session),
            actions.redact_selection: self.redact_selection,
            actions.watch: self.watch_selection,
            actions.part: self.publish_selection,
            actions.whole: self.publish_everything,
            **self._hearing.called(actions),
            actions.zoom_in: lambda: self.transcript.zoom_by(1),
            actions.zoom_out: lambda: self.transcript.zoom_by(-1),
            actions.zoom_reset: lambda: self.transcript.zoom_by(0),
        }.items():
            self._join(action, lambda _on=False, called=called: called())
        for read in (self.transcript, self.findings.tree, self.sound.waveform):
            read.addAction(actions.play)
            key_within(Qt.Key.Key_Tab, read, self._go_on)

    def _join(self, action: QAction, called: Callable[..., object]) -> None:
        self._joined.append(action.triggered.connect(called))
