"""What checks tell and what stands on a certificate, in the language of who reads it.

Checks tell in English, with figures. A phrasebook (``resources/translations/certificate_fr.toml``) has every
phrase of theirs with ``#`` for its numbers; what is between two phrases (the name of a codec) stays.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.assets import resources
from app.domain.certificate import Check

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "decisions": "All is removed that was to be removed",
        "original": "The original is unchanged",
        "files": "Every file is there, and no other",
        "container": "No tag, picture or second track",
        "picture": "The picture is unchanged, with nothing beside it",
        "text": "The text says what was decided",
        "cues": "No subtitle begins or ends in a removed place",
        "search": "No removed word is in any file",
        "length": "The sound is as long as it should be",
        "silence": "Removed places are silent, or hold the tone alone",
        "outside": "The rest of the sound is unchanged",
        "relisten": "Listened to again: no removed word is heard",
        "relisten-full": "All of it listened to again: no removed word is heard",
    }
)
"""What each check holds when it has passed, by its name."""
_NUMBER = r"([-+]?\d+(?:\.\d+)?)"
_PARTS = ("phrases", "page")
_LARGE = re.compile(r"(?<![\w.,])\d{5,}(?![\w])")
"""A number that is hard to read in one piece."""
_PLACE = re.compile(r"#(\d?)|\{(?:(\d):)?([^|}]*)\|([^}]*)\}")
"""Of a number in a phrase, and of what is written in one way for one and in another for many."""


_NARROW, _WIDE = re.compile(r"(?:(?<=\S)|^) (?=[;!?](?!\S))"), re.compile(r"(?:(?<=\S)|^) (?=:(?!\S))")
"""Spaces before signs: in French, narrow before these, and as wide as others before a colon."""


def unbroken(french: str) -> str:
    """French as it is typeset: no line begins with a sign, nor ends with an opening quotation mark."""
    narrow = _NARROW.sub("\u202f", french)
    return _WIDE.sub("\u00a0", narrow).replace("\u00ab ", "\u00ab\u00a0").replace(" \u00bb", "\u00a0\u00bb")


class Wording:
    """A phrasebook.

    Args:
        phrases: of what checks tell, by the English one.
        page: of what stands on the page.
        comma: whether decimals are written with a comma, and thousands with a space.
    """

    def __init__(self, phrases: Mapping[str, str], page: Mapping[str, str], *, comma: bool) -> None:
        self._page = page
        self._comma = comma
        longest = sorted(phrases, key=len, reverse=True)
        self._said = tuple(phrases[phrase] for phrase in longest)
        ways = (re.escape(phrase).replace(r"\#", _NUMBER) for phrase in longest)
        self._pattern = re.compile("|".join(f"(?P<p{n}>{way})" for n, way in enumerate(ways)) or "(?!)")

    def page(self, text: str) -> str:
        """What stands on the page; itself where it has no translation."""
        return self._page.get(text, text)

    def said_of(self, check: Check) -> tuple[str, str]:
        """What a check holds and with which figures; none where they say no more than that.

        A check that is not known is called by its name.
        """
        title, detail = self.page(TITLES.get(check.name, check.name)), self.detail(check.detail)
        return title, detail if detail.casefold() != title.casefold() else ""

    def number(self, text: str) -> str:
        """A number as it is written."""
        return text.replace(".", ",") if self._comma else text

    def detail(self, detail: str) -> str:
        """What a check tells, with the digits of large numbers in groups of three."""
        return _LARGE.sub(self._grouped, self._pattern.sub(self._replaced, detail))

    def _grouped(self, number: re.Match[str]) -> str:
        """Thousands apart, as the language has it; in French by a narrow space that does not break."""
        return f"{int(number[0]):,}".replace(",", "\u202f" if self._comma else ",")

    def _replaced(self, found: re.Match[str]) -> str:
        name = found.lastgroup or ""
        numbers = found.re.groupindex[name]
        given = [value for value in found.groups()[numbers:] if value is not None]
        places, last = iter(range(len(given))), 0

        def filled(place: re.Match[str]) -> str:
            nonlocal last
            if place[0][0] == "{":
                counted = given[int(place[2]) - 1 if place[2] else last]
                return place[4] if abs(float(counted)) >= 2 else place[3]
            last = int(place[1]) - 1 if place[1] else next(places)
            return self.number(given[last])

        return _PLACE.sub(filled, self._said[int(name[1:])])


@cache
def wording(language: str) -> Wording:
    """The phrasebook of a language: that of French, or for every other one that leaves English as it is."""
    if language != "fr":
        return Wording({}, {}, comma=False)
    book = tomllib.loads((resources() / "translations" / "certificate_fr.toml").read_text(encoding="utf-8"))
    phrases, page = ({english: unbroken(said) for english, said in book[part].items()} for part in _PARTS)
    return Wording(phrases, page, comma=True)
