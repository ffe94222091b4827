"""How long the main job takes beside what it cannot do without, as ratios, side by side in one run."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.assets import resources
from app.weights import Store

pytestmark = pytest.mark.timeout(0)
SAMPLE = resources() / "sample" / "meeting-en.flac"
ALONE = """
import sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8")
segments, _ = model.transcribe(sys.argv[2], beam_size=1, word_timestamps=True, language="en")
print(sum(len(segment.words) for segment in segments))
"""


def seconds(*command: object) -> float:
    began = time.monotonic()
    subprocess.run([str(part) for part in command], capture_output=True, check=True)
    return time.monotonic() - began


def test_redact_beside_transcription_alone(tmp_path: Path) -> None:
    alone = seconds(sys.executable, "-c", ALONE, Store().locate("base"), SAMPLE)
    caviard = (sys.executable, "-m", "app")
    whole = seconds(*caviard, "redact", SAMPLE, "-o", tmp_path, "--language", "en")
    help_page = seconds(*caviard, "--help")
    bare = seconds(sys.executable, "-c", "pass")
    print(  # noqa: T201 - the figures are the result
        f"\nfaster-whisper alone {alone:.1f} s; redact, all in, {whole:.1f} s: {whole / alone:.2f} of it"
        f"\ncaviard --help {help_page:.2f} s; python alone {bare:.2f} s"
    )
    assert alone > 0
