"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import OutputError
from app.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes a plan's text in one format.

    Args:
        content: what the file of a plan holds; a text is written as UTF-8.
    """

    content: Callable[[Plan], str | bytes]

    def write(self, plan: Plan, path: Path) -> None:
        """Write the redacted text. A file that cannot be written to its end is removed.

        Raises:
            OutputError: when the file cannot be written.
            TypeError: when it is no plan: a draft, or anything else that looks like one, is not written.
        """
        if not isinstance(plan, Plan):
            raise TypeError("only a Plan is written")
        made = self.content(plan)
        # A lone surrogate has no bytes in UTF-8. Its mark fails the comparison with the plan.
        data = made if isinstance(made, bytes) else made.encode("utf-8", "replace")
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
