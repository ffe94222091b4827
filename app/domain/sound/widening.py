"""What is done about passages that can still be heard: more is cut away around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.domain.certificate import Check
from app.domain.timeline import Span

BEFORE, AFTER = 0.1, 0.2
"""Seconds by which a passage is widened: its end is cut short more often than its start."""


def to_widen(checks: Iterable[Check]) -> tuple[Span, ...]:
    """The spans that failed, sorted; none when something failed that has no spans and cannot be mended so."""
    failed = [check for check in checks if not check.passed]
    if not all(check.spans for check in failed):
        return ()
    return tuple(sorted({span for check in failed for span in check.spans}))


def widened(
    edges: Mapping[Span, Span], failing: Sequence[Span], *, within: Span, rate: int
) -> dict[Span, Span]:
    """Edges of passages, grown outward where a failing span hides them.

    Args:
        edges: fitted edges of passages, by the passage's own span.
        failing: spans of the plan.
        within: the whole recording.
        rate: samples a second, Hz.
    """
    before, after = round(BEFORE * rate), round(AFTER * rate)
    return {
        passage: fitted.pad(before, after, within=within)
        if any(span.contains(fitted) for span in failing)
        else fitted
        for passage, fitted in edges.items()
    }
