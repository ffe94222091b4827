"""People by what is said around their names: who is thanked, greeted, introduced, given the floor, acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.first_names import FIRST_NAMES, somebody
from app.detect.ordinary import ordinary_words
from app.detect.words import begins_sentence, row
from app.domain.finding import Category, Hit

BEFORE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:thanks(?: again| very much| so much)?|thank you(?: again| very much| so much)?"
        r"|morning|afternoon|evening|hi|hello|hey|welcome|sorry|over to|back to"
        r"|hand(?:ing)? to|this is|i['\u2019]m(?= \w+,? and i\b)"
        r"|my name is|name's|speaking with|joined by|introduce|invite"
        r"|(?:call|question|line) (?:is )?from|comes? from|the line of|ask|tell|call"
        r"|e-?mail)[,:]? +(?:uh,? +|um,? +)?",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:merci(?: beaucoup| bien| encore)?|bonjour|bonsoir|salut|bienvenue|pardon|c['\u2019]est"
        r"|je suis|je m['\u2019]appelle|ici|la parole (?:à|est à)|je passe la parole à|je laisse la parole à"
        r"|je vous présente|la question de|une question de|demande(?:z)? à|appel(?:le|ez)|dis à|dites à)"
        r"[,:]? +(?:euh,? +)?",
        re.IGNORECASE,
    ),
}
"""What is said before a name."""
_NAME = re.compile(r"[^\W\d_]+(?:(?:-|['\u2019](?!s\b))[^\W\d_]+)*")
_ALONE = re.compile(r"[.,?!]|\Z|,? and I\b")
_WORDS = 3
_FIRST = "|".join(sorted(FIRST_NAMES["en"]))
_IT_WAS = re.compile(
    r"\b(?:(?:it|that|this)(?:['\u2019]s| is| was| (?:is|was)n['\u2019]t| (?:must|might|could) have been)"
    r"(?: not| only| just| probably| maybe| always)?"
    rf" (?P<name>{_FIRST}) who\b"
    rf"|(?:is|was|isn['\u2019]t|wasn['\u2019]t) it (?P<asked>{_FIRST}) (?:who|that)\b)",
    re.IGNORECASE,
)
"""Somebody by a word for people alone, also in small letters: it was faith who rang."""


class Introductions:
    """Finds the name after such words, whatever words it is made of, and before what only somebody does.

    A text without capitals tells nothing but who it was that did something.
    """

    name = "introductions"

    def __init__(self) -> None:
        self._somebody = {language: somebody(language) for language in FIRST_NAMES}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Up to three words with capitals, of which the first is not ordinary; first names where one acts."""
        ordinary = ordinary_words(language)
        for cue in BEFORE[language].finditer(text):
            end = cue.end()
            for word in row(text, end, _NAME, most=_WORDS):
                common = ordinary.covers(word.group()) and not _is_called(text, word)
                if not word.group()[0].isupper() or common:
                    break
                end = word.end()
            if end > cue.end():
                reason = "stands where somebody is named or spoken to"
                yield Hit(Category.PERSON, cue.end(), end, 0.5, self.name, reason)
        for match in _IT_WAS.finditer(text) if language == "en" else ():
            start, end = match.span("name" if match["name"] else "asked")
            yield Hit(Category.PERSON, start, end, 0.5, self.name, "does what only somebody does")
        for match in self._somebody[language].finditer(text):
            start, end = match.span("name")
            if begins_sentence(text, start):
                yield Hit(Category.PERSON, start, end, 0.5, self.name, "does what only somebody does")


def _is_called(text: str, word: re.Match[str]) -> bool:
    """Whether a word is a first name, and nothing goes on with it: "Thank you, June." is said to somebody."""
    return any(word.group().lower() in names for names in FIRST_NAMES.values()) and bool(
        _ALONE.match(text, word.end())
    )
