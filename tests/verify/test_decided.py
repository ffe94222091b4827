"""A plan in which a decision was lost is not published: text and sound would agree about it."""

from dataclasses import replace

import pytest

from app.domain.finding import Category
from app.domain.plan import _SEAL, Plan, plan
from app.domain.planning.excerpt import excerpt_of, to_fit
from app.domain.planning.passages import redacted
from app.domain.review import Action, Decision, Review
from app.domain.timeline import Span
from app.verify.decided import DECISIONS, check_decisions
from tests.values import RATE, decided, find, make_transcript, own_edges, say

WANTED = {"Ann": Category.PERSON, "Bob": Category.PERSON, "Oslo": Category.PLACE}


def reviewed() -> Review:
    said = make_transcript(say("Then Ann and Bob went to Oslo."), voice=[Span(8 * RATE, 9 * RATE)])
    return decided(said, find(said, WANTED))


def planned(review: Review, part: Span | None = None) -> Plan:
    wanted = to_fit(review, excerpt_of(review.transcript, part))
    return plan(review, {passage.span: passage.span for passage in wanted}, part=part)


def holds(review: Review, made: Plan) -> bool:
    check = check_decisions(review, made)
    assert check.name == DECISIONS
    return check.passed


def test_what_was_decided_is_in_the_plan() -> None:
    review = reviewed()
    assert len(redacted(review)) == 4
    assert holds(review, planned(review))


@pytest.mark.parametrize("lost", range(4))
def test_a_decision_that_was_lost_on_the_way_is_noticed(monkeypatch: pytest.MonkeyPatch, lost: int) -> None:
    """Neither text nor sound has it, so they agree, and everything that believes the plan passes."""
    review, gone = reviewed(), reviewed().findings.findings[lost]
    for place in ("draft", "passages"):
        monkeypatch.setattr(
            f"app.domain.planning.{place}.redacted",
            lambda of: tuple(one for one in redacted(of) if one != gone),
        )
    assert not holds(review, planned(review))


@pytest.mark.parametrize("lost", range(3))
def test_a_passage_that_nothing_hides_is_noticed(lost: int) -> None:
    review, made = reviewed(), planned(reviewed())
    less = made.hidden[:lost] + made.hidden[lost + 1 :]
    assert not holds(review, replace(made, hidden=less, seal=_SEAL))
    elsewhere = Span(9 * RATE, 10 * RATE)
    moved = (*less, replace(made.hidden[lost], span=elsewhere))
    assert not holds(review, replace(made, hidden=moved, seal=_SEAL))
    bare = tuple(one for one in made.redactions if one.span != made.hidden[lost].span)
    assert not holds(review, replace(made, redactions=bare, seal=_SEAL))


def test_the_last_decision_counts() -> None:
    review = reviewed()
    key = review.findings.findings[0].key
    keeping = review.decide([Decision(key, Action.KEEP, "test")])
    made = plan(keeping, own_edges(keeping))
    assert holds(keeping, made)
    assert not holds(keeping.decide([Decision(key, Action.REDACT, "test")]), made)
    assert not holds(keeping.decide([Decision(key, Action.ASK, "test")]), made)


def test_an_excerpt_has_the_decisions_about_what_is_in_it() -> None:
    review = reviewed()
    first = review.transcript.words[1].span
    part = Span(0, first.end)
    assert holds(review, planned(review, part))
    assert not holds(review, replace(planned(review, part), hidden=(), seal=_SEAL))
