"""What is found out while somebody reviews, and is shown as far as it is known."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.audio import measure_peaks, open_source
from app.domain.finding import Category, Findings
from app.domain.recording import Recording
from app.domain.sound.peaks import Peaks
from app.domain.spotting.watchlist import Term
from app.domain.transcript import Transcript
from app.gui.looks.style import current_theme
from app.gui.widgets.sound.waveform_view import WaveformView
from app.gui.window import MainWindow
from app.workbench.bench import Workbench
from app.workbench.policy.own_lists import change_watchlist
from app.workbench.policy.settings import Policy
from tests.contracts.writer import full_disk
from tests.gui.conftest import child, open_review
from tests.values import find


@pytest.fixture
def read_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Half of a recording is read at once, and the rest when this is set."""
    go_on = Event()

    def measure(bench: Workbench, recording: Recording) -> Peaks:
        with open_source(recording.path) as source:
            peaks = measure_peaks(source)
        finest = peaks.levels[0]
        half = 2 * (finest.bins // 2)
        read = replace(finest, lows=finest.lows[:half], highs=finest.highs[:half])
        bench._told(replace(peaks, levels=(read,)))
        go_on.wait(120)
        return peaks

    monkeypatch.setattr(Workbench, "measure_peaks", measure)
    yield go_on
    go_on.set()


def drawn(waveform: WaveformView) -> tuple[bool, bool]:
    """Whether sound is drawn in the first and in the last quarter, above the line in the middle."""
    area = waveform._overview_area().toRect()
    image: QImage = waveform.grab(area).toImage()
    colour, width = QColor(current_theme().muted).rgb(), image.width()
    row = range(image.height() // 2 - 3)
    found = [x for x in range(width) if any(image.pixel(x, y) & 0xFFFFFF == colour & 0xFFFFFF for y in row)]
    return any(x < width // 4 for x in found), any(x > 3 * width // 4 for x in found)


_PAUSE = 100


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody decides anything here, and need not be waited for as long as a person is."""
    monkeypatch.setattr("app.gui.work.looking._PAUSE", _PAUSE)


def test_the_waveform_is_drawn_while_the_recording_is_read(
    window: MainWindow, project: Path, read_on: Event, qtbot: QtBot
) -> None:
    waveform = open_review(window, project, qtbot).sound.waveform
    qtbot.waitUntil(lambda: drawn(waveform) == (True, False), timeout=20_000)
    session = window.desk.session
    assert session is not None
    assert session.project.peaks is None, "what was read so far is not kept"
    with qtbot.waitSignal(window.desk.looking.measured, timeout=20_000):
        read_on.set()
    assert drawn(waveform) == (True, True)
    assert session.project.peaks is not None


def test_all_of_it_is_drawn_where_the_disk_is_full(
    window: MainWindow, project: Path, read_on: Event, qtbot: QtBot
) -> None:
    waveform = open_review(window, project, qtbot).sound.waveform
    qtbot.waitUntil(lambda: drawn(waveform) == (True, False), timeout=20_000)
    with full_disk(project.stat().st_size), qtbot.waitSignal(window.desk.looking.failed, timeout=20_000):
        read_on.set()
    assert drawn(waveform) == (True, True)


def test_nothing_is_drawn_of_a_recording_whose_review_was_closed_meanwhile(
    window: MainWindow, project: Path, read_on: Event, qtbot: QtBot
) -> None:
    open_review(window, project, qtbot)
    told: list[Peaks] = []
    session, looking = window.desk.session, window.desk.looking
    assert session is not None
    with qtbot.waitSignal(looking.measured, timeout=20_000) as early:
        pass
    looking.measured.connect(told.append)
    looking._show_some(session, early.args[0])
    assert len(told) == 1
    window.show_start()
    looking._show_some(session, early.args[0])
    assert len(told) == 1
    read_on.set()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)


def test_nothing_is_promised_of_a_recording_that_cannot_be_read(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(window, project, qtbot)
    project.with_suffix(".wav").rename(project.with_suffix(".gone"))
    assert page.sound.waveform.note.endswith("It can be played already."), "nobody knows better yet"
    qtbot.waitUntil(lambda: page.sound.waveform.note == "The recording cannot be read now.")
    page.sound.waveform.show_recording(page.session.recording)
    assert page.sound.waveform.note.startswith("The sound will be drawn"), "it was found again"
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)


def test_terms_that_were_put_on_the_list_for_all_meetings_since_are_looked_for_once(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[tuple[Term, ...]] = []

    def detect(_bench: Workbench, said: Transcript, policy: Policy, *, heard: object = None) -> Findings:
        del heard
        looked.append(policy.watchlist)
        return find(said, {term.name: Category.WATCHLIST for term in policy.watchlist})

    monkeypatch.setattr(Workbench, "detect", detect)
    change_watchlist((), [Term("met")])
    session = open_review(window, project, qtbot).session
    with qtbot.waitSignal(window.desk.looking.found_again, timeout=20_000):
        window.desk.looking.soon()
    assert "met" in [finding.term for finding in session.review.undecided]
    window.show_settings()
    change_watchlist([Term("met")], [Term("met"), Term("left")])
    with qtbot.waitSignal(window.desk.looking.found_again, timeout=20_000):
        window._leave_settings()
    assert "left" in [finding.term for finding in session.review.undecided]
    window.desk.looking.soon()
    qtbot.wait(3 * _PAUSE)
    assert looked == [(Term("met"),), (Term("met"), Term("left"))]


def test_it_is_said_that_terms_of_the_list_for_all_meetings_are_looked_for(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, said = Event(), child(window, QLabel, "statusLabel")

    def detect(_bench: Workbench, said: Transcript, *_more: object, **_named: object) -> Findings:
        go_on.wait(60)
        return find(said, {"Anna": Category.PERSON})

    monkeypatch.setattr(Workbench, "detect", detect)
    open_review(window, project, qtbot)
    change_watchlist((), [Term("met")])
    window.desk.looking.soon()
    qtbot.waitUntil(lambda: "Looking for what is sensitive" in said.text())
    go_on.set()
    qtbot.waitUntil(lambda: "Looking" not in said.text())


def test_a_term_that_is_put_on_the_list_while_it_is_looked_through_is_not_taken_for_looked_for(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[tuple[Term, ...]] = []
    go_on = (Event(), Event())

    def detect(_bench: Workbench, said: Transcript, policy: Policy, *, heard: object = None) -> Findings:
        del heard
        looked.append(policy.watchlist)
        go_on[len(looked) - 1].wait(60)
        wanted = {"Anna": Category.PERSON, **{term.name: Category.WATCHLIST for term in policy.watchlist}}
        return find(said, wanted)

    monkeypatch.setattr(Workbench, "detect", detect)
    page, looking = open_review(window, project, qtbot), window.desk.looking
    session = page.session
    looking.again()
    qtbot.waitUntil(lambda: looked == [()])
    session.add_term("met")
    page.detection_asked.emit()
    go_on[0].set()
    qtbot.waitUntil(lambda: looked == [(), (Term("met"),)])
    assert looking.searching, "nothing was found of it so far because nobody has looked"
    go_on[1].set()
    qtbot.waitUntil(lambda: not looking.searching)
    assert "met" in [finding.term for finding in session.review.undecided]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
