"""The profile by which the rest of an open review is decided: which it is, and choosing another."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QToolButton

from app.domain.profile import Profile
from app.gui.actions import Actions
from app.gui.chrome.around import Around
from app.gui.desk import Desk
from app.gui.flows.review_flow import ReviewFlow
from app.gui.flows.settings_flow import SettingsFlow
from app.gui.widgets.small.menu import Menu
from app.gui.wording.text import audience, filled, translate
from app.workbench.policy.profiles import chosen_profile, offered_profiles, usual_profile
from app.workbench.reviewing.session import Session


class Audiences:
    """Offers the profiles, as they are then, in the menus and beside the tool that decides by one.

    Args:
        desk: whose settings say which profile is usual.
        choosing: tells when there are other profiles, or another one is usual.
        reviewing: the review in which one decides.
        around: what says which it is.
        actions: of the window.
    """

    def __init__(
        self, desk: Desk, choosing: SettingsFlow, reviewing: ReviewFlow, around: Around, actions: Actions
    ) -> None:
        self._desk, self._reviewing, self._around = desk, reviewing, around
        choosing.changed.connect(self._describe_again)
        self._menu, self._group = Menu("", around.tools), QActionGroup(around.tools)
        self._menu.aboutToShow.connect(self._fill)
        actions.audience.setMenu(self._menu)
        tool = around.tools.button(actions.profile)
        tool.setMenu(self._menu)
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        actions.profile.triggered.connect(lambda _on: self._decide())

    def profile(self, session: Session) -> str:
        """The name of the profile of a review."""
        return self._chosen(session).name

    def describe(self, session: Session) -> None:
        """Say what is open, and for which audience the rest is decided."""
        said, chosen = audience(self.profile(session)), self._name(session)
        if chosen_profile(chosen) is None:
            gone = translate("window", "%1 (the profile “%2” is gone)")
            said = filled(gone, said, chosen)
        self._around.describe(session, said)

    def _describe_again(self, _field: str) -> None:
        if (page := self._reviewing.page) is not None:
            self.describe(page.session)

    def _decide(self) -> None:
        if (page := self._reviewing.page) is not None:
            page.decide_by(self._chosen(page.session))

    def _chosen(self, session: Session) -> Profile:
        return usual_profile(self._name(session))

    def _name(self, session: Session) -> str:
        """What the profile of a review is called, or was when it was chosen."""
        return session.settings.get("profile", self._desk.settings.profile)

    def _choose(self, profile: str) -> None:
        if (page := self._reviewing.page) is not None:
            page.choose_profile(profile)
            self.describe(page.session)

    def _fill(self) -> None:
        session = self._desk.session
        chosen = self.profile(session) if session is not None else ""
        self._menu.clear()
        for profile in offered_profiles():
            entry = QAction(audience(profile.name).replace("&", "&&"), self._menu)
            entry.setCheckable(True)
            entry.setChecked(profile.name == chosen)
            entry.setEnabled(bool(chosen))
            entry.triggered.connect(lambda _on, name=profile.name: self._choose(name))
            self._group.addAction(entry)
            self._menu.addAction(entry)
