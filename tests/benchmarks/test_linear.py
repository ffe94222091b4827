"""Whether time grows with the recording, and memory does not: the main job on short and long ones.

``CAVIARD_BENCH_MINUTES=1,10,60,300`` names the lengths. Five hours take more than an hour.
The plot that is made, ``build/benchmarks/linear.svg``, is the one of ``resources/help/performance.md``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.benchmarks.material import BUILD
from tests.benchmarks.plot import straight
from tests.benchmarks.processes import cost
from tests.benchmarks.recordings import meeting

pytestmark = pytest.mark.timeout(0)
MINUTES = os.environ.get("CAVIARD_BENCH_MINUTES", "1,10")
MOST_MEMORY, MORE_MEMORY = 1_500_000_000, 1.10
"""Bytes of all processes together, and how many times those of ten minutes a longer recording may take."""
NOT_LINEAR = 1.3
"""How many times the processor time of ten minutes, by the minute, a longer recording may take."""


def test_time_grows_with_the_recording_and_memory_does_not(tmp_path: Path) -> None:
    points = []
    print()  # noqa: T201
    for minutes in sorted(float(one) for one in MINUTES.split(",")):
        sound = meeting(tmp_path / f"{minutes:g}.m4a", minutes)
        took = cost(
            sys.executable, "-m", "app", "redact", sound, "-o", tmp_path, "--language", "en", "--json"
        )
        points.append((minutes, took))
        print(  # noqa: T201 - the figures are the result
            f"{minutes:g} minutes: {took.wall:.0f} s, {took.cpu:.0f} processor seconds "
            f"({took.cpu / minutes:.1f} a minute), {took.peak / 1e6:.0f} MB at most",
            flush=True,
        )
        sound.unlink()
    BUILD.mkdir(parents=True, exist_ok=True)
    straight(
        BUILD / "linear.svg",
        [(minutes, took.cpu) for minutes, took in points],
        title="Processor seconds of redact by minutes of the recording; the dashed line is exactly linear",
        across="minutes of the recording",
        up="processor seconds of redact",
    )
    assert max(took.peak for _, took in points) < MOST_MEMORY
    ten = next((took for minutes, took in points if minutes == 10), None)
    for minutes, took in points:
        if ten is not None and minutes > 10:
            assert took.peak < MORE_MEMORY * ten.peak
            assert took.cpu / minutes < NOT_LINEAR * ten.cpu / 10
