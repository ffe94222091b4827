"""E-mail and web addresses as they are said, or half said and half written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.domain.finding import Category, Hit

_DOT: Mapping[str, str] = {"en": r"(?:dot|point|period)", "fr": r"(?:point|dot)"}
_MARK: Mapping[str, str] = {
    "en": r"(?:dash|hyphen|minus|underscore|under score)",
    "fr": r"(?:tiret(?: du (?:six|6|huit|8|bas|haut))?|tiret bas|trait d['\u2019 ]union|underscore|moins)",
}
_AT: Mapping[str, str] = {
    "en": r"(?:at(?: sign)?)",
    # However Whisper spells it.
    "fr": r"(?:(?:a|\u00e0)?[ -]?r+h?ob+as+e?s?|ar+h?ob+as+e?s?|at(?: sign)?|chez)",
}
_ENDINGS = (
    r"(?:com|org|net|edu|gov|info|biz|eu|fr|be|ch|ca|uk|co|us|de|es|it|nl|pl|pt|ie|lu|io|ai|app|dev|example|exemple"
    r"|test|int|mil|tv|me|qc|qu[eé]bec|paris|coop|pro)"
)


class SpokenAddresses:
    """Finds addresses with a spoken dot: with an at sign an e-mail address, without one a web address."""

    name = "spoken_addresses"

    def __init__(self) -> None:
        self._emails = {language: _email(language) for language in _DOT}
        self._hosts = {language: _host(language) for language in _DOT}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """E-mail addresses with all of their parts, and web addresses with a known ending."""
        for match in self._emails[language].finditer(text):
            yield self._hit(Category.EMAIL, match, 0.9, "an e-mail address read aloud")
        for match in self._hosts[language].finditer(text):
            yield self._hit(Category.URL, match, 0.7, "a web address read aloud")

    def _hit(self, category: Category, match: re.Match[str], score: float, reason: str) -> Hit:
        return Hit(category, match.start(), match.end(), score, self.name, reason)


def _joint(language: str) -> str:
    """What stands between two parts of a name in an address."""
    said = rf"[\s,]+(?:{_DOT[language]}|{_MARK[language]})\b[\s,]+"
    return rf"(?:{said}|(?<=\w)[._-](?=\w))"


def _dot(language: str) -> str:
    return rf"(?:[\s,]+{_DOT[language]}\b[\s,]+|(?<=\w)\.(?=\w))"


def _email(language: str) -> re.Pattern[str]:
    local = rf"\w+(?:{_joint(language)}\w+)*"
    domain = rf"\w+(?:(?:{_joint(language)}|[ ])\w+){{0,4}}?{_dot(language)}\w{{2,}}(?:{_dot(language)}{_ENDINGS}\b)*"
    return re.compile(rf"\b{local}(?:[\s,]+{_AT[language]}\b[\s,]+|\s*@\s*){domain}", re.IGNORECASE)


def _host(language: str) -> re.Pattern[str]:
    part = rf"\w+(?:[\s,]+{_MARK[language]}\b[\s,]+\w+)*"
    www = r"(?:www|w w w|double u double u double u|trois w|triple w)"
    said = rf"[\s,]+{_DOT[language]}\b[\s,]+"
    path = r"(?:[\s,]+slash\b[\s,]+\w+)*"
    return re.compile(
        rf"\b(?:{www}{_dot(language)})?(?:{part}{said})+{_ENDINGS}\b{path}|\b{www}{_dot(language)}{part}", re.IGNORECASE
    )
