"""The watch-list in the settings; every change is kept as it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from app.domain.errors import CaviardError
from app.domain.spotting.watchlist import Term, repeated
from app.gui.choosing import choose_file
from app.gui.looks.attention import announce
from app.gui.looks.buttons import button
from app.gui.looks.error_box import ErrorBox
from app.gui.looks.layouts import column
from app.gui.looks.style import plain, scaled
from app.gui.pages.settings.profiles_card import _HEIGHT
from app.gui.widgets.small.flow import Flow
from app.gui.wording.text import counted, translate
from app.workbench.policy.own_lists import change_watchlist, check_term, own_watchlist
from app.workbench.policy.profiles import load_watchlists

_NAMED = 5
"""As many terms of a file are named at most."""


class WatchlistCard(QFrame):
    """The terms that are looked for in every recording from now on, with the other ways they are said."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.errors = ErrorBox()
        self._table = QTableWidget(0, 2)
        self._table.setObjectName("watchlistTable")
        self._table.setAccessibleName(translate("settings", "Watch-list"))
        self._table.setHorizontalHeaderLabels(
            [translate("settings", "Term"), translate("settings", "Also said as, between commas")]
        )
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.verticalHeader().hide()
        self._table.setTabKeyNavigation(False)
        self._table.setFixedHeight(scaled(_HEIGHT))
        self._added = plain("", kind="muted")
        self._added.setObjectName("watchlistAdded")
        self._twice = plain("", kind="muted")
        self._twice.setObjectName("watchlistTwice")
        self._remove = button(translate("settings", "Remove"), self._take_out, name="removeTermButton")
        self._remove.setAccessibleName(translate("settings", "Remove the term"))
        self.setLayout(
            column(
                plain(translate("settings", "Watch-list"), kind="heading"),
                plain(
                    translate("settings", "These terms are looked for in every recording from now on."),
                    kind="muted",
                ),
                self._table,
                Flow(
                    button(translate("settings", "Add a term"), self._add, name="addTermButton"),
                    self._remove,
                    button(translate("settings", "Add from a file…"), self._import, name="importTermsButton"),
                ),
                self._added,
                self._twice,
                self.errors,
                gap=2,
                around=3,
            )
        )
        self._known: tuple[Term, ...] = ()
        """The terms that this window has seen in the file."""
        self.errors.done(self._read)
        self._tell_added("")
        self._tell_twice()
        self._table.cellChanged.connect(lambda _row, _column: self._keep())
        self._table.itemSelectionChanged.connect(self._show_chosen)
        self._show_chosen()

    def _terms(self) -> Iterator[tuple[int, Term]]:
        """What is written in each line that is not blank."""
        for line in range(self._table.rowCount()):
            name, aliases = (self._text(line, place) for place in (0, 1))
            if name or aliases:
                parts = (" ".join(one.split()) for one in aliases.split(","))
                yield line, Term(name, tuple(filter(None, parts)))

    def _text(self, line: int, place: int) -> str:
        item = self._table.item(line, place)
        return " ".join(item.text().split()) if item else ""

    def _read(self) -> None:
        self._known = own_watchlist()
        self._show(self._known)

    def _show(self, terms: tuple[Term, ...]) -> None:
        for term in terms:
            self._append(term)

    def _append(self, term: Term) -> None:
        with QSignalBlocker(self._table):
            line = self._table.rowCount()
            self._table.insertRow(line)
            for place, text in enumerate((term.name, ", ".join(term.aliases))):
                self._table.setItem(line, place, QTableWidgetItem(text))
            if term.name:
                self._kept(line).setData(Qt.ItemDataRole.UserRole, term)

    def _add(self) -> None:
        self._append(Term(""))
        line = self._table.rowCount() - 1
        self._table.setCurrentCell(line, 0)
        self._table.setFocus()
        self._table.edit(self._table.currentIndex())

    @property
    def _chosen(self) -> set[int]:
        """The lines that are seen to be chosen: the one that the focus alone has come to is not."""
        return {index.row() for index in self._table.selectedIndexes()}

    def _show_chosen(self) -> None:
        self._remove.setEnabled(bool(self._chosen))

    def _take_out(self) -> None:
        for line in sorted(self._chosen, reverse=True):
            self._table.removeRow(line)
        self._keep()
        if not self._remove.isEnabled():  # so that the focus does not go where a file would be asked for
            self._table.setFocus()

    def _import(self) -> None:
        title = translate("settings", "A text file with a term a line")
        if chosen := choose_file(self, title):
            self.add_file(chosen)

    def add_file(self, path: Path) -> None:
        """Add the terms of a watch-list file that are not there yet, and say what that came to."""
        self._tell_added("")
        known = {term for _, term in self._terms()}
        read, new = list[Term](), list[Term]()

        def add() -> None:
            read.extend(load_watchlists([path]))
            new.extend(term for term in read if term not in known)
            self._show(tuple(new))

        if self.errors.done(add):
            self._keep()
            if self.errors.isHidden():
                self._tell_added(_added_text(read, new))

    def _tell_added(self, said: str) -> None:
        """Say what a file has added; nothing as soon as something else is done."""
        self._added.setText(said)
        self._added.setVisible(bool(said))
        announce(self._table, said)

    def _keep(self) -> None:
        """Keep every line; one that cannot be kept stays as it was, and the others are kept all the same."""
        self._tell_added("")
        wrong = None
        kept = list[Term]()
        with QSignalBlocker(self._table):
            for line, term in self._terms():
                item = self._kept(line)
                try:
                    check_term(term)
                except CaviardError as error:
                    wrong = error
                else:
                    item.setData(Qt.ItemDataRole.UserRole, term)
                if (known := item.data(Qt.ItemDataRole.UserRole)) is not None:
                    kept.append(known)
        if self.errors.done(lambda: self._write(kept)) and wrong is not None:
            self.errors.tell(wrong)
        self._tell_twice()

    def _tell_twice(self) -> None:
        """Say which terms stand in more than one line; they are kept, as it does no harm."""
        twice = repeated(term for _, term in self._terms())
        self._twice.setVisible(bool(twice))
        said = translate("settings", "In more than one line, of which one is enough: %1")
        said = said.replace("%1", ", ".join(twice)) if twice else ""
        if said != self._twice.text():
            self._twice.setText(said)
            announce(self._table, said)

    def _write(self, kept: list[Term]) -> None:
        self._known = change_watchlist(self._known, kept)
        self._follow()

    def _follow(self) -> None:
        """Show the terms that are kept: another window may have added some, and removed others."""
        left = Counter(self._known)
        with QSignalBlocker(self._table):
            for line in reversed(range(self._table.rowCount())):
                term = self._kept(line).data(Qt.ItemDataRole.UserRole)
                if term is None:
                    continue
                if left[term]:
                    left[term] -= 1
                else:
                    self._table.removeRow(line)
        self._show(tuple(left.elements()))

    def _kept(self, line: int) -> QTableWidgetItem:
        """What holds the term of a line as it was kept last."""
        item = self._table.item(line, 0)
        assert item is not None
        return item


def _added_text(read: Collection[Term], new: Collection[Term]) -> str:
    """What is said of a file: how many of its terms are new, and which look as if they were several."""
    if not read:
        return translate("settings", "There is no term in the file.")
    if not new:
        return translate("settings", "Every term of the file is there already.")
    one, many = translate("settings", "%1 term added."), translate("settings", "%1 terms added.")
    said = [counted(len(new), one, many)]
    if whole := [term.name for term in new if term.looks_like_several]:
        named = " \u00b7 ".join(whole[:_NAMED] + (["\u2026"] if whole[_NAMED:] else []))
        about = translate("settings", "Of a term that looks like several its parts are looked for, too: %1")
        said += [
            about.replace("%1", f"{named}."),
            translate("settings", "Write several terms on a line each, or “term = alias, alias”."),
        ]
    return " ".join(said)
