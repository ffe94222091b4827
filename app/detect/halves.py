"""The other half of a name of which only one half was found, twice and misheard differently each time.

"Velour a lantern" and "Valour in lantern": the first words are doubtful and found, the last is a common word
that was heard well. Where what was found sounds alike, and still does together with the same common word,
that word belongs to the name. In the 136 talks that the tagger learnt from it takes no word at all, right or
wrong: it costs nothing, and is seldom needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import combinations

from app.detect.ordinary import Ordinary
from app.detect.sound_alikes import PhoneLikeness
from app.detect.words import FoldedWord, folded_words
from app.domain.finding import Category, Hit
from app.domain.names import NAMED

NAME = "halves"
"""What hits of this step carry in place of a recogniser's name."""
_MOST = 4
"""Words that the other half may have."""
_SHORTEST = 4
"""Letters of the common word: a shorter one, or an ordinary one, stands beside every name."""
_HALF, _WHOLE = 0.5, 0.72
"""Likeness of what was found, and of both halves together, from which two places name the same."""
_LEAST = 0.3
"""Score from which a half counts as found."""
_ENDINGS = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class _Name:
    """A found word with what may be the other half of its name.

    Args:
        hit: what the word was found by.
        half: the word.
        whole: both halves as they are written, in small letters.
        start: first code point of both.
        end: code point after the last.
    """

    hit: Hit
    half: str
    whole: str
    start: int
    end: int


def other_halves(
    text: str, language: str, hits: Iterable[Hit], *, alike: PhoneLikeness, ordinary: Ordinary
) -> Iterator[Hit]:
    """Names whose halves are found apart, as a whole.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it by its place in the sentence.
        alike: tells how much words sound alike.
        ordinary: words in which no name ends, or begins.
    """
    likeness = cache(partial(alike.likeness, language=language))  # halves recur beside many common words
    words = folded_words(text)
    found = _found(words, hits)
    ending: dict[tuple[int, str], dict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
    for index, hit in found.items():
        for step in (1, -1):
            for far in _reach(text, words, found, index, step):
                if len(words[far].text) >= _SHORTEST and words[far].text not in ordinary:
                    name = _named(text, hit, words[index], words[far])
                    ending[step, words[far].text][name.whole].append(name)
    for names in ending.values():
        for ones, others in combinations(names.values(), 2):
            if _same(ones[0], others[0], likeness):
                yield from (_whole(name, others[0]) for name in ones)
                yield from (_whole(name, ones[0]) for name in others)


def _found(words: Sequence[FoldedWord], hits: Iterable[Hit]) -> Mapping[int, Hit]:
    """The words that are part of a name, with what they were found by."""
    starts = [word.start for word in words]
    return {
        index: hit
        for hit in hits
        if hit.score >= _LEAST and (hit.category in NAMED or hit.category is Category.SUSPECT)
        for index in range(bisect_left(starts, hit.start), bisect_left(starts, hit.end))
    }


def _reach(
    text: str, words: Sequence[FoldedWord], found: Mapping[int, Hit], index: int, step: int
) -> Iterator[int]:
    """The words on one side of a found one, in its sentence, up to the next that is found."""
    near = index
    for far in range(index + step, index + step * (_MOST + 1), step):
        if not 0 <= far < len(words) or far in found:
            return
        first, last = sorted((near, far))
        if not _ENDINGS.isdisjoint(text[words[first].end : words[last].start]):
            return
        yield far
        near = far


def _named(text: str, hit: Hit, half: FoldedWord, far: FoldedWord) -> _Name:
    start, end = min(half.start, far.start), max(half.end, far.end)
    return _Name(hit, text[half.start : half.end].lower(), text[start:end].lower(), start, end)


def _same(one: _Name, other: _Name, likeness: Callable[[str, str], float]) -> bool:
    """Whether two places name the same, heard differently."""
    return (
        one.half != other.half
        and likeness(*sorted((one.half, other.half))) >= _HALF
        and likeness(one.whole, other.whole) >= _WHOLE
    )


def _whole(name: _Name, other: _Name) -> Hit:
    return replace(
        name.hit,
        start=name.start,
        end=name.end,
        score=min(name.hit.score, other.hit.score),
        recogniser=NAME,
        reason="sounds like a name found",
        origin=other.start,
    )
