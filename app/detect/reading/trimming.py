"""What a row of tagged words begins or ends with by mistake, and rows that are no more than that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.detect.reading.tags import Tag
from app.detect.text.words import begins_sentence
from app.domain.words.answers import ANSWERS
from app.domain.words.distinct import joins
from app.domain.words.terms import fold

_ENDINGS = ".?!"
"""Marks after which a row ends: no name goes on in the next sentence."""
_ALONE = ".?!,\u2026"
"""Marks behind what is said alone."""
_WORN = 0.7
"""Probability below which an answer is no part of the name that it stands beside: of eight of them in twenty
meetings that it has not learnt from none is.

Nor, however likely, is one that was heard well and has a comma behind it ("Yeah, Kipps"): of two in
74 recordings none is.
"""
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
_SAID_FR = re.compile(
    r"(?:36|trente-six) (?:solutions?|façons|manières|chemins)\W*"
    r"|jamais de la(?: vie)?\W*|d['\u2019]en face\W*|ni plus,? ni moins\W*"
    r"|l['\u2019]an(?:née)?(?: (?:derni|proch|passé)\w*)?\W*",
    re.IGNORECASE,
)
"""What everybody says in French: of three such rows in 51 recordings none is sensitive."""
_OPENED = (
    r"(?:portail|portillon|porte|garage|immeuble|b[aâ]timent|entr[ée]e|hall|bureau|local|coffre|cave|casier"
    r"|parking|barri[eè]re|grille|bo[iî]te|alarme|ascenseur|badge|serveur|coffre-fort|sas|salle)"
)
"""What is opened with a code; any other word there may be a name."""
_CODE = "(?:(?:post|zip|sort|pass)[ -]?)?code"
_KINDS = "|".join(
    "zips? accounts? bsb iban bic swift routing expires? expiry reference invoice passport licen[cs]e badge"
    " pins? serial postal compte rib référence facture dossier matricule passeport siret siren birth"
    " naissance".split()
)
_OWNERS = "|".join(f"(?<={one} )" for one in "nhs card account staff reference invoice passport".split())
_LABEL = re.compile(
    r"(?!(?-i:Code) \d{1,3}(?![\s,.-]*\d))"  # a name
    rf"(?:{_CODE}s?|{_KINDS}),? (?:(?:number|numéro|is|was|est|c'est) )?(?=\S*\d)"
    r"|(?:(?:post|zip|sort|pass)[ -]?)?(?-i:code)s?\. (?=\S*\d)|extension[.,]? (?=\d)"
    rf"|(?:(?:nhs|card) |{_OWNERS})number[.,?]? (?=\S*\d)"
    rf"|(?:(?<=code du )|(?<=code de )|(?<=code de la )|(?<=code de l['\u2019])){_OPENED},? (?=\d)"
    r"|(?:text|call|ring|dial|aside|(?<=de )côté)[.,]? (?=\+?\S?\d)",
    re.IGNORECASE,
)
"""What the number behind it is, no part of it: the network learnt from talks in which "sort code" was.
In 29 recordings six such words were found by it alone, and none of them is sensitive, nor is one of the three
"PIN" and "serial" in 91 recordings, nor of ten of "code.", "extension" and "number", nor the "birth"
of a date of birth. Code 42 is a name. Nor are the four in 18 that tell what is opened or done with the number
("code du portail, 7402", "text 515", "set aside 7.8 million")."""
_SAYS: Mapping[str, frozenset[str]] = {
    "en": frozenset("captain doctor professor sir madam chairman chairwoman minister".split()),
    "fr": frozenset(
        "madame monsieur mademoiselle dame mesdames messieurs maitre docteur cabinet societe adresse"
        " mail courriel journaliste journalistes salarie salariee salaries avocat avocate locataire"
        " proprietaire depuis environ jusqu maximum minimum total matinee soiree journee batiment".split()
    ),
}
"""What says of which kind the next words are, no part of them: "son adresse, ...", "du cabinet ...".

