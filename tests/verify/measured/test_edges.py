"""Where a word goes on beyond the edge of its span, by levels on both sides."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.domain.sound.pauses import FAINT
from app.domain.timeline import Span
from app.verify.measured.edges import FRAME, Sides, sides
from tests.fakes import ArraySource

LOUD, FLOOR = -20.0, -80.0
FAINTER = LOUD - FAINT - 14
SINCE = 0.05
"""Seconds from the aligned end of the word to the edge."""


def falling(seconds: float) -> list[float]:
    """A word that dies away."""
    frames = round(seconds / FRAME)
    return [LOUD - FAINT - 10 * (n + 1) / frames for n in range(frames)]


def at(outside: list[float], *, inside: list[float] | None = None, floor: float = FLOOR) -> Sides:
    """Levels at an edge that a word goes up to, or something else; then quiet, and the next word."""
    before = (inside or []) + [LOUD] * 200 + [floor] * 100
    return Sides(tuple(before), (*outside, *([floor] * 12), *([LOUD] * 100)), 200)


@pytest.mark.parametrize("left", [0.02, 0.06, 0.1])
def test_the_last_of_a_word_that_dies_away_beyond_the_edge_is_seen(left: float) -> None:
    assert at(falling(left)).last(SINCE) == pytest.approx(left)


@pytest.mark.parametrize(
    ("edge", "since"),
    [
        (at(falling(0.06)), 0.11),
        (at([LOUD] * 8 + [FAINTER] * 4), SINCE),
        (at([FAINTER] * 4 + [FAINTER + 11] * 8), SINCE),
        (at([LOUD - FAINT - 1] * 12, floor=LOUD - 26), SINCE),
        (at(falling(0.06), inside=[LOUD - FAINT - 6] * 4), SINCE),
        (at(falling(0.06), inside=[LOUD] * 20 + [FLOOR] * 6), SINCE),
    ],
    ids=["it is long", "loud first", "a little louder again", "in noise", "soft before", "a pause before"],
)
def test_the_last_of_a_word_is_seen_where_it_is_not_so_plain(edge: Sides, since: float) -> None:
    assert edge.last(since) == pytest.approx(0.06)


def test_a_kept_word_is_not_taken_for_the_end_of_the_removed_one() -> None:
    assert at([LOUD] * 12).last(SINCE) == 0, "it stops at once: a closure"
    assert at([*falling(0.03), *([LOUD] * 2), *falling(0.03)]).last(SINCE) == 0, "it rises beyond the edge"
    assert at(falling(0.06), inside=[LOUD] * 4 + [LOUD - 2 * FAINT] * 4).last(SINCE) == 0, "and before it"
    assert at(falling(0.06), inside=[LOUD] * 8 + [LOUD - 2 * FAINT] * 4).last(0.02) > 0, "before its end"
    assert at(falling(0.15)).last(SINCE) == 0, "it is too long to tell"
    assert at(falling(0.06)).last(0.2) == 0, "the edge is far out, where a passage was widened"
    assert at(falling(0.06), inside=[FLOOR] * 4).last(SINCE) == 0, "it is quiet inside the edge"


def test_nothing_is_left_where_it_is_quiet_or_noise_hides_what_is_quiet() -> None:
    assert at([]).last(SINCE) == at(falling(0.01)).last(SINCE) == 0
    assert at(falling(0.06), floor=LOUD - 21).last(SINCE) == 0


def test_sound_that_is_nearly_quiet_at_an_edge_parts_words_as_quiet_does() -> None:
    quiet = at([]).quiet
    assert at([LOUD], inside=[quiet + 1] * 3).in_quiet
    assert at([LOUD], inside=[LOUD, *([quiet + 1] * 3)]).in_quiet, "what cut there measured other frames"
    assert not at([quiet - 1] * 2, inside=[quiet + 1] * 3).in_quiet, "nothing begins at the edge"
    assert not at([LOUD], inside=[quiet + 2.5] * 3).in_quiet
    assert not at([LOUD], inside=[LOUD, LOUD, *([quiet - 1] * 3)]).in_quiet, "it begins too far inside"
    assert not at([], inside=[LOUD, *([quiet - 1] * 3)]).in_quiet, "and here too, where nothing begins"
    assert not Sides((FLOOR, FLOOR, FLOOR), (LOUD,) * 10, 2).in_quiet, "it lies beyond the span"


class Noting(ArraySource):
    """Knows how much was listened to at once."""

    most = 0

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        self.most = max(self.most, span.length)
        return super().listen(span, rate=rate, channel=channel)


def test_of_a_long_span_only_its_edges_are_listened_to() -> None:
    sound = np.full(90 * ENGINE_RATE, 0.1, np.float32)
    sound[: 3 * ENGINE_RATE] = sound[85 * ENGINE_RATE :] = 0.01
    source = Noting(sound, ENGINE_RATE)
    start, end = sides(source, Span(3 * ENGINE_RATE, 85 * ENGINE_RATE))
    assert source.most < 40 * ENGINE_RATE
    for edge in (start, end):
        assert edge.inside[0] == pytest.approx(-20)
        assert edge.outside[0] == pytest.approx(-40)
        assert len(edge.outside) == 2 / FRAME


def test_levels_go_from_an_edge_on_to_both_sides() -> None:
    seconds = 10 ** (np.array([-60, -50, -40, -30, -20, -55, -45]) / 20)
    source = ArraySource(np.repeat(seconds, ENGINE_RATE).astype(np.float32), ENGINE_RATE)
    start, end = sides(source, Span(2 * ENGINE_RATE, 5 * ENGINE_RATE))
    for edge, inside, outside in (
        (start, [-40, -30, -20, -55, -45], [-50, -60]),
        (end, [-20, -30, -40, -50, -60], [-55, -45]),
    ):
        assert edge.length == 3 / FRAME
        assert edge.inside[100::200] == pytest.approx(inside)
        assert edge.outside[100::200] == pytest.approx(outside)
