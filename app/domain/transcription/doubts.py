"""Words that may not be what was said: hardly heard, too long, said by nobody, or repeated without end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypeVar

from app.domain.finding import Category, Hit
from app.domain.recording import TEXT_ALONE
from app.domain.timeline import Span, covered, union
from app.domain.transcript import FILE, UNSAID, Transcript, Word, char_ranges
from app.domain.transcription.led_to import NAMED, is_telling, led_to
from app.domain.words.answers import ANSWERS
from app.domain.words.distinct import distinctive, joins
from app.domain.words.terms import CLAUSE_ENDS, SENTENCE_ENDS, fold, syllables

_VERY_LOW = 0.2
"""Confidence below which two words in a row are hardly heard; of one alone, a quarter of it."""
_BOTH = {"en": 0.33}
"""Confidence below which two in a row of one clause are hardly heard ("by Ok runs it", for Bjarke).
In 42 English recordings two such rows were found by nothing else, and both are names; in 33 French ones
four of eleven are."""
_BOTH_TELL = 0.55
"""The same of two that both tell something, in either language ("asked handy way?", for Thandiwe). In the
talks for training 46 of 54 English and 69 of 86 French such rows have a sensitive word; in sixteen meetings
nothing else found two of them, and one is a name."""
LOW = 0.6
"""Confidence below which a word is heard with little certainty."""
_BOTH_LOW = {"en": LOW, "fr": 0.55}
"""The same of both in a row. Of 26 French words in 17 recordings that only the higher level would have taken
one was sensitive, of 16 English ones six."""
UNCERTAIN = 0.2
"""Score of what only a strict profile takes, where a word of it does more than join others: of 41 places in
25 recordings where only such words were heard so, one was a part of anything ("in the autumn")."""
_ALONE = 4.0
"""How many times lower the confidence of a word alone must be: true words often have a low one."""
_VOICED = 0.1
"""Share of a word with a voice in it, below which it stands over silence; true words have over 0.2."""
_LONG, _LONGER = 0.45, 0.25
"""Seconds that a word heard with little certainty may last, once and for each of its syllables."""
_HANGING = {
    "en": frozenset(
        "the a an my our your his her their of to from at with for into onto by in on outside near past"
        " behind called named is are was were still than like about i'm i\u2019m".split()
    ),
    "fr": frozenset(
        "le la les l' l\u2019 des du de d' d\u2019 mon ma mes ta tes sa ses notre nos votre vos ce cette"
        " cet ces à au aux chez par dans vers entre avec suis qu' qu\u2019 appelle appelles appelez"
        " m'appelle m\u2019appelle s'appelle s\u2019appelle"
        " madame monsieur mademoiselle maître".split()
    ),
}
"""Words with which no sentence ends: a stop behind one is the pause before something that is hard to say.
With their accents: là ends one, and la does not.
"""
_MEANT = {"mètre": "maître", "messieurs": "monsieur", "madames": "madame", "mademme": "madame", "ché": "chez"}
"""How a French word before a name is written that was not heard well ("elle va ché. Pomme de pain.")."""
_MISHEARD = 0.7
"""Confidence below which it is one: of three "mètre" in 37 French recordings that a sign parts from what is
behind them all are, and so are three of four "messieurs" in the talks for training; those who are spoken to
are heard better."""
_SINGLE = {"en": 0.15, "fr": 0.1}
"""Confidence below which one word that tells something is hardly heard ("une dame âgée à mode,", for Mende).
In nine French meetings two such words were found by nothing else, and one was a name. In the talks for
training 17 of 25 French ones are sensitive, and 30 of 42 English ones; of all words so low half are."""
_EACH_TIME = 0.5
"""Confidence below which a word that tells something and is said again is in doubt if it is each time: the
language has no such word. In the talks for training 21 of the 22 such words are sensitive."""
_LEFT, _FEW = 0.5, 4
"""Confidence below which a word between such a stop and the next tells that something else was said ("just
outside. All neat, the" for Olney), and how many words those are at most. In 24 English meetings four such
places were sensitive and not found otherwise, and no other; in the talks for training one was, two were not.
In 31 French recordings eleven of twelve such places were sensitive, and all but one of them found otherwise.
In 24 meetings all ten behind about, I'm, avec, suis and appelles were, five of them in doubt ("je suis. Il
goûte tard d'hiver," for Hugo Tardivel).
"""
_FAINT = 0.45
"""Mean confidence below which a clause of four words is something else ("petit qu'on l'est barré.", for Petit
Colibri): in 32 meetings 14 of 15 such clauses of two to four words are sensitive. Of two or three words it is
:data:`LOW` ("on balage,", for Emballages): of those between the two 32 of 42 English and 89 of 145 French
ones in the talks for training are sensitive, and in 32 meetings six of ten in which nothing else found a
word. Each word of a sentence below it tells as much, be they common ones ("Moi, rien.", for Moirans), but no
answer: in 66 meetings one such sentence was not found otherwise, and it was a place; in the talks for
training all seven are sensitive, or a part of them is.
"""
_LONE = {"en": (0.3, (",",)), "fr": (0.7, (",", "."))}
"""Confidence below which a single word between two signs is likely a name that was misheard ("Peltier,
l'image, ...", for Limoges; "depuis. Envers.", for Anvers), and the signs behind it. In the talks for training
54 of 63 such words below 0.7 that stand behind no name are sensitive, and 23 of 45 behind one; in the French
half of 34 meetings three that nothing else found were, and the English ones above 0.3 were not.
"""
_REPEATS = {1: 5, 2: 3, 3: 3, 4: 3, 5: 2, 6: 2, 7: 2, 8: 2}
"""How often in a row words are said at most, by their number. People say "no, no, no"; loops go on."""

_TOO_LONG = (0.4, "length", "lasts too long for what is written")
_BEHIND_A_PAUSE = (0.35, "confidence", "heard with little certainty, where the sentence before breaks off")
_BY_PLACE = (0.35, "confidence", "where something sensitive is usually said")
_FAINT_CLAUSE = (0.35, "confidence", "hardly heard: it may be something else")
"""Score, recogniser and reason."""

_T = TypeVar("_T")
_Doubt = tuple[int, int, float, str, str]
"""First word, word after the last, score, recogniser, reason."""


def doubts(transcript: Transcript) -> tuple[Hit, ...]:
    """Suspects among the words of a transcript, in its text.

    Scores are comparable with those of recognisers: a usual profile takes what is hardly heard, a strict one
    also what is heard with little certainty. Of a text alone that does not tell how sure its words are, only
    what may be the name of a speaker is one.
    """
    words = transcript.words
    ranges = char_ranges(words)
    found = list(_unsaid(words))
    if transcript.tells_doubt:
        found = [
            *_hardly_heard(transcript),
            *_both_hardly_heard(transcript),
            *_over_silence(words, transcript.voice),
            *_repeated(words),
        ]
        found += [(word, word + 1, *_TOO_LONG) for word in drawn_out(transcript)]
        found += [(part.start, part.stop, *_BEHIND_A_PAUSE) for part in _hanging(transcript)]
        found += [(part.start, part.stop, *_BY_PLACE) for part in led_to(transcript)]
        faint = (*_faint(transcript), *_lone(transcript), *_single(transcript), *_each_time(transcript))
        found += [(part.start, part.stop, *_FAINT_CLAUSE) for part in faint]
    return tuple(
        Hit(Category.SUSPECT, ranges[first][0], ranges[last - 1][1], score, name, reason)
        for first, last, score, name, reason in found
    )


def _hanging(transcript: Transcript) -> Iterator[range]:
    """The few words between a stop where no sentence ends and the next: in doubt, or where a name stands."""
    words, language = transcript.words, transcript.language
    stops = [number for number, word in enumerate(words) if word.text.endswith(CLAUSE_ENDS)]
    for before, last in pairwise(stops):
        part = range(before + 1, last + 1)
        said = _said(words[before])
        named = _names_somebody(said, words[before - 1].text if before else ".")
        # A first name and a surname may have one more: "mètre, s'il vit bon à four."
        if len(part) <= _FEW + named and said in _HANGING.get(language, ()):
            telling = any(distinctive(fold(words[number].text), language) for number in part)
            if telling and (named or any(words[number].confidence < _LEFT for number in part)):
                yield part


def _said(word: Word) -> str:
    """What a clause ends with, in small letters."""
    said = word.text.rstrip("".join(CLAUSE_ENDS)).lower()
    return _MEANT.get(said, said) if word.confidence < _MISHEARD else said


def _names_somebody(said: str, lead: str) -> bool:
    """Whether the name of somebody has to follow a word with a stop: not where somebody is spoken to."""
    return fold(said) in NAMED and not lead.endswith(SENTENCE_ENDS) and fold(lead) not in ANSWERS


def _faint(transcript: Transcript) -> Iterator[range]:
    """Clauses and sentences of two to four words that were hardly heard."""
    words, language = transcript.words, transcript.language
    for part in _few(words, CLAUSE_ENDS):
        mean = sum(word.confidence for word in words[part]) / (part.stop - part.start)
        least = LOW if part.stop - part.start < _FEW else _FAINT
        telling = any(is_telling(word.text, language) for word in words[part])
        if telling and mean < least:
            yield range(part.start, part.stop)
    for part in _few(words, SENTENCE_ENDS):
        faint = all(word.confidence < _FAINT for word in words[part])
        if faint and not ANSWERS.issuperset(fold(word.text) for word in words[part]):
            yield range(part.start, part.stop)


def _lone(transcript: Transcript) -> Iterator[range]:
    """Single words between two signs that tell something, are no answer, and may be another word.

    Behind one with which a sentence ends so does the one before it: "à huit heures, pile." says no name.
    """
    least, signs = _LONE.get(transcript.language, (0.0, ()))
    for number, (before, word) in enumerate(pairwise(transcript.words), 1):
        ends = CLAUSE_ENDS if word.text.endswith(",") else SENTENCE_ENDS
        alone = before.text.endswith(ends) and word.text.endswith(signs)
        if alone and word.confidence < least and is_telling(word.text, transcript.language):
            yield range(number, number + 1)


def _single(transcript: Transcript) -> Iterator[range]:
    """Single words that tell something, and of which Whisper is surer that they are another."""
    least = _SINGLE.get(transcript.language, 0.0)
    for number, word in enumerate(transcript.words):
        if word.confidence < least and is_telling(word.text, transcript.language):
            yield range(number, number + 1)


def _each_time(transcript: Transcript) -> Iterator[range]:
    """Single words that tell something, are said again, and are in doubt each time."""
    telling = [
        (fold(word.text), number)
        for number, word in enumerate(transcript.words)
        if is_telling(word.text, transcript.language)
    ]
    for _, same in groupby(sorted(telling), key=itemgetter(0)):
        places = [number for _, number in same]
        if len(places) > 1 and all(transcript.words[number].confidence < _EACH_TIME for number in places):
            yield from (range(number, number + 1) for number in places)


def _few(words: Sequence[Word], ends: tuple[str, ...]) -> Iterator[slice]:
    """From one such end to the next, where there are two to four words."""
    stops = [-1, *(number for number, word in enumerate(words) if word.text.endswith(ends))]
    for before, last in pairwise(stops):
        if 1 < last - before <= _FEW:
            yield slice(before + 1, last + 1)


def drawn_out(transcript: Transcript) -> Iterator[int]:
    """The numbers of words that stand for more than is written: "told me" for "-ney told me".

    The words of a file have the length that was left for them, and those of a text alone none. A silence in
    a word is none of it: the first one of a turn is often written into the pause before it.
    """
    for number, word in enumerate(() if transcript.engine in {FILE, TEXT_ALONE} else transcript.words):
        allowed = longest(word.text) * transcript.rate
        long = word.confidence < LOW and word.span.length > allowed
        if long and (not transcript.voice or covered(word.span, transcript.voice) > allowed):
            yield number


def longest(text: str) -> float:
    """Seconds that a written word may last that was heard with little certainty."""
    return _LONG + _LONGER * syllables(text)


def tells(words: Iterable[Word], language: str) -> bool:
    """Whether one of some words does more than join others."""
    return not all(joins(word.text, language) for word in words)


def loops(texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where words are repeated without end, as by an engine that has lost its way: half-open, sorted, apart.

    Args:
        texts: written words, in order.
    """
    said = [fold(text) or text for text in texts]
    found = []
    for number, repeats in _REPEATS.items():
        same = [one == other for one, other in zip(said, said[number:], strict=False)]
        for first, last, _ in _runs([equal or None for equal in same]):
            if last + number - first >= number * repeats:
                found.append(Span(first, last + number))
    return tuple((span.start, span.end) for span in union(found))


def _unsaid(words: Sequence[Word]) -> Iterator[_Doubt]:
    for first, last, _ in _runs([word.confidence == UNSAID or None for word in words]):
        yield first, last, 0.4, "layout", "stands alone on a line, as the name of a speaker does"


def _hardly_heard(transcript: Transcript) -> Iterator[_Doubt]:
    words = transcript.words
    sure = [1.0, *(word.confidence for word in words), 1.0]
    levels = [
        _level(min(max(this, min(before, after)), _ALONE * this), _BOTH_LOW.get(transcript.language, LOW))
        for before, this, after in zip(sure, sure[1:], sure[2:], strict=False)
    ]
    for first, last, (score, reason) in _runs(levels):
        if score > UNCERTAIN or tells(words[first:last], transcript.language):
            yield first, last, score, "confidence", reason


def _both_hardly_heard(transcript: Transcript) -> Iterator[_Doubt]:
    """Two words in a row of one clause, both below what is told for the language, or for those that tell."""
    words, language = transcript.words, transcript.language
    for number, (one, other) in enumerate(pairwise(words)):
        both = max(one.confidence, other.confidence)
        telling = both < _BOTH_TELL and all(is_telling(word.text, language) for word in (one, other))
        least = _BOTH_TELL if telling else _BOTH.get(language, 0.0)
        if _VERY_LOW <= both < least and not one.text.endswith(CLAUSE_ENDS):
            yield number, number + 2, *_FAINT_CLAUSE


def _level(confidence: float, low: float) -> tuple[float, str] | None:
    if confidence < _VERY_LOW:
        return 0.35, "hardly heard: it may be something else"
    return (UNCERTAIN, "heard with little certainty") if confidence < low else None


def _over_silence(words: Sequence[Word], voice: Sequence[Span]) -> Iterator[_Doubt]:
    if not voice:  # of a transcript alone, nobody knows
        return
    starts, ends = [span.start for span in voice], [span.end for span in voice]
    silent = [
        covered(span, voice[bisect_right(ends, span.start) : bisect_left(starts, span.end)])
        < _VOICED * span.length
        or None
        for span in (word.span for word in words)
    ]
    for first, last, _ in _runs(silent):
        yield first, last, 0.4, "silence", "written where no voice is heard"


def _repeated(words: Sequence[Word]) -> Iterator[_Doubt]:
    for first, last in loops([word.text for word in words]):
        yield first, last, 0.4, "repetition", "the same words again and again, perhaps not said"


def _runs(values: Sequence[_T | None]) -> Iterator[tuple[int, int, _T]]:
    """Where the same value stands in a row: first, after the last, the value."""
    for value, places in groupby(range(len(values)), key=values.__getitem__):
        run = list(places)
        if value is not None:
            yield run[0], run[-1] + 1, value
