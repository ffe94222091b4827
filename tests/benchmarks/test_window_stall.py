"""How long the whole window keeps the event loop while a person reviews five hours of speech.

The project is real: a recording on disk, 45,000 words, 3,000 findings, its work in a child process. Time is
the processor time of the window's own thread, so that what else the computer does is not counted.
"""

import gc
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.audio import measure_peaks, open_source
from app.domain.digest import digest
from app.domain.finding import Findings
from app.domain.review import Review
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.project import Project
from tests.benchmarks.event_loop import milliseconds, settled
from tests.gui.review_material import RATE, long_meeting

OPENING, STALL = 2000.0, 30.0
"""Milliseconds that opening a project may take, and what looks at it and changes nothing."""
LOOKING = ("next undecided", "scroll", "larger text")
"""What is held to :data:`STALL`; everything else is measured and told, and keeps the loop longer."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five hours of silence, and words that somebody wrote of it."""
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path / "data"))
    shown = long_meeting(45_000, 3_000)
    sound, path = tmp_path / "meeting.wav", tmp_path / "meeting.caviard"
    with wave.open(str(sound), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
        file.writeframes(bytes(2 * shown.transcript.length))
    with open_source(sound) as source, Project.create(path) as made:
        recording = source.recording
        transcript = replace(shown.transcript, made_from=recording.sha256)
        made.save_recording(recording)
        made.save_review(Review(recording, transcript, Findings(digest(transcript), shown.findings)))
        made.save_settings({"profile": "staff", "watchlist": [], "source": str(sound)})
        made.save_peaks(measure_peaks(source))
    return path


def test_the_longest_stall(qapp: QApplication, project: Path) -> None:
    window = MainWindow(Settings())
    window.show()
    qapp.processEvents()
    opening = milliseconds(lambda: window.desk.open_project(project), thread_time)
    settling = max(settled(qapp, thread_time))
    gc.collect()
    gc.freeze()  # as the program does when a review is open
    stalls = {
        name: max(milliseconds(act, thread_time), *settled(qapp, thread_time))
        for name, act in acts(window).items()
    }
    print(f"\nopening: {opening:.0f} ms, the longest turn of the loop after it {settling:.1f} ms")  # noqa: T201
    for name, took in stalls.items():
        print(f"{name}: {took:.1f} ms")  # noqa: T201
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert opening < OPENING
    assert max(stalls[name] for name in LOOKING) < STALL


def acts(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What a person does, one thing after another, by what it is called."""
    page, actions = window.review, window.actions_
    assert page is not None
    bar = page.transcript.verticalScrollBar()

    def search() -> None:
        actions.find.trigger()
        line = window.findChild(QLineEdit, "findLine")
        assert isinstance(line, QLineEdit)
        QTest.keyClicks(line, "ba")

    return {
        "next undecided": actions.next.trigger,
        "redact": actions.redact.trigger,
        "keep": actions.keep.trigger,
        "redact all mentions": actions.redact_mentions.trigger,
        "keep the category": actions.keep_category.trigger,
        "undo": actions.undo.trigger,
        "redo": actions.redo.trigger,
        "scroll": lambda: bar.setValue(bar.maximum() // 2),
        "search": search,
        "mark words": lambda: page._step(lambda: page.choose_added(20_000, 20_003)),
        "correct a word": lambda: page._step(lambda: page.session.correct(10_000, "other")),
        "larger text": actions.zoom_in.trigger,
        "publish page": window.show_publish,
    }
