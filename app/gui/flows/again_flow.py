"""Recordings of which there are reviews already: those are opened, left out, or others are begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from app.gui.desk import Desk
from app.gui.wording.text import file_name, filled, translate
from app.workbench.reviewing.again import Reviewed
from app.workbench.sources.chosen import Chosen

_NAMED = 5
"""Projects that are named at most, where there are many."""
_WIDE = 480
"""Pixels of a row of buttons that Qt shows whole on any screen; wider ones stand below each other."""


class AgainFlow(QObject):
    """Asks once for all what is wanted: in another review, what was marked by hand would be published.

    Args:
        desk: that opens the ones or begins the others.
        window: over which is asked.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        desk.sorting.again.connect(self._ask)

    def _ask(self, chosen: Chosen, reviewed: dict[Path, Reviewed]) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("againBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        if len(chosen.sources) > 1:
            said, told = _question_of_several(len(chosen.sources), reviewed)
            labels = translate("again", "&Open them"), translate("again", "&Begin new ones")
        else:
            (one,) = reviewed.values()
            said, told = _question(one)
            opening = translate("again", "&Open it") if one.heard else translate("again", "&Go on with it")
            labels = opening, translate("again", "&Begin another")
        box.setText(said)
        box.setInformativeText(told)
        open_ = box.addButton(labels[0], QMessageBox.ButtonRole.AcceptRole)
        open_.clicked.connect(lambda: self._desk.open_reviews(reviewed))
        box.setDefaultButton(open_)
        if new := tuple(source for source in chosen.sources if source not in reviewed):
            leaving = box.addButton(translate("again", "&Leave them out"), QMessageBox.ButtonRole.AcceptRole)
            leaving.clicked.connect(lambda: self._desk.begin(replace(chosen, sources=new)))
            box.setDefaultButton(leaving)
        another = box.addButton(labels[1], QMessageBox.ButtonRole.DestructiveRole)
        another.clicked.connect(lambda: self._desk.begin(chosen))
        box.addButton(QMessageBox.StandardButton.Cancel)
        for row in box.findChildren(QDialogButtonBox):
            if row.sizeHint().width() > _WIDE:
                row.setOrientation(Qt.Orientation.Vertical)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _question(reviewed: Reviewed) -> tuple[str, str]:
    """What there is, and what it means to begin another."""
    name = file_name(reviewed.path.name)
    if not reviewed.heard:
        said = translate("again", "This recording was begun before, and not heard to its end.")
        told = translate(
            "again",
            "What was heard and decided so far is in “%1”, and the model that is chosen now hears the rest. "
            "Another one begins without all of it.",
        )
    elif reviewed.sure:
        said = translate("again", "There is a review of this recording already.")
        told = translate(
            "again",
            "What was decided, marked and corrected is in “%1”. Another one begins without all of it.",
        )
    else:
        said = translate("again", "There is a review already that is called like this recording.")
        told = translate(
            "again",
            "“%1” is locked, or open elsewhere. If it is of this recording, another one begins without what "
            "was decided, marked and corrected in it.",
        )
    return said, told.replace("%1", name)


def _question_of_several(recordings: int, reviewed: Mapping[Path, Reviewed]) -> tuple[str, str]:
    """Of how many recordings there are reviews, which ones, and what it means to begin others."""
    said = translate("again", "Brought before: %1 of %2 recordings.")
    told = translate(
        "again", "What was decided, marked and corrected is in: %1. New reviews begin without it."
    )
    shut = translate("again", "Locked, or open elsewhere, and known by the name alone: %1.")
    begun = translate("again", "Not heard to the end: %1.")
    everyone = {one.path: one for one in reviewed.values()}
    unsure = [path for path, one in everyone.items() if not one.sure]
    unheard = [path for path, one in everyone.items() if not one.heard]
    number = QLocale().toString
    sentences = (told, [*everyone]), (shut, unsure), (begun, unheard)
    return filled(said, number(len(reviewed)), number(recordings)), " ".join(
        filled(sentence, _names(paths)) for sentence, paths in sentences if paths
    )


def _names(paths: list[Path]) -> str:
    names = [file_name(path.name) for path in paths]
    return ", ".join(names if len(names) <= _NAMED else [*names[:_NAMED], "…"])
