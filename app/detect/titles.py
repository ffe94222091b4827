"""People by the title before their name: Mrs, Dr, maître."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.ordinary import ordinary_words
from app.detect.words import has_capitals, row
from app.domain.finding import Category, Hit

_TITLES: Mapping[str, str] = {
    "en": r"(?:mr|mrs|ms|dr|prof)\b\.?|(?:mister|missus|miss|doctor|professor|dame|sir)\b",
    "fr": r"(?:mme|mlle|dr|pr)\b\.?|(?-i:M)\."
    r"|(?:monsieur|madame|mademoiselle|docteur|professeur|ma[iî]tre)\b",
}
_NAME = re.compile(r"[^\W\d_]\w*(?:(?:-|['\u2019](?!s\b))\w+)*")
_ANY = re.compile(r"\b(?:the|an?|my|your|his|her|our|their|this|that) \Z", re.IGNORECASE)
"""Before a word that is a title elsewhere: the doctor told us."""
_WORDS = 3
"""Capitalised words after a title that are taken for the name."""


class Titles:
    """Finds the name after a title, whatever words it is made of: a rare name is heard as common words."""

    name = "titles"

    def __init__(self) -> None:
        self._patterns = {
            language: re.compile(rf"(?<![\w'\u2019-])(?:{title})\s+(?=[^\W\d_])", re.IGNORECASE)
            for language, title in _TITLES.items()
        }

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Up to three capitalised words; in a text without capitals the next word, if it is not ordinary.

        There it is no title after an English article: the doctor told us.
        """
        capitals = has_capitals(text)
        ordinary = ordinary_words(language)
        articles = language == "en" and not capitals
        for title in self._patterns[language].finditer(text):
            if articles and _ANY.search(text, max(0, title.start() - 8), title.start()):
                continue
            end = title.end()
            for word in row(text, end, _NAME, most=_WORDS if capitals else 1):
                if not word.group()[0].isupper() if capitals else ordinary.covers(word.group()):
                    break
                end = word.end()
            if end > title.end():
                yield Hit(Category.PERSON, title.end(), end, 0.7, self.name, "stands after a title")
