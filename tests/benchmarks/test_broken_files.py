"""The same as in ``tests/properties``, each reader for a minute, with other files in every run."""

import time
from pathlib import Path

import pytest

from tests.mutations import targets, try_once

pytestmark = pytest.mark.timeout(0)
SECONDS = 60.0


def test_every_reader_for_a_minute(tmp_path: Path) -> None:
    with targets(tmp_path) as readers:
        for name, target in readers.items():
            began, tried, read = time.monotonic(), 0, 0
            seed = time.time_ns()
            while time.monotonic() - began < SECONDS:
                try:
                    read += try_once(target, seed + tried, tmp_path)
                except Exception as error:
                    raise AssertionError(f"{name} with seed {seed + tried}") from error
                tried += 1
            print(f"{name:<12} {tried} broken files, {read} of them could be read")  # noqa: T201
