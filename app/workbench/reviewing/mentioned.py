"""All mentions of what a finding is about, looked up for every finding that somebody goes to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from app.domain.finding import Finding, with_key
from app.domain.planning.entities import mentions_of_one


class Mentioning(Protocol):
    """A review that tells all mentions of what a finding is about."""

    def mentions(self, finding: Finding) -> tuple[Finding, ...]:
        """All of them, this one too."""
        ...


class Mentioned:
    """Knows which of the findings that were asked about last are mentions of one: thousands take long."""

    def __init__(self) -> None:
        self._findings: tuple[Finding, ...] = ()
        self._together: Mapping[int, tuple[int, ...]] = {}

    def among(self, findings: tuple[Finding, ...], finding: Finding) -> tuple[Finding, ...]:
        """All mentions of what a finding is about, in their order; it alone where it is not among them.

        Args:
            findings: sorted by place.
            finding: one of them.
        """
        if findings != self._findings:
            self._findings, self._together = findings, _together(findings)
        at = next((one for one in with_key(findings, finding.key) if findings[one] == finding), None)
        return (finding,) if at is None else tuple(findings[one] for one in self._together[at])


def _together(findings: Sequence[Finding]) -> Mapping[int, tuple[int, ...]]:
    """For each finding, by its index, those of all mentions of the same."""
    return {one: indices for indices in mentions_of_one(findings) for one in indices}


def are_of_one(review: Mentioning, findings: Collection[Finding]) -> bool:
    """Whether findings are all mentions of one person or thing, of which there are several."""
    if len(findings) < 2:
        return False
    return set(findings) == set(review.mentions(next(iter(findings))))
