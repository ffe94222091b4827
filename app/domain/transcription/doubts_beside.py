"""Words that may not be what was said, because of what was found beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import partial
from itertools import pairwise, takewhile

from app.domain.finding import Category, Hit
from app.domain.profile import THRESHOLD
from app.domain.transcript import Transcript, Word, char_ranges, words_touched
from app.domain.transcription.doubts import UNCERTAIN, tells
from app.domain.words.answers import ANSWERS
from app.domain.words.terms import CLAUSE_ENDS, SENTENCE_ENDS, fold

_NEAR = 0.2
"""Seconds beside what was found, at most, where a word in doubt of the same clause goes with it where it is
strict. Of 10 words in 34 recordings two were sensitive; of 19 more that are in another clause, or below 0.5
in place of :data:`_MISHEARD`, none."""
_DIGITS = frozenset(
    {Category.PHONE, Category.CARD, Category.ACCOUNT, Category.ID_NUMBER, Category.NUMBER, Category.IP}
)
_MISHEARD, _PAUSE = 0.4, 0.5
"""Confidence below which words beside what was found are in doubt, and beside a number that was read aloud
are taken for its digits; and seconds between two of these at most. In the talks for training half of those
before a number are digits, and two in five of those after one with which no sentence ends.
"""
_ENCLOSED, _BESIDE, _ACROSS = 2, 0.5, 1.5
"""Words between two that were found which go with them where one is below a confidence and no sign parts
them, and seconds from the one to the other at most. In 27 meetings that was so ten times, four of them inside
a name or an address; in 34 others one of eight words that nothing else finds was sensitive.
"""

_BESIDE_A_NAME = (UNCERTAIN, "heard with little certainty, beside something that was found")
_BESIDE_DIGITS = (0.35, "hardly heard, beside a number that was read aloud")
_BETWEEN_FOUND = (0.35, "heard with little certainty, between two that were found")
"""Score and reason of what stands beside what was found."""


def doubts_beside(transcript: Transcript, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Suspects that stand beside what was found: the other half of it may be heard as common words.

    Of a name a strict profile takes them, with what is said in between ("ton nez", of "Mar ton nez", where
    "Mar" was found); of a number that was read aloud a usual one takes what is hardly heard right beside it
    ("des œufs, cette 31620", for two, seven and the rest); of anything, one or two words between two parts
    ("Sons or one word.example", for "Sons, all one word, dot example").

    Args:
        transcript: what was heard.
        hits: in its text.
    """
    words = () if transcript.text_only else transcript.words
    ranges, near, pause = char_ranges(words), *(round(s * transcript.rate) for s in (_NEAR, _PAUSE))
    touched = [(hit, words_touched(ranges, hit.start, hit.end)) for hit in hits]
    found = {number for _, numbers in touched for number in numbers}
    digits = {number for hit, numbers in touched if hit.category in _DIGITS for number in numbers}
    doubtful = _beside(found, found, len(words), partial(_last_doubtful, words, near))
    misheard = _beside(digits, found, len(words), partial(_last_misheard, words, pause))
    # Talk of a topic is no half of anything.
    named = [(hit, numbers) for hit, numbers in touched if hit.category is not Category.CONTEXT]
    usual = {number for hit, numbers in named if hit.score >= THRESHOLD for number in numbers}
    enclosed = _enclosed(words, sorted(usual), round(_ACROSS * transcript.rate))
    told = [part for part in doubtful if tells(words[part.start : part.stop], transcript.language)]
    beside = [(part, *_BESIDE_A_NAME) for part in told]
    beside += [(part, *_BESIDE_DIGITS) for part in misheard]
    beside += [(part, *_BETWEEN_FOUND) for part in enclosed]
    return tuple(
        Hit(Category.SUSPECT, ranges[part.start][0], ranges[part.stop - 1][1], score, "confidence", reason)
        for part, score, reason in sorted(beside, key=lambda one: (one[0].start, one[0].stop, one[1]))
    )


def _enclosed(words: Sequence[Word], found: Sequence[int], across: int) -> Iterator[range]:
    """The few words between two that were found in one phrase, where one of them is in doubt.

    Args:
        words: all of them.
        found: numbers of those that were found, sorted.
        across: samples from the one to the other at most.
    """
    for before, after in pairwise(found):
        between = range(before + 1, after)
        near = len(between) <= _ENCLOSED and _between(words[before], words[after]) <= across
        doubtful = near and any(words[number].confidence < _BESIDE for number in between)
        if doubtful and all(words[number].text[-1].isalnum() for number in (before, *between)):
            yield between


def _beside(
    some: Iterable[int], found: Set[int], count: int, last_beside: Callable[[int, Iterable[int]], int]
) -> Iterator[range]:
    """The words on each side of some that go with them, of so many in all; up to what was found.

    Args:
        some: numbers of words.
        found: numbers of words that were found.
        count: of all words.
        last_beside: gives the last that goes with a word, of those on a side of it, or the word itself.
    """
    for number in some:
        for side in (range(number - 1, -1, -1), range(number + 1, count)):
            last = last_beside(number, takewhile(lambda n: n not in found, side))
            if last != number:
                yield range(min(last, number + 1), max(last + 1, number))


def _last_doubtful(words: Sequence[Word], near: int, number: int, side: Iterable[int]) -> int:
    """The last word in doubt that is no farther away than so many samples, in the same clause."""
    last = before = number
    for other in takewhile(lambda n: _between(words[number], words[n]) <= near, side):
        if words[min(before, other)].text.endswith(CLAUSE_ENDS):
            break
        last, before = other if words[other].confidence < _MISHEARD else last, other
    return last


def _last_misheard(words: Sequence[Word], pause: int, number: int, side: Iterable[int]) -> int:
    """The last word before a surer one, a pause of so many samples or the next sentence.

    Behind a number also before an answer to it ("613-555-0142 Thanks, and"), which is none of its digits.
    """
    last = number
    for other in takewhile(lambda n: words[n].confidence < _MISHEARD, side):
        ends = other > last and (
            words[last].text.endswith(SENTENCE_ENDS) or fold(words[other].text) in ANSWERS
        )
        if ends or _between(words[last], words[other]) > pause:
            break
        last = other
    return last


def _between(one: Word, other: Word) -> int:
    """Samples between two words; less than none where they overlap."""
    early, late = sorted((one.span, other.span))
    return late.start - early.end
