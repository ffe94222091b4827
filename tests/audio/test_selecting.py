"""Files with several streams or channels: one, all side by side, all as one; always on one clock."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from app.audio import FileSink, open_source, render_blocks, selecting
from app.domain.errors import InputError
from app.domain.ports import SampleSource
from app.domain.profile import SoundStyle
from app.domain.recording import Fault, FaultKind, Selection
from app.domain.timeline import Span
from tests.audio.material import Kind, Sound, add_stream, as_native, encode, read, speech_like
from tests.contracts.sample_source import SampleSourceContract
from tests.values import make_recording

RATE = 16000
MIC, DESK = Kind("a.mkv", "pcm_s16le", RATE, 1, "s16"), Kind("a.mkv", "pcm_s16le", RATE, 2, "s16")


def native(kind: Kind, seconds: float, seed: int) -> Sound:
    sound = np.roll(speech_like(round(seconds * kind.rate), kind.rate, kind.channels), 997 * seed, axis=0)
    return as_native(sound, kind.sample_format)


ONE, TWO = native(MIC, 3.2, 0), native(DESK, 2.5, 1)


def write_streams(path: Path, *streams: tuple[Kind, float, Sound]) -> Path:
    """A file with several audio streams, each beginning at its second."""
    with av.open(str(path), "w") as container:
        added = [add_stream(container, kind) for kind, _, _ in streams]
        packets = []
        for stream, (kind, start, sound) in zip(added, streams, strict=True):
            packets += encode(stream, kind, [(round(start * kind.rate), sound)])
        for packet in sorted(packets, key=lambda one: (one.dts or 0) * one.time_base):
            container.mux(packet)
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A microphone, and half a second later the sound of the desktop in stereo."""
    return write_streams(tmp_path / "a.mkv", (MIC, 0.0, ONE), (DESK, 0.5, TWO))


