"""Surnames that are months, days or holidays: who is called May, Noël or Avril is named by that again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from app.detect.after.mentions import mention, named
from app.detect.naming.titles import Titles
from app.detect.text.words import FoldedWord, begins_sentence, has_capitals
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE, Name
from app.domain.words.terms import fold

_CALENDAR: Mapping[str, Collection[str]] = MappingProxyType(
    {
        "en": frozenset("march april may june august easter christmas".split()),
        "fr": frozenset(
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
            "lundi mardi mercredi jeudi vendredi samedi dimanche noel paques".split()
        ),
    }
)
"""What is somebody's surname too. French writes months and days small; English days are nobody's."""
_DATED_EN = re.compile(
    r"\b(?:in|on|at|over|since|until|till|during|next|last|this|every|each|early|late|mid|merry|happy)[ -]$"
    r"|\d(?:st|nd|rd|th)?(?: of)? $|(?:first|second|third|fifth|eighth|ninth|twelfth|[nxe]th|ieth)(?: of)? $",
    re.IGNORECASE,
)
_DATED_BEHIND_EN = re.compile(
    r" (?:the )?(?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirt"
    r"|\w+teen|twent)"
    r"|,? (?:(?:sun|mon)?day|eve|party|break|holidays?|week(?:end)?|bonus|card|tree|dinner|lunch|markets?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r" (?:i|we|you|he|she|it|they|the|this|that|there|god)\b", re.IGNORECASE)
"""Behind a "May" with which a question or a wish begins."""
_DATED_FR = re.compile(
    r"\b(?:vacances|fêtes?|cadeaux?|marchés?|sapin|primes?|repas|soirée|veille|période|lundi|dimanche"
    r"|week-end|arbre|bûche|trêve|congés|bons?) (?:scolaires )?(?:de |d['\u2019])$|\b(?:joyeux|joyeuses"
    r"|père) $|\d(?:er)? $",
    re.IGNORECASE,
)
_BEFORE = 24
"""Characters that what tells a date before it takes."""


def calendar_names(
    text: str,
    language: str,
    hits: Iterable[Hit],
    elsewhere: Iterable[Name] = (),
    *,
    words: Sequence[FoldedWord],
) -> tuple[Hit, ...]:
    """Every other place of such a surname, where a capital tells it and nothing tells a date.

    These words are ordinary, so that nobody looks for them elsewhere. Where somebody is called so, a month
    too many is removed rather than a name too few.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it.
        elsewhere: names that were found in other recordings.
        words: of the text, parted.
    """
    hits = tuple(hits)
    owners = _owners(named(text, hits, elsewhere), _CALENDAR[language])
    if not owners or not has_capitals(text):
        return ()
    sure = (hit for hit in hits if hit.category is Category.PERSON and hit.score >= SURE)
    known = {at for hit in sure for at in range(hit.start, hit.end)}
    reason = "a part of a name that stands"
    return tuple(
        mention(owner, [word], reason, 0.85)
        for word in words
        if (owner := owners.get(word.text) or owners.get(word.text.removesuffix("s"))) is not None
        and word.start not in known
        and text[word.start].isupper()
        and not _is_date(text, language, word)
    )


def _owners(names: Sequence[tuple[str, Hit]], calendar: Collection[str]) -> dict[str, Hit]:
    """The surnames among names that the calendar has, each with whose it is; a month alone is nobody's."""
    owners: dict[str, Hit] = {}
    for name, hit in names:
        terms = fold(name).split() if hit.category is Category.PERSON else []
        called = terms if hit.recogniser == Titles.name else terms[1:]
        for term in called:
            if term in calendar:
                owners.setdefault(term, hit)
    return owners


def _is_date(text: str, language: str, word: FoldedWord) -> bool:
    """Whether what stands around a word tells that it is no name here."""
    start = max(0, word.start - _BEFORE)
    if language == "fr":
        return _DATED_FR.search(text, start, word.start) is not None
    asks = begins_sentence(text, word.start) and _ASKS.match(text, word.end)
    before, behind = _DATED_EN.search(text, start, word.start), _DATED_BEHIND_EN.match(text, word.end)
    return bool(asks or before or behind)
