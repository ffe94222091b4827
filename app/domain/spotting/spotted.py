"""Names that sound like what was found, where Whisper wrote them as other words.

A name is often written right once and as common words elsewhere ("de Larbre", "de l'arbre"). No list and no
rule for what is written finds that; the sound of the two places tells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from app.domain.finding import BY_PLACE, BY_SOUND, Category, Findings, Hit
from app.domain.spotting import apart
from app.domain.spotting.names import AMONG, ELSEWHERE, NAMED
from app.domain.timeline import Span, covered, hull_of
from app.domain.transcript import Transcript, Word, char_ranges, words_touched
from app.domain.transcription.doubts import drawn_out
from app.domain.words.answers import ANSWERS
from app.domain.words.distinct import distinctive, spoken_tokens
from app.domain.words.terms import CLAUSE_ENDS, fold

_ALIKE, _BY_LENGTH = 0.49, 0.045
"""Likeness of a place that counts in a minute of talk, and how much more e times as much talk asks for: among
more places, more are alike by chance. By it there is one in three minutes in which nothing is sensitive."""
_NEARLY = 0.05
"""How much less alike what goes with a likelier place may be. By itself it is nothing: of 21 words in 34
recordings that a strict profile took for being nearly alike, or heard well, none was sensitive."""
_SCORE = 0.4
_WELL_HEARD = 0.9
"""Confidence of all words of a place from which it does not count ("d'accord", "vous plaît"): of
nine places that counted in sixteen meetings three were heard so well, and none of them is a name; the four
that are have a word below 0.62 each. It is 1 where nobody knows it. Of what ends its clause before words that
are found already, that is asked of the new ones alone: of three in 67 recordings none is a name."""
_HARDLY_HEARD = 0.3
"""The same of words that tell nothing ("and", "you did"): of 28 places in 52 recordings nine were such, none
of them a name, and the one name that was written so has a word below."""
_OFTEN = 5 * 60
"""Seconds for each place at which an example may be said again, beside two: "right" is alike everywhere. Of
more, the likeliest count."""
_LOOKED_FOR = NAMED | {Category.WATCHLIST, Category.SUSPECT, Category.CUSTOM}
_LIKELY = 0.6
"""Score from which what only its place in the sentence tells is looked for: of ten places that counted in the
recordings three were like less likely words ("I rang, cares"), none of them a name; two of the others are."""
SHORTEST, LONGEST = 0.4, 1.6
"""Seconds of what is looked for: shorter words are like too many others."""
_WORDS = 3
"""Words of what is looked for, at most: more are seldom said again in a row."""
_EXAMPLES = 3
"""Places at which the same words are taken for an example, at most: the first ones."""
ROUGHLY = 0.1
"""Seconds by which the times of words that were written wrongly may be wrong."""
NAME, REASON = BY_SOUND, "sounds like what is said"
_LISTENING = frozenset({NAME, apart.NAME})
"""The recognisers that listen: another detection of what is written does not know what they found."""
_KNOWN = 0.6
"""Share of a place that found words fill, from which nothing is new there."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words that were found, to be looked for by their sound.

    Args:
        span: where they are heard, in samples.
        term: the folded words.
        char: where they begin in the text.
        categories: of what they were found as.
    """

    span: Span
    term: str
    char: int
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place that sounds like an example.

    Args:
        span: in samples.
        example: the example's index.
        likeness: 0 (nothing alike) to 1.
    """

    span: Span
    example: int
    likeness: float


def examples(transcript: Transcript, hits: Iterable[Hit]) -> tuple[Example, ...]:
    """What is worth looking for by its sound: one to three words in a row of every name.

    Args:
        transcript: with times.
        hits: in its text.
    """
    words, ranges = transcript.words, char_ranges(transcript.words)
    found: dict[Span, Example] = {}
    times: Counter[str] = Counter()
    for hit in sorted(filter(_is_looked_for, hits), key=lambda hit: hit.start):
        for run in _runs(words_touched(ranges, hit.start, hit.end)):
            span, term = _example(words[run.start : run.stop], transcript)
            if span in found:
                known = found[span]
                found[span] = replace(known, categories=tuple({*known.categories, hit.category}))
            elif span is not None and times[term] < _EXAMPLES:
                found[span] = Example(span, term, ranges[run.start][0], (hit.category,))
                times[term] += 1
    return tuple(found.values())


def least_likeness(transcript: Transcript) -> float:
    """The likeness from which a place counts, at least beside a likelier one."""
    minutes = sum(word.span.length for word in transcript.words) / transcript.rate / 60
    return _ALIKE + _BY_LENGTH * log(max(1.0, minutes)) - _NEARLY


