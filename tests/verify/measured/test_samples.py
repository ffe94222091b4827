import itertools
from math import inf, nan

import numpy as np
import pytest

from app.domain.ports import Block
from app.verify.measured.samples import (
    count_differing,
    decibels,
    side_by_side,
    tone_residual,
    without_drift,
    without_tone,
)


def test_levels() -> None:
    assert decibels(1.0) == 0
    assert decibels(0.1) == pytest.approx(-20)
    assert decibels(0.0) == -200
    assert decibels(nan) == decibels(inf) == 200


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 192000])
def test_a_tone_and_its_ramps_leave_no_rest(rate: int) -> None:
    time = np.arange(rate // 100)
    for ramp in (1.0, time / len(time), 1 - time / len(time)):
        tone = (0.3 * ramp * np.sin(2 * np.pi * 1000 * time / rate + 0.7))[:, None]
        assert tone_residual(tone, rate)[1] < -120
        level, rest = tone_residual(tone + 0.01 * np.random.default_rng(0).standard_normal(tone.shape), rate)
        assert level > -20
        assert rest > -45
    assert tone_residual(np.full((80, 1), nan), rate)[1] == 200


def test_what_one_channel_alone_holds_is_as_loud_as_what_all_hold() -> None:
    one = np.random.default_rng(0).standard_normal((80, 1))
    for rest in (np.zeros((80, 5)), one):
        assert tone_residual(np.hstack([rest, one]), 8000) == pytest.approx(tone_residual(one, 8000))


@pytest.mark.parametrize("degree", [1, 3])
def test_an_offset_that_dies_away_beneath_a_tone_is_no_rest(degree: int) -> None:
    """As an encoder leaves it beside what had one; other sound beneath the tone stays."""
    time = np.linspace(0, 1, 400)
    tone = 0.3 * np.sin(2 * np.pi * 1000 * np.arange(400) / 8000)[:, None]
    offset = (0.05 * (1 - time) ** degree)[:, None]
    other = (0.05 * np.sin(2 * np.pi * 300 * np.arange(400) / 8000))[:, None]
    assert np.abs(without_tone(tone + offset, 8000, degree=degree)).max() < 1e-6
    assert np.abs(without_tone(tone + offset + other, 8000, degree=degree)).max() > 0.04


@pytest.mark.parametrize("length", [1, 2, 3, 5, 80, 441])
def test_frames_are_taken_apart_together_as_least_squares_does_each(length: int) -> None:
    """Also what is left at the end of a span: of fewer samples than there is to take out nothing stays."""
    frames = np.random.default_rng(length).standard_normal((4, length, 2))
    time, at = np.linspace(-1, 1, length), 2 * np.pi * 1000 * np.arange(length) / 8000
    slope = np.arange(length) / length
    slow = [time**power for power in range(4)]
    tone = [np.sin(at), np.cos(at), slope * np.sin(at), slope * np.cos(at)]
    for parts, made in (
        (slow, without_drift(frames, degree=3)),
        (tone + slow, without_tone(frames, 8000, degree=3)),
    ):
        basis = np.stack(parts, axis=1)
        for frame, rest in zip(frames, made, strict=True):
            fitted = basis @ np.linalg.lstsq(basis, frame, rcond=None)[0]
            assert rest == pytest.approx(frame - fitted, abs=1e-6)


def test_samples_that_differ_are_counted_once_each_and_a_sign_of_zero_is_a_difference() -> None:
    one = np.zeros((4, 2), np.float32)
    other = one.copy()
    other[1, 1] = -0.0
    other[3] = 1
    assert count_differing(one, other) == 2
    assert count_differing(one, one.copy()) == count_differing(one[:0], one[:0]) == 0


def test_two_sounds_go_side_by_side_whatever_their_blocks() -> None:
    sound = np.arange(20)[:, None]

    def blocks(*borders: int) -> list[Block]:
        return [Block(a, sound[a:b]) for a, b in itertools.pairwise(borders)]

    pairs = list(side_by_side(blocks(0, 3, 11, 20), blocks(0, 7, 8, 15)))
    assert [start for start, _, _ in pairs] == [0, 3, 7, 8, 11]
    assert all(np.array_equal(one, other) for _, one, other in pairs)
    assert sum(len(one) for _, one, _ in pairs) == 15
