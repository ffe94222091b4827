"""From a recording to a project that a person can review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.edits import Step, apply
from app.domain.errors import InputError, ProjectError, UsageError
from app.domain.profile import Profile
from app.domain.recording import Recording
from app.domain.review import Action, Review
from app.domain.watchlist import Term
from app.files import is_file
from app.project import Project
from app.rules import rules_in_force
from app.workbench.bench import Workbench
from app.workbench.early import Listening, carry
from app.workbench.keeping import Keeper
from app.workbench.muting import with_muted
from app.workbench.profiles import USUAL, chosen_profile, load_profile
from app.workbench.retention import remember
from app.workbench.settings import Hearing, Policy, settings_of, source_of, watchlist_of
from app.workbench.timing import timed

PROJECT = ".caviard"
"""Suffix of projects."""
SUFFIXES = frozenset(".wav .aiff .aif .flac .mp3 .m4a .aac .ogg .opus .wma .webm .mp4 .mov .mkv .wmv".split())
"""Of recordings that are offered; a file is opened by what it holds."""
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
    passphrase: str | None = None,
) -> None:
    """Listen to a recording and look through it, all of it kept in a project; nothing is decided.

    What was finished before is not done again, so that a project can be gone on with after a crash.

    Args:
        open_bench: makes the workbench.
        source: the recording, or None for that of the project.
        project_path: of a new project, or of one that was begun.
        hearing: how the recording is listened to.
        policy: what is looked for; kept as the project's settings.
        told: is told of progress, of the :class:`~app.workbench.early.Listening` that begins, and of every
            block that was heard, once it is kept.
        passphrase: of the project, where it is locked.

    Raises:
        CaviardError: what went wrong; what was finished is kept, but no new project of what is no recording.
    """
    with _opened(project_path, passphrase) as project:
        remember(project_path.absolute(), rules_in_force())
        keeper = Keeper(told, project=project)
        if source is not None:
            project.save_settings(settings_of(policy, source))
        with open_bench(keeper) as bench:
            known = project.recording
            recording = (
                known
                if source is None and known is not None
                else bench.open(_source(project, source), hearing.selection)
            )
            with closing(Listening(project, recording)) as listening:
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
    """A project that was begun, or a new one: that goes again where its recording cannot be read."""
    if path.exists():
        with Project.open(path, passphrase, threads=True) as project:
            yield project
        return
    empty = False
    try:
        with Project.create(path, passphrase, threads=True) as project:
            try:
                yield project
            finally:
                empty = project.recording is None
    except InputError:
        if empty:
            path.unlink(missing_ok=True)
        raise


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
        recording: as it is now; where it was changed since, what was made of it before is forgotten.
        project: that is open.
        keeper: of the project.
        hearing: how the recording is listened to.
        policy: what is looked for.
        told: is told of the blocks that were heard before.
        timings: seconds by stage; those of ``transcribe`` and ``detect`` are added to it.
        listening: where a person reviews what was heard so far; it ends here.

    Raises:
        CaviardError: what went wrong; what was finished is kept.
    """
    taken = {} if timings is None else timings
    keeper.opened(recording)
    if listening is not None:
        told(listening)
    done = project.blocks
    for block in done:
        told(block)
    with timed(taken, "transcribe"):
        transcript = project.transcript or bench.transcribe(recording, hearing, policy, done=done)
    keeper.heard(transcript)
    with timed(taken, "detect"):
        findings = bench.detect(transcript, policy)
    review = with_muted(Review(recording, transcript, findings), policy)
    steps = listening.end() if listening else ()
    if steps:
        state = carry(project, review, steps)
        if state.terms or state.review.transcript is not transcript:
            wanted = replace(policy, watchlist=(*policy.watchlist, *state.terms))
            again = Step(found=bench.detect(state.review.transcript, wanted))
            project.save_step(again, apply(state, again).review)
    else:
        keeper.reviewed(review)
    project.forget_blocks()


def policy_of(settings: Mapping[str, Any], *, profile: str = "", watchlist: tuple[Term, ...] = ()) -> Policy:
    """The policy of a project's settings; what a profile wants asked waits for a person.

    Args:
        settings: of the project.
        profile: another profile's name, or empty for the project's own.
        watchlist: terms, where there are others than the project began with.

    Raises:
        UsageError: when the other profile is none.
    """
    chosen = load_profile(profile) if profile else _own(settings.get("profile", USUAL))
    return Policy(chosen, watchlist=watchlist or watchlist_of(settings), ask=Action.ASK)


def _own(name: str) -> Profile:
    """The profile of a project; where it is gone, the usual one, for which nothing is too unsure to be found.

    How unsure a finding of the other could be is not known, and none that was removed may vanish.
    """
    try:
        return chosen_profile(name)
    except UsageError:
        return replace(load_profile(), threshold=0.0)


def find_recording(recording: Recording, near: Path) -> Path | None:
    """Where the file of a recording is: its own place, or beside the project under the same name."""
    places = (recording.path, near.parent / recording.path.name)
    return next((place for place in places if is_file(place)), None)


def found_again(review: Review, near: Path) -> Review:
    """A review with its recording where that is now; as it is where that is nowhere, which is said later.

    Args:
        review: of a project.
        near: the project.
    """
    place = find_recording(review.recording, near.absolute())
    return replace(review, recording=replace(review.recording, path=place)) if place else review


def _source(project: Project, source: Path | None) -> Path:
    place = source or source_of(project.settings)
    if place is None:
        raise ProjectError("missing", "The project names no recording.", "Open the recording.")
    return place


def told_apart(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The projects among paths, or the recordings: the other files, and those in the folders.

    Raises:
        InputError: when there are projects and something else, nothing to open, or a folder cannot be read.
    """
    projects = tuple(path for path in paths if path.suffix.lower() == PROJECT)
    if projects and len(projects) < len(paths):
        raise InputError(
            "mixed",
            "There are projects, and something else.",
            "Open the projects and the recordings one after the other.",
        )
    recordings = () if projects else tuple(_recordings(paths))
    if not (projects or recordings):
        raise InputError("directory", "There is no recording.", "Choose another.")
    return projects, recordings


def _recordings(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            try:
                inside = sorted(path.iterdir())
            except OSError as error:
                raise InputError("unreadable", "The folder cannot be read.", "Check that you may.") from error
            yield from (one for one in inside if one.suffix.lower() in SUFFIXES)
        else:
            yield path
