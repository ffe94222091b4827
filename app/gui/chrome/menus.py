"""Every action in a menu."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from app.gui.actions import Actions
from app.gui.widgets.small.menu import Menu
from app.gui.wording.text import translate


def add_menus(window: QMainWindow, actions: Actions) -> None:
    """Every action in a menu."""
    menus = {
        translate("menu", "&File"): (
            actions.open, actions.sample, actions.start, actions.following, None, actions.publish,
            actions.review, actions.lock, None, actions.settings, actions.quit,
        ),
        translate("menu", "&Edit"): (
            actions.undo, actions.redo, None, actions.find, actions.correct, actions.redact_selection,
            actions.watch, None, actions.part, actions.whole,
        ),
        translate("menu", "&Review"): (
            actions.redact, actions.keep, actions.later, None, actions.redact_mentions,
            actions.keep_mentions, actions.redact_category, actions.keep_category, None, actions.next,
            actions.faults, actions.profile, actions.audience, None, actions.speakers,
        ),
        translate("menu", "&Listen"): (actions.play, actions.hear, actions.preview, actions.edges),
        translate("menu", "&View"): (actions.zoom_in, actions.zoom_out, actions.zoom_reset),
        translate("menu", "&Help"): (actions.keys, actions.legend, actions.guides, actions.about),
    }  # fmt: skip
    for title, entries in menus.items():
        menu = Menu(title, window.menuBar())
        window.menuBar().addMenu(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
