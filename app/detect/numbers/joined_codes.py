"""Codes with a sign that is read aloud: 2084 dash A, 88 barre 14 B. Nothing else is said so."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.numbers.told_secrets import told_secret
from app.detect.text.expressions import Expression

_SIGN: Mapping[str, str] = {
    "en": r"(?:dash|hyphen|slash|stroke|forward slash)",
    "fr": r"(?:tiret(?: du six)?|trait d['\u2019]union|slash|barre(?: oblique)?)",
}


def joined_codes(language: str) -> tuple[Expression, ...]:
    """What finds them: two figures or more, and a sign with capitals or figures behind it.

    Args:
        language: ``en`` or ``fr``.
    """
    sign = _SIGN[language]
    part = r"(?:(?-i:[A-Z]{1,3})|\d{1,6})(?![\w'\u2019])"
    return (
        told_secret(
            rf"(?<![\w.,/-])(?P<said>\d{{2,6}}(?:,? {sign},? {part}(?: {part})?)+)", near=rf"\d,? {sign}\b"
        ),
    )
