"""A name that was found once is looked for in the whole text, also its surname or first name alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from app.detect.after.in_place import InPlace, is_label
from app.detect.naming.called import Called
from app.detect.naming.codenames import Codenames
from app.detect.naming.titles import Titles
from app.detect.reading.tagger import TaggedWords
from app.detect.text.first_names import FIRST_NAMES, likely, surely
from app.detect.text.lexicon import Lexicon
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import (
    FoldedWord,
    Phrases,
    begins_sentence,
    folded_words,
    has_capitals,
    in_addresses,
)
from app.domain.finding import Category, Hit
from app.domain.spotting.names import NAMED, SURE, Name
from app.domain.words.terms import fold

NAME = "mentions"
"""What hits of this step carry in place of a recogniser's name."""

ELSEWHERE = "elsewhere"
"""What a name of another recording, or of a speaker, carries in place of a recogniser's name."""
ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "un", "une"})
_NO_PART = frozenset(
    "the a an of and or for to in on at by from with is are was i you he she it we they de du des da dos "
    "di do la le "
    "les un une et ou van von der den el al bin ben ibn st ste saint sainte mac mc jr sr ii iii iv phd "
    "md mba ceo cfo "
    "mr mrs ms miss dr prof sir madam m mme mlle monsieur madame maitre me president vice senior".split()
)
# Names that are ordinary words as well: without capitals they do not count, hardly where a sentence begins.
_ALSO_WORDS = FIRST_NAMES["en"] | frozenset(
    "winter young long short brown black white green gray grey king price bush wood woods hill hall "
    "field fields stone banks best bell cook baker miller smith day page park parks march love power "
    "powers good man case cash church major marsh moss noble north west east south speed star waters "
    "weeks wise wolf rice reed rush sharp singer small snow swift ward way wells reading bath nice "
    "mobile target gap apple pierre claire blanc petit grand legrand roy roi marin blanche fleur lune "
    "franc noir roux boucher boulanger berger fontaine garnier marchand lombard courtois parent mercier "
    "charpentier fort gros bon beau belle prudent constant juste ange tours orange sens".split()
)

_CALLED = re.compile(
    r"\b(?:mrs?|ms|miss|dr|prof(?:essor|esseur)?|doctor|docteur|mister|monsieur|madame|mademoiselle|mme|mlle"
    r"|ma[iî]tre|dossier|affaire)\.? $",
    re.IGNORECASE,
)
_BY_PLACE = frozenset({TaggedWords.name, Titles.name})
"""Recognisers that take any words for a name, for what stands around them."""
_COINED = frozenset({Codenames.name, Called.name})
"""Recognisers of what somebody said to be called so."""
_TITLE = 16
"""What stands before the name of somebody, also where it is written small, and characters that it takes."""
_ITS_TEAM = re.compile(r" (?:team|project|operation|deal|launch|people|migration)\b", re.IGNORECASE)
_TEAM_OF = re.compile(
    r"\b(?:projet|opération|équipe|lancement|project|operation) (?:de |du |d['\u2019])?$", re.IGNORECASE
)
_TEAM = 16
"""What has a codename, behind it or before, and characters that this takes."""
_ONE_OF = re.compile(
    r"\b(?:the|an?|no|my|your|our|his|her|their|this|that|every|each|another|good|old|new|whole"
    r"|l[ea]s?|une?|des|du|au|aux|ce|cet|cette|ces|mon|ma|ton|ta|son|sa|notre|votre|leurs?|chaque|aucune?) $"
    r"|\bl['\u2019]$",
    re.IGNORECASE,
)
_DETERMINER = 8
"""What stands before one of several of a kind, and characters that it takes."""
_JOINTS = frozenset({" ", "-", "\u2011"})
_LEAST = 5
"""Letters of a name that is known in pieces, or within a word (``KowalskaPlan``)."""
_LONGEST = 25
"""Words of what is looked for elsewhere: an engine that has lost its way says a name by the thousand."""
_DOUBTFUL = 0.6
"""Trust in a first name at the start of a sentence: what it gives counts, and is never sure."""
_ACTS_EN = re.compile(
    r" (?:(?:n?ever|always|already|also|still|even|really|probably) (?!(?:the|an?|more|less|so|too)\b)\w"
    r"|(?:said|says|told|tells|thinks|thought|knows|knew|reckons|rang|refused|wants|wanted|asked|asks) )"
)
"""What a thing without an article does not do: "Way ever asked", of "Way Zhang"."""
_DOES_EN = re.compile(
    r" [a-z]+[a-rt-z]s (?:the|an?|my|our|your|his|her|their|it|them|him|me|us|up|out|off|every\w*|nothing)\b"
    r"(?=[^.?!\n]*(?:[.!\n]|\Z))"
)
"""What the verb or noun that a first name may be does not have behind it ("Will opens the mail."); in a
question it may be a plural ("Will sales every year rise?")."""
_UNLIKELY = 0.25
"""Trust in any other name there that is a word as well ("Long ago", of "Mark Long"): a low threshold
takes it, as ``press`` has and ``--strict``."""


