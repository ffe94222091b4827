"""What is not a good recording: one sentence of what happened, one of what to do, a status, and no file."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.cli.documents import redact_document
from app.domain.finding import Category
from app.domain.spotting.watchlist import Term
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import redact
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy
from tests.journeys.conftest import SAMPLE, Caviard, Ran, files_below, private_below
from tests.samples import (
    cut,
    decoded,
    noise,
    silence,
    speech,
    tone,
    write_audio,
    write_empty_wav,
    write_playlist,
    write_text,
    write_video,
)

Make = Callable[[Path], Path]


def missing(folder: Path) -> Path:
    return folder / "nothing.wav"


def a_folder(folder: Path) -> Path:
    return folder


def empty(folder: Path) -> Path:
    path = folder / "empty.wav"
    path.touch()
    return path


def text(folder: Path) -> Path:
    return write_text(folder / "text.mp3")


def no_moov(suffix: str) -> Make:
    def make(folder: Path) -> Path:
        whole = write_audio(folder / f"whole.{suffix}", tone(2, 44100), 44100)
        return cut(whole, folder / f"cut.{suffix}", 0.6)

    return make


def no_samples(folder: Path) -> Path:
    return write_empty_wav(folder / "none.wav")


def no_sound(folder: Path) -> Path:
    return write_video(folder / "film.mp4", None, 44100)


def playlist(form: str) -> Make:
    def make(folder: Path) -> Path:
        other = write_audio(folder / "other.mp3", tone(1, 44100), 44100)
        return write_playlist(folder / "list.mp3", other, form)

    return make


UNREADABLE = {
    "missing": missing,
    "directory": a_folder,
    "empty": empty,
    "text renamed .mp3": text,
    "m4a without moov": no_moov("m4a"),
    "mp4 without moov": no_moov("mp4"),
    "zero-length audio": no_samples,
    "video without sound": no_sound,
    "hls play-list renamed .mp3": playlist("hls"),
    "concat play-list renamed .mp3": playlist("ffconcat"),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The folder of the bad file."""
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A transcript that says nothing, where listening is not what is tried."""
    path = tmp_path / "words.json"
    path.write_text('{"language": "en", "words": []}', encoding="utf-8")
    return path


def refused(run: Caviard, source: Path) -> None:
    """What cannot be read is said in two lines, and nothing is made of it."""
    folder = source.parent if source.is_dir() else source.parent.parent
    ran = run("redact", source, "-o", "out", "--project", "kept.caviard", "--json")

    assert ran.status == 3, ran.err
    said = [line for line in ran.err.splitlines() if not line.endswith("...")]
    assert len(said) == 2
    assert ran.document["published"] is False
    assert ran.document["reason"] == said[0]
    assert not (folder / "out").exists()
    assert not (folder / "kept.caviard").exists()


@pytest.mark.parametrize("make", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read(inside: Caviard, place: Path, make: Make) -> None:
    refused(inside, make(place))


@pytest.mark.parametrize(
    "make", [text, no_moov("m4a"), playlist("ffconcat")], ids=["text", "m4a", "play-list"]
)
def test_what_cannot_be_read_leaves_nothing_behind(
    caviard: Caviard, place: Path, data_folder: Path, scratch: Path, make: Make
) -> None:
    refused(caviard, make(place))
    assert private_below(data_folder) == []
    assert files_below(scratch) == []


@pytest.mark.parametrize("command", ["redact", "batch"])
@pytest.mark.parametrize(
    ("out", "status", "code"), [("file", 2, "not-a-folder"), ("x" * 300, 1, "unwritable")]
)
def test_a_folder_that_cannot_be_is_said_before_the_work(
    inside: Caviard, place: Path, command: str, out: str, status: int, code: str
) -> None:
    (place.parent / "file").touch()

    ran = inside(command, text(place), "-o", out, "--json")

    assert (ran.status, ran.document["code"]) == (status, code)
    assert len([line for line in ran.err.splitlines() if not line.endswith("...")]) == 2


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_a_truncated_recording_is_published_only_when_that_is_accepted(
    inside: Caviard, place: Path, words: Path, suffix: str
) -> None:
    whole = write_audio(place / f"whole{suffix}", noise(4, 16000), 16000)
    part = cut(whole, place / f"part{suffix}", 0.5)
    command = ["redact", part, "-o", "out", "--transcript", words, "--only", "watchlist", "--json"]

    held = inside(*command)
    assert held.status == 7, held.err
    assert held.document["code"] == "damage"
    assert not (place.parent / "out").exists()

    accepted = inside(*command, "--accept-damage")
    assert accepted.status == 0, accepted.err
    certificate = json.loads(Path(accepted.document["files"]["certificate"]).read_text(encoding="utf-8"))
    assert "damage:end" in certificate["accepted"]
    (warning,) = (one for one in accepted.document["warnings"] if one.startswith("Accepted: "))
    assert "cut short: about 2." in warning


def test_a_bundle_is_never_overwritten_without_force(inside: Caviard, place: Path, words: Path) -> None:
    source = write_audio(place / "a.wav", noise(1, 16000), 16000)
    command = ["redact", source, "-o", "out", "--transcript", words, "--only", "watchlist", "--json"]
    first = inside(*command, "--name", "same")
    assert first.status == 0, first.err
    before = {path: path.read_bytes() for path in files_below(place.parent / "out")}

    again = inside(*command, "--name", "same")
    assert again.status == 2
    assert {path: path.read_bytes() for path in files_below(place.parent / "out")} == before

    forced = inside(*command, "--name", "same", "--force")
    assert forced.status == 0, forced.err
    (aside,) = (folder for folder in (place.parent / "out").iterdir() if folder.name != "same")
    (warning,) = forced.document["warnings"]
    assert repr(aside.name) in warning  # who publishes again may have left something in it
    assert first.document["warnings"] == []


def test_a_damaged_model_is_said(caviard: Caviard, environment: dict[str, str], tmp_path: Path) -> None:
    base = tmp_path / "models" / "base"
    base.mkdir(parents=True)
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (base / name).write_text("not it")
    environment["CAVIARD_MODELS"] = str(tmp_path / "models")

    ran = caviard("redact", SAMPLE / "meeting-fr.flac", "-o", "out", "--json")

    assert ran.status == 4
    assert ran.document["code"] == "model-damaged"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [("redact", "-o", "out"), ("transcribe",), ("detect",)])
def test_a_name_that_is_mistyped_is_said_before_a_model_that_is_missing(
    caviard: Caviard, environment: dict[str, str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    environment["CAVIARD_MODELS"] = str(tmp_path / "models")
    ran = caviard(command[0], "nowhere.wav", *command[1:], "--json")
    assert (ran.status, ran.document["code"]) == (3, "missing"), ran.err
    there = caviard(command[0], SAMPLE / "meeting-fr.flac", *command[1:], "--json")
    assert (there.status, there.document["code"]) == (4, "model-missing"), there.err


def published(ran: Ran) -> dict[str, object]:
    """The certificate of a run that must have published."""
    assert ran.status == 0, ran.err
    assert all(check["passed"] for check in ran.document["checks"])
    document = json.loads(Path(ran.document["files"]["certificate"]).read_text(encoding="utf-8"))
    assert isinstance(document, dict)
    return document


@pytest.mark.parametrize("kind", ["silence", "music"])
def test_where_nobody_speaks_it_is_published_and_said(inside: Caviard, place: Path, kind: str) -> None:
    rate = 16000
    if kind == "silence":
        sound = silence(4, rate)
    else:
        chord = sum(tone(4, rate, hertz=hertz, dbfs=-24) for hertz in (261.6, 329.6, 392.0, 523.3))
        sound = np.asarray(chord, np.float64)
    source = write_audio(place / f"{kind}.wav", sound, rate)

    ran = inside("redact", source, "-o", "out", "--json")

    assert published(ran)["speech_heard"] is False
    assert ran.document["spans"] == []


ODD_NAMES = ["with spaces", "\u00e9t\u00e9 \u00e0 la pi\u00e8ce", "two\nlines", "-dash", "x" * 246]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_work(inside: Caviard, place: Path, words: Path, tmp_path: Path, name: str) -> None:
    source = write_audio(place / "a.wav", noise(1, 16000), 16000).rename(tmp_path / f"{name}.wav")
    out = Path("new") / "deep" / name[:200]

    ran = inside(
        "redact", "-o", out, "--transcript", words, "--only", "watchlist", "--json", "--", source.name
    )

    published(ran)
    assert Path(ran.document["bundle"]).parent == tmp_path / out


Redact = Callable[..., dict[str, Any]]
STAFF = Policy(load_profile("staff"))


@pytest.fixture
def redacted(bench: Workbench, tmp_path: Path) -> Redact:
    """Redact a recording in English; gives what ``redact --json`` prints."""

    def run(source: Path, words: Path | None = None, policy: Policy = STAFF) -> dict[str, Any]:
        outcome = redact(
            bench,
            source,
            folder=tmp_path / "out",
            hearing=Hearing("en"),
            policy=policy,
            output=Output("made"),
            keeper=Keeper(),
            transcript=words,
        )
        return redact_document(outcome)

    return run


def test_a_speaker_a_side_is_silenced_on_both(redacted: Redact, place: Path) -> None:
    """Nobody's sound stays in the other channel."""
    one, rate = speech(SAMPLE / "meeting-en.flac", 3.5, 8.5)
    other, _ = speech(SAMPLE / "meeting-en.flac", 33.0, 38.0)
    source = write_audio(place / "sides.wav", np.concatenate([one, other], axis=1), rate)

    document = redacted(source)

    after, _ = decoded(Path(document["files"]["audio"]))
    assert document["spans"]
    for span in document["spans"]:
        assert not after[span["start_sample"] : span["end_sample"]].any()


