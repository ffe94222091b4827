"""What happens to each finding of an open review, kept up as somebody decides or more is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from app.domain.edits import State, Step, apply
from app.domain.finding import Finding, Findings, Key, with_key
from app.domain.review import Action, Decision, answered, doubts_within
from app.domain.rules import Rules
from app.workbench.history import Placed

_MANY = 32
"""Where more than one finding in so many is decided at once, all are looked at instead of each looked for."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a later detection leads to, worked out beside the window.

    Args:
        found: by it.
        before: the state that it was worked out from.
        after: the state that it leads to.
        standing: what happens to the findings then.
        placed: where among the steps it belongs; None for behind them.
    """

    found: Findings
    before: State
    after: State
    standing: Standing
    placed: Placed | None = None


def foreseen(state: State, found: Findings, rules: Rules) -> Foreseen:
    """What a detection leads to; of other words than the present ones, to nothing.

    Args:
        state: of the review.
        found: by the detection.
        rules: what is laid down.
    """
    after = apply(state, Step(found=found)) if found.made_from == state.review.findings.made_from else state
    return Foreseen(
        found, state, after, Standing(after.review.findings.findings, rules.hold(after.review).decisions)
    )


class Standing:
    """What happens to each finding: the same as :attr:`Review.actions`, without looking at all of them again.

    Args:
        findings: of the review.
        decisions: in the order they were made; of two about one key the later counts.
    """

    def __init__(self, findings: tuple[Finding, ...], decisions: Iterable[Decision]) -> None:
        self.findings = findings
        self.actions: tuple[Action, ...] = ()
        self._decided: list[Action] = []
        self._doubts = doubts_within(findings)
        self.decide_anew(decisions)

    @cached_property
    def _keys(self) -> list[Key]:
        """Of the findings."""
        return [finding.key for finding in self.findings]

    def decide_anew(self, decisions: Iterable[Decision]) -> None:
        """Forget what was decided; these are all decisions there are."""
        self._decided = [Action.ASK] * len(self.findings)
        self.decide(decisions)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Take in decisions that were made after the others."""
        made = {one.key: one.action for one in decisions}
        if len(made) < len(self.findings) / _MANY:
            for key, action in made.items():
                for index in with_key(self.findings, key):
                    self._decided[index] = action
        else:
            pairs = zip(self._keys, self._decided, strict=True)
            self._decided = [made.get(key, before) for key, before in pairs]
        self.actions = tuple(answered(self._decided, self._doubts))

    def action(self, finding: Finding) -> Action:
        """What happens to a finding; one that the review does not have waits."""
        index = next(with_key(self.findings, finding.key), None)
        return Action.ASK if index is None else self.actions[index]
