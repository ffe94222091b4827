"""What is said on standard error, answers that cannot be written, and documents in every encoding."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.console import print_document, print_line, tell

ROOT = Path(__file__).resolve().parents[2]
FULL = Path("/dev/full")


def run_shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run the program with its standard output sent somewhere."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    line = f'exec "$0" -m app {command}'
    return subprocess.run(
        ["sh", "-c", line, sys.executable], capture_output=True, text=True, check=False, env=environment
    )


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("command", ["profiles list", "profiles list --json"])
def test_an_answer_that_cannot_be_written_is_an_error_of_its_own(command: str) -> None:
    ran = run_shell(f"{command} >{FULL}")

    assert ran.returncode == 1
    happened, advice = ran.stderr.splitlines()
    assert happened.startswith("The answer could not be written: ")
    assert "What was published stays" in advice


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
def test_an_error_that_cannot_be_written_has_its_status() -> None:
    ran = run_shell(f"profiles show nobody --json >{FULL}")

    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("command", "status", "told"), [("profiles list --json", 0, 0), ("profiles show nobody --json", 2, 2)]
)
def test_without_standard_output_nothing_is_printed(command: str, status: int, told: int) -> None:
    ran = run_shell(f"{command} >&-")

    assert (ran.returncode, len(ran.stderr.splitlines())) == (status, told)


def printed(encoding: str, text: str) -> str:
    """What a document with a text looks like on an output of an encoding."""
    output = io.TextIOWrapper(io.BytesIO(), encoding)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdout", output)
        print_document({"text": text})
    return output.buffer.getvalue().decode(encoding)


@given(text=st.text(st.characters(exclude_categories=())))
@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "ascii", "cp1252", "latin-1", "utf-16"])
def test_a_document_can_be_read_back_in_every_encoding(encoding: str, text: str) -> None:
    """A lone surrogate too, as the name of a file may hold one."""
    assert json.loads(printed(encoding, text)) == json.loads(json.dumps({"text": text}))


def test_a_document_in_utf_8_shows_accents() -> None:
    assert "Zoë" in printed("utf-8", "Zoë")


def test_what_breaks_a_line_or_steers_a_terminal_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    tell("There is no file a\nb \x1b[2J\u202egnp\u2028\udcff.wav.")

    assert capsys.readouterr().err == "There is no file a\\nb \\x1b[2J\\u202egnp\\u2028\\udcff.wav.\n"

    print_line("Published in a\n\tb \x1b[2J\u202egnp.")

    assert capsys.readouterr().out == "Published in a\n\tb \\x1b[2J\\u202egnp.\n"


@pytest.mark.parametrize(
    "name", ["R\u00e9union d\u2019\u00e9quipe.wav", "10\u202fh\u00a030.wav", "\u4f1a\u8b70.wav"]
)
def test_what_can_be_read_is_said_as_it_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    tell(name)

    assert capsys.readouterr().err == f"{name}\n"
