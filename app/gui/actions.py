"""Everything that can be done by menu, button and key: one QAction each, with a name that stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.reviewing.edits import Step
from app.gui.looks.icons import icon
from app.gui.looks.tips import with_key
from app.gui.wording.text import filled, step_name, translate

Keys = tuple[tuple[str, str], ...]
"""Keys that a person has chosen: the name of an action, and its key as Qt writes it."""
_STANDARD = "standardKeys"
"""The property of an action that holds the keys it has where nobody has chosen others."""
_USUAL = "usualText"
"""The property of an action that holds what it is called, whatever it is about just now."""


@dataclass(frozen=True, slots=True)
class Actions:
    """The actions of the window; the object name of each is its field's, in camel case, and ``Action``."""

    open: QAction
    sample: QAction
    start: QAction
    following: QAction
    publish: QAction
    review: QAction
    lock: QAction
    settings: QAction
    quit: QAction
    undo: QAction
    redo: QAction
    find: QAction
    correct: QAction
    redact: QAction
    keep: QAction
    later: QAction
    redact_mentions: QAction
    keep_mentions: QAction
    redact_category: QAction
    keep_category: QAction
    redact_selection: QAction
    part: QAction
    whole: QAction
    watch: QAction
    next: QAction
    faults: QAction
    profile: QAction
    audience: QAction
    speakers: QAction
    play: QAction
    hear: QAction
    preview: QAction
    edges: QAction
    zoom_in: QAction
    zoom_out: QAction
    zoom_reset: QAction
    keys: QAction
    legend: QAction
    guides: QAction
    about: QAction

    def all(self) -> Iterator[QAction]:
        """Every action."""
        for field in fields(self):
            yield getattr(self, field.name)

    def offer_review(self, *, reviewing: bool, whole: bool, text_only: bool) -> None:
        """Enable what can be done with a review.

        Args:
            reviewing: whether one is seen.
            whole: whether all of its recording was heard.
            text_only: whether there is no sound to be heard, and no time to be chosen.
        """
        for action in self._of_review():
            action.setEnabled(reviewing)
        self.offer_steps(None, None)
        for action in (self.publish, self.audience, self.speakers):
            action.setEnabled(reviewing and whole)
        if text_only:
            for action in (self.play, self.hear, self.preview, self.edges, self.part):
                action.setEnabled(False)

    def offer_steps(self, made: Step | None, taken_back: Step | None) -> None:
        """Enable undo and redo for these steps, and say which they are."""
        for action, step in ((self.undo, made), (self.redo, taken_back)):
            action.setEnabled(step is not None)
            name_step(action, step_name(step))

    def offer_opening(self, *, working: bool) -> None:
        """Enable opening another recording, or this one anew, unless something runs that a person waits for.

        It comes after :meth:`offer_review`: what can be published can be locked.
        """
        for action in (self.open, self.sample):
            action.setEnabled(not working)
        self.lock.setEnabled(self.publish.isEnabled() and not working)

    def _of_review(self) -> Iterator[QAction]:
        """Those that need an open review."""
        names = (
            "find correct redact keep later redact_mentions keep_mentions "
            "redact_category keep_category redact_selection part whole watch next faults profile play hear "
            "preview edges zoom_in zoom_out zoom_reset"
        )
        for name in names.split():
            yield getattr(self, name)


def name_of(action: QAction) -> str:
    """By which name a person's key of an action is kept."""
    return action.objectName().removesuffix("Action")


def bare(action: QAction) -> str:
    """What an action is called, without the mark of a menu's letter."""
    return _unmarked(str(action.property(_USUAL)))


def name_step(action: QAction, step: str) -> None:
    """Let the name of undo, or redo, say which step that is; empty for none."""
    usual = str(action.property(_USUAL))
    said = filled(translate("action", "%1: %2"), usual, step) if step else usual
    if said != action.text():
        action.setText(said)
        action.setToolTip(_tip(action))


