"""``caviard batch`` and ``caviard gui``: not there yet, and they say so."""

from __future__ import annotations

from typing import Annotated

import typer

from app.domain.errors import UsageError


def batch(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE...", help="Recordings.")] = None,
) -> None:
    """Redact many recordings (comes in a later version)."""
    del sources
    raise UsageError(
        "later", "This version cannot do many recordings in one go.", "Run 'caviard redact' for each of them."
    )


def gui(
    file: Annotated[str | None, typer.Argument(metavar="FILE", help="A recording or a project.")] = None,
) -> None:
    """Open the window (comes in a later version)."""
    del file
    raise UsageError(
        "later", "This version has no window.", "Use 'caviard redact', see 'caviard redact --help'."
    )
