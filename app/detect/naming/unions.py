"""Branches of a union by their number: Local 904, la section locale 1500."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.detect.text.expressions import Reading, caseless
from app.detect.text.numerals import ONES_EN, STOP, cardinal

_BRANCH: Mapping[str, str] = {
    "en": r"(?:(?-i:Local)|(?:(?<=\bwith )|(?<=\bat )|(?<=\bfrom )|(?<=\bof )|(?<=\bto )|(?<=\bby )"
    r"|(?<=\bin )|(?<=\bunion )|(?<=\bworkers ))local)(?: number)?"
    rf" (?>{cardinal('en')})(?: oh {ONES_EN}\b)?",
    "fr": rf"(?:la |notre |leur |votre )?section locale(?: num[eé]ro)? (?>{cardinal('fr')})",
}
_ENDS: Mapping[str, str] = {
    "en": rf"(?={STOP}| (?:and|or|but|is|are|was|has|have|had|will|would|won['\u2019]t|voted?|settled|wants?"
    r"|said|says|members?|about|on|at|in|for|to|from|who|that|if|when|last|this|next)\b)",
    "fr": r"(?!\w)(?! (?:m[eè]tres|personnes|membres|pages)\b)",
}
"""Where a number counts nothing that follows: a local 24 hour shop."""
_PATTERNS = {language: caseless(rf"\b{_BRANCH[language]}{_ENDS[language]}") for language in _BRANCH}


def unions(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where such a branch stands in a text.

    Args:
        text: any.
        language: ``en`` or ``fr``.
    """
    for match in Reading(text).matches(_PATTERNS[language]):
        yield match.span()
