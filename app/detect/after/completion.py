"""Names made whole: the article of an organisation, the 'and' inside its name, its place, a surname."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from app.detect.text.ordinary import ordinary_words
from app.domain.finding import Category, Hit
from app.domain.spotting.names import NAMED
from app.domain.words.terms import fold

_ARTICLE = re.compile(r"\b(?:the|la|le|les|l['\u2019])[ ]?$", re.IGNORECASE)
_LED_BY = re.compile(r"(?:the|la|le|les) |l['\u2019]", re.IGNORECASE)
_WORD = re.compile(r"(?!(?<=\w['\u2019])[sS]\b)[^\s'\u2019-]+")
"""What may be left of a suspect: the possessive of a name that was found is nothing by itself."""
_AND = re.compile(r" (?:and|&|et) ")
_PARTNERS = (
    r"(?:lawyers|solicitors|barristers|attorneys|counsel|engineers|surveyors|auditors|accountants"
    r"|agents|architects|brokers|insurers|underwriters|actuaries|bankers|consultants|advis[eo]rs|recruiters"
    r"|headhunters|publishers|printers|builders|developers|caterers|suppliers|movers|undertakers|valuers"
    r"|auctioneers|removers|avocats|notaires|huissiers|architectes|(?:experts-)?comptables"
    r"|commissaires aux comptes|géomètres|courtiers"
    r"|assureurs|consultants|conseils|ingénieurs|imprimeurs|traiteurs|éditeurs|transporteurs|fournisseurs"
    r"|commissaires-priseurs|banquiers|recruteurs)"
)
"""Who works for a firm that is called by two names."""
_BEFORE_PAIR = re.compile(
    rf"(?:\b(?:the|our|their|his|her|my|your|its|les|nos|leurs|vos|ses|mes) {_PARTNERS}"
    r"(?:,| are| were| will be| sont| étaient|,? c['\u2019](?:est|était))?(?: u[hm]+,| euh,)?"
    r"|\b(?:someone|somebody|anyone|anybody|people|everyone|quelqu['\u2019]un"
    r"|quelqu['\u2019]une) (?:from|at|de|chez)|(?:['\u2019](?:re|s|m)|\b(?:is|are|was|were|works?|worked))"
    r" (?:with|at|from|for)|\b(?:joined|chez)) \Z",
    re.IGNORECASE,
)
_BEHIND_PAIR = re.compile(
    rf",? (?:the|our|their|his|her|les|nos|leurs|des|vos|ses) {_PARTNERS}\b", re.IGNORECASE
)
_OF = re.compile(r" (?:of (?:the )?|de |du |des |de la |(?:de l|d)['\u2019])")
_NEW = re.compile(
    r"\bl[ea]s? (?:nouve(?:l|lles?|aux?)|petite?s?|grande?s?|vieux|vieil(?:les?)?) $", re.IGNORECASE
)
_TITLES = frozenset({Category.ORGANISATION, Category.PRODUCT, Category.PLACE})
_WITH_ARTICLE = frozenset({Category.ORGANISATION, Category.PRODUCT, Category.SUSPECT})
_NAMES = frozenset({Category.ORGANISATION, Category.PERSON, Category.SUSPECT})
_PLACES = frozenset({Category.PLACE, Category.SUSPECT})
_SOMEBODY = NAMED - {Category.PRODUCT}
"""What a first name is taken for: where no capital tells it, also for a firm or a place."""
PERHAPS_NAMED = NAMED | {Category.SUSPECT}
"""What may be a name; for each of these a first name is taken where a surname follows it."""
_SEVERAL = re.compile(r"\b(?:aux|des|les) $", re.IGNORECASE)


_INSTITUTION = re.compile(
    r"(?: (?:foreign|home) office"
    r"|(?: (?:treasury|state|justice|defen[cs]e|interior|foreign|home|health|energy|labou?r|commerce"
    r"|supreme|high|federal|central))?"
    r" (?:department|ministry|government|administration|congress|senate|parliament|court|bank|embassy"
    r"|army|navy|air force|treasury|police|gazette|courier|herald|tribune|chronicle|telegraph|observer"
    r"|examiner|echo))\b",
    re.IGNORECASE,
)
_INSTITUTION_OF = re.compile(
    r"\b(?:ministère|ministere|gouvernement|ambassade|mairie|préfecture|prefecture|tribunal|parlement"
    r"|sénat|senat|gazette|tribune|courrier|dépêche|depeche|écho|echo|journal|université|universite|hôpital"
    r"|hopital|clinique|lycée|lycee|banque|chambre de commerce|syndicat|fondation|mutuelle|banque centrale"
    r"|conseil régional|conseil départemental|rectorat|conservatoire|opéra|opera|théâtre|theatre|musée|musee"
    r"|institut|académie|academie"
    r"|orchestre(?: (?:philharmonique|symphonique))?|diocèse|diocese|archevêché|archeveche"
    r"|école (?:centrale|normale))"
    r" (?:d['\u2019]|de l['\u2019]|(?:de la|de|du|des) )$"
    r"|\b(?:racing|olympique|sporting|football club|association des amis|remparts)"
    r" (?:d['\u2019]|de l['\u2019]|(?:de la|de|du|des) )$"
    r"|\b(?:university|college|bank|institute|museum|academy|archdiocese|diocese) of (?:the )?$",
    re.IGNORECASE,
)
_LONGEST = 40
_INITIAL = re.compile(r" [b-hj-xz](?![\w'\u2019@.-]| (?:dot|point|at|arobase|[a-z])\b)")
"""What is said of a surname among children and colleagues, written small: callum b, lucas t."""
_CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_INITIALS = re.compile(
    rf"(?<![\w'\u2019@.-])(?:A\.? (?=[A-Z]\b))?(?:[B-HJ-Z]\.? |(?![B-HJ-Z]){_CAPITAL}\. ){{1,3}}$"
)
"""What stands for the first names, before a surname; what may be a word with its dot, or before another."""
_LETTERS = re.compile(
    rf"(?<![\w'\u2019@.&-])(?:{_CAPITAL}(?:(?:\.|\.?-){_CAPITAL}){{1,3}}"
    rf"|(?![AI]){_CAPITAL}(?: ?& ?| and | et )(?![AI]){_CAPITAL})(?!\w|[@&-]\w|['\u2019](?!s\b)\w)"
)
"""Initials as one name: G.O., J.-P., P and R; what is a word with a small letter as well joins nothing."""
_FEW_LETTERS = 8
"""Code points from the first of them to the last, at most."""
_SURNAMED = re.compile(r"[^\W\d_a-z][\w'\u2019-]*[^\W\d_A-Z]{2}")
"""No letters alone, as of "X FX"."""
_SUMS = frozenset({Category.MONEY, Category.FIGURE, Category.SUSPECT, Category.ID_NUMBER})
_AND_A, _PART_OF_ONE = re.compile(r" and an?$", re.IGNORECASE), re.compile(r" (?:half|quarter|third|bit)\b")
"""How a number ends of which the part of one was left: two and a."""
_APART = re.compile(r", $")
_SURNAME = re.compile(
    r" (?P<word>(?!\w+(?:ment|[éi]e?s?|ue?|[aei]nte?s?|[ai]ble|iste|ique|euse|eux|clus|pris)\b"
    r"|hier\b|demain\b|ici\b)[^\W\d_]{3,})(?=,)"
)
"""What stands between a first name and a comma, and is neither an adjective nor a time, as far as it ends."""

_PARTICLE = re.compile(
    r"\w (?:van(?: de[rn]?)?|von(?: der)?|de(?: la| los)?|der|den|di|da|del|della|ter|ten|bin|ibn)\Z",
    re.IGNORECASE,
)
_BEHIND_PARTICLE = re.compile(
    r" (?!(?:and|or|is|was|are|has|had|will|would|said|says|who|that|in|on|at|to|for|with|from|by|about|but"
    r"|so|et|ou|est|a|les?|la)\b)[^\W\d_]{3,}(?:-[^\W\d_]+)*"
)
"""The surname that a particle belongs to, where its word is one that everybody knows: hanneke de wit."""


def completed(text: str, hits: Iterable[Hit], *, language: str) -> tuple[Hit, ...]:
    """The hits: of suspects what nobody else found, organisations with their article, names joined by 'and'.

    Two names of which one is an organisation, as in a firm of lawyers: what joins them is part of a name. So
    is what joins one to its place, as in a club.

    Args:
        text: all of it.
        hits: what was found in it.
        language: of the text, ``en`` or ``fr``.
    """
    hits = tuple(hits)
    sure = [hit for hit in hits if hit.category is not Category.SUSPECT]
    beside = _Places(sure)
    suspects = [
        part
        for hit in hits
        if hit.category is Category.SUSPECT
        for part in _left(text, hit, beside.touching(hit))
    ]
    named = [*sure, *suspects, *(made for hit in (*sure, *suspects) for made in _institution(text, hit))]
    named = [_with_part(text, hit) if hit.category in _SUMS else hit for hit in named]
    named = [_with_initials(text, hit) if hit.category in PERHAPS_NAMED else hit for hit in named]
    named = [_with_initial(text, hit) if hit.category in _SOMEBODY else hit for hit in named]
    named = [_with_letters(text, hit) if hit.category in PERHAPS_NAMED else hit for hit in named]
    if language == "fr":
        named = [_with_ordinary_surname(text, hit) if hit.category in PERHAPS_NAMED else hit for hit in named]
    named = [_with_surname(text, hit) if hit.category is Category.PERSON else hit for hit in named]
    if language == "fr":
        named = [_with_adjective(text, hit) for hit in named]
    found = [_with_article(text, hit) if hit.category in _WITH_ARTICLE else hit for hit in named]
    return (*found, *_joined(text, found))


class _Places:
    """Hits by where they stand: in a long text few of them are near one place."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._hits = sorted(hits, key=lambda hit: hit.start)
        self._starts = [hit.start for hit in self._hits]
        self._longest = max((hit.end - hit.start for hit in self._hits), default=0)

    def touching(self, hit: Hit) -> list[Hit]:
        """Those that share a code point with one."""
        first = bisect_left(self._starts, hit.start - self._longest)
        near = self._hits[first : bisect_left(self._starts, hit.end)]
        return [other for other in near if other.end > hit.start]


