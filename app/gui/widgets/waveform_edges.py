"""The spans on a waveform: what is in view, which edge the pointer is on, and where an edge may go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.timeline import Span
from app.gui.widgets.waveform_scale import Scale

GRIP = 6
"""Pixels on both sides of an edge in which it can be taken."""
SNAP = 8
"""Pixels from a fitted edge within which a dragged one goes there."""


class Side(StrEnum):
    """Which end of a span."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Edge:
    """An end of a span that can be moved.

    Args:
        passage: that the span hides.
        side: which end.
    """

    passage: Span
    side: Side


@dataclass(frozen=True, slots=True)
class Spans:
    """What falls silent, by what it hides. Made by :func:`sorted_spans`.

    Args:
        pairs: (span, passage), sorted by span.
        reach: the longest span: none that begins farther before a point reaches it.
        edges: the same by passage.
        fitted: for passages, where the sound says that the edges are.
        waiting: passages that nobody has decided about.
    """

    pairs: tuple[tuple[Span, Span], ...] = ()
    reach: int = 0
    edges: Mapping[Span, Span] = field(default_factory=dict)
    fitted: Mapping[Span, Span] | None = None
    waiting: Collection[Span] = ()

    def within(self, view: Span) -> tuple[tuple[Span, Span], ...]:
        """The pairs whose span touches a stretch."""
        first = bisect_left(self.pairs, view.start - self.reach, key=lambda pair: pair[0].start)
        last = bisect_right(self.pairs, view.end, key=lambda pair: pair[0].start)
        return tuple(pair for pair in self.pairs[first:last] if pair[0].end >= view.start)

    def at(self, sample: int) -> Span | None:
        """The passage whose span holds a sample, the shortest of several."""
        found = [
            pair for pair in self.within(Span(sample, sample + 1)) if pair[0].start <= sample < pair[0].end
        ]
        return min(found, key=lambda pair: pair[0].length)[1] if found else None

    def of(self, passage: Span) -> Span | None:
        """The span that hides a passage."""
        return self.edges.get(passage)

    def with_moved(self, passage: Span, moved: Span) -> Spans:
        """The spans with one of them elsewhere, while it is dragged."""
        return sorted_spans({**self.edges, passage: moved}, self.fitted or {}, self.waiting)


def sorted_spans(edges: Mapping[Span, Span], fitted: Mapping[Span, Span], waiting: Collection[Span]) -> Spans:
    """Spans that can be looked up by place.

    Args:
        edges: for each passage, the span that falls silent.
        fitted: for passages, what a moved edge snaps to.
        waiting: passages that nobody has decided about.
    """
    found = ((span, passage) for passage, span in edges.items())
    # By numbers, because comparing thousands of spans takes longer than drawing a frame.
    pairs = tuple(sorted(found, key=lambda pair: (pair[0].start, pair[0].end, pair[1].start)))
    longest = max((span.length for span in edges.values()), default=0)
    return Spans(pairs, longest, edges, fitted, frozenset(waiting))


def edge_near(spans: Spans, scale: Scale, x: float) -> Edge | None:
    """The edge that a pointer is on, the nearest; of two as near, the one whose span it is in."""
    best: tuple[float, Edge] | None = None
    for span, passage in spans.within(scale.seen):
        for side, position, inward in ((Side.START, span.start, 1), (Side.END, span.end, -1)):
            away = (x - scale.x(position)) * inward
            distance = abs(away) + (0.25 if away < 0 else 0)
            if distance <= GRIP and (best is None or distance < best[0]):
                best = (distance, Edge(passage, side))
    return best[1] if best else None


def moved(spans: Spans, edge: Edge, sample: int, *, length: int, snap: float = 0) -> Span | None:
    """The span with an edge moved to a sample, as near as may be; None when there is no such span.

    It stays inside the recording, keeps a sample, and keeps touching what it hides.

    Args:
        spans: as they are.
        edge: that is moved.
        sample: where to.
        length: samples in the recording.
        snap: samples from a fitted edge within which the edge goes there.
    """
    span = spans.of(edge.passage)
    if span is None:
        return None
    target = (spans.fitted or {}).get(edge.passage)
    if target is not None:
        fitted = target.start if edge.side is Side.START else target.end
        sample = fitted if abs(sample - fitted) <= snap else sample
    if edge.side is Side.START:
        return Span(min(max(0, sample), span.end - 1, edge.passage.end - 1), span.end)
    return Span(span.start, max(min(length, sample), span.start + 1, edge.passage.start + 1))
