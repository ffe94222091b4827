"""How a paragraph of the transcript is drawn. Each state has a line or pattern of its own; colour only helps.

Redacted: a bar with its label, the letters are not drawn; where they are shown for the moment, a bar above
them and a shadow behind. Undecided: tinted, solid line. Kept: thin dotted line. Unheard or unclear: amber,
hatched. Not sure of a word: a row of dots.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.domain.finding import Finding
from app.domain.review import Action
from app.gui.looks.theme import Theme, mix
from app.gui.widgets.transcript.typeset import INSET, Sheet
from app.gui.widgets.words.marks import LOW_CONFIDENCE, Mark
from app.gui.widgets.words.script import Token

RADIUS = 3.0
"""Pixels: of the corners of what is drawn on words."""
_SMALL = 0.78
"""Size of a label on a bar, of the text's."""
_BESIDE = 11.0
"""Pixels from the words to the line that stands beside what is published."""
_EVERYWHERE = 1e6
_ABOVE = 3.0
"""Pixels: how high the bar above a redacted passage is whose words are shown."""
_SHADOW = 0.18
"""How much of the bar lies behind them: they are read on it."""


class State(StrEnum):
    """What words are at the moment."""

    FOUND = "found"
    SELECTED = "selected"
    CURRENT = "current"
    """Found, and the search is at it."""
    HEARD = "heard"


Standing = tuple[State, tuple[int, int], Sequence[QRectF]]
"""A state, the words in it, first and after the last, and where they stand, one box a line."""
FILLS: Mapping[State, float] = {
    State.FOUND: 0.18,
    State.SELECTED: 0.30,
    State.CURRENT: 0.45,
    State.HEARD: 0.25,
}
"""How much of the accent lies behind them: little enough for letters and categories to be read."""
_HATCH = 0.35
"""How dark the hatching on amber is: it is seen, and what is written on it is read."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is special in the moment of drawing.

    Args:
        theme: colours.
        selection: selected words, first and after the last; equal when there are none.
        found: runs of words that a search found.
        current: the one of them that the search is at.
        playing: the word under the playhead.
        choice: the finding that is talked about.
        caret: index of the token under the caret in this paragraph, None elsewhere or without focus.
        revealed: whether a redacted mark shows its words for the moment.
        inside: words that are published, first and after the last; None for all.
    """

    theme: Theme
    selection: tuple[int, int]
    found: Sequence[tuple[int, int]]
    current: tuple[int, int] | None
    playing: int | None
    choice: Finding | None
    caret: int | None
    revealed: Callable[[Mark], bool]
    inside: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Painted:
    """A paragraph laid out, with what is drawn on it.

    Args:
        sheet: its words.
        marks: in the order in which they are drawn.
        runs: for each mark its tokens, first and after the last.
        hidden: tokens whose letters are not drawn.
        boxes: for each mark where it stands, one box a line: asked for whenever the paragraph is drawn.
    """

    sheet: Sheet
    marks: tuple[Mark, ...]
    runs: tuple[tuple[int, int], ...]
    hidden: frozenset[int]
    boxes: tuple[Sequence[QRectF], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "boxes", tuple(self.sheet.rects(*run) for run in self.runs))


def token_runs(tokens: Sequence[Token], found: Sequence[Mark]) -> tuple[tuple[int, int], ...]:
    """For each mark its tokens in the paragraph, first and after the last; empty where it has none there."""
    places = {token.word: number for number, token in enumerate(tokens) if token.finding is None}
    stretches = {
        id(token.finding): number for number, token in enumerate(tokens) if token.finding is not None
    }
    runs = []
    for mark in found:
        if mark.first < mark.last:
            first, last = places.get(mark.first), places.get(mark.last - 1)
        else:
            first = last = stretches.get(id(mark.finding))
        runs.append((0, 0) if first is None or last is None else (first, last + 1))
    return tuple(runs)


def hidden_tokens(
    found: Sequence[Mark], runs: Sequence[tuple[int, int]], revealed: Callable[[Mark], bool]
) -> frozenset[int]:
    """Tokens whose letters are not to be drawn."""
    return frozenset(
        token
        for mark, (first, last) in zip(found, runs, strict=True)
        if mark.is_bar and not revealed(mark)
        for token in range(first, last)
    )


