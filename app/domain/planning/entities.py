"""Which findings are mentions of one person or thing, as the labels number them and a list shows them."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.finding import Category, Finding
from app.domain.planning.labels import number_entities


def mentions_of_one(findings: Sequence[Finding]) -> tuple[tuple[int, ...], ...]:
    """The findings that are about one thing each: what has one number in the labels.

    Speech without words is nobody's: every stretch of it stands for itself, and so does what has no letter.

    Args:
        findings: sorted by place.

    Returns:
        Their indices, sorted, for each person or thing; in the order of first mention.
    """
    numbers = number_entities(findings)
    found: dict[tuple[Category, int, int], list[int]] = {}
    for index, finding in enumerate(findings):
        alone = -1 if finding.term else index
        found.setdefault((finding.category, numbers[finding.category, finding.term], alone), []).append(index)
    return tuple(map(tuple, found.values()))
