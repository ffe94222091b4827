"""Which of the two languages is spoken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

KNOWN = ("en", "fr")
SURE = 0.8
"""Probability of one language at which no further block is listened to."""
MOST_BLOCKS = 3
"""Blocks with speech that are listened to before the language is decided."""
_OTHER = 0.6
_HARDLY = 0.2
STEP = 5
"""Seconds of which the language is told by itself."""
_FEWEST, _SURELY, _OWN = 2, 0.7, 0.1
"""Steps in a row that are in another language, its probability in their mean, and that of the recording's
own in each: a name, or a sentence of two words, sounds like Hungarian for a step."""


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


@dataclass(frozen=True, slots=True)
class Foreign:
    """Steps in another language than the recording's.

    Args:
        first: the first step.
        last: the step after the last.
        language: which one.
    """

    first: int
    last: int
    language: str


def foreign(heard: Sequence[Mapping[str, float]], language: str) -> tuple[Foreign, ...]:
    """Where another language is spoken: an engine writes a translation there, at times that mean nothing.

    Args:
        heard: the probability of every language in each :data:`STEP`.
        language: of the recording.
    """
    found = []
    strange = [step.get(language, 0.0) <= _OWN for step in heard]
    for is_strange, group in groupby(range(len(heard)), key=strange.__getitem__):
        run = list(group)
        steps = [heard[number] for number in run]
        other = max(
            {name for step in steps for name in step}, key=lambda name: _mean(steps, name), default=""
        )
        if is_strange and len(run) >= _FEWEST and _mean(steps, other) >= _SURELY:
            first, last = run[0], run[-1] + 1
            # Both languages may be in a step beside it.
            first -= first > 0 and _rather(heard[first - 1], other, language)
            last += last < len(heard) and _rather(heard[last], other, language)
            found.append(Foreign(first, last, other))
    return tuple(found)


def _mean(steps: Sequence[Mapping[str, float]], name: str) -> float:
    return sum(step.get(name, 0.0) for step in steps) / len(steps)


def _rather(step: Mapping[str, float], one: str, other: str) -> bool:
    return step.get(one, 0.0) > step.get(other, 0.0)
