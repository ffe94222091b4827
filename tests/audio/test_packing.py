"""How much sound packets hold, whatever is played of it."""

from pathlib import Path

import numpy as np
import pytest

from app.audio import open_source
from app.audio.packing import _samples
from tests.audio.material import Kind, as_native, speech_like, write


@pytest.mark.parametrize(
    ("codec", "rate", "data", "samples"),
    [
        ("opus", 48000, [0 << 3, 0], 480),
        ("opus", 48000, [3 << 3, 0], 2880),
        ("opus", 48000, [11 << 3 | 1, 0], 5760),
        ("opus", 48000, [12 << 3, 0], 480),
        ("opus", 48000, [15 << 3 | 2, 0], 1920),
        ("opus", 48000, [16 << 3, 0], 120),
        ("opus", 48000, [31 << 3 | 3, 0x80 | 5], 4800),
        ("opus", 48000, [31 << 3], 960),
        ("aac", 8000, [0], 1024),
        ("mp3", 24000, [0], 576),
        ("mp3", 32000, [0], 1152),
        ("flac", 44100, [0], 0),
    ],
)
def test_a_packet_tells_how_much_sound_it_holds(codec: str, rate: int, data: list[int], samples: int) -> None:
    assert _samples(bytes(data), codec, rate) == samples


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        (Kind("a.mp3", "libmp3lame", 44100, 1), 1105, 2256),
        (Kind("a.m4a", "aac", 44100, 1, "flt", "ipod"), 1024, 2047),
        (Kind("a.opus", "libopus", 48000, 1), 312, 1271),
        (Kind("a.wav", "pcm_s16le", 44100, 1, "s16"), 0, 0),
    ],
    ids=lambda value: str(value.name) if isinstance(value, Kind) else "",
)
def test_what_a_codec_needs_before_and_behind_the_sound_is_not_played(
    kind: Kind, least: int, most: int, tmp_path: Path
) -> None:
    sound: np.ndarray = as_native(speech_like(2 * kind.rate + 77, kind.rate, 1), kind.sample_format)
    with open_source(write(tmp_path / kind.name, kind, (0, sound))) as source:
        assert least <= source.recording.packing.unplayed <= most
