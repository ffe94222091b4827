"""English sums without a currency, by what each side pays in, what a fare goes to, what is drawn or left."""

from __future__ import annotations

from app.detect.money.bargains import ABOUT, ALONE, NO_HOUR, TWENTY, bare_sum, sum_behind
from app.detect.money.prices import AN_HOUR
from app.detect.text.expressions import Expression
from app.detect.text.numerals import STOP

_PUT_IN = r"\b(?:put(?:s|ting)?|chip(?:s|ped|ping)?|kick(?:s|ed|ing)?|threw|throw(?:s|ing)?|bung(?:s|ed)?) in"
_INTO_IT = r"(?= in(?:\s*(?:[.,;!?\n]|$)| (?:and|but|so|each|from|ourselves|themselves)\b))"
"""Behind what somebody puts in."""
_PART = (
    r"\b(?:our|their|his|her|my|your|whose|the (?:bank|council|state|city|government|fund|trust"
    r"|family|club|union|church)['\u2019]s) (?:share|half|part|slice|cut|portion|contribution|end(?: of it)?)"
    r"(?:['\u2019]s| is| was|['\u2019]d be| would be| comes to| came to| will be)"
)
_MATCHED = r"\bmatch(?:es|ed|ing)? (?:it|that|them|us|this)\b[^.?!\n]{0,30}?\banother"
_SERVED = (
    r"(?=,? (?:for )?(?:every|each|per|an?) (?:(?:full|whole|complete|extra) )?(?:year|month|week)"
    r"(?: of service| served| worked| of it|,? (?:you|they|he|she|people|somebody|anyone)(?:['\u2019]ve"
    r"|['\u2019]s| have| has| had| worked| did| were| was)\b)"
    r"|,? for (?:every|each) (?:(?:full|whole|complete|extra) )?(?:year|month|week)\b)"
)
"""What somebody gets who leaves is paid for."""
_GOES = r"\b(?:goes|go|going|went|gone|moves?|moved|jump(?:s|ed)?|ris(?:es|ing)|rose|drops?|fell|falls)"
_UP = r"(?: up| down| back)?"
_SOON = (
    r"(?:,? (?:in|this|next|from|by) (?:the )?(?:new year|spring|summer|autumn|fall|winter"
    r"|month|year|quarter|week|january|february|march|april|may|june|july|august|september|october|november"
    r"|december))?"
)
_FARE = (
    r"\b(?:(?:day|week(?:ly|end)?|month(?:ly)?|season|bus|train|adult|child) )?"
    r"(?:fares?|tickets?|pass(?:es)?|single|subscriptions?|memberships?|tolls?|tariffs?|admission|entry"
    r"|surcharge|call-?out|cover charge|top-?up|hourly rate|day rate)"
    r"(?:['\u2019]s| is| are| was| were|['\u2019]ll be| will be| goes to| go to| went to| stays? at)"
)
_THEN_IT = (
    rf"{_FARE}[^.?!\n]{{1,40}}?\b(?:it|they|that)(?:['\u2019]ll be| will be|['\u2019]d be| goes to| go to)"
)
_LINE = (
    r"\b(?:(?:credit|bank|overdraft) (?:line|limit)|(?:(?:our|the|their|a|his|her) )(?:line|facility|revolver"
    r"|headroom|runway money|float|cap|ceiling|covenant|exposure|liability|provision|reserve|balance"
    r"|shortfall|gap|burn))(?:['\u2019]s| is| was| sits| stands| stays)(?: now)?(?: down| up)?(?: at| to)?"
)
_CHANGED = (
    r"\b(?:cut(?:s|ting)?|slash(?:ed|es)?|trim(?:med|s)?|brought|bring|knock(?:ed)?|beat(?:en)?|talk(?:ed)?"
    r"|haggled?|bump(?:ed)?|rais(?:e|ed)|lift(?:ed)?|revis(?:e|ed)|whittled?|pared?|scaled?|negotiated?)"
    r"(?: (?:it|that|this|them|him|her|us|(?:the|our|their|his|her) \w+))(?: up| down| back| right down)? to"
)
"""What is done to a sum, and where it ends."""
_DRAWN = r"\b(?:drawn|drew)(?: down)?"
_UNUSED = (
    r"(?= (?:undrawn|unspent|uncommitted|committed|unallocated|in escrow|of headroom|left to (?:spend|draw)"
    r"|off the (?:top|bottom line|price)|on the books|in the pipeline)\b)"
)
_LIVE_WITH = (
    r"\b(?:can(?:['\u2019]t|not)?|could(?:n['\u2019]t)?|would(?:n['\u2019]t)?|won['\u2019]t|might)"
    r"(?: just| never)? (?:live with|settle for|stretch to|afford|run to|stomach|justify|swallow|stand)"
)
_OPENED = (
    r"\b(?:opened|countered|came (?:back|in)|come (?:back|in)|went (?:in|back)|go(?:ing)? (?:in|back)) with"
)
_SCALE = r"(?:thousand|million|billion|grand|quid|dollars|pounds|euros)"
_SCALE_BEHIND = (
    rf"[.!?,] {_SCALE}(?={STOP}|,? (?:not|i mean|obviously|sorry|each|a (?:year|month|week)|in total)\b)"
)
_SCALE_LATER = (
    rf"(?= (?:[a-z'\u2019]+ ){{0,3}}[a-z'\u2019]+[.!?] {_SCALE}(?:{STOP}|,? (?:not|i mean|sorry)\b))"
)
"""What a sum is counted in, when somebody says it after all."""
_TEN = r"(?=1\d|(?:ten|eleven|twelve|\w+teen)\b)"
_SPARE = (
    r"\b(?:gap|shortfall|headroom|contingency|exposure|overspend|clawback|kicker|sweetener"
    r"|golden (?:hello|handshake)|retention(?: bonus)?)"
    r"(?:['\u2019]s| is| was| of|,)(?: now| down)?(?: at| to)?"
)
"""What only a sum is said of, so that a smaller one is one too."""
_ALONE_IS = (
    r"\b(?:the|our|their|this|that) \w+ alone(?:['\u2019]s| is| was| costs?| will be| came to| comes to)"
)
_OFF_IT = r"\b(?:shav|knock|trimm|lopp|slic|squeez)(?:e?s|e|ed|ing)?"
_OVER = (
    r"(?= (?:over|under)(?:\s*(?:[.,;!?\n]|$)| (?:on|budget|and|so|but|already|the (?:estimate|budget))\b))"
)
_CAME_IN = (
    r"\b(?:(?:c[ao]m(?:e|es|ing)|landed|finished|ended)(?: up| in)?|(?:we|they|it|that)(?:['\u2019](?:re|s)"
    r"| are| is| was| were)(?: now| already)?|(?:ran|run|went|gone|go))"
)
"""Before how much more or less something cost than was planned."""
_WALKS = r"\b(?:walk(?:s|ed)?|leaves?|left|goes|went|gets? out|got out)(?: away| off| home)? with"
_SEVERANCE = (
    r"\b(?:severance|bonus|salary|pay-?off|settlement|package|fee|offer),"
    r" (?:well|um|uh|er|so|let['\u2019]s see),?"
)


