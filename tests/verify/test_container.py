from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.recording import Fault, FaultKind, Packing, Recording
from app.domain.timeline import Span
from app.verify.container import check_container
from tests.audio.material import Kind
from tests.values import make_recording
from tests.verify.material import WAV, Bundle, as_it_should_be, make_bundle, verifier
from tests.verify.test_bundle import M4A, MP3, OPUS

FLAC = Kind("source.flac", "flac", 16000, 2, "s16")

DAMAGE = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")


def test_one_stream_and_nothing_else_passes() -> None:
    assert check_container(make_recording(), picture=False, spare=0).passed
    neutral = (
        ("encoder", "Lavf62.3.100"),
        ("ENCODER", "Lavc62.11.100 libopus"),
        ("handler_name", "SoundHandler"),
    )
    assert check_container(replace(make_recording(), tags=neutral), picture=False, spare=0).passed


@pytest.mark.parametrize(
    ("published", "why"),
    [
        (replace(make_recording(), codec="vorbis"), "codec"),
        (replace(make_recording(), streams=2), "2 tracks, 1 of them sound"),
        (replace(make_recording(), streams=2, audio_streams=2), "2 tracks, 2"),
        (replace(make_recording(), has_video=True), "picture"),
        (replace(make_recording(), chapters=1), "1 chapters"),
        (replace(make_recording(), tags=(("title", "secret"),)), "1 tags"),
        (replace(make_recording(), tags=(("encoder", "Lavf secret"),)), "1 tags"),
        (replace(make_recording(), tags=(("compatible_brands", "M4A secret"),)), "1 tags"),
        (make_recording(faults=(DAMAGE,)), "1 damaged"),
        (replace(make_recording(), packing=Packing(9, 90, 129)), "129 bytes that are no sound, 128 are"),
    ],
)
def test_anything_else_fails(published: Recording, why: str) -> None:
    check = check_container(published, picture=False, spare=0)
    assert not check.passed
    assert why in check.detail
    assert "secret" not in check.detail


@pytest.mark.parametrize(
    ("container", "picture", "payload", "laced", "room"),
    [
        ("wav", False, 200_000, 7, 128),
        ("aiff", False, 200_000, 7, 128),
        ("flac", False, 200_000, 7, 128),
        ("mp3", False, 200_000, 7, 2222 + 100),
        ("mp3", False, 9_000, 7, 800),
        ("mp4", False, 200_000, 7, 1000 + 4 * 90 + 3),
        ("mp4", True, 200_000, 7, 1000 + 4 * 90 + 3 + 4096 + 40 * 90),
        ("ogg", False, 200_000, 7, 256 + 90 + 27 + 7),
        ("ogg", False, 200_000, 700, 256 + 90 + 27 * 3 + 700),
        ("matroska", False, 200_000, 7, 4096),
        ("w64", False, 200_000, 7, 0),
    ],
)
def test_a_container_has_the_room_that_it_needs_and_no_more(
    container: str, picture: bool, payload: int, laced: int, room: int
) -> None:
    facts = replace(make_recording(), container=container, streams=1 + picture, has_video=picture)
    for more in (0, 1):
        made = replace(facts, packing=Packing(90, payload, room + more, laced=laced))
        assert check_container(made, picture=picture, spare=0).passed is (more == 0)


def test_what_its_container_would_not_have_written_fails() -> None:
    assert check_container(make_recording(), picture=False, spare=0).passed
    check = check_container(make_recording(), picture=False, spare=2)
    assert not check.passed
    assert check.detail == "2 bytes that its container would not have written"


@pytest.mark.parametrize("kind", [WAV, FLAC, MP3, M4A, OPUS], ids=lambda kind: str(kind.name))
def test_the_bytes_of_a_published_file_are_all_accounted_for(kind: Kind, tmp_path: Path) -> None:
    """A short name has room where a program tells its own, or in a tail that players pass over."""
    bundle = make_bundle(tmp_path, kind=kind, texts=())
    judge = verifier()
    assert bundle.check(judge)["container"].passed
    with bundle.files["audio"].open("ab") as file:
        file.write(b"Anna")
    assert not bundle.check(judge)["container"].passed


def remux(bundle: Bundle, *, tags: dict[str, str] | None = None, second: bool = False) -> None:
    """The same packets in a new file, with something more."""
    path = bundle.files["audio"]
    copy = path.with_name(f"new{path.suffix}")
    with av.open(str(path)) as old, av.open(str(copy), "w") as new:
        new.metadata.update(tags or {})
        theirs = old.streams.audio[0]
        streams = [new.add_stream_from_template(theirs) for _ in range(1 + second)]
        for packet in old.demux(theirs):
            if packet.dts is not None:
                packet.stream = streams[0]
                new.mux(packet)
                if second:
                    packet.stream = streams[1]
                    new.mux(packet)
    copy.replace(path)


@pytest.mark.parametrize("kind", [WAV, MP3, M4A], ids=lambda kind: str(kind.name))
def test_a_tag_fails(kind: Kind, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, kind=kind)
    remux(bundle, tags={"title": "Weekly meeting"})
    assert bundle.failing() == {"container"}


