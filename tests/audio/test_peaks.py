import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.audio import measure_peaks, measure_span
from app.domain.peaks import COARSER, FINEST, FULL, Level, Peaks
from app.domain.timeline import Span
from tests.fakes import ArraySource


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


def test_progress_is_told_to_the_end() -> None:
    told: list[int] = []
    measure_peaks(ArraySource(sound(200_000), 8000), told.append)
    assert told == sorted(told)
    assert told[-1] == 200_000


def test_the_level_for_a_scale_is_never_coarser_than_a_pixel() -> None:
    peaks = Peaks("", 0, tuple(Level(0, step, b"", b"") for step in (512, 2048, 8192)))
    found = [peaks.level(step) for step in (511.9, 512, 2047, 3000, 1e9)]
    assert [level and level.step for level in found] == [None, 512, 512, 2048, 8192]