def key_text(action: QAction) -> str:
    """The key of an action as the user's system writes it; empty for none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _unmarked(text: str) -> str:
    return text.replace("&", "").replace("…", "")


def _tip(action: QAction) -> str:
    return with_key(_unmarked(action.text()), key_text(action))


def standard_keys(action: QAction) -> list[QKeySequence]:
    """The keys of an action where nobody has chosen others, the one that is shown first."""
    return list(action.property(_STANDARD))


class _Maker:
    """Makes one action after another, each for a field of :class:`Actions`.

    Args:
        window: whose they are.
        chosen: keys in place of the usual ones, by the name of the action.
    """

    def __init__(self, window: QWidget, chosen: Mapping[str, str]) -> None:
        self._window = window
        self._chosen = chosen
        self.made: dict[str, QAction] = {}
        """The actions by their fields."""

    def __call__(
        self,
        field: str,
        text: str,
        keys: str | QKeySequence.StandardKey | None = None,
        drawing: str = "",
        *,
        short: str = "",
    ) -> None:
        action = self.made[field] = QAction(text, self._window)
        first, *others = field.split("_")
        name = first + "".join(map(str.capitalize, others))
        if short:
            action.setIconText(short)
        action.setObjectName(f"{name}Action")
        if keys is not None:
            action.setShortcuts(
                [QKeySequence(key) for key in keys.split()] if isinstance(keys, str) else keys
            )
        action.setProperty(_STANDARD, action.shortcuts())
        action.setProperty(_USUAL, text)
        if name in self._chosen:
            action.setShortcut(QKeySequence(self._chosen[name]))
        if drawing:
            action.setIcon(icon(drawing))
        action.setToolTip(_tip(action))
        self._window.addAction(action)


def make_actions(window: QWidget, chosen: Keys) -> Actions:
    """Make all actions, as the window's own.

    Args:
        window: whose they are.
        chosen: keys in place of the usual ones.
    """
    act = _Maker(window, dict(chosen))
    for some in (_of_file, _of_edit, _of_review, _of_rest):
        some(act)
    made = Actions(**act.made)
    # Space presses a button that has the focus. It plays where words or sound have it: the review adds it.
    window.removeAction(made.play)
    made.play.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return made


def _of_file(act: _Maker) -> None:
    """What opens, closes and publishes."""
    act("open", translate("action", "&Open…"), QKeySequence.StandardKey.Open, "open")
    act("sample", translate("action", "Open the &sample meeting"))
    act(
        "start",
        translate("action", "All &meetings"),
        "Ctrl+W",
        "start",
        short=translate("action", "Meetings"),
    )
    act("following", translate("action", "Ne&xt recording"), "Ctrl+PgDown", "following")
    act("publish", translate("action", "&Publish…"), "Ctrl+P", "publish")
    act("review", translate("action", "Back to the re&view"), "Alt+Left")
    act("lock", translate("action", "Loc&k with a passphrase…"))
    act("settings", translate("action", "Se&ttings…"), "Ctrl+,", "settings")
    act("quit", translate("action", "&Quit"), "Ctrl+Q")


def _of_edit(act: _Maker) -> None:
    """What is done to the words and to the part that is published."""
    act("undo", translate("action", "&Undo"), "Ctrl+Z", "undo")
    act("redo", translate("action", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo")
    act("find", translate("action", "&Find…"), "Ctrl+F", "find")
    act("correct", translate("action", "&Correct this word…"), "F2")
    act("redact_selection", translate("action", "Redact the &selection"), "X", "mark")
    act(
        "part",
        translate("action", "Publish &only this part"),
        "Ctrl+E",
        "part",
        short=translate("action", "Excerpt"),
    )
    act("whole", translate("action", "Publish &all of it again"), "Ctrl+Shift+E")
    act(
        "watch",
        translate("action", "Put on the &watch-list"),
        "W",
        "watch",
        short=translate("action", "Watch-list"),
    )


def _of_review(act: _Maker) -> None:
    """What decides."""
    act("redact", translate("action", "&Redact"), "R", "redact")
    act("keep", translate("action", "&Keep"), "K", "keep")
    act("later", translate("action", "&Later"), "L", "later")
    act("redact_mentions", translate("action", "Redact all &mentions"), "Shift+R")
    act("keep_mentions", translate("action", "Keep all men&tions"), "Shift+K")
    act("redact_category", translate("action", "Redact the &whole category"), "Ctrl+Shift+R")
    act("keep_category", translate("action", "Keep the wh&ole category"), "Ctrl+Shift+K")
    act("next", translate("action", "&Next undecided"), "N", "next")
    act("faults", translate("action", "What could not &be looked at"), "A")
    act(
        "profile",
        translate("action", "Decide the rest by a&udience"),
        "V",
        "profile",
        short=translate("action", "Decide the rest"),
    )
    act("audience", translate("action", "&Choose the audience"))
    act("speakers", translate("action", "Spe&akers…"), "S")


def _of_rest(act: _Maker) -> None:
    """What is heard and seen, and help."""
    act("play", translate("action", "&Play or pause"), "Space")
    act("hear", translate("action", "&Hear what is chosen"), "H")
    act("preview", translate("action", "A&s published"), "P")
    act("edges", translate("action", "Hear the &edges"), "E")
    act("zoom_in", translate("action", "&Larger text"), "Ctrl++ Ctrl+=")
    act("zoom_out", translate("action", "&Smaller text"), "Ctrl+-")
    act("zoom_reset", translate("action", "&Normal text"), "Ctrl+0")
    act("keys", translate("action", "All &keys"), "F1")
    act("legend", translate("action", "What the &marks mean"))
    act("guides", translate("action", "&Guides…"))
    act("about", translate("action", "&About Caviard"))
