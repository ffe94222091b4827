"""Opening a project to review it, whatever state it is in; with hours of speech this takes a moment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import ProjectError
from app.project import Project
from app.workbench.intake import find_recording, policy_of
from app.workbench.session import Session
from app.workbench.settings import Policy


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A project whose recording was not listened to up to its end.

    Args:
        source: the recording, None for the one that the project names.
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
    path: Path, *, by: str = "person", passphrase: str | None = None
) -> Session | Unfinished | Moved:
    """A session that is ready to be shown, and may be used from another thread; or why there is none.

    Args:
        path: of the project.
        by: who decides.
        passphrase: that opens it, where it is locked.

    Raises:
        ProjectError: when it cannot be opened, is of a text alone, or its recording is not there.
        PolicyError: when the policy file cannot be used.
    """
    try:
        session = Session.open(path, by=by, passphrase=passphrase, threads=True)
    except ProjectError as error:
        if error.code != "project-unfinished":
            raise
        with Project.open(path, passphrase) as project:
            source = project.settings.get("source")
            return Unfinished(Path(source) if source else None, policy_of(project.settings))
    try:
        place = _place(session)
        if place == session.recording.path:
            session.look_ahead()
            return session
    except BaseException:
        session.close()
        raise
    session.close()
    return Moved(place)


def _place(session: Session) -> Path:
    """Where the recording is."""
    if session.recording.text_only:
        raise ProjectError("text-alone", "The project is of a text without a recording.", "Publish it.")
    place = find_recording(session.recording, session.path)
    if place is None:
        raise ProjectError("missing", "The recording is not where it was.", "Put it back.")
    return place
