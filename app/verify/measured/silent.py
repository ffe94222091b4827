"""Whether nothing is left in what was removed: digitally silent, or nothing but the tone."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from app.domain.certificate import Check
from app.domain.ports import SampleSource
from app.domain.profile import SoundStyle
from app.domain.sound.audible import full_scale
from app.domain.timeline import Span, complement, span_or_none
from app.verify.measured.left import (
    AAC_FRAME,
    DEEP,
    END,
    SHORTEST,
    UNDER_DEEP,
    is_copy,
    left_as_it_was,
    reach,
)
from app.verify.measured.samples import decibels, tone_residual, without_any_tone, without_drift
from app.verify.measured.sound import EDGE, FADE, LISTENING_RATE, WINDOW, Pair, heard_in_channels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME = 0.010
"""Seconds over which a level is measured."""
INNER, EDGES = -55.0, -35.0
"""dBFS (RMS): what a lossy codec may leave in a span, and in its edges."""
UNDER_TONE = (20.0, 10.0)
"""dB under the tone, inside and in the edges: what it may add to one."""
UNDER_NEIGHBOURS = (35.0, 12.0)
"""dB under the loudest frame close to the span: what it may carry over from there. Measured with
speech and white noise at 16 to 64 kbit/s: 45 and 13 at least; a span that begins 150 ms late has 0."""


def check_silence(pair: Pair) -> Check:
    """Whether every span is digitally silent or nothing but the tone; lossy: below a stated level.

    The spans of a lossy file that fail are named: where a codec carried too much in, it does not where the
    cut is another one.
    """
    tone = pair.plan.sound_style is SoundStyle.BLEEP
    failing, worst, worst_edge = list[Span](), -200.0, -200.0
    for span in pair.plan.spans:
        heard = pair.heard(span)
        passed = True
        for level, allowed, edge in () if heard is None else _levels(pair, heard, tone=tone):
            passed = passed and level <= allowed
            worst, worst_edge = (worst, max(worst_edge, level)) if edge else (max(worst, level), worst_edge)
        # What is silent to the sample has no waves; a tone has its own, and may hide others.
        waves = tone or not pair.lossless
        if not passed or (waves and (_goes_on(pair, span, tone=tone) or (not tone and _stays(pair, span)))):
            failing.append(span)
    what = "hold nothing but the tone" if tone else "are silent"
    detail = f"{len(pair.plan.spans) - len(failing)} of {len(pair.plan.spans)} removed places {what}"
    if pair.lossless:
        return Check("silence", not failing, detail)
    inside, edges = UNDER_TONE
    under = f", {inside:.0f} and {edges:.0f} dB under the tone, or one step of the samples)"
    deep = f"; far from the edges {DEEP:.0f}, or {UNDER_DEEP:.0f} dB under that sound)"
    detail += (
        f"; what is left has {worst:.0f} dBFS at most, {worst_edge:.0f} in {1000 * EDGE:.0f} ms at each "
        f"edge ({INNER:.0f} and {EDGES:.0f} are allowed, or {UNDER_NEIGHBOURS[0]:.0f} and "
        f"{UNDER_NEIGHBOURS[1]:.0f} dB under the loudest sound beside it{under if tone else deep}"
    )
    return Check("silence", not failing, detail, tuple(failing))


def _goes_on(pair: Pair, span: Span, *, tone: bool) -> bool:
    """Whether what is left in a span, but for a tone, has the waves of what was there, however soft it is."""
    facts, published = pair.original.recording, pair.published.recording
    frame = Fraction(AAC_FRAME, published.rate) if published.codec == "aac" else 0
    edge = ceil(max(Fraction(EDGE), frame) * facts.rate)
    inside = span_or_none(span.start + edge, span.end - edge)
    for part in inside.parts(WINDOW * facts.rate) if inside else ():
        if part.length < SHORTEST * facts.rate:
            continue
        for one, other in heard_in_channels(pair, part):
            there, left = (
                without_any_tone(sound, LISTENING_RATE) if tone else sound for sound in (one, other)
            )
            if is_copy(left, there):
                return True
    return False


def _stays(pair: Pair, span: Span) -> bool:
    """Whether an end of a span was not silenced, and may be heard beside the sound that is kept there."""
    length = min(round(END * pair.plan.rate), span.length)
    ends = (Span(start, start + length) for start in (span.start, span.end - length))
    levels = [left_as_it_was(left, there) for end in ends for there, left in heard_in_channels(pair, end)]
    level, heard = max(levels, default=-200.0), pair.heard(span)
    return level > -200 and (heard is None or level > _beside(pair.published, heard) - UNDER_NEIGHBOURS[0])


def _levels(pair: Pair, heard: Span, *, tone: bool) -> Iterator[tuple[float, float, bool]]:
    """Level, allowed level (dBFS) and whether it is an edge, frame by frame and for the loudest channel."""
    facts = pair.published.recording
    exact = pair.lossless
    beside = -200.0 if exact else _beside(pair.published, heard)
    reached = None if exact or tone else reach(facts.codec, facts.rate)
    for part, sound in _framed(pair.published, heard, facts.rate):
        near = min(part.end - heard.start, heard.end - part.start) <= EDGE * facts.rate + part.length
        edge = near and not exact
        deep = reached is not None and min(part.start - heard.start, heard.end - part.end) >= reached
        toned, level = tone_residual(sound, facts.rate) if tone else (-200.0, _level(sound))
        if deep and not edge:
            allowed = max(DEEP, beside - UNDER_DEEP)
        elif not exact:
            allowed = max(EDGES if edge else INNER, toned - UNDER_TONE[edge], beside - UNDER_NEIGHBOURS[edge])
        elif tone:
            allowed = -80.0
        else:
            level, allowed = decibels(float(abs(sound).max())), -200.0
        yield level, max(allowed, pair.step) if tone else allowed, edge


def _beside(source: SampleSource, span: Span) -> float:
    """The level of the loudest frame that a codec may carry into a span, in dBFS."""
    facts = source.recording
    near = span.pad(round(EDGE * facts.rate), round(EDGE * facts.rate), within=facts.whole)
    return max(
        (
            _level(sound)
            for part in complement((span,), within=near)
            for _, sound in _framed(source, part, facts.rate)
        ),
        default=-200.0,
    )


def _frames(span: Span, rate: int) -> Iterator[Span]:
    """Parts of a span, so cut that the ramps at the ends of a tone are parts of their own."""
    ramp = min(int(FADE * rate), span.length // 2)
    length = max(1, int(FRAME * rate))
    inner = range(span.start + ramp, span.end - ramp, length)
    borders = [span.start, *inner, span.end - ramp, span.end]
    for start, end in pairwise(borders):
        if (part := span_or_none(start, end)) is not None:
            yield part


def _framed(source: SampleSource, span: Span, rate: int) -> Iterator[tuple[Span, NDArray[np.float64]]]:
    """The frames of a span with their sound, in one pass."""
    import numpy as np

    frames = _frames(span, rate)
    frame = next(frames)
    parts: list[NDArray[np.generic]] = []
    missing = frame.length
    for block in source.blocks(span):
        at = 0
        while at < len(block.samples):
            part = block.samples[at : at + missing]
            parts.append(part)
            at, missing = at + len(part), missing - len(part)
            if not missing:
                yield frame, full_scale(np.concatenate(parts))
                parts, frame = [], next(frames, frame)
                missing = frame.length


def _level(sound: NDArray[np.float64]) -> float:
    """The level of what is heard in a frame, in dBFS (RMS) of the loudest channel."""
    import numpy as np

    heard = without_drift(sound, degree=1)
    return decibels(float(np.sqrt(np.mean(np.square(heard), axis=0)).max()))
