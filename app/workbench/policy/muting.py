"""Speakers whom a command removes everywhere."""

from __future__ import annotations

from app.domain.finding import BY_HAND
from app.domain.review import Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.speakers import mute, speaker_called
from app.domain.transcript import Transcript
from app.domain.transcription.turns import speakers_of
from app.workbench.policy.settings import Policy


def check_muted(transcript: Transcript, policy: Policy, *, told_apart: bool = False) -> None:
    """Look for whom the policy mutes before anybody listens for an hour.

    Args:
        transcript: that somebody gave.
        policy: that says who.
        told_apart: whether speakers whom it does not name will be told apart by their voices.

    Raises:
        UsageError: when one of them does not speak in it.
    """
    if told_apart and not speakers_of(transcript):
        return
    for written in policy.muted:
        speaker_called(transcript, written)


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
