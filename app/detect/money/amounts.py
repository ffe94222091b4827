"""Amounts of money, and large figures without a currency, in figures and in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.detect.money.answers import answers
from app.detect.money.currencies import A_UNIT_AND_CENTS, FOREIGN
from app.detect.money.dealings import dealings
from app.detect.money.haggling import haggling
from app.detect.money.heard_prices import heard_prices
from app.detect.money.limits import limits
from app.detect.money.measures import is_numbered
from app.detect.money.prices import AFTER_MONEY, AN_HOUR, NO_MONEY, money, prices
from app.detect.money.standing import standing
from app.detect.money.sums import sums
from app.detect.text.expressions import CLAUSE_END, PAUSE, Expression, Reading, caseless, found
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ONES_EN, cardinal
from app.domain.finding import Category, Hit

_SYMBOL = r"(?:(?:us|ca|c|a|hk)?\$|£|€|¥|chf|eur|usd|gbp|cad)"
_SCALE = (
    r"(?:thousand|million|billion|trillion|mille|millions|milliards?|milliers?|lakhs?|crores?"
    r"|k|mill?|m|mn|bn|md|mds)"
)
_SCALES = 3
"""Of those behind a number, at most: of a row of hundreds every end would be tried with every other."""
_SHORT: Mapping[str, str] = {"en": r"(?:[ -]?(?:k|mill?|thou))(?!\w)", "fr": r"(?:[ -]?(?:k|mil))(?!\w)"}
"""Thousands and millions as they are said for short, which no currency needs to follow."""
_FEW: Mapping[str, str] = {
    "en": r"(?:(?:(?:a|another) (?:couple|handful)(?: of)?|a few|several) )",
    "fr": r"(?:(?:quelques|plusieurs"
    r"|une (?:dizaine|quinzaine|centaine|(?:\w+n|ving)taine|paire|couple|poignée) de"
    r"|(?:des|plusieurs|quelques) (?:dizaines|centaines) de"
    r"(?= milli(?:ons?|ards?)\b| milliers (?:d['\u2019]euros|de (?:dollars|francs|livres))\b)) )",
}
"""What is said for a number before hundreds, thousands or millions."""
_ODD: Mapping[str, str] = {
    "en": r"(?:[ -]odd| and (?:a bit|change))",
    "fr": r"(?: et (?:quelques|des (?:poussières|brouettes))| tout ronds?)",
}
_OR: Mapping[str, str] = {
    "en": r"(?:,? (?:to|or|maybe|perhaps)(?: maybe| perhaps| even)? |[-\u2013])",
    "fr": r"(?:,? (?:à|ou|peut-être|voire)(?: peut-être| même)? |[-\u2013])",
}
"""Between the halves of a range, of which the second alone may say what is counted."""
_BETWEEN: Mapping[str, tuple[str, str]] = {"en": ("between", "and"), "fr": ("entre", "et")}
"""Before the halves of a range, and between them."""
_HUNDREDS_FR = "deux trois quatre cinq six sept huit neuf onze douze treize quatorze quinze seize".split()
_CENTS_FR = "".join(rf"(?<!(?<!-)\b{number} )" for number in _HUNDREDS_FR) + "cents"
"""Of a dollar; after these numbers they are hundreds."""
_CURRENCY: Mapping[str, str] = {
    "en": r"(?:(?:us |canadian |american |australian )?dollars?|bucks|cents?|pence|pounds?(?: sterling)?"
    r"|euros?|quid|grand|pesos?|rupees?|yen|yuan|renminbi|rmb|francs?|swiss francs?|crowns?|kron(?:a|or|e|er)"
    r"|zlotys?|roubles?|rubles?|reais|dirhams?|dinars?|nairas?|rands?|shekels?|bahts?|lakhs?|crores?"
    rf"|p(?={PAUSE}| (?:an?|per|each|on|off|for|in|to|and|or|more|less|cheaper|dearer)\b)"
    r"|bitcoins?|btc|tenners|fivers|ethers?|(?<=illion )won|(?<=thousand )won|(?<=hundred )won"
    r"|usd|eur|gbp|cad|chf|jpy|cny)",
    "fr": rf"(?:euros?|centimes?|{_CENTS_FR}|dollars?(?: canadiens| américains)?"
    r"|(?:(?<!\bun )livre|livres)(?: sterling)?|sous(?= (?:par|de|chacune?|pièce|l['\u2019]unité)\b"
    r"|\s*(?:[.,;!?]|$))|kilo-?euros?|francs?(?: suisses?| cfa)?|balles|piasses?|patates"
    rf"|briques{CLAUSE_END}|bitcoins?|btc|ethers?|pesos?|roubles?|nairas?|rands?|shekels?|bahts?"
    r"|r[ée]aux|piastres?|crores?|lakhs?|yens?|yuans?|roupies?|zlotys?|couronnes?|dirhams?|dinars?|k€|m€|eur"
    r"|usd|gbp|chf|cad)",
}
_NOTES: Mapping[str, str] = {
    "en": r"(?:(?:a (?:tenner|fiver|grand)|(?:couple of|few|several) (?:grand|tenners|fivers))"
    rf"(?={PAUSE}| (?:in|for|on|and|or|each|more|less|off|over|per)\b"
    rf"| {AFTER_NUMBER['en']})|{A_UNIT_AND_CENTS}|(?:(?:tens|dozens|hundreds) of )?(?:thousands"
    rf"|[mb]illions) of {_CURRENCY['en']}\b)",
    "fr": r"(?:quelques|plusieurs) (?:balles|piasses|billets)",
}
"""Amounts without a number."""
_OF: Mapping[str, str] = {
    "en": r"(?:(?:,? (?:uh|um|erm?)\b,?)*[ -]+(?:of )?)",
    "fr": r"(?:(?:,? (?:euh|heu)\b,?)*[ -]+(?:d['\u2019 ]|de )?)",
}
"""Between a number and what it counts."""
_HEARD_TWO: Mapping[str, str] = {
    "en": r"to(?= an? (?:year|month|quarter)\b)",
    "fr": r"de(?= (?:par|l['\u2019])\b)",
}
"""What was heard for the two of "eleven million two a year"."""
_AND: Mapping[str, str] = {"en": r"\s+(?:and\s+)?", "fr": r"\s+(?:et\s+)?"}

_PART: Mapping[str, str] = {
    "en": r"\s+and (?:a half|a quarter|three quarters|a bit|change)",
    "fr": r"\s+et (?:demie?|(?:un )?quart|trois[ -]quarts|quelques|des (?:poussières|brouettes))",
}
"""A part of a unit, behind its name: cinq dollars et quart."""
_HALF: Mapping[str, str] = {
    "en": r"(?: and a (?:half|quarter)\b(?! dozen\b))?",
    "fr": r"(?: et (?:demie?|quart)\b)?",
}
"""A part of a scale, behind it: 6 millions et demi."""
_NO_MONEY_AT_ALL: Mapping[str, str] = {
    "en": r"(?:(?<=\bnot )|(?<=\bwithout ))one (?:cent|dollar|euro|pound)\b",
    "fr": r"(?:(?<=\bpas )|(?<=\bsans )|(?<=\bni )|(?<=\bplus ))"
    r"une? (?:centime|euro|dollar|franc|cent|sou)s?\b",
}
"""As one says that nothing is paid, or no more: pas un sou de plus."""
_HOUR_BEFORE = re.compile(
    r"(?:\b(?:until|till|before|past|around|heures?)|(?<![\d.,])(?:[01]?\d|2[0-4]) ?h)\s$", re.IGNORECASE
)
_LATE_HOUR = re.compile(r"1[0-2]|ten|eleven|twelve", re.IGNORECASE)
_AT_HOUR = re.compile(
    r"\b(?:until|till|before|past|(?:night|morning|evening|day|noon|today|tonight|tomorrow|\w+day)s? at)\s$",
    re.IGNORECASE,
)
"""What leads to an hour that would be large enough for a price."""
_CLOCK_BEFORE = re.compile(r"\b(?:(?:half|quarter|ten|twenty|five) past|quarter to)\s$", re.IGNORECASE)
"""What leads to the hour itself: half past ten."""
_TIMETABLE = re.compile(
    r"\b(?:leav|start|open|clos|begin|end|arriv|depart|board|kick|meet|finish|land)\w*(?: off| again)? at\s$",
    re.IGNORECASE,
)
_MAY_BE_MONEY = re.compile(NO_MONEY, re.IGNORECASE)
_POINTED_HOUR = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
"""An hour as it is written behind what happens then: it leaves at 7.15."""
_PEOPLE_FR = re.compile(
    r"\b(?:(?:ils|elles) (?:sont|étaient|seront)|nous (?:sommes|étions|serons)|on (?:est|était|sera))"
    r"(?: (?:encore|déjà|toujours|maintenant|bien|tous|environ))?\s$",
    re.IGNORECASE,
)
"""Before how many they are; what they cost is told with "à"."""

_EVERY = re.compile(r"\b(?:every|each|one in|tou(?:te)?s les|un sur|une sur)\s$", re.IGNORECASE)
"""Before a number of what is counted off: a spare for every ten."""

_REACH = 400
"""Code points after an amount of money in which a number that counts nothing is taken for another."""

_ALONE = re.compile(
    r"\s*(?:[.,;:?!](?!\d)|$|\b(?:and|or|to|for|in|on|from|now|last|next|if|with|at|by|base|plus"
    r"|each|per|et|ou|pour|en|avec|par)\b| of (?:it|that|this)\b"
    rf"|{AFTER_NUMBER['en']}|{AFTER_NUMBER['fr']})"
)
_FIGURE_YEAR = re.compile(r"(?:19|20)\d\d")
_PAIR = re.compile(rf"(?:{ONES_EN}\b ?){{2}}", re.IGNORECASE)
"""A number with a point that nobody says."""
_HALVES = re.compile(r"(?:fifty|50)[ -/](?:fifty|50)", re.IGNORECASE)
_TEN_OR_MORE = re.compile(
    r"\bten\b|eleven|twelve|teen|twenty|thirt|fo[u]?rty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|\bdix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|[aoe]nte\b|cent",
    re.IGNORECASE,
)
_LARGE = re.compile(r"(?i)(?:thousand|t(?:een|y.\w+) hundred|[mbtr]+illions?|mille|milliards?|milliers?)\b")
_GROUPED = re.compile(
    r"(?<!\d)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f ]\d{3})*[\u00a0\u202f ]000)(?!\d)"
)
"""A number of thousands as Whisper writes it in figures; with spaces others are grouped as well."""
_SPACED: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\d[{gap}.-])[1-9]\d{{0,2}}(?:[{gap}]\d{{3}})+(?![{gap}.-]?\d)")
    for language, gap in (("en", "\u00a0\u202f"), ("fr", "\u00a0\u202f "))
}
"""The same where nothing else stands beside it: of a telephone number more does."""
_YEAR = re.compile(
    r"(?:deux|two) (?:mille|thousand)(?:(?: and)? (?:\w+[ -])?(?:et )?(?!quelques)\w+)?", re.IGNORECASE
)

_IN_YEAR = re.compile(r"\b(?:en|depuis|l['\u2019]an|année|avant|dès|de)\s$", re.IGNORECASE)
_SAID_YEAR_FR = re.compile(r"mille[ -](?:sept|huit|neuf)[ -]cents?\b.*", re.IGNORECASE)
_IDIOM = re.compile(
    r"(?:a|one) (?:thousand|million|billion) (?:times|thanks|things|reasons|ways|apologies)\b"
    r"|(?:(?<=thanks )|(?<=thank you )|(?<=one in ))a (?:thousand|million|billion)\b",
    re.IGNORECASE,
)

_UNIT = re.compile(
    r" (?:words|characters|steps|calories|seconds|minutes|pixels|feet|degrees|(?:kilo|centi"
    r"|milli)?met(?:re|er)s|miles|mots|caractères|signes|secondes|pixels|degrés|pieds|(?:kilo|centi"
    r"|milli)?mètres)\b",
    re.IGNORECASE,
)
"""What a large number measures that tells nothing of a firm."""
_MEASURED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:oven|thermostat|temperature|fever|pulse|heart ?rate|blood (?:pressure|sugar)|thermometer"
        r"|speed(?: limit)?|speedometer|humidity|altitude|page|zoom|counter|gauge|metronome|tempo|brightness"
        r"|contrast|(?<!sales )(?<!order )(?<!trading )volume|battery|font|timer|dial|slider|meter|treble"
        r"|pressure|odometer|shutter)(?:['\u2019]s)?"
        r"(?: (?:is|was|are|were|has|had|been|be|goes|go|went|gone|rises?|rose|falls?|fell|drop(?:s"
        r"|ped)|climb(?:s|ed)|gets?|got|stays?|stayed|up|down|back|to|at|by|of|set|still|now|about|around"
        r"|only|just|over|nearly))+ \Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:four|température|fièvre|pouls|tension|glycémie|fréquence cardiaque|cardio|thermomètre"
        r"|thermostat|vitesse|limitation|altitude|hygrométrie|page|zoom|compteur|jauge|métronome"
        r"|tempo|luminosité|contraste|volume|son|batterie|minuteur|pression|curseur|graves|aigus)"
        r"(?: (?:est|était|a|à|de|monte|montée?|montait|descend|descendue?|passe|passée?|tombe"
        r"|tombée?|reste|resté|tourne|affiche|réglée?|mise?|jusqu['\u2019]à|encore|toujours|environ|presque"
        r"|plus|moins|autour|dans|les|vers|bien|déjà|maintenant))+ \Z",
        re.IGNORECASE,
    ),
}
"""What has a number that is no money, right before it."""
_SUBJECT = 50
"""Code points before a number in which that is looked for."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """The expressions of one language.

    Args:
        money: amounts, by what is said before them, after them, or with them.
        bare: a number alone.
    """

    money: tuple[Expression, ...]
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
        for hit in found(rules.money, text, self.name):
            if hit.reason == AFTER_MONEY and _MEASURED[language].search(
                text, max(0, hit.start - _SUBJECT), hit.start
            ):
                continue
            amounts.append(hit.start)
            yield hit
        numbers = [*Reading(text).matches(rules.bare)]
        large = {
            match.start()
            for match in numbers
            if (_is_large(match.group()) or _SPACED[language].match(text, match.start()))
            and not _is_manner(text, match)
        }
        amounts += large
        amounts.sort()
        for match in numbers:
            said = match.group()
            near = _near(amounts, match.start()) and not _is_told(text, match, language)
            if near and _ALONE.match(text, match.end()) and _several(said):
                yield self._hit(Category.MONEY, match, 0.4, "a number soon after an amount of money")
            if match.start() in large:
                yield self._hit(Category.FIGURE, match, 0.5, "a figure of thousands or more")

    def _hit(self, category: Category, match: re.Match[str], score: float, reason: str) -> Hit:
        return Hit(category, match.start(), match.end(), score, self.name, reason)


def _is_large(said: str) -> bool:
    """Whether a number is of thousands or more, and no scale alone."""
    words = _LARGE.search(said) is not None and _LARGE.fullmatch(said) is None
    return words or _GROUPED.search(said) is not None


def _is_manner(text: str, match: re.Match[str]) -> bool:
    """Whether a large number is a year, a manner of speaking, or so many of a unit."""
    said, start = match.group(), match.start()
    year = _SAID_YEAR_FR.fullmatch(said) and _IN_YEAR.search(text, max(0, start - 8), start)
    return bool(year or _YEAR.fullmatch(said) or _IDIOM.match(text, start) or _UNIT.match(text, match.end()))


def _is_told(text: str, match: re.Match[str], language: str) -> bool:
    """Whether the words before a number say that it is no money: which page, how many people, what time."""
    start = match.start()
    people = language == "fr" and _PEOPLE_FR.search(text, max(0, start - 30), start) is not None
    run = _MAY_BE_MONEY.match(text, start) is None
    return people or run or is_numbered(text, start) or _is_hour(text, match)


def _is_hour(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a time of the day, or what is counted off, after a word that leads to one."""
    start = match.start()
    if _EVERY.search(text, max(0, start - 10), start):
        return True
    if _CLOCK_BEFORE.search(text, max(0, start - 16), start):
        return True
    if _POINTED_HOUR.fullmatch(match.group()) and _TIMETABLE.search(text, max(0, start - 24), start):
        return True
    if _LATE_HOUR.fullmatch(match.group()) and _AT_HOUR.search(text, max(0, start - 16), start):
        return True
    led = _HOUR_BEFORE.search(text, max(0, start - 8), start)
    return led is not None and (
        led.group().lower().rstrip().endswith(("heure", "heures", "h"))
        or AN_HOUR.fullmatch(match.group()) is not None
    )


