"""The lists of ``resources/words``: parts with an empty line between them, and behind a # what they are."""

from __future__ import annotations

from functools import cache

from app.assets import resources


@cache
def listed_words(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of each part of a list, in its order.

    Args:
        name: of the list, without its suffix.
    """
    return tuple(tuple(part.split()) for part in _parts(name))


@cache
def listed_phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of each part of a list that has commas between them, in its order."""
    parts = ([" ".join(phrase.split()) for phrase in part.split(",")] for part in _parts(name))
    return tuple(tuple(filter(None, part)) for part in parts)


def _parts(name: str) -> list[str]:
    written = (resources() / "words" / f"{name}.txt").read_text(encoding="utf-8")
    parts = (part.splitlines() for part in written.split("\n\n"))
    return [" ".join(line for line in part if not line.startswith("#")) for part in parts]
