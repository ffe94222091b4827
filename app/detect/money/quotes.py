"""English sums without a currency, by what is quoted for a job, planned, approved, or missing."""

from __future__ import annotations

from app.detect.money.bargains import ABOUT, ALONE, HUNDREDS, NO_HOUR, TWENTY, bare_sum, sum_behind
from app.detect.money.prices import AN_HOUR
from app.detect.text.expressions import Expression
from app.detect.text.numerals import NO_YEAR, ONES_EN, TENS_IN_WORDS

_HALVES = (
    r"(?=\d{3}|\d[.,]\d|(?:a |\w+ )?(?:hundred|thousand)\b|\w+ point \w"
    rf"|\w+ (?:ten|eleven|twelve|\w+teen|{TENS_IN_WORDS})\b){NO_YEAR}"
)
"""A number of a hundred or more, or one of two halves, also where it may be a time of the day."""
_THEM = r"(?: (?:me|him|her|us|them|you|it|that|this|the (?:\w+ )?\w+))?"
_QUOTED = (
    rf"\b(?:quot(?:ed?|es|ing)|pencill?ed in|tender(?:ed|ing)|costed|pric(?:ed|ing)|invoic(?:ed|es"
    rf"|ing)){_THEM}(?:['\u2019]s)?(?: (?:at|for|around))?"
)
_DID = (
    r"\b(?:did|done|built|printed|shipped|fixed|rented|hired|insured|sold|made|got|designed|supplied)"
    r" (?:it|that|them|this|one|both|the (?:lot|job|whole thing)) for"
)
"""What was done for a price, and not at a time of the day."""
_ENDED = (
    r"\b(?:(?:end(?:ed|s)? up|landed|wound up|wind up"
    r"|(?:came|comes|coming|come) (?:in|out)|work(?:s|ed) out|(?:started|began) (?:life|out|off))"
    r" (?:at|on|around|just (?:under|over|below|above)))"
)
"""How a price ends, or began, or somebody comes somewhere."""
_MET = (
    r"\b(?:(?:shook|shake)(?: hands)? on|(?:in the middle|halfway),? (?:at|on)"
    r"|split the difference,?(?: at)?)"
)
_APPROVED = (
    r"\b(?:approved|green-?lit|authori[sz]ed|allocated"
    r"|voted(?: through| for)?|waved through|(?:got|have|has|had|put) (?:us|me|them|him|her|it) down for)"
)
_KEPT = (
    r"\b(?:(?:signed|signing|signs?)[ -]?off(?: on| for| of)?|ring-?fenced|put by|salted away"
    r"|squirrell?ed away)"
)
_IN_PLAN = (
    r"(?= (?:in|into) (?:the|our|my|their|his|her|next year['\u2019]s) (?:model|budget|plan|forecast|bid"
    r"|business case|pot|kitty|accounts|estimate)\b)"
)
_PLAN = (
    r"\b(?:model|forecast|spreadsheet|budget|business case|plan)"
    r" (?:says|said|has|had|shows|showed|assumes?|assumed|gives? (?:me|us)|puts (?:it|us) at|allows(?: for)?)"
)
_WE_ARE = (
    r"\b(?:(?:we|they|you|i|s?he|it|that|this|which|who)(?:['\u2019](?:re|s|m)| are| is| am| was"
    r"| were| ends? up| ended up|(?: leaves| left) (?:us|me|them|him|her)))"
)
_SHORT = r"(?= (?:short|light|adrift|out of pocket|in the hole)\b)"
_CAME_TO = (
    r"\b(?:it|that|which|everything|they|(?:the|that) (?:lot|total|bill|job|whole thing))(?: all)?"
    r" (?:comes?|came) to"
)
_CALL_IT = r"\bcall (?:it|that)(?: an?)?(?: round| straight| nice round)?"
_AFTER = r"\b(?:s?he|they)(?:['\u2019](?:s|re)| is| are| was| were)(?: only| really)? after"
_NOW = r"\b(?:(?:now|today),? (?:it|that|they)(?:['\u2019](?:s|re)| is| are)|it['\u2019]s now)"
_PLUS = r"(?=,? plus (?:the|a|an|your|my|our|their|his|her)\b)"
_ADDS_UP = r"\b(?:it|that)(?:['\u2019](?:s|ll be|d be)| is| will be| would be)"
_WHAT_IT_IS = (
    r"(?=[ -](?:saving|loss|hit|overspend|shortfall|overrun|gap|hole|discount|write-?off|retainer|deposit"
    r"|fine|bonus|kicker|sweetener|top-?up|earn-?out|uplift|haircut|mortgage|loan|grant|invoice|contract"
    r"|deal)\b)"
)
_SUM_NEXT = (
    r"\b(?:want(?:s|ed)?|said|says|say|asks?|asked|is|was|are|were|charges?|charged|quoted|offers?|offered"
    r"|costs?|paid|pays?|makes?|made|told \w+(?: \w+)?|(?:give|gave|pay|paid|offered|owes?|owed|charges?)"
    r" (?:us|them|him|her|me|you)|at|of|about|under|over|around|nearly)"
)
"""What leads to a sum, and to no "to" or "for" with a number alone."""
_AT = r"\b(?:at|of|about|under|over|around|nearly|said|says)"
_TENS = (
    r"(?:1[3-9]|[2-9]\d|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|{TENS_IN_WORDS}(?:[ -]{ONES_EN})?)"
)
"""The rest of a sum whose first digit was heard as another word: to 20, for 80, won 90."""
_WENT = (
    r"\b(?:went|gone|go|goes|going|moved|jumped|climbed|crept|slipped|dropped|rose|fell|leapt)"
    r"(?: up| down| back)? from "
)


def quotes(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    twenty, halves = rf"{TWENTY}{number}", rf"{_HALVES}{number}"
    late, hundreds = rf"{NO_HOUR}{twenty}", rf"{HUNDREDS}{number}"
    return (
        bare_sum(rf"too? {_TENS}", before=rf"{_SUM_NEXT},? ", after=ALONE, near=rf"too? {_TENS}"),
        bare_sum(rf"(?:for|won) {_TENS}", before=rf"{_AT},? ", after=ALONE, near=rf"(?:for|won) {_TENS}"),
        sum_behind(twenty, _QUOTED),
        sum_behind(halves, _DID),
        sum_behind(late, _ENDED),
        sum_behind(twenty, _MET),
        sum_behind(hundreds, _APPROVED),
        sum_behind(twenty, _KEPT),
        bare_sum(twenty, after=_IN_PLAN, near=_IN_PLAN),
        sum_behind(hundreds, _PLAN),
        bare_sum(twenty, before=_WE_ARE + ABOUT, after=_SHORT, near=_SHORT),
        sum_behind(twenty, _CAME_TO),
        sum_behind(late, _CALL_IT),
        sum_behind(twenty, _AFTER),
        sum_behind(hundreds, _NOW),
        bare_sum(twenty, before=_ADDS_UP + ABOUT, after=_PLUS, near=_PLUS),
        bare_sum(twenty, before=r"\b(?:an?|another|the) ", after=_WHAT_IT_IS, near=_WHAT_IT_IS),
        bare_sum(
            rf"(?!{AN_HOUR.pattern} to {AN_HOUR.pattern}\b){halves} to {halves}",
            before=_WENT,
            after=ALONE,
            near=_WENT,
        ),
    )
