"""Days that are told by another day, or by what happens: no, the ninth; the Sunday before the debate."""

from __future__ import annotations

from app.detect.text.expressions import PAUSE, Expression
from app.detect.text.numerals import ONES_EN, cardinal
from app.domain.finding import Category

DAY_IN_WORDS = (
    rf"(?:(?:twenty|thirty)(?:[ -]{ONES_EN})?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|{ONES_EN})\b"
)
"""A day as Americans say it behind its month: april twenty-two."""
_MONTH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|0?[1-9](?:st|nd|rd|th)|1[0-2]th)"
)
"""A month by its number."""
_LATE_YEAR = (
    rf"['\u2019]?(?:[0-3]\d|(?:nought|oh)[ -]{ONES_EN}|ten|eleven|twelve|\w+teen"
    rf"|(?:twenty|thirty)(?:[ -]{ONES_EN})?)\b"
)
"""The last two figures of a year of this century, where nothing but a year can follow."""
DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CAPITAL = r"(?-i:[A-Z][a-z][\w'\u2019-]*)"
_CORRECTED = (
    r"(?:[.,;?!]*\s+(?:no|not|wait|sorry|hang on|hold on|i mean|i meant|or|to|and|but|now|rather|actually"
    r"|well|er|erm|um|uh|oh|then|maybe|possibly|probably|pardon|correction|make (?:it|that)|until|till"
    r"|through|(?:moved|pushed|put|brought) (?:back |forward )?to"
    r"|(?:that|it)(?:['\u2019]s| is| was| will be)(?: now)?)(?!\w)){1,5}"
)
"""What is said between a day and that which takes its place, or follows it."""
_YEAR_END = r"the (?:end|start|beginning) of the (?:financial|tax|school|academic|parliamentary) year"
"""Of a year that every house or school has at another time."""
_FEAST_DAY = (
    r"(?:good friday|easter (?:sunday|monday)|palm sunday|(?:maundy|holy) thursday|ash wednesday"
    r"|shrove tuesday|whit (?:sunday|monday)|pentecost|ascension day|candlemas|michaelmas|lady day"
    r"|twelfth night|midsummer(?:['\u2019]s)? (?:day|eve)|(?:mothering|remembrance) sunday"
    r"|(?:new year|christmas)(?:['\u2019]s)? (?:eve|day)|boxing day|hogmanay|(?:burns|bonfire) night"
    r"|guy fawkes(?: night)?|saint (?:patrick|george|andrew|david)['\u2019]?s day|(?:may|flag|groundhog) day"
    r"|juneteenth|election (?:day|night)|(?:labou?r|memorial|veterans|columbus|independence|anzac|canada"
    r"|bastille) day|the fourth of july|martin luther king(?: junior| jr\.?)? day|m\.?l\.?k\.? day"
    r"|(?:presidents|patriots)['\u2019]? day|valentine['\u2019]?s(?: day)?|all saints['\u2019]?(?: day)?"
    r"|eid|yom kippur|rosh hashanah?)"
)
"""One day of the year, by its name."""
_ON = r"\b(?:on|by|until|till|before|after|since|from|(?:it|that|which)(?:['\u2019]s| is| was))"
_IS_ON = (
    r"\b(?:date|birthday|anniversary|deadline|wedding|funeral|hearing|appointment|interview|surgery|operation"
    r"|inquest|exam|graduation|last day|first day)(?:['\u2019]s| is| was| will be)(?: on)? "
)
"""What has a day, and that it is on one."""
_STARTS = (
    r"\b(?:starts?|begins?|ends?|finish(?:es)?|expires?|lapses?|runs out|falls due|lands?|ships?|closes?"
    r"|opens?)(?: again| back)? "
)
"""What is said of what lasts, before the day on which it begins or ends."""
_EVENT = (
    r"(?:the|our|their) (?:(?:half-?year|full-?year|annual|quarterly|preliminary) )?(?:results|earnings"
    r"|announcement|launch|closing|completion|vote|election|strike|a\.?g\.?m|i\.?p\.?o|listing|merger|deal"
    r"|signing|hearing|trial|verdict|handover|cutover|go-?live|lay-?offs|redundancies|audit|inspection)\b"
)
"""What a house does on a day."""
_FEW = r"(?:two|three|four|five|six|[2-6])"
_AGO = r"(?:(?:a|an?other|two|three|four|five|six|\d) (?:week|fortnight|month)s?)"
_TERM = r"(?:michaelmas|hilary|trinity|lent|easter|spring|summer|autumn|fall|winter) (?:term|semester)"
_THINK = r"(?: (?:i|we) (?:think|believe|guess|reckon|want to say)\b)"
"""With what somebody is not sure of a day."""
_WHOSE = r"(?:the|our|my|your|his|her|their)"
_NOTHING = r"(?!(?:one|other|others|next|last|first|day|weekend|week|month|year|fact|same|whole|rest)\b)"
_EVERYDAY = (
    r"(?!(?:[\w-]+ )?(?:lunch|dinner|breakfast|break|rehearsals?|meetings?|calls?|shifts?|class(?:es)?"
    r"|lessons?|training|school|gym|church|mass|rush|stand-?up|briefing|handover|rounds?|deliver(?:y|ies))\b)"
)
"""What happens in every week: on Wednesday, before the technical rehearsal."""
_NAMED = rf"(?!(?:{DAYS}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|i\b)){_CAPITAL}(?:[ -]{_CAPITAL})?"
"""What happens, by its name."""
_FAIR = (
    r"(?:fair|show|expo|exhibition|congress|conference|convention|summit|festival|symposium|roadshow|regatta)"
)
"""What comes to a place on its days."""
_BEGINS = (
    r"\b(?:(?:re-?)?open(?:s|ing)?(?! (?:to|up|minded)\b)|starts?|begins?|break(?:s|ing)? ground"
    r"|cut(?:s|ting)? (?:steel|the ribbon)|mov(?:e|es|ing) in"
    r"|go(?:es|ing)? (?:on sale|to (?:trial|tender|press)|public|live))\b"
)
"""What is to come, and begins in a month that nobody outside may know."""
_MONEY_LASTS = (
    r"\b(?:cash|payroll|runway|wages|salaries|money|solvent|afloat|in the bank)\b[^.?!;\n]{0,30}?"
    r" (?:until|till|through|into|up to|past|beyond)[.,]? "
)
"""Before the month up to which the money lasts."""
_GOES_ON = (
    rf"(?={PAUSE}| (?:and|or|but|in|at|on|for|if|unless|when|while|because|so|to|with|that|which"
    r"|who|is|was|will|would|i|we|you|he|she|they|it)\b)"
)
"""What stands behind what happens."""


