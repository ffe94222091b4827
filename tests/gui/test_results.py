"""What came of publishing, as it is shown."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.finding import Category
from app.gui.pages.results import Results
from app.workbench.publication import Published
from tests.values import RATE
from tests.verify.test_certificate import CERTIFICATE


def test_what_was_removed_is_counted_in_the_order_of_the_review(qtbot: QtBot) -> None:
    counts = ((Category.DATE, 1), (Category.ORGANISATION, 3), (Category.PERSON, 2))
    results = Results(RATE)
    qtbot.addWidget(results)
    certificate = replace(CERTIFICATE, counts=counts)
    results.succeed(Published(Path("/out/a"), {}, certificate, (), "staff"), changed=False)
    shown = results.findChild(QPlainTextEdit, "certificateView")
    assert isinstance(shown, QPlainTextEdit)
    lines = shown.toPlainText().splitlines()
    first = lines.index("Person: 2")
    assert lines[first : first + 3] == ["Person: 2", "Organisation: 3", "Date: 1"]
