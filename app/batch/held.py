"""What batches hold back: the projects that wait for a person."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.assets import data_folder
from app.batch.journal import JOURNAL, Entry, Journal, State
from app.batch.projects import project_path
from app.domain.errors import ProjectError
from app.files import is_there
from app.workbench.places import Places, may_be_there

JOURNALS = Places("journals")
"""Folders of journals outside the private data folder; one is noted while something of it waits."""


@dataclass(frozen=True, slots=True)
class Held:
    """A recording that a batch holds back.

    Args:
        project: its file.
        source: the recording.
        code: why, as :class:`~app.batch.journal.Reason` has it; empty where nobody says.
    """

    project: Path
    source: Path
    code: str


def held_in(private: Path, journal: Journal) -> tuple[Held, ...]:
    """What one batch holds back, in the order of its recordings.

    Args:
        private: the folder of its journal.
        journal: opened.
    """
    return tuple(_held(private, one) for one in journal.entries if one.state is State.NEEDS_REVIEW)


def held_in_batches() -> tuple[Held, ...]:
    """What batches hold back whose journals are with the private data, or noted; of one that runs, nothing.

    Nothing of a journal changes: a batch is deleted so many days after it was changed last. One that was
    deleted or moved is noted no more: where it was may tell what it was about.
    """
    found: list[Held] = []
    noted = [private / JOURNAL for private in JOURNALS]
    for path in noted:
        if not (may_be_there(path) and may_be_there(path.parent)):
            JOURNALS.forget(path.parent)
    for path in (*sorted((data_folder() / "batches").glob(f"*/{JOURNAL}")), *noted):
        with suppress(ProjectError, OSError), Journal.look_into(path) as journal:
            found += (one for one in held_in(path.parent, journal) if is_there(one.project))
    return tuple(found)


def _held(private: Path, entry: Entry) -> Held:
    code = "" if entry.reason is None else entry.reason.code
    return Held(project_path(private, entry.number), entry.source, code)
