"""Published files: what they hold, and what they must not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from app.audio import FileSink, open_source, render_blocks, replaced_by_wav
from app.audio.encoding import choose
from app.domain.errors import InputError, OutputError
from app.domain.ports import Block
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.timeline import Span
from tests.audio.conftest import MakeFile
from tests.audio.material import (
    LOSSLESS,
    LOSSY,
    Kind,
    Sound,
    add_picture,
    add_stream,
    as_float,
    as_native,
    blocks_of,
    encode,
    facts_of,
    film,
    level,
    read,
    speech_like,
)
from tests.contracts.writer import full_disk

FORMATS = ["wav", "flac", "mp3", "m4a", "opus"]
SECRETS = re.compile(rb"Secret|secret|Lav[fc]\d|PRIVATE")
REFUSED = {"mp3": (3, 4, 5, 6, 7, 8, 10), "m4a": (7, 10), "opus": (5, 7, 10), "flac": (10,)}
TABLE = {
    "u8.wav": ("wav", "pcm_u8"),
    "s24.wav": ("wav", "pcm_s24le"),
    "f32.wav": ("wav", "pcm_f32le"),
    "f64.wav": ("wav", "pcm_f64le"),
    "ten.wav": ("wav", "pcm_s16le"),
    "s16.w64": ("wav", "pcm_s16le"),
    "s8.aiff": ("aiff", "pcm_s8"),
    "s24.aiff": ("aiff", "pcm_s24be"),
    "f32.aiff": ("aiff", "pcm_f32be"),
    "s16.flac": ("flac", "flac"),
    "s24.flac": ("flac", "flac"),
    "flac.mkv": ("flac", "flac"),
    "pcm.mov": ("wav", "pcm_s16le"),
    "alac.m4a": ("wav", "pcm_s16le"),
    "mp3.mp3": ("mp3", "mp3"),
    "aac.m4a": ("mp4", "aac"),
    "six.mp4": ("mp4", "aac"),
    "aac.aac": ("mp4", "aac"),
    "opus.opus": ("ogg", "opus"),
    "eight.opus": ("ogg", "opus"),
    "opus.webm": ("ogg", "opus"),
    "wma.wma": ("ogg", "opus"),
}


@pytest.fixture
def sink() -> FileSink:
    return FileSink()


@pytest.fixture
def sound() -> Sound:
    """Three seconds with a silent one in the middle."""
    made = speech_like(3 * 44100 + 17, 44100, 2)
    made[44100 : 2 * 44100] = 0
    return as_native(made, "s16")


@pytest.mark.parametrize("wanted", ["same", *FORMATS])
def test_the_file_holds_one_stream_of_the_same_length_and_nothing_else(
    sink: FileSink, sound: Sound, wanted: str, tmp_path: Path
) -> None:
    like = facts_of(sound, 44100)
    path = tmp_path / f"made{sink.suffix(like, wanted)}"
    sink.write(blocks_of(sound), path, like=like, wanted=wanted)

    with open_source(path) as made:
        facts = made.recording
        assert (facts.streams, facts.audio_streams, facts.chapters, facts.has_video) == (1, 1, 0, False)
        assert facts.channels == 2
        assert not facts.faults
        assert abs(facts.duration - like.duration) < 0.001
        heard = as_float(read(made))
        assert level(np.asarray(heard[int(1.03 * facts.rate) : int(1.97 * facts.rate)])) < -50
    _same_place(as_float(sound), like.rate, heard, facts.rate)


@pytest.mark.parametrize("wanted", ["same", "wav", "flac"])
def test_lossless_formats_keep_every_bit(sink: FileSink, sound: Sound, wanted: str, tmp_path: Path) -> None:
    like = facts_of(sound, 44100)
    path = tmp_path / f"made{sink.suffix(like, wanted)}"
    sink.write(blocks_of(sound), path, like=like, wanted=wanted)

    with open_source(path) as made:
        np.testing.assert_array_equal(read(made), sound)


@pytest.mark.parametrize("wanted", ["same", *FORMATS])
def test_a_full_disk_leaves_no_file(sink: FileSink, sound: Sound, wanted: str, tmp_path: Path) -> None:
    like = facts_of(sound, 44100)
    path = tmp_path / f"made{sink.suffix(like, wanted)}"
    with full_disk(5000), pytest.raises(OutputError) as caught:
        sink.write(blocks_of(sound), path, like=like, wanted=wanted)

    assert caught.value.code == "disk-full"
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_one_error(sink: FileSink, sound: Sound, tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        sink.write(blocks_of(sound), tmp_path / "no" / "made.wav", like=facts_of(sound, 44100), wanted="wav")

    assert caught.value.code == "unwritable"


def test_a_file_that_is_there_is_not_written_over(sink: FileSink, sound: Sound, tmp_path: Path) -> None:
    path = tmp_path / "made.wav"
    path.write_bytes(b"mine")
    with pytest.raises(OutputError) as caught:
        sink.write(blocks_of(sound), path, like=facts_of(sound, 44100), wanted="wav")

    assert caught.value.code == "exists"
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("wanted", ["same", *FORMATS])
def test_an_error_of_the_recording_leaves_no_file(
    sink: FileSink, sound: Sound, wanted: str, tmp_path: Path
) -> None:
    def failing() -> Iterator[Block]:
        yield from list(blocks_of(sound))[:2]
        raise InputError("changed", "It was changed.", "Start again.")

    like = facts_of(sound, 44100)
    with pytest.raises(InputError):
        sink.write(failing(), tmp_path / f"made{sink.suffix(like, wanted)}", like=like, wanted=wanted)
    assert not list(tmp_path.iterdir())


def _same_place(original: Sound, rate: int, heard: Sound, heard_rate: int) -> None:
    """The sound is where it was, within a tenth of a millisecond."""
    length = 2 * heard_rate
    at = np.arange(length) / heard_rate * rate
    one = np.interp(at, np.arange(len(original)), np.asarray(original, np.float64)[:, 0])
    other = np.asarray(heard, np.float64)[:length, 0]
    product = np.fft.irfft(np.fft.rfft(one, 2 * length) * np.conj(np.fft.rfft(other, 2 * length)))
    lag = int(np.argmax(product))
    assert min(lag, 2 * length - lag) <= heard_rate * 1e-4


@pytest.mark.parametrize(
    "kind", [kind for kind in (*LOSSLESS, *LOSSY) if kind.name in TABLE], ids=lambda k: k.name
)
def test_same_keeps_what_it_can(kind: Kind, make_file: MakeFile, tmp_path: Path) -> None:
    sink = FileSink()
    with open_source(make_file(kind)) as source:
        like = source.recording
        spans = [Span(like.rate, 2 * like.rate)]
        path = tmp_path / f"made{sink.suffix(like, 'same')}"
        sink.write(render_blocks(source, spans, SoundStyle.MUTE), path, like=like, wanted="same")
        original = read(source)

    with open_source(path) as made:
        facts, heard = made.recording, read(made)
    assert (facts.container, facts.codec) == TABLE[kind.name]
    assert replaced_by_wav(like) == (kind.name == "alac.m4a")
    assert facts.channels == like.channels
    assert facts.rate == (48000 if kind.codec == "wmav2" else like.rate)
    assert facts.streams == 1
    assert not facts.faults
    if kind in LOSSLESS:
        assert (facts.sample_format, facts.bits) == (like.sample_format, like.bits)
        assert heard.shape == original.shape
        fade = int(0.005 * like.rate)
        np.testing.assert_array_equal(heard[: like.rate - fade], original[: like.rate - fade])
        np.testing.assert_array_equal(heard[2 * like.rate + fade :], original[2 * like.rate + fade :])
        assert not as_float(heard[like.rate : 2 * like.rate]).any()
    else:
        assert facts.bit_rate is not None
        assert like.bit_rate is not None
        assert abs(facts.duration - like.duration) < 0.001
        inside = heard[int(1.05 * facts.rate) : int(1.95 * facts.rate)]
        assert level(inside) < -55


@pytest.mark.parametrize("wanted", FORMATS)
def test_nothing_but_sound_is_carried_over(wanted: str, tmp_path: Path) -> None:
    path = tmp_path / "PRIVATE.mkv"
    kind = Kind(path.name, "aac")
    sound = as_native(speech_like(2 * 44100, 44100, 2), "flt")
    with av.open(str(path), "w") as container:
        container.metadata.update({"title": "Secret", "comment": "secret plan"})
        container.set_chapters(
            [
                {
                    "id": 1,
                    "start": 0,
                    "end": 900,
                    "time_base": Fraction(1, 1000),
                    "metadata": {"title": "Secret"},
                }
            ]
        )
        first, second, picture = (
            add_stream(container, kind),
            add_stream(container, kind),
            add_picture(container),
        )
        first.metadata["title"] = "Secret"
        container.mux(encode(first, kind, [(0, sound)]))
        container.mux(encode(second, kind, [(0, sound)]))
        container.mux(film(picture, seconds=2))

    with open_source(path) as source:
        like = source.recording
        assert (like.streams, like.audio_streams, like.has_video, like.chapters) == (3, 2, True, 1)
        assert [value for key, value in like.tags if value == "Secret"]
        target = tmp_path / f"made{FileSink().suffix(like, wanted)}"
        FileSink().write(source.blocks(), target, like=like, wanted=wanted)

    data = target.read_bytes()
    assert not SECRETS.search(data)
    with open_source(target) as made:
        facts = made.recording
    assert (facts.streams, facts.audio_streams, facts.has_video, facts.chapters) == (1, 1, False, 0)
    neutral = {"M4A ", "512", "M4A isomiso2", "und", "SoundHandler", "Lavf", "ffmpeg", "[0][0][0][0]"}
    assert {value for _, value in facts.tags} <= neutral


def test_the_same_sound_makes_the_same_bytes(tmp_path: Path) -> None:
    sound = as_native(speech_like(44100, 44100, 2), "s16")
    like = facts_of(sound, 44100)
    for wanted in FORMATS:
        one, other = tmp_path / f"one.{wanted}", tmp_path / f"other.{wanted}"
        for path in (one, other):
            FileSink().write(blocks_of(sound), path, like=like, wanted=wanted)
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("wanted", ["mp3", "m4a", "opus"])
@pytest.mark.parametrize("rate", [8000, 22050, 48000, 96000, 192000])
@pytest.mark.parametrize("channels", [1, 2])
def test_lossy_files_have_the_right_length_and_place_at_any_rate(
    wanted: str, rate: int, channels: int, tmp_path: Path
) -> None:
    original = speech_like(2 * rate + 3, rate, channels)
    sound = as_native(original, "flt")
    path = tmp_path / f"made.{wanted}"
    like = facts_of(sound, rate)
    FileSink().write(blocks_of(sound), path, like=like, wanted=wanted)

    with open_source(path) as made:
        facts, heard = made.recording, as_float(read(made))
    assert abs(facts.duration - like.duration) < 0.001
    at = np.arange(len(heard)) / facts.rate * rate
    wished = np.interp(at, np.arange(len(original)), original[:, 0])
    assert np.corrcoef(heard[:, 0], wished)[0, 1] > 0.98


@pytest.mark.parametrize("channels", [1, 2, 3, 4, 5, 6, 7, 8, 10])
@pytest.mark.parametrize("wanted", FORMATS)
def test_every_channel_stays_where_it_is(channels: int, wanted: str, tmp_path: Path) -> None:
    rate = 48000
    t = np.arange(rate) / rate
    sound = np.stack([0.3 * np.sin(2 * np.pi * 20 * (3 + 2 * c) * t) for c in range(channels)], axis=1)
    like = facts_of(as_native(sound, "s16"), rate)
    path = tmp_path / f"made.{wanted}"
    if channels in REFUSED.get(wanted, ()):
        with pytest.raises(OutputError) as caught:
            FileSink().write(blocks_of(as_native(sound, "s16")), path, like=like, wanted=wanted)
        assert caught.value.code == "too-many-channels"
        return
    FileSink().write(blocks_of(as_native(sound, "s16")), path, like=like, wanted=wanted)
    with open_source(path) as made:
        heard = as_float(read(made))
    for channel in range(channels):
        if (wanted, channel) != ("m4a", 3):  # the fourth channel of AAC is for low sounds alone
            assert np.corrcoef(heard[2000:46000, channel], sound[2000:46000, channel])[0, 1] > 0.9


def test_flac_holds_32_bit(tmp_path: Path) -> None:
    sound = as_native(speech_like(20000, 16000, 1), "s32")
    like = facts_of(sound, 16000)
    FileSink().write(blocks_of(sound), tmp_path / "made.flac", like=like, wanted="flac")
    with open_source(tmp_path / "made.flac") as made:
        assert made.recording.bits == 32
        np.testing.assert_array_equal(read(made), sound)


def test_floating_sound_becomes_24_bit_flac(tmp_path: Path) -> None:
    sound = as_native(speech_like(20000, 16000, 1), "flt")
    FileSink().write(blocks_of(sound), tmp_path / "made.flac", like=facts_of(sound, 16000), wanted="flac")
    with open_source(tmp_path / "made.flac") as made:
        assert made.recording.bits == 24
        np.testing.assert_allclose(as_float(read(made)), sound, atol=2**-23)


@pytest.mark.parametrize("wanted", ["mp3", "m4a"])
def test_floating_sound_beyond_full_scale_is_not_drowned_in_noise(wanted: str, tmp_path: Path) -> None:
    sound = (7 * speech_like(3 * 24000, 24000, 1)).astype(np.float32)  # peaks of 9 dB above full scale
    target = tmp_path / f"made.{wanted}"
    FileSink().write(blocks_of(sound), target, like=facts_of(sound, 24000), wanted=wanted)
    with open_source(target) as made:
        heard, said = (np.clip(one, -1, 1) for one in (read(made)[: len(sound)], sound))
    assert np.std(heard - said) < np.std(said) / 10


def _like(
    *,
    codec: str = "pcm_s16le",
    container: str = "wav",
    bit_rate: int | None = None,
    length: int = 48000,
    rate: int = 48000,
    has_video: bool = False,
) -> Recording:
    facts = facts_of(np.zeros((1, 2), np.int16), rate)
    return replace(
        facts, codec=codec, container=container, bit_rate=bit_rate, length=length, has_video=has_video
    )


def test_bit_rates_are_the_recording_s_or_better() -> None:
    assert choose(_like(codec="mp3", bit_rate=97_123), "same").bit_rate == 112_000
    assert choose(_like(codec="mp3", bit_rate=320_400), "same").bit_rate == 320_000
    assert choose(_like(codec="aac", container="mp4", bit_rate=192_500), "same").bit_rate == 200_000
    assert choose(_like(codec="opus", container="ogg", bit_rate=24_000), "same").bit_rate == 128_000
    assert choose(_like(codec="mp3", bit_rate=16_000), "same").bit_rate == 80_000
    assert choose(_like(codec="opus", container="ogg", bit_rate=300_000), "same").bit_rate == 304_000
    assert choose(_like(codec="pcm_s16le", bit_rate=1_536_000), "m4a").bit_rate == 160_000


def test_what_is_too_long_for_aiff_becomes_wav() -> None:
    assert choose(_like(container="aiff", codec="pcm_s16be"), "same").suffix == ".aiff"
    assert choose(_like(container="aiff", codec="pcm_s16be", length=2**30), "same").suffix == ".wav"


def test_a_wav_file_keeps_32_bits_and_what_is_beyond_four_gigabytes() -> None:
    made = choose(replace(_like(), sample_format="s32", bits=32), "wav")
    assert (made.codec, made.muxer_options["rf64"]) == ("pcm_s32le", "auto")


def test_channels_in_an_order_of_their_own_are_read(tmp_path: Path) -> None:
    """As of 7.1 in AIFF: PyAV frees what is said of them twice, which ends the process."""
    count = np.arange(480 * 8, dtype=np.int16).reshape(480, 8)
    like = replace(facts_of(count, 48000), container="aiff", codec="pcm_s16be")
    FileSink().write(blocks_of(count), tmp_path / "x.aiff", like=like, wanted="same")
    assert b"CHAN\0\0\0\x0c\0\x80\0\x08" in (tmp_path / "x.aiff").read_bytes()
    with open_source(tmp_path / "x.aiff") as written:
        assert np.array_equal(read(written), count)


def test_the_sound_of_a_video_becomes_m4a() -> None:
    assert choose(_like(container="mov", codec="pcm_s16le", has_video=True), "same").suffix == ".m4a"
    assert choose(_like(container="matroska", codec="opus", has_video=True), "same").suffix == ".m4a"


def test_vorbis_becomes_opus() -> None:
    made = choose(_like(container="ogg", codec="vorbis", rate=44100), "same")
    assert (made.suffix, made.rate) == (".opus", 48000)


def test_a_format_that_is_not_known_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="no such format"):
        FileSink().suffix(_like(), "aiff-c")
