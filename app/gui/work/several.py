"""Recordings that a person opens at once, and what became of those that were listened to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import CaviardError, LeftOutError


class Several:
    """Recordings that are listened to one after another; what is none of them is left out.

    Args:
        sources: their files, perhaps of one alone, or of none.
        texts: how many lie beside them and are left out.
    """

    def __init__(self, sources: Sequence[Path] = (), texts: int = 0) -> None:
        self._waiting = list(sources)
        self.texts = texts
        """How many texts are left out."""
        self.heard = 0
        """How many were listened to."""
        self.many = len(sources) > 1
        """Whether none of them is opened as soon as it was listened to."""
        self.left_out: tuple[tuple[str, CaviardError], ...] = ()
        """The name of each that cannot be read, and why."""

    @property
    def to_come(self) -> int:
        """How many are listened to after this one."""
        return len(self._waiting)

    @property
    def refusal(self) -> LeftOutError | None:
        """Why none of them could be listened to; None where one was."""
        return None if self.heard else LeftOutError.of(*self.left_out)

    def next(self) -> Path:
        """The next one, which waits no more."""
        return self._waiting.pop(0)

    def hear(self) -> None:
        """One was listened to."""
        self.heard += 1

    def leave_out(self, name: str, error: CaviardError) -> None:
        """One cannot be read."""
        self.left_out = (*self.left_out, (name, error))
