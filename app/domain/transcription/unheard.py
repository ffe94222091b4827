"""Where somebody speaks and no word was written: which stretches of voice are that, and no edge of a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from app.domain.timeline import Span, intersection

LEAST_UNHEARD = 0.25
"""Seconds of voice activity without a word that are called unheard speech; less is the edge of a word."""
_CUT_OFF = 0.15
"""Seconds of it that are enough where the recording begins or ends in it: the rest of a word is not there."""
_PAUSE = 0.4
"""Seconds of quiet up to which less belongs to it: the first syllable of a name that is said aside."""


def unheard_in(free: Sequence[Span], voice: Iterable[Span], *, rate: int, length: int) -> tuple[Span, ...]:
    """Unheard speech, in samples, sorted and apart.

    A shorter stretch of voice counts where it follows a longer one, or comes before it, and no word is beside
    it, of which it might be the edge.

    Args:
        free: where no word is, sorted and apart.
        voice: where a voice is heard, sorted and apart.
        rate: samples a second, Hz.
        length: samples in the recording.
    """
    least, pause = round(LEAST_UNHEARD * rate), round(_PAUSE * rate)

    def lasts(part: Span) -> bool:
        cut_off = part.start == 0 or part.end == length
        return part.length >= (round(_CUT_OFF * rate) if cut_off else least)

    rows = _rows(free, intersection(free, voice), least=least, pause=pause, length=length)
    return tuple(Span(row[0].start, row[-1].end) for row in rows if any(map(lasts, row)))


def _rows(
    free: Sequence[Span], parts: Iterable[Span], *, least: int, pause: int, length: int
) -> Iterator[list[Span]]:
    """Parts that follow one another in one stretch without a word, and may be speech."""
    starts = [stretch.start for stretch in free]
    row: list[Span] = []
    within: Span | None = None
    for part in parts:
        stretch = free[bisect_right(starts, part.start) - 1]
        beside_a_word = 0 < part.start == stretch.start or part.end == stretch.end < length
        if part.length < least and beside_a_word:
            continue
        if row and (stretch != within or part.start - row[-1].end > pause):
            yield row
            row = []
        row.append(part)
        within = stretch
    if row:
        yield row
