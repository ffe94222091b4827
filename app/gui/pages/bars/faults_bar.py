"""What could not be looked at, or looked for: one by one, each accepted by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.domain.recording import Fault
from app.gui.looks.attention import announce, come_into_view, holds_focus
from app.gui.looks.buttons import button, key_within
from app.gui.looks.layouts import column, row
from app.gui.looks.style import plain
from app.gui.widgets.small.flow import Flow
from app.gui.widgets.small.two_lines import TwoLines
from app.gui.wording.faults import fault_advice, fault_text
from app.gui.wording.text import counted, translate

_SEEN, _SEEN_LOW = 2, 1
"""Of them, so many are seen without scrolling; and on a page with room for few lines."""


class FaultsBar(QFrame):
    """Says how many faults nobody has accepted, and lists them; there as long as there are some.

    Several can be selected and accepted at once, and nothing is accepted that is not listed.
    """

    accept_asked = Signal(object)
    """Names of faults."""
    hearing_asked = Signal(object)
    """A :class:`~app.domain.timeline.Span` that has to be listened to."""
    turned = Signal()
    """They are shown, or folded."""
    left = Signal()
    """The last one was accepted, or they were folded, by somebody who has the focus here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("faultsBar")
        self._faults: tuple[Fault, ...] = ()
        self._rate, self._seen = 1, _SEEN
        self._said = plain("", kind="error")
        self._said.setObjectName("faultsLabel")
        self.list = _listing(self._show_current)
        self._hear = button(translate("review", "Hear it"), self._ask_to_hear, name="hearFaultButton")
        self._accept = button(translate("review", "Accept"), self._ask, name="acceptFaultButton")
        self._all = button(translate("review", "Accept all"), self._ask_all, name="acceptFaultsButton")
        self.list.itemActivated.connect(self._ask_to_hear)
        self._fold = button("", self._turn, name="showFaultsButton")
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inside = QWidget()
        self._inside.setLayout(column(self.list, Flow(self._hear, self._accept, self._all)))
        self.setLayout(column(row(self._said, self._fold), self._inside, around=1))
        key_within(Qt.Key.Key_Escape, self, self._close)
        self._open(on=False)
        self.hide()

    def show_faults(self, faults: Sequence[Fault], rate: int) -> None:
        """List what nobody has accepted yet; nothing where there is none.

        Args:
            faults: of a review.
            rate: samples a second, Hz.
        """
        if tuple(faults) == self._faults:
            return
        fewer, within = set(faults) < set(self._faults), holds_focus(self)
        self._faults, self._rate = tuple(faults), rate
        self._fill()
        self.setVisible(bool(faults))
        if faults and not fewer:
            announce(self, self._said.accessibleName())
        if not faults:
            self._open(on=False)
        if within and not faults:
            self.left.emit()
        elif within and not holds_focus(self):  # what was pressed is gone
            self.list.setFocus()

    def go_to(self) -> None:
        """Show them, with the focus on the list."""
        self._open(on=True)
        self.list.setFocus()
        for part in (self._inside, self.list):  # where a small screen has no room for all, what is read
            come_into_view(part)

    @property
    def opened(self) -> bool:
        """Whether they are shown, and not only how many there are."""
        return not self.isHidden() and not self._inside.isHidden()

    def fold(self, *, on: bool) -> None:
        """Take little room: say how many there are, and show one at a time, with what can be done."""
        if on is not (self._seen == _SEEN_LOW):
            self._seen = _SEEN_LOW if on else _SEEN
            self._say()
            self._fit()

    def _turn(self) -> None:
        if self._inside.isHidden():
            self.go_to()
        else:
            self._open(on=False)

    def _close(self) -> None:
        self._open(on=False)
        self.left.emit()

    def _open(self, *, on: bool) -> None:
        """Show them, or in a line how many there are: who decides about words needs the room for these."""
        self._inside.setVisible(on)
        self._fold.setText(translate("review", "Hide") if on else translate("review", "Show"))
        self._fit()
        self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep room for whole lines, which are wrapped elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> None:
        at = self.list.currentRow()
        self.list.clear()
        for fault in self._faults:
            item = QListWidgetItem(f"{fault_text(fault, self._rate)}\n{fault_advice(fault)}")
            item.setData(Qt.ItemDataRole.UserRole, fault)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(0, at), len(self._faults) - 1))  # it is seen which is accepted
        self._say()
        self._all.setVisible(len(self._faults) > 1)
        self._show_current()
        self._fit()

    def _say(self) -> None:
        """Say how many there are; what follows from that only where there is room for it."""
        whole = counted(
            len(self._faults),
            translate(
                "review", "%1 thing could not be looked at. Nothing is published until it is accepted."
            ),
            translate(
                "review", "%1 things could not be looked at. Nothing is published until each is accepted."
            ),
        )
        short = counted(
            len(self._faults),
            translate("review", "%1 thing could not be looked at."),
            translate("review", "%1 things could not be looked at."),
        )
        self._said.setText(short if self._seen == _SEEN_LOW else whole)
        self._said.setAccessibleName(whole)

    def _fit(self) -> None:
        shown = range(min(self._seen, self.list.count()))
        high = sum(self.list.sizeHintForRow(number) for number in shown)
        self.list.setFixedHeight(high + 2 * self.list.frameWidth() + 2)

    def _show_current(self) -> None:
        meant = self._meant
        self._accept.setEnabled(bool(meant))
        self._hear.setVisible(any(fault.span is not None for fault in self._faults))
        self._hear.setEnabled(any(fault.span is not None for fault in meant))

    @property
    def _meant(self) -> list[Fault]:
        """Those that are selected."""
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def _ask_to_hear(self) -> None:
        span = next((fault.span for fault in self._meant if fault.span is not None), None)
        if span is not None:
            self.hearing_asked.emit(span)

    def _ask(self) -> None:
        self.accept_asked.emit(tuple(fault.name for fault in self._meant))

    def _ask_all(self) -> None:
        self.accept_asked.emit(tuple(fault.name for fault in self._faults))


def _listing(changed: Callable[[], None]) -> QListWidget:
    listing = _Listing()
    listing.setObjectName("faultsList")
    listing.setAccessibleName(translate("review", "What could not be looked at"))
    listing.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    listing.setWordWrap(True)
    listing.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)  # one may be higher than it
    listing.setItemDelegate(TwoLines(listing))
    listing.currentRowChanged.connect(lambda _: changed())
    listing.itemSelectionChanged.connect(changed)
    return listing


class _Listing(QListWidget):
    """A list that asks for no more width than there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What a narrow window has room for; the lines are wrapped."""
        return QSize(0, super().minimumSizeHint().height())
