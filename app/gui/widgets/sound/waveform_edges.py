"""The spans on a waveform: what is in view, which edge the pointer is on, and where an edge may go."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from app.domain.timeline import Span
from app.gui.widgets.sound.waveform_scale import Scale

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
    """What falls silent, by what it hides. Made by :func:`placed`.

    Args:
        edges: for each passage, the span that falls silent.
        fitted: for passages, where the sound says that the edges are.
        waiting: passages that nobody has decided about.
        passages: as they stand in ``edges``.
        starts: of their spans, in samples; of numbers in a row thousands are looked through at once.
        ends: of their spans.
        waits: for each of them whether it is in ``waiting``.
    """

    edges: Mapping[Span, Span]
    fitted: Mapping[Span, Span]
    waiting: Collection[Span]
    passages: tuple[Span, ...]
    starts: NDArray[np.int64] = field(compare=False)
    ends: NDArray[np.int64] = field(compare=False)
    waits: NDArray[np.bool_] = field(compare=False)

    def within(self, view: Span) -> NDArray[np.intp]:
        """Which of the passages have a span that touches a stretch: their indices, shape ``(touching,)``."""
        return np.flatnonzero((self.starts <= view.end) & (self.ends >= view.start))

    def at(self, sample: int) -> Span | None:
        """The passage whose span holds a sample, the shortest of several."""
        found = np.flatnonzero((self.starts <= sample) & (sample < self.ends))
        if not len(found):
            return None
        return self.passages[int(found[np.argmin(self.ends[found] - self.starts[found])])]

    def of(self, passage: Span) -> Span | None:
        """The span that hides a passage."""
        return self.edges.get(passage)

    def with_moved(self, passage: Span, moved: Span) -> Spans:
        """The spans with one of them elsewhere, while it is dragged."""
        return placed({**self.edges, passage: moved}, self.fitted, self.waiting, self)


def placed(
    edges: Mapping[Span, Span],
    fitted: Mapping[Span, Span],
    waiting: Collection[Span],
    before: Spans | None = None,
) -> Spans:
    """Spans that can be looked up by place.

    Args:
        edges: for each passage, the span that falls silent.
        fitted: for passages, what a moved edge snaps to.
        waiting: passages that nobody has decided about.
        before: what was there: of the same passages the same wait, which takes longest to ask.
    """
    passages, number = tuple(edges), len(edges)
    starts = np.fromiter(map(attrgetter("start"), edges.values()), np.int64, number)
    ends = np.fromiter(map(attrgetter("end"), edges.values()), np.int64, number)
    if before is not None and waiting is before.waiting and passages == before.passages:
        waits = before.waits
    else:
        waits = np.fromiter(map(frozenset(waiting).__contains__, passages), np.bool_, number)
    return Spans(edges, fitted, waiting, passages, starts, ends, waits)


def edge_near(spans: Spans, scale: Scale, x: float) -> Edge | None:
    """The edge that a pointer is on, the nearest; of two as near, the one whose span it is in."""
    best: tuple[float, Edge] | None = None
    first, last = scale.sample(x - GRIP - 1), scale.sample(x + GRIP + 1) + 1
    for number in spans.within(Span(first, last)).tolist():
        ends = (Side.START, int(spans.starts[number]), 1), (Side.END, int(spans.ends[number]), -1)
        for side, position, inward in ends:
            away = (x - scale.x(position)) * inward
            distance = abs(away) + (0.25 if away < 0 else 0)
            if distance <= GRIP and (best is None or distance < best[0]):
                best = (distance, Edge(spans.passages[number], side))
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
    target = spans.fitted.get(edge.passage)
    if target is not None:
        fitted = target.start if edge.side is Side.START else target.end
        sample = fitted if abs(sample - fitted) <= snap else sample
    if edge.side is Side.START:
        return Span(min(max(0, sample), span.end - 1, edge.passage.end - 1), span.end)
    return Span(span.start, max(min(length, sample), span.start + 1, edge.passage.start + 1))
