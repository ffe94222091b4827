"""The meetings that were open last, that a batch holds back, and that an organisation's rules delete soon."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.batch.held import Held
from app.batch.journal import WITH_SOMEBODY
from app.domain.recording import FaultKind
from app.gui.looks.attention import begin_at
from app.gui.looks.buttons import key_within
from app.gui.looks.layouts import column
from app.gui.looks.style import plain
from app.gui.settings import Recent
from app.gui.widgets.small.menu import Menu
from app.gui.widgets.small.two_lines import TwoLines
from app.gui.wording.text import counted, day, file_name, filled, left_to_do, translate
from app.workbench.retention import Ending
from app.workbench.sources.transcripts import is_text

_FAULTS = frozenset(FaultKind)
_SEEN = 4
"""Meetings that are seen at once."""


class RecentList(QWidget):
    """Lists projects with their state, below what is deleted before long."""

    chosen = Signal(object)
    """A :class:`~app.gui.settings.Recent` is to be opened."""
    forget_asked = Signal(object)
    """A :class:`~app.gui.settings.Recent` is to be listed no more; its project stays."""
    delete_asked = Signal(object)
    """The project of a :class:`~app.gui.settings.Recent` is to be deleted."""

    def __init__(self) -> None:
        super().__init__()
        self._recent: tuple[Recent, ...] = ()
        self._gone: Collection[str] = frozenset()
        self._ending: tuple[Ending, ...] = ()
        self._held: Mapping[Recent, str] = {}
        self._list = QListWidget()
        self._list.setObjectName("recentList")
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.setAccessibleName(translate("start", "Recent meetings"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemActivated.connect(lambda item: self.chosen.emit(_of(item)))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu)
        key_within(Qt.Key.Key_Delete, self._list, lambda: self._ask(self.delete_asked))
        self._none = plain(translate("start", "Meetings that you have opened are listed here."), kind="muted")
        self._soon = plain("", kind="muted")
        self._soon.setObjectName("endingLabel")
        self.setLayout(
            column(
                plain(translate("start", "Recent meetings"), kind="heading"),
                self._none,
                self._soon,
                self._list,
                gap=2,
            )
        )
        self._fill()

    def show_recent(self, recent: tuple[Recent, ...]) -> None:
        """List projects with their state; the line that is chosen stays so, whatever stands in it."""
        self._recent = recent
        self._fill()

    def show_found(
        self, gone: Collection[str], ending: tuple[Ending, ...], held: tuple[Held, ...] = ()
    ) -> None:
        """Say of projects that they are not where they were, are deleted before long, or held by a batch.

        Args:
            gone: paths of projects.
            ending: projects, of which those that were not open last are listed behind the others.
            held: projects, the same; before those that are deleted.
        """
        waiting = {Recent(str(one.project), one.source.name): one.code for one in held}
        if (gone, ending, waiting) != (self._gone, self._ending, self._held):
            self._gone, self._ending, self._held = gone, ending, waiting
            self._fill()

    def menu_for(self, item: QListWidgetItem) -> Menu:
        """What can be done with a meeting."""
        self._list.setCurrentItem(item)
        menu = Menu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = [(translate("start", "Open"), self.chosen)]
        if _of(item) in self._recent:
            said.append((translate("start", "Remove from this list"), self.forget_asked))
        said.append((translate("start", "Delete the project…"), self.delete_asked))
        for text, asked in said:
            menu.addAction(text).triggered.connect(lambda _on=False, asked=asked: self._ask(asked))
        menu.actions()[-1].setShortcut(QKeySequence(Qt.Key.Key_Delete))
        return menu

    def _fill(self) -> None:
        until = {str(one.project): one.until for one in self._ending}
        known = {one.path for one in self._recent}
        held = [one for one in self._held if one.path not in known]
        listed = (*self._recent, *held, *_others(self._ending, known.union(one.path for one in held)))
        at, chosen = self._list.currentRow(), bool(self._list.selectedItems())
        self._list.clear()
        for one in listed:
            item = QListWidgetItem(f"{file_name(one.name)}\n{self._state(one, until.get(one.path))}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            # A tip is read as markup where it looks like it; by the path, two of one name are told apart.
            item.setToolTip(f"<p>{escape(file_name(one.name))}<br>{escape(file_name(one.path))}</p>")
            self._list.addItem(item)
        at = min(max(0, at), len(listed) - 1)
        if chosen:
            self._list.setCurrentRow(at)
        else:
            begin_at(self._list, at)
        self._list.setVisible(bool(listed))
        self._none.setVisible(not listed)
        self._say_how_many(sum(one.path in until for one in listed))
        row = self._list.sizeHintForRow(0) if listed else 0
        for number in range(len(listed)):  # as wide as the list, with a long name cut short
            self._list.item(number).setSizeHint(QSize(0, row))
        self._list.setFixedHeight(min(_SEEN, len(listed)) * row + 2 * self._list.frameWidth() + 2)

    def _state(self, one: Recent, until: float | None) -> str:
        """How a project stands, and until when it is kept where it is deleted before long."""
        if one.path in self._gone:
            return translate("start", "The project is not where it was")
        state = _state(one) if one in self._recent else _held(self._held.get(one))
        if one.opened is not None:
            state = ", ".join((state, _opened(one.opened)))
        if until is None:
            return state
        kept = translate("start", "%1, kept until %2") if state else translate("start", "Kept until %2")
        return filled(kept, state, day(max(until, time.time())))

    def _say_how_many(self, number: int) -> None:
        self._soon.setText(
            counted(
                number,
                translate(
                    "start",
                    "%1 project is deleted within a week, as your organisation lays down. It is kept for "
                    "longer if you open it.",
                ),
                translate(
                    "start",
                    "%1 projects are deleted within a week, as your organisation lays down. Those that you "
                    "open are kept for longer.",
                ),
            )
        )
        self._soon.setVisible(number > 0)

    def _on_menu(self, point: QPoint) -> None:
        if (item := self._list.itemAt(point)) is not None:
            self.menu_for(item).popup(self._list.viewport().mapToGlobal(point))

    def _ask(self, asked: SignalInstance) -> None:
        """Ask for something about the meeting that is chosen in the list."""
        if (item := self._list.currentItem()) is not None:
            asked.emit(_of(item))


def _of(item: QListWidgetItem) -> Recent:
    """The project of a line."""
    recent: Recent = item.data(Qt.ItemDataRole.UserRole)
    return recent


def _opened(when: float) -> str:
    """On which day a project was open last; the last two are named."""
    opened, today = QDateTime.fromSecsSinceEpoch(int(when)).date(), QDate.currentDate()
    if opened == today:
        return translate("start", "opened today")
    if opened == today.addDays(-1):
        return translate("start", "opened yesterday")
    return translate("start", "opened on %1").replace("%1", day(when))


def _others(ending: Iterable[Ending], listed: Collection[str]) -> Iterable[Recent]:
    """Projects that are deleted before long and are not listed; those of a batch have no names to tell."""
    paths = (one.project for one in ending if not one.batch)
    return (Recent(str(path), Path(path).name) for path in paths if str(path) not in listed)


def _held(code: str | None) -> str:
    """What a project waits for that a batch holds back, by the code of why; None: by none is it held."""
    if code is None:
        return ""
    if code == "unapproved":
        return translate("start", "Held by a batch: waits for a second reader")
    if code in _FAULTS:
        return translate("start", "Held by a batch: something that failed is to be accepted")
    if code in WITH_SOMEBODY:
        return translate("start", "Held by a batch: it was open elsewhere, or is locked")
    return translate("start", "Held by a batch: findings to decide")


def _state(recent: Recent) -> str:
    if recent.total is None:
        if is_text(Path(recent.name)):
            return translate("start", "Not all of it was looked through yet")
        return translate("start", "Not all of it was listened to yet")
    if not (left := left_to_do(recent.waiting, recent.faults)):
        if recent.reader:
            return translate("start", "Waits for a second reader")
        if recent.published and not recent.changed:
            return translate("start", "Published")
        left = (translate("start", "Ready to publish"),)
    return ", ".join((*left, translate("start", "published before")) if recent.published else left)