def sounding_alike(
    transcript: Transcript, hits: Iterable[Hit], looked_for: Sequence[Example], spotted: Iterable[Spotted]
) -> tuple[Hit, ...]:
    """The words at the places that were spotted, where something new is there.

    Not the example itself, nor the same words again: whether those are a name there, what reads them has
    decided. Nor a place that is found already, nor one that was heard well. Where a part of a name is the
    likeliest, what sounds like more of it goes with that, be it less alike: a name is said whole.

    Args:
        transcript: with times.
        hits: that were found in its text before.
        looked_for: the examples.
        spotted: where they sound to be said, from :func:`least_likeness` up, in any order.
    """
    words, ranges = transcript.words, char_ranges(transcript.words)
    known = {number for hit in hits for number in words_touched(ranges, hit.start, hit.end)}
    starts = [word.span.start for word in words]
    sure = least_likeness(transcript) + _NEARLY
    most = 2 + transcript.length // (_OFTEN * transcript.rate)
    times: Counter[int] = Counter()
    new = []
    places = sorted(spotted, key=lambda place: -place.likeness)
    near = _Near(places)
    for place in (place for place in places if place.likeness >= sure):
        example, said = looked_for[place.example], _said(words, starts, place.span)
        found = covered(place.span, (words[number].span for number in said if number in known))
        same = _says_again(words, said, known, example.term)
        nothing_new = set(said) <= known or found >= _KNOWN * place.span.length
        if nothing_new or same or place.span.overlaps(example.span) or times[place.example] >= most:
            continue
        times[place.example] += 1
        enough = _WELL_HEARD if _tells([words[number] for number in said], transcript) else _HARDLY_HEARD
        if all(enough <= words[number].confidence < 1 for number in _new(words, said, known)):
            continue
        whole = _whole(place, near.to(place.span), looked_for)
        said = sorted({*said, *_said(words, starts, whole)})
        start, end = ranges[said[0]][0], ranges[said[-1]][1]
        new += [
            Hit(category, start, end, _SCORE, NAME, REASON, origin=example.char)
            for category in sorted(example.categories)
        ]
    return tuple(new)


def found_before(transcript: Transcript, findings: Findings) -> tuple[Hit, ...]:
    """What an earlier detection found that nothing written here tells, in the words that stand there now.

    That is what was found by its sound or by the pauses around it, and by names of other recordings, or of
    speakers who are called otherwise now.
    """
    words, ranges = transcript.words, char_ranges(transcript.words)
    starts = [word.span.start for word in words]
    elsewhere = (ELSEWHERE, AMONG)
    known = (f for f in findings.findings if f.recogniser in _LISTENING or f.reason.endswith(elsewhere))
    return tuple(
        Hit(
            one.category,
            ranges[said[0]][0],
            ranges[said[-1]][1],
            one.score,
            one.recogniser,
            one.reason,
            one.entity,
        )
        for one in known
        if one.span is not None and (said := _said(words, starts, one.span))
    )


def misheard(transcript: Transcript, findings: Findings) -> tuple[Span, ...]:
    """Where something else is said than was written, or more, in samples: no aligner can find that."""
    heard = (one for one in findings.findings if one.recogniser in _LISTENING)
    found = (one.span for one in heard if one.span is not None)
    return (*found, *(transcript.words[number].span for number in drawn_out(transcript)))


def _is_looked_for(hit: Hit) -> bool:
    return hit.category in _LOOKED_FOR and (hit.recogniser != BY_PLACE or hit.score >= _LIKELY)


def _runs(words: range) -> Iterator[range]:
    """Up to so many words in a row, the longest first."""
    for count in range(_WORDS, 0, -1):
        for first in words[: max(0, len(words) - count + 1)]:
            yield range(first, first + count)


def _tells(said: Iterable[Word], transcript: Transcript) -> bool:
    """Whether any of some words is more than a word of grammar, a number or a letter."""
    tokens = spoken_tokens((word.text for word in said), transcript.language)
    return any(distinctive(token, transcript.language) and token not in ANSWERS for token in tokens)


def _says_again(words: Sequence[Word], said: Sequence[int], known: Container[int], term: str) -> bool:
    """Whether words are the example's own, or those with words beside them that only seem to last so long."""
    there = fold(" ".join(words[number].text for number in said))
    found = fold(" ".join(words[number].text for number in said if number in known))
    return term in {there, found}


def _new(words: Sequence[Word], said: Sequence[int], known: Container[int]) -> Sequence[int]:
    """The words of a place that are new there, where a clause ends with them, or all of them."""
    new = [number for number in said if number not in known]
    ends = bool(new) and new == list(said[: len(new)]) and words[new[-1]].text.endswith(CLAUSE_ENDS)
    return new if ends else said


def _example(said: Sequence[Word], transcript: Transcript) -> tuple[Span | None, str]:
    """Where words are heard, where they tell something and last long enough; and the words, folded."""
    span = hull_of(word.span for word in said)
    written = [word.text for word in said]
    telling = _tells(said, transcript)
    figures = any(char.isdigit() for word in written for char in word)
    fits = SHORTEST * transcript.rate <= span.length <= LONGEST * transcript.rate
    return span if telling and fits and not figures else None, fold(" ".join(written))


class _Near:
    """Finds the places near another: in hours of speech there are thousands."""

    def __init__(self, places: Iterable[Spotted]) -> None:
        self._places = sorted(places, key=_begin)
        self._longest = max((place.span.length for place in self._places), default=0)

    def to(self, span: Span) -> Sequence[Spotted]:
        """All that share a sample with a span, and perhaps some before it."""
        first = bisect_right(self._places, span.start - self._longest, key=_begin)
        return self._places[first : bisect_left(self._places, span.end, lo=first, key=_begin)]


def _begin(place: Spotted) -> int:
    return place.span.start


def _whole(place: Spotted, places: Iterable[Spotted], looked_for: Sequence[Example]) -> Span:
    """A place with those around it that sound like more words of which its example is a part."""
    part = f" {looked_for[place.example].term} "
    wider = (
        other.span
        for other in places
        if 2 * covered(place.span, (other.span,)) > place.span.length
        and part in f" {looked_for[other.example].term} "
    )
    return hull_of((place.span, *wider))


def _said(words: Sequence[Word], starts: Sequence[int], place: Span) -> list[int]:
    """The words of which a third lies in a place, or a third of it in them."""
    first, last = max(0, bisect_right(starts, place.start) - _WORDS), bisect_left(starts, place.end)
    return [
        number
        for number in range(first, last)
        if 3 * covered(words[number].span, (place,)) > min(words[number].span.length, place.length)
    ]
