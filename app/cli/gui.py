"""``caviard gui``: open the window."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer


def gui(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Recordings, a folder, or a project.", show_default=False),
    ] = None,
) -> None:
    """Open the window; it stays until it is closed."""
    # By name, because the two fronts never import each other.
    window = import_module("app.gui.app")
    raise typer.Exit(window.run([path.absolute() for path in files or ()]))
