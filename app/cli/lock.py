"""``caviard lock``: lock a project with a passphrase, change it, or take it away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import print_document, print_line
from app.cli.options import Json
from app.cli.passphrase import new_passphrase, passphrase_of
from app.project import Project, relock
from app.rules import rules_in_force


def lock(
    project: Annotated[Path, typer.Argument(metavar="PROJECT.caviard", help="The private project.")],
    *,
    remove: Annotated[bool, typer.Option("--remove", help="Take the lock away.")] = False,
    as_json: Json = False,
) -> None:
    """Lock a project with a passphrase, or change it. What is lost with it, nobody can bring back.

    A passphrase has eight characters at least. It is asked for, or taken from CAVIARD_PASSPHRASE; one that
    takes the place of another is always asked for.
    """
    rules_in_force()  # nothing is done where they cannot be read
    known = passphrase_of(project)
    Project.open(project, known).close()  # who has the wrong passphrase is not asked for a new one
    relock(project, known, None if remove else new_passphrase(ask=known is not None))
    if as_json:
        print_document({"schema": "caviard.lock/1", "locked": not remove, "project": str(project.absolute())})
    else:
        print_line(f"{project.name} is {'open to whoever can read it' if remove else 'locked'}.")