@pytest.mark.parametrize("kind", [WAV, MP3, M4A], ids=lambda kind: str(kind.name))
def test_a_tag_with_a_removed_word_fails_twice(kind: Kind, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, kind=kind)
    remux(bundle, tags={"title": "With KOWALSKA"})
    checks = bundle.check()
    assert {name for name, check in checks.items() if not check.passed} == {"container", "search"}
    assert checks["search"].detail.endswith("found in: audio, tags")


def test_a_second_stream_fails(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, kind=M4A)
    remux(bundle, second=True)
    assert "container" in bundle.failing()


def box(name: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + name + content


def chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content


def flac_block(name: int, content: bytes) -> bytes:
    """A block of metadata; it stands behind the first one, which has 34 bytes."""
    return bytes([name]) + len(content).to_bytes(3, "big") + content


SOUND = np.random.default_rng(1).bytes(8000)
"""As much as a second of speech takes in Opus, at the least."""


@pytest.mark.parametrize(
    ("kind", "at", "hidden"),
    [
        (WAV, None, SOUND),
        (WAV, 12, chunk(b"note", SOUND)),
        (FLAC, None, SOUND),
        (FLAC, None, 300 * SOUND),
        (FLAC, 42, flac_block(2, SOUND)),
        (MP3, None, b"APETAGEX" + SOUND),
        (M4A, None, box(b"free", SOUND)),
        (M4A, None, box(b"udta", SOUND)),
        (OPUS, None, SOUND),
        (M4A, None, box(b"free", SOUND[:300])),
        (OPUS, None, SOUND[:300]),
    ],
    ids=lambda value: str(value.name) if isinstance(value, Kind) else "",
)
def test_what_players_pass_over_fails(kind: Kind, at: int | None, hidden: bytes, tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, kind=kind, texts=())
    assert bundle.failing() == set()
    data = bundle.files["audio"].read_bytes()
    place = len(data) if at is None else at
    bundle.files["audio"].write_bytes(data[:place] + hidden + data[place:])
    assert bundle.failing() == {"container"}


@pytest.mark.parametrize(
    ("codec", "most"), [("aac", 2048), ("mp3", 2304), ("opus", 1920), ("flac", 0), ("pcm_s16le", 0)]
)
def test_so_much_sound_may_a_file_hold_that_is_not_played(codec: str, most: int) -> None:
    for more in (0, 1):
        made = replace(make_recording(), codec=codec, packing=Packing(9, 90, 0, most + more))
        assert check_container(made, picture=False, spare=0).passed is (more == 0)


UNPLAYED = 9600
"""Samples that are hidden: 200 ms and more, a whole number of packets of Opus."""


def begun_early(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    """What is to be published, behind a little of what is not."""
    (secret,) = source.blocks(Span(spans[0].start, spans[0].start + UNPLAYED))
    yield Block(0, secret.samples)
    for block in as_it_should_be(source, spans, style):
        yield Block(block.start + UNPLAYED, block.samples)


def skipped_by_opus(data: bytearray) -> None:
    """Let the first page of a file say that players pass over more (RFC 7845, 5.1)."""
    at = data.index(b"OpusHead") + 10
    before = int.from_bytes(data[at : at + 2], "little")
    data[at : at + 2] = (before + UNPLAYED).to_bytes(2, "little")
    page = data[: 27 + data[26] + sum(data[27 : 27 + data[26]])]
    page[22:26] = bytes(4)
    crc = 0
    for byte in page:  # RFC 3533
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ (0x104C11DB7 if crc & 0x80000000 else 0)) & 0xFFFFFFFF
    data[22:26] = crc.to_bytes(4, "little")


def skipped_by_mp4(data: bytearray) -> None:
    """Let the edit list of a file, and what states its length, say that it begins later (ISO 14496-12)."""
    less = round(UNPLAYED * 1000 / 44100)
    for name, place in ((b"mvhd", 16), (b"tkhd", 20), (b"elst", 8)):
        at = data.index(name) + 4 + place
        data[at : at + 4] = (int.from_bytes(data[at : at + 4], "big") - less).to_bytes(4, "big")
    at += 4
    data[at : at + 4] = (int.from_bytes(data[at : at + 4], "big") + UNPLAYED).to_bytes(4, "big")


@pytest.mark.parametrize(
    ("kind", "skip"),
    [(OPUS, skipped_by_opus), (M4A, skipped_by_mp4)],
    ids=lambda value: str(value.name) if isinstance(value, Kind) else "",
)
def test_sound_that_players_pass_over_fails(
    kind: Kind, skip: Callable[[bytearray], None], tmp_path: Path
) -> None:
    bundle = make_bundle(tmp_path, kind=kind, texts=(), render=begun_early)
    data = bytearray(bundle.files["audio"].read_bytes())
    assert "silence" in bundle.failing()
    skip(data)
    bundle.files["audio"].write_bytes(data)
    assert bundle.failing() == {"container"}
