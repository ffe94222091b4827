"""Names made whole: the article that belongs to an organisation, and the 'and' inside its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from app.domain.finding import Category, Hit

_ARTICLE = re.compile(r"\b(?:the|la|le|les|l['\u2019])[ ]?$", re.IGNORECASE)
_WORD = re.compile(r"[^\s'\u2019-]+")
_AND = re.compile(r" (?:and|&|et) ")
_WITH_ARTICLE = frozenset({Category.ORGANISATION, Category.PRODUCT, Category.SUSPECT})
_NAMES = frozenset({Category.ORGANISATION, Category.PERSON, Category.SUSPECT})


def completed(text: str, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits: of suspects what nobody else found, organisations with their article, names joined by 'and'.

    Two names of which one is an organisation, as in a firm of lawyers: what joins them is part of a name.
    """
    hits = tuple(hits)
    sure = [hit for hit in hits if hit.category is not Category.SUSPECT]
    suspects = [part for hit in hits if hit.category is Category.SUSPECT for part in _left(text, hit, sure)]
    found = [_with_article(text, hit) if hit.category in _WITH_ARTICLE else hit for hit in (*sure, *suspects)]
    return (*found, *_joined(text, found))


def _joined(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    names = sorted((hit for hit in hits if hit.category in _NAMES), key=lambda hit: (hit.start, hit.end))
    for before, after in pairwise(names):
        if _AND.fullmatch(text[before.end : after.start]) and " " not in text[before.start : before.end]:
            organisations = [hit for hit in (before, after) if hit.category is Category.ORGANISATION]
            yield from (replace(hit, start=before.start, end=after.end) for hit in organisations[:1])


def _left(text: str, suspect: Hit, others: Iterable[Hit]) -> Iterator[Hit]:
    """What of a suspect nothing at least as sure has found: words side by side as one hit."""
    near = [h for h in others if h.start < suspect.end and h.end > suspect.start and h.score >= suspect.score]
    if not near:
        yield suspect
        return
    first: int | None = None
    last = suspect.start
    for word in _WORD.finditer(text, suspect.start, suspect.end):
        free = not any(hit.start < word.end() and hit.end > word.start() for hit in near)
        if free:
            first, last = word.start() if first is None else first, word.end()
        elif first is not None:
            yield replace(suspect, start=first, end=last)
            first = None
    if first is not None:
        yield replace(suspect, start=first, end=last)


def _with_article(text: str, hit: Hit) -> Hit:
    article = _ARTICLE.search(text, max(0, hit.start - 5), hit.start)
    return replace(hit, start=article.start()) if article else hit