def is_part(term: str) -> bool:
    """Whether a folded word of a person's name is a name by itself."""
    return len(term) > 1 and term not in _NO_PART


def named(text: str, hits: Iterable[Hit], elsewhere: Iterable[Name] = ()) -> tuple[tuple[str, Hit], ...]:
    """The sure names among hits, each as it is written, and after them those that are known from elsewhere.

    The reason of one from elsewhere is the place where it stands.
    """
    here = ((text[h.start : h.end], h) for h in hits if h.category in NAMED and h.score >= SURE)
    there = ((n.text, Hit(n.category, 0, 1, n.score, ELSEWHERE, n.place, n.entity)) for n in elsewhere)
    return (*here, *there)


def probable(names: Iterable[Name], known: Container[str]) -> tuple[Name, ...]:
    """The names without those that are not sure and have nothing but words, as titles do.

    Args:
        names: from elsewhere.
        known: ordinary words; a first name that is one as well is a name.
    """
    first_names = frozenset().union(*FIRST_NAMES.values())

    def somebody(term: str) -> bool:
        return is_part(term) and (term in first_names or term not in known)

    return tuple(n for n in names if n.score >= SURE or any(map(somebody, fold(n.text).split())))


def mentions(
    text: str,
    language: str,
    hits: Iterable[Hit],
    elsewhere: Iterable[Name] = (),
    *,
    lexicon: Lexicon,
    words: Sequence[FoldedWord],
) -> tuple[Hit, ...]:
    """Every other place of what was found, also of one name of a person's full name.

    Several words of a phrase are found in any case. In a text with capitals a single word counts where it has
    one, or where nobody knows it as another word; in a text without, one that is also an ordinary word does
    not count. One that is also a word is unlikely where a sentence begins, and doubtful there as a first name
    before what rather follows a person.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``: which words are ordinary.
        hits: what the recognisers found in it.
        elsewhere: names that were found in other recordings.
        lexicon: the words that everybody knows.
        words: of the text, parted.
    """
    known = _covered(hits := tuple(hits))
    ordinary = ordinary_words(language)
    names = [each for each in named(text, hits, elsewhere) if not _is_slip(*each, ordinary)]
    if not names:
        return ()
    trust = _Trust(text, language, lexicon, people=_words_of_people(names))
    people = _people(names, ordinary)
    firms = _firms(names, ordinary, lexicon)
    found = [
        *_wholes(words, names, trust),
        *_parts(text, words, {**firms, **people}, trust),
        *_in_pieces(words, people, ordinary, trust),
        *_in_addresses(text, words, people, trust),
    ]
    return tuple(hit for hit in found if not known[hit.category].issuperset(range(hit.start, hit.end)))


def _is_slip(name: str, hit: Hit, ordinary: Ordinary) -> bool:
    """Whether it is ordinary words alone that their place made a name once: "and" beside one, Mr Oh."""
    return hit.recogniser in _BY_PLACE and fold(name) not in _ALSO_WORDS and ordinary.covers(name)


def _covered(hits: Iterable[Hit]) -> dict[Category, set[int]]:
    """The code points that sure names of each category cover; a doubtful one may be found again, surer."""
    covered: dict[Category, set[int]] = {category: set() for category in NAMED}
    for hit in hits:
        if hit.category in NAMED and hit.score >= SURE:
            covered[hit.category].update(range(hit.start, hit.end))
    return covered


