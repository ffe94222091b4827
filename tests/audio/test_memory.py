"""Memory does not grow with the length of a recording."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.audio import FileSink
from app.domain.ports import Block
from tests.audio.material import as_native, speech_like
from tests.contracts.audio_sink import facts_of

ROOT = Path(__file__).resolve().parents[2]
PUBLISH = """
import resource, sys
from pathlib import Path
from app.audio import BlockRenderer, FileSink, open_source
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
with open_source(Path(sys.argv[1])) as source:
    rate = source.recording.rate
    spans = [Span(second * rate, second * rate + rate // 2) for second in range(5, 55, 10)]
    blocks = BlockRenderer().render(source, spans, SoundStyle.BLEEP)
    FileSink().write(blocks, Path(sys.argv[2]), like=source.recording, wanted="same")
    source.listen(Span(0, rate), rate=16000)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.parametrize(("wanted", "some", "many"), [("flac", 2, 8), ("opus", 3, 4)])
def test_a_long_recording_takes_no_more_memory_than_a_short_one(
    wanted: str, some: int, many: int, tmp_path: Path
) -> None:
    minute = as_native(speech_like(60 * 16000, 16000, 1), "s16")
    peaks = []
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
        peaks.append(int(done.stdout))

    assert peaks[1] - peaks[0] < 6_000  # KiB: far less than the 11 MB of sound between them
