"""The help pages are read in the window."""

import re

from pytestqt.qtbot import QtBot

from app.assets import resources
from app.gui.pages.guides import GuidesDialog


def test_every_help_page_can_be_read_that_for_the_it_department_first(qtbot: QtBot) -> None:
    dialog = GuidesDialog()
    qtbot.addWidget(dialog)
    assert dialog.choice.currentText() == "For the IT department"
    assert "never_keep" in dialog.page.toPlainText()
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (resources() / "help").glob("*.md")}
    shown = {}
    for index in range(dialog.choice.count()):
        dialog.choice.setCurrentIndex(index)
        shown[dialog.choice.itemData(index)[0]] = dialog.page.toPlainText()
        assert dialog.page.accessibleName() == dialog.choice.currentText() != ""
    assert shown.keys() == pages.keys()
    for name, text in pages.items():
        last = re.findall(r"\w{5,}", text)[-1]
        assert last in shown[name]
