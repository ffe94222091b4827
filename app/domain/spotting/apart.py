"""Two words in doubt between two pauses: so a name is said that nobody understood.

What is written there tells nothing ("Qu'est rendu?", "by coast gazette."), and it is heard that the words
around are apart. Of 43 such pairs in 85 recordings that were not found otherwise ten were sensitive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.finding import Category, Hit
from app.domain.timeline import Span
from app.domain.transcript import FILE, Transcript, char_ranges, words_touched
from app.domain.words.distinct import distinctive, spoken_tokens
from app.domain.words.terms import CLAUSE_ENDS

NAME = "pauses"
"""The recogniser."""
PAUSE = 0.03
"""Seconds of quiet that part words from those around them. With 20 ms thirteen of 72 were."""
_DOUBTED, _EACH = 0.65, 0.85
"""Mean confidence of the two, at most, and that of each ("Quel client?", of which one was heard well): of
three such pairs in 42 recordings that nothing else found none is sensitive, of seven others three are."""
_EARLY, _LATE = 0.09, 0.12
"""Seconds by which a word may end later than is told, and the next one begin later: a pause between the two
is looked for from the one to the other."""
_SCORE, _REASON = 0.35, "heard with little certainty, between two pauses"


def in_doubt(transcript: Transcript, hits: Iterable[Hit]) -> tuple[range, ...]:
    """The pairs of words that may stand so: in doubt, in one clause, telling something, and not found.

    Args:
        transcript: what was heard; nobody doubts the words of a file.
        hits: in its text.
    """
    words = () if transcript.engine == FILE or transcript.text_only else transcript.words
    ranges = char_ranges(words)
    found = {number for hit in hits for number in words_touched(ranges, hit.start, hit.end)}
    pairs = (range(first, first + 2) for first in range(len(words) - 1))
    return tuple(pair for pair in pairs if found.isdisjoint(pair) and _doubtful(transcript, pair))


def beside(transcript: Transcript, pairs: Iterable[range]) -> tuple[Span, ...]:
    """Where a pause may be before and behind each of some pairs of words: two spans for each, in samples."""
    return tuple(_border(transcript, number) for pair in pairs for number in (pair.start, pair.stop))


def standing_apart(transcript: Transcript, pairs: Sequence[range], quiet: Sequence[bool]) -> tuple[Hit, ...]:
    """The pairs of words that have a pause on both sides, as suspects in the text.

    Args:
        transcript: what was heard.
        pairs: of its words.
        quiet: whether there is a pause in each span of :func:`beside`.
    """
    ranges = char_ranges(transcript.words)
    return tuple(
        Hit(Category.SUSPECT, ranges[pair.start][0], ranges[pair.stop - 1][1], _SCORE, NAME, _REASON)
        for pair, before, after in zip(pairs, quiet[::2], quiet[1::2], strict=True)
        if before and after
    )


def _doubtful(transcript: Transcript, pair: range) -> bool:
    one, other = transcript.words[pair.start : pair.stop]
    surest, both = max(one.confidence, other.confidence), one.confidence + other.confidence
    if both > 2 * _DOUBTED or surest > _EACH or one.text.endswith(CLAUSE_ENDS):
        return False
    tokens = spoken_tokens((one.text, other.text), transcript.language)
    return any(distinctive(token, transcript.language) for token in tokens)


def _border(transcript: Transcript, number: int) -> Span:
    """From just before the end of one word to just behind the start of the next, or the end of all."""
    words, rate = transcript.words, transcript.rate
    end = words[number - 1].span.end if number else 0
    start = words[number].span.start if number < len(words) else transcript.length
    first, last = max(0, min(end, start) - round(_EARLY * rate)), max(end, start) + round(_LATE * rate)
    return Span(first, min(transcript.length, last))
