"""Time stamps that lie: nothing is heard twice, nothing is lost, no silence lasts for hours."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path

import numpy as np
import pytest

from app.audio import open_source
from app.audio.opening import opened
from app.audio.runs import RunDecoder
from app.domain.timeline import Span
from tests.audio.material import Kind, Sound, as_native, read, speech_like, write

RATE = 16000
PCM = Kind("stamps.mkv", "pcm_s16le", RATE, 1, "s16")


@pytest.fixture
def sound() -> Sound:
    return as_native(speech_like(4 * RATE, RATE, 1), "s16")


def joined(path: Path, *parts: tuple[int, Sound]) -> Sound:
    """What is read of a file with parts at the given positions, also after jumps."""
    with open_source(write(path, PCM, *parts)) as source:
        heard = read(source)
        for start in range(0, len(heard) - 100, len(heard) // 7):
            span = Span(start, min(start + RATE, len(heard)))
            np.testing.assert_array_equal(read(source, span), heard[span.start : span.end])
    return heard


@pytest.mark.parametrize("jitter", [-160, -16, 16, 160])
def test_jitter_of_ten_milliseconds_is_no_hole(jitter: int, sound: Sound, tmp_path: Path) -> None:
    heard = joined(tmp_path / PCM.name, (0, sound[:RATE]), (RATE + jitter, sound[RATE:]))

    np.testing.assert_array_equal(heard, sound)


def test_a_stretch_that_is_there_twice_is_heard_once(sound: Sound, tmp_path: Path) -> None:
    heard = joined(tmp_path / PCM.name, (0, sound[: 2 * RATE]), (2 * RATE - 8000, sound[2 * RATE - 8000 :]))

    np.testing.assert_array_equal(heard, sound)


@pytest.mark.parametrize("start", [3 * 3600 * RATE, 0])
def test_time_stamps_that_start_anew_make_no_hole(start: int, sound: Sound, tmp_path: Path) -> None:
    path = tmp_path / PCM.name
    if start:
        heard = joined(path, (0, sound[: 2 * RATE]), (start, sound[2 * RATE :]))
    else:
        heard = joined(path, (9 * RATE, sound[: 2 * RATE]), (30 * RATE, sound[2 * RATE : 3 * RATE]))
        sound = np.concatenate(
            [sound[: 2 * RATE], np.zeros((19 * RATE, 1), np.int16), sound[2 * RATE : 3 * RATE]]
        )

    np.testing.assert_array_equal(heard, sound)


def test_sound_of_another_form_is_left_out_and_told(tmp_path: Path) -> None:
    stereo, mono = Kind("s.mp3", "libmp3lame", 44100, 2), Kind("m.mp3", "libmp3lame", 44100, 1)
    path = tmp_path / "both.mp3"
    data = b""
    for kind in (stereo, mono):
        made = write(
            tmp_path / kind.name, kind, (0, as_native(speech_like(2 * 44100, 44100, kind.channels), "flt"))
        )
        data += made.read_bytes()
    path.write_bytes(data)
    with open_source(path) as source:
        assert source.recording.channels == 2
        assert any("could not be decoded" in fault.detail for fault in source.recording.faults)
        assert read(source).shape[1] == 2


def test_sound_that_goes_on_after_the_stated_end_is_kept(tmp_path: Path) -> None:
    kind = Kind("long.mov", "pcm_s16le", 16000, 1, "s16")
    sound = as_native(speech_like(3 * 16000, 16000, 1), "s16")
    path = write(tmp_path / kind.name, kind, (0, sound))
    data = bytearray(path.read_bytes())
    for table, at in ((b"mdhd", 20), (b"elst", 12)):  # duration in samples; of the edit, in milliseconds
        place = data.index(table) + at
        stated = int.from_bytes(data[place : place + 4], "big")
        data[place : place + 4] = (stated // 2 + 3).to_bytes(4, "big")
    path.write_bytes(data)
    with open_source(path) as source:
        heard = read(source)

    assert len(heard) >= len(sound) // 2
    np.testing.assert_array_equal(heard, sound[: len(heard)])


@pytest.mark.parametrize("channels", [1, 2])
def test_a_packet_costs_few_calls_beside_its_decoding(channels: int, tmp_path: Path) -> None:
    kind = Kind("calls.m4a", "aac", 44100, channels)
    path = write(tmp_path / kind.name, kind, (0, as_native(speech_like(10 * 44100, 44100, channels), "flt")))
    with opened(path, 0) as (container, stream), Profile() as profile:
        for _ in RunDecoder(container, stream).runs():
            pass
    calls = sum(entry.callcount for entry in profile.getstats())
    assert calls / (10 * 44100 / 1024) < 55
