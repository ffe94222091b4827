"""What is sensitive by its place in the sentence, of the words that a network has tagged."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from app.detect.naming.unknown_words import NAME as UNKNOWN_WORDS
from app.detect.reading.tags import Tag, Tagger
from app.detect.text.words import begins_sentence
from app.domain.distinct import distinctive, joins
from app.domain.finding import Category, Hit
from app.domain.terms import fold

_BY_PLACE = "its place in the sentence"
"""Why what the network knows is one."""
_GROWN = 0.2
"""Probability from which a word belongs to a row of sensitive ones."""
_REACHED = 0.1
"""The same beside a row that is not clear: in fourteen meetings four such words are sensitive and seven are
not, beside clear ones one and some forty."""
_ENDINGS = ".?!"
"""Marks after which a row ends: no name goes on in the next sentence."""
_ALONE = ".?!,\u2026"
"""Marks behind what is said alone."""
_HESITATION = re.compile(r"(?:u[hm]+|erm?|h+m+|euh|heu|hum)\W*", re.IGNORECASE)
"""The end of a name that Whisper heard apart ("Cunning, um"): of six in the talks for training, three."""
_ARTICLE = re.compile(r"(?:an?|the|une?|l[ae]s?),?", re.IGNORECASE)
_ANSWERS = frozenset(
    "yeah yes yep no nope ok okay alright right wow ouch oops oh ah aah hm hmm um uh er well sure great good"
    " fine lovely perfect exactly absolutely fantastic brilliant excellent wonderful awesome nice cool"
    " understood agreed noted thanks cheers sorry please gosh blimey hey hi hello bye again honestly"
    " oui non bah ben bon bof euh hein aie zut voila parfait exactement absolument evidemment super genial"
    " bravo merci pardon compris entendu accord bonjour bonsoir salut justement effectivement franchement"
    " attends attendez".split()
)
"""What is said alone, to answer, to greet or in surprise: of 78 of them in the talks for training none is a
name that was misheard."""
_WORN = 0.7
"""Probability below which such a word is no part of the name that it stands beside, nor the time of day: in
twenty meetings that it has not learnt from, of eight of them and of 17 times none is.

Nor, however likely, is one that was heard well and has a comma behind it ("Yeah, Kipps"): of two in
74 recordings none is.
"""
_CLOCK = re.compile(r"\d{1,2}(?::\d\d|h\d{0,2}|[ap]m)\W*")
_NO_DATE = re.compile(
    r"(?:(?:l(?:a|es?)|the|on|un|une|(?:first|second|third|fourth|fifth) (?:one|time)(?: (?:this|that))?"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|last|morning"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|prochaine?|derni[eè]re?|matin|soir|apr[eè]s-midi"
    r"|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)i[eè]me)\b[\s.,;:?!\u2026]*)+",
    re.IGNORECASE,
)
"""Days of every week, and what is counted as no day of a month is.

Eleven rows of such words were found in heard and written meetings: none is a date.
"""
_LABEL = re.compile(
    r"(?!(?-i:Code) \d{1,3}(?![\s,.-]*\d))"
    r"(?:(?:(?:post|zip|sort|pass)[ -]?)?codes?|zips?|accounts?|bsb|iban|bic|swift|routing|expires?|expiry"
    r"|reference|invoice|passport|licen[cs]e|badge|postal|compte|rib|référence|facture|dossier|matricule"
    r"|passeport|siret|siren)"
    r",? (?:(?:number|numéro|is|was|est|c'est) )?(?=\S*\d)",
    re.IGNORECASE,
)
"""What the number behind it is, no part of it: the network learnt from talks in which "sort code" was.
In 29 recordings six such words were found by it alone, and none of them is sensitive. Code 42 is a name."""
_SAYS: Mapping[str, frozenset[str]] = {
    "en": frozenset(),
    "fr": frozenset(
        "madame monsieur mademoiselle dame mesdames messieurs maitre docteur cabinet societe adresse"
        " mail courriel journaliste journalistes salarie salariee salaries avocat avocate locataire"
        " proprietaire depuis environ jusqu maximum minimum total matinee soiree journee".split()
    ),
}
"""What says of which kind the next words are, no part of them: "son adresse, ...", "du cabinet ...".

