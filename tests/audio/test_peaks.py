from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.audio import measure_file, measure_peaks, measure_span, open_source
from app.audio.source import FileSource
from app.domain.errors import InputError
from app.domain.recording import Selection
from app.domain.sound.peaks import COARSER, FINEST, FULL, Level, Peaks
from app.domain.timeline import Span
from tests.audio.conftest import MakeFile
from tests.audio.test_damage import ALL
from tests.fakes import ArraySource
from tests.samples import noise, write_audio


def sound(length: int, channels: int = 2, seed: int = 0) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    return (rng.uniform(-1, 1, (length, channels)) * rng.uniform(0, 1, (length, 1))).astype(np.float32)


def of(level: Level) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    return np.frombuffer(level.lows, "<i2"), np.frombuffer(level.highs, "<i2")


@given(st.integers(1, 70_000), st.integers(1, 3))
def test_no_sample_is_outside_its_bin_and_each_bin_is_as_small_as_can_be(length: int, channels: int) -> None:
    samples = sound(length, channels)
    level = measure_peaks(ArraySource(samples, 8000)).levels[0]
    lows, highs = of(level)
    assert level.bins == -(-length // FINEST)
    for number in (0, level.bins // 2, level.bins - 1):
        part = samples[number * FINEST : (number + 1) * FINEST] * FULL
        assert lows[number] == np.floor(part.min())
        assert highs[number] == np.ceil(part.max())


def test_a_coarser_level_is_what_four_bins_below_it_are() -> None:
    peaks = measure_peaks(ArraySource(sound(3_000_000, 1), 8000))
    assert len(peaks.levels) > 2
    assert peaks.levels[-1].bins <= 1024
    for fine, coarse in zip(peaks.levels, peaks.levels[1:], strict=False):
        assert coarse.step == fine.step * COARSER
        lows, highs = of(fine)
        edges = np.arange(0, fine.bins, COARSER)
        np.testing.assert_array_equal(of(coarse)[0], np.minimum.reduceat(lows, edges))
        np.testing.assert_array_equal(of(coarse)[1], np.maximum.reduceat(highs, edges))


def test_a_stretch_can_be_measured_to_the_sample() -> None:
    samples = sound(5000, 1)
    level = measure_span(ArraySource(samples, 8000), Span(123, 456), 1)
    assert (level.start, level.step, level.bins) == (123, 1, 333)
    lows, highs = of(level)
    assert np.all(highs - lows <= 1)
    np.testing.assert_allclose(highs / FULL, samples[123:456, 0], atol=1.1 / FULL)


def test_what_was_read_so_far_is_told_and_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.audio.peaks._PAUSE", 0)
    told: list[Peaks] = []
    peaks = measure_peaks(ArraySource(sound(6_000_000, 1), 8000), told.append)
    assert len(told) > 2
    for early in told:
        assert (early.made_from, early.length) == (peaks.made_from, peaks.length)
        assert sum(level.bins for level in early.levels) < 6 * 1024
        for level in early.levels:
            whole = next(one for one in peaks.levels if one.step == level.step)
            full = 2 * (level.bins - 1)  # the last bin may have fewer samples yet
            assert level.lows[:full] == whole.lows[:full]
            assert level.highs[:full] == whole.highs[:full]
    reached = [early.levels[0].step * early.levels[0].bins for early in told]
    assert reached == sorted(reached)
    assert reached[0] < 1_000_000
    assert told[-1].levels == peaks.levels[-2:]


def test_nothing_is_told_too_often() -> None:
    told: list[Peaks] = []
    measure_peaks(ArraySource(sound(200_000), 8000), told.append)
    assert len(told) == 1


@pytest.mark.parametrize("name", ["s16.flac", "aac.m4a"])
@pytest.mark.parametrize("hole", [False, True], ids=["whole", "hole"])
def test_a_file_is_measured_while_it_is_opened_and_not_read_again(
    name: str, hole: bool, make_file: MakeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray(make_file(ALL[name]).read_bytes())
    middle = len(data) // 2
    if hole:
        data[middle : middle + 400] = np.random.default_rng(0).bytes(400)
    path = tmp_path / name
    path.write_bytes(data)
    with open_source(path) as source:
        recording, peaks = source.recording, measure_peaks(source)
    monkeypatch.setattr(FileSource, "blocks", Mock(side_effect=AssertionError))
    told: list[Peaks] = []
    assert measure_file(recording, told.append) == peaks
    assert told[0].made_from == recording.sha256


def test_channels_as_one_are_measured_when_the_file_is_open(tmp_path: Path) -> None:
    path = write_audio(tmp_path / "two.wav", np.hstack([noise(3, 8000), -noise(3, 8000)]), 8000)
    with open_source(path, Selection(mix=True)) as source:
        recording, peaks = source.recording, measure_peaks(source)
    assert not any(peaks.levels[0].highs)
    assert measure_file(recording, lambda _: None) == peaks


def test_another_file_in_its_place_is_not_measured(tmp_path: Path) -> None:
    path = write_audio(tmp_path / "a.wav", noise(1, 8000), 8000)
    with open_source(path) as source:
        recording = replace(source.recording, sha256="of another")
    with pytest.raises(InputError, match="changed"):
        measure_file(recording, lambda _: None)


def test_the_level_for_a_scale_is_never_coarser_than_a_pixel() -> None:
    peaks = Peaks("", 0, tuple(Level(0, step, b"", b"") for step in (512, 2048, 8192)))
    found = [peaks.level(step) for step in (511.9, 512, 2047, 3000, 1e9)]
    assert [level and level.step for level in found] == [None, 512, 512, 2048, 8192]
