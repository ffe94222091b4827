"""Unheard speech is all of what is said aside, and not the edge of a word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span, complement, covered, intersection, union
from app.domain.transcription.unheard import unheard_in

RATE = 100
"""Positions below are hundredths of a second."""


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ([(150, 180)], [(150, 180)]),
        ([(150, 174)], []),
        ([(146, 159), (185, 252)], [(146, 252)]),  # the first syllable of a name, then the rest of it
        ([(150, 220), (250, 262)], [(150, 262)]),
        ([(140, 150), (185, 252), (290, 300)], [(140, 252)]),  # and the beginning of the word behind
        ([(130, 143), (185, 252)], [(185, 252)]),  # too far away
        ([(100, 113), (150, 200)], [(150, 200)]),  # the end of the word before
        ([(150, 200), (235, 300)], [(150, 300)]),
        ([(150, 160), (180, 190)], []),  # nothing of it lasts
        ([(60, 130), (140, 150), (220, 350)], [(100, 150), (220, 300)]),
    ],
)
def test_what_is_unheard(voice: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    free = [Span(100, 300)]
    found = unheard_in(free, [Span(*one) for one in voice], rate=RATE, length=1100)
    assert [(span.start, span.end) for span in found] == expected


def test_a_word_between_two_parts_them() -> None:
    free = [Span(100, 200), Span(210, 300)]
    found = unheard_in(free, [Span(150, 190), Span(215, 225)], rate=RATE, length=300)
    assert found == (Span(150, 190),)


@pytest.mark.parametrize(
    ("voice", "unheard"),
    [
        ((0, 15), True),
        ((0, 14), False),
        ((85, 100), True),
        ((86, 100), False),
        ((84, 99), False),
        ((1, 20), False),
    ],
)
def test_less_is_enough_where_the_recording_begins_or_ends_in_it(
    voice: tuple[int, int], *, unheard: bool
) -> None:
    found = unheard_in([Span(0, 100)], [Span(*voice)], rate=RATE, length=100)
    assert found == ((Span(*voice),) if unheard else ())


@pytest.mark.parametrize("voice", [(0, 15), (85, 100)])
def test_there_too_it_may_be_the_edge_of_the_word_beside_it(voice: tuple[int, int]) -> None:
    assert unheard_in([Span(*voice)], [Span(*voice)], rate=RATE, length=100) == ()


SPANS = st.lists(
    st.tuples(st.integers(0, 900), st.integers(1, 120)).map(lambda one: Span(one[0], one[0] + one[1]))
).map(union)


@given(SPANS, SPANS)
def test_it_is_where_no_word_is_and_holds_all_that_lasts(
    words: tuple[Span, ...], voice: tuple[Span, ...]
) -> None:
    free = complement(words, within=Span(0, 1100))
    found = unheard_in(free, voice, rate=RATE, length=1100)
    assert all(before.end < after.start for before, after in pairwise(found))
    assert all(any(stretch.contains(span) for stretch in free) for span in found)
    parts = intersection(free, voice)
    for span in found:
        assert {span.start} <= {part.start for part in parts}
        assert {span.end} <= {part.end for part in parts}
        least = RATE * 3 // 20 if span.start == 0 or span.end == 1100 else RATE // 4
        assert any(part.length >= least for part in parts if span.contains(part))
    for part in parts:
        if part.length >= RATE // 4:
            assert covered(part, found) == part.length
