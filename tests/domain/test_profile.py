"""What a profile decides."""

from dataclasses import replace

import pytest

from app.domain.finding import BY_HAND, Category
from app.domain.profile import NEVER_ALLOWED, Profile, as_person
from app.domain.review import Action
from tests.values import find, make_transcript, say

ALLOWING = Profile("board", "", tuple((category, Action.REDACT) for category in Category), allow=("Acme",))


@pytest.mark.parametrize("category", Category)
def test_what_may_be_said_is_kept_unless_it_is_listed_or_marked_or_nobody_knows_it(
    category: Category,
) -> None:
    findings = find(make_transcript(say("ask Acme now")), {"Acme": category})
    (made,) = ALLOWING.decisions(findings.findings)
    never = category in {Category.WATCHLIST, Category.UNHEARD, Category.SUSPECT, Category.CUSTOM}
    assert (category in NEVER_ALLOWED) is never
    assert made.action is (Action.REDACT if never else Action.KEEP)


@pytest.mark.parametrize(
    ("name", "by"),
    [("Max", "Max"), ("profile:staff", "staff"), ("profile: profile:staff", "staff"), ("profile:", BY_HAND)],
)
def test_nobody_decides_under_the_name_of_a_profile(name: str, by: str) -> None:
    assert as_person(name) == by


def test_a_profile_redacts_all_of_another_where_it_hides_and_keeps_no_more() -> None:
    asking = replace(ALLOWING, actions=((Category.PERSON, Action.ASK),))
    assert ALLOWING.redacts_all_of(ALLOWING)
    assert ALLOWING.redacts_all_of(asking)
    assert not asking.redacts_all_of(ALLOWING)
    later, more = replace(ALLOWING, threshold=0.9), replace(ALLOWING, allow=("Acme", "Heron"))
    assert ALLOWING.redacts_all_of(later)
    assert not later.redacts_all_of(ALLOWING)
    assert ALLOWING.redacts_all_of(more)
    assert not more.redacts_all_of(ALLOWING)


def test_strict_counts_from_half_the_score_and_asks_about_nothing() -> None:
    asking = Profile(
        "board", "", ((Category.PERSON, Action.KEEP), (Category.SUSPECT, Action.KEEP)), threshold=0.4
    )
    strict = asking.strict()
    assert strict.threshold == 0.2
    assert {c for c in Category if strict.action(c) is not Action.REDACT} == {Category.PERSON}
