"""The caret that goes by word, and the words selected with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from app.gui.widgets.transcript.layout import GAP, Layout, Revealed
from app.gui.widgets.words.marks import Mark
from app.gui.widgets.words.script import Place, Script, Token


@dataclass(frozen=True, slots=True)
class Caret:
    """Where a person is in the text.

    Args:
        place: that the caret is at.
        token: what stands there, None in a text without words.
        anchor: the token at the other end of a selection, None when nothing is selected.
    """

    place: Place
    token: Token | None
    anchor: Token | None = None

    @property
    def word(self) -> int:
        """Index of the word that the caret is on, or before which its stretch stands."""
        return self.token.word if self.token else 0

    @property
    def selection(self) -> tuple[int, int]:
        """The selected words, first and after the last; equal when there are none."""
        if self.anchor is None or self.token is None:
            return (self.word, self.word)
        ends = (self.anchor, self.token)
        return min(token.word for token in ends), max(token.word + (not token.finding) for token in ends)

    def shows(self, mark: Mark) -> bool:
        """Whether the caret is in a redacted passage, whose words are shown then."""
        if self.token is None or self.token.finding is not None:
            return self.token is not None and self.token.finding == mark.finding
        return mark.first <= self.token.word < mark.last


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a person has come in the text, for another view of the same.

    Args:
        place: that the caret is at.
        anchor: the token at the other end of a selection, None when nothing is selected.
        seen: the first word of the first paragraph in view, and how far that is scrolled out, of its height.
        put: whether a person has put the caret there.
    """

    place: Place
    anchor: Token | None
    seen: tuple[int, float]
    put: bool


def caret_at(script: Script, place: Place, anchor: Token | None = None) -> Caret:
    """A caret at a place."""
    return Caret(place, script.token_at(place), anchor)


def moved(layout: Layout, place: Place, event: QKeyEvent, screen: int, revealed: Revealed) -> Place | None:
    """Where a key takes the caret, None when it is no key for that.

    Args:
        layout: the text laid out.
        place: where the caret is.
        event: the key.
        screen: lines in the view.
        revealed: what is shown of redacted passages.
    """
    script = layout.script
    far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    sheet = layout.paragraph(place.paragraph, revealed).sheet
    match event.key():
        case Qt.Key.Key_Right:
            return script.step(place, 1)
        case Qt.Key.Key_Left:
            return script.step(place, -1)
        case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            down = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
            by_page = event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
            lines = screen if by_page else 1
            return _by_line(layout, place, lines if down else -lines, revealed, by_paragraph=far)
        case Qt.Key.Key_Home:
            return Place(0, 0) if far else Place(place.paragraph, sheet.first_on_line(place.token))
        case Qt.Key.Key_End:
            return script.end if far else Place(place.paragraph, sheet.last_on_line(place.token))
        case _:
            return None


def _by_line(layout: Layout, place: Place, lines: int, revealed: Revealed, *, by_paragraph: bool) -> Place:
    last = len(layout.script.paragraphs) - 1
    if by_paragraph:
        return Place(min(max(0, place.paragraph + (1 if lines > 0 else -1)), last), 0)
    box = layout.rect(place, revealed)
    down = 1 if lines > 0 else -1
    target = layout.place_near(box.center() + QPointF(0, lines * layout.leading), revealed)
    # The gap between two paragraphs belongs to the one above: step over it.
    beside, column = place.paragraph + down, layout.column
    if target == place and 0 <= beside <= last:
        edge = column.top(beside) if down > 0 else column.bottom(beside)
        inset = layout.leading / 2 if down > 0 else -(layout.leading / 2 + GAP)
        target = layout.place_near(QPointF(box.center().x(), edge + inset), revealed)
    return target
