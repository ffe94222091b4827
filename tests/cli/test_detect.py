"""What is said about a text that was taken for another language than it is in."""

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
