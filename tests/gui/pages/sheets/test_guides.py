"""The help pages are read in the window."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QUrl
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.assets import resources
from app.gui.pages.sheets import guides
from app.gui.pages.sheets.guides import GuidesDialog


def test_every_help_page_can_be_read_that_for_beginners_first(qtbot: QtBot) -> None:
    dialog = GuidesDialog()
    qtbot.addWidget(dialog)
    assert dialog.choice.currentText() == "A first meeting"
    assert "Widen it" in dialog.page.toPlainText()
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


def test_paragraphs_are_set_apart(qtbot: QtBot) -> None:
    dialog = GuidesDialog()
    qtbot.addWidget(dialog)
    title = dialog.page.document().begin()
    first = title.next()
    assert first.blockFormat().bottomMargin() > 0
    assert QFontMetrics(first.charFormat().font()).height() <= dialog.page.fontMetrics().height()


@pytest.mark.parametrize("language", ["en_CA", "fr_CA"])
def test_a_link_leads_to_the_other_page_and_a_picture_is_there(qtbot: QtBot, language: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    dialog = GuidesDialog()
    QLocale.setDefault(before)
    qtbot.addWidget(dialog)
    followed = set()
    for index in range(dialog.choice.count()):
        dialog.choice.setCurrentIndex(index)
        for kind, target in re.findall(r"(!?)\[[^]]+\]\(([^)]+)\)", dialog.choice.itemData(index)[1]):
            if kind:
                image = dialog.page.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(target))
                assert image is not None
                continue
            dialog.page.anchorClicked.emit(QUrl(target))
            followed.add(target)
            assert dialog.choice.currentData()[0] == Path(target).stem
            dialog.choice.setCurrentIndex(index)
    assert {"batch.md", "cluster.md"} < followed


@pytest.fixture
def french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_CA"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("french")
def test_a_page_is_shown_in_the_language_of_the_window_or_says_that_it_is_not(qtbot: QtBot) -> None:
    dialog = GuidesDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    note = dialog.findChild(QLabel)
    assert note is not None
    assert dialog.choice.currentText() == "Une première réunion"
    assert "Élargir le silence" in dialog.page.toPlainText()
    assert not note.isVisible()
    dialog.choice.setCurrentText("The proof")
    assert note.isVisible()


@pytest.mark.usefixtures("french")
def test_no_line_of_a_french_page_begins_with_a_sign(qtbot: QtBot) -> None:
    dialog = GuidesDialog()
    qtbot.addWidget(dialog)
    raw = dialog.page.document().toRawText()
    assert "\u00a0:" in raw
    assert "\u202f;" in raw
    assert re.findall(r"[^|] [:;?!](?= |$)", raw) == []


class Watcher(QObject):
    """Notes every widget that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_is_on_the_screen_before_the_dialog_is(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no page is in the language of the window, the line that says so is shown, inside the dialog."""
    monkeypatch.setattr(guides, "FIRST", "proof")
    before, watcher = QLocale(), Watcher()
    QLocale.setDefault(QLocale("de_DE"))
    qapp.installEventFilter(watcher)
    dialog = GuidesDialog()
    qapp.removeEventFilter(watcher)
    QLocale.setDefault(before)
    qtbot.addWidget(dialog)
    assert watcher.shown == []
