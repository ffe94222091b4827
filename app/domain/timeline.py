"""Positions on the one clock: half-open spans of integer samples at the recording's native rate."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter

_SAME = Fraction(6, 10_000_000)
"""Seconds: half a microsecond, and a little for the last digits of a float."""
_CLOCK = re.compile(r"(?:\d{1,4}:){0,2}\d{1,9}(?:\.\d{1,9})?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of samples; never empty, never negative.

    Args:
        start: first sample.
        end: the sample after the last.

    Raises:
        ValueError: when ``start < 0`` or ``end <= start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    @property
    def length(self) -> int:
        """Samples in the span."""
        return self.end - self.start

    @property
    def middle(self) -> int:
        """The sample in its middle; of an even number of them the later of two."""
        return (self.start + self.end) // 2

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a sample."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every sample of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def clip(self, within: Span) -> Span | None:
        """The part inside ``within``, or None when there is none."""
        return span_or_none(max(self.start, within.start), min(self.end, within.end))

    def nearest(self, within: Span) -> Span:
        """The part inside ``within``; where there is none, the sample of it that lies next."""
        first = min(max(self.start, within.start), within.end - 1)
        return self.clip(within) or Span(first, first + 1)

    def pad(self, before: int, after: int, *, within: Span) -> Span:
        """The span grown outward by samples on both sides, clipped at the ends of ``within``.

        Raises:
            ValueError: when a padding is negative or the span is outside ``within``.
        """
        if before < 0 or after < 0 or not within.contains(self):
            raise ValueError("padding grows a span inside its limits")
        return Span(max(within.start, self.start - before), min(within.end, self.end + after))

    def parts(self, most: int) -> Iterator[Span]:
        """The span in parts of so many samples, of which the last may be shorter."""
        return (Span(at, min(at + most, self.end)) for at in range(self.start, self.end, most))

    def hull(self, other: Span) -> Span:
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def span_or_none(start: int, end: int) -> Span | None:
    """``Span(start, end)``, or None where that would be empty."""
    return Span(start, end) if end > start else None


def hull_of(spans: Iterable[Span]) -> Span:
    """The shortest span that holds all of these, in any order.

    Raises:
        ValueError: when there is none.
    """
    listed = list(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))


def union(spans: Iterable[Span], *, gap: int = 0) -> tuple[Span, ...]:
    """The same samples as sorted spans that lie apart; spans ``gap`` samples apart or closer become one."""
    merged: list[Span] = []
    for span in sorted(spans, key=attrgetter("start")):  # as numbers, which compare faster
        if merged and span.start - merged[-1].end <= gap:
            merged[-1] = merged[-1].hull(span)
        else:
            merged.append(span)
    return tuple(merged)


def complement(spans: Iterable[Span], *, within: Span) -> tuple[Span, ...]:
    """The samples of ``within`` that no span holds, as sorted spans."""
    rest: list[Span] = []
    at = within.start
    for span in union(spans):
        if (free := span_or_none(at, min(span.start, within.end))) is not None:
            rest.append(free)
        at = max(at, span.end)
    if (free := span_or_none(at, within.end)) is not None:
        rest.append(free)
    return tuple(rest)


def intersection(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The samples that both sides hold, as sorted spans."""
    left, right = union(one), union(other)
    shared: list[Span] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if (part := left[i].clip(right[j])) is not None:
            shared.append(part)
        if left[i].end <= right[j].end:
            i += 1
        else:
            j += 1
    return tuple(shared)


def overlapping(spans: Sequence[Span], window: Span) -> Sequence[Span]:
    """Those that share a sample with a window, found without a look at the others.

    Args:
        spans: sorted and apart.
        window: where.
    """
    first = bisect_right(spans, window.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, window.end, lo=first, key=lambda span: span.start)]


def covered(span: Span, by: Iterable[Span]) -> int:
    """How many samples of ``span`` the others hold."""
    return sum(part.length for part in intersection((span,), by))


def sample_before(seconds: float, rate: int) -> int:
    """The last sample at or before a time in seconds: how a start is brought onto the clock.

    A time that is a sample's own to the microsecond is that sample, so that a position written by
    :func:`seconds` comes back as itself.
    """
    return max(0, _on_clock(seconds, rate, math.floor))


def sample_after(seconds: float, rate: int) -> int:
    """The first sample at or after a time in seconds: how an end is brought onto the clock."""
    return max(0, _on_clock(seconds, rate, math.ceil))


def _on_clock(seconds: float, rate: int, rounded: Callable[[Fraction], int]) -> int:
    exact = Fraction(seconds) * rate
    near = round(exact)
    return near if abs(exact - near) <= rate * _SAME else rounded(exact)


def span_of_seconds(start: float, end: float, rate: int) -> Span | None:
    """A stretch in seconds as samples, rounded outward; None when it is empty or runs backwards."""
    return span_or_none(sample_before(start, rate), sample_after(end, rate)) if end > start else None


def convert(span: Span, from_rate: int, to_rate: int) -> Span:
    """The same stretch at another rate, rounded outward."""
    return Span(span.start * to_rate // from_rate, -(-span.end * to_rate // from_rate))


def period(rate: int, other: int) -> int:
    """Samples at one rate from an instant at which a sample of another falls on one of it, to the next.

    Args:
        rate: whose samples are counted, Hz.
        other: the other one, Hz.
    """
    return rate // math.gcd(rate, other)


def clock(sample: int, rate: int) -> str:
    """A position as minutes, seconds and milliseconds: ``1:02.345``."""
    milliseconds = sample * 1000 // rate
    return f"{milliseconds // 60_000}:{milliseconds // 1000 % 60:02}.{milliseconds % 1000:03}"


def time_of(text: str) -> float | None:
    """The seconds that somebody wrote: ``90``, ``1:30``, ``0:01:30.5``; None where it is no time."""
    if _CLOCK.fullmatch(text.strip()) is None:
        return None
    parts = reversed(text.split(":"))
    return sum(float(part) * 60.0**power for power, part in enumerate(parts))


def seconds(sample: int, rate: int) -> float:
    """A position as seconds, rounded to the microsecond."""
    return round(sample / rate, 6)
