"""The row above the waveform: play, where one is, how fast, and whether what would be published is heard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from app.gui.looks.attention import announce
from app.gui.looks.boxes import Choice, name_choice
from app.gui.looks.buttons import show_names
from app.gui.looks.icons import icon
from app.gui.looks.layouts import row
from app.gui.looks.style import plain
from app.gui.looks.tips import give_tip, with_key
from app.gui.playing.player import Player
from app.gui.playing.player_clock import SPEEDS
from app.gui.playing.player_outlet import server_came
from app.gui.wording.text import clock, translate


class PlayerBar(QWidget):
    """Shows what the player does, and asks it for something else.

    Signals:
        hear_asked: what is chosen is to be heard.
        edges_asked: the edges of the chosen span are to be heard.
        zoom_asked: by which factor the waveform is wanted closer.

    Args:
        player: that it belongs to.
    """

    hear_asked = Signal()
    edges_asked = Signal()
    zoom_asked = Signal(float)

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self._rate = self._length = 1
        self._play_key = ""
        self.play_button = _tool("playButton")
        self.hear_button = _tool("hearButton")
        self.hear_button.setText(translate("player", "Hear it"))
        self.preview_toggle = _tool("previewToggle")
        self.preview_toggle.setText(translate("player", "As published"))
        self.preview_toggle.setCheckable(True)
        self.edges_button = _tool("edgesButton")
        self.edges_button.setText(translate("player", "Edges"))
        self._named = (self.preview_toggle, self.edges_button, self.hear_button)
        self.closer, self.farther = _tool("zoomInButton"), _tool("zoomOutButton")
        self.closer.setAccessibleName(translate("player", "Zoom in"))
        self.farther.setAccessibleName(translate("player", "Zoom out"))
        give_tip(self.closer, translate("player", "Zoom in (+)"))
        give_tip(self.farther, translate("player", "Zoom out (-)"))
        self.speed = Choice()
        self.speed.setObjectName("speedBox")
        name_choice(self.speed, translate("player", "Speed"))
        for speed in SPEEDS:
            self.speed.addItem(f"{QLocale().toString(speed)}\u00d7", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.time = plain("", kind="heading")
        self.time.setObjectName("timeLabel")
        self.note = plain("", kind="muted")
        self.note.setObjectName("soundNote")
        self._connect()
        self.setLayout(
            row(
                self.play_button,
                self.time,
                self.speed,
                self.hear_button,
                self.preview_toggle,
                self.edges_button,
                self.note,
                0,
                self.farther,
                self.closer,
            )
        )
        self.note.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw_icons()
        self.show_keys(play="", hear="", preview="", edges="")

    def show_keys(self, *, play: str, hear: str, preview: str, edges: str) -> None:
        """Say in the tips which keys do the same; a key that is empty is not said."""
        self._play_key = play
        said = translate("player", "Hear what is chosen, with what is said around it")
        self.hear_button.setToolTip(with_key(said, hear))
        self.preview_toggle.setToolTip(with_key(translate("player", "Hear what would be published"), preview))
        said = translate("player", "Hear half a second on both sides of the span")
        self.edges_button.setToolTip(with_key(said, edges))
        self._on_state()

    def show_length(self, length: int, rate: int) -> None:
        """Show another recording.

        Args:
            length: samples.
            rate: samples a second, Hz.
        """
        self._length, self._rate = length, rate
        self.show_position(self._player.position)

    def show_position(self, sample: int) -> None:
        """Show where the playhead is."""
        text = f"{clock(sample / self._rate)} / {clock(self._length / self._rate)}"
        if text != self.time.text():
            self.time.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is needed where buttons are icons alone."""
        least, alone = super().minimumSizeHint(), self.closer.sizeHint().width()
        spare = sum(max(0, button.sizeHint().width() - alone) for button in self._named)
        return QSize(least.width() - spare, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what buttons are called where there is no room for it."""
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        needed = super().minimumSizeHint
        show_names(self._named, range(len(self._named), -1, -1), lambda: needed().width() <= self.width())

    def _connect(self) -> None:
        player = self._player
        self.play_button.clicked.connect(player.toggle)
        self.preview_toggle.toggled.connect(self._on_preview)
        self.speed.activated.connect(lambda index: player.set_speed(SPEEDS[index]))
        self.hear_button.clicked.connect(self.hear_asked)
        self.edges_button.clicked.connect(self.edges_asked)
        self.closer.clicked.connect(lambda: self.zoom_asked.emit(2.0))
        self.farther.clicked.connect(lambda: self.zoom_asked.emit(0.5))
        player.moved.connect(self.show_position)
        player.state_changed.connect(self._on_state)

    def _on_preview(self, on: bool) -> None:
        heard = translate("player", "What would be published is heard.")
        announce(self.preview_toggle, heard if on else translate("player", "The recording is heard."))
        self._player.set_preview(on)

    def _on_state(self) -> None:
        player = self._player
        pressed = translate("player", "Pause") if player.playing else translate("player", "Play")
        self.play_button.setAccessibleName(pressed)
        give_tip(self.play_button, with_key(pressed, self._play_key))
        self.play_button.setIcon(icon("pause" if player.playing else "play"))
        self.preview_toggle.setChecked(player.preview)
        self.speed.setCurrentIndex(SPEEDS.index(player.speed) if player.speed in SPEEDS else 2)
        waiting = player.playing and not player.ready
        note = translate("player", "Opening the sound\u2026") if waiting else ""
        if player.silent:
            note = (
                translate("player", "To hear something, open Caviard again: sound started after it.")
                if server_came()
                else translate("player", "This computer has no sound device.")
            )
        if note != self.note.text():
            self.note.setText(note)
            self._name_buttons()
            announce(self.note, note)

    def _draw_icons(self) -> None:
        self.hear_button.setIcon(icon("hear"))
        self.preview_toggle.setIcon(icon("preview"))
        self.edges_button.setIcon(icon("edges"))
        self.closer.setIcon(icon("zoom_in"))
        self.farther.setIcon(icon("zoom_out"))
        self.play_button.setIcon(icon("pause" if self._player.playing else "play"))


def _tool(name: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName(name)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made
