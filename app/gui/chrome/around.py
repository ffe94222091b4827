"""Everything that is around the pages of a window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from app.gui.actions import Actions
from app.gui.chrome.about import about_review
from app.gui.chrome.menus import add_menus
from app.gui.chrome.status import Status
from app.gui.chrome.tools import Tools
from app.gui.widgets.small.elided import Elided
from app.gui.wording.text import translate
from app.workbench.reviewing.session import Session


class Around(QObject):
    """Everything that is around the pages of a window.

    Args:
        window: whose it is.
        actions: of the window.
    """

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        add_menus(window, actions)
        self.tools = Tools(actions)
        window.addToolBar(self.tools)
        self._status, self._about = Status(), Elided("aboutLabel")
        self._line = line = window.statusBar()
        line.setSizeGripEnabled(False)
        line.addWidget(self._status)
        line.addPermanentWidget(self._about)

    def describe(self, session: Session, who: str) -> None:
        """Say what is open, and for which audience the rest is decided."""
        self._about.say(*about_review(who, session.transcript))
        self.tools.tell_meeting(session.recording)

    def show_tools(self, *, reviewing: bool, publishing: bool) -> None:
        """Show the tools over the pages that they are for."""
        self.tools.setVisible(reviewing or publishing)
        self.tools.show_review(seen=reviewing)

    def say(self, sentence: str) -> None:
        """Say something in the line below."""
        self._line.show()
        self._status.say(sentence)

    def say_busy(self) -> None:
        """Say why no file is taken now."""
        self.say(translate("window", "Files can be opened when what runs is done, or cancelled."))

    def say_sorting(self) -> None:
        """Say that folders are looked through."""
        self.say(translate("window", "Looking for recordings in the folder…"))

    def say_looking(self) -> None:
        """Say that a review of a recording is looked for."""
        self.say(translate("window", "Looking for a review of the recording…"))

    def saved(self) -> None:
        """Something was kept just now."""
        self._status.saved()

    def tell(self, session: Session | None, working: str, *, said: str = "", promised: bool = False) -> None:
        """Say how far a review is, and what is being done beside it; None: nothing is open.

        Args:
            session: that is reviewed.
            working: what is being done.
            said: what was done last.
            promised: whether the page itself says what is promised, and nothing more is to be said.
        """
        self._line.setHidden(promised)
        self._about.setVisible(session is not None)
        self._status.tell(session, working, said)