def _wholes(words: Sequence[FoldedWord], names: Iterable[tuple[str, Hit]], trust: _Trust) -> Iterator[Hit]:
    by_category: dict[Category, dict[str, Hit]] = {}
    for name, hit in names:
        terms = fold(name).split()
        phrase = " ".join(terms[1:] if terms[:1] and terms[0] in ARTICLES else terms)
        best = by_category.setdefault(hit.category, {})
        if len(terms) <= _LONGEST and phrase and (phrase not in best or hit.score > best[phrase].score):
            best[phrase] = hit
    for terms_of in by_category.values():
        for first, last, phrase in Phrases(terms_of).find(words):
            hit = terms_of[phrase]
            sure = 1.0 if last - first > 1 else trust.of(words[first], coined=_is_coined(hit))
            if last - first == 1 and hit.category is Category.PERSON:
                sure = max(sure, trust.of_somebody(words[first]))
            if sure:
                yield mention(terms_of[phrase], words[first:last], "the same name as", 0.95 * sure)


def _is_coined(hit: Hit) -> bool:
    """Whether somebody made a name of a word: it is the name also where it is written small."""
    return hit.category is Category.PRODUCT and hit.recogniser in _COINED


def _words_of_people(names: Iterable[tuple[str, Hit]]) -> frozenset[str]:
    """The words of the names of people, also of one that is a name alone."""
    whose = (fold(name).split() for name, hit in names if hit.category is Category.PERSON)
    return frozenset(filter(is_part, chain.from_iterable(whose)))


def _people(names: Sequence[tuple[str, Hit]], ordinary: Ordinary) -> dict[str, Hit]:
    """The parts of full names of people, each with whose it is."""
    owners: dict[str, Hit] = {}
    for name, hit in names:
        terms = fold(name).split() if hit.category is Category.PERSON else []
        if len(terms) > 1:
            for term in terms:
                if is_part(term) and (term in _ALSO_WORDS or term not in ordinary):
                    owners.setdefault(term, hit)
    return owners


def _firms(names: Sequence[tuple[str, Hit]], ordinary: Ordinary, lexicon: Lexicon) -> dict[str, Hit]:
    """The words by which firms are called in short: Bluestone of Bluestone Logistics, not Logistics.

    They are known as no other word; what is a part of another name, as of a place, is looked for as that.
    """
    owners: dict[str, Hit] = {}
    others = {
        term
        for name, hit in names
        if hit.category is not Category.ORGANISATION
        for term in fold(name).split()
    }
    for name, hit in names:
        words = folded_words(name) if hit.category is Category.ORGANISATION else ()
        for word in words if len(words) > 1 else ():
            known = name[word.start : word.end].lower() in lexicon.known or word.text in ordinary
            if len(word.text) >= _LEAST and not known and word.text not in others:
                owners.setdefault(word.text, hit)
    return owners


def _parts(text: str, words: Sequence[FoldedWord], owners: Mapping[str, Hit], trust: _Trust) -> Iterator[Hit]:
    """Runs of words that are all parts of names, as one hit each: ``Xiu Ying`` of ``Xiu Ying Lin``."""
    for run, sure in _runs(text, words, owners, trust):
        yield mention(owners[run[0].text], run, "a part of a name that stands", 0.85 * sure)


def _in_pieces(
    words: Sequence[FoldedWord], owners: Mapping[str, Hit], ordinary: Ordinary, trust: _Trust
) -> Iterator[Hit]:
    """Parts of names that are written as several words: ``Siob han``."""
    for first, last, term in Phrases(term for term in owners if len(term) >= _LEAST).find(words):
        pieces = words[first:last]
        if last - first > 1 and trust.of_pieces(pieces) and not all(one.text in ordinary for one in pieces):
            yield mention(owners[term], pieces, "written in pieces: a part of a name that stands", 0.85)


def _in_addresses(
    text: str, words: Sequence[FoldedWord], owners: Mapping[str, Hit], trust: _Trust
) -> Iterator[Hit]:
    """Words of addresses that a part of a name is in, with an initial or anything else: ``akowalska``."""
    for word in in_addresses(text, words):
        owner = next((owners[term] for term in owners if len(term) >= _LEAST and term in word.text), None)
        if owner is not None and trust.strange(word):
            yield mention(owner, [word], "a part of a name that stands", 0.85)


def _runs(
    text: str, words: Iterable[FoldedWord], terms: Container[str], trust: _Trust
) -> Iterator[tuple[list[FoldedWord], float]]:
    """Words that stand side by side and are terms, each run with the trust in its surest."""
    run: list[FoldedWord] = []
    most = 0.0
    for word in words:
        sure = max(trust.of_somebody(word), trust.of(word)) if word.text in terms else 0.0
        if run and not (sure and text[run[-1].end : word.start] in _JOINTS):
            yield run, most
            run, most = [], 0.0
        if sure:
            run.append(word)
            most = max(most, sure)
    if run:
        yield run, most


