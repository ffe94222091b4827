"""The way of a person through the window, with the sample meeting, the real Whisper and the real checks."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.assets import resources
from app.audio import open_source
from app.domain.review import Action
from app.domain.timeline import Span
from app.gui.desk import SAMPLE
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.window import MainWindow
from app.project import Project
from app.workbench.policy.own_lists import change_watchlist
from app.workbench.policy.profiles import load_watchlists
from tests.gui.conftest import child, drop

SPOKEN = ("Ellison", "Brightwater", "Antwerp", "207-555-0173")


@pytest.fixture(autouse=True)
def players_child() -> None:
    """The player has one of its own."""


def heard_early(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    """Drop the sample, and redact its second word by keyboard while the rest is listened to."""
    desk, sample = window.desk, resources() / "sample"
    change_watchlist((), load_watchlists([sample / "watchlist.txt"]))
    with qtbot.waitSignal(desk.taking_in.heard, timeout=200_000):
        drop(window, sample / SAMPLE)
    with qtbot.waitSignal(desk.early.grown, timeout=20_000):
        child(window, QPushButton, "earlyButton").click()
    page = window.review
    assert page is not None
    qtbot.waitUntil(lambda: len(page.transcript.script.paragraphs[0].words) > 1)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(page.transcript, key, Qt.KeyboardModifier.ControlModifier)
    assert desk.session is None, "the sample was heard before anybody could decide"
    QTest.keyClicks(page.transcript, "x")
    return page


def dragged(page: ReviewPage, qtbot: QtBot) -> Span:
    """Take the end of the first silence with the mouse and make it longer; gives where it falls silent."""
    session, waveform = page.session, page.sound.waveform
    passage = session.silence.passages[0].span
    qtbot.waitUntil(lambda: waveform._spans.of(passage) is not None)
    waveform.choose(passage)
    waveform.zoom(8)
    before = session.silence.edges[passage]
    waveform._look(waveform.scale.centred(before.end))
    edge = QPoint(round(waveform.scale.x(before.end)), waveform.height() // 2)
    button, free = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
    QTest.mousePress(waveform, button, free, edge)
    for by in (8, 16, 24):
        QTest.mouseMove(waveform, edge + QPoint(by, 0))
    QTest.mouseRelease(waveform, button, free, edge + QPoint(24, 0))
    after = session.silence.edges[passage]
    assert after.start == before.start
    assert after.end > before.end
    return after


def test_the_sample_is_heard_reviewed_by_keyboard_and_published(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = window.desk
    early = heard_early(window, qtbot)
    with qtbot.waitSignal(desk.opened, timeout=200_000):
        pass
    page, session = window.review, desk.session
    assert page is early
    assert session is page.session
    decided = [f.term for f in session.findings if session.action(f) is not Action.ASK]
    assert decided == ["morning"]
    QTest.keyClick(page.transcript, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert all(action is Action.ASK for action in session.actions)
    page.choose(session.next_undecided())
    assert set(SPOKEN) <= {word.text.strip(".,") for word in session.transcript.words}

    keys = page.transcript
    QTest.keyClicks(keys, "rr")
    kept = page.choice
    assert kept is not None
    QTest.keyClicks(keys, "k")
    QTest.keyClick(keys, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.action(kept) is Action.ASK
    QTest.keyClick(keys, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(keys, Qt.Key.Key_F2)
    line = child(window, QLineEdit, "correctionLine")
    QTest.keyClicks(line, "Hello")
    QTest.keyClick(line, Qt.Key.Key_Return)
    wide = dragged(page, qtbot)
    keys.setFocus()
    QTest.keyClicks(keys, "v")
    while (waiting := session.next_undecided()) is not None:
        page.choose(waiting)
        QTest.keyClicks(keys, "r")

    window.actions_.publish.trigger()
    child(window, QLineEdit, "nameLine").setText("circulated")
    child(window, QLineEdit, "folderLine").setText(str(tmp_path / "out"))
    child(window, QCheckBox, "jsonBox").setChecked(True)
    preview = child(window, QPlainTextEdit, "publishPreview")
    qtbot.waitUntil(lambda: preview.toPlainText().startswith("Hello morning"))
    with qtbot.waitSignals([desk.publishing.published, desk.publishing.ended], timeout=200_000):
        child(window, QPushButton, "publishButton").click()

    bundle = tmp_path / "out" / "circulated"
    text = (bundle / "circulated.txt").read_text(encoding="utf-8")
    published = b"".join(path.read_bytes() for path in bundle.iterdir() if path.suffix != ".flac")
    assert "Hello" in text
    assert not [word for word in SPOKEN if word.encode() in published or word in preview.toPlainText()]
    assert json.loads((bundle / "certificate.json").read_bytes())["passed"] is True
    assert "SHA-256" in child(window, QPlainTextEdit, "certificateView").toPlainText()
    with open_source(bundle / "circulated.flac") as source:
        assert source.recording.length == session.recording.length
        blocks = [block.samples for block in source.blocks(wide)]
    assert not any(block.any() for block in blocks)
    path = session.path
    window.show_start()
    with Project.open(path) as project:
        assert [bundle.name for bundle in project.published] == ["circulated"]
        assert project.check_log()
    assert window.settings.recent[0].published
