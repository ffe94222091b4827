"""Dates of the calendar: a day with its month, a month with its year, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.days.around_days import around_days
from app.detect.days.feasts import english_feasts, french_feasts
from app.detect.days.french_days import DAYS as DAYS_FR
from app.detect.days.plans import AT_AN_HOUR, ON_EACH_DAY, PLAN, first_plan
from app.detect.days.told_days import DAY_IN_WORDS, in_numbers, told_day, told_days
from app.detect.days.told_days import DAYS as DAYS_EN
from app.detect.text.expressions import Expression, Reading, caseless
from app.detect.text.numerals import AFTER_NUMBER, ONES_EN, STOP, cardinal
from app.detect.text.words import has_capitals
from app.domain.finding import Category, Hit

MONTHS: Mapping[str, str] = {
    "en": r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?!\w)",
    "fr": r"(?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre"
    r"|d[eé]cembre|(?:janv|f[eé]vr?|avr|juil|sept|oct|nov|d[eé]c)\b\.?)(?!\w)",
}
_VERBS = frozenset({"may", "march"})
"""Months that are verbs too; those have a capital, in a text that has any."""
DAYS: Mapping[str, str] = {"en": DAYS_EN, "fr": DAYS_FR}
_ONES = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = r"(?:thir|four|fif|six|seven|eigh|nine)teenth"
ORDINALS_EN = (
    rf"(?:(?:twenty|thirty)[ -](?:{_ONES})|{_ONES}|tenth|eleventh|twelfth|{_TEENS}|twentieth|thirtieth"
    r"|[0-3]?\d[ ]?(?:st|nd|rd|th))"
)
_OF_TWO_WORDS_FR = (
    r"(?:vingt|trente)(?:[ -](?:et|est)[ -]une?|[ -](?:deux|trois|quatre|cinq|six|sept|huit|neuf))?"
    r"|dix[ -](?:sept|huit|neuf)"
)
DAY_FR = (
    rf"(?:(?:premier|1er|{_OF_TWO_WORDS_FR}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
    r"|quatorze|quinze|seize|un|[23]0 (?:et|est) une?|[0-3]?\d))"
)
_TENS_EN = (
    r"(?:ten|eleven|twelve|\w+teen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{ONES_EN})?)"
)
_YEARS: Mapping[str, str] = {
    "en": rf"(?:(?:19|20)\d\d|(?:nineteen|twenty)[ -](?:oh[ -]{ONES_EN}|{_TENS_EN})"
    rf"|two thousand(?: and)?(?: (?:{_TENS_EN}|{ONES_EN}))?)",
    "fr": r"(?:(?:19|20)\d\d|(?:deux mille|mille neuf cents?|dix-neuf cents?)"
    r"(?:[ -](?:et|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante)\b)*|de 10[0-3]\d)",
}
"""Whisper writes "de 1026" for "deux mille vingt-six" too."""
_SHORT_YEAR_EN = (
    rf"(?:['\u2019]?[4-9]\d|(?:nought|oh)[ -]{ONES_EN}"
    rf"|(?:forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{ONES_EN})?)"
)
_SHORT_YEAR_FR = r"(?:[2-9]\d|vingt(?:[ -](?:et[ -]une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente)"
"""The last two figures of a year, after its month, or its day and its month."""
_NUMERIC = r"(?<![\w/.-])(?:\d{4}-[01]?\d-[0-3]?\d|[0-3]?\d([/.-])[0-3]?\d\1(?:\d{4}|\d\d))(?![\w/-])"


END: Mapping[str, str] = {
    "en": rf"(?={STOP}| (?:and|or|in|at|before|after|for|if|with|u[hm]+|er|erm|sorry|yeah|\w+n['\u2019]t"
    rf"|right (?:and|so|then|okay|what|well))\b| {AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}"
    rf"| (?:et|ou|au|à|avant|dans|pour|par|chez|avec|euh|heu|hein|voilà|pardon)(?!\w)| {AFTER_NUMBER['fr']})",
}
"""Where a day stands alone: it counts nothing that follows."""
_GOES_ON: Mapping[str, str] = {
    "en": r"(?= (?:until|till|then|so|but|because|when|where|while|unless|once|we|they|he|she|it|i|you|that"
    r"|which|is|was|will|would|there|this)(?!\w))",
    "fr": r"(?= (?:jusqu['\u2019]|[cjlnst]['\u2019]|(?:d['\u2019]ici|donc|mais|alors|puis|ensuite|parce|quand"
    r"|si|comme|sans|après|je|tu|il|elle|on|nous|vous|ils|elles|ça|qui|que|l[ea]s?)(?!\w)))",
}
"""What no number counts, and with which a text without stops goes on behind a day of a week."""
_LATE_DAY: Mapping[str, str] = {
    "en": rf"(?:(?:twenty|thirty)[ -](?:{_ONES})|thirtieth|{_TEENS}|twentieth"
    r"|(?:1[3-9]|2\d|3[01]) ?(?:st|nd|rd|th))",
    "fr": rf"(?:{_OF_TWO_WORDS_FR}|treize|quatorze|quinze|seize|1[3-9]|2\d|3[01])",
}
"""Days of the month that hardly anything is numbered by but days, with an article."""
_MEETING_FR = (
    r"(?:réunion|séance|commission|conseil|audience|assemblée|conférence|rendez-vous|entretien|visite"
    r"|convocation|signature|livraison|courrier|lettre|compte[ -]rendu|procès-verbal|arrêté|jugement"
    r"|délibéré)"
)
"""What has a day, and is called by it: la réunion du douze."""
_BEFORE_DAY: Mapping[str, str] = {
    "en": r"(?:on|by|until|till|since|before|from|(?:night|week|weekend|morning|evening) of|due"
    r"|(?:set|fixed|scheduled|listed|adjourned|postponed|moved|pushed|brought forward) (?:for|to))"
    r"(?:,? (?:u[hm]+|erm?)\b,?|(?<=\bby),|[.,](?! the (?:first|second|third)\b))? (?=the )",
    "fr": r"(?:(?:(?:avant|depuis|dès|d['\u2019]ici)(?:,? (?:euh|heu)\b,?)?|lanc\w+"
    r"|commenc\w+|(?:res)?sort\w*|déménag\w+|expire\w*|signée?s?|prévue?s?"
    r"|report\w+|re(?:donn|pass|tourn)\w+|sera|ouvr\w+|ferm\w+|reprend|démarr\w+|arriv\w+|revien\w+|rentr(?:e"
    r"|es|ent|era\w*)|(?:re)?part(?:ent|ira\w*)?|(?:se|nous|vous) (?:voi[ts]|voyons|voyez|retrouv\w+|réuni\w+"
    rf"|rencontr\w+)|{_MEETING_FR},? (?:est|c['\u2019]est|c['\u2019]était|était|aura lieu|tombe)|(?:a"
    r"|avait) lieu) (?=le )|(?:jusqu['\u2019]au|(?:fix|report|renvoy|repouss|décal|avanc|ajourn)ée?s?[.,]? au"
    rf"|à (?:partir|compter) du|(?:nuit|matin|soir|soirée|matinée|semaine|week-?end|{_MEETING_FR}) du) )",
}
"""What is said before a day of the month, and the pause behind it, which Whisper may end a sentence with."""
_NO_HOUR = r"(?! a\.m\b)"
"""Behind a number it is no article."""
_DAY_OF_MONTH = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY_AND_MONTH: Mapping[str, str] = {
    "en": rf"(?:{_DAY_OF_MONTH}/{_MONTH}|{_MONTH}/{_DAY_OF_MONTH}|{_DAY_OF_MONTH}[.-](?:0[1-9]|1[0-2]))",
    "fr": rf"(?:{_DAY_OF_MONTH}/{_MONTH}|{_DAY_OF_MONTH}[.-](?:0[1-9]|1[0-2]))",
}
_BEFORE_FIGURES: Mapping[str, str] = {
    "en": r"(?:on|by|until|till|through|since|due|from|before|dated|as of)",
    "fr": r"(?:le|du|au|depuis|dès|avant)",
}
_QUARTER: Mapping[str, str] = {
    "en": r"(?:first|second|third|fourth) (?:quarter|half)",
    "fr": r"(?:premier|deuxième|second|troisième|quatrième) (?:trimestre|semestre)",
}
_PART: Mapping[str, str] = {
    "en": r"(?:christmas|easter|new year(?:['\u2019]s)?(?: day| eve)?|thanksgiving"
    r"|(?:spring|summer|autumn|fall|winter)(?: of)?|q[1-4]|h[12]|(?:start|beginning|middle|end) of"
    rf"|{_QUARTER['en']}(?: of)?|week (?:\d\d?|[\w-]+),?)",
    "fr": r"(?:noël|pâques|toussaint|pentecôte|(?:la )?rentrée(?: de)?"
    r"|(?:printemps|été|automne|hiver)(?: de)?|[ts][1-4]|fin|milieu"
    rf"|{_QUARTER['fr']}(?: de)?|semaine (?:\d\d?|[\w-]+)(?: de)?)",
}
"""A part of a year, which is a date with the year."""
_ABOUT: Mapping[str, str] = {
    "en": r"(?:(?:early|mid|late)[ -]"
    r"|(?:the )?(?:(?:(?:very|back|tail|front) )?(?:start|beginning|middle|end)"
    r"|(?:(?:first|last) (?:(?:\w+ )?day|half)|(?:first|second|third|fourth|last) week(?:end)?)) of )",
    "fr": r"(?:(?:début|mi|fin|courant)[ -](?:un |en )?"
    r"|(?:l[ea] )?(?:fin|milieu|début|(?:premi|derni)(?:er|ère) (?:jour|week-?end|semaine|moitié|quinzaine)"
    r"|(?:(?:deux|trois|quatr)ième|seconde?) (?:week-?end|semaine|moitié|quinzaine))"
    r" (?:du mois )?(?:de |d['\u2019]))",
}
"""A part of a month or a year."""
_NEXT_YEAR: Mapping[str, str] = {
    "en": rf"(?:q[1-4]|h[12]|{_QUARTER['en']})(?: of)? next year",
    "fr": rf"(?:[ts][1-4]|{_QUARTER['fr']}) (?:de )?l['\u2019]an(?:née)? prochaine?",
}
"""A part of the year to come."""
_AND_NEXT: Mapping[str, str] = {"en": r"", "fr": rf"(?: (?:au|ou le|et le) {DAY_FR})?"}
"""Another day behind a day: dans la nuit du trois au quatre."""
_LAST_YEAR: Mapping[str, str] = {
    "en": r"(?: of)? (?:last|next) year",
    "fr": r" (?:derni(?:er|ère)|prochaine?|(?:de )?l['\u2019]an(?:née)? (?:derni(?:er|ère)|prochaine?))",
}
"""What tells a month of which year it is."""
_HOUR: Mapping[str, str] = {
    "en": r"(?:(?:half past|quarter (?:past|to)) )?"
    r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)"
    r"(?:[:.][0-5]\d| (?:fifteen|thirty|forty-?five))?(?: ?[ap]\.?m\b\.?| o['\u2019]clock)?",
    "fr": r"(?:(?:[01]?\d|2[0-4]) ?h(?: ?[0-5]\d)?|(?:[\w-]+ (?:et )?)?(?:[01]?\d|[\w-]+) heures?"
    r"(?: (?:quinze|trente|quarante-cinq|et quart|et demie))?|midi|minuit)",
}
_EMBARGO: Mapping[str, str] = {
    "en": r"(?:before|until|till|by)[.,]? "
    rf"(?P<said>{_HOUR['en']} (?:tomorrow|tonight|(?:on )?{DAYS['en']})"
    rf"|(?:tomorrow|{DAYS['en']})(?: at {_HOUR['en']}| (?:noon|midnight)))",
    "fr": rf"(?:avant|jusqu['\u2019](?:à|en)|d['\u2019]ici(?: à)?)[.,]? "
    rf"(?P<said>(?:demain|{DAYS['fr']}),? (?:à )?{_HOUR['fr']}|{_HOUR['fr']} (?:demain|{DAYS['fr']}))",
}
"""An hour of a day to come up to which something holds."""
_WEEKDAY: Mapping[str, str] = {
    "en": rf"(?:a (?:week|fortnight) on {DAYS['en']}"
    rf"|{DAYS['en']} (?:week(?={STOP}| (?:and|or|if|so|then)\b)|fortnight\b)"
    rf"|the (?:first|second|third|fourth|last) {DAYS['en']} (?:of|in) (?:{MONTHS['en']}|(?:the|next) month)"
    r")",
    "fr": rf"(?:{DAYS['fr']} en (?:huit|quinze)(?={STOP}| (?:et|ou|à|avant|pour|par|chez|avec)\b)"
    rf"|le (?:premier|deuxième|second|troisième|quatrième|dernier) {DAYS['fr']}"
    rf" (?:du mois|(?:de |d['\u2019]){MONTHS['fr']}))",
}
"""A day of a week that is told from the others."""
_FEAST: Mapping[str, str] = {
    "en": r"(?:christmas|easter|halloween|thanksgiving|labou?r day|memorial day|michaelmas|whitsun"
    r"|bank holiday|(?:valentine|mother|father|patrick)['\u2019]?s day|boxing day|passover|ramadan|hanukkah"
    r"|diwali|eid|yom kippur|rosh hashanah?|(?:chinese |lunar )?new year|half[ -]term|spring break"
    r"|(?:\w+ )?cup day|(?:anzac|canada|australia|veterans|independence|columbus|armistice|remembrance) day"
    r"|the (?:fourth|4th) of july)(?: (?:eve|(?:mon|tues|sun)day|week(?:end)?))?",
    "fr": r"(?:noël|p[âa]ques?|la toussaint|la pentecôte|l['\u2019]ascension|la chandeleur|le ramadan"
    r"|mardi gras|la saint-(?!\w+-)\w+)",
}
"""What comes once a year."""
_AROUND_FEAST = (
    rf"(?:(?:the )?{DAYS['en']}|(?:the |an? |\w+ )(?:day|night|morning|week|weekend|fortnight|month)s?)"
    rf" (?:before|after|of|following)(?: (?:the|last|next))? {_FEAST['en']}"
)
"""A day, or so many weeks, before what comes once a year, or behind it."""
_MOMENT: Mapping[str, str] = {
    "en": r"\b(?:(?:in|by|until|before|after|from|since|this|next|last|the|our|for) "
    rf"(?P<month>{MONTHS['en']})|(?P<quarter>(?:{_ABOUT['en']}(?:the )?)?(?:q[1-4]|h[12]|{_QUARTER['en']}))\b"
    r"|(?:in|by|until|before|after|from|since|for|this|next|of)[.,]? (?:the )?(?P<season>"
    r"(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|winter))\b"
    rf"|(?P<day>(?:(?:next )?{DAYS['en']}|tomorrow)(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? at {_HOUR['en']})?|{_FEAST['en']}|tonight|the (?:day|night) (?:after|before)(?: that)?(?={STOP})"
    r"|the end of (?:the|this|next) (?:week|month|season|year))(?!\w)"
    rf"|(?:on|until|till|before|by|since) (?P<date>the {ORDINALS_EN}){END['en']}"
    rf"|at (?P<hour>{_HOUR['en']})(?:{END['en']}|(?= (?:on|{DAYS['en']})\b)))",
    "fr": rf"\b(?:(?P<month>(?:en )?(?!sept\b){MONTHS['fr']})"
    rf"|(?P<quarter>(?:(?:la )?(?:{_ABOUT['fr']}|(?:fin|milieu|début) du ))?(?:[ts][1-4]|{_QUARTER['fr']}))\b"
    rf"|(?P<day>{_FEAST['fr']}|(?:{DAYS['fr']}|(?:après-)?demain)(?: (?:matin|midi|après-midi|soir|prochain"
    rf"|suivant|d['\u2019]après|qui (?:suit|vient)))?(?:,? à {_HOUR['fr']})?|ce soir|la (?:veille|rentrée)"
    r"|le lendemain|la fin (?:du mois|de la (?:semaine|saison)|de l['\u2019]année))(?!\w)"
    r"|(?P<season>(?:au|le début du|la fin du|début|mi-?|fin) ?printemps|(?:à l['\u2019]|cet "
    r"|(?:l[ea] )?(?:début|fin|milieu) de l['\u2019]|(?:début|fin|mi)[ -])(?:automne|hiver|été))(?!\w)"
    rf"|(?P<date>le (?:{_DAY_OF_MONTH}|(?!premier|1er|une?\b){DAY_FR})){END['fr']}"
    rf"|à (?P<hour>{_HOUR['fr']})(?:{END['fr']}"
    rf"|(?= {DAYS['fr']}\b)))",
}
"""What tells a day from others only with what is planned on it."""
_EACH_FR = re.compile(
    rf"(?<=\ble ){DAYS['fr']}(?: (?:matin|midi|après-midi|soir))?(?:,? à {_HOUR['fr']})?", re.IGNORECASE
)
"""A day of a week, or of each: la cantine ferme le vendredi."""
_BEFORE_PLAN = re.compile(
    r"(?:\b(?:when|which day|quand|quel jour)\b[^.?!;\n]*\?\s+)?[^.?!;\n]*\Z", re.IGNORECASE
)
"""What is said before a moment, and the question that it answers."""
_AFTER_PLAN = re.compile(
    r"(?:, (?=(?:we|they|he|she|it|i|on|nous|ils?|elles?|je|j)\b))?[^.?!;,\n]*", re.IGNORECASE
)
"""What is said of a moment: after a comma too, where somebody does it ("On Friday, we announce it")."""
_FAR, _CLOSE = 50, 20
"""Code points before a moment in which a plan is said, and behind it in which it begins."""
BORN = "when somebody was born"
"""The reason of a date by which a person is known."""
_BIRTH: Mapping[str, str] = {
    "en": r"(?:born(?: back| again)?,?(?: uh,?| um,?)? (?:on|in)(?: the)?"
    r"|(?:date of birth|d\.? ?o\.? ?b\b\.?|birthday)(?: is|['\u2019]s| was)?(?: on)?)[,:]?(?: uh,?| um,?)? ",
    "fr": r"(?:née?s?,?(?: euh,?)?(?= (?:le|en|l['\u2019]an|au printemps|à l['\u2019](?:automne|été))[ ,:])"
    r"|(?:date de naissance|anniversaire)(?:,? c['\u2019]est| est| :)?[,:]?)(?: euh,?)? ",
}
_LEADS_ON: Mapping[str, str] = {
    "en": r"(?<=\w)\b(?<! and)(?<! but)(?<! so)(?<! then)(?<! when)(?<! because)",
    "fr": r"(?<=\w)\b(?<! et)(?<! mais)(?<! donc)(?<! puis)(?<! alors)(?<! quand)",
}
"""A date ends with no word by which the sentence goes on."""
_SOMEBODY: Mapping[str, str] = {"en": r"he|she|they|we|i|it|who", "fr": r"il|elle|ils|elles|on|je|nous|qui"}
"""With these a text without stops goes on after a birth."""
_NUMERAL: Mapping[str, str] = {
    language: rf"(?:['\u2019]?\b(?:{cardinal(language)}|{first})\b)"
    for language, first in (("en", ORDINALS_EN), ("fr", r"premier|1er"))
}


class Dates:
    """Finds dates that tell one day, or one month of one year, from all others."""

    name = "dates"

    def __init__(self) -> None:
        self._tables = {"en": _english(), "fr": _french()}
        self._moments = {one: caseless(_MOMENT[one]) for one in _MOMENT}
        self._plans = {one: caseless(rf"\b{PLAN[one]}\b") for one in PLAN}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Dates with a day and a month, with a month and a year, numeric ones, and those of plans."""
        capitals, reading = has_capitals(text), Reading(text)
        for each in self._tables[language]:
            for match in each.matches(reading):
                month = slice(*match.span("month")) if "month" in each.pattern.groupindex else slice(0)
                if not (capitals and text[month] in _VERBS):
                    yield each.hit(match, self.name)
        for match in reading.matches(self._moments[language]):
            is_verb = capitals and text[slice(*match.span("month"))] in _VERBS
            if not is_verb and self._is_planned(reading.of(self._plans[language]), match, language):
                start, end = match.span(str(match.lastgroup))
                yield Hit(Category.DATE, start, end, 0.4, self.name, "when something is planned")

    def _is_planned(self, text: str, match: re.Match[str], language: str) -> bool:
        """Whether the sentence says beside a moment what is planned."""
        plan, (start, end) = self._plans[language], match.span()
        usual = AT_AN_HOUR if match.lastgroup == "hour" else None
        if _EACH_FR.fullmatch(text, *match.span(str(match.lastgroup))):
            usual = ON_EACH_DAY
        clause = _BEFORE_PLAN.search(text, max(0, start - _FAR), start)
        if clause is not None and first_plan(plan, text, (clause.start(), start), usual):
            return True
        after = _AFTER_PLAN.match(text, end, end + _FAR)
        said = first_plan(plan, text, (end, after.end()), usual) if after is not None else None
        return said is not None and said.start() - end <= _CLOSE


