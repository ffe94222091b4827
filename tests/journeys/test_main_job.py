"""The main job on the sample meetings: what was removed can be neither read nor heard."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.words.terms import fold
from tests.journeys.conftest import OFFLINE, SAMPLE, Caviard, Ran, files_below, private_below, run_caviard
from tests.samples import decoded, passages, speech, write_audio

LONG = 22.2
"""Seconds of the sample meeting where a part of it will do."""
SECRETS = ("juniper", "okafor", "antwerp", "ellison", "brightwater", "zuzanna", "marlow")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, module_environment: dict[str, str]) -> dict[str, Any]:
    """The beginning of the English sample, redacted once for all tests of this module."""
    folder = tmp_path_factory.mktemp("main")
    source = write_audio(folder / "meeting.flac", *speech(SAMPLE / "meeting-en.flac", 0, LONG))
    ran = run_caviard(
        "redact", source, "-o", "out", "--watchlist", SAMPLE / "watchlist.txt",
        "--project", "kept.caviard", "--text", "txt,srt,vtt,json", "--json",
        folder=folder, environment=module_environment,
    )  # fmt: skip
    assert ran.status == 0, ran.err
    data = Path(module_environment["CAVIARD_DATA"])
    return {**ran.document, "source": source, "folder": folder, "data": data, "stderr": ran.err}


@dataclass(frozen=True)
class Shown:
    """What ``caviard demo`` published of the whole English sample, and what it said.

    Args:
        bundle: its folder.
        ran: the command.
    """

    bundle: Path
    ran: Ran

    def file(self, suffix: str) -> Path:
        """The published file of a type of which there is one."""
        (found,) = self.bundle.glob(f"*{suffix}")
        return found


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, module_environment: dict[str, str]) -> Shown:
    """The demo, run once for all tests of this module, without any network."""
    folder = tmp_path_factory.mktemp("demo")
    ran = run_caviard("demo", "-o", "shown", folder=folder, environment=module_environment, before=OFFLINE)
    assert ran.status == 0, ran.err
    (bundle,) = (folder / "shown").iterdir()
    assert files_below(folder) == files_below(bundle)
    return Shown(bundle, ran)


def sound(path: Path) -> NDArray[np.float64]:
    with open_source(path) as source:
        return np.concatenate([block.samples.astype(np.float64) for block in source.blocks()])


def test_says_what_it_published(published: dict[str, Any]) -> None:
    assert published["schema"] == "caviard.redact/1"
    assert published["published"] is True
    assert published["reason"] is None
    assert published["language"] == "en"
    assert published["profile"] == "staff"
    assert published["checks"]
    assert all(check["passed"] for check in published["checks"])
    assert {"name", "passed", "detail"} == set(published["checks"][0])
    (relisten,) = (check for check in published["checks"] if check["name"] == "relisten")
    assert relisten["detail"].startswith(f"0 of {len(published['spans'])} removed passages heard")
    assert set(published["timings"]) == {"transcribe", "detect", "publish", "verify"}
    for path in map(Path, published["files"].values()):
        assert path.is_absolute()
        assert path.parent == Path(published["bundle"])
        assert path.is_file()
    assert {path.name for path in Path(published["bundle"]).iterdir()} == {
        Path(path).name for path in published["files"].values()
    }


def test_no_secret_can_be_read(published: dict[str, Any], shown: Shown) -> None:
    for path in files_below(Path(published["bundle"])) + files_below(shown.bundle):
        text = fold(path.read_bytes().decode("utf-8", errors="replace"))
        for secret in SECRETS:
            assert secret not in text, path.name


def test_the_demo_shows_what_can_be_read(shown: Shown) -> None:
    text = shown.file(".txt").read_text(encoding="utf-8")
    assert "[PERSON 1]" in text
    assert "canteen" in text
    assert shown.ran.out.startswith(text)
    assert "checks passed" in shown.ran.out
    assert {path.suffix for path in shown.bundle.iterdir()} == {
        ".flac", ".txt", ".docx", ".srt", ".vtt", ".json", ".html",
    }  # fmt: skip


def test_the_spans_are_silent_and_the_rest_is_as_it_was(published: dict[str, Any]) -> None:
    before, after = sound(published["source"]), sound(Path(published["files"]["audio"]))
    rate = published["rate"]
    assert before.shape == after.shape
    near = np.zeros(len(before), bool)
    fade = round(0.005 * rate)
    for span in published["spans"]:
        start, end = span["start_sample"], span["end_sample"]
        assert not after[start:end].any()
        near[max(0, start - fade) : end + fade] = True
    assert np.array_equal(before[~near], after[~near])
    assert near.any()
    assert not near.all()


def test_what_is_sensitive_in_the_script_is_silent(shown: Shown) -> None:
    """Judged by the times of the script that was spoken, not by what was heard."""
    after, rate = decoded(shown.file(".flac"))
    left = []
    for passage in passages(SAMPLE / "meeting-en.flac"):
        if passage.category:
            middle = after[round(passage.start * rate) : round(passage.end * rate)]
            if (np.abs(middle) > 0.01).mean() > 0.1:
                left.append(passage.category)
    assert left == []


def test_the_certificate_is_public(published: dict[str, Any]) -> None:
    certificate = json.loads(Path(published["files"]["certificate"]).read_text(encoding="utf-8"))
    assert certificate["checks"]
    source_hash = subprocess.run(
        ["sha256sum", str(published["source"])], capture_output=True, text=True, check=True
    ).stdout.split()[0]
    for path in files_below(Path(published["bundle"])):
        assert source_hash.encode() not in path.read_bytes()


def test_standard_error_holds_no_word_of_the_recording(published: dict[str, Any], shown: Shown) -> None:
    said = fold(published["stderr"] + shown.ran.err)
    for secret in (*SECRETS, "canteen", "coffee"):
        assert secret not in said


def test_the_name_of_the_bundle_says_nothing(published: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}-\d{6}", Path(published["bundle"]).name)


def test_only_the_project_and_the_bundle_remain(published: dict[str, Any]) -> None:
    folder = published["folder"]
    left = [path for path in files_below(folder) if folder / "out" not in path.parents]
    assert left == [folder / "kept.caviard", published["source"]]
    assert private_below(published["data"]) == [published["data"] / "answers.key"]
    private = files_below(published["data"])
    assert not any(path.stat().st_mode & 0o077 for path in (left[0], *private))


def test_a_project_is_published_again_for_another_audience(
    published: dict[str, Any], inside: Caviard, tmp_path: Path
) -> None:
    project = tmp_path / "copy.caviard"
    shutil.copy(published["folder"] / "kept.caviard", project)

    ran = inside("publish", project, "-o", "again", "--format", "mp3", "--style", "bleep", "--json")

    assert ran.status == 0, ran.err
    assert ran.document["files"]["audio"].endswith(".mp3")
    assert ran.document["spans"] == published["spans"]


def test_an_excerpt_is_published_and_nothing_else_and_verified(
    published: dict[str, Any], inside: Caviard, tmp_path: Path
) -> None:
    project = tmp_path / "copy.caviard"
    shutil.copy(published["folder"] / "kept.caviard", project)
    everything = "txt,docx,srt,vtt,json,html"

    ran = inside("publish", project, "-o", "part", "--excerpt", "0:12-0:20", "--text", everything, "--json")

    assert ran.status == 0, ran.err
    document, files = ran.document, {kind: Path(name) for kind, name in ran.document["files"].items()}
    assert 7 < document["duration"] < 9
    text = files["txt"].read_text(encoding="utf-8")
    assert text.split()[:4] == ["so", "two", "things", "today."]
    assert json.loads(files["certificate"].read_bytes())["excerpt"] is True
    with open_source(files["audio"]) as source:
        assert source.recording.duration == pytest.approx(document["duration"])
    read = b"".join(path.read_bytes() for kind, path in files.items() if kind not in {"audio", "docx"})
    assert not [word for word in (b"morning", b"everybody", b"Antwerp", b"canteen") if word in read]
    again = inside("verify", document["bundle"], "--project", project, "--log", "--json")
    assert again.status == 0, again.err
    assert all(check["passed"] for check in again.document["checks"])
    wrong = inside("publish", project, "-o", "none", "--excerpt", "3:00-4:00", "--json")
    assert wrong.status == 2
    assert wrong.document["code"] == "bad-excerpt"


def test_a_part_of_a_french_meeting_needs_no_network(
    caviard: Caviard, inside: Caviard, tmp_path: Path
) -> None:
    french = write_audio(tmp_path / "a.wav", *speech(SAMPLE / "meeting-fr.flac", 0, 9.8))
    for part in ("3:00-4:00", ""):  # what a script says whose variable is not set is not all of it
        wrong = inside("redact", french, "-o", "out", "--excerpt", part, "--json")
        assert (wrong.status, wrong.document["code"]) == (2, "bad-excerpt")

    ran = caviard("redact", french, "-o", "out", "--excerpt", "0-0:07.8", "--json", before=OFFLINE)

    assert ran.status == 0, ran.err
    assert 7 < ran.document["duration"] < 8.5
    assert ran.document["language"] == "fr"
    assert ran.document["counts"].get("person")
    text = fold(Path(ran.document["files"]["txt"]).read_text(encoding="utf-8"))
    assert "merci" in text
    assert not any(name in text for name in ("juliette", "morel", "bastien"))
