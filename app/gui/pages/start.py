"""The first page: bring a recording, go on with a project, or get the model that listens."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from app.domain.errors import CaviardError
from app.gui.choosing import choose_file, choose_files, choose_folder
from app.gui.dropping import dropped_files
from app.gui.errors import told_of_each
from app.gui.pace import Pace, stage_name
from app.gui.parts import (
    ErrorBox,
    WorkBar,
    announce,
    begin_at,
    button,
    centred,
    column,
    framed,
    key_within,
    pill,
    row,
    scrolled,
)
from app.gui.settings import Recent
from app.gui.style import plain, show_property
from app.gui.text import counted, file_name, megabytes, translate
from app.gui.widgets.menu import Menu
from app.gui.widgets.two_lines import TwoLines
from app.weights.registry import Model
from app.workbench.intake import PROJECT, SUFFIXES
from app.workbench.transcripts import READ, is_text
from app.worker import Progress

WIDTH = 760
_SEEN = 4
"""Recent meetings that are seen at once."""
_SHARED = frozenset({".txt", ".json"})
"""Suffixes of texts that files of a model have too."""


class StartPage(QWidget):
    """Where every meeting begins. It takes files that are dropped on it."""

    files_chosen = Signal(list)
    """Paths of recordings, folders or projects."""
    sample_asked = Signal()
    recent_chosen = Signal(object)
    """A :class:`~app.gui.settings.Recent`."""
    forget_asked = Signal(object)
    """A :class:`~app.gui.settings.Recent` is to be listed no more; its project stays."""
    delete_asked = Signal(object)
    """The project of a :class:`~app.gui.settings.Recent` is to be deleted."""
    install_asked = Signal()
    import_asked = Signal(Path)
    cancel_asked = Signal()
    following_asked = Signal()
    """The next of the meetings that wait in turn is to be opened."""
    place_chosen = Signal(Path)
    """Where a recording is that has moved."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setAcceptDrops(True)
        self.errors = ErrorBox()
        self.errors.pressed.connect(self._choose_place)
        self._drop = self._drop_place()
        self._in_turn, self._to_come = self._in_turn_row()
        self._recent = QListWidget()
        self._recent.setObjectName("recentList")
        self._recent.setItemDelegate(TwoLines(self._recent))
        self._recent.setAccessibleName(translate("start", "Recent meetings"))
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent.itemActivated.connect(
            lambda item: self.recent_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        )
        self._recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._recent.customContextMenuRequested.connect(self._on_menu)
        key_within(Qt.Key.Key_Delete, self._recent, lambda: self._ask(self.delete_asked))
        self._none = plain(translate("start", "Meetings that you have opened are listed here."), kind="muted")
        self._model, self._size, self._fetching, self._bar, self._cancel = self._model_parts()
        self._pace = Pace()
        self._missing = self._model_card()
        inside = QWidget()
        inside.setLayout(
            column(
                row(plain("Caviard", kind="title"), 0, self._private()),
                plain(translate("start", "What was redacted cannot be read or heard in what you publish.")),
                1,
                self.errors,
                self._in_turn,
                self._missing,
                self._drop,
                1,
                plain(translate("start", "Recent meetings"), kind="heading"),
                self._none,
                self._recent,
                0,
                gap=2,
                around=4,
            )
        )
        self.setLayout(column(scrolled(centred(inside, width=WIDTH))))
        self.show_recent(())
        self._missing.hide()

    def show_recent(self, recent: tuple[Recent, ...]) -> None:
        """List projects with their state; the line that is chosen stays so, whatever stands in it."""
        at, chosen = self._recent.currentRow(), bool(self._recent.selectedItems())
        self._recent.clear()
        for one in recent:
            item = QListWidgetItem(_two_lines(one, _state(one)))
            item.setData(Qt.ItemDataRole.UserRole, one)
            # A tip is read as markup where it looks like it; by the path, two of one name are told apart.
            item.setToolTip(f"<p>{escape(file_name(one.name))}<br>{escape(file_name(one.path))}</p>")
            self._recent.addItem(item)
        at = min(max(0, at), len(recent) - 1)
        if chosen:
            self._recent.setCurrentRow(at)
        else:
            begin_at(self._recent, at)
        self._recent.setVisible(bool(recent))
        self._none.setVisible(not recent)
        row = self._recent.sizeHintForRow(0) if recent else 0
        for number in range(len(recent)):  # as wide as the list, with a long name cut short
            self._recent.item(number).setSizeHint(QSize(0, row))
        self._recent.setFixedHeight(min(_SEEN, len(recent)) * row + 2 * self._recent.frameWidth() + 2)

    def menu_for(self, item: QListWidgetItem) -> Menu:
        """What can be done with a recent meeting."""
        self._recent.setCurrentItem(item)
        menu = Menu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, asked in (
            (translate("start", "Open"), self.recent_chosen),
            (translate("start", "Remove from this list"), self.forget_asked),
            (translate("start", "Delete the project…"), self.delete_asked),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, asked=asked: self._ask(asked))
        menu.actions()[-1].setShortcut(QKeySequence(Qt.Key.Key_Delete))
        return menu

    def _on_menu(self, point: QPoint) -> None:
        if (item := self._recent.itemAt(point)) is not None:
            self.menu_for(item).popup(self._recent.viewport().mapToGlobal(point))

    def _ask(self, asked: SignalInstance) -> None:
        """Ask for something about the meeting that is chosen in the list."""
        if (item := self._recent.currentItem()) is not None:
            asked.emit(item.data(Qt.ItemDataRole.UserRole))

    def show_in_turn(self, number: int) -> None:
        """Say how many meetings wait to be opened one after another."""
        self._to_come.setText(
            counted(
                number,
                translate("start", "%1 more meeting waits in turn."),
                translate("start", "%1 more meetings wait in turn."),
            )
        )
        self._in_turn.setVisible(number > 0)

    def show_gone(self, paths: Collection[str]) -> None:
        """Say of projects that they are not where they were."""
        gone = translate("start", "The project is not where it was")
        for item in map(self._recent.item, range(self._recent.count())):
            one = item.data(Qt.ItemDataRole.UserRole)
            if one.path in paths:
                item.setText(_two_lines(one, gone))

    def show_model(self, model: Model | None, *, may_fetch: bool = True) -> None:
        """Say that the model is missing and how large it is; None: it is there.

        Args:
            model: that is missing.
            may_fetch: whether the organisation lets it be fetched.
        """
        self._drop.setEnabled(model is None)  # first: the focus of what is hidden goes there
        self._missing.setVisible(model is not None)
        self._install.setVisible(may_fetch)
        if model is not None:
            self._size.setText(
                translate(
                    "start",
                    "Caviard listens with a speech model that runs on this computer. It is fetched once, "
                    "%1, through the network of your company as it is set up on this computer; "
                    "nothing of a meeting is ever sent. Without a connection, bring it along on a USB stick, "
                    "and import it or drop it here.",
                ).replace("%1", megabytes(model.size))
            )

    def show_installing(self, progress: Progress | None) -> None:
        """Show how far the model is; None when it is fetched no more."""
        watched = progress is None and self._cancel.hasFocus()
        for one in (self._fetching, self._bar, self._cancel):
            one.setVisible(progress is not None)
        self._install.setEnabled(progress is None)
        self._import.setEnabled(progress is None)
        if watched:
            (self._import if self._install.isHidden() else self._install).setFocus()
        if progress is None:
            self._pace = Pace()
            return
        self.errors.hide()
        if self._pace.take(progress):
            announce(self._fetching, stage_name(progress.stage))
        self._fetching.setText(self._pace.said(progress))
        self._bar.show_part(progress.done, progress.total)

    def tell(self, error: CaviardError, *, may_look: bool = False) -> None:
        """Show what went wrong; where a recording, or a text, has moved, it can be looked for."""
        self.errors.tell(error, translate("start", "Find the file…") if may_look else "")

    def tell_left_out(self, left_out: Iterable[tuple[str, CaviardError]]) -> None:
        """Say which of several files cannot be read, why, and what to do; nothing where all were listened to.

        Args:
            left_out: the name of each, and what is wrong with it.
        """
        happened, advice = told_of_each(left_out)
        if happened:
            others = translate("start", "The others were listened to.")
            self.errors.say(happened, f"{others} {advice}")

    def _choose_place(self) -> None:
        if chosen := choose_file(self, translate("start", "Where the file is now")):
            self.place_chosen.emit(chosen)

    def choose_files(self) -> None:
        """Let a person choose recordings, transcripts or projects."""
        kinds = translate("start", "Recordings, transcripts and projects")
        suffixes = " ".join(f"*{suffix}" for suffix in (PROJECT, *sorted(SUFFIXES), *READ))
        everything = translate("start", "All files")
        offered = f"{kinds} ({suffixes});;{everything} (*)"
        if chosen := choose_files(self, translate("start", "Open a recording"), offered):
            self.files_chosen.emit(chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, and say so."""
        if event.mimeData().hasUrls() and (self._drop.isEnabled() or self._import.isEnabled()):
            event.acceptProposedAction()
            self._light(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is dropped."""
        self._light(hot=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped. As long as the model is missing, that is its folder, or a file of it.

        What needs none is opened.
        """
        self._light(hot=False)
        event.acceptProposedAction()
        paths = dropped_files(event.mimeData())
        if not paths:
            self.errors.say(
                translate("start", "This is not a file on this computer."),
                translate("start", "Save it first, then drop the file here."),
            )
        elif self._drop.isEnabled() or all(map(_needs_no_model, paths)):
            self.files_chosen.emit(paths)
        elif (folder := next(filter(None, map(_folder_of_model, paths)), None)) is not None:
            self.import_asked.emit(folder)
        else:
            self.errors.say(
                translate("start", "Nothing can be listened to without the speech model."),
                translate("start", "Fetch it or import it, then drop the recording again."),
            )

    def _light(self, *, hot: bool) -> None:
        show_property(self._drop, "hot", hot)

    def _private(self) -> QLabel:
        return pill(translate("start", "Nothing leaves this computer"), "privatePill")

    def _in_turn_row(self) -> tuple[QWidget, QLabel]:
        said = plain("", kind="muted")
        said.setObjectName("inTurnLabel")
        on = button(translate("start", "Open the next"), self.following_asked.emit, name="followingButton")
        made = QWidget()
        made.setLayout(row(said, on))
        made.hide()
        return made, said

    def _drop_place(self) -> QFrame:
        hint = plain(translate("start", "Drop a recording here, or open one."), kind="heading")
        texts = plain(
            translate(
                "start",
                "A transcript from Teams, Zoom or Meet can be dropped with its recording, or alone:\n"
                "vtt, srt, sbv, docx, txt, json.",
            ),
            kind="muted",
        )
        kinds = plain(
            translate("start", "Sound or video: wav, mp3, m4a, flac, ogg, opus, wma, mp4, mov, mkv, webm."),
            kind="muted",
        )
        for label in (hint, kinds, texts):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        opened = button(translate("start", "Open…"), self.choose_files, name="openButton", main=True)
        sample = button(
            translate("start", "Try the sample meeting"), self.sample_asked.emit, name="sampleButton"
        )
        return framed(
            column(2, hint, kinds, texts, 1, row(0, opened, sample, 0), 2, around=2),
            kind="drop",
            name="dropPlace",
        )

    def _model_parts(self) -> tuple[QLabel, QLabel, QLabel, WorkBar, QWidget]:
        bar = WorkBar(translate("start", "Fetching the speech model"))
        cancel = button(translate("start", "Cancel"), self.cancel_asked.emit, name="installCancelButton")
        heading = plain(translate("start", "One thing is missing: the speech model"), kind="heading")
        return heading, plain(""), plain("", kind="line"), bar, cancel

    def _model_card(self) -> QFrame:
        self._install = button(
            translate("start", "Fetch it now"), self.install_asked.emit, name="installButton", main=True
        )
        self._import = button(
            translate("start", "Import from a USB stick or a folder…"),
            self._choose_folder,
            name="importButton",
        )
        self._install.setAccessibleDescription(self._model.text())
        card = framed(
            column(
                self._model,
                self._size,
                row(self._install, self._import, 0, self._cancel),
                column(self._fetching, self._bar),
                gap=2,
                around=3,
            ),
            kind="card",
            name="modelCard",
        )
        self.show_installing(None)
        return card

    def _choose_folder(self) -> None:
        title = translate("start", "The folder with the speech model")
        if chosen := choose_folder(self, title):
            self.import_asked.emit(Path(chosen))


def _folder_of_model(path: Path) -> Path | None:
    """The folder that is dropped, or that a file of a model is in; None for a recording."""
    if path.is_dir():
        return path
    return path.parent if path.suffix.lower() in {".bin", *_SHARED} else None


def _needs_no_model(path: Path) -> bool:
    """Whether it is a project, or a text alone; the model has files of its own that are called so."""
    suffix = path.suffix.lower()
    return suffix == PROJECT or (is_text(path) and suffix not in _SHARED)


def _two_lines(recent: Recent, state: str) -> str:
    return f"{file_name(recent.name)}\n{state}"


def _state(recent: Recent) -> str:
    if recent.total is None:
        if is_text(Path(recent.name)):
            return translate("start", "Not looked through up to the end")
        return translate("start", "Not listened to up to the end")
    if recent.waiting and recent.published:
        return counted(
            recent.waiting,
            translate("start", "%1 finding to decide, published before"),
            translate("start", "%1 findings to decide, published before"),
        )
    if recent.waiting:
        return counted(
            recent.waiting,
            translate("start", "%1 finding to decide"),
            translate("start", "%1 findings to decide"),
        )
    if recent.reader:
        return translate("start", "Waits for a second reader")
    return translate("start", "Published") if recent.published else translate("start", "Ready to publish")
