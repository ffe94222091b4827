"""Reviewing what was heard so far; the tests say what a worker hears."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.digest import digest
from app.domain.errors import WorkerError
from app.domain.finding import Category, Findings
from app.domain.ports import HeardBlock, HeardVoice
from app.domain.review import Action, Review
from app.domain.timeline import Span
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Settings
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from app.gui.work.early import Early
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.early import Listening, carry, heard_so_far
from app.worker import Progress
from tests.gui.conftest import child, press
from tests.samples import noise, write_audio
from tests.values import RATE, block, find


@pytest.fixture
def listening(window: MainWindow, tmp_path: Path) -> Iterator[Listening]:
    """A window whose worker has heard the first words."""
    with open_source(write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)) as source:
        recording = source.recording
    with Project.create(tmp_path / "meeting.caviard", threaded=True) as project:
        project.save_recording(recording)
        made = Listening(project, recording)
        window.desk.listening.emit("meeting.wav")
        window.desk.early.begin(made, Policy(load_profile("staff")), by="Zoe")
        yield made
        window.desk.early.end()


@pytest.fixture
def unlooked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No recogniser looks through the words."""
    monkeypatch.setattr(Early, "_look", lambda *_: None)


def hear(window: MainWindow, heard: HeardBlock) -> None:
    window.desk.taking_in.heard.emit(heard)
    window.desk.early.hear(heard)


@pytest.mark.usefixtures("listening")
def test_another_name_counts_at_once(window: MainWindow, qtbot: QtBot) -> None:
    hear(window, block(0, "Call me on 613 555 0142"))
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        window.desk.early.ask()
    page = shown_early(window, qtbot)
    page.session.add_words(0, 1)
    window.desk.settings = replace(window.desk.settings, person="Anna")
    page.session.add_words(1, 2)
    assert [made.by for made in page.session.review.decisions] == ["Zoe", "Anna"]
    hear(window, block(5, "or write"))
    qtbot.waitUntil(lambda: len(page.session.transcript.words) > 7, timeout=20_000)
    page.session.add_words(2, 3)
    assert page.session.review.decisions[-1].by == "Anna"


def test_review_begins_on_what_is_there_and_goes_on_with_more(
    window: MainWindow, listening: Listening, qtbot: QtBot
) -> None:
    button = child(window, QPushButton, "earlyButton")
    assert not button.isEnabled()
    hear(window, block(0, "Call me on 613 555 0142"))
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        button.click()
    page = window.review
    assert page is not None
    assert page.isVisible()
    assert "so far" in child(window, QLabel, "statusLabel").text()
    assert not window.actions_.publish.isEnabled()
    assert not window.actions_.speakers.isEnabled()
    assert window.actions_.redact.isEnabled()
    window.show_publish()
    assert window.publish is None
    shown_early(window, qtbot).transcript.setFocus()
    page._step(lambda: page.choose_added(0, 1))
    with listening.using() as project:
        assert [step.added[0].term for step in project.steps] == ["call"]
    qtbot.waitUntil(lambda: any(f.recogniser != "person" for f in page.session.findings), timeout=200_000)
    window._progressed(Progress("transcribe", 5, 10))
    assert "Listening" in child(window, QLabel, "statusLabel").text()
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        hear(window, block(5, "then we talk"))
    assert window.review is page
    assert page.session.transcript.text == "Call me on 613 555 0142 then we talk"
    qtbot.waitUntil(lambda: page.transcript.script.paragraphs[-1].last == 9)
    assert page.session.actions[0] is Action.REDACT
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert Action.REDACT not in page.session.actions
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)


@pytest.mark.usefixtures("unlooked")
@pytest.mark.usefixtures("listening", "unlooked")
def test_what_is_found_after_the_review_was_opened_is_chosen_and_no_word_is_redacted_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    hear(window, block(0, "Call me on 613 555 0142"))
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        child(window, QPushButton, "earlyButton").click()
    page = shown_early(window, qtbot)
    page.transcript.setFocus()
    press(window, "r")
    assert terms(page) == []
    assert "Nothing is selected" in page.errors.accessibleName()
    found = find(page.session.transcript, {"613 555 0142": Category.PHONE}).findings
    window.desk.early._found = found
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        hear(window, block(5, "then we talk"))
    qtbot.waitUntil(lambda: page.transcript.script.paragraphs[-1].last == 9)
    chosen = page.choice
    assert chosen == found[0]
    press(window, "r")
    assert terms(page) == [found[0].term]
    assert page.session.actions == (Action.REDACT,)
    QTest.keyClick(page.transcript, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        window.desk.early.hear_voice(HeardVoice((Span(8 * RATE, 10 * RATE),)))
    assert page.choice is None, "somebody went to a word, and stays there"
    press(window, "r")
    assert terms(page)[:2] == ["call", found[0].term]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)


