"""A name that was found once is looked for in the whole text, also its surname or first name alone."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from app.detect.after.trust import ALSO_WORDS, JOINTS, LEAST, Trust
from app.detect.naming.called import Called
from app.detect.naming.codenames import Codenames
from app.detect.naming.titles import Titles
from app.detect.reading.tagger import TaggedWords
from app.detect.text.first_names import FIRST_NAMES
from app.detect.text.lexicon import Lexicon
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import FoldedWord, Phrases, folded_words, in_addresses
from app.domain.finding import Category, Hit
from app.domain.spotting.names import NAMED, SURE, Name
from app.domain.words.terms import fold
from app.domain.words.titles import TITLES

NAME = "mentions"
"""What hits of this step carry in place of a recogniser's name."""

ELSEWHERE = "elsewhere"
"""What a name of another recording, or of a speaker, carries in place of a recogniser's name."""
ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "un", "une"})
_NO_PART = frozenset(
    "the a an of and or for to in on at by from with is are was i you he she it we they de du des da "
    "dos di do la le les un une et ou van von der den el al bin ben ibn st ste saint sainte mac mc jr "
    "sr ii iii iv phd md mba ceo cfo president vice senior".split()
).union(TITLES)
_BY_PLACE = frozenset({TaggedWords.name, Titles.name})
"""Recognisers that take any words for a name, for what stands around them."""
_COINED = frozenset({Codenames.name, Called.name})
"""Recognisers of what somebody said to be called so."""
_LONGEST = 25
"""Words of what is looked for elsewhere: an engine that has lost its way says a name by the thousand."""


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
    trust = Trust(text, language, lexicon, people=_words_of_people(names))
    people = people_by_part(names, ordinary)
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
    return hit.recogniser in _BY_PLACE and fold(name) not in ALSO_WORDS and ordinary.covers(name)


def _covered(hits: Iterable[Hit]) -> dict[Category, set[int]]:
    """The code points that sure names of each category cover; a doubtful one may be found again, surer."""
    covered: dict[Category, set[int]] = {category: set() for category in NAMED}
    for hit in hits:
        if hit.category in NAMED and hit.score >= SURE:
            covered[hit.category].update(range(hit.start, hit.end))
    return covered


def _wholes(words: Sequence[FoldedWord], names: Iterable[tuple[str, Hit]], trust: Trust) -> Iterator[Hit]:
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


def people_by_part(
    names: Iterable[tuple[str, Hit]], ordinary: Ordinary, *, alone: bool = False
) -> dict[str, Hit]:
    """The parts of full names of people, and where they stand ``alone`` too, each with whose it is."""
    owners: dict[str, Hit] = {}
    for name, hit in names:
        terms = fold(name).split() if hit.category is Category.PERSON else []
        if len(terms) > 1 or alone:
            for term in terms:
                if is_part(term) and (term in ALSO_WORDS or term not in ordinary):
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
            if len(word.text) >= LEAST and not known and word.text not in others:
                owners.setdefault(word.text, hit)
    return owners


def _parts(text: str, words: Sequence[FoldedWord], owners: Mapping[str, Hit], trust: Trust) -> Iterator[Hit]:
    """Runs of words that are all parts of names, as one hit each: ``Xiu Ying`` of ``Xiu Ying Lin``."""
    for run, sure in _runs(text, words, owners, trust):
        yield mention(owners[run[0].text], run, "a part of a name that stands", 0.85 * sure)


def _in_pieces(
    words: Sequence[FoldedWord], owners: Mapping[str, Hit], ordinary: Ordinary, trust: Trust
) -> Iterator[Hit]:
    """Parts of names that are written as several words: ``Siob han``."""
    for first, last, term in Phrases(term for term in owners if len(term) >= LEAST).find(words):
        pieces = words[first:last]
        if last - first > 1 and trust.of_pieces(pieces) and not all(one.text in ordinary for one in pieces):
            yield mention(owners[term], pieces, "written in pieces: a part of a name that stands", 0.85)


def _in_addresses(
    text: str, words: Sequence[FoldedWord], owners: Mapping[str, Hit], trust: Trust
) -> Iterator[Hit]:
    """Words of addresses that a part of a name is in, with an initial or anything else: ``akowalska``."""
    for word in in_addresses(text, words):
        owner = next((owners[term] for term in owners if len(term) >= LEAST and term in word.text), None)
        if owner is not None and trust.strange(word):
            yield mention(owner, [word], "a part of a name that stands", 0.85)


def _runs(
    text: str, words: Iterable[FoldedWord], terms: Container[str], trust: Trust
) -> Iterator[tuple[list[FoldedWord], float]]:
    """Words that stand side by side and are terms, each run with the trust in its surest."""
    run: list[FoldedWord] = []
    most = 0.0
    for word in words:
        sure = max(trust.of_somebody(word), trust.of(word)) if word.text in terms else 0.0
        if run and not (sure and text[run[-1].end : word.start] in JOINTS):
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
