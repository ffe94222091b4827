"""The waveform under the transcript: go anywhere, take an edge and move it, mark a stretch without words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from app.domain.timeline import Span, span_or_none
from app.gui.widgets.aloud.spoken import tell_screen_readers
from app.gui.widgets.sound.waveform_canvas import WaveformCanvas
from app.gui.widgets.sound.waveform_edges import SNAP, Edge, Side, edge_near, moved
from app.gui.wording.text import clock, filled, translate

_DRAG = 4
"""Pixels that the pointer moves before it is a drag."""
_NUDGE = 0.010
"""Seconds that a key moves an edge; with Alt, a sample."""
_STEP = 10
"""Pixels that an arrow key moves the playhead."""
_NOTCH = 1.25
"""By which a notch of the wheel zooms."""
_BACK, _ON = (Qt.Key.Key_Comma, Qt.Key.Key_Less), (Qt.Key.Key_Period, Qt.Key.Key_Greater)
"""Keys that move an edge."""


class WaveformView(WaveformCanvas):
    """A waveform with its spans.

    Keys: arrows move the playhead (with Shift they mark a stretch), plus and minus zoom, arrows with Ctrl, or
    comma and full stop, move the start of the chosen span (with Shift its end, with Alt by a sample), Escape
    gives up a stretch that is marked. Where a full stop is typed with Shift, that cannot say which end.

    Signals:
        edge_moved: the passage and its new :class:`~app.domain.timeline.Span`.
        position_asked: a sample: where the playhead is wanted.
        passage_chosen: the passage whose span was clicked.
    """

    edge_moved = Signal(object, object)
    position_asked = Signal(object)
    passage_chosen = Signal(object)

    def __init__(self) -> None:
        tell_screen_readers()
        super().__init__()
        self.setObjectName("waveformView")
        self.setAccessibleName(translate("waveform", "Waveform"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._pressed: QPointF | None = None
        self._edge: Edge | None = None
        self._dragged: Span | None = None
        self._dragging = False
        self._anchor: int | None = None

    @property
    def selection(self) -> Span | None:
        """The marked stretch."""
        return self._selection

    def show_playhead(self, sample: int) -> None:
        """Show where the playhead is; the view turns a page when it leaves it."""
        if sample != self._playhead:
            self._playhead = sample
            if self._pressed is None:
                self._look(self._scale.showing(sample))
            self._describe()
            self.update()

    def choose(self, passage: Span | None) -> None:
        """Show which span is talked about, and bring it into view."""
        self._choice = passage
        span = self._spans.of(passage) if passage is not None else None
        if span is not None and not self._scale.seen.contains(span):
            self._look(self._scale.centred((span.start + span.end) / 2))
        self._describe()
        self.update()

    def select(self, stretch: Span | None) -> None:
        """Mark a stretch, or nothing."""
        self._selection = stretch
        self._anchor = None if stretch is None else self._anchor
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take an edge, or the strip below, or begin to mark a stretch."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragging = event.position(), False
        if self._in_overview(event.position()):
            self._look_at(event.position())
            return
        self._edge = edge_near(self._spans, self._scale, event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move what was taken; show where an edge can be."""
        if self._pressed is None:
            over = edge_near(self._spans, self._scale, event.position().x())
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        if self._in_overview(self._pressed):
            self._look_at(event.position())
            return
        self._dragging = self._dragging or abs(event.position().x() - self._pressed.x()) >= _DRAG
        if not self._dragging:
            return
        sample = self._scale.sample(event.position().x())
        if self._edge is not None:
            snap = 0 if event.modifiers() & Qt.KeyboardModifier.AltModifier else SNAP * self._scale.step
            self._show_moved(self._edge, sample, snap)
        else:
            start = self._scale.sample(self._pressed.x())
            self._selection = span_or_none(min(start, sample), max(start, sample))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what was done."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, edge, dragged = self._pressed, self._edge, self._dragged
        self._pressed = self._edge = self._dragged = None
        if self._in_overview(pressed):
            return
        if self._dragging and edge is not None:
            if dragged is not None:
                self.edge_moved.emit(edge.passage, dragged)
        elif not self._dragging:
            self.select(None)
            sample = self._scale.sample(pressed.x())
            self.position_asked.emit(sample)
            if (passage := self._spans.at(sample)) is not None:
                self.passage_chosen.emit(passage)
        self._dragging = False

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer; with Shift, or a wheel for it, scroll."""
        across, along = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(along):
            self._look(self._scale.scrolled(-(across or along) / 120 * self.width() / 10))
        elif along:
            self._look(self._scale.zoomed(_NOTCH ** (along / 120), event.position().x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """See the class."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                back = event.key() == Qt.Key.Key_Left
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._nudge(event, -1 if back else 1)
                    return
                self._step(-_STEP if back else _STEP, extend=shift)
            case Qt.Key.Key_Home:
                self.position_asked.emit(0)
            case Qt.Key.Key_End:
                self.position_asked.emit(self._scale.length)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(2)
            case Qt.Key.Key_Minus:
                self.zoom(0.5)
            case key if key in _BACK:
                self._nudge(event, -1)
            case key if key in _ON:
                self._nudge(event, 1)
            case Qt.Key.Key_Escape if self._selection is not None:
                self.select(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide it."""
        super().focusOutEvent(event)
        self.update()

    def _step(self, pixels: int, *, extend: bool) -> None:
        before = self._playhead
        samples = round(pixels * self._scale.step) or (1 if pixels > 0 else -1)
        target = min(max(0, before + samples), self._scale.length)
        if extend:
            self._anchor = before if self._anchor is None else self._anchor
            self.select(span_or_none(min(self._anchor, target), max(self._anchor, target)))
        else:
            self.select(None)
        self.position_asked.emit(target)

    def _nudge(self, event: QKeyEvent, sign: int) -> None:
        span = self._spans.of(self._choice) if self._choice is not None else None
        if span is None or self._choice is None:
            return
        at_end = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        one = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        by = 1 if one else max(1, round(_NUDGE * self._rate))
        edge = Edge(self._choice, Side.END if at_end else Side.START)
        sample = (span.end if at_end else span.start) + sign * by
        made = moved(self._spans, edge, sample, length=self._scale.length)
        if made is not None and made != span:
            self.edge_moved.emit(edge.passage, made)

    def _show_moved(self, edge: Edge, sample: int, snap: float) -> None:
        made = moved(self._spans, edge, sample, length=self._scale.length, snap=snap)
        if made is not None:
            self._dragged = made
            self._spans = self._spans.with_moved(edge.passage, made)
            self._forget("spans")
            self.update()

    def _in_overview(self, point: QPointF) -> bool:
        return self._overview_area().contains(point)

    def _look_at(self, point: QPointF) -> None:
        self._look(self._scale.centred(point.x() / max(1, self.width()) * self._scale.length))

    def _describe(self) -> None:
        """Say where the playhead and the chosen span are, for somebody who does not see them."""
        at, length = clock(self._playhead / self._rate), clock(self._scale.length / self._rate)
        said = filled(translate("waveform", "Playhead at %1 of %2"), at, length)
        span = self._spans.of(self._choice) if self._choice is not None else None
        if span is not None:
            start, end = clock(span.start / self._rate), clock(span.end / self._rate)
            chosen = translate("waveform", "falls silent from %1 to %2")
            said = f"{said}, {filled(chosen, start, end)}"
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
