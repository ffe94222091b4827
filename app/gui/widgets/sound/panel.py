"""The sound at the bottom of a review: the player, its row and the waveform, joined."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.sound.peaks import Peaks
from app.domain.timeline import Span
from app.gui.looks.layouts import column
from app.gui.playing.player import Player
from app.gui.widgets.sound.player_bar import PlayerBar
from app.gui.widgets.sound.waveform_scale import Scale
from app.gui.widgets.sound.waveform_view import WaveformView


@dataclass(frozen=True, slots=True)
class Heard:
    """How somebody listens, for another panel of the same recording.

    Args:
        position: where the playhead is, in samples.
        speed: from 0.5 to 2.
        preview: whether what would be published is heard.
        scale: how closely the sound is looked at, and where; None for all of it.
        stretch: that is marked.
    """

    position: int = 0
    speed: float = 1.0
    preview: bool = False
    scale: Scale | None = None
    stretch: Span | None = None


class SoundPanel(QWidget):
    """What is heard and seen of the sound of one recording.

    Signals:
        moved: a sample: where the playhead is.
        span_asked: something is to be heard, and there is no span of it.
        hear_asked: what is chosen is to be heard: :meth:`hear`.

    The player (:attr:`player`) and the waveform (:attr:`waveform`) have signals of their own.
    """

    moved = Signal(object)
    span_asked = Signal()
    hear_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.player = Player(self)
        self.bar = PlayerBar(self.player)
        self.waveform = WaveformView()
        self._passage: Span | None = None
        self._silent = False
        self._edges: Mapping[Span, Span] = {}
        self.player.moved.connect(self.waveform.show_playhead)
        self.player.moved.connect(self.moved)
        self.player.measured.connect(self.waveform.show_detail)
        self.waveform.detail_asked.connect(self.player.measure)
        self.waveform.position_asked.connect(self.player.seek)
        self.bar.zoom_asked.connect(self.waveform.zoom)
        self.bar.edges_asked.connect(self.hear_edges)
        self.bar.hear_asked.connect(self.hear_asked)
        self.setLayout(column(self.bar, self.waveform))

    def open(self, recording: Recording, peaks: Peaks | None) -> None:
        """Show and play a recording; its peaks may come later, to ``waveform.show_peaks``.

        A text alone has nothing to be shown here.
        """
        self._silent = recording.text_only
        if self._silent:
            self.hide()
            return
        self.player.open(recording)
        self.bar.show_length(recording.length, recording.rate)
        self.waveform.show_recording(recording)
        if peaks is not None:
            self.waveform.show_peaks(peaks)

    @property
    def heard(self) -> Heard:
        """How somebody listens; where it is set, they go on so."""
        player, waveform = self.player, self.waveform
        return Heard(player.position, player.speed, player.preview, waveform.scale, waveform.selection)

    @heard.setter
    def heard(self, heard: Heard) -> None:
        self.player.set_speed(heard.speed)
        self.player.set_preview(heard.preview)
        self.player.seek(heard.position)
        self.waveform.select(heard.stretch)
        if heard.scale is not None:
            self.waveform.look(heard.scale)

    def close_sound(self) -> None:
        """Let the recording go, and end the player's child process."""
        self.player.close()

    def show_spans(
        self,
        edges: Mapping[Span, Span],
        *,
        fitted: Mapping[Span, Span],
        waiting: Collection[Span],
        silent: Sequence[Span],
        style: SoundStyle,
        part: Span | None = None,
    ) -> None:
        """Show and play other decisions.

        Args:
            edges: for each passage, the span that falls silent.
            fitted: for passages, the fitter's own answer, to which a dragged edge goes.
            waiting: passages that nobody has decided about.
            silent: the spans of the draft.
            style: what is heard in their place.
            part: of the recording that is published, None for all of it.
        """
        if self._silent:
            return
        self._edges = edges
        self.waveform.show_part(part)
        self.waveform.show_spans(edges, fitted, waiting)
        self.player.set_draft(silent, style, part=part)

    def choose(self, passage: Span | None) -> None:
        """Talk about the span that hides a passage."""
        self._passage = passage
        if self._silent:
            return
        self.waveform.choose(passage)

    def hear(self, span: Span | None) -> None:
        """Play what was said in a span, and around it; there may be none."""
        if span is not None:
            self.player.hear(span)
        else:
            self.span_asked.emit()

    def hear_edges(self) -> None:
        """Play half a second on both sides of the chosen span; of the marked stretch where there is none."""
        span = self._edges.get(self._passage) if self._passage is not None else None
        if (stretch := span or self.waveform.selection) is not None:
            self.player.hear_edges(stretch)
        else:
            self.span_asked.emit()
