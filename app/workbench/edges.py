"""Where passages fall silent while a person still decides: what is not fitted yet, and what a person set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.timeline import Span

BEFORE, AFTER = 0.25, 0.4
"""Seconds around a passage that nobody has fitted yet: leaves little audible and is only for preview."""


def estimated(passage: Span, rate: int, whole: Span) -> Span:
    """A wide estimate of where a passage falls silent, for preview; never published."""
    return passage.pad(round(BEFORE * rate), round(AFTER * rate), within=whole)


def with_moved(edges: Mapping[Span, Span], moved: Iterable[tuple[Span, Span]]) -> Mapping[Span, Span]:
    """Edges with those that a person set.

    An edge that was set for exactly this passage is taken as it is. Where the passage has become another one
    (a neighbour was redacted too, or kept), what was widened stays wide and nothing gets narrower.

    Args:
        edges: by the passage's own span.
        moved: (a passage's own span, what falls silent), the later counts.
    """
    latest = dict(moved)
    if not latest:
        return edges
    found = dict(edges)
    for passage, span in edges.items():
        if passage in latest:
            found[passage] = latest[passage]
            continue
        start, end = span.start, span.end
        for key, wide in latest.items():
            inside = passage.contains(key)
            start = min(start, wide.start) if inside or key.start == passage.start else start
            end = max(end, wide.end) if inside or key.end == passage.end else end
        found[passage] = Span(start, end)
    return found
