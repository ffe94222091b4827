"""The list of commands is true, and costs nothing but itself."""

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from typer.main import get_group
from typer.testing import CliRunner

from app.cli.commands import COMMANDS, build
from app.cli.frame import run
from app.domain.errors import InputError, UnreadableProjectError, UsageError
from app.domain.profile import Profile
from app.transcripts.reading import LARGEST
from app.workbench.policy.own_lists import save_profile

LOADED = """
import contextlib, io, json, sys
from app.cli.frame import run
with contextlib.redirect_stdout(io.StringIO()) as told:
    status = run(["--help"])
print(json.dumps([status, told.getvalue(), sorted(sys.modules)]))
"""
LIGHT = (
    *(f"app.cli.{name}" for name in ("commands", "console", "frame", "spread")),
    "app.assets",
    "app.domain.errors",
    "app.worker.",
)
"""What of ours the list of commands is made with."""
HEAVY = {"av", "ctranslate2", "docx", "numpy", "onnxruntime", "PySide6", "rich", "spacy", "sqlite3", "torch"}


def test_help_loads_no_command_and_no_library() -> None:
    answer = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    status, told, modules = json.loads(answer.stdout)

    assert status == 0
    assert "redact" in told
    packages = {"app", "app.cli", "app.domain", "app.worker"}
    ours = [name for name in modules if name.split(".")[0] == "app" and name not in packages]
    assert [name for name in ours if not name.startswith(LIGHT)] == []
    assert not HEAVY.intersection(modules)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_listed_with_the_first_sentence_of_its_own_help(name: str) -> None:
    told = CliRunner().invoke(build(name), [name, "--help"])

    assert told.exit_code == 0
    assert COMMANDS[name] in " ".join(told.output.split())


@pytest.mark.parametrize(
    "line",
    [
        ["redact", "", "-o", "out"],
        ["redact", "a.txt", "-o", "out", "--project", ""],
        ["redact", "a.txt", "-o", "out", "--watchlist", ""],
        ["transcribe", ""],
        ["detect", ""],
        ["publish", "", "-o", "out"],
        ["verify", "", "--project", "a.caviard"],
        ["lock", ""],
        ["models", "import", ""],
        ["gui", ""],
    ],
)
def test_a_path_that_is_empty_is_wrong_usage(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """As of a script with a variable that is not set: it would be this folder."""
    assert run(line) == UsageError.status
    assert "it is empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    "line", [["detect", "gone.txt"], ["redact", "gone.txt", "-o", "out"], ["detect", "gone.vtt"]]
)
def test_a_text_that_is_not_there_is_said_as_a_recording_that_is_not(
    line: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(line) == InputError.status
    happened, advice = capsys.readouterr().err.splitlines()[-2:]
    assert (happened.startswith("There is no file"), line[1] in happened) == (True, True)
    assert advice == "Check the name and the folder."


@pytest.mark.parametrize(("kept", "said"), [(True, "Everything that is needed is there"), (False, "speech")])
def test_doctor_ends_with_whether_it_can_be_worked_with(
    kept: bool, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not kept:
        monkeypatch.setenv("CAVIARD_MODELS", str(tmp_path))
    assert run(["doctor"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert said in last
    assert last.startswith("Not all is well") is not kept


@pytest.mark.parametrize(
    ("line", "schema"),
    [
        (["transcribe", "gone.wav"], "caviard.transcript/1"),
        (["detect", "gone.txt"], "caviard.findings/1"),
        (["publish", "gone.caviard", "-o", "out"], "caviard.redact/1"),
        (["demo", "-o", "file"], "caviard.redact/1"),
        (["verify", "out", "--project", "gone.caviard"], "caviard.verify/1"),
        (["profiles", "show", "gone"], "caviard.profile/1"),
        (["batch", "review", "-o", "out"], "caviard.review/1"),
        (["models", "import", "gone"], "caviard.models/1"),
        (["", ""], "caviard.caviard/1"),
    ],
)
def test_a_command_that_fails_prints_the_document_that_it_would_have_printed(
    line: list[str],
    schema: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    assert run([*line, "--json"]) in {UsageError.status, InputError.status}
    document = json.loads(capsys.readouterr().out)
    assert (document["schema"], document["published"]) == (schema, False)


def test_what_may_not_be_read_is_no_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.caviard").write_bytes(b"no database")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert run(["lock", str(tmp_path / "a.caviard")]) == UnreadableProjectError.status


def test_standard_input_that_is_closed_or_without_end_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run(["detect", "-"]) == InputError.status
    assert "it is closed" in capsys.readouterr().err
    with TextIOWrapper(BytesIO(b"a" * (LARGEST + 1))) as long:
        monkeypatch.setattr(sys, "stdin", long)
        assert run(["detect", "-"]) == InputError.status
    assert "larger than 20 MB" in capsys.readouterr().err


def test_the_list_is_the_same_whatever_is_run() -> None:
    assert all(set(get_group(build(name)).commands) == set(COMMANDS) for name in (None, *COMMANDS))


def test_a_long_name_of_a_profile_stands_apart_from_whom_it_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    save_profile(Profile("Board of directors", "Those who decide.", ()))
    assert run(["profiles", "list"]) == 0
    assert "Board of directors Those who decide." in capsys.readouterr().out.splitlines()


def test_no_model_at_all_is_no_good_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAVIARD_MODELS", str(tmp_path))
    assert run(["models", "check"]) == 4
    assert "caviard models install base" in capsys.readouterr().err
    assert run(["doctor"]) == 0
    (speech,) = (line for line in capsys.readouterr().out.splitlines() if line[4:].startswith("speech"))
    assert speech.startswith("--")
    assert "without the model base nothing is listened to" in speech
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "model.bin").write_bytes(b"")
    assert run(["models", "check", "--json"]) == 4
    said = capsys.readouterr()
    assert "Damaged: base." in said.err
    assert json.loads(said.out)["models"]


def test_doctor_tells_where_nothing_can_be_kept_in_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path / "new" / "data"))
    assert run(["doctor"]) == 0
    assert "unwritable" not in capsys.readouterr().out
    (tmp_path / "new").touch()
    assert run(["doctor"]) == 0
    assert f"unwritable    give access to {tmp_path / 'new'}, or" in capsys.readouterr().out
