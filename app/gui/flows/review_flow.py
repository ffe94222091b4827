"""The page of the review that is open, and what is told to it while somebody reviews."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import CaviardError
from app.domain.sound.peaks import Peaks
from app.gui.actions import Actions
from app.gui.bookmark import Bookmark
from app.gui.desk import Desk
from app.gui.looks.attention import announce
from app.gui.pages.reviewing.parts import ReviewParts
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Settings
from app.gui.wording.text import counted, translate
from app.gui.work.behind import Behind
from app.gui.work.delayed import Staggered
from app.gui.work.garbage import uncollected
from app.gui.work.jobs import Job
from app.gui.work.publishing import Filled
from app.workbench.reviewing.early import EarlySession
from app.workbench.reviewing.session import Session
from app.workbench.reviewing.standing import Foreseen


class ReviewFlow(QObject):
    """Makes the page for an open review and joins it to the desk; there is one page at a time, or none.

    Args:
        desk: where reviews are opened.
        actions: of the window.
        window: whose the page is.
    """

    found_again = Signal()
    """A later detection is shown."""

    def __init__(self, desk: Desk, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._actions, self._window = desk, actions, window
        self.page: ReviewPage | None = None
        self.before = Bookmark()
        """Where somebody was in the review before this one."""
        self._parts = ReviewParts(actions, window)
        self._preparing = Staggered(self).timer(0, self._prepare)
        self._marking = Behind(desk.work, self)
        desk.opening_begun.connect(self._begin_to_prepare)
        desk.came_back.connect(self._begin_again)
        desk.looking.found_again.connect(self._found_again)
        desk.looking.more_waits.connect(self._tell_more)
        desk.looking.fitted.connect(self._fitted)
        desk.looking.telling.connect(self._telling)
        desk.looking.failed.connect(self._behind_failed)
        desk.looking.unread.connect(self._unread)
        for told in (desk.looking, desk.early):
            told.measured.connect(self._measured)

    def let_go(self) -> None:
        """End the page; the desk keeps what is reviewed."""
        self._marking.cancel()
        if self.page is not None:
            self.page.let_go()

    @property
    def early(self) -> bool:
        """Whether what is reviewed is still listened to."""
        return self.page is not None and isinstance(self.page.session, EarlySession)

    def _begin_to_prepare(self) -> None:
        self._preparing.start()

    def _prepare(self) -> None:
        """Make some of the page while what it shows is read."""
        if self._parts.make_one():
            self._preparing.start()

    def make(self, session: Session, settings: Settings) -> ReviewPage:
        """A page for an open review.

        Args:
            session: that is reviewed.
            settings: that say how the text looks, and what is heard in place of what is removed.
        """
        self._preparing.stop()
        parts, self._parts = self._parts, ReviewParts(self._actions, self._window)
        self.page = page = ReviewPage(session, parts, self._actions, zoom=settings.zoom, serif=settings.serif)
        page.setFocusProxy(page.transcript)
        page.shared.shares = settings.place.across, settings.place.down
        page.show_style(settings.wishes.sound_style)
        if self.early and self._desk.early.peaks is not None:
            self._measured(self._desk.early.peaks)
        page.marking_asked.connect(self._mark)
        page.detection_asked.connect(self._desk.looking.again)
        page.telling_asked.connect(self._desk.looking.tell_apart)
        page.errors.may_look = not self.early
        page.errors.place_chosen.connect(self._desk.locate)
        return page

    def begin(self, page: ReviewPage) -> None:
        """Go to the first finding that waits, or to where somebody was in the window before."""
        self._begin_at(page, self._desk.bookmark)

    def _begin_again(self) -> None:
        if self.page is not None:
            self._begin_at(self.page, self.before)

    def _begin_at(self, page: ReviewPage, bookmark: Bookmark) -> None:
        page.findings.listing = bookmark.listing
        page.decisions.scope = bookmark.scope
        page.find_bar.sought = bookmark.sought
        if bookmark.correcting is not None:
            page.correction_bar.resume(bookmark.correcting, page.session.transcript.words)
        if bookmark.naming is not None:
            page.speakers_bar.resume(bookmark.naming, page.session)
        page.choose(bookmark.choice if bookmark.stand else page.session.next_undecided())
        if bookmark.stand is not None:
            page.transcript.begin_at(bookmark.stand)
        page.sound.heard = bookmark.heard

    def bookmark(self, *, publishing: bool, filled: Filled | None) -> Bookmark:
        """Where somebody is.

        Args:
            publishing: whether the page that publishes is seen.
            filled: what is chosen there.
        """
        if self.page is None:
            return Bookmark()
        choice, text = self.page.choice, self.page.transcript
        seen = text.script.finding_at(text.place) == choice  # not before the text is there
        return Bookmark(
            choice,
            self.page.decisions.scope,
            text.stand if seen else None,
            self.page.sound.heard,
            self.page.findings.listing,
            self.page.find_bar.sought,
            self.page.correction_bar.correcting,
            self.page.speakers_bar.naming,
            publishing,
            filled,
        )

    def go_on(self, session: Session) -> ReviewPage | None:
        """The page, over all that was heard by now, at the place that is read; None where that is another."""
        if self.page is None or not self.early or self.page.session.path != session.path:
            return None
        self.page.show_more(session)
        self.page.errors.may_look = not self.early
        if not isinstance(session, EarlySession):
            self._desk.early.rest()
        return self.page

    def go_on_deciding(self) -> None:
        """Go to what is to be decided, or accepted, before anything is published."""
        if self.page is not None:
            self.page.go_next()

    def show_again(self) -> None:
        """Show the review as it is now, where one is open."""
        if self.page is not None:
            self.page.show_session()

    def publish_everything(self) -> None:
        """Publish all of the recording again, where only a part of it was to be."""
        if self.page is not None:
            self.page.publish_everything()

    def drop(self, bookmark: Bookmark) -> ReviewPage | None:
        """Forget the page, which does no more; gives it.

        Args:
            bookmark: where somebody is, for the same review when nothing comes in its place.
        """
        page, early = self.page, self.early
        if page is not None:
            self.before = bookmark
        self.let_go()
        self.page = None
        if early:
            self._desk.early.rest()
        return page

    def _mark(self, ranges: tuple[tuple[int, int], ...]) -> None:
        """Redact many words: what that leads to is worked out meanwhile."""
        page = self.page
        if page is not None:
            session = page.session

            def look(_: Job) -> Foreseen | None:
                with uncollected():
                    return session.foresee_ranges(ranges)

            job = self._marking.start(look, self._take_marks)
            job.failed.connect(lambda _: page.settle())  # which tells why it cannot be done

    def _take_marks(self, then: object) -> None:
        if self.page is not None and isinstance(then, Foreseen):
            self.page.mark(then)

    def _found_again(self) -> None:
        if self.page is not None:
            self.page.show_session()
            self.page.said.catch_up(self.page.session.made)
            self.found_again.emit()

    def _tell_more(self, more: int) -> None:
        """Have a screen reader say what others see in the line below."""
        if self.page is not None:
            said = counted(
                more,
                translate("review", "%1 more finding to decide."),
                translate("review", "%1 more findings to decide."),
            )
            announce(self.page.transcript, said)

    def _telling(self, running: bool) -> None:
        if self.page is not None:
            self.page.speakers_bar.show_telling(running)

    def _behind_failed(self, error: CaviardError) -> None:
        if self.page is not None:
            self.page.errors.tell(error)

    def _fitted(self) -> None:
        if self.page is not None:
            self.page.show_silence()

    def _measured(self, peaks: Peaks) -> None:
        if self.page is not None:
            self.page.sound.waveform.show_peaks(peaks)

    def _unread(self) -> None:
        if self.page is not None:
            self.page.sound.waveform.show_unread()
