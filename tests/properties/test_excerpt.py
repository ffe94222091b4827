"""Nothing of what lies outside an excerpt is in what is published of it."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.errors import HeldError
from app.domain.finding import Category
from app.domain.plan import Plan, as_published, plan
from app.domain.planning.excerpt import Excerpt, excerpt_of, to_fit, words_part
from app.domain.planning.labels import label_name
from app.domain.planning.passages import passages
from app.domain.review import Review
from app.domain.timeline import Span, intersection
from app.domain.transcript import Transcript, Word
from app.domain.transcription.assembling import explains
from app.verify.agreed import agrees
from app.verify.decided import check_decisions
from tests.properties.strategies import LENGTH, all_decided, reviews, transcripts

parts = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 120_000)).map(
    lambda pair: Span(pair[0], min(LENGTH, sum(pair)))
)


@given(reviews(), parts, st.data())
def test_nothing_outside_a_part_is_in_it_and_what_is_removed_of_the_whole_is_removed_of_it(
    review: Review, part: Span, data: st.DataObject
) -> None:
    review, pads = all_decided(review), st.integers(0, 4_000)
    excerpt, words = excerpt_of(review.transcript, part), review.transcript.words
    wanted = dict.fromkeys((*to_fit(review, excerpt), *passages(review)))
    edges = {p.span: p.span.pad(data.draw(pads), data.draw(pads), within=Span(0, LENGTH)) for p in wanted}
    try:
        made = plan(review, edges, part=part)
    except HeldError:
        assume(False)
        raise
    _nothing_of_the_rest(made, excerpt, words)
    assert agrees(made)
    assert check_decisions(review, made).passed
    removed = intersection(plan(review, edges).spans, (made.within,))
    assert intersection(removed, made.spans) == removed, "an edge may reach in from far outside"
    _on_its_own_clock(made)


@given(transcripts(), st.data())
def test_a_part_that_is_chosen_by_its_words_has_all_of_them(
    transcript: Transcript, data: st.DataObject
) -> None:
    assume(transcript.words)
    first, last = sorted(data.draw(st.sets(st.integers(0, len(transcript.words)), min_size=2, max_size=2)))
    part = words_part(transcript, first, last)
    placed = [n for n in range(first, last) if explains(transcript.words[n], transcript.rate)]
    assert all(part.contains(transcript.words[n].span) for n in placed or range(first, last))
    excerpt = excerpt_of(transcript, part)
    assert all(excerpt.first_word <= n < excerpt.last_word for n in placed)


def _nothing_of_the_rest(made: Plan, excerpt: Excerpt, words: Sequence[Word]) -> None:
    """No word outside is read, and none beside the part is heard."""
    kept = [piece.text for cue in made.cues for piece in cue.pieces if not piece.removed]
    rest = (word.text for word in words[excerpt.first_word : excerpt.last_word])
    assert all(text in rest for text in kept)  # in this order, and nothing else
    for number, word in enumerate(words):
        if not excerpt.first_word <= number < excerpt.last_word:
            heard = word.span.clip(made.within)
            assert heard is None or any(span.contains(heard) for span in made.silent)
    assert excerpt.span.contains(made.within)
    assert {hidden.span for hidden in made.hidden} <= set(made.silent)


def _no_more_than_labels(public: Plan) -> None:
    """What else was found in words that a label hides would tell what is said in them."""
    muted = label_name(Category.SPEAKER, public.language)  # the sound around has none of its own
    pieces = [piece for cue in public.cues for piece in cue.pieces if piece.removed]
    shown = [(piece.span, piece.label.strip("[]0123456789 ")) for piece in pieces]
    for redaction in public.redactions:
        told = {label_name(category, public.language) for category in redaction.categories}
        labels = {label for span, label in shown if span == redaction.span}
        assert labels <= told <= {*labels, muted}
    counted = {label_name(category, public.language): number for category, number in public.counts}
    assert counted | {muted: 0} == Counter(label for _, label in shown) | {muted: 0}


def _on_its_own_clock(made: Plan) -> None:
    public, whole = as_published(made), Span(0, made.within.length)
    spans = [piece.span for cue in public.cues for piece in cue.pieces]
    spans += [cue.span for cue in public.cues] + list(public.spans)
    assert all(whole.contains(span) for span in spans)
    assert all(redaction.categories for redaction in made.redactions)
    _no_more_than_labels(public)
    for cue in public.cues:
        for span in public.spans:
            assert not span.start < cue.span.start < span.end
            assert not span.start < cue.span.end < span.end
