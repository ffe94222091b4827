from dataclasses import replace
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.errors import UsageError
from app.domain.finding import Category, Finding, Findings
from app.domain.merging import in_transcript
from app.domain.profile import Profile, TextStyle, profile_from
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision, Review, answered, nested
from app.domain.reviewing.edits import found_again
from app.domain.timeline import Span
from tests.values import find, make_recording, make_transcript, say

DAMAGE = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")
FAILED = Fault(FaultKind.RECOGNISER, "recogniser:names", "names failed")
BLOCK = Fault(FaultKind.TRANSCRIPTION, "block:0", "a block failed")


def review() -> Review:
    transcript = make_transcript(say("Anna met Bob in Paris"), faults=(BLOCK,))
    found = find(transcript, {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE})
    return Review(make_recording(faults=(DAMAGE,)), transcript, found)


def test_a_later_decision_counts_and_one_can_be_taken_back() -> None:
    first = review()
    key = first.findings.findings[0].key
    second = first.decide([Decision(key, Action.KEEP, "me")])
    third = second.decide([Decision(key, Action.REDACT, "me")])
    assert [action for _, action in third.actions] == [Action.REDACT, Action.ASK, Action.ASK]
    assert len(second.undecided) == 2
    assert len(second.decide([Decision(key, Action.ASK, "me")]).undecided) == 3


def test_a_decision_survives_a_second_detection() -> None:
    first = review()
    kept = first.decide([Decision(f.key, Action.KEEP, "me") for f in first.findings.findings])
    again = replace(
        kept, findings=find(first.transcript, {"Anna": Category.PERSON, "Paris": Category.ORGANISATION})
    )
    assert [(f.term, action) for f, action in again.actions] == [("anna", "keep"), ("paris", "ask")]


def test_faults_are_accepted_by_name() -> None:
    transcript = make_transcript(say("hello"), faults=(BLOCK,))
    findings = in_transcript(transcript, [], faults=(FAILED,))
    first = Review(make_recording(faults=(DAMAGE,)), transcript, findings)
    assert first.unaccepted == (DAMAGE, BLOCK, FAILED)
    second = first.accept(["damage:0", "block:0"])
    assert second.unaccepted == (FAILED,)
    assert second.accept(["recogniser:names"]).unaccepted == ()
    with pytest.raises(ValueError, match="no such fault: block:9"):
        first.accept(["block:9"])


PROFILE = Profile("staff", "colleagues", ((Category.PERSON, Action.REDACT), (Category.PLACE, Action.KEEP)))


def test_a_profile_decides_what_nobody_has() -> None:
    first = review().decide([Decision(review().findings.findings[0].key, Action.KEEP, "me")])
    done = PROFILE.decide(first)
    assert [action for _, action in done.actions] == [Action.KEEP, Action.REDACT, Action.KEEP]
    assert done.decisions[-1].by == "profile:staff"
    assert PROFILE.decide(done) is done


def test_what_a_profile_asks_about_waits_or_is_redacted() -> None:
    asking = Profile("none", "nobody", ())
    assert len(asking.decide(review()).undecided) == 3
    assert not asking.decide(review(), ask=Action.REDACT).undecided
    strict = asking.strict()
    assert {strict.action(category) for category in Category} == {Action.REDACT}
    assert strict.threshold == asking.threshold / 2
    keeping = Profile("all", "nobody", tuple((category, Action.KEEP) for category in Category)).strict()
    redacted = {category for category in Category if keeping.action(category) is Action.REDACT}
    assert redacted == {Category.SUSPECT, Category.UNHEARD}
    only = PROFILE.only([Category.PERSON])
    assert only.action(Category.PERSON) is Action.REDACT
    assert only.action(Category.UNHEARD) is Action.KEEP


def test_a_profile_is_read_from_a_table() -> None:
    table = {
        "name": "x",
        "audience": "all",
        "text_style": "block",
        "threshold": 0,
        "categories": {"person": "ask"},
    }
    assert profile_from(table) == Profile("x", "all", ((Category.PERSON, Action.ASK),), TextStyle.BLOCK, 0.0)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"name": "x", "categories": {}, "colour": 1}, "no key 'colour'"),
        ({"categories": {}}, "'name'"),
        ({"name": "x", "categories": []}, "categories"),
        ({"name": "x", "categories": {}, "threshold": True}, "threshold"),
        ({"name": "x", "categories": {}, "threshold": 2}, "threshold"),
        ({"name": "x", "categories": {}, "threshold": -0.1}, "threshold"),
        ({"name": "x", "categories": {}, "threshold": "0"}, "threshold"),
        ({"name": "x", "categories": {}, "allow": "Acme"}, "'allow' is a list of texts"),
        ({"name": "x", "categories": {}, "former": [1]}, "'former' is a list of texts"),
        ({"name": "x", "categories": {"ghost": "keep"}}, "no category 'ghost'"),
        ({"name": "x", "categories": {"person": "burn"}}, "'person' is redact, ask, keep, and not 'burn'"),
        (
            {"name": "x", "categories": {}, "text_style": "pink"},
            "'text_style' is label or block, and not 'pink'",
        ),
        ({"name": "x", "categories": {"person": ["keep"]}}, "'person' is"),
    ],
)
def test_what_is_no_profile_is_named(table: dict[str, object], why: str) -> None:
    with pytest.raises(UsageError, match=why):
        profile_from(table)


@pytest.fixture
def doubted() -> Review:
    """A number with a doubt about two of its words, and a doubt that goes beyond a name."""
    transcript = make_transcript(say("call oh one two three Juniper I said"))
    wanted = {"oh one two three": Category.PHONE, "Juniper": Category.ORGANISATION}
    found = find(transcript, {**wanted, "two three": Category.SUSPECT, "Juniper I": Category.SUSPECT})
    return Review(make_recording(), transcript, found)


