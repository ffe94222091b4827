"""What is around the pages: menus, tools, and the line that says how far a review is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QSizePolicy, QToolBar, QToolButton, QWidget

from app import __version__
from app.gui.actions import Actions
from app.gui.parts import pill
from app.gui.text import counted, translate
from app.workbench.session import Session


class Status(QLabel):
    """Says what was saved and what waits; it never shows a word of a recording."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLabel")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._saved = QTime.currentTime()

    def saved(self) -> None:
        """Something was kept just now."""
        self._saved = QTime.currentTime()

    def tell(self, session: Session | None, working: str = "") -> None:
        """Say how far a review is, and what is being done beside it; None: nothing is open."""
        if session is None:
            self.setText(translate("window", "Nothing leaves this computer"))
            return
        counts = session.counts
        time = QLocale().toString(self._saved, QLocale.FormatType.ShortFormat)
        parts = (
            *filter(None, (working,)),
            translate("window", "Saved at %1").replace("%1", time),
            counted(
                counts.waiting,
                translate("window", "%1 finding to decide"),
                translate("window", "%1 findings to decide"),
            ),
            counted(
                counts.listened,
                translate("window", "%1 listened to"),
                translate("window", "%1 listened to", "several"),
            ),
        )
        self.setText(" \u00b7 ".join(parts))


def about_review(audience: str, model: str) -> str:
    """By which profile the rest is decided, and which model has listened."""
    profile = translate("window", "Profile: %1").replace("%1", audience)
    return " \u00b7 ".join(filter(None, (profile, model)))


def add_menus(window: QMainWindow, actions: Actions) -> None:
    """Every action in a menu."""
    menus = {
        translate("menu", "&File"): (
            actions.open, actions.sample, actions.start, actions.following, None, actions.publish,
            actions.lock, None, actions.settings, actions.quit,
        ),
        translate("menu", "&Edit"): (
            actions.undo, actions.redo, None, actions.find, actions.correct, actions.redact_selection,
            actions.watch, None, actions.part, actions.whole,
        ),
        translate("menu", "&Review"): (
            actions.redact, actions.keep, actions.later, None, actions.redact_mentions,
            actions.keep_mentions, actions.redact_category, actions.keep_category, None, actions.next,
            actions.profile, None, actions.speakers,
        ),
        translate("menu", "&Listen"): (actions.play, actions.preview, actions.edges),
        translate("menu", "&View"): (actions.zoom_in, actions.zoom_out, actions.zoom_reset),
        translate("menu", "&Help"): (actions.keys, actions.about),
    }  # fmt: skip
    for title, entries in menus.items():
        menu = window.menuBar().addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)


class Tools(QToolBar):
    """Tools with their names, or icons alone where there is no room: a small screen at 200 %."""

    def __init__(self) -> None:
        super().__init__(translate("window", "Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self._named: list[QToolButton] = []
        self._full = 0

    def name(self, actions: Iterable[QAction]) -> None:
        """Show what these are called; the others are known by their icon."""
        found = (self.widgetForAction(action) for action in actions)
        self._named = [one for one in found if isinstance(one, QToolButton)]
        self._show_names(showing=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room for names."""
        super().resizeEvent(event)
        if self._named[0].toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly:
            self._full = self.sizeHint().width()
        self._show_names(showing=event.size().width() >= self._full)

    def _show_names(self, *, showing: bool) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for one in self._named:
            one.setToolButtonStyle(beside if showing else alone)


def add_tools(window: QMainWindow, actions: Actions) -> QToolBar:
    """The tools of a review."""
    tools = Tools()
    for action in (
        actions.start, actions.following, actions.undo, actions.redo, actions.next, actions.profile,
        actions.find,
    ):  # fmt: skip
        tools.addAction(action)
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    tools.addWidget(gap)
    tools.addWidget(pill(translate("window", "Private: not redacted"), "clearPill"))
    tools.addAction(actions.publish)
    known = {actions.undo, actions.redo}
    tools.name(action for action in tools.actions() if action not in known)
    window.addToolBar(tools)
    return tools


def show_about(window: QMainWindow) -> None:
    """Which Caviard this is."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Caviard {__version__}")
    box.setInformativeText(
        translate("window", "What was redacted cannot be read or heard in anything it has published.")
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def may_stop(window: QMainWindow) -> bool:
    """Ask whether work that runs is to be stopped, because the window closes."""
    asked = QMessageBox(window)
    asked.setObjectName("stopBox")
    asked.setTextFormat(Qt.TextFormat.PlainText)
    asked.setText(translate("window", "Caviard is still working."))
    asked.setInformativeText(
        translate("window", "What was heard so far is kept; you can go on with it next time.")
    )
    stop = asked.addButton(translate("window", "Stop and close"), QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(translate("window", "Go on working"), QMessageBox.ButtonRole.RejectRole)
    asked.exec()
    return asked.clickedButton() is stop
