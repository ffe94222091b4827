"""From a recording to a project that a person can review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from app.domain.errors import InputError, MissingError, ProjectError
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.edits import Step, apply
from app.domain.transcript import Transcript
from app.project import Project, make_way
from app.rules import rules_in_force
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper, written_down
from app.workbench.pacing.timing import timed
from app.workbench.policy.muting import with_muted
from app.workbench.policy.settings import (
    Hearing,
    Policy,
    listened_with,
    settings_of,
    source_of,
    transcript_in,
)
from app.workbench.retention import register
from app.workbench.reviewing.early import Listening, carry
from app.workbench.sources.transcripts import is_text

_MISFIT = "misfit"
"""The error of a transcript that belongs to another recording."""
OpenBench = Callable[[Callable[[object], None]], Workbench]
"""Makes a workbench that tells its messages to a listener."""


def take_in(
    open_bench: OpenBench,
    source: Path | None,
    project_path: Path,
    *,
    hearing: Hearing,
    policy: Policy,
    told: Callable[[object], None],
    transcript: Path | None = None,
    passphrase: str | None = None,
) -> None:
    """Listen to a recording and look through it, all of it kept in a project; nothing is decided.

    What was finished before is not done again, so that a project can be gone on with after a crash. A text
    alone is looked through as it is.

    Args:
        open_bench: makes the workbench.
        source: the recording or text, or None for that of the project.
        project_path: of a new project, or of one that was begun.
        hearing: how the recording is listened to.
        policy: what is looked for; kept as the project's settings.
        told: is told of progress, of the :class:`~app.workbench.reviewing.early.Listening` that begins, and
            of every block that was heard, once it is kept.
        transcript: that comes with the recording, for a new project.
        passphrase: of the project, where it is locked.

    Raises:
        CaviardError: what went wrong; what was finished is kept, but no new project of what is no recording.
    """
    with _opened(project_path, passphrase) as project:
        register(project_path.absolute(), rules_in_force())
        keeper = Keeper(told, project=project)
        if source is not None:
            now = settings_of(policy, source, transcript)
            project.save_settings({**project.settings, **now, "listening": listened_with(hearing)})
        with open_bench(keeper) as bench:
            recording = _taken(bench, project, source, hearing)
            claims = _claims(bench, project, recording)
            with closing(Listening(project, recording, placing=claims is not None)) as listening:
                look_through(
                    bench,
                    recording,
                    project,
                    keeper,
                    hearing=hearing,
                    policy=policy,
                    told=told,
                    listening=listening,
                )


@contextmanager
def _opened(path: Path, passphrase: str | None) -> Iterator[Project]:
    """A project that was begun, or a new one.

    It goes again where nothing can become of it: a new one of what cannot be read, and one of a recording
    with the transcript of another, which would not fit the next time either.
    """
    make_way(path)
    new, empty = not path.exists(), False
    try:
        with (Project.create if new else Project.open)(path, passphrase, threaded=True) as project:
            try:
                yield project
            finally:
                empty = new and project.recording is None
    except InputError as error:
        if empty or error.code == _MISFIT:
            path.unlink(missing_ok=True)
        raise


def _taken(bench: Workbench, project: Project, source: Path | None, hearing: Hearing) -> Recording:
    """The facts of a recording; of a text alone too, whose words are kept at once."""
    known = project.recording
    if known is not None and (source is None or (known.text_only and project.transcript is not None)):
        return known
    place = _source(project, source)
    if not is_text(place):
        return bench.open(place, hearing.selection)
    recording, said = bench.read_text(place, hearing.language)
    project.save_recording(recording)
    project.save_transcript(said)
    return recording


def _claims(bench: Workbench, project: Project, recording: Recording) -> Transcript | None:
    """The transcript that came with the recording of a project, which is read once and kept.

    Raises:
        ProjectError: when it was read for another recording.
        InputError: when it cannot be read.
    """
    claims = project.claims
    if claims is None and (place := transcript_in(project.settings)) is not None:
        claims = bench.read_transcript(place, recording)
        project.save_claims(claims)
    if claims is not None and claims.made_from != recording.sha256:
        raise ProjectError.changed("recording")
    return claims


def look_through(
    bench: Workbench,
    recording: Recording,
    project: Project,
    keeper: Keeper,
    *,
    hearing: Hearing,
    policy: Policy,
    told: Callable[[object], None],
    timings: dict[str, float] | None = None,
    listening: Listening | None = None,
) -> None:
    """Listen to what was not heard yet and find what is sensitive in it, all of it kept in a project.

    Whom the policy mutes is removed together with what was found: no project is kept without it.

    Args:
        bench: the stages; it tells the keeper.
        recording: as it is now; where it was changed since, what was made of it before is forgotten, but
            for what somebody did in it.
        project: that is open.
        keeper: of the project.
        hearing: how the recording is listened to.
        policy: what is looked for.
        told: is told of the blocks that were heard before.
        timings: seconds by stage; those of ``transcribe`` and ``detect`` are added to it.
        listening: where a person reviews what was heard so far; it ends here.

    Raises:
        ProjectError: when the recording was changed and somebody has reviewed it, so that nothing is done.
        CaviardError: what else went wrong; what was finished is kept.
    """
    taken = {} if timings is None else timings
    _refuse_forgetting(project, recording)
    keeper.opened(recording)
    known = project.early_steps  # at once: what is damaged is told before an hour of listening
    if listening is not None:
        told(listening)
    for block in project.blocks:
        told(block)
    with timed(taken, "transcribe"):
        claims = project.claims
        transcript = written_down(bench, recording, claims, keeper=keeper, hearing=hearing, policy=policy)
    keeper.heard(transcript)
    with timed(taken, "detect"):
        findings = bench.detect(transcript, policy, heard=recording)
    review = with_muted(Review(recording, transcript, findings), policy)
    steps = listening.end() if listening else known
    if steps:
        state = carry(project, review, steps)
        if state.terms or state.review.transcript is not transcript:
            wanted = replace(policy, watchlist=(*policy.watchlist, *state.terms))
            found = bench.detect(state.review.transcript, wanted, heard=state.review.findings)
            again = Step(found=found)
            project.save_step(again, apply(state, again).review)
    else:
        keeper.reviewed(review)
    project.forget_blocks()


def _refuse_forgetting(project: Project, recording: Recording) -> None:
    """Refuse another recording where somebody has made steps: what they marked would not be removed from it.

    Raises:
        ProjectError: when the project was reviewed, and is that of another recording.
    """
    known = project.recording
    if known is not None and known.sha256 != recording.sha256 and (project.steps or project.base is not None):
        raise ProjectError.changed("recording")


def _source(project: Project, source: Path | None) -> Path:
    place = source or source_of(project.settings)
    if place is None:
        name = project.path.name
        raise MissingError.of(name, f"The project {name} names no recording.", "Open the recording.")
    return place
