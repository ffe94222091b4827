"""What a lossy file may change outside of what was removed, and how long it may be, at the limits."""

import numpy as np
import pytest

from app.verify.measured.sound import check_length, check_outside
from tests.verify.measured.sounds import LENGTH, RATE, Encoded, pair, sine


@pytest.mark.parametrize(
    ("codec", "container", "off", "passed"),
    [
        ("opus", "ogg", 160, True),
        ("opus", "ogg", -160, True),
        ("opus", "ogg", 161, False),
        ("opus", "ogg", -161, False),
        ("aac", "mp4", 161, False),
        ("aac", "matroska", 1024, True),
        ("aac", "matroska", 1025, False),
        ("aac", "matroska", -161, False),
        ("flac", "flac", 0, True),
        ("flac", "flac", 1, False),
        ("flac", "flac", -1, False),
    ],
)
def test_so_much_longer_or_shorter_may_a_file_be(codec: str, container: str, off: int, passed: bool) -> None:
    made = Encoded(sine(-20, length=LENGTH + off), codec=codec, container=container)
    assert check_length(pair(made)).passed is passed


@pytest.mark.parametrize(
    ("by", "passed"), [(-5.5, True), (5.5, True), (-6.5, False), (6.5, False), (-200, False)]
)
def test_so_much_louder_or_softer_may_a_part_be(by: float, passed: bool) -> None:
    made = sine(-20)
    made[3 * RATE : 3 * RATE + RATE // 4] *= np.float32(10 ** (by / 20))
    assert check_outside(pair(Encoded(made))).passed is passed


@pytest.mark.parametrize(("share", "passed"), [(0.55, True), (0.45, False)])
def test_so_much_of_a_part_has_to_be_what_was_recorded(share: float, passed: bool) -> None:
    noise = 0.001 * np.random.default_rng(0).standard_normal(LENGTH).astype(np.float32)
    made, part = sine(-20), slice(3 * RATE, 3 * RATE + RATE // 4)
    made[part] = share * made[part] + np.float32((1 - share**2) ** 0.5) * sine(-20, 220)[part]
    assert check_outside(pair(Encoded(made + noise), original=sine(-20) + noise)).passed is passed


@pytest.mark.parametrize(("kept", "passed"), [(300, True), (700, False)])
@pytest.mark.parametrize(("before", "after"), [(0.3, 0.3), (0.3, 0), (0, -0.3)])
def test_a_constant_offset_makes_no_two_sounds_alike_and_none_different(
    before: float, after: float, kept: int, passed: bool
) -> None:
    original, made = sine(-20) + np.float32(before), sine(-20, kept) + np.float32(after)
    assert check_outside(pair(Encoded(made), original=original)).passed is passed


@pytest.mark.parametrize(("level", "passed"), [(-46, True), (-44, False)])
def test_what_has_other_waves_is_seen_once_it_is_audible(level: float, passed: bool) -> None:
    quiet, made = sine(-20), sine(-20)
    for sound, frequency in ((quiet, 500), (made, 600)):
        sound[2 * RATE : 3 * RATE] = sine(level, frequency)[2 * RATE : 3 * RATE]
    assert check_outside(pair(Encoded(made), original=quiet)).passed is passed


@pytest.mark.parametrize(("added", "passed"), [(11, True), (13, False)])
def test_what_is_added_where_it_was_quiet_is_seen_by_its_level(added: float, passed: bool) -> None:
    quiet, made = sine(-20), sine(-20)
    for sound, level in ((quiet, -80), (made, added - 80)):
        sound[2 * RATE : 3 * RATE] = sine(level, 500)[2 * RATE : 3 * RATE]
    made_of_it = check_outside(pair(Encoded(made), original=quiet))
    assert made_of_it.passed is passed
    assert f"; {added}.0 dB louder in an octave at most (12 are allowed)" in made_of_it.detail


@pytest.mark.parametrize(
    ("level", "other", "passed"), [(-46, -46, False), (-70, -70, False), (-70, -81, True), (-91, -91, True)]
)
def test_of_a_recording_that_is_soft_all_through_what_is_loud_in_it_is_compared(
    level: float, other: float, passed: bool
) -> None:
    original, made = sine(level), sine(level)
    for sound, frequency in ((original, 300), (made, 340)):
        sound[3 * RATE : 4 * RATE] = sine(other, frequency)[3 * RATE :]
    assert check_outside(pair(Encoded(made), original=original)).passed is passed


def test_where_all_is_silent_nothing_is_compared() -> None:
    check = check_outside(pair(Encoded(np.zeros(LENGTH, np.float32)), original=np.zeros(LENGTH, np.float32)))
    assert check.passed
    assert check.detail.startswith("0 of 0 parts")


def test_a_file_with_other_channels_is_compared_by_its_mix() -> None:
    made = np.stack([sine(-20), sine(-20)], axis=1)
    assert check_outside(pair(Encoded(made))).passed
    made[2 * RATE :] = sine(-20, 700)[2 * RATE :, None]
    assert not check_outside(pair(Encoded(made))).passed
