"""How a waveform is drawn: the sound, what falls silent in it, and a ruler of times."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from app.domain.sound.peaks import FULL, Level, Peaks
from app.domain.timeline import Span
from app.gui.looks.theme import GRID, Theme, mix
from app.gui.widgets.sound.waveform_scale import Scale
from app.gui.wording.text import clock, decimal

if TYPE_CHECKING:
    from numpy.typing import NDArray

RULER = 18
"""Pixels of the ruler above the waveform."""
_TICKS = (0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)
"""Seconds between two times on the ruler."""
NARROW = 3
"""Pixels: of a narrower span only a shadow is drawn, for there may be thousands of them."""
_APART = 9 * GRID
"""Pixels between two times, at least."""


def columns(level: Level, scale: Scale) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """The lowest and highest value of each pixel that the level reaches.

    Args:
        level: of peaks, with bins of at most a pixel; larger ones are repeated.
        scale: what is shown.

    Returns:
        Lows and highs, from -1 to 1, and the pixels they are of.
    """
    lows, highs = np.frombuffer(level.lows, "<i2"), np.frombuffer(level.highs, "<i2")
    pixels = np.arange(scale.width, dtype=np.int64)
    edges = (scale.start + np.arange(scale.width + 1) * scale.step - level.start) / level.step
    first = np.floor(edges[:-1]).astype(np.int64)
    last = np.maximum(first + 1, np.ceil(edges[1:]).astype(np.int64))
    inside = (first >= 0) & (first < level.bins)
    first, last, pixels = first[inside], np.minimum(last[inside], level.bins), pixels[inside]
    if not len(first):
        empty = np.zeros(0)
        return empty, empty, pixels
    bounds = np.stack([first, last], axis=1).reshape(-1)
    # reduceat wants indices inside; the last bound may be one beyond, which a repeated bin mends.
    low = np.minimum.reduceat(np.append(lows, lows[-1]), bounds)[::2]
    high = np.maximum.reduceat(np.append(highs, highs[-1]), bounds)[::2]
    return low / FULL, high / FULL, pixels


def loudest(peaks: Peaks) -> float:
    """The highest peak of a recording, 0 to 1."""
    coarsest = peaks.levels[-1]
    lows, highs = np.frombuffer(coarsest.lows, "<i2"), np.frombuffer(coarsest.highs, "<i2")
    return max(-int(lows.min()), int(highs.max())) / FULL


def draw_sound(
    painter: QPainter, level: Level, scale: Scale, area: QRectF, *, colour: str, gain: float
) -> None:
    """Draw the sound as a column a pixel, or as a line from sample to sample where it is that close."""
    middle, half = area.center().y(), (area.height() / 2 - 1) * gain
    if level.step == 1 and scale.step < 0.5:
        highs = np.frombuffer(level.highs, "<i2") / FULL
        points = [
            QPointF(area.left() + scale.x(level.start + n + 0.5), middle - half * value)
            for n, value in enumerate(highs.tolist())
            if -scale.width < scale.x(level.start + n) < 2 * scale.width
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.drawPolyline(points)
        painter.setPen(QPen(QColor(colour), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(points)
        return
    low, high, pixels = columns(level, scale)
    painter.setPen(QColor(colour))
    left = area.left() + 0.5
    painter.drawLines(
        [
            QLineF(left + x, middle - half * top, left + x, middle - half * bottom + 1)
            for x, top, bottom in zip(pixels.tolist(), high.tolist(), low.tolist(), strict=True)
        ]
    )


def draw_ruler(painter: QPainter, scale: Scale, rate: int, theme: Theme) -> None:
    """Draw times above the waveform."""
    a_second = rate / scale.step
    gap = next((tick for tick in _TICKS if tick * a_second >= _APART), _TICKS[-1])
    digits = 3 if gap < 0.01 else 2 if gap < 0.1 else 1 if gap < 1 else 0
    number = int(scale.start / rate / gap)
    painter.setPen(QColor(theme.muted))
    while (x := scale.x(number * gap * rate)) < scale.width:
        painter.drawLine(QLineF(x, RULER - 5, x, RULER))
        at = number * gap
        text = clock(at + 1e-6) + (decimal(at % 1, digits)[1:] if digits else "")
        if (
            x + 4 + painter.fontMetrics().horizontalAdvance(text) <= scale.width
        ):  # a part of a time is another
            painter.drawText(QRectF(x + 4, 0, _APART, RULER), Qt.AlignmentFlag.AlignVCenter, text)
        number += 1


def draw_span(painter: QPainter, area: QRectF, theme: Theme, *, waiting: bool) -> None:
    """Draw what falls silent: a bar above and a shadow below it; hatched while nobody has decided.

    Args:
        painter: of the picture.
        area: of the span, from the ruler to the bottom.
        theme: colours.
        waiting: whether nobody has decided.
    """
    painter.fillRect(area, shade(theme, waiting=waiting))
    if waiting:
        line = QColor(mix(theme.ink, theme.amber, 0.5))
        line.setAlphaF(0.6)
        painter.fillRect(area, QBrush(line, Qt.BrushStyle.BDiagPattern))
    draw_frame(painter, area, theme, waiting=waiting, chosen=False)


def draw_frame(painter: QPainter, area: QRectF, theme: Theme, *, waiting: bool, chosen: bool) -> None:
    """Draw the bar and the edges of a span, over its shadow; of what is talked about in another colour."""
    edge = QColor(theme.accent if chosen else theme.bar)
    bar = QRectF(area.left(), area.top(), max(2.0, area.width()), 5)
    painter.fillRect(bar, edge)
    painter.setPen(QPen(edge, 2 if chosen else 1, Qt.PenStyle.DashLine if waiting else Qt.PenStyle.SolidLine))
    for x in (area.left(), area.right()):
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))


def filled(left: NDArray[np.float64], right: NDArray[np.float64], width: int) -> NDArray[np.bool_]:
    """Which columns of pixels spans reach, each at least one.

    Args:
        left: where the spans begin, in pixels; may be out of the picture.
        right: where they end.
        width: of the picture.
    """
    inside = (right >= 0) & (left < width)
    first = np.clip(left[inside], 0, width - 1).astype(np.int64)
    last = np.clip(right[inside], 0, width - 1).astype(np.int64)
    steps = np.bincount(first, minlength=width + 1) - np.bincount(last + 1, minlength=width + 1)
    return np.cumsum(steps[:width]) > 0


def draw_narrow(painter: QPainter, columns: NDArray[np.bool_], height: float, colour: QColor) -> None:
    """Draw many spans that are too narrow for more than a shadow: each column of pixels once.

    As one row of pixels that is stretched: hundreds of high and narrow rectangles take ten times as long.
    """
    row = np.where(columns, colour.rgba(), 0).astype("<u4").tobytes()
    image = QImage(row, len(columns), 1, len(row), QImage.Format.Format_ARGB32)
    painter.drawImage(QRect(0, 0, len(columns), round(height)), image)


def draw_outside(painter: QPainter, left: float, right: float, area: QRectF, theme: Theme) -> None:
    """Draw what is not published: veiled, with a line where what is published begins and ends.

    Args:
        painter: of the picture.
        left: where it begins, in pixels.
        right: where it ends.
        area: of the picture.
        theme: colours.
    """
    veil = QColor(theme.desk)
    veil.setAlphaF(0.8)
    painter.fillRect(QRectF(area.left(), area.top(), left - area.left(), area.height()) & area, veil)
    painter.fillRect(QRectF(right, area.top(), max(0.0, area.right() - right), area.height()) & area, veil)
    painter.setPen(QPen(QColor(theme.accent), 2))
    for x in (left, right):
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))


def shade(theme: Theme, *, waiting: bool) -> QColor:
    """What lies over the sound in a span."""
    made = QColor(theme.amber if waiting else theme.bar)
    made.setAlphaF(0.45 if waiting else 0.28)
    return made


def draw_listened(
    painter: QPainter, spans: Iterable[Span], scale: Scale, bottom: float, theme: Theme
) -> None:
    """Draw what somebody has listened to: a line below the waveform."""
    for span in spans:
        left, right = max(0.0, scale.x(span.start)), min(float(scale.width), scale.x(span.end))
        if right > left:
            painter.fillRect(QRectF(left, bottom - 3, max(1.0, right - left), 3), QColor(theme.good))


def draw_note(painter: QPainter, said: str, area: QRectF, theme: Theme) -> None:
    """Draw a sentence in the middle, on paper that what is drawn beneath does not show through."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(area.width()) - 4 * GRID)
    around = QRectF(0, 0, metrics.horizontalAdvance(shown) + 4 * GRID, metrics.height() + GRID)
    around.moveCenter(area.center())
    painter.fillRect(around, QColor(theme.paper))
    painter.setPen(QColor(theme.muted))
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, shown)
