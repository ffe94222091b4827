"""Amounts of money, and large figures without a currency, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.detect.numerals import cardinal
from app.domain.finding import Category, Hit

_SYMBOL = r"(?:(?:US|CA|C|A|HK)?\$|£|€|¥|CHF|EUR|USD|GBP|CAD)"
_SCALE = r"(?:thousand|million|billion|trillion|mille|millions|milliards?|milliers?|k|m|mn|bn|md|mds)"
_CURRENCY: Mapping[str, str] = {
    "en": r"(?:(?:us |canadian |american |australian )?dollars?|bucks|cents?|pence|pounds?(?: sterling)?|euros?|quid|grand"
    r"|pesos?|rupees?|yen|yuan|renminbi|rmb|francs?|swiss francs?|crowns?|kron(?:a|or|e|er)|zlotys?|roubles?|rubles?|reais"
    r"|usd|eur|gbp|cad|chf|jpy|cny)",
    "fr": r"(?:euros?|centimes?|cents|dollars?(?: canadiens| américains)?|livres?(?: sterling)?|francs?(?: suisses?)?|balles"
    r"|yens?|yuans?|roupies?|zlotys?|couronnes?|dirhams?|dinars?|k€|m€|eur|usd|gbp|chf|cad)",
}
_OF: Mapping[str, str] = {"en": r"(?:[ -]+(?:of )?)", "fr": r"(?:[ -]+(?:d['\u2019 ]|de )?)"}
_AND: Mapping[str, str] = {"en": r"\s+(?:and\s+)?", "fr": r"\s+(?:et\s+)?"}


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
        for match in rules.signed.finditer(text):
            yield self._hit(Category.MONEY, match, 0.9, "an amount with the sign of a currency")
        for match in rules.named.finditer(text):
            yield self._hit(Category.MONEY, match, 0.9, "an amount with the name of a currency")
        for match in rules.bare.finditer(text):
            if _LARGE.search(match.group()) and not _YEAR.fullmatch(match.group()):
                yield self._hit(Category.FIGURE, match, 0.5, "a figure of thousands or more")

    def _hit(self, category: Category, match: re.Match[str], score: float, reason: str) -> Hit:
        return Hit(category, match.start(), match.end(), score, self.name, reason)


def _rules(language: str) -> _Rules:
    number = rf"(?:(?:{cardinal(language)})(?:[ -]?{_SCALE}\b)*)"
    currency = rf"(?:{_SYMBOL}(?!\w)|{_CURRENCY[language]}\b)"
    following = rf"(?:{_AND[language]}{number}(?:\s+{currency})?(?!\w))?"
    return _Rules(
        signed=re.compile(rf"(?<!\w){_SYMBOL} ?{number}(?:[ -]+{currency})?", re.IGNORECASE),
        named=re.compile(rf"(?<!\w){number}(?:{_OF[language]}|[ -]?){currency}{following}", re.IGNORECASE),
        bare=re.compile(rf"(?<!\w){number}(?!\w)", re.IGNORECASE),
    )
