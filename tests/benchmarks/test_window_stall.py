"""How long the whole window keeps the event loop while a person reviews five hours of speech.

The project is real: a recording on disk, 45,000 words, 3,000 findings, its work in a child process. Time is
the processor time of the window's own thread, so that what else the computer does is not counted.
"""

import gc
import wave
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count, islice
from operator import attrgetter
from pathlib import Path
from time import monotonic, thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.audio import measure_peaks, open_source
from app.domain.digest import digest
from app.domain.finding import Findings
from app.domain.review import Review
from app.domain.timeline import Span
from app.gui.looks.style import apply_theme
from app.gui.looks.theme import LIGHT
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work.jobs import Job
from app.project import Project
from app.workbench.reviewing.standing import Foreseen
from tests.benchmarks.event_loop import milliseconds, settled, turns
from tests.gui.review_material import RATE, long_meeting

OPENING, STALL, REDRAWN = 2000.0, 30.0, 16.0
"""Milliseconds that opening a project may take, a turn of the loop, and a decision until it is drawn."""
LATER = {"redact all that is found"}
"""What is worked out on another thread, before anything of it is to be seen."""
DECIDED = {
    "redact",
    "keep",
    "redact all mentions",
    "keep the category",
    "undo",
    "redo",
    "take it back",
    "mark words",
}
"""Decisions, which are drawn at once."""
TIMES = 6
"""How often each thing is done: the least is what it takes, the rest is what else the computer did.

What else it does takes room in the processor's memory too: of three times the least may be 10 ms too much.
"""
DELETED = QEvent.Type.DeferredDelete
"""What deletes the page that was open before: it needs a loop that runs, or is sent."""
AFTER = 1.2
"""Seconds after it in which the loop is looked at: what is drawn, saved and begun later belongs to it."""


pytestmark = pytest.mark.timeout(1200)


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
        made.save_settings({"profile": "staff", "watchlist": (), "source": str(sound)})
        made.save_peaks(measure_peaks(source))
    return path


def test_the_longest_stall(qapp: QApplication, project: Path) -> None:
    apply_theme(qapp, LIGHT)  # a style sheet makes each widget take three times as long
    window = MainWindow(Settings())
    window.show()
    qapp.processEvents()
    gc.freeze()  # as the program does when it is up
    opened = [open_project(qapp, window, project) for _ in range(TIMES)]
    opening, stalls, drawn = min(opened, key=attrgetter("longest")), {}, {}
    all_acts, rounds = acts(window), []
    for _ in range(TIMES):
        window.actions_.review.trigger()  # from the page that publishes, with which a round ends
        rounds.append({name: measured(qapp, name, act, window.review) for name, act in all_acts.items()})
        begin_again(qapp, window.review)
    for name in all_acts:
        stalls[name] = min(made[name][0] for made in rounds)
        drawn[name] = min(made[name][1] for made in rounds)
    print(  # noqa: T201
        f"\nopening: {opening.until:.0f} ms until it is listed; the longest turn of the loop "
        f"{opening.longest:.1f} ms, the longest wait for one {opening.waited:.1f} ms"
    )
    for name, took in stalls.items():
        print(f"{name}: longest turn {took:.1f} ms, done and drawn {drawn[name]:.1f} ms")  # noqa: T201
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, DELETED)
    assert opening.until < OPENING
    assert opening.longest < STALL
    assert {name: took for name, took in stalls.items() if took >= STALL} == {}
    assert {name: drawn[name] for name in DECIDED if drawn[name] >= REDRAWN} == {}


@dataclass(frozen=True, slots=True)
class Opened:
    """How a project was opened, in milliseconds.

    Args:
        until: it can be seen and all its findings are listed, by the clock on the wall.
        longest: turn of the loop, in processor time of the window's own thread.
        waited: longest time between two turns, by the clock on the wall: what the thread that reads takes of
            the interpreter is in it, and all else that the computer did.
    """

    until: float
    longest: float
    waited: float