def _english() -> tuple[Expression, ...]:
    month, year = MONTHS["en"], _YEARS["en"]
    day = rf"(?:the )?(?:{ORDINALS_EN}|[0-3]?\d)"
    before = rf"(?:\b{DAYS['en']},? (?:the )?)?"
    hour = rf"(?:,? at {_HOUR['en']}(?:{END['en']}|(?= not\b)))?"
    tail = rf"(?:(?:,| of)? {year}\b|,? {_SHORT_YEAR_EN}\b{END['en']})?{hour}"
    return (
        told_day(
            rf"(?<!\w){day} (?:to|and|or|until|till|through) {day}(?: of)? {month}{tail}",
            "a day and a month",
            score=0.8,
        ),
        told_day(rf"{before}(?<!\w){day}(?: day)? of {month}{tail}", "a day and a month", score=0.8),
        told_day(rf"{before}(?<!\w){day} (?P<month>{month}){tail}", "a day and a month", score=0.8),
        told_day(
            rf"{before}\b(?P<month>{month}) (?:(?:the )?(?:{ORDINALS_EN}|[0-3]?\d)\b(?!\d|[.,]\d|%){tail}"
            rf"|{DAY_IN_WORDS}(?:{END['en']}|(?= (?:to|till|until|through)\b)))",
            "a month and a day",
            score=0.8,
        ),
        told_day(
            rf"\b(?P<month>{month})(?:(?:,| of)? {year}|{_LAST_YEAR['en']})\b",
            "a month and a year",
            score=0.5,
        ),
        told_day(
            rf"\b(?:{_FEAST['en']}(?:,|,? (?:of|in))? {year}|{_AROUND_FEAST})\b",
            "a day that comes once a year",
            score=0.5,
        ),
        told_day(
            rf"\b(?:the )?(?:week(?:end)?|night|morning|evening|afternoon) of (?:the )?{ORDINALS_EN}\b"
            rf"{END['en']}",
            "the time around a day",
        ),
        *told_days(ORDINALS_EN, month, year, END["en"]),
        *english_feasts(),
        *in_numbers(ORDINALS_EN, month, year, _SHORT_YEAR_EN, end=END["en"]),
        told_day(
            rf"\b(?!may or may\b)(?P<month>{month}) (?:and|to|or|until|through) {month}{tail}",
            "a part of a year",
            score=0.5,
        ),
        told_day(
            rf"\bthe (?:first of the|{ORDINALS_EN} of (?:this|next|last)) month\b", "a day by its number"
        ),
        *_short("en", ORDINALS_EN),
        told_day(_NUMERIC, "a date in figures", score=0.7),
    )


