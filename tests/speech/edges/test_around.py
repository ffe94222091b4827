"""Whether it is quiet in a place, by what is around it."""

import numpy as np
import pytest

from app.domain.timeline import Span
from app.speech.edges.around import levels_around, quiet_in
from tests.speech.material import RATE, bursts

TALK = bursts([(0.3, 1.0), (1.03, 2.0), (2.01, 3.0)], seconds=3.5)


def place(start: float, end: float) -> Span:
    return Span(round(start * RATE), round(end * RATE))


@pytest.mark.parametrize(
    ("start", "end", "quiet"),
    [
        (0.9, 1.1, True),
        (1.9, 2.1, False),
        (1.2, 1.8, False),
        (0.0, 0.2, True),
        (3.2, 3.5, True),
        (0.995, 1.01, False),
    ],
)
def test_it_is_quiet_where_no_sound_is_for_long_enough(start: float, end: float, quiet: bool) -> None:
    assert quiet_in(TALK, [place(start, end)], shortest=0.02) == (quiet,)


def test_each_place_has_its_answer_and_nothing_asked_is_nothing_answered() -> None:
    asked = [place(1.2, 1.8), place(0.9, 1.1)]
    assert quiet_in(TALK, asked, shortest=0.02) == (False, True)
    assert quiet_in(TALK, asked[1:], shortest=0.05) == (False,)
    assert quiet_in(TALK, [], shortest=0.02) == ()


@pytest.mark.parametrize(("start", "end", "first", "last"), [(2.5, 2.6, 0.5, 3.5), (0.2, 1.0, 0.0, 3.0)])
def test_levels_reach_two_seconds_to_both_sides_and_no_farther_than_the_recording(
    start: float, end: float, first: float, last: float
) -> None:
    levels = levels_around(TALK, place(start, end))
    assert levels.origin == pytest.approx(first)
    assert levels.origin + len(levels.values) * levels.frame == pytest.approx(last)
    assert np.isfinite(levels.values).all()
