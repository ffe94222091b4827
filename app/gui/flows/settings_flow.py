"""What a person chooses in the window, on the page of settings and elsewhere, and the projects there were."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.gui.actions import Actions
from app.gui.desk import Desk
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.pages.settings.keys_editor import KeysEditor
from app.gui.pages.settings.settings import SettingsPage
from app.gui.settings import Place, Recent, Settings, load, recent_of, save
from app.gui.work.delayed import delayed

_REMEMBERED = 2000
"""Milliseconds after a step until the list of projects knows of it."""


class SettingsFlow(QObject):
    """Makes the page, and keeps every choice as it is made; there is one page at a time, or none.

    Args:
        desk: that goes by the settings.
        parent: the window.
    """

    changed = Signal(str)
    """A field of :class:`~app.gui.settings.Settings` has another value."""
    back_asked = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page: SettingsPage | None = None
        self._soon = delayed(self, _REMEMBERED, self.remember)
        desk.taking_in.project_made.connect(self._begun)
        desk.taking_in.project_dropped.connect(self.forget)
        desk.taking_in.project_heard.connect(self._recall)

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._desk.settings

    def make(self, actions: Actions) -> SettingsPage:
        """A page over the settings as they are.

        Args:
            actions: of the window, whose keys can be changed.
        """
        self.page = page = SettingsPage(self.settings)
        page.changed.connect(self.change)
        page.back_asked.connect(self.back_asked)
        page.keys_asked.connect(lambda: self._edit_keys(actions, page))
        page.renamed.connect(self._rename_profile)
        return page

    def drop(self) -> SettingsPage | None:
        """Forget the page; gives it."""
        page, self.page = self.page, None
        return page

    def change(self, field: str, value: Any) -> None:  # noqa: ANN401 - the type is the field's
        """Keep another value of a field."""
        self._keep(lambda settings: replace(settings, **{field: value}))
        self.changed.emit(field)

    def remember(self) -> None:
        """Keep how far the review of the open project is."""
        self._soon.stop()
        if (session := self._desk.session) is not None:
            self._recall(recent_of(session))

    def remember_soon(self) -> None:
        """Keep it within a moment: after a crash the list of projects would tell what was before."""
        if not self._soon.isActive():
            self._soon.start()

    def forget(self, path: Path) -> None:
        """List a project no more: it is none, or somebody wants it so."""
        self._keep(lambda settings: settings.without_recent(str(path)))

    def keep_place(self, window: QWidget, review: ReviewPage | None) -> None:
        """Keep how large the window is, and how a review that is seen shares it."""
        seen, known = window.normalGeometry(), self.settings.place
        across, down = review.shared.shares if review is not None else ((), ())
        shares = across or known.across, down or known.down
        place = Place(seen.width(), seen.height(), window.isMaximized(), *shares)
        if window.isVisible() and place != known:
            self.change("place", place)

    def _begun(self, path: Path, name: str) -> None:
        self._recall(Recent(str(path), name))

    def _recall(self, recent: Recent) -> None:
        now = replace(recent, opened=time.time())
        self._keep(lambda settings: settings.with_recent(now))

    def _keep(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings here, and as they are kept: another window may have changed something else."""
        known = self.settings
        self._desk.settings = change(known)
        save(change(load(known)))

    def _rename_profile(self, before: str, now: str) -> None:
        """What is open goes on with its profile by the other name."""
        session = self._desk.session
        if session is not None and session.settings.get("profile") == before:
            session.choose_profile(now)

    def _edit_keys(self, actions: Actions, page: SettingsPage) -> None:
        editor = KeysEditor(actions, page)
        editor.chosen.connect(lambda keys: self.change("keys", keys))
        editor.open()
