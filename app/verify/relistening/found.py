"""What a way of looking for what is left of removed passages found."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.timeline import Span


@dataclass(frozen=True, slots=True)
class Found:
    """What one way of looking found.

    Args:
        spans: in which something is left.
        detail: with its figures; none that comes of removed words where nothing of them is left. That is
            published, and who guesses the words could compute it of each guess.
        strange: whether what is heard is not what the text has there.
    """

    spans: frozenset[Span]
    detail: str
    strange: bool = False
