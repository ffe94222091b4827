"""Amounts of money, and large figures without a currency, in figures and in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.detect.answers import answers
from app.detect.currencies import FOREIGN
from app.detect.expressions import Expression, expression, found
from app.detect.numerals import AFTER_NUMBER, ONES_EN, ROUGHLY, STOP, cardinal
from app.domain.finding import Category, Hit

_SYMBOL = r"(?:(?:US|CA|C|A|HK)?\$|£|€|¥|CHF|EUR|USD|GBP|CAD)"
_SCALE = (
    r"(?:thousand|million|billion|trillion|mille|millions|milliards?|milliers?|lakhs?|crores?"
    r"|k|mill?|m|mn|bn|md|mds)"
)
_SCALES = 3
"""Of those behind a number, at most: of a row of hundreds every end would be tried with every other."""
_SHORT: Mapping[str, str] = {"en": r"(?:[ -]?(?:k|mill?|thou))(?!\w)", "fr": r"(?:[ -]?(?:k|mil))(?!\w)"}
"""Thousands and millions as they are said for short, which no currency needs to follow."""
_NO_MONEY = (
    r"(?!(?:8|10|20)-k\b)"
    r"(?!(?:(?<=\ba )|(?<=\bin )|(?<=\ben )|(?<=\bun )|(?<=[ée]cran )|(?<=vid[ée]o ))(?:4|5|8|10)k\b)"
    r"(?!\d+ ?k (?:run|race|screen|monitor|video|resolution|tv|[ée]cran|vid[ée]o)\b)"
)
"""What a run, a picture and a report to the American authority are called."""
_FEW: Mapping[str, str] = {
    "en": r"(?:(?:(?:a|another) (?:couple|handful)(?: of)?|a few|several) )",
    "fr": r"(?:(?:quelques|plusieurs"
    r"|une (?:dizaine|quinzaine|centaine|(?:\w+n|ving)taine|paire|couple|poignée) de"
    r"|(?:des|plusieurs|quelques) (?:dizaines|centaines) de"
    r"(?= milli(?:ons?|ards?)\b| milliers (?:d['\u2019]euros|de (?:dollars|francs|livres))\b)) )",
}
"""What is said for a number before hundreds, thousands or millions."""
_ODD: Mapping[str, str] = {
    "en": r"(?:[ -]odd| and a bit)",
    "fr": r"(?: et (?:quelques|des (?:poussières|brouettes)))",
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
    r"|euros?|quid|grand"
    r"|pesos?|rupees?|yen|yuan|renminbi|rmb|francs?|swiss francs?|crowns?|kron(?:a|or|e|er)|zlotys?"
    r"|roubles?|rubles?|reais|dirhams?|dinars?|nairas?|rands?|shekels?|bahts?|lakhs?|crores?|bitcoins?|btc"
    r"|tenners|fivers|ethers?|(?<=illion )won|(?<=thousand )won|(?<=hundred )won"
    r"|usd|eur|gbp|cad|chf|jpy|cny)",
    "fr": rf"(?:euros?|centimes?|{_CENTS_FR}|dollars?(?: canadiens| américains)?|livres?(?: sterling)?"
    r"|sous(?= (?:par|de|chacune?|pièce|l['\u2019]unité)\b|\s*(?:[.,;!?]|$))|kilo-?euros?"
    r"|francs?(?: suisses?| cfa)?|balles|piasses?|patates"
    r"|bitcoins?|btc|ethers?|pesos?|roubles?|nairas?|rands?|shekels?|bahts?|r[ée]aux|piastres?|crores?|lakhs?"
    r"|yens?|yuans?|roupies?|zlotys?|couronnes?|dirhams?|dinars?|k€|m€|eur|usd|gbp|chf|cad)",
}
_NOTES: Mapping[str, str] = {
    "en": r"(?:(?:a (?:tenner|fiver|grand)|(?:couple of|few|several) (?:grand|tenners|fivers))"
    r"(?=\s*(?:[.,;:!?\n]|$)| (?:in|for|on|and|or|each|more|less|off|over|per)\b"
    rf"| {AFTER_NUMBER['en']})"
    rf"|(?:(?:tens|dozens|hundreds) of )?(?:thousands|[mb]illions) of {_CURRENCY['en']}\b)",
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

_PRICED: Mapping[str, str] = {
    "en": r"(?:(?:charg(?:e|es|ed|ing)|pa(?:id|ys?|ying)|cost(?:s|ing)?|earn(?:s|ed|ing)?|offer(?:s|ed|ing)?"
    r"|ow(?:es?|ed)|worth|wants?|asking|debited|refund(?:ed)?|reimbursed|transferred|deposited|withdrew)"
    r"(?: (?!(?:at|by|on|in|before|after|until|since|from|to)\b)[a-z'\u2019]+){0,2}?"
    r"|(?:buy(?:ing)?|bought|sell(?:ing)?|sold|fold|trad(?:es?|ed|ing)|bid(?:ding)?) (?:\w+ )?(?:at|for)"
    r"|(?:settle[ds]?|stretch|settling) (?:at|for|to)|(?:go|come|came|went) (?:up|down) to|as (?:high|low) as"
    r"|(?:price|rent|salary|budget|fee|wage|offer|bid|rate|quote|deposit|valuation|expectation|premium|excess"
    r"|grant|ceiling|(?:his|her|total) comp|compensation|package|the stock|shares (?:are|were)"
    r"|options (?:are|were) struck)"
    r"(?: [a-z]+){0,3}?(?:['\u2019]s| (?:is|was|of|at|to))(?: at)?)",
    "fr": r"(?:(?:factur\w+|pa(?:ie|ye)\w*|pay[ée]\w*|coût\w+|gagn\w+|touche\w*|propos\w+|doi(?:t|vent)|vaut"
    r"|offr\w+|demande|prend(?=[^.,;\n]{0,30} l['\u2019]heure)|(?:vir|prêt|avanc|encaiss)é|réclam\w+)"
    r"(?: (?!(?:à|en|avant|après|depuis|pour|dans|sur|de)\b)[a-zéè]+){0,2}?"
    r"|(?:achet\w+|vend\w*|lâch\w+) (?:\w+ )?à"
    r"|(?:prix|loyer|salaire|budget|tarif|tjm|cachet|offre|taux|devis|acompte|valorisation|fixe|rému(?:nération)?"
    r"|package|(?:le|du|notre|leur) (?:titre|cours)|l['\u2019]action|arrhes|caution|amende|pension"
    r"|découvert|solde|franchise|ardoise|dette|honoraires|enveloppe|provision|rançon|mensualité|prime|indemnité)"
    r"(?: [a-zéè]+){0,3}?"
    r"(?:,? c['\u2019]est| (?:est|était)(?: de)?| de| à))",
}
"""A verb, or a noun, of money before a number that has no currency."""
_MOVES: Mapping[str, str] = {
    "en": r"(?:price|rent|salary|budget|fee|wage|pay|base|comp|compensation|package|offer|bid|rate|quote"
    r"|valuation|premium|stock|shares)(?: [a-z]+){0,3}? (?:go(?:es|ing)?|went|gone|mov(?:es?|ed|ing)"
    r"|ris(?:es?|ing)|rose|jump(?:s|ed)|dropp?(?:s|ed)|fell|falls)(?: (?:up|down))? from",
    "fr": r"(?:prix|loyer|salaire|budget|tarif|tjm|cachet|offre|taux|devis|valorisation|fixe"
    r"|rému(?:nération)?|package|titre|cours|action)(?: [a-zéèê]+){0,3}?"
    r" (?:pass\w+|mont\w+|grimp\w+|descend\w*|tomb\w+|augment\w+|baiss\w+) de",
}
"""What is paid, and that it goes from one price to another."""
_TO: Mapping[str, str] = {"en": "to", "fr": "à"}
_COUNTS_NOTHING: Mapping[str, str] = {
    "en": rf"(?={STOP}"
    r"| (?:an?|per|each|for|pcm|and|but|instead|now|plus|net|gross|max|tops|in|at|on|from|with|this|last"
    r"|by|to|as|when|before|after|of|today|yesterday|next|or|so|if|up|base|basic|flat|all in)\b(?! half\b)"
    rf"| (?:against\b|{AFTER_NUMBER['en']}(?! half\b)))",
    "fr": rf"(?={STOP}"
    r"| (?:de (?:fixe|base)|au total|en tout)\b"
    r"| (?:par|l['\u2019]heure|de l['\u2019]heure|pour|et|mais|chacun|net|brut|en|chez|dans|avec|cette"
    r"|plus|charges|hors|ttc|ht|max|maximum|hier|tout compris)(?!\w)(?! (?:demie?|cent)\b)"
    rf"| {AFTER_NUMBER['fr']})",
}
_SMALL = (
    r"(?!(?:one|two|zero|une?|deux|zéro|[0-2]|(?:19|20)\d\d)\b"
    r"(?! ?(?:and a half|et demie?|point|virgule|oh|hundred|cents?|mille|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty(?:-\w+)?|vingt|\w+[aeo]nte(?:-\w+)*)\b"
    r"|[.,]\d|[\u00a0\u202f ]\d{3}))"
)
"""Numbers that are rather something else."""
_TWENTY = (
    r"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{0,40}\d{2}"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|vingt|quatre-vingt"
    r"|\w+ and a half\b|\w+ et demie?\b|[\w-]+[aeo]nte\b|(?:a |[\w-]+ )?(?:hundred|thousand|cents?|mille)\b"
    r"|\w+ (?:oh|ten|eleven|twelve|\w+teen|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty)\b)"
)
"""A number of twenty or more, also one of two halves: seven fifty."""
_PAUSE = r"(?:,(?: (?:u[hm]+|erm?|euh|heu)\b,?)?)?"
"""Behind a word of money, where somebody thinks of the number."""
_RATE: Mapping[str, str] = {
    "en": r"(?= (?:an?|per) (?:hour|day|night|week|month|quarter|year|head|person|seat|user|unit|piece"
    r"|(?:square )?(?:foot|met(?:er|re))|ton(?:ne)?|lit(?:er|re)|kilo|box|crate|bed|ticket"
    r"|patient|pupil|share|barrel|copy|dose|acre|bottle|pair|session|visit|shift)\b"
    r"| (?:each|apiece|pcm|pa)\b)",
    "fr": r"(?= (?:par|de l['\u2019]|l['\u2019]|la|le|du) ?(?:heure|jour|nuit|semaine|mois"
    r"|trimestre|an|tête|personne|poste|utilisateur|unité|pièce|mètre|m2|m²|tonne|litre|kilo|caisse|lit|place|patient|élève"
    r"|action|baril|exemplaire|dose|hectare|bouteille|paire|séance|visite)(?!\w)"
    r"| chacune?s?\b)",
}
"""What a price is for."""
_TAXED: Mapping[str, str] = {
    "en": r"(?=(?: (?:net|gross|before tax|after tax|pre-tax)|,? in cash|, cash)"
    r"(?:\s*(?:[.,;:?!]|$)| (?:and|plus|an?|per)\b))",
    "fr": r"(?=(?: (?:net|brut)s?|,? en (?:liquide|espèces|cash))(?!\w))",
}
"""What is said behind pay, or how it is paid."""
_PAID: Mapping[str, str] = {
    "en": r"(?:s?he|they|who|i)(?:(?:['\u2019](?:s|re|m)| is| are| was| were| am) on| makes?| made)",
    "fr": r"(?:ils?|elles?) (?:(?:est|sont|était|étaient) (?:payée?s? )?à|se (?:fait|font))",
}
"""Before what somebody earns."""
_ASKED: Mapping[str, str] = {
    "en": r"(?:(?:want(?:s|ed)?|said|suggested|countered(?: with)?|would take|ask(?:s|ed) for)"
    r"|(?:ours|theirs|mine|yours|hers|his) (?:is|was|came in at|comes in at)"
    r"|(?:go|going|come|came|went) (?:(?:up|down) )?to|(?:asking|holding out) for|stop at|opened at)",
    "fr": r"(?:(?:voul|voudr|suggér)\w+|veut|veulent|transig\w+ (?:à|pour)|(?:a|ont|ai|avait) (?:dit|demandé)"
    r"|(?:nôtre|vôtre|leur|sien|mien)s? (?:est|était|c['\u2019]est|c['\u2019]était)(?: à| de)?"
    r"|(?:mont|descend|grimp|all)\w+ (?:jusqu['\u2019])?à|s['\u2019]arrête\w* à)",
}
"""What is said before a price by those who bargain."""
_SOLD_AT: Mapping[str, str] = {
    "en": r"(?:['\u2019](?:re|s)|\b(?:is|are|was|were|be|sells?|selling|sold|retails?|lists?|starts?|starting"
    r"|goes|go|going|priced)) at",
    "fr": r"\b(?:(?:est|sont|sera|seront|était|étaient|part|partira|démarre|affichée?s?|proposée?s?) à"
    r"|(?:est|sont|sera|seront) vendue?s?(?: à)?)",
}
_HUNDREDS: Mapping[str, str] = {
    "en": rf"(?=(?:\w+ hundred|\w+ (?:(?:six|seven|eigh|nine)ty|(?:twen|thir|for|fif)ty[ -]{ONES_EN})"
    r"|\d{3,})\b)"
    r"(?!\w+ hundred (?:percent|per cent)\b)",
    "fr": r"(?=(?:[\w-]+ )?cents?\b|\d{3,})",
}
"""A price that is no time of the day."""
_AN_HOUR = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?) (?:ten|(?:twenty|thirty"
    r"|forty|fifty)(?:[ -]five)?|fifteen)",
    re.IGNORECASE,
)
_HOUR_BEFORE = re.compile(r"\b(?:until|till|before|past|around|heures?)\s$", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"\b(?:(?:half|quarter|ten|twenty|five) past|quarter to)\s$", re.IGNORECASE)
"""What leads to the hour itself: half past ten."""

_REACH = 400
"""Code points after an amount of money in which a number that counts nothing is taken for another."""

_ALONE = re.compile(
    r"\s*(?:[.,;:?!](?!\d)|$|\b(?:and|or|to|for|in|on|from|now|last|next|if|with|at|by|base|plus"
    r"|each|per|et|ou|pour|en|avec|par)\b"
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
            amounts.append(hit.start)
            yield hit
        numbers = [*rules.bare.finditer(text)]
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
            near = _near(amounts, match.start()) and not _is_hour(text, match)
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
    """Whether a large number is a year or a manner of speaking."""
    said, start = match.group(), match.start()
    year = _SAID_YEAR_FR.fullmatch(said) and _IN_YEAR.search(text, max(0, start - 8), start)
    return bool(year or _YEAR.fullmatch(said) or _IDIOM.match(text, start))


def _is_hour(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a time of the day, after a word that leads to one."""
    start = match.start()
    if _CLOCK_BEFORE.search(text, max(0, start - 16), start):
        return True
    led = _HOUR_BEFORE.search(text, max(0, start - 8), start)
    return led is not None and (
        led.group().startswith("heure") or _AN_HOUR.fullmatch(match.group()) is not None
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
    scaled = rf"(?:[ -]?{_SCALE}\b){{0,{_SCALES}}}"
    one = rf"(?:(?:{cardinal(language)}){_ODD[language]}?{scaled}{_ODD[language]}?)"
    first, last = _BETWEEN[language]
    between = rf"(?<=\b{first} )(?:{cardinal(language)}) {last} "
    number = rf"(?:{_FEW[language]}?(?:{between}|{one}{_OR[language]})?{one})"
    currency = rf"(?:{_SYMBOL}(?!\w)|(?:{FOREIGN[language]}|{_CURRENCY[language]})\b)"
    following = rf"(?:{_AND[language]}{one}(?:\s+{currency})?(?!\w))?"
    two = rf"(?:(?<=illion),? {_HEARD_TWO[language]})?"
    named = rf"{number}(?:{_OF[language]}|[ -]?){currency}{following}"
    return _Rules(
        money=(
            _money(
                rf"(?:(?!(?:19|20)\d\d\b)\d[\d.,]*{_OR[language]})?"
                rf"{_SYMBOL} ?{one}(?:{_OR[language]}{_SYMBOL} ?{one})?"
                rf"(?:[ -]+{currency})?{two}",
                0.9,
                "an amount with the sign of a currency",
            ),
            _money(_NOTES[language], 0.5, "an amount with the name of a currency"),
            _money(named, 0.9, "an amount with the name of a currency"),
            _money(
                rf"{_NO_MONEY}(?:half a|{number}){_SHORT[language]}",
                0.5,
                "an amount in thousands or millions, said for short",
            ),
            *_without_currency(language, one),
            *answers(language, one),
        ),
        bare=re.compile(rf"(?<!\w)(?<!\d:){number}{two}(?!\w)", re.IGNORECASE),
    )


def _without_currency(language: str, one: str) -> tuple[Expression, ...]:
    """Prices and pay that are told by the words around a number."""
    return (
        _money(
            rf"{_NO_MONEY}{_SMALL}(?>{one}(?:{_OR[language]}{one})?)",
            0.4,
            "a number after a word of money",
            before=rf"\b{_PRICED[language]}{_PAUSE} {ROUGHLY[language]}",
            after=_COUNTS_NOTHING[language],
        ),
        _money(
            rf"{_NO_MONEY}(?!{_AN_HOUR.pattern}\b){_SMALL}{_TWENTY}(?>{one})(?: oh [a-z]+)?",
            0.4,
            "a number after a word of money",
            before=rf"\b{_ASKED[language]}{_PAUSE} {ROUGHLY[language]}",
            after=_COUNTS_NOTHING[language],
        ),
        _money(
            rf"{_HUNDREDS[language]}(?>{one})",
            0.4,
            "a number after a word of money",
            before=rf"{_SOLD_AT[language]} ",
            after=_COUNTS_NOTHING[language],
        ),
        _money(
            rf"(?>{one}) {_TO[language]} (?>{one})",
            0.4,
            "a number after a word of money",
            before=rf"\b{_MOVES[language]} ",
            after=_COUNTS_NOTHING[language],
        ),
        _money(rf"{_TWENTY}(?>{one})", 0.4, "the price of one of something", after=_RATE[language]),
        _money(rf"{_TWENTY}(?>{one})", 0.4, "what somebody is said to be on", after=_TAXED[language]),
        _money(
            rf"{_TWENTY}(?>{one})",
            0.4,
            "what somebody is said to be on",
            before=rf"\b{_PAID[language]} {ROUGHLY[language]}",
            after=_COUNTS_NOTHING[language],
        ),
    )


def _money(
    amount: str, score: float, reason: str, *, before: str = r"(?<!\w)", after: str = ""
) -> Expression:
    return expression(rf"{before}(?P<said>{amount}){after}", Category.MONEY, score, reason)
