"""English sums without a currency, by what is done with money: put behind one, parted in two, slipped."""

from __future__ import annotations

from app.detect.money.bargains import bare_sum, bargains
from app.detect.money.quotes import quotes
from app.detect.money.shares import shares
from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, NO_YEAR, ONES_EN, ROUGHLY, STOP, TENS_IN_WORDS

_ALONE = (
    rf"(?={STOP}| (?:an?|per|each|for|and|but|or|so|if|now|then|plus|net|gross|before|after|in|at|on|from"
    r"|with|last|this|by|when|because|tops|max|all in|over \w+ years)\b(?! half\b)"
    rf"| {AFTER_NUMBER['en']}(?! half\b))"
)
"""Where a number counts nothing that follows."""
_TENS = rf"(?:\d{{2,3}}|{TENS_IN_WORDS}(?:[ -]\w+)?|eleven|twelve|\w{{2,5}}teen)"
_HUNDREDS_BEHIND = rf"{_TENS},? {ONES_EN}(?![\w'\u2019-])"
"""Thousands, and the hundreds that are said behind them: 46 two."""
_NOUN = (
    r"(?:bonus(?:es)?|severance|pension(?: pot)?|advance|bequest|pay-?(?:off|out|roll)|settlement|endowment"
    r"|bill|invoice|mortgage|loan|inheritance|kickback|bribe|ransom|reward|bounty|overspend|deficit"
    r"|surplus|savings|takings|collection|float|basic|take-?home|take home|debt(?: to [\w ]{1,20}?)?"
    r"|overdraft|salary|wage|price|offer|bid|fee|rent|budget)"
    r"(?: (?!(?:at|by|in|before|after|until|since|from)\b)[a-z]+){0,3}?"
)
_IS = r"(?:['\u2019]s| is| was| of| stands at| comes? to| came to)(?: worth| now)?"
_ON = r"(?:s?he|they|who|i|we|you)(?:['\u2019](?:s|re|m)| is| are| was| were| am) on"
_TWENTY = (
    rf"(?=[2-9]\d|\d[\d.,\u00a0\u202f ]{{0,40}}\d{{2}}|{TENS_IN_WORDS}"
    r"|\w+ and a half\b|\w+ hundred\b|\w+ (?:ten|eleven|twelve|\w+teen|(?:twen|thir|fou?r|fif|six|seven|eigh"
    rf"|nine)ty)\b){NO_YEAR}"
)
"""A number of twenty or more, or one of two halves: two ten."""
_TOLD = (
    r"(?:[$£€] ?\d[\d.,]*|\b\w+ (?:grand|thousand|[mb]illion|quid|bucks|dollars|pounds|euros)\b"
    r"|\d ?(?:k|mill?)\b)"
)
"""A sum that has a currency or a scale."""
_LATER = (
    r"(?= (?:in (?:bonus(?:es)?|add-?ons|stock|shares|fees|cash|options|kind|instal?ments)"
    r"|on (?:completion|signing|top|delivery|exchange|closing)|up ?front|at closing|deferred)\b)"
)
"""For what, or when, the rest of a sum is paid."""
_SHARE = r"(?:(?:a|one|two|three|four)[ -](?:third|quarter|fifth|eighth|tenth)s?|half)"
_ROUND = r"(?:clean|cool|straight|round|full|solid|whole|nice|further|extra|fresh|crisp|flat)"
"""What is said of a thousand or a million that is just that: a cool million."""
_KEPT = (
    r"(?:endowment|reserves?|savings|kitty|pension pot|war chest|takings|inheritance|trust fund|contingency)"
)
_SLIPPED = (
    r"(?:slip(?:s|ped)?|palm(?:s|ed)|tip(?:s|ped)?|bung(?:s|ed)?) (?:him|her|them|me|us|the \w+) (?:an? )?"
)
_IN_HAND = r"(?= in (?:his|her|their|my) (?:hand|palm|pocket|back pocket|fist)s?\b)"


def sums(one: str) -> tuple[Expression, ...]:
    """What finds such sums.

    Args:
        one: a regular expression for a number.
    """
    number = rf"(?>{one})"
    about = rf"(?:,? (?:uh|um|erm?),?)? {ROUGHLY['en']}"
    return (
        bare_sum(_HUNDREDS_BEHIND, before=rf"\b(?:{_ON}|{_NOUN}{_IS}){about}", after=_ALONE),
        bare_sum(rf"{_TWENTY}{number}", before=rf"\b{_NOUN}{_IS}{about}", after=_ALONE),
        bare_sum(
            rf"(?=\w+ (?:and a half|point)\b|\d+\.\d|\d\d){number}",
            before=rf"\brais(?:e|ed|ing)(?: at)?{about}",
            after=_ALONE,
        ),
        bare_sum(
            number,
            after=rf"(?=[ -](?:pre|post)(?:[ -]money\b|{STOP}| (?:and|so|but)\b))",
            near=r"\b(?:pre|post)\b",
        ),
        bare_sum(
            number,
            before=rf"{_TOLD}[^.?!\n]{{0,40}}?\b(?:another|plus(?: another)?) ",
            after=rf"(?:(?={STOP})|{_LATER})",
            near=r"\b(?:another|plus)\b",
        ),
        bare_sum(number, before=rf"{_TOLD}[^.?!\n]{{0,40}}?\band ", after=_LATER, near=_LATER),
        bare_sum(
            rf"(?:{_SHARE} (?:(?:of )?(?:a|the) )?(?:thousand|million|billion|mill?)"
            rf"|an? {_ROUND} (?:(?:hundred )?thousand|million|billion|mill?))\b(?! people\b)",
            near=r"\b[mb]illion|thousand|\bmill?\b",
        ),
        bare_sum(rf"{_SHARE}(?: of)? (?:the|our|their|her|his|its) {_KEPT}\b", near=_KEPT),
        bare_sum(rf"{_TWENTY}{number}", before=rf"\b{_SLIPPED}", after=_ALONE),
        bare_sum(rf"{_TWENTY}{number}", after=_IN_HAND, near=_IN_HAND),
        bare_sum(r"an? (?:mill?|million|grand|thousand) and a (?:half|quarter|bit)\b", near=r"\band a "),
        bare_sum(
            number,
            before=rf"\bfrom {_TOLD} to (?:(?:about|around|over|nearly|just) )?",
            after=_ALONE,
            near=r"\bfrom ",
        ),
        *bargains(one),
        *quotes(one),
        *shares(one),
    )
