"""Publishing a review for an audience, and what that would say.

The edges that people set hold, and the part that they chose. What is held back is said in
:mod:`~app.workbench.outgoing.audience`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import ProjectError, UsageError
from app.domain.plan import refuse_waiting
from app.domain.planning.draft import draft
from app.domain.profile import TextStyle
from app.domain.recording import Recording
from app.domain.reviewing.approval import voided
from app.domain.reviewing.edits import State
from app.domain.timeline import Span
from app.export.txt import plain_text
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.outgoing.audience import decided_by, refuse_asked, refuse_held, refuse_more, refuse_unseen
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import publish_review, refuse_name
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.release import check_room, check_target, least_of, refuse_taken
from app.workbench.policy.settings import Output, Policy
from app.workbench.reviewing.silence import estimated_edges
from app.workbench.sources.recordings import with_recording_found
from app.workbench.sources.transcripts import text_hash


@dataclass(frozen=True, slots=True)
class Order:
    """One bundle that a person wants.

    Args:
        profile: name of the audience's profile.
        folder: where the bundle's folder is made.
        output: what it holds.
        text_style: what stands in the text in place of what is removed; None for what the profile says.
    """

    profile: str
    folder: Path
    output: Output
    text_style: TextStyle | None = None


def styled(policy: Policy, text_style: TextStyle | None) -> Policy:
    """A policy with the style that is wanted; see :class:`Order`."""
    profile = policy.profile
    return replace(policy, profile=replace(profile, text_style=text_style or profile.text_style))


def publish_for(
    bench: Workbench,
    state: State,
    *,
    fitted: Mapping[Span, Span],
    order: Order,
    policy: Policy,
    project: Project,
) -> Outcome:
    """Publish: what people decided stays, the profile decides the rest; what it would ask holds it back.

    Args:
        bench: the stages.
        state: of the review; it is not changed.
        fitted: edges that are not looked for again.
        order: which bundle.
        policy: of the order's profile.
        project: keeps what is released and what engines answered, and nothing else.

    Raises:
        FoundMoreError: when a person has not seen all that has to be looked for; nothing is published.
        AskedError: when a person has to decide what only another profile has, or this one would keep what a
            second reader has approved as redacted; nothing is published.
        HeldError: when something else waits for a person; nothing is published.
        CaviardError: what else went wrong; nothing is published.
    """
    output = order.output
    to = check_target(order.folder.absolute() / output.name, force=output.force, project=project.path)
    state = replace(state, review=with_recording_found(state.review, project.path))
    _check_unchanged(bench, state.review.recording)
    policy = styled(policy, order.text_style).looking_for(state.terms)
    decided = refuse_held(bench, state, policy)  # At once: to look through it again takes long.
    refuse_name(replace(decided, named=bench.named(decided, policy)), order.output, policy)
    check_room(order.folder.absolute(), least_of(decided.review.recording, output, decided.part))
    refuse_more(bench, decided, policy)
    return publish_review(
        bench,
        decided,
        to=to,
        policy=policy,
        output=order.output,
        keeper=Keeper(answers=project),
        edges=fitted,
    )


def refuse_for_any(bench: Workbench, state: State, policies: Iterable[Policy]) -> None:
    """Refuse what an audience that comes later would be held back for, before any gets anything.

    What is approved the others get, whatever one of them lacks.

    Args:
        bench: the stages.
        state: of the review; it is not changed.
        policies: of the audiences' profiles.

    Raises:
        HeldError: as :func:`refuse_held`.
    """
    if not state.review.is_approved:
        for policy in policies:
            refuse_held(bench, state, policy.looking_for(state.terms))


def wrong_name(
    bench: Workbench, state: State, *, output: Output, policy: Policy, folder: Path | None = None
) -> UsageError | None:
    """Why :func:`publish_for` would refuse a name, as far as the review knows; None: it would not.

    Nothing is looked for anew, and what waits is taken for removed.

    Args:
        bench: the stages.
        state: of the review; it is not changed.
        output: that has the name.
        policy: of the audience's profile.
        folder: where the bundle's folder would be made; None where nobody knows, and the name may be taken.

    Raises:
        UsageError: when the policy asks for what the organisation's rules forbid.
    """
    state = decided_by(bench, state, policy.looking_for(state.terms))
    try:
        refuse_name(replace(state, named=bench.named(state, policy)), output, policy)
        if folder is not None:
            refuse_taken(folder / output.name, force=output.force)
    except UsageError as error:
        return error
    return None


def preview_for(
    bench: Workbench,
    state: State,
    *,
    fitted: Mapping[Span, Span],
    policy: Policy,
    text_style: TextStyle | None = None,
) -> str:
    """The plain text that :func:`publish_for` would publish, if all that waits were redacted.

    Nothing is looked for anew: what is found before it is published waits for a person first.

    Args:
        bench: the stages.
        state: of the review; it is not changed.
        fitted: edges that were looked for; others are estimated.
        policy: of the audience's profile.
        text_style: see :class:`Order`.

    Raises:
        HeldError: when nothing is left of the part that was chosen.
        UsageError: when the policy asks for what the organisation's rules forbid.
    """
    policy = styled(policy, text_style)
    state = decided_by(bench, state, policy)
    return plain_text(
        draft(
            state.review,
            estimated_edges(state, fitted),
            part=state.part,
            text_style=policy.profile.text_style,
            named=bench.named(state, policy),
        )
    )


def publish_project(
    bench: Workbench,
    state: State,
    *,
    folder: Path,
    policy: Policy,
    output: Output,
    keeper: Keeper,
) -> Outcome:
    """Publish a reviewed project: as :func:`publish_for` does, with all edges fitted, and all of it kept.

    Args:
        bench: the stages.
        state: of the project.
        folder: where the bundle's folder is made.
        policy: of an audience.
        output: what the bundle holds.
        keeper: of the project.

    Raises:
        CaviardError: what went wrong; nothing is published.
    """
    to = check_target(folder.absolute() / output.name, force=output.force, project=keeper.place)
    if keeper.project is not None:
        state = replace(state, review=with_recording_found(state.review, keeper.project.path))
    _check_unchanged(bench, state.review.recording)
    check_room(folder.absolute(), least_of(state.review.recording, output, state.part))
    decided = decided_by(bench, state, policy)
    refuse_unseen(bench, state, decided, policy)
    if state.review.is_approved:  # before anything is kept: another audience may get what was approved
        refuse_asked(state.review, decided, policy)
        refuse_more(bench, decided, policy)
    if decided.review.waits_for_reader:  # before anything is kept
        refuse_waiting(decided.review, part=decided.part)
    return publish_review(bench, decided, to=to, policy=policy, output=output, keeper=keeper)


def with_part(state: State, part: Span | None) -> State:
    """The state of which another part is published; an approval holds where that is in the part approved.

    Args:
        state: of the review.
        part: of the recording, None for all of it.
    """
    approved = state.part
    seen = approved is None or (part is not None and approved.contains(part))
    reading = state.review.reading if seen else voided(state.review.reading)
    return replace(state, part=part, review=replace(state.review, reading=reading))


def _check_unchanged(bench: Workbench, known: Recording) -> None:
    """Refuse at once what would fail at the end: a recording, or a text, that is another one by now."""
    now = text_hash(known.path) if known.text_only else bench.open(known.path, known.selection).sha256
    if now != known.sha256:
        raise ProjectError.changed("text" if known.text_only else "recording")
