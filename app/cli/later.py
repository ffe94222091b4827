"""``caviard batch``: not there yet, and it says so."""

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
