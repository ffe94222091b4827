import io
import sys

import pytest

from app.cli.progress import ProgressDisplay, how_far
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


def test_plain_lines_have_an_estimate(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([100.0, 130.0])
    monkeypatch.setattr("app.cli.progress.monotonic", lambda: next(times))
    show(Progress("transcribe", 0, 100), Progress("transcribe", 25, 100))
    assert capsys.readouterr().err.splitlines()[-1] == "Transcribing: 25%, about 90 s left"


def test_an_estimate_leaves_out_what_was_done_before(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([100.0, 130.0, 200.0, 230.0])
    monkeypatch.setattr("app.cli.progress.monotonic", lambda: next(times))
    show(Progress("detect", 50, 100), Progress("detect", 75, 100))
    assert capsys.readouterr().err.splitlines()[-1] == "Looking for what is sensitive: 75%, about 30 s left"
    show(Progress("detect", 99, 100), Progress("detect", 0, 100))
    assert capsys.readouterr().err.splitlines() == ["Looking for what is sensitive ..."] * 2


def test_a_stage_that_counts_something_else_is_estimated_anew(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([100.0, 200.0, 230.0])
    monkeypatch.setattr("app.cli.progress.monotonic", lambda: next(times))
    show(Progress("detect", 0, 100), Progress("detect", 100, 1000), Progress("detect", 400, 1000))
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "Looking for what is sensitive ..."
    assert told[-1] == "Looking for what is sensitive: 40%, about 60 s left"


@pytest.mark.parametrize(
    ("done", "seconds", "said"),
    [
        (4, 114.0, "0%"),  # what is in sight of so little is anything
        (10, 1.0, "1%, about 99 s left"),
        (500, 120.0, "50%, about 120 s left"),
        (500, 125.0, "50%, about 2 min left"),
        (10, 60.0, "1%, about 99 min left"),
        (10, 150.0, "1%, about 4 h 08 min left"),
    ],
)
def test_a_time_is_told_from_a_hundredth_on_as_a_person_says_it(done: int, seconds: float, said: str) -> None:
    assert how_far(Progress("detect", done, 1000), seconds) == said


def test_a_terminal_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    show(Progress("open", 0, 1), Progress("transcribe", 10, 100), Progress("transcribe", 50, 100))
    assert "Transcribing" in terminal.getvalue()


def test_a_program_without_standard_error_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    show(Progress("open", 0, 1))
