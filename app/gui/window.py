"""The window: menus, tools and pages, and which page is shown when."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.domain.errors import CaviardError
from app.domain.timeline import Span
from app.gui.actions import make_actions
from app.gui.bookmark import Bookmark
from app.gui.chrome import stopping
from app.gui.chrome.around import Around
from app.gui.desk import Desk
from app.gui.dropping import Dropping
from app.gui.flows.again_flow import AgainFlow
from app.gui.flows.audiences import Audiences
from app.gui.flows.listening_flow import ListeningFlow
from app.gui.flows.locking import Locks
from app.gui.flows.offering import Offering
from app.gui.flows.publish_flow import PublishFlow
from app.gui.flows.review_flow import ReviewFlow
from app.gui.flows.settings_flow import SettingsFlow
from app.gui.flows.sheets import connect_sheets
from app.gui.flows.start_flow import StartFlow
from app.gui.pages.publishing.publish import PublishPage
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.pages.settings.settings import SettingsPage
from app.gui.settings import Settings
from app.gui.stack import Pages
from app.gui.wording.text import translate
from app.gui.work.several import Several
from app.workbench.reviewing.session import Session
from app.worker import Progress

TITLE = "Caviard"
"""Of every window, whatever is open: the name of a recording may be a secret."""


class MainWindow(QMainWindow):
    """One window, one meeting at a time."""

    looks_changed = Signal()
    """Language, colours, font or keys were changed: the window has to be built again."""

    def __init__(self, settings: Settings, desk: Desk | None = None) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.desk = desk or Desk(settings)
        self.desk.setParent(self)
        self.actions_ = make_actions(self, settings.keys)
        self._start, self._listening = StartFlow(self.desk, self), ListeningFlow(self.desk, self)
        self.start, self.working = self._start.page, self._listening.page
        self.pages = Pages(self.start)
        self._reviewing = ReviewFlow(self.desk, self.actions_, self)
        self._publishing, self._choosing = PublishFlow(self.desk, self), SettingsFlow(self.desk, self)
        self.pages.addWidget(self.working)
        self.setCentralWidget(self.pages)
        self._around = Around(self, self.actions_)
        around, reviewing = self._around, self._reviewing
        self._audiences = Audiences(self.desk, self._choosing, reviewing, around, self.actions_)
        self._offering = Offering(
            self.pages, self.desk, self.actions_, around, reviewing=reviewing, working=self.working
        )
        self._connect()
        self.resize(settings.place.width, settings.place.height)
        self._show_what_is_open()

    def open_files(self, paths: list[Path]) -> None:
        """Open recordings or projects in place of what is open."""
        self._take_off_settings()
        self.desk.open(paths)

    # Which page is shown.

    def show_start(self) -> None:
        """The first page; the review that is open is closed."""
        self._close_review()
        self.desk.close_session()
        self._start.show(self.settings)
        self._show(self.start)

    def _show_what_is_open(self) -> None:
        if self.review is not None:
            self._back()
        elif (session := self.desk.session or self.desk.early.session) is not None:
            self.show_review(session)
        elif self._listening.running:
            self._show(self.working)
        elif self.desk.opening:
            self._wait_for_project(again=False)
        else:
            self.show_start()
        if self._publishing.running or self.desk.bookmark.publishing:
            self.show_publish()
        self.desk.bookmark = Bookmark()

    def show_review(self, session: Session) -> None:
        """A session is open; a review of what was heard before goes on in it, at the place that is read."""
        self._audiences.describe(session)
        if (page := self._reviewing.go_on(session)) is not None:
            self._show(page)
            self._reviewed()
            return
        self._close_review()
        page = self._reviewing.make(session, self.settings)
        page.changed.connect(self._reviewed)
        page.listened.connect(self._offering.tell)
        page.zoomed.connect(lambda zoom: self._choosing.change("zoom", zoom))
        self._show(page, anew=True)
        self._reviewing.begin(page)
        self._reviewed()

    def _show_early(self, session: Session) -> None:
        """Review what was heard so far; when all is heard, it goes on in all of it."""
        if self._reviewing.go_on(session) is not None:
            self._offering.show_steps(session)
            self._offering.tell()
            return
        self.show_review(session)

    def show_publish(self) -> None:
        """Publish what is open."""
        if (session := self.desk.session) is None:
            return
        profile = self._audiences.profile(session)
        if (page := self._publishing.go_on(profile=profile)) is None:
            self.pages.remove(self._publishing.drop())
            page = self._publishing.make(session, profile=profile, wishes=self.settings.wishes)
        self._show(page)
        page.publish_button.setFocus()

    def show_settings(self) -> None:
        """What a person chooses once; what is done meanwhile is shown when they come back."""
        self.pages.lay_over(self._choosing.make(self.actions_))
        self._offering.show_page()

    def hand_over(self) -> Desk:
        """Give the desk, with what is open and running, to the window that takes this one's place."""
        self.desk.bookmark = self._here
        self._publishing.let_go()
        self._remember_review()
        self._reviewing.let_go()
        self.desk.leave(self)
        return self.desk

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Everything is on disk already; what runs is asked about where somebody looks on, then ended."""
        asking = self.isVisible() and self.desk.work.working
        publishing, fetching = self._publishing.running, self.desk.installing.waited_for
        if asking and not stopping.may_stop(self, publishing=publishing, fetching=fetching):
            event.ignore()
            return
        self._choosing.keep_place(self, self.review)
        self._close_review()
        self.desk.close()
        event.accept()

    def _wait_for_project(self, again: bool) -> None:
        """A project is being read: say so, and show nothing any more of the one before."""
        if not self._reviewing.early:
            self._close_review()
            if not again or self.pages.beneath is not self.working:
                self._start.show(self.settings)
                self._show(self.start)
        self._say_opening()

    def _say_opening(self) -> None:
        self._around.say(translate("window", "Opening the project…"))
        self.setCursor(Qt.CursorShape.BusyCursor)

    def _show(self, page: QWidget, *, anew: bool = False) -> None:
        self.unsetCursor()
        self.pages.bring(page, anew=anew)
        self._offering.show_page()

    def _back(self) -> None:
        if self.review is not None:
            self._show(self.review)
            self._reviewed()

    def _take_off_settings(self) -> None:
        self._choosing.drop()
        self.pages.take_off()

    def _leave_settings(self) -> None:
        """Show the page that they were opened from, or what has come to be shown since."""
        self._take_off_settings()
        page = self.pages.beneath
        if page is self.publish:
            self.show_publish()
        elif page is self.review:
            self._back()
        else:
            self._start.refresh(self.settings)
            self._show(page)
        if self.desk.opening:
            self._say_opening()
        self.desk.looking.soon()  # the watch-list may have new terms

    def _close_review(self) -> None:
        self._remember_review()
        for page in (self._reviewing.drop(self._here), self._publishing.drop()):
            self.pages.remove(page)

    @property
    def _here(self) -> Bookmark:
        return self._reviewing.bookmark(
            publishing=self.pages.beneath is self.publish, filled=self._publishing.filled
        )

    def _remember_review(self) -> None:
        if self.review is not None:
            self._choosing.remember()
            self._choosing.keep_place(self, self.review)

    @property
    def settings(self) -> Settings:
        """What a person has chosen."""
        return self.desk.settings

    @property
    def settings_page(self) -> SettingsPage | None:
        """The page of settings, where there is one."""
        return self._choosing.page

    @property
    def review(self) -> ReviewPage | None:
        """The page of the review that is open."""
        return self._reviewing.page

    @property
    def publish(self) -> PublishPage | None:
        """The page that publishes, where there is one."""
        return self._publishing.page

    # What the desk tells.

    def _connect(self) -> None:
        desk = self.desk
        self._start.files_chosen.connect(self.open_files)
        dropping = Dropping(self, self.actions_.open.isEnabled)
        dropping.dropped.connect(self.open_files)
        dropping.refused.connect(self._around.say_busy)
        self.start.sample_asked.connect(self._open_sample)
        self._start.forgotten.connect(self._choosing.forget)
        self.working.cancel_asked.connect(self._stop)
        desk.early.grown.connect(self._show_early)
        desk.listening.connect(self._show_listening)
        desk.work.progressed.connect(self._progressed)
        desk.taking_in.failed.connect(self._listening_failed)
        desk.listening_cancelled.connect(self.show_start)
        desk.taking_in.all_heard.connect(self._all_heard)
        desk.sorting.began.connect(self._around.say_sorting)
        desk.sorting.looking.connect(self._around.say_looking)
        AgainFlow(desk, self)
        desk.opening_begun.connect(self._wait_for_project)
        desk.opened.connect(self.show_review)
        desk.opening_failed.connect(self._opening_failed)
        desk.came_back.connect(self._come_back)
        desk.stayed.connect(self._back)
        desk.refused.connect(self._refused)
        desk.closing.connect(self._close_review)
        desk.locked.connect(self.show_start)
        self._reviewing.found_again.connect(self._reviewed)
        publishing = self._publishing
        publishing.back_asked.connect(self._back)
        publishing.deciding_asked.connect(self._reviewing.go_on_deciding)
        publishing.place_asked.connect(self._show_place)
        publishing.whole_asked.connect(self._reviewing.publish_everything)
        publishing.widened.connect(self._reviewing.show_again)
        publishing.read.connect(self._reviewed)
        publishing.published.connect(self._choosing.remember)
        publishing.wished.connect(lambda wishes: self._choosing.change("wishes", wishes))
        self._choosing.changed.connect(self._chosen)
        self._choosing.back_asked.connect(self._leave_settings)
        actions = self.actions_
        for action, called in (
            (actions.open, self.start.choose_files),
            (actions.sample, self._open_sample),
            (actions.start, self._leave),
            (actions.following, self._follow),
            (actions.publish, self.show_publish),
            (actions.review, self._back),
            (actions.lock, Locks(desk, self).lock),
            (actions.settings, self.show_settings),
            (actions.quit, self.close),
        ):
            action.triggered.connect(lambda _on, called=called: called())
        connect_sheets(self, actions)

    def _open_sample(self) -> None:
        self._take_off_settings()
        self.desk.open_sample()

    def _show_listening(self) -> None:
        self._close_review()
        self._show(self.working, anew=True)

    def _listening_failed(self, error: CaviardError) -> None:
        self._show(self.working)
        self._close_review()
        self.working.stop(error)

    def _all_heard(self, several: Several) -> None:
        self.show_start()
        self.start.tell_heard(several.heard, several.left_out, several.texts)

    def _stop(self) -> None:
        """Stop what runs; where nothing does, leave what was told of it."""
        working = self._listening.running
        self.desk.stop()
        if not working:
            self.show_start()

    def _progressed(self, progress: Progress) -> None:
        if self.publish is not None:
            self._publishing.show_progress(progress)
            return
        self.working.show_progress(progress)
        if self.pages.currentWidget() is self.review:
            self._offering.tell()

    def _opening_failed(self, error: CaviardError) -> None:
        self.show_start()
        self.start.errors.tell(error)

    def _come_back(self) -> None:
        """The review is there again: what was filled in to publish it is too, and is seen where it was."""
        self.desk.publishing.filled = self._reviewing.before.filled
        if self._reviewing.before.publishing:
            self.show_publish()

    def _refused(self, error: CaviardError) -> None:
        """Nothing was begun: it is told where one is, and what is open stays."""
        if self.desk.session is None or self.review is None:
            self._opening_failed(error)
        elif self.pages.beneath is self.publish:
            self.publish.results.errors.tell(error)
        else:
            self.review.errors.tell(error)

    def _show_place(self, span: Span) -> None:
        """Show what did not pass, where it can be heard."""
        if self.review is not None:
            self._back()
            self.review.choose_place(span)

    def _leave(self) -> None:
        if self._reviewing.early:
            self._take_off_settings()
            self._show(self.working)
            self._close_review()
        elif self._may_leave():
            self._take_off_settings()
            self.desk.stop()
            self.show_start()

    def _follow(self) -> None:
        """The next of the projects that are reviewed in turn."""
        if self._may_leave():
            self._take_off_settings()
            self.desk.stop()
            self._close_review()
            self.desk.open_following()

    def _may_leave(self) -> bool:
        """Whether what is open may be left: to publish, or to listen, takes long."""
        publishing = self._publishing.running
        running = publishing or self._listening.running
        return not running or stopping.may_stop(self, publishing=publishing, closing=False)

    # What a person sees everywhere.

    def _reviewed(self) -> None:
        """A step was made: show what can be done now, and how far the review is."""
        if self.review is None:
            return
        self._offering.show_steps(self.review.session)
        self._around.saved()
        self._choosing.remember_soon()
        self._offering.tell()
        self.desk.looking.soon()

    def _chosen(self, field: str) -> None:
        if field in {"language", "theme", "keys", "serif"}:
            self.looks_changed.emit()
        if field == "wishes" and self.review is not None:
            self.review.show_style(self.settings.wishes.sound_style)
