"""What was heard in an hour is not lost to a file that cannot be written."""

import json
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from app.cli import frame
from app.cli import transcribe as command
from app.domain.errors import OutputError
from tests.values import make_recording, make_transcript, say


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> MagicMock:
    """Hears the same words in everything."""
    made = MagicMock()
    made.__enter__.return_value = made
    made.open.return_value = make_recording()
    made.transcribe.return_value = make_transcript(say("Anna left early"))
    monkeypatch.setattr(command, "Workbench", lambda **_: made)
    return made


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
    assert frame.run(["transcribe", "a.wav", "-o", str(tmp_path / "file" / "a.srt")]) == OutputError.status
    assert not bench.transcribe.called


@pytest.mark.usefixtures("bench")
def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    assert frame.run(["transcribe", "a.wav", "-o", str(tmp_path / "new" / "a.srt")]) == 0
    assert "Anna left early" in (tmp_path / "new" / "a.srt").read_text(encoding="utf-8")
