"""English sums without a currency, by how people bargain: reserves, bids, what a deal still works at."""

from __future__ import annotations

from app.detect.money.prices import AN_HOUR, money
from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ONES_EN, ROUGHLY, STOP, TENS_IN_WORDS

ABOUT = rf",? (?:(?:an?|uh|um|erm?),? )?{ROUGHLY['en']}"
"""What may stand between a sum and what leads to it."""
NO_HOUR = rf"(?!{AN_HOUR.pattern}\b)"
ALONE = (
    rf"(?={STOP}| (?:an?|per|each|for|and|but|or|so|if|now|then|plus|net|gross|before|after|in|at|on|from"
    r"|with|last|this|by|when|because|tops|max|all in|all told|or (?:more|less)|\w+n['\u2019]t)\b"
    rf"(?! (?:half|quarter)\b)| {AFTER_NUMBER['en']}(?! (?:half|quarter)\b))"
)
"""Where a number counts nothing that follows."""
TWENTY = (
    rf"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{{0,40}}\d{{2}}|\d+\.\d|{TENS_IN_WORDS}|\w+ and (?:a (?:half|quarter)"
    rf"|three quarters)\b|(?:a |\w+ )?(?:hundred|thousand)\b|\w+ point \w|(?:eleven|twelve"
    rf"|\w+teen) {ONES_EN}\b|\w+ (?:oh|ten|eleven|twelve|\w+teen|{TENS_IN_WORDS})\b){NO_YEAR}"
)
"""A number of twenty or more, one with a part of one, or one of two halves: two ten."""
HUNDREDS = (
    rf"(?!{AN_HOUR.pattern}\b)(?=\d{{3,}}|(?:a |\w+ )?(?:hundred|thousand)\b|\w+ (?:\w+teen|eleven"
    rf"|twelve|{TENS_IN_WORDS})\b){NO_YEAR}"
)
"""A number of a hundred or more, or one of two halves, that is no time of the day."""
_THOUSANDS = rf"(?:ten|eleven|twelve|\w+teen|{TENS_IN_WORDS}) {ONES_EN}"
"""Thousands, and the hundreds behind them: twelve five."""
_WHOM = r"(?:me|us|him|her|them|you|the \w+)"
_WE = (
    r"\b(?:we|they|s?he|i|you|who)(?:['\u2019](?:ve|s|d|re)| have| has| had)?"
    r"(?: (?:only|just|already|since|all))?"
)
_LIMIT = (
    r"\b(?:reserve(?: price)?|(?:low|high|top) estimate|estimate|guide(?: price)?|upset price"
    r"|hammer(?: price)?|deductible|co-?pay|down ?payment|buy-?in|buyout|stud fee|purse|stake|tab|earn-?out"
    r"|write-?off|write-?down|underwriting|counter(?:-?offer)?|walk-?away|strike(?: price)?|option fee"
    r"|break fee|top ?up)(?: (?!(?:at|by|in|before|after|until|since|from|of)\b)[a-z]+){0,2}?"
    r"(?:['\u2019]s| is| was| of| stands at| starts at| will be| would be)(?: at)?"
)
"""What has a price and nothing else, and that it is so much."""
_BIDS = (
    r"\b(?:(?:under)?bidd(?:er|ing)s?|hammer|auction(?:eer)?|the (?:room|phones))\b"
    r"(?: [a-z'\u2019]+){1,4}? (?:at|to|on|for)"
)
_FETCHED = r"\b(?:fetch(?:e[ds])?|knocked down (?:at|for|to)|hammered at|under-?bid|outbid \w+ at)"
_MADE = r"\b(?:it|that|this|they|lot \w+) (?:only |just )?(?:made|realised|realized|brought in)"
_GAVE = rf"\b(?:g[ai]ve[sn]?|offer(?:s|ed)|pa(?:ys|id)|slipped) {_WHOM}"
_FOR_IT = (
    r"(?= for (?:it|that|them|this|those|these|both|the|his|her|my|our|your|their|an?)\b"
    r"(?! (?:while|moment|minute|bit|laugh|change|start)\b))"
)
_JUDGED = (
    r"(?= (?:is|was|would be|sounds|sounded|seems|felt|feels) (?:(?:a bit|a little|much|far|way"
    r"|rather|about|just) )?"
    r"(?:more like it|too (?:much|little|dear|low|high|rich|steep)|steep|cheap|daylight robbery"
    r"|a steal|a bargain|a joke|an insult|generous|ridiculous|insulting|the going rate|about right)\b"
    r"|,? (?:and |but )?not a (?:penny|cent|dollar|pound|euro|dime|shilling) (?:more|less|under|over"
    r"|below|above)\b)"
)
"""What is said of a price behind it."""
_SAY = (
    r"\b(?:(?:then|so|let['\u2019]s|why don['\u2019]t|if|what if) (?:we|i|you|they)?"
    r"|we['\u2019]ll|i['\u2019]d|we) ?say"
)
_MEAN = (
    r"(?=,? and (?:(?:we|i)(?:['\u2019]ll)? (?:mean|stick|stop|hold|leave|walk|wait|see)|that['\u2019]s)\b)"
)
_AT_BEST = r"(?= at (?:(?:the )?(?:very )?(?:best|most|least|outside)|a (?:push|pinch|stretch))\b)"
_A = r"\b(?:it|that|this)(?:['\u2019]s| is| was|['\u2019]d be| would be)(?: more like)? an? "
_WORKS = (
    rf"\b(?:kill(?:s|ed)? {_WHOM}(?: \w+)?|(?:it|this|that|the deal|the numbers?|the model) (?:only "
    rf"|still |just )?(?:(?:(?:does|did|do|would|wo)n['\u2019]t|never) )?(?:works?|worked|stacks? up|adds? up"
    r"|pencils?)(?: out)?|break(?:s|ing)? even|los(?:e|es|ing) money|mak(?:e|es|ing) money|in profit"
    r"|under ?water|walk(?:s|ing)? away|fold(?:s|ed)?)"
)
"""What a deal does at a price."""
_WE_ARE = (
    r"\b(?:we|i|they)(?:['\u2019]re|['\u2019]m| are| am|['\u2019]d be)"
    r" (?:in|out|happy|done|dead|laughing|winning|finished)"
)
_AT = r"(?:at|above|below|over|under|beyond)"
_MOVED = (
    rf"{_WE} ?(?:came|come|comes|went|gone|dropped|moved|got (?:it|him|her|them)|slid"
    rf"|crept)(?: all the way)? (?:up|down|back)(?: a bit)?"
)
_FROM = _MOVED + " from "
_TO_FROM = r"\b(?:up|down|back) to"
_NOW = r" (?:now|today|up ?front|down|first),? (?:and|then|plus|and then) "
_LATER = rf"(?:{ALONE}|(?= (?:later|afterwards|next|once|a (?:week|month|year) later)\b))"
_DO_IT = (
    r"\b(?:re-?)?(?:do|does|did|done|make|made|build|built|paint|fix|write|record|shoot|print|design"
    r"|run|move|ship|cater|play|sign|take|took|have|get|got|buy|bought) (?:it|that|them|this|one|(?:the|both"
    r"|two|all)(?: \w+)?) for "
)
_SETTLES = (
    r"(?:would|could|might|will|['\u2019](?:d|ll)) (?:take|accept|settle for|do it for|go for|live with)"
)
_OFFERS = (
    r"\b(?:can|could|will|would|['\u2019]ll|['\u2019]d)(?: only| just| maybe)?"
    rf" (?:give|do|offer|let|lend|pay) {_WHOM}"
)
_POINTLESS = rf"{ONES_EN} {ONES_EN}(?! {ONES_EN}\b)"
"""A number with a point that nobody says: two seven."""


