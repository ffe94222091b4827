"""What is found out about the open review while a person pauses, and taken into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import CaviardError, UsageError
from app.domain.finding import Finding, Findings
from app.domain.review import Action
from app.domain.sound.peaks import Peaks
from app.domain.spotting.watchlist import Term
from app.domain.transcription.turns import SpeakerCount
from app.gui.work.behind import Behind
from app.gui.work.delayed import delayed
from app.gui.work.foreground import Foreground
from app.gui.work.jobs import Job
from app.workbench.policy.own_lists import own_watchlist, with_own
from app.workbench.policy.profiles import policy_of_project
from app.workbench.reviewing.session import Session
from app.workbench.reviewing.standing import Foreseen

_PAUSE = 800
"""Milliseconds without a decision until something is found out."""


class Looking(QObject):
    """Finds out how loud the recording is, what a later detection finds, where edges lie, and who speaks."""

    changed = Signal()
    """Something is looked through, or is no more."""
    found_again = Signal()
    """A later detection was taken in."""
    more_waits = Signal(int)
    """So many more findings wait than before it."""
    telling = Signal(bool)
    """Whether it is being found out who speaks when."""
    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`: something could not be found out, or could not be kept."""
    fitted = Signal()
    measured = Signal(object)
    """The :class:`~app.domain.sound.peaks.Peaks` of the recording, or of what was read of it so far."""
    unread = Signal()
    """They cannot be found out: the recording is gone, or cannot be read."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._behind = Behind(work, self)
        self._behind.failed.connect(self._not_kept)
        self._session: Session | None = None
        self._wanted = self._failed = False
        self._detecting: Job | None = None
        self._own: tuple[Term, ...] = ()
        self._timer = delayed(self, _PAUSE, self._look)

    @property
    def searching(self) -> bool:
        """Whether words or terms that changed are still looked through: not where that has failed."""
        looked_through = self._detecting is not None or (self._session is not None and self._session.stale)
        return looked_through and not self._failed

    def begin(self, session: Session) -> None:
        """A review is open."""
        self._session, self._own = session, ()
        self._wanted = bool(session.rules.required)  # the rules may be newer than the project
        self.soon()

    def rest(self) -> None:
        """Find out nothing now."""
        self._behind.cancel()

    def end(self) -> None:
        """The review is closed."""
        self._timer.stop()
        self._behind.cancel()
        self._session = None

    def soon(self) -> None:
        """Find out what is not known yet, when a person pauses."""
        if self._session is not None:
            self._failed = False
            self._timer.start()

    def again(self) -> None:
        """Detect again: words or the watch-list have changed."""
        self._wanted = True
        self.soon()

    def tell_apart(self, count: SpeakerCount) -> None:
        """Find out who speaks when; what is being looked at is looked at afterwards."""
        session = self._session
        if session is None:
            return
        recording, voice = session.recording, session.transcript.voice

        def tell(job: Job) -> object:
            with job.bench() as bench:
                return bench.find_turns(recording, voice, count)

        job = self._behind.start(tell, self._take_turns)
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self.telling.emit(False))
        self.telling.emit(True)

    def take_more(self, found: Findings) -> None:
        """Show what was found for an audience: nothing is published that nobody has seen."""
        self._take(lambda session: session.detected(found))

    def let_wait(self, asked: tuple[Finding, ...]) -> None:
        """Let wait what an audience's profile leaves to a person."""
        self._take(lambda session: session.decide(asked, Action.ASK))

    def _take(self, take: Callable[[Session], object]) -> None:
        """Take into the review what it lacked to be published."""
        if self._session is not None:
            try:
                take(self._session)
            except CaviardError as error:
                self._not_kept(error)
            else:
                self.found_again.emit()

    def _look(self) -> None:
        """Begin what is missing: how loud it is, then what is sensitive, then where that ends."""
        session = self._session
        if session is None or self._work.jobs.busy:
            self.soon()
            return
        if session.project.peaks is None and not session.recording.text_only:
            self._measure(session)
        elif self._is_due(session):
            self._detect(session)
        elif session.silence.unfitted:
            self._fit(session)

    def _measure(self, session: Session) -> None:
        """Measure how loud the recording is, for its waveform."""
        recording = session.recording

        def measure(job: Job) -> object:
            with job.bench() as bench:
                return bench.measure_peaks(recording)

        job = self._behind.start(measure, self._take_peaks)
        job.measured.connect(lambda peaks: self._show_some(session, peaks))
        job.failed.connect(lambda _: self._tell_unread(session))

    def _detect(self, session: Session) -> None:
        """Look for what is sensitive in the words as they are now."""
        self._wanted = False
        review, settings, terms = session.review, session.settings, session.watchlist

        def detect(job: Job) -> Foreseen:
            policy = policy_of_project(settings, watchlist=with_own(terms))
            with job.bench() as bench:
                return session.foresee(bench.detect(review.transcript, policy, heard=review.findings))

        def take(found: object) -> None:
            if session.watchlist == terms:
                self._take_findings(found)
            else:  # which would look as if what was put on it since had been looked for
                self.again()

        job = self._behind.start(detect, take)
        job.cancelled.connect(self.again)
        job.failed.connect(self._not_kept)
        job.ended.connect(lambda: self._end_detecting(job))
        self._detecting = job
        self.changed.emit()

    def _end_detecting(self, job: Job) -> None:
        if self._detecting is job:
            self._detecting = None
            self.changed.emit()

    def _fit(self, session: Session) -> None:
        """Look in the sound for the edges of what is removed, also of the part that is published."""
        review, known, part = session.review, session.silence.fitted, session.part

        def fit(job: Job) -> object:
            with job.bench() as bench:
                found = bench.fit(review, known=known)
                return {**found, **bench.fit(review, known={**known, **found}, part=part)}

        self._behind.start(fit, self._take_edges)

    def _is_due(self, session: Session) -> bool:
        """Whether to detect again; also where a person's own watch-list has terms that are new to it."""
        known, self._own = {*session.watchlist, *self._own}, _own_terms()
        return self._wanted or session.stale or not known.issuperset(self._own)

    def _not_kept(self, error: CaviardError) -> None:
        self._wanted = self._failed = True  # what was found is lost: it is looked for after the next step
        self.failed.emit(error)

    def _take_findings(self, found: object) -> None:
        if self._session is not None and isinstance(found, Foreseen):
            before = self._session.counts.waiting
            self._session.detected(found)
            self.found_again.emit()
            if (more := self._session.counts.waiting - before) > 0:
                self.more_waits.emit(more)
            self.soon()

    def _take_turns(self, turns: object) -> None:
        if self._session is not None and isinstance(turns, tuple):
            self._session.tell_apart(turns)
            self.found_again.emit()
            self.again()

    def _show_some(self, session: Session, peaks: Peaks) -> None:
        """Show what was read so far, unless another review was opened since."""
        if self._session is session:
            self.measured.emit(peaks)

    def _tell_unread(self, session: Session) -> None:
        if self._session is session:
            self.unread.emit()

    def _take_peaks(self, peaks: object) -> None:
        if self._session is not None and isinstance(peaks, Peaks):
            self.measured.emit(peaks)  # first: it is seen on a full disk too
            self._session.project.save_peaks(peaks)
            self.soon()

    def _take_edges(self, edges: object) -> None:
        if self._session is not None and isinstance(edges, dict):
            self._session.fit(edges)
            self.fitted.emit()


def _own_terms() -> tuple[Term, ...]:
    """A person's own watch-list; of one that cannot be read, who publishes is told."""
    try:
        return own_watchlist()
    except UsageError:
        return ()
