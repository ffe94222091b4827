"""Public bodies of common words, by what they are and by whose: the federal joint committee.

No capital tells them in a text without any, and no word of them is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.detect.text.listed import listed_words
from app.detect.text.ordinary import Ordinary, ordinary_words
from app.detect.text.words import row
from app.domain.words.terms import fold

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_LAST = re.compile(r"(?:(?<= )|(?<=\A))(?P<word>[^\W\d_]+(?:['\u2019-][^\W\d_]+)*)(?:,? (?:and|&) |,? )\Z")
"""The word that ends there, and what joins it to the next."""
_FIRM = re.compile(
    r"\b(?:company|corporation|bank|college|service|services|union|trust|museum)\Z", re.IGNORECASE
)
"""What has many of a country: one is named by two words more, of which the first tells whose it is."""
_HEAD = re.compile(
    r"\b(?P<head>administration|agency|association|authority|board|bureau|circuit|commission|committee"
    r"|company|confederation|consortium|corporation|council|court|department|federation|foundation"
    r"|institutes?|laborator(?:y|ies)|museum|organi[sz]ation|society|academy|bank|college|services?|union"
    r"|alliance|tribunal|trust)(?![\w'\u2019-])",
    re.IGNORECASE,
)
_OF = re.compile(r" (?:of(?: the)?|for(?! the\b)) ", re.IGNORECASE)
_AND = re.compile(r",? (?:and|&) |, | ", re.IGNORECASE)
_GROUP_OF = re.compile(
    r"\bthe (?:(?:association|institute|academy|federation|confederation|chamber|church|guild"
    r"|bureau|council|court|society) (?:of|for) (?:the )?"
    r"|office (?:of|for) (?:the )?(?=(?:comptroller|attorney|inspector|public|fair|management|national"
    r"|foreign|thrift|special|budget|science|civil|consumer|us|u s) ?))",
    re.IGNORECASE,
)
"""A body that says first what it is: the association of american railroads, the office of public counsel."""
_UNNAMED = re.compile(
    r"(?:\b(?:an?|any|some|each|every|no|our|their|his|her|my|your|another|other|such|these|those|its|this"
    r"|that|both|many|most|all|several|which|whatever|what|new|large|small|first|of|and|or|in|two|three"
    r"|one|own) )\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe \Z", re.IGNORECASE)
_DOES = re.compile(
    r"\w+[^aeiou]ed|sa(?:id|ys)|told|tells|wrote|writes|wants|asks|came|comes|went|goes|met|meets|ran|runs"
    r"|knew|knows|thinks|thought|held|holds|keeps|takes|makes|gets|needs|plans|sees|looks|sent|sends|gave"
    r"|gives|puts|expects|reports|recommends|requires",
    re.IGNORECASE,
)
"""What stands behind the name of a body and is what it does."""
_FIELDS = frozenset(
    "accounting audit compliance counsel engineering finance flight insurance internet legal logistics"
    " maintenance marketing privacy treasury".split()
)
"""Of ordinary words those in which a body works, and with which it is named."""
_MOST, _BACK = 5, 80
"""Words before what it is, and code points in which they stand."""


def bodies(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where public bodies stand, from their article or the first word of their name on.

    Args:
        text: any.
        language: ``en`` or ``fr``.
    """
    if language == "en":
        yield from _named_before(text)
        yield from _named_behind(text)
    else:
        for match in _FRENCH.finditer(text):
            yield match.start("body"), match.end()


def _named_before(text: str) -> Iterator[tuple[int, int]]:
    public, inside = _listed()
    ordinary = ordinary_words("en")
    for head in _HEAD.finditer(text):
        words = _words_before(text, head.start(), ordinary)
        said = [fold(word.group("word")) for word in words]
        first = next((i for i, word in enumerate(said) if word in public), None)
        if first is not None:
            start = words[first].start("word")
            few = len(said) - first <= bool(_FIRM.search(head.group()))
            if few or _UNNAMED.search(text, max(0, start - 12), start):
                continue
        elif len(said) > 1 and inside.isdisjoint(said) and not _FIRM.search(head.group()):
            start = words[0].start("word")
            if not _THE.search(text, max(0, start - 4), start):
                continue
        else:
            continue
        article = _THE.search(text, max(0, start - 4), start)
        yield article.start() if article else start, _behind(text, head.end(), ordinary)


def _words_before(text: str, end: int, ordinary: Ordinary) -> list[re.Match[str]]:
    """The words of a name that ends there: none of them is an ordinary one."""
    found: list[re.Match[str]] = []
    begin = max(0, end - _BACK)
    while len(found) < _MOST and (word := _LAST.search(text, begin, end)):
        if _is_ordinary(word["word"], ordinary) or (not found and not text[word.end("word") : end].isspace()):
            break
        found.insert(0, word)
        end = word.start("word")
    return found


def _is_ordinary(word: str, ordinary: Ordinary) -> bool:
    return fold(word) in ordinary and fold(word) not in _FIELDS


def _behind(text: str, end: int, ordinary: Ordinary) -> int:
    """Where a body ends whose name goes on: the national association of home builders."""
    of = _OF.match(text, end)
    return _row_end(text, of.end(), ordinary) or end if of else end