def paint(painter: QPainter, painted: Painted, origin: QPointF, scene: Scene, font: QFont) -> None:
    """Draw a paragraph.

    Args:
        painter: of the page.
        painted: the paragraph.
        origin: where its top left corner is.
        scene: what is special at the moment.
        font: of the text.
    """
    painter.save()
    painter.translate(origin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark, rects in zip(painted.marks, painted.boxes, strict=True):
        if mark.action is Action.ASK and not _left_out(mark, scene.inside):
            _highlight(painter, rects, mark, scene.theme)
        elif mark.is_bar and scene.revealed(mark):
            _block(painter, rects, mix(scene.theme.bar, scene.theme.paper, _SHADOW))
    states = _states(painted, scene)
    _behind(painter, states, scene.theme)
    _letters(painter, painted, scene)
    _doubtful(painter, painted, scene)
    for mark, rects in zip(painted.marks, painted.boxes, strict=True):
        if mark.is_bar:
            _bar(painter, rects, mark, scene, font)
        else:
            _underline(painter, rects, mark, scene.theme)
        if mark.finding == scene.choice or (mark.is_bar and _meets(mark, scene.selection)):
            _outline(painter, rects, QColor(scene.theme.accent), 2.0)
    _around(painter, states, painted.sheet.tokens, scene.theme)
    if scene.caret is not None:
        _outline(painter, painted.sheet.rects(scene.caret, scene.caret + 1), QColor(scene.theme.accent), 1.5)
    painter.restore()


def _letters(painter: QPainter, painted: Painted, scene: Scene) -> None:
    """The words; where a part is published, a line stands beside it and the others are grey."""
    sheet, theme = painted.sheet, scene.theme
    if scene.inside is None:
        painter.setPen(QColor(theme.ink))
        sheet.draw(painter, QPointF(0, 0))
        return
    first, last = scene.inside
    inside = [number for number, token in enumerate(sheet.tokens) if first <= token.word < last]
    rects = sheet.rects(inside[0], inside[-1] + 1) if inside else []
    part, everything = QPainterPath(), QPainterPath()
    everything.addRect(QRectF(-_EVERYWHERE, -_EVERYWHERE, 2 * _EVERYWHERE, 2 * _EVERYWHERE))
    for rect in rects:
        part.addRect(rect.adjusted(-1, -INSET, 1, INSET))
        painter.fillRect(
            QRectF(-_BESIDE, rect.top() - INSET, 3, rect.height() + 2 * INSET), QColor(theme.accent)
        )
    looks = ((everything.subtracted(part), theme.muted), (part, theme.ink))
    for where, colour in looks:
        if where.isEmpty():
            continue
        painter.save()
        painter.setClipPath(where)
        painter.setPen(QColor(colour))
        sheet.draw(painter, QPointF(0, 0))
        painter.restore()


def _behind(painter: QPainter, states: Iterable[Standing], theme: Theme) -> None:
    """The selection, what a search found and the word that is heard now."""
    for state, _, rects in states:
        _block(painter, rects, mix(theme.accent, theme.paper, FILLS[state]))


def _around(painter: QPainter, states: Iterable[Standing], tokens: Sequence[Token], theme: Theme) -> None:
    """What is seen of the same where the fill is faint, and on bars, behind which it is not seen at all.

    Found: a frame, of the one the search is at a strong one. Heard now: a line below. Selected: its ends.
    """
    accent = QColor(theme.accent)
    for state, run, rects in states:
        match state:
            case State.FOUND:
                _outline(painter, rects, accent, 1.5)
            case State.CURRENT:
                _outline(painter, rects, QColor(theme.ink), 2.0)
            case State.HEARD:
                for rect in rects:
                    painter.fillRect(QRectF(rect.left() - 2, rect.bottom() - 2, rect.width() + 4, 3), accent)
            case State.SELECTED:
                _ends(painter, rects, tokens, run, accent)


def _ends(
    painter: QPainter, rects: Sequence[QRectF], tokens: Sequence[Token], run: tuple[int, int], colour: QColor
) -> None:
    """An upright line at each end of some words that is in a paragraph, as a caret has one."""
    if rects and tokens[0].word <= run[0]:
        painter.fillRect(QRectF(rects[0].left() - 3, rects[0].top(), 2, rects[0].height()), colour)
    if rects and run[1] <= tokens[-1].word + 1:
        painter.fillRect(QRectF(rects[-1].right() + 1, rects[-1].top(), 2, rects[-1].height()), colour)


def _states(painted: Painted, scene: Scene) -> tuple[Standing, ...]:
    """Words of a paragraph in a state; what is drawn later covers what is drawn before."""
    runs = [(State.FOUND, run) for run in scene.found]
    runs.append((State.SELECTED, scene.selection))
    if scene.current is not None:
        runs.append((State.CURRENT, scene.current))
    if scene.playing is not None:
        runs.append((State.HEARD, (scene.playing, scene.playing + 1)))
    standing = []
    for state, (first, last) in runs:
        inside = [n for n, token in enumerate(painted.sheet.tokens) if first <= token.word < last]
        if inside:
            standing.append((state, (first, last), painted.sheet.rects(inside[0], inside[-1] + 1)))
    return tuple(standing)


def _highlight(painter: QPainter, rects: Collection[QRectF], mark: Mark, theme: Theme) -> None:
    _block(painter, rects, theme.amber if mark.is_amber else theme.tint(mark.finding.category))
    if mark.is_amber:
        _block(painter, rects, QBrush(QColor(hatching(theme)), Qt.BrushStyle.BDiagPattern))


def _block(painter: QPainter, rects: Iterable[QRectF], brush: QBrush | str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(brush) if isinstance(brush, str) else brush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), RADIUS, RADIUS)


