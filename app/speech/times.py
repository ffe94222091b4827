"""Whisper's word times brought nearer to what is heard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from app.domain.timeline import Span
from app.domain.transcript import Claim

LATENESS = 0.05
"""Seconds by which words are heard later than Whisper says: the median of hand-aligned words.

Both runtimes take times from the same cross-attention (https://github.com/openai/whisper, ``timing.py``).
"""
GROW_BEFORE = 0.1
"""Seconds by which a word may begin earlier when a voice is heard there and no word was written."""
GROW_AFTER = 0.2
"""Seconds by which it may end later."""


def settle_times(
    claims: Sequence[Claim], voice: Sequence[Span], *, within: Span, rate: int
) -> tuple[Claim, ...]:
    """Correct the bias, then let words grow into voice that no word has: it is the edge of one of them.

    Args:
        claims: in the order of speech, in samples.
        voice: where a voice is heard, sorted and apart.
        within: what was listened to; no word leaves it.
        rate: samples a second, Hz.
    """
    late = round(LATENESS * rate)
    shifted = [
        replace(claim, start=min(within.end, claim.start + late), end=min(within.end, claim.end + late))
        for claim in claims
    ]
    starts = [span.start for span in voice]
    settled: list[Claim] = []
    for number, claim in enumerate(shifted):
        before = settled[-1].end if settled else within.start
        after = shifted[number + 1].start if number + 1 < len(shifted) else within.end
        start, end = claim.start, claim.end
        around = _around(start, voice, starts)
        if around is not None:
            start = min(start, max(around.start, start - round(GROW_BEFORE * rate), before))
        around = _around(end, voice, starts)
        if around is not None:
            end = max(end, min(around.end, end + round(GROW_AFTER * rate), after))
        settled.append(replace(claim, start=start, end=end))
    return tuple(settled)


def _around(sample: int, voice: Sequence[Span], starts: Sequence[int]) -> Span | None:
    """The span of voice that holds a sample or ends there."""
    index = bisect_right(starts, sample) - 1
    return voice[index] if index >= 0 and sample <= voice[index].end else None