def told_days(day: str, month: str, year: str, end: str) -> tuple[Expression, ...]:
    """What finds English days that are told so.

    Args:
        day: a regular expression for a day of the month.
        month: for a month.
        year: for a year.
        end: for what stands behind a day that counts nothing.
    """
    dated = rf"(?<!\w)(?:{day}(?: of)? {month}|{month} (?:the )?(?:{day}|[0-3]?\d))"
    return (
        told_day(rf"{dated}{_CORRECTED}[.,;]?\s+(?P<said>(?:the )?{day}){end}", "a day of the month"),
        told_day(
            rf"{dated}[.;]\s+(?P<said>the (?!(?:first|second|third|[123](?:st|nd|rd))\b){day}){end}",
            "a day of the month",
        ),
        told_day(rf"{_ON}[.,]? (?P<said>{_FEAST_DAY})(?!\w)", "a day that comes once a year"),
        told_day(rf"{_IS_ON}(?P<said>the {day}){end}", "a day of the month"),
        told_day(rf"{_STARTS}(?P<said>the (?!first|second|third){day}){end}", "a day of the month", _STARTS),
        told_day(
            rf"{_BEGINS}[^.?!;\n]{{0,30}}? (?:in|by|from|next)[.,]? (?:(?:early|mid|late)[ -])?"
            rf"(?!may (?:i|we|he|she|they|it|you)\b)(?P<said>{month})(?!\w|,? \d)",
            "when something is planned",
            month,
        ),
        told_day(
            rf"{_MONEY_LASTS}(?P<said>(?:(?:early|mid|late)[ -]|the (?:start|middle|end) of )?{month}"
            rf"|the end of (?:the|this|next) (?:week|month|quarter|season|year))(?!\w)",
            "when something is planned",
            _MONEY_LASTS,
        ),
        told_day(
            rf"\b(?:a (?:week|fortnight) (?:last|next|come) {DAYS}"
            rf"|{_AGO} ago (?:on |last |this )?(?:{DAYS}|today)|{_AGO} from (?:{DAYS}|today|tomorrow))(?!\w)",
            "which of the days of a week it is",
            rf"\b(?:{DAYS}|today|tomorrow)",
        ),
        told_day(
            rf"\bturn(?:s|ed|ing)? (?:\d\d|\w+ty(?:[ -]{ONES_EN})?|\w+teen) (?:(?:in|on) )?(?P<said>{month})",
            "when somebody was born",
            r"\bturn",
        ),
        told_day(
            rf"\bweek (?:[1-5]\d|(?:twenty|thirty|forty|fifty)(?:[ -]{ONES_EN})?){end}",
            "the number of a week",
        ),
        *_beside_events(),
        *_parts_of_years(year),
        *_among_days(day, month, end),
    )


