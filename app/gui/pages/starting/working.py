"""The page while Caviard listens: how far it is, how long it takes, and what was heard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.domain.errors import CaviardError
from app.domain.ports import HeardBlock
from app.domain.recording import Recording
from app.gui.looks.attention import announce
from app.gui.looks.buttons import button, make_main
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import centred, column, framed, row, scrolled
from app.gui.looks.parts import ReadText, WorkBar
from app.gui.looks.style import plain
from app.gui.widgets.small.elided import Elided
from app.gui.wording.errors import told_of_texts
from app.gui.wording.pace import Estimate, stage_name
from app.gui.wording.text import clock, file_name, filled, translate
from app.workbench.pacing.ahead import LISTENING
from app.worker import Progress

WIDTH = 760


class WorkingPage(QWidget):
    """Shows one recording being listened to."""

    cancel_asked = Signal()
    resume_asked = Signal()
    review_asked = Signal()
    """What was heard so far is to be reviewed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("workingPage")
        self._name = Elided("recordingLabel", kind="heading", left=True)
        self._more = plain("", kind="line")
        self._more.setObjectName("moreLabel")
        self._stage = plain("", kind="muted")
        self._stage.setObjectName("stageLabel")
        self._left = plain("", kind="muted")
        self._left.setObjectName("leftLabel")
        self._bar = WorkBar(translate("working", "Progress"))
        self._text = ReadText(
            name="heardText", label=translate("working", "What was heard so far"), private=True
        )
        self._hint = plain("", kind="muted")
        self._hint.setObjectName("heardHint")
        self._review = button(
            translate("working", "Review what was heard so far"),
            self.review_asked.emit,
            name="earlyButton",
            main=True,
        )
        self._cancel = button(translate("working", "Cancel"), self.cancel_asked.emit, name="cancelButton")
        self.errors = ErrorBox()
        self.errors.pressed.connect(self.resume_asked)
        make_main(self.errors.act, main=True)
        inside = QWidget()
        inside.setLayout(
            column(
                row(self._name, 0, self._more),
                self.errors,
                framed(
                    column(self._stage, self._bar, self._left, around=3),
                    kind="card",
                    name="progressCard",
                ),
                self._hint,
                self._text,
                row(0, self._review, self._cancel),
                gap=2,
                around=4,
            )
        )
        self.setLayout(column(scrolled(centred(inside, width=WIDTH))))
        self.setFocusProxy(self._text)  # not what would stop it when a key is held a little long
        self._progress = Progress("", 0, 0)
        self._pace, self._rate = Estimate(LISTENING), 0
        self._placing = False

    def begin(self, name: str, *, to_come: int = 0, texts: int = 0) -> None:
        """A recording is listened to, for the first time or again.

        Args:
            name: of its file.
            to_come: how many others are listened to after it.
            texts: how many lie beside it and are left out.
        """
        self.clear()
        self._name.say(file_name(name))
        more = translate("working", "%1 more to come").replace("%1", str(to_come))
        self._more.setText(more if to_come else "")
        self._cancel.setText(translate("working", "Cancel"))
        self._review.setToolTip(translate("working", "As soon as something was heard"))
        self._say_what_comes(placing=False, text_only=False)
        self._bar.show_part(0, 0)
        self._stage.setText(stage_name("open"))
        if texts:
            self.errors.say(*told_of_texts(texts))

    def clear(self) -> None:
        """Show nothing any more of what was listened to."""
        self._name.say("")
        for one in (self._more, self._text, self._left, self._stage):
            one.clear()
        self.errors.hide()
        self._review.setEnabled(False)
        self._bar.show_nothing()
        self._pace.stop()
        self._pace, self._rate = Estimate(LISTENING), 0
        self._progress = Progress("", 0, 0)

    def show_recording(self, recording: Recording, *, placing: bool = False) -> None:
        """It is known what is listened to: from now on it is said how much of it was.

        Args:
            recording: or a text alone, to which nobody listens.
            placing: whether the words of a transcript are put where they are heard.
        """
        self._rate = recording.rate
        self._say_what_comes(placing=placing, text_only=recording.text_only)

    def _say_what_comes(self, *, placing: bool, text_only: bool) -> None:
        """Say what appears below, as far as it is known."""
        self._placing = placing
        heard = translate("working", "What is heard appears here. This text is private: it is not redacted.")
        placed = translate(
            "working",
            "The words of the transcript are put where they are heard. What is heard appears here, and is "
            "private.",
        )
        self._hint.setText(placed if placing else heard)
        for one in (self._hint, self._text, self._review):
            one.setVisible(not text_only)

    def show_progress(self, progress: Progress) -> None:
        """How far a stage is."""
        if self._pace.take(progress):
            announce(self._stage, stage_name(progress.stage))
        self._progress = progress
        self._stage.setText(stage_name(progress.stage))
        self._bar.show_part(progress.done, progress.total)
        self._left.setText(", ".join(filter(None, (self._passed(progress), self._pace.left))))

    @property
    def said(self) -> str:
        """How far it is, in a line."""
        return " ".join(filter(None, (self._stage.text(), self._left.text())))

    def show_heard(self, block: HeardBlock) -> None:
        """What was heard in a block, as a paragraph of plain text: a recogniser breaks in mid-sentence."""
        self._review.setEnabled(not self._placing)
        self._review.setToolTip("")
        cursor = QTextCursor(self._text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        words = (claim.text for segment in block.segments for claim in segment.claims)
        cursor.insertText(" ".join(words) + "\n")

    def stop(self, error: CaviardError) -> None:
        """It failed; it can be gone on with, or left."""
        self.errors.tell(error, translate("working", "Go on"))
        self._cancel.setText(translate("working", "Back to the meetings"))
        self._review.hide()
        self._stage.setText(translate("working", "Stopped"))
        self._hint.setText(
            translate("working", "What was heard so far. This text is private: it is not redacted.")
        )
        self._left.setText(self._passed(self._progress))
        if self._left.text() and self._progress.done:
            self._bar.show_part(self._progress.done, self._progress.total)
        else:
            self._bar.show_nothing()

    def _passed(self, progress: Progress) -> str:
        """How much of the recording was heard, where that is what the stage counts."""
        if not self._rate or progress.stage not in {"voice", "transcribe"}:
            return ""
        done, total = clock(progress.done / self._rate), clock(progress.total / self._rate)
        return filled(translate("working", "%1 of %2"), done, total)
