"""What is found in what was heard, and is not in the words of a file that stand for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.finding import Finding
from app.domain.timeline import Span, covered, overlapping, union
from app.domain.transcript import Transcript, Word
from app.domain.transcription.assembling import gaps_of
from app.domain.words.distinct import joins

_MOSTLY = 0.5
"""Share of a word in which something has to be found in the file as well."""


def with_missed(
    fitted: Transcript, found: Iterable[Finding], heard: Transcript, there: Iterable[Finding]
) -> Transcript:
    """The words of a file, with unheard speech where something was found in what was heard and not in them.

    So no file has less removed than would be without it, whatever it says instead: "answer" for "cancer", or
    a name in small letters. Of what was found, words that only join others do not count. Where nothing was
    written of a voice, it stays unheard: what the file has there may be no more than its guess.

    Args:
        fitted: the file's words, at the times at which they are heard.
        found: in them.
        heard: what was heard.
        there: what was found in that.
    """
    known = union([*fitted.unheard, *(word.span for word in _words(fitted, found))])
    missed = [
        word.span
        for word in _words(heard, there, telling=True)
        if covered(word.span, overlapping(known, word.span)) < _MOSTLY * word.span.length
    ]
    return with_unheard(fitted, [*heard.unheard, *missed])


def with_unheard(transcript: Transcript, spans: Iterable[Span]) -> Transcript:
    """The transcript with more unheard speech, under its words."""
    speech = union([*transcript.unheard, *spans])
    free = (gap.span for gap in transcript.gaps)
    return replace(transcript, gaps=gaps_of(free, speech, length=transcript.length))


def _words(transcript: Transcript, found: Iterable[Finding], *, telling: bool = False) -> Iterator[Word]:
    """The words of what was found, or those of them that tell something, where any does."""
    for finding in found:
        words = transcript.words[finding.first_word : finding.last_word]
        told = [word for word in words if not joins(word.text, transcript.language)]
        yield from (told or words) if telling else words
