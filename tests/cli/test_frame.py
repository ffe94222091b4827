"""The outermost frame: failures of every kind."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from app.cli import frame
from app.domain.errors import HeldError, UsageError

SECRET = "Zerbinetta"


def failing(error: BaseException) -> object:
    def build(_wanted: str | None) -> object:
        def line(**_options: object) -> int:
            raise error

        return line

    return build


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (HeldError("held", "It is held.", "Decide."), 7),
        (RuntimeError(SECRET), 1),
        (KeyboardInterrupt(), 130),
        (MemoryError(SECRET), 1),
    ],
)
def test_every_failure_is_two_lines_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, status: int
) -> None:
    monkeypatch.setattr(frame, "build", failing(error))

    assert frame.run(["redact", "x.wav", "--json"]) == status

    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 2
    document = json.loads(captured.out)
    assert document["schema"] == "caviard.redact/1"
    assert document["published"] is False
    assert SECRET not in captured.out + captured.err


@pytest.mark.parametrize(
    ("arguments", "happened", "help_of"),
    [
        ([], "Missing command.", "caviard"),
        (["models"], "Missing command.", "caviard models"),
        (["redact", "x"], "Missing option '-o' / '--output'.", "caviard redact"),
        (
            ["redact", "x", "-o", "y", "--style", "beep"],
            "Invalid value for '--style': 'beep' is not one of 'mute', 'bleep'.",
            "caviard redact",
        ),
    ],
)
def test_wrong_usage_is_two_lines_that_lead_to_the_help_of_the_command(
    capsys: pytest.CaptureFixture[str], arguments: list[str], happened: str, help_of: str
) -> None:
    assert frame.run(arguments) == 2

    told = capsys.readouterr()
    assert told.err.splitlines() == [happened, f"See '{help_of} --help'."]
    assert told.out.strip().startswith(f"Usage: {help_of} " if happened == "Missing command." else "")
    assert bool(told.out) == (happened == "Missing command.")


def test_a_text_with_options_that_say_nothing_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frame.run(["redact", "x.txt", "-o", str(tmp_path / "out"), "--speakers", "0"]) == 2

    assert "--speakers" in capsys.readouterr().err


def test_the_traceback_is_shown_when_asked_for_without_what_errors_of_others_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAVIARD_DEBUG", "1")
    monkeypatch.setattr(frame, "build", failing(RuntimeError("here")))

    assert frame.run(["redact"]) == 1

    shown = capsys.readouterr().err
    assert "RuntimeError\n" in shown
    assert "in run\n" in shown
    assert "here" not in shown.replace("it happened", "").replace("see where", "")


def test_json_behind_two_dashes_is_the_name_of_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(frame, "build", failing(RuntimeError()))

    frame.run(["redact", "--", "--json"])

    assert capsys.readouterr().out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a shell of POSIX does")
def test_a_closed_standard_stream_is_the_number_of_no_file(tmp_path: Path) -> None:
    code = """
        import os, sys
        os.closerange(0, 3)
        from app.cli.frame import fill_streams
        fill_streams()
        file = os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY)
        os.write(file, repr([file > 2, *map(os.get_inheritable, range(3))]).encode())
    """
    said = tmp_path / "said"
    subprocess.run([sys.executable, "-c", textwrap.dedent(code), str(said)], check=True)
    assert said.read_text() == "[True, True, True, True]"


@pytest.mark.parametrize(
    "asked", ["redact n.txt -o", "publish n.caviard -o", "batch in -o", "batch in -o o --journal", "demo -o"]
)
def test_a_folder_without_a_name_is_not_the_one_in_which_the_program_runs(asked: str) -> None:
    assert frame.run([*asked.split(), ""]) == UsageError.status
