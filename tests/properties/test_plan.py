import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import HeldError
from app.domain.finding import Category
from app.domain.plan import Plan, plan
from app.domain.planning.draft import draft
from app.domain.planning.labels import number_entities
from app.domain.planning.passages import redacted
from app.domain.profile import TextStyle
from app.domain.review import Review
from app.domain.timeline import Span, union
from app.domain.words.terms import fold
from app.verify.agreed import agrees
from app.verify.decided import check_decisions
from tests.properties.strategies import LENGTH, RECORDING, all_decided, edges_of, reviews
from tests.values import text_of

APART = math.ceil(0.1 * RECORDING.rate)


@given(reviews(), st.data())
def test_nothing_that_waits_is_planned(review: Review, data: st.DataObject) -> None:
    edges = data.draw(edges_of(review))
    if review.undecided:
        with pytest.raises(HeldError):
            plan(review, edges)
    else:
        assert isinstance(plan(review, edges), Plan)
    assert text_of(draft(review, edges)) == text_of(plan(all_decided(review), edges))


@given(reviews(), st.data())
def test_redactions_lie_apart_and_hide_every_removed_passage(review: Review, data: st.DataObject) -> None:
    edges = data.draw(edges_of(review))
    made = plan(all_decided(review), edges)
    assert all(b.start - a.end >= APART for a, b in zip(made.spans, made.spans[1:], strict=False))
    assert all(Span(0, LENGTH).contains(span) for span in made.spans)
    hidden = union(edges.values())
    assert union([*made.spans, *hidden]) == made.spans
    words = review.transcript.words
    for finding in redacted(review):
        removed = [word.span for word in words[finding.first_word : finding.last_word]] or [finding.key.place]
        assert all(any(span.contains(word) for span in made.spans) for word in removed)
    assert check_decisions(all_decided(review), made).passed
    assert {removed.span for removed in made.removed} <= set(made.spans)
    assert all(r.categories and r.categories == tuple(sorted(set(r.categories))) for r in made.redactions)
    found = Counter(finding.category for finding in redacted(review))
    labels = Counter(dict(made.counts))
    assert labels == Counter(removed.category for removed in made.removed), "it tells no more than the labels"
    assert labels <= found


@given(reviews(), st.data())
def test_the_text_is_the_kept_words_in_order_and_labels(review: Review, data: st.DataObject) -> None:
    review = all_decided(review)
    style = data.draw(st.sampled_from(list(TextStyle)))
    made = plan(review, data.draw(edges_of(review)), text_style=style)
    gone = {i for finding in redacted(review) for i in range(finding.first_word, finding.last_word)}
    kept = [word.text for index, word in enumerate(review.transcript.words) if index not in gone]
    pieces = [piece for cue in made.cues for piece in cue.pieces]
    # Of a sentence of which no word is kept, no sign is.
    assert [p.text for p in pieces if not p.removed and fold(p.text)] == [one for one in kept if fold(one)]
    assert agrees(made)
    labels = [piece for piece in pieces if piece.removed]
    assert len(labels) == len(made.removed)
    assert all(piece.span in made.spans for piece in labels)
    assert all(piece.text.rstrip(".,!").endswith("]") or style is TextStyle.BLOCK for piece in labels)
    assert {piece.speaker for piece in pieces} <= {
        None,
        *(f"[{w} {n}]" for w in ("Speaker", "Intervenant") for n in (1, 2)),
    }


@given(reviews(), st.data())
def test_no_cue_or_piece_begins_or_ends_inside_a_redaction(review: Review, data: st.DataObject) -> None:
    made = draft(review, data.draw(edges_of(review)))
    times = [span for cue in made.cues for span in (cue.span, *(piece.span for piece in cue.pieces))]
    for time in times:
        assert Span(0, LENGTH).contains(time)
        for span in made.spans:
            assert not span.start < time.start < span.end
            assert not span.start < time.end < span.end


@given(reviews())
def test_entities_are_numbered_from_one_without_a_hole(review: Review) -> None:
    numbers = number_entities(review.findings.findings)
    for category in Category:
        mine = {number for (kind, _), number in numbers.items() if kind is category}
        assert mine == set(range(1, len(mine) + 1))
