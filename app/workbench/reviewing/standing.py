"""What happens to each finding of an open review, kept up to date as somebody decides or more is found."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from app.domain.finding import Finding, Key, with_key
from app.domain.profile import BY_PROFILE
from app.domain.review import Action, Decision, answered, nested
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.rules import Rules
from app.domain.transcription.unchanged import same_ends
from app.workbench.reviewing.history import Placed

_MANY = 32
"""Where more than one finding in so many is asked for at once, they are looked up and not searched for."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a large step leads to, worked out on another thread than that of the window.

    Args:
        step: nobody has made it yet.
        before: the state that it was worked out from.
        after: the state that it leads to.
        standing: what happens to the findings then.
        placed: where among the steps it belongs; None for behind them.
    """

    step: Step
    before: State
    after: State
    standing: Standing
    placed: Placed | None = None


def foreseen(state: State, step: Step, rules: Rules) -> Foreseen:
    """What a step leads to; a detection of other words than the present ones, to nothing.

    Args:
        state: of the review.
        step: that may be made from it.
        rules: what is laid down.
    """
    of_others = step.found is not None and step.found.made_from != state.review.findings.made_from
    after = state if of_others else apply(state, step)
    standing = Standing(after.review.findings.findings, rules.hold(after.review).decisions)
    return Foreseen(step, state, after, standing)


class Standing:
    """What happens to each finding: the same as :attr:`Review.actions`, without looking at all of them again.

    Args:
        findings: of the review.
        decisions: in the order they were made; of two about one key the later counts.
    """

    def __init__(self, findings: tuple[Finding, ...], decisions: Iterable[Decision]) -> None:
        self.findings = findings
        self.actions: tuple[Action, ...] = ()
        self._latest: list[Decision | None] = []
        self._nested = nested(findings)
        self.decide_anew(decisions)

    @cached_property
    def places(self) -> Mapping[Key, Sequence[int]]:
        """The indices of the findings of each key; of thousands this takes longer than a step should."""
        made: dict[Key, list[int]] = {}
        for index, finding in enumerate(self.findings):
            made.setdefault(finding.key, []).append(index)
        return made

    def decide_anew(self, decisions: Iterable[Decision]) -> None:
        """Forget what was decided; these are all decisions there are."""
        self._latest = [None] * len(self.findings)
        self.decide(decisions)

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Take in decisions that were made after the others."""
        made = tuple(decisions)
        for one, indices in zip(made, self._indices([one.key for one in made]), strict=True):
            for index in indices:
                self._latest[index] = one
        decided = [Action.ASK if one is None else one.action for one in self._latest]
        self.actions = tuple(answered(decided, self._nested))

    def mark(
        self, findings: tuple[Finding, ...], decisions: Iterable[Decision], made: Iterable[Decision]
    ) -> None:
        """Take in findings that were marked: what was decided about all others is not looked up again.

        Args:
            findings: that there are now.
            decisions: all that there are now.
            made: those of them that were made with the marks.
        """
        head, tail = same_ends(self.findings, findings)
        after = len(self.findings) - tail
        more = findings[head : len(findings) - tail]
        starts = {finding.key.place.start for finding in more}
        known = {one.key: one for one in decisions if one.key.place.start in starts}
        self._latest[head:after] = [known.get(finding.key) for finding in more]
        self.findings, self._nested = findings, nested(findings)
        vars(self).pop("places", None)
        self.decide(made)

    def action(self, finding: Finding) -> Action:
        """What happens to a finding; one that the review does not have waits."""
        return next(self.actions_of((finding,)))

    def actions_of(self, findings: Sequence[Finding]) -> Iterator[Action]:
        """What happens to each of some findings; see :meth:`action`."""
        for indices in self._indices([finding.key for finding in findings]):
            yield next((self.actions[index] for index in indices), Action.ASK)

    def not_told(self, findings: Sequence[Finding], action: Action) -> Iterator[Finding]:
        """Those of some findings of which no person has said by themselves that this happens to them.

        What a profile decides counts for its own audience alone, and what is decided about a finding around
        another as long as that is redacted: who says the same of what they see there means it for good.
        """
        for finding, indices in zip(findings, self._indices([one.key for one in findings]), strict=True):
            made = next((self._latest[index] for index in indices), None)
            said = Action.ASK if made is None else made.action
            for_good = action is Action.ASK or made is None or not made.by.startswith(BY_PROFILE)
            if not (said is action and for_good):
                yield finding

    def are_more_than(self, findings: Iterable[Finding]) -> bool:
        """Whether a decision about some findings is one about others too: of their words, at their time.

        A file may have a name twice where nobody heard it for two.

        Args:
            findings: of the review, none of them twice.
        """
        asked = Counter(finding.key for finding in findings)
        found = zip(asked.values(), self._indices(asked), strict=True)
        return any(sum(1 for _ in indices) > number for number, indices in found)

    def waiting_in(self, marked: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that wait and have no word outside what is marked."""
        ranges = sorted((finding.first_word, finding.last_word) for finding in marked)
        firsts, reach = [first for first, _ in ranges], [*accumulate((last for _, last in ranges), max)]
        # Another thread may ask while somebody marks something: what it gets then is asked again.
        for finding, action in zip(self.findings, self.actions, strict=False):
            if action is Action.ASK and finding.first_word < finding.last_word:
                before = bisect_right(firsts, finding.first_word)
                if before and finding.last_word <= reach[before - 1]:
                    yield finding

    def _indices(self, keys: Collection[Key]) -> Iterator[Iterable[int]]:
        """For each key the indices of its findings."""
        if len(keys) < len(self.findings) / _MANY:
            return (with_key(self.findings, key) for key in keys)
        return (self.places.get(key, ()) for key in keys)
