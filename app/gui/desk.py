"""What the window does: it starts the workbench's work and tells the pages what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from app.assets import resources
from app.domain.errors import CaviardError
from app.domain.profile import TextStyle
from app.gui.bookmark import Bookmark
from app.gui.settings import Settings
from app.gui.wording.errors import MOVED
from app.gui.work.early import Early
from app.gui.work.foreground import Foreground
from app.gui.work.installing import Installing
from app.gui.work.looking import Looking
from app.gui.work.opening import Opening
from app.gui.work.publishing import Publishing
from app.gui.work.sorting import Sorting
from app.gui.work.taking_in import TakingIn
from app.workbench.outgoing.publishing import Order
from app.workbench.policy.profiles import load_watchlists, usual_profile
from app.workbench.policy.settings import Output, Policy
from app.workbench.reviewing.again import Reviewed, Shelf
from app.workbench.reviewing.opening import relocate
from app.workbench.reviewing.session import Session
from app.workbench.sources.chosen import Chosen
from app.workbench.sources.recordings import find_recording

SAMPLE = "meeting-en.flac"
"""The sample meeting, where there is none in the window's language."""


class Desk(QObject):
    """One recording or project at a time."""

    listening = Signal(str)
    """A recording is listened to, or looked at where it was found: the name of its file."""
    listening_cancelled = Signal()
    """A person stopped that, and nothing was opened since."""
    opening_begun = Signal(bool)
    """A project is being opened, and whether it is the one that was told of last: one of :attr:`opened`,
    :attr:`opening_failed` and :attr:`locked` follows, or :attr:`listening` where it was not listened to up to
    its end."""
    refused = Signal(object)
    """Why nothing of what was chosen can be begun; what is open stays."""
    opened = Signal(object)
    """A :class:`~app.workbench.reviewing.session.Session` is open for review."""
    opening_failed = Signal(object)
    came_back = Signal()
    """Nothing came in place of the review before: it is :attr:`opened` again; :attr:`refused` tells why."""
    stayed = Signal()
    """What was to be opened is open already."""
    closing = Signal()
    """The open session is about to be closed."""
    locked = Signal(object, bool)
    """The path of a project that needs a passphrase, and whether there was a wrong one."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.work = Foreground(settings.threads, self)
        self.publishing = Publishing(self.work, self)
        self.installing = Installing(self.work, self)
        self.early = Early(self.work, self)
        self.sorting = Sorting(self.work, self)
        self._opening = Opening(self.work, self)
        self.taking_in = TakingIn(self.work, self.early, settings, self._opening.passphrase, self)
        self.looking = Looking(self.work, self)
        self.session: Session | None = None
        self.bookmark = Bookmark()
        """Where somebody was in the window before."""
        self._settings = settings
        self._project: Path | None = None
        self._before: Path | None = None
        """The project of the review that was open, until what takes its place is there."""
        self._refusal: CaviardError | None = None
        """Why nothing came in its place."""
        self._names: dict[Path, tuple[str, ...]] = {}
        """Who decided in each project: one person, who may have taken another name in between."""
        self._in_turn: list[Path] = []
        """Projects that are opened after this one."""
        self._copies: dict[Path, Path] = {}
        """Of recordings of projects, as far as somebody named one."""
        self.publishing.found_more.connect(self.looking.take_more)
        self.publishing.asked.connect(self.looking.let_wait)
        self.sorting.ended.connect(self.begin)
        self.sorting.refused.connect(self.refused)
        self.taking_in.making_room.connect(self._make_room_for)
        self.taking_in.project_dropped.connect(self._drop)
        self.taking_in.listening.connect(self.listening)
        self.taking_in.began.connect(self._forget_before)
        self.taking_in.taken_in.connect(self.open_project)
        self.taking_in.refused.connect(self.refused)
        self.taking_in.left_out.connect(self._not_opened)
        self.taking_in.stopped.connect(self._stopped)
        self._opening.opened.connect(self._take)
        self._opening.unfinished.connect(self.taking_in.go_on)
        self._opening.moved.connect(self.locate)
        self._opening.locked.connect(self.locked)
        self._opening.failed.connect(self._not_opened)

    def leave(self, window: QObject) -> None:
        """Belong to a window no more, and tell nothing to it and to what is in it."""
        self.setParent(None)
        for hearer in (window, *window.findChildren(QObject)):
            for part in (self, *self.findChildren(QObject)):
                part.disconnect(hearer)

    def close(self) -> None:
        """End everything that runs and let the project go."""
        self.looking.end()
        self._opening.cancel()
        self.work.close()
        self.early.end()
        self.early.rest()
        self.close_session()

    def close_session(self) -> None:
        """Let the open project go, and the one that is being opened."""
        self._before = self._refusal = None
        if self.session is not None:
            self.closing.emit()
        self.looking.end()
        self._opening.cancel()
        self.publishing.forget()
        if self.session is not None:
            self.session.close()
            self.session = None

    @property
    def settings(self) -> Settings:
        """What a person chose."""
        return self._settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self.work.threads, self.taking_in.settings = settings.threads, settings
        if settings.reviewer != before.reviewer:
            self._sign()

    def _sign(self) -> None:
        """Let who is named now decide in what is open, or is being made."""
        by = self.settings.reviewer
        if self._project is not None:
            self._names[self._project] = (*self._names.get(self._project, ()), by)
        self.early.sign(by)
        if self.session is not None:
            self.session.sign(by)

    def _make_room_for(self, path: Path) -> None:
        """Close the review that is open, and know which one it was: a project comes in its place."""
        before = self._before if self.session is None else self.session.path
        self.close_session()
        self._before, self._project = before, path
        self._sign()

    def _forget_before(self) -> None:
        self._before = None

    def _drop(self) -> None:
        self._project = None

    def _not_opened(self, error: CaviardError) -> None:
        """Nothing came in place of the review before: go back to it, unless a file is looked for now."""
        if self._before is None or error.code in MOVED:
            self.opening_failed.emit(error)
            return
        before, self._before = self._before, None
        self.open_project(before)
        self._refusal = error

    # From a recording to a review.

    def open_sample(self) -> None:
        """Listen to the sample meeting in the language of the window."""
        self.taking_in.forget()
        self._in_turn = []
        sample = resources() / "sample"
        spoken = sample / f"meeting-{QLocale().bcp47Name()[:2]}.flac"
        source = spoken if spoken.exists() else sample / SAMPLE
        watchlist = load_watchlists([sample / "watchlist.txt"])
        self.taking_in.listen(source, Policy(usual_profile(self.settings.profile), watchlist=watchlist))

    def open(self, paths: Sequence[Path]) -> None:
        """Open projects, one in turn; or listen to recordings one after another, and to all in a folder.

        A recording may come with its transcript, and a text alone. Where there are reviews of some already,
        :attr:`~app.gui.work.sorting.Sorting.again` tells instead.
        """
        self.taking_in.forget()
        opened = {} if self.session is None else {self.session.path: self.session.recording}
        others = tuple(Path(recent.path) for recent in self.settings.recent)
        passphrases = self._opening.passphrases
        begun = self.taking_in.goes_on
        self.sorting.sort(paths, Shelf(self.settings.folder, others, passphrases, opened, goes_on=begun))

    def open_reviews(self, reviewed: Mapping[Path, Reviewed]) -> None:
        """Open the reviews that there are of recordings, one in turn; or stay at the one that is open.

        The recordings are copies of those of the reviews, which may not be where they were any more.
        """
        self._copies = {one.path: source for source, one in reviewed.items() if one.sure}
        paths = list(dict.fromkeys(one.path for one in reviewed.values()))
        session = self.session
        if session is None or session.path not in paths:
            self.begin(Chosen(tuple(paths)))
            return
        self._in_turn = [path for path in paths if path != session.path]
        copy = self._copies.get(session.path)
        if copy is not None and find_recording(session.recording, session.path) is None:
            self.locate(copy)
        else:
            self.stayed.emit()

    def begin(self, chosen: Chosen) -> None:
        """Open what was chosen, whether there is a review of it or not."""
        self._in_turn = list(chosen.projects)
        if chosen.projects:
            self.open_following()
            return
        self.taking_in.begin(chosen)

    @property
    def in_turn(self) -> int:
        """How many projects wait to be opened after this one."""
        return len(self._in_turn)

    def open_following(self) -> None:
        """Open the next of the projects that are reviewed in turn."""
        self.open_project(self._in_turn.pop(0))

    def open_project(self, path: Path) -> None:
        """Open a project for review, or go on listening where that was not finished."""
        self._begin_opening(path)
        self._opening.open(path, by=self.settings.reviewer, copy=self._copies.get(path))

    def unlock(self, path: Path, passphrase: str) -> None:
        """Open a locked project; its passphrase is remembered until the window is closed."""
        self._begin_opening(path)
        self._opening.unlock(path, passphrase, by=self.settings.reviewer)

    def lock(self, passphrase: str | None) -> None:
        """Give the open project a passphrase, or take its lock away."""
        if self.session is not None:
            path = self.session.path
            self._begin_opening(path)
            self._opening.lock(path, passphrase, by=self.settings.reviewer)

    def resume(self) -> None:
        """Go on listening from the last block that was finished."""
        if self._project is not None:
            self.open_project(self._project)

    @property
    def opening(self) -> bool:
        """Whether a project is being opened."""
        return self._opening.busy

    def _begin_opening(self, path: Path) -> None:
        self.opening_begun.emit(path == self._project)
        self._make_room_for(path)

    def _take(self, session: Session) -> None:
        """A project is open."""
        self.session, self._before = session, None
        for name in self._names.get(session.path, ()):
            session.sign(name)
        self.opened.emit(session)
        self.looking.begin(session)
        refusal, self._refusal = self._refusal, None
        if refusal is not None:
            self.came_back.emit()
            self.refused.emit(refusal)

    def _stopped(self) -> None:
        """What was listened to was stopped, perhaps late: what was opened since goes on."""
        if self.session is None and not self.opening:
            self.listening_cancelled.emit()

    def stop(self) -> None:
        """Stop what runs for the meeting, and listen to nothing that was to come after it."""
        self.taking_in.forget()
        if not self.installing.waited_for:
            self.work.cancel()

    def locate(self, place: Path) -> None:
        """Take the open project's recording from another place, if it is the same by its hash.

        Where none was begun, because the recording was not there, the one that was found is listened to. Not
        while a person waits for something, as for what is being published of the open review.
        """
        if self.work.working:
            return
        path = self._project
        if path is None:
            self.open([place])
            return
        known = self._opening.passphrase(path)
        self.close_session()

        job = self.work.job(lambda job: relocate(job.bench, path, place, passphrase=known))
        job.done.connect(lambda left: self.taking_in.go_on(path, left) if left else self.open_project(path))
        job.failed.connect(self.opening_failed)
        job.cancelled.connect(lambda: self._stopped() if self.work.waits_for(job) else None)
        self.listening.emit(place.name)
        job.start()

    # Publishing.

    def publish(self, orders: list[Order]) -> None:
        """Publish one bundle after another."""
        if self.session is None:
            self.publishing.ended.emit()
            return
        self.looking.rest()
        self.publishing.publish(self.session, orders)

    def preview(self, profile: str, style: TextStyle | None) -> None:
        """Write down what would be published."""
        if self.session is not None:
            self.publishing.preview(self.session, profile, style)

    def look_at_name(self, outputs: dict[str, Output], folder: Path | None = None) -> None:
        """Find out whether the name of what would be published tells what is removed, or is taken."""
        if self.session is not None:
            self.publishing.look_at_name(self.session, outputs, folder)
