"""What stands before somebody's name and is no part of it: Mrs, Dr, maître."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.words.terms import fold

SHORT: Mapping[str, tuple[str, ...]] = {
    "en": ("mr", "mrs", "ms", "mx", "dr", "prof"),
    "fr": ("mme", "mlle", "dr", "pr", "prof"),
}
"""Titles of a language as they are shortened; there may be a stop behind them."""
SPELT: Mapping[str, tuple[str, ...]] = {
    "en": ("mister", "missus", "miss", "madam", "sir", "doctor", "professor"),
    "fr": ("monsieur", "madame", "mademoiselle", "docteur", "professeur", "maître", "maitre"),
}
"""Titles of a language as they are said."""
_CAPITAL = ("M", "MM", "Me")
"""French ones that are others' words in small letters ("tell me")."""


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some words."""
    return rf"(?:{'|'.join(words)})"


_ALL_SHORT, _ALL_SPELT = (tuple(word for words in of.values() for word in words) for of in (SHORT, SPELT))
_M = rf"(?-i:{any_of(_CAPITAL)})"
TITLE = rf"(?i:(?:{any_of(_ALL_SHORT)}|{_M})\b\.?|{any_of(_ALL_SPELT)}\b)"
"""A pattern of any title of either language, with its stop."""
STOPPED = rf"(?i:(?:{any_of((*SHORT['en'], 'st', 'ste'))}|{_M})\.)"
"""A pattern of what has a stop with which no sentence ends: Mrs., St. French has none behind Mme."""
TITLES = frozenset(fold(" ".join((*_ALL_SHORT, *_ALL_SPELT, *_CAPITAL))).split())
"""All titles, folded."""
