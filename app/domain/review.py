"""What a person, or a profile for them, decided about the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.finding import Finding, Findings, Key
from app.domain.recording import Fault, Recording
from app.domain.transcript import Transcript


class Action(StrEnum):
    """What happens to a finding."""

    REDACT = "redact"
    ASK = "ask"
    """Nobody has decided: it waits for a person."""
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about one finding.

    Args:
        key: which finding.
        action: what happens to it; ASK takes an earlier decision back.
        by: who decided: a person's name, or ``profile:NAME``.
    """

    key: Key
    action: Action
    by: str


@dataclass(frozen=True, slots=True)
class Reading:
    """That a second person has to agree before anything is published.

    Args:
        asked_by: who wants it.
        approved_by: who agrees with the review as it is; empty until somebody does, and after every change.
    """

    asked_by: str
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Findings with the decisions about them. Deciding gives a new value; undo is the value before.

    Args:
        recording: what was recorded.
        transcript: what was heard in it.
        findings: what may be sensitive in that.
        decisions: in the order they were made; of two about one key the later counts.
        accepted: names of the faults that a person has accepted.
        reading: the second reader that somebody asked for, or None.
        before: the value this one was made from by a decision, or None.
    """

    recording: Recording
    transcript: Transcript
    findings: Findings
    decisions: tuple[Decision, ...] = ()
    accepted: frozenset[str] = frozenset()
    reading: Reading | None = None
    before: Review | None = field(default=None, compare=False, repr=False)

    def decide(self, decisions: Iterable[Decision]) -> Review:
        """The review with these decisions made in one step."""
        return replace(self, decisions=(*self.decisions, *decisions), before=self)

    def accept(self, names: Iterable[str]) -> Review:
        """The review with these faults accepted by name.

        Raises:
            ValueError: when there is no fault of that name.
        """
        named = frozenset(names)
        if unknown := named - {fault.name for fault in self.faults}:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
        return replace(self, accepted=self.accepted | named, before=self)

    def undo(self) -> Review:
        """The value before the last step; itself when there is none."""
        return self.before or self

    def detected_again(self, findings: Findings) -> Review:
        """The review of new findings: decisions stay with what has not changed, only the rest waits."""
        return replace(self, findings=findings, before=None)

    @property
    def waits_for_reader(self) -> bool:
        """Whether a second reader was asked for and has not approved the review as it is."""
        return self.reading is not None and not self.reading.approved_by

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that failed on the way here."""
        return self.recording.faults + self.transcript.faults + self.findings.faults

    @property
    def unaccepted(self) -> tuple[Fault, ...]:
        """Faults that nobody has accepted."""
        return tuple(fault for fault in self.faults if fault.name not in self.accepted)

    @property
    def actions(self) -> tuple[tuple[Finding, Action], ...]:
        """Each finding with what happens to it, ASK where nobody has decided."""
        return tuple(self._actions())

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """Findings that wait for a decision."""
        return tuple(finding for finding, action in self._actions() if action is Action.ASK)

    def _actions(self) -> Iterator[tuple[Finding, Action]]:
        decided = {decision.key: decision.action for decision in self.decisions}
        for finding in self.findings.findings:
            yield finding, decided.get(finding.key, Action.ASK)
