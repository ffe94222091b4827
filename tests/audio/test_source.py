"""Reading recordings: every kind of file, exact positions, and the same samples after every jump."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.audio import open_source
from app.audio import source as source_module
from app.audio.opening import opened
from app.audio.runs import Run
from app.audio.selecting import SelectedSource
from app.audio.source import FileSource
from app.domain.errors import InputError
from app.domain.ports import Block, SampleSource
from app.domain.timeline import Span
from tests.audio.conftest import SECONDS, MakeFile
from tests.audio.material import (
    LOSSLESS,
    LOSSY,
    Kind,
    Sound,
    as_float,
    as_native,
    read,
    speech_like,
    write,
)
from tests.contracts.sample_source import SampleSourceContract
from tests.fakes import ArraySource
from tests.samples import write_audio

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

SOME = (LOSSLESS[2], LOSSLESS[12], LOSSY[0], LOSSY[1], LOSSY[6])


class TestFileSource(SampleSourceContract):
    @pytest.fixture(params=SOME, ids=lambda kind: kind.name)
    def source(self, request: pytest.FixtureRequest, make_file: MakeFile) -> Iterator[SampleSource]:
        with open_source(make_file(request.param)) as source:
            yield source


class TestArraySource(SampleSourceContract):
    @pytest.fixture
    def source(self) -> SampleSource:
        return ArraySource(speech_like(3 * 8000, 8000, 2).astype(np.float32), 8000)


@pytest.mark.parametrize("kind", LOSSLESS, ids=lambda kind: kind.name)
def test_lossless_sound_is_read_bit_for_bit(kind: Kind, tmp_path: Path) -> None:
    bits = 24 if "24" in kind.name else 32
    sound = as_native(speech_like(2 * kind.rate + 8, kind.rate, kind.channels), kind.sample_format, bits=bits)
    with open_source(write(tmp_path / kind.name, kind, (0, sound))) as source:
        facts = source.recording
        assert (facts.rate, facts.channels, facts.length) == (kind.rate, kind.channels, len(sound))
        assert facts.sample_format == kind.sample_format
        assert facts.bits == (24 if "24" in kind.name else sound.dtype.itemsize * 8)
        assert not facts.faults
        np.testing.assert_array_equal(read(source), sound)


@pytest.mark.parametrize(
    "kind", [k for k in LOSSY if k.codec != "wmav2" and k.muxer != "adts"], ids=lambda k: k.name
)
def test_lossy_sound_starts_where_it_started(kind: Kind, make_file: MakeFile) -> None:
    original = speech_like(int(SECONDS * kind.rate), kind.rate, kind.channels)
    with open_source(make_file(kind)) as source:
        heard = as_float(read(source))

    assert 0 <= len(heard) - len(original) < 1024  # an mkv does not say what its encoder padded
    common = min(len(heard), len(original))
    assert np.corrcoef(heard[:common, 0], original[:common, 0])[0, 1] > 0.98


def test_the_facts_of_a_file(make_file: MakeFile) -> None:
    with open_source(make_file(LOSSY[1])) as source:
        facts = source.recording

    assert facts.path.is_absolute()
    assert (facts.container, facts.codec, facts.streams, facts.audio_streams) == ("mp4", "aac", 1, 1)
    assert facts.bit_rate is not None
    assert 20_000 < facts.bit_rate < 300_000
    assert ("title", "Secret") in facts.tags
    assert len(facts.sha256) == 64
    assert not facts.faults


@pytest.mark.parametrize("kind", [k for k in LOSSLESS if k.channels > 1], ids=lambda kind: kind.name)
def test_channels_are_alike_where_not_one_sample_differs(kind: Kind, tmp_path: Path) -> None:
    mono = as_native(speech_like(3 * kind.rate + 8, kind.rate, 1), kind.sample_format, bits=16)
    alike = np.repeat(mono, kind.channels, axis=1)
    other = alike.copy()
    other[-1, -1] = other[0, -1] + 1
    heard = [
        apart(write(tmp_path / f"{number}-{kind.name}", kind, (0, sound)))
        for number, sound in enumerate([alike, other])
    ]
    assert heard == [range(0), range(kind.channels)]


def test_one_channel_is_not_apart_from_the_mix(make_file: MakeFile) -> None:
    assert apart(make_file(LOSSLESS[0])) == range(0)


def apart(path: Path) -> range:
    with open_source(path) as source:
        return source.recording.apart


@pytest.mark.parametrize("kind", [*LOSSLESS[::3], *LOSSY], ids=lambda kind: kind.name)
def test_every_jump_gives_the_same_samples(
    kind: Kind, make_file: MakeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "AHEAD", 0)
    monkeypatch.setattr(source_module, "KEPT_BYTES", 0)
    with open_source(make_file(kind)) as source:
        whole, length = read(source), source.recording.length
        rng = np.random.default_rng(1)
        for start in rng.integers(0, length - 1, 12):
            span = Span(int(start), min(int(start) + source.recording.rate // 2, length))
            np.testing.assert_array_equal(read(source, span), whole[span.start : span.end])


@cache
def _long(folder: Path, codec: str, name: str) -> tuple[FileSource | SelectedSource, Sound]:
    kind = Kind(name, codec, 48000, 1)
    sound = as_native(speech_like(40 * 48000, 48000, 1), "flt")
    source = open_source(write(folder / name, kind, (0, sound)))
    return source, read(source)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(), codec=st.sampled_from([("aac", "l.mp4"), ("libmp3lame", "l.mp3"), ("libopus", "l.webm")])
)
def test_any_order_of_reads_gives_the_same_samples(
    data: st.DataObject, codec: tuple[str, str], shared_folder: Path
) -> None:
    source, whole = _long(shared_folder, *codec)
    for start in data.draw(st.lists(st.integers(0, len(whole) - 2), min_size=1, max_size=4)):
        end = data.draw(st.integers(start + 1, min(len(whole), start + 100_000)))
        np.testing.assert_array_equal(read(source, Span(start, end)), whole[start:end])


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("long")


def test_a_jump_decodes_little_and_a_forward_read_does_not_start_again(
    shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, whole = _long(shared_folder, "libmp3lame", "l.mp3")
    source.close()
    decoded: list[int] = []
    restarts: list[int | None] = []
    reader = source_module._Reader
    decode, restart = reader._decode, reader._restart

    def counted_decode(self: source_module._Reader) -> Run:
        decoded.append(1)
        return decode(self)

    def counted_restart(self: source_module._Reader, landing: int | None) -> None:
        restarts.append(landing)
        restart(self, landing)

    monkeypatch.setattr(reader, "_decode", counted_decode)
    monkeypatch.setattr(reader, "_restart", counted_restart)

    read(source, Span(len(whole) - 48000, len(whole)))
    assert len(decoded) < 5
    assert restarts != [None]

    restarts.clear()
    for second in range(39):
        read(source, Span(second * 48000, second * 48000 + 60000))
    assert len(restarts) == 1


JUMPED = (LOSSLESS[1], LOSSLESS[12], LOSSLESS[16], LOSSY[0], LOSSY[5])


@pytest.mark.parametrize("kind", JUMPED, ids=lambda kind: kind.name)
def test_jumps_do_not_open_a_file_again(kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "AHEAD", 0)
    monkeypatch.setattr(source_module, "KEPT_BYTES", 0)
    sound = as_native(speech_like(8 * kind.rate, kind.rate, kind.channels), kind.sample_format)
    opens: list[Path] = []

    def counted(path: Path, stream: int = 0) -> AbstractContextManager[tuple[InputContainer, AudioStream]]:
        opens.append(path)
        return opened(path, stream)

    with open_source(write(tmp_path / kind.name, kind, (0, sound))) as source:
        monkeypatch.setattr(source_module, "opened", counted)
        for second in (6, 2, 5, 3, 6):
            source.listen(Span(second * kind.rate + 7, (second + 1) * kind.rate), rate=16000)
    assert len(opens) == 1


def test_noise_that_depends_on_all_before_it_is_decoded_from_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "AHEAD", 0)
    monkeypatch.setattr(source_module, "KEPT_BYTES", 0)
    kind = Kind("noise.m4a", "aac", 44100, 2, "flt", "ipod")  # FFmpeg's encoder substitutes noise
    noise = np.random.default_rng(0).standard_normal((12 * 44100, 2)) * 0.05
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(noise, "flt")))) as source:
        whole = read(source)
        for second in (10, 3, 7):
            span = Span(second * 44100 + 11, second * 44100 + 44100)
            np.testing.assert_array_equal(read(source, span), whole[span.start : span.end])


def _side_by_side(source: SampleSource, second: int) -> Iterator[Block]:
    """A second at each of four places, all begun before one is read to its end."""
    rate = source.recording.rate
    spans = (Span((at + second) * rate, (at + second + 1) * rate) for at in (3, 8, 13, 18))
    beside = [source.blocks(span) for span in spans]
    return chain([next(blocks) for blocks in beside], *beside)


def test_as_many_as_read_a_file_forward_have_a_reader_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "AHEAD", 0)
    monkeypatch.setattr(source_module, "KEPT_BYTES", 0)
    begun: list[int | None] = []
    restart = source_module._Reader._restart

    def counted(self: source_module._Reader, landing: int | None) -> None:
        begun.append(landing)
        restart(self, landing)

    kind = Kind("noise.m4a", "aac", 44100, 1, "flt", "ipod")
    noise = np.random.default_rng(0).standard_normal((24 * 44100, 1)) * 0.05
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(noise, "flt")))) as source:
        whole = read(source)
        for second in (10, 3, 7):  # from here on it is known that it cannot be searched
            read(source, Span(second * 44100, (second + 1) * 44100))
        monkeypatch.setattr(source_module._Reader, "_restart", counted)
        for second in range(5):
            for block in _side_by_side(source, second):
                np.testing.assert_array_equal(block.samples, whole[block.start :][: len(block.samples)])
    assert len(begun) <= 4


def test_of_a_file_that_can_be_searched_two_readers_stay_open(
    shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, _ = _long(shared_folder, "libmp3lame", "l.mp3")
    source.close()
    closed: list[source_module._Reader] = []
    close = source_module._Reader.close

    def counted(self: source_module._Reader) -> None:
        closed.append(self)
        close(self)

    monkeypatch.setattr(source_module._Reader, "close", counted)
    assert [*_side_by_side(source, 0)]
    assert len(closed) == 2


def test_a_file_that_changes_is_noticed(tmp_path: Path) -> None:
    kind = LOSSLESS[1]
    path = write(tmp_path / kind.name, kind, (0, as_native(speech_like(3 * 44100, 44100, 2), "s16")))
    with open_source(path) as source:
        data = bytearray(path.read_bytes())
        data[300_000] ^= 0xFF
        path.write_bytes(data)
        os.utime(path, ns=(1, 1))
        with pytest.raises(InputError) as caught:
            read(source)

    assert caught.value.code == "changed"


def test_a_file_that_changes_behind_its_date_is_noticed(tmp_path: Path) -> None:
    kind = LOSSLESS[1]
    path = write(tmp_path / kind.name, kind, (0, as_native(speech_like(3 * 44100, 44100, 2), "s16")))
    facts = path.stat()
    with open_source(path) as source:
        with path.open("r+b") as file:
            file.seek(300_000)
            file.write(b"\x55\xaa")
        os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        with pytest.raises(InputError) as caught:
            read(source)

    assert caught.value.code == "changed"


def test_a_hole_in_the_time_stamps_is_silence(tmp_path: Path) -> None:
    kind = Kind("hole.mkv", "pcm_s16le", 16000, 1, "s16")
    sound = as_native(speech_like(2 * 16000, 16000, 1), "s16")
    with open_source(write(tmp_path / kind.name, kind, (0, sound[:16000]), (24000, sound[16000:]))) as source:
        heard = read(source)
        assert source.recording.length == 40000
        np.testing.assert_array_equal(heard[:16000], sound[:16000])
        assert not heard[16000:24000].any()
        np.testing.assert_array_equal(heard[24000:], sound[16000:])
        np.testing.assert_array_equal(read(source, Span(15000, 25000)), heard[15000:25000])
        np.testing.assert_array_equal(read(source, Span(18000, 19000)), heard[18000:19000])


def test_sound_beside_the_titles_of_chapters_is_read_to_its_end(tmp_path: Path) -> None:
    sound = speech_like(16000, 16000, 1)
    path = write_audio(tmp_path / "a.m4a", sound, 16000, chapters=["One", "Two"])
    with open_source(path) as source:
        assert (source.recording.streams, source.recording.faults) == (2, ())
        assert abs(len(read(source)) - len(sound)) < 1024


def test_the_sound_of_a_video_begins_where_the_picture_has_it(tmp_path: Path) -> None:
    kind = Kind("late.mkv", "pcm_s16le", 16000, 1, "s16")
    sound = as_native(speech_like(16000, 16000, 1), "s16")
    with open_source(write(tmp_path / kind.name, kind, (8000, sound), video=True)) as source:
        heard, facts = read(source), source.recording

    assert facts.has_video
    assert (facts.streams, facts.audio_streams) == (2, 1)
    assert not heard[:8000].any()
    np.testing.assert_array_equal(heard[8000:], sound)


@pytest.mark.parametrize("rate", [8000, 16000, 48000])
def test_listening_is_in_time_at_any_rate(rate: int, tmp_path: Path) -> None:
    kind = Kind("tone.wav", "pcm_f32le", 44100, 1, "flt")
    t = np.arange(3 * 44100) / 44100
    sound = (0.5 * np.sin(2 * np.pi * 440 * t))[:, None]
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(sound, "flt")))) as source:
        for start, end in ((0, 44100), (12345, 90001), (3 * 44100 - 5000, 3 * 44100)):
            heard = source.listen(Span(start, end), rate=rate)
            instants = start / 44100 + np.arange(len(heard)) / rate
            inner = slice(0 if start else 200, len(heard) if end < 3 * 44100 else -200)
            wanted = 0.5 * np.sin(2 * np.pi * 440 * instants)
            np.testing.assert_allclose(heard[inner], wanted[inner], atol=2e-3)


def test_floats_far_beyond_full_scale_are_heard_and_a_wild_sample_changes_nothing(tmp_path: Path) -> None:
    rate = 16000
    quiet: Sound = as_native(0.5 * speech_like(rate, rate, 1), "flt")
    kind = Kind("loud.wav", "pcm_f32le", rate, 1, "flt")
    with open_source(write(tmp_path / kind.name, kind, (0, quiet * np.float32(32768)))) as source:
        heard = source.listen(source.recording.whole, rate=rate)
    assert np.corrcoef(heard, quiet[:, 0])[0, 1] > 0.999
    assert 0.9 < np.abs(heard).max() <= 1

    quiet[9000] = 1e30
    with open_source(write(tmp_path / "wild.wav", kind, (0, quiet))) as source:
        heard = source.listen(source.recording.whole, rate=rate)
    np.testing.assert_array_equal(heard, np.clip(quiet[:, 0], -1, 1))


@pytest.mark.parametrize("offset", [-0.1, 0.003])
def test_a_constant_offset_is_not_heard(offset: float, tmp_path: Path) -> None:
    rate = 16000
    sound = 0.5 * speech_like(rate, rate, 1)
    sound -= sound.mean()
    kind = Kind("offset.wav", "pcm_f32le", rate, 1, "flt")
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(sound + offset, "flt")))) as source:
        heard = source.listen(source.recording.whole, rate=rate)
    np.testing.assert_allclose(heard, sound[:, 0], atol=1e-6)


def test_what_is_not_there_cannot_be_read(make_file: MakeFile) -> None:
    with open_source(make_file(LOSSLESS[0])) as source:
        beyond = Span(0, source.recording.length + 1)
        with pytest.raises(ValueError, match="beyond"):
            next(source.blocks(beyond))
        with pytest.raises(ValueError, match="beyond"):
            source.listen(beyond, rate=16000)
        with pytest.raises(ValueError, match="no channel"):
            source.listen(Span(0, 1), rate=16000, channel=1)
