"""Projects are kept as long as the rules of an organisation say, or a person wants, and then deleted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import ProjectError
from app.domain.reviewing.rules import Rules
from app.files import write_whole
from app.project import SUFFIX, Project, remove
from app.workbench.places import Places, may_be_there

DAY = 24 * 3600
"""Seconds."""
SOON = 7 * DAY
"""Seconds before it may be deleted at which a project is named."""
_PATTERN = f"*{SUFFIX}"
_ELSEWHERE = Places("elsewhere")
"""Projects outside the private data folder."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A project that is deleted before long unless it is opened or changed.

    Args:
        project: its file.
        until: to when it is kept, in seconds since the epoch; it may be over.
        batch: whether it goes with the batch that it is of, and has a number for a name.
    """

    project: Path
    until: float
    batch: bool = False


def register(project: Path, rules: Rules) -> None:
    """Note a project outside the private data folder, where rules say that it is deleted one day."""
    if rules.keep_days is not None:
        _ELSEWHERE.note(project)


def sweep(rules: Rules, now: float) -> tuple[Path, ...]:
    """Delete projects, and whole batches, that were not changed for longer than the rules say.

    Old is what was so already when Caviard was last used on an earlier day: a clock that is far ahead, and
    set right within a day, deletes nothing. A project that is open is left for the next time. What cannot be
    deleted is left as well: nothing that a person waits for fails over it.

    Args:
        rules: what is laid down.
        now: seconds since the epoch.

    Returns:
        What was deleted.
    """
    if rules.keep_days is None:
        return ()
    believed = _used_before(int(now))
    if believed is None:
        return ()
    before = believed - rules.keep_days * DAY
    elsewhere = tuple(_ELSEWHERE)
    gone = [path for path in (*_projects(), *elsewhere) if _old(path, before) and _delete(path)]
    for batch in _batches():
        if _all_old(batch, before) and not any(map(_in_use, batch.glob(_PATTERN))):
            shutil.rmtree(batch, ignore_errors=True)
            gone.append(batch)
    for project in elsewhere:
        if project in gone or not may_be_there(project):
            _ELSEWHERE.forget(project)
    return tuple(gone)


def due(rules: Rules, now: float) -> tuple[Path, ...]:
    """What is old by the clock alone, so that it may be deleted when Caviard is used on a later day.

    Args:
        rules: what is laid down.
        now: seconds since the epoch.
    """
    if rules.keep_days is None:
        return ()
    before = now - rules.keep_days * DAY
    projects = (path for path in (*_projects(), *_ELSEWHERE) if _old(path, before))
    return (*projects, *(batch for batch in _batches() if _all_old(batch, before)))


def ending(rules: Rules, now: float) -> tuple[Ending, ...]:
    """The projects that are due by :data:`SOON` from now, what goes first before the others.

    Args:
        rules: what is laid down.
        now: seconds since the epoch.
    """
    if rules.keep_days is None:
        return ()
    found, kept = list[Ending](), rules.keep_days * DAY
    for path in due(rules, now + SOON):
        with suppress(OSError):
            if path.is_dir():
                changed = (file.stat().st_mtime for file in path.rglob("*") if file.is_file())
                until = max(changed, default=0) + kept
                found += (Ending(project, until, batch=True) for project in path.glob(_PATTERN))
            else:
                found.append(Ending(path, path.stat().st_mtime + kept))
    return tuple(sorted(found, key=lambda one: one.until))


def delete(project: Path) -> None:
    """Delete a project that nobody wants any more, with what SQLite may have left beside it.

    Of a link both go, it and the project; what is no project of ours stays where a link leads to it.

    Raises:
        ProjectError: when it is open, may not be deleted, or is not there: it may be elsewhere.
    """
    ours = True
    try:
        Project.open(project).close()
    except ProjectError as error:
        if error.code in {"project-in-use", "no-project"}:
            raise
        ours = error.code == "project-locked"
    try:
        if ours:
            remove(Path(os.path.realpath(project)))
        remove(project)
    except OSError:
        raise ProjectError(
            "project-stays", f"{project.name} cannot be deleted.", "Check that you may change its folder."
        ) from None


def _used_before(now: int) -> int | None:
    """When Caviard was used a day ago or earlier, as far as that is not in the future; notes that it is now.

    None where that is not known, or cannot be noted.
    """
    note = data_folder() / "used"
    earlier, latest = known = _times(note)
    if latest is None or now < latest:  # the clock was ahead then, or is behind now
        earlier, latest = None if earlier is None else min(earlier, now), now
    elif now >= latest + DAY:
        earlier, latest = latest, now
    if (earlier, latest) != known:
        try:
            write_whole(note, f"{'' if earlier is None else earlier} {latest}".encode())
        except OSError:
            return None
    return earlier


def _times(note: Path) -> tuple[int | None, int | None]:
    """When Caviard was used on an earlier day, and first on the latest; None for what is not known."""
    try:
        earlier, latest = note.read_text("utf-8").split(" ")
        return (int(earlier) if earlier else None), int(latest)
    except (OSError, ValueError):
        return None, None


def _projects() -> Iterator[Path]:
    yield from sorted((data_folder() / "projects").glob(_PATTERN))


def _batches() -> Iterator[Path]:
    yield from sorted(path for path in (data_folder() / "batches").glob("*") if path.is_dir())


def _old(path: Path, before: float) -> bool:
    try:
        return path.stat().st_mtime < before
    except OSError:
        return False


def _all_old(batch: Path, before: float) -> bool:
    files = [path for path in batch.rglob("*") if path.is_file()] or [batch]  # one that is being begun
    return all(_old(path, before) for path in files)


def _delete(project: Path) -> bool:
    with suppress(ProjectError):
        delete(project)
        return True
    return False


def _in_use(project: Path) -> bool:
    try:
        Project.open(project).close()
    except ProjectError as error:
        return error.code == "project-in-use"
    return False
