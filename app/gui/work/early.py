"""What was heard so far, made ready for a person to review while the rest is listened to."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic

from PySide6.QtCore import QObject, Signal

from app.domain.errors import ProjectError
from app.domain.finding import Finding, Findings
from app.domain.ports import HeardBlock, HeardVoice
from app.domain.recording import Recording
from app.domain.sound.peaks import Peaks
from app.domain.timeline import Span
from app.gui.work.delayed import delayed
from app.gui.work.foreground import Foreground
from app.gui.work.garbage import uncollected
from app.gui.work.jobs import Job
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.early import EarlySession, Listening, found_so_far, heard_so_far

_MORE = 1.5
"""By how much there has to be more until all is looked through again: it costs three times as much then."""

_REST = 3.0
"""For how many times as long as it took to make a review no other is made: listening needs the processors."""

_NOTHING: tuple[int, tuple[Finding, ...]] = (0, ())


class Early(QObject):
    """Keeps a review of the finished blocks at hand while somebody wants one."""

    grown = Signal(object)
    """A :class:`~app.workbench.reviewing.early.EarlySession` of all that is known; the last one is closed."""

    measured = Signal(object)
    """The :class:`~app.domain.sound.peaks.Peaks` of what is listened to, or of what was read of it so far."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.session: EarlySession | None = None
        self.listening: Listening | None = None
        """What is listened to."""
        self._policy: Policy | None = None
        self._by = ""
        self.blocks: list[HeardBlock] = []
        """What was heard of it."""
        self.peaks: Peaks | None = None
        """How loud it is, as far as that is known."""
        self._voice: tuple[Span, ...] = ()
        self._found: tuple[Finding, ...] = ()
        self._looked, self._shown = 0, _NOTHING
        self._wanted = False
        self._looking: Job | None = None
        self._making: Job | None = None
        self._measuring: Job | None = None
        self._pause = delayed(self, 0, self._go_on)

    def begin(self, listening: Listening, policy: Policy, *, by: str) -> None:
        """A recording is listened to.

        Args:
            listening: its project.
            policy: what is looked for.
            by: who decides.
        """
        self.end()
        self.rest()
        self.listening, self._policy, self._by = listening, policy, by

    def sign(self, by: str) -> None:
        """Who decides has another name from now on."""
        self._by = by
        if self.session is not None:
            self.session.sign(by)

    def hear_voice(self, heard: HeardVoice) -> None:
        """It is known where a voice is heard: what was looked through before is looked through again."""
        self._voice, self._looked, self._shown = heard.spans, 0, _NOTHING
        self._go_on()

    def hear(self, block: HeardBlock) -> None:
        """A block is finished."""
        if self.listening is not None:
            self.blocks.append(block)
            self._go_on()

    def ask(self) -> None:
        """A person wants to review what is there, and what is heard from now on.

        Not where a transcript has the words: what would be done to those that are heard is of no use.
        """
        if self.listening is not None and self.listening.placing:
            return
        self._wanted = True
        self._measure()
        self._go_on()

    def rest(self) -> None:
        """Nobody reviews it any more; what was decided is kept."""
        if self.session is not None:
            self.session.close()
        self.session, self._wanted, self._shown = None, False, _NOTHING
        self._pause.stop()

    def end(self) -> None:
        """All was heard, or nothing more is; what is shown of it can still be read, until :meth:`rest`."""
        for job in (self._looking, self._making, self._measuring):
            if job is not None:
                job.cancel()
        self._wanted = False
        self._pause.stop()
        self.listening = self._policy = self._looking = self._making = self._measuring = self.peaks = None
        self.blocks, self._voice, self._found, self._looked = [], (), (), 0

    def _measure(self) -> None:
        """Measure once how loud it is, which is drawn below what was heard."""
        listening = self.listening
        if listening is None or self._measuring is not None:
            return

        def measure(job: Job) -> Peaks:
            with job.bench() as bench:
                return bench.measure_peaks(listening.recording)

        job = self._measuring = self._work.behind(measure)
        job.measured.connect(lambda peaks: self._take_peaks(job, peaks))
        job.done.connect(lambda peaks: self._take_peaks(job, peaks, keep=listening))
        job.start()

    def _take_peaks(self, job: Job, peaks: Peaks, *, keep: Listening | None = None) -> None:
        if self._measuring is not job:
            return  # all was heard: it is measured in the whole review
        self.peaks = peaks
        self.measured.emit(peaks)
        if keep is not None:
            with suppress(ProjectError), keep.using() as project:
                project.save_peaks(peaks)

    def _go_on(self) -> None:
        """Make a review of what is new, and look through the words where many are."""
        if self.listening is None or self._policy is None or not self._wanted or not self.blocks:
            return
        resting = self._making is not None or self._pause.isActive()
        if not resting and self._shown != (len(self.blocks), self._found):
            self._make(self.listening)
        if self._looking is None and len(self.blocks) >= _MORE * self._looked:
            self._look(self.listening.recording, self._policy)

    def _make(self, listening: Listening) -> None:
        blocks, voice, found, by = tuple(self.blocks), self._voice, self._found, self._by
        self._shown, began = (len(blocks), found), monotonic()

        def make(_job: Job) -> EarlySession:
            with uncollected():
                words = heard_so_far(listening.recording, blocks, voice)
                session = EarlySession.over(listening, words, found_so_far(words, found), by=by)
                session.look_ahead()
            return session

        def rest() -> None:
            self._pause.start(round(1000 * _REST * (monotonic() - began)))

        job = self._making = self._work.behind(make)
        job.done.connect(self._made)
        job.done.connect(rest)
        job.ended.connect(lambda: self._clear(job))
        job.start()

    def _look(self, recording: Recording, policy: Policy) -> None:
        blocks, voice = tuple(self.blocks), self._voice
        self._looked = len(blocks)

        def look(job: Job) -> Findings:
            with job.bench(lambda _: None) as bench:
                return bench.detect(heard_so_far(recording, blocks, voice), policy)

        job = self._looking = self._work.behind(look)
        job.done.connect(self._seen)
        job.ended.connect(lambda: self._clear(job))
        job.start()

    def _made(self, session: EarlySession) -> None:
        if not self._wanted or not session.complete:  # something was decided in the meantime
            session.close()
            self._shown = _NOTHING
            return
        session.sign(self._by)  # who decides may have another name since it was begun
        before, self.session = self.session, session
        self.grown.emit(session)
        if before is not None:
            before.close()

    def _seen(self, found: Findings) -> None:
        self._found = found.findings

    def _clear(self, job: Job) -> None:
        if job is self._making:
            self._making = None
        elif job is self._looking:
            self._looking = None
        self._go_on()
