"""The comparison of what was read with what the plan says."""

from __future__ import annotations

from collections.abc import Sequence


class NotEqualError(Exception):
    """A text is not what the plan says. The message holds positions and no word."""


def same(found: Sequence[object], expected: Sequence[object], what: str) -> None:
    """Compare two sequences.

    Args:
        found: in a published file.
        expected: by the plan.
        what: an item is called.

    Raises:
        NotEqualError: with the first place at which they differ.
    """
    if list(found) == list(expected):
        return
    place = next((i for i, (a, b) in enumerate(zip(found, expected, strict=False), 1) if a != b), None)
    if place is None:
        raise NotEqualError(f"it has {len(found)} {what}s where the plan has {len(expected)}")
    raise NotEqualError(f"{what} {place} is another than the plan's")


def plainly(found: str, expected: str) -> None:
    """Refuse what only reads like what the plan wants: in how it is spelt there is room for something else.

    Raises:
        NotEqualError: when it differs in a character.
    """
    if found != expected:
        raise NotEqualError("it holds a comment, or markup that is not plain")
