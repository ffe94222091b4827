"""The findings as Qt's item model: categories, what is meant, and every mention of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from html import escape
from operator import attrgetter

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QIcon

from app.domain.finding import Finding
from app.domain.review import Action
from app.domain.transcript import Transcript, Word
from app.gui.looks.style import scaled
from app.gui.qtmodels.grouping import Entity, Group, Wanted, common, grouped, mentioned
from app.gui.qtmodels.state_icons import StateIcons
from app.gui.wording.reasons import reason_text
from app.gui.wording.text import about, action_name, category_name, clock, counted, in_a_line, translate
from app.gui.work.garbage import emptied

Index = QModelIndex | QPersistentModelIndex
AROUND = 2
"""Words on both sides of speech without words that are listed with it; of a mention, twice as many behind."""
ROW = 28
"""Pixels: height of a row."""
_NOWHERE = QModelIndex()
_MANY = 40
"""Findings: where more are decided at once, views are told of the categories alone."""
TITLE, COUNT, TIME = range(3)
"""Columns: what it is, how often it is mentioned, when first."""
_RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
"""As the number that Qt makes of it: for every cell that is drawn, that takes twice as long."""


class FindingsModel(QAbstractItemModel):
    """Three levels: categories, entities, mentions (of entities that have more than one).

    An index carries, as its internal number, its parent: 0 for a category, 1 and up for the categories that
    entities are in, and after those the entities that mentions are of.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        emptied(self)
        self.icons = StateIcons()
        self._findings: tuple[Finding, ...] = ()
        self._actions: tuple[Action, ...] = ()
        self._entities: tuple[Entity, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._flat: tuple[tuple[int, int], ...] = ()
        self._first: tuple[int, ...] = ()
        self._wanted = Wanted()
        self._words: tuple[Word, ...] = ()
        self._rate = 1
        self._heavy = QFont()  # nothing but its weight is set: the rest is the view's
        self._heavy.setWeight(QFont.Weight.DemiBold)
        self._shown: dict[int, Callable[[Index], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.DecorationRole: self._picture,
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.SizeHintRole: self._height,
        }

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is listed."""
        return self._groups

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was decided about each finding, listed or not."""
        return self._actions

    @property
    def wanted(self) -> Wanted:
        """Which findings are listed, and how they are sorted."""
        return self._wanted

    def show_review(
        self,
        transcript: Transcript,
        findings: Sequence[Finding],
        actions: Sequence[Action],
        named: tuple[Entity, ...] | None = None,
    ) -> None:
        """List other findings.

        Args:
            transcript: that they are in.
            findings: sorted by place.
            actions: what was decided about each.
            named: what :func:`~app.gui.qtmodels.grouping.mentioned` gave, where that was asked before.
        """
        self._words = transcript.words
        self._rate = 0 if transcript.text_only else transcript.rate  # a text alone has no clock
        self._findings, self._actions = tuple(findings), tuple(actions)
        self._entities = mentioned(transcript, findings) if named is None else named
        self.list_wanted(self._wanted)

    def show_actions(self, actions: Sequence[Action]) -> bool:
        """Show other decisions; what is no longer wanted stays listed until :meth:`list_wanted`.

        Gives whether views were told of every row that looks different, and not of categories alone.
        """
        before, self._actions = self._actions, tuple(actions)
        pairs = enumerate(zip(before, actions, strict=True))
        changed = {index for index, (old, new) in pairs if old is not new}
        few = len(changed) <= _MANY  # a view asks after every row that it is told of
        for number, group in enumerate(self._groups):
            if changed.isdisjoint(group.mentions):
                continue
            top = self.index(number, 0)
            self._tell(top, 1)
            for row, entity in enumerate(group.entities if few else ()):
                if not changed.isdisjoint(entity.mentions):
                    self._tell(self.index(row, 0, top), 1)
                    if len(entity.mentions) > 1:
                        self._tell(self.index(0, 0, self.index(row, 0, top)), len(entity.mentions))
        return few

    def list_wanted(self, wanted: Wanted) -> None:
        """List other findings, or in another order."""
        self.beginResetModel()
        self._wanted = wanted
        self._groups = grouped(self._entities, self._actions, wanted)
        counts = [len(group.entities) for group in self._groups]
        self._first = tuple(sum(counts[:number]) for number in range(len(counts)))
        self._flat = tuple((number, row) for number, count in enumerate(counts) for row in range(count))
        self.endResetModel()

    def findings_at(self, index: Index) -> tuple[Finding, ...]:
        """What a row stands for: a mention, all mentions of an entity, or all of a category."""
        return tuple(self._findings[number] for number in self._numbers(index))

    def action_at(self, index: Index) -> Action | None:
        """What was decided about all that a row stands for."""
        return common(self._actions[number] for number in self._numbers(index))

    def level(self, index: Index) -> int:
        """How deep a row is: 0 for a category, 1 for what is meant, 2 for a mention of it."""
        above = index.internalId() - 1
        return 0 if above < 0 else 1 if above < len(self._groups) else 2

    def line(self, index: Index) -> tuple[str, str, str]:
        """What is written in a row: what it is, how often it is mentioned, when first."""
        numbers, level, locale = self._numbers(index), self.level(index), QLocale()
        first, count = self._findings[numbers[0]], locale.toString(len(numbers))
        if level == 0:
            return category_name(first.category), count, ""
        title = self._around(first)
        if level == 1:
            title = self._groups[index.internalId() - 1].entities[index.row()].title or self._untitled(first)
        return title, f"\u00d7{count}" if len(numbers) > 1 else "", self._time(first)

    @property
    def longest(self) -> tuple[str, str]:
        """The longest number and the longest time of the rows; empty where none is listed."""
        most = max((len(group.mentions) for group in self._groups), default=0)
        count = f"\u00d7{QLocale().toString(most)}" if most else ""
        return count, next(filter(None, map(self._time, reversed(self._findings))), "")

    def picture(self, index: Index) -> QIcon:
        """The picture of a row: how its category looks in the text, or what was decided."""
        if index.internalId() == 0:
            return self.icons.swatch(self._groups[index.row()].category)
        return self.icons.icon(self.action_at(index))

    def index_of(self, finding: Finding) -> QModelIndex:
        """The row of a finding: a mention, or an entity that has no other; invalid when it is not listed."""
        mention = self._number_of(finding)
        for number, group in enumerate(self._groups):
            if group.category is not finding.category:
                continue
            for row, entity in enumerate(group.entities):
                if mention in entity.mentions:
                    parent = self.index(row, 0, self.index(number, 0))
                    place = entity.mentions.index(mention)
                    return self.index(place, 0, parent) if len(entity.mentions) > 1 else parent
        return QModelIndex()

    def _number_of(self, finding: Finding) -> int:
        """Index of a finding among all of them, which are sorted; -1 where it is not."""
        order = attrgetter("order")
        first = bisect_left(self._findings, finding.order, key=order)
        last = bisect_right(self._findings, finding.order, lo=first, key=order)
        return next((number for number in range(first, last) if self._findings[number] == finding), -1)

    # Qt's names from here on

    def index(self, row: int, column: int, parent: Index = _NOWHERE, /) -> QModelIndex:
        """The index of a row below another."""
        # Called for every row whenever the tree is laid out: what is asked for most comes first.
        above = parent.internalId() if parent.isValid() else None
        if above == 0:
            rows, inner = len(self._groups[parent.row()].entities), 1 + parent.row()
        elif above is None:
            rows, inner = len(self._groups), 0
        else:
            rows = self.rowCount(parent)
            inner = 1 + len(self._groups) + self._first[above - 1] + parent.row() if rows else 0
        return (
            self.createIndex(row, column, inner) if 0 <= row < rows and 0 <= column <= TIME else QModelIndex()
        )

    def parent(self, index: Index, /) -> QModelIndex:  # type: ignore[override]  # QObject has one as well
        """The index above one."""
        above = index.internalId() - 1 if index.isValid() else -1
        if above < 0:
            return QModelIndex()
        if above < len(self._groups):
            return self.createIndex(above, 0, 0)
        group, row = self._flat[above - len(self._groups)]
        return self.createIndex(row, 0, 1 + group)

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:  # noqa: N802 - Qt's name
        """Rows below an index."""
        if not parent.isValid():
            return len(self._groups)
        if parent.column() != TITLE:
            return 0
        above = parent.internalId()
        if above == 0:
            return len(self._groups[parent.row()].entities)
        if above <= len(self._groups):
            rows = len(self._groups[above - 1].entities[parent.row()].mentions)
            return rows if rows > 1 else 0
        return 0

    def hasChildren(self, parent: Index = _NOWHERE, /) -> bool:  # noqa: N802 - Qt's name
        """Whether there is a row below an index: asked of every row when they are laid out."""
        return self.rowCount(parent) > 0

    def columnCount(self, _parent: Index = _NOWHERE, /) -> int:  # noqa: N802 - Qt's name
        """Three."""
        return TIME + 1

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> object:
        """What a column is called, for those who hear it: nobody sees it."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            TITLE: translate("findings", "Finding"),
            COUNT: translate("findings", "Mentions"),
            TIME: translate("findings", "Time"),
        }
        return names.get(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        """What is shown of a row."""
        if not index.isValid():
            return None
        shown = self._shown.get(role)
        return shown(index) if shown else None

    def _picture(self, index: Index) -> object:
        return self.picture(index) if index.column() == TITLE else None

    def _font(self, index: Index) -> object:
        return self._heavy if index.internalId() == 0 else None

    def _alignment(self, index: Index) -> object:
        return None if index.column() == TITLE else _RIGHT

    def _tip(self, index: Index) -> object:
        # Escaped, because a tip is read as markup where it looks like it.
        reasons = dict.fromkeys(reason_text(finding.reason) for finding in self.findings_at(index))
        return f"<p>{escape(in_a_line(list(reasons)[:3]))}</p>"

    def _spoken(self, index: Index) -> object:
        if index.column() == COUNT:
            number = len(self._numbers(index))
            return counted(number, translate("findings", "%1 mention"), translate("findings", "%1 mentions"))
        state = self.action_at(index)
        said = action_name(state) if state else translate("findings", "Decided in part")
        return f"{self._text(index)}, {said}" if index.column() == TITLE else None

    def _height(self, _index: Index) -> object:
        return QSize(0, scaled(ROW))

    def _numbers(self, index: Index) -> tuple[int, ...]:
        if not index.isValid():
            return ()
        above = index.internalId() - 1
        if above < 0:
            return self._groups[index.row()].mentions
        if above < len(self._groups):
            return self._groups[above].entities[index.row()].mentions
        group, row = self._flat[above - len(self._groups)]
        return (self._groups[group].entities[row].mentions[index.row()],)

    def _text(self, index: Index) -> str:
        return self.line(index)[index.column()]

    def _untitled(self, finding: Finding) -> str:
        """How long it lasts; in a text alone, what is around it."""
        if not self._rate:
            return self._around(finding)
        return about(finding.span.length / self._rate if finding.span else 0)

    def _around(self, finding: Finding) -> str:
        """A mention and what follows, by which it is told from the others: a narrow list shows its beginning.

        Speech without words is told by what is on both its sides.
        """
        said = finding.first_word < finding.last_word
        before, behind = (0, 2 * AROUND) if said else (AROUND, AROUND)
        first, last = max(0, finding.first_word - before), finding.last_word + behind
        return " ".join(word.text for word in self._words[first:last])

    def _time(self, finding: Finding) -> str:
        return clock(finding.span.start / self._rate) if finding.span and self._rate else ""

    def _tell(self, first: QModelIndex, rows: int) -> None:
        last = self.index(first.row() + rows - 1, TIME, first.parent())
        self.dataChanged.emit(first, last)
