"""Quiet in levels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sound.pauses import SOFTER, hidden, lingering, pauses, quiet_level

LEVELS = st.lists(st.floats(-120, 0), min_size=1, max_size=200)


@given(LEVELS)
def test_quiet_lies_below_speech_and_is_numpys_percentile(levels: list[float]) -> None:
    floor, loud = np.percentile(levels, (5, 95))
    assert abs(quiet_level(levels) - min(max(floor + 6, loud - 38), loud - 15)) < 1e-6
    assert quiet_level(levels) <= loud - 15 + 1e-9


def test_quiet_lies_above_the_noise_where_there_is_room() -> None:
    assert quiet_level([-45.0] * 100 + [-15.0] * 100) > -45
    assert quiet_level([-90.0] * 100 + [-15.0] * 100) > -60


def test_less_is_quiet_beside_what_is_said_far_more_softly() -> None:
    around = [-90.0] * 100 + [-15.0] * 100
    usual = quiet_level(around)
    assert quiet_level(around, said=[-15.0 - SOFTER]) == usual
    assert quiet_level(around, said=[-45.0]) == usual - (30 - SOFTER)
    assert quiet_level(around, said=[-85.0]) == -90 + 6


@given(LEVELS, st.floats(-120, 0), st.integers(0, 5))
def test_every_pause_is_quiet_and_nothing_longer_is_left_out(
    levels: list[float], quiet: float, shortest: int
) -> None:
    found = pauses(levels, quiet=quiet, shortest=shortest)
    inside = {frame for span in found for frame in range(span.start, span.end)}
    assert all(levels[frame] <= quiet for frame in inside)
    assert all(span.length >= max(1, shortest) for span in found)
    for span in found:
        assert {span.start - 1, span.end}.isdisjoint(inside)
        assert all(levels[at] > quiet for at in (span.start - 1, span.end) if 0 <= at < len(levels))
    run = 0
    for frame, level in enumerate(levels):
        run = run + 1 if level <= quiet else 0
        assert run < max(1, shortest) or frame in inside


def test_pauses_of_a_word_with_a_closure() -> None:
    loud, soft = -20.0, -70.0
    levels = [loud] * 4 + [soft] * 3 + [loud] * 2 + [soft] * 6
    assert [(p.start, p.end) for p in pauses(levels, quiet=-50, shortest=3)] == [(4, 7), (9, 15)]
    assert [(p.start, p.end) for p in pauses(levels, quiet=-50, shortest=4)] == [(9, 15)]


@given(LEVELS, st.floats(0, 40))
def test_more_noise_never_hides_less(levels: list[float], floor: float) -> None:
    noisy = np.maximum(levels, np.percentile(levels, 95) - floor).tolist()
    assert 0 <= hidden(levels) <= hidden(noisy) + 1e-9 <= 1 + 1e-9


@pytest.mark.parametrize(("room", "share"), [(40, 0), (30, 0), (25, 0.5), (20, 1), (10, 1)])
def test_noise_hides_from_thirty_decibels_below_the_speech_on_and_all_from_twenty(
    room: float, share: float
) -> None:
    assert hidden([-20.0 - room] * 100 + [-20.0] * 100) == pytest.approx(share)


def bursts(falling: float) -> list[float]:
    """Levels every 5 ms of words that die away by so many dB a second."""
    return [max(-90.0, -20 - falling * 0.005 * max(0, at % 120 - 60)) for at in range(840)]


@pytest.mark.parametrize(("falling", "share"), [(60, 1), (100, 1), (140, 0.5), (180, 0), (600, 0)])
def test_a_room_carries_words_on_whose_sound_falls_slowly(falling: float, share: float) -> None:
    assert lingering(bursts(falling), frame=0.005) == pytest.approx(share, abs=0.05)


@given(LEVELS, st.sampled_from([0.005, 0.01, 0.2]))
def test_what_lingers_is_a_share(levels: list[float], frame: float) -> None:
    assert 0 <= lingering(levels, frame=frame) <= 1


def test_what_is_too_short_to_fall_tells_of_no_room() -> None:
    assert lingering([-20.0] * 10, frame=0.005) == 0
