"""Names of common words, which only their place tells: what is no name has an article there.

A name in small letters is found in one of three ways: somebody says that it is one (``called``), a word of it
says what it is (``firms``, ``institutions``, ``families``), or it stands where nothing but a name can. The
last are tables, ``codenames``, ``bare_firms`` and ``thing_firms``; what a line of them means is told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from app.detect.text.expressions import Reading, caseless
from app.detect.text.lexicon import Lexicon
from app.detect.text.listed import listed_words
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import row
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE
from app.domain.words.terms import fold

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
JOINT = re.compile(r" (?:(?:des?|du|à|aux?|of) (?:la )?|d['\u2019]|(?:de|à) l['\u2019])|[ -]")
THING_JOINT = re.compile(r" (?:et|and|&|(?:des?|du|of)(?: la)?) | (?:d|de l)['\u2019]|[ -]", re.IGNORECASE)
"""The same in names of things: behind "and" what is none is cut off again."""
NO_MORE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\w+ly|today|tonight|yesterday|tomorrow|now|here|there"),
    "fr": re.compile(
        r"\w+ment|hier|demain|aujourd|maintenant|ici|ce|cet|cette|là-bas|lundi|mardi|mercredi|jeudi|vendredi"
        r"|samedi"
    ),
}
"""What stands behind a name and is no word of it."""
STANDS = "a common word that stands as a name does"
"""The reason of what only its place tells."""
_AND = re.compile(r" (?:et|and|&) ")
_HOW = re.compile(r"\w{4,}ally|publicly|simply|officiellement|publiquement|simplement")
"""How something is called, behind its name: "we call it juniper internally"."""
_TOLD_TO = re.compile(r"\w{3,}-(?:y|en|moi|toi)")
"""What somebody is told to do in French: vas-y."""
COUNTS: Mapping[str, str] = {
    "en": "two|three|four|five|six|seven|nine|ten|twelve|thousand",
    "fr": "deux|trois|quatre|cinq|six|sept|neuf|mille|cent",
}
"""Behind these, things are several: three elms, deux rives."""
_COUNTS = frozenset("|".join(COUNTS.values()).split("|"))
_LONGEST = 3
"""Words of a name."""


class Words(Enum):
    """Of which words a name is made in its place; none of them is an ordinary one."""

    WHOLE = auto()
    """Any, ordinary ones too: the place tells all of it."""
    ANY = auto()
    RARE = auto()
    """One that is no common word, or the first is one that projects are called by."""
    TO_RARE = auto()
    """The same, and the name ends with it."""
    HIDING = auto()
    """The first is one that hides what is called by it."""
    ONE_HIDING = auto()
    """One is, wherever it stands."""
    COUNTED = auto()
    """The first is one, and has an article in French wherever it is no name."""
    THING = auto()
    """Several of which one is a thing that has an article in the singular, or a single one that hides."""
    TWO_THINGS = auto()
    """The first and the last are such things: ordinary words may join them."""


_compiled = cache(caseless)
_RARE = frozenset({Words.RARE, Words.TO_RARE})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands without an article.

    Args:
        cue: a regular expression for what is said up to the name. Its group ``name`` is all of the name; its
            group ``first`` is a word with which it begins, whatever that is, and behind which any may follow.
        category: of the name.
        reason: why it is one.
        words: of which it is made.
        score: how sure that is.
        alone: how sure that is at most of a single word; 0 where none is a name.
        small: whether the name is in small letters alone: with capitals it is told by them.
        longest: words that it has at most.
        joint: what may stand between two of them.
        none: words that it is not made of, nor goes on with.
        tail: with what it may end, ordinary words too.
        behind: what must stand behind it.
    """

    cue: str
    category: Category
    reason: str
    words: Words = Words.ANY
    score: float = SURE
    alone: float = SURE
    small: bool = False
    longest: int = _LONGEST
    joint: re.Pattern[str] = JOINT
    none: re.Pattern[str] | None = None
    tail: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None


def bare_names(
    places: Iterable[Place], text: str, language: str, lexicon: Lexicon, recogniser: str
) -> Iterator[Hit]:
    """The names that stand in some places.

    Args:
        places: of a language.
        text: any.
        language: ``en`` or ``fr``.
        lexicon: its words.
        recogniser: whose hits they are.
    """
    reading = Reading(text)
    for place in places:
        for cue in reading.matches(_compiled(place.cue)):
            start, end = _name(place, cue, text, language, lexicon)
            if end and (not place.small or text[start:end].islower()):
                score = place.score if " " in text[start:end] else min(place.score, place.alone)
                if score:
                    yield Hit(place.category, start, end, score, recogniser, place.reason)


def _name(place: Place, cue: re.Match[str], text: str, language: str, lexicon: Lexicon) -> tuple[int, int]:
    """Where a name starts and ends behind a cue, or in it; it ends at 0 where none is."""
    name = cue.groupdict().get("name")
    if name and (place.words is Words.WHOLE or _two_things(name, language)):
        return cue.span("name")
    if place.words is Words.TWO_THINGS:
        return 0, 0
    start, end = _possible(place, cue, text, language)
    begins = cue.start("first") if cue.groupdict().get("first") else start
    words = Words.ANY if begins < start and place.words is Words.HIDING else place.words
    made = _made_of(words, text[begins:end], language, lexicon) if start < end else 0
    if not made or (name and words is Words.THING and begins + made < end):
        return start, 0
    end = begins + made
    tail = place.tail and place.tail.match(text, end)
    end = tail.end() if tail else end
    if place.behind and not place.behind.match(text, end):
        return start, 0
    return begins, end


