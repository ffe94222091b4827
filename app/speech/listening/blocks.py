"""Where a recording is cut into blocks that an engine listens to one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.timeline import Span, intersection, span_or_none, union

LONGEST = 28.0
"""Seconds of a block that are listened to: Whisper's window of 30 s less the margins."""
SHORTEST_PART = 15.0
"""Seconds before which speech without a pause is not cut."""
PAUSE = 3.0
"""Seconds of silence that always end a block: in long silence Whisper makes words up."""
MARGIN = 0.5
"""Seconds around the voice that are listened to."""

_QUIET = 0.1
"""Seconds over which the quietest place is looked for."""

Cut = Callable[[Span], int]
"""Gives the best sample to cut at, inside a span of speech."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block before anybody listened.

    Args:
        span: all of it; stretches follow one another without a hole.
        heard: what is listened to, inside the span.
        voice: where a voice is in it, at least one span.
    """

    span: Span
    heard: Span
    voice: tuple[Span, ...]


def plan_stretches(voice: Iterable[Span], *, within: Span, rate: int, cut: Cut) -> tuple[Stretch, ...]:
    """Cut a recording where nobody speaks, or at the quietest place where nobody pauses.

    Args:
        voice: where a voice is heard, in samples.
        within: what to cut.
        rate: samples a second, Hz.
        cut: finds the place where speech without a pause is cut.

    Returns:
        Nothing where nobody speaks.
    """
    groups = list(_groups(_divided(union(intersection(voice, (within,))), rate=rate, cut=cut), rate=rate))
    if not groups:
        return ()
    ends = [(one[-1].end + other[0].start) // 2 for one, other in pairwise(groups)]
    starts = [within.start, *ends]
    margin = round(MARGIN * rate)
    stretches = []
    for start, end, group in zip(starts, [*ends, within.end], groups, strict=True):
        span, hull = Span(start, end), Span(group[0].start, group[-1].end)
        stretches.append(Stretch(span, hull.pad(margin, margin, within=span), tuple(group)))
    return tuple(stretches)


def _divided(voice: Iterable[Span], *, rate: int, cut: Cut) -> Iterator[Span]:
    """Spans of voice, each short enough for a block."""
    longest, least = round(LONGEST * rate), round(SHORTEST_PART * rate)
    for span in voice:
        rest: Span | None = span
        while rest is not None and rest.length > longest:
            at = cut(Span(rest.start + least, rest.start + longest))
            yield Span(rest.start, at)
            rest = span_or_none(at, rest.end)
        if rest is not None:
            yield rest


def _groups(voice: Iterable[Span], *, rate: int) -> Iterator[list[Span]]:
    """Spans that are listened to together."""
    longest, pause = round(LONGEST * rate), round(PAUSE * rate)
    group: list[Span] = []
    for span in voice:
        if group and (span.end - group[0].start > longest or span.start - group[-1].end > pause):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def stretches_of(source: SampleSource, voice: Iterable[Span], *, within: Span) -> tuple[Stretch, ...]:
    """A recording cut into blocks, speech without a pause where it is quietest.

    Raises:
        InputError: when the file is no longer what it was.
    """
    return plan_stretches(
        voice, within=within, rate=source.recording.rate, cut=lambda span: _quietest(source, span)
    )


def _quietest(source: SampleSource, span: Span) -> int:
    """The middle of the quietest tenth of a second of a span, in native samples."""
    sound = source.listen(span, rate=ENGINE_RATE)
    window = round(_QUIET * ENGINE_RATE)
    if len(sound) <= window:
        return span.middle
    power = np.convolve(np.square(sound, dtype=np.float64), np.ones(window), mode="valid")
    middle = int(np.argmin(power)) + window // 2
    return min(span.end - 1, span.start + middle * source.recording.rate // ENGINE_RATE)
