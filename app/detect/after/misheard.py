"""A name that was found once is looked for by its sound: the second time it may be misheard."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace

from app.detect.after.mentions import ARTICLES, ELSEWHERE, is_part, named
from app.detect.sounds.heard_as import HeardAs
from app.detect.text.words import folded_words
from app.domain.finding import Category, Hit
from app.domain.spotting.names import NAMED, SURE, Name
from app.domain.words.terms import ELIDED, fold

_ELISION = re.compile(rf"\A{ELIDED}['\u2019]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
NAME = "misheard"
"""What hits of this step carry in place of a recogniser's name."""
_PART = 0.5
"""Score of an echo of which a part is found as a name of its own ("fits William"): it has to be surer."""
_DOUBT = 0.1
"""Score that a name loses against a term of a watch-list: there are more of them, and nobody chose them.

Not where most words of the echo were not heard well: two such are told in 29 recordings ("Bon, il fasse" of
Boniface), and both are names.
"""


def misheard(
    text: str,
    language: str,
    hits: Iterable[Hit],
    *,
    heard_as: HeardAs,
    known: Container[str],
    elsewhere: Iterable[Name] = (),
    strange: Iterable[Hit] = (),
    doubted: Collection[int] = frozenset(),
) -> Iterator[Hit]:
    """Where no name is found yet, or less of it, what sounds like one that is found, or a part of a person's.

    A name with an ordinary word in it is looked for as it is written only.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it.
        heard_as: finds by sound.
        known: ordinary words.
        elsewhere: names that were found in other recordings.
        strange: words that are names by their place; see :func:`strange_words`. A part of an echo is none.
        doubted: where words begin that were not heard well.
    """
    hits = tuple(hits)
    names = _names(named(text, (*hits, *strange), elsewhere), known)
    if not names:
        return
    words = folded_words(text)
    found = {
        i for hit in hits if hit.category in NAMED or hit.score >= SURE for i in range(hit.start, hit.end)
    }
    for echo in heard_as.find(text, words, names, language=language, common=known):
        start, end = words[echo.first].start, words[echo.last - 1].end
        part = not found.isdisjoint(range(start, end))
        unclear = sum(word.start in doubted for word in words[echo.first : echo.last])
        doubt = 0.0 if 2 * unclear > echo.last - echo.first else _DOUBT
        surer = echo.score > (_PART if part else doubt) and not found.issuperset(range(start, end))
        if surer and fold(text[start:end]) != fold(echo.term):
            score = round((echo.score - doubt) * names[echo.term].score, 3)
            yield echo_of(names[echo.term], echo.term, start, end, score)


def echo_of(name: Hit, term: str, start: int, end: int, score: float) -> Hit:
    """A place that sounds like a name, or like a term that is a part of it."""
    far = name.recogniser == ELSEWHERE
    return replace(
        name,
        start=start,
        end=end,
        score=score,
        recogniser=NAME,
        reason=f"sounds like a name {name.reason}" if far else "sounds like a name found",
        entity=name.entity or fold(term),
        origin=None if far else name.start,
    )


def strange_words(text: str, hits: Iterable[Hit], known: Container[str]) -> Iterator[Hit]:
    """Each word of names that is no word of the language, as a name by itself.

    A name that nobody knows is written as no word at all the first time ("Zandelor"), and as several common
    ones the next ("sand a lore").

    Args:
        text: the whole text.
        hits: names that were found in it by their place in the sentence.
        known: ordinary words.
    """
    for hit in hits:
        if hit.category in NAMED:
            for word in _WORD.finditer(text, hit.start, hit.end):
                if word.group().lower() not in known:
                    yield replace(hit, start=word.start(), end=word.end())


def _names(written: Iterable[tuple[str, Hit]], known: Container[str]) -> dict[str, Hit]:
    """What to listen for, as it is written in small letters, with the hit that it was found by."""
    names: dict[str, Hit] = {}
    for text, hit in written:
        words = text.lower().split()
        whole = " ".join(words[1:] if len(words) > 1 and fold(words[0]) in ARTICLES else words)
        parts = [word for word in words if is_part(fold(word))] if hit.category is Category.PERSON else []
        for name in (whole, *parts):
            ordinary = (_ELISION.sub("", word, count=1) in known for word in name.split())
            if fold(name) and not any(ordinary):
                names.setdefault(name, hit)
    return names
