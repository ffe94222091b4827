"""The page that publishes: who may see it, in which form, what it will say, and the proof."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import CaviardError, VerificationError
from app.domain.reviewing.edits import State
from app.gui.looks.attention import holds_focus
from app.gui.looks.buttons import button, key_within, make_main
from app.gui.looks.layouts import column, row, scrolled
from app.gui.looks.scrolling import Scrolled
from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip, with_key
from app.gui.pages.publishing.form import Form
from app.gui.pages.publishing.preview import Preview
from app.gui.pages.publishing.reader_box import ReaderBox
from app.gui.pages.publishing.results import Results
from app.gui.settings import Wishes
from app.gui.wording.text import translate
from app.gui.work.publishing import Filled
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.profiles import offered_profiles
from app.workbench.reviewing.holding import refuse_unlooked
from app.workbench.reviewing.session import Session

_CHOSEN = 400
"""Pixels of the column of what is chosen."""


class PublishPage(QWidget):
    """Publishing one review."""

    preview_asked = Signal(str, object)
    """The text that would be published is wanted: for a profile, or the project's own where it is empty, in a
    :class:`~app.domain.profile.TextStyle` or, where it is None, in the profile's."""
    wished = Signal(object)
    """Something else is chosen: the :class:`~app.gui.settings.Wishes` now."""
    name_written = Signal(object, object)
    """What is wrong with a name is wanted, of outputs by profile, and in a folder: :meth:`show_name`."""
    publish_asked = Signal(list)
    """A list of :class:`~app.workbench.outgoing.publishing.Order`."""
    back_asked = Signal()
    whole_asked = Signal()
    """All of the recording is to be published."""

    def __init__(self, session: Session, *, profile: str, texts: tuple[str, ...], wishes: Wishes) -> None:
        super().__init__()
        self.setObjectName("publishPage")
        self._session = session
        self.reader = ReaderBox()
        self._profile = profile
        self._working = False
        self._failed: State | None = None
        self._published: State | None = None
        self.form = Form(session, profile=profile, texts=texts, wishes=wishes)
        self.form.wished.connect(lambda: self.wished.emit(self.form.wishes))
        self.form.text_changed.connect(self.show_preview)
        self.form.name_written.connect(self._look_at_name)
        self.publish_button = button(
            translate("publish", "Publish"), self.publish, name="publishButton", main=True
        )
        self.results = Results(session.recording.rate)
        self.results.open_asked.connect(lambda at: QDesktopServices.openUrl(QUrl.fromLocalFile(str(at))))
        self._preview = Preview()
        self._preview.asked.connect(self.show_preview)
        self._preview.part.whole_asked.connect(self._publish_everything)
        self._lay_out()
        self.show_reading()

    @property
    def filled(self) -> Filled:
        """What is chosen anew each time: a name is of one meeting, and a label tells more than a block."""
        return Filled(
            self._profile,
            self.form.audiences,
            self.form.name.text().strip(),
            self.form.text_style,
            self.reader.line.text(),
            self._preview.profile,
            scrolled=tuple(one.place for one in self._scrolled),
        )

    def fill(self, filled: Filled) -> None:
        """Show what was chosen for this meeting before."""
        self.form.fill(filled)
        self._preview.profile = filled.shown
        self.reader.line.setText(filled.reader)
        # Behind what scrolls to what came of it before, which somebody has seen.
        QTimer.singleShot(0, self, lambda: self._scroll(filled.scrolled))

    def _scroll(self, places: tuple[int, ...]) -> None:
        for one, place in zip(self._scrolled, places, strict=False):
            one.place = place

    def is_for(self, profile: str) -> bool:
        """Whether it offers the profiles that there are, and was made for the one that a review has."""
        offered = [one.name for one in offered_profiles()]
        return self._working or (self._profile == profile and self.form.offered == offered)

    def show_again(self) -> None:
        """Show the review as it is now, with all that was chosen; what did not pass may do so since."""
        if not self._working:
            if self._failed != self._session.state:
                self.results.forget_failure(changed=self._published != self._session.state)
                self._show_weights()
            self.show_reading()
        self.show_preview()

    def publish(self) -> None:
        """Ask for what is chosen."""
        try:
            refuse_unlooked(self._session)
            orders = self.form.orders()
        except CaviardError as error:
            self.results.fail(error)
            self.form.folder.come_for(error)
            return
        if not orders:
            self.results.ask(translate("publish", "Choose who may see it."))
            return
        self.begin()
        self.publish_asked.emit(orders)

    def begin(self) -> None:
        """Something is being published: nothing else can be meanwhile."""
        self._working = True
        watched = self.publish_button.hasFocus() or holds_focus(self.results)
        self.show_reading()
        self.results.begin()
        if watched:  # it cannot be pressed any more
            self.results.cancel.setFocus()
        self._show_results()

    def show_published(self, outcome: Outcome, state: State | None) -> None:
        """A bundle was released of a state of the review, which may be another one by now."""
        self._published = state
        self.results.succeed(outcome.published, changed=state != self._session.state)
        self.form.name.look_again()  # who looked meanwhile may have come upon what is out now

    def stop(self) -> None:
        """Nothing runs any more."""
        self._working = False
        self.show_reading()
        if self.results.cancel.hasFocus():  # while it is there: Qt would take the focus to the first audience
            asked = self.publish_button if self.publish_button.isEnabled() else self.reader.line
            (asked if self.results.news is None else self.results.news).setFocus()
        self.results.stop()
        self._show_results()

    def fail(
        self, error: CaviardError, state: State | None = None, held: Sequence[CaviardError] = ()
    ) -> None:
        """It was not published in a state of the review; None: as it is now. See :meth:`Results.fail`."""
        self._failed = state or self._session.state
        checks = error.checks if isinstance(error, VerificationError) else ()
        self.results.fail(error, checks, held=held)
        self.form.folder.come_for(error)

    def _show_results(self) -> None:
        """Give what came of it most of the page, and scroll to it as soon as it has its place.

        A small screen shows the text alone.
        """
        self._show_weights()
        QTimer.singleShot(0, self, self._come_to_results)

    def _come_to_results(self) -> None:
        self._reading.ensureWidgetVisible(self.results)
        self._reading.horizontalScrollBar().setValue(0)  # of large text the lines begin in sight

    def _show_weights(self) -> None:
        """Where there is a proof, or a place to widen, the page is about that, and it is pressed next."""
        leads = self.results.leads
        self._parts.setStretchFactor(self.results, 2 if leads else 0)
        make_main(self.publish_button, main=not leads)

    def show_reading(self) -> None:
        """Show whether a second reader has to agree, and let it be published where nobody has."""
        within = holds_focus(self.reader)
        counts = self._session.counts
        self.reader.show_reading(self._session.reading, undecided=counts.waiting, total=counts.total)
        # Who is asked for while something is published would have nothing to say about it.
        self.reader.setEnabled(not self._working)
        may = not self._working and not self._session.review.waits_for_reader
        self.publish_button.setEnabled(may)
        if within:  # what was pressed is gone, and beside it is what takes the approval back
            (self.publish_button if may else self.reader.line).setFocus()

    def show_preview(self) -> None:
        """Show what it will say: it is written down by somebody else, :meth:`show_text` takes it."""
        session, filled = self._session, self.filled
        self._preview.offer(filled.audiences, listed=bool(session.watchlist))
        self._preview.wait(session.silence.within if session.part else None, session.recording.rate)
        self.preview_asked.emit(self._preview.profile, filled.text_style)
        self.form.name.look_again()

    def _look_at_name(self) -> None:
        """Have somebody say what is wrong with the name; that it is none, or its own, is known here."""
        try:
            outputs = self.form.outputs() if self.filled.name else {}
        except CaviardError as error:
            self.form.name.tell(error)
            return
        folder = self.form.folder.known
        if folder is not None and self._published == self._session.state:  # of what is out it is no news
            outputs = {
                profile: output
                for profile, output in outputs.items()
                if not self.results.shows(profile, folder / output.name)
            }
        self.name_written.emit(outputs, folder)

    def show_name(self, error: CaviardError | None) -> None:
        """Say what is wrong with the name; None: nothing is."""
        self.form.name.tell(error)

    def show_text(self, text: str) -> None:
        """Show the text as it will be published."""
        self._preview.show_text(text)

    def show_no_text(self, error: CaviardError) -> None:
        """Say why the text cannot be shown; what is being published, or was, is another matter."""
        self._preview.show_none()
        self.results.errors.tell(error)

    def _publish_everything(self) -> None:
        self.whole_asked.emit()
        self.show_again()

    def _lay_out(self) -> None:
        back = button(translate("publish", "Back to the review"), self.back_asked.emit, name="backButton")
        give_tip(back, with_key(back.text(), "Esc"))
        key_within(Qt.Key.Key_Escape, self, self.back_asked.emit)
        self._left, choosing = QWidget(), scrolled(self.form)
        reading = QWidget()
        self._parts = column(self._preview, self.results, gap=0)
        self._parts.setStretchFactor(self._preview, 1)
        reading.setLayout(self._parts)
        # Who has to agree is not scrolled out of sight of the button that waits for it.
        self._left.setLayout(column(choosing, 1, row(self.reader, 3), row(back, 0, self.publish_button, 3)))
        self._reading = scrolled(reading)
        self._scrolled = (Scrolled(choosing), Scrolled(self._reading), self._preview.scrolled)
        self.setLayout(row(self._left, self._reading, gap=3, around=3))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave half of a narrow page to what will be read, as far as what is chosen can do with the rest."""
        super().resizeEvent(event)
        width = min(scaled(_CHOSEN), max(self.form.minimumSizeHint().width(), event.size().width() // 2))
        self.form.setFixedWidth(width)
        self._left.setFixedWidth(width + 3 * GRID)
