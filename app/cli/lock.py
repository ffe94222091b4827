"""``caviard lock``: lock a project with a passphrase, change it, or take it away."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.console import print_document, print_line
from app.cli.options import Json, ProjectArgument
from app.cli.passphrase import new_passphrase, passphrase_of
from app.project import Project, relock
from app.rules import rules_in_force
from app.workbench.retention import register


def lock(
    project: ProjectArgument,
    *,
    remove: Annotated[bool, typer.Option("--remove", help="Take the lock away.")] = False,
    as_json: Json = False,
) -> None:
    """Lock a project with a passphrase, or change it. If that is lost, nobody can open the project.

    A passphrase has eight characters at least. It is asked for, or taken from CAVIARD_PASSPHRASE; one that
    takes the place of another is always asked for.
    """
    rules = rules_in_force()  # nothing is done where they cannot be read
    known = passphrase_of(project)
    Project.open(project, known).close()  # who has the wrong passphrase is not asked for a new one
    register(project.absolute(), rules)
    relock(project, known, None if remove else new_passphrase(ask=known is not None))
    if as_json:
        print_document({"schema": "caviard.lock/1", "locked": not remove, "project": str(project.absolute())})
    else:
        print_line(f"{project.name} is {'open to whoever can read it' if remove else 'locked'}.")
