"""The second reader: somebody else has to agree, with the review as it is."""

from dataclasses import replace

import pytest

from app.domain.errors import HeldError, UsageError
from app.domain.finding import Category, Findings
from app.domain.plan import plan
from app.domain.profile import Profile
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.approval import approved, asked, reviewers, still_approved, voided
from app.domain.reviewing.edits import State, Step, apply
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from tests.values import find, make_recording, make_transcript, own_edges, say, text_of

TRANSCRIPT = make_transcript(say("Anna met Bob"))
FOUND = find(TRANSCRIPT, {"Anna": Category.PERSON})
REDACTED = Decision(FOUND.findings[0].key, Action.REDACT, "Zoe Martin")
REVIEW = Review(make_recording(), TRANSCRIPT, FOUND, (REDACTED,))


def after(*steps: Step) -> State:
    state = State(REVIEW)
    for step in steps:
        state = apply(state, step)
    return state


ASKED = Step(reading=(asked("Zoe Martin"),))
APPROVED = Step(reading=(Reading("Zoe Martin", "Max"),))


def test_nothing_is_planned_until_somebody_else_approves() -> None:
    edges = own_edges(REVIEW)
    assert text_of(plan(after().review, edges)) == "[PERSON 1] met Bob"
    with pytest.raises(HeldError, match="has not approved") as caught:
        plan(after(ASKED).review, edges)
    assert caught.value.code == "unapproved"
    assert text_of(plan(after(ASKED, APPROVED).review, edges)) == "[PERSON 1] met Bob"
    assert [after(*steps).review.is_approved for steps in ((), (ASKED,), (ASKED, APPROVED))] == [0, 0, 1]
    assert text_of(plan(after(ASKED, Step(reading=(None,))).review, edges)) == "[PERSON 1] met Bob"


@pytest.mark.parametrize(
    "change",
    [
        Step(decisions=(replace(REDACTED, action=Action.KEEP),)),
        Step(accepted=("damage:0",)),
        Step(words=((0, "Anne"),)),
        Step(moved=((Span(4000, 7200), Span(4000, 7201)),)),
        Step(terms=(Term("Bob"),)),
        Step(found=Findings(FOUND.made_from, ())),
        Step(part=(Span(0, 8000),)),
        Step(),
    ],
)
def test_every_change_voids_an_approval(change: Step) -> None:
    state = after(ASKED, APPROVED, change)
    assert state.review.reading == Reading("Zoe Martin")
    assert state.review.waits_for_reader


@pytest.mark.parametrize("name", ["Zoe Martin", " zoe  MARTIN ", "Zo\u00e9 Martin", "Max Cole"])
def test_nobody_approves_what_they_asked_for_or_decided(name: str) -> None:
    review = replace(REVIEW, reading=asked("Max Cole"))
    with pytest.raises(UsageError, match="cannot approve"):
        approved(review, name)
    assert approved(review, " Eve  Lang ") == Reading("Max Cole", "Eve Lang")


def test_nobody_approves_under_another_name_what_they_asked_for_or_decided() -> None:
    review = replace(REVIEW, reading=asked("Max Cole"))
    for name in ("Eve Lang", "eve lang"):
        with pytest.raises(UsageError, match="cannot approve"):
            approved(review, name, also=("MAX COLE", "Eve Lang"))
    assert approved(review, "Eve Lang", also=("Eve Lang", "Ada")) == Reading("Max Cole", "Eve Lang")


@pytest.mark.parametrize(("name", "also"), [("ada", ()), ("Eve Lang", ("Ada", "Eve Lang"))])
def test_nobody_approves_what_they_changed(name: str, also: tuple[str, ...]) -> None:
    review = replace(REVIEW, reading=asked("Max Cole"))
    assert approved(review, name, also=also).approved_by == name
    with pytest.raises(UsageError, match="cannot approve"):
        approved(review, name, made=["Ada"], also=also)


def test_nobody_approves_what_nobody_has_decided() -> None:
    review = replace(REVIEW, decisions=(), reading=asked("Zoe Martin"))
    with pytest.raises(HeldError, match="1 finding waits") as caught:
        approved(review, "Eve")
    assert caught.value.code == "undecided"
    only_bob = Span(TRANSCRIPT.words[2].span.start, TRANSCRIPT.length)
    assert approved(review, "Eve", part=only_bob) == Reading("Zoe Martin", "Eve")
    assert approved(review.decide([REDACTED]), "Eve") == Reading("Zoe Martin", "Eve")


@pytest.mark.parametrize("name", ["", "  ", "-"])
def test_a_name_is_needed(name: str) -> None:
    with pytest.raises(UsageError, match="no name"):
        asked(name)
    with pytest.raises(UsageError, match="no name"):
        approved(replace(REVIEW, reading=asked("Max")), name)


def test_a_reader_has_to_be_asked_for() -> None:
    with pytest.raises(UsageError, match="Nobody asked"):
        approved(REVIEW, "Eve")
    assert voided(None) is None


def test_a_profile_is_nobody() -> None:
    everything = Profile("all", "", ((Category.PERSON, Action.REDACT),))
    review = everything.decide(Review(make_recording(), TRANSCRIPT, FOUND))
    assert review.decisions
    assert reviewers(review) == frozenset()
    assert reviewers(REVIEW) == {"Zoe Martin"}


def test_no_approval_stands_over_what_waits_in_the_part_that_is_published() -> None:
    review = after(ASKED, APPROVED).review
    assert still_approved(review) is review
    waiting = replace(review, decisions=())
    assert still_approved(waiting) == replace(waiting, reading=Reading("Zoe Martin"))
    (_, met, bob) = TRANSCRIPT.words
    assert still_approved(waiting, part=Span(met.span.start, bob.span.end)) is waiting
    assert still_approved(replace(waiting, reading=None)).reading is None
