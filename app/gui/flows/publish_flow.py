"""The page that publishes, and what is told to it while something is published."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.certificate import Check
from app.domain.errors import CaviardError
from app.domain.timeline import Span
from app.export import writers
from app.gui.desk import Desk
from app.gui.pages.publishing.publish import PublishPage
from app.gui.settings import Wishes
from app.gui.work.publishing import Filled, Turn
from app.workbench.outgoing.publication import Outcome
from app.workbench.reviewing.session import Session
from app.worker import Progress


class PublishFlow(QObject):
    """Makes the page for an open review and joins it to the desk; there is one page at a time, or none."""

    back_asked = Signal()
    place_asked = Signal(object)
    """A span that did not pass is to be shown in the review."""
    whole_asked = Signal()
    """All of the recording is to be published."""
    deciding_asked = Signal()
    """What holds it back is to be decided, or accepted, in the review that is shown now."""
    widened = Signal()
    """A silence was widened."""
    read = Signal()
    """Something about the second reader has changed."""
    published = Signal()
    wished = Signal(object)
    """The :class:`~app.gui.settings.Wishes` of the page have changed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page: PublishPage | None = None
        publishing = desk.publishing
        publishing.turned.connect(self._turned)
        publishing.checked.connect(self._checked)
        publishing.widened.connect(self.widened)
        publishing.published.connect(self._published)
        publishing.failed.connect(self._failed)
        publishing.ended.connect(self._ended)
        publishing.previewed.connect(self._previewed)
        publishing.preview_failed.connect(self._not_previewed)
        publishing.name_told.connect(self._name_told)

    def let_go(self) -> None:
        """Let the desk keep what is filled in."""
        self._desk.publishing.filled = self.filled

    @property
    def filled(self) -> Filled | None:
        """What is chosen for this meeting, also where the page was not come back to yet."""
        return self._desk.publishing.filled if self.page is None else self.page.filled

    @property
    def running(self) -> bool:
        """Whether something is being published."""
        desk = self._desk
        return desk.session is not None and desk.work.working and not desk.installing.waited_for

    def make(self, session: Session, *, profile: str, wishes: Wishes) -> PublishPage:
        """A page for an open review.

        Args:
            session: that is published.
            profile: that is chosen at first.
            wishes: how something was published last.
        """
        desk = self._desk
        publishing = desk.publishing
        self.page = page = PublishPage(session, profile=profile, texts=tuple(writers()), wishes=wishes)
        self._show_what_came(page, session)
        if publishing.filled is not None and publishing.filled.profile == profile:
            page.fill(publishing.filled)
        publishing.filled = None
        page.wished.connect(self.wished)
        page.preview_asked.connect(desk.preview)
        page.name_written.connect(desk.look_at_name)
        page.publish_asked.connect(desk.publish)
        page.results.cancel_asked.connect(desk.work.cancel)
        page.back_asked.connect(self.back_asked)
        page.results.widen_asked.connect(lambda span: self._widen(session, span))
        page.results.place_asked.connect(self.place_asked)
        page.whole_asked.connect(self.whole_asked)
        page.results.deciding_asked.connect(self._decide_first)
        page.results.errors.place_chosen.connect(desk.locate)
        page.reader.asked.connect(lambda: self._read(session.ask_reader))
        page.reader.dismissed.connect(lambda: self._read(session.dismiss_reader))
        page.reader.approved.connect(lambda name: self._read(lambda: session.approve(name)))
        page.show_preview()
        return page

    def _show_what_came(self, page: PublishPage, session: Session) -> None:
        """Show what runs, and what came of it, since before the window was built anew."""
        publishing = self._desk.publishing
        if self.running:
            page.begin()
            if publishing.turn is not None:
                page.results.take_turn(publishing.turn)
        for outcome in publishing.outcomes:
            page.show_published(outcome, publishing.released)
        if publishing.failure is not None and publishing.failure[0] == session.state:
            page.fail(publishing.failure[1], held=publishing.held)
        if not self.running:
            page.stop()

    def go_on(self, *, profile: str) -> PublishPage | None:
        """The page as it was left, over the review as it is now; None where it has to be made.

        Args:
            profile: of the review, which may have another one since.
        """
        if self.page is None or not self.page.is_for(profile):
            return None
        self.page.show_again()
        return self.page

    def drop(self) -> PublishPage | None:
        """Forget the page; gives it."""
        page, self.page = self.page, None
        return page

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        if self.page is not None:
            self.page.results.show_progress(progress)

    def _previewed(self, text: str) -> None:
        if self.page is not None:
            self.page.show_text(text)

    def _not_previewed(self, error: CaviardError) -> None:
        if self.page is not None:
            self.page.show_no_text(error)

    def _name_told(self, error: CaviardError | None) -> None:
        if self.page is not None:
            self.page.show_name(error)

    def _turned(self, turn: Turn) -> None:
        if self.page is not None:
            self.page.results.take_turn(turn)

    def _checked(self, check: Check) -> None:
        if self.page is not None:
            self.page.results.show_check(check)

    def _published(self, outcome: Outcome) -> None:
        if self.page is not None:
            self.page.show_published(outcome, self._desk.publishing.released)
        self.published.emit()

    def _failed(self, error: CaviardError) -> None:
        if self.page is not None:
            publishing = self._desk.publishing
            state = None if publishing.failure is None else publishing.failure[0]
            self.page.fail(error, state, publishing.held)

    def _ended(self) -> None:
        if self.page is not None:
            self.page.stop()

    def _widen(self, session: Session, span: Span) -> None:
        if self._done(lambda: session.widen(span)):
            self.widened.emit()
            if self.page is not None:
                self.page.publish()

    def _decide_first(self) -> None:
        """Go to what somebody has to decide before an audience gets anything."""
        self._desk.publishing.let_wait()
        self.back_asked.emit()
        self.deciding_asked.emit()

    def _read(self, act: Callable[[], None]) -> None:
        """Something about the second reader."""
        if self._done(act):
            self.read.emit()
            if self.page is not None:
                self.page.results.errors.hide()  # what was wrong with a name before is not any more
                self.page.show_reading()

    def _done(self, make: Callable[[], None]) -> bool:
        """Do what is kept in the project; an error is told, beside what did not pass before."""
        try:
            make()
        except CaviardError as error:
            if self.page is not None:
                self.page.results.errors.tell(error)
            return False
        return True
