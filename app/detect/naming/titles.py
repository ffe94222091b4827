"""People by the title before their name: Mrs, Dr, maître."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.text.ordinary import ordinary_words
from app.detect.text.words import has_capitals, row
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold
from app.domain.words.titles import SHORT, SPELT, any_of

_TITLES: Mapping[str, str] = {
    "en": rf"{any_of(SHORT['en'])}\b\.?|{any_of((*SPELT['en'], 'dame'))}\b",
    "fr": rf"{any_of(SHORT['fr'])}\b\.?|(?-i:M)\.|{any_of(SPELT['fr'])}\b",
}
_NAME = re.compile(r"[^\W\d_]\w*(?:(?:-|['\u2019](?!s\b))\w+)*")
_ANY = re.compile(r"\b(?:the|an?|my|your|his|her|our|their|this|that) \Z", re.IGNORECASE)
"""Before a word that is a title elsewhere: the doctor told us."""
_WORDS = 3
"""Capitalised words after a title that are taken for the name."""
_AROUND = 200
"""Code points on each side of a title: Whisper writes half a minute in small letters among others."""
_CUT_OFF: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?i:under|by|to|with|from|for|of|and|is|was|saw|met|ring|rang|tell|told|ask|asked|call"
        r"|called|does|did|has|that)"
        r" (?:Mister|Missus|Miss|Lady|Lord|Dame|Baroness|Baron|Viscount|Countess|Sheikh|Captain"
        r"|Colonel|Inspector|Sergeant|Judge|Coach|Councillor|Professor|Maestro|Reverend|Nurse|Senator"
        r"|Madame)[.,?]\s+"
    ),
    "fr": re.compile(
        r"\b(?:(?:avec|par|chez|de|à|pour|vers|remplac\w+|rencontr\w+|pr[ée]v(?:ien|en)\w+|appel\w+"
        r"|rappel\w+|vo(?:is|it|ient)|vue?|eue?|eut|reçue?|joindre|joint|connais\w*|demand\w+"
        r"|c['\u2019](?:est|était)|(?:patron|chef|direct(?:eur|rice)|avocate?|notaire|médecin|voisine?"
        r"|propriétaire|client|cliente|responsable|gérante?|syndic|huissier|juge),?)"
        r" (?:(?:le |la )?(?:docteur|professeur|ma[iî]tre)|monsieur|madame|mademoiselle))(?P<mark>[.,])\s+",
        re.IGNORECASE,
    ),
}
"""A title with which no clause ends, as Whisper writes one before a pause or a name that it does not know."""
_REST = re.compile(r"(?P<first>[^\W\d_][\w'\u2019-]*)(?:(?: [^\W\d_][\w'\u2019-]*){1,2}(?=[.,;!?]))?")
"""The name behind it: a word, or up to three that are all that is said."""
_SURELY: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:mr|mrs|dr|mister|missus)\b", re.IGNORECASE),
    "fr": re.compile(r"(?:monsieur|madame|mademoiselle|mme|mlle)\b|ma[iî]tre\b", re.IGNORECASE),
}
"""Titles that have a name behind them whatever it is made of."""
_ONE_OF = re.compile(
    r"\b(?:l[ea]s?|une?|des|deux|cett?e?|ces|mon|ma|mes|son|sa|ses|notre|votre|leurs?|jeune|petite?|vieux"
    r"|vieille|bonne?|belle|grande?|en|de|d['\u2019]|l['\u2019]|the|an?|this|that|some) ?\Z",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"(?:du|des|de la|d['\u2019]|au|aux|le|la) ?", re.IGNORECASE)
"""What a French surname may begin with: Monsieur du Tertre, Madame Leclerc."""
_NO_SURNAME = frozenset(
    "how what when where why which who and but the is was did does if then there that this even"
    " comment quand pourquoi qui que quoi et mais donc les des est dis dit sont avec".split()
)
"""Words with a capital behind a title that nobody is called: a name was heard as several words."""
_TO_THE_MARK = re.compile(r"(?: [^\W\d_][\w'\u2019-]*){1,4}(?=[.,;:!?])")
_NO_NAME = frozenset(
    "chanteur nageur mot oeuvre ouvrage hotel etalon autel queux jedi chien restaurateur boulanger"
    " tout-le-monde propre maire president presidente directeur directrice ministre prefet prefete juge"
    " commissaire doyen doyenne recteur rectrice mere pere conseillere conseiller secretaire senateur depute"
    " deputee presidents procureur proviseur responsable patron dame".split()
)
"""What is said behind a title and is none's name."""
_IN_THE_CHAIR = frozenset(
    "chair chairman chairwoman chairperson speaker president vice-president moderator clerk secretary mayor"
    " minister commissioner ambassador".split()
)
"""Whom an English meeting speaks to by the office alone: Mr Chairman, Madam Clerk."""


