from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.planning.passages import Passage
from app.domain.ports import Block, EdgeFitter
from app.domain.timeline import Span
from app.speech.edges.quiet_edges import END, FRAME, START, STEADY, UNHEARD_END, UNHEARD_START, Reach, outward
from app.speech.edges.quiet_fitter import QuietFitter
from app.speech.levels import FLOOR, frame_levels
from app.speech.listening.rows import GROW_AFTER, GROW_BEFORE
from tests.fakes import ArraySource
from tests.speech.material import RATE, Times, bursts, passage, silence

QUIET = -50.0
reaches = st.sampled_from([START, END, Reach(0.0, 0.1, 0.1, 0.1), Reach(0.03, 1.5, 0.1, 0.2)])


class TestQuietFitter:
    @pytest.fixture
    def fitter(self) -> EdgeFitter:
        return QuietFitter()

    def fitted(self, fitter: EdgeFitter, source: ArraySource, one: Passage) -> Times:
        span = fitter.fit(source, one)
        assert span.overlaps(one.span)
        assert source.recording.whole.contains(span)
        return span.start / RATE, span.end / RATE

    @pytest.mark.parametrize("early", [-0.1, 0.0, 0.05, 0.2])
    @pytest.mark.parametrize("late", [-0.2, -0.05, 0.0, 0.1])
    def test_nothing_of_a_passage_between_pauses_stays(
        self, fitter: EdgeFitter, early: float, late: float
    ) -> None:
        source = bursts([(0.3, 0.9), (1.2, 2.0), (2.4, 3.0)], seconds=3.5)
        asked = passage((1.2 + early, 2.0 + late), before=(0.3, 0.9), after=(2.4, 3.0))
        start, end = self.fitted(fitter, source, asked)
        assert 0.9 <= start <= 1.2
        assert 2.0 <= end <= 2.4

    def test_a_neighbour_without_a_pause_loses(self, fitter: EdgeFitter) -> None:
        source = bursts([(0.3, 3.0)], seconds=3.5)
        asked = passage((1.2, 2.0), before=(0.3, 1.2), after=(2.0, 3.0))
        start, end = self.fitted(fitter, source, asked)
        assert start < 1.2
        assert end > 2.0
        assert start > 0.8
        assert end < 2.6

    def test_a_word_cut_short_is_taken_to_its_end_where_no_other_word_is(self, fitter: EdgeFitter) -> None:
        source = bursts([(0.5, 2.5)], seconds=4)
        start, end = self.fitted(fitter, source, passage((1.5, 1.6)))
        assert start <= 0.5
        assert end >= 2.5

    @pytest.mark.parametrize("span", [(0.0, 0.2), (3.3, 3.5), (0.0, 3.5), (1.0, 1.0001)])
    def test_passages_at_the_ends_stay_inside(self, fitter: EdgeFitter, span: Times) -> None:
        self.fitted(fitter, bursts([(0.0, 3.5)], seconds=3.5), passage(span))
        self.fitted(fitter, silence(3.5), passage(span))

    def test_unheard_speech_is_fitted_too(self, fitter: EdgeFitter) -> None:
        source = bursts([(1.0, 2.0)], seconds=3)
        asked = Passage(Span(round(1.05 * RATE), round(1.95 * RATE)), 0, 0, (), None, None)
        start, end = self.fitted(fitter, source, asked)
        assert 0.9 <= start <= 1.0
        assert 2.0 <= end <= 2.1

    def test_the_loudest_channel_counts(self, fitter: EdgeFitter) -> None:
        one = bursts([(1.2, 2.0)], seconds=3).samples
        source = ArraySource(np.concatenate([np.zeros_like(one), one], axis=1), RATE)
        start, end = self.fitted(fitter, source, passage((1.3, 1.9)))
        assert start <= 1.2
        assert end >= 2.0

    def test_a_passage_given_twice_is_fitted_alike(self, fitter: EdgeFitter) -> None:
        asked = passage((1.2, 2.0))
        source = bursts([(1.2, 2.0)], seconds=3)
        assert fitter.fit(source, asked) == fitter.fit(source, asked)

    def test_unheard_speech_is_silent_from_pause_to_pause_and_else_a_kept_word_stays(
        self, fitter: EdgeFitter
    ) -> None:
        apart = bursts([(0.3, 0.9), (1.2, 2.0), (2.4, 3.0)], seconds=3.5)
        asked = replace(passage((1.55, 1.8), before=(0.3, 0.9), after=(2.4, 3.0)), last_word=1, words=())
        start, end = self.fitted(fitter, apart, asked)
        assert 0.9 <= start <= 1.2
        assert 2.0 <= end <= 2.4

        joined = bursts([(0.3, 3.0)], seconds=3.5)
        asked = replace(passage((1.2, 2.0), before=(0.3, 1.2), after=(2.0, 3.0)), last_word=1, words=())
        start, end = self.fitted(fitter, joined, asked)
        assert 0.95 < start <= 1.2
        assert 2.0 <= end < 2.15

    def test_unheard_speech_takes_back_what_a_kept_word_grew_into(self, fitter: EdgeFitter) -> None:
        apart = bursts([(0.3, 1.02), (1.05, 2.0)], seconds=2.5)
        asked = replace(passage((1.2, 2.0), before=(0.3, 1.2), after=(2.4, 2.5)), last_word=1, words=())
        start, _ = self.fitted(fitter, apart, asked)
        assert 1.0 <= start <= 1.05
        assert (UNHEARD_START.most, UNHEARD_END.most) == (GROW_AFTER, GROW_BEFORE)

    def test_far_softer_unheard_speech_is_silent_up_to_the_loud_part_of_a_kept_word_over_its_end(
        self, fitter: EdgeFitter
    ) -> None:
        loud = np.full(round(3.5 * RATE), 1e-4)
        for start, end, level in ((0.3, 0.9, 0.2), (1.2, 2.1, 0.004), (2.2, 3.0, 0.2)):
            loud[round(start * RATE) : round(end * RATE)] = level
        noise = np.random.default_rng(7).standard_normal(len(loud))
        sound = ArraySource((loud * noise).astype(np.float32), RATE)
        asked = replace(passage((1.2, 1.7), before=(0.3, 0.9), after=(1.7, 3.0)), last_word=1, words=())
        _, end = self.fitted(fitter, sound, asked)
        assert 2.1 <= end <= 2.2


