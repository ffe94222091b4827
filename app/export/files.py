"""Writing a text file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.errors import OutputError
from app.domain.plan import Plan


def only_plan(plan: Plan) -> Plan:
    """The plan itself; a draft, or anything else that looks like a plan, is not written.

    Raises:
        TypeError: when it is no plan.
    """
    if not isinstance(plan, Plan):
        raise TypeError("only a Plan is written")
    return plan


def write_text(path: Path, text: str) -> None:
    r"""Write a text as UTF-8 with ``\n`` line ends, as :func:`write_bytes` does."""
    # A lone surrogate has no bytes in UTF-8. Its mark fails the comparison with the plan.
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file. One that cannot be written to its end is removed.

    Raises:
        OutputError: when it cannot be written.
    """
    try:
        file = path.open("wb")
    except OSError as error:
        raise _not_written(path, error) from error
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> OutputError:
    what = f"The text file {path.suffix or path.name}"
    return OutputError.of(error, what, "Make room, or choose another folder with -o.")
