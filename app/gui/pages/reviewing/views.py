"""What a review looks like: the same in every view, each of which is brought up to date in its turn."""

from __future__ import annotations

from operator import is_

from PySide6.QtCore import QObject, Signal

from app.domain.finding import Finding, in_place_of, with_key
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.gui.pages.bars.decision_bar import Scope
from app.gui.pages.reviewing.parts import ReviewParts
from app.gui.qtmodels.grouping import Entity, mentioned
from app.gui.widgets.words.script import Script, script_of
from app.workbench.reviewing.session import Session

_DRAWN = 40
"""Milliseconds in which the page itself is drawn, with the waveform, before the text is put on it."""
_SOON = 50
"""Milliseconds after a step that changed the findings until they are listed: the text comes first."""
_AFTER = 100
"""Milliseconds after a decision until the waveform shows it: the next key is not kept waiting."""


class ReviewViews(QObject):
    """The views of an open review.

    With hours of speech each takes some milliseconds: the text comes first, then the list, then the waveform,
    and what a person does meanwhile comes in between.

    Args:
        session: what is shown.
        parts: the views, and the row that says what was found.
        parent: the page.
    """

    worded = Signal()
    """Other words are shown in the text."""

    def __init__(self, session: Session, parts: ReviewParts, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.choice: Finding | None = None
        """The finding that is talked about."""
        self.style = SoundStyle.MUTE
        """What would be heard in place of what is removed."""
        self.transcript, self.findings, self.sound = parts.transcript, parts.findings, parts.sound
        self.decisions, self.part_bar = parts.decisions, parts.part
        self._staggered = self.transcript.staggered
        self.sound.open(session.recording, session.project.peaks)
        self.findings.focused.connect(self._describe)
        self._shown: tuple[Transcript, tuple[Finding, ...], Span | None] | None = None
        self._in_text: tuple[Finding, ...] | None = None
        self._in_list: tuple[Finding, ...] | None = None
        self._cut: tuple[Transcript, tuple[Finding, ...], Script] | None = None
        self._named: tuple[tuple[Finding, ...], tuple[Entity, ...]] | None = None
        self._goal: int | None = None
        self._to_cut = self._staggered.timer(0, self._cut_words)
        self._to_cut_first = self._staggered.timer(_DRAWN, self._cut_words)
        self._to_show_words = self._staggered.timer(0, self._show_words)
        self._to_name = self._staggered.timer(_SOON, self._name_findings)
        self._to_list = self._staggered.timer(0, self._list_named)
        self._to_choose = self._staggered.timer(0, self._choose_listed)
        self._to_find_passages = self._staggered.timer(0, self._find_passages)
        self._to_find_passages_later = self._staggered.timer(_AFTER, self._find_passages)
        self._to_find_silence = self._staggered.timer(0, self._find_silence)
        self._to_find_waiting = self._staggered.timer(0, self._find_waiting)
        self._to_show_silence = self._staggered.timer(0, self.show_silence)
        self._showing_silence = (
            self._to_find_passages_later,
            self._to_find_silence,
            self._to_find_waiting,
            self._to_show_silence,
        )

    def let_go(self) -> None:
        """Show nothing any more."""
        self._staggered.stop()
        self.sound.close_sound()

    def show(self, session: Session) -> None:
        """Show a session as it is now: what has changed of it."""
        self.session, shown = session, self._shown
        self._shown = (session.transcript, session.findings, session.part)
        if self.choice is not None:
            # Looked up: far on in hours of speech, to compare it with all before it takes longer than a step.
            same = (session.findings[index] for index in with_key(session.findings, self.choice.key))
            if self.choice not in same:
                self.choice = in_place_of(self.choice, session.findings)
        elif not self.transcript.put:  # nobody is anywhere yet: at what waits first they begin
            self.choice = session.next_undecided()
        self._to_find_passages_later.start()
        if shown is not None and all(map(is_, shown, self._shown)):
            self._show_actions()
            self.choose(self.choice)
        elif shown is not None and shown[0] is session.transcript:
            self._to_show_words.start()
        else:
            (self._to_cut if shown else self._to_cut_first).start()
        if shown is None or shown[-1] != session.part:
            self._to_find_passages.start()

    def show_decided(self) -> None:
        """Show what was decided, when nothing else has changed."""
        self._show_actions()
        self._to_find_passages_later.start()

    def choose(self, finding: Finding | None) -> None:
        """Talk about a finding in every view."""
        self.choice = finding
        if self._in_text is not None:
            self.transcript.choose(finding)
        self.findings.choose(finding)
        self._describe()
        if not any(timer.isActive() for timer in self._showing_silence):
            self._choose_sound()

    def _describe(self) -> None:
        """Say what a decision is about: the finding, or all that the row stands for which has the focus."""
        choice = self.choice
        self.decisions.show_choice(choice, len(self.session.mentions(choice)) if choice is not None else 1)
        row = self.findings.marked
        if len(row) > 1 and choice in row:
            self.decisions.show_group(len(row))

    def about(self, finding: Finding, scope: Scope | None) -> tuple[Finding, ...]:
        """What a decision is about: as far as is asked for, or the row of the list that has the focus.

        Args:
            finding: that is talked about.
            scope: that is asked for; that of the box when None.
        """
        row = self.findings.marked
        match scope or self.decisions.scope:
            case Scope.CATEGORY:
                return tuple(self.session.of_category(finding.category))
            case _ if scope is None and len(row) > 1 and finding in row:
                return row
            case Scope.MENTIONS:
                return tuple(self.session.mentions(finding))
            case _:
                return (finding,)

    def is_of_all(self, scope: Scope | None) -> bool:
        """Whether all mentions are meant: by what is asked for, or by the box where that is None."""
        return (scope or self.decisions.scope) is Scope.MENTIONS

    def go_to(self, word: int) -> None:
        """Put the caret on a word, as soon as the words that there are now are shown."""
        self._goal = word
        if self._in_text is self.session.findings and self.transcript.transcript is self.session.transcript:
            self._reach()

    def _reach(self) -> None:
        goal, self._goal = self._goal, None
        if goal is not None and goal < len(self.session.transcript.words):
            self.transcript.go(self.transcript.script.place_of(goal))

    def show_silence(self) -> None:
        """Show where it falls silent now."""
        for timer in self._showing_silence:
            timer.stop()
        session, silence = self.session, self.session.silence
        self.sound.show_spans(
            silence.edges,
            fitted=silence.fitted,
            waiting=session.waiting,
            silent=silence.spans,
            style=self.style,
            part=silence.within if session.part else None,
        )
        excerpt = silence.excerpt
        self.transcript.show_part((excerpt.first_word, excerpt.last_word) if session.part else None)
        self.part_bar.show_part(silence.within if session.part else None, session.recording.rate)
        self._choose_sound()

    def _cut_words(self) -> None:
        """The first half of showing them: other words are cut into paragraphs."""
        session = self.session
        if session.transcript is not self.transcript.transcript:
            shown = self.transcript.script
            script = script_of(session.transcript, session.findings, session.actions, shown)
            self._cut = (session.transcript, session.findings, script)
        self._to_show_words.start()

    def _show_words(self) -> None:
        """The second half, where nothing else has come in between; else all of it."""
        session, cut = self.session, self._cut
        self._cut = None
        same = cut is not None and cut[0] is session.transcript and cut[1] is session.findings
        self._in_text, before = session.findings, self.transcript.transcript
        self.transcript.show_review(
            session.transcript, session.findings, session.actions, cut[2] if cut and same else None
        )
        if session.transcript is not before:
            self.worded.emit()
        self.choose(self.choice)
        self._reach()
        self._to_name.start()

    def _show_actions(self) -> None:
        """Show what was decided, in views that show these findings already; the others are about to."""
        if self._in_text is self.session.findings:
            self.transcript.show_actions(self.session.actions)
        listed, actions = self.session.listed
        if self._in_list == listed:
            self.findings.show_actions(actions)

    def _name_findings(self) -> None:
        """The first half of listing them: who and what is mentioned."""
        listed = self.session.listed[0]
        self._named = (listed, mentioned(self.session.transcript, listed))
        self._to_list.start()

    def _list_named(self) -> None:
        """The second half, unless others have come in between, of which it is asked again."""
        if self._named is not None and self._named[0] == self.session.listed[0]:
            self._list_findings(self._named[1])
        self._named = None

    def _list_findings(self, named: tuple[Entity, ...]) -> None:
        listed, actions = self.session.listed
        self._in_list = listed
        self.findings.show_review(
            self.session.transcript, listed, actions, named, more_to_come=self.session.more_to_come
        )
        self._to_choose.start()

    def _choose_listed(self) -> None:
        """The last third of listing them: the tree lays its rows out to show the one that is talked about."""
        self.findings.choose(self.choice)
        self._to_find_passages_later.start()

    def _find_passages(self) -> None:
        """The first quarter of showing where it falls silent and what part is published: what is removed."""
        _ = self.session.passages
        self._to_find_silence.start()

    def _find_silence(self) -> None:
        """The second quarter: where it falls silent now."""
        _ = self.session.silence
        self._to_find_waiting.start()

    def _find_waiting(self) -> None:
        """The third quarter: what of it waits."""
        _ = self.session.waiting
        self._to_show_silence.start()

    def _choose_sound(self) -> None:
        passage = self.session.silence.passage_of(self.choice) if self.choice is not None else None
        self.sound.choose(passage.span if passage is not None else None)
