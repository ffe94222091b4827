"""The sound that is published: the recording with its spans silent or tone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from math import ceil, log10, sqrt
from typing import TYPE_CHECKING

from app.audio.native import narrow, silence, to_float
from app.audio.segments import faded, louder, shaped, tone
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span, complement, overlapping, span_or_none

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FADE = 0.005
"""Seconds of fade, just outside each span and just inside each end of a tone."""
APART = 0.010
"""Seconds between two spans, at least."""
AROUND = 1.0
"""Seconds before and after a span in which the level of a tone is measured."""
QUIETEST, LOUDEST = -40.0, -15.0
"""dBFS (RMS): the limits of a tone."""


def render_blocks(
    source: SampleSource, spans: Sequence[Span], style: SoundStyle, *, within: Span | None = None
) -> Iterator[Block]:
    """A recording, in order, with spans silent or tone and a fade of 5 ms just outside each.

    What lies farther than a fade from every span is passed on untouched; inside a span there is nothing that
    came from the recording. pydub makes tones and fades (:mod:`app.audio.segments`); positions are sample
    arithmetic here, because pydub counts milliseconds.

    Args:
        source: the recording.
        spans: sorted, at least 10 ms apart.
        style: silence, or a tone of 1 kHz at the level of the speech around the span.
        within: only this part of it, sample for sample what it is in the whole; all of it when None.

    Raises:
        ValueError: when the spans are not sorted, lie too close together or go beyond the recording, or when
            ``within`` does.
    """
    facts = source.recording
    least = ceil(APART * facts.rate)
    if any(later.start - earlier.end < least for earlier, later in pairwise(spans)):
        raise ValueError("spans are sorted and at least 10 ms apart")
    if any(span.end > facts.length for span in spans):
        raise ValueError("a span goes beyond the recording")
    bleep = tone(facts.rate) if style is SoundStyle.BLEEP else None
    window, reach = within or facts.whole, int(FADE * facts.rate)
    near = [span for span in spans if span.start - reach < window.end and window.start < span.end + reach]
    fills = [_Fill(source, spans, span, bleep) for span in near]
    return _rendered(source.blocks(window), fills, reach, facts.bits)


class _Fill:
    """What stands in the place of one span.

    How loud a tone is becomes known when its block is reached: nobody who listens waits for all the others.
    """

    def __init__(
        self, source: SampleSource, spans: Sequence[Span], span: Span, bleep: NDArray[np.int32] | None
    ) -> None:
        self.span = span
        self._source, self._spans = source, spans
        self._rate, self._bits = source.recording.rate, source.recording.bits
        self._bleep = bleep

    @cached_property
    def _gain(self) -> float:
        """Of the tone, in dB."""
        peak_over_rms = 20 * log10(sqrt(2))  # of a sine
        return _level_around(self._source, self._spans, self.span) + peak_over_rms

    def samples(self, part: Span, channels: int, dtype: np.dtype[np.generic]) -> NDArray[np.generic]:
        """The fill of a part of the span: shape ``(samples, channels)``."""
        import numpy as np

        if self._bleep is None:
            return silence(part.length, channels, dtype)
        first = (part.start - self.span.start) % self._rate
        wide = louder(np.resize(np.roll(self._bleep, -first), part.length), self._gain).copy()
        ramp = min(int(FADE * self._rate), self.span.length // 2)
        start, end = self.span.start, self.span.end
        for edge, rising in (
            (span_or_none(start, start + ramp), True),
            (span_or_none(end - ramp, end), False),
        ):
            if edge is not None and (piece := edge.clip(part)) is not None:
                at = slice(piece.start - part.start, piece.end - part.start)
                wide[at] = shaped(wide[at], *_factors(piece, edge, rising=rising))
        one = narrow(wide, dtype, bits=self._bits)
        return np.repeat(one[:, None], channels, axis=1)


def _rendered(blocks: Iterator[Block], fills: Sequence[_Fill], reach: int, bits: int) -> Iterator[Block]:
    next_fill = 0
    for block in blocks:
        here = Span(block.start, block.start + len(block.samples))
        while next_fill < len(fills) and fills[next_fill].span.end + reach <= here.start:
            next_fill += 1
        touched = []
        for fill in fills[next_fill:]:
            if fill.span.start - reach >= here.end:
                break
            touched.append(fill)
        yield Block(block.start, _filled(here, block.samples, touched, reach, bits)) if touched else block


def _filled(
    here: Span, samples: NDArray[np.generic], fills: Sequence[_Fill], reach: int, bits: int
) -> NDArray[np.generic]:
    made = samples.copy()
    for fill in fills:
        for fade, rising in ((_before(fill.span, reach), False), (_after(fill.span, reach), True)):
            if fade is not None and (piece := fade.clip(here)) is not None:
                at = slice(piece.start - here.start, piece.end - here.start)
                made[at] = faded(samples[at], *_factors(piece, fade, rising=rising), bits=bits)
        if (part := fill.span.clip(here)) is not None:
            at = slice(part.start - here.start, part.end - here.start)
            made[at] = fill.samples(part, samples.shape[1], samples.dtype)
    return made


def _before(span: Span, reach: int) -> Span | None:
    """The fade before a span. At the beginning of the file it keeps its slope and lacks its loud part."""
    return span_or_none(max(0, span.start - reach), span.start)


def _after(span: Span, reach: int) -> Span | None:
    return span_or_none(span.end, span.end + reach)


def _factors(piece: Span, fade: Span, *, rising: bool) -> tuple[float, float]:
    """The factors at both ends of a piece of a fade; the fade is silent at the side of its span."""
    start, end = (piece.start - fade.start) / fade.length, (piece.end - fade.start) / fade.length
    return (start, end) if rising else (1 - start, 1 - end)


def _level_around(source: SampleSource, spans: Sequence[Span], span: Span) -> float:
    """RMS in dBFS of what is kept within a second of a span, limited to what a tone may have."""
    import numpy as np

    around = int(AROUND * source.recording.rate)
    near = span.pad(around, around, within=source.recording.whole)
    power, counted = 0.0, 0
    for kept in complement(overlapping(spans, near), within=near):
        for block in source.blocks(kept):
            power += float(np.sum(np.square(to_float(block.samples), dtype=np.float64)))
            counted += block.samples.size
    rms = sqrt(power / counted) if counted else 0.0
    return min(LOUDEST, max(QUIETEST, 20 * log10(rms) if rms else QUIETEST))
