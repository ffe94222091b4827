"""What is found in a transcript alone, and said of one that was taken for another language than it is in."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.cli import frame
from tests.conftest import StayingWorker

FRENCH = "Nous avons le budget de la direction, et il est dans la lettre pour les autres."


Detect = Callable[..., tuple[dict[str, Any], str]]


@pytest.fixture
def detect(
    tmp_path: Path,
    staying: StayingWorker,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Detect:
    """Looks through a file of a name with some text in it; what is printed, and what is said."""
    monkeypatch.setattr("app.workbench.bench.Worker", lambda: staying)

    def run(name: str, text: str, *options: str) -> tuple[dict[str, Any], str]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert frame.run(["detect", str(tmp_path / name), *options, "--json"]) == 0
        printed = capsys.readouterr()
        return json.loads(printed.out), printed.err

    return run


@pytest.mark.parametrize(
    ("name", "named", "told"), [("a.txt", "en", True), ("a.txt", "auto", False), ("a.vtt", "en", True)]
)
def test_a_text_that_is_taken_for_one_in_another_language_is_told(
    detect: Detect, name: str, named: str, told: bool
) -> None:
    head = "WEBVTT\n\n00:00.000 --> 00:05.000\n" if name.endswith("vtt") else ""
    _, error = detect(name, head + FRENCH, "--language", named)
    assert ("Most of what is said is in French, and it was taken for English" in error) is told
    assert ("--language fr" in error) is told


SAID = "Thanks, and this is hand bit display from the night shift. She joined us last week."
UNSURE = {word: 0.3 if word in {"hand", "bit", "display"} else 0.97 for word in SAID.split()}
UNCLEAR = {"hand bit display", "bit display"}
OWN: dict[str, object] = {"schema": "caviard.transcript/1", "language": "en"}


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (OWN | {"words": [{"text": word} for word in UNSURE]}, set()),
        (OWN | {"words": [{"text": word, "confidence": sure} for word, sure in UNSURE.items()]}, UNCLEAR),
        (
            {
                "language": "en",
                "segments": [
                    {
                        "text": f" {SAID}",
                        "words": [{"word": f" {word}", "probability": sure} for word, sure in UNSURE.items()],
                    }
                ],
            },
            UNCLEAR,
        ),
    ],
    ids=["sure", "own", "openai"],
)
def test_what_a_machine_was_not_sure_of_is_found_without_the_recording(
    detect: Detect, document: Mapping[str, object], found: set[str]
) -> None:
    printed, _ = detect("a.json", json.dumps(document))
    assert {printed["text"][one["start_char"] : one["end_char"]] for one in printed["findings"]} == found
