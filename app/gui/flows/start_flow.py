"""The first page, and what is told to it: the projects that were opened last, and the model that listens."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.batch.held import held_in_batches
from app.domain.reviewing.rules import Rules
from app.files import is_there
from app.gui.desk import Desk
from app.gui.looks.dialogs import ask_to_delete
from app.gui.pages.starting.start import StartPage
from app.gui.settings import Recent, Settings
from app.gui.wording.text import file_name, translate
from app.rules import rules_in_force
from app.weights import Store
from app.workbench.retention import delete, ending
from app.worker import Progress


class StartFlow(QObject):
    """Joins the first page to the desk.

    Args:
        desk: that opens what is chosen, and installs models.
        parent: the window.
    """

    files_chosen = Signal(list)
    """Paths of recordings, folders or projects."""
    forgotten = Signal(object)
    """The path of a project that is listed no more."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page = page = StartPage()
        page.files_chosen.connect(self.files_chosen)
        page.recent.chosen.connect(self._open_recent)
        page.recent.forget_asked.connect(self._forget)
        page.recent.delete_asked.connect(self._ask_to_delete)
        page.install_asked.connect(self._install)
        page.import_asked.connect(desk.installing.import_from)
        page.cancel_asked.connect(desk.installing.cancel)
        page.errors.place_chosen.connect(desk.locate)
        page.following_asked.connect(self._follow)
        self._opening = desk.opening
        desk.opening_begun.connect(self._open)
        for over in (desk.opened, desk.opening_failed, desk.locked, desk.listening):
            over.connect(self._opened)
        desk.installing.progressed.connect(self._show_installing)
        desk.installing.failed.connect(page.errors.tell)

    def show(self, settings: Settings) -> None:
        """Show what is there: the page as it is when it is come to.

        Args:
            settings: that know the projects.
        """
        self.page.say_nothing()
        self.refresh(settings)

    def refresh(self, settings: Settings) -> None:
        """Show what may be another by now: the projects, those in turn, and whether the model is there."""
        self.page.show_in_turn(0 if self._opening else self._desk.in_turn)
        self._list(settings.recent)
        self._show_model()

    def _open(self) -> None:
        """A project is being opened: the next one is not offered until that is over."""
        self._opening = True

    def _opened(self) -> None:
        self._opening = False

    def _follow(self) -> None:
        if self._desk.in_turn:
            self._desk.open_following()

    def _list(self, recent: tuple[Recent, ...]) -> None:
        self.page.recent.show_recent(recent)
        self._look_for(recent, rules_in_force())

    def _look_for(self, recent: Iterable[Recent], rules: Rules) -> None:
        """Find out which projects are gone, will be, or are held by a batch: a drive may answer late.

        Args:
            recent: the projects that are listed.
            rules: which may delete some before long.
        """
        paths = [one.path for one in recent]
        job = self._desk.work.behind(
            lambda _job: (
                frozenset(path for path in paths if not is_there(Path(path))),
                ending(rules, time.time()),
                held_in_batches(),
            )
        )
        job.done.connect(lambda found: self.page.recent.show_found(*found))
        job.start()

    def _open_recent(self, recent: Recent) -> None:
        self.files_chosen.emit([Path(recent.path)])

    def _forget(self, recent: Recent) -> None:
        """List a project no more."""
        self.forgotten.emit(Path(recent.path))
        self._list(self._desk.settings.recent)

    def _ask_to_delete(self, recent: Recent) -> None:
        lost = translate(
            "start",
            "Its transcript, its decisions and their log cannot be brought back. The recording and what "
            "was published stay.",
        )
        question = translate("start", "Delete the project of “%1”?").replace("%1", file_name(recent.name))
        ask_to_delete(self.page, question, lost, lambda: self._delete(recent))

    def _delete(self, recent: Recent) -> None:
        """Delete a project beside the window: a share may be slow."""
        self.page.errors.hide()
        job = self._desk.work.behind(lambda _job: delete(Path(recent.path)))
        job.done.connect(lambda _none: self._forget(recent))
        job.failed.connect(self.page.errors.tell)
        job.start()

    def _install(self) -> None:
        self._desk.installing.install(self._desk.settings.model)

    def _show_installing(self, progress: Progress | None) -> None:
        self.page.show_installing(progress)
        if progress is None:
            self._show_model()

    def _show_model(self) -> None:
        name = self._desk.settings.model
        wanted = name if self._desk.installing.missing(name) else None
        models = (model for model in Store().models if model.name == wanted)
        self.page.show_model(next(models, None), may_fetch=rules_in_force().downloads)
