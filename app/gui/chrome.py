"""What is around the pages: menus, tools, and the line that says how far a review is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime
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


def add_tools(window: QMainWindow, actions: Actions) -> QToolBar:
    """The tools of a review."""
    tools = QToolBar(translate("window", "Tools"))
    tools.setObjectName("tools")
    tools.setMovable(False)
    tools.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
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
    for action in (actions.undo, actions.redo):
        button = tools.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
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
