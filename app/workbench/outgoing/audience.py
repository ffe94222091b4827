"""What holds a review back from an audience: what its profile asks about, keeps or brings up unseen.

A review that was made under one profile may be published under another, after a second reader approved it.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import AskedError, FoundMoreError, HeldError
from app.domain.plan import refuse_waiting
from app.domain.planning.excerpt import excerpt_of
from app.domain.review import Action, Review
from app.domain.reviewing.edits import State
from app.workbench.bench import Workbench
from app.workbench.policy.settings import Policy


def refuse_held(bench: Workbench, state: State, policy: Policy) -> State:
    """Refuse what publishing would hold back at once; gives the state as the profile decides it.

    Args:
        bench: the stages.
        state: of the review; it is not changed.
        policy: of an audience's profile.

    Raises:
        AskedError: when a person has to decide what only another profile has, or this one would keep what a
            second reader has approved as redacted.
        HeldError: when something else waits for a person.
    """
    decided = decided_by(bench, state, policy)
    refuse_unseen(bench, state, decided, policy)
    refuse_asked(state.review, decided, policy)
    try:
        refuse_waiting(decided.review, part=decided.part)
    except HeldError as error:
        if error.code != "undecided":
            raise
        # Under the profile of another audience it may wait for nobody.
        raise HeldError(error.code, error.happened, error.advice, profile=policy.profile.name) from error
    return decided


def decided_by(bench: Workbench, state: State, policy: Policy) -> State:
    """The state with the profile deciding what nobody has."""
    return replace(state, review=bench.decide(state.review, policy))


def refuse_unseen(bench: Workbench, known: State, decided: State, policy: Policy) -> None:
    """Hold back what a profile would publish under an approval, and a second reader has seen removed.

    Args:
        bench: the stages.
        known: the state that may be approved.
        decided: the same, with the profile deciding what no person has.
        policy: with the profile.

    Raises:
        AskedError: when it keeps what another profile has redacted; nothing is published.
        HeldError: when it alone publishes names of speakers; nothing is published.
    """
    if not known.review.is_approved:
        return
    _refuse_laid_bare(known.review, decided, policy)
    if bench.named(decided, policy) - decided.named:
        raise HeldError(
            "named-anew",
            "This audience's profile publishes names of speakers that the second reader saw as numbers.",
            "Let these names be published in the window, and have the review approved again.",
            profile=policy.profile.name,
        )


def refuse_asked(known: Review, decided: State, policy: Policy) -> None:
    """Hold back what waits for a person under this profile alone: nobody could see it in the review.

    Args:
        known: the review as it was left.
        decided: the state as the profile decides it.
        policy: with the profile.

    Raises:
        AskedError: when something does.
    """
    excerpt, keys = excerpt_of(known.transcript, decided.part), {finding.key for finding in known.undecided}
    asked = tuple(one for one in decided.review.undecided if one.key not in keys and excerpt.holds(one))
    if asked:
        raise AskedError(
            "asked-anew",
            "This audience's profile leaves to a person what another, or it earlier, has decided.",
            "Publish for this audience in the window, and decide about it there.",
            asked=asked,
            profile=policy.profile.name,
        )


def _refuse_laid_bare(known: Review, decided: State, policy: Policy) -> None:
    """Hold back what this profile keeps, and a second reader has approved as redacted by another."""
    excerpt = excerpt_of(known.transcript, decided.part)
    pairs = zip(known.actions, decided.review.actions, strict=True)
    kept = tuple(
        one
        for (one, before), (_, now) in pairs
        if before is Action.REDACT and now is Action.KEEP and excerpt.holds(one)
    )
    if kept:
        raise AskedError(
            "kept-anew",
            "This audience's profile keeps what the second reader has approved as redacted.",
            "Decide about it in the window, and have the review approved again.",
            asked=kept,
            profile=policy.profile.name,
        )


def refuse_more(bench: Workbench, decided: State, policy: Policy) -> None:
    """Hold back what this profile, or what changed, brings up and nobody has looked at.

    Args:
        bench: the stages.
        decided: the state as the profile decides it.
        policy: with the profile.

    Raises:
        FoundMoreError: when there is more.
    """
    complete = bench.completed(decided.review, policy)
    if _asks_more(complete, decided):
        raise FoundMoreError(
            "found-more",
            "This audience's profile, or words that changed, bring up passages that nobody has looked at.",
            "Publish for this audience in the window, and decide about what is new there.",
            found=complete.findings,
            profile=policy.profile.name,
        )


def _asks_more(complete: Review, state: State) -> bool:
    """Whether more waits for a person, in the part that is published, than in the review of a state."""
    known, excerpt = state.review, excerpt_of(complete.transcript, state.part)
    keys = {finding.key for finding in known.undecided}
    new = (finding for finding in complete.undecided if finding.key not in keys)
    return any(map(excerpt.holds, new)) or len(complete.unaccepted) > len(known.unaccepted)
