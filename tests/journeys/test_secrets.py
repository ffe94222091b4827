"""A secret is planted wherever a recording can hold one, and looked for everywhere but in the project."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.spotting.watchlist import Term
from app.domain.words.terms import fold
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import redact
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy
from tests.journeys.conftest import Caviard, files_below, private_below
from tests.samples import noise, write_audio

SECRET = "Zerbinetta"
FORMS = [SECRET.encode(), SECRET.encode("utf-16-le"), SECRET.encode("utf-16-be"), SECRET.upper().encode()]


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A transcript in which the secret is said twice, and once as the name of the speaker."""
    said = ["Today", SECRET, "spoke", "of", f"{SECRET}'s", "plan."]
    document = {
        "language": "en",
        "words": [
            {"text": text, "start": 0.5 + 0.5 * n, "end": 0.9 + 0.5 * n, "speaker": SECRET}
            for n, text in enumerate(said)
        ],
    }
    path = tmp_path / "words.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.txt"
    path.write_text(f"{SECRET}\n", encoding="utf-8")
    return path


def tagged(tmp_path: Path, suffix: str) -> Path:
    tags = {"title": f"Call with {SECRET}", "comment": SECRET, "artist": SECRET}
    sound = noise(5, 44100, dbfs=-60)  # louder, and Whisper listens for words in it
    cover = suffix in {".mp3", ".m4a", ".flac"}
    return write_audio(tmp_path / f"{SECRET}{suffix}", sound, 44100, tags=tags, cover=cover)


def holding(paths: list[Path]) -> list[Path]:
    """The files that hold the secret, in their bytes or in their names."""
    return [
        path
        for path in paths
        if SECRET.lower() in path.name.lower() or any(form in path.read_bytes() for form in FORMS)
    ]


def test_nothing_published_or_said_holds_it(
    caviard: Caviard, tmp_path: Path, words: Path, terms: Path, data_folder: Path, scratch: Path
) -> None:
    ran = caviard(
        "redact", tagged(tmp_path, ".m4a"), "-o", "out", "--transcript", words, "--watchlist", terms,
        "--project", "kept.caviard", "--text", "txt,srt,vtt,json",
    )  # fmt: skip

    assert ran.status == 0, ran.err
    assert len(files_below(tmp_path / "out")) == 7
    assert holding(files_below(tmp_path / "out")) == []
    assert [path.name for path in private_below(data_folder)] == ["answers.key"]
    assert holding(files_below(data_folder)) == []
    assert files_below(scratch) == []
    assert fold(SECRET) not in fold(ran.out + ran.err)


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench() as opened:
        yield opened


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3"])
def test_nothing_published_of_another_kind_holds_it(
    bench: Workbench, tmp_path: Path, words: Path, data_folder: Path, suffix: str
) -> None:
    redact(
        bench,
        tagged(tmp_path, suffix),
        folder=tmp_path / "out",
        hearing=Hearing(),
        policy=Policy(load_profile("staff"), watchlist=(Term(SECRET),)),
        output=Output("made", texts=("txt",)),
        keeper=Keeper(),
        transcript=words,
    )

    assert len(files_below(tmp_path / "out")) == 4
    assert holding(files_below(tmp_path / "out")) == []
    assert private_below(data_folder) == []


FAILURES: dict[str, tuple[list[str], int, str]] = {
    "held for a person": (["--needs-review", "hold", "--profile", "{ask}"], 7, "findings wait"),
    "a format that cannot hold it": (["--format", "mp3"], 1, "12 channels"),
    "a name that is taken": (["--name", "taken"], 2, "called 'taken' already"),
    "a watch-list that is none": (["--watchlist", "{words}/none"], 2, "watch-list"),
    "a profile that is none": (["--profile", "{words}"], 2, "profile"),
}


@pytest.mark.parametrize(("extra", "status", "reason"), FAILURES.values(), ids=FAILURES.keys())
def test_no_failure_tells_it(
    caviard: Caviard,
    tmp_path: Path,
    words: Path,
    terms: Path,
    data_folder: Path,
    extra: list[str],
    status: int,
    reason: str,
) -> None:
    (tmp_path / "out" / "taken").mkdir(parents=True)
    ask = tmp_path / "ask.toml"
    ask.write_text('name = "ask"\n[categories]\nperson = "ask"\nwatchlist = "ask"\n', encoding="utf-8")
    channels = 12 if "mp3" in extra else 1  # more than an mp3 holds
    source = write_audio(tmp_path / "a.wav", noise(5, 16000, dbfs=-60, channels=channels), 16000)
    filled = [option.format(ask=ask, words=words) for option in extra]

    ran = caviard(
        "redact", source, "-o", "out", "--transcript", words, "--watchlist", terms, "--json", *filled
    )

    assert (ran.status, ran.document["published"]) == (status, False)
    assert reason in ran.document["reason"]
    assert fold(SECRET) not in fold(ran.out + ran.err)
    assert files_below(tmp_path / "out") == []
    assert private_below(data_folder) == []


def test_a_crash_tells_its_kind_only(
    caviard: Caviard, tmp_path: Path, words: Path, environment: dict[str, str]
) -> None:
    """A library that breaks with the text in its message is not quoted."""
    broken = tmp_path / "broken"
    broken.mkdir()
    raising = f'raise RuntimeError("cannot digest: {SECRET}")\n'
    (broken / "spacy.py").write_text(raising, encoding="utf-8")
    environment["PYTHONPATH"] = os.pathsep.join([str(broken), environment.get("PYTHONPATH", "")])
    source = write_audio(tmp_path / "a.wav", noise(5, 16000, dbfs=-60), 16000)

    ran = caviard("redact", source, "-o", "out", "--transcript", words, "--json")

    assert ran.status not in {0, 130}
    assert fold(SECRET) not in fold(ran.out + ran.err)
    assert not (tmp_path / "out").exists()
