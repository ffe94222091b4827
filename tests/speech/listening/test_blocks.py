from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span, intersection, span_or_none, union
from app.speech.listening.blocks import LONGEST, MARGIN, PAUSE, SHORTEST_PART, plan_stretches

RATE = 100
WHOLE = Span(0, 60_000)


def _spans(edges: Sequence[int]) -> tuple[Span, ...]:
    found = (span_or_none(a, b) for a, b in pairwise(sorted(edges)))
    return tuple(span for span in found if span is not None)[::2]


voices = st.lists(st.integers(0, WHOLE.end), max_size=30).map(_spans)


@given(voices, st.integers(0, WHOLE.end - 1))
def test_stretches_cover_everything_and_are_short_enough(voice: tuple[Span, ...], start: int) -> None:
    within = Span(start, WHOLE.end)
    stretches = plan_stretches(voice, within=within, rate=RATE, cut=lambda span: span.start)
    if not stretches:
        assert not intersection(voice, (within,))
        return
    assert stretches[0].span.start == start
    assert stretches[-1].span.end == WHOLE.end
    assert all(one.span.end == other.span.start for one, other in pairwise(stretches))
    assert intersection(voice, [stretch.heard for stretch in stretches]) == intersection(voice, (within,))
    for stretch in stretches:
        assert stretch.span.contains(stretch.heard)
        assert stretch.heard.length <= (LONGEST + 2 * MARGIN) * RATE
        assert union(stretch.voice) == intersection(voice, (stretch.heard,))


@given(voices)
def test_speech_with_a_pause_is_cut_in_the_pause(voice: tuple[Span, ...]) -> None:
    stretches = plan_stretches(voice, within=WHOLE, rate=RATE, cut=lambda span: span.end)
    for cut in (stretch.span.end for stretch in stretches[:-1]):
        around = [span for span in voice if span.start < cut < span.end]
        assert not around or around[0].length > LONGEST * RATE


def test_a_long_pause_ends_a_block() -> None:
    pause = round(PAUSE * RATE)
    near = (Span(0, 100), Span(100 + pause, 200 + pause))
    assert len(plan_stretches(near, within=WHOLE, rate=RATE, cut=lambda span: span.start)) == 1
    far = (Span(0, 100), Span(101 + pause, 200 + pause))
    assert len(plan_stretches(far, within=WHOLE, rate=RATE, cut=lambda span: span.start)) == 2


def test_speech_without_a_pause_is_cut_where_it_is_quietest() -> None:
    asked: list[Span] = []

    def cut(span: Span) -> int:
        asked.append(span)
        return span.start + 300

    stretches = plan_stretches([Span(0, 6000)], within=WHOLE, rate=RATE, cut=cut)
    assert asked[0] == Span(round(SHORTEST_PART * RATE), round(LONGEST * RATE))
    assert [stretch.span.end for stretch in stretches] == [1800, 3600, 60_000]