def open_project(app: QApplication, window: MainWindow, project: Path) -> Opened:
    """Open a project and look at the loop until everything is shown."""
    window.show_start()
    list(settled(app))
    gone = milliseconds(lambda: QCoreApplication.sendPostedEvents(None, DELETED), thread_time)
    began = last = monotonic()
    longest, waited = milliseconds(lambda: window.desk.open_project(project), thread_time), 0.0
    for took in turns(app, OPENING, thread_time, beat=1):
        longest = max(longest, took)
        waited, last = max(waited, 1000 * (monotonic() - last)), monotonic()
        if window.review is not None and window.review.findings.tree.model().rowCount():
            break
    until = 1000 * (monotonic() - began)
    return Opened(until, max(gone, longest, *settled(app, thread_time)), waited)


def measured(
    app: QApplication, name: str, act: Callable[[], object], page: ReviewPage | None
) -> tuple[float, float]:
    """The longest turn of the loop that something leads to, and how long it takes until that is drawn.

    Other words are drawn some turns later than a decision: until the one that draws them it counts.
    """
    assert page is not None
    before = page.session.made
    until = longest = milliseconds(act, thread_time)

    def is_put() -> bool:
        return in_text(page) and (name not in LATER or page.session.made is not before)

    drawn, put = False, is_put()
    for turn in turns(app, AFTER, thread_time):
        longest = max(longest, turn)
        if not drawn:
            until += turn
        drawn, put = drawn or put, is_put()
    assert put
    return longest, until


def begin_again(app: QApplication, page: ReviewPage | None) -> None:
    """Take all steps back, so that every round has as much to do as the first."""
    assert page is not None
    while page.session.made is not None:
        page.session.undo()
    page.show_session()
    list(turns(app, AFTER))


def in_text(page: ReviewPage) -> bool:
    """Whether the text has the words and findings of the review, to be drawn in the next turn."""
    shown, session = page.transcript, page.session
    return shown.transcript is session.transcript and shown.script.findings == session.findings


def acts(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What a person does, one thing after another, by what it is called."""
    page, actions = window.review, window.actions_
    assert page is not None
    bar = page.transcript.verticalScrollBar()

    def search() -> None:
        actions.find.trigger()
        line = page.find_bar.findChild(QLineEdit, "findLine")
        assert isinstance(line, QLineEdit)
        line.clear()
        QTest.keyClicks(line, "ba")
        assert page.transcript.found

    words, spelt = count(20_000, 40), count()

    def mark() -> None:
        first = next(words)
        page._step(lambda: page.choose_added(first, first + 3))

    def correct() -> None:
        page._step(lambda: page.session.correct(10_000, f"other{next(spelt)}"))

    def scroll() -> None:
        bar.setValue(next(words) * 7919 % bar.maximum())

    def move_edge() -> None:
        edges = page.session.silence.edges
        passage, silent = next(islice(edges.items(), len(edges) // 2, None))
        page.sound.waveform.edge_moved.emit(passage, Span(silent.start - 80, silent.end))

    found = count()

    def detect() -> None:
        review, number = page.session.review, next(found)

        def look(_: Job) -> Foreseen:
            others = [
                replace(finding, score=0.5 + number / 100)
                for index, finding in enumerate(review.findings.findings)
                if index % 10 != number
            ]
            return page.session.foresee(Findings(review.findings.made_from, tuple(others)))

        window.desk.looking._behind.start(look, window.desk.looking._take_findings)

    return {
        "next undecided": actions.next.trigger,
        "redact": actions.redact.trigger,
        "keep": actions.keep.trigger,
        "redact all mentions": actions.redact_mentions.trigger,
        "keep the category": actions.keep_category.trigger,
        "undo": actions.undo.trigger,
        "redo": actions.redo.trigger,
        "decide the rest": actions.profile.trigger,
        "take it back": actions.undo.trigger,
        "move an edge": move_edge,
        "zoom the waveform": lambda: page.sound.waveform.zoom(1.15),
        "scroll": scroll,
        "search": search,
        "redact all that is found": page.find_bar.redact_asked.emit,
        "take all that back": actions.undo.trigger,
        "mark words": mark,
        "correct a word": correct,
        "a later detection of everything": detect,
        "play": page.sound.player.play,
        "pause": page.sound.player.pause,
        "larger text": actions.zoom_in.trigger,
        "excerpt": lambda: page._step(lambda: page.session.publish_words(10_000 + next(spelt), 30_000)),
        "publish page": window.show_publish,
    }
