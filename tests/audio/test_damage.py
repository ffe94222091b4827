"""Damage is part of what is known of a recording, with its place and how much is missing."""

from __future__ import annotations

import struct
from pathlib import Path

import av
import numpy as np
import pytest

from app.audio import open_source
from app.audio.survey import MOST_FAULTS
from app.domain.recording import FaultKind, Recording
from app.domain.timeline import Span
from tests.audio.conftest import MakeFile
from tests.audio.material import LOSSLESS, LOSSY, Kind, Sound, as_native, read, speech_like, write

ALL = {kind.name: kind for kind in (*LOSSLESS, *LOSSY)}


def damaged(path: Path, data: bytes) -> tuple[Recording, Sound]:
    path.write_bytes(data)
    with open_source(path) as source:
        return source.recording, read(source)


def lengths(detail: str) -> tuple[float, float]:
    """Missing and whole seconds of a sentence."""
    words = detail.split("about ")[1].split()
    return float(words[0]), float(words[3])


@pytest.mark.parametrize(
    "name",
    ["s16.wav", "u8.wav", "s16.w64", "s16.aiff", "s16.flac", "mp3.mp3", "aac.mkv", "opus.webm", "wma.wma"],
)
def test_a_file_cut_short_says_how_much_is_missing(name: str, make_file: MakeFile, tmp_path: Path) -> None:
    path = make_file(ALL[name])
    with open_source(path) as source:
        whole, length = read(source), source.recording.duration
    data = path.read_bytes()
    facts, heard = damaged(tmp_path / name, data[: len(data) * 6 // 10])

    fault = facts.faults[-1]
    assert (fault.kind, fault.name) == (FaultKind.DAMAGE, "damage:end")
    missing, stated = lengths(fault.detail)
    assert missing == pytest.approx(length - facts.duration, abs=0.3)
    assert stated == pytest.approx(length, abs=0.3)
    same = len(heard) - facts.rate // 5
    np.testing.assert_array_equal(heard[:same], whole[:same])


@pytest.mark.parametrize("kept", [0.985, 1])
def test_an_mp3_file_counts_its_bytes(kept: float, make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(ALL["mp3.mp3"]).read_bytes()
    facts, _ = damaged(tmp_path / "cut.mp3", data[: round(len(data) * kept)])

    assert [fault.name for fault in facts.faults] == ["damage:end"] * (kept < 1)


def test_an_ogg_cut_short_lacks_its_end_mark(make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(ALL["opus.opus"]).read_bytes()
    facts, _ = damaged(tmp_path / "cut.opus", data[: len(data) * 6 // 10])

    assert [fault.name for fault in facts.faults] == ["damage:end"]
    assert "end mark" in facts.faults[0].detail


def test_a_wav_that_was_never_closed_is_whole(make_file: MakeFile, tmp_path: Path) -> None:
    data = bytearray(make_file(ALL["s16.wav"]).read_bytes())
    at = data.index(b"data")
    data[4:8] = data[at + 4 : at + 8] = b"\xff\xff\xff\xff"
    facts, heard = damaged(tmp_path / "open.wav", bytes(data))

    assert not facts.faults
    with open_source(make_file(ALL["s16.wav"])) as source:
        np.testing.assert_array_equal(heard, read(source))


@pytest.mark.parametrize("name", ["s16.wav", "s16.aiff"])
def test_sound_beyond_what_the_header_states_is_told(name: str, make_file: MakeFile, tmp_path: Path) -> None:
    data = bytearray(make_file(ALL[name]).read_bytes())
    at, order = (data.index(b"data"), "<I") if name == "s16.wav" else (data.index(b"SSND"), ">I")
    (stated,) = struct.unpack_from(order, data, at + 4)
    struct.pack_into(order, data, at + 4, stated // 4)
    facts, _ = damaged(tmp_path / name, bytes(data))

    (fault,) = facts.faults
    assert (fault.kind, fault.name) == (FaultKind.DAMAGE, "damage:rest")
    assert float(fault.detail.split("about ")[1].split()[0]) == pytest.approx(3 * facts.duration, abs=0.1)


@pytest.mark.parametrize("name", ["s16.wav", "s16.aiff"])
def test_a_second_file_joined_to_the_first_is_told(name: str, make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(ALL[name]).read_bytes()
    facts, _ = damaged(tmp_path / name, data * 2)

    (fault,) = facts.faults
    assert (fault.kind, fault.name) == (FaultKind.DAMAGE, "damage:rest")
    assert float(fault.detail.split("about ")[1].split()[0]) == pytest.approx(facts.duration, abs=0.1)


@pytest.mark.parametrize("last", [0.02, 0.75])
def test_sound_before_the_last_of_two_pieces_of_a_wav_is_told(
    last: float, make_file: MakeFile, tmp_path: Path
) -> None:
    data = make_file(ALL["s16.wav"]).read_bytes()
    at = data.index(b"data")
    (stated,) = struct.unpack_from("<I", data, at + 4)
    piece = data[at + 8 : at + 8 + int(stated * last) // 8 * 8]
    more = data[: at + 8 + stated] + b"data" + struct.pack("<I", len(piece)) + piece
    facts, _ = damaged(tmp_path / "two.wav", more)

    (fault,) = facts.faults
    assert (fault.kind, fault.name) == (FaultKind.DAMAGE, "damage:rest")
    left_out = float(fault.detail.split("about ")[1].split()[0])
    assert left_out == pytest.approx(facts.duration / last, abs=0.1)


@pytest.mark.parametrize(
    "after",
    [
        b"LIST" + struct.pack("<I", 40_001) + b"x" * 40_002 + b"id3 " + struct.pack("<I", 6) + b"Secret",
        b"\0" * 100_000,
        b"TAG" + bytes(range(125)),
    ],
    ids=["chunks", "nothing", "tag"],
)
def test_what_follows_the_sound_of_a_wav_and_is_no_sound_is_no_damage(
    after: bytes, make_file: MakeFile, tmp_path: Path
) -> None:
    facts, _ = damaged(tmp_path / "more.wav", make_file(ALL["s16.wav"]).read_bytes() + after)

    assert not facts.faults


def test_the_hole_of_a_damaged_flac_is_silent_and_the_rest_is_in_its_place(
    make_file: MakeFile, tmp_path: Path
) -> None:
    path = make_file(ALL["s16.flac"])
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 400] = bytes(range(200)) * 2
    facts, heard = damaged(tmp_path / "hole.flac", bytes(data))
    with open_source(path) as source:
        whole = read(source)

    (fault,) = facts.faults
    assert fault.name == "damage:0"
    assert fault.span is not None
    assert "silent" in fault.detail
    assert len(heard) == len(whole)
    lost = np.flatnonzero((heard != whole).any(axis=1))
    assert fault.span.contains(Span(int(lost[0]), int(lost[-1]) + 1))
    assert not heard[fault.span.start : fault.span.end].any()


def test_a_bit_of_a_flac_that_has_changed_is_damage_though_it_decodes(
    make_file: MakeFile, tmp_path: Path
) -> None:
    data = bytearray(make_file(ALL["s16.flac"]).read_bytes())
    data[len(data) // 2] ^= 1
    facts, _ = damaged(tmp_path / "bit.flac", bytes(data))
    assert [fault.kind for fault in facts.faults] == [FaultKind.DAMAGE]


@pytest.mark.parametrize("name", ["opus.opus", "aac.m4a"])
def test_damage_in_the_middle_of_lossy_sound_keeps_the_rest_in_its_place(
    name: str, make_file: MakeFile, tmp_path: Path
) -> None:
    path = make_file(ALL[name])
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 900] = np.random.default_rng(0).bytes(900)
    facts, heard = damaged(tmp_path / name, bytes(data))
    with open_source(path) as source:
        whole = read(source)

    assert facts.faults
    assert all(fault.kind is FaultKind.DAMAGE for fault in facts.faults)
    assert len(heard) == len(whole)
    tail = slice(-facts.rate, None)  # AAC noise depends on all that came before
    assert np.corrcoef(heard[tail, 0], whole[tail, 0])[0, 1] > 0.99


@pytest.mark.parametrize("name", ["flac.mkv", "mp3.mp3", "aac.aac"])
def test_a_last_packet_that_cannot_be_decoded_is_damage(
    name: str, make_file: MakeFile, tmp_path: Path
) -> None:
    path = make_file(ALL[name])
    with av.open(str(path)) as container:
        *_, last = (packet for packet in container.demux(audio=0) if packet.size)
    data = bytearray(path.read_bytes())
    assert last.pos is not None
    data[last.pos + 8 : last.pos + last.size] = b"\xff" * (last.size - 8)
    facts, _ = damaged(tmp_path / name, bytes(data))

    assert [fault.name for fault in facts.faults] == ["damage:0"]


def test_a_hole_in_a_wma_file_is_damage(make_file: MakeFile, tmp_path: Path) -> None:
    data = bytearray(make_file(ALL["wma.wma"]).read_bytes())
    start, end = len(data) * 4 // 10, len(data) * 5 // 10
    data[start:end] = np.random.default_rng(0).bytes(end - start)
    facts, heard = damaged(tmp_path / "hole.wma", bytes(data))

    (fault,) = facts.faults
    assert fault.span is not None
    assert not heard[fault.span.start : fault.span.end].any()


def test_sound_that_begins_after_the_picture_has_lost_nothing(tmp_path: Path) -> None:
    kind = Kind("late.wmv", "wmav2", 44100, 1, "flt", "asf")
    sound = as_native(speech_like(kind.rate, kind.rate, 1), "flt")

    with open_source(write(tmp_path / kind.name, kind, (kind.rate, sound), video=True)) as source:
        assert source.recording.faults == ()
        assert source.recording.duration == pytest.approx(2.0, abs=0.2)


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_a_sample_that_is_no_number_is_damage_and_is_not_heard(odd: float, tmp_path: Path) -> None:
    kind = Kind("odd.wav", "pcm_f32le", 48000, 2, "flt")
    sound = as_native(speech_like(48000, 48000, 2), "flt")
    with open_source(write(tmp_path / "good.wav", kind, (0, sound))) as source:
        good = source.listen(source.recording.whole, rate=16000)
    sound[24000, 1] = odd
    with open_source(write(tmp_path / kind.name, kind, (0, sound))) as source:
        (fault,) = source.recording.faults
        assert (fault.name, fault.span) == ("damage:numbers", Span(24000, 24001))
        sound[24000, 1] = 0
        np.testing.assert_array_equal(read(source), sound)
        heard = source.listen(source.recording.whole, rate=16000)
        (one, other) = (source.listen(source.recording.whole, rate=16000, channel=n) for n in (0, 1))

    assert np.isfinite(np.concatenate((one, other))).all()
    far = np.abs(np.arange(16000) - 8000) > 160
    np.testing.assert_array_equal(heard[far], good[far])


def test_a_tag_after_the_last_frame_is_no_damage(make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(ALL["mp3.mp3"]).read_bytes()
    facts, _ = damaged(tmp_path / "tag.mp3", data + b"APETAGEX" + bytes(400) + b"TAG" + b"Secret".ljust(125))

    assert not facts.faults


def test_much_damage_is_told_in_bounded_words(tmp_path: Path) -> None:
    kind = Kind("many.flac", "flac", 8000, 1, "s16")
    path = write(tmp_path / kind.name, kind, (0, as_native(speech_like(60 * 8000, 8000, 1), "s16")))
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 10, len(data), 3500):
        data[at : at + 40] = b"\x55" * 40
    facts, _ = damaged(path, bytes(data))

    assert len(facts.faults) <= MOST_FAULTS + 2
    assert len({fault.name for fault in facts.faults}) == len(facts.faults)
    assert "damage:more" in {fault.name for fault in facts.faults}


def test_files_joined_end_to_end_are_heard_one_after_the_other(make_file: MakeFile, tmp_path: Path) -> None:
    path = make_file(ALL["opus.opus"])
    facts, _ = damaged(tmp_path / "joined.opus", path.read_bytes() * 2)
    with open_source(path) as source:
        assert facts.length == 2 * source.recording.length