def test_channels_that_cancel_in_the_mix_are_heard(redacted: Redact, place: Path) -> None:
    sound, rate = speech(SAMPLE / "meeting-en.flac", 3.5, 8.5)
    source = write_audio(place / "cancel.wav", np.concatenate([sound, -sound], axis=1), rate)

    document = redacted(source)

    assert json.loads(Path(document["files"]["certificate"]).read_bytes())["speech_heard"] is True
    after, _ = decoded(Path(document["files"]["audio"]))
    name = slice(round(0.5 * rate), round(1.3 * rate))  # the name that begins at 3.99 s of the meeting
    assert np.abs(after[name]).mean() < 0.2 * np.abs(sound[name]).mean()


def test_a_word_without_a_length_takes_the_room_it_has(redacted: Redact, place: Path) -> None:
    sound, rate = speech(SAMPLE / "meeting-en.flac", 3.5, 11.5)
    source = write_audio(place / "a.wav", sound, rate)
    said = [
        ("I'm", 0.1, 0.4),
        ("Martha", 0.4, 0.4),
        ("Ellison,", 1.3, 1.3),
        ("I", 1.6, 1.8),
        ("look", 1.8, 2.0),
    ]
    words = {"language": "en", "words": [{"text": t, "start": s, "end": e} for t, s, e in said]}
    (place / "words.json").write_text(json.dumps(words), encoding="utf-8")

    term = replace(STAFF, watchlist=(Term("Ellison"),), only=(Category.WATCHLIST,))
    document = redacted(source, place / "words.json", term)

    (span,) = document["spans"]
    assert span["start"] <= 0.9
    assert span["end"] >= 1.3
