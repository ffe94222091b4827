"""What a profile decides under the rules of an organisation, whatever was decided before."""

from dataclasses import replace

import pytest

from app.domain.finding import Category
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action
from app.domain.rules import Rules
from app.workbench.deciding import decided
from app.workbench.profiles import load_profile
from app.workbench.settings import Policy
from tests.values import decided as reviewed
from tests.values import find, make_recording, make_transcript, say

POLICY = Policy(load_profile("staff"))
TRANSCRIPT = make_transcript(say("ask Anna now"))
KEPT = reviewed(TRANSCRIPT, find(TRANSCRIPT, {"Anna": Category.PERSON}), action=Action.KEEP)


@pytest.mark.parametrize("never_keep", [frozenset(), frozenset({Category.PERSON})])
def test_what_somebody_kept_before_there_was_a_policy_is_not_kept(never_keep: frozenset[Category]) -> None:
    ((_, action),) = decided(KEPT, POLICY, Rules(never_keep=never_keep)).actions
    assert (action is Action.KEEP) is (not never_keep)


@pytest.mark.parametrize("accept", [False, True])
def test_damage_alone_is_accepted_where_that_is_asked(accept: bool) -> None:
    kinds = (FaultKind.DAMAGE, FaultKind.RECOGNISER)
    faults = tuple(Fault(kind, f"{kind}:1", "Lost.") for kind in kinds)
    review = replace(KEPT, recording=make_recording(faults=faults))
    left = decided(review, replace(POLICY, accept_damage=accept), Rules()).unaccepted
    assert [fault.kind for fault in left] == [kind for kind in kinds if not (accept and kind is kinds[0])]