def _institution(text: str, hit: Hit) -> Iterator[Hit]:
    """A country's ministry and a city's paper, where the name is that of a place or may be.

    A place that nobody knows, or that was misheard, is often taken for a person; what follows a person may
    also be theirs ("Anna's police record"), what stands before one with an article is not.
    """
    after = _INSTITUTION if hit.category in _PLACES else None
    if after or hit.category is Category.PERSON:
        yield from as_organisation(text, hit, _INSTITUTION_OF, after, "an institution of a place")


def as_organisation(
    text: str, hit: Hit, before: re.Pattern[str] | None, after: re.Pattern[str] | None, reason: str
) -> Iterator[Hit]:
    """The organisation that a name is part of, where what makes it one stands right beside the name.

    Args:
        text: all of it.
        hit: the name.
        before: what may stand before it; the pattern ends with ``$``. None for nothing.
        after: what may stand after it; None for nothing.
        reason: why it is one.
    """
    first = before.search(text, max(0, hit.start - _LONGEST), hit.start) if before else None
    last = after.match(text, hit.end) if after else None
    if first or last:
        start = first.start() if first else hit.start
        end = last.end() if last else hit.end
        yield replace(hit, category=Category.ORGANISATION, start=start, end=end, reason=reason)


def _joined(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    hits = sorted(hits, key=lambda hit: (hit.start, hit.end))
    names = (hit for hit in hits if hit.category in PERHAPS_NAMED)
    for before, after in pairwise(names):
        led = _LED_BY.match(text, before.start, before.end)
        article = led or _ARTICLE.search(text, max(0, before.start - 5), before.start)
        bare = text[led.end() if led else before.start : before.end]
        if _AND.fullmatch(text[before.end : after.start]) and " " not in bare:
            # Nobody has an article: the Hare and Hounds. Two names may be a firm's, by who works there.
            firm = _is_pair(text, before.start, after.end)
            if firm or {before.category, after.category} <= _NAMES:
                sure = firm or article
                firms = [hit for hit in (before, after) if hit.category is Category.ORGANISATION or sure]
                yield from (replace(hit, start=before.start, end=after.end) for hit in firms[:1])
    seated = [hit for hit in hits if hit.category is Category.PLACE or hit.category in _WITH_ARTICLE]
    for before, after in pairwise(seated):
        gap = text[before.end : max(before.end, after.start)]
        if after.category is Category.PLACE and _OF.fullmatch(gap) and _has_seat(text, before):
            category = Category.PRODUCT if before.category is Category.PRODUCT else Category.ORGANISATION
            yield replace(before, category=category, end=after.end, reason="a name with its place")


def _is_pair(text: str, start: int, end: int) -> bool:
    """Whether two names that are joined stand where a firm does: our lawyers, Abel and Marsh."""
    led = _BEFORE_PAIR.search(text, max(0, start - _LONGEST), start)
    return bool(led or _BEHIND_PAIR.match(text, end))


def _has_seat(text: str, hit: Hit) -> bool:
    """Whether a name may be that of a firm or a club; what has an article in the plural is no place."""
    written = text[hit.start : hit.end]
    several = hit.category is not Category.PLACE or _SEVERAL.search(text, max(0, hit.start - 5), hit.start)
    return bool(several) and any(char.isupper() for char in written)


def _left(text: str, suspect: Hit, others: Iterable[Hit]) -> Iterator[Hit]:
    """What of a suspect none of others, which touch it, found as surely: words side by side as one hit."""
    near = [hit for hit in others if hit.score >= suspect.score]
    if not near:
        yield suspect
        return
    taken = {at for hit in near for at in range(max(hit.start, suspect.start), min(hit.end, suspect.end))}
    first: int | None = None
    last = suspect.start
    for word in _WORD.finditer(text, suspect.start, suspect.end):
        if taken.isdisjoint(range(*word.span())):
            first, last = word.start() if first is None else first, word.end()
        elif first is not None:
            yield replace(suspect, start=first, end=last)
            first = None
    if first is not None:
        yield replace(suspect, start=first, end=last)


def _with_part(text: str, hit: Hit) -> Hit:
    """A number that ends with "and a", and the part of one behind it: two and a quarter."""
    unended = _AND_A.search(text, max(hit.start, hit.end - 6), hit.end)
    part = _PART_OF_ONE.match(text, hit.end) if unended else None
    return replace(hit, end=part.end()) if part else hit


def _with_initials(text: str, hit: Hit) -> Hit:
    """A surname with what stands for the first names before it: signed for by D M Osgood."""
    if not _SURNAMED.match(text, hit.start, hit.end):
        return hit
    initials = _INITIALS.search(text, max(0, hit.start - 9), hit.start)
    return replace(hit, start=initials.start()) if initials else hit


def _with_initial(text: str, hit: Hit) -> Hit:
    initial = _INITIAL.match(text, hit.end) if text[hit.start : hit.end].isalpha() else None
    return replace(hit, end=initial.end()) if initial else hit


def _with_letters(text: str, hit: Hit) -> Hit:
    """A letter with the other initials of whom it names: ask G.O. about it."""
    if hit.end - hit.start > 1:
        return hit
    near = _LETTERS.finditer(text, max(0, hit.start - _FEW_LETTERS), hit.end + _FEW_LETTERS)
    whole = next((found for found in near if found.start() <= hit.start < found.end()), None)
    return replace(hit, start=whole.start(), end=whole.end()) if whole else hit


def _with_ordinary_surname(text: str, hit: Hit) -> Hit:
    """A first name between commas with a common word in small letters: la juge, Odile marchand, a dit.

    Names have got their capitals by then, as far as each is known to be one.
    """
    first, surname = text[hit.start : hit.end], _SURNAME.match(text, hit.end)
    apart = _APART.search(text, max(0, hit.start - 2), hit.start)
    if not (surname and apart and first.isalpha()):
        return hit
    word = surname["word"]
    return (
        hit if not word.islower() or fold(word) in ordinary_words("fr") else replace(hit, end=surname.end())
    )


def _with_surname(text: str, hit: Hit) -> Hit:
    """A name that ends with a particle, and the word behind it: hanneke de wit."""
    if not _PARTICLE.search(text, hit.start, hit.end):
        return hit
    surname = _BEHIND_PARTICLE.match(text, hit.end)
    return replace(hit, end=surname.end()) if surname else hit


def _with_adjective(text: str, hit: Hit) -> Hit:
    """A name of several words, with the adjective before it: la nouvelle Gazette de Valdour."""
    named = hit.category in _TITLES and " " in text[hit.start : hit.end]
    adjective = _NEW.search(text, max(0, hit.start - 15), hit.start) if named else None
    return replace(hit, start=adjective.start()) if adjective else hit


def _with_article(text: str, hit: Hit) -> Hit:
    if hit.category is Category.SUSPECT and text[hit.start].islower():
        return hit  # A word in small letters is no title that an article could be part of.
    article = _ARTICLE.search(text, max(0, hit.start - 5), hit.start)
    return replace(hit, start=article.start()) if article else hit
