"""The transcript in pixels: paragraphs laid out when needed, in a column that knows where each one is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.gui.looks.style import text_scale
from app.gui.looks.theme import GRID, LINE_HEIGHT, TEXT
from app.gui.widgets.transcript.column import Column
from app.gui.widgets.transcript.paint import Painted, hidden_tokens, token_runs
from app.gui.widgets.transcript.typeset import Setting, Sheet
from app.gui.widgets.words.describing import stretch_text
from app.gui.widgets.words.marks import Mark
from app.gui.widgets.words.script import Place, Script, Token

MEASURE = 68
"""Characters in a line."""
MARGIN = 14 * GRID
"""Pixels for the time and the speaker, at 100 %."""
_NARROW = 0.6
"""Of them, what a time takes."""
PADDING = 3 * GRID
"""Pixels on both sides of the page."""
GAP = 2 * GRID
"""Pixels between two paragraphs."""
_LETTERS = 5.5
"""Of a word and the space after it, where a paragraph is not measured yet."""
Revealed = Callable[[Mark], bool]
"""Tells whether a redacted passage shows its words for the moment."""
KEPT = 120
"""Paragraphs that stay laid out: some screens full."""


class Layout:
    """Lays a script out for a width and a size of text.

    Args:
        script: what is shown.
        font: of the interface; its size is replaced.
        zoom: size of the text, 1 for 100 %.
        width: of the view, pixels.
        heights: of some paragraphs, pixels, where they are known or were estimated before.
    """

    def __init__(
        self,
        script: Script,
        *,
        font: QFont,
        zoom: float,
        width: int,
        heights: Mapping[int, float] | None = None,
    ) -> None:
        self.script = script
        self.zoom = zoom
        self._font = QFont(font)
        self._size = TEXT * zoom * text_scale()
        self._font.setPixelSize(round(self._size))
        self._kept: dict[int, Painted] = {}
        self._set(width, heights or {})

    @property
    def font(self) -> QFont:
        """The font of the text."""
        return self._font

    @property
    def margin(self) -> float:
        """Pixels for who speaks when: less of a narrow view, in which large text needs them."""
        usual = MARGIN * self._size / TEXT
        return min(usual, max(_NARROW * usual, self.width / 5))

    @property
    def line(self) -> float:
        """Pixels of a line."""
        return self._setting.width

    @property
    def leading(self) -> float:
        """Pixels from line to line."""
        return self._setting.leading

    def turn_to(self, script: Script, changed: Iterable[int]) -> None:
        """Show another script of the same paragraphs, of which some look different."""
        self.script = script
        for paragraph in changed:
            self._kept.pop(paragraph, None)

    def replaced(self, script: Script) -> Layout:
        """The layout of a script with other paragraphs; heights of those that are the same are kept."""
        pairs = enumerate(zip(self.script.paragraphs, script.paragraphs, strict=False))
        # By what is written alone: to compare hours of words with their times takes longer than a frame.
        same = [number for number, (old, new) in pairs if old.words is new.words or old.texts == new.texts]
        heights = {number: self.column.bottom(number) - self.column.top(number) for number in same}
        made = Layout(script, font=self._font, zoom=self.zoom, width=self.width, heights=heights)
        for number in same:
            if self.column.measured(number):
                made.column.measure(number, heights[number])
        return made

    def paragraph(self, paragraph: int, revealed: Revealed) -> Painted:
        """A paragraph laid out. Its height is measured with it."""
        known = self._kept.pop(paragraph, None)
        if known is None:
            tokens, marks = self.script.tokens(paragraph), self.script.marks(paragraph)
            known = self._laid(tokens, marks, token_runs(tokens, marks), revealed)
        elif hidden_tokens(known.marks, known.runs, revealed) != known.hidden:
            known = self._laid(known.sheet.tokens, known.marks, known.runs, revealed)
        self._kept[paragraph] = known
        if len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        self.column.measure(paragraph, known.sheet.height + GAP)
        return known

    def measure_for(self, seconds: float, *, near: int) -> float:
        """Measure paragraphs that were not, for so long; gives by how much what is at ``near`` has moved.

        Args:
            seconds: after which it stops.
            near: index of the paragraph that is looked at.
        """
        until = perf_counter() + seconds
        moved = 0.0
        while self._unmeasured and perf_counter() < until:
            paragraph = self._unmeasured.pop()
            if not self.column.measured(paragraph):
                sheet = Sheet(self.script.cut_tokens(paragraph), self._setting)
                change = self.column.measure(paragraph, sheet.height + GAP)
                moved += change if paragraph < near else 0.0
        return moved

    @property
    def complete(self) -> bool:
        """Whether every height has been measured."""
        return not self._unmeasured

    def rect(self, place: Place, revealed: Revealed) -> QRectF:
        """Where a token stands in the column: its first line."""
        sheet = self.paragraph(place.paragraph, revealed).sheet
        boxes = sheet.rects(place.token, place.token + 1) or [QRectF(0, 0, 1, self.leading)]
        return boxes[0].translated(self.left, self.column.top(place.paragraph))

    def place_near(self, point: QPointF, revealed: Revealed) -> Place:
        """The token nearest to a point of the column."""
        paragraph = self.column.at(point.y())
        sheet = self.paragraph(paragraph, revealed).sheet
        return Place(paragraph, sheet.token_near(point - QPointF(self.left, self.column.top(paragraph))))

    def _set(self, width: int, heights: Mapping[int, float]) -> None:
        metrics = QFontMetricsF(self._font)
        self.width = width
        margin = self.margin
        room = max(20 * metrics.averageCharWidth(), width - margin - 2 * PADDING)
        line = min(MEASURE * metrics.averageCharWidth(), room)
        self.left = max(0.0, (width - margin - line - 2 * PADDING) / 2) + PADDING + margin
        leading = round(self._size * LINE_HEIGHT)
        self._setting = Setting(self._font, line, leading, partial(stretch_text, rate=self.script.rate))
        letters = max(1.0, line / metrics.averageCharWidth())
        self.column = Column(
            heights.get(number) or -(-len(paragraph.words) * _LETTERS // letters) * leading + leading + GAP
            for number, paragraph in enumerate(self.script.paragraphs)
        )
        self._unmeasured = list(range(len(self.script.paragraphs) - 1, -1, -1))

    def _laid(
        self,
        tokens: tuple[Token, ...],
        marks: tuple[Mark, ...],
        runs: tuple[tuple[int, int], ...],
        revealed: Revealed,
    ) -> Painted:
        hidden = hidden_tokens(marks, runs, revealed)
        return Painted(Sheet(tokens, self._setting, hidden), marks, runs, hidden)
