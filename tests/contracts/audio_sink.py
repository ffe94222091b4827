"""What every sink of sound promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.audio import FileSink
from app.domain.errors import InputError, OutputError
from app.domain.ports import Block, OpenSource
from app.domain.recording import Recording
from tests.audio.material import Sound, as_float, as_native, level, read, speech_like
from tests.contracts.writer import full_disk

FORMATS = ["same", "wav", "flac", "mp3", "m4a", "opus"]


def blocks_of(sound: Sound, *, each: int = 30_011) -> Iterator[Block]:
    """Sound in blocks of an odd length."""
    for at in range(0, len(sound), each):
        yield Block(at, sound[at : at + each])


def facts_of(sound: Sound, rate: int) -> Recording:
    """The facts of a wav file with this sound."""
    names = {"uint8": "u8", "int16": "s16", "int32": "s32", "float32": "flt", "float64": "dbl"}
    return Recording(
        path=Path("/recording.wav"),
        sha256="0" * 64,
        container="wav",
        codec="pcm",
        sample_format=names[sound.dtype.name],
        bits=sound.dtype.itemsize * 8,
        rate=rate,
        channels=sound.shape[1],
        length=len(sound),
    )


class AudioSinkContract:
    """Subclass it; give the sink, and how files are opened."""

    @pytest.fixture
    def sink(self) -> FileSink:
        raise NotImplementedError

    @pytest.fixture
    def open_source(self) -> OpenSource:
        raise NotImplementedError

    @pytest.fixture
    def sound(self) -> Sound:
        """Three seconds with a silent one in the middle."""
        made = speech_like(3 * 44100 + 17, 44100, 2)
        made[44100 : 2 * 44100] = 0
        return as_native(made, "s16")

    @pytest.mark.parametrize("wanted", FORMATS)
    def test_the_file_holds_one_stream_of_the_same_length_and_nothing_else(
        self, sink: FileSink, open_source: OpenSource, sound: Sound, wanted: str, tmp_path: Path
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
    def test_lossless_formats_keep_every_bit(
        self, sink: FileSink, open_source: OpenSource, sound: Sound, wanted: str, tmp_path: Path
    ) -> None:
        like = facts_of(sound, 44100)
        path = tmp_path / f"made{sink.suffix(like, wanted)}"
        sink.write(blocks_of(sound), path, like=like, wanted=wanted)

        with open_source(path) as made:
            np.testing.assert_array_equal(read(made), sound)

    @pytest.mark.parametrize("wanted", FORMATS)
    def test_a_full_disk_leaves_no_file(
        self, sink: FileSink, sound: Sound, wanted: str, tmp_path: Path
    ) -> None:
        like = facts_of(sound, 44100)
        path = tmp_path / f"made{sink.suffix(like, wanted)}"
        with full_disk(5000), pytest.raises(OutputError) as caught:
            sink.write(blocks_of(sound), path, like=like, wanted=wanted)

        assert caught.value.code == "disk-full"
        assert not list(tmp_path.iterdir())

    def test_a_folder_that_is_not_there_is_one_error(
        self, sink: FileSink, sound: Sound, tmp_path: Path
    ) -> None:
        with pytest.raises(OutputError) as caught:
            sink.write(
                blocks_of(sound), tmp_path / "no" / "made.wav", like=facts_of(sound, 44100), wanted="wav"
            )

        assert caught.value.code == "unwritable"

    def test_a_file_that_is_there_is_not_written_over(
        self, sink: FileSink, sound: Sound, tmp_path: Path
    ) -> None:
        path = tmp_path / "made.wav"
        path.write_bytes(b"mine")
        with pytest.raises(OutputError) as caught:
            sink.write(blocks_of(sound), path, like=facts_of(sound, 44100), wanted="wav")

        assert caught.value.code == "exists"
        assert path.read_bytes() == b"mine"

    @pytest.mark.parametrize("wanted", FORMATS)
    def test_an_error_of_the_recording_leaves_no_file(
        self, sink: FileSink, sound: Sound, wanted: str, tmp_path: Path
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