def _possible(place: Place, cue: re.Match[str], text: str, language: str) -> tuple[int, int]:
    """Where the words start and end of which a name may be made."""
    groups = cue.groupdict()
    whole = groups.get("name")
    start = cue.start("name") if whole else cue.end()
    longest = len(whole.split()) if whole else place.longest - bool(groups.get("first"))
    end = name_end(text, start, ordinary_words(language), place.none, longest=longest, joint=place.joint)
    if end == start and place.words in _RARE:
        end = _listed_end(text, start, codenames(language))
    if whole:
        end = cue.end("name") if end >= cue.end("name") else start
    return start, end


def _made_of(words: Words, name: str, language: str, lexicon: Lexicon) -> int:
    """How many code points of some words are a name that is made of such; 0 where it needs another one."""
    said = [fold(word.group()) for word in WORD.finditer(name)]
    if words in _RARE:
        rare = rare_end(name, 0, len(name), lexicon) or _listed_end(name, 0, codenames(language))
        return rare if words is Words.TO_RARE or not rare else len(name)
    if words is Words.THING:
        return _thing_end(name, language)
    made = (
        words is Words.ANY
        or (words is Words.HIDING and said[0] in hiding(language))
        or (words is Words.ONE_HIDING and any(word in hiding(language) for word in said))
        or (words is Words.COUNTED and said[0] in counted())
    )
    return len(name) if made else 0


def _two_things(name: str, language: str) -> bool:
    """Whether a name is two things that are joined: sel et poivre, needle and thread."""
    said = _AND.split(name)
    return len(said) == 2 and all(fold(word) in things(language) for word in said)


def _thing_end(name: str, language: str) -> int:
    """Where a name of a thing ends: an English one with it, while French has its adjectives behind it."""
    joined = _AND.search(name)
    if joined and things(language).isdisjoint(fold(name[joined.end() :]).split()):
        name = name[: joined.start()]
    said = [(fold(word.group()), word.end()) for word in WORD.finditer(name)]
    several = not _COUNTS.isdisjoint(word for word, _ in said[:2])
    if several:
        said = [(word.removesuffix("s"), end) for word, end in said]
    ends = [end for word, end in said[language == "en" :] if word in things(language)]
    if ends and len(said) > 1:
        return ends[-1] if several or language == "en" else len(name)
    return said[0][1] if said[0][0] in hiding(language) else 0


def _listed_end(text: str, start: int, listed: frozenset[str]) -> int:
    """Where the word ends that begins there if it is in a list, else 0."""
    word = WORD.match(text, start)
    return word.end() if word and fold(word.group()) in listed else 0


def name_end(
    text: str,
    start: int,
    ordinary: Ordinary,
    none: re.Pattern[str] | None,
    *,
    longest: int,
    joint: re.Pattern[str],
) -> int:
    """Where the words end of which a name can be made; ``start`` when there is none.

    Args:
        text: all of it.
        start: of the first word.
        ordinary: words with which it ends.
        none: words that no name is made of, nor goes on with.
        longest: words that it has at most, beside those that join two of them ("brosse à dents").
        joint: what joins them.
    """
    end = start
    for word in row(text, start, WORD, most=longest, joint=joint):
        small = word.group().lower()
        if (
            fold(small) in ordinary
            or _HOW.fullmatch(small)
            or _TOLD_TO.fullmatch(small)
            or (none and none.fullmatch(small))
        ):
            break
        end = word.end()
    return end


def rare_end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the last word ends that is written like a name or that is not common; 0 when there is none."""
    words = [(word.group(), word.end()) for word in WORD.finditer(text, start, end)]
    return max(
        (at for word, at in words if word[0].isupper() or word.lower() not in lexicon.common), default=0
    )


def codenames(language: str) -> frozenset[str]:
    """The folded common words that projects are called by, those of ``resources/words/codenames.txt``."""
    hides, tells, *_ = _listed(language)
    return hides | tells


def hiding(language: str) -> frozenset[str]:
    """Those that plans and deals are not told by: "the radish file" hides one, "the winter plan" does not."""
    return _listed(language)[0]


def counted() -> frozenset[str]:
    """Those of French that have an article wherever they are no name."""
    return _listed("fr")[2]


@cache
def things(language: str) -> frozenset[str]:
    """The folded words for things that have an article in the singular: those, and ``things.txt``."""
    part = listed_words("things")[language == "fr"]
    return hiding(language).union(*(fold(word).split() for word in part))


@cache
def _listed(language: str) -> tuple[frozenset[str], ...]:
    sets = [frozenset(map(fold, part)) for part in listed_words("codenames")]
    if language == "en":
        return sets[0], sets[1]
    return sets[2] | sets[4], sets[3], sets[4]
