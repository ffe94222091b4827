import pytest

from app.domain.timeline import (
    Span,
    clock,
    complement,
    convert,
    covered,
    intersection,
    sample_after,
    sample_before,
    seconds,
    span_of_seconds,
    span_or_none,
    time_of,
    union,
)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (2, 2), (3, 2)])
def test_a_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_that_touch_share_no_sample() -> None:
    assert not Span(0, 5).overlaps(Span(5, 9))
    assert Span(0, 5).overlaps(Span(4, 9))
    assert Span(0, 5).clip(Span(5, 9)) is None
    assert not Span(5, 9).overlaps(Span(0, 5))
    assert Span(0, 5).clip(Span(4, 9)) == Span(4, 5)


def test_the_middle_is_in_the_span() -> None:
    assert [Span(4, end).middle for end in (5, 6, 7, 8)] == [4, 5, 5, 6]


def test_what_lies_outside_is_the_sample_that_is_next() -> None:
    within = Span(2, 10)
    assert Span(0, 3).nearest(within) == Span(2, 3)
    assert Span(0, 2).nearest(within) == Span(2, 3)
    assert Span(10, 12).nearest(within) == Span(9, 10)


def test_padding_stops_at_the_ends() -> None:
    assert Span(3, 5).pad(10, 1, within=Span(0, 7)) == Span(0, 6)
    assert Span(3, 5).pad(0, 10, within=Span(0, 7)) == Span(3, 7)


@pytest.mark.parametrize(
    ("before", "after", "within"), [(-1, 0, Span(0, 9)), (0, -1, Span(0, 9)), (0, 0, Span(4, 9))]
)
def test_padding_only_grows(before: int, after: int, within: Span) -> None:
    with pytest.raises(ValueError, match="padding"):
        Span(3, 5).pad(before, after, within=within)


def test_the_last_part_may_be_shorter() -> None:
    assert [*Span(2, 9).parts(3)] == [Span(2, 5), Span(5, 8), Span(8, 9)]
    assert [*Span(2, 8).parts(3)] == [Span(2, 5), Span(5, 8)]
    assert [*Span(2, 4).parts(3)] == [Span(2, 4)]


def test_union_joins_what_lies_close() -> None:
    assert union([Span(8, 9), Span(0, 3), Span(2, 5)]) == (Span(0, 5), Span(8, 9))
    assert union([Span(0, 5), Span(8, 9)], gap=3) == (Span(0, 9),)
    assert union([Span(0, 5), Span(8, 9)], gap=2) == (Span(0, 5), Span(8, 9))
    assert union([Span(0, 9), Span(1, 2), Span(9, 10)]) == (Span(0, 10),)


def test_complement_and_intersection_at_the_ends() -> None:
    within = Span(2, 10)
    assert complement([], within=within) == (within,)
    assert complement([Span(0, 20)], within=within) == ()
    assert complement([Span(0, 3), Span(5, 6), Span(9, 12)], within=within) == (Span(3, 5), Span(6, 9))
    assert complement([Span(11, 12)], within=within) == (within,)
    assert complement([Span(0, 2)], within=Span(4, 9)) == (Span(4, 9),)
    assert intersection([Span(0, 4), Span(6, 8)], [Span(3, 7), Span(20, 21)]) == (Span(3, 4), Span(6, 7))
    assert covered(Span(0, 10), [Span(2, 4), Span(3, 5), Span(9, 20)]) == 4


def test_seconds_are_rounded_outward() -> None:
    assert sample_before(1.00001, 8000) == 8000
    assert sample_after(1.00001, 8000) == 8001
    assert sample_before(-0.5, 8000) == 0
    assert sample_after(-0.5, 8000) == 0
    assert span_of_seconds(1.0, 1.0, 8000) is None
    assert span_of_seconds(2.0, 1.0, 8000) is None
    assert span_of_seconds(-2.0, -1.0, 8000) is None
    assert span_of_seconds(0.0, 1e-9, 8000) is None
    assert span_of_seconds(0.00001, 0.00002, 8000) == Span(0, 1)
    assert span_or_none(4, 4) is None


def test_a_position_written_as_seconds_comes_back_as_itself() -> None:
    for rate in (8000, 11025, 22050, 44100, 48000, 96000, 192000):
        for sample in (0, 1, 2, 3, rate - 1, rate * 7199 + 13):
            written = seconds(sample, rate)
            assert sample_before(written, rate) == sample_after(written, rate) == sample


def test_another_rate_never_shortens() -> None:
    assert convert(Span(1, 2), 48000, 8000) == Span(0, 1)
    assert convert(Span(0, 441), 44100, 48000) == Span(0, 480)
    assert convert(Span(7, 8), 48000, 44100) == Span(6, 8)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90", 90), ("1:30", 90), (" 0:01:30.5", 90.5), ("1:2:3", 3723), ("", None), ("-5", None), ("1:", None),
     ("1:2:3:4", None), ("x", None), ("1e5", None), ("\u0663", None)],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text: str, seconds: float | None) -> None:
    assert time_of(text) == seconds


@pytest.mark.parametrize(
    ("sample", "rate", "said"),
    [
        (0, 8000, "0:00.000"),
        (44_099, 44_100, "0:00.999"),
        (62 * 8000 + 7, 8000, "1:02.000"),
        (3_599_999, 1000, "59:59.999"),
    ],
)
def test_a_clock_never_tells_a_time_that_has_not_come(sample: int, rate: int, said: str) -> None:
    assert clock(sample, rate) == said
