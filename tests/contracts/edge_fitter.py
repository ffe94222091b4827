"""What every edge fitter promises."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.passages import Passage
from app.domain.ports import EdgeFitter
from app.domain.timeline import Span
from app.domain.transcript import Word
from tests.fakes import ArraySource
from tests.speech.material import RATE, bursts, silence

Times = tuple[float, float]


def passage(span: Times, *, before: Times | None = None, after: Times | None = None) -> Passage:
    """A passage of one word between kept words, times in seconds."""

    def word(times: Times | None) -> Word | None:
        return Word("word", Span(round(times[0] * RATE), round(times[1] * RATE))) if times else None

    removed = Word("secret", Span(round(span[0] * RATE), round(span[1] * RATE)))
    return Passage(removed.span, 1, 2, (removed,), word(before), word(after))


class EdgeFitterContract:
    """Subclass it; give the implementation."""

    @pytest.fixture
    def fitter(self) -> EdgeFitter:
        raise NotImplementedError

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
