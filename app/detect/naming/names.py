"""Names of people, organisations, places and products, and amounts, as spaCy's pipelines see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.text.chunks import chunks
from app.detect.text.first_names import FIRST_NAMES
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.ordinary import ordinary_words
from app.detect.text.pipelines import Pipelines, with_names
from app.detect.text.words import begins_sentence
from app.domain.finding import Category, Hit
from app.domain.words.titles import SPELT, TITLE, any_of

_CATEGORIES: Mapping[str, Category] = {
    "PERSON": Category.PERSON,
    "PER": Category.PERSON,
    "ORG": Category.ORGANISATION,
    "GPE": Category.PLACE,
    "LOC": Category.PLACE,
    "FAC": Category.PLACE,
    "NORP": Category.PLACE,
    "PRODUCT": Category.PRODUCT,
    "WORK_OF_ART": Category.PRODUCT,
    "EVENT": Category.PRODUCT,
    "MISC": Category.PRODUCT,
    "MONEY": Category.MONEY,
}
_REASONS: Mapping[Category, str] = {
    Category.PERSON: "reads like the name of a person",
    Category.ORGANISATION: "reads like the name of an organisation",
    Category.PLACE: "reads like the name of a place",
    Category.PRODUCT: "reads like the name of a product or a work",
    Category.MONEY: "reads like an amount of money",
}
_HONORIFIC = re.compile(rf"{TITLE}\s+")
_ADDRESSED = re.compile(rf"(?:l[ea] )?{any_of(SPELT['fr'])}(?:, |\Z)", re.IGNORECASE)
"""A French title that a comma parts from the name, or that stands alone, and is no part of one."""
_OF = re.compile(r"de |d['\u2019]")
"""After a title, a part of a name that does not stand without it: Madame de Maintenon."""
_TITLED = re.compile(rf"(?:an?|the|une?|l[ae])\s+{_HONORIFIC.pattern}", re.IGNORECASE)
_ASKED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:me|us|them|him|it|yourself|yourselves|my|your|the|an?|that|these|those)\b"
        r"(?! (?:day|night|time)\b)"
    ),
    "fr": re.compile(
        r" (?:ton|ta|tes|votre|vos|mon|ma|mes|un peu|à (?:tous|toutes|vous|toi))\b"
        r"|-(?:moi|le|la|les|nous|toi|vous)\b"
    ),
}
"""What follows a verb at the start of a sentence, by which somebody is asked to do something, and no name."""
_GREETING = r"(?:(?:[Rr]e)?[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]oucou|[Hh]ello)(?![\w'\u2019-])"
_GREETED = re.compile(
    "".join(rf"(?<!\b{word} )" for word in "chez de du à avec par pour sur dans la le un une".split())
    + rf"(?:{_GREETING}(?:\W+|\Z))+"
)
"""What a French pipeline takes for a part of the name of who is greeted; not in "chez Hello Bank"."""
_CLAUSE_FR = re.compile(
    r"(?<![\w'\u2019-])(?:(?:[Jj]['\u2019]\w+|[Nn]['\u2019]\w+|[Cc]['\u2019]est)(?!\w)"
    r"|(?:\A(?:Je|Tu|Il|Elle|On|Ils|Elles|Nous|Vous|Ne|[AÀ] propos)|je|tu|il|elle|on|ils|elles|nous|vous|ne)"
    rf"(?= [a-z\u00e0-\u00ff\d])|(?<=[!?.\u2026] ){_GREETING})"
)
"""With what somebody begins to say something, where a French pipeline takes all of it for the name of a work:
"J'ai 067 sinon je ne la retrouve"."""
_HOUR = re.compile(r"(?:[01]?\d|2[0-4]) ?h(?: ?[0-5]\d)?")
"""A time of the day as the French write it, which a pipeline takes for a place."""
_LET_US = re.compile(r"\w{2,}(?:ons|ez)")
"""Verbs of which the form is that of a request in French."""
_TOLD_TO = re.compile(
    r"(?P<verb>[^\W\d_]{2,})(?:-(?:l(?:a|es?|eur|ui)|moi|toi|nous|vous|y|en))+(?!\w)", re.IGNORECASE
)
"""A French verb with its pronouns: changez-le, donnez-leur-en."""
_FIRST = re.compile(r"([^\W\d_]+)\s+")
_SAID_FIRST = frozenset(
    "so and but um uh well yeah okay then bah euh oui non et mais donc alors ok puis ensuite".split()
)
"""Words in small letters with which somebody begins to speak, and no name: Ben and Bon are."""
_LAST = re.compile(r"\s([^\W\d_]+)\Z")
"""The last of several words."""
_PAUSE = re.compile(r"\s*(?:[,.?!\u2026]|\Z)")
_SUM = re.compile(
    r"[\d$\u20ac\u00a3\u00a5\u20b9]|hundred|thousand|[mbtz]illion|dollar|euro|pound|franc|cent|penn|pence"
    r"|quid|buck|grand|yen|peso|rupee|crown|kron|shilling|dime|nickel|quarter|dough|cash|money|fortune",
    re.IGNORECASE,
)
"""What an amount of money has; a pipeline takes two afternoons for one too."""
_EDGE = " \t\r\n.,;:!?\u2026\"'\u2019()[]\u00ab\u00bb\u201c\u201d-\u2013\u2014"
_SURE, _UNSURE = 0.8, 0.5


class Names:
    """Runs the pipeline of a language.

    Args:
        pipelines: of the languages.
        lexicons: the words of each language.
    """

    name = "names"

    def __init__(self, pipelines: Pipelines, lexicons: Lexicons) -> None:
        self._pipelines = pipelines
        self._lexicons = lexicons

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Names and amounts.

        Raises:
            ModelError: when the pipeline of the language is not installed.
        """
        pieces = [*chunks(text)]
        docs = with_names(self._pipelines.of(language), (_one_line(piece) for _, piece in pieces))
        for (offset, _), doc in zip(pieces, docs, strict=True):
            said = doc.text  # spaCy joins all its words each time that it is asked
            for entity in doc.ents:
                category = _CATEGORIES.get(entity.label_)
                if category is None:
                    continue
                if category is not Category.MONEY and _TITLED.match(said, entity.start_char, entity.end_char):
                    category = Category.PERSON
                start, end = trimmed(said, entity.start_char, entity.end_char, category)
                if category is not Category.MONEY:
                    start = _named_start(said, start, end)
                    end = self._named_end(said, start, end, language)
                if language == "fr" and category is Category.PRODUCT:
                    end = before_clause(said, start, end)
                if language == "fr" and (greeted := _GREETED.match(said, start, end)):
                    start = greeted.end()
                    category = Category.PERSON if said[start : start + 1].isupper() else category
                written = said[start:end]
                if written and (
                    _SUM.search(written)
                    if category is Category.MONEY
                    else not (
                        self._is_ordinary(written, language)
                        or self._is_request(said, start, end, language)
                        or self._is_told_first(said, start, end, language)
                    )
                ):
                    sure = any(char.isupper() or char.isdigit() for char in written)
                    score = _SURE if sure else _UNSURE
                    yield Hit(category, offset + start, offset + end, score, self.name, _REASONS[category])

    def _named_end(self, text: str, start: int, end: int, language: str) -> int:
        """Where a name with a capital ends, without ordinary words in small letters behind it: Anna *is*."""
        ordinary = ordinary_words(language)
        while (
            (last := _LAST.search(text, start, end))
            and any(char.isupper() for char in text[start : last.start()])
            and last.group(1).islower()
            and ordinary.covers(last.group(1))
        ):
            end = last.start()
        return end

    def _is_ordinary(self, written: str, language: str) -> bool:
        """Whether a passage is ordinary words, an hour, or French verbs with their pronouns beside them."""
        ordinary = ordinary_words(language)
        if ordinary.covers(written) or _HOUR.fullmatch(written):
            return True
        if language != "fr" or "-" not in written:
            return False
        lexicon = self._lexicons.of(language)
        rest = _TOLD_TO.sub(
            lambda match: "" if _is_verb(match["verb"].lower(), lexicon) else match[0], written
        )
        common = (word in lexicon.common or ordinary.covers(word) for word in rest.split())
        return rest != written and all(common)

    def _is_request(self, text: str, start: int, end: int, language: str) -> bool:
        """Whether what is taken for a name is a common verb, with which a sentence asks for something."""
        word = text[start:end].lower()
        lexicon = self._lexicons.of(language)
        if not word.isalpha() or word not in lexicon.known or not begins_sentence(text, start):
            return False
        if language == "fr" and _LET_US.fullmatch(word):
            return True
        named = language == "fr" and word in FIRST_NAMES["fr"]
        return not named and word in lexicon.common and _ASKED[language].match(text, end) is not None

    def _is_told_first(self, text: str, start: int, end: int, language: str) -> bool:
        """Whether it is a common word with which a sentence begins, before a pause: Fish, it came late."""
        word, lexicon = text[start:end].lower(), self._lexicons.of(language)
        if word not in lexicon.common or text[start:end].isupper() or not _PAUSE.match(text, end):
            return False
        named = word in lexicon.names or word in FIRST_NAMES[language]
        return not named and begins_sentence(text, start)