def _french() -> tuple[Expression, ...]:
    month, year = MONTHS["fr"], _YEARS["fr"]
    tail = rf"(?: {year}\b)?(?:,? à {_HOUR['fr']}(?!\w))?"
    return (
        told_day(
            rf"(?:\b(?:le|du|entre le) {DAY_FR} (?:au|et le|ou le) |\ble )?"
            rf"(?:\b{DAYS['fr']},? (?:le )?)?(?<!\w){DAY_FR} {month}{tail}"
            rf"(?:{_AND_NEXT['fr']}{END['fr']})?",
            "a day and a month",
            score=0.8,
        ),
        told_day(
            rf"\b(?:en )?{month}(?: {year}\b|{_LAST_YEAR['fr']}(?!\w))", "a month and a year", score=0.5
        ),
        told_day(rf"\b(?P<month>{month}) {_SHORT_YEAR_FR}\b{END['fr']}", "a month and a year"),
        *around_days(DAY_FR, _LATE_DAY["fr"], month, _FEAST["fr"], END["fr"], hour=_HOUR["fr"], year=year),
        *french_feasts(DAY_FR, END["fr"]),
        told_day(rf"\b{_QUARTER['fr']} (?:de )?{_SHORT_YEAR_FR}{END['fr']}", "a part of a year"),
        *_short("fr", DAY_FR),
        told_day(_NUMERIC, "a date in figures", score=0.7),
    )


