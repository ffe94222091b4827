"""The page that publishes: who may see it, in which form, what it will say, and the proof."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLayout, QWidget

from app.domain.errors import CaviardError, VerificationError
from app.domain.profile import SoundStyle, TextStyle
from app.domain.reviewing.edits import State
from app.gui.looks.attention import holds_focus
from app.gui.looks.buttons import button, key_within, make_main
from app.gui.looks.layouts import column, framed, labelled, row, scrolled
from app.gui.looks.scrolling import Scrolled
from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip, with_key
from app.gui.pages.publishing.choices import audio_choice, sound_style_choice, text_style_choice
from app.gui.pages.publishing.folder_line import FolderLine
from app.gui.pages.publishing.name_line import NameLine
from app.gui.pages.publishing.preview import Preview
from app.gui.pages.publishing.reader_box import ReaderBox
from app.gui.pages.publishing.results import Results
from app.gui.settings import Wishes
from app.gui.widgets.small.elided import named_box
from app.gui.wording.text import audience, text_name, translate
from app.gui.work.publishing import Filled
from app.rules import rules_in_force
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.publishing import Order
from app.workbench.policy.profiles import offered_profiles
from app.workbench.policy.settings import TIMED, Output, name_for
from app.workbench.reviewing.holding import refuse_unlooked
from app.workbench.reviewing.session import Session
from app.worker import Progress

TEXTS = ("txt", "docx", "srt", "vtt", "json", "html")
_CHOSEN = 400
"""Pixels of the column of what is chosen."""
_NAME = 330
"""Pixels in it for the name of an audience."""


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
    """A list of :class:`Order`."""
    cancel_asked = Signal()
    back_asked = Signal()
    widen_asked = Signal(object)
    """A span that did not pass."""
    place_asked = Signal(object)
    """A span that did not pass is to be shown in the review."""
    whole_asked = Signal()
    """All of the recording is to be published."""
    deciding_asked = Signal()
    """What an audience's profile leaves to a person is to be decided in the review."""

    def __init__(self, session: Session, *, profile: str, texts: tuple[str, ...], wishes: Wishes) -> None:
        super().__init__()
        self.setObjectName("publishPage")
        self._session = session
        self._sounds = not session.recording.text_only
        self._known = tuple(kind for kind in texts if self._sounds or kind not in TIMED)
        self._unasked: tuple[str, ...] = ()
        self.reader = ReaderBox()
        self._profile = profile
        self._working = False
        self._failed: State | None = None
        self._published: State | None = None
        self._make_controls(profile)
        self._show_wishes(wishes)
        self.results = Results(session.recording.rate)
        self.results.widen_asked.connect(self.widen_asked)
        self.results.place_asked.connect(self.place_asked)
        self.results.cancel_asked.connect(self.cancel_asked)
        self.results.deciding_asked.connect(self.deciding_asked)
        self.results.open_asked.connect(lambda at: QDesktopServices.openUrl(QUrl.fromLocalFile(str(at))))
        self._preview = Preview()
        self._preview.asked.connect(self.show_preview)
        self._preview.part.whole_asked.connect(self._publish_everything)
        self._lay_out()
        self.show_reading()

    def orders(self) -> list[Order]:
        """What is asked for.

        Raises:
            UsageError: when the name is no file's, or only a part of the folder's path is written.
        """
        folder, style = self._folder.folder, self.filled.text_style
        return [Order(name, folder, output, style) for name, output in self._outputs().items()]

    def _outputs(self) -> dict[str, Output]:
        """What is to be made, by the name of the audience's profile."""
        filled, wishes, now = self.filled, self.wishes, datetime.now().astimezone()
        return {
            name: Output(
                name_for(name, given=filled.name, alone=len(filled.audiences) == 1, now=now),
                audio=wishes.audio,
                texts=self._wanted,
                sound_style=wishes.sound_style,
            )
            for name in filled.audiences
        }

    @property
    def wishes(self) -> Wishes:
        """How it is to be published, as far as that is the same next time."""
        return Wishes(
            audio=self._audio.currentData(),
            texts=(*self._wanted, *self._unasked),
            sound_style=SoundStyle(self._style.currentData()),
            folder=self._folder.wished,
        )

    @property
    def _wanted(self) -> tuple[str, ...]:
        return tuple(kind for kind, box in self._texts.items() if box.isChecked())

    @property
    def filled(self) -> Filled:
        """What is chosen anew each time: a name is of one meeting, and a label tells more than a block."""
        style = self._text_style.currentData()
        return Filled(
            self._profile,
            tuple(name for name, box in self._audiences.items() if box.isChecked()),
            self._name.text().strip(),
            TextStyle(style) if style else None,
            self.reader.line.text(),
            self._preview.profile,
            scrolled=tuple(one.place for one in self._scrolled),
        )

    def fill(self, filled: Filled) -> None:
        """Show what was chosen for this meeting before."""
        for name, box in self._audiences.items():
            box.setChecked(name in filled.audiences)
        self._preview.profile = filled.shown
        self._name.setText(filled.name)
        self.reader.line.setText(filled.reader)
        self._text_style.setCurrentIndex(self._text_style.findData(filled.text_style or ""))
        # Behind what scrolls to what came of it before, which somebody has seen.
        QTimer.singleShot(0, self, lambda: self._scroll(filled.scrolled))

    def _scroll(self, places: tuple[int, ...]) -> None:
        for one, place in zip(self._scrolled, places, strict=False):
            one.place = place

    def is_for(self, profile: str) -> bool:
        """Whether it offers the profiles that there are, and was made for the one that a review has."""
        offered = [one.name for one in offered_profiles()]
        return self._working or (self._profile == profile and list(self._audiences) == offered)

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
            orders = self.orders()
        except CaviardError as error:
            self.results.fail(error)
            self._folder.come_for(error)
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

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.results.show_progress(progress)

    def show_published(self, outcome: Outcome, state: State | None) -> None:
        """A bundle was released of a state of the review, which may be another one by now."""
        self._published = state
        self.results.succeed(outcome.published, changed=state != self._session.state)
        self._name.look_again()  # who looked meanwhile may have come upon what is out now

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
        self._folder.come_for(error)

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
        self._name.look_again()

    def _look_at_name(self) -> None:
        """Have somebody say what is wrong with the name; that it is none, or its own, is known here."""
        try:
            outputs = self._outputs() if self.filled.name else {}
        except CaviardError as error:
            self._name.tell(error)
            return
        folder = self._folder.known
        if folder is not None and self._published == self._session.state:  # of what is out it is no news
            outputs = {
                profile: output
                for profile, output in outputs.items()
                if not self.results.shows(profile, folder / output.name)
            }
        self.name_written.emit(outputs, folder)

    def show_name(self, error: CaviardError | None) -> None:
        """Say what is wrong with the name; None: nothing is."""
        self._name.tell(error)

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

    def _make_controls(self, profile: str) -> None:
        self._audiences = {}
        for one in offered_profiles():
            box = named_box(audience(one.name), width=scaled(_NAME))
            box.setObjectName(f"{one.name}Box")
            box.setChecked(one.name == profile)
            box.toggled.connect(self.show_preview)
            self._audiences[one.name] = box
        self._audio, self._style, self._text_style = audio_choice(), sound_style_choice(), text_style_choice()
        self._text_style.setEnabled(rules_in_force().profile is None)
        self._texts = {}
        for kind in (kind for kind in TEXTS if kind in self._known):
            box = QCheckBox(text_name(kind))
            box.setObjectName(f"{kind}Box")
            box.setToolTip(f".{kind}")
            self._texts[kind] = box
        self._name = NameLine()
        self._name.written.connect(self._look_at_name)
        self._folder = FolderLine(self._session.path)
        self._folder.textChanged.connect(self._name.look_again)
        self.publish_button = button(
            translate("publish", "Publish"), self.publish, name="publishButton", main=True
        )

    def _show_wishes(self, wishes: Wishes) -> None:
        """Show how something was published last, and tell what is chosen from now on."""
        for box, value in ((self._audio, wishes.audio), (self._style, wishes.sound_style)):
            box.setCurrentIndex(max(0, box.findData(value)))
            box.currentIndexChanged.connect(self._tell_wishes)
        self._text_style.currentIndexChanged.connect(self.show_preview)
        self._unasked = tuple(kind for kind in wishes.texts if kind not in self._texts)
        for kind, ticked in self._texts.items():
            ticked.setChecked(kind in wishes.texts)
            ticked.toggled.connect(self._tell_wishes)
        self._folder.wish(wishes.folder)
        self._folder.textChanged.connect(self._tell_wishes)

    def _tell_wishes(self) -> None:
        self.wished.emit(self.wishes)

    def _lay_out(self) -> None:
        choose = button(translate("publish", "Choose…"), self._folder.choose, name="folderButton")
        back = button(translate("publish", "Back to the review"), self.back_asked.emit, name="backButton")
        give_tip(back, with_key(back.text(), "Esc"))
        key_within(Qt.Key.Key_Escape, self, self.back_asked.emit)
        boxes = QGridLayout()
        boxes.setSpacing(GRID // 2)
        for number, box in enumerate(self._texts.values()):
            boxes.addWidget(box, *divmod(number, 2))
        form = framed(
            column(
                plain(translate("publish", "Who may see it"), kind="heading"),
                column(*self._audiences.values(), gap=0.5),
                *self._sound_lines(),
                labelled(translate("publish", "In the text, in place of what is removed"), self._text_style),
                column(plain(translate("publish", "Text"), kind="muted"), boxes, gap=0.5),
                column(labelled(translate("publish", "Name"), self._name), self._name.told, gap=0.5),
                column(
                    labelled(translate("publish", "Folder"), self._folder, choose), self._folder.told, gap=0.5
                ),
                0,
                around=2,
            ),
            kind="card",
        )
        self._form, self._left, choosing = form, QWidget(), scrolled(form)
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
        width = min(scaled(_CHOSEN), max(self._form.minimumSizeHint().width(), event.size().width() // 2))
        self._form.setFixedWidth(width)
        self._left.setFixedWidth(width + 3 * GRID)

    def _sound_lines(self) -> tuple[QLayout, ...]:
        """What is asked about the sound; nothing of a text alone."""
        if not self._sounds:
            return ()
        return (
            labelled(translate("publish", "Sound"), self._audio),
            labelled(translate("publish", "In the sound, in place of what is removed"), self._style),
        )
