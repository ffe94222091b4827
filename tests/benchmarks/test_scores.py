"""The development scores: what can still be heard or read, word boundaries, and text detection.

They need the scoring scripts and their material in a folder ``shared`` beside the project, and skip without.
"""

import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = [
    pytest.mark.skipif(not SHARED.is_dir(), reason="needs the scoring material in ../shared"),
    pytest.mark.timeout(0),
]

SCORES = [
    ("timing.py", "data/timing"),
    ("leak.py", "data/meetings"),
    ("leak.py", "data/digits"),
    ("entities.py", "data/text/calls-en.jsonl"),
    ("entities.py", "data/text/names-en.jsonl"),
    ("entities.py", "data/text/names-fr.jsonl"),
]


@pytest.mark.parametrize(("script", "material"), SCORES)
def test_score(script: str, material: str) -> None:
    done = subprocess.run(
        [sys.executable, SHARED / "score" / script, SHARED / material],
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"\n{script} {material}\n{done.stdout}{done.stderr}")  # noqa: T201 - the figures are the result
    assert done.returncode == 0
