"""A recording without its constant offset."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.audio.centred import centred
from app.domain.ports import SampleSource
from app.domain.timeline import Span, complement
from tests.audio.material import Kind, as_native, speech_like, write

RATE = 16000
SOUND = 0.2 * speech_like(4 * RATE, RATE, 2)
FORMATS = {"u8": "pcm_u8", "s16": "pcm_s16le", "flt": "pcm_f32le"}


def offset_by(folder: Path, offset: NDArray[np.float64], sample_format: str = "s16") -> SampleSource:
    kind = Kind("offset.wav", FORMATS[sample_format], RATE, 2, sample_format)
    return open_source(write(folder / kind.name, kind, (0, as_native(SOUND + offset, sample_format))))


def samples(source: SampleSource, span: Span | None = None) -> NDArray[np.float64]:
    return np.concatenate([block.samples.astype(np.float64) for block in source.blocks(span)])


@pytest.mark.parametrize(
    ("sample_format", "full", "zero"), [("u8", 128, 128), ("s16", 32768, 0), ("flt", 1, 0)]
)
def test_the_offset_of_each_channel_is_gone_and_nothing_else(
    sample_format: str, full: int, zero: int, tmp_path: Path
) -> None:
    with offset_by(tmp_path, np.array([0.1, 0.0]), sample_format) as source, centred(source, ()) as made:
        before, after = samples(source), samples(made)
        assert made.recording == source.recording
        assert abs((after[:, 0].mean() - zero) / full) < 0.01
        assert np.ptp(before[:, 0] - after[:, 0]) <= 1e-6 * full
        np.testing.assert_array_equal(before[:, 1], after[:, 1])
        part = Span(RATE, RATE + 100)
        np.testing.assert_array_equal(samples(made, part), after[part.start : part.end])
        assert abs(made.listen(source.recording.whole, rate=RATE, channel=0).mean()) < 0.01


def test_what_goes_beyond_the_samples_of_a_file_is_at_their_limit(tmp_path: Path) -> None:
    sound = np.full((RATE, 1), 0.5)
    sound[:100] = -1.0
    kind = Kind("loud.wav", "pcm_s16le", RATE, 1, "s16")
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(sound, "s16")))) as source:
        assert samples(centred(source, ())).min() == -32768


@pytest.mark.parametrize(
    "offset", [np.zeros(2), np.linspace(-0.2, 0.2, len(SOUND))[:, None], np.array([1e-3, 0])]
)
def test_a_recording_without_one_or_with_one_that_changes_is_left_as_it_is(
    offset: NDArray[np.float64], tmp_path: Path
) -> None:
    with offset_by(tmp_path, offset) as source:
        assert centred(source, ()) is source


def test_what_is_not_published_has_no_say_in_what_is(tmp_path: Path) -> None:
    removed = [Span(0, RATE), Span(2 * RATE, 3 * RATE)]
    made = []
    for number, level in enumerate([-0.3, 0.3]):
        (folder := tmp_path / str(number)).mkdir()
        offset = np.full((len(SOUND), 1), 0.1)
        for span in removed:
            offset[span.start : span.end] = level
        with offset_by(folder, offset) as source:
            made.append(samples(centred(source, removed))[RATE : 2 * RATE])
    np.testing.assert_array_equal(made[0], made[1])
    assert abs(made[0].mean() / 32768) < 0.01


@pytest.mark.parametrize(
    "heard",
    [[Span(10_000, 18_000)], [Span(at * RATE // 50, at * RATE // 50 + 40) for at in range(1, 1_999)]],
)
def test_the_offset_of_little_that_is_published_is_gone(heard: list[Span], tmp_path: Path) -> None:
    kind = Kind("long.wav", "pcm_s16le", RATE, 1, "s16")
    long = 0.1 + 0.2 * speech_like(40 * RATE, RATE, 1)
    with open_source(write(tmp_path / kind.name, kind, (0, as_native(long, "s16")))) as source:
        made = centred(source, complement(heard, within=source.recording.whole))
        lowered = (samples(source) - samples(made)) / 32768
        assert np.abs(lowered - 0.1).max() < 0.01


def test_where_nothing_is_published_nothing_is_changed(tmp_path: Path) -> None:
    with offset_by(tmp_path, np.array([0.1, 0.1])) as source:
        assert centred(source, [source.recording.whole]) is source
