"""The private folder of a batch: its journal, and a project for every recording that is not published yet."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.assets import data_folder, passphrase_given
from app.domain.errors import OutputError, ProjectError
from app.files import make_own_folder, name_for
from app.project import SUFFIX, Project, is_locked, remove
from app.rules import rules_in_force
from app.workbench.retention import register

REPORT = "report.html"
UNFINISHED = frozenset({"not-a-project", "project-damaged"})
"""What a project or a journal is that was being written when the power went."""
_LOST = UNFINISHED | {"no-project"}


def private_folder(output: Path) -> Path:
    """Where the journal of a batch into a folder is kept, unless a person says otherwise."""
    return data_folder() / "batches" / name_for(os.path.realpath(output))


def make_private(folder: Path) -> None:
    """Make a folder that nobody else may read.

    Raises:
        OutputError: when it cannot be made.
    """
    try:
        make_own_folder(folder)
    except OSError as error:
        raise OutputError.of(error, "The journal", f"Make room or give access to {folder}.") from error


def project_path(folder: Path, number: int) -> Path:
    """The project of a recording."""
    return folder / f"{number}{SUFFIX}"


def holds_others(folder: Path, journal: str) -> bool:
    """Whether a folder holds more than its journal: it would be written over, or make way with it."""
    return any(not entry.name.startswith((".", journal)) for entry in folder.iterdir())


def remove_project(folder: Path, number: int) -> None:
    """Remove the project of a recording that is published; what cannot be removed goes with the next run."""
    with suppress(OSError):
        remove(project_path(folder, number))


def open_project(path: Path) -> Project:
    """A project that is there; one that was locked by who reviewed it, with the passphrase that was given.

    Raises:
        ProjectError: when it cannot be opened.
    """
    return Project.open(path, (passphrase_given() or None) if is_locked(path) else None)


def move_aside(folder: Path, aside: Path) -> None:
    """Move a batch's folder; its projects are deleted one day from where they are then, as rules say.

    Raises:
        OSError: when it cannot be moved.
    """
    rules = rules_in_force()
    for project in folder.rename(aside).glob(f"*{SUFFIX}"):
        register(project, rules)


@contextmanager
def opened_project(path: Path, *, heard: bool) -> Iterator[Project]:
    """The project of a recording, new when there is none; one that is damaged is moved aside.

    Args:
        path: of the project.
        heard: whether the recording was listened to: somebody may have reviewed it since, and a new project
            has nothing of that.

    Raises:
        ProjectError: when it is in use or cannot be made, or is lost with its review.
    """
    try:
        project = open_project(path) if heard or path.exists() else Project.create(path)
    except ProjectError as error:
        if heard and error.code in _LOST:
            raise ProjectError(
                "review-lost",
                "The private project of this recording is gone or damaged, and what was decided in it.",
                "Put it back from a backup; or begin anew with --force, without what was decided.",
            ) from error
        if error.code not in UNFINISHED:
            raise
        damaged = path.with_suffix(f".damaged-{secrets.token_hex(3)}{SUFFIX}")
        register(path.rename(damaged), rules_in_force())
        project = Project.create(path)
    with project:
        yield project