def _short(language: str, day: str) -> tuple[Expression, ...]:
    """What is no whole date: a day alone, a part of a year, what is said of a birth."""
    end, year, number = END[language], _YEARS[language], _NUMERAL[language]
    the, weekday = ("the", "") if language == "en" else ("le", "(?:le )?")
    alone = rf"\b{_NO_HOUR}{end}"
    clause = rf"(?:(?! (?:{_SOMEBODY[language]})\b)[^.?!;,\n])"
    birth = (
        rf"(?={clause}{{0,20}}?{number}){clause}{{2,45}}(?:, ?{number}{clause}{{0,25}})?{_LEADS_ON[language]}"
    )
    return (
        told_day(
            rf"\b{weekday}{DAYS[language]},? (?:{the} )?(?:{day}|{_DAY_OF_MONTH})\b{_NO_HOUR}"
            rf"(?:{end}|{_GOES_ON[language]})",
            "a day of a week and a month",
            score=0.5,
        ),
        told_day(
            rf"\b{_BEFORE_DAY[language]}(?P<said>(?:{the} )?{day}{_AND_NEXT[language]}){alone}",
            "a day of the month",
        ),
        told_day(rf"\b{the} {_LATE_DAY[language]}{alone}", "a day of the month"),
        told_day(
            rf"\b{_BEFORE_FIGURES[language]} (?P<said>(?!1/2\b){_DAY_AND_MONTH[language]}){end}",
            "a day and a month in figures",
            score=0.5,
        ),
        told_day(
            rf"\b(?:{_PART[language]} {year}"
            rf"|{_ABOUT[language]}(?:{year}|(?:(?:next|last) )?{MONTHS[language]}))(?!\w)",
            "a part of a year",
            score=0.5,
        ),
        told_day(rf"\b{_NEXT_YEAR[language]}\b", "a part of a year"),
        told_day(rf"\b{_WEEKDAY[language]}(?!\w)", "which of the days of a week it is"),
        told_day(rf"\b{_EMBARGO[language]}(?!\w)", "until when something is held back"),
        told_day(rf"\b{_BIRTH[language]}(?P<said>{birth})", BORN, score=0.6),
    )
