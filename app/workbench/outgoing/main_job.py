"""The main job: a recording in, a safe package out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.domain.errors import HeldError, VerificationError
from app.domain.plan import Plan, plan, refuse_faults, refuse_waiting
from app.domain.planning.draft import draft
from app.domain.planning.excerpt import excerpt_of, to_fit
from app.domain.planning.labels import Numbers
from app.domain.planning.passages import shared_spans
from app.domain.recording import FaultKind, Recording
from app.domain.review import Review
from app.domain.reviewing.edits import State
from app.domain.sound.widening import to_widen, widened
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.workbench.answering import remembering
from app.workbench.bench import Workbench
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.keeping import Keeper, written_down
from app.workbench.outgoing.publication import Outcome, publish, refuse_telling
from app.workbench.outgoing.release import check_room, check_target, least_of
from app.workbench.pacing.timing import timed
from app.workbench.policy.muting import check_muted, with_muted
from app.workbench.policy.settings import Hearing, Output, Policy, begun_with, settings_of
from app.workbench.reviewing.silence import estimated_edges, with_moved
from app.workbench.tasks.listening import installed

Planned = Callable[[Mapping[Span, Span]], Plan]
"""Gives the plan of a review with edges."""
RETRIES = 2
"""Times that passages which can still be heard are widened before publication is given up."""


def redact(
    bench: Workbench,
    source: Path,
    *,
    folder: Path,
    hearing: Hearing,
    policy: Policy,
    output: Output,
    keeper: Keeper,
    transcript: Path | None = None,
    choose: Callable[[Recording], Span] | None = None,
) -> Outcome:
    """Transcribe, detect, decide by profile, publish and verify.

    Args:
        bench: the stages.
        source: the recording.
        folder: where the bundle's folder is made.
        hearing: how the recording is listened to.
        policy: what is looked for and what happens to it.
        output: what the bundle holds.
        keeper: keeps the private project, or nothing.
        transcript: that came with the recording; its times are only claims.
        choose: gives the part of the recording that is published; None for all of it.

    Raises:
        CaviardError: what went wrong; nothing is published.
    """
    to = check_target(folder.absolute() / output.name, force=output.force, project=keeper.place)
    timings: dict[str, float] = {}
    bench.check_hearing(hearing, source, transcript)
    bench.prepare(source, hearing, policy)
    with timed(timings, "transcribe"):
        recording = bench.open(source, hearing.selection)
        part = choose(recording) if choose else None
        bench.check_output(recording, output, part=part)
        check_room(folder.absolute(), least_of(recording, output, part))
        if keeper.place is None and not policy.accept_damage:  # not behind an hour of which nothing is kept
            refuse_faults([fault for fault in recording.faults if fault.kind is FaultKind.DAMAGE])
        keeper.opened(recording)
        claimed = bench.read_transcript(transcript, recording) if transcript else None
        keeper.asked(begun_with(policy, source, hearing, claimed, part))
        if claimed is not None:
            keeper.claimed(claimed)
            check_muted(claimed, policy, told_apart=hearing.speakers is not None)
        heard = written_down(bench, recording, claimed, keeper=keeper, hearing=hearing, policy=policy)
        keeper.heard(heard)
    state = replace(_looked_through(bench, recording, heard, policy, timings), part=part)
    return publish_review(bench, state, to=to, policy=policy, output=output, keeper=keeper, timings=timings)


def redact_text(
    bench: Workbench,
    source: Path,
    *,
    folder: Path,
    language: str,
    policy: Policy,
    output: Output,
    keeper: Keeper,
) -> Outcome:
    """Redact a transcript whose recording is not there: read, detect, decide by profile, publish, verify.

    Args:
        bench: the stages.
        source: the transcript.
        folder: where the bundle's folder is made.
        language: of the text, ``auto`` to decide by it.
        policy: what is looked for and what happens to it.
        output: what the bundle holds.
        keeper: keeps the private project, or nothing.

    Raises:
        CaviardError: what went wrong; nothing is published.
    """
    to = check_target(folder.absolute() / output.name, force=output.force, project=keeper.place)
    output.check_alone()
    timings: dict[str, float] = {}
    with timed(timings, "transcribe"):
        recording, transcript = bench.read_text(source, language)
        check_muted(transcript, policy)
        keeper.opened(recording)
        keeper.asked(settings_of(policy, source))
        keeper.heard(transcript)
    state = _looked_through(bench, recording, transcript, policy, timings)
    return publish_review(bench, state, to=to, policy=policy, output=output, keeper=keeper, timings=timings)


def _looked_through(
    bench: Workbench, recording: Recording, transcript: Transcript, policy: Policy, timings: dict[str, float]
) -> State:
    """What is found in a transcript, decided by the profile."""
    with timed(timings, "detect"):
        findings = bench.detect(transcript, policy, heard=recording)
    return State(bench.decide(with_muted(Review(recording, transcript, findings), policy), policy))


def publish_review(
    bench: Workbench,
    state: State,
    *,
    to: Destination,
    policy: Policy,
    output: Output,
    keeper: Keeper,
    edges: Mapping[Span, Span] | None = None,
    timings: Mapping[str, float] | None = None,
    numbers: Numbers | None = None,
    releasing: Callable[[Outcome], AbstractContextManager[None]] | None = None,
) -> Outcome:
    """Fit, plan, publish and verify a review; passages that can still be heard are widened, twice at most.

    Args:
        bench: the stages.
        state: of the review, in which nothing waits: with the edges that people set, and the part they chose.
        to: where the bundle's folder is made.
        policy: what was looked for, and what decides what the rules of an organisation bring in.
        output: what the bundle holds.
        keeper: keeps the private project, or nothing.
        edges: of passages that are not fitted again.
        timings: seconds by stage that were taken before.
        numbers: of entities, where labels are linked to those of other bundles.
        releasing: is entered with what passed, around its release; the keeper's own when None.

    Raises:
        HeldError: when something waits for a person; nothing is published.
        UsageError: when the policy asks for what the organisation's rules forbid; nothing is published.
        CaviardError: what else went wrong; nothing is published.
    """
    policy, taken = policy.looking_for(state.terms), dict(timings or {})
    bench.check_output(state.review.recording, output, part=state.part)
    state = bench.abide(state, policy)
    keeper.reviewed(review := state.review, part=state.part)
    refuse_waiting(review, part=state.part)
    refuse_name(state, output, policy)
    removed = to_fit(review, excerpt_of(review.transcript, state.part))
    if any(one.words for one in removed) and not review.recording.text_only:  # which are listened for again
        bench.check_hearing(Hearing(model=installed(review.transcript.model)))
    planned = _planner(state, policy, output, numbers)
    published = partial(
        publish,
        bench,
        state,
        to=to,
        output=output,
        policy=policy,
        timings=taken,
        releasing=releasing or keeper.releasing,
    )
    with remembering(bench, keeper.answers) if not review.recording.text_only else nullcontext():
        with timed(taken, "publish"):
            fitted = bench.fit(review, known=edges, part=state.part)
            keeper.fitted(fitted)
            moved = with_moved(fitted, state.moved, shared=shared_spans(removed))
            held, retries = _holding(bench, review, planned, moved, keeper)
        return _passing(published, review, planned, held, keeper, retries=retries)


def _planner(state: State, policy: Policy, output: Output, numbers: Numbers | None) -> Planned:
    """Makes the plan of a state, as a policy and the output want it, of the edges that hold."""
    return partial(
        plan,
        state.review,
        part=state.part,
        text_style=policy.profile.text_style,
        sound_style=output.sound_style,
        numbers=numbers,
        named=state.named,
    )


def refuse_name(state: State, output: Output, policy: Policy) -> None:
    """Refuse a name that tells before edges are fitted, which takes long: the words are known by now.

    What waits is taken for removed.

    Raises:
        UsageError: see :func:`~app.workbench.outgoing.publication.refuse_telling`.
    """
    with suppress(HeldError):  # of an excerpt of which nothing may be left: the fitted edges tell
        edges = estimated_edges(state, {})
        refuse_telling(draft(state.review, edges, part=state.part, named=state.named), output, policy)


def _holding(
    bench: Workbench, review: Review, planned: Planned, edges: Mapping[Span, Span], keeper: Keeper
) -> tuple[Mapping[Span, Span], int]:
    """Edges that hold their words, and the retries that are left: none where they still do not.

    Of the checks it is the one that needs no published file, and the one that fails most often: what it finds
    is widened before anything is written and listened to.
    """
    left = RETRIES
    while failing := bench.cut_short(review.recording, planned(edges)):
        if not left:
            return edges, 0
        left -= 1
        edges = _wider(review, edges, failing, keeper)
    return edges, RETRIES


def _passing(
    published: Callable[..., Outcome],
    review: Review,
    planned: Planned,
    edges: Mapping[Span, Span],
    keeper: Keeper,
    *,
    retries: int,
) -> Outcome:
    """What is published with edges that pass: what can still be heard is widened while retries are left."""
    while True:
        try:
            return published(planned(edges), edges=edges)
        except VerificationError as error:
            failing = to_widen(error.checks)
            if not retries or not failing:
                raise
        retries -= 1
        edges = _wider(review, edges, failing, keeper)


def _wider(
    review: Review, edges: Mapping[Span, Span], failing: Sequence[Span], keeper: Keeper
) -> Mapping[Span, Span]:
    recording = review.recording
    wider = widened(edges, failing, within=recording.whole, rate=recording.rate)
    keeper.fitted(wider)
    return wider
