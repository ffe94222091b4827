"""What is chosen of what is published: who may see it, in which form, what it is called and where it goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLayout

from app.domain.planning.cues import TIMED
from app.domain.profile import SoundStyle, TextStyle
from app.gui.looks.buttons import button
from app.gui.looks.layouts import column, labelled
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.pages.publishing.choices import audio_choice, sound_style_choice, text_style_choice
from app.gui.pages.publishing.folder_line import FolderLine
from app.gui.settings import Wishes
from app.gui.widgets.small.elided import named_box
from app.gui.widgets.small.told_line import TYPING, ToldLine
from app.gui.wording.text import audience, text_name, told_of_audience, translate
from app.gui.work.delayed import delayed
from app.gui.work.publishing import Filled
from app.rules import rules_in_force
from app.workbench.outgoing.publishing import Order
from app.workbench.policy.profiles import offered_profiles
from app.workbench.policy.settings import Output, name_for
from app.workbench.reviewing.session import Session

_NAME = 330
"""Pixels for the name of an audience."""


class Form(QFrame):
    """All that is chosen, from who may see it down to the folder.

    Args:
        session: that is published.
        profile: whose audience is ticked at first, by name.
        texts: the formats of text that can be made, in the order in which they are shown.
        wishes: how something was published last.
    """

    wished = Signal()
    """Something of :attr:`wishes` is another one."""
    text_changed = Signal()
    """Another text will be published: for others, or with something else in place of what is removed."""
    name_written = Signal()
    """The name is to be looked at: it, or what it is about, has changed."""

    def __init__(self, session: Session, *, profile: str, texts: tuple[str, ...], wishes: Wishes) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._sounds = not session.recording.text_only
        self._audiences = _audience_boxes(profile)
        self._audio, self._style, self._text_style = audio_choice(), sound_style_choice(), text_style_choice()
        self._text_style.setEnabled(rules_in_force().profile is None)
        self._texts = _text_boxes(kind for kind in texts if self._sounds or kind not in TIMED)
        self._unasked = tuple(kind for kind in wishes.texts if kind not in self._texts)
        self.name, self.folder = _NameLine(), FolderLine(session.path)
        self._lay_out()
        self._connect()
        self._show_wishes(wishes)

    @property
    def offered(self) -> list[str]:
        """The profiles whose audiences can be chosen, by name."""
        return list(self._audiences)

    @property
    def audiences(self) -> tuple[str, ...]:
        """The profiles whose audiences are chosen, by name."""
        return tuple(name for name, box in self._audiences.items() if box.isChecked())

    @property
    def text_style(self) -> TextStyle | None:
        """What stands in the text in place of what is removed; None: what the audience's profile says."""
        style = self._text_style.currentData()
        return TextStyle(style) if style else None

    @property
    def wishes(self) -> Wishes:
        """How it is to be published, as far as that is the same next time."""
        return Wishes(
            audio=self._audio.currentData(),
            texts=(*self._wanted, *self._unasked),
            sound_style=SoundStyle(self._style.currentData()),
            folder=self.folder.wished,
        )

    def orders(self) -> list[Order]:
        """What is asked for.

        Raises:
            UsageError: when the name is no file's, or only a part of the folder's path is written.
        """
        folder = self.folder.folder
        return [Order(name, folder, output, self.text_style) for name, output in self.outputs().items()]

    def outputs(self) -> dict[str, Output]:
        """What is to be made, by the name of the audience's profile.

        Raises:
            UsageError: when the name is no file's.
        """
        wishes, now = self.wishes, datetime.now().astimezone()
        given, alone = self.name.text().strip(), len(self.audiences) == 1
        return {
            name: Output(
                name_for(name, given=given, alone=alone, now=now),
                audio=wishes.audio,
                texts=self._wanted,
                sound_style=wishes.sound_style,
            )
            for name in self.audiences
        }

    def fill(self, filled: Filled) -> None:
        """Show what was chosen for this meeting before."""
        for name, box in self._audiences.items():
            box.setChecked(name in filled.audiences)
        self.name.setText(filled.name)
        self._text_style.setCurrentIndex(self._text_style.findData(filled.text_style or ""))

    @property
    def _wanted(self) -> tuple[str, ...]:
        return tuple(kind for kind, box in self._texts.items() if box.isChecked())

    def _show_wishes(self, wishes: Wishes) -> None:
        """Show how something was published last."""
        for box, value in ((self._audio, wishes.audio), (self._style, wishes.sound_style)):
            box.setCurrentIndex(max(0, box.findData(value)))
        for kind, ticked in self._texts.items():
            ticked.setChecked(kind in wishes.texts)
        self.folder.wish(wishes.folder)

    def _connect(self) -> None:
        for box in self._audiences.values():
            box.toggled.connect(self.text_changed)
        self._text_style.currentIndexChanged.connect(self.text_changed)
        for choice in (self._audio, self._style):
            choice.currentIndexChanged.connect(self.wished)
        for ticked in self._texts.values():
            ticked.toggled.connect(self.wished)
        self.folder.textChanged.connect(self.wished)
        self.folder.textChanged.connect(self.name.look_again)
        self.name.written.connect(self.name_written)

    def _lay_out(self) -> None:
        choose = button(translate("publish", "Choose…"), self.folder.choose, name="folderButton")
        boxes = QGridLayout()
        boxes.setSpacing(GRID // 2)
        for number, box in enumerate(self._texts.values()):
            boxes.addWidget(box, *divmod(number, 2))
        self.setLayout(
            column(
                plain(translate("publish", "Who may see it"), kind="heading"),
                column(*self._audiences.values(), gap=0.5),
                *self._sound_lines(),
                labelled(translate("publish", "In the text, in place of what is removed"), self._text_style),
                column(plain(translate("publish", "Text"), kind="muted"), boxes, gap=0.5),
                column(labelled(translate("publish", "Name"), self.name), self.name.told, gap=0.5),
                column(
                    labelled(translate("publish", "Folder"), self.folder, choose), self.folder.told, gap=0.5
                ),
                0,
                around=2,
            )
        )

    def _sound_lines(self) -> tuple[QLayout, ...]:
        """What is asked about the sound; nothing of a text alone."""
        if not self._sounds:
            return ()
        return (
            labelled(translate("publish", "Sound"), self._audio),
            labelled(translate("publish", "In the sound, in place of what is removed"), self._style),
        )


class _NameLine(ToldLine):
    """The line for the name of what is published, which says while it is written what is wrong with it."""

    written = Signal()
    """The name is to be looked at: it, or what it is about, has changed. :meth:`tell` takes what is wrong."""

    def __init__(self) -> None:
        super().__init__("nameLine", told="nameTold")
        self.setPlaceholderText(translate("publish", "If empty: the date and a number"))
        self._typed = delayed(self, TYPING, self.written.emit)
        self.textChanged.connect(self.look_again)

    def look_again(self) -> None:
        """Have somebody look at it in a moment; what was wrong is said until then, but never of no name."""
        if not self.text().strip():
            self.tell(None)
        self._typed.start()


def _audience_boxes(ticked: str) -> dict[str, QCheckBox]:
    """A box for each audience, by the name of its profile."""
    made = {}
    for one in offered_profiles():
        box = made[one.name] = named_box(audience(one.name), width=scaled(_NAME))
        box.setObjectName(f"{one.name}Box")
        box.setChecked(one.name == ticked)
        box.setAccessibleDescription(told_of_audience(one))
        box.setToolTip("\n".join(filter(None, (box.toolTip(), told_of_audience(one)))))
    return made


def _text_boxes(known: Iterable[str]) -> dict[str, QCheckBox]:
    """A box for each format of text that is known."""
    made = {}
    for kind in known:
        box = made[kind] = QCheckBox(text_name(kind))
        box.setObjectName(f"{kind}Box")
        box.setToolTip(f".{kind}")
    return made
