"""The page of what a person chooses once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import UsageError
from app.gui.choosing import choose_folder
from app.gui.looks.boxes import chooser
from app.gui.looks.buttons import button, key_within
from app.gui.looks.layouts import centred, column, framed, labelled, row, scrolled
from app.gui.looks.scrolling import Scrolled
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip, with_key
from app.gui.pages.settings.profiles_card import ProfilesCard
from app.gui.pages.settings.watchlist_card import WatchlistCard
from app.gui.settings import Settings, user_name
from app.gui.widgets.small.told_line import ToldLine
from app.gui.wording.text import audience, megabytes, translate
from app.rules import rules_in_force
from app.weights import Store
from app.weights.registry import Model
from app.workbench.apart import check_apart
from app.workbench.policy.profiles import offered_profiles, usual_profile

WIDTH = 640


class SettingsPage(QWidget):
    """Language, theme, font, name, model, profiles, the watch-list, where projects live, and keys."""

    changed = Signal(str, object)
    """A field of :class:`~app.gui.settings.Settings`, and its new value."""
    back_asked = Signal()
    renamed = Signal(str, str)
    """A profile of the user's own has another name: the one before, and now."""
    keys_asked = Signal()
    """The keys are to be changed."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("settingsPage")
        self._settings = settings
        self._make_looks()
        self._make_speech()
        self._make_audiences()
        self._folder = ToldLine("projectsLine", told="projectsTold")
        self._folder.setText(str(settings.folder))
        self._folder.setReadOnly(True)
        inside = QWidget()
        inside.setLayout(
            column(
                plain(translate("settings", "Settings"), kind="title"),
                framed(self._form(), kind="card"),
                self.profiles,
                self.watchlist,
                0,
                gap=2,
                around=4,
            )
        )
        done = button(translate("settings", "Done"), self.back_asked.emit, name="doneButton", main=True)
        give_tip(done, with_key(done.text(), "Esc"))
        below = QWidget()
        below.setLayout(row(0, done))
        below.setContentsMargins(4 * GRID, GRID, 4 * GRID, GRID)
        # What leaves the page is seen wherever it is scrolled to, below the cards' edge.
        self._cards, foot = scrolled(centred(inside, width=WIDTH)), centred(below, width=WIDTH)
        self.scrolled, bar = Scrolled(self._cards), self._cards.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: foot.setContentsMargins(0, 0, bar.sizeHint().width() if most else 0, 0)
        )
        self.setLayout(column(self._cards, foot))
        key_within(Qt.Key.Key_Escape, self, self.back_asked.emit)

    def go_to(self, name: str, place: int = 0) -> None:
        """Have the focus where it was in the window before: a key that is pressed again chooses the same.

        Args:
            name: of a control; nothing where there is none.
            place: as far as it was scrolled; the control is in sight all the same.
        """
        self.scrolled.place = place
        if name and (control := self.findChild(QWidget, name)) is not None:
            control.setFocus()
            QTimer.singleShot(0, self, lambda: self._cards.ensureWidgetVisible(control))

    def _make_looks(self) -> None:
        """What the window looks like, and who looks at it."""
        system = translate("settings", "Like the system")
        self._language = self._box(
            "language",
            translate("settings", "Language"),
            (system, "system"),
            ("English", "en"),
            ("Français", "fr"),
        )
        self._theme = self._box(
            "theme",
            translate("settings", "Colours"),
            (system, "system"),
            (translate("settings", "Light"), "light"),
            (translate("settings", "Dark"), "dark"),
        )
        self._serif = self._box(
            "serif",
            translate("settings", "Font of the transcript"),
            (translate("settings", "Like the window"), False),
            (translate("settings", "With serifs, for long reading"), True),
        )
        self._person = QLineEdit(self._settings.person)
        self._person.setObjectName("personLine")
        self._person.setPlaceholderText(user_name())
        self._person.editingFinished.connect(
            lambda: self.changed.emit("person", " ".join(self._person.text().split()))
        )

    def _make_speech(self) -> None:
        """What listens."""
        self._model = self._box(
            "model",
            translate("settings", "Speech model"),
            *((_described(one), one.name) for one in Store().models),
        )
        self._engine = self._box(
            "engine",
            translate("settings", "Runtime of the model"),
            *_engines(),
        )
        processors = os.cpu_count() or 1
        self._threads = self._box(
            "threads",
            translate("settings", "Processors that may be used"),
            (translate("settings", "All %1").replace("%1", str(processors)), 0),
            *((str(number), number) for number in range(1, processors)),
        )

    def _make_audiences(self) -> None:
        """Who may see what, and what is looked for."""
        self._profile = self._box(
            "profile",
            translate("settings", "Who the result is usually for"),
            *((audience(one.name), one.name) for one in offered_profiles()),
        )
        free = rules_in_force().profile is None
        self._profile.setEnabled(free)
        self.profiles = ProfilesCard()
        self.profiles.setEnabled(free)
        self.profiles.renamed.connect(self._rename_profile)
        self.profiles.changed.connect(self._offer_profiles)
        self.watchlist = WatchlistCard()

    def _form(self) -> QVBoxLayout:
        keys = button(translate("settings", "Change the keys…"), self.keys_asked.emit, name="keysButton")
        choose = button(translate("settings", "Choose…"), self._choose_folder, name="projectsButton")
        return column(
            labelled(translate("settings", "Language of the window"), self._language),
            labelled(translate("settings", "Colours"), self._theme),
            labelled(translate("settings", "Font of the transcript"), self._serif),
            labelled(translate("settings", "Your name, in the log of decisions"), self._person),
            labelled(translate("settings", "Speech model"), self._model),
            labelled(translate("settings", "Runtime of the model"), self._engine),
            labelled(translate("settings", "Processors that may be used"), self._threads),
            labelled(translate("settings", "Who the result is usually for"), self._profile),
            labelled(translate("settings", "Where projects live (private)"), self._folder, choose),
            self._folder.told,
            row(keys, 0),
            gap=2,
            around=3,
        )

    def _box(self, field: str, label: str, *entries: tuple[str, object]) -> QComboBox:
        box = chooser(entries, name=f"{field}Box", label=label)
        box.setCurrentIndex(max(0, box.findData(getattr(self._settings, field))))
        box.currentIndexChanged.connect(lambda _: self.changed.emit(field, box.currentData()))
        return box

    def _rename_profile(self, before: str, now: str) -> None:
        """A profile that was chosen is so by its other name."""
        self._profile.setItemData(self._profile.findData(before), now)
        self.renamed.emit(before, now)

    def _offer_profiles(self) -> None:
        """Offer the profiles that there are now; one that is gone is chosen no more."""
        chosen = usual_profile(self._profile.currentData()).name
        with QSignalBlocker(self._profile):
            self._profile.clear()
            for one in offered_profiles():
                self._profile.addItem(audience(one.name), one.name)
            self._profile.setCurrentIndex(self._profile.findData(chosen))
        self.changed.emit("profile", chosen)

    def _choose_folder(self) -> None:
        title = translate("settings", "Where projects live (private)")
        if chosen := choose_folder(self, title, self._folder.text()):
            self._take_folder(chosen)

    def _take_folder(self, chosen: str) -> None:
        """Let projects live there; what is private does not go where something is published."""
        try:
            check_apart(Path(chosen))
        except UsageError as error:
            self._folder.tell(error)
            return
        self._folder.tell(None)
        self._folder.setText(chosen)
        self.changed.emit("projects", chosen)


def _described(model: Model) -> str:
    """A model by its name and size; with a warning where it writes whatever it hears as English."""
    size = megabytes(model.size)
    if model.languages == ("en",):
        size = translate("settings", "%1, English only").replace("%1", size)
    return f"{model.name} ({size})"


def _engines() -> Iterator[tuple[str, str]]:
    """The runtimes that are there; those that are not ours have names of their own."""
    from app.speech import offered_engines

    names = {
        "auto": translate("settings", "The fastest on this computer"),
        "ctranslate2": "CTranslate2",
        "openai": translate("settings", "OpenAI's own (PyTorch)"),
    }
    return ((names[engine], engine) for engine in offered_engines())
