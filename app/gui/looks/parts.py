"""Small parts that every page is put together from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import CaviardError
from app.gui.looks.icons import icon
from app.gui.looks.motion import less_motion
from app.gui.looks.style import plain, scaled, show_property
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip, with_key
from app.gui.wording.errors import told
from app.gui.wording.text import translate

_SENTENCES = 2.5
"""Widths of a button, from which on there is room for sentences beside it."""
_FINE = 1000
"""Steps of a bar from nothing to all."""
_Box = TypeVar("_Box", bound=QBoxLayout)
Part = QWidget | QLayout | int
"""A widget, a layout, or an empty stretch of so many grid steps (0: as much as there is)."""


def column(*parts: Part, gap: float = 1, around: int = 0) -> QVBoxLayout:
    """Parts one above another.

    Args:
        parts: what.
        gap: grid steps between two; half a step between what belongs together.
        around: grid steps around all.
    """
    return _filled(QVBoxLayout(), parts, gap, around)


def row(*parts: Part, gap: float = 1, around: int = 0) -> QHBoxLayout:
    """Parts one beside another; see :func:`column`."""
    return _filled(QHBoxLayout(), parts, gap, around)


def framed(layout: QLayout, *, kind: str, name: str = "") -> QFrame:
    """A layout in a frame of the style sheet's ``kind``."""
    frame = QFrame()
    frame.setProperty("kind", kind)
    frame.setObjectName(name)
    frame.setLayout(layout)
    return frame


def button(text: str, pressed: Callable[[], object], *, name: str, main: bool = False) -> QPushButton:
    """A button; the main one of a page has the accent colour."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.clicked.connect(lambda _checked: pressed())
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)  # Enter presses it too, as in a dialog
    make_main(made, main=main)
    return made


def make_main(button: QPushButton, *, main: bool) -> None:
    """Make a button the main one of its page, or one of the others."""
    show_property(button, "kind", "main" if main else "")


def show_names(buttons: Sequence[QToolButton], numbers: Iterable[int], fits: Callable[[], bool]) -> None:
    """Show what as many buttons are called as have room, the first before the others; else icons alone.

    Args:
        buttons: those that lose their name last first.
        numbers: how many may have one, the most first.
        fits: whether there is room for what is shown now.
    """
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    for number in numbers:
        for place, one in enumerate(buttons):
            one.setToolButtonStyle(beside if place < number else alone)
        if fits():
            return


def closer(pressed: Callable[[], object]) -> QToolButton:
    """What closes a row with the mouse, as Escape does."""
    return icon_button("close", translate("parts", "Close"), pressed, name="closeButton", key="Esc")


def icon_button(
    drawing: str, said: str, pressed: Callable[[], object], *, name: str, key: str = ""
) -> QToolButton:
    """A button that is known by its icon; its tip says what it is called, and which key does the same."""
    made = QToolButton()
    made.setObjectName(name)
    made.setIcon(icon(drawing))
    made.setAccessibleName(said)
    give_tip(made, with_key(said, key))
    made.clicked.connect(lambda _checked: pressed())
    return made


def ask_to_delete(parent: QWidget, question: str, lost: str, delete: Callable[[], object]) -> None:
    """Ask before something is deleted that cannot be brought back.

    Args:
        parent: the page that asks.
        question: whether what is to be deleted.
        lost: what is lost with it.
        delete: is called where the answer is yes.
    """
    box = QMessageBox(parent)
    box.setObjectName("deleteBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(lost)
    deleting = box.addButton(translate("start", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    deleting.clicked.connect(delete)
    box.open()


def key_within(key: Qt.Key | str, widget: QWidget, pressed: Callable[[], object]) -> None:
    """Do something when a key is pressed in a widget or in what it holds, and nowhere else."""
    made = QShortcut(QKeySequence(key), widget)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # as an argument PySide drops it
    made.activated.connect(pressed)


def labelled(text: str, widget: QWidget, *beside: QWidget) -> QVBoxLayout:
    """A control below its label, with others beside it."""
    label = plain(text, kind="muted")
    label.setBuddy(widget)
    widget.setAccessibleDescription("")  # the label says it
    return column(label, row(widget, *beside) if beside else widget, gap=0.5)


def centred(widget: QWidget, *, width: int) -> QWidget:
    """A widget in the middle of its page, never wider than so many pixels."""
    widget.setMaximumWidth(scaled(width))
    outer = QWidget()
    layout = QHBoxLayout(outer)
    layout.addStretch(1)
    layout.addWidget(widget, 100)
    layout.addStretch(1)
    return outer


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that is scrolled where the window is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)  # behind the round corners of a card is the page
    return area


def read_through(widget: QWidget, *, label: str) -> QScrollArea:
    """A sheet that is read by scrolling, with the keys too.

    Args:
        widget: the sheet.
        label: what a screen reader calls it.
    """
    area = scrolled(widget)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setProperty("kind", "read")
    area.setAccessibleName(label)
    return area


def come_into_view(widget: QWidget) -> None:
    """Scroll to a widget, once it has its place: what nobody sees tells nobody that a thing was not kept."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            across = around.horizontalScrollBar().value()
            around.ensureWidgetVisible(widget)
            around.horizontalScrollBar().setValue(across)  # lines begin in sight, however wide they are

    # A sentence that is wrapped has its height, and the area its own for it, a turn after its place.
    QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, scroll))


