"""The picture of a recording: its sound, what falls silent, and a strip that shows all of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.recording import Recording
from app.domain.sound.peaks import FINEST, Level, Peaks
from app.domain.timeline import Span
from app.gui.looks.style import current_theme, scaled
from app.gui.looks.theme import GRID, Theme
from app.gui.widgets.sound.waveform_edges import placed
from app.gui.widgets.sound.waveform_paint import (
    NARROW,
    RULER,
    draw_frame,
    draw_listened,
    draw_narrow,
    draw_note,
    draw_outside,
    draw_ruler,
    draw_sound,
    draw_span,
    filled,
    loudest,
    shade,
)
from app.gui.widgets.sound.waveform_scale import Scale, whole
from app.gui.wording.text import translate
from app.gui.work.delayed import delayed

OVERVIEW = 3 * GRID
"""Pixels of the strip that shows all of the recording."""
MOST_GAIN = 8.0
"""By which a quiet recording is drawn larger, at most; the loudest sample fills the height."""
_SOON = 40
"""Milliseconds after the last move until a closer look is asked for."""
_SMALL = 11
"""Pixels: the size of times on the ruler."""


class WaveformCanvas(QWidget):
    """A waveform that can be looked at.

    Signals:
        detail_asked: a :class:`~app.domain.timeline.Span` and the samples of a bin: the view is closer than
            the peaks; :meth:`show_detail` takes the answer.
    """

    detail_asked = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(RULER + OVERVIEW + 6 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._gain = 1.0
        self._rate = 1
        self._scale = whole(1, 1)
        self._peaks: Peaks | None = None
        self._unread = False
        self._detail: Level | None = None
        self._spans = placed({}, {}, ())
        self._listened: tuple[Span, ...] = ()
        self._part: Span | None = None
        self._playhead = 0
        self._choice: Span | None = None
        self._selection: Span | None = None
        self._pictures: dict[str, QPixmap] = {}
        self._closer = delayed(self, _SOON, self._on_closer)

    @property
    def scale(self) -> Scale:
        """Which part of the recording is seen."""
        return self._scale

    def show_recording(self, recording: Recording) -> None:
        """Show another recording, all of it; its peaks come later."""
        self._rate = recording.rate
        self._peaks = self._detail = self._selection = self._choice = None
        self._unread = False
        self._spans, self._listened, self._part, self._playhead = placed({}, {}, ()), (), None, 0
        self._look(whole(recording.length, self.width()))
        self._forget_pictures()

    def show_unread(self) -> None:
        """Show that nobody can say how loud it is: the recording is gone, or cannot be read."""
        self._unread = True
        self.update()

    @property
    def note(self) -> str:
        """What stands in place of the sound, as long as it is not drawn."""
        if self._peaks is not None:
            return ""
        if self._unread:
            return translate("waveform", "The recording cannot be read now.")
        return translate("waveform", "The sound will be drawn here. It can be played already.")

    def show_peaks(self, peaks: Peaks) -> None:
        """Show how loud the recording is."""
        self._peaks = peaks
        self._gain = min(MOST_GAIN, 1 / max(loudest(peaks), 1 / MOST_GAIN))
        self._forget_pictures()

    def show_detail(self, level: Level) -> None:
        """Show a closer look at what is in view."""
        self._detail = level
        self._forget("wave", "spans")
        self.update()

    def show_spans(
        self, edges: Mapping[Span, Span], snaps: Mapping[Span, Span], waiting: Collection[Span]
    ) -> None:
        """Show what falls silent.

        Args:
            edges: for each passage, the span that falls silent.
            snaps: for passages, the fitted span that a dragged edge goes to.
            waiting: passages that nobody has decided about.
        """
        self._spans = placed(edges, snaps, waiting, self._spans)
        self._forget("overview", "spans")
        self.update()

    def show_part(self, part: Span | None) -> None:
        """Show which part is published; None for all of it."""
        if part != self._part:
            self._part = part
            self._forget("overview", "spans")
            self.update()

    def show_listened(self, spans: Sequence[Span]) -> None:
        """Show what somebody has listened to."""
        self._listened = tuple(spans)
        self.update()

    def look(self, scale: Scale) -> None:
        """Look as closely at a place as in another picture of the same recording, whatever its width."""
        self._look(scale.resized(max(1, self.width())))

    def zoom(self, factor: float) -> None:
        """Look closer by a factor above 1, or from farther away; the playhead, when it is seen, stays put."""
        x = self._scale.x(self._playhead)
        self._look(self._scale.zoomed(factor, x if 0 <= x < self.width() else self.width() / 2))

    def _look(self, scale: Scale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._forget("wave", "spans")
            self._closer.start()
        self.update()

    def _forget(self, *names: str) -> None:
        for name in names:
            self._pictures.pop(name, None)

    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self.update()

    def _on_closer(self) -> None:
        """Ask for samples where the finest peaks are too coarse, a view's width on both sides of it."""
        step = max(1, int(self._scale.step))
        if self._peaks is None or step >= FINEST or self._covers(self._scale.seen, step):
            return
        view = self._scale.seen
        around = view.pad(view.length, view.length, within=Span(0, self._scale.length))
        self.detail_asked.emit(around, step)

    def _covers(self, view: Span, step: int) -> bool:
        level = self._detail
        return level is not None and step / 2 <= level.step <= step and self._reaches(level, view)

    def _level(self) -> Level | None:
        """The peaks to draw: a closer look where there is one, else the best there is."""
        if self._peaks is None:
            return None
        found = self._peaks.level(self._scale.step)
        if found is not None:
            return found
        near = self._detail is not None and self._reaches(self._detail, self._scale.seen)
        return self._detail if near else self._peaks.levels[0]

    def _reaches(self, level: Level, view: Span) -> bool:
        end = level.start + level.bins * level.step
        return level.start <= view.start and (view.end <= end or end >= self._scale.length)

    def _wave_area(self) -> QRectF:
        return QRectF(0, RULER, self.width(), max(1, self.height() - RULER - OVERVIEW))

    def _overview_area(self) -> QRectF:
        return QRectF(0, self.height() - OVERVIEW, self.width(), OVERVIEW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pictures of the sound, and over them what moves."""
        painter, theme = QPainter(self), current_theme()
        painter.fillRect(event.rect(), QColor(theme.paper))
        font = QFont(self.font())
        font.setPixelSize(min(scaled(_SMALL), RULER - GRID // 2))
        painter.setFont(font)
        draw_ruler(painter, self._scale, self._rate, theme)
        area = self._wave_area()
        if "spans" not in self._pictures:
            sound = self._picture("wave", self._scale, self._level(), area, theme)
            self._pictures["spans"] = self._with_spans(sound, theme)
        painter.drawPixmap(area.topLeft(), self._pictures["spans"])
        self._draw_choice(painter, area, theme)
        self._draw_selection(painter, area, theme)
        draw_listened(painter, self._listened, self._scale, area.bottom(), theme)
        if self.note:
            painter.setFont(self.font())
            draw_note(painter, self.note, area, theme)
        self._draw_overview(painter, theme)
        self._draw_playhead(painter, area, theme)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _picture(self, name: str, scale: Scale, level: Level | None, area: QRectF, theme: Theme) -> QPixmap:
        """The sound alone, drawn once for each view of it: while it plays, only the playhead is drawn."""
        if (known := self._pictures.get(name)) is not None:
            return known
        ratio = self.devicePixelRatioF()
        made = QPixmap((area.size() * ratio).toSize())
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(theme.paper))
        painter = QPainter(made)
        here = QRectF(0, 0, area.width(), area.height())
        painter.setPen(QColor(theme.line))
        painter.drawLine(QLineF(0, here.center().y(), here.width(), here.center().y()))
        if level is not None:
            draw_sound(painter, level, scale, here, colour=theme.muted, gain=self._gain)
        painter.end()
        self._pictures[name] = made
        return made

    def _with_spans(self, sound: QPixmap, theme: Theme) -> QPixmap:
        made = QPixmap(sound)
        painter, area = QPainter(made), self._wave_area().translated(0, -RULER)
        spans, scale = self._spans, self._scale
        seen = spans.within(scale.seen)
        left, right = scale.xs(spans.starts[seen]), scale.xs(spans.ends[seen])
        waits, narrow = spans.waits[seen], right - left < NARROW
        for number in np.flatnonzero(~narrow).tolist():
            box = self._box(float(left[number]), float(right[number]), area)
            draw_span(painter, box, theme, waiting=bool(waits[number]))
        for waiting in (False, True):
            these = narrow & (waits == waiting)
            columns = filled(left[these], right[these], self.width())
            draw_narrow(painter, columns, area.height(), shade(theme, waiting=waiting))
        if self._part is not None:
            draw_outside(painter, scale.x(self._part.start), scale.x(self._part.end), area, theme)
        painter.end()
        return made

    def _draw_choice(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        """What is talked about is no part of the picture, which stays when something else is."""
        span = self._spans.of(self._choice) if self._choice is not None else None
        if span is not None and span.overlaps(self._scale.seen):
            waits = self._choice in self._spans.waiting
            box = self._box(self._scale.x(span.start), self._scale.x(span.end), area)
            draw_frame(painter, box, theme, waiting=waits, chosen=True)

    def _box(self, left: float, right: float, area: QRectF) -> QRectF:
        """Where a span is drawn in an area that reaches from one pixel to another."""
        return QRectF(left, area.top(), max(1.0, right - left), area.height()) & area.adjusted(-4, 0, 4, 0)

    def _draw_selection(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if self._selection is not None:
            left, right = self._scale.x(self._selection.start), self._scale.x(self._selection.end)
            veil = QColor(theme.accent)
            veil.setAlphaF(0.25)
            painter.fillRect(QRectF(left, area.top(), max(1.0, right - left), area.height()), veil)

    def _draw_overview(self, painter: QPainter, theme: Theme) -> None:
        area, scale = self._overview_area(), whole(self._scale.length, self.width())
        level = self._peaks.level(scale.step) or self._peaks.levels[0] if self._peaks else None
        if "overview" not in self._pictures:
            sound = self._picture("whole", scale, level, area, theme)
            self._pictures["overview"] = self._marked(sound, scale, theme)
        painter.drawPixmap(area.topLeft(), self._pictures["overview"])
        seen = self._scale.seen
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(scale.x(seen.start), area.top(), max(3.0, seen.length / scale.step), area.height())
        painter.drawRect(frame.adjusted(1, 1, -1, -1))

    def _marked(self, sound: QPixmap, scale: Scale, theme: Theme) -> QPixmap:
        made = QPixmap(sound)
        columns = filled(scale.xs(self._spans.starts), scale.xs(self._spans.ends), self.width())
        painter = QPainter(made)
        draw_narrow(painter, columns, 4, QColor(theme.bar))
        if self._part is not None:
            area = self._overview_area().translated(0, -self._overview_area().top())
            draw_outside(painter, scale.x(self._part.start), scale.x(self._part.end), area, theme)
        painter.end()
        return made

    def _draw_playhead(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.accent), 2))
        x = self._scale.x(self._playhead)
        painter.drawLine(QLineF(x, area.top() - 4, x, area.bottom()))
        far = self._playhead * self.width() / self._scale.length
        painter.drawLine(QLineF(far, area.bottom(), far, self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much, or all, in the new width."""
        super().resizeEvent(event)
        self._scale = self._scale.resized(max(1, self.width()))
        self._closer.start()
        self._forget_pictures()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._forget_pictures()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Low and wide."""
        return QSize(90 * GRID, RULER + OVERVIEW + 11 * GRID)
