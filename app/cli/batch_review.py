"""``caviard batch review``: what a batch held back, opened in the window in turn."""

from __future__ import annotations

from pathlib import Path

from app.batch.held import held_in
from app.batch.journal import JOURNAL, Journal
from app.cli.console import print_document, print_line
from app.cli.gui import open_window
from app.domain.errors import UsageError

REVIEW = "review"
"""Instead of recordings; a folder of this name is ``./review``."""


def review_held(private: Path, *, as_json: bool) -> int:
    """Open the projects that wait for a person; gives the window's exit status.

    Args:
        private: the folder of the batch's journal.
        as_json: whether a document says which ones they were.

    Raises:
        UsageError: when there is no batch, or no display.
        ProjectError: when the journal is in use or damaged.
    """
    held = held_projects(private)
    status = open_window(held) if held else 0
    if as_json:
        print_document({"schema": "caviard.review/1", "projects": [str(path) for path in held]})
    elif held:
        print_line("Run the batch again with --resume: what is decided is published.")
    else:
        print_line("No recording is held back.")
    return status


def held_projects(private: Path) -> list[Path]:
    """The projects of a batch that wait for a person, in the order of their recordings.

    Raises:
        UsageError: when there is no batch.
        ProjectError: when the journal is in use or damaged.
    """
    if not (private / JOURNAL).exists():
        raise UsageError(
            "no-recordings",
            "There is no batch into this folder.",
            "Give -o, and --journal, as the batch was given them.",
        )
    with Journal.open(private / JOURNAL) as journal:
        return [held.project for held in held_in(private, journal)]
