"""What is found in a transcript alone, and said of one that was taken for another language than it is in."""

import json
from pathlib import Path

import pytest

from app.cli import frame
from tests.conftest import StayingWorker

FRENCH = "Nous avons le budget de la direction, et il est dans la lettre pour les autres."


@pytest.mark.parametrize(
    ("name", "named", "told"), [("a.txt", "en", True), ("a.txt", "auto", False), ("a.vtt", "en", True)]
)
def test_a_text_that_is_taken_for_one_in_another_language_is_told(
    name: str,
    named: str,
    told: bool,
    tmp_path: Path,
    staying: StayingWorker,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("app.workbench.bench.Worker", lambda: staying)
    head = "WEBVTT\n\n00:00.000 --> 00:05.000\n" if name.endswith("vtt") else ""
    (tmp_path / name).write_text(head + FRENCH, encoding="utf-8")
    assert frame.run(["detect", str(tmp_path / name), "--language", named, "--json"]) == 0
    error = capsys.readouterr().err
    assert ("Most of what is said is in French, and it was taken for English" in error) is told
    assert ("--language fr" in error) is told


@pytest.mark.parametrize("heard", [True, False])
def test_what_a_machine_was_not_sure_of_is_found_without_the_recording(
    heard: bool,
    tmp_path: Path,
    staying: StayingWorker,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("app.workbench.bench.Worker", lambda: staying)
    said = "Thanks, and this is hand bit display from the night shift. She joined us last week."
    levels = {"hand": 0.3, "bit": 0.3, "display": 0.3} if heard else {}
    told = {"confidence": 0.97} if heard else {}
    words = [
        {"text": word, **told, **({"confidence": levels[word]} if word in levels else {})}
        for word in said.split()
    ]
    document = {"schema": "caviard.transcript/1", "language": "en", "words": words}
    (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
    assert frame.run(["detect", str(tmp_path / "a.json"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    named = {found["text"][one["start_char"] : one["end_char"]] for one in found["findings"]}
    assert named == ({"hand bit display", "bit display"} if heard else set())
