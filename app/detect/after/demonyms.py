"""What is called after a place that was found, as French writes it: small, and so no name ("lyonnaise")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from app.detect.after.mentions import ARTICLES, mention, named
from app.detect.text.lexicon import Lexicon
from app.detect.text.listed import listed_phrases
from app.detect.text.words import FoldedWord
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE, Name
from app.domain.words.terms import fold

_ENDINGS = r"(?:aise?|oise?|ien(?:ne)?|en(?:ne)?|aine?|ite|ote)s?"
_INFLECTED = re.compile(r"(?:ai|oi)s|ien|ain")
_SILENT = frozenset("aeiouysx")
"""What a place may lose at its end before one of them: Rennes, Rome, Canada."""
_MOST_LOST, _LEAST, _LEAST_OF_ALL = 2, 4, 3
"""Letters that it may lose; that are left of it; and of a place of four: Nice."""
_LANGUAGE = re.compile(r"\b(?:en|parl\w{1,5}) $", re.IGNORECASE)
"""Before the name of a language, which many speak elsewhere."""
_BEFORE = 12
"""Characters of it."""
_BUCKET = 3
"""Letters by which places are looked up."""
_EVERYBODYS = frozenset("francais francaise francaises francois francoise".split())
"""What is done, spoken or sold in the country tells nobody that it was named; and two first names."""


def demonyms(
    text: str,
    hits: Iterable[Hit],
    elsewhere: Iterable[Name] = (),
    *,
    lexicon: Lexicon,
    words: Sequence[FoldedWord],
) -> tuple[Hit, ...]:
    """The words of a French text that are made of the name of a place which was found in it.

    In English they have a capital, and are found as names.

    Args:
        text: the whole text.
        hits: what was found in it.
        elsewhere: names that were found in other recordings.
        lexicon: the words that everybody knows.
        words: of the text, parted.
    """
    hits = tuple(hits)
    places = _places(named(text, hits, elsewhere), lexicon)
    if not places:
        return ()
    sure = (hit for hit in hits if hit.category is Category.PLACE and hit.score >= SURE)
    known = {at for hit in sure for at in range(hit.start, hit.end)}
    return tuple(
        mention(place, [word], "made of the name of a place that stands", 0.85)
        for word in words
        if word.start not in known
        and (place := _place_of(word, places)) is not None
        and not _LANGUAGE.search(text, max(0, word.start - _BEFORE), word.start)
    )


def _place_of(word: FoldedWord, places: dict[str, list[tuple[re.Pattern[str], Hit]]]) -> Hit | None:
    near = places.get(word.text[:_BUCKET], ()) if word.text not in _EVERYBODYS else ()
    return next((hit for pattern, hit in near if pattern.fullmatch(word.text)), None)


def _places(
    names: Sequence[tuple[str, Hit]], lexicon: Lexicon
) -> dict[str, list[tuple[re.Pattern[str], Hit]]]:
    """What may be made of each place, by its first letters."""
    found: defaultdict[str, list[tuple[re.Pattern[str], Hit]]] = defaultdict(list)
    done: set[str] = set()
    for name, hit in names:
        if hit.category is Category.PLACE:
            for made in set(_forms(name, lexicon)) - done:
                found[made[:_BUCKET]].append((re.compile(made), hit))
                done.add(made)
    return found


def _forms(name: str, lexicon: Lexicon) -> Iterator[str]:
    """Patterns of what is made of the name of a place; each begins with letters."""
    terms = [term for term in fold(name).split() if term not in ARTICLES]
    yield from _irregular().get(" ".join(terms), ())
    last = name.replace("-", " ").split()[-1:]
    if len(terms) > 1 and not lexicon.known.isdisjoint(map(str.lower, last)):
        return
    for place in terms[-1:]:
        if _INFLECTED.search(place):
            yield rf"{place.removesuffix('s') if not place.endswith(('ais', 'ois')) else place}(?:s|n?es?)?"
        for lost in range(_MOST_LOST + 1):
            stem = place[: len(place) - lost]
            least = _LEAST_OF_ALL if len(place) == _LEAST else _LEAST
            if len(stem) < least or not _SILENT.issuperset(place[len(stem) :]):
                break
            yield rf"{stem}(?:{stem[-1]}|e)?{_ENDINGS}"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """What is made of places otherwise, by the place: ``words/demonyms.txt``."""
    listed = (phrase.partition(" = ") for part in listed_phrases("demonyms") for phrase in part)
    return {place: tuple(f"{form}(?:s|n?es?)?" for form in forms.split()) for place, _, forms in listed}
