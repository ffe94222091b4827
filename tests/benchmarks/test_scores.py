"""The development scores, ours and those of rivals on the same material.

What can still be heard or read, word boundaries, and text detection.

They need the scoring scripts and their material in a folder ``shared`` beside the project, and skip without.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from app.weights import Store

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = [
    pytest.mark.skipif(not SHARED.is_dir(), reason="needs the scoring material in ../shared"),
    pytest.mark.timeout(0),
]

NOTHING: Mapping[str, str] = MappingProxyType({})
CALLS, NAMES_EN, NAMES_FR = (f"data/text/{name}.jsonl" for name in ("calls-en", "names-en", "names-fr"))
SCORES = [
    ("timing.py", "data/timing"),
    ("leak.py", "data/meetings"),
    ("leak.py", "data/meetings", "--no-watchlist"),
    ("leak.py", "data/meetings", "--strict"),
    ("leak.py", "data/digits"),
    ("entities.py", CALLS),
    ("entities.py", CALLS, "--lower"),
    ("entities.py", NAMES_EN),
    ("entities.py", NAMES_FR),
]
RIVALS = {
    "faster-whisper, spaCy, 150 ms": ("naive.py", {"PAD_MS": "150"}),
    "spaCy alone": ("detect.py", {"PEER": "spacy"}),
    "presidio's default analyzer": ("detect.py", {"PEER": "presidio"}),
}
"""By name, what stands behind the command line in Caviard's place: a program, and what it is told."""
AGAINST = [
    ("faster-whisper, spaCy, 150 ms", "timing.py", "data/timing"),
    ("faster-whisper, spaCy, 150 ms", "leak.py", "data/meetings"),
    *(
        (rival, "entities.py", texts)
        for rival in ("spaCy alone", "presidio's default analyzer")
        for texts in (CALLS, NAMES_FR)
    ),
]


@pytest.mark.parametrize("asked", SCORES, ids=" ".join)
def test_score(asked: tuple[str, ...]) -> None:
    score(*asked)


@pytest.mark.parametrize(("rival", "script", "material"), AGAINST)
def test_score_of_a_rival(rival: str, script: str, material: str) -> None:
    program, told = RIVALS[rival]
    told = told | {"CAVIARD": str(SHARED / "score" / "peers" / program), "MODEL": str(Store().locate("base"))}
    told["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    score(script, material, who=rival, environment=told)


def score(
    script: str, material: str, *asked: str, who: str = "Caviard", environment: Mapping[str, str] = NOTHING
) -> None:
    """Run a scoring script and show its figures."""
    done = subprocess.run(
        [sys.executable, SHARED / "score" / script, SHARED / material, *asked],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"\n{who}: {script} {material} {' '.join(asked)}\n{done.stdout}{done.stderr}")  # noqa: T201 - the figures
    assert done.returncode == 0