def announce(about: QWidget, sentence: str) -> None:
    """Have a screen reader say something that the focus does not come to; nothing where nobody listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is in a widget: what is pressed there may be hidden by what it does."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def begin_at(listing: QListWidget, row: int) -> None:
    """Let a list begin at a row when the focus comes to it; nothing is chosen yet.

    Else a screen reader says what the list is called and not the first row, which the next key leaves.
    """
    listing.setCurrentRow(row, QItemSelectionModel.SelectionFlag.NoUpdate)


def fit_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window a size, and never more than the screen has: 960 by 540 points on a laptop at 200 %."""
    frame = QSize(2 * GRID, 6 * GRID)
    window.resize(wanted.boundedTo(window.screen().availableSize() - frame))


class ReadText(QPlainTextEdit):
    """A text to read, which takes what the rest of its page leaves: on a small screen a few lines.

    Args:
        name: of the object.
        label: what a screen reader calls it.
        private: whether nothing of it is copied, which a history of the clipboard would keep.
    """

    def __init__(self, *, name: str, label: str, private: bool = False) -> None:
        super().__init__()
        self._private = private
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setReadOnly(True)
        if private:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy nothing private, and leave what is on the clipboard there."""
        if self._private and event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is selected, for whoever asks the desktop for it or drags it: of what is private, nothing."""
        return QMimeData() if self._private else super().createMimeDataFromSelection()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines."""
        return QSize(super().sizeHint().width(), scaled(10 * GRID))


def words_line() -> QLineEdit:
    """A line in which words of a recording are written: no keyboard of the system is to learn them."""
    line = QLineEdit()
    line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
    return line


class WorkBar(QProgressBar):
    """How far something is. While nobody knows, it moves; not where the system asks for less motion.

    Args:
        label: what a screen reader calls it.
    """

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(label)

    def show_part(self, done: int, total: int) -> None:
        """Show how much of something is done; that nobody knows, where either is 0."""
        known = bool(done and total)
        self.setRange(0, _FINE if known or less_motion() else 0)
        self.setValue(_FINE * done // total if known else 0)

    def show_nothing(self) -> None:
        """Nothing is done any more."""
        self.setRange(0, _FINE)
        self.setValue(0)


class ErrorBox(QFrame):
    """Says what happened and what to do, where it happened, with at most one thing to press."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("errorBox")
        self.setProperty("kind", "card")
        self._happened, self._advice = plain("", kind="error"), plain("")
        self._happened.setObjectName("errorHappened")
        self.act = button("", self.pressed.emit, name="errorButton")
        said = QWidget()
        said.setLayout(column(self._happened, self._advice, gap=0))
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._across = row(said, self.act, gap=2, around=2)
        self.setLayout(self._across)
        self.hide()

    def tell(self, error: CaviardError, act: str = "") -> None:
        """Show an error.

        Args:
            error: what happened.
            act: what the button says; none is shown when it is empty.
        """
        happened, advice = told(error)
        self.say(happened, advice, act)

    def say(self, happened: str, advice: str, act: str = "") -> None:
        """Show two sentences, and have them said where they were not there already."""
        both = " ".join(filter(None, (happened, advice)))
        known = not self.isHidden() and both == self.accessibleName()
        self._happened.setText(happened)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(both)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.show()
        self._keep_whole()
        if not known:
            announce(self, both)
            come_into_view(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep room for all lines, with the button below them where it would leave them none."""
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """In a splitter a layout does not know that a narrow sentence is high."""
        way, narrow = QBoxLayout.Direction, self.width() < _SENTENCES * self.act.sizeHint().width()
        self._across.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._across.activate()  # the sentences have another width at once
        for label in (self._happened, self._advice):
            label.setMinimumHeight(0)  # a label is never less high than it has to be at least
            label.setMinimumHeight(max(0, label.heightForWidth(label.width())))


def pill(text: str, name: str) -> QLabel:
    """A short statement in a rounded border."""
    label = plain(text, kind="pill")
    label.setObjectName(name)
    return label


def _filled(layout: _Box, parts: Iterable[Part], gap: float, around: int) -> _Box:
    layout.setSpacing(round(gap * GRID))
    margin = around * GRID
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        match part:
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
            case 0:
                layout.addStretch(1)
            case _:
                layout.addSpacing(part * GRID)
    return layout
