"""Prices and pay that are told by the words around a number, without a currency."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, ONES_EN, ROUGHLY, STOP, TENS_IN_WORDS
from app.domain.finding import Category

_RUN = "|".join(
    rf"(?<=\b{verb} )"
    for verb in (
        "run ran runs running jog jogs jogged jogging walk walks walked walking cycle cycled swim swam"
        " courir couru court cours"
    ).split()
)
"""What somebody does with kilometres."""
NO_MONEY = (
    r"(?!(?:8|10|20)-k\b)"
    r"(?!(?:(?<=\ba )|(?<=\bin )|(?<=\ben )|(?<=\bun )|(?<=[ée]cran )|(?<=vid[ée]o ))(?:4|5|8|10)k\b)"
    rf"(?!(?:{_RUN})(?:5|8|10|12|15|20|21|five|eight|ten|twelve|fifteen|twenty|dix|quinze|vingt)[ -]?k\b"
    r"(?! (?:over|under|short|above|below|an?|per|of|de|par)\b))"
    r"(?!\d+ ?k (?:run|race|screen|monitor|video|resolution|tv|[ée]cran|vid[ée]o)\b)"
)
"""What a run, a picture and a report to the American authority are called."""
_PRICED: Mapping[str, str] = {
    "en": r"(?:(?:budgeted|earmarked|(?:set|put) aside"
    r"|charg(?:e|es|ed|ing)|pa(?:id|ys?|ying)|cost(?:s|ing)?|earn(?:s|ed|ing)?|(?:takes?|took) home"
    r"|offer(?:s|ed|ing)?"
    r"|ow(?:es?|ed)|worth|wants?|asking|debited|refund(?:ed)?|reimbursed|transferred|deposited|withdrew)"
    r"(?: (?!(?:at|by|on|in|before|after|until|since|from|to)\b)[a-z'\u2019]+){0,2}?"
    r"|(?:buy(?:ing)?|bought|sell(?:ing)?|sold|fold|trad(?:es?|ed|ing)|bid(?:ding)?) (?:\w+ )?(?:at|for)"
    r"|(?:settle[ds]?|stretch|settling) (?:at|for|to)|(?:go|come|came|went) (?:up|down) to|as (?:high|low) as"
    r"|(?:price|rent|salary|budget|fee|wage|offer|bid|rate|quote|deposit|valuation|expectation|premium|excess"
    r"|grant|ceiling|(?:his|her|total) comp|compensation|package|the stock|shares (?:are|were)"
    r"|options (?:are|were) struck|(?:the|an?|his|her|their|our|my) (?:fine|overdraft|debt)|bail|retainer"
    r"|shortfall|bursary|legacy|stipend|(?:the|our|his|her|their) (?:reserve|bottom line|kitty|pot))"
    r"(?: [a-z]+){0,3}?(?:['\u2019]s| (?:is|was|of|at|to))(?: at)?)",
    "fr": r"(?:(?:factur\w+|pa(?:ie|ye)\w*|pay[ée]\w*|coût\w+|gagn\w+|touche\w*|propos\w+|doi(?:t|vent)|vaut"
    r"|offr\w+|demande|prend(?=[^.,;\n]{0,30} l['\u2019]heure)|(?:vir|prêt|avanc|encaiss)é|réclam\w+)"
    r"(?: (?!(?:à|en|avant|après|depuis|pour|dans|sur|de)\b)[a-zéè]+){0,2}?"
    r"|(?:achet\w+|vend\w*|lâch\w+) (?:\w+ )?à|(?:prix|loyer|salaire|budget|tarif|tjm|cachet|offre|taux|devis"
    r"|acompte|valorisation|fixe|rému(?:nération)?|package|(?:le|du|notre|leur) (?:titre|cours)"
    r"|l['\u2019]action|arrhes|caution|amende|pension"
    r"|découvert|solde|franchise|ardoise|dette|honoraires|enveloppe|provision|rançon|mensualité|prime"
    r"|indemnité)(?: [a-zéè]+){0,3}?"
    r"(?:,? c['\u2019]est| (?:est|était)(?: de)?| de| à))",
}
"""A verb, or a noun, of money before a number that has no currency."""
_HIM_FR, _WILL_FR = (
    r"(?:l[ea]s? |l['\u2019]|vous |te |me |nous )",
    r"(?:va|vais|vont|veut|veux|peut|peux|faut)",
)
_MOVES: Mapping[str, str] = {
    "en": r"(?:(?:price|rent|salary|budget|fee|wage|pay|base|comp|compensation|package|offer|bid|rate|quote"
    r"|valuation|premium|stock|shares)(?:['\u2019]s)?(?: [a-z]+){0,3}?"
    r" (?:go(?:es|ing)?|went|gone|mov(?:es?|ed|ing)"
    r"|ris(?:es?|ing)|rose|jump(?:s|ed)|dropp?(?:s|ed)|fell|falls)(?: (?:up|down))? from"
    r"|(?:cut|dropp(?:ed|ing)|talked|bump(?:ed|ing)?|br(?:ought|ing(?:ing)?)|beat(?:en)?|t(?:ook|ak(?:e|ing))"
    r"|mov(?:e|ed|ing)|rais(?:e|ed|ing)|lift(?:ed|ing)?) (?:us|him|her|them|me|it) (?:up |down )?from)",
    "fr": r"(?:(?:prix|loyer|salaire|budget|tarif|tjm|cachet|offre|taux|devis|valorisation|fixe"
    r"|rému(?:nération)?|package|titre|cours|action)(?: [a-zéèê]+){0,3}?"
    r" (?:pass\w+|mont\w+|grimp\w+|descend\w*|tomb\w+|augment\w+|baiss\w+) de"
    rf"|(?:(?:on|je|nous|ils?|elles?) {_HIM_FR}(?:ai |a |ont |avons )?|(?:je|ils?|elles?) "
    rf"|{_WILL_FR} {_HIM_FR}?)"
    r"(?:fai\w+ |faire )?(?:pass|mont|augment|remont|ramèn|ramen)\w{0,5} de)",
}
"""What is paid, and that it goes from one price to another."""
_TO: Mapping[str, str] = {"en": "to", "fr": "à"}
_COUNTS_NOTHING: Mapping[str, str] = {
    "en": rf"(?={STOP}"
    r"| (?:an?|per|each|for|pcm|and|but|instead|now|plus|net|gross|max|tops|in|at|on|from|with|this|last"
    r"|by|to|as|when|where|before|after|of(?! (?:them|these|those|us|you|which|whom)\b)"
    r"|over|off|today|yesterday|next|or|so|if|up|base|basic|flat|all in|fully|loaded|inclu\w+|excluding)\b"
    r"(?! half\b)"
    rf"| (?:against\b|{AFTER_NUMBER['en']}(?! half\b)))",
    "fr": rf"(?={STOP}"
    r"| (?:de (?:fixe|base)|au total|en tout)\b| (?:par|l['\u2019]heure|de l['\u2019]heure|pour|et|mais"
    r"|chacun|nette?|brute?|chargée?|à \w+(?:er|re|ir)|là|ici|en|chez|dans|avec|cette|plus|charges|hors|ttc"
    r"|ht|max|maximum|hier|tout compris"
    rf"|aux?|chaque|(?:tous|toutes) les)(?!\w)(?! (?:demie?|cent)\b)| {AFTER_NUMBER['fr']})",
}
_SMALL = (
    r"(?!(?:one|two|zero|une?|deux|zéro|[0-2]|(?:19|20)\d\d)\b"
    r"(?! ?(?:and (?:a half|a quarter|three quarters)|et demie?|point|virgule|oh|hundred|cents?|mille"
    r"|ten|eleven|twelve|\w+teen|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty(?:-\w+)?|vingt"
    r"|\w+[aeo]nte(?:-\w+)*)\b|[.,]\d|[\u00a0\u202f ]\d{3}))"
)
"""Numbers that are rather something else."""
_TWENTY = (
    r"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{0,40}\d{2}"
    rf"|{TENS_IN_WORDS}|vingt|quatre-vingt|[\w-]+ and a bit\b"
    rf"|(?:eleven|twelve|\w+teen) {ONES_EN}\b"
    r"|\w+ and (?:a half|a quarter|three quarters)\b|\w+ et demie?\b|[\w-]+[aeo]nte\b"
    r"|(?:a |[\w-]+ )?(?:hundred|thousand|cents?|mille)\b"
    r"|\w+ (?:oh|ten|eleven|twelve|\w+teen|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty)\b)"
)
"""A number of twenty or more, also one of two halves: seven fifty."""
_PAUSE = r"(?:,(?: (?:u[hm]+|erm?|euh|heu)\b,?)?)?"
"""Behind a word of money, where somebody thinks of the number."""
_RATE: Mapping[str, str] = {
    "en": r"(?= (?:an?|per) (?:hour|day|night|week|month|quarter|year|head|person|seat|user|unit|piece"
    r"|(?:square )?(?:foot|met(?:er|re))|ton(?:ne)?|lit(?:er|re)|kilo|box|crate|bed|ticket"
    r"|time|can|tin|jar|pint|keg|bag|sack|tray|roll|load|pallet|pop|throw|go|carton"
    r"|patient|pupil|share|barrel|copy|dose|acre|bottle|pair|session|visit|shift)\b"
    r"| (?:each|apiece|pcm|pa)\b)",
    "fr": r"(?= (?:par|de l['\u2019]|l['\u2019]|la|le|du) ?(?:(?:demi-)?(?:heure|journée)|jour|nuit|soir"
    r"|soirée|matinée|intervention|prestation|mission|course|leçon|week-?end|semaine|mois|trimestre|an|tête"
    r"|flacon|canette|sac|pot|bocal|plateau|palette|rouleau|bidon|carton|concert"
    r"|personne|poste|utilisateur|unité|pièce|mètre|m2|m²|tonne|litre|kilo|caisse|lit"
    r"|place|patient|élève|action|baril|exemplaire|dose|hectare|bouteille|paire|séance|visite|repas|couvert"
    r"|billet|menu)(?!\w)| chacune?s?\b)",
}
"""What a price is for."""
_FOR_WHAT: Mapping[str, str] = {
    "en": r"(?= in (?:rent|fees|fines|charges|damages|interest|bonus(?:es)?|tax(?:es)?|severance|back ?pay"
    r"|commissions?|tips|arrears|legal fees|ground rent|compensation|alimony|maintenance|debts?)\b)",
    "fr": r"(?= de (?:loyers?|charges|cautions?|frais|primes?|cotisations?|commissions?|pourboires?|arriérés?"
    r"|dettes?|fixe|variable|salaire|traites?|mensualités?|pension|honoraires|dommages|intérêts|d[eé]dit"
    r"|pénalités?|amendes?|impôts?|taxes?|rallonge|franchise|soulte|indemnités?|retenue|trop-perçu)\b)",
}
"""What money is paid for, behind so much of it: 320 de loyer."""
_TAXED: Mapping[str, str] = {
    "en": r"(?=(?: (?:net|gross|before tax|after tax|pre-tax)|,? in cash|, cash)"
    r"(?:\s*(?:[.,;:?!]|$)| (?:and|plus|an?|per)\b))",
    "fr": r"(?=(?: (?:net|brut)s?|,? en (?:liquide|espèces|cash))(?!\w))",
}
"""What is said behind pay, or how it is paid."""
_STATED: Mapping[str, str] = {
    "en": r"(?= (?:is|was) (?:our|my|his|her|their|the) (?:ceiling|floor|limit|max(?:imum)?|bottom line"
    r"|budget|reserve|(?:final|best|last|opening) (?:offer|price|bid)|walk-?away)\b"
    r"| (?:owing|owed|overdue|in arrears|still to pay)\b"
    r"| plus (?:bonus|commission|benefits|costs|expenses|v\.?a\.?t|tax|tips|stock|equity|a car)\b)",
    "fr": r"(?!)",
}
"""What is said of a sum behind it."""
_DID = r"\b(?:we|they|s?he|i) (?:did|made|booked|cleared|turned over) "
_IN_TIME = r"(?= (?:last|this|in the last|in the first) (?:year|quarter|month|week|season|half)\b)"
"""What a business made, between who did and when."""
_UP_BY = (
    r"\b(?:price|rent|salary|budget|fee|wage|pay|offer|bid|rate|quote|premium|bill|mortgage)s?"
    r" (?:go(?:es|ing)?|went|gone|(?:is|are|was|were)(?: going)?|has gone|have gone) (?:up|down) by "
)
"""How much more or less is paid."""
_PAID: Mapping[str, str] = {
    "en": r"(?:s?he|they|who|i)(?:(?:['\u2019](?:s|re|m)| is| are| was| were| am) on| makes?| made)",
    "fr": r"(?:ils?|elles?) (?:(?:est|sont|était|étaient) (?:payée?s? )?à|se (?:fait|font))",
}
"""Before what somebody earns."""
_ASKED: Mapping[str, str] = {
    "en": r"(?:(?:want(?:s|ed)?|said|suggested|countered(?: with)?|ask(?:s|ed) for)"
    r"|(?:would|could|might|will|['\u2019](?:d|ll)) (?:take|accept)"
    r"|turned down|refused|rejected|matched|bettered"
    r"|(?:ours|theirs|mine|yours|hers|his) (?:is|was|came in at|comes in at)"
    r"|(?:go|going|come|came|went) (?:(?:up |down )?to|above|below|under|beyond|(?:high|low)er than)"
    r"|(?:asking|holding out) for|stop at|opened at"
    r"|(?:short|overdrawn|(?:till|books|account|cash) (?:is|was) out) by|(?:went|sold) for"
    r"|(?:wir(?:e|ed|ing)|transfer(?:ring)?|lend|lent|loan(?:ed)?|writ(?:e|ing|ten) off|wrote off|spent"
    r"|fined|docked|bill(?:s|ed|ing)?|invoiced|tipped|bunged|slipped|bequeath\w*"
    r"|(?:(?:fork|shell)(?:s|ed|ing)? out|(?:cough|stump)(?:s|ed|ing)? up|hand(?:s|ed|ing)? over"
    r"|chip(?:s|ped|ping)? in|put up)|set(?:s|ting)?(?= (?:me|him|her|us|them|you) back)|left(?= (?:me|him"
    r"|her|us|them)))(?: (?:me|him|her|us|them|you)(?: back)?)?|(?:the street|wall street|analysts|the city)"
    r" (?:has|have|had|wants?|expects?|(?:is|are) (?:at|looking for)))",
    "fr": r"(?:(?:voul|voudr|suggér)\w+|veut|veulent|transig\w+ (?:à|pour)|(?:a|ont|ai|avait) (?:dit|demandé)"
    r"|(?:nôtre|vôtre|leur|sien|mien)s? (?:est|était|c['\u2019]est|c['\u2019]était)(?: à| de)?"
    r"|(?:mont|descend|grimp|all)\w+ (?:jusqu['\u2019])?à|s['\u2019]arrête\w* à)",
}
"""What is said before a price by those who bargain."""
_SOLD_AT: Mapping[str, str] = {
    "en": r"(?:['\u2019](?:re|s)|\b(?:is|are|was|were|be|sells?|selling|sold|retails?|lists?|starts?|starting"
    r"|goes|go|going|priced|valued|insured|assessed|on the books)) at"
    r"|\b(?:have|has|gets?|got|take|rent|hire|lease|insure|do)"
    r" (?:it|them|that|those|one|both|mine|yours|his|hers|theirs|the \w+) for",
    "fr": r"\b(?:(?:est|sont|sera|seront|était|étaient|part|partira|démarre|affichée?s?|proposée?s?) à"
    r"|(?:est|sont|sera|seront) vendue?s?(?: à)?)",
}
_TOOK: Mapping[str, str] = {
    "en": r"\b(?:we|they|you|s?he|i)(?:['\u2019](?:ve|s|d)| have| had| has)? (?:only |just )?"
    r"(?:raised|made|cleared|netted|grossed|banked|spent|billed|blew|burn(?:ed|t)|put up|pulled in"
    r"|took (?:in|out)|won|lost|bet|nicked|stole|borrowed|pocketed|inherited|gambled|drew out|withdrew)",
    "fr": r"(?!)",
}
"""What somebody did with money, before so many hundreds."""
_OFF = r"\b(?:(?:knock|shav|lopp|skimm?|tak)(?:e?s|e|ed|ing)?|took) "
"""What is done to a price, before how much is taken off it."""
_HUNDREDS: Mapping[str, str] = {
    "en": rf"(?=(?:\w+ hundred|\w+ (?:(?:six|seven|eigh|nine)ty|(?:twen|thir|for|fif)ty[ -]{ONES_EN})"
    r"|\d{3,})\b)(?!\w+ hundred (?:percent|per cent)\b)",
    "fr": r"(?=(?:[\w-]+ )?cents?\b|\d{3,})",
}
"""A price that is no time of the day."""
AN_HOUR = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?) (?:ten|(?:twenty|thirty"
    r"|forty|fifty)(?:[ -]five)?|fifteen)",
    re.IGNORECASE,
)

AFTER_MONEY = "a number after a word of money"
"""The reason of a sum that has no currency."""
_PAY = "what somebody is said to be on"


def prices(language: str, one: str, several: str) -> tuple[Expression, ...]:
    """What finds prices and pay by the words around a number.

    Args:
        language: ``en`` or ``fr``.
        one: a regular expression for a number.
        several: for one, or two of which either may be meant.
    """
    for_what = _FOR_WHAT[language]
    about, ends = ROUGHLY[language], _COUNTS_NOTHING[language]
    twenty = rf"{_TWENTY}(?>{one})"
    hour = rf"(?!{AN_HOUR.pattern}\b)"
    return (
        money(
            rf"{NO_MONEY}{_SMALL}(?>{several})", before=rf"\b{_PRICED[language]}{_PAUSE} {about}", after=ends
        ),
        money(
            rf"{NO_MONEY}{hour}{_SMALL}{twenty}(?: oh [a-z]+)?",
            before=rf"\b{_ASKED[language]}{_PAUSE} {about}",
            after=ends,
        ),
        money(
            rf"{_HUNDREDS[language]}(?>{one})(?! of\b)",
            before=rf"(?:{_SOLD_AT[language]}|{_TOOK[language]}) {about}",
            after=ends,
        ),
        money(twenty, before=_OFF, after=r"(?= off\b)", near=_OFF),
        money(twenty, before=r"(?<![\w.,])", after=_STATED[language], near=_STATED[language]),
        money(twenty, before=_DID, after=_IN_TIME, near=_DID),
        money(twenty, before=_UP_BY, after=ends, near=_UP_BY),
        money(rf"(?>{one}) {_TO[language]} (?>{one})", before=rf"\b{_MOVES[language]} ", after=ends),
        money(twenty, reason="the price of one of something", after=_RATE[language], near=_RATE[language]),
        money(twenty, before=r"(?<![\w.,])(?<!\bpour )", after=for_what, near=for_what),
        money(twenty, reason=_PAY, after=_TAXED[language], near=_TAXED[language]),
        money(twenty, reason=_PAY, before=rf"\b{_PAID[language]} {about}", after=ends),
    )


def money(
    amount: str,
    score: float = 0.4,
    reason: str = AFTER_MONEY,
    *,
    before: str = r"(?<!\w)",
    after: str = "",
    near: str | None = None,
) -> Expression:
    """What finds an amount between what is before and after it; a part of these may be looked for first."""
    return Expression(rf"{before}(?P<said>{amount}){after}", Category.MONEY, score, reason, near=near)