def expected() -> Sound:
    """Both side by side on one clock."""
    late = np.zeros((RATE // 2, 2), np.int16)
    both = np.concatenate([late, TWO, np.zeros((len(ONE) - len(late) - len(TWO), 2), np.int16)])
    return np.concatenate([ONE, both], axis=1)


class TestSelectedSource(SampleSourceContract):
    @pytest.fixture(
        params=[Selection(None), Selection(None, mix=True), Selection(1, 1), Selection(0, mix=True)],
        ids=["all streams", "all mixed", "one channel", "mono mixed"],
    )
    def source(self, request: pytest.FixtureRequest, file: Path) -> Iterator[SampleSource]:
        with open_source(file, request.param) as source:
            yield source


def sound(file: Path, selection: Selection) -> Sound:
    with open_source(file, selection) as source:
        assert source.recording.selection == selection
        return read(source)


def test_the_first_stream_is_the_recording_where_nobody_chooses(file: Path) -> None:
    np.testing.assert_array_equal(sound(file, Selection()), ONE)


def test_another_stream_can_be_chosen(file: Path) -> None:
    np.testing.assert_array_equal(sound(file, Selection(1)), TWO)


def test_all_streams_stand_side_by_side_on_one_clock(file: Path) -> None:
    np.testing.assert_array_equal(sound(file, Selection(None)), expected())


def test_streams_are_apart_though_their_channels_are_alike(tmp_path: Path) -> None:
    twice = np.repeat(TWO[:, :1], 2, axis=1)
    file = write_streams(tmp_path / "a.mkv", (DESK, 0.0, twice), (DESK, 0.0, twice))
    for selection, channels in [(Selection(), 0), (Selection(None), 4), (Selection(0, 1), 0)]:
        with open_source(file, selection) as source:
            assert source.recording.apart == range(channels)


def test_one_channel_can_be_chosen(file: Path) -> None:
    np.testing.assert_array_equal(sound(file, Selection(1, 1)), TWO[:, 1:])
    np.testing.assert_array_equal(sound(file, Selection(None, 2)), expected()[:, 2:])


def test_the_mix_is_the_mean(file: Path) -> None:
    mixed = sound(file, Selection(None, mix=True))

    assert mixed.shape == (len(ONE), 1)
    assert mixed.dtype == np.int16
    np.testing.assert_allclose(mixed[:, 0], expected().mean(axis=1), atol=0.5)


@pytest.mark.parametrize(
    ("codec", "sample_format"), [("pcm_u8", "u8"), ("pcm_s24le", "s32"), ("pcm_f32le", "flt")]
)
def test_every_type_of_sample_is_mixed(codec: str, sample_format: str, tmp_path: Path) -> None:
    kind = Kind("a.wav", codec, RATE, 2, sample_format)
    loud = speech_like(RATE, RATE, 2)
    loud /= np.abs(loud).max()
    stored = as_native(loud, sample_format, bits=24 if "24" in codec else 32)
    path = write_streams(tmp_path / "a.wav", (kind, 0.0, stored))

    mixed = sound(path, Selection(0, mix=True))

    assert mixed.dtype == stored.dtype
    step = 256 if codec == "pcm_s24le" else 1
    if mixed.dtype.kind != "f":
        assert not (mixed.astype(np.int64) % step).any()
    np.testing.assert_allclose(mixed[:, 0], stored.astype(np.float64).mean(axis=1), atol=0.51 * step)


def test_what_is_redacted_is_silent_in_every_stream(file: Path, tmp_path: Path) -> None:
    span = Span(RATE, 2 * RATE)
    with open_source(file, Selection(None)) as source:
        path = tmp_path / f"out{FileSink().suffix(source.recording, 'same')}"
        blocks = render_blocks(source, [span], SoundStyle.MUTE)
        FileSink().write(blocks, path, like=source.recording, wanted="same")
    made = sound(path, Selection())

    assert made.shape == expected().shape
    assert not made[span.start : span.end].any()
    np.testing.assert_array_equal(made[2 * RATE + 80 :], expected()[2 * RATE + 80 :])


def test_streams_of_different_types_become_floats(tmp_path: Path) -> None:
    other = Kind("a.mkv", "pcm_f32le", RATE, 1, "flt")
    path = write_streams(tmp_path / "a.mkv", (MIC, 0.0, ONE), (other, 0.0, native(other, 1.0, 3)))

    both = sound(path, Selection(None))

    assert both.dtype == np.float32
    np.testing.assert_allclose(both[:, 0], ONE[:, 0] / 2**15, atol=1e-6)


@pytest.mark.parametrize(
    ("selection", "code"),
    [(Selection(2), "no-stream"), (Selection(0, 1), "no-channel"), (Selection(None, 3), "no-channel")],
)
def test_what_is_not_there_is_said(selection: Selection, code: str, file: Path) -> None:
    with pytest.raises(InputError) as raised:
        open_source(file, selection)
    assert raised.value.code == code


def test_streams_of_different_rates_have_to_be_chosen(tmp_path: Path) -> None:
    other = Kind("a.mkv", "pcm_s16le", 8000, 1, "s16")
    path = write_streams(tmp_path / "a.mkv", (MIC, 0.0, ONE), (other, 0.0, native(other, 1.0, 3)))

    with pytest.raises(InputError) as raised:
        open_source(path, Selection(None))
    assert raised.value.code == "streams-differ"
    assert len(sound(path, Selection(1))) == 8000


def test_damage_of_every_stream_is_told_and_no_picture_on_another_clock() -> None:
    broken = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")
    whole, damaged = make_recording(), replace(make_recording(faults=(broken,)), picture="h264")
    facts = selecting._facts([whole, damaged, damaged], Selection(None))
    told = [(fault.name, fault.detail) for fault in facts.faults]
    assert told == [(f"damage:0:{n}", f"Audio stream {n}: a packet is broken") for n in (2, 3)]
    assert facts.picture == selecting._facts([damaged, whole], Selection(None)).picture == ""
    alone = selecting._facts([damaged], Selection(0, mix=True))
    assert (alone.faults, alone.picture) == ((broken,), "h264")


def test_no_number_is_below_nothing_and_one_channel_is_not_mixed() -> None:
    for wrong in ((-1, None, False), (0, -1, False), (0, 1, True)):
        with pytest.raises(ValueError, match="selection"):
            Selection(*wrong)