In 27 recordings eleven such words began or ended what was found and were heard so well: none is sensitive.
"""
_ROUGHLY: Mapping[str, frozenset[str]] = {
    "en": frozenset(),
    "fr": frozenset("environ maximum minimum maxi mini importe".split()),
}
"""What stands behind a number and changes it little."""
_IT = re.compile(r"c['\u2019]est", re.IGNORECASE)
_IT_IS = 0.6
"""Probability below which "c'est" is no part of what it leads to, however it was heard: of eighteen that
began what was found in 33 French recordings none is; of five with a comma behind them two are."""
_YEARS = re.compile(r"[1-9]?\d ans\b\W*")
_UNLIKELY, _HEARD = 0.05, 0.5
"""Probability below which the network holds a word for nothing, and confidence from which that was heard."""
_DOUBTED = 0.2
"""Score of a suspect that the network holds for nothing: ``--strict`` removes it."""
_HALF = 0.5
"""Confidence below which a word right beside one that no list has may be its other half ("carn for a", of
Carnforth): of 233 such words before one in the talks for training 136 are sensitive, of 241 after one 113."""
_HEARD_WELL = 0.9
"""Confidence below which a small word may be another: of six that began a code or a sum, five were."""
_OF = re.compile(r" (?:du|de la|des) (?=[^\W\d_])", re.IGNORECASE)
"""What joins a French name to its place."""
_FAINT = 0.35
"""Confidence below which what is behind that is the place where no list has the name ("les cléreurs du loin",
for L'Éclaireur du Loing). In 25 French meetings there is one such word, and it is."""
_OTHERS = 3
"""Words of the other half, at most."""
_LEFT, _SURE = 0.7, 0.7
"""Confidence below which all words between what was found and the end of its sentence are likely the rest of
it ("Burnham, over why."), and score from which that is told. In 27 recordings five such ends were sensitive
and one was not; in the talks for training, where the network knows its own, fifteen were not."""
_JOINS = 0.4
"""Confidence below which a function word between two that were found is rather part of these ("Mister, for
Rante," of Ferrante), and below 0.7 another word: in 58 recordings four of eight such words are sensitive."""
_LEADING, _WELL_HEARD, _CLEAR = 0.5, 0.7, 0.9
"""Probability below which a function word heard with so much confidence is no part of the name beside it, and
probability of a name whose end is clear: of ten such words in twenty meetings none is. Of six that were heard
less well one is ("mais dit" for "Mehdi"), and so is one beside a word in doubt."""


class TaggedWords:
    """The recogniser of one transcript: what the tagger makes of it.

    Args:
        tagger: that is loaded.
        confidences: of each word of the text.
    """

    name = "tagger"

    def __init__(self, tagger: Tagger, confidences: Sequence[float | None]) -> None:
        self._tagger = tagger
        self._confidences = confidences
        self._tags: Sequence[Tag] = ()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Neighbouring words that may be sensitive, each category by itself.

        A row is as sure as its surest word: the network often knows where a name is, not where it ends.
        """
        self._tags = self._tagger.tags(text, self._confidences)
        rows = (row for row in _names(text, self._tags) if not _is_answer(text, row))
        for row in (_trimmed(text, each, language) for each in rows):
            if not row or _is_hesitation(text, row) or _is_answer(text, row):
                continue
            if _NO_DATE.fullmatch(text, row[0].start, row[-1].end):
                continue
            score = max(word.sensitive for word in row)
            for category, run in groupby(_led(text, row, language), key=lambda word: word.category):
                first, *_, last = [*run] * 2
                yield Hit(category, first.start, last.end, score, self.name, _BY_PLACE)

    def doubting(self, text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """The hits, less sure of a word that no list has where its place tells it is misspelt ("notère").

        In the talks for training 92 words are written so and are nothing, two are part of a name.
        """
        hits = tuple(hits)
        starts = [tag.start for tag in self._tags]
        doubted = [self._is_misspelt(text, hit, starts) for hit in hits]
        # What is written so again is as sure there: it is rather a name that one cannot spell.
        sure = {
            fold(text[hit.start : hit.end])
            for hit, doubt in zip(hits, doubted, strict=True)
            if hit.recogniser == UNKNOWN_WORDS and not doubt
        }
        for hit, doubt in zip(hits, doubted, strict=True):
            if doubt and fold(text[hit.start : hit.end]) not in sure:
                yield replace(hit, score=min(hit.score, _DOUBTED))
            else:
                yield self._whole(text, hit, starts) if hit.recogniser == UNKNOWN_WORDS else hit

    def doubted(self) -> frozenset[int]:
        """Where words begin that were not heard well."""
        return frozenset(tag.start for tag in self._tags if tag.heard is not None and tag.heard < _HEARD_WELL)

    def ended(self, text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """The hits, with the few words that end their sentence where none of these was heard well."""
        starts = [tag.start for tag in self._tags]
        for hit in hits:
            end = self._last(text, hit, starts) if hit.score >= _SURE and starts else hit.end
            yield hit if end == hit.end else replace(hit, end=end)

    def again(self, text: str, language: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Two words of a row of which one was hardly heard, wherever the one stands behind the other.

        In 58 recordings two such pairs are said again ("Loud mouse can't afford him"), both of them names.
        """
        sure, words = self._sure(hits), [fold(text[tag.start : tag.end]) for tag in self._tags]
        pairs = [
            (at, f"{one} {other}")
            for at, (one, other) in enumerate(pairwise(words))
            if _leads_on(text, self._tags[at]) and distinctive(one, language) and distinctive(other, language)
        ]
        known = {
            pair: min(sure[at : at + 2])
            for at, pair in pairs
            if min(sure[at : at + 2]) and any(map(_hardly_heard, self._tags[at : at + 2]))
        }
        for at, pair in pairs:
            if pair in known and not min(sure[at : at + 2]):
                first, last = self._tags[at : at + 2]
                yield Hit(Category.SUSPECT, first.start, last.end, known[pair], self.name, _BY_PLACE)

    def between(self, text: str, language: str, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Single words in doubt with a finding on both sides, as sure as the less sure of these."""
        sure = self._sure(hits)
        for at in range(1, len(sure) - 1):
            before, tag = self._tags[at - 1 : at + 1]
            both = min(sure[at - 1], sure[at + 1])
            alone = both > sure[at] and _goes_on(text, before) and _goes_on(text, tag)
            if alone and _may_join(text, tag, language):
                yield Hit(Category.SUSPECT, tag.start, tag.end, both, self.name, _BY_PLACE)

    def _sure(self, hits: Iterable[Hit]) -> Sequence[float]:
        """How sure it is of each word that it is part of something."""
        starts = [tag.start for tag in self._tags]
        sure = [0.0] * len(starts)
        for hit in hits:
            first = max(0, bisect_right(starts, hit.start) - 1)
            for at in range(first, bisect_left(starts, hit.end)):
                if self._tags[at].end > hit.start:
                    sure[at] = max(sure[at], hit.score)
        return sure

    def _last(self, text: str, hit: Hit, starts: Sequence[int]) -> int:
        """Where the sentence of a hit ends, if only doubtful words are left of it, else the hit."""
        at = bisect_left(starts, hit.end)
        if not at or not _goes_on(text, self._tags[at - 1]):
            return hit.end
        for tag in self._tags[at : at + _OTHERS]:
            if tag.heard is None or tag.heard >= _LEFT or fold(text[tag.start : tag.end]) in _ANSWERS:
                break
            if not _goes_on(text, tag):
                return tag.end
        return hit.end

    def _whole(self, text: str, hit: Hit, starts: Sequence[int]) -> Hit:
        """A word that no list has, with what may be the other half of it in its clause ("long fireish")."""
        at = bisect_right(starts, hit.start) - 1
        start, end = hit.start, hit.end
        for tag in reversed(self._tags[max(0, at - _OTHERS) : at]):
            if not (_leads_on(text, tag) and _is_half(tag)):
                break
            start = tag.start
        for one, other in pairwise(self._tags[at : at + _OTHERS + 1]):
            if not (_leads_on(text, one) and _hardly_heard(other)):
                break
            end = other.end
        return replace(hit, start=start, end=self._placed(text, end, starts))

    def _placed(self, text: str, end: int, starts: Sequence[int]) -> int:
        """Where a name ends with the place that it is of, where that was hardly heard."""
        of = _OF.match(text, end)
        at = bisect_left(starts, of.end()) if of else len(starts)
        behind = self._tags[at : at + 1]
        faint = any(tag.heard is not None and tag.heard < _FAINT for tag in behind)
        return behind[0].end if of and faint else end

    def _is_misspelt(self, text: str, hit: Hit, starts: Sequence[int]) -> bool:
        """Whether a word that no list has is held for nothing, and was heard."""
        if hit.recogniser != UNKNOWN_WORDS or not text[hit.start : hit.end].islower():
            return False
        first = max(0, bisect_right(starts, hit.start) - 1)
        part = slice(first, bisect_left(starts, hit.end))
        return (
            bool(self._tags[part])
            and all(tag.sensitive < _UNLIKELY for tag in self._tags[part])
            and all((heard or 0) >= _HEARD for heard in self._confidences[part])
        )


def _may_join(text: str, tag: Tag, language: str) -> bool:
    """Whether a word between two that were found is likely part of the one or the other."""
    most = _JOINS if joins(text[tag.start : tag.end], language) else _LEFT
    return tag.heard is not None and tag.heard < most and not _is_label(text, tag)


def _hardly_heard(tag: Tag) -> bool:
    return tag.heard is not None and tag.heard < _HALF


def _is_half(tag: Tag) -> bool:
    """Whether a word may be the first half of the next, of which it is known that no list has it."""
    return _hardly_heard(tag) or tag.sensitive >= _REACHED


def _leads_on(text: str, tag: Tag) -> bool:
    """Whether a word and the next are in one clause."""
    return text[tag.end - 1].isalnum()


def _names(text: str, tags: Iterable[Tag]) -> Iterator[list[Tag]]:
    """Rows of words that may be sensitive, which reach farther where none of them is clear."""
    for row in _rows(text, tags, least=_REACHED):
        most = max(word.sensitive for word in row)
        if most >= _CLEAR:
            yield from _rows(text, row, least=_GROWN)
        elif most >= _GROWN:
            yield row


def _rows(text: str, tags: Iterable[Tag], *, least: float) -> Iterator[list[Tag]]:
    """Neighbouring words of one sentence with a probability, with a hesitation right after them."""
    row: list[Tag] = []
    for tag in tags:
        ending = bool(row) and _HESITATION.fullmatch(text, tag.start, tag.end) is not None
        grown = (tag.sensitive >= least or ending) and not _is_label(text, tag)
        if grown:
            row.append(tag)
        if row and not (grown and _goes_on(text, tag)):
            yield row
            row = []
    if row:
        yield row


def _is_label(text: str, tag: Tag) -> bool:
    return (tag.heard or 0) >= _HEARD and _LABEL.match(text, tag.start) is not None


def _goes_on(text: str, tag: Tag) -> bool:
    """Whether the sentence goes on after a word."""
    return text[tag.end - 1] not in _ENDINGS


def _trimmed(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row without what it begins or ends with by mistake: answers, times of day, a word that joins."""
    kept = [index for index, word in enumerate(row) if not _is_worn(text, word)]
    row = row[kept[0] : kept[-1] + 1] if kept else ()
    row = row[_says(text, row, _SAYS[language], language) :]
    row = row[: len(row) - _says(text, row[::-1], _ROUGHLY[language], language)]
    row = row[: len(row) - 2] if _is_while(text, row) else row
    leads = len(row) > 1 and (_is_it(text, row[0], language) or _only_joins(text, row[0], row[1], language))
    first = int(leads)
    last = int(len(row) - first > 1 and _only_joins(text, row[-1], row[-2], language))
    return row[first : len(row) - last]


def _says(text: str, row: Sequence[Tag], says: frozenset[str], language: str) -> int:
    """How many words a row begins with that only say what the others are, with words that join these."""
    count = 0
    for at, word in enumerate(row[:_OTHERS], 1):
        written = text[word.start : word.end]
        if (word.heard or 0) >= _HEARD and not says.isdisjoint(fold(written).split()[-1:]):
            count = at
        elif not joins(written, language):
            break
    return count


def _is_while(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row ends with so many years, of an age or a service: others find whose age that is."""
    heard = all((word.heard or 0) >= _HEARD for word in row[-2:])
    return len(row) > 1 and heard and _YEARS.fullmatch(text, row[-2].start, row[-1].end) is not None


def _led(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row in which a word that joins is of the kind of what it leads to: "the" is no firm by itself."""
    led = list(row)
    for at, beside in [(len(led) - 1, len(led) - 2), *((at, at + 1) for at in reversed(range(len(led) - 1)))]:
        if beside >= 0 and joins(text[led[at].start : led[at].end], language):
            led[at] = replace(led[at], category=led[beside].category)
    return led


def _only_joins(text: str, word: Tag, beside: Tag, language: str) -> bool:
    """Whether a word at the end of a row leads to what is sensitive ("c'est Girafe") and is no part of it."""
    plain = word.sensitive < _LEADING and (word.heard or 0) >= _WELL_HEARD and beside.sensitive >= _CLEAR
    leads = _goes_on(text, word)  # "un million sans." leads nowhere: "un million cent"
    return plain and leads and joins(text[word.start : word.end], language)


def _is_it(text: str, word: Tag, language: str) -> bool:
    """Whether a word is the French for "it is", and leads on."""
    it_is = language == "fr" and _IT.fullmatch(text, word.start, word.end) is not None
    return it_is and word.sensitive < _IT_IS


def _is_worn(text: str, word: Tag) -> bool:
    written = text[word.start : word.end]
    answer = fold(written) in _ANSWERS
    apart = answer and written.endswith(",") and (word.heard or 0) >= _WELL_HEARD
    likely = word.sensitive >= _WORN or _HESITATION.fullmatch(written) is not None
    return apart or (not likely and (answer or _CLOCK.fullmatch(written) is not None))


def _is_hesitation(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row is hesitations alone ("UMM"): of 38 in the talks for training none is sensitive.

    Or an article with which somebody begins again ("to A, to a safe"): of five in 27 recordings none is.
    """
    alone = len(row) == 1 and _ARTICLE.fullmatch(text, row[0].start, row[0].end)
    return bool(alone) or all(_HESITATION.fullmatch(text, word.start, word.end) for word in row)


def _is_answer(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row is no more than what one says to answer, and stands alone."""
    words = (fold(text[word.start : word.end]) for word in row)
    alone = begins_sentence(text, row[0].start) and text[row[-1].end - 1] in _ALONE
    return alone and all(word in _ANSWERS for word in words)
