"""All mentions of what a finding is about, looked up for every finding that somebody goes to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
            groups = mentions_of_one(findings)
            self._findings, self._together = findings, {one: group for group in groups for one in group}
        at = next((one for one in with_key(findings, finding.key) if findings[one] == finding), None)
        return (finding,) if at is None else tuple(findings[one] for one in self._together[at])


def are_of_one(review: Mentioning, findings: Collection[Finding]) -> bool:
    """Whether findings are all mentions of one person or thing, of which there are several."""
    if len(findings) < 2:
        return False
    return set(findings) == set(review.mentions(next(iter(findings))))
