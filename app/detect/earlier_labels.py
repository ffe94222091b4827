"""Labels of a text that was redacted before: they tell nothing, and capitals in brackets look like names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain.finding import Category, Hit
from app.domain.labels import label_names

_NUMBER = r"(?: \d{1,3})?"
"""No longer: what has the digits of a phone number is no label."""
_LABEL = re.compile(rf"\[(?:{'|'.join(map(re.escape, sorted(label_names())))}){_NUMBER}\]")
_ASKED_FOR = frozenset({Category.WATCHLIST, Category.CUSTOM})
"""What a person looks for is found wherever it stands."""


def outside_labels(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits but those of a label alone.

    Args:
        text: that was looked through, as it was given.
        hits: in it, in any order.
    """
    inside = {at for label in _LABEL.finditer(text) for at in range(*label.span())}
    return [
        hit
        for hit in hits
        if hit.category in _ASKED_FOR
        or not inside
        or any(at not in inside for at in range(hit.start, hit.end))
    ]