def test_the_waveform_is_drawn_while_the_rest_is_listened_to_and_is_there_in_the_end(
    window: MainWindow, listening: Listening, qtbot: QtBot
) -> None:
    early = window.desk.early
    hear(window, block(0, "Call me on 613 555 0142"))
    with qtbot.waitSignal(early.measured, timeout=20_000):
        early.ask()
    page = shown_early(window, qtbot)
    qtbot.waitUntil(lambda: "so far" in page.findings.nothing.text())
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=20_000)
    assert early.peaks is not None
    assert page.sound.waveform._peaks == early.peaks
    with listening.using() as project:
        assert project.peaks == early.peaks
    window.actions_.start.trigger()
    with qtbot.waitSignal(early.grown, timeout=20_000):
        early.ask()
    assert window.review is not page
    assert window.review is not None
    assert window.review.sound.waveform._peaks == early.peaks, "it is measured once"
    early.end()
    assert early.peaks is None


def test_when_all_is_heard_the_review_goes_on_where_it_was(
    window: MainWindow, listening: Listening, qtbot: QtBot
) -> None:
    blocks = [block(0, "Call me on 613 555 0142"), block(5, "then we talk")]
    hear(window, blocks[0])
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        child(window, QPushButton, "earlyButton").click()
    page = shown_early(window, qtbot)
    page._step(lambda: page.choose_added(1, 2))
    qtbot.waitUntil(lambda: bool(page.transcript.script.findings))
    page.transcript.go(Place(0, 3))
    whole = heard_so_far(listening.recording, blocks)
    steps = listening.end()
    page._step(lambda: page.choose_added(2, 3))  # a moment too late
    assert "Everything was heard" in page.errors.accessibleName()
    page.session.heard(Span(0, RATE))
    with listening._project as project:
        carry(project, Review(listening.recording, whole, Findings(digest(whole), ())), steps)
    window.desk.early.end()
    with qtbot.waitSignal(window.desk.opened, timeout=20_000):
        window.desk.open_project(listening.path)
        assert window.pages.currentWidget() is page
        assert page.session.findings  # it can be read meanwhile
    assert window.review is page
    assert page.session is window.desk.session
    assert [f.term for f in page.session.findings] == ["me"]
    assert page.transcript.caret_word == 3
    qtbot.waitUntil(lambda: page.transcript.script.paragraphs[-1].last == len(whole.words))
    assert page.transcript.caret_word == 3
    assert window.actions_.publish.isEnabled()
    assert window.actions_.undo.isEnabled()
    assert not page.errors.isVisible()


@pytest.mark.usefixtures("listening")
def test_what_was_heard_is_shown_in_a_new_window(window: MainWindow) -> None:
    hear(window, block(0, "Call me"))
    made = MainWindow(Settings(), window.hand_over())
    assert child(made, QPlainTextEdit, "heardText").toPlainText() == "Call me\n"
    assert "meeting.wav" in {label.text() for label in made.working.findChildren(QLabel)}
    made.desk.early.end()
    made.close()
    made.deleteLater()


def terms(page: ReviewPage) -> list[str]:
    return [finding.term for finding in page.session.findings]


def shown_early(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    page = window.review
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.transcript.script.paragraphs[0].words))
    return page


@pytest.mark.usefixtures("listening", "unlooked")
def test_a_voice_without_words_is_decided_about_as_soon_as_its_block_was_heard(
    window: MainWindow, qtbot: QtBot
) -> None:
    def unheard() -> list[tuple[Span | None, Action]]:
        page = shown_early(window, qtbot)
        pairs = zip(page.session.findings, page.session.actions, strict=True)
        return [(f.span, action) for f, action in pairs if f.category is Category.UNHEARD]

    first, second = Span(4 * RATE, 9 * RATE // 2), Span(8 * RATE, 10 * RATE)
    hear(window, block(0, "Call me on 613 555 0142"))
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        child(window, QPushButton, "earlyButton").click()
    assert unheard() == []
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):  # as where one goes on after a crash
        window.desk.early.hear_voice(HeardVoice((Span(RATE, 3 * RATE), first, second)))
    assert unheard() == [(first, Action.ASK)]
    page = shown_early(window, qtbot)
    page.decide_about([f for f in page.session.findings if f.span == first], Action.REDACT)
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        hear(window, block(5, "then we talk"))
    assert unheard() == [(first, Action.REDACT), (second, Action.ASK)]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)


@pytest.mark.usefixtures("listening", "unlooked")
def test_one_goes_back_to_the_work_and_a_failure_is_told_there(window: MainWindow, qtbot: QtBot) -> None:
    hear(window, block(0, "Good morning"))
    button = child(window, QPushButton, "earlyButton")
    for _ in range(2):
        with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
            button.click()
        assert isinstance(window.review, ReviewPage)
        window.actions_.start.trigger()
        assert window.working.isVisible()
    with qtbot.waitSignal(window.desk.early.grown, timeout=20_000):
        button.click()
    window.desk.early.end()
    window.desk.taking_in.failed.emit(WorkerError("crashed", "The worker has crashed.", "Go on."))
    assert not isinstance(window.review, ReviewPage)
    assert "crashed" in window.working.errors.accessibleName()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)
