"""What tables of street addresses in any language are made of."""

from __future__ import annotations

from app.detect.text.expressions import Expression
from app.domain.finding import Category

NAME = r"[^\W\d_][\w'\u2019-]*"
CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])[\w'\u2019-]*"


def address(pattern: str, score: float, *, after: str = "", near: str | None = None) -> Expression:
    """What is an address, what has to stand before it, and what of it is looked for first."""
    near = near or after or None
    return Expression(f"{after}(?P<said>{pattern})", Category.ADDRESS, score, "a street address", near=near)
