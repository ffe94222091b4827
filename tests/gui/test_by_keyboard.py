"""From the list of meetings to what is published with the keyboard alone, in either language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.review import Action
from app.gui.app import Program
from app.gui.settings import Recent, Settings, Wishes
from app.gui.window import MainWindow
from app.gui.work.jobs import Job
from tests.gui.conftest import ended, shown
from tests.workbench.publishing import Bench

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["en", "fr"])
def listing(
    qapp: QApplication,
    qtbot: QtBot,
    window: MainWindow,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[MainWindow]:
    """A window with one meeting in the list, which takes no time to publish."""
    window.hide()
    bench = Bench()
    monkeypatch.setattr(Job, "bench", lambda _: bench)
    recent, wishes = (Recent(str(project), "meeting.wav", 5, 5),), Wishes(folder=str(tmp_path / "out"))
    settings = Settings(language=request.param, theme="light", recent=recent, wishes=wishes)
    program = Program(qapp, settings)
    made = program.window
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    ended(program)


def focused() -> QWidget:
    """What has the focus; somewhere it always is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def go_to(name: str, by: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press the tab key until something has the focus."""
    met = []
    while focused().objectName() != name:
        met.append(focused().objectName())
        assert len(met) < 40, met
        key(by)


def test_a_meeting_is_opened_reviewed_and_published(
    listing: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    go_to("recentList")
    key(Qt.Key.Key_Return)
    page = shown(listing, qtbot)
    assert focused() is page.transcript
    listing.desk.looking.end()
    session = page.session
    session.fit({passage.span: passage.span for passage in session.silence.passages})
    key(Qt.Key.Key_K)
    while session.counts.waiting:
        key(Qt.Key.Key_N)
        key(Qt.Key.Key_R)
    key(Qt.Key.Key_P, CONTROL)
    assert focused().objectName() == "publishButton"
    key(Qt.Key.Key_Escape)
    assert focused() is page.transcript, "the way back"
    key(Qt.Key.Key_P, CONTROL)
    go_to("docxBox")
    key(Qt.Key.Key_Space)
    go_to("nameLine")
    QTest.keyClicks(focused(), "one")
    go_to("publishButton")
    with qtbot.waitSignal(listing.desk.publishing.ended, timeout=20_000):
        key(Qt.Key.Key_Return)
    assert focused().objectName() == "openFolderButton"
    text = (tmp_path / "out" / "one" / "one.txt").read_text("utf-8")
    assert "Anna" in text, "it was kept"
    assert "Bob" not in text
    key(Qt.Key.Key_W, CONTROL)
    assert focused().objectName() == "recentList"


def test_every_decision_is_taken_back_with_one_key(listing: MainWindow, qtbot: QtBot) -> None:
    """Whatever it is about, one finding or hundreds, and is made again with another."""
    go_to("recentList")
    key(Qt.Key.Key_Return)
    page = shown(listing, qtbot)
    listing.desk.looking.end()
    session = page.session
    page.decide_about(session.findings[1:2], Action.KEEP)  # something that is taken back into
    whole = CONTROL | SHIFT
    for pressed, held in (
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_R, SHIFT),
        (Qt.Key.Key_K, SHIFT),
        (Qt.Key.Key_R, whole),
        (Qt.Key.Key_K, whole),
        (Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier),
    ):
        page.transcript.setFocus()
        page.choose(session.findings[0])
        before = tuple(session.actions)
        key(pressed, held)
        after = tuple(session.actions)
        assert after != before, (pressed, held)
        page.transcript.setFocus()
        key(Qt.Key.Key_Z, CONTROL)
        assert tuple(session.actions) == before, (pressed, held)
        key(Qt.Key.Key_Z, whole)
        assert tuple(session.actions) == after, (pressed, held)
        key(Qt.Key.Key_Z, CONTROL)
