"""Speakers whom a command removes everywhere."""

from __future__ import annotations

from app.domain.edits import State, Step, apply
from app.domain.marking import BY_HAND
from app.domain.review import Review
from app.domain.speakers import mute, speaker_called
from app.workbench.settings import Policy


def with_muted(review: Review, policy: Policy) -> Review:
    """The review without the speakers whom the policy mutes, decided as if by hand.

    Raises:
        UsageError: when one of them does not speak in it.
    """
    state = State(review)
    for written in policy.muted:
        speaker = speaker_called(review.transcript, written)
        muting = mute(state.review, speaker, by=BY_HAND)
        state = apply(state, Step(added=muting.findings, decisions=muting.decisions))
    return state.review
