"""Days that are told by another day, or by what happens: no, the ninth; the Sunday before the debate."""

from __future__ import annotations

from app.detect.expressions import Expression, expression
from app.domain.finding import Category

_CORRECTED = (
    r"(?:[.,;?!]*\s+(?:no|not|wait|sorry|hang on|hold on|i mean|i meant|or|to|and|but|now|rather|actually"
    r"|well|er|erm|um|uh|oh|then|maybe|possibly|probably|pardon|correction|make (?:it|that)|until|till"
    r"|through|(?:moved|pushed|put|brought) (?:back |forward )?to"
    r"|(?:that|it)(?:['\u2019]s| is| was| will be)(?: now)?)(?!\w)){1,5}"
)
"""What is said between a day and that which takes its place, or follows it."""
_YEAR_END = r"the (?:end|start|beginning) of the (?:financial|tax|school|academic|parliamentary) year"
"""Of a year that every house or school has at another time."""
_WHOSE = r"(?:the|our|my|your|his|her|their)"
_NOTHING = r"(?!(?:one|other|others|next|last|first|day|weekend|week|month|year|fact|same|whole|rest)\b)"
_GOES_ON = (
    r"(?=\s*(?:[.,;:!?\n]|$)| (?:and|or|but|in|at|on|for|if|unless|when|while|because|so|to|with|that|which"
    r"|who|is|was|will|would|i|we|you|he|she|they|it)\b)"
)
"""What stands behind what happens."""


def told_days(days: str, day: str, month: str, end: str) -> tuple[Expression, ...]:
    """What finds English days that are told so.

    Args:
        days: a regular expression for a day of the week.
        day: for a day of the month.
        month: for a month.
        end: for what stands behind a day that counts nothing.
    """
    dated = rf"(?<!\w)(?:{day}(?: of)? {month}|{month} (?:the )?(?:{day}|[0-3]?\d))"
    event = rf"{_NOTHING}[^\W\d_][\w'\u2019-]*(?:(?: [^\W\d_][\w'\u2019-]*)?{_GOES_ON})?"
    return (
        _day(rf"{dated}{_CORRECTED}[.,;]?\s+(?P<said>(?:the )?{day}){end}", "a day of the month"),
        _day(
            rf"{dated}[.;]\s+(?P<said>the (?!(?:first|second|third|[123](?:st|nd|rd))\b){day}){end}",
            "a day of the month",
        ),
        _day(
            rf"\b(?:the |that )?{days}(?: morning| afternoon| evening| night)?"
            rf" (?:before|after|following) {_WHOSE} {event}",
            "a day beside what happens",
        ),
        _day(r"\b(?:the )?(?:back|front|latter) half of (?:next|last) year\b", "a part of a year"),
        _day(
            r"\b(?:the )?(?:first|second|third|last) (?:day|week|weekend)"
            r" of (?:the )?(?:term|holidays|season|semester|school year)\b",
            "a part of a year",
        ),
        _day(rf"\b(?:before|by|until|till) (?P<said>{_YEAR_END})\b", "the end of a year of accounts"),
    )


def _day(pattern: str, reason: str) -> Expression:
    return expression(pattern, Category.DATE, 0.4, reason)
