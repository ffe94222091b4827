"""Opening a project to review it, whatever state it is in; with hours of speech this takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import ProjectError
from app.files import is_file, make_own_folder
from app.project import SUFFIX, Project, is_blank
from app.workbench.apart import check_apart
from app.workbench.bench import Workbench
from app.workbench.policy.profiles import policy_of_project
from app.workbench.policy.settings import (
    Hearing,
    Policy,
    listened_with,
    source_of,
    transcript_in,
)
from app.workbench.reviewing.again import project_stem
from app.workbench.reviewing.session import Session
from app.workbench.sources.recordings import find_recording, recording_of
from app.workbench.sources.transcripts import text_hash


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A project whose recording was not listened to up to its end, or whose text was not looked through.

    Args:
        source: the recording or text, None for the one that the project names.
        policy: what is looked for.
    """

    source: Path | None
    policy: Policy


@dataclass(frozen=True, slots=True)
class Moved:
    """A project whose recording lies elsewhere now.

    Args:
        place: where a file of its name is.
    """

    place: Path


def open_to_review(
    path: Path, *, by: str = "person", passphrase: str | None = None, copy: Path | None = None
) -> Session | Unfinished | Moved:
    """A session that is ready to be shown, and may be used from another thread; or why there is none.

    Args:
        path: of the project.
        by: who decides.
        passphrase: that opens it, where it is locked.
        copy: of its recording or text, which is taken where that is not there any more.

    Raises:
        ProjectError: when it cannot be opened.
        InputError: when its recording or text is not there, and no copy is named.
        PolicyError: when the policy file cannot be used.
    """
    try:
        session = Session.open(path, by=by, passphrase=passphrase, threaded=True)
    except ProjectError as error:
        left = _unfinished(path, passphrase, error)
        there = copy is None or (left.source is not None and is_file(left.source))
        return left if there else replace(left, source=copy)
    try:
        known = session.recording
        place = find_recording(known, session.path) or copy or recording_of(known, session.path)
        if place == session.recording.path:
            session.look_ahead()
            return session
    except BaseException:
        session.close()
        raise
    session.close()
    return Moved(place)


def new_project(folder: Path, recording: Path, goes_on: Callable[[Path], bool]) -> Path:
    """A name for the project of a recording that no file has yet, or one to go on with; the folder is made.

    Args:
        folder: in which projects are.
        recording: the file.
        goes_on: whether one goes on with a project.

    Raises:
        ProjectError: when the folder cannot be made.
        UsageError: when it lies in a bundle.
    """
    check_apart(folder)
    try:
        make_own_folder(folder)
    except OSError as error:
        raise ProjectError(
            "project-unwritable", "The project cannot be made.", "Choose another folder for projects."
        ) from error
    stem = project_stem(recording)
    names = (f"{stem}{f' {n}' if n > 1 else ''}{SUFFIX}" for n in range(1, 10_000))
    return next(path for name in names if not (path := folder / name).exists() or goes_on(path))


def was_begun(path: Path, *, source: Path, hearing: Hearing, transcript: Path | None = None) -> bool:
    """Whether a project was begun with this recording and not listened to up to its end.

    Not where the recording was written since: it may be another one by now. A text, or a transcript that
    comes with a recording, is read anew each time. One in which nothing was kept yet is any recording's.

    Args:
        path: of the project.
        source: the recording.
        hearing: how it is listened to.
        transcript: that comes with it.
    """
    if is_blank(path):
        return True
    try:
        if path.stat().st_mtime < source.stat().st_mtime:
            return False
        with Project.open(path) as project:
            kept, known = project.settings, project.recording
            files = (transcript, transcript_in(kept))
            alone = files == (None, None) and not (known and known.text_only)
            same = source_of(kept) == source.absolute() and kept.get("listening") == listened_with(hearing)
            return alone and same and project.findings is None and project.base is None
    except (OSError, ProjectError):
        return False


def relocate(
    open_bench: Callable[[], Workbench], path: Path, place: Path, *, passphrase: str | None = None
) -> Unfinished | None:
    """Take the recording of a project from where it is now, if it is the same by its hash.

    Args:
        open_bench: makes a workbench.
        path: of the project.
        place: of the recording.
        passphrase: that opens the project, where it is locked.

    Returns:
        None, or what to go on with where it was not listened to up to its end.

    Raises:
        ProjectError: when it is another recording, or the project cannot be opened.
        InputError: when it is no recording.
    """
    try:
        with Session.open(path, passphrase=passphrase) as session:
            known = session.recording
    except ProjectError as error:
        return replace(_unfinished(path, passphrase, error), source=place)
    if known.text_only:
        recording = replace(known, path=place.absolute(), sha256=text_hash(place))
    else:
        with open_bench() as bench:
            recording = bench.open(place, known.selection)
    with Session.open(path, passphrase=passphrase) as session:
        session.locate(recording)
    return None


def _unfinished(path: Path, passphrase: str | None, error: ProjectError) -> Unfinished:
    """What to go on with, where that is the error; else it is raised again."""
    if error.code != "project-unfinished":
        raise error
    with Project.open(path, passphrase) as project:
        return Unfinished(source_of(project.settings), policy_of_project(project.settings))
