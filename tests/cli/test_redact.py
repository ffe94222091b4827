"""What is said of a recording before it is listened to."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.cli import frame
from app.cli.groups import tell_reviewed
from app.domain.errors import InputError
from app.domain.review import Review
from app.files import sha256_of
from app.project import Project, relock
from tests.values import find, make_recording, make_transcript, say

PASSPHRASE = "nine green bottles"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """What is no sound: nothing is listened to, and what is said before that is all that there is."""
    path = tmp_path / "board.wav"
    path.write_bytes(b"what was said")
    return path


def reviewed(sound: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    transcript = make_transcript(say("Anna met Bob"))
    recording = replace(make_recording(), path=sound, sha256=sha256_of(sound))
    with Project.create(path := folder / "board.caviard") as made:
        made.save_recording(recording)
        made.save_review(Review(recording, transcript, find(transcript, {})))
    return path


def said(sound: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    asked = ["redact", str(sound), "-o", str(sound.with_name("out")), *options]
    assert frame.run(asked) == InputError.status
    return capsys.readouterr().err.splitlines()


def test_that_it_was_reviewed_already_is_said_for_what_was_marked_by_hand_is_published(
    sound: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "review" not in said(sound, capsys)[0]
    project = reviewed(sound, data_folder / "projects")
    advice = "What was decided in it by hand is not used here; 'caviard publish' publishes it."
    assert said(sound, capsys)[:2] == [f"There is a review of this recording already: {project}", advice]
    relock(project, None, PASSPHRASE)
    assert said(sound, capsys)[:2] == [
        f"There is a review (locked, or in use) that is called like this recording already: {project}",
        advice,
    ]


def test_one_beside_the_project_that_is_kept_is_said(
    sound: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not (data_folder / "projects").exists()
    project = reviewed(sound, sound.parent / "kept")
    another = project.with_name("another.caviard")
    assert str(project) in said(sound, capsys, "--project", str(another))[0]
    assert "review" not in said(sound, capsys, "--project", str(sound.with_name("x.caviard")))[0]


def test_the_review_that_is_gone_on_with_is_not_said_to_be_left_out(
    sound: Path, data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = reviewed(sound, data_folder / "projects")
    monkeypatch.chdir(project.parent)
    tell_reviewed(sound, Path(project.name))
    assert capsys.readouterr().err == ""
    tell_reviewed(sound, Path("another.caviard"))
    assert str(project) in capsys.readouterr().err
