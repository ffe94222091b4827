from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span
from app.gui.playing.player_clock import (
    AROUND,
    EDGE,
    INSIDE,
    Listened,
    Positions,
    edge_stretches,
    with_around,
)
from app.workbench.tasks.playing import Sound


def test_the_playhead_goes_evenly_through_a_piece_at_any_speed() -> None:
    positions = Positions()
    assert positions.at(0) is None
    positions.add(Sound(Span(1000, 3000), bytes(400)))
    positions.add(Sound(Span(8000, 8100), bytes(400)))
    heard = [positions.at(played) for played in (0, 100, 399, 400, 600, 800, 900)]
    assert heard == [1000, 1500, 2995, 8000, 8050, 8100, 8100]
    assert positions.end == 800


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(1, 400)), min_size=1, max_size=10), st.data())
def test_the_playhead_never_goes_back_in_pieces_that_follow(
    pieces: list[tuple[int, int]], data: st.DataObject
) -> None:
    positions, at = Positions(), 0
    for samples, size in pieces:
        positions.add(Sound(Span(at, at + samples), bytes(4 * size)))
        at += samples
    asked = sorted(data.draw(st.lists(st.integers(0, positions.end), min_size=2, max_size=20)))
    heard = [positions.at(played) or 0 for played in asked]
    assert heard == sorted(heard)
    assert positions.at(positions.end) == at


def test_what_follows_was_heard_and_what_was_jumped_over_was_not() -> None:
    listened = Listened()
    told = [listened.move(position, most=10) for position in (100, 105, 115, 300, 304, 50)]
    assert told == [None, None, None, Span(100, 115), None, Span(300, 304)]
    assert listened.end() is None
    assert listened.end() is None


def test_what_was_heard_so_far_is_told_once_and_what_follows_goes_on_from_there() -> None:
    listened = Listened()
    assert listened.so_far() is None
    listened.move(100, most=10)
    assert listened.so_far() is None
    for position in (105, 110, 118):
        listened.move(position, most=10)
    assert [listened.so_far(), listened.so_far()] == [Span(100, 118), None]


@given(st.integers(0, 200_000), st.integers(1, 100_000), st.integers(0, 50_000))
def test_the_edges_are_heard_half_a_second_outside(start: int, length: int, after: int) -> None:
    rate, span = 8000, Span(start, start + length)
    total = span.end + after
    heard = edge_stretches(span, rate=rate, length=total)
    assert heard[0].start == max(0, start - EDGE * rate)
    assert heard[-1].end == min(total, span.end + EDGE * rate)
    assert all(stretch.overlaps(span) for stretch in heard)
    assert sum(stretch.length for stretch in heard) <= (4 * EDGE + 2 * INSIDE) * rate
    if len(heard) == 2:
        assert heard[0].end < heard[1].start


@given(st.integers(0, 200_000), st.integers(1, 100_000), st.integers(0, 50_000))
def test_a_span_is_heard_with_what_is_around_it(start: int, length: int, after: int) -> None:
    rate, span = 8000, Span(start, start + length)
    total = span.end + after
    heard = with_around(span, rate=rate, length=total)
    assert (heard.start, heard.end) == (max(0, start - AROUND * rate), min(total, span.end + AROUND * rate))