def shares(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    twenty = rf"{TWENTY}{number}"
    late = rf"{NO_HOUR}{twenty}"
    return (
        sum_behind(late, _PUT_IN),
        bare_sum(late, before=r"\bput(?:s|ting)? ", after=_INTO_IT, near=r"\bput"),
        sum_behind(twenty, _PART),
        sum_behind(twenty, _MATCHED),
        bare_sum(twenty, after=_SERVED, near=_SERVED),
        sum_behind(twenty, _FARE),
        bare_sum(twenty, before=_THEN_IT + ABOUT, after=ALONE, near=_FARE),
        sum_behind(late, _LINE),
        sum_behind(late, _CHANGED),
        sum_behind(late, _DRAWN, after=rf"(?:{ALONE}|(?= of it\b))"),
        bare_sum(number, after=_UNUSED, near=_UNUSED),
        sum_behind(twenty, _LIVE_WITH),
        sum_behind(late, _OPENED),
        bare_sum(rf"{number}{_SCALE_BEHIND}", near=rf"[.!?,] {_SCALE}\b"),
        bare_sum(number, after=_SCALE_LATER, near=rf"[.!?] {_SCALE}\b"),
        *_moved(number),
        *_spare(number, twenty),
    )


def _moved(number: str) -> tuple[Expression, ...]:
    """What finds where a price goes and where it comes from, of which one is no time of the day."""
    sum_ = rf"{TWENTY}{number}"
    gone = rf"{_GOES}{_UP} to{ABOUT}"
    since = rf"{_SOON},? (?:up |down )?from"
    hours = rf"(?!{AN_HOUR.pattern}{since} {AN_HOUR.pattern}\b)"
    return (
        bare_sum(rf"{hours}{sum_}", before=gone, after=rf"(?={since} {TWENTY}{number})", near=_GOES),
        bare_sum(sum_, before=rf"{gone}{hours}{TWENTY}{number}{since}{ABOUT}", after=ALONE, near=_GOES),
    )


def _spare(number: str, twenty: str) -> tuple[Expression, ...]:
    """What finds what is left over or missing, what somebody leaves with, and what one part of it costs."""
    ten = rf"{_TEN}{number}"
    return (
        sum_behind(rf"(?:{twenty}|{ten})", _SPARE),
        bare_sum(twenty, before=_ALONE_IS + ABOUT, after=ALONE, near=r"\balone\b"),
        sum_behind(rf"(?:{twenty}|{ten})", _OFF_IT, after=r"(?= off\b)"),
        bare_sum(rf"(?:{twenty}|{ten})", before=_CAME_IN + ABOUT, after=_OVER, near=_OVER),
        sum_behind(twenty, _WALKS),
        sum_behind(twenty, _SEVERANCE),
    )
