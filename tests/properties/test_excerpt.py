"""Nothing of what lies outside an excerpt is in what is published of it."""

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.errors import HeldError
from app.domain.excerpt import excerpt_of, to_fit
from app.domain.plan import Plan, as_published, plan
from app.domain.review import Review
from app.domain.timeline import Span
from tests.properties.strategies import LENGTH, all_decided, reviews

parts = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 120_000)).map(
    lambda pair: Span(pair[0], min(LENGTH, sum(pair)))
)


def excerpts(review: Review, part: Span, data: st.DataObject) -> Plan:
    review, pads = all_decided(review), st.integers(0, 4_000)
    wanted = to_fit(review, excerpt_of(review.transcript, part))
    edges = {p.span: p.span.pad(data.draw(pads), data.draw(pads), within=Span(0, LENGTH)) for p in wanted}
    try:
        return plan(review, edges, part=part)
    except HeldError:
        assume(False)
        raise


@given(reviews(), parts, st.data())
def test_no_word_outside_is_read_and_none_beside_it_is_heard(
    review: Review, part: Span, data: st.DataObject
) -> None:
    made = excerpts(review, part, data)
    excerpt, words = excerpt_of(review.transcript, part), review.transcript.words
    kept = [piece.text for cue in made.cues for piece in cue.pieces if not piece.removed]
    inside = [word.text for word in words[excerpt.first_word : excerpt.last_word]]
    rest = iter(inside)
    assert all(text in rest for text in kept)  # in this order, and nothing else
    for number, word in enumerate(words):
        if not excerpt.first_word <= number < excerpt.last_word:
            heard = word.span.clip(made.within)
            assert heard is None or any(span.contains(heard) for span in made.silent)
    assert excerpt.span.contains(made.within)
    assert {hidden.span for hidden in made.hidden} <= set(made.silent)


@given(reviews(), parts, st.data())
def test_what_is_published_lies_on_its_own_clock(review: Review, part: Span, data: st.DataObject) -> None:
    made = excerpts(review, part, data)
    public, whole = as_published(made), Span(0, made.within.length)
    spans = [piece.span for cue in public.cues for piece in cue.pieces]
    spans += [cue.span for cue in public.cues] + list(public.spans)
    assert all(whole.contains(span) for span in spans)
    assert all(redaction.categories for redaction in made.redactions)
    assert [one.categories for one in public.redactions] == [one.categories for one in made.redactions]
    for cue in public.cues:
        for span in public.spans:
            assert not span.start < cue.span.start < span.end
            assert not span.start < cue.span.end < span.end
