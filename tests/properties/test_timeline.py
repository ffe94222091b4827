from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import (
    Span,
    complement,
    convert,
    covered,
    intersection,
    overlapping,
    period,
    sample_after,
    sample_before,
    seconds,
    union,
)
from tests.properties.strategies import many_spans, spans

WHOLE = Span(0, 250)
LIMITS = Span(0, 300)
rates = st.sampled_from([8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000])


def samples(some: list[Span] | tuple[Span, ...], within: Span = LIMITS) -> set[int]:
    return {
        sample
        for span in some
        for sample in range(span.start, span.end)
        if within.start <= sample < within.end
    }


@given(many_spans, st.integers(0, 9))
def test_union_holds_the_same_samples_and_lies_apart(some: list[Span], gap: int) -> None:
    joined = union(some)
    assert samples(joined) == samples(some)
    assert union(joined) == joined
    apart = union(some, gap=gap)
    assert samples(apart) >= samples(some)
    assert all(b.start - a.end > gap for a, b in pairwise(apart))


@given(many_spans)
def test_complement_is_everything_else(some: list[Span]) -> None:
    rest = complement(some, within=WHOLE)
    assert samples(rest) == set(range(WHOLE.start, WHOLE.end)) - samples(some)
    assert samples(complement(rest, within=WHOLE)) == samples(some, WHOLE)


@given(many_spans, many_spans)
def test_intersection_is_what_both_hold(one: list[Span], other: list[Span]) -> None:
    assert samples(intersection(one, other)) == samples(one) & samples(other)
    assert intersection(one, other) == intersection(other, one)
    assert covered(WHOLE, one) == len(samples(one, WHOLE))


@given(many_spans, spans)
def test_overlapping_is_what_each_says_of_itself(some: list[Span], window: Span) -> None:
    apart = union(some)
    assert overlapping(apart, window) == tuple(span for span in apart if span.overlaps(window))


@given(spans, st.integers(0, 99), st.integers(0, 99))
def test_padding_only_grows_and_stays_inside(span: Span, before: int, after: int) -> None:
    within = Span(0, 300)
    grown = span.pad(before, after, within=within)
    assert within.contains(grown)
    assert grown.contains(span)
    assert span.start - grown.start <= before
    assert grown.end - span.end <= after


@given(st.integers(0, 192_000 * 36_000), rates)
def test_seconds_and_samples_are_two_names_of_one_position(sample: int, rate: int) -> None:
    for written in (seconds(sample, rate), sample / rate):
        assert sample_before(written, rate) == sample
        assert sample_after(written, rate) == sample


@given(st.floats(0, 36_000), rates)
def test_times_are_rounded_outward(at: float, rate: int) -> None:
    before, after = sample_before(at, rate), sample_after(at, rate)
    assert 0 <= after - before <= 1
    assert before / rate <= at + 1e-6
    assert after / rate >= at - 1e-6


@given(spans, rates, rates)
def test_another_rate_never_loses_a_sample(span: Span, one: int, other: int) -> None:
    there = convert(span, one, other)
    assert there.start * one <= span.start * other
    assert there.end * one >= span.end * other
    assert convert(there, other, one).contains(span)


@given(st.integers(1, 200), st.integers(1, 200))
def test_a_period_is_the_shortest_way_to_where_the_samples_of_two_rates_fall_together(
    rate: int, other: int
) -> None:
    together = (n for n in range(1, rate + 1) if n * other % rate == 0)
    assert period(rate, other) == next(together)
