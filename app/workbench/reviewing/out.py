"""Whether what a person decided is what was published last."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.finding import Category, Finding
from app.domain.review import Action
from app.workbench.reviewing.open_review import OpenReview

_BY_HAND = frozenset({Category.CUSTOM, Category.SPEAKER})
"""What only a person puts there, and takes back."""


def is_out(review: OpenReview) -> bool:
    """Whether the bundle that was published last was made of the review as a person has left it.

    Where nobody can tell, it was not. What a profile decided is its audience's own, and no change of it.
    """
    if not (bundles := review.project.published) or review.stale:
        return False
    last, state, silence = bundles[-1], review.state, review.silence
    found, then, kept = state.review.findings, {d.key: d.action for d in last.decisions}, dict(last.edges)
    guessed = {passage.span for passage in silence.unfitted} - {passage for passage, _ in state.moved}
    same = (last.findings.made_from, last.part) == (found.made_from, state.part)
    return (
        same
        and last.named == state.named - review.unnamed
        and all(action in {Action.ASK, then.get(key)} for key, action in state.review.decided.items())
        and _by_hand(last.findings.findings) == _by_hand(found.findings)
        and all(
            kept.get(one, silent) == silent for one, silent in silence.edges.items() if one not in guessed
        )
    )


def _by_hand(findings: Iterable[Finding]) -> frozenset[object]:
    return frozenset(finding.key for finding in findings if finding.category in _BY_HAND)
