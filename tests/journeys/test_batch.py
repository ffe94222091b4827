"""Many recordings with the real engines: killed in the middle, gone on with, one of them bad."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.domain.words.terms import fold
from tests.journeys.conftest import SAMPLE, Caviard, files_below, private_below
from tests.samples import speech, write_audio, write_text

NAMES = ("ellison", "martha", "okafor")


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """A bad file among two bits of the sample meeting: who speaks, and whom somebody thanks."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, start, end in (("a.wav", 0.4, 6.3), ("c.flac", 8.4, 12.0)):
        write_audio(folder / name, *speech(SAMPLE / "meeting-en.flac", start, end))
    write_text(folder / "b.mp3")
    return folder


def lines(out: str) -> dict[str, dict[str, Any]]:
    """The documents of ``--jsonl`` by the name of the recording."""
    documents = [json.loads(line) for line in out.splitlines()]
    assert len({document["source"] for document in documents}) == len(documents)
    return {Path(document["source"]).name: document for document in documents}


def killed_at(environment: dict[str, str], command: list[str], sign: str) -> str:
    """Run a command until it says something, and kill it then; gives what it said."""
    said = ""
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            said += line
            if sign in line:
                process.kill()
                return said
    pytest.fail(f"it never came to: {sign}")


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux and macOS do")
def test_killed_twice_it_ends_as_if_nothing_had_been(
    caviard: Caviard, environment: dict[str, str], recordings: Path, tmp_path: Path, data_folder: Path
) -> None:
    options = [str(recordings), "-o", str(tmp_path / "out"), "--jobs", "1", "--link-labels", "--jsonl"]
    command = [sys.executable, "-m", "app", "batch", *options]

    killed_at(environment, command, "a.wav: Looking for")
    assert not (tmp_path / "out").exists()
    said = killed_at(environment, [*command, "--resume"], "c.flac: Writing")
    assert "a.wav: Transcribing" not in said
    assert "c.flac: Transcribing" in said
    first = {path.name for path in (tmp_path / "out").iterdir()}
    assert len(first) == 1

    ran = caviard("batch", *options, "--resume")

    assert ran.status == 6, ran.err
    assert "Transcribing" not in ran.err
    assert "a.wav: Writing" not in ran.err
    documents = lines(ran.out)
    assert {name: document["state"] for name, document in documents.items()} == {
        "a.wav": "published",
        "b.mp3": "failed",
        "c.flac": "published",
    }
    assert documents["b.mp3"]["code"] == "not-audio"
    bundles = {Path(documents[name]["bundle"]).name for name in ("a.wav", "c.flac")}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {*bundles, "report.html"}
    assert first < bundles
    texts = [
        Path(documents[name]["files"]["txt"]).read_text(encoding="utf-8") for name in ("a.wav", "c.flac")
    ]
    assert all("[PERSON 1]" in text for text in texts)  # Martha Ellison, and Martha
    for path in files_below(tmp_path / "out"):
        held = fold(path.read_bytes().decode("utf-8", errors="replace"))
        # Between spaces: the random name of a bundle may end in a letter.
        assert not any(f" {name} " in f" {held} " for name in (*NAMES, "c flac", "a wav")), path.name
    assert not any(name in fold(ran.err + said) for name in NAMES)
    assert [path.name for path in private_below(data_folder) if path.suffix == ".caviard"] == ["2.caviard"]


def test_wrong_usage_begins_nothing(inside: Caviard, tmp_path: Path, data_folder: Path) -> None:
    ran = inside("batch", "nothing-*.wav", "-o", "out", "--json")
    assert ran.status == 2
    assert ran.document["schema"] == "caviard.batch/1"
    assert private_below(data_folder) == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("place", ["taken", "taken/below"])
def test_a_folder_that_is_none_is_refused_before_any_work(
    inside: Caviard, tmp_path: Path, data_folder: Path, place: str
) -> None:
    (tmp_path / "taken").touch()
    (tmp_path / "a.wav").touch()
    ran = inside("batch", "a.wav", "-o", place, "--json")
    assert ran.status == 2
    assert ran.document["code"] == "not-a-folder"
    assert private_below(data_folder) == []
