"""Where is listened again, and what was said there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category
from app.domain.plan import Plan, plan
from app.domain.ports import Sentence
from app.domain.timeline import Span, union
from app.verify.relistening.windows import LONGEST, TOGETHER, Script, Window, windows
from tests.values import decided, find, make_recording, make_transcript, own_edges, say

RATE = 100
WHOLE = Span(0, 100_000)


def of(*spans: Span) -> tuple[Window, ...]:
    return windows(spans, within=WHOLE, rate=RATE, language=lambda _: "en")


def test_two_seconds_around_a_span_are_listened_to() -> None:
    span = Span(1000, 1100)
    assert of(span) == (Window(Span(800, 1300), (span,)),)
    assert of(Span(50, 60))[0].span == Span(0, 260)


def test_near_spans_are_listened_to_together_while_that_is_short() -> None:
    spans = [Span(at, at + 100) for at in range(1000, 4000, 300)]
    found = of(*spans)
    assert [len(window.spans) for window in found] == [2, 2, 2, 2, 2]
    assert all(window.span.length <= TOGETHER * RATE for window in found)


def test_near_spans_of_two_languages_are_each_listened_to_in_their_own() -> None:
    spoken = {Span(1000, 1100): "en", Span(1200, 1300): "fr", Span(1400, 1500): "fr"}
    found = windows(spoken, within=WHOLE, rate=RATE, language=spoken.__getitem__)
    assert [[spoken[span] for span in window.spans] for window in found] == [["en"], ["fr", "fr"]]


def test_a_long_span_is_listened_to_at_its_edges() -> None:
    span = Span(1000, 9000)
    assert of(span) == (Window(Span(800, 1200), (span,)), Window(Span(8800, 9200), (span,)))


@given(st.lists(st.tuples(st.integers(0, 90_000), st.integers(1, 9_000)), max_size=20))
def test_both_edges_of_every_span_are_in_a_window_of_it(places: list[tuple[int, int]]) -> None:
    spans = union([Span(start, start + length) for start, length in places], gap=1)
    found = of(*spans)
    assert all(window.span.length <= LONGEST * RATE and WHOLE.contains(window.span) for window in found)
    for span in spans:
        mine = [window.span for window in found if span in window.spans]
        for sample in (span.start, span.end - 1):
            assert any(one.start <= sample < one.end for one in mine)


def made() -> Plan:
    facts = make_recording(length=12 * 8000)
    transcript = make_transcript(
        say("so Anna Kowalska and Bob agreed today then", rate=8000, each=0.5), recording=facts
    )
    wanted = {"Anna Kowalska": Category.PERSON, "Bob": Category.PERSON}
    review = decided(transcript, find(transcript, wanted), recording=facts)
    return plan(review, own_edges(review))


PLAN = made()


def test_a_script_tells_what_is_kept_and_removed() -> None:
    script = Script(PLAN)
    anna, bob = script.spans
    assert script.removed(anna) == ("Anna", "Kowalska")
    assert script.removed(bob) == ("Bob",)
    assert script.kept(Span(0, 12 * 8000)) == (("so",), ("and",), ("agreed", "today", "then"))
    assert script.kept(anna) == ()
    assert [passage.words[0].text for passage in script.hidden(bob)] == ["Bob"]


@given(st.integers(0, 6 * 8000), st.integers(1, 4 * 8000))
def test_kept_words_are_found_wherever_one_looks(start: int, length: int) -> None:
    window, script = Span(start, start + length), Script(PLAN)
    kept = (word for word in PLAN.words if word.text in {"so", "and", "agreed", "today", "then"})
    found = tuple(word for run in script.kept(window) for word in run)
    assert found == tuple(word.text for word in kept if word.span.overlaps(window))


def test_a_sentence_holds_one_passage_and_what_is_kept_around_it() -> None:
    script = Script(PLAN)
    whole = Span(0, 12 * 8000)
    alone = [
        (windows([span], within=whole, rate=8000, language=script.language)[0], span) for span in script.spans
    ]
    first, second = (script.sentence(window, span) for window, span in alone)
    assert first == Sentence("so", "Anna Kowalska", "and agreed today")
    assert second == Sentence("so and", "Bob", "agreed today then")


def test_a_sentence_of_a_window_leaves_out_what_its_other_spans_hide() -> None:
    script = Script(PLAN)
    (window,) = windows(script.spans, within=Span(0, 12 * 8000), rate=8000, language=script.language)
    anna, bob = window.spans
    assert script.sentence(window, anna) == Sentence("so", "Anna Kowalska", "and agreed today then")
    assert script.sentence(window, bob) == Sentence("so and", "Bob", "agreed today then")


@pytest.mark.parametrize("before", ["so", ""])
def test_a_long_passage_is_told_by_the_words_at_its_edges(before: str) -> None:
    facts = make_recording(length=60 * 8000)
    removed = [f"name{number}" for number in range(40)]
    text = " ".join([before, *removed, "then"]).strip()
    transcript = make_transcript(say(text, start=0, rate=8000, each=0.9), recording=facts)
    review = decided(transcript, find(transcript, {" ".join(removed): Category.CUSTOM}), recording=facts)
    script = Script(plan(review, own_edges(review)))
    (span,) = script.spans
    first, last = windows([span], within=facts.whole, rate=facts.rate, language=lambda _: "en")
    assert script.sentence(first, span) == Sentence(before, " ".join(removed[:8]), "")
    assert script.sentence(last, span) == Sentence("", " ".join(removed[-8:]), "then")
