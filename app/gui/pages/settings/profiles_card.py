"""The profiles in the settings; every change to one of the user's own is kept as it is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from app.domain.profile import Profile
from app.gui.looks.buttons import button
from app.gui.looks.dialogs import ask_to_delete
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import column
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.pages.settings.profile_editor import ProfileEditor
from app.gui.widgets.small.flow import Flow
from app.gui.wording.text import audience, translate
from app.workbench.policy.own_lists import remove_profile, save_profile
from app.workbench.policy.profiles import USUAL, offered_profiles

_HEIGHT = 22 * GRID


class ProfilesCard(QFrame):
    """All profiles; those of the user's own can be changed and removed."""

    changed = Signal()
    renamed = Signal(str, str)
    """A profile has another name: the one before, and now; it is still the same for who chose it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.errors = ErrorBox()
        self._list = QListWidget()
        self._list.setObjectName("profilesList")
        self._list.setAccessibleName(translate("settings", "Profiles"))
        self._list.setFixedHeight(scaled(_HEIGHT))
        self._list.currentRowChanged.connect(lambda _: self._offer())
        new = button(translate("settings", "New from this…"), self._make, name="newProfileButton")
        self._change = button(translate("settings", "Change…"), self._edit, name="changeProfileButton")
        self._remove = button(
            translate("settings", "Remove…"), self._ask_to_delete, name="removeProfileButton"
        )
        self._remove.setAccessibleName(translate("settings", "Remove the profile"))
        self.setLayout(
            column(
                plain(translate("settings", "Profiles"), kind="heading"),
                plain(
                    translate("settings", "What each audience may see. Those that come with Caviard stay."),
                    kind="muted",
                ),
                self._list,
                Flow(new, self._change, self._remove),
                self.errors,
                gap=2,
                around=3,
            )
        )
        self._fill("")

    def _fill(self, chosen: str) -> None:
        self._list.clear()
        for profile in offered_profiles():
            title = audience(profile.name)
            own = title == profile.name
            item = QListWidgetItem(
                translate("settings", "%1 (your own)").replace("%1", title) if own else title
            )
            item.setData(Qt.ItemDataRole.UserRole, profile)
            self._list.addItem(item)
            if profile.name == chosen:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._offer()

    @property
    def _chosen(self) -> Profile | None:
        at = self._list.currentIndex()
        return at.data(Qt.ItemDataRole.UserRole) if at.isValid() else None

    def _offer(self) -> None:
        chosen = self._chosen
        own = chosen is not None and audience(chosen.name) == chosen.name
        for one in (self._change, self._remove):
            one.setEnabled(own)

    def _make(self) -> None:
        if (chosen := self._chosen) is not None:
            self._open(replace(chosen, name="", audience=""), instead_of="")

    def _edit(self) -> None:
        if (chosen := self._chosen) is not None:
            self._open(chosen, instead_of=chosen.name)

    def _open(self, profile: Profile, *, instead_of: str) -> None:
        editor = ProfileEditor(profile, self)

        def save(made: Profile) -> None:
            if editor.errors.done(lambda: save_profile(made, instead_of=instead_of)):
                editor.accept()
                self._fill(made.name)
                if instead_of not in {"", made.name}:
                    self.renamed.emit(instead_of, made.name)
                self.changed.emit()

        editor.save_asked.connect(save)
        editor.open()

    def _ask_to_delete(self) -> None:
        if (chosen := self._chosen) is not None:
            question = translate("settings", "Remove the profile “%1”?").replace("%1", chosen.name)
            lost = translate("settings", "Meetings that it was chosen for are decided by the profile “%1”.")
            lost = lost.replace("%1", audience(USUAL))
            ask_to_delete(self, question, lost, lambda: self._delete(chosen.name))

    def _delete(self, name: str) -> None:
        if self.errors.done(lambda: remove_profile(name)):
            self._fill("")
            self.changed.emit()
