"""Memory does not grow with the length of a recording."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.audio import FileSink
from app.domain.ports import Block
from tests.audio.material import as_native, facts_of, speech_like

ROOT = Path(__file__).resolve().parents[2]
PUBLISH = """
import sys
from pathlib import Path
from app.audio import render_blocks, FileSink, open_source, source
from app.domain.profile import SoundStyle
from app.domain.timeline import Span

def kilobytes(of):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(of))

source.KEPT_BYTES = 0
with open_source(Path(sys.argv[1])) as opened:
    rate = opened.recording.rate
    spans = [Span(second * rate, second * rate + rate // 2) for second in range(5, 55, 10)]
    Path("/proc/self/clear_refs").write_text("5")  # the peak is counted from here
    before = kilobytes("VmRSS")
    blocks = render_blocks(opened, spans, SoundStyle.BLEEP)
    FileSink().write(blocks, Path(sys.argv[2]), like=opened.recording, wanted="same")
    opened.listen(Span(0, rate), rate=16000)
print(kilobytes("VmHWM") - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(("wanted", "some", "many"), [("flac", 1, 4), ("opus", 1, 2)])
def test_a_long_recording_takes_no_more_memory_than_a_short_one(
    wanted: str, some: int, many: int, tmp_path: Path
) -> None:
    """Beside what a reader keeps so that a step back needs no decoding, which has a bound."""
    minute = as_native(speech_like(60 * 16000, 16000, 1), "s16")
    taken = []
    for minutes in (some, many):
        path = tmp_path / f"{minutes}.{wanted}"
        like = facts_of(np.empty((minutes * len(minute), 1), np.int16), 16000)
        blocks = (Block(at * len(minute), minute) for at in range(minutes))
        FileSink().write(blocks, path, like=like, wanted=wanted)
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", PUBLISH, path, tmp_path / f"made{minutes}{path.suffix}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        taken.append(int(done.stdout))

    assert taken[1] - taken[0] < 3_000  # KiB: half of the sound between them
