"""The material of the tests is what it says it is."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from app.assets import resources
from tests.samples import (
    KINDS,
    PLAYLISTS,
    Sound,
    cut,
    decoded,
    noise,
    passages,
    silence,
    speech,
    tone,
    write_audio,
    write_empty_wav,
    write_playlist,
    write_text,
    write_video,
)

SAMPLE = resources() / "sample"
MEETINGS = ["meeting-en", "meeting-fr"]
EXACT = [
    ("a.wav", "pcm_u8", "u8", 7),
    ("a.wav", "pcm_s16le", "s16", 15),
    ("a.wav", "pcm_s24le", "s32", 23),
    ("a.wav", "pcm_s32le", "s32", 23),  # the material leaves the last bits alone
    ("a.wav", "pcm_f32le", "flt", 24),
    ("a.wav", "pcm_f64le", "dbl", 52),
    ("a.flac", "flac", "s16", 15),
    ("a.flac", "flac", "s32", 23),
    ("a.aiff", "pcm_s24be", "s32", 23),
]


def level(sound: Sound) -> float:
    """Root mean square, dBFS."""
    return 20 * float(np.log10(np.sqrt(np.mean(sound**2)) + 1e-12))


@pytest.mark.parametrize(("name", "codec", "sample_format", "bits"), EXACT)
def test_lossless_files_hold_the_sound_to_the_last_bit(
    name: str, codec: str, sample_format: str, bits: int, tmp_path: Path
) -> None:
    sound = noise(0.7, 16000, dbfs=-20, channels=2)
    path = write_audio(tmp_path / name, sound, 16000, codec=codec, sample_format=sample_format)
    heard, rate = decoded(path)

    assert rate == 16000
    assert heard.shape == sound.shape
    assert np.abs(heard - sound).max() < 2.0 ** (1 - bits)


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("channels", [1, 2])
def test_every_kind_decodes_to_the_right_length(suffix: str, channels: int, tmp_path: Path) -> None:
    sound = tone(1.5, 48000, channels=channels)
    heard, rate = decoded(write_audio(tmp_path / f"a{suffix}", sound, 48000))

    assert rate == 48000
    assert heard.shape[1] == channels
    assert len(heard) == pytest.approx(len(sound), abs=0.1 * rate)
    assert level(heard[rate // 2 : rate]) == pytest.approx(level(sound), abs=1)


def test_levels_are_as_asked() -> None:
    assert np.abs(tone(1, 8000, dbfs=-6)).max() == pytest.approx(0.501, abs=0.001)
    assert level(noise(1, 8000, dbfs=-30, channels=3)) == pytest.approx(-30, abs=0.2)
    assert not silence(1, 8000).any()


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".flac"])
def test_a_file_carries_a_cover_and_tags(suffix: str, tmp_path: Path) -> None:
    path = write_audio(tmp_path / f"a{suffix}", tone(1, 44100), 44100, tags={"title": "Minutes"}, cover=True)
    with av.open(str(path)) as container:
        assert container.metadata["title"] == "Minutes"
        assert len(container.streams.video) == 1


@pytest.mark.parametrize("suffix", [".m4a", ".mkv", ".mp4"])
def test_a_file_carries_chapters_and_a_second_stream(suffix: str, tmp_path: Path) -> None:
    path = write_audio(
        tmp_path / f"a{suffix}",
        tone(1, 44100),
        44100,
        chapters=["One", "Two"],
        second=noise(1, 44100, channels=2),
    )
    with av.open(str(path)) as container:
        assert [chapter["metadata"]["title"] for chapter in container.chapters()] == ["One", "Two"]
        assert [stream.channels for stream in container.streams.audio] == [1, 2]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov"])
def test_a_video_has_sound_or_has_none(suffix: str, tmp_path: Path) -> None:
    sound = tone(1, 44100)
    heard, _ = decoded(write_video(tmp_path / f"sound{suffix}", sound, 44100))
    assert len(heard) == pytest.approx(len(sound), abs=4410)

    with av.open(str(write_video(tmp_path / f"mute{suffix}", None, 44100))) as container:
        assert not container.streams.audio
        assert sum(1 for _ in container.decode(video=0)) == 10


def test_a_wav_of_no_length_is_a_wav(tmp_path: Path) -> None:
    with av.open(str(write_empty_wav(tmp_path / "empty.wav"))) as container:
        assert container.streams.audio[0].rate == 16000
        assert not list(container.decode(audio=0))


def test_a_cut_index_makes_a_file_unreadable(tmp_path: Path) -> None:
    whole = write_audio(tmp_path / "whole.m4a", tone(1, 44100), 44100)
    path = cut(whole, tmp_path / "cut.m4a", 0.5)

    assert path.stat().st_size == whole.stat().st_size // 2
    with pytest.raises(av.error.InvalidDataError):
        av.open(str(path))


@pytest.mark.parametrize("form", PLAYLISTS)
def test_what_is_no_sound_is_no_sound(form: str, tmp_path: Path) -> None:
    assert b"meeting" in write_text(tmp_path / "text.mp3").read_bytes()
    target = write_audio(tmp_path / "target.wav", tone(0.1, 8000), 8000)
    assert b"target.wav" in write_playlist(tmp_path / "list.mp3", target, form).read_bytes()


@pytest.mark.parametrize("name", MEETINGS)
def test_the_sample_meeting_is_as_its_passages_say(name: str) -> None:
    said = passages(SAMPLE / f"{name}.flac")
    sound, rate = decoded(SAMPLE / f"{name}.flac")
    wanted = {"person", "organisation", "place", "date", "money", "phone", "email", "watchlist"}

    assert {passage.category for passage in said} == {*wanted, None}
    assert len({passage.speaker for passage in said}) >= 2
    assert np.abs(sound).max() < 1
    end = 0.0
    for passage in said:
        assert end <= passage.start < passage.end <= len(sound) / rate
        if passage.start - end > 0.15:
            pause = sound[round((end + 0.05) * rate) : round((passage.start - 0.05) * rate)]
            assert level(pause) < -45
        assert level(sound[round(passage.start * rate) : round(passage.end * rate)]) > -35
        end = passage.end


def test_a_stretch_of_the_meeting_is_its_sound() -> None:
    meeting = SAMPLE / "meeting-fr.flac"
    whole, rate = decoded(meeting)
    heard, same = speech(meeting, 1.0, 2.5)

    assert same == rate
    np.testing.assert_array_equal(heard, whole[rate : rate * 5 // 2])
