"""Publishing an open review for an audience, without touching the review itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import HeldError
from app.domain.review import Review
from app.domain.timeline import Span
from app.project import Published
from app.workbench.bench import Workbench
from app.workbench.keeping import Keeper, kept_of
from app.workbench.main_job import Outcome, publish_review
from app.workbench.settings import Output, Policy


@dataclass(frozen=True, slots=True)
class Order:
    """One bundle that a person wants.

    Args:
        profile: name of the audience's profile.
        folder: where the bundle's folder is made.
        output: what it holds.
    """

    profile: str
    folder: Path
    output: Output


def publish_for(
    bench: Workbench,
    review: Review,
    *,
    edges: Mapping[Span, Span],
    order: Order,
    policy: Policy,
) -> tuple[Outcome, Published]:
    """Publish: what people decided stays, the profile decides the rest; what it would ask holds it back.

    Args:
        bench: the stages.
        review: as it is; it is not changed.
        edges: of passages that are not fitted again.
        order: which bundle.
        policy: of the order's profile.

    Returns:
        What was made, and what the project should keep of it.

    Raises:
        HeldError: when something waits for a person; nothing is published.
        CaviardError: what else went wrong; nothing is published.
    """
    decided = bench.decide(bench.for_audience(review, policy), policy)
    if bench.completed(decided, policy) is not decided:
        raise HeldError(
            "policy-new",
            "The policy of your organisation asks for passages that this review does not hold yet.",
            "Open the project again: what is new waits for you.",
        )
    outcome = publish_review(
        bench,
        decided,
        folder=order.folder,
        policy=policy,
        output=order.output,
        keeper=Keeper(lambda _: None),
        edges=edges,
    )
    kept = kept_of(
        outcome.published,
        outcome.plan,
        review=outcome.review,
        edges=outcome.edges,
        text_style=policy.profile.text_style,
    )
    return outcome, kept