def in_turn(review: Review) -> dict[tuple[str, Category], Action]:
    return {(finding.term, finding.category): action for finding, action in review.actions}


def about(review: Review, category: Category, action: Action) -> Review:
    found = (finding for finding in review.findings.findings if finding.category is category)
    return review.decide([Decision(finding.key, action, "me") for finding in found])


DOUBT = "two three", Category.SUSPECT


def test_who_redacts_a_passage_is_not_asked_about_a_doubt_within_it(doubted: Review) -> None:
    assert in_turn(doubted)[DOUBT] is Action.ASK
    redacted = about(about(doubted, Category.PHONE, Action.REDACT), Category.ORGANISATION, Action.REDACT)
    assert in_turn(redacted)[DOUBT] is Action.REDACT
    assert [finding.term for finding in redacted.undecided] == ["juniper i"]


@pytest.mark.parametrize("action", [Action.KEEP, Action.ASK])
def test_a_doubt_waits_again_when_the_passage_around_it_is_not_redacted(
    doubted: Review, action: Action
) -> None:
    redacted = about(doubted, Category.PHONE, Action.REDACT)
    assert in_turn(about(redacted, Category.PHONE, action))[DOUBT] is Action.ASK


letters = st.integers(0, 4)
places = st.none() | st.builds(lambda start, length: Span(start, start + length), letters, st.integers(1, 3))
marks = st.tuples(letters, letters, st.sampled_from([Category.SUSPECT, Category.PERSON]), places)


@given(st.lists(marks, min_size=2, max_size=6))
def test_a_finding_lies_in_every_other_one_that_holds_all_of_it(
    marked: list[tuple[int, int, Category, Span | None]],
) -> None:
    (one,) = find(make_transcript(say("Anna")), {"Anna": Category.PERSON}).findings
    found = [
        replace(one, start_char=min(a, b), end_char=max(a, b), category=category, span=span)
        for a, b, category, span in marked
    ]
    assert {index: set(around) for index, around in nested(found)} == {
        index: around
        for index, inner in enumerate(found)
        if (around := {n for n, other in enumerate(found) if n != index and _holds(other, inner)})
    }


def _holds(other: Finding, inner: Finding) -> bool:
    """In the text, and in the sound where the inner one has a place there."""
    said = other.start_char <= inner.start_char < inner.end_char <= other.end_char
    heard = inner.span is None or (other.span is not None and other.span.contains(inner.span))
    return said and heard


def test_who_redacts_a_name_is_not_asked_what_else_it_may_be() -> None:
    """Of the same words, or of some of them; who keeps it is, and what goes beyond it waits."""
    said = make_transcript(say("Anna Kowalska of Beacon Court"))
    wanted = {"Anna Kowalska": Category.PERSON, "Beacon Court": Category.PLACE}
    others = {"Kowalska": Category.CONTEXT, "Court": Category.CONTEXT, "of Beacon": Category.PRODUCT}
    hits = (*find(said, wanted).findings, *find(said, others).findings)
    again = find(said, {"Anna Kowalska": Category.ORGANISATION}).findings
    every = tuple(sorted((*hits, *again), key=attrgetter("order")))
    review = Review(make_recording(), said, Findings(digest(said), every))
    assert len(review.undecided) == 6
    review = about(about(review, Category.PERSON, Action.REDACT), Category.PLACE, Action.REDACT)
    assert [finding.category for finding in review.undecided] == [Category.PRODUCT]
    review = about(review, Category.PERSON, Action.KEEP)
    assert [(finding.term, finding.category) for finding in review.undecided] == [
        ("anna kowalska", Category.ORGANISATION),
        ("kowalska", Category.CONTEXT),
        ("of beacon", Category.PRODUCT),
    ]


@pytest.mark.parametrize("actions", [("redact", "keep"), ("keep", "redact")])
def test_one_of_two_passages_around_a_doubt_answers_it(actions: tuple[str, str]) -> None:
    first, last = map(Action, actions)
    assert answered([first, Action.ASK, last], ((1, (0, 2)),)) == [first, Action.REDACT, last]


def test_a_doubt_that_is_found_no_more_stays_answered_or_waits(doubted: Review) -> None:
    redacted = about(doubted, Category.PHONE, Action.REDACT)
    left = found_again(redacted, find(doubted.transcript, {"Juniper": Category.ORGANISATION}))
    assert left.actions == redacted.actions
    assert in_turn(left)[DOUBT] is Action.REDACT


def test_what_somebody_decided_about_a_doubt_stays(doubted: Review) -> None:
    kept = about(doubted, Category.SUSPECT, Action.KEEP)
    assert in_turn(about(kept, Category.PHONE, Action.REDACT))[DOUBT] is Action.KEEP
    redacted = about(doubted, Category.SUSPECT, Action.REDACT)
    assert in_turn(about(redacted, Category.PHONE, Action.KEEP))[DOUBT] is Action.REDACT


def test_a_profile_that_asks_about_doubts_leaves_those_that_are_answered(doubted: Review) -> None:
    asking = profile_from(
        {"name": "p", "categories": {"phone": "redact", "organisation": "keep", "suspect": "ask"}}
    )
    assert [finding.term for finding in asking.decide(doubted).undecided] == ["juniper i"]
    keeping = profile_from({"name": "p", "categories": {"phone": "redact", "suspect": "keep"}})
    assert in_turn(keeping.decide(doubted))[DOUBT] is Action.KEEP
