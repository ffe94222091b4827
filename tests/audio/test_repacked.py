"""Every byte of a published file is a packet's or what its container cannot do without."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.audio import FileSink, open_source, spare_bytes
from tests.audio.material import LOSSLESS, LOSSY, Kind, as_native, speech_like, write

KINDS = [*LOSSLESS, *LOSSY, Kind("phone.wav", "pcm_mulaw", 8000, 1, "s16")]


def published(folder: Path, kind: Kind, wanted: str) -> Path:
    sound = speech_like(2 * kind.rate + 77, kind.rate, kind.channels)
    source = write(folder / kind.name, kind, (0, as_native(sound, kind.sample_format, bits=24)))
    with open_source(source) as recording:
        sink, facts = FileSink(), recording.recording
        path = folder / f"published{sink.suffix(facts, wanted)}"
        sink.write(recording.blocks(), path, like=facts, wanted=wanted)
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
