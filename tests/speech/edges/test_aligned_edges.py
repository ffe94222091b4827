"""Where a passage is cut, from alignments and levels."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sound.aligning import Aligned
from app.domain.sound.pauses import BEFORE, PAUSE
from app.speech.edges.aligned_edges import (
    APART,
    END,
    MOST_SPREAD,
    SPREAD,
    START,
    Edge,
    Grow,
    end_edge,
    first_quiet,
    outward,
    parted,
    start_edge,
    to_the_pause,
    valley,
)
from app.speech.edges.around import Levels
from app.verify.measured.aligned import INSIDE

QUIET = -50.0


def levels(loud: list[tuple[float, float]], *, length: float = 4.0, floor: float = -80.0) -> Levels:
    """Levels that are loud in some stretches of seconds, and quiet elsewhere."""
    values = np.full(round(length / 0.005), floor)
    for start, end in loud:
        values[round(start / 0.005) : round(end / 0.005)] = -20.0
    return Levels(values, 0.0, 0.005)


def end_of(edge: Edge, loud: list[tuple[float, float]]) -> float:
    return outward(edge, levels(loud), quiet=QUIET, grow=END)


def test_a_word_next_to_a_kept_word_is_padded() -> None:
    assert end_of(Edge((1.0,), 1.0, 1.0), [(0, 3)]) == pytest.approx(1.0 + END.pad)


def test_what_belongs_to_no_word_goes_up_to_the_quiet() -> None:
    assert end_of(Edge((1.0,), 1.9, 1.0), [(0, 1.3), (1.9, 3)]) == pytest.approx(1.3, abs=0.006)


def test_without_quiet_it_goes_up_to_the_kept_word() -> None:
    assert end_of(Edge((1.0,), 1.4, 1.0), [(0, 3)]) == pytest.approx(1.4)


def test_it_goes_no_farther_than_the_gap() -> None:
    assert end_of(Edge((1.0,), None, 1.0), [(0, 3)]) == pytest.approx(1.0 + END.gap)


def test_a_closure_is_no_quiet() -> None:
    assert end_of(Edge((1.0,), 1.9, 1.0), [(0, 1.1), (1.14, 1.3), (1.9, 3)]) == pytest.approx(1.3, abs=0.006)


def test_a_transcript_that_goes_much_farther_is_believed() -> None:
    assert end_of(Edge((1.0,), 1.0, 1.3), [(0, 3)]) == pytest.approx(1.0 + END.pad + 0.3 - END.trust)


def test_alignments_that_disagree_are_padded_more() -> None:
    assert end_of(Edge((0.9, 1.0), 1.0, 1.0), [(0, 3)]) == pytest.approx(1.0 + END.pad + SPREAD * 0.1)
    assert end_of(Edge((0.0, 1.0), 1.0, 1.0), [(0, 3)]) == pytest.approx(1.0 + END.pad + MOST_SPREAD)
    assert END.suited(0.03).pad == pytest.approx(END.pad + 0.03)


def test_a_quiet_near_the_aligned_end_parts_words_though_the_transcript_ends_later() -> None:
    late = Edge((1.0,), 1.0, 1.3)
    assert end_of(late, [(0, 1.0), (1.02, 3)]) == pytest.approx(1.02, abs=0.006)
    padded = 1.0 + END.pad + 0.3 - END.trust
    assert end_of(late, [(0, 1.0 + END.pad), (1.0 + END.pad + 0.02, 3)]) == pytest.approx(padded)
    for edge in (Edge((0.9, 1.0), 1.0, 1.3), replace(late, doubted=True)):
        assert end_of(edge, [(0, 1.0), (1.02, 3)]) == pytest.approx(padded)
    near = Edge((1.0,), 1.0, 1.05, doubted=True)
    assert end_of(near, [(0, 1.0), (1.02, 3)]) == pytest.approx(1.02, abs=0.006)


def test_the_kept_word_is_where_it_is_placed_at_the_farthest() -> None:
    beside = ((None, None), (0.9, 2.1), (None, 2.2), (0.8, None))
    found = tuple(Aligned(1.0, 2.0, *kept) for kept in beside)
    assert (start_edge(found, 1.0).kept, end_edge(found, 2.0).kept) == (-0.8, 2.2)
    nowhere = found[:1]
    assert start_edge(nowhere, 1.0).kept is None
    assert end_edge(nowhere, 2.0).kept is None


def test_what_one_alignment_gives_to_the_kept_word_and_another_to_none_is_removed() -> None:
    found = (Aligned(0.5, 1.0, None, 1.0), Aligned(0.5, 1.0, None, 1.5))
    assert end_of(end_edge(found, 1.0), [(0, 1.45), (1.52, 3)]) == pytest.approx(1.45, abs=0.006)


def test_both_edges_are_treated_alike() -> None:
    found = (Aligned(1.0, 2.0, 0.7, 2.3), Aligned(1.02, 1.97, 0.71, 2.31))
    sound = levels([(0, 4)])
    start = -outward(start_edge(found, 1.0), sound.backwards(), quiet=QUIET, grow=START)
    end = outward(end_edge(found, 2.0), sound, quiet=QUIET, grow=END)
    assert (start, end) == pytest.approx((0.7, 2.31))


def faint(start: float, end: float, *, softest: float) -> Levels:
    """Loud sound that is faint in between, and softest at one place."""
    sound = levels([(0, 3)])
    sound.values[round(start / 0.005) : round(end / 0.005)] = -40.0
    sound.values[round(softest / 0.005)] = -45.0
    return sound


def test_a_faint_end_is_removed_down_to_the_valley_before_the_kept_word() -> None:
    sound = faint(1.0, 1.2, softest=1.15)
    cut = outward(Edge((1.0,), 1.0, 1.0), sound, quiet=QUIET, grow=END)
    assert cut == pytest.approx(1.15, abs=0.006)
    assert valley(sound, 1.2, quiet=QUIET, within=0.25) == 1.2
    sound.values[round(1.05 / 0.005)] = QUIET
    sound.values[round(1.1 / 0.005)] = -80.0
    assert valley(sound, 1.0, quiet=QUIET, within=0.25) == pytest.approx(1.05)


def test_beyond_the_next_loud_sound_nothing_is_softest() -> None:
    sound = faint(1.0, 1.1, softest=1.05)
    sound.values[round(1.15 / 0.005) :] = -80.0

    assert valley(sound, 1.0, quiet=QUIET, within=0.25) == pytest.approx(1.05, abs=0.006)


def test_faint_sound_before_a_passage_is_the_kept_word() -> None:
    sound = faint(1.0, 1.2, softest=1.15)
    cut = outward(Edge((1.0,), 1.0, 1.0), sound, quiet=QUIET, grow=START)
    assert cut == pytest.approx(1.0 + START.pad)


def cut_at(loud: list[tuple[float, float]], *, stopped: bool = False, apart: float = 0.0) -> float:
    """Where a passage is cut whose last word is aligned to end at one second."""
    edge = Edge((1.0 - apart, 1.0), 1.0, 1.0, stopped)
    return outward(edge, levels(loud), quiet=QUIET, grow=END)


@pytest.mark.parametrize("quiet", [(0.985, 1.005), (1.0, 1.02), (1.02, 1.04), (0.95, 1.03)])
def test_a_short_quiet_at_the_end_of_a_word_is_where_the_next_one_begins(quiet: tuple[float, float]) -> None:
    assert cut_at([(0, quiet[0]), (quiet[1], 3)]) == pytest.approx(quiet[1], abs=0.006)


def test_a_quiet_that_goes_on_is_left_where_the_padding_ends() -> None:
    assert cut_at([(0, 1.01), (1.3, 3)]) == pytest.approx(1.0 + END.pad, abs=0.006)


def test_a_dip_and_a_quiet_of_which_alignments_disagree_part_no_words() -> None:
    assert cut_at([(0, 1.0), (1.01, 3)]) >= 1.0 + END.pad
    assert cut_at([(0, 1.0), (1.02, 3)], apart=0.1) >= 1.0 + END.pad


@pytest.mark.parametrize(
    ("grow", "kept", "behind", "cut"),
    [
        (END, 1.25, -40.0, 1.25),
        (END, 1.13, -40.0, 1.04),
        (END, 1.25, -20.0, 1.04),
        (START, 1.25, -40.0, 1.04),
    ],
)
def test_behind_a_short_quiet_a_voice_that_fades_goes_on_to_the_next_word(
    grow: Grow, kept: float, behind: float, cut: float
) -> None:
    sound = levels([(0, 1.02), (kept, 3)])
    sound.values[round(1.04 / 0.005) : round(kept / 0.005)] = behind
    assert outward(Edge((1.0,), kept, 1.0), sound, quiet=QUIET, grow=grow) == pytest.approx(cut, abs=0.006)


def test_the_burst_of_a_stop_belongs_to_its_word() -> None:
    closed = [(0, 0.98), (1.03, 1.06), (1.09, 3)]
    assert cut_at(closed, stopped=True) == pytest.approx(1.09, abs=0.006)
    for closure in (0.98, 1.005):
        assert cut_at([(0, closure), (1.03, 3)], stopped=True) >= 1.0 + END.pad
    assert cut_at([(0, 1.02), (1.04, 3)], stopped=True) == pytest.approx(1.04, abs=0.006)


@pytest.mark.parametrize(
    ("loud", "cut"),
    [
        ([(0, 1.2), (1.25, 1.6)], 1.2),
        ([(0, 1.2), (1.25, 1.3), (1.4, 1.6)], 1.2),
        ([(0, 1.2), (1.23, 1.3), (1.4, 1.6)], 1.3),  # the first is too short, as in a stop
        ([(0, 1.02), (1.2, 1.6)], 1.0),  # nothing is heard before it
        ([(0, 1.2), (1.48, 1.6)], 1.0),  # nor behind it
        ([(0, 1.2), (1.6, 2)], 1.0),  # the quiet is the end of the word
        ([(0, 2)], 1.0),
        ([], 1.0),
    ],
)
def test_a_kept_word_of_one_syllable_begins_behind_the_quiet_in_it(
    loud: list[tuple[float, float]], cut: float
) -> None:
    assert parted(levels(loud), 1.0, 1.5, quiet=QUIET) == pytest.approx(cut, abs=0.006)


@pytest.mark.parametrize(
    ("loud", "cut"),
    [
        ([(0, 1.15), (1.25, 3)], 1.15),
        ([(0, 1.15), (1.17, 1.18), (1.3, 3)], 1.15),
        ([(0, 1.15), (1.165, 3)], 1.0),  # too short for a pause
        ([(0, 1.25), (1.4, 3)], 1.0),  # too far
        ([(0, 0.9), (1.0, 1.15), (1.25, 3)], 1.0),  # parted by a pause already
        ([(0, 0.99), (0.995, 1.15), (1.25, 3)], 1.0),
        ([(0, 1.0), (1.25, 3)], 1.0),  # it ends there
        ([(0, 3)], 1.0),
        ([], 1.0),
    ],
)
def test_what_goes_on_from_a_cut_goes_too_up_to_a_near_pause(
    loud: list[tuple[float, float]], cut: float
) -> None:
    assert to_the_pause(levels(loud), 1.0, quiet=QUIET, within=0.2) == pytest.approx(cut, abs=0.006)
    assert to_the_pause(levels(loud), 1.0, quiet=QUIET, within=0.0) == 1.0


def test_all_that_the_transcript_gives_to_a_passage_goes_however_early_it_was_aligned() -> None:
    sound = Levels(np.full(800, -20.0), 0.0, 0.005)
    end = outward(Edge((1.0,), 1.1, 2.5), sound, quiet=QUIET, grow=END)
    assert end == pytest.approx(2.5 - END.trust + END.pad)


@given(st.floats(0.0, 5.0), st.floats(0.0, 0.5), st.integers(0, 10**6))
def test_a_cut_only_moves_outward_to_a_pause_that_is_near(place: float, within: float, seed: int) -> None:
    sound = Levels(np.random.default_rng(seed).uniform(-60, 0, 800), 0.0, 0.005)
    cut = to_the_pause(sound, place, quiet=QUIET, within=within)
    assert place <= cut <= place + within + sound.frame
    first = round(cut / sound.frame)
    assert cut == place or sound.values[first : first + round(APART / sound.frame)].max() <= QUIET


def test_no_quiet_is_found_beyond_the_levels() -> None:
    assert first_quiet(levels([]), 5.0, quiet=QUIET) is None


def test_the_least_padding_leaves_what_the_check_asks_for_inside() -> None:
    assert min(START.pad, END.pad) >= 2 * INSIDE


places = st.floats(0.5, 3.0)


@given(
    st.lists(places, min_size=1, max_size=3).map(tuple),
    st.one_of(st.none(), places),
    places,
    st.one_of(st.just(math.inf), places),
    st.integers(0, 10**6),
)
def test_the_outermost_alignment_is_always_removed_unless_quiet_parts_it_from_what_follows(
    aligned: tuple[float, ...], kept: float | None, written: float, latest: float, seed: int
) -> None:
    sound = Levels(np.random.default_rng(seed).uniform(-90, 0, 800), 0.0, 0.005)
    edge = Edge(aligned, kept, written, latest=latest)
    end = outward(edge, sound, quiet=QUIET, grow=END)
    outer = max(aligned)
    assert end <= outward(replace(edge, latest=math.inf), sound, quiet=QUIET, grow=END)
    assert end <= max(outer + max(END.gap, END.pad + MOST_SPREAD), written + END.pad) + END.fade
    first, last = (round((place - sound.origin) / sound.frame) for place in (end - PAUSE, end))
    earliest = outer - BEFORE + PAUSE - sound.frame / 2  # It is looked at in whole frames.
    assert end >= outer + END.pad or (end >= earliest - 1e-9 and sound.values[first:last].max() <= QUIET)


@given(
    st.lists(st.integers(100, 600), min_size=1, max_size=3),
    st.integers(0, 120),
    st.booleans(),
    st.integers(0, 10**6),
)
def test_the_same_sound_is_cut_at_the_same_place_on_any_clock(
    aligned: list[int], apart: int, stopped: bool, seed: int
) -> None:
    parts = np.random.default_rng(seed).choice([-80.0, -40.0, -20.0, -20.0, -20.0], 54)
    cuts = []
    for origin in (0.0, 8.0):
        clock = [
            origin + 0.002 + 0.005 * frame for frame in (*aligned, max(aligned) + apart)
        ]  # in the middle of frames
        edge = Edge(tuple(clock[:-1]), clock[-1], clock[0], stopped)
        sound = Levels(np.repeat(parts, 15), origin, 0.005)
        cuts.append(outward(edge, sound, quiet=QUIET, grow=END) - origin)

    assert cuts[0] == pytest.approx(cuts[1])
    turned = sound.backwards()
    assert turned.origin == pytest.approx(-(sound.origin + 54 * 15 * 0.005))
    assert turned.values.tolist() == sound.values[::-1].tolist()
