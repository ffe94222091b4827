"""The transcript: the page on which a person reads, selects and looks at what was found."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from app.domain.finding import Finding
from app.domain.review import Action
from app.domain.transcript import Transcript, Word
from app.gui.looks.theme import GRID
from app.gui.widgets.aloud.reading import Reading
from app.gui.widgets.aloud.spoken import Companion, tell_screen_readers
from app.gui.widgets.transcript.caret import Stand, caret_at, moved
from app.gui.widgets.transcript.paper import TranscriptPaper
from app.gui.widgets.words.describing import described, scored
from app.gui.widgets.words.paragraphs import word_at
from app.gui.widgets.words.script import Place, Script
from app.gui.widgets.words.searching import Haystack, Search, find_words, haystack, on_its_own
from app.gui.wording.text import translate
from app.gui.work.garbage import emptied

_NOTHING = (0, 0)
_BY_WORD = (Qt.Key.Key_Left, Qt.Key.Key_Right)

_NEAR = 5
"""Words before and after a finding that are said with it."""
_SIZES = (50, 60, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Of the text, in percent."""


class TranscriptView(TranscriptPaper):
    """A transcript with its findings, read and selected by word with the mouse or the keyboard.

    Signals:
        finding_chosen: a :class:`~app.domain.finding.Finding`, or None: what the caret is in now.
        position_asked: a sample: a word was clicked.
        playing_asked: a sample: Enter was pressed on a word.
        correction_asked: index of a word: it was clicked twice, or F2 pressed on it.
        zoomed: percent: the text was made larger or smaller, by the wheel with Ctrl too.
    """

    finding_chosen = Signal(object)
    position_asked = Signal(object)
    playing_asked = Signal(object)
    correction_asked = Signal(int)
    zoomed = Signal(int)

    def __init__(self) -> None:
        tell_screen_readers()
        super().__init__()
        emptied(self)
        self.setObjectName("transcriptView")
        self.setAccessibleName(translate("transcript", "Transcript"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._words: tuple[Word, ...] = ()
        self._aloud: Reading | None = None
        self._hay: Haystack | None = None
        self._companion = Companion(self, self)
        self._sought: Stand | None = None
        self._put = False

    @property
    def put(self) -> bool:
        """Whether the caret is where somebody has put it, and not where the focus alone would have it."""
        return self._put

    @property
    def stand(self) -> Stand:
        """How far somebody has come."""
        return Stand(self.place, self._caret.anchor if self._caret else None, self._reading(), self._put)

    def begin_at(self, stand: Stand) -> None:
        """Go on where somebody stood, as soon as there are words."""
        self._sought = stand

    def show_review(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        actions: Sequence[Action],
        script: Script | None = None,
    ) -> None:
        """Show a transcript, or the same with more or other words; see the paper."""
        super().show_review(transcript, findings, actions, script)
        if self._sought is not None and self._sought.place.paragraph < len(self.script.paragraphs):
            sought, self._sought = self._sought, None
            self.go(sought.place)
            self._caret, self._put = caret_at(self.script, sought.place, sought.anchor), sought.put
            self._read_on(*sought.seen)
        if transcript.words is not self._words:
            self._words, self._hay = transcript.words, None
        self._aloud = None
        self._companion.say()

    def choose(self, finding: Finding | None) -> None:
        """Talk about a finding: bring it into view and put the caret on it."""
        if finding == self._choice:
            return
        if finding is not None:
            place = self.script.place_of_finding(finding)
            if self._caret is None or self.script.finding_at(self._caret.place) != finding:
                self._caret = caret_at(self.script, place)
            self._put = True
            self._companion.say(self._told(finding))
            self.bring_into_view(place)
        self._choice = finding
        self.viewport().update()

    def tell(self, finding: Finding) -> None:
        """Have a screen reader say a finding again, which stays the one that is talked about."""
        self._companion.say(self._told(finding))

    def show_playhead(self, sample: int) -> None:
        """Show which word is heard at a position."""
        word = word_at(self.script.paragraphs, sample)
        if word != self._playing:
            self._playing = word
            if word is not None:
                self.bring_into_view(self.script.place_of(word))
            self.viewport().update()

    @property
    def found(self) -> tuple[tuple[int, int], ...]:
        """Ranges of words that the search found: first, and after the last."""
        return self._search.found

    def search(self, wanted: str, *, whole: bool = False) -> tuple[int, int]:
        """Mark every place where something is said. Blank text ends the search.

        Args:
            wanted: what is looked for.
            whole: whether only as a word of its own, and not as a part of a longer one.

        Gives how many places there are now, and in how many it is, or would be, a part of a longer word.
        """
        self._hay = self._hay or haystack(self._words)
        found = find_words(self._hay, wanted)
        alone = on_its_own(self._hay, wanted, found)
        self._search = Search(alone if whole else found)
        self.viewport().update()
        return len(self._search.found), len(found) - len(alone)

    def search_next(self, step: int = 1) -> int | None:
        """Go to the next place that was found, or with -1 to the one before; gives its index, if any."""
        self._search = self._search.step(step, self._caret.word if self._caret else 0)
        if self._search.here is not None:
            self.go(self.script.place_of(self._search.here[0]))
        return self._search.current

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected words: first, and after the last; None when there are none."""
        first, last = self._caret.selection if self._caret else _NOTHING
        return (first, last) if first < last else None

    @property
    def caret_word(self) -> int | None:
        """Index of the word that the caret is on; None where it is on a stretch without one, or nowhere."""
        token = self._caret.token if self._caret else None
        return token.word if token is not None and token.finding is None else None

    @property
    def reading(self) -> Reading:
        """The transcript as a screen reader reads it."""
        self._aloud = self._aloud or Reading(self.script)
        return self._aloud

    @property
    def setting(self) -> tuple[QFont, float]:
        """The font of the text, and pixels of a line."""
        return self._layout.font, self._layout.line

    @property
    def place(self) -> Place:
        """Where the caret is; the beginning where it has no place yet."""
        return self._caret.place if self._caret else Place(0, 0)

    def go(self, place: Place) -> None:
        """Put the caret somewhere and bring it into view."""
        self._put_caret(place, extend=False)
        self.bring_into_view(place)

    def event(self, event: QEvent) -> bool:
        """Keep Alt from the menu bar, which would have the focus when it is let go."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Alt)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the caret by word, line and page; Alt shows what is redacted."""
        if event.key() == Qt.Key.Key_Alt:
            self._peek(showing=True)
        elif self._caret is None or self._caret.token is None or not self._act_on(event, self._caret.place):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hide again what Alt showed."""
        if event.key() == Qt.Key.Key_Alt:
            self._peek(showing=False)
        else:
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the caret where the pointer is; with Shift, select up to there."""
        if event.button() is Qt.MouseButton.LeftButton:
            place = self.place_under(event.position())
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put_caret(place, extend=extend)
            if not extend:
                self._ask(self.position_asked)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select while the button is held."""
        if self._caret is not None and event.buttons() & Qt.MouseButton.LeftButton:
            place = self.place_under(event.position())
            if place != self._caret.place:
                self._put_caret(place, extend=True)
                self.bring_into_view(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the word under the pointer to be corrected."""
        token = self.script.token_at(self.place_under(event.position()))
        if token is not None and token.finding is None:
            self.correction_asked.emit(token.word)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; with Ctrl, make the text larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def zoom_by(self, steps: int) -> None:
        """Make the text so many steps larger, or smaller; 0 makes it normal."""
        nearest = min(range(len(_SIZES)), key=lambda size: abs(_SIZES[size] - self.zoom))
        self.set_zoom(_SIZES[max(0, min(len(_SIZES) - 1, nearest + steps))] if steps else 100)
        self.zoomed.emit(self.zoom)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say what a finding is, and why, where the pointer rests; in the margin, who speaks."""
        if not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        # Escaped, because a tip is read as markup where it looks like it; of no text there is none.
        text = escape(self._tip(QPointF(event.pos())))
        QToolTip.showText(event.globalPos(), text and f"<p>{text}</p>", self.viewport())
        return True

    def _tip(self, point: QPointF) -> str:
        """What is told about a point of the view: in the margin a long name is cut short."""
        place = self.place_under(point)
        if point.x() < self._layout.left - GRID:
            return self.script.paragraphs[place.paragraph].speaker or ""
        finding = self.script.finding_at(place)
        return scored(finding, self.script.action_of(finding)) if finding is not None else ""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the caret: at the top of what is seen where it has no place yet."""
        super().focusInEvent(event)
        if self._caret is None:
            self._caret = caret_at(self.script, self.place_under(QPointF(self.width() / 2, 0)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the caret, and what it showed."""
        super().focusOutEvent(event)
        self._peek(showing=False)

    def _act_on(self, event: QKeyEvent, place: Place) -> bool:
        """Do what a key asks for; gives whether it was ours."""
        match event.key():
            case Qt.Key.Key_F2:
                token = self.script.token_at(place)
                if token is not None and token.finding is None:
                    self.correction_asked.emit(token.word)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask(self.playing_asked)
            case Qt.Key.Key_Escape if self.selection:
                self._put_caret(place, extend=False)
            case _:
                screen = max(1, int(self.viewport().height() // self._layout.leading) - 1)
                target = moved(self._layout, place, event, screen, self._revealed)
                if target is None:
                    return False
                extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._put_caret(target, extend=extend, aloud=event.key() in _BY_WORD)
                self.bring_into_view(target)
        return True

    def _put_caret(self, place: Place, *, extend: bool, aloud: bool = False) -> None:
        anchor = None
        if extend and self._caret is not None:
            anchor = self._caret.anchor or self._caret.token
        self._caret, self._put = caret_at(self.script, place, anchor), True
        finding = self.script.finding_at(place)
        # A screen reader says a line by itself, but of a word that an arrow has come to its first letter.
        token = self.script.token_at(place) if aloud else None
        news = token.text if token else ""
        if finding != self._choice:
            self._choice = finding
            news = self._told(finding) if finding else news
            self.finding_chosen.emit(finding)
        self._companion.say(news)
        self.viewport().update()

    def _told(self, finding: Finding) -> str:
        """What somebody hears who comes to a finding: its words, what it is, and what is said around it."""
        what = described(finding, self.script.action_of(finding))
        block = self.script.paragraphs[self.script.place_of_finding(finding).paragraph]
        begin, end = max(block.first, finding.first_word - _NEAR), min(block.last, finding.last_word + _NEAR)
        near = " ".join(word.text for word in self._words[begin:end])
        return ". ".join(filter(None, (finding.term, what, near)))

    def _ask(self, signal: SignalInstance) -> None:
        """Ask for something at the sample where what the caret is on begins."""
        token = self._caret.token if self._caret else None
        if token is not None:
            span = token.finding.span if token.finding else self._words[token.word].span
            if span is not None:
                signal.emit(span.start)

    def _peek(self, *, showing: bool) -> None:
        self._peeking = showing
        self.viewport().update()