def mention(hit: Hit, words: Sequence[FoldedWord], reason: str, trust: float) -> Hit:
    """Another place of what a hit found, with what it has to do with that one, and the trust that it has."""
    place = hit.reason if hit.recogniser == ELSEWHERE else "elsewhere in the text"
    return replace(
        hit,
        start=words[0].start,
        end=words[-1].end,
        score=round(hit.score * trust, 3),
        recogniser=NAME,
        reason=f"{reason} {place}",
    )


class _Trust:
    """How far a single word, which is a name elsewhere, can be that name here.

    Args:
        text: the whole text.
        language: that it is mostly in.
        lexicon: the words that everybody knows.
        people: the folded words of the names of people.
    """

    def __init__(self, text: str, language: str, lexicon: Lexicon, *, people: frozenset[str]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._capitals = has_capitals(text)
        self._first_names = frozenset().union(*FIRST_NAMES.values())
        self._english = language == "en"
        self._likely, self._surely = likely(language), surely(language)
        self._in_place = InPlace(language, people)

    def strange(self, word: FoldedWord) -> bool:
        """Whether a word in small letters is none that everybody knows: it may be a name written small."""
        written = self._written(word)
        return written not in self._lexicon.known and written not in self._lexicon.rare

    def of_pieces(self, words: Sequence[FoldedWord]) -> bool:
        """Whether words can be pieces of one: a space or hyphen parts two, and the first has its capital."""
        apart = {self._text[one.end : other.start] for one, other in pairwise(words)}
        return apart <= _JOINTS and (not self._capitals or self._text[words[0].start].isupper())

    def of_somebody(self, word: FoldedWord) -> float:
        """How far a word in small letters is a person by its place, as in "ask will"; else 0."""
        if self._written(word) != self._text[word.start : word.end]:
            return 0.0
        place = self._text, word.text, word.start, word.end
        strange = self.strange(word)
        if self._in_place.stands(*place, strange=strange):
            return 1.0
        return _DOUBTFUL if self._in_place.acts(*place, strange=strange) or self._acts(word) else 0.0

    def of(self, word: FoldedWord, *, coined: bool = False) -> float:
        """From 0, it is not, to 1.

        Args:
            word: of the text.
            coined: whether it was made a name, and has one of its own where it is no common word.
        """
        least = 2 if len(word.text) >= word.end - word.start else _LEAST  # of what is written to another word
        if word.text.isdigit() or len(word.text) < least:
            return 0.0
        called = _CALLED.search(self._text, max(0, word.start - _TITLE), word.start)
        label = is_label(self._text, word.start, word.end)
        if called or label or (coined and self._is_named(word)):
            return 1.0
        if not self._capitals:
            small = 1.0 - self._is_one_of(word) if coined else self._of_small(word)
            return small if len(word.text) > 2 else 0.0
        if not self._text[word.start].isupper():
            return float(len(word.text) > 2 and self.strange(word))
        if word.text not in _ALSO_WORDS or not begins_sentence(self._text, word.start):
            return 1.0
        doubtful = word.text in self._first_names and (
            self._likely.match(self._text, word.end)
            or self._in_place.leads(self._text, word.end)
            or (self._english and _DOES_EN.match(self._text, word.end))
        )
        acts = self._english and _ACTS_EN.match(self._text, word.end)
        return _DOUBTFUL if doubtful or acts else _UNLIKELY

    def _of_small(self, word: FoldedWord) -> float:
        if word.text not in _ALSO_WORDS:
            return 1.0
        return _DOUBTFUL if self._acts(word) else 0.0

    def _acts(self, word: FoldedWord) -> bool:
        """Whether a word does what only somebody does, and is none of several: cook said, no cook said."""
        return not self._is_one_of(word) and self._surely.match(self._text, word.end) is not None

    def _is_one_of(self, word: FoldedWord) -> bool:
        """Whether a word stands behind what tells one of several of a kind, as no name does: the winter."""
        return _ONE_OF.search(self._text, max(0, word.start - _DETERMINER), word.start) is not None

    def _is_named(self, word: FoldedWord) -> bool:
        """Whether a word that was made a name is hardly another word here: a rare one, or one with a team."""
        if self._written(word) not in self._lexicon.common:
            return True
        before = _TEAM_OF.search(self._text, max(0, word.start - _TEAM), word.start)
        return before is not None or _ITS_TEAM.match(self._text, word.end) is not None

    def _written(self, word: FoldedWord) -> str:
        return self._text[word.start : word.end].lower()
