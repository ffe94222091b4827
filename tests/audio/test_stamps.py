"""Where time stamps put a frame: right behind the one before, unless they mean it."""

from fractions import Fraction
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.stamps import TimeStamps

RATE = 48_000


def stamps(
    base: Fraction | None = Fraction(1, 1000),
    *,
    origin: int | None = 0,
    begin: Fraction | None = None,
    duration: int | None = None,
    start_time: int | None = None,
    states_end: bool = False,
) -> TimeStamps:
    """Of a stream whose ticks are milliseconds unless something else is said."""
    stream = SimpleNamespace(time_base=base, duration=duration, start_time=start_time)
    return TimeStamps(stream, begin=begin, origin=origin, states_end=states_end)  # type: ignore[arg-type]


@given(st.integers(1, 2000), st.sampled_from([8000, 22_050, 44_100, 48_000]), st.integers(-5000, 5000))
def test_frames_whose_stamps_are_rounded_to_ticks_follow_one_another(
    length: int, rate: int, first: int
) -> None:
    told, after = stamps(origin=None), 0
    for number in range(20):
        stamp = first + round(Fraction(number * length * 1000, rate))
        assert told.place(stamp, rate, after=after, broken=False) == after
        after += length
    assert told.origin == round(Fraction(first * rate, 1000))


@pytest.mark.parametrize(
    ("milliseconds", "broken", "heard"),
    [
        (1017, False, 1000),  # two ticks and 15 ms, which a clock may be off
        (1018, False, 1018),
        (983, False, 1000),
        (982, False, 982),
        (1002, True, 1000),  # behind what could not be decoded a stamp counts
        (1003, True, 1003),
        (1000 + 3_600_000, False, 1000 + 3_600_000),
        (1001 + 3_600_000, False, 1000),  # an hour and more: the stamps have started anew
        (0, False, 0),
    ],
)
def test_a_stamp_counts_where_it_is_farther_off_than_clocks_are(
    milliseconds: int, broken: bool, heard: int
) -> None:
    told = stamps()
    assert told.place(milliseconds, RATE, after=RATE, broken=broken) == heard * RATE // 1000


def test_stamps_that_start_anew_go_on_from_there() -> None:
    told = stamps()
    assert told.place(0, RATE, after=3 * RATE, broken=False) == 3 * RATE
    assert told.origin == -3 * RATE
    assert told.place(500, RATE, after=3 * RATE, broken=False) == round(3.5 * RATE)


def test_position_0_is_the_first_sound_or_where_the_file_says_that_it_begins() -> None:
    for first, begin, origin in (
        (2000, None, 2),
        (2000, Fraction(3, 2), Fraction(3, 2)),
        (1000, Fraction(3, 2), 1),
    ):
        told = stamps(origin=None, begin=begin)
        placed = told.place(first, RATE, after=0, broken=False)
        assert told.origin == origin * RATE
        assert placed == (RATE // 2 if (first, begin) == (2000, Fraction(3, 2)) else 0)


def test_a_frame_without_a_stamp_follows_the_one_before() -> None:
    assert stamps().place(None, RATE, after=77, broken=False) == 77
    assert stamps(base=None).place(5000, RATE, after=77, broken=False) == 77


def test_an_mp4_file_says_where_its_sound_ends() -> None:
    assert stamps(duration=2000, states_end=True).end(RATE) == 2 * RATE
    assert stamps(duration=2000, start_time=500, origin=RATE, states_end=True).end(RATE) == round(1.5 * RATE)
    assert stamps(Fraction(1, 3), duration=1, states_end=True).end(RATE + 1) == RATE // 3 + 1, "outward"
    assert stamps(duration=2000).end(RATE) is None
    assert stamps(states_end=True).end(RATE) is None
