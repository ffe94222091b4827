"""Two voices at once on two channels."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.timeline import Span, covered
from app.domain.transcript import Claim
from app.speech import SileroActivity
from app.speech.listening.crosstalk import doubted, talked_over
from tests.fakes import ArraySource
from tests.speech.material import at_level, meeting, plucked, room, stereo

RATE = 24000


@pytest.fixture(scope="module")
def talk() -> NDArray[np.float32]:
    return meeting("en", seconds=60).source.samples[:, 0]


def found(left: NDArray[np.float32], right: NDArray[np.float32], softer: float = 1.0) -> tuple[Span, ...]:
    """Where voices are at once over the noise of a room, which is softer on the right."""
    noise = room(len(left) / RATE, RATE)
    source = ArraySource(stereo(left + noise, right + softer * noise[::-1]), RATE)
    return talked_over(source, source.recording.whole, SileroActivity().voice_in)


@pytest.mark.parametrize("bleed", [0.0, 0.05])
@pytest.mark.parametrize(("dbfs", "softer"), [(-25, 1.0), (-40, 1.0), (-62, 0.03)])
def test_a_voice_that_talks_over_another_is_seen(
    talk: NDArray[np.float32], bleed: float, dbfs: float, softer: float
) -> None:
    one = talk[20 * RATE : 32 * RATE]
    other = np.zeros_like(one)
    other[4 * RATE : 8 * RATE] = at_level(talk[56 * RATE : 60 * RATE], dbfs)
    spans = found(one + bleed * other, other + bleed * softer * one, softer)
    over = Span(4 * RATE, 8 * RATE)
    assert covered(over, spans) > 0.7 * over.length
    assert sum(span.length for span in spans) < 1.4 * over.length


@pytest.mark.parametrize("dbfs", [-25, -45])
def test_a_voice_that_is_turned_over_on_one_side_is_seen(talk: NDArray[np.float32], dbfs: float) -> None:
    one = talk[20 * RATE : 32 * RATE]
    other = np.zeros_like(one)
    other[4 * RATE : 8 * RATE] = at_level(talk[56 * RATE : 60 * RATE], dbfs)
    spans = found(one + other, one - other, 0.3)
    over = Span(4 * RATE, 8 * RATE)
    assert covered(over, spans) > 0.7 * over.length
    assert sum(span.length for span in spans) < 1.4 * over.length


def test_music_around_a_voice_is_no_second_one(talk: NDArray[np.float32]) -> None:
    one = talk[20 * RATE : 32 * RATE]
    left, right = (at_level(plucked(12, RATE, seed=seed), -35) for seed in (5, 6))
    assert covered(Span(0, len(one)), found(one + left, one + right)) <= RATE


def test_one_voice_on_both_sides_is_none(talk: NDArray[np.float32]) -> None:
    one = talk[20 * RATE : 50 * RATE]
    for other in (one, 0.3 * one, np.roll(one, 12) * 0.8, np.zeros_like(one), -one):
        assert found(one, other) == ()
    late = np.pad(one, (round(0.3 * RATE), 0))[: len(one)]
    for left, right in ((one, 0.1 * late), (late, 0.1 * one)):
        assert covered(Span(0, len(one)), found(left, right)) <= RATE
    assert talked_over(ArraySource(one, RATE), Span(0, len(one)), SileroActivity().voice_in) == ()


def test_people_who_take_turns_are_not_two_at_once(talk: NDArray[np.float32]) -> None:
    one, other = talk[20 * RATE : 32 * RATE].copy(), talk[45 * RATE : 57 * RATE].copy()
    one[6 * RATE :] = 0
    other[: 6 * RATE] = 0
    assert found(one, other) == ()


def test_words_there_are_not_believed() -> None:
    timed = (Claim("we", 0, 100, 0.9), Claim("meet", 100, 200, 0.9))
    rows = (timed, (Claim("now", 200, 200, 0.9), Claim("then", 300, 290, 0.9)))
    assert [c.confidence for row in doubted(rows, [Span(130, 300)]) for c in row] == [0.9, 0.0, 0.0, 0.9]
    assert doubted(rows, ()) == rows
