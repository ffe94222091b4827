"""Whether a removed passage is believed to be heard: the test of evidence of listening again.

A language model guesses words that it does not hear, so that no belief in a removed word tells anything by
itself. It is compared with the belief in a reference: the same published sound in which the span is silent
with a margin on both sides. Where nothing is left of the passage the margin takes nothing of it away, and
both are alike. How the constants were found, and what the test sees, is in ``resources/help/proof.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from app.domain.ports import Sentence
from app.domain.words.distinct import distinctive, is_number, spoken_tokens

MARGIN = 0.2
"""Seconds on both sides of a span that are silent in the reference too."""
FLOOR = -5.0
"""Nats: a token that is less probable is not heard, and how improbable it is says nothing."""
RUN = 3
"""Tokens in a row that are judged together: what is left of a long passage is at one of its edges."""
GAIN = 1.0
"""Nats a token over the reference from which something of the passage is taken to be heard."""
SHARE = 0.65
"""Least part of that gain in what the same tokens gain in the recording itself.

In real speech (34 words aligned by hand) well cut words reach 0.60; by the gain alone, 5 are heard."""


def telling(sentence: Sentence, language: str) -> Sentence:
    """The sentence with the function words at the ends of the removed ones counted among the kept.

    They follow from the words around them, heard or not, and betray nothing.

    Args:
        sentence: what was said in a window.
        language: ``en`` or ``fr``.
    """
    words = sentence.removed.split()
    told = [number for number, word in enumerate(words) if tells(word, language)]
    if not told:
        return sentence
    first, last = told[0], told[-1] + 1
    before, removed, after = words[:first], words[first:last], words[last:]
    return Sentence(
        " ".join([sentence.before, *before]).strip(),
        " ".join(removed),
        " ".join([*after, sentence.after]).strip(),
    )


def gain(published: Sequence[float], reference: Sequence[float]) -> float:
    """How much better some of the removed tokens fit the published sound than the reference.

    Args:
        published: the log-probability of each token in the published sound, in nats.
        reference: of the same tokens in the reference.

    Returns:
        The largest mean gain of a few tokens in a row, in nats a token.

    Raises:
        ValueError: when there is no token, or not the same number of them.
    """
    return max(_gains(published, reference))


def is_evidence(published: Sequence[float], reference: Sequence[float], original: Sequence[float]) -> bool:
    """Whether beliefs show that something of the passage is heard; what is no number does too.

    Some tokens in a row have to gain enough, and most of what they gain in the recording itself: a word that
    can be guessed from a neighbour gains a little wherever the neighbour is heard.

    Args:
        published: the log-probability of each token in the published sound, in nats.
        reference: of the same tokens in the reference.
        original: of the same tokens in the recording.

    Raises:
        ValueError: when there is no token, or not the same number of them.
    """
    gained, possible = _gains(published, reference), _gains(original, reference)
    return any(not (one < GAIN or one < SHARE * most) for one, most in zip(gained, possible, strict=True))


def most_gain(published: Sequence[float]) -> float:
    """The most that :func:`gain` may be, whatever the reference.

    Raises:
        ValueError: when there is no token.
    """
    return gain(published, [FLOOR] * len(published))


def may_tell(published: Sequence[float], reference: Sequence[float] | None = None) -> bool:
    """Whether there may be evidence once all beliefs are known; where not, :func:`is_evidence` says no.

    Args:
        published: the log-probability of each token in the published sound, in nats.
        reference: of the same tokens in the reference, None where it is not known.

    Raises:
        ValueError: when there is no token, or not the same number of them.
    """
    known = [FLOOR] * len(published) if reference is None else reference
    return any(not one < GAIN for one in _gains(published, known))


def _gains(heard: Sequence[float], reference: Sequence[float]) -> list[float]:
    """The mean gain of each few tokens in a row."""
    if not heard:
        raise ValueError("there is no belief to judge")
    # In this order: what is no number stays none.
    gains = [max(one, FLOOR) - max(other, FLOOR) for one, other in zip(heard, reference, strict=True)]
    return [fmean(gains[at : at + RUN]) for at in range(max(1, len(gains) - RUN + 1))]


def tells(word: str, language: str) -> bool:
    """Whether a written word is more than a function word; a capital letter by itself may be spelt.

    Args:
        word: as it is written.
        language: ``en`` or ``fr``.
    """
    tokens = spoken_tokens([word], language)
    spelt = word.isupper() and len(tokens) == 1 == len(tokens[0])
    return spelt or any(distinctive(token, language) or is_number(token, language) for token in tokens)
