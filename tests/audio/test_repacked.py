"""Every byte of a published file is a packet's or what its container cannot do without."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio import FileSink, open_source, spare_bytes
from app.audio.encoding import choose
from app.audio.packing import padding
from tests.audio.material import LOSSLESS, LOSSY, Kind, as_native, speech_like, write
from tests.audio.videos import make_video

KINDS = [*LOSSLESS, *LOSSY, Kind("phone.wav", "pcm_mulaw", 8000, 1, "s16")]


def published(folder: Path, kind: Kind, wanted: str) -> Path:
    sound = speech_like(2 * kind.rate + 77, kind.rate, kind.channels)
    source = write(folder / kind.name, kind, (0, as_native(sound, kind.sample_format, bits=24)))
    with open_source(source) as recording:
        sink, facts = FileSink(), recording.recording
        path = folder / f"published{sink.suffix(facts, wanted)}"
        sink.write(recording.blocks(), path, like=facts, wanted=wanted)
    return path


def filmed(folder: Path, name: str, codec: str, *, late: float = 0.0) -> Path:
    """A published video: its picture beside its sound, which ends within a frame."""
    rate = 22050
    sound = speech_like(2 * rate + 777, rate, 1)
    source = make_video(folder / name, codec, sound=sound, rate=rate, late=late)
    with open_source(source) as recording:
        sink, facts = FileSink(picture=True), recording.recording
        path = folder / f"published{sink.suffix(facts, 'same')}"
        sink.write(recording.blocks(), path, like=facts, wanted="same")
    return path


def spare(path: Path) -> int:
    with open_source(path) as made:
        return spare_bytes(made.recording)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_a_published_file_holds_nothing_that_its_container_would_not_write(
    kind: Kind, tmp_path: Path
) -> None:
    assert spare(published(tmp_path, kind, "same")) == 0


@pytest.mark.parametrize("wanted", ["wav", "flac", "mp3", "m4a", "opus"])
@pytest.mark.parametrize("rate", [8000, 22050, 96000])
def test_nor_does_one_in_another_format(wanted: str, rate: int, tmp_path: Path) -> None:
    assert spare(published(tmp_path, Kind("source.wav", "pcm_s16le", rate, 2, "s16"), wanted)) == 0


@pytest.mark.parametrize("late", [0.0, 0.1])
@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mp4", "libx264"),
        ("a.mov", "libx265"),
        ("a.mkv", "libx264"),
        ("a.mkv", "libvpx"),
        ("a.mp4", "libsvtav1"),
        ("a.mp4", "libvpx-vp9"),
    ],
)
def test_nor_does_a_video(name: str, codec: str, late: float, tmp_path: Path) -> None:
    assert spare(filmed(tmp_path, name, codec, late=late)) == 0


def test_nor_does_one_of_opus(tmp_path: Path) -> None:
    with open_source(make_video(tmp_path / "a.webm", "libvpx-vp9")) as recording:
        FileSink(picture=True).write(
            recording.blocks(), tmp_path / "b.webm", like=recording.recording, wanted="same"
        )
    assert spare(tmp_path / "b.webm") == 0


def in_place_of(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """The same file with some bytes of its own for others; where they stand first."""
    assert len(old) == len(new)
    return lambda data: data.replace(old, new, 1)


def at(place: int, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + new + data[place + len(new) :]


@pytest.mark.parametrize(
    ("wanted", "changed", "least"),
    [
        ("mp3", in_place_of(b"Lavf\0\0\0\0\0", b"Kowalska\0"), 7),
        ("mp3", at(60, b"Kowalska"), 7),
        ("mp3", at(250, b"Anna"), 4),
        ("mp3", lambda data: data + b"Anna", 4),
        ("m4a", in_place_of(b"mdir", b"Anna"), 4),
        ("m4a", in_place_of(b"free", b"Anna"), 4),
        ("m4a", in_place_of(b"isomiso2", b"M4A isom"), 4),
        ("m4a", lambda data: at(data.index(b"mvhd") + 84, b"Anna")(data), 4),
        ("m4a", lambda data: at(data.index(b"esds") + 26, b"Anna")(data), 4),
        ("opus", lambda data: data + b"Anna", 4),
        ("m4a", lambda data: data + b"\0\0\0\x0cfreeAnna", 12),
        ("wav", lambda data: data + b"Anna", 4),
    ],
)
def test_a_byte_that_tells_nothing_of_the_sound_is_counted(
    wanted: str, changed: Callable[[bytes], bytes], least: int, tmp_path: Path
) -> None:
    path = published(tmp_path, Kind("source.wav", "pcm_s16le", 44100, 1, "s16"), wanted)
    path.write_bytes(changed(path.read_bytes()))
    assert spare(path) >= least


@pytest.mark.parametrize(
    ("name", "changed", "least"),
    [
        ("a.mp4", lambda data: data + b"\0\0\0\x0cfreeAnna", 12),
        ("a.mp4", lambda data: at(data.index(b"mvhd") + 84, b"Anna")(data), 4),
        ("a.mp4", lambda data: at(data.index(b"esds") + 26, b"Anna")(data), 4),
        ("a.mp4", lambda data: at(data.index(b"btrt") + 8, b"Anna")(data), 4),
        ("a.mp4", in_place_of(b"VideoHandler", b"AnnaKowalska"), 12),
        ("a.mkv", in_place_of(b"\x84Lavf", b"\x84Anna"), 4),
        ("a.mkv", in_place_of(b"00:00:02.", b"00:11:02."), 2),
        ("a.mkv", lambda data: data + b"\xec\x84Anna", 6),
    ],
)
def test_a_byte_of_a_video_that_shows_nothing_is_counted(
    name: str, changed: Callable[[bytes], bytes], least: int, tmp_path: Path
) -> None:
    path = filmed(tmp_path, name, "libx264")
    data = path.read_bytes()
    path.write_bytes(changed(data))
    assert path.read_bytes() != data
    assert spare(path) >= least


def test_the_bit_rate_that_the_encoder_of_its_sound_was_told_may_be_any_that_is_possible(
    tmp_path: Path,
) -> None:
    path = filmed(tmp_path, "a.mp4", "libx264")
    data = path.read_bytes()
    place = data.rindex(b"btrt") + 8
    for more, counted in ((1, 0), (1 << 24, 4)):
        told = int.from_bytes(data[place : place + 4], "big") + more
        path.write_bytes(at(place, told.to_bytes(4, "big"))(data))
        assert (spare(path) > 0) == bool(counted)


@pytest.mark.parametrize("hidden", [b"", b"Anna", bytes(253), bytes(254), 200 * b"Anna"])
def test_what_a_packet_of_opus_holds_besides_its_frame_is_counted(hidden: bytes, tmp_path: Path) -> None:
    """It becomes a packet of several frames, of which there is one, behind how much padding follows it."""
    path = published(tmp_path, Kind("source.wav", "pcm_s16le", 48000, 1, "s16"), "opus")
    told = len(hidden) // 254 * b"\xff" + bytes([len(hidden) % 254])
    with open_source(path) as made:
        encoding = choose(made.recording, "opus")
    options = {**encoding.muxer_options, "fflags": "+bitexact"}
    padded = tmp_path / "padded.opus"
    with (
        av.open(str(path)) as source,
        av.open(str(padded), "w", format=encoding.muxer, container_options=options) as target,
    ):
        stream = target.add_stream_from_template(source.streams.audio[0], opaque=True)
        for number, packet in enumerate(source.demux(source.streams.audio[0])):
            data = bytes(packet)
            if number == 50:
                assert data[0] & 3 == 0
                data = bytes([data[0] | 3, 0x41]) + told + data[1:] + hidden
            if data:
                copy = av.Packet(data)
                copy.pts, copy.dts, copy.duration = packet.pts, packet.dts, packet.duration
                copy.time_base, copy.stream = packet.time_base, stream
                target.mux(copy)
    with av.open(str(padded)) as one, av.open(str(path)) as other:
        heard, plain = (np.hstack([f.to_ndarray() for f in file.decode(audio=0)]) for file in (one, other))
    assert np.array_equal(heard, plain)
    assert spare(padded) == len(told) + len(hidden)
    assert padding(b"\x03\x41" + told + b"frame" + hidden) == len(told) + len(hidden)
    assert padding(b"\x03\x01" + told + b"frame" + hidden) == 0


@given(st.binary(max_size=600))
def test_no_packet_has_more_padding_than_bytes(packet: bytes) -> None:
    assert 0 <= padding(packet) <= len(packet)
