"""What is around the pages: menus, tools, and the line that says how far a review is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTime
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QToolBar, QToolButton

from app import __version__
from app.domain.recording import Recording
from app.domain.transcript import Transcript, mostly_in
from app.gui.actions import Actions
from app.gui.looks.leading import Leading
from app.gui.looks.parts import pill, show_names
from app.gui.looks.style import scaled
from app.gui.looks.theme import GRID
from app.gui.looks.tips import Following
from app.gui.widgets.small.elided import Elided
from app.gui.widgets.small.menu import Menu
from app.gui.wording.text import clock, counted, file_name, time_of_day, translate
from app.workbench.reviewing.holding import HeldBack, held_back
from app.workbench.reviewing.session import Session

_NAME = 20 * GRID
"""Pixels that are left for the name of the recording at least, where it is as long."""


class Status(Elided):
    """Says what was saved and what waits; it never shows a word of a recording.

    Where there is no room for all of it, what waits is said still.
    """

    def __init__(self) -> None:
        super().__init__("statusLabel", left=True)
        self.setContentsMargins(GRID, 0, GRID, 0)
        self._saved = QTime.currentTime()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What waits, which is never cut short for the sake of what is said beside it."""
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self.shortest + around, super().minimumSizeHint().height())

    def saved(self) -> None:
        """Something was kept just now."""
        self._saved = QTime.currentTime()

    def tell(self, session: Session | None, working: str = "", done: str = "") -> None:
        """Say how far a review is, what was done last, and what is being done beside it.

        Args:
            session: that is reviewed; None: nothing is open.
            working: what is being done.
            done: what was done last; where there is no room for all, the time of it goes first.
        """
        if session is None:
            self.say(translate("window", "Nothing leaves this computer"))
            return
        counts = session.counts
        saved = translate("window", "Saved at %1").replace("%1", time_of_day(self._saved))
        waiting = _waiting(held_back(session))
        listened = (
            counted(
                counts.listened,
                translate("window", "%1 finding listened to"),
                translate("window", "%1 findings listened to"),
            )
            if counts.listened
            else ""
        )
        told = (
            (working, saved, done, waiting, listened),
            (working, saved, done, waiting),
            (working, done or saved, waiting),
            (working, waiting),
            (waiting,),
        )
        self.say(*(" \u00b7 ".join(filter(None, parts)) for parts in told))


def _waiting(held: HeldBack) -> str:
    """What is left to a person before it can be published."""
    decide = counted(
        held.waiting,
        translate("window", "%1 finding to decide"),
        translate("window", "%1 findings to decide"),
    )
    accept = counted(
        len(held.faults),
        translate("window", "%1 thing to accept"),
        translate("window", "%1 things to accept"),
    )
    if not held.is_decided:
        left = (decide if held.waiting else "", accept if held.faults else "")
        return " \u00b7 ".join(filter(None, left))
    if held.coming:
        return translate("window", "Nothing to decide so far")
    return translate("window", "Nothing is left to decide")


def about_review(who: str, transcript: Transcript) -> tuple[str, ...]:
    """By which profile the rest is decided, which model has listened, and that it stays here.

    Before that, that most is in another language than it was taken for, where that is so.

    Gives all of that, then less and less of it, for lines that have no room.

    Args:
        who: the audience of the profile.
        transcript: what was heard.
    """
    model = transcript.model and translate("window", "Model: %1").replace("%1", transcript.model)
    profile = translate("window", "Profile: %1").replace("%1", who)
    stays = translate("window", "Nothing leaves this computer")
    wrong = _wrong_language(transcript)
    told = ((wrong, profile, model, stays), (wrong, profile, stays), (wrong, profile), (wrong or profile,))
    return tuple(" \u00b7 ".join(filter(None, parts)) for parts in told)


def _wrong_language(transcript: Transcript) -> str:
    """That labels are in another language than most of what is said, or nothing."""
    spoken = mostly_in(transcript)
    if spoken == transcript.language:
        return ""
    if spoken == "fr":
        return translate("window", "Most of it is in French, and it was taken for English")
    return translate("window", "Most of it is in English, and it was taken for French")


def about_meeting(recording: Recording) -> tuple[str, ...]:
    """Which recording is open, and how long it is, which is left out first; of a text alone nobody knows."""
    name = file_name(recording.path.name)
    if recording.text_only:
        return (name,)
    return f"{name} \u00b7 {clock(recording.length / recording.rate)}", name


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


class Around:
    """Everything that is around the pages of a window.

    Args:
        window: whose it is.
        actions: of the window.
    """

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
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


def may_stop(window: QMainWindow, *, publishing: bool, fetching: bool = False, closing: bool = True) -> bool:
    """Ask whether work that runs is to be stopped, because the window closes or shows something else.

    Args:
        window: in which it runs.
        publishing: whether that is what runs.
        fetching: whether a model is fetched or imported instead.
        closing: whether the window closes.
    """
    asked = QMessageBox(window)
    asked.setObjectName("stopBox")
    asked.setTextFormat(Qt.TextFormat.PlainText)
    asked.setText(translate("window", "Caviard is still working."))
    if publishing:
        kept = translate("window", "The review is kept. What is not published yet will not be.")
    elif fetching:
        kept = translate("window", "The speech model will be missing until it is fetched again.")
    else:
        kept = translate("window", "What was heard so far is kept; you can go on with it next time.")
    asked.setInformativeText(kept)
    said = translate("window", "Stop and close") if closing else translate("window", "Stop")
    stop = asked.addButton(said, QMessageBox.ButtonRole.AcceptRole)
    go_on = asked.addButton(translate("window", "Go on working"), QMessageBox.ButtonRole.RejectRole)
    asked.setDefaultButton(go_on)  # a key that was meant for the window stops nothing
    asked.exec()
    return asked.clickedButton() is stop
