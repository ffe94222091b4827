from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span
from app.gui.widgets.sound.waveform_edges import Edge, Side, edge_near, moved, placed
from app.gui.widgets.sound.waveform_scale import FINEST, Scale, whole

LENGTH, WIDTH = 1_000_000, 1000
SCALES = st.builds(
    lambda factor, x, by: whole(LENGTH, WIDTH).zoomed(factor, x).scrolled(by),
    st.floats(1, 50_000),
    st.floats(0, WIDTH),
    st.floats(-2000, 2000),
)
PASSAGES = (Span(1000, 2000), Span(5000, 9000), Span(9100, 9200))
EDGES = {passage: Span(passage.start - 50, passage.end + 40) for passage in PASSAGES}
SPANS = placed(EDGES, {PASSAGES[0]: Span(900, 2100)}, ())


@given(SCALES, st.floats(0.1, 100), st.floats(0, WIDTH))
def test_what_is_under_the_pointer_stays_there_unless_an_end_is_in_the_way(
    scale: Scale, factor: float, x: float
) -> None:
    under = scale.start + x * scale.step
    closer = scale.zoomed(factor, x)
    assert closer.start >= 0
    assert closer.start + closer.step * WIDTH <= LENGTH * (1 + 1e-9)
    if 0 < closer.start < LENGTH - closer.step * WIDTH - 1e-6:
        assert abs(closer.x(under) - x) < 1e-3


def test_the_closest_look_shows_single_samples_and_the_widest_all() -> None:
    scale = whole(LENGTH, WIDTH)
    assert scale.seen == Span(0, LENGTH)
    assert scale.zoomed(0.001, 5) == scale
    assert scale.zoomed(1e9, 5).step == FINEST


@given(SCALES, st.integers(0, LENGTH))
def test_a_page_is_turned_only_when_the_playhead_leaves_it(scale: Scale, sample: int) -> None:
    turned = scale.showing(sample)
    assert -1e-6 <= turned.x(sample) <= WIDTH + 1e-6
    assert turned.step == scale.step
    if 0 <= scale.x(sample) < WIDTH:
        assert turned is scale


@given(SCALES, st.integers(1, 3000))
def test_another_width_keeps_the_closeness_or_all_of_it(scale: Scale, width: int) -> None:
    other = scale.resized(width)
    assert other.width == width
    assert other.start + other.step * width <= LENGTH * (1 + 1e-9)
    assert whole(LENGTH, WIDTH).resized(width) == whole(LENGTH, width)


def test_only_what_touches_the_view_is_looked_at_also_when_it_began_long_before() -> None:
    found = [SPANS.passages[number] for number in SPANS.within(Span(8000, 8100))]
    assert found == [PASSAGES[1]]
    assert SPANS.at(8050) == PASSAGES[1]
    assert SPANS.at(3000) is None
    assert SPANS.at(9060) == PASSAGES[2]


def test_a_moved_edge_is_found_where_it_is_now_and_what_waits_is_asked_again_where_that_may_differ() -> None:
    waiting = frozenset(PASSAGES[1:2])
    spans = placed(EDGES, {}, waiting, SPANS)
    assert spans.waits.tolist() == [False, True, False]
    moved_on = spans.with_moved(PASSAGES[0], Span(1500, 4000))
    assert (moved_on.at(3000), moved_on.at(960)) == (PASSAGES[0], None)
    assert moved_on.waits.tolist() == [False, True, False]
    fewer = placed({passage: passage for passage in PASSAGES[1:]}, {}, waiting, moved_on)
    assert fewer.waits.tolist() == [True, False]


def test_the_nearest_edge_is_taken_and_none_from_afar() -> None:
    scale = Scale(20_000, 1000, 0, 10)
    assert edge_near(SPANS, scale, 95 + 3) == Edge(PASSAGES[0], Side.START)
    assert edge_near(SPANS, scale, 95 - 3) == Edge(PASSAGES[0], Side.START)
    assert edge_near(SPANS, scale, 204) == Edge(PASSAGES[0], Side.END)
    assert edge_near(SPANS, scale, 150) is None


@given(st.sampled_from(PASSAGES), st.sampled_from(Side), st.integers(-5000, 30_000), st.integers(0, 300))
def test_a_moved_edge_is_a_span_that_the_plan_takes(
    passage: Span, side: Side, sample: int, snap: int
) -> None:
    """Inside the recording, not empty, and on what it hides: a draft refuses others."""
    made = moved(SPANS, Edge(passage, side), sample, length=20_000, snap=snap)
    assert made is not None
    assert Span(0, 20_000).contains(made)
    assert made.overlaps(passage)
    other = EDGES[passage]
    assert made.end == other.end if side is Side.START else made.start == other.start


def test_an_edge_snaps_to_the_fitted_one_and_goes_past_it() -> None:
    edge = Edge(PASSAGES[0], Side.START)
    ends = [moved(SPANS, edge, sample, length=20_000, snap=30) for sample in (880, 925, 931, 869)]
    assert [span and span.start for span in ends] == [900, 900, 931, 869]
    assert moved(SPANS, Edge(Span(1, 2), Side.END), 5, length=20_000) is None
