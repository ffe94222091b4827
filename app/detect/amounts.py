"""Amounts of money, and large figures without a currency, in figures and in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.detect.numerals import cardinal
from app.domain.finding import Category, Hit

_SYMBOL = r"(?:(?:US|CA|C|A|HK)?\$|£|€|¥|CHF|EUR|USD|GBP|CAD)"
_SCALE = r"(?:thousand|million|billion|trillion|mille|millions|milliards?|milliers?|k|m|mn|bn|md|mds)"
_CURRENCY: Mapping[str, str] = {
    "en": r"(?:(?:us |canadian |american |australian )?dollars?|bucks|cents?|pence|pounds?(?: sterling)?"
    r"|euros?|quid|grand"
    r"|pesos?|rupees?|yen|yuan|renminbi|rmb|francs?|swiss francs?|crowns?|kron(?:a|or|e|er)|zlotys?"
    r"|roubles?|rubles?|reais"
    r"|usd|eur|gbp|cad|chf|jpy|cny)",
    "fr": r"(?:euros?|centimes?|cents|dollars?(?: canadiens| américains)?|livres?(?: sterling)?"
    r"|francs?(?: suisses?)?|balles"
    r"|yens?|yuans?|roupies?|zlotys?|couronnes?|dirhams?|dinars?|k€|m€|eur|usd|gbp|chf|cad)",
}
_OF: Mapping[str, str] = {"en": r"(?:[ -]+(?:of )?)", "fr": r"(?:[ -]+(?:d['\u2019 ]|de )?)"}
_AND: Mapping[str, str] = {"en": r"\s+(?:and\s+)?", "fr": r"\s+(?:et\s+)?"}


_REACH = 250
"""Code points after an amount of money in which a number that counts nothing is taken for another."""

_ALONE = re.compile(r"\s*(?:[.,;:?!]|$|\b(?:but|and|or|mais|et|ou)\b)")
_FIGURE_YEAR = re.compile(r"(?:19|20)\d\d")
_TEN_OR_MORE = re.compile(
    r"\bten\b|eleven|twelve|teen|twenty|thirt|fo[u]?rty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|\bdix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|[aoe]nte\b|cent",
    re.IGNORECASE,
)
_LARGE = re.compile(r"(?:thousand|[mbtr]+illions?|mille|milliards?|milliers?)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:deux|two) (?:mille|thousand)(?:(?: and)? (?:\w+[ -])?(?:et )?\w+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The expressions of one language: a sign before the number, a currency after it, a number alone."""

    signed: re.Pattern[str]
    named: re.Pattern[str]
    bare: re.Pattern[str]


class Amounts:
    """Finds amounts of money, and numbers of thousands or more that have no currency."""

    name = "amounts"

    def __init__(self) -> None:
        self._rules = {language: _rules(language) for language in _CURRENCY}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Amounts, and figures in thousands, millions or more."""
        rules = self._rules[language]
        amounts: list[int] = []
        for pattern, reason in ((rules.signed, "sign"), (rules.named, "name")):
            for match in pattern.finditer(text):
                amounts.append(match.start())
                yield self._hit(Category.MONEY, match, 0.9, f"an amount with the {reason} of a currency")
        amounts.sort()
        for match in rules.bare.finditer(text):
            said = match.group()
            if _near(amounts, match.start()) and _ALONE.match(text, match.end()) and _several(said):
                yield self._hit(Category.MONEY, match, 0.4, "a number soon after an amount of money")
            if _LARGE.search(said) and not _LARGE.fullmatch(said) and not _YEAR.fullmatch(said):
                yield self._hit(Category.FIGURE, match, 0.5, "a figure of thousands or more")

    def _hit(self, category: Category, match: re.Match[str], score: float, reason: str) -> Hit:
        return Hit(category, match.start(), match.end(), score, self.name, reason)


def _near(amounts: Sequence[int], start: int) -> bool:
    """Whether one of the sorted places lies within reach before ``start``."""
    index = bisect_left(amounts, start)
    return index > 0 and start - amounts[index - 1] <= _REACH


def _several(said: str) -> bool:
    """Whether a number is ten or more, and no year."""
    if any(char.isdigit() for char in said):
        return sum(char.isdigit() for char in said) > 1 and not _FIGURE_YEAR.fullmatch(said)
    return _TEN_OR_MORE.search(said) is not None


def _rules(language: str) -> _Rules:
    number = rf"(?:(?:{cardinal(language)})(?:[ -]?{_SCALE}\b)*)"
    currency = rf"(?:{_SYMBOL}(?!\w)|{_CURRENCY[language]}\b)"
    following = rf"(?:{_AND[language]}{number}(?:\s+{currency})?(?!\w))?"
    return _Rules(
        signed=re.compile(rf"(?<!\w){_SYMBOL} ?{number}(?:[ -]+{currency})?", re.IGNORECASE),
        named=re.compile(rf"(?<!\w){number}(?:{_OF[language]}|[ -]?){currency}{following}", re.IGNORECASE),
        bare=re.compile(rf"(?<!\w){number}(?!\w)", re.IGNORECASE),
    )
