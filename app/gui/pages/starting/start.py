"""The first page: bring a recording, go on with a project, or get the model that listens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.domain.errors import CaviardError
from app.files import is_there
from app.gui.choosing import choose_files, choose_folder
from app.gui.dropping import dropped_files
from app.gui.looks.attention import announce
from app.gui.looks.buttons import button
from app.gui.looks.layouts import centred, column, framed, row, scrolled
from app.gui.looks.parts import WorkBar, pill
from app.gui.looks.style import plain, show_property
from app.gui.pages.bars.error_bar import ErrorBar
from app.gui.pages.starting.recent_list import RecentList
from app.gui.wording.errors import told_of_each, told_of_texts
from app.gui.wording.pace import Estimate, stage_name
from app.gui.wording.text import counted, megabytes, translate
from app.project import SUFFIX
from app.weights import WEIGHTS
from app.weights.registry import Model
from app.workbench.sources.recordings import SUFFIXES
from app.workbench.sources.transcripts import READ, is_text
from app.worker import Progress

WIDTH = 760
_SHARED = frozenset({".txt", ".json"})
"""Suffixes of texts that files of a model have too."""


class StartPage(QWidget):
    """Where every meeting begins. It takes files that are dropped on it."""

    files_chosen = Signal(list)
    """Paths of recordings, folders or projects."""
    sample_asked = Signal()
    install_asked = Signal()
    import_asked = Signal(Path)
    cancel_asked = Signal()
    following_asked = Signal()
    """The next of the meetings that wait in turn is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setAcceptDrops(True)
        self.errors = ErrorBar()
        self._heard = plain("", kind="heading")
        self._heard.setObjectName("heardLabel")
        self._heard.setWordWrap(True)  # it is a sentence
        self._heard.hide()
        self._drop = self._drop_place()
        self._in_turn, self._to_come = self._in_turn_row()
        self.recent = RecentList()
        self._model, self._size, self._fetching, self._bar, self._cancel = self._model_parts()
        self._pace = Estimate()
        self._missing = self._model_card()
        inside = QWidget()
        inside.setLayout(
            column(
                row(plain("Caviard", kind="title"), 0, self._private()),
                plain(translate("start", "What was redacted cannot be read or heard in what you publish.")),
                1,
                self._heard,
                self.errors,
                self._in_turn,
                self._missing,
                self._drop,
                1,
                self.recent,
                0,
                gap=2,
                around=4,
            )
        )
        self.setLayout(column(scrolled(centred(inside, width=WIDTH))))
        self._missing.hide()

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
            self._pace = Estimate()
            return
        self.errors.hide()
        if self._pace.take(progress):
            announce(self._fetching, stage_name(progress.stage))
        self._fetching.setText(self._pace.said)
        self._bar.show_part(progress.done, progress.total)

    def say_nothing(self) -> None:
        """Tell nothing any more of what went wrong, or was done."""
        self.errors.hide()
        self._heard.hide()

    def tell_heard(self, heard: int, left_out: Iterable[tuple[str, CaviardError]], texts: int = 0) -> None:
        """Say that several were listened to, and which files cannot be read, why, and what to do.

        Args:
            heard: how many were.
            left_out: the name of each that cannot be read, and what is wrong with it.
            texts: how many lay beside them in folders.
        """
        self._heard.setText(
            counted(
                heard,
                translate("start", "%1 recording was listened to. Choose it below to review it."),
                translate("start", "%1 recordings were listened to. Choose one below to review it."),
            )
        )
        self._heard.show()
        announce(self._heard, self._heard.text())
        told = [one for one in (told_of_each(left_out), told_of_texts(texts)) if any(one)]
        if told:
            happened, advice = zip(*told, strict=True)
            self.errors.say("\n".join(happened), " ".join(advice))

    def choose_files(self) -> None:
        """Let a person choose recordings, transcripts or projects."""
        kinds = translate("start", "Recordings, transcripts and projects")
        suffixes = " ".join(f"*{suffix}" for suffix in (SUFFIX, *sorted(SUFFIXES), *READ))
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
    """The folder that is dropped, or that a file of a model is in; None for anything else."""
    if path.is_dir():
        return path
    return path.parent if path.suffix.lower() == ".bin" or _is_of_model(path) else None


def _needs_no_model(path: Path) -> bool:
    """Whether it is a project, or a text alone."""
    return path.suffix.lower() == SUFFIX or (is_text(path) and not _is_of_model(path))


def _is_of_model(path: Path) -> bool:
    return path.suffix.lower() in _SHARED and is_there(path.with_name(WEIGHTS))