def _near(amounts: Sequence[int], start: int) -> bool:
    """Whether one of the sorted places lies within reach before ``start``."""
    index = bisect_left(amounts, start)
    return index > 0 and start - amounts[index - 1] <= _REACH


def _several(said: str) -> bool:
    """Whether a number is ten or more, or has a point that was not said, and is no year and no halves."""
    if _HALVES.fullmatch(said):
        return False
    if any(char.isdigit() for char in said):
        return sum(char.isdigit() for char in said) > 1 and not _FIGURE_YEAR.fullmatch(said)
    return _TEN_OR_MORE.search(said) is not None or _PAIR.fullmatch(said) is not None


def _rules(language: str) -> _Rules:
    scaled = rf"(?:(?:[ -]?{_SCALE}\b){{1,{_SCALES}}}{_HALF[language]})?"
    one = rf"(?:(?:{cardinal(language)}){_ODD[language]}?{scaled}{_ODD[language]}?)"
    first, last = _BETWEEN[language]
    between = rf"(?<=\b{first} )(?:{cardinal(language)}) {last} "
    number = rf"(?:{_FEW[language]}?(?:{between}|{one}{_OR[language]})?{one})"
    currency = rf"(?:{_SYMBOL}(?!\w)|(?:{FOREIGN[language]}|{_CURRENCY[language]})\b)"
    following = rf"(?:{_PART[language]}(?!\w)|{_AND[language]}{one}(?:\s+{currency})?(?!\w))?"
    two = rf"(?:(?<=illion),? {_HEARD_TWO[language]})?"
    none = rf"(?!{_NO_MONEY_AT_ALL[language]}(?! (?:et )?(?:{cardinal(language)})))"
    named = rf"{none}{number}(?:{_OF[language]}|[ -]?){currency}{following}"
    return _Rules(
        money=(
            money(
                rf"(?:{NO_YEAR}\d[\d.,]*{_OR[language]})?"
                rf"{_SYMBOL} ?{one}(?:{_OR[language]}{_SYMBOL} ?{one})?(?:[ -]+{currency})?{two}",
                0.9,
                "an amount with the sign of a currency",
            ),
            money(_NOTES[language], 0.5, "an amount with the name of a currency"),
            money(named, 0.9, "an amount with the name of a currency"),
            money(
                rf"{NO_MONEY}(?:half a|{number}){_SHORT[language]}",
                0.5,
                "an amount in thousands or millions, said for short",
                near=r"(?<=[\d -])(?:k|mill?|thou)(?!\w)",
            ),
            *prices(language, one, rf"{one}(?:{_OR[language]}{one})?"),
            *answers(language, one),
            *limits(language, one),
            *standing(language, one),
            *((*dealings(one), *haggling(one), *heard_prices()) if language == "fr" else sums(one)),
        ),
        bare=caseless(rf"(?<!\w)(?<!\d:){number}{two}(?!\w)"),
    )
