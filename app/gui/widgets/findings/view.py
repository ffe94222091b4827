"""The list of findings beside the transcript: search, filter, sort, and decide about one or many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.domain.finding import Category, Finding
from app.domain.review import Action
from app.domain.transcript import Transcript
from app.gui.looks.layouts import column, row
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.looks.tips import give_tip
from app.gui.qtmodels.findings_model import TITLE, FindingsModel
from app.gui.qtmodels.grouping import Entity, Wanted
from app.gui.widgets.findings.open_rows import OpenRows, Row
from app.gui.widgets.findings.sieve import Sieve
from app.gui.widgets.findings.tree import FindingsTree
from app.gui.widgets.small.menu import Menu
from app.gui.wording.text import category_name, counted, translate
from app.gui.work.delayed import delayed


@dataclass(frozen=True, slots=True)
class Listing:
    """How somebody looks through findings, for another list of the same.

    Args:
        wanted: which are listed, and how they are sorted.
        opened: entities whose mentions are seen.
        closed: categories of which nothing is.
        scrolled: how far, as the scroll bar counts; None to where the current row is.
    """

    wanted: Wanted = field(default_factory=Wanted)
    opened: frozenset[Row] = frozenset()
    closed: frozenset[Category] = frozenset()
    scrolled: int | None = None


class FindingsView(QWidget):
    """All findings, grouped by who or what is meant.

    Signals:
        finding_chosen: a :class:`~app.domain.finding.Finding`: its row was chosen, or that of its entity or
            category, of which it is the first.
        focused: the list has the focus now, or has it no more: :attr:`marked`.
        decided: findings (a tuple) and the :class:`~app.domain.review.Action` asked for in the menu.
    """

    finding_chosen = Signal(object)
    focused = Signal()
    decided = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findingsView")
        self._model = FindingsModel(self)
        self._more_to_come = self._wordless = False
        self._stale = False
        self._silent = self._left = False
        self.count, self.nothing = plain("", kind="line"), plain("", kind="muted")
        self.nothing.setObjectName("findingsNothing")
        self.progress = QProgressBar()
        self.nothing.hide()  # until it is known
        self.sieve = Sieve()
        self.tree = FindingsTree(self._model)
        self._open = OpenRows(self.tree, self._model)
        self._scrolled: int | None = None
        self._placed = False
        self._scroller = delayed(self, 0, self._show_current)  # a turn later, because the text comes first
        self._drawer = delayed(self, 0, self.tree.viewport().update)  # as well
        self._name()
        self._arrange()
        self._connect()

    @property
    def chosen_group(self) -> tuple[Finding, ...]:
        """What the current row stands for: a mention, all of an entity, or all of a category."""
        return self._model.findings_at(self.tree.currentIndex())

    @property
    def marked(self) -> tuple[Finding, ...]:
        """What a key in the list is about: all that the current row stands for; nothing without the focus."""
        return self.chosen_group if self.tree.hasFocus() else ()

    @property
    def listing(self) -> Listing:
        """How somebody looks through them; it may be set before it is known which there are."""
        self._open.note()
        scrolled = self.tree.verticalScrollBar().value() if self._model.groups else self._scrolled
        return Listing(self.sieve.wanted, self._open.opened, self._open.closed, scrolled)

    @listing.setter
    def listing(self, listing: Listing) -> None:
        self.sieve.want(listing.wanted)
        self._open.want(listing.opened, listing.closed)
        self._scrolled, self._placed = listing.scrolled, False

    def show_review(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        actions: Sequence[Action],
        named: tuple[Entity, ...] | None = None,
        *,
        more_to_come: bool = False,
    ) -> None:
        """List findings; see :meth:`~app.gui.qtmodels.findings_model.FindingsModel.show_review`.

        Args:
            transcript: what was heard.
            findings: in it.
            actions: what becomes of each.
            named: who and what they are.
            more_to_come: whether it is still listened to, so that more may be found.
        """
        self._more_to_come, self._wordless = more_to_come, not transcript.words
        chosen = () if self._left else self.chosen_group[:1]
        with self._rebuilding():
            self._model.show_review(transcript, findings, actions, named)
        self.sieve.offer({finding.category for finding in findings})
        if self.sieve.wanted.category != self._model.wanted.category:
            self.sieve.tell()  # nothing is left of the category that was listed: all are
        self._count()
        self._say_nothing()
        for finding in chosen:
            self.choose(finding)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show other decisions. What is decided stays listed until another finding is chosen."""
        if actions is self._model.actions:
            return
        if not self._model.show_actions(actions):
            self._drawer.start()
        self._stale = self._model.wanted.waiting
        self._count()

    def choose(self, finding: Finding | None) -> None:
        """Show which finding is talked about."""
        if self._stale:
            self._list(self._model.wanted)
        if finding is None:
            if not self.tree.hasFocus():
                self._leave()
        elif finding not in self.marked and (self._left or self.chosen_group != (finding,)):
            self._set_current(self._model.index_of(finding))
        self._placed = bool(self._model.groups)
        self._scroll_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell that the list has the focus or has it no more; a key in it is about a row."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            by_mouse = isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.MouseFocusReason
            if event.type() is QEvent.Type.FocusIn and not by_mouse:
                self._come_back(self.tree.currentIndex())
            self.focused.emit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pictures in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.tree.viewport().update()

    def _name(self) -> None:
        names = (
            (self.progress, "findingsProgress", translate("findings", "How much is decided")),
            (self.tree, "findingsTree", translate("findings", "Findings")),
        )
        for widget, name, said in names:
            widget.setObjectName(name)
            widget.setAccessibleName(said)
        give_tip(self.progress, self.progress.accessibleName())
        self.progress.setTextVisible(False)  # the sentence beside it says it

    def _arrange(self) -> None:
        far = row(self.count, self.progress, gap=2)
        far.setStretchFactor(self.progress, 1)
        listing = column(far, self.sieve, self.nothing, self.tree)
        listing.setContentsMargins(GRID, GRID, GRID, 0)
        listing.setStretchFactor(self.tree, 1)
        self.setLayout(listing)

    def _connect(self) -> None:
        self.sieve.changed.connect(self._list)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.clicked.connect(self._come_back)
        self._open.opened_all.connect(self._scroll_back)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.installEventFilter(self)

    def _list(self, wanted: Wanted) -> None:
        self._stale = False
        with self._rebuilding():
            self._model.list_wanted(wanted)
        if wanted.text:
            self.tree.expandToDepth(0)
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Say why no row is listed, once it is known what was found."""
        if not self.count.text():
            return
        wanted, found = self._model.wanted, bool(self._model.actions)
        self.nothing.setVisible(not self._model.groups)
        if not found and self._more_to_come:
            text = translate(
                "findings", "Nothing was found so far. It is still listened to and looked through."
            )
        elif not found and self._wordless:
            text = translate("findings", "Nothing was found, because no word was heard.")
        elif not found:
            text = translate("findings", "Nothing was found. Read the text, and select what must not go out.")
        elif wanted.waiting and not wanted.text and wanted.category is None:
            text = translate("findings", "Everything is decided.")
        else:
            text = translate("findings", "No finding is like that.")
        self.nothing.setText(text)

    def _count(self) -> None:
        actions = self._model.actions
        total = len(actions)
        done = total - actions.count(Action.ASK)
        text = counted(
            total, translate("findings", "%2 of %1 decided"), translate("findings", "%2 of %1 decided")
        )
        self.count.setText(text.replace("%2", self.locale().toString(done)))
        self.count.setVisible(total > 0)
        self.progress.setVisible(total > 0)  # with nothing to count it would move
        self.progress.setUpdatesEnabled(False)  # or it has all that changed in the window drawn, twice then
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        self.progress.setUpdatesEnabled(True)

    @contextmanager
    def _rebuilding(self) -> Iterator[None]:
        """Keep which rows are open, and which is current, while the model is made anew."""
        current, left = self.chosen_group[:1], self._left
        self._open.note()
        with self._quiet():
            yield
            self._open.open_again()
        for finding in current:
            self._set_current(self._model.index_of(finding))
        if left:
            self._leave()

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """Rows that we choose ourselves are not told of."""
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

    def _set_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._left = False
            with self._quiet():
                self.tree.setAutoScroll(False)
                self.tree.setCurrentIndex(index)
                self.tree.setAutoScroll(True)
            self._scroller.start()

    def _scroll_back(self) -> None:
        if self._scrolled is not None:
            self._scroller.start()

    def _show_current(self) -> None:
        if self._scrolled is None:
            self.tree.scrollTo(self.tree.currentIndex())
        elif self._open.complete:
            self.tree.scrollTo(self._model.index(0, 0))  # which lays the rows out
            self.tree.verticalScrollBar().setValue(self._scrolled)
            self._scrolled = None if self._placed else self._scrolled  # not before one is talked about

    def _on_current(self, index: QModelIndex) -> None:
        found = self._model.findings_at(index)
        if found and not self._silent:
            self._left = False
            self.finding_chosen.emit(found[0])

    def _leave(self) -> None:
        """Talk about no row; the current one stays so, and one goes on from there."""
        self._left = True
        self.tree.selectionModel().clearSelection()

    def _come_back(self, index: QModelIndex) -> None:
        """Talk again about the row that was left for a place in the text."""
        if self._left and index.isValid():
            self._set_current(index)
            self._on_current(index)

    def _on_menu(self, point: QPoint) -> None:
        index = self.tree.indexAt(point)
        if index.isValid():
            self.menu_for(index.siblingAtColumn(TITLE)).exec(self.tree.viewport().mapToGlobal(point))

    def menu_for(self, index: QModelIndex) -> Menu:
        """The decisions that are offered about a row, and about its entity and its category."""
        menu = Menu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        while index.isValid():
            found = self._model.findings_at(index)
            for action, one, many in _choices():
                text = counted(len(found), one, many)
                if not index.parent().isValid():
                    text = f"{text} ({category_name(found[0].category)})"
                entry = menu.addAction(text)
                entry.triggered.connect(lambda _=False, f=found, a=action: self.decided.emit(f, a))
            menu.addSeparator()
            index = index.parent()
        return menu


def _choices() -> tuple[tuple[Action, str, str], ...]:
    return (
        (Action.REDACT, translate("findings", "Redact"), translate("findings", "Redact all %1")),
        (Action.KEEP, translate("findings", "Keep"), translate("findings", "Keep all %1")),
        (Action.ASK, translate("findings", "Decide later"), translate("findings", "Decide all %1 later")),
    )
