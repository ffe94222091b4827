"""E-mail and web addresses as they are said, or half said and half written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.domain.finding import Category, Hit

_DOT: Mapping[str, str] = {"en": r"(?:dot|point)", "fr": r"(?:point|dot)"}
_MARK: Mapping[str, str] = {
    "en": r"(?:dash|hyphen|minus|underscore|under score)",
    "fr": r"(?:tiret(?: du (?:six|6|huit|8|bas|haut))?|tiret bas|trait d['\u2019 ]union|underscore|moins)",
}
# The second is said in no other place; Whisper spells it in many ways.
_AT = r"(?:at(?: sign)?|chez)"
_AROBASE = r"(?:(?:a|\u00e0)?[ -]?r+h?ob+as+e?s?|at sign)"
# Endings that are no words: "at this point it" is no address.
_ENDINGS = (
    r"(?:com|org|net|edu|gov|info|biz|eu|fr|ch|ca|uk|co|nl|pl|ie|lu|io|app|dev|example|exemple|mil|tv|qc"
    r"|qu[eé]bec|coop)"
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


def _dot(said: str) -> str:
    return rf"(?:[\s,]+{said}\b[\s,]+|(?<=\w)\.(?=\w))"


def _email(language: str) -> re.Pattern[str]:
    local = rf"\w+(?:{_joint(language)}\w+)*"
    name = rf"\w+(?:(?:{_joint(language)}|[ ])\w+){{0,4}}?"
    # "Dot" and an at sign make any ending an address; "at" and "point" are words of their own.
    sure = rf"{name}{_dot(_DOT[language])}\w{{2,}}(?:{_dot(_DOT[language])}{_ENDINGS}\b)*"
    known = rf"{_dot(_DOT[language])}{_ENDINGS}\b"
    unsure = rf"{name}(?:{_dot('dot')}[^\W\d_]{{2,}}|{known})(?:{known})*"
    return re.compile(
        rf"\b{local}(?:(?:[\s,]+{_AROBASE}\b[\s,]+|\s*@\s*){sure}|[\s,]+{_AT}\b[\s,]+{unsure})", re.IGNORECASE
    )


def _host(language: str) -> re.Pattern[str]:
    part = rf"\w+(?:[\s,]+{_MARK[language]}\b[\s,]+\w+)*"
    www = r"(?:www|w w w|double u double u double u|trois w|triple w)"
    said = rf"[\s,]+{_DOT[language]}\b[\s,]+"
    path = r"(?:[\s,]+slash\b[\s,]+\w+)*"
    return re.compile(
        rf"\b(?:{www}{_dot(_DOT[language])})?(?:{part}{said})+{_ENDINGS}\b{path}"
        rf"|\b{www}(?:{_dot(_DOT[language])}{part})+"
        rf"|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.{_ENDINGS}\b(?!\w)",
        re.IGNORECASE,
    )
