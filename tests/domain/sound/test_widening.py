"""What is done about passages that can still be heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate import Check, failures
from app.domain.sound.widening import to_widen, widened
from app.domain.timeline import Span, clock

RATE = 1000
WHOLE = Span(0, 10_000)
FINE = Check("length", True, "as long")


def heard(*spans: Span) -> Check:
    return Check("relisten", False, f"{len(spans)} of 9 removed passages heard", spans)


def test_only_what_is_hidden_by_a_failing_span_is_widened_more_after_than_before() -> None:
    edges = {
        Span(100, 200): Span(90, 240),
        Span(300, 400): Span(290, 450),
        Span(5000, 5100): Span(5000, 5100),
    }
    grown = widened(edges, [Span(90, 450)], within=WHOLE, rate=RATE)
    assert grown == {
        Span(100, 200): Span(0, 440),
        Span(300, 400): Span(190, 650),
        Span(5000, 5100): Span(5000, 5100),
    }


spans = st.tuples(st.integers(0, 9_990), st.integers(1, 500)).map(lambda p: Span(p[0], min(10_000, sum(p))))


@given(st.dictionaries(spans, spans), st.lists(spans))
def test_nothing_shrinks_or_leaves_the_recording(edges: dict[Span, Span], failing: list[Span]) -> None:
    grown = widened(edges, failing, within=WHOLE, rate=RATE)
    assert grown.keys() == edges.keys()
    for passage, fitted in grown.items():
        assert WHOLE.contains(fitted)
        assert fitted.contains(edges[passage])
        inside = any(span.contains(edges[passage]) for span in failing)
        assert (fitted == edges[passage]) is (not inside or edges[passage] == WHOLE)


def test_what_failed_without_a_span_cannot_be_mended() -> None:
    one, other = Span(5, 9), Span(1, 4)
    assert to_widen([FINE, heard(one), heard(other, one)]) == (other, one)
    assert to_widen([heard(one), Check("text", False, "it differs")]) == ()
    assert to_widen([FINE]) == ()


def test_failures_are_said_with_the_times_of_a_handful() -> None:
    listed = [Span(n * 61_001, n * 61_001 + 500) for n in range(1, 8)]
    assert failures([FINE, heard(*listed[:1])], RATE) == (
        "relisten (1 of 9 removed passages heard) at 1:01.001-1:01.501"
    )
    assert failures([heard(*listed)], RATE).endswith("5:05.005-5:05.505 and 2 more")
    assert failures([FINE], RATE) == ""


@pytest.mark.parametrize(
    ("sample", "said"),
    [(0, "0:00.000"), (59_999, "0:59.999"), (60_000, "1:00.000"), (3_723_004, "62:03.004")],
)
def test_a_place_is_said_in_minutes(sample: int, said: str) -> None:
    assert clock(sample, RATE) == said
