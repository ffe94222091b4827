"""What came of publishing: the checks with their results, the certificate, or the place that did not pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from app.domain.certificate import Check
from app.domain.errors import AskedError, CaviardError, FoundMoreError
from app.domain.recording import FaultKind
from app.domain.timeline import Span
from app.gui.looks.attention import announce, begin_at
from app.gui.looks.buttons import button, make_main
from app.gui.looks.layouts import column, row, scrolled
from app.gui.looks.parts import ReadText, WorkBar
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.pages.bars.error_bar import ErrorBar
from app.gui.pages.publishing.proof import CheckRow, described, mark
from app.gui.widgets.small.two_lines import TwoLines
from app.gui.wording.errors import told
from app.gui.wording.pace import Estimate, stage_name
from app.gui.wording.text import audience, clock, translate
from app.gui.work.publishing import Turn
from app.workbench.outgoing.publication import Published
from app.workbench.pacing.ahead import REVIEWED
from app.worker import Progress

_READ = 24 * GRID
"""Pixels: the least of what is proved that is seen at once."""


class Results(QFrame):
    """Below the preview: empty at first, then the work, then the proof."""

    widen_asked = Signal(object)
    """A span that did not pass."""
    place_asked = Signal(object)
    """A span that did not pass is to be shown in the review."""
    deciding_asked = Signal()
    """What an audience's profile leaves to a person is to be decided in the review."""
    cancel_asked = Signal()
    open_asked = Signal(object)

    def __init__(self, rate: int) -> None:
        super().__init__()
        self._rate = rate
        self._released: list[Published] = []
        self.errors = ErrorBar()
        self.errors.act_asked.connect(self.deciding_asked)
        self._pace, self._for = Estimate(REVIEWED), ""
        self._stage = plain("", kind="muted")  # wrapped: what ends it is never pushed out
        self._bar = WorkBar(translate("publish", "Progress"))
        self.cancel = button(
            translate("publish", "Cancel"), self.cancel_asked.emit, name="publishCancelButton"
        )
        self._working = QWidget()
        doing = row(self._stage, self.cancel)
        doing.setStretchFactor(self._stage, 1)
        self._working.setLayout(column(doing, self._bar))
        self.checks = QListWidget()
        self.checks.setItemDelegate(TwoLines(self.checks, mark(passed=True)))
        self.checks.setObjectName("checksList")
        self.checks.setAccessibleName(translate("publish", "Checks"))
        self.checks.setWordWrap(True)
        self.checks.setResizeMode(QListWidget.ResizeMode.Adjust)  # a narrower line has to be wrapped again
        self.checks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.certificate = ReadText(name="certificateView", label=translate("publish", "Certificate"))
        self._done = plain("", kind="good")
        self._done.setObjectName("doneLabel")
        self.open = button(
            translate("publish", "Open the folder"), self._open_folder, name="openFolderButton", main=True
        )
        self._widen = QWidget()
        places = column()
        places.setAlignment(Qt.AlignmentFlag.AlignTop)  # few do not spread over the room of many
        self._widen.setLayout(places)
        self._failed = scrolled(self._widen)
        self._failed.setMaximumHeight(scaled(20 * GRID))
        self._proof = QWidget()
        for one in (self.checks, self.certificate):
            one.setMinimumHeight(_READ)
        head = row(self._done, self.open)
        head.setStretchFactor(self._done, 1)
        # What mends a failure comes first: on a small screen the rest is below its lower edge.
        self._alone, self._beside = column(), row(self.checks, self.certificate, gap=2)
        self._proof.setLayout(column(self._failed, self._alone, head, self._beside))
        above = QWidget()
        above.setFixedHeight(0)  # so that only what is shown keeps a distance from the text
        self.setLayout(column(above, self.errors, self._working, self._proof))
        self._show(working=False, proof=False)

    def begin(self) -> None:
        """Work begins; what was here is gone."""
        self.errors.hide()
        self._list(())
        self._beside.insertWidget(0, self.checks)
        self._fill_widen(())
        self._released.clear()
        self._show_released("")
        self._pace, self._for = Estimate(REVIEWED), ""
        self._stage.setText(translate("publish", "Publishing…"))
        self._bar.show_part(0, 0)
        self._show(working=True, proof=False)

    def take_turn(self, turn: Turn) -> None:
        """One of several audiences is published for: whose turn it is is said, and what is left for all."""
        self._pace, self._for = Estimate(REVIEWED, again=turn.to_come), audience(turn.profile)

    def show_progress(self, progress: Progress) -> None:
        """How far a stage is."""
        if self._pace.take(progress):
            announce(self._stage, stage_name(progress.stage))
        named = translate("publish", "%1: %2").replace("%2", self._pace.said)
        self._stage.setText(named.replace("%1", self._for) if self._for else self._pace.said)
        self._bar.show_part(progress.done, progress.total)

    def show_check(self, check: Check) -> None:
        """A check is done: its result, in the place of an earlier one of its name.

        What is heard still is widened behind it, and all is checked again, unless :meth:`fail` comes now.
        """
        rows = range(self.checks.count())
        named = (row for row in rows if self.checks.item(row).data(Qt.ItemDataRole.UserRole) == check.name)
        place = next(named, len(rows))
        self.checks.takeItem(place)
        self.checks.insertItem(place, CheckRow(check, mended=bool(check.spans) and not check.passed))
        self.checks.show()
        self.checks.scrollToBottom()
        self._show(working=True, proof=True)

    def succeed(self, published: Published, *, changed: bool) -> None:
        """A bundle passed and was released, perhaps the first of several.

        Args:
            published: what is out.
            changed: whether the review is another one than what is out was made from.
        """
        self._released.append(published)
        self._list(published.certificate.checks)
        self._beside.insertWidget(0, self.checks)
        passed = translate("publish", "Published, and every check has passed.")
        self._show_released(self._before if changed else passed)
        self._show(working=True, proof=True)
        announce(self._done, self._done.text())

    def fail(
        self, error: CaviardError, checks: Iterable[Check] = (), *, held: Sequence[CaviardError] = ()
    ) -> None:
        """A bundle was not published, and why; every place that did not pass can be widened.

        Args:
            error: why.
            checks: of what was not published.
            held: what some audiences lack of what is approved for the others, where that is why.
        """
        listed = tuple(checks)
        places = {span for check in listed if not check.passed for span in check.spans}
        self._say_why(error, places, held)
        self._list(listed)
        self._alone.addWidget(self.checks)  # below what is said to be out they would be its checks
        self._show_released(self._before)
        self._proof.setVisible(bool(listed or self._released))
        self._fill_widen(places)

    def _say_why(self, error: CaviardError, places: Collection[Span], held: Sequence[CaviardError]) -> None:
        """Why it was not published, with a button for what can be done in the review."""
        if places:
            advice = translate(
                "publish", "This was not published. Widen the silence below, and it is published again."
            )
            self.errors.say(told(error)[0], advice)
        elif isinstance(error, FoundMoreError | AskedError):
            approved = translate(
                "publish",
                "Decide about it in the review, which has to be approved again then. Until you do, the "
                "approval holds for the others.",
            )
            each, advice = (held, approved) if error in held else ((error,), told(error)[1])
            happened = "\n".join(told(one)[0] for one in each)
            self.errors.say(happened, advice, translate("publish", "Decide in the review"))
        elif error.code == "undecided":
            self.errors.say(*told(error), translate("publish", "Decide in the review"))
        elif error.code in frozenset(FaultKind):
            self.errors.say(*told(error), translate("publish", "Show it in the review"))
        else:
            self.errors.tell(error)

    def forget_failure(self, *, changed: bool) -> None:
        """What did not pass is another thing by now; what is out is still said.

        Args:
            changed: whether the review is another one than what is out was made from.
        """
        self.errors.hide()
        self._list(())
        if changed:
            self._show_released(self._before)
        self._fill_widen(())
        self._show(working=False, proof=bool(self._released))

    def ask(self, sentence: str) -> None:
        """Say what is missing before anything can be published."""
        self.errors.say(sentence, "")

    def stop(self) -> None:
        """Nothing runs any more."""
        self._working.hide()

    @property
    def news(self) -> QWidget | None:
        """What somebody who waited goes on with: the folder of what is out, or the checks; None for none."""
        return next((one for one in (self.open, self.checks) if one.isVisible()), None)

    def shows(self, profile: str, bundle: Path) -> bool:
        """Whether a bundle for an audience is out, and said to be.

        Args:
            profile: of the audience, by name.
            bundle: its folder.
        """
        return any((one.profile, one.bundle) == (profile, bundle) for one in self._released)

    @property
    def leads(self) -> bool:
        """Whether what came of it is what somebody goes on with: a proof to read, or a place to widen."""
        return not self._proof.isHidden()

    @property
    def _before(self) -> str:
        audiences = ", ".join(audience(one.profile) for one in self._released)
        return translate("publish", "Published before that: %1").replace("%1", audiences)

    def _list(self, checks: Iterable[Check]) -> None:
        listed = tuple(checks)
        self.checks.clear()
        for check in listed:
            self.checks.addItem(CheckRow(check))
        self.checks.setVisible(bool(listed))
        wrong = next((number for number, check in enumerate(listed) if not check.passed), 0)
        self.checks.scrollToItem(self.checks.item(wrong), QListWidget.ScrollHint.PositionAtTop)
        begin_at(self.checks, wrong)

    def _show_released(self, said: str) -> None:
        """Show what is out since work began; where that is nothing, only the checks are left."""
        self._done.setText(said)
        self.certificate.setPlainText("\n\n".join(map(described, self._released)))
        for one in (self._done, self.open, self.certificate):
            one.setVisible(bool(self._released))

    def _fill_widen(self, spans: Iterable[Span]) -> None:
        """A line a place that did not pass: where it is, and what can be done about it."""
        layout = self._widen.layout()
        assert layout is not None
        while layout.count():
            layout.takeAt(0).widget().deleteLater()
        listed, least = sorted(spans), 0
        for span in listed:
            place = f"{clock(span.start / self._rate)} \u2013 {clock(span.end / self._rate)}"
            line = self._place(span, place)
            layout.addWidget(line)
            least = line.sizeHint().height()
        self._failed.setMinimumHeight(least)  # what mends one of them is never cut
        self._failed.setVisible(bool(listed))
        make_main(self.open, main=not listed)

    def _place(self, span: Span, place: str) -> QWidget:
        show, widen = translate("publish", "Show it"), translate("publish", "Widen it")
        buttons = (
            button(show, lambda: self.place_asked.emit(span), name="placeButton"),
            button(widen, lambda: self.widen_asked.emit(span), name="widenButton", main=True),
        )
        for one in buttons:
            one.setAccessibleName(f"{one.text()}, {place}")
        where = plain(translate("publish", "Did not pass: %1").replace("%1", place), kind="error")
        where.setWordWrap(False)
        line = QWidget()
        line.setLayout(column(where, row(*buttons, 0)))
        return line

    def _show(self, *, working: bool, proof: bool) -> None:
        self._working.setVisible(working)
        self._proof.setVisible(proof)

    def _open_folder(self) -> None:
        if bundles := [one.bundle for one in self._released]:
            self.open_asked.emit(bundles[0] if len(bundles) == 1 else bundles[0].parent)
