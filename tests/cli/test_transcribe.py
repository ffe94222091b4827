"""What cannot be done is said before the work, and what failed with what came of it; no word is lost."""

import json
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from app.cli import detect, frame, redact
from app.cli import transcribe as command
from app.domain.errors import ModelError, OutputError, UsageError
from app.domain.merging import in_transcript
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span
from tests.values import RATE, make_recording, make_transcript, say

CUT = tuple(Fault(FaultKind.DAMAGE, f"damage:{n}", f"Hole {n}.") for n in range(5))


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> MagicMock:
    """Hears the same words in everything."""
    made = MagicMock()
    made.__enter__.return_value = made
    made.open.return_value = make_recording()
    made.transcribe.return_value = make_transcript(say("Anna left early"))
    made.detect.return_value = in_transcript(made.transcribe.return_value, [])
    for module in (command, detect, redact):
        monkeypatch.setattr(module, "Workbench", lambda **_: made)
    return made


@pytest.mark.parametrize("name", ["transcribe", "detect"])
def test_damage_is_said_beside_the_answer(
    name: str, bench: MagicMock, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.open.return_value = make_recording(faults=CUT)
    assert frame.run([name, "a.wav", "--json"]) == 0
    assert "Hole 0. Hole 1. Hole 2. There is more: 2.\n" in capsys.readouterr().err

    bench.open.return_value = make_recording()
    assert frame.run([name, "a.wav", "--json"]) == 0
    assert "missing" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["transcribe", "detect"])
@pytest.mark.parametrize(("foreign", "told"), [(0, False), (2, False), (3, True), (4, True)])
def test_a_recording_that_is_taken_for_one_in_another_language_is_told(
    name: str, foreign: int, told: bool, bench: MagicMock, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make_transcript(*(say("Anna left", start=start) for start in range(4)))
    parts = zip(made.segments, ["fr"] * foreign + ["en"] * (4 - foreign), strict=True)
    heard = replace(made, segments=tuple(replace(part, language=spoken) for part, spoken in parts))
    bench.transcribe.return_value = heard
    bench.detect.return_value = in_transcript(heard, [])
    assert frame.run([name, "a.wav", "--json"]) == 0
    error = capsys.readouterr().err
    assert ("in French, and it was taken for English" in error) is told
    assert ("--language fr" in error) is told


@pytest.mark.parametrize("name", ["transcribe", "detect", "redact"])
def test_a_model_that_is_not_there_is_said_before_the_recording_is_read(
    name: str, bench: MagicMock, tmp_path: Path
) -> None:
    bench.check_hearing.side_effect = ModelError("no-model", "There is none.", "Choose another.")
    options = ["-o", str(tmp_path)] if name == "redact" else []
    assert frame.run([name, "a.wav", *options]) == ModelError.status
    assert not bench.open.called


@pytest.mark.usefixtures("bench")
def test_words_are_printed_as_json_also_when_the_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = MagicMock(side_effect=OutputError("unwritable", "It cannot be written.", "Make room."))
    monkeypatch.setattr(command, "write_clear", failing)

    status = frame.run(["transcribe", "a.wav", "-o", str(tmp_path / "a.srt"), "--json"])

    captured = capsys.readouterr()
    assert status == OutputError.status
    assert [word["text"] for word in json.loads(captured.out)["words"]] == ["Anna", "left", "early"]
    assert captured.err.splitlines()[-2:] == ["It cannot be written.", "Make room."]


def test_nothing_is_heard_for_a_file_that_could_not_be_written(bench: MagicMock, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert frame.run(["transcribe", "a.wav", "-o", str(tmp_path / "file" / "a.srt")]) == UsageError.status
    assert not bench.transcribe.called


@pytest.mark.usefixtures("bench")
def test_the_folder_of_the_file_is_made_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = tmp_path / "new" / "a.srt"
    assert frame.run(["transcribe", "a.wav", "-o", str(written)]) == 0
    assert "Anna left early" in written.read_text(encoding="utf-8")
    assert capsys.readouterr().err == f"Written, in clear: {written}\n"


@pytest.mark.parametrize(
    ("words", "voice", "said"),
    [
        ("", False, ["No speech was heard."]),
        ("", True, ["Speech that could not be written down; places: 1.", "Listen there; --json says where."]),
        (
            "So",
            True,
            ["Speech that could not be written down; places: 1.", "Listen there; --json says where."],
        ),
        ("So", False, []),
    ],
)
def test_that_nothing_or_not_everything_was_written_down_is_said(
    bench: MagicMock, capsys: pytest.CaptureFixture[str], *, words: str, voice: bool, said: list[str]
) -> None:
    recording = make_recording()
    heard = [Span(recording.length - RATE, recording.length)] if voice else []
    bench.transcribe.return_value = make_transcript(*([say(words)] if words else []), voice=heard)
    assert frame.run(["transcribe", "a.wav"]) == 0
    captured = capsys.readouterr()
    assert captured.out.split() == words.split()
    assert [line for line in captured.err.splitlines() if not line.endswith("...")] == said
    assert frame.run(["transcribe", "a.wav", "--json"]) == 0
    assert not [line for line in capsys.readouterr().err.splitlines() if not line.endswith("...")]
