"""Which of the two languages is spoken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

KNOWN = ("en", "fr")
SURE = 0.8
"""Probability of one language at which no further block is listened to."""
MOST_BLOCKS = 3
"""Blocks with speech that are listened to before the language is decided."""
_OTHER = 0.6
_HARDLY = 0.2


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was decided.

    Args:
        language: ``en`` or ``fr``, the more probable of the two.
        sure: whether no further block need be listened to.
        other: whether it is most probably neither.
    """

    language: str
    sure: bool
    other: bool


def decide(heard: Sequence[Mapping[str, float]]) -> Spoken:
    """Decide between English and French.

    Args:
        heard: for each block that was listened to, the probability of every language.
    """
    english, french = (sum(block.get(name, 0.0) for block in heard) / max(1, len(heard)) for name in KNOWN)
    names = {name for block in heard for name in block} - set(KNOWN)
    other = max((sum(block.get(name, 0.0) for block in heard) / len(heard) for name in names), default=0.0)
    return Spoken(
        language="fr" if french > english else "en",
        sure=max(english, french) >= SURE,
        other=other >= _OTHER and english + french <= _HARDLY,
    )
