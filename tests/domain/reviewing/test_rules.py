"""What rules do to profiles, decisions and findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.profile import Profile
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from tests.values import find, make_recording, make_transcript, say

SAID = make_transcript(say("Anna met Bob in Paris"))
FOUND = find(SAID, {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE})
CATEGORIES = st.sampled_from(sorted(Category))
PROFILES = st.builds(
    Profile,
    name=st.sampled_from(["ours", "theirs"]),
    audience=st.just("Somebody."),
    actions=st.dictionaries(CATEGORIES, st.sampled_from(sorted(Action))).map(
        lambda made: tuple(made.items())
    ),
    threshold=st.floats(0, 1),
)
RULES = st.builds(
    Rules,
    never_keep=st.frozensets(CATEGORIES),
    watchlist=st.sampled_from([(), (Term("Heron"),)]),
)


@given(PROFILES, RULES)
def test_no_profile_keeps_what_is_always_looked_for(profile: Profile, rules: Rules) -> None:
    bound = rules.bound(profile)
    for category in Category:
        kept = bound.action(category) is Action.KEEP
        assert not (kept and category in rules.required)
        if category is Category.UNHEARD:  # nobody has listened to it
            assert not kept
        elif category not in rules.required:
            assert bound.action(category) is profile.action(category)
    assert rules.bound(bound) == bound


def test_no_word_that_a_profile_allows_keeps_what_may_not_be_kept() -> None:
    allowing = Profile("ours", "", tuple((category, Action.REDACT) for category in Category), allow=("Anna",))
    kept = {
        bool(rules.never_keep): [made.action for made in rules.bound(allowing).decisions(FOUND.findings)]
        for rules in (Rules(), Rules(never_keep=frozenset({Category.PERSON})))
    }
    assert kept == {False: [Action.KEEP, *[Action.REDACT] * 2], True: [Action.REDACT] * 3}


@given(PROFILES, RULES)
def test_no_threshold_hides_what_has_to_be_found(profile: Profile, rules: Rules) -> None:
    for category in Category:
        least = rules.threshold(profile, category)
        assert least <= profile.threshold
        assert least <= 0.3 or category not in rules.required


@given(PROFILES, PROFILES)
def test_one_profile_is_the_only_one(fixed: Profile, other: Profile) -> None:
    rules = Rules(profile=fixed)
    rules.bound(fixed)
    rules.bound(fixed.strict())
    if rules.bound(fixed) != Rules().bound(other) != Rules().bound(fixed.strict()):
        with pytest.raises(UsageError, match="allows the profile"):
            rules.bound(other)


def test_a_profile_that_only_bears_the_name_is_refused() -> None:
    rules = Rules(profile=Profile("staff", "", ((Category.PERSON, Action.REDACT),)))
    with pytest.raises(UsageError):
        rules.bound(Profile("staff", "", ((Category.PERSON, Action.KEEP),)))


def test_what_has_to_be_looked_for_cannot_be_left_out() -> None:
    rules = Rules(never_keep=frozenset({Category.PERSON}), watchlist=(Term("Heron"),))
    rules.check_only(())
    rules.check_only((Category.PERSON, Category.WATCHLIST, Category.DATE))
    with pytest.raises(UsageError, match="leaving out person, watchlist"):
        rules.check_only((Category.DATE,))


def test_decisions_to_keep_what_may_not_be_kept_count_for_nothing() -> None:
    keep = [Decision(finding.key, Action.KEEP, "person") for finding in FOUND.findings]
    review = Review(make_recording(), SAID, FOUND).decide(keep)
    held = Rules(never_keep=frozenset({Category.PERSON})).hold(review)
    assert [(f.term, a) for f, a in held.actions] == [("anna", "ask"), ("bob", "ask"), ("paris", "keep")]
    assert Rules().hold(review) is review


def test_the_watch_list_of_the_rules_comes_first_and_stays() -> None:
    ours, theirs = Term("Heron"), Term("Egret")
    rules = Rules(watchlist=(ours,))
    assert rules.with_terms(()) == (ours,)
    assert rules.with_terms((theirs, ours)) == (ours, theirs)
