"""``caviard gui``: open the window."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from app.cli.options import named_path


def gui(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            parser=named_path,
            help="Recordings, a folder, or a project; a transcript, alone or with its recording.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Open the window; it stays until it is closed."""
    raise typer.Exit(open_window([path.absolute() for path in files or ()]))


def open_window(files: Sequence[Path]) -> int:
    """Open the window on absolute paths, and stay until it is closed; gives its exit status.

    Raises:
        CaviardError: when there is no display, or the policy file cannot be used.
    """
    # By name, because the two fronts never import each other.
    status: int = import_module("app.gui.app").run(files)
    return status