def bargains(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    twenty, hundreds = rf"{TWENTY}{number}", rf"{HUNDREDS}{number}"
    return (
        bare_sum(twenty, before=rf"{_LIMIT}{ABOUT}", after=ALONE),
        bare_sum(twenty, before=rf"{_BIDS}{ABOUT}", after=ALONE),
        bare_sum(twenty, before=rf"{_TO_FROM} {number},? from{ABOUT}", after=ALONE),
        bare_sum(twenty, before=_TO_FROM + ABOUT, after=rf"(?=,? from {TWENTY}{number}{ALONE})"),
        sum_behind(twenty, _FETCHED),
        bare_sum(twenty, before=rf"{_MADE}{ABOUT}", after=ALONE),
        sum_behind(twenty, _GAVE, after=_FOR_IT),
        sum_behind(rf"(?:{TWENTY}{number}|{_POINTLESS})", _OFFERS),
        bare_sum(twenty, after=_JUDGED, near=_JUDGED),
        sum_behind(hundreds, _SAY),
        bare_sum(twenty, before=r"\bsay,? ", after=_MEAN, near=_MEAN),
        bare_sum(twenty, before=_A, after=_AT_BEST, near=_AT_BEST),
        bare_sum(twenty, before=rf"{_WORKS} {_AT}{ABOUT}", after=ALONE),
        bare_sum(hundreds, before=rf"{_WE_ARE} {_AT}{ABOUT}", after=ALONE),
        bare_sum(
            twenty,
            before=rf"{_MOVED} (?:to {number},? )?from{ABOUT}",
            after=rf"(?:{ALONE}|(?= to\b))",
        ),
        bare_sum(rf"(?:{TWENTY}|(?=1\d)){number}", before=_FROM + number + " to" + ABOUT, after=ALONE),
        bare_sum(twenty, before=rf"{TWENTY}{number}{_NOW}", after=_LATER, near=_NOW),
        bare_sum(_THOUSANDS, before=_DO_IT, after=ALONE, near=_DO_IT),
        sum_behind(twenty, _SETTLES),
    )


def bare_sum(
    amount: str, *, before: str = r"(?<![\w.,])", after: str = "", near: str | None = None
) -> Expression:
    """What finds a sum without a currency by what is before and after it; ``near`` is looked for first."""
    return money(amount, before=before, after=after, near=near)


def sum_behind(amount: str, lead: str, *, after: str = ALONE) -> Expression:
    """What finds a sum, which may be a rough one, behind what leads to it and is looked for first."""
    return bare_sum(amount, before=lead + ABOUT, after=after, near=lead)
