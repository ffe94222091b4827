"""Whether removed words are among those that were written down of published sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.ports import SoundAlike
from app.domain.words.distinct import dictated, distinctive, spoken_tokens

ALIKE = 0.7
"""Likeness from which a word is a sound-alike of a removed one. Measured on 128 passages of eight meetings:
of those left whole 91 are heard, of those left half 41, of the silent ones none (none at 0.6 either)."""
_SHORTEST = 4
"""Letters of the shortest word of which a sound-alike counts; a shorter one has to be written as it is."""
_TOGETHER = 3
"""Words in a row that may be heard as one, or one as them."""
_LENGTHS = 0.5
"""A word has at least this share of the letters of another that sounds like it."""
_IN_PLACE = 0.5
"""Likeness from which a word that stands where a kept one is expected is taken for that one, badly heard."""
_REMOVED = ""
"""Stands among kept words where something was removed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is listened for.

    Args:
        words: removed words that tell something, and removed words in a row.
        pieces: of numbers, codes and spelt names.
    """

    words: frozenset[str]
    pieces: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Listener:
    """Compares what was written with what was removed and kept.

    Args:
        sound_alike: tells how much words sound like one another.
        language: of the words, ``en`` or ``fr``.
    """

    sound_alike: SoundAlike
    language: str

    def wanted(self, passages: Iterable[Sequence[str]]) -> Wanted:
        """What is listened for of the words of removed passages."""
        words: set[str] = set()
        pieces: set[tuple[str, ...]] = set()
        for passage in passages:
            tokens = spoken_tokens(passage, self.language)
            words.update(self._runs(tokens))
            pieces |= dictated(tokens, self.language)
        return Wanted(frozenset(words), frozenset(pieces))

    def hears(self, written: Sequence[str], wanted: Wanted, kept: Sequence[Sequence[str]]) -> bool:
        """Whether a removed word, a sound-alike of one, or a piece of what was dictated was written.

        What kept words explain at least as well does not count; nor a sound-alike in the place of a kept word
        that it sounds like too, between the neighbours of that word, with nothing removed between them.

        Args:
            written: the words that were written down.
            wanted: what is listened for.
            kept: the words that may be heard there, in runs that something removed parts.
        """
        said = spoken_tokens(written, self.language)
        runs = [spoken_tokens(run, self.language) for run in kept]
        stay = tuple(token for run in runs for token in run)
        if (wanted.pieces & dictated(said, self.language)) - dictated(stay, self.language):
            return True
        known = frozenset(_few(stay))
        told = set(self._runs(said)) - known
        if not told.isdisjoint(wanted.words):
            return True
        told &= set(_few(said, self._in_place(said, runs)))
        return any(self._alike(one, word, known) for one in told for word in wanted.words)

    def _in_place(self, said: Sequence[str], kept: Sequence[Sequence[str]]) -> tuple[range, ...]:
        """The stretches of what was said that kept words in a row explain.

        These are the same words, or the same letters parted otherwise ("en suite"), or words badly heard.
        """
        stay = [token for run in kept for token in (*run, _REMOVED)][:-1]
        explained, after = list[range](), 0
        for kind, first, last, start, end in SequenceMatcher(None, said, stay, autojunk=False).get_opcodes():
            between = kind == "replace" and first > 0 and last < len(said)
            heard, there = said[first:last], stay[start:end]
            same = _REMOVED not in there and "".join(heard) == "".join(there)
            if same or (between and self._stands_for(heard, there)):
                goes_on = bool(explained) and (explained[-1].stop, after) == (first, start)
                explained.append(range(explained.pop().start if goes_on else first, last))
                after = end
        return tuple(explained)

    def _stands_for(self, said: Sequence[str], kept: Sequence[str]) -> bool:
        """Whether words may be kept ones badly heard."""
        return _REMOVED not in kept and self._likeness(" ".join(said), " ".join(kept)) >= _IN_PLACE

    def _alike(self, heard: str, removed: str, known: frozenset[str]) -> bool:
        heard, removed = _apart(heard.split(), removed.split(), known)
        letters = sorted((_letters(heard), _letters(removed)))
        if letters[0] < max(_SHORTEST, _LENGTHS * letters[1]):
            return False
        likeness = self._likeness(heard, removed)
        return likeness >= ALIKE and not any(self._likeness(heard, word) >= likeness for word in known)

    def _likeness(self, one: str, other: str) -> float:
        return self.sound_alike.likeness(one, other, language=self.language)

    def _runs(self, tokens: Sequence[str]) -> Iterator[str]:
        """Words, and a few in a row, of which one at least tells something."""
        told = frozenset(token for token in tokens if distinctive(token, self.language))
        return (run for run in _few(tokens) if not told.isdisjoint(run.split()))


def _few(tokens: Sequence[str], explained: Sequence[range] = ()) -> Iterator[str]:
    """Every word, and every few in a row, but for those inside a stretch that is explained."""
    for size in range(1, _TOGETHER + 1):
        for at in range(len(tokens) - size + 1):
            if not any(one.start <= at and at + size <= one.stop for one in explained):
                yield " ".join(tokens[at : at + size])


def _apart(heard: Sequence[str], removed: Sequence[str], known: frozenset[str]) -> tuple[str, str]:
    """Words in a row without the kept ones with which both begin or end: these make any two sound alike."""
    while heard and removed and heard[0] == removed[0] in known:
        heard, removed = heard[1:], removed[1:]
    while heard and removed and heard[-1] == removed[-1] in known:
        heard, removed = heard[:-1], removed[:-1]
    return " ".join(heard), " ".join(removed)


def _letters(words: str) -> int:
    return len(words.replace(" ", ""))
