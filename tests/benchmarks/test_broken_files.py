"""The same as in ``tests/properties``, each reader for a minute, with other files in every run.

FUZZ_SECONDS in the environment is another time for each.
"""

import os
import time
from pathlib import Path

import pytest

from tests.mutations import targets, try_once

pytestmark = pytest.mark.timeout(0)
SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))


def test_every_reader_for_a_time(tmp_path: Path) -> None:
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
            print(f"{name:<15} {tried} broken files, {read} of them could be read")  # noqa: T201
