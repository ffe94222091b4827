"""Who is to be muted is known before anybody listens for an hour, as far as a transcript names who speaks."""

from contextlib import nullcontext

import pytest

from app.domain.errors import UsageError
from app.workbench.policy.muting import check_muted
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from tests.values import make_transcript, say

NAMED = make_transcript(say("well", speaker="Max"), say("yes", start=3, speaker="Zoé"))
UNNAMED = make_transcript(say("well"))


@pytest.mark.parametrize("who", ["Nobody", "3"])
@pytest.mark.parametrize("told_apart", [False, True])
def test_who_does_not_speak_in_a_transcript_that_names_speakers_is_told_at_once(
    who: str, told_apart: bool
) -> None:
    policy = Policy(load_profile("staff"), muted=("zoe", "1", who))
    with pytest.raises(UsageError, match="no such speaker; 2 are known"):
        check_muted(NAMED, policy, told_apart=told_apart)
    check_muted(NAMED, Policy(load_profile("staff"), muted=("zoe", "1")), told_apart=told_apart)


@pytest.mark.parametrize("told_apart", [False, True])
def test_where_nobody_is_named_voices_have_to_tell(told_apart: bool) -> None:
    with nullcontext() if told_apart else pytest.raises(UsageError, match="no such speaker"):
        check_muted(UNNAMED, Policy(load_profile("staff"), muted=("2",)), told_apart=told_apart)
