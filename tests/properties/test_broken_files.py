"""Whatever is in a file: it is read, or refused in two sentences; nothing hangs, nothing crashes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app.export import writers
from app.transcripts import suffixes
from tests.mutations import TEXTS, Target, mutated, targets, try_once
from tests.samples import KINDS

TIMES = 8
NAMES = [
    *(f"media{suffix}" for suffix in KINDS),
    "picture.mkv",
    *TEXTS,
    "words.docx",
    *(f"published.{kind}" for kind in writers()),
    *("project", "locked project", "journal", "profile", "policy", "watch-list"),
]


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Target]]:
    with targets(tmp_path_factory.mktemp("good")) as made:
        yield made


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_file_is_read_or_refused(readers: Mapping[str, Target], name: str, tmp_path: Path) -> None:
    target = readers[name]
    (tmp_path / f"good{target.suffix}").write_bytes(target.good)
    target.read(tmp_path / f"good{target.suffix}")
    for seed in range(TIMES):
        try:
            try_once(target, seed, tmp_path)
        except Exception as error:
            raise AssertionError(f"{name} with seed {seed}: {type(error).__name__}") from error


def test_every_reader_is_tried(readers: Mapping[str, Target]) -> None:
    assert set(NAMES) == set(readers)
    assert {Path(name).suffix for name in NAMES if name.startswith("words")} == {*suffixes(), ".json"}


def test_a_seed_is_a_file() -> None:
    good = bytes(range(256)) * 8
    made = {mutated(good, seed) for seed in range(50)}
    assert len(made) == 50
    assert made == {mutated(good, seed) for seed in range(50)}