def hatching(theme: Theme) -> str:
    """The colour of the lines on amber, darker than it in both themes."""
    return mix(theme.paper if theme.dark else theme.ink, theme.amber, _HATCH)


def _underline(painter: QPainter, rects: Collection[QRectF], mark: Mark, theme: Theme) -> None:
    colour = QColor(theme.mark(mark.finding.category))
    if mark.action is Action.KEEP:
        pen = QPen(colour, 1.2, Qt.PenStyle.DotLine)
    else:
        pen = QPen(colour, 2.0, Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for rect in rects:
        painter.drawLine(rect.bottomLeft() + QPointF(-2, -1), rect.bottomRight() + QPointF(2, -1))


def _doubtful(painter: QPainter, painted: Painted, scene: Scene) -> None:
    """A row of dots under each word that Whisper was not sure of, but for those that somebody decides about.

    What stands for a finding tells more.
    """
    found = {token for run in painted.runs for token in range(*run)}
    pen = QPen(QColor(scene.theme.muted), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.2])
    painter.setPen(pen)
    for number, token in enumerate(painted.sheet.tokens):
        if token.confidence < LOW_CONFIDENCE and number not in found:
            for rect in painted.sheet.rects(number, number + 1):
                painter.drawLine(rect.bottomLeft() + QPointF(1, -2), rect.bottomRight() + QPointF(-1, -2))


def _bar(painter: QPainter, rects: Sequence[QRectF], mark: Mark, scene: Scene, font: QFont) -> None:
    theme = scene.theme
    if scene.revealed(mark):
        for rect in rects:
            painter.fillRect(QRectF(rect.left() - 2, rect.top(), rect.width() + 4, _ABOVE), QColor(theme.bar))
        return
    _block(painter, rects, theme.bar)
    if not rects:
        return
    widest = max(rects, key=lambda rect: rect.width())
    small = QFont(font)
    small.setPixelSize(max(8, round(font.pixelSize() * _SMALL)))
    small.setWeight(QFont.Weight.DemiBold)
    text = _fitting(mark.label, QFontMetricsF(small), widest.width() - 2)
    painter.setFont(small)
    painter.setPen(QColor(theme.on_bar))
    painter.drawText(widest, Qt.AlignmentFlag.AlignCenter, text)


def _left_out(mark: Mark, inside: tuple[int, int] | None) -> bool:
    """Whether nothing of it is published: nobody has to decide about it, and grey is read on paper."""
    if inside is None:
        return False
    return max(mark.last, mark.first + 1) <= inside[0] or mark.first >= inside[1]


def _meets(mark: Mark, run: tuple[int, int]) -> bool:
    return mark.first < run[1] and run[0] < mark.last


def _fitting(label: str, metrics: QFontMetricsF, width: float) -> str:
    """The label, or as much of it as says something: its number is kept before the end of its name."""
    name, _, number = label.rpartition(" ")
    if not number.isdigit():
        name, number = label, ""
    room = width - metrics.horizontalAdvance(f" {number}") if number else width
    cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    tries = (label, f"{cut} {number}".strip() if len(cut) > 2 else "", number)
    return next((text for text in tries if text and metrics.horizontalAdvance(text) <= width), "")


def _outline(painter: QPainter, rects: Collection[QRectF], colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-3, -1, 3, 1), RADIUS, RADIUS)
