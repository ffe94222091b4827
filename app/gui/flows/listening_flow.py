"""The page while a recording is listened to, and what is told to it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.gui.desk import Desk
from app.gui.pages.starting.working import WorkingPage
from app.workbench.reviewing.early import Listening


class ListeningFlow(QObject):
    """Joins the page to the desk; what is listened to since before the window was built is on it.

    Args:
        desk: that listens.
        parent: the window.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page = page = WorkingPage()
        page.resume_asked.connect(desk.resume)
        page.review_asked.connect(desk.early.ask)
        desk.listening.connect(self._begin)
        desk.taking_in.began.connect(self._show_begun)
        desk.taking_in.heard.connect(page.show_heard)
        for over in (desk.opened, desk.taking_in.all_heard, desk.listening_cancelled):
            over.connect(page.clear)
        self._go_on()

    @property
    def running(self) -> bool:
        """Whether a recording is listened to, or looked for."""
        desk = self._desk
        return desk.session is None and desk.work.working and not desk.installing.waited_for

    def _begin(self, name: str) -> None:
        taking_in = self._desk.taking_in
        self.page.begin(name, to_come=taking_in.to_come, texts=taking_in.texts)

    def _show_begun(self, listening: Listening) -> None:
        self.page.show_recording(listening.recording, placing=listening.placing)

    def _go_on(self) -> None:
        early = self._desk.early
        if early.listening is not None:
            self._begin(early.listening.recording.path.name)
            self._show_begun(early.listening)
            for block in early.blocks:
                self.page.show_heard(block)
            if (latest := self._desk.work.latest) is not None:
                self.page.show_progress(latest)
