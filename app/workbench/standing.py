"""What happens to each finding of an open review, kept up as somebody decides."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.finding import Finding, Key
from app.domain.review import Action, Decision


class Standing:
    """What happens to each finding: the same as :attr:`Review.actions`, without looking at all of them again.

    Args:
        findings: of the review.
        decisions: in the order they were made; of two about one key the later counts.
    """

    def __init__(self, findings: tuple[Finding, ...], decisions: Iterable[Decision]) -> None:
        self.findings = findings
        self.actions: tuple[Action, ...] = ()
        self._places: dict[Key, list[int]] = {}
        for index, finding in enumerate(findings):
            self._places.setdefault(finding.key, []).append(index)
        self.decide_anew(decisions)

    def decide_anew(self, decisions: Iterable[Decision]) -> None:
        """Forget what was decided; these are all decisions there are."""
        self.actions = (Action.ASK,) * len(self.findings)
        self.decide(decisions)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Take in decisions that were made after the others."""
        actions = list(self.actions)
        for made in decisions:
            for index in self._places.get(made.key, ()):
                actions[index] = made.action
        self.actions = tuple(actions)

    def action(self, finding: Finding) -> Action:
        """What happens to a finding; one that the review does not have waits."""
        places = self._places.get(finding.key)
        return self.actions[places[0]] if places else Action.ASK
