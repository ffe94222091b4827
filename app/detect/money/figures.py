"""Figures that move markets: percentages beside what they measure, numbers of jobs, measures of results."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.detect.money.aims import aims
from app.detect.money.cuts import cuts
from app.detect.money.measures import MEASURES, RESULTS, is_level, is_numbered
from app.detect.money.parts import parts
from app.detect.money.runways import TIME, runways
from app.detect.money.standing import POINTLESS
from app.detect.text.expressions import Expression, Reading, caseless, found
from app.detect.text.numerals import AFTER_NUMBER, ROUGHLY, STOP, TENS_IN_WORDS, cardinal
from app.domain.finding import Category, Hit

_PERCENT: Mapping[str, str] = {
    "en": r"(?:\s?%|\s(?:per ?cent|percentage points?|basis points?|bps)\b)"
    r"(?! (?:sure|certain|convinced|positive|cotton|wool|polyester|leather)\b)",
    "fr": r"(?:\s?%|\s(?:pour ?cent|points? de pourcentage|points? de base|points?(?! d['\u2019]))\b)"
    r"(?! (?:sûre?s?|certaine?s?|convaincue?s?|coton|laine|cuir)(?!\w))",
}
_RANGE: Mapping[str, str] = {"en": r"(?:,? (?:to|or|maybe) |[-\u2013])", "fr": r"(?:,? (?:à|ou) |[-\u2013])"}
_WHOLE = r"(?!(?:a |one )?hundred per|100 ?(?:%|p)|cent pour)"
"""All of something is no figure: one hundred percent."""
_COUNTED: Mapping[str, str] = {
    "en": r"(?:jobs?|positions?|posts|roles|redundanc(?:y|ies)|layoffs?|lay-offs?|dismissals?|departures"
    r"|heads(?! of\b)|(?:people )?fewer(?: people| of (?:us|them))?"
    r"|employees|(?:people|of (?:them|us)) (?:will|would|are to|have to|must) (?:go|leave))",
    "fr": r"(?:postes?|emplois?|licenciements?|suppressions?|départs|têtes(?! d['\u2019])|salariés?"
    r"|employée?s?|(?:personnes )?de moins"
    r"|(?:personnes|d['\u2019]entre (?:eux|nous)) (?:(?:vont|devront) partir|partir\w+))",
}
_NO_TIME = r"(?!(?:second|minute|hour|day|week|month|year|man|person|two|three)s? )"
"""How long a job takes is no number of jobs: a ten minute job, a two man job."""
_SOME: Mapping[str, str] = {
    "en": r"(?:(?:(?:a couple of |a few |several )?(?:dozens|hundreds)|a couple of hundred) of"
    r"|a (?:dozen|hundred))",
    "fr": r"(?:une (?:(?:\w+[en]|ving)t|(?:di|quin|dou)z)aine"
    r"|(?:des|plusieurs|quelques) (?:dizaines|centaines)) de",
}
"""What is said for a number of jobs."""
_PART: Mapping[str, str] = {
    "en": r"(?:half|(?:a|one|two) (?:third|quarter|fifth)s?)(?: of)? (?:the|our|their|all)"
    r" (?:workforce|head ?count|staff|jobs|positions)",
    "fr": r"(?:(?:un|le|deux) (?:bon )?(?:tiers|quarts?)|la moitié)"
    r" (?:des|du|de (?:l['\u2019]|nos|leurs?|vos)) ?(?:effectifs?|postes|emplois|personnel)",
}
"""A share of all jobs."""
_LOSE: Mapping[str, str] = {
    "en": r"(?:los(?:e|es|t|ing)|cut(?:s|ting)?|shed(?:s|ding)?|let(?:s|ting)? go of"
    r"|(?:lay(?:s|ing)?|laid) off|(?:fir|sack|dismiss)(?:e|ed|ing)?|let(?:s|ting)?(?=[^.?!\n]{1,40} go\b)"
    r"|(?:mak(?:e|es|ing)|made)(?=[^.?!\n]{1,40} redundant\b))",
    "fr": r"(?:perd(?:re|s|ons|ent|u|ra)?"
    r"|(?:vir|licenci|supprim|remerci)(?:er|e|es|ons|ent|é|era|erons|eront)|sépar(?:er|e|ons|é|és) de"
    r"|(?:met(?:s|tre|tons|tent)?|mis)(?=[^.?!\n]{1,40} (?:à la porte|dehors|au chômage)\b))",
}
_WHOM: Mapping[str, str] = {
    "en": r"(?:people|staff|workers|of (?:them|us)|go|redundant)\b",
    "fr": r"(?:personnes|gens|salariés?)\b",
}
"""Jobs by the people who have them."""
_SOLD: Mapping[str, str] = {
    "en": r"(?:units|customers|clients|subscribers|members|users|contracts|deals|stores|shops|outlets"
    r"|branches|restaurants|locations|shares|tonnes|tons|barrels|vehicles|contractors|patients|policies"
    r"|licen[cs]es|vacancies|beds|pupils|students|residents|tenants|applicants|applications|candidates"
    r"|complaints)",
    "fr": r"(?:unités|pièces|clients|abonnés|adhérents|utilisateurs|contrats|magasins|boutiques|agences"
    r"|restaurants|actions|tonnes|barils|véhicules|intérimaires|patients|licences"
    r"|lits|élèves|étudiants|résidents|locataires|candidats|candidatures|plaintes|réclamations)",
}
_FOR = r"(?:for|to|with|from|by|without|pour|avec|par|chez|sans|aux?)"
"""Between a number, a price maybe, and those to whom it is one: it does not count them."""
_WORKERS: Mapping[str, str] = {
    "en": r"(?:nurses|doctors|teachers|drivers|engineers|developers|consultants|operators|technicians|agents"
    r"|cashiers|cleaners|temps)",
    "fr": r"(?:infirmi(?:er|ère)s|médecins|enseignante?s|chauffeurs|ingénieure?s|développeu(?:r|se)s"
    r"|consultante?s|opérat(?:eur|rice)s|technicien(?:ne)?s|agents|caissi(?:er|ère)s|ouvri(?:er|ère)s"
    r"|vendeu(?:r|se)s)",
}
"""Jobs by what those do who have them."""
_PARTS = r"[\w-]{1,24}"
"""A word of a number; in one of thousands of letters, every place would be read to its end."""
_MANY = (
    rf"(?=\d\d|\d[.,\u00a0\u202f ]\d{{3}}|{_PARTS} (?:hundred|thousand|cents?|mille)\b|(?:eleven|twelve"
    rf"|\w{{2,5}}teen|{TENS_IN_WORDS}|onze|douze|\w{{2,6}}ze|vingt|trente|\w{{2,6}}ante"
    r"|dix[ -](?:sept|huit|neuf)|quatre[ -]vingts?)\b)"
)
_BELOW_HUNDRED_FR = (
    r"(?:et une?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\w{2,6}ze|vingt|trente|\w{2,6}ante)"
)
"""What follows a hundred that is no round one: cent douze."""
_HUNDREDS: Mapping[str, str] = {
    "en": rf"(?=[1-9]\d\d\b|\d{{1,3}}[., ]\d{{3}}\b|{_PARTS} hundred\b)"
    r"(?!100\b|360\b|(?:a|one) hundred\b(?! and))",
    "fr": rf"(?=[1-9]\d\d\b|\d{{1,3}}[.\u00a0\u202f ]\d{{3}}\b|{_PARTS} cents?\b"
    rf"|cent[ -]{_BELOW_HUNDRED_FR}\b)(?!100\b|360\b)",
}
_ANY: Mapping[str, str] = {
    "en": r"(?:people|of (?:them|us|you|those|these|which)"
    r"|(?!times|degrees|words|miles|metres|meters|kilometers|kilometres|calories|pages|ways|things|reasons"
    r"|years|days|hours|minutes|seconds|(?:milli|micro|kilo)?grams"
    r"|(?:milli)?lit(?:re|er)s|feet|points|pixels|dollars|euros|pounds|percent)(?:\w+ )?[a-z]+s)",
    "fr": r"(?:personnes|gens|d['\u2019]entre (?:eux|nous|vous)|tickets|appels|demandes|dossiers|colis"
    r"|factures|comptes|visites|commandes|fiches|lignes|données|serveurs|machines|sites|incidents"
    r"|réclamations|retours|paiements|transactions|livraisons|véhicules|produits|candidatures|candidats"
    r"|(?!heures)[^\W\d_]{3,}(?:istes|eurs|euses|trices|iens|iennes|ants|antes))",
}
"""What is counted in hundreds."""
_COUNTS_NOTHING: Mapping[str, str] = {
    "en": r"(?! times (?:an?|per|each|every) (?:hour|day|night|week|month|year)\b)"
    rf"(?=(?: (?:points?|times|turns|x|bps|bips)\b|x\b)?(?:{STOP}"
    r"|\s+(?:to|and|or|by|from|in|at|on|for|with|across|against|versus|compared|over|per|as|when"
    rf"|if|of|last|next|now|today|before|after|year)\b|\s+{AFTER_NUMBER['en']}))",
    "fr": r"(?! fois (?:par (?:heure|jour|nuit|semaine|mois|an)|l['\u2019]an)\b)"
    rf"(?=(?: (?:points?|fois)\b)?(?:{STOP}"
    r"|\s+(?:à|et|ou|contre|en|au|sur|dans|pour|avec|par|chez|maintenant|aujourd|d['\u2019]ici"
    rf"|comme|avant|après)(?!\w)|\s+{AFTER_NUMBER['fr']}))",
}
"""What follows a number that counts nothing, or what a measure is told in. How often something is done is
none.
"""
_UNLIKELY = (
    r"(?!(?:fifty[ -]fifty|50[-/]50)\b)(?!(?:one|two|zero|une?|deux|zéro|[0-2]|1\d{3}|20\d\d)\b"
    r"(?![.,]\d| (?:points?|virgule|times|fois|hundred|cents?|mille|ten|eleven|twelve|\w+teen"
    rf"|{TENS_IN_WORDS}|quatre-vingt|vingt|trente|[a-z]+ante)\b))"
)
"""Numbers that are rather something else: a list, a year, halves."""
_SCALE = r"(?:hundred|thousand|[mbtr]+illions?|cents?|mille|milliards?|milliers?)\b"
"""What stands behind the number that it belongs to."""
_MULTIPLE: Mapping[str, str] = {
    "en": r"(?: times|[ -]?x)(?= (?:\w+ )?(?:earnings|ebit(?:d?a)?|sales|revenues?|profits?|cover(?:age|ed)?"
    r"|leverage|(?:over)?subscribed|arr|cash ?flow)\b| what (?:we|they|it|s?he)(?:['\u2019]ve"
    r"| have|['\u2019]s)? (?:earn|ma[dk]e|sell|sold|turn|took|take|bring|brought|spend|spent|owe|pa[iy])\w*)",
    "fr": r" fois(?=,? (?:l['\u2019]|les? |leurs? |la )?(?:ebit(?:d?a)?|bénéfices?|résultats?|chiffre d"
    r"|ventes|marge|(?:sur)?souscrite?s?|couverte?s?)(?!\w)"
    r"| ce qu(?:['\u2019](?:on|ils?|elles?)|e nous)(?: a| avons| ont)? (?:gagn|f[ao]i?|encaiss|vend|rapport"
    r"|dépens|doi|touch|pa[iy]))",
}
_RATIO: Mapping[str, str] = {
    "en": r"(?:(?:(?:low|mid|high)[- ])?(?:single|double|triple)[- ]digits?"
    r"|(?:low|mid|high) (?:teens|twenties|thirties))",
    "fr": r"à (?:un|deux|trois) chiffres?",
}
"""Growth that is told by the number of its digits."""
_DIGITS_EN = r"(?:four|five|six|seven|eight|nine|ten|eleven|[4-9]|1[01])"
_DIGITS_FR = r"(?:quatre|cinq|six|sept|huit|neuf|dix|onze|[4-9]|1[01])"
_SUM: Mapping[str, str] = {
    "en": rf"(?:(?:low|mid|high)[- ])?(?:{_DIGITS_EN}[- ]figure|(?<!\bthe )(?<!\bthese )(?<!\ball )"
    rf"{_DIGITS_EN}[- ]figures)\b(?! (?:on|in|of) (?:the|this|that|each|our|his|her) )",
    "fr": r"(?:une? |des )?(?:sommes?|montants?|salaires?|primes?|bonus|chèques?|amendes?|offres?|prix"
    r"|contrats?|budgets?|factures?|deals?|indemnités?|pertes?|dettes?|rémunérations?)(?: \w+)?"
    rf" à {_DIGITS_FR} chiffres\b|(?:(?:régl|transig|négoci|conclu|sign|sold|vend|achet|part)\w* (?:à|pour)"
    rf"|dans les) (?P<said>{_DIGITS_FR} chiffres)\b",
}
"""Money that is told by the number of its digits."""
_OF_PAY: Mapping[str, str] = {
    "en": r"(?:['\u2019]?s?,? (?:worth )?(?:of )?(?:base )?(?:pay|salary|wages|severance)\b"
    r"|(?:['\u2019]? (?:pay|salary))? (?:per|for each|for every|each|a) year (?:of (?:service|employment)"
    r"|served|worked)\b)",
    "fr": r"(?: de (?:salaire|paie|rémunération|fixe|variable)\b"
    r"|(?: de salaire)? par (?:année|an) (?:d['\u2019](?:ancienneté|activité)|de (?:service|présence)))",
}
"""Behind a time that tells how much somebody is paid."""
_BONUS: Mapping[str, str] = {
    "en": r"\b(?:bonus(?:es)?|severance|pay-?off)(?:['\u2019]s| is| was| are| of| will be| equals) ",
    "fr": r"\b(?:bonus|primes?|variable|indemnités?(?: de départ)?)"
    r"(?:,? (?:c['\u2019](?:est|était)|ce sera)| est| était| sera)?(?: de)? ",
}
_DECIMAL = re.compile(
    r"\d[.,]\d{1,2}$|\b(?:point|virgule)\b| (?:and a (?:half|quarter)|et (?:demie?|quart))$", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?:item|level|part|stage|rule|build|grade|score|scale|number|question|note|option|tab|floor|volume"
    r"|table|niveau|partie|numéro|v|ran|swam|walked|cycled|couru|nagé|marché)s?\s$|(?-i:\w [A-Z][\w-]*)\s$",
    re.IGNORECASE,
)
"""Before a number that tells which one, where no sum of money is looked for."""
_VERSION = re.compile(r"\b(?:point|virgule)\b.*\bpoint\b|\d\.\d+\.\d", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:(?:at|until|till|by|before|after|from|since|to|à|vers|avant|après) [012]?\d[.][0-5]\d"
    r"|(?:at|until|till|before|after|past|count to|vers) (?:1[0-2]|\d|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze)"
    r"(?: (?:ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?))?)\Z",
    re.IGNORECASE,
)
_MOVES: Mapping[str, str] = {
    "en": r"(?:up|down|plus|minus|los(?:e|es|t|ing)|gain(?:s|ed|ing)?)",
    "fr": r"(?:plus|moins|perd(?:ent|u)?|gagn(?:e|ent|é))",
}
_ON_LAST: Mapping[str, str] = {
    "en": r"(?= on (?:the|last|a) (?:year|quarter|month|week)| like for like| year[- ]on[- ]year)",
    "fr": r"(?= sur (?:le|la|un|une|l['\u2019]) ?(?:an|année|mois|trimestre|semestre)\b| à périmètre)",
}
_TIMES: Mapping[str, str] = {
    "en": r"\b(?:halved|doubled|tripled|trebled|quadrupled|(?:cut|fell|down|dropped) (?:by|in) half)\b",
    "fr": r"\b(?:doublé|triplé|quadruplé|(?:divisée?s?|multipliée?s?) par (?:deux|trois|quatre|dix)"
    r"|(?:baissé|chuté|réduite?s?) de moitié)(?!\w)",
}
"""Changes of what is measured, by a number or by a verb."""
_NOT_ONE = r"(?!(?:une?|one) (?!hundred|thousand|million|cents?\b|mille))"
_REACH = 80
"""Code points between a figure and what it measures."""


class Figures:
    """Finds percentages next to what they measure, numbers of jobs, and measures of a company's results."""

    name = "figures"

    def __init__(self) -> None:
        self._percent, self._measure, self._times, self._bare = {}, {}, {}, {}
        self._tables = {}
        for language in _PERCENT:
            alone = rf"(?:[-+]|minus |moins |plus )?(?:{cardinal(language)})"
            either = rf"(?:{alone}{_RANGE[language]})?{alone}"
            number = rf"(?<![\w.,]){either}"
            self._percent[language] = caseless(rf"{_WHOLE}{number}{_PERCENT[language]}")
            self._measure[language] = caseless(rf"\b{MEASURES[language]}\b")
            self._times[language] = caseless(_TIMES[language])
            # Atomic: of a long row of numbers no other parting is tried.
            self._bare[language] = caseless(
                rf"(?<![\w.,'\u2019-])(?!{_SCALE})(?:{POINTLESS[language]}|{_UNLIKELY}(?>{either}))(?!\w)"
                rf"{_COUNTS_NOTHING[language]}"
            )
            self._tables[language] = _table(language, number)

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Figures, and the names of measures that only accounts have."""
        reading = Reading(text)
        measures = [match.start() for match in reading.matches(self._measure[language])]
        hits = [*self._percentages(text, reading.matches(self._percent[language]), measures)]
        hits += (
            self._hit(match, 0.4, "how much a measure changes")
            for match in reading.matches(self._times[language])
            if _near(measures, match)
        )
        hits += found(self._tables[language], text, self.name)
        before = sorted([*measures, *(hit.end for hit in hits)])
        hits += self._numbers(text, reading.matches(self._bare[language]), before)
        yield from hits
        for match in RESULTS.finditer(text):
            yield self._hit(match, 0.4, "a measure of a company's results")

    def _percentages(
        self, text: str, matches: Iterable[re.Match[str]], measures: Sequence[int]
    ) -> Iterator[Hit]:
        for match in matches:
            if _near(measures, match):
                yield self._hit(match, 0.5, "a percentage beside what it measures")
            elif not match.group().lower().endswith(("point", "points")) and not is_level(
                text, match.start()
            ):
                yield self._hit(match, 0.4, "a percentage")

    def _numbers(self, text: str, matches: Iterable[re.Match[str]], before: Sequence[int]) -> Iterator[Hit]:
        """Numbers that count nothing: with decimals, and soon after a measure or after another figure."""
        last = -_REACH - 1  # None yet: out of reach of the first word too.
        for match in matches:
            if _is_place(text, match):
                continue
            start = match.start()
            index = bisect_left(before, start + 1)
            last = max(last, before[index - 1]) if index else last
            if start - last <= _REACH:
                last = match.end()
                yield self._hit(match, 0.5, "a number after what it measures")
            elif _DECIMAL.search(text, start, match.end()):
                yield self._hit(match, 0.4, "a number with decimals that counts nothing")

    def _hit(self, match: re.Match[str], score: float, reason: str) -> Hit:
        return Hit(Category.FIGURE, *match.span(), score, self.name, reason)


def _table(language: str, number: str) -> tuple[Expression, ...]:
    counted = _COUNTED[language]
    jobs, sold = "a number of jobs", "a number of what is sold"
    moved = "how much a measure changes"
    return (
        _figure(rf"{_NOT_ONE}{number} (?:{_NO_TIME}\w+ )?{counted}\b", jobs, near=rf"\b{counted}\b"),
        _figure(rf"\b(?:{_SOME[language]} (?:\w+ )?{counted}|{_PART[language]})\b", jobs),
        _figure(rf"\b{_LOSE[language]} (?P<said>{_UNLIKELY}{number} {_WHOM[language]})", jobs),
        _figure(
            rf"{_MANY}(?P<said>{number}(?! {_FOR} ) (?:\w+ ){{0,2}}{_SOLD[language]}\b"
            rf"|{number}(?= {_FOR} (?:\w+ )?{_SOLD[language]}\b))",
            sold,
            near=rf"\b{_SOLD[language]}\b",
        ),
        _figure(rf"{_MANY}{number} (?:\w+ )?{_WORKERS[language]}\b", jobs, near=rf"\b{_WORKERS[language]}\b"),
        _figure(rf"{_HUNDREDS[language]}(?P<said>(?>{number}))(?= {_ANY[language]}\b)", sold),
        _figure(rf"\b{_MOVES[language]} (?P<said>{number}){_ON_LAST[language]}", moved),
        _figure(rf"{number} (?:and change|et quelques)(?={STOP})", "a rough number"),
        _figure(rf"{number}{_MULTIPLE[language]}", "a multiple of a result", near=_MULTIPLE[language]),
        _figure(rf"\b{_RATIO[language]}\b", "growth told by the length of its number"),
        *parts(language, number),
        *_told_otherwise(language, number),
        *cuts(language, number),
        *aims(language, number),
        *runways(language, number),
    )


def _told_otherwise(language: str, number: str) -> tuple[Expression, ...]:
    """Money that is told by its digits, or by a time."""
    time = rf"(?>{number}) {TIME[language]}"
    paid = "pay told as a stretch of time"
    about = ROUGHLY[language]
    return (
        _figure(
            rf"\b{_SUM[language]}",
            "a sum told by the length of its number",
            Category.MONEY,
            near=r"figure|chiffres",
        ),
        _figure(
            rf"(?:{time}|\b(?:a|one|un) {TIME[language]}){_OF_PAY[language]}",
            paid,
            Category.MONEY,
            near=_OF_PAY[language],
        ),
        _figure(rf"{_BONUS[language]}{about}(?P<said>{time})", paid, Category.MONEY),
    )


def _figure(
    pattern: str, reason: str, category: Category = Category.FIGURE, *, near: str | None = None
) -> Expression:
    return Expression(pattern, category, 0.5, reason, near=near)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether a number tells a version, a place in a text or a time of the day."""
    start = max(0, match.start() - 30)
    numbered = is_numbered(text, match.start()) or _NUMBERED.search(text, start, match.start())
    version = _VERSION.search(match.group())
    return bool(numbered or version or _TIME.search(text, start, match.end()))


def _near(places: Sequence[int], match: re.Match[str]) -> bool:
    """Whether one of the sorted places is within reach of a match."""
    index = bisect_left(places, match.start() - _REACH)
    return index < len(places) and places[index] <= match.end() + _REACH
