import io
import sys
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from app.batch.journal import Entry, Reason, State
from app.cli.batch_display import BatchDisplay
from app.workbench.pacing.pace import Watch
from app.worker import Progress

ENTRIES = tuple(Entry(number, Path(f"/in/{name}.wav"), name) for number, name in enumerate("ab\n", 1))


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def show() -> None:
    running = replace(ENTRIES[0], state=State.RUNNING)
    with BatchDisplay(ENTRIES) as display:
        display(running, None)
        display(running, Progress("transcribe", 0, 100))
        display(running, Progress("transcribe", 50, 100))
        display(replace(running, state=State.PUBLISHED), None)
        display(
            replace(ENTRIES[1], state=State.NEEDS_REVIEW, reason=Reason("x", "Two wait.", "Decide.")), None
        )
        display(replace(ENTRIES[2], state=State.FAILED, reason=Reason("x", "It is none.", "Give one.")), None)


def test_plain_lines_say_what_each_recording_is_at(capsys: pytest.CaptureFixture[str]) -> None:
    show()
    assert capsys.readouterr().err.splitlines() == [
        "1 of 3, a.wav: Transcribing ...",
        "1 of 3, a.wav: published as a",
        "2 of 3, b.wav: needs review: Two wait.",
        "3 of 3, .wav: failed: It is none.",
    ]


def test_a_line_has_an_estimate_from_time_to_time_of_what_is_done_now(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, data_folder: Path
) -> None:
    """Not of what was heard before a kill, nor of the search before the one for the names of others."""
    times = count(100.0, 40.0)
    monkeypatch.setattr("app.cli.batch_display.Watch", partial(Watch, now=lambda: next(times)))
    monkeypatch.setattr("app.cli.batch_display.monotonic", partial(next, count(0.0, 40.0)))
    display = BatchDisplay(ENTRIES)
    running = replace(ENTRIES[0], state=State.RUNNING)
    for done in (40, 50, 75, 0, 25, 50, 100):
        display(running, Progress("detect", done, 100))
    looking = "1 of 3, a.wav: Looking for what is sensitive"
    assert capsys.readouterr().err.splitlines() == [
        f"{looking} ...",
        f"{looking}: 50%",
        f"{looking}: 75%, about 40 s left",
        f"{looking} ...",
        f"{looking}: 25%",
        f"{looking}: 50%, about 80 s left",
    ]
    assert not (data_folder / "pace.json").exists(), "several share the computer, or others do the work"


def test_a_terminal_has_a_table_with_totals(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    show()
    shown = terminal.getvalue()
    for expected in ("a.wav", "published", "1 needs review", "1 failed"):
        assert expected in shown
