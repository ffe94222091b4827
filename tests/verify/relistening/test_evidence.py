from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ports import Sentence
from app.verify.relistening.evidence import (
    FLOOR,
    GAIN,
    RUN,
    SHARE,
    gain,
    is_evidence,
    may_tell,
    most_gain,
    telling,
)

LOGS = st.floats(-25, 0)
BELIEFS = st.lists(st.tuples(LOGS, LOGS), min_size=1, max_size=12)


def test_what_is_left_at_an_edge_of_a_long_passage_is_seen() -> None:
    unheard = [-9.0] * 30
    for at in (0, 13, 27):
        heard = [*unheard[:at], -1.0, -1.0, -1.0, *unheard[at + 3 :]]
        assert gain(heard, unheard) == pytest.approx(-1 - FLOOR)
        assert is_evidence(heard, unheard, [-0.1] * 30)


def test_what_is_guessed_without_being_heard_is_no_evidence() -> None:
    guessed = [-0.1, -0.2]
    assert not is_evidence(guessed, guessed, guessed)
    assert not is_evidence([-1.2, -3.0, -0.4], [-1.5, -2.7, -1.0], [-0.1] * 3)


def test_how_improbable_an_unheard_token_is_says_nothing() -> None:
    assert gain([-7.0], [-20.0]) == 0


def test_a_short_passage_is_judged_as_a_whole() -> None:
    assert gain([-1.0, -3.0], [-2.0, -3.0]) == pytest.approx(0.5)


def test_evidence_begins_at_the_threshold() -> None:
    assert is_evidence([GAIN - 3], [-3.0], [-2.0])
    assert not is_evidence([GAIN - 3.01], [-3.0], [-2.0])
    assert is_evidence([math.nan], [-3.0], [-2.0])
    assert is_evidence([GAIN - 3], [-3.0], [math.nan])


def test_a_small_part_of_what_the_recording_gains_is_guessed_from_a_neighbour() -> None:
    recorded = -0.1
    assert is_evidence([SHARE * (recorded - FLOOR) + FLOOR + 0.01], [FLOOR], [recorded])
    assert not is_evidence([SHARE * (recorded - FLOOR) + FLOOR - 0.01], [FLOOR], [recorded])


@pytest.mark.parametrize(("published", "reference"), [([], []), ([-1.0], []), ([-1.0], [-1.0, -2.0])])
def test_beliefs_of_different_tokens_are_not_compared(published: list[float], reference: list[float]) -> None:
    with pytest.raises(ValueError, match=r"belief|argument"):
        gain(published, reference)


@pytest.mark.parametrize(
    ("language", "removed", "told"),
    [
        ("en", "Ingrid and", ("", "Ingrid", "and")),
        ("en", "to the Tower of London at", ("to the", "Tower of London", "at")),
        ("en", "the 3rd of May", ("the", "3rd of May", "")),
        ("en", "the Isle-of-Wight", ("the", "Isle-of-Wight", "")),
        ("en", "Q Q, 71 C", ("", "Q Q, 71 C", "")),
        ("fr", "Hugo n'a", ("", "Hugo", "n'a")),
        ("fr", "d'Élise,", ("", "d'Élise,", "")),
        ("fr", "qui a", ("", "qui a", "")),
    ],
)
def test_function_words_at_the_ends_are_no_evidence(
    language: str, removed: str, told: tuple[str, str, str]
) -> None:
    sentence = telling(Sentence("we saw", removed, "then."), language)
    assert sentence == Sentence(f"we saw {told[0]}".strip(), told[1], f"{told[2]} then.".strip())
    assert telling(sentence, language) == sentence


@given(
    st.lists(st.sampled_from(["the", "Ingrid", "a", "of", "seven", "7", "Q", "..."]), min_size=1, max_size=6)
)
def test_no_word_is_lost_and_some_are_always_removed(words: list[str]) -> None:
    sentence = telling(Sentence("before", " ".join(words), ""), "en")
    assert sentence.removed
    assert f"{sentence.before} {sentence.removed} {sentence.after}".split() == ["before", *words]


@given(BELIEFS)
def test_a_gain_is_bounded_and_nothing_gains_over_itself(pairs: list[tuple[float, float]]) -> None:
    published, reference = ([pair[side] for pair in pairs] for side in (0, 1))
    assert abs(gain(published, reference)) <= -FLOOR
    assert gain(published, published) == 0


@given(BELIEFS, st.data())
def test_hearing_a_token_better_never_lowers_the_gain(
    pairs: list[tuple[float, float]], data: st.DataObject
) -> None:
    published, reference = ([pair[side] for pair in pairs] for side in (0, 1))
    at = data.draw(st.integers(0, len(pairs) - 1))
    better = [*published[:at], published[at] / 2, *published[at + 1 :]]
    assert gain(better, reference) >= gain(published, reference) - 1e-9


@given(BELIEFS)
def test_a_run_that_gains_enough_is_seen_wherever_it_is(pairs: list[tuple[float, float]]) -> None:
    around = [min(pair) for pair in pairs]
    unheard = [*around, *[FLOOR] * RUN, *around]
    heard = [*around, *[FLOOR + GAIN + 0.01] * RUN, *around]
    assert is_evidence(heard, unheard, heard)


@given(st.lists(st.tuples(LOGS, LOGS, LOGS), min_size=1, max_size=12))
def test_what_may_not_tell_is_never_evidence(beliefs: list[tuple[float, float, float]]) -> None:
    published, reference, original = ([belief[side] for belief in beliefs] for side in range(3))
    assert gain(published, reference) <= most_gain(published) + 1e-9
    if is_evidence(published, reference, original):
        assert may_tell(published)
        assert may_tell(published, reference)


def test_what_is_no_number_is_asked_further() -> None:
    assert may_tell([math.nan])
    assert may_tell([-1.0], [math.nan])
