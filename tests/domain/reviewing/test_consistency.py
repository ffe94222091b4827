"""Numbers of a review that do not fit together are seen, whatever they are of."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.finding import Category, Finding
from app.domain.review import Review
from app.domain.reviewing.consistency import is_consistent
from app.domain.reviewing.edits import State
from app.domain.timeline import Span
from tests.values import RATE, find, make_recording, make_transcript, say

TRANSCRIPT = make_transcript(say("ask Anna now"), voice=[Span(0, 4 * RATE)])
FOUND = find(TRANSCRIPT, {"Anna": Category.PERSON})
REVIEW = Review(make_recording(), TRANSCRIPT, FOUND)
END, ANNA = TRANSCRIPT.length, TRANSCRIPT.words[1].span
Changed = Callable[[], State]


def found(**numbers: object) -> State:
    finding = next(one for one in FOUND.findings if one.category is Category.PERSON)
    changed: Finding = replace(finding, **numbers)  # type: ignore[arg-type] # names of its fields
    return State(replace(REVIEW, findings=replace(FOUND, findings=(changed,))))


def said(**numbers: object) -> State:
    return State(replace(REVIEW, transcript=replace(TRANSCRIPT, **numbers)))  # type: ignore[arg-type]


def empty(**numbers: object) -> State:
    review = said(segments=(), gaps=(), voice=(), **numbers).review
    return State(replace(review, findings=replace(FOUND, findings=())))


def test_what_was_made_together_fits_together() -> None:
    state = State(REVIEW, moved=((ANNA, ANNA.pad(5, 5, within=Span(0, END))),), part=Span(0, END))
    assert is_consistent(state)
    assert is_consistent(state, state)
    assert is_consistent(found(span=None)), "as in a text alone"
    assert is_consistent(empty())


@pytest.mark.parametrize(
    "changed",
    [
        lambda: said(length=TRANSCRIPT.words[-1].span.end - 1),
        lambda: said(rate=0),
        lambda: empty(length=0),
        lambda: said(voice=(Span(0, END + 1),)),
        lambda: found(first_word=2, last_word=1),
        lambda: found(last_word=4),
        lambda: found(end_char=1000),
        lambda: found(start_char=-1),
        lambda: found(span=Span(0, END + 1)),
        lambda: State(REVIEW, moved=((ANNA, Span(ANNA.end, ANNA.end + 1)),)),
        lambda: State(REVIEW, moved=((ANNA, Span(ANNA.start, END + 1)),)),
        lambda: State(REVIEW, part=Span(0, END + 1)),
    ],
    ids=[
        *("a word behind the end", "no rate", "no length", "a voice behind the end"),
        *("a finding that ends before it begins", "a word that is not there", "letters behind the text"),
        *("letters before the text", "a finding behind the end", "an edge beside its passage"),
        *("an edge behind the end", "a part behind the end"),
    ],
)
def test_a_number_that_was_changed_does_not_fit(changed: Changed) -> None:
    assert not is_consistent(changed())
    assert not is_consistent(changed(), State(REVIEW))


def test_findings_that_fitted_other_words_are_looked_at_again() -> None:
    (segment,) = TRANSCRIPT.segments
    fewer = said(segments=(replace(segment, words=segment.words[:1]),))
    assert fewer.review.findings is REVIEW.findings
    assert not is_consistent(fewer, State(REVIEW))
