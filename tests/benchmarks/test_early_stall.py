"""How long the window keeps the event loop while more and more of five hours of speech is reviewed early.

The blocks come as a worker tells of them, one after another; what is found in them is known beforehand. Time
is the processor time of the window's own thread.
"""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic, thread_time

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.ports import HeardBlock, HeardSegment, HeardVoice
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work.early import Early
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.early import Listening
from tests.benchmarks.event_loop import milliseconds, turns
from tests.gui.review_material import RATE, long_meeting
from tests.values import make_recording

STALL = 30.0
"""Milliseconds that a turn of the loop may take."""
BLOCKS, LATER = 600, 8
"""How many there are, and how many of them come while somebody reviews."""
EVERY = 5.0
"""Seconds between two of them."""


def test_the_longest_stall_while_more_is_heard(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path / "data"))
    shown = long_meeting(45_000, 3_000)

    def look(early: Early, *_: object) -> None:
        early._looked = len(early.blocks)
        words = sum(len(segment.claims) for block in early.blocks for segment in block.segments)
        early._found = tuple(finding for finding in shown.findings if finding.last_word <= words)

    monkeypatch.setattr(Early, "_look", look)
    recording = make_recording(length=shown.transcript.length, rate=RATE)
    window = MainWindow(Settings())
    window.show()
    qapp.processEvents()
    gc.freeze()  # as the program does when it is up
    early = window.desk.early
    with Project.create(tmp_path / "meeting.caviard", threaded=True) as project:
        project.save_recording(recording)
        window.desk.listening.emit("meeting.wav")
        early.begin(Listening(project, recording), Policy(load_profile("staff")), by="Zoe")
        blocks = list(blocks_of(shown.transcript))
        early.hear_voice(HeardVoice((recording.whole,)))
        for block in blocks[:-LATER]:
            window.desk.taking_in.heard.emit(block)
            early.hear(block)
        look(early)
        stalls = [followed(qapp, early.ask)]
        stalls += [followed(qapp, partial(heard, window, block)) for block in blocks[-LATER:]]
        turn, longest = median(took for took, _ in stalls), max(took for took, _ in stalls)
        waited = max(gap for _, gap in stalls)
        assert window.review is not None
        words = len(window.review.session.transcript.words)
        early.end()
    window.close()
    window.deleteLater()
    print(  # noqa: T201
        f"\n{words} words, {len(stalls)} times more: longest turn {turn:.1f} ms (median), "
        f"{longest:.1f} ms (of all), longest wait for one {waited:.1f} ms"
    )
    assert words == len(shown.transcript.words)
    assert turn < STALL


def blocks_of(transcript: Transcript) -> Iterator[HeardBlock]:
    """The words of a transcript as they are heard."""
    segments = transcript.segments
    each = -(-len(segments) // BLOCKS)
    at = 0
    for first in range(0, len(segments), each):
        part = segments[first : first + each]
        end = transcript.length if first + each >= len(segments) else part[-1].words[-1].span.end
        claims = tuple(
            HeardSegment(
                segment.language,
                tuple(
                    Claim(w.text, w.span.start, w.span.end, w.confidence, w.speaker) for w in segment.words
                ),
            )
            for segment in part
        )
        yield HeardBlock(Span(at, end), transcript.language, claims)
        at = end


def heard(window: MainWindow, block: HeardBlock) -> None:
    """What the desk does with a block."""
    window.desk.taking_in.heard.emit(block)
    window.desk.early.hear(block)


def followed(app: QApplication, act: Callable[[], object]) -> tuple[float, float]:
    """The longest turn of the loop that something leads to, and the longest time between two by the clock."""
    longest, waited, last = milliseconds(act, thread_time), 0.0, monotonic()
    for took in turns(app, EVERY, thread_time, beat=1):
        longest, waited, last = max(longest, took), max(waited, 1000 * (monotonic() - last)), monotonic()
    return longest, waited
