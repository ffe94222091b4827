"""Sums without a currency that tell where somebody stands: out of 975, left with 140, did 12 8."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.money.prices import AFTER_MONEY, money
from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ONES_EN, ROUGHLY, STOP, TENS_IN_WORDS

_ONES_FR = r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)"
POINTLESS: Mapping[str, str] = {
    "en": rf"(?:(?!(?:1[0-2]|\d) [1-5]\d\b)"
    rf"\d{{1,3}} [1-9]\d?(?![\d.,:]*\d)|(?:{ONES_EN}|ten|eleven|twelve|\w{{2,5}}teen"
    rf"|{TENS_IN_WORDS}(?:[ -]{ONES_EN})?) {ONES_EN}|{ONES_EN} oh {ONES_EN})(?! {ONES_EN}\b| \d)",
    "fr": rf"(?:(?!(?:1[0-2]|\d) [1-5]\d\b)\d{{1,3}} [1-9]\d?(?![\d.,:]*\d)|(?:{_ONES_FR}|dix(?:-sept"
    rf"|-huit|-neuf)?|onze|douze"
    rf"|treize|quatorze|quinze|seize) {_ONES_FR}|{_ONES_FR} z[eé]ro {_ONES_FR})(?! {_ONES_FR}\b| \d)",
}
"""A number with a point that nobody says, and no time of the day: 12 8, two nine, as Whisper writes it."""
_LARGE: Mapping[str, str] = {
    "en": r"(?=\d{3}|\d+[.,]\d|(?:a |\w+ )?(?:hundred|thousand)\b|\w+ point \w|\w+ and (?:a half"
    rf"|a quarter)\b){NO_YEAR}",
    "fr": rf"(?=\d{{3}}|\d+[.,]\d|(?:[\w-]+ )?(?:cents?|mille)\b|\w+ virgule \w|[\w-]+ et demie?\b){NO_YEAR}",
}
"""A number of a hundred or more, or with a part of one, that is no year."""
_TENS: Mapping[str, str] = {
    "en": rf"(?=\d\d|\d[.,]\d|ten\b|eleven|twelve|\w+teen\b|\w+ty\b|\w+[ty]+[ -]|\w+ hundred\b){NO_YEAR}",
    "fr": rf"(?=\d\d|\d[.,]\d|dix|onze|douze|\w+ze\b|vingt|\w+[aoe]nte|quatre-vingt"
    rf"|(?:[\w-]+ )?cents?\b){NO_YEAR}",
}
_ALONE: Mapping[str, str] = {
    "en": rf"(?={STOP}| (?:and|but|so|or|already|now|for the rest|for (?:this|the|next)|on|in total|all in"
    r"|altogether|because|since|after|before|this|last|in the (?:first|second|third|last))\b"
    rf"| {AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}| (?:et|mais|donc|déjà|pour (?:la|le|les|l['\u2019]|finir|tenir)|sur l[ea]s?"
    rf"|au total|en tout|depuis|cette|l['\u2019]an|avant|après)(?!\w)| {AFTER_NUMBER['fr']})",
}
_WE_ARE = (
    r"\b(?:(?:we|they|you)(?:['\u2019]re| are| were)|(?:s?he|it)(?:['\u2019]s| is| was)"
    r"|i(?:['\u2019]m| am| was))"
)
_STILL = r"(?: (?:now|already|still|only|just|currently))?"
_OUT: Mapping[str, str] = {
    "en": rf"(?:{_WE_ARE}{_STILL} (?:out(?: of(?: pocket)?)?|down|short|behind|ahead|(?:over|under|up"
    rf"|out of pocket) by)(?: by| to the tune of)?"
    r"|\b(?:leav(?:es?|ing)|left) (?:us|them|me|you|him|her)(?: with)?"
    rf"|\b(?:we|they|i|you)(?:['\u2019]ve| have)(?: got)?(?= [^.?!\n]{{1,30}} left\b)) ",
    "fr": r"\b(?:il (?:(?:nous|leur|me|lui|vous) )?(?:reste|restait|restera|manque|manquait|manquera)"
    r"|(?:ça|cela) (?:nous|leur|me|lui|vous) (?:laisse|laissait|laissera|fait|ferait)"
    r"|(?:on|nous|ils?|elles?|je|j['\u2019]) ?(?:(?:en )?(?:est|suis|sommes|sont|étai[st]"
    r"|étaient) (?:déjà |encore )?"
    r"(?:en retard|court|dans le rouge|à découvert)|dépass(?:e|ons|ent|ait)) de) ",
}
"""What tells how much is left, or missing."""
_LEFT: Mapping[str, str] = {"en": r"(?: left\b)?", "fr": ""}
_AT: Mapping[str, str] = {
    "en": rf"{_WE_ARE}(?: now)? already (?:at|on|past|over) ",
    "fr": r"\b(?:on|nous|ils?|elles?) (?:en )?(?:est|sommes|sont|étai(?:t|ent)) (?:là )?déjà à ",
}
_DID: Mapping[str, str] = {
    "en": r"\b(?:we|they|s?he|i|you|it|that|this)(?:['\u2019](?:ve|s|d|ll)| have| has| will"
    r"| might)?(?: only| just)? (?:did|do|done|made|make|booked|took|take|cleared|turned over|lost|cost|spent"
    r"|(?:c[ao]mes? (?:in|out)|finish(?:ed)?|end(?:ed)?(?: up)?|clos(?:ed?)|land(?:ed)?|budgeted) (?:at"
    r"|on|for)) ",
    "fr": r"(?:\b(?:on|nous|ils?|elles?)|\bj['\u2019]) ?(?:n['\u2019])?(?:a |ai |avons |ont |avait "
    r"|avaient |va |vont |aura )?"
    r"(?:fait|font|fera|ferait|ferons|feront|faire|réalisé|encaissé|dépensé|perdu|coûté|fini à|terminé à"
    r"|clôturé à|budgété) ",
}
"""What a business made, or what something cost."""
_IN_TIME: Mapping[str, str] = {
    "en": r"(?= (?:last|this|next|in the (?:last|first|second|third|fourth)|for the) (?:year|quarter"
    r"|month|season|half)\b)",
    "fr": r"(?= (?:l['\u2019]an(?:née)? (?:dernier|dernière|passée?|prochaine?)|(?:cette"
    r"|sur l['\u2019]) ?année"
    r"|(?:ce|sur le|le) (?:mois|trimestre|semestre)(?: dernier| prochain)?|l['\u2019]exercice \w+"
    r"|au (?:premier|dernier|deuxième|troisième|quatrième) (?:trimestre|semestre))(?!\w))",
}


_ENDED: Mapping[str, str] = {
    "en": r"\b(?:c[ao]me? (?:in|out)|finish(?:ed)?|end(?:ed)?(?: up)?|clos(?:ed?)|land(?:ed)?) (?:at|on) ",
    "fr": r"\b(?:fini|finit|terminé|termine|clôturé|clôture|sorti|atterri)e?s? à ",
}
_AGAINST: Mapping[str, str] = {
    "en": r" (?:against|versus|vs\.?|compared (?:with|to)|on) (?:(?:a|the|our|an original) )?"
    r"(?:plan|budget|target|forecast|goal|quota|estimate|objective)(?: of| was| is|, which was)? ",
    "fr": r" (?:contre|pour|sur|face à) (?:(?:un|le|notre|une|la) )?"
    r"(?:plan|budget|objectif|cible|prévision(?:nel)?|estimation)(?: de| est| était| à)? ",
}
"""What was planned, behind what came of it."""
_WHEN: Mapping[str, str] = {
    "en": r"(?= (?:held back|retained|in escrow|up ?front|deferred|on (?:completion|signing|signature"
    r"|delivery))\b)",
    "fr": r"(?= (?:bloqué|retenu|séquestré|différé|consigné)e?s?\b| (?:à la (?:signature|livraison|commande)"
    r"|d['\u2019]avance|comptant|sous séquestre)(?!\w))",
}
"""When a part of a price is paid."""
_DEALT: Mapping[str, str] = {
    "en": r"\b(?:settl(?:e|es|ed|ing)|compromis(?:e|ed)|sort(?:ed)?|clos(?:e|ed)|got|bought|wrapp(?:ed)?) "
    r"(?:(?:it|that|them|this|him|her|the \w+) )?(?:(?:up|out) )?(?:for|at|on) ",
    "fr": r"\b(?:régl|transig|sold|négoci|conclu|boucl|achet|vendu|céd)\w* "
    r"(?:(?:ça|cela|l['\u2019]affaire|le \w+|la \w+) )?(?:à|pour) ",
}
"""What was agreed on."""
_SIDE: Mapping[str, str] = {
    "en": rf"{_WE_ARE}{_STILL} (?:at|on) ",
    "fr": r"\b(?:(?:(?:on|nous|ils|elles?|il|vous|je) (?:en )?(?:est|sommes|sont|êtes|suis)"
    r"(?: encore| toujours)?|nous|eux|lui|elles?|moi|toi|vous) à) ",
}
"""Whose price is told, where two of them are: we're at six, they're at five."""
_AND: Mapping[str, str] = {
    "en": r",? (?:(?:and|but|while|whereas) )?",
    "fr": r",? (?:(?:et|mais|tandis que|alors que) )?",
}
_IN_CASH: Mapping[str, str] = {
    "en": rf"(?= in (?:cash|stock|shares|equity|loan notes)\b| (?:cash|stock|equity)(?:{STOP}| and\b))",
    "fr": r"(?= en (?:cash|titres|actions|numéraire|espèces|liquide|obligations)\b)",
}
"""What a part of a price is paid in."""
_PAY: Mapping[str, str] = {
    "en": r"\b(?:pay|take|give (?:us|them|him|her)|offer(?:s|ed)?|want|accept|settle for|get)(?:s|ing)? ",
    "fr": r"\b(?:pa[iy]|prend|prendr|donn|propos|offr|veul|veut|accept|vers|touch)\w* ",
}
_NOW: Mapping[str, str] = {
    "en": r" (?:now|up ?front|today|at signing|on signing|down)",
    "fr": r" (?:maintenant|tout de suite|aujourd['\u2019]hui|comptant|d['\u2019]avance|à la signature)",
}
_LATER: Mapping[str, str] = {
    "en": r" (?:later|on completion|at closing|on delivery|next (?:year|month|quarter)"
    r"|in (?:a|two|three|six) \w+)\b",
    "fr": r" (?:plus tard|après|à la (?:livraison|clôture|fin)|l['\u2019]an prochain"
    r"|dans (?:un|deux|trois|six) \w+)(?!\w)",
}
"""When the parts of a price are paid."""
_PRICE: Mapping[str, str] = {
    "en": rf"(?:{ONES_EN}|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen|(?:thir|for"
    rf"|fif)ty(?:-{ONES_EN})?)"
    rf" (?:six|seven|eigh|nine)ty(?:[ -]{ONES_EN})?",
    "fr": rf"(?:{_ONES_FR}|dix|onze|douze|\w+ze|vingt|trente|quarante|cinquante)"
    r" (?:soixante|quatre[ -]vingts?)(?:-[\w-]+)?",
}
"""So much and more than sixty cents: no time of the day, and no year."""
_IS: Mapping[str, str] = {
    "en": r"(?:['\u2019]s| is| are| was|['\u2019]re|\b(?:for|at|to|only|just|costs?)(?: (?:us|them|me"
    r"|you))?) ",
    "fr": r"(?:\bc['\u2019](?:est|était)|\b(?:coût\w+|vaut|valent|pour|à|fait|est|sont|paie|paye)) ",
}
_SOLD: Mapping[str, str] = {
    "en": r"(?= (?:in|online|each|an?|per|for|at|plus|retail|wholesale)\b)",
    "fr": r"(?= (?:en|pièce|l['\u2019]|l[ae]|par|chacun\w*|ttc|ht|pour|chez|au|hors)(?!\w))",
}
"""Where something has its price, or for how much of it."""


def standing(language: str, one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        language: ``en`` or ``fr``.
        one: a regular expression for a number.
    """
    about, ends = ROUGHLY[language], _ALONE[language]
    number, point = rf"(?>{one})", POINTLESS[language]
    return (
        _sum(rf"{_LARGE[language]}{number}", _OUT[language] + about, _LEFT[language] + ends),
        _sum(rf"{_TENS[language]}{number}", _AT[language] + about, ends),
        _sum(point, _DID[language] + about, rf"(?:{ends}|{_IN_TIME[language]})"),
        _sum(rf"{_TENS[language]}{number}", _DID[language] + about, _IN_TIME[language]),
        _sum(
            rf"{_TENS[language]}{number}",
            _ENDED[language] + about,
            rf"(?={_AGAINST[language]}{about}{number})",
        ),
        _sum(rf"{_LARGE[language]}{number}", r"(?<![\w.,])", _WHEN[language]),
        _sum(rf"{_TENS[language]}{number}", _AGAINST[language] + about, ends),
        _sum(rf"{_LARGE[language]}{number}", _DEALT[language] + about, ends),
        _sum(_PRICE[language], _IS[language] + about, rf"(?:{ends}|{_SOLD[language]})"),
        *_two_sums(language, number, ends),
    )


def _two_sums(language: str, number: str, ends: str) -> tuple[Expression, ...]:
    """Two sums of which each tells that the other is one: of two sides, or in two parts."""
    side, and_, pay = _SIDE[language], _AND[language], _PAY[language]
    now, later, kind = _NOW[language], _LATER[language], _IN_CASH[language]
    then = rf"(?:{and_}|,? (?:then|puis) )"
    return (
        _sum(number, side, rf"(?={and_}{side}{number}{ends})"),
        _sum(number, rf"{side}{number}{and_}{side}", ends),
        _sum(number, pay, rf"(?={now}{then}{number}{later})"),
        _sum(number, rf"{pay}{number}{now}{then}", rf"(?={later})"),
        _sum(number, r"(?<![\w.,])", kind),
    )


def _sum(amount: str, before: str, after: str) -> Expression:
    return money(amount, 0.4, AFTER_MONEY, before=before, after=after)
