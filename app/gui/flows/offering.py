"""What can be done on the page that is seen, and how far the review is that is open."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.errors import CaviardError
from app.gui.actions import Actions
from app.gui.chrome.around import Around
from app.gui.desk import Desk
from app.gui.flows.review_flow import ReviewFlow
from app.gui.pages.publishing.publish import PublishPage
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.pages.starting.start import StartPage
from app.gui.pages.starting.working import WorkingPage
from app.gui.stack import Pages
from app.gui.wording.errors import told
from app.gui.wording.pace import stage_name
from app.gui.wording.text import translate
from app.workbench.reviewing.holding import held_back
from app.workbench.reviewing.session import Session


class Offering(QObject):
    """Enables actions and shows tools, each where somebody sees what it does.

    Args:
        pages: of which one is seen.
        desk: whose work forbids some.
        actions: of the window.
        around: what says how far it is.
        reviewing: the review that is open.
        working: the page that says how far it is listened to.
    """

    def __init__(
        self,
        pages: Pages,
        desk: Desk,
        actions: Actions,
        around: Around,
        *,
        reviewing: ReviewFlow,
        working: WorkingPage,
    ) -> None:
        super().__init__(pages)
        self._desk, self._actions, self._around = desk, actions, around
        self._pages, self._reviewing, self._working = pages, reviewing, working
        desk.sorting.refused.connect(self.tell)
        desk.sorting.again.connect(self.tell)
        desk.work.changed.connect(self._work_changed)
        desk.looking.failed.connect(self.tell)
        desk.looking.changed.connect(self.tell)
        desk.publishing.failed.connect(self._tell_failure)

    def show_page(self) -> None:
        """Another page is seen."""
        page, session = self._pages.currentWidget(), self._desk.session
        reviewing, publishing = isinstance(page, ReviewPage), isinstance(page, PublishPage)
        self._actions.offer_review(
            reviewing=reviewing,
            whole=session is not None,
            text_only=session is not None and session.recording.text_only,
        )
        self._actions.review.setEnabled(publishing)
        self._offer_opening()
        self._actions.start.setEnabled(not isinstance(page, StartPage))
        self._actions.following.setVisible(self._desk.in_turn > 0)
        self._around.show_tools(reviewing=reviewing, publishing=publishing)
        if isinstance(page, ReviewPage):  # behind what was decided last comes what is done then
            QWidget.setTabOrder(page.transcript, self._around.tools.button(self._actions.publish))
        self.tell()

    def show_steps(self, session: Session) -> None:
        """There are other steps to be taken back, and another number of findings waits."""
        seen = isinstance(self._pages.currentWidget(), ReviewPage)
        self._actions.offer_steps(session.made if seen else None, session.taken_back if seen else None)
        held = held_back(session)
        self._actions.next.setEnabled(seen and not held.is_decided)
        self._actions.faults.setEnabled(seen and bool(held.faults))
        self._around.tools.lead(ready=held.is_ready)
        self._actions.whole.setEnabled(seen and session.part is not None)

    def tell(self) -> None:
        """Say how far the review is, and what is still listened to, or looked for, for it."""
        page, review = self._pages.currentWidget(), self._reviewing.page
        session = review.session if review is not None and not isinstance(page, WorkingPage) else None
        working = self._working.said if self._reviewing.early else ""
        if session is not None and isinstance(page, ReviewPage) and not working:
            working = self._said_of_publishing(session)
        if session is not None and self._desk.looking.searching:
            working = stage_name("detect")
        said = page.said.last if isinstance(page, ReviewPage) else ""
        self._around.tell(session, working, said=said, promised=isinstance(page, StartPage))

    def _work_changed(self) -> None:
        self._offer_opening()
        if isinstance(self._pages.currentWidget(), ReviewPage) and not self._desk.opening:
            self.tell()

    def _said_of_publishing(self, session: Session) -> str:
        """What whoever went back to the review would see on the page that publishes."""
        desk = self._desk
        if desk.work.working and not desk.installing.waited_for:
            return translate("publish", "Publishing…")
        out = bool(desk.publishing.outcomes) and desk.publishing.released == session.state
        return translate("start", "Published") if out else ""

    def _tell_failure(self, error: CaviardError) -> None:
        """Say to whoever went back to the review that it was not published."""
        if (page := self._reviewing.page) is not None and self._pages.currentWidget() is page:
            advice = translate("review", "This was not published. “Publish” says what can be done.")
            page.errors.say(told(error)[0], advice)

    def _offer_opening(self) -> None:
        self._actions.offer_opening(working=self._desk.work.working)
