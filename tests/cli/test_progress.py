import io
import sys
from functools import partial
from itertools import count

import pytest

from app.cli.progress import ProgressDisplay, how_far
from app.workbench.pacing.pace import Watch
from app.worker import Progress


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def show(*messages: object) -> None:
    with ProgressDisplay() as display:
        for message in messages:
            display(message)


def test_plain_lines_name_each_stage_once(capsys: pytest.CaptureFixture[str]) -> None:
    show(Progress("open", 0, 1), Progress("transcribe", 0, 100), Progress("transcribe", 50, 100), "other")
    assert capsys.readouterr().err.splitlines() == ["Opening the recording ...", "Transcribing ..."]


@pytest.fixture
def minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that is half a minute later whenever it is asked for how far work is."""
    times = count(100.0, 30.0)
    monkeypatch.setattr("app.cli.progress.Watch", partial(Watch, now=lambda: next(times)))
    monkeypatch.setattr("app.cli.progress.monotonic", partial(next, count(0.0, 30.0)))


@pytest.mark.usefixtures("minutes")
def test_plain_lines_have_an_estimate_of_what_is_done_now(capsys: pytest.CaptureFixture[str]) -> None:
    """Not of what was heard before a kill, and of the first step only that it is done: engines load in it."""
    show(*(Progress("transcribe", done, 100) for done in (20, 30, 40, 50)))
    assert capsys.readouterr().err.splitlines() == [
        "Transcribing ...",
        "Transcribing: 30%",
        "Transcribing: 40%, about 3 min left",
        "Transcribing: 50%, about 2 min left",
    ]


@pytest.mark.usefixtures("minutes")
def test_what_was_stopped_is_gone_on_with_at_the_pace_that_it_had(capsys: pytest.CaptureFixture[str]) -> None:
    for steps in ((20, 30, 40, 50), (50, 60)):
        show(*(Progress("transcribe", done, 100) for done in steps))
    assert capsys.readouterr().err.splitlines()[-1] == "Transcribing: 60%, about 120 s left"


@pytest.mark.usefixtures("minutes")
def test_what_is_usual_on_this_computer_is_told_from_the_first_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(2):
        show(*(Progress("transcribe", done, 100) for done in (0, 20, 40, 60, 80, 100)))
    assert capsys.readouterr().err.splitlines()[-4] == "Transcribing: 20%, about 120 s left"


@pytest.mark.parametrize(
    ("done", "left", "said"),
    [
        (4, None, "0%"),
        (10, 99.0, "1%, about 100 s left"),
        (500, 120.0, "50%, about 120 s left"),
        (500, 125.0, "50%, about 2 min left"),
        (10, 5940.0, "1%, about 99 min left"),
        (10, 14850.0, "1%, about 4 h 08 min left"),
        (1000, 0.0, "100%"),
    ],
)
def test_a_time_is_told_as_a_person_says_it(done: int, left: float | None, said: str) -> None:
    assert how_far(Progress("detect", done, 1000), left) == said


def test_a_terminal_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    show(Progress("open", 0, 1), Progress("transcribe", 10, 100), Progress("transcribe", 50, 100))
    assert "Transcribing" in terminal.getvalue()


@pytest.mark.usefixtures("minutes")
def test_the_bar_has_the_estimate_of_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    show(*(Progress("transcribe", done, 100) for done in (20, 30, 40)))
    assert "about 3 min left" in terminal.getvalue()


def test_a_program_without_standard_error_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    show(Progress("open", 0, 1))
