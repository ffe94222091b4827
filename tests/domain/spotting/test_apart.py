"""Two words in doubt between two pauses."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category, Hit
from app.domain.spotting.apart import NAME, beside, in_doubt, standing_apart
from app.domain.timeline import Span
from app.domain.transcript import FILE, Claim, Transcript
from tests.values import make_transcript, say


def heard(text: str, confidences: tuple[float, ...], language: str = "en") -> Transcript:
    claims = [
        Claim(claim.text, claim.start, claim.end, confidence)
        for claim, confidence in zip(say(text), confidences, strict=True)
    ]
    return replace(make_transcript(claims), language=language)


def found(transcript: Transcript, *hits: Hit) -> list[str]:
    return [
        " ".join(word.text for word in transcript.words[pair.start : pair.stop])
        for pair in in_doubt(transcript, hits)
    ]


@pytest.mark.parametrize(
    ("language", "text", "confidences", "pairs"),
    [
        ("en", "ask for marsh lane today", (0.9, 0.9, 0.7, 0.6, 0.9), ["marsh lane"]),
        ("en", "ask for marsh lane today", (0.9, 0.9, 0.7, 0.61, 0.9), []),
        ("en", "ask for marsh lane today", (0.9, 0.9, 0.4, 0.85, 0.9), ["marsh lane"]),
        ("en", "ask for marsh lane today", (0.9, 0.9, 0.4, 0.86, 0.9), []),
        ("fr", "va chez le pré demain", (0.9, 0.9, 0.86, 0.4, 0.9), []),
        ("en", "ask for the lane today", (0.9, 0.9, 0.7, 0.6, 0.9), ["the lane"]),
        ("en", "ask for you there today", (0.9, 0.9, 0.45, 0.45, 0.9), []),
        ("en", "ask for marsh. Lane today", (0.9, 0.9, 0.5, 0.6, 0.9), []),
        ("en", "marsh lane", (0.5, 0.5), ["marsh lane"]),
        ("en", "marsh", (0.1,), []),
        ("fr", "va chez le pré demain", (0.9, 0.9, 0.4, 0.6, 0.9), ["le pré"]),
        ("fr", "va chez la même demain", (0.9, 0.9, 0.4, 0.6, 0.9), []),
    ],
)
def test_two_words_in_doubt_may_stand_apart_where_one_of_them_tells_something(
    language: str, text: str, confidences: tuple[float, ...], pairs: list[str]
) -> None:
    assert found(heard(text, confidences, language)) == pairs


def test_what_is_found_is_looked_for_no_more_and_what_is_written_is_not_in_doubt() -> None:
    transcript = heard("ask for marsh lane today", (0.9, 0.9, 0.5, 0.6, 0.9))
    assert found(transcript, Hit(Category.PLACE, 14, 18, 0.9, "names", "a place")) == []
    assert found(replace(transcript, engine=FILE)) == []


def test_pauses_are_looked_for_from_the_word_before_to_the_word_behind() -> None:
    transcript = heard("ask marsh lane today", (0.9, 0.5, 0.6, 0.9))
    ask, marsh, lane, today = (word.span for word in transcript.words)
    early, late = round(0.09 * transcript.rate), round(0.12 * transcript.rate)
    assert beside(transcript, in_doubt(transcript, ())) == (
        Span(ask.end - early, marsh.start + late),
        Span(lane.end - early, today.start + late),
    )


def test_at_the_ends_of_a_recording_pauses_are_looked_for_up_to_them() -> None:
    transcript = heard("marsh lane", (0.5, 0.5))
    before, behind = beside(transcript, in_doubt(transcript, ()))
    assert (before.start, behind.end) == (0, transcript.length)


@pytest.mark.parametrize(
    ("quiet", "apart"),
    [((True, True), True), ((True, False), False), ((False, True), False), ((False, False), False)],
)
def test_they_stand_apart_where_it_is_quiet_on_both_sides(quiet: tuple[bool, bool], apart: bool) -> None:
    transcript = heard("ask for marsh lane today", (0.9, 0.9, 0.5, 0.6, 0.9))
    hits = standing_apart(transcript, in_doubt(transcript, ()), quiet)
    told = [(hit.category, transcript.text[hit.start : hit.end], hit.recogniser) for hit in hits]
    assert told == ([(Category.SUSPECT, "marsh lane", NAME)] if apart else [])


@given(
    st.lists(st.tuples(st.sampled_from(("marsh", "the", "lane.", "you")), st.floats(0, 1)), max_size=8),
    st.randoms(use_true_random=False),
)
def test_pairs_lie_in_one_clause_of_a_recording_and_on_nothing_that_is_found(
    said: list[tuple[str, float]], chance: Random
) -> None:
    transcript = heard(" ".join(word for word, _ in said) or "so", tuple(sure for _, sure in said) or (1,))
    hits = [Hit(Category.PLACE, 0, 1, 0.9, "names", "a place")] if chance.random() < 0.5 else []
    pairs = in_doubt(transcript, hits)
    words, places = transcript.words, beside(transcript, pairs)
    assert len(places) == 2 * len(pairs)
    assert all(0 <= place.start < place.end <= transcript.length for place in places)
    for pair in pairs:
        assert len(pair) == 2
        assert not words[pair.start].text.endswith(".")
        assert not (hits and pair.start == 0)
    quiet = [chance.random() < 0.5 for _ in places]
    apart = standing_apart(transcript, pairs, quiet)
    assert len(apart) == sum(map(all, zip(quiet[::2], quiet[1::2], strict=True)))
    assert standing_apart(transcript, pairs, [True] * len(places)) != () or not pairs
