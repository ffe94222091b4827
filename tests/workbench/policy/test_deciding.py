"""What a profile decides under the rules of an organisation, whatever was decided before."""

from dataclasses import replace

import pytest

from app.domain.finding import Category, Hit
from app.domain.profile import Profile
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision
from app.domain.reviewing.edits import State
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.workbench.policy.deciding import decided, looked_at, named
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from tests.values import decided as reviewed
from tests.values import find, make_recording, make_transcript, say

POLICY = Policy(load_profile("staff"))
OPEN = Profile("open", "", ((Category.PERSON, Action.KEEP),))
TRANSCRIPT = make_transcript(say("ask Anna now"))
KEPT = reviewed(TRANSCRIPT, find(TRANSCRIPT, {"Anna": Category.PERSON}), action=Action.KEEP)


@pytest.mark.parametrize("never_keep", [frozenset(), frozenset({Category.PERSON})])
def test_what_somebody_kept_before_there_was_a_policy_is_not_kept(never_keep: frozenset[Category]) -> None:
    ((_, action),) = decided(KEPT, POLICY, Rules(never_keep=never_keep)).actions
    assert (action is Action.KEEP) is (not never_keep)


@pytest.mark.parametrize(
    ("by", "action", "profile", "now"),
    [
        ("person", Action.KEEP, POLICY.profile, Action.KEEP),
        ("profile:staff", Action.KEEP, POLICY.profile, Action.REDACT),
        ("profile:press", Action.KEEP, POLICY.profile, Action.REDACT),
        ("profile:press", Action.REDACT, OPEN, Action.KEEP),
        ("profile:open", Action.REDACT, OPEN, Action.REDACT),
    ],
)
def test_of_what_profiles_decided_only_what_this_one_removed_counts(
    by: str, action: Action, profile: Profile, now: Action
) -> None:
    (finding,) = KEPT.findings.findings
    review = replace(KEPT, decisions=(Decision(finding.key, action, by),))
    assert decided(review, Policy(profile), Rules()).actions == ((finding, now),)


@pytest.mark.parametrize("allow", [(), ("Anna",)])
@pytest.mark.parametrize(
    ("last", "ask", "now"),
    [
        ([("person", Action.ASK)], Action.ASK, Action.ASK),
        ([("person", Action.ASK)], Action.REDACT, Action.REDACT),
        ([("person", Action.KEEP), ("person", Action.ASK)], Action.ASK, Action.ASK),
        ([("person", Action.ASK), ("profile:press", Action.REDACT)], Action.ASK, Action.ASK),
        ([("person", Action.ASK), ("profile:board", Action.ASK)], Action.ASK, Action.ASK),
        ([("person", Action.ASK), ("profile:board", Action.KEEP)], Action.ASK, Action.KEEP),
        ([("profile:press", Action.ASK)], Action.ASK, Action.KEEP),
        ([("profile:board", Action.ASK)], Action.ASK, Action.KEEP),
    ],
)
def test_no_profile_keeps_what_a_person_decides_later(
    last: list[tuple[str, Action]], ask: Action, now: Action, allow: tuple[str, ...]
) -> None:
    (finding,) = KEPT.findings.findings
    review = replace(KEPT, decisions=tuple(Decision(finding.key, action, by) for by, action in last))
    profile = replace(POLICY.profile if allow else OPEN, name="board", allow=allow)
    assert decided(review, Policy(profile, ask=ask), Rules()).actions == ((finding, now),)
    assert decided(review, replace(POLICY, ask=ask), Rules()).actions == ((finding, Action.REDACT),)


def test_what_is_looked_at_is_of_the_categories_that_are_asked_for_and_as_sure_as_the_profile_says() -> None:
    hits = [
        Hit(category, 0, 4, score, "test", "a test")
        for category in (Category.PERSON, Category.PLACE)
        for score in (0.1, 0.9)
    ]
    sure = replace(POLICY, profile=replace(POLICY.profile, threshold=0.5))
    assert looked_at(hits, sure, Rules()) == (hits[1], hits[3])
    assert looked_at(hits, replace(sure, only=(Category.PLACE,)), Rules()) == (hits[3],)
    doubt = replace(hits[0], score=0.4)
    assert looked_at([doubt], sure, Rules()) == ()
    assert looked_at([doubt], sure, Rules(never_keep=frozenset({Category.PERSON}))) == (doubt,)


@pytest.mark.parametrize("accept", [False, True])
def test_damage_alone_is_accepted_where_that_is_asked(accept: bool) -> None:
    kinds = (FaultKind.DAMAGE, FaultKind.RECOGNISER)
    faults = tuple(Fault(kind, f"{kind}:1", "Lost.") for kind in kinds)
    review = replace(KEPT, recording=make_recording(faults=faults))
    left = decided(review, replace(POLICY, accept_damage=accept), Rules()).unaccepted
    assert [fault.kind for fault in left] == [kind for kind in kinds if not (accept and kind is kinds[0])]


@pytest.mark.parametrize("where", ["policy", "rules", "review"])
def test_no_speaker_is_named_by_a_term_that_is_looked_for_whoever_looks_for_it(where: str) -> None:
    transcript = make_transcript([*say("well", speaker="Max"), *say("yes", start=3, speaker="Zoe Heron")])
    speaking = Profile("speaking", "", ((Category.SPEAKER, Action.KEEP), (Category.WATCHLIST, Action.REDACT)))
    heron = (Term("Heron"),)
    state = State(reviewed(transcript, find(transcript, {})), terms=heron if where == "review" else ())
    policy = Policy(speaking, watchlist=heron if where == "policy" else ())
    rules = Rules(watchlist=heron if where == "rules" else ())
    assert named(state, policy, rules) == {"Max"}
    assert named(replace(state, terms=()), Policy(speaking), Rules()) == {"Max", "Zoe Heron"}


def test_a_profile_that_keeps_speakers_publishes_no_number_address_or_firm_with_them() -> None:
    told = ("Max", "+1 613-555-0142", "zoe@heron.example", "Bob (Heron)")
    spoken = (say("well", start=2 * number, speaker=who) for number, who in enumerate(told))
    transcript = make_transcript([claim for row in spoken for claim in row])
    speaking = Policy(Profile("speaking", "", ((Category.SPEAKER, Action.KEEP),)))
    state = State(reviewed(transcript, find(transcript, {})))
    assert named(state, speaking, Rules()) == {"Max"}
    ticked = replace(state, named=frozenset({"Bob (Heron)"}))
    assert named(ticked, speaking, Rules()) == {"Max", "Bob (Heron)"}
