"""The review that there is of a recording already is found by what that holds, and nothing is touched."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.audio import open_source
from app.domain.finding import Category
from app.domain.recording import Recording
from app.domain.review import Review
from app.files import sha256_of
from app.project import Project
from app.workbench.reviewing import again
from app.workbench.reviewing.again import Reviewed, Shelf
from app.workbench.reviewing.opening import new_project
from tests.samples import noise, write_audio
from tests.values import RATE, find, make_recording, make_transcript, say

PASSPHRASE = "nine green bottles"
TRANSCRIPT = make_transcript(say("Anna met Bob"))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "board.wav"
    path.write_bytes(b"what was said")
    return path


def review_of(sound: Path, project: Path, *, heard: bool = True, passphrase: str | None = None) -> Recording:
    recording = replace(make_recording(), path=sound, sha256=sha256_of(sound))
    with Project.create(project, passphrase) as made:
        made.save_recording(recording)
        if heard:
            made.save_review(Review(recording, TRANSCRIPT, find(TRANSCRIPT, {"Anna": Category.PERSON})))
    return recording


def test_it_is_known_by_its_bytes_wherever_it_lies_and_nothing_is_touched(
    tmp_path: Path, sound: Path
) -> None:
    (folder := tmp_path / "projects").mkdir()
    review_of(sound, project := folder / "called otherwise.caviard")
    os.utime(project, (1000, 1000))
    copy = tmp_path / "copy.wav"
    copy.write_bytes(sound.read_bytes())
    for source in (sound, copy):
        assert Shelf(folder).review_of(source) == Reviewed(project, sure=True)
    assert Shelf(tmp_path / "none", others=(project, tmp_path / "gone.caviard")).review_of(sound) is not None
    assert project.stat().st_mtime == 1000, "else it would be kept for longer than the rules say"
    assert [*folder.iterdir()] == [project]


def test_another_recording_under_the_same_name_has_none(tmp_path: Path, sound: Path) -> None:
    review_of(sound, tmp_path / "board.caviard")
    sound.write_bytes(b"something else")
    assert Shelf(tmp_path).review_of(sound) is None
    sound.unlink()
    assert Shelf(tmp_path).review_of(sound) is None


def test_one_that_was_not_heard_up_to_its_end_is_no_review_yet(tmp_path: Path, sound: Path) -> None:
    review_of(sound, tmp_path / "board.caviard", heard=False)
    (tmp_path / "board 2.caviard").write_bytes(b"no project")
    (tmp_path / "board 3.caviard").touch()
    assert Shelf(tmp_path).review_of(sound) is None


def test_of_several_it_is_the_one_that_was_changed_last(tmp_path: Path, sound: Path) -> None:
    for number, when in ((1, 3000), (2, 5000), (3, 4000)):
        review_of(sound, project := tmp_path / f"{number}.caviard")
        os.utime(project, (when, when))
    assert Shelf(tmp_path).review_of(sound) == Reviewed(tmp_path / "2.caviard", sure=True)


def test_a_locked_one_is_known_by_its_name_or_with_its_passphrase_by_its_bytes(
    tmp_path: Path, sound: Path
) -> None:
    path = new_project(tmp_path, sound, lambda _path: False)
    review_of(sound, path, passphrase=PASSPHRASE)
    again = new_project(tmp_path, sound, lambda _path: False)
    assert again.name == "board 2.caviard"
    for shelf, sure in (
        (Shelf(tmp_path), False),
        (Shelf(tmp_path, passphrases={path: "another"}), False),
        (Shelf(tmp_path, passphrases={path: PASSPHRASE}), True),
    ):
        assert shelf.review_of(sound) == Reviewed(path, sure=sure)
    other = sound.rename(tmp_path / "board meeting.wav")
    assert Shelf(tmp_path).review_of(other) is None
    path.rename(again)
    assert Shelf(tmp_path).review_of(other.rename(sound)) == Reviewed(again, sure=False)


def test_one_that_is_open_is_known_by_its_bytes_here_and_by_its_name_elsewhere(
    tmp_path: Path, sound: Path
) -> None:
    recording = review_of(sound, path := tmp_path / "board.caviard")
    with Project.open(path):
        assert Shelf(tmp_path).review_of(sound) == Reviewed(path, sure=False)
        assert Shelf(tmp_path, opened={path: recording}).review_of(sound) == Reviewed(path, sure=True)
        sound.write_bytes(b"something else")
        assert Shelf(tmp_path, opened={path: recording}).review_of(sound) is None


def test_a_long_name_is_known_as_it_is_cut_short(tmp_path: Path) -> None:
    sound = tmp_path / f"{'é' * 120}.wav"
    sound.write_bytes(b"what was said")
    path = new_project(tmp_path, sound, lambda _path: False)
    review_of(sound, path, passphrase=PASSPHRASE)
    assert Shelf(tmp_path).review_of(sound) == Reviewed(path, sure=False)


def test_one_that_was_heard_to_its_end_comes_before_one_that_is_not_gone_on_with(
    tmp_path: Path, sound: Path
) -> None:
    review_of(sound, half := tmp_path / "board 2.caviard", heard=False)
    for goes_on in (True, False):
        shelf = Shelf(tmp_path, goes_on=lambda *_, goes_on=goes_on: goes_on)
        expected = None if goes_on else Reviewed(half, sure=True, heard=False)
        assert shelf.review_of(sound) == expected
    review_of(sound, whole := tmp_path / "board.caviard")
    os.utime(whole, (1000, 1000))
    assert shelf.review_of(sound) == Reviewed(whole, sure=True)


def test_of_several_those_are_told_of_which_there_is_one(tmp_path: Path, sound: Path) -> None:
    review_of(sound, project := tmp_path / "board.caviard")
    (copy := tmp_path / "copy.wav").write_bytes(sound.read_bytes())
    (other := tmp_path / "other.wav").write_bytes(b"another meeting")
    found = Shelf(tmp_path).reviews_of([sound, other, tmp_path / "gone.wav", copy])
    assert found == dict.fromkeys((sound, copy), Reviewed(project, sure=True))


def test_no_recording_is_read_that_has_another_size(
    tmp_path: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch of hundreds would be read once more before it begins."""
    write_audio(sound, noise(1.0, RATE), RATE)
    with open_source(sound) as source, Project.create(project := tmp_path / "board.caviard") as made:
        made.save_recording(source.recording)
        made.save_review(Review(source.recording, TRANSCRIPT, find(TRANSCRIPT, {})))
    write_audio(longer := tmp_path / "longer.wav", noise(1.1, RATE), RATE)
    read = list[Path]()

    def reading(path: Path) -> str:
        read.append(path)
        return sha256_of(path)

    monkeypatch.setattr(again, "sha256_of", reading)
    assert Shelf(tmp_path).reviews_of([longer, sound]) == {sound: Reviewed(project, sure=True)}
    assert read == [sound]
