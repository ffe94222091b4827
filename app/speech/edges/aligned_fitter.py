"""The edges of passages whose words an aligner finds: grown from there into what belongs to no word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from app.domain.planning.passages import Passage
from app.domain.ports import SampleSource, WordAligner
from app.domain.sound.aligning import AT_END, AT_START, Aligned, alignments
from app.domain.sound.pauses import hidden, lingering, quiet_level
from app.domain.timeline import Span, span_or_none
from app.domain.transcript import Word
from app.domain.words.spoken import spoken_words
from app.domain.words.terms import CLAUSE_ENDS, syllables
from app.speech.edges.aligned_edges import (
    END,
    START,
    Edge,
    end_edge,
    outward,
    parted,
    start_edge,
    to_the_pause,
)
from app.speech.edges.around import levels_around
from app.speech.edges.quiet_fitter import QuietFitter

_SHORTEST = 0.02
"""Seconds: alignments that leave less are not believed."""
_IN_A_ROOM = 0.5
"""How much of a word a room carries on, from which it may be heard in the kept one beside it."""
_DRAWN_OUT = 0.3
"""Seconds of a kept word of one syllable from which it may hold the end of what was said before it.

Of seven that a quiet parts, in 52 recordings, four did ("samedi vingt et | un à"), 0.8 s of what has to go;
the others had 0.4 s of the other speech before it. Of eight that begin a clause, or are in doubt, none did.
"""
_BEFORE, _AFTER = ((0.7, 0.3), (0.97, 0.15)), ((0.97, 0.15),)
"""Confidences of a kept word, and seconds from the cut beside it to a pause: up to there it goes with what is
removed where it was heard with less confidence ("to" of "two thirty"): in its clause alone. In 68
recordings 104 of 1,946 passages were heard; 25 of them are not where that goes, for 0.5 % of other speech. Of
ten such words in 26 recordings with a comma behind them one holds 50 ms of what is removed, and none more.
"""
_ANOTHER = 0.5
"""Confidence of a removed word below which the transcript is believed where it ends it later: of 66 ends at
which a quiet would part such a word one was its middle, of 143 others none.
"""
_WELL_HEARD, _INTO = 0.7, 0.15
"""Confidence of a kept word that the end of a clause parts from what is removed, and seconds of it that go
with that at most, beyond what is aligned. Of 1,975 passages in 69 recordings none more is heard for it, and
17.1 % of other speech is lost in place of 17.2.
"""
_DOUBTFUL = 0.35
"""Confidence below which the aligner is told another word than was said, so that a room blurs its edges."""

_STOPS = {
    "en": re.compile(r"(?:[bcdgkpqt]h?|gu|qu)e?$"),
    "fr": re.compile(r"(?:[bcdgkpqt]h?|gu|qu)es?$|[bcgkq]$|(?:[cp]|ui)t$"),
}
"""The last letters of words that may end in a stop."""


class AlignedFitter:
    """An :class:`~app.domain.ports.EdgeFitter` that aligns the removed words and their kept neighbours.

    What cannot be aligned, unheard speech and words that the aligner does not find there, is fitted by its
    loudness alone.

    Args:
        aligner: finds known words.
        language: of the words, ``en`` or ``fr``, where a passage has none of its own.
    """

    def __init__(self, aligner: WordAligner, *, language: str) -> None:
        self._aligner = aligner
        self._otherwise = QuietFitter()
        self._language = language

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        """The span to silence.

        Where words are found beside where they are written one place is wrong, and nobody knows which.

        Raises:
            InputError: when the file is no longer what it was.
        """
        language, rate = passage.language or self._language, source.recording.rate
        found = alignments(self._aligner, source, passage, language=language)
        aligned = _fitted(source, passage, found, language) if found else None
        written = (passage.span.start / rate, passage.span.end / rate)
        if aligned is not None and any(one.start < written[1] and written[0] < one.end for one in found):
            return aligned
        otherwise = self._otherwise.fit(source, passage)
        return otherwise if aligned is None else otherwise.hull(aligned)


def _fitted(source: SampleSource, passage: Passage, found: Sequence[Aligned], language: str) -> Span | None:
    """A passage cut by its alignments, at least one; None where they leave too little of it."""
    recording, span = source.recording, passage.span
    levels, rate = levels_around(source, span), recording.rate
    near = levels.values.tolist()
    quiet = quiet_level(near, said=levels.within(span.start / rate, span.end / rate).tolist())
    noise, lingers = hidden(near), lingering(near, frame=levels.frame)
    said = passage.said
    grow_start, grow_end = (
        grow.suited(short.by(_unclear(word, noise, lingers), rate=rate, language=language))
        for grow, short, word in ((START, AT_START, said[0]), (END, AT_END, said[-1]))
    )
    first, last = _edges(found, passage, rate=rate, language=language)
    if lingers > _IN_A_ROOM:
        first, last = replace(first, latest=inf), replace(last, latest=inf)
    start = -outward(first, levels.backwards(), quiet=quiet, grow=grow_start)
    end = outward(last, levels, quiet=quiet, grow=grow_end)
    after = passage.after
    if after is not None and is_drawn_out(said[-1], after, rate, language):
        end = parted(levels, end, after.span.end / rate, quiet=quiet)
    before = passage.before
    apart = before is not None and before.text.endswith(",")
    back, ahead = () if apart else _BEFORE, _AFTER if said[-1].text[-1:].isalnum() else ()
    start = -to_the_pause(levels.backwards(), -start, quiet=quiet, within=_joins(before, back))
    end = to_the_pause(levels, end, quiet=quiet, within=_joins(after, ahead))
    if end - start < _SHORTEST:
        return None
    return span_or_none(max(0, int(start * rate)), min(recording.length, int(end * rate) + 1))


def _edges(found: Sequence[Aligned], passage: Passage, *, rate: int, language: str) -> tuple[Edge, Edge]:
    """The start of a passage and its end, by where its words were found."""
    span, last, before, after = passage.span, passage.said[-1], passage.before, passage.after
    start = start_edge(found, span.start / rate)
    if before is not None and _is_sure(before, before):
        start = replace(start, latest=_INTO - min(before.span.end, span.start) / rate)
    stopped = ends_in_stop(last.text, language)
    end = end_edge(found, span.end / rate, stopped=stopped, doubted=last.confidence < _ANOTHER)
    if after is not None and _is_sure(after, last):
        end = replace(end, latest=_INTO + max(after.span.start, span.end) / rate)
    return start, end


def _is_sure(kept: Word, ends: Word) -> bool:
    """Whether a kept word was well heard, and a clause ends between it and what is removed, with a word."""
    return kept.confidence >= _WELL_HEARD and ends.text.endswith(CLAUSE_ENDS)


def _unclear(word: Word, noise: float, lingers: float) -> float:
    """How much of what is soft beside a word is hidden: by noise, or by the room where it is in doubt."""
    return max(noise, lingers) if word.confidence < _DOUBTFUL else noise


def _joins(kept: Word | None, reaches: tuple[tuple[float, float], ...]) -> float:
    """Seconds that may go with a passage of the kept word beside it, up to a pause."""
    return next((far for sure, far in reaches if kept is not None and kept.confidence < sure), 0.0)


def ends_in_stop(word: str, language: str) -> bool:
    """Whether a written word may end in a stop, by its letters: "got", "eight", "Philippe"."""
    spoken = spoken_words(word, language)
    return bool(spoken) and _STOPS[language].search(spoken[-1]) is not None


def is_drawn_out(word: Word, after: Word, rate: int, language: str) -> bool:
    """Whether a kept word of one syllable lasts longer than most, right behind a removed one in its clause.

    No stop in it explains a quiet. One that begins a clause has its own pauses ("oui, ..."), and one that is
    in doubt may be another.
    """
    short = syllables(after.text) == 1 and not ends_in_stop(after.text, language)
    sure = word.text[-1:].isalnum() and after.confidence >= _DOUBTFUL
    return short and sure and after.span.length >= _DRAWN_OUT * rate