def _beside_events() -> tuple[Expression, ...]:
    """Days before or after what happens."""
    beside = "a day beside what happens"
    return (
        told_day(
            rf"\b(?:the |that )?{DAYS}(?: morning| afternoon| evening| night)?"
            rf" (?:before|after|following) {_WHOSE} {_event()}",
            beside,
            DAYS,
        ),
        told_day(
            rf"\b(?:the |that )(?:{DAYS}|week(?:end)?|day) (?:before|after|of|following) (?:the )?{_NAMED}",
            beside,
            rf"{DAYS}|week|\bday\b",
        ),
        told_day(
            rf"(?<!\w)(?:a|one|{cardinal('en')}) (?:days?|weeks?|months?|fortnights?)"
            rf" (?:before|after|from|ahead of) {_EVENT}",
            beside,
            _EVENT,
        ),
    )


def _parts_of_years(year: str) -> tuple[Expression, ...]:
    part = "a part of a year"
    return (
        told_day(r"\b(?:the )?(?:back|front|latter) half of (?:next|last) year\b", part),
        told_day(
            r"\b(?:the )?(?:first|second|third|last) (?:day|week|weekend)"
            r" of (?:the )?(?:term|holidays|season|semester|school year)\b",
            part,
        ),
        told_day(rf"\b(?:before|by|until|till) (?P<said>{_YEAR_END})\b", "the end of a year of accounts"),
        told_day(rf"\b{_TERM},?(?: of)? {year}\b", part),
    )


def in_numbers(day: str, month: str, year: str, short_year: str, *, end: str) -> tuple[Expression, ...]:
    """What finds English days whose month, or months whose year, is told by its number alone.

    Args:
        day: a regular expression for a day of the month.
        month: for a month by its name.
        year: for a year.
        short_year: for the last two figures of a year that no day of a month has.
        end: for what stands behind a day that counts nothing.
    """
    dated = rf"(?<!\w)(?<!\ba )(?<!\bone )(?:the )?{day} of the {_MONTH}\b"
    said = "a day and a month"
    return (
        told_day(rf"{dated}{end}", said, r"\bof the\b", score=0.5),
        told_day(rf"{dated},? {year}\b", said, r"\bof the\b", score=0.5),
        told_day(rf"{dated}(?:,? {short_year}|, {_LATE_YEAR}){end}", said, r"\bof the\b", score=0.5),
        told_day(rf"\b(?P<month>{month}),? {short_year}{end}", "a month and a year"),
    )


def _among_days(day: str, month: str, end: str) -> tuple[Expression, ...]:
    """Days that are told together, by their week, apart from their month, or counted back from today."""
    late = rf"(?!(?:the )?(?:first|second|third)\b)(?:the )?{day}"
    days_of_it = rf"{day}(?:, (?:the )?{day}){{0,4}},? (?:and|or|to|till|until|through) {late}{end}"
    return (
        told_day(rf"\b(?:on|from|between|by|either|both),? (?P<said>the {days_of_it})", "a day of the month"),
        told_day(rf"\bthe (?=\d|twent|thirt|\w+teenth){days_of_it}", "a day of the month"),
        told_day(rf"\bthe {day} (?:to|till|until|through) the {day}{end}", "a day of the month"),
        told_day(
            rf"\b{month} of (?:['\u2019]?[2-4]\d|(?:twen|thir|for)ty(?:[ -]{ONES_EN})?){end}",
            "a month and a year",
        ),
        told_day(rf" (?P<said>of (?:(?<=\d of )|(?<=\d, of ))the {day}){end}", "a day of the month"),
        told_day(
            rf"\b(?:week|fortnight) (?:commencing|beginning|ending|starting|of)(?: on)?,?"
            rf" (?P<said>(?:{DAYS},? )?(?:the )?{day}){end}",
            "the time around a day",
        ),
        told_day(
            rf"(?<!\w){month},(?: (?:uh|um|erm?),)? (?P<said>(?:on )?the {day})(?:{end}|(?={_THINK}))",
            "a day of the month",
        ),
        told_day(
            rf"\b(?:{_FEW} {DAYS}s (?:ago|from now)|the (?:{DAYS}|weekend) (?:before last|after next)"
            rf"|{_AGO} on {DAYS})(?!\w)",
            "which of the days of a week it is",
        ),
        told_day(
            r"\b(?:until|till|before|after|by)[.,]?"
            rf" (?P<said>the (?:[\w-]+ ){{0,2}}{_FAIR} (?:in|at) {_NAMED})(?!\w)",
            "a day beside what happens",
            _FAIR,
        ),
        told_day(rf"\bthe eve of {_WHOSE} {_event()}", "a day beside what happens"),
    )


def _event() -> str:
    """What happens, in one word or two."""
    word = r"[^\W\d_][\w'\u2019-]*"
    return rf"{_NOTHING}{_EVERYDAY}{word}(?:(?: {word})?{_GOES_ON})?"


def told_day(pattern: str, reason: str, near: str | None = None, *, score: float = 0.4) -> Expression:
    """What finds one, in any language; ``near`` is looked for first."""
    return Expression(pattern, Category.DATE, score, reason, near=near)