def _row_end(text: str, start: int, ordinary: Ordinary) -> int:
    end = 0
    for word in row(text, start, _WORD, most=3, joint=_AND):
        if _is_ordinary(word.group(), ordinary) or (end and _DOES.fullmatch(word.group())):
            break
        end = word.end()
    return end


def _named_behind(text: str) -> Iterator[tuple[int, int]]:
    ordinary = ordinary_words("en")
    for cue in _GROUP_OF.finditer(text):
        end = _row_end(text, cue.end(), ordinary)
        if end:
            yield cue.start(), _behind(text, end, ordinary)


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    public, inside = (frozenset(map(fold, part)) for part in listed_words("bodies"))
    return public, inside


_WHOSE_FR = (
    r"(?:inter|trans)?nationa(?:l|le|ux|les)|européen(?:ne)?s?|mondiale?s?|fédérale?s?|royale?s?"
    r"|impériale?s?|pontificale?s?|olympiques?|français(?:e|es)?|américain(?:e)?s?|canadien(?:ne)?s?"
    r"|britanniques?|allemande?s?|italien(?:ne)?s?|espagnole?s?|portugais(?:e|es)?|belges?|suisses?"
    r"|néerlandais(?:e|es)?|suédois(?:e|es)?|norvégien(?:ne)?s?|danois(?:e|es)?|polonais(?:e|es)?|russes?"
    r"|soviétiques?|japonais(?:e|es)?|chinois(?:e|es)?|indien(?:ne)?s?|africain(?:e)?s?|nordiques?|arabes?"
    r"|québécois(?:e|es)?|wallon(?:ne)?s?|bretonn?e?s?|catalan(?:e)?s?|brésilien(?:ne)?s?|mexicaine?s?"
    r"|israélien(?:ne)?s?|palestinien(?:ne)?s?|turque?s?|grecque?s?|roumaine?s?|hongrois(?:e|es)?"
)
_KIND_FR: Mapping[str, str] = {
    r"académie|agence|association|fédération|confédération|ligue|institut|tribunal|cour|conseil|comité"
    r"|office|observatoire|syndicat|chambre|fondation|organisation|bibliothèque|musée|commission|union"
    r"|laboratoire": rf"{_WHOSE_FR}|pénale?s?|constitutionnel(?:le)?|suprême|spatiale|cyclistes?",
    r"banque|école|centre|conservatoire|compagnie|société": (
        r"(?:inter)?nationale?(?: supérieure)?|royale?|impériale?|fédérale?|mondiale|européenne|supérieure"
        r"|universelle"
    ),
    r"orchestre": r"philharmonique|symphonique|nationale?|royal|de chambre",
    r"parti": (
        r"communiste|socialiste|radical|libéral|conservateur|travailliste|démocrate|républicain|populaire"
        r"|social-démocrate|ouvrier|agrarien|nationaliste|québécois|centriste|écologiste|progressiste"
    ),
    r"ligue": r"de (?:hockey|football|basket(?:-?ball)?|base-?ball|rugby|volley(?:-?ball)?|hand-?ball)",
    r"conseil": r"de sécurité(?: des nations unies)?",
    r"front|mouvement": r"national|populaire|démocrate|républicain|patriotique",
    r"garde|armée": r"nationale|républicaine|impériale|rouge",
    r"église": r"catholique|orthodoxe|anglicane|luthérienne|presbytérienne|protestante|réformée|évangélique",
}
_ARTICLE_FR = r"\b(?:l['\u2019]|l[ae] |du |au |de la |de l['\u2019]|à la |à l['\u2019])"
_NO_MORE_FR = (
    r"(?:l[ae]s?|une?|ce|cet|cette|ces|son|sa|ses|leurs?|notre|votre|nos|vos|mon|ma|mes|nombreu\w+|plusieurs"
    r"|tous|toutes?|deux|trois|quatre|cinq|part|faire|sur|nouveau\w*|nouvelles?|qui|que|dont)\b"
)
_TAIL_FR = (
    rf"(?:(?: (?:des?|du|pour l[ae]s?|pour l['\u2019]|de la|contre la|contre le)(?! {_NO_MORE_FR}) "
    r"| (?:d|de l)['\u2019])[^\W\d_]{3,}(?:-[^\W\d_]+)*)"
)
_LOCAL_FR = (
    rf"(?:(?:fédération|confédération|amicale|union (?:départementale|régionale|locale|interprofessionnelle)"
    rf"|syndicat (?:mixte|intercommunal|interprofessionnel))(?: départementale| régionale)?{_TAIL_FR}{{1,2}}"
    r"(?: [^\W\d_]{3,}(?:aux|ales?|elles|ifs|ives|iques|aires)(?!\w))?"
    r"|chambre (?:de commerce(?: et d['\u2019]industrie)?|d['\u2019]agriculture|des? métiers|syndicale"
    r"|régionale des comptes)(?![\w'\u2019-]))"
)
"""What every region has, of which one is meant."""
_FRENCH = re.compile(
    _ARTICLE_FR
    + r"(?P<body>(?:"
    + "|".join(rf"(?:{kind}) (?:{whose})" for kind, whose in _KIND_FR.items())
    + rf")(?![\w'\u2019-])(?: (?:{_WHOSE_FR})(?![\w'\u2019-]))?{_TAIL_FR}{{0,2}}|{_LOCAL_FR})",
    re.IGNORECASE,
)
"""In French whose it is stands behind what it is, and what for behind both."""
