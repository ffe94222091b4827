"""Making a profile of one's own: what happens to each category, and what may be said."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.finding import Category
from app.domain.profile import Profile, TextStyle
from app.domain.review import Action
from app.gui.looks.boxes import Number, chooser
from app.gui.looks.buttons import button
from app.gui.looks.dialogs import Dialog, fit_screen
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import column, labelled, row, scrolled
from app.gui.looks.style import plain, scaled, text_scale
from app.gui.looks.theme import GRID
from app.gui.wording.text import category_name, translate

_SIZE = QSize(90 * GRID, 88 * GRID)
"""Pixels that the sheet takes where the screen has them."""


class ProfileEditor(Dialog):
    """A sheet with one profile. It stays open until what it asks for could be kept, or it is cancelled."""

    save_asked = Signal(object)
    """The :class:`~app.domain.profile.Profile` as it is now."""

    def __init__(self, profile: Profile, parent: QWidget) -> None:
        super().__init__("profileEditor", translate("profile", "Profile"), parent)
        self._name = _line("profileNameLine", profile.name)
        self._audience = _line("profileAudienceLine", profile.audience)
        self._categories = {category: _actions(category, profile.action(category)) for category in Category}
        self._style = chooser(
            (
                (translate("profile", "A label: [PERSON 1]"), TextStyle.LABEL),
                (translate("profile", "A block that tells nothing"), TextStyle.BLOCK),
            ),
            name="textStyleBox",
            label=translate("profile", "In the text, in place of what is removed"),
        )
        self._style.setCurrentIndex(self._style.findData(profile.text_style))
        sure = translate("profile", "How sure a finding must be, from 0 (all are shown) to 1")
        self._threshold = Number(profile.threshold, step=0.05, label=sure)
        self._threshold.setObjectName("thresholdBox")
        self._allow = QPlainTextEdit("\n".join(profile.allow))
        self._allow.setObjectName("allowText")
        self._allow.setTabChangesFocus(True)
        self._allow.setFixedHeight(scaled(12 * GRID))
        self.errors = ErrorBox()
        self._lay_out()
        fit_screen(self, _SIZE * text_scale())

    @property
    def profile(self) -> Profile:
        """What the sheet says now."""
        terms = (" ".join(line.split()) for line in self._allow.toPlainText().splitlines())
        return Profile(
            name=self._name.text().strip(),
            audience=self._audience.text().strip(),
            actions=tuple(
                (category, Action(box.currentData())) for category, box in self._categories.items()
            ),
            text_style=TextStyle(self._style.currentData()),
            threshold=round(self._threshold.value(), 2),
            allow=tuple(dict.fromkeys(term for term in terms if term)),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        half = -(-len(self._categories) // 2)
        for number, (category, box) in enumerate(self._categories.items()):
            across, down = divmod(number, half)
            name = plain(category_name(category))
            name.setBuddy(box)
            grid.addWidget(name, down, 2 * across)
            grid.addWidget(box, down, 2 * across + 1)
        inside = QWidget()
        inside.setLayout(
            column(
                labelled(translate("profile", "Name"), self._name),
                labelled(translate("profile", "Who may see the result"), self._audience),
                plain(translate("profile", "Where nobody decides"), kind="heading"),
                grid,
                labelled(translate("profile", "In the text, in place of what is removed"), self._style),
                labelled(self._threshold.accessibleName(), self._threshold),
                labelled(translate("profile", "What may be said, one a line"), self._allow),
                plain(
                    translate("profile", "Terms of a watch-list are never among what may be said."),
                    kind="muted",
                ),
                gap=2,
                around=2,
            )
        )
        save = button(
            translate("profile", "Save"),
            lambda: self.save_asked.emit(self.profile),
            name="saveProfileButton",
            main=True,
        )
        cancel = button(translate("profile", "Cancel"), self.reject, name="cancelProfileButton")
        for one in (save, cancel):
            one.setAutoDefault(False)
        self.setLayout(column(self.errors, scrolled(inside), row(0, cancel, save), gap=2, around=2))


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    return line


def _actions(category: Category, chosen: Action) -> QComboBox:
    redact, ask, keep = (
        (translate("profile", "Redact"), Action.REDACT),
        (translate("profile", "Ask"), Action.ASK),
        (translate("profile", "Keep"), Action.KEEP),
    )
    # What no word is written of is kept by nobody but who listens to it.
    unheard = category is Category.UNHEARD
    box = chooser(
        (redact, ask) if unheard else (redact, ask, keep),
        name=f"{category.value}ActionBox",
        label=category_name(category),
    )
    box.setCurrentIndex(box.findData(Action.ASK if unheard and chosen is Action.KEEP else chosen))
    return box
