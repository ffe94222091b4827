"""The tools, with their names as far as there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton

from app.domain.recording import Recording
from app.gui.actions import Actions
from app.gui.chrome.about import about_meeting
from app.gui.looks.buttons import show_names
from app.gui.looks.leading import Leading
from app.gui.looks.parts import pill
from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID
from app.gui.looks.tips import Following
from app.gui.widgets.small.elided import Elided
from app.gui.wording.text import translate

_NAME = 20 * GRID
"""Pixels that are left for the name of the recording at least, where it is as long."""


class Tools(QToolBar):
    """Tools with their names, or some by their icons alone where there is no room: a small screen at 200 %.

    Args:
        actions: of the window.
    """

    def __init__(self, actions: Actions) -> None:
        super().__init__(translate("window", "Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        for action in (actions.start, actions.following):
            self.addAction(action)
            button = self.widgetForAction(action)
            assert isinstance(button, QToolButton)
            Following(button, action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as those that are added as widgets have
        self._shown: list[QAction] = []
        """Of what is for a review alone."""
        self._buttons: dict[QAction, QToolButton] = {}
        for action in (actions.undo, actions.redo, actions.next, actions.profile, actions.find):
            self._add(action)
        self.meeting = Elided("meetingLabel", spare=True)
        """Which recording is open."""
        self.addWidget(self.meeting)
        self._shown.append(self.addWidget(pill(translate("window", "Private: not redacted"), "clearPill")))
        self._add(actions.publish)
        self._leads = Leading(self.button(actions.publish), actions.publish, "publish")
        named = (
            actions.publish,
            actions.next,
            actions.profile,
            actions.following,
            actions.find,
            actions.start,
        )
        tools = {one.defaultAction(): one for one in self.findChildren(QToolButton)}
        self._named = [tools[action] for action in named]
        """Those that have a name, the ones that lose it last first; the others are known by their icons."""

    def _add(self, action: QAction) -> None:
        """Add a tool that is hidden without its action, which menus show too."""
        button = self._buttons[action] = QToolButton()
        Following(button, action)
        button.setAutoRaise(True)
        self._shown.append(self.addWidget(button))

    def button(self, action: QAction) -> QToolButton:
        """The tool of an action that is for a review alone."""
        return self._buttons[action]

    def lead(self, *, ready: bool) -> None:
        """Show that to publish comes next, or that something else does."""
        self._leads.lead(ready=ready)

    def tell_meeting(self, recording: Recording) -> None:
        """Say which recording is open."""
        self.meeting.say(*about_meeting(recording))
        self._fit()

    def show_review(self, *, seen: bool) -> None:
        """Show what a review is done with, and that it is not redacted, where one is seen.

        Elsewhere nothing of it could be used.
        """
        for one in self._shown:
            one.setVisible(seen)
        for action, button in self._buttons.items():
            button.setEnabled(action.isEnabled())  # which what comes to be seen forgets
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether there is room for names."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many names as have room, measured with them, and the recording's name some."""
        numbers = range(len(self._named), -1, -1)
        name = min(scaled(_NAME), self.meeting.shortest + 2 * GRID)
        layout = self.layout()
        assert layout is not None

        def fits() -> bool:
            layout.invalidate()  # a tool that is only about to be seen does not tell it of another size
            return self.sizeHint().width() + name <= self.width()

        show_names(self._named, numbers, fits)