In 27 French recordings eleven such words began or ended what was found and were heard so well: none is
sensitive, nor is one of three in 18 others ("Captain?").
"""
_LEADS = re.compile(
    r"(?:(?:premi[eè]re?|seconde?|deuxi[eè]me|troisi[eè]me|quatri[eè]me|cinqui[eè]me|derni[eè]re?|autre"
    r"|prochain) (?:points?|sujets?)"
    r"|(?:à propos|au sujet) d(?:es?|u)"
    r"|(?:moi,? )?je (?:suis|m['\u2019]appelle)|(?:(?:il|elle|on|qui) |j['\u2019])habite"
    r"(?: toujours)?(?: au)?)\b\W*",
    re.IGNORECASE,
)
"""What leads to what is sensitive in French, and is no part of it: what opens an item of a meeting (premier
point, la cantine), what it is about, who says who it is, and that somebody lives somewhere. One of its words
was heard: of four that were half heard, in 156 recordings, none is sensitive, nor of nineteen heard whole."""
_IT: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:it|that)['\u2019]s|I['\u2019]m", re.IGNORECASE),
    "fr": re.compile(r"c['\u2019]est", re.IGNORECASE),
}
_IT_IS = 0.6
"""Probability below which "it is" is no part of what it leads to, however it was heard: of eighteen "c'est"
that began what was found in 33 French recordings none is, of five with a comma behind them two are; of 27
English ones before what is sensitive in the talks for training two have its label."""
HEARD = 0.5
"""Confidence from which a word was heard."""
_LEADING, _WELL_HEARD, CLEAR = 0.5, 0.7, 0.9
"""Probability below which a function word heard with so much confidence is no part of the name beside it, and
probability of a name whose end is clear: of ten such words in twenty meetings none is. Of six that were heard
less well one is ("mais dit" for "Mehdi"), and so is one beside a word in doubt."""
_APART_HEARD, _APART = 0.8, 0.5
"""Confidence from which words with which a row begins are no part of it where a comma parts them from the
rest, and probability below which they are none ("Me See, 714-3308", "du khaki. C'est verre, ..."). In 67
recordings ten words that nothing else found stand so, none of them sensitive; of those that no comma parts
half are. Not at the end of a row: what nothing else finds behind it is found with its last word ("Villar, un,
viennent.", for à Vienne)."""
_THERE = re.compile(r"là[.,]?", re.IGNORECASE)
_THERE_HEARD = 0.85
"""Confidence from which a French "là" before a number is the article that it has ("c'est là. 01 64"): of six
in 42 recordings none is part of the number, of those that were heard less well two in eleven are."""
_NUMBER_BEHIND = re.compile(r" (?:le )?(?:[A-Z]{1,3}-?)?\d")
_SAYING = 3
"""Words that say of which kind the next ones are, at most."""
_ADDS = frozenset({"and", "et"})
"""With what no name ends, however sure the network is: in the talks for training a fifth of those behind one
have its label, because Whisper gave them its time. In 20 recordings six stand so, and five are no part."""


def kept(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row without what it begins or ends with by mistake; nothing where no more than that is left.

    Args:
        text: all of it.
        row: neighbouring words of it, at least one.
        language: ``en`` or ``fr``.
    """
    trimmed = () if _is_answer(text, row) else _trimmed(text, row, language)
    if not trimmed or _is_answer(text, trimmed):
        return ()
    nothing = (_NO_DATE, _SAID_FR) if language == "fr" else (_NO_DATE,)
    everyday = any(each.fullmatch(text, trimmed[0].start, trimmed[-1].end) for each in nothing)
    return () if everyday else trimmed


def is_label(text: str, tag: Tag) -> bool:
    """Whether a word says what the number behind it is, and was heard."""
    return (tag.heard or 0) >= HEARD and _LABEL.match(text, tag.start) is not None


def goes_on(text: str, tag: Tag) -> bool:
    """Whether the sentence goes on after a word."""
    return text[tag.end - 1] not in _ENDINGS


def leads_on(text: str, tag: Tag) -> bool:
    """Whether a word and the next are in one clause."""
    return text[tag.end - 1].isalnum()


def _trimmed(text: str, row: Sequence[Tag], language: str) -> Sequence[Tag]:
    """A row without what it begins or ends with by mistake: answers, a word that joins."""
    kept = [index for index, word in enumerate(row) if not _is_worn(text, word)]
    row = row[kept[0] : kept[-1] + 1] if kept else ()
    if language == "fr":
        row = _begun(text, row[1:] if row and _is_there(text, row[0]) else row)
        row = row[_leading(text, row) :]
    else:
        row = _begun(text, row)
    row = row[_saying(text, row, language) :]
    leads = len(row) > 1 and (_is_it(text, row[0], language) or _only_joins(text, row[0], row[1], language))
    first = int(leads)
    last = int(len(row) - first > 1 and _is_left_off(text, row[-1], row[-2], language))
    return row[first : len(row) - last]


def _begun(text: str, row: Sequence[Tag]) -> Sequence[Tag]:
    """A row without the well heard words that a comma parts from its beginning."""
    for at, word in enumerate(row[:-1], 1):
        if not _is_apart(word):
            break
        if text[word.end - 1] == ",":
            return _begun(text, row[at:])
    return row


def _is_apart(word: Tag) -> bool:
    return word.sensitive < _APART and (word.heard or 0) >= _APART_HEARD


def _leading(text: str, row: Sequence[Tag]) -> int:
    """How many words a French row begins with that only lead to the others."""
    leads = _LEADS.match(text, row[0].start) if row else None
    said = [word for word in row if leads and word.start < leads.end()]
    return len(said) if any((word.heard or 0) >= HEARD for word in said) else 0


def _is_there(text: str, word: Tag) -> bool:
    """Whether a French word is "là", heard well, and a number stands behind it."""
    there = (word.heard or 0) >= _THERE_HEARD and _THERE.fullmatch(text, word.start, word.end) is not None
    return there and _NUMBER_BEHIND.match(text, word.end) is not None


def _saying(text: str, row: Sequence[Tag], language: str) -> int:
    """How many words a row begins with that only say what the others are, with what joins these."""
    count = 0
    for at, word in enumerate(row[:_SAYING], 1):
        written = text[word.start : word.end]
        if (word.heard or 0) >= HEARD and not _SAYS[language].isdisjoint(fold(written).split()[-1:]):
            count = at
        elif not joins(written, language):
            break
    return count


def _only_joins(text: str, word: Tag, beside: Tag, language: str) -> bool:
    """Whether a word at the end of a row leads to what is sensitive ("c'est Girafe") and is no part of it."""
    plain = word.sensitive < _LEADING and (word.heard or 0) >= _WELL_HEARD and beside.sensitive >= CLEAR
    leads = goes_on(text, word)  # "un million sans." leads nowhere: "un million cent"
    return plain and leads and joins(text[word.start : word.end], language)


def _is_left_off(text: str, word: Tag, beside: Tag, language: str) -> bool:
    """Whether the last word of a row adds to it or leads on from it."""
    adds = fold(text[word.start : word.end]) in _ADDS and goes_on(text, word)
    return adds or _only_joins(text, word, beside, language)


def _is_it(text: str, word: Tag, language: str) -> bool:
    """Whether a word says "it is" or "I am", and leads on."""
    return _IT[language].fullmatch(text, word.start, word.end) is not None and word.sensitive < _IT_IS


def _is_worn(text: str, word: Tag) -> bool:
    written = text[word.start : word.end]
    apart = written.endswith(",") and (word.heard or 0) >= _WELL_HEARD
    return fold(written) in ANSWERS and (apart or word.sensitive < _WORN)


def _is_answer(text: str, row: Sequence[Tag]) -> bool:
    """Whether a row is no more than what one says to answer, and stands alone."""
    words = (fold(text[word.start : word.end]) for word in row)
    alone = begins_sentence(text, row[0].start) and text[row[-1].end - 1] in _ALONE
    return alone and all(word in ANSWERS for word in words)
