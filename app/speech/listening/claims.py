"""Words that came with a recording: their times are a claim, what is heard is the measure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from app.domain.errors import InputError
from app.domain.ports import SoundAlike
from app.domain.timeline import Span, hull_of, union
from app.domain.transcript import UNPLACED, Claim, Transcript, Word, in_language
from app.domain.transcription.assembling import assemble
from app.domain.transcription.missed import with_unheard
from app.domain.transcription.unheard import LEAST_UNHEARD
from app.domain.words.spoken import NUMBER_WORDS, spoken_words
from app.domain.words.terms import SENTENCE_ENDS, fold
from app.speech.listening.crosstalk import doubted
from app.speech.listening.matching import Pair, match, share_known

TRUSTED = 0.25
"""Seconds by which a claim may differ from what was heard beside it, and still be believed."""
SOUNDS_LIKE = 0.5
"""Least likeness in sound of words that are taken for one another though they are written otherwise."""
LEAST_FIT = 0.2
"""Least share of a file's letters that is known again in a recording, or the file belongs to another one.

Measured on ten meetings: 0.56 to 0.88 with their own script, at most 0.03 with that of another."""
_LONGEST_RUN = 300
"""Letters whose sounds are compared; longer runs that are written otherwise are not the same speech."""
_MOST = 10
"""How many times more words a file may have than were heard: with more, too few can be known again."""
_FIGURE = re.compile(r"[\d@]")
_I = re.compile(r"\W*I\b")
"""The English word that always has a capital."""
_FEW = 5
"""Words missing in the file that belong to the sentence around them; more are a segment of their own."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word that is spoken, with the signs beside it that are not (a dash).

    Args:
        words: as they are written.
        letters: as it is spoken.
        span: of the word, in samples.
        segment: number of its segment.
    """

    words: tuple[Word, ...]
    letters: str
    span: Span
    segment: int

    @property
    def text(self) -> str:
        """The word and its signs, as they are written."""
        return " ".join(word.text for word in self.words)


def fit_claims(
    claimed: Transcript, heard: Transcript, *, voice: Sequence[Span], sound_alike: SoundAlike
) -> Transcript:
    """The words of a file at the times at which they are heard.

    - A word that was heard takes the time of what was heard, whatever it claims.
    - A word that was not takes the whole interval between the words beside it that were heard; its own time
      if nothing else was heard there and what the file claims on both sides was right. Its confidence says
      that it was put nowhere.
    - What was heard and is not in the file is written down as it was heard: nothing that is heard goes
      unlooked at.
    - Where the file says something else than what was heard, its words stand, and the stretch is unheard
      speech: neither is sure. So it is where it sounds alike, and a name or a figure was heard and none is
      in the file ("in and where" for "in Antwerp").
    - Where no word that was heard is believed, because two talk at once, none of the file is either.
    - Words are in the language in which they were heard, whatever the file tells of all of it.

    Args:
        claimed: the file's words, with any times or none.
        heard: what Whisper heard in the recording.
        voice: where a voice is heard, in samples.
        sound_alike: tells whether words that are written otherwise sound the same.

    Raises:
        InputError: when too little of the file was heard: it belongs to another recording.
    """
    claimed = in_language(claimed, heard.language)
    mine, theirs = list(_entries(claimed)), list(_entries(heard))

    pairs = _paired(mine, theirs, language=claimed.language, sound_alike=sound_alike)
    timed = list(_timed(pairs, mine, theirs, heard))
    at_once = union(word.span for word in heard.words if word.confidence == 0)
    fitted = assemble(
        made_from=claimed.made_from,
        language=claimed.language,
        rate=heard.rate,
        length=heard.length,
        segments=[
            (language, row)
            for (_, language), group in groupby(timed, key=lambda numbered: numbered[0])
            for row in doubted([tuple(claim for _, claim in group)], at_once)
        ],
        voice=voice,
        engine=claimed.engine,
        model=heard.model,
        faults=heard.faults,
    )
    least = round(LEAST_UNHEARD * heard.rate)
    unsure = (
        hull_of(entry.span for entry in theirs[slice(*pair.heard)])
        for pair in pairs
        if _unsure(pair, mine, theirs)
    )
    fitted = replace(fitted, addressed=claimed.addressed)
    return with_unheard(fitted, [span for span in unsure if span.length >= least])


def _paired(
    mine: Sequence[_Entry], theirs: Sequence[_Entry], *, language: str, sound_alike: SoundAlike
) -> tuple[Pair, ...]:
    def alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
        runs = [mine[slice(*one)], theirs[slice(*other)]]
        if any(sum(len(entry.letters) for entry in run) > _LONGEST_RUN for run in runs):
            return False
        texts = (fold(" ".join(word.text for entry in run for word in entry.words)) for run in runs)
        return sound_alike.likeness(*texts, language=language) >= SOUNDS_LIKE

    written, said = [entry.letters for entry in mine], [entry.letters for entry in theirs]
    many = theirs and len(mine) > _MOST * len(theirs)
    pairs = () if many else match(written, said, alike=alike)
    if many or (mine and theirs and share_known(pairs, written, said) < LEAST_FIT):
        raise InputError(
            "misfit",
            "The transcript does not fit the recording: too few of its words are heard there.",
            "Give the transcript of this recording, or leave --transcript out.",
        )
    return pairs


def _unsure(pair: Pair, mine: Sequence[_Entry], theirs: Sequence[_Entry]) -> bool:
    """Whether the file says something else, or may: what was heard is a name or a figure there alone."""
    entries, said = mine[slice(*pair.claimed)], theirs[slice(*pair.heard)]
    one, other = ("".join(entry.letters for entry in run) for run in (entries, said))
    if not pair.same or not one or (one == other and len(entries) <= len(said)):
        return pair.differs
    tells = any(_named(theirs, at) or _FIGURE.search(theirs[at].text) for at in range(*pair.heard))
    return tells and not any(
        _named(mine, at)
        or _FIGURE.search(mine[at].text)
        or not NUMBER_WORDS.isdisjoint(fold(mine[at].text).split())
        for at in range(*pair.claimed)
    )


def _named(entries: Sequence[_Entry], at: int) -> bool:
    """Whether a word is written like a name, with a capital that no sentence gives it."""
    text, before = entries[at].text, entries[at - 1] if at else None
    if before is None or before.segment != entries[at].segment or before.text.endswith(SENTENCE_ENDS):
        return False
    return next(filter(str.isalpha, text), "").isupper() and not _I.match(text)


def _entries(transcript: Transcript) -> Iterator[_Entry]:
    signs: tuple[Word, ...] = ()
    entry: _Entry | None = None
    for number, segment in enumerate(transcript.segments):
        for word in segment.words:
            if not fold(word.text):
                signs += (word,)
                continue
            if entry is not None:
                yield replace(entry, words=entry.words + signs)
                signs = ()
            letters = fold("".join(spoken_words(word.text, transcript.language))).replace(" ", "")
            entry = _Entry((*signs, word), letters, word.span, number)
            signs = ()
    if entry is not None:
        yield replace(entry, words=entry.words + signs)


def _timed(
    pairs: Iterable[Pair], mine: Sequence[_Entry], theirs: Sequence[_Entry], heard: Transcript
) -> Iterator[tuple[tuple[int, str], Claim]]:
    """Every word, of the file or only heard, with the number of its segment (-1 for none of the file's).

    With that goes the language in which it was heard, or what was heard before it.

    What was only heard is written with the word before it, and anybody may have said it.
    """
    names = dict.fromkeys(word.speaker for entry in mine for word in entry.words if word.speaker is not None)
    last: tuple[int, str | None] = (0, None)
    spoken = heard.language
    for pair in pairs:
        entries, said = mine[slice(*pair.claimed)], theirs[slice(*pair.heard)]
        if said:
            spoken = heard.segments[said[0].segment].language
        if not entries:
            number, speaker = last if len(said) <= _FEW else (-1, None)
            others = tuple(name for name in names if name != speaker)
            for word in (word for entry in said for word in entry.words):
                start, end = word.span.start, word.span.end
                yield (number, spoken), Claim(word.text, start, end, word.confidence, speaker, others)
            continue
        times = _shared(entries, said) if pair.same else _unmatched(pair, mine, theirs, heard)
        for entry, (start, end) in zip(entries, times, strict=True):
            placed = pair.same or (start, end) == (entry.span.start, entry.span.end)
            for word in entry.words:
                sure = word.confidence if placed else min(word.confidence, UNPLACED)
                yield (entry.segment, spoken), Claim(word.text, start, end, sure, word.speaker)
        last = entries[-1].segment, entries[-1].words[0].speaker


def _shared(entries: Sequence[_Entry], said: Sequence[_Entry]) -> list[tuple[int, int]]:
    """Times of words that were heard as others: of one the whole, of several their shares by letters."""
    if len(entries) == 1:
        span = hull_of(entry.span for entry in said)
        return [(span.start, span.end)]
    scale = sum(len(entry.letters) for entry in said) / sum(len(entry.letters) for entry in entries)
    ends = [scale * letters for letters in accumulate(len(entry.letters) for entry in entries)]
    return [(_at(said, start), _at(said, end)) for start, end in pairwise([0.0, *ends])]


def _at(said: Sequence[_Entry], letters: float) -> int:
    """The sample after so many letters of what was heard."""
    for entry in said:
        if letters <= len(entry.letters):
            return entry.span.start + round(entry.span.length * letters / len(entry.letters))
        letters -= len(entry.letters)
    return said[-1].span.end


def _unmatched(
    pair: Pair, mine: Sequence[_Entry], theirs: Sequence[_Entry], heard: Transcript
) -> list[tuple[int, int]]:
    """Times of words that were not heard as written: the whole interval between words that were.

    Where nothing else was heard and the file is right on both sides, they keep their own.
    """
    (first, last), (before, after) = pair.claimed, pair.heard
    near = round(TRUSTED * heard.rate)
    start, end = 0, heard.length
    right = before == after and (first > 0 or last < len(mine))
    if before:
        start = theirs[before - 1].span.end
        right = right and first > 0 and abs(mine[first - 1].span.end - start) < near
    if after < len(theirs):
        end = theirs[after].span.start
        right = right and last < len(mine) and abs(mine[last].span.start - end) < near
    return [
        (entry.span.start, entry.span.end)
        if right and start - near < entry.span.start and entry.span.end < end + near
        else (start, end)
        for entry in mine[first:last]
    ]
