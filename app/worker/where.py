"""Where something failed, for whoever mends it: they may show it to anybody."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress

from app.domain.errors import CaviardError


def print_where(error: BaseException) -> None:
    """Print to standard error where an error comes from; where nothing can be printed, nothing is.

    It is what Python would print, but for what errors of others say: that may quote a recording.
    """
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write("".join(_lines(error)))


def _lines(error: BaseException) -> Iterator[str]:
    """The lines of a traceback, what led to the error first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _lines(before)
        yield "\nand then:\n\n"
    yield from traceback.format_tb(error.__traceback__)
    said = f": {error}" if isinstance(error, CaviardError) else ""
    yield f"{type(error).__qualname__}{said}\n"
