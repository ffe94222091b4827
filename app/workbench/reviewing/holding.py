"""What holds an open review back: as long as there is any of it, nothing is published."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.plan import refuse_faults
from app.domain.recording import Fault, FaultKind
from app.workbench.reviewing.open_review import OpenReview


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What is missing until an open review can be published.

    Args:
        waiting: findings of what is published that nobody has decided.
        faults: what could not be looked at or looked for, and nobody has accepted.
        coming: whether the recording is still listened to.
        reader: whether a second reader was asked for and has not approved it as it is.
    """

    waiting: int
    faults: tuple[Fault, ...]
    coming: bool
    reader: bool

    @property
    def is_decided(self) -> bool:
        """Whether nothing that is known waits for the person who reviews."""
        return not (self.waiting or self.faults)

    @property
    def is_ready(self) -> bool:
        """Whether to publish is what comes next."""
        return self.is_decided and not (self.coming or self.reader)


def refuse_unlooked(review: OpenReview) -> None:
    """Say at once what would hold it back after a minute's work, whoever it is for.

    What is heard twice may hold nothing back: that depends on what an audience's profile removes.

    Raises:
        HeldError: when something could not be looked at, or looked for, and nobody has accepted it.
    """
    refuse_faults([fault for fault in review.review.unaccepted if fault.kind is not FaultKind.TWICE])


def held_back(review: OpenReview) -> HeldBack:
    """What an open review lacks."""
    return HeldBack(
        waiting=review.counts.waiting,
        faults=review.review.unaccepted,
        coming=review.more_to_come,
        reader=review.review.waits_for_reader,
    )
