"""Files, folders, patterns and lists of these."""

import os
import re
from errno import EACCES
from pathlib import Path

import pytest

from app.assets import resources
from app.batch.sources import find_sources
from app.domain.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.wav", "in/a.MP3", "in/deep/c.m4a", "in/notes.txt", "in/.hidden.wav", "in/.d/e.wav"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def found(folder: Path, *named: str, apart: tuple[Path, ...] = ()) -> list[str]:
    return [str(path.relative_to(folder)) for path in find_sources(named, apart=apart)]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (["in"], ["in/a.MP3", "in/b.wav", "in/deep/c.m4a"]),
        (["in/*.wav"], ["in/.hidden.wav", "in/b.wav"]),
        (["in/**/*.m4a"], ["in/deep/c.m4a"]),
        (["in/de*"], ["in/deep/c.m4a"]),
        (["in/b.wav", "in", "./in/b.wav"], ["in/b.wav", "in/a.MP3", "in/deep/c.m4a"]),
        (["in/notes.txt", "gone.wav"], ["in/notes.txt", "gone.wav"]),
    ],
)
def test_what_is_named(folder: Path, named: list[str], expected: list[str]) -> None:
    assert found(folder, *named) == expected


def test_what_holds_no_recording_beside_what_does_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "none").mkdir()
    (folder / "list").write_text("none\nin/b.wav\n*.ogg", encoding="utf-8")
    told: list[str] = []
    find_sources(["@list", "none", "gone.wav", "in", "in/b*"], apart=(), empty=told.append)
    assert told == ["none", "*.ogg", "none"]

    def scanned(place: str) -> object:
        if Path(place).name in {"deep", "none"}:
            raise PermissionError(EACCES, "Permission denied", place)
        return plain(place)

    plain, told[:] = os.scandir, []
    monkeypatch.setattr(os, "scandir", scanned)
    find_sources(["none", "in"], apart=(), empty=told.append)
    assert told == ["none", str(folder / "in" / "deep")]


@pytest.mark.parametrize("guide", ["video.md", "fr/video.md"])
def test_every_video_that_the_guide_names_is_taken_from_a_folder(folder: Path, guide: str) -> None:
    told = (resources() / "help" / guide).read_text(encoding="utf-8")
    listed = re.search(r"\((mp4, .+?)\)", told)
    assert listed is not None
    names = sorted(f"in/deep/v.{suffix}" for suffix in listed[1].split(", "))
    for name in names:
        (folder / name).touch()
    assert found(folder, "in/deep") == ["in/deep/c.m4a", *names]


def test_an_absolute_pattern_and_a_name_that_looks_like_one(folder: Path) -> None:
    (folder / "in" / "[1].wav").touch()
    assert found(folder, f"{folder}/in/b*") == ["in/b.wav"]
    assert found(folder, "in/[1].wav") == ["in/[1].wav"]


@pytest.mark.parametrize("name", ["~s.wav", "x" * 300, "in/b.wav/c.wav", "loop.wav"])
def test_a_name_that_is_no_good_fails_alone(folder: Path, name: str) -> None:
    (folder / "loop.wav").symlink_to("loop.wav")
    assert found(folder, name, "in/b.wav") == [name, "in/b.wav"]


def test_a_file_whose_name_begins_with_a_tilde_is_found(folder: Path) -> None:
    (folder / "~s.wav").touch()
    assert found(folder, "~s.wav") == ["~s.wav"]


def test_a_list_is_relative_to_itself(folder: Path) -> None:
    (folder / "in" / "all.txt").write_text('# of today\n\n"b.wav"\r\ndeep\n@all.txt\nmissing.wav\n')
    assert found(folder, "@in/all.txt") == ["in/b.wav", "in/deep/c.m4a", "in/missing.wav"]


def test_a_list_may_name_lists_and_files_that_look_like_one(folder: Path) -> None:
    (folder / "all.txt").write_text("@in/rest.txt\n@x.wav\n")
    (folder / "in" / "rest.txt").write_text("@../all.txt\nb.wav\n@deep/c.txt\n")
    (folder / "in" / "deep" / "c.txt").write_text("c.m4a\n")
    (folder / "@x.wav").touch()
    assert found(folder, "@all.txt", "@x.wav") == ["in/b.wav", "in/deep/c.m4a", "@x.wav"]


def test_a_list_in_a_list_that_cannot_be_read_is_said(folder: Path) -> None:
    (folder / "all.txt").write_text("in/b.wav\n@gone.txt\n")
    with pytest.raises(UsageError) as caught:
        found(folder, "@all.txt")
    assert caught.value.code == "bad-list"


def test_a_list_in_another_encoding_is_said(folder: Path) -> None:
    (folder / "all.txt").write_text("in/b.wav\n", encoding="utf-16-le")
    with pytest.raises(UsageError) as caught:
        found(folder, "@all.txt")
    assert caught.value.code == "bad-list"


def test_what_may_not_be_looked_at_stops_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(path: Path, **options: bool) -> os.stat_result:
        if path.parent.name == "deep":
            raise PermissionError(EACCES, "Permission denied", str(path))
        return plain(path, **options)

    plain, told = Path.stat, list[str]()
    monkeypatch.setattr(Path, "stat", looked)
    shut = str(folder / "in" / "deep" / "c.m4a")
    files = find_sources(["in", "in/deep/*"], apart=(), empty=told.append)
    assert [path.name for path in files] == ["a.MP3", "b.wav", "c.m4a"]
    assert told == [shut]
    find_sources(["in/b.wav", "in/deep"], apart=(), empty=told.append)
    assert told == [shut, shut, "in/deep"]


NOTHING = ["", "@none.txt", "in/*.ogg", "@in", "in/gone**.wav", "~nobody/*.wav", "@circle.txt"]


@pytest.mark.parametrize("named", NOTHING)
def test_nothing_is_found(folder: Path, named: str) -> None:
    (folder / "circle.txt").symlink_to("circle.txt")
    with pytest.raises(UsageError):
        found(folder, named)


def test_private_data_is_not_taken(folder: Path) -> None:
    assert found(folder, ".", "in/deep/c.m4a", apart=(folder / "in" / "deep",)) == ["in/a.MP3", "in/b.wav"]


def test_what_was_published_is_not_taken_again_unless_it_is_named(folder: Path) -> None:
    (folder / "in" / "deep" / "certificate.json").touch()
    assert found(folder, ".", "in/deep/*") == ["in/a.MP3", "in/b.wav"]
    assert found(folder, "in/deep/c.m4a") == ["in/deep/c.m4a"]
