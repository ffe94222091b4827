"""Firms of common words in small letters, by the word for what they are: sequel ventures, dupin et fils."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.detect.naming.bare_firms import firm_places
from app.detect.naming.bare_names import WORD, bare_names
from app.detect.text.by_words import ByWords
from app.detect.text.ordinary import ordinary_words
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

_KIND: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:ventures|holdings|banc(?:orp(?:oration)?|shares)|robotics|(?:bio)?therapeutics|biosciences"
        r"|(?:bio)?pharmaceuticals|petrochemicals?|building society|private equity"
        r"|capital(?: partners| management)|asset management|(?P<two>capital|partners|logistics|associates)"
        r"|(?:and|&) (?:sons|daughters|co)|ltd|plc|llc|inc)(?![\w'\u2019-])",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r" (?:ventures|holding|robotique|participations|invest|capital[ -]risque|private equity"
        r"|et (?:fils|filles|frères|compagnie|cie|associés)"
        r"|(?P<two>capital|gestion|logistique|développement|conseil|immobilier|patrimoine)"
        r"|(?P<press>info|fm|tv|hebdo|actu|news|mag)|sarl|sas|gmbh)(?![\w'\u2019-])",
        re.IGNORECASE,
    ),
}
"""What firms alone are, behind their name; ``two`` needs two words before it, ``press`` what leads to it."""
_LED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:from|at|with|by|called|for|the) \Z", re.IGNORECASE),
    "fr": re.compile(r"\b(?:chez|par|avec|fonds?|société,?|groupe|de chez) \Z", re.IGNORECASE),
}
"""What must stand before the two words."""
_OF_PRESS = re.compile(r"\b(?:de|chez|à|par|pour|avec|sur|dans) \Z", re.IGNORECASE)
"""What must stand before what is heard or read by many: un type de mange info."""
_NONE: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "joint new share cash potential other local equity bond land stock corporate business our their"
        " working human venture net growth risk social trade long short term large larger small smaller"
        " total private public strong additional fresh foreign initial seed intellectual political"
        " regulatory contract sea air rail best versus global third party inbound outbound reverse channel"
        " trading sparring strategic key many senior managing equal general limited technology investment"
        " big major listed crypto bitcoin collaborative industrial advanced gene cell cancer financial"
        " father mother uncle sons digital medical surgical soft generic supply chain research"
        " implementation".split()
    ),
    "fr": frozenset(
        "pere mere oncle fils filles joint capital nouveau nouvelle humain social gros grand petit son"
        " leur notre une bonne mauvaise autre meme frere enfants recherche entre humaines propre"
        " dernier derniere nouvelle vieille petite grosse fausse vraie chaine radio flash point aucune chaque"
        " toute quelle vilaine seule moindre plus meilleure cellule".split()
    ),
}
"""Words that tell of what kind it is, and are no name: venture capital, father and sons."""
_LEAD = 12
"""Code points of what leads to a name."""
_BACK = 40
"""Code points in which the name stands."""
_LETTERS = re.compile(
    r"(?<![\w'\u2019&-])(?!(?:[QM] and A|R and [DR]|P and L|T and C|A and [ER]|H and S|L and D|O and M"
    r"|B and B|F and [BI]|[DE] and I|M and [ES]|V and V|S and [GP]|C and [CI]|I and [CO]|A and B|X and Y"
    r"|Y and Z|Q and R)\b)[A-Z] and [A-Z](?: [A-Z][a-z][\w-]*){1,2}"
)
"""Two letters before what somebody trades in: J and M Haulage; departments have letters too."""


class Firms(ByWords):
    """Finds names of one or two words that are not ordinary, in small letters, before what only firms are.

    In English, names of two letters as well, with capitals; in both, names that stand where only a firm does.
    """

    name = "firms"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Such names with what the firm is; names with capitals are found by those.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        yield from bare_names(firm_places(language), text, language, self._lexicons.of(language), self.name)
        for match in _LETTERS.finditer(text) if language == "en" else ():
            yield Hit(Category.ORGANISATION, *match.span(), 0.4, self.name, "a firm's name with its trade")
        for kind in _KIND[language].finditer(text):
            words = _name_before(text, kind.start(), language)
            if words and _may_be(text, kind, words, language):
                start, reason = words[0].start(), "a firm's name with its trade"
                yield Hit(Category.ORGANISATION, start, kind.end(), 0.4, self.name, reason)


def _name_before(text: str, end: int, language: str) -> list[re.Match[str]]:
    """The words of a name that ends there, one or two; none where the first is a letter."""
    ordinary, none = ordinary_words(language), _NONE[language]
    found: list[re.Match[str]] = []
    for word in [*WORD.finditer(text, max(0, end - _BACK), end)][:-3:-1]:
        small = word.group()
        apart = text[word.end() : end] != (" " if found else "")
        if apart or not small.islower() or ordinary.covers(small) or fold(small) in none:
            break
        found.insert(0, word)
        end = word.start()
    return found if found and len(found[0].group()) > 1 else []


def _may_be(text: str, kind: re.Match[str], words: Sequence[re.Match[str]], language: str) -> bool:
    """Whether words before what firms are may be a name, by their number and by what leads to them."""
    start, of = words[0].start(), kind.groupdict()
    if of["two"]:
        return len(words) > 1 and _is_led(text, start, language)
    return not of.get("press") or _OF_PRESS.search(text, max(0, start - _LEAD), start) is not None


def _is_led(text: str, start: int, language: str) -> bool:
    return _LED[language].search(text, max(0, start - _LEAD), start) is not None
