"""Asks about sounds of several languages, those of one language together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def in_languages(spoken: Sequence[str], ask: Callable[[Sequence[int], str], Sequence[_T]]) -> tuple[_T, ...]:
    """The answers about several sounds, asked together for each language.

    Args:
        spoken: the language of each sound.
        ask: is given the numbers of those of one language, and this; gives their answers.
    """
    answers: dict[int, _T] = {}
    for language in sorted(set(spoken)):
        some = [number for number, one in enumerate(spoken) if one == language]
        answers |= zip(some, ask(some, language), strict=True)
    return tuple(answers[number] for number in range(len(spoken)))