class Titles:
    """Finds the name after a title, whatever words it is made of: a rare name is heard as common words."""

    name = "titles"

    def __init__(self) -> None:
        self._patterns = {
            language: re.compile(rf"(?<![\w'\u2019-])(?:{title})\s+", re.IGNORECASE)
            for language, title in _TITLES.items()
        }

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Up to three capitalised words; in a text without capitals the next word, if it is not ordinary.

        There it is no title after an English article: the doctor told us. In a text that has them, a word in
        small letters behind a title that nobody bears without a name is a weak finding.
        """
        none = not has_capitals(text)
        ordinary = ordinary_words(language)
        for title in self._patterns[language].finditer(text):
            capitals = not none and _has_some(text, *title.span())
            if not capitals and language == "en" and _is_any(_ANY, text, title.start()):
                continue
            end = title.end()
            for word in row(text, end, _NAME, most=_WORDS if capitals else 1):
                if not word.group()[0].isupper() if capitals else ordinary.covers(word.group()):
                    break
                end = word.end()
            if language == "en" and fold(text[title.end() : end]) in _IN_THE_CHAIR:
                continue
            if end > title.end():
                yield self._hit(title.end(), end, 0.7)
                yield from self._heard_as_words(text, title.end(), end)
            elif end := _small_end(text, title, language):
                yield self._hit(title.end(), end, 0.4)
        yield from self._cut_off(text, language)

    def _heard_as_words(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """A name to the next mark, where what stands behind the title is no surname: Mr. How did it in."""
        if fold(text[start:end]) in _NO_SURNAME and (rest := _TO_THE_MARK.match(text, end)):
            yield self._hit(start, rest.end(), 0.4)

    def _cut_off(self, text: str, language: str) -> Iterator[Hit]:
        """A name that a mark parts from its title."""
        for title in _CUT_OFF[language].finditer(text):
            start = title.end()
            if language == "fr" and not (start := _past_particle(text, title)):
                continue
            if rest := _REST.match(text, start):
                yield self._hit(title.end(), rest.end(), 0.4)

    def _hit(self, start: int, end: int, score: float) -> Hit:
        return Hit(Category.PERSON, start, end, score, self.name, "stands after a title")


def _has_some(text: str, start: int, end: int) -> bool:
    """Whether a capital stands near a title, beside its own."""
    return any(map(str.isupper, text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]))


def _is_any(one_of: re.Pattern[str], text: str, start: int) -> bool:
    return one_of.search(text, max(0, start - 8), start) is not None


def _past_particle(text: str, title: re.Match[str]) -> int:
    """Where the word of a name stands behind a French title and a mark; 0 where it is no word of a name.

    "Je remplace monsieur, le marchand" is Lemarchand; behind a full stop an article begins a sentence.
    """
    led = _PARTICLE.match(text, title.end())
    if led and title["mark"] == ".":
        return 0
    word = _NAME.match(text, led.end() if led else title.end())
    if word is None or fold(word.group()) in _NO_NAME or ordinary_words("fr").covers(word.group()):
        return 0
    return word.start()


def _small_end(text: str, title: re.Match[str], language: str) -> int:
    """Where a name in small letters behind a title ends, 0 where there is none.

    With what it may begin with it has a word more: "Monsieur du placé" is Duplacé.
    """
    if not _SURELY[language].match(text, title.start()) or _is_any(_ONE_OF, text, title.start()):
        return 0
    led = _PARTICLE.match(text, title.end()) if language == "fr" else None
    word = _NAME.match(text, led.end() if led else title.end())
    if word is None or fold(word.group()) in _NO_NAME or ordinary_words(language).covers(word.group()):
        return 0
    return word.end()
