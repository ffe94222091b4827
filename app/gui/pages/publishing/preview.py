"""What will be read of what is published: the text for one audience, that somebody else writes down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.domain.finding import Category
from app.domain.review import Action
from app.domain.timeline import Span
from app.gui.looks.boxes import chooser
from app.gui.looks.layouts import column, row
from app.gui.looks.parts import ReadText
from app.gui.looks.scrolling import Scrolled
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.pages.bars.part_bar import PartBar
from app.gui.wording.text import audience, told_of_audience, translate
from app.rules import rules_in_force
from app.workbench.policy.profiles import chosen_profile, offered_profiles


class Preview(QWidget):
    """The text as it will be published; of several audiences, for the one that is looked at."""

    asked = Signal()
    """The text for another audience is wanted: :attr:`profile`."""

    def __init__(self) -> None:
        super().__init__()
        self.part = PartBar()
        self._whose = chooser((), name="previewBox", label=translate("publish", "For whom the text is shown"))
        # A long name is cut off where a small screen has no room for it.
        self._whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._whose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._whose.setMaximumWidth(scaled(44 * GRID))
        self._whose.activated.connect(lambda _index: self.asked.emit())
        self._text = ReadText(
            name="publishPreview", label=translate("publish", "The text as it will be published")
        )
        self.scrolled = Scrolled(self._text)
        said = translate(
            "publish",
            "What nobody has decided is done as is usual for this audience; what somebody should still "
            "decide is shown as redacted. Check that the rest may be read.",
        )
        kept = translate(
            "publish",
            "An audience that you chose may know what is on the watch-list: where nobody decides otherwise, "
            "it is published.",
        )
        self._told = plain("")
        self._told.setObjectName("audienceTold")
        self._terms = plain(kept, kind="error")
        self._terms.setObjectName("keptTerms")
        self._terms.hide()
        above = row(plain(translate("publish", "What it will say"), kind="heading"), 0, self._whose)
        above.setStretchFactor(self._whose, 9)
        self.setLayout(
            column(
                above,
                self._told,
                plain(said, kind="muted"),
                self._terms,
                self.part,
                self._text,
            )
        )

    @property
    def profile(self) -> str:
        """The name of the profile whose text is looked at; empty where nobody is chosen."""
        return self._whose.currentData() or ""

    @profile.setter
    def profile(self, profile: str) -> None:
        self._whose.setCurrentIndex(max(0, self._whose.findData(profile)))

    def offer(self, profiles: Sequence[str], *, listed: bool = False) -> None:
        """Let the text be looked at for each audience that is chosen; the one that is looked at stays so.

        Args:
            profiles: of the audiences, by name.
            listed: whether terms of a watch-list are looked for: where a profile keeps them, it is said.
        """
        if list(profiles) != [self._whose.itemData(index) for index in range(self._whose.count())]:
            looked_at = self.profile
            self._whose.clear()
            for name in profiles:
                self._whose.addItem(audience(name), name)
            self._whose.setCurrentIndex(max(0, self._whose.findData(looked_at)))
        self._whose.setVisible(len(profiles) > 1)
        bound = rules_in_force().bound
        chosen = (bound(profile) for profile in offered_profiles() if profile.name in profiles)
        kept = any(profile.action(Category.WATCHLIST) is Action.KEEP for profile in chosen)
        self._terms.setVisible(listed and kept)

    def wait(self, part: Span | None, rate: int) -> None:
        """Say that the text is being written down.

        Args:
            part: of the recording that is published, in samples; None for all of it.
            rate: samples a second, Hz.
        """
        self.part.show_part(part, rate)
        profile = chosen_profile(self.profile)
        self._told.setText(told_of_audience(profile) if profile is not None else "")
        self._told.setVisible(bool(self._told.text()))
        self._text.setPlaceholderText(translate("publish", "It is being written down…"))
        self._write("")

    def show_text(self, text: str) -> None:
        """Show the text as it will be published."""
        self._text.setPlaceholderText(translate("publish", "No word is left."))
        self._write(text)

    def _write(self, text: str) -> None:
        """Write a text, and stay where somebody reads: what is written next is much the same."""
        place = self.scrolled.place
        self._text.setPlainText(text)
        self.scrolled.place = place

    def show_none(self) -> None:
        """Show that no text comes."""
        self._text.setPlaceholderText("")
