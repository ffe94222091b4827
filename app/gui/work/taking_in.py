"""Recordings are listened to, one after another, each into a project of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import CaviardError, InputError, LeftOutError
from app.gui.settings import Recent, Settings, standing
from app.gui.wording.errors import MOVED
from app.gui.work.early import Early
from app.gui.work.foreground import Foreground
from app.gui.work.jobs import Job
from app.gui.work.several import Several
from app.workbench.intake import take_in
from app.workbench.policy.own_lists import own_watchlist
from app.workbench.policy.profiles import usual_profile
from app.workbench.policy.settings import Hearing, Policy
from app.workbench.reviewing.early import Listening
from app.workbench.reviewing.opening import Unfinished, new_project, was_begun
from app.workbench.sources.chosen import Chosen


class TakingIn(QObject):
    """What is listened to now, and what comes after it.

    One recording by itself is :attr:`taken_in` in the end. Of several each is :attr:`project_heard`, and
    :attr:`all_heard` follows; what is no recording is left out.

    Args:
        work: what a person waits for.
        early: is told what was heard so far.
        settings: what a person chose.
        passphrase: tells that of a project, where one was given.
        parent: what it belongs to.
    """

    making_room = Signal(object)
    """The path of a project that comes in place of what is open, from now on."""
    project_made = Signal(object, str)
    """The path of a project that is begun, and the name of its recording."""
    project_dropped = Signal(object)
    """The path of a project that is none, because its file is no recording."""
    project_heard = Signal(object)
    """One of several recordings was heard: the :class:`~app.gui.settings.Recent` of its project."""
    listening = Signal(str)
    """A recording is listened to: the name of its file."""
    began = Signal(object)
    """The :class:`~app.workbench.reviewing.early.Listening` of what is listened to."""
    heard = Signal(object)
    """A :class:`~app.domain.ports.HeardBlock` of it."""
    taken_in = Signal(object)
    """The path of the project of the one recording that was listened to."""
    all_heard = Signal(object)
    """What became of :class:`~app.gui.work.several.Several` recordings that were listened to."""
    refused = Signal(object)
    """Why nothing can be begun."""
    left_out = Signal(object)
    """Why nothing came of what was begun."""
    failed = Signal(object)
    """Why it was not heard to its end: with what was heard one can go on."""
    stopped = Signal()
    """A person stopped it."""

    def __init__(
        self,
        work: Foreground,
        early: Early,
        settings: Settings,
        passphrase: Callable[[Path], str | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._early, self._passphrase = work, early, passphrase
        self.settings = settings
        """What a person chose."""
        self._several = Several()

    @property
    def to_come(self) -> int:
        """How many recordings are listened to after this one."""
        return self._several.to_come

    def forget(self) -> None:
        """Listen to nothing that was to come."""
        self._several = Several()

    @property
    def texts(self) -> int:
        """How many texts beside the recordings are left out."""
        return self._several.texts

    def begin(self, chosen: Chosen) -> None:
        """Listen to recordings one after another; or to one alone, or a text, perhaps with its transcript."""
        self._several = Several(chosen.sources, chosen.left_out)
        self._next(chosen.transcript)

    def goes_on(self, path: Path, source: Path, transcript: Path | None = None) -> bool:
        """Whether one goes on with a project of a recording, as it is listened to now."""
        return was_begun(path, source=source, hearing=self._hearing, transcript=transcript)

    def listen(self, source: Path, policy: Policy, transcript: Path | None = None) -> None:
        """Listen to a recording, in a new project or one in which that was begun."""
        try:
            begun = partial(self.goes_on, source=source, transcript=transcript)
            path = new_project(self.settings.folder, source, begun)
        except CaviardError as error:
            self.refused.emit(error)
            return
        self._take_in(source, path, policy, transcript)

    def go_on(self, path: Path, left: Unfinished) -> None:
        """Go on with a project whose recording was not heard to its end."""
        self._take_in(left.source, path, left.policy)

    @property
    def _hearing(self) -> Hearing:
        return Hearing(engine=self.settings.engine, model=self.settings.model)

    def _next(self, transcript: Path | None = None) -> None:
        try:
            policy = Policy(usual_profile(self.settings.profile), watchlist=own_watchlist())
        except CaviardError as error:
            self.refused.emit(error)
            return
        self.listen(self._several.next(), policy, transcript)

    def _take_in(
        self, source: Path | None, path: Path, policy: Policy, transcript: Path | None = None
    ) -> None:
        self.making_room.emit(path)
        known = self._passphrase(path)
        ask = partial(take_in, hearing=self._hearing, policy=policy, transcript=transcript, passphrase=known)

        def work(job: Job) -> Recent | None:
            ask(job.bench, source, path, told=job.tell)
            return standing(path, known) if self._several.many else None

        job = self._work.job(work)
        job.heard.connect(self.heard)
        job.heard.connect(self._early.hear)
        job.voiced.connect(self._early.hear_voice)
        job.began.connect(lambda listening: self._begin(listening, policy))
        for over in (job.done, job.failed, job.cancelled):
            over.connect(lambda *_: self._end_early(job))
        job.done.connect(lambda now: self._go_on(now) if self._several.many else self._end(path))
        name = source.name if source is not None else path.stem
        job.failed.connect(lambda error: self._not_heard(path, name, error, alone=transcript is None))
        job.cancelled.connect(lambda: self._stop(job))
        self.project_made.emit(path, name)
        self.listening.emit(name)
        job.start()

    def _begin(self, listening: Listening, policy: Policy) -> None:
        self._early.begin(listening, policy, by=self.settings.reviewer)
        self.began.emit(listening)

    def _end(self, path: Path) -> None:
        """The one recording was heard."""
        self.forget()
        self.taken_in.emit(path)

    def _end_early(self, job: Job) -> None:
        """What a job heard is all that there is; that of another, which was begun since, is not over."""
        if self._work.waits_for(job):
            self._early.end()

    def _stop(self, job: Job) -> None:
        """A job was stopped, perhaps late: what is listened to since goes on."""
        if self._work.waits_for(job):
            self.stopped.emit()

    def _not_heard(self, path: Path, name: str, error: CaviardError, *, alone: bool) -> None:
        """What is no recording is left out; with what failed otherwise one can go on.

        It is named, unless a transcript came with it, or it is looked for.
        """
        if not isinstance(error, InputError):
            self.failed.emit(error)
            return
        if not path.exists():
            self.project_dropped.emit(path)
        if self._several.many:
            self._several.leave_out(name, error)
            self._go_on()
        else:
            named = alone and error.code not in MOVED
            self.left_out.emit(LeftOutError.of((name, error)) if named else error)

    def _go_on(self, heard: Recent | None = None) -> None:
        """The next of several recordings; or that all of them were heard, or that none can be."""
        if heard is not None:
            self._several.hear()
            self.project_heard.emit(heard)
        if self._several.to_come:
            self._next()
            return
        several, self._several = self._several, Several()
        if (refusal := several.refusal) is not None:
            self.left_out.emit(refusal)
        else:
            self.all_heard.emit(several)
