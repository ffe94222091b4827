"""The paper under the transcript: lays out what is seen, draws it and scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.domain.finding import Finding
from app.domain.planning.labels import Numbers, earlier_numbers
from app.domain.review import Action
from app.domain.transcript import Transcript
from app.gui.looks.style import current_theme
from app.gui.looks.theme import GRID, Theme
from app.gui.widgets.transcript.caret import Caret, caret_at
from app.gui.widgets.transcript.layout import GAP, Layout
from app.gui.widgets.transcript.paint import Scene, paint
from app.gui.widgets.words.marks import Mark, bar_labels
from app.gui.widgets.words.script import EMPTY, Place, Script, script_of
from app.gui.widgets.words.searching import Search
from app.gui.wording.text import clock, translate
from app.gui.work.delayed import Staggered

SLICE = 0.006
"""Seconds of layout at a time while nothing else happens."""
_NUMBERED = 40
"""Milliseconds after a step until labels are numbered anew: what it changed is drawn first."""
ZOOMS = (50, 300)
"""Percent: the smallest and the largest text."""
_FOLLOWED = 1 / 3
"""Where in the view, from its top, something is brought that was out of sight."""
_NOTHING_SAID = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_SMALL = 0.82
"""Size of what stands in the margin, of the text's."""


class TranscriptPaper(QAbstractScrollArea):
    """A transcript to look at. Only what is seen is laid out, so that hours of it scroll smoothly."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._face: QFont | None = None
        self._layout = Layout(EMPTY, font=self.font(), zoom=1.0, width=self._room())
        self._transcript: Transcript | None = None
        self._caret: Caret | None = None
        self._choice: Finding | None = None
        self._playing: int | None = None
        self._search = Search()
        self._inside: tuple[int, int] | None = None
        self._peeking = False
        self._labels_stale = False
        self._earlier: Numbers | None = None
        self.staggered = Staggered(self)
        """Its measuring and the numbering of its labels, and what is shown with it."""
        self._idle = self.staggered.timer(0, self._on_idle)

    @property
    def script(self) -> Script:
        """What is shown."""
        return self._layout.script

    @property
    def transcript(self) -> Transcript | None:
        """Whose words are shown."""
        return self._transcript

    def show_review(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        actions: Sequence[Action],
        script: Script | None = None,
    ) -> None:
        """Show a transcript, or the same with more or other words; the place that is read stays.

        Args:
            transcript: what was heard.
            findings: in it, sorted by place.
            actions: what was decided about each.
            script: what :func:`~app.gui.widgets.words.script.script_of` gave of the transcript and the
                findings, where that was asked before.
        """
        seen, offset = self._reading()
        if transcript is self._transcript:
            self._layout.turn_to(*self.script.refound(findings, actions))
        else:
            script = script or script_of(transcript, findings, actions, self.script)
            script, _ = replace(script, actions=tuple(actions)).labelled(self.script.labels)
            self._layout, self._transcript = self._layout.replaced(script), transcript
            self._earlier, self._search = None, Search()
        if self._caret is not None:
            self._caret = caret_at(self.script, self.script.place_of(self._caret.word))
        self._read_on(seen, offset)
        self._labels_stale = True
        self._idle.start(_NUMBERED)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show other decisions about the same findings."""
        if actions is self.script.actions:
            return
        script, changed = self.script.decided(actions)
        self._layout.turn_to(script, changed)
        self._labels_stale = self._labels_stale or bool(changed)
        self._idle.start(_NUMBERED)
        self.viewport().update()

    def show_part(self, inside: tuple[int, int] | None) -> None:
        """Show which words are published, the first and the one after the last; None for all."""
        if inside != self._inside:
            self._inside = inside
            self.viewport().update()

    @property
    def zoom(self) -> int:
        """Size of the text in percent."""
        return round(100 * self._layout.zoom)

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller; the place that is read stays."""
        self._lay_again(zoom=min(max(percent, ZOOMS[0]), ZOOMS[1]) / 100)

    def set_face(self, face: QFont) -> None:
        """Write in another font than the interface's, from when it is shown."""
        self._face = face

    def bring_into_view(self, place: Place) -> None:
        """Scroll to a place that is out of sight, to a third of the view; else stay."""
        height = self.viewport().height()
        if self.script.token_at(place) is not None and not self._in_sight(place, height):
            top = self._layout.rect(place, self._revealed).top()
            self._fit_scroll_bar()
            self.verticalScrollBar().setValue(round(top - height * _FOLLOWED))
        self.viewport().update()

    def _in_sight(self, place: Place, height: int) -> bool:
        """Whether all of a place is seen in so many pixels below what is scrolled out."""
        if self.script.token_at(place) is None:
            return False
        box, top = self._layout.rect(place, self._revealed), self.verticalScrollBar().value()
        return top <= box.top() and box.bottom() + GAP <= top + height

    def place_under(self, point: QPointF) -> Place:
        """The token nearest to a point of the view."""
        return self._layout.place_near(
            point + QPointF(0, self.verticalScrollBar().value() - GAP), self._revealed
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the font, which the style sheet would have taken away before."""
        super().showEvent(event)
        if self._face is not None:
            self.setFont(self._face)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the paragraphs that are seen."""
        painter = QPainter(self.viewport())
        theme = current_theme()
        painter.fillRect(event.rect(), QColor(theme.paper))
        top, column = self.verticalScrollBar().value() - GAP, self._layout.column
        paragraph = self._first_seen()
        while paragraph < len(column) and column.top(paragraph) - top < event.rect().bottom():
            painted = self._layout.paragraph(paragraph, self._revealed)
            origin = QPointF(self._layout.left, column.top(paragraph) - top)
            self._paint_margin(painter, paragraph, origin, theme)
            paint(painter, painted, origin, self._scene(paragraph, theme), self._layout.font)
            paragraph += 1
        if self._transcript is not None and not self._transcript.words and not self.script.findings:
            painter.setFont(self._layout.font)
            painter.setPen(QColor(theme.muted))
            around = self.viewport().rect().adjusted(GRID, 0, -GRID, 0)
            painter.drawText(around, _NOTHING_SAID, _of_no_word(self._transcript))
        if not self._layout.complete and not self._idle.isActive():
            self._idle.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the paragraphs anew where the width has changed; the caret stays in sight where it was."""
        super().resizeEvent(event)
        caret = self._caret
        seen = caret is not None and self._in_sight(caret.place, event.oldSize().height())
        self._lay_again(zoom=self._layout.zoom)
        if caret is not None and seen:
            self.bring_into_view(caret.place)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Wear another theme, or another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_again(zoom=self._layout.zoom, anew=True)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a line and its margin."""
        return QSize(90 * GRID, 60 * GRID)

    def _revealed(self, mark: Mark) -> bool:
        inside = self._caret is not None and self.hasFocus() and self._caret.shows(mark)
        return self._peeking or inside

    def _scene(self, paragraph: int, theme: Theme) -> Scene:
        block = self.script.paragraphs[paragraph]
        caret = self._caret if self.hasFocus() else None
        return Scene(
            theme=theme,
            selection=self._caret.selection if self._caret else (0, 0),
            found=self._search.near(block.first, block.last),
            current=self._search.here,
            playing=self._playing,
            choice=self._choice,
            caret=caret.place.token if caret and caret.token and caret.place.paragraph == paragraph else None,
            revealed=self._revealed,
            inside=self._inside,
        )

    def _paint_margin(self, painter: QPainter, paragraph: int, origin: QPointF, theme: Theme) -> None:
        """When it is said, and by whom."""
        block, layout = self.script.paragraphs[paragraph], self._layout
        if not block.words:
            return
        small = QFont(layout.font)
        small.setPixelSize(round(layout.font.pixelSize() * _SMALL))
        small.setFeature(QFont.Tag("tnum"), 1)
        width = layout.margin - 2 * GRID
        box = QRectF(origin.x() - width - 2 * GRID, origin.y(), width, layout.leading)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        if self.script.rate:
            painter.drawText(box, align, clock(block.start / self.script.rate))
            box.translate(0, layout.leading * _SMALL)
        if block.speaker:
            small.setWeight(QFont.Weight.DemiBold)
            painter.setFont(small)
            painter.setPen(QColor(theme.ink))
            name = QFontMetricsF(small).elidedText(block.speaker, Qt.TextElideMode.ElideRight, width)
            painter.drawText(box, align, name)

    def _on_idle(self) -> None:
        """Measure some more paragraphs, then number the labels: a slice of a frame at a time."""
        layout = self._layout
        if not layout.complete:
            moved = layout.measure_for(SLICE, near=self._first_seen())
            self._fit_scroll_bar(moved)
        elif self._labels_stale and self._earlier is None:
            self._earlier = earlier_numbers(self.script.text, self.script.language)
        elif self._labels_stale:
            self._labels_stale = False
            script = self.script
            labels = bar_labels(script.findings, script.actions, script.language, self._earlier or {})
            layout.turn_to(*script.labelled(labels))
            self.viewport().update()
        if not layout.complete or self._labels_stale:
            self._idle.start(0)

    def _lay_again(self, *, zoom: float, anew: bool = False) -> None:
        if anew or (zoom, self._room()) != (self._layout.zoom, self._layout.width):
            seen, offset = self._reading()
            self._layout = Layout(self.script, font=self.font(), zoom=zoom, width=self._room())
            self._read_on(seen, offset)
            self._idle.start(0)
        self._fit_scroll_bar()

    def _room(self) -> int:
        return self.viewport().width()

    def _first_seen(self) -> int:
        return self._layout.column.at(self.verticalScrollBar().value() - GAP)

    def _reading(self) -> tuple[int, float]:
        """The first word of the first paragraph in view, and how far that is scrolled out, of its height."""
        paragraph = self._first_seen()
        top, bottom = self._layout.column.top(paragraph), self._layout.column.bottom(paragraph)
        share = (self.verticalScrollBar().value() - top) / max(1.0, bottom - top)
        return self.script.paragraphs[paragraph].first, share

    def _read_on(self, word: int, share: float) -> None:
        paragraph = self.script.place_of(word).paragraph
        self._layout.paragraph(paragraph, self._revealed)
        self._fit_scroll_bar()
        top, bottom = self._layout.column.top(paragraph), self._layout.column.bottom(paragraph)
        self.verticalScrollBar().setValue(round(top + share * (bottom - top)))
        self.viewport().update()

    def _fit_scroll_bar(self, moved: float = 0.0) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        at = bar.value() + moved
        most = max(0, round(self._layout.column.height + 2 * GAP) - height)
        bar.setRange(0, most)
        bar.setEnabled(most > 0)  # where all of it is seen it keeps its place, and is not
        bar.setPageStep(height)
        bar.setSingleStep(round(self._layout.leading))
        if moved:
            bar.setValue(round(at))


def _of_no_word(transcript: Transcript) -> str:
    """What stands in place of a text that has no word, and what can be done with the sound of one."""
    none = translate("transcript", "No word was heard.")
    if transcript.text_only:
        return none
    listen = translate(
        "transcript", "Listen to it below. Where somebody speaks, mark that on the waveform, and redact it."
    )
    return f"{none}\n{listen}"