def _levels(values: list[float]) -> NDArray[np.float64]:
    return np.array(values, np.float64)


@given(st.lists(st.floats(-90, 0), min_size=1, max_size=300).map(_levels), st.integers(0, 300), reaches)
def test_an_edge_moves_within_its_reach(levels: NDArray[np.float64], edge: int, reach: Reach) -> None:
    edge = min(edge, len(levels))
    moved = outward(levels, edge, quiet=QUIET, reach=reach)
    assert max(0, edge - round(reach.inside / FRAME)) <= moved
    assert moved <= min(len(levels), edge + round(max(reach.most, reach.blind, reach.valley) / FRAME))


@given(st.integers(0, 40), st.integers(0, 80), st.integers(0, 60), st.sampled_from([START, END]))
def test_nothing_loud_stays_when_quiet_is_within_reach(
    inside: int, loud: int, beyond: int, reach: Reach
) -> None:
    steady = round(STEADY / FRAME)
    levels = _levels([-10.0] * (inside + loud) + [-80.0] * steady + [-10.0] * beyond)
    moved = outward(levels, inside, quiet=QUIET, reach=reach)
    if loud <= round(reach.most / FRAME):
        assert moved == inside + loud
    else:
        assert moved > inside


@pytest.mark.parametrize("offset", [-0.03, 0.01])
def test_a_constant_offset_of_a_channel_is_not_loud(offset: float) -> None:
    sound = 0.1 * np.random.default_rng(0).standard_normal((16000, 2)) * [[1, 0.1]]
    sound[8000:] *= 1e-3
    one, other = (
        frame_levels([Block(0, made.astype(np.float32))], start=0, count=200, frame=80)
        for made in (sound, sound + np.array([0, offset]))
    )
    np.testing.assert_allclose(one, other, atol=0.5)


def test_the_closure_of_a_plosive_is_not_quiet() -> None:
    closure = round(0.03 / FRAME)
    levels = _levels([-10.0] * 20 + [-80.0] * closure + [-20.0] * 6 + [-80.0] * 60)
    assert outward(levels, 10, quiet=QUIET, reach=END) == 20 + closure + 6


def test_without_quiet_a_valley_is_found_and_else_the_removed_word_wins() -> None:
    levels = _levels([-10.0] * 300)
    assert outward(levels, 10, quiet=QUIET, reach=END) == 10 + round(END.blind / FRAME)
    levels[30] = -30.0
    assert outward(levels, 10, quiet=QUIET, reach=END) == 30
    levels[30] = -12.0
    assert outward(levels, 10, quiet=QUIET, reach=END) == 10 + round(END.blind / FRAME)


def test_a_slope_is_no_valley() -> None:
    falling = _levels([-10.0 - 0.1 * frame for frame in range(300)])
    for levels in (falling, falling[::-1]):
        assert outward(levels, 10, quiet=QUIET, reach=START) == 10 + round(START.blind / FRAME)


def test_levels_are_of_the_loudest_channel_and_do_not_depend_on_blocks() -> None:
    sound = np.zeros((100, 2), np.float32)
    sound[20:40, 1] = 0.1
    whole = frame_levels([Block(1000, sound)], start=1000, count=11, frame=10)
    assert whole.round(6).tolist() == [FLOOR, FLOOR, -20, -20, *[FLOOR] * 7]
    parts = [Block(1000 + at, sound[at : at + 7]) for at in range(0, 100, 7)]
    assert np.allclose(frame_levels(parts, start=1000, count=11, frame=10), whole)
    assert frame_levels([], start=0, count=3, frame=10).tolist() == [FLOOR] * 3
