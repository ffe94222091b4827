"""Whether a plan carries out the decisions it was made from: all other checks believe the plan."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.certificate import Check
from app.domain.finding import Finding
from app.domain.plan import Plan
from app.domain.review import Action, Review
from app.domain.timeline import overlapping

DECISIONS = "decisions"


def check_decisions(review: Review, plan: Plan) -> Check:
    """Whether everything is removed that nobody decided to keep; how much that is would tell what was said.

    It is asked of the decisions themselves, not of what a plan is made by.

    Args:
        review: what was found and decided.
        plan: what is published of it.
    """
    removed = frozenset(_removed(plan))
    held = all(_is_removed(finding, plan, removed) for finding in _to_remove(review))
    detail = "all is removed that was to be removed" if held else "what was to be removed is not removed"
    return Check(DECISIONS, held, detail)


def _to_remove(review: Review) -> Iterator[Finding]:
    """The findings that nobody has decided to keep; a later decision takes the place of an earlier one."""
    kept = {decision.key: decision.action is Action.KEEP for decision in review.decisions}
    return (finding for finding in review.findings.findings if not kept.get(finding.key, False))


def _removed(plan: Plan) -> Iterator[int]:
    """The words that fall silent; of a text alone, those that have a label."""
    silent = frozenset(plan.silent)
    for hidden in plan.hidden:
        if hidden.span in silent and hidden.span.overlaps(hidden.passage.span):
            yield from range(hidden.passage.first_word, hidden.passage.last_word)


def _is_removed(finding: Finding, plan: Plan, removed: frozenset[int]) -> bool:
    if finding.first_word < finding.last_word:
        first, last = plan.word_range
        return removed.issuperset(range(max(first, finding.first_word), min(last, finding.last_word)))
    place = finding.span and finding.span.clip(plan.within)
    return place is None or any(overlapping(plan.spans, place))