def _named_start(text: str, start: int, end: int) -> int:
    """Where a name begins behind words with which somebody begins to speak: *alors* Anna."""
    while (first := _FIRST.match(text, start, end)) and first.group(1) in _SAID_FIRST:
        start = first.end()
    return start


def before_clause(text: str, start: int, end: int) -> int:
    """Where the name of a French work ends before something is said of it; ``start`` where it is no name."""
    written = text[start:end]
    clause = _CLAUSE_FR.search(written)
    return start + len(written[: clause.start()].rstrip(_EDGE)) if clause else end


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a French word with a pronoun behind it is a verb, and no first name."""
    return bool(_LET_US.fullmatch(word)) or (word in lexicon.known and word not in FIRST_NAMES["fr"])


def trimmed(text: str, start: int, end: int, category: Category) -> tuple[int, int]:
    """The range without what is no part of a name: spaces, punctuation, a possessive, a person's title."""
    while start < end and _is_edge(text[start]):
        start += 1
    if addressed := _ADDRESSED.match(text, start, end):
        start = addressed.end()
    if category is Category.PERSON:
        if titled := _TITLED.match(text, start, end):
            start = titled.end()
        while (title := _HONORIFIC.match(text, start, end)) and not _OF.match(text, title.end(), end):
            start = title.end()
    if text[start:end].endswith(("'s", "\u2019s")):
        end -= 2
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return start, end


def _is_edge(char: str) -> bool:
    return char in _EDGE or char.isspace()


def _one_line(piece: str) -> str:
    """A line break inside a paragraph is a space to a reader; the length stays."""
    return piece.replace("\n", " ")
