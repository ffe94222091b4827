"""What a person, or a profile for them, decided about the findings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.finding import Finding, Findings, Key
from app.domain.recording import Fault, Recording
from app.domain.transcript import Transcript

Nested = tuple[tuple[int, tuple[int, ...]], ...]
"""Findings, by their index, each with the indices of the others in which all its words lie."""


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
    """Findings with the decisions about them. Deciding gives a new value.

    Args:
        recording: what was recorded.
        transcript: what was heard in it.
        findings: what may be sensitive in that.
        decisions: in the order they were made; of two about one key the later counts.
        accepted: names of the faults that a person has accepted.
        reading: the second reader that somebody asked for, or None.
    """

    recording: Recording
    transcript: Transcript
    findings: Findings
    decisions: tuple[Decision, ...] = ()
    accepted: frozenset[str] = frozenset()
    reading: Reading | None = None

    def decide(self, decisions: Iterable[Decision]) -> Review:
        """The review with these decisions made in one step."""
        return replace(self, decisions=(*self.decisions, *decisions))

    def accept(self, names: Iterable[str]) -> Review:
        """The review with these faults accepted by name.

        Raises:
            ValueError: when there is no fault of that name.
        """
        named = frozenset(names)
        if unknown := named - {fault.name for fault in self.faults}:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
        return replace(self, accepted=self.accepted | named)

    @property
    def waits_for_reader(self) -> bool:
        """Whether a second reader was asked for and has not approved the review as it is."""
        return self.reading is not None and not self.reading.approved_by

    @property
    def is_approved(self) -> bool:
        """Whether a second reader was asked for and has approved the review as it is."""
        return self.reading is not None and not self.waits_for_reader

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that failed on the way here."""
        return self.recording.faults + self.transcript.faults + self.findings.faults

    @property
    def unaccepted(self) -> tuple[Fault, ...]:
        """Faults that nobody has accepted."""
        return tuple(fault for fault in self.faults if fault.name not in self.accepted)

    @property
    def decided(self) -> dict[Key, Action]:
        """What somebody decided, by what it is about."""
        return {decision.key: decision.action for decision in self.decisions}

    @property
    def actions(self) -> tuple[tuple[Finding, Action], ...]:
        """Each finding with what happens to it, ASK where nobody has decided."""
        findings, decided = self.findings.findings, self.decided
        actions = [decided.get(finding.key, Action.ASK) for finding in findings]
        return tuple(zip(findings, answered(actions, nested(findings)), strict=True))

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """Findings that wait for a decision."""
        return tuple(finding for finding, action in self.actions if action is Action.ASK)


def nested(findings: Sequence[Finding]) -> Nested:
    """The findings that lie in another one with all their words, and in which.

    A name may be a person's and a place's, and a telephone number that was misheard is a number and a doubt
    about its words: who removes the one has nothing left to say about the other. One that goes beyond the
    other finding waits on its own.

    Args:
        findings: of one text, in any order.
    """
    worded = sorted((one.start_char, index) for index, one in enumerate(findings) if _has_words(one))
    starts = [start for start, _ in worded]
    around: dict[int, list[int]] = {}
    for index, other in enumerate(findings):
        place, end = bisect_left(starts, other.start_char), other.end_char
        while place < len(starts) and starts[place] < end:
            inner = worded[place][1]
            if inner != index and _holds(other, findings[inner]):
                around.setdefault(inner, []).append(index)
            place += 1
    return tuple((inner, tuple(others)) for inner, others in around.items())


def _has_words(finding: Finding) -> bool:
    return finding.start_char < finding.end_char


def _holds(around: Finding, inner: Finding) -> bool:
    """Whether a finding that does not begin later holds all of another, in the text and in the sound."""
    heard = inner.span is None or (around.span is not None and around.span.contains(inner.span))
    return heard and around.end_char >= inner.end_char


def answered(actions: Sequence[Action], within: Nested) -> list[Action]:
    """What happens to each finding: one that nobody decided is redacted where a finding around it is.

    Args:
        actions: what somebody decided about each finding, ASK where nobody has.
        within: the same findings, as far as they lie in others.
    """
    then = list(actions)
    for inner, around in within:
        if actions[inner] is Action.ASK and any(actions[other] is Action.REDACT for other in around):
            then[inner] = Action.REDACT
    return then
