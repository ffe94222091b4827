"""Which of the two languages is spoken, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.timeline import Span

KNOWN = ("en", "fr")
SURE = 0.8
"""Probability of one language at which no further block is listened to."""
MOST_BLOCKS = 3
"""Blocks with speech that are listened to before the language is decided."""
_OTHER = 0.6
_HARDLY = 0.2
STEP = 5
"""Seconds of which the language is told by itself."""
_LIKELY = 0.5
"""Probability from which a step is in the one of the two languages that the recording is not in.

In 28 meetings of one language and eight recordings of digits (some 340 steps) the other one never has as
much; in three meetings in which both are spoken nearly every step of it has."""
SHORT = 1.0
"""Seconds of voice that tell no language by themselves: they are in that of what is said before."""
_FEWEST, _SURELY, _OWN = 2, 0.7, 0.1
"""Steps in a row that are in another language, its probability in their mean, and that of both known ones in
each: a name, or a sentence of two words, sounds like Hungarian for a step."""


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


def both(heard: Sequence[Mapping[str, float]], language: str) -> bool:
    """Whether the other one of the two languages is spoken somewhere as well.

    Args:
        heard: the probability of every language in each :data:`STEP`.
        language: of the recording, ``en`` or ``fr``.
    """
    return any(likely(step) not in {language, ""} for step in heard)


def likely(heard: Mapping[str, float]) -> str:
    """The one of the two languages that is likely; empty where neither is."""
    best = max(KNOWN, key=lambda name: heard.get(name, 0.0))
    return best if heard.get(best, 0.0) >= _LIKELY else ""


@dataclass(frozen=True, slots=True)
class LanguageTurn:
    """Voice in one language.

    Args:
        language: ``en`` or ``fr``.
        voice: where it is heard, at least one span, in samples.
    """

    language: str
    voice: tuple[Span, ...]


def language_turns(
    voice: Sequence[Span], heard: Sequence[Mapping[str, float]], language: str
) -> tuple[LanguageTurn, ...]:
    """Voice in the order of speech, parted where the language changes.

    Args:
        voice: sorted and apart, in samples.
        heard: the probability of the languages in each of these spans; none where it is not known.
        language: of what is said before them.
    """
    told: list[str] = []
    for each in heard:
        told.append(likely(each) or (told[-1] if told else language))
    parts = groupby(zip(told, voice, strict=True), key=lambda part: part[0])
    return tuple(LanguageTurn(spoken, tuple(span for _, span in group)) for spoken, group in parts)


def foreign(heard: Sequence[Mapping[str, float]]) -> tuple[range, ...]:
    """The steps in which a third language is spoken: an engine translates it, at times that mean nothing.

    Args:
        heard: the probability of every language in each :data:`STEP`.
    """
    found = []
    strange = [_known(step) <= _OWN for step in heard]
    for is_strange, group in groupby(range(len(heard)), key=strange.__getitem__):
        run = list(group)
        steps = [heard[number] for number in run]
        other = max(
            {name for step in steps for name in step}, key=lambda name: _mean(steps, name), default=""
        )
        if is_strange and len(run) >= _FEWEST and _mean(steps, other) >= _SURELY:
            first, last = run[0], run[-1] + 1
            # Both languages may be in a step beside it.
            first -= first > 0 and heard[first - 1].get(other, 0.0) > _known(heard[first - 1])
            last += last < len(heard) and heard[last].get(other, 0.0) > _known(heard[last])
            found.append(range(first, last))
    return tuple(found)


def _known(step: Mapping[str, float]) -> float:
    return max(step.get(name, 0.0) for name in KNOWN)


def _mean(steps: Sequence[Mapping[str, float]], name: str) -> float:
    return sum(step.get(name, 0.0) for step in steps) / len(steps)
