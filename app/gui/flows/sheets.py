"""The sheets that are opened over any page: keys, marks, guides, and which Caviard this is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui.actions import Actions
from app.gui.chrome.about import show_about
from app.gui.pages.sheets.guides import GuidesDialog
from app.gui.pages.sheets.keys import KeysDialog
from app.gui.pages.sheets.legend import LegendDialog


def connect_sheets(window: QWidget, actions: Actions) -> None:
    """Let the actions of the menu for help open them.

    Args:
        window: over which they are opened.
        actions: of that window; the sheet of keys is read from them.
    """
    actions.keys.triggered.connect(lambda _on: KeysDialog(actions, window).open())
    actions.legend.triggered.connect(lambda _on: LegendDialog(window).open())
    actions.guides.triggered.connect(lambda _on: GuidesDialog(window).open())
    actions.about.triggered.connect(lambda _on: show_about(window))
