import pickle
from collections import Counter
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.merging import in_transcript
from app.domain.planning.draft import draft
from app.domain.planning.passages import passages, passages_of, redacted, touched
from app.domain.review import Action, Review
from app.domain.reviewing.edits import State, apply
from app.domain.reviewing.marking import stretch_findings
from app.domain.timeline import Span, covered
from app.domain.transcript import Transcript, char_ranges
from app.domain.words.terms import fold
from app.workbench.reviewing.silence import estimated, with_moved
from app.workbench.reviewing.standing import Standing
from tests.properties.strategies import (
    LENGTH,
    RECORDING,
    hits,
    steps,
    transcripts,
    wide_spans,
)


@st.composite
def walks(draw: st.DrawFn) -> list[State]:
    transcript = draw(transcripts())
    found = in_transcript(transcript, draw(hits(transcript)))
    states = [State(Review(RECORDING, transcript, found))]
    for _ in range(draw(st.integers(1, 5))):
        states.append(apply(states[-1], draw(steps(states[-1]))))
    return states


def redacted_spans(state: State) -> list[Span]:
    return [f.span for f, action in state.review.actions if action is Action.REDACT and f.span is not None]


@given(walks())
def test_what_is_kept_up_step_by_step_is_what_is_made_anew(states: list[State]) -> None:
    standing = Standing(states[0].review.findings.findings, ())
    for before, after in pairwise(states):
        review = after.review
        made = review.decisions[len(before.review.decisions) :]
        if review.transcript is not before.review.transcript:
            standing = Standing(review.findings.findings, review.decisions)
        elif review.findings.findings != standing.findings:
            standing.mark(review.findings.findings, review.decisions, made)
        else:
            standing.decide(made)
        assert standing.actions == tuple(action for _, action in review.actions)
        findings = review.findings.findings
        assert [standing.action(finding) for finding in findings] == list(standing.actions)
        assert list(standing.actions_of(findings)) == list(standing.actions)
        words = pickle.loads(pickle.dumps(review.transcript))  # noqa: S301 - our own bytes
        assert review.findings.made_from == digest(words)
        known = set(passages(before.review))
        same = known - set(touched(known, before.review.transcript, review.transcript))
        assert before.review.findings is not review.findings or same == known
        kept = {(passage.first_word, passage.last_word): passage for passage in same}
        assert passages_of(review.transcript, redacted(review), kept) == passages(review)


@given(walks())
def test_findings_stay_on_their_words_whatever_is_done(states: list[State]) -> None:
    for state in states:
        transcript, findings = state.review.transcript, state.review.findings
        ranges, words = char_ranges(transcript.words), transcript.words
        assert findings.made_from == digest(transcript)
        for finding in findings.findings:
            if finding.first_word < finding.last_word:
                inside = words[finding.first_word : finding.last_word]
                assert finding.start_char == ranges[finding.first_word][0]
                assert finding.end_char == ranges[finding.last_word - 1][1]
                assert finding.term == fold(" ".join(word.text for word in inside))


@given(walks())
def test_a_corrected_word_lets_nothing_out(states: list[State]) -> None:
    for before, after in pairwise(states):
        if before.review.transcript != after.review.transcript:
            assert not Counter(redacted_spans(before)) - Counter(redacted_spans(after))
            decided = after.review.decided
            for old, new in zip(before.review.findings.findings, after.review.findings.findings, strict=True):
                was, now = before.review.decided.get(old.key), decided.get(new.key)
                respelt = old.key != new.key and was in {Action.KEEP, None}
                assert now is (before.review.decided.get(new.key) if respelt else was)


@given(walks())
def test_what_a_person_redacts_is_silent_in_the_draft(states: list[State]) -> None:
    for state in states:
        edges = {p.span: estimated(p.span, RECORDING.rate, RECORDING.whole) for p in passages(state.review)}
        made = draft(state.review, edges)
        for span in redacted_spans(state):
            assert covered(span, made.spans) == span.length


@given(transcripts(), wide_spans)
def test_a_marked_stretch_is_redacted_but_for_the_edge_of_a_word(transcript: Transcript, wide: Span) -> None:
    span = wide.clip(Span(0, LENGTH))
    assume(span is not None)
    assert span is not None
    found = stretch_findings(transcript, span)
    left = span.length - covered(span, [f.span for f in found if f.span is not None])
    grazed = [w.span for w in transcript.words if w.span.overlaps(span)]
    assert left <= covered(span, grazed) + 2 * 0.05 * transcript.rate


@given(st.lists(st.tuples(wide_spans, wide_spans), max_size=4), st.lists(wide_spans, max_size=4))
def test_what_was_set_never_makes_another_passage_narrower(
    moved: list[tuple[Span, Span]], spans: list[Span]
) -> None:
    edges = {span: span for span in spans}
    found = with_moved(edges, moved)
    exact = dict(moved)
    for span in spans:
        wide = [set_ for key, set_ in exact.items() if span.contains(key)]
        early = [span, *wide, *(set_ for key, set_ in exact.items() if key.start == span.start)]
        late = [span, *wide, *(set_ for key, set_ in exact.items() if key.end == span.end)]
        grown = Span(min(one.start for one in early), max(one.end for one in late))
        assert found[span] == exact.get(span, grown)
