"""The help pages, to read without a browser and without a network."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from PySide6.QtCore import QLocale, QSize, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.assets import resources
from app.gui.looks.boxes import Choice, name_choice
from app.gui.looks.dialogs import Dialog, fit_screen
from app.gui.looks.layouts import column
from app.gui.looks.style import plain
from app.gui.looks.theme import GRID
from app.gui.wording.text import translate
from app.verify.wording import unbroken

FIRST = "first-meeting"
"""The page that is shown first: somebody who asks for help mostly has a recording, and no server."""
_SIZE = QSize(840, 720)
_CODE = re.compile(r"(```.*?```|`[^`]*`)", re.DOTALL)


class GuidesDialog(Dialog):
    """One page at a time, chosen by its title; that for who has never used the window first.

    Each in the language of the window where it is written in it, else in English, and a line says so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("guidesDialog", translate("guides", "Guides"), parent)
        self.choice = Choice()
        self.choice.setObjectName("guideChoice")
        name_choice(self.choice, self.windowTitle())
        self.page = QTextBrowser()
        self.page.setObjectName("guidePage")
        self.page.setOpenLinks(False)  # a link to another page is one of the choice
        self.page.anchorClicked.connect(self._follow)
        self._note = plain(translate("guides", "This guide is written in English."), kind="muted")
        self.setLayout(column(self.choice, self._note, self.page, self.closing(), around=2))
        folder = resources() / "help"
        self.page.setSearchPaths([str(folder)])
        ours = folder if QLocale().language() is QLocale.Language.English else folder / QLocale().name()[:2]
        for path in sorted(folder.glob("*.md")):
            own = ours / path.name
            text = (own if own.is_file() else path).read_text(encoding="utf-8")
            title, _, _ = text.removeprefix("# ").partition("\n")
            self.choice.addItem(title, (path.stem, text, own.is_file()))
        self.choice.currentIndexChanged.connect(self._show)
        self._choose(FIRST)
        fit_screen(self, _SIZE)

    def _choose(self, stem: str) -> None:
        found = (index for index in range(self.choice.count()) if self.choice.itemData(index)[0] == stem)
        self.choice.setCurrentIndex(next(found, self.choice.currentIndex()))

    def _follow(self, link: QUrl) -> None:
        self._choose(PurePosixPath(link.path()).stem)

    def _show(self, index: int) -> None:
        _, text, ours = self.choice.itemData(index)
        self._note.setHidden(ours)
        # Qt sets paragraphs apart by a size in points, which a font in pixels does not have.
        font = QFont(self.page.font())
        font.setPointSizeF(self.page.fontInfo().pointSizeF())
        self.page.document().setDefaultFont(font)
        french = ours and QLocale().language() is QLocale.Language.French
        self.page.setMarkdown(_typeset(text) if french else text)
        self.page.document().setDocumentMargin(2 * GRID)
        self.page.setAccessibleName(self.choice.itemText(index))


def _typeset(page: str) -> str:
    """A French page with spaces that do not break; what is code stays as it is."""
    parts = enumerate(_CODE.split(page))
    return "".join(part if number % 2 else unbroken(part) for number, part in parts)
