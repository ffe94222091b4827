"""Words that stand where somebody or something is named, by what stands right before or behind them.

However sure Whisper is of what it wrote: it makes common words of a name that it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from app.domain.transcript import Transcript, Word
from app.domain.words.answers import ANSWERS
from app.domain.words.distinct import distinctive
from app.domain.words.terms import CLAUSE_ENDS, fold
from app.domain.words.titles import SHORT

NAMED = frozenset("chez madame monsieur mademoiselle maitre".split())
"""Words, folded, behind which a name stands, however sure Whisper is of the words that it wrote for it
("signature de madame. Dévenons,", "chez. Édition du merle."). In the talks for training all fifteen such
places are sensitive; none greets anybody ("Bonjour madame.").
"""
_LED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        **dict.fromkeys(("in", *SHORT["en"]), (",",)),
        **dict.fromkeys("to from with near".split(), (",", ".")),
    },
    "fr": dict.fromkeys("à de du des au aux chez par dans vers".split(), (",", ".")),
}
"""Words behind which Whisper hears the pause before what is hard to say, and the sign that it writes
there ("starting with. Reading because", "he was in, sandwich."). In the talks for training all 51 words that
stand so are sensitive, and all in 32 meetings, where four of nine places were not found otherwise. In 100,000
words of earnings calls there are 14 such places. "In." ends sentences, and "Ms." is how a title is written.
"""
_LONGEST = 3
"""Words at most, behind such a word, or of a clause in which somebody is called."""
_PLACE: Mapping[str, tuple[frozenset[str], float]] = {
    "en": (frozenset("in at from near with".split()), 0.75),
    "fr": (frozenset("à chez vers".split()), 0.6),
}
"""Words, and the confidence below which the one behind them that tells something is a name ("he was in
pirates and", for Biarritz). In the talks for training 60 of 70 such English words are sensitive, and 44 of 56
French ones; in 32 meetings 26 of 29, two of which nothing else found. True words are heard better there.

Of those behind "un", "en" and "de" that were not heard well either ("il habite un canne", for Cannes) two of
three that nothing else found are not.
"""
_TO_YOU: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:(?:can|could|would|will|do|did|are|have|had) )?you\b", re.IGNORECASE),
    "fr": re.compile(
        r"(?:je (?:te|vous)|tu|vous|t['\u2019]\w+|\w+-(?:tu|vous|moi|toi))(?![\w-])", re.IGNORECASE
    ),
}
"""What is said to whom one calls by name."""
_ASKED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:who|what|where|why|how)\b", re.IGNORECASE),
    "fr": re.compile(r"(?:qui|quoi|où|comment|pourquoi)\b", re.IGNORECASE),
}
"""What somebody is asked."""
_CALLED = 0.7
"""Mean confidence below which the clause before that is a name ("Sa livre, je te parle", for Salif). In the
talks for training 45 of 48 are, with those of the next, and all five in 32 meetings, of which nothing else
found two."""
_ALONE = 0.8
"""The same of a single word, also before a question ("birth, who signed it?", for Beth)."""
_SUBJECTS = frozenset("i you he she it we they je tu il elle on nous vous ils elles ce".split())


def led_to(transcript: Transcript) -> Iterator[range]:
    """The words that stand so."""
    yield from _behind_a_sign(transcript)
    yield from _behind_a_preposition(transcript)
    yield from _called(transcript)


def is_telling(word: str, language: str) -> bool:
    """Whether a word tells something, and is no answer, title or number."""
    said = fold(word).split()
    told = any(distinctive(part, language) and part.isalpha() for part in said)
    return told and (ANSWERS | NAMED).isdisjoint(said)


def _behind_a_sign(transcript: Transcript) -> Iterator[range]:
    """What is right behind a word that leads to it and its sign, in one clause."""
    words, leads = transcript.words, _LED.get(transcript.language, {})
    for number, word in enumerate(words[:-1], 1):
        lead = word.text.rstrip("".join(CLAUSE_ENDS)).lower()
        if word.text.endswith(leads.get(lead, ())):
            last = number + _length(words[number : number + _LONGEST], transcript.language)
            if last > number:
                yield range(number, last)


def _length(words: Sequence[Word], language: str) -> int:
    """How many of a few words are in one clause, from the first on: all, or as many as tell something."""
    telling = [is_telling(word.text, language) for word in words]
    end = next((count for count, word in enumerate(words, 1) if word.text.endswith(CLAUSE_ENDS)), 0)
    run = next((count for count, tells in enumerate(telling) if not tells), len(words))
    return end or run if telling[0] else 0


def _behind_a_preposition(transcript: Transcript) -> Iterator[range]:
    """The one word right behind such a word that tells something and was not heard well."""
    before, least = _PLACE.get(transcript.language, (frozenset(), 0.0))
    for number, (one, other) in enumerate(pairwise(transcript.words), 1):
        doubted = one.text.lower() in before and other.confidence < least
        if doubted and is_telling(other.text, transcript.language):
            yield range(number, number + 1)


def _called(transcript: Transcript) -> Iterator[range]:
    """Clauses of a few words before what is said to somebody, or a single one before a question."""
    words, language = transcript.words, transcript.language
    ends = [-1, *(number for number, word in enumerate(words) if word.text.endswith(CLAUSE_ENDS))]
    for before, last in pairwise(ends):
        part = range(before + 1, last + 1)
        behind = " ".join(word.text for word in words[last + 1 : last + 3])
        if len(part) <= _LONGEST and _may_name(words[part.start : part.stop], language):
            asked = len(part) == 1 and _ASKED[language].match(behind)
            if asked or _TO_YOU[language].match(behind):
                yield part


def _may_name(clause: Sequence[Word], language: str) -> bool:
    least = _ALONE if len(clause) == 1 else _CALLED
    doubted = sum(word.confidence for word in clause) < least * len(clause)
    telling = any(is_telling(word.text, language) for word in clause)
    return doubted and telling and fold(clause[0].text) not in _SUBJECTS
