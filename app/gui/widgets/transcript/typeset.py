"""One paragraph laid out: where its words stand, and its text drawn without the words that are hidden."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout

from app.gui.widgets.words.script import Token

INSET = 2.0
"""Pixels between a line's box and what is drawn behind its words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How paragraphs are set.

    Args:
        font: of the text.
        width: of a line, pixels.
        leading: from line to line, pixels.
        stretch_text: what stands for a stretch without a word.
    """

    font: QFont
    width: float
    leading: float
    stretch_text: Callable[[Token], str]


class Sheet:
    """A paragraph laid out. Coordinates are the paragraph's own, in pixels.

    Args:
        tokens: of the paragraph.
        setting: how it is set.
        hidden: indices of the tokens whose letters are not drawn.
    """

    def __init__(self, tokens: Sequence[Token], setting: Setting, hidden: Collection[int] = ()) -> None:
        self.tokens = tuple(tokens)
        self._leading = setting.leading
        texts = [token.text or setting.stretch_text(token) for token in tokens]
        self._ranges = _units(texts)
        self._layout = QTextLayout(" ".join(texts), setting.font)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_unseen(*self._ranges[index]) for index in sorted(hidden)])
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(setting.width)
            line.setPosition(QPointF(0, top + (setting.leading - line.height()) / 2))
            top += setting.leading
        self._layout.endLayout()
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        self._lines = tuple((line.textStart(), line.textStart() + line.textLength()) for line in lines)
        self.height = max(top, setting.leading)

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the letters that are not hidden, in the painter's pen."""
        self._layout.draw(painter, origin)

    def rects(self, first: int, last: int) -> list[QRectF]:
        """The boxes of a run of tokens, one a line.

        Args:
            first: index of the first token.
            last: index after the last.
        """
        if first >= last:
            return []
        start, end = self._ranges[first][0], self._ranges[last - 1][1]
        return [
            self._box(number, max(start, begins), min(end, ends))
            for number, (begins, ends) in enumerate(self._lines)
            if start < ends and begins < end
        ]

    def token_near(self, point: QPointF) -> int:
        """Index of the token that is nearest to a point; 0 in a paragraph without one."""
        if not self.tokens:
            return 0
        number = min(max(0, int(point.y() // self._leading)), self._layout.lineCount() - 1)
        begins, ends = self._lines[number]
        on_line = [i for i, (start, end) in enumerate(self._ranges) if start < ends and begins < end]
        return min(on_line, key=lambda index: self._away(index, number, point.x()), default=0)

    def beside(self, token: int, lines: int) -> QPointF:
        """The middle of a token, moved so many lines down: where a caret goes from there."""
        boxes = self.rects(token, token + 1)
        middle = boxes[0].center() if boxes else QPointF(0, self._leading / 2)
        return middle + QPointF(0, lines * self._leading)

    def first_on_line(self, token: int) -> int:
        """The first token of the line that a token begins on."""
        return self.token_near(QPointF(-1, self.beside(token, 0).y()))

    def last_on_line(self, token: int) -> int:
        """The last token of the line that a token begins on."""
        return self.token_near(QPointF(1e6, self.beside(token, 0).y()))

    def _box(self, number: int, start: int, end: int) -> QRectF:
        line = self._layout.lineAt(number)
        left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
        return QRectF(left, number * self._leading + INSET, right - left, self._leading - 2 * INSET)

    def _away(self, token: int, number: int, x: float) -> float:
        start, end = self._ranges[token]
        begins, ends = self._lines[number]
        if start >= ends or begins >= end:
            return inf
        box = self._box(number, max(start, begins), min(end, ends))
        return max(box.left() - x, x - box.right(), 0.0)


def _units(texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where each text stands among the others with a space between, in UTF-16 units as Qt counts them."""
    made, at = [], 0
    for text in texts:
        length = len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
        made.append((at, at + length))
        at += length + 1
    return tuple(made)


def _x(found: object) -> float:
    """The place from what PySide gives for a cursor: the position stands beside it, as C++ writes it back."""
    assert isinstance(found, tuple)
    return float(found[0])


def _unseen(start: int, end: int) -> QTextLayout.FormatRange:
    letters = QTextCharFormat()
    letters.setForeground(QColor(Qt.GlobalColor.transparent))
    made = QTextLayout.FormatRange()
    # PySide's stub leaves these three attributes out.
    made.start = start  # type: ignore[attr-defined]
    made.length = end - start  # type: ignore[attr-defined]
    made.format = letters  # type: ignore[attr-defined]
    return made
