"""Sums with which a question is answered: "How much was it? Ninety-four five." No currency is said there."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.expressions import Expression, expression
from app.detect.numerals import AFTER_NUMBER, STOP
from app.domain.finding import Category

_QUESTION: Mapping[str, str] = {
    "en": r"(?<!\w)(?:how much(?! (?:time|longer|notice|space|room|water|sleep|warning|weight|farther|further"
    r"|later|older|earlier|of an?)\b)[^.?!\n]{0,60}"
    r"|what(?:['\u2019](?:s|re)| \w+)?\b[^.?!\n]{0,40}\b(?:price|cost|fees?|salary|wage|offer|bid|budget|paid"
    r"|pay|go(?:ne|es)? for|went for|earn(?:s|ing)?|mak(?:es?|ing)|ask(?:ing)?(?: for)?|worth|bill|quote|rent"
    r"|ransom|deposit|settlement|payout|package|(?:he|she|they|you) on)(?: \w+){0,3})",
    "fr": r"(?<!\w)(?:combien(?! de (?!salaire|loyer|prime|budget)\w)[^.?!\n]{0,60}"
    r"|(?:c['\u2019]est|quel(?:le)? (?:est|était|serait)) (?:\w+ ){0,2}?(?:prix|salaire|loyer|budget|tarif"
    r"|offre|montant|rançon|acompte|devis|cachet|prime)[^.?!\n]{0,40})",
}
"""What asks for a sum, and for no time or room."""
_BEFORE: Mapping[str, str] = {
    "en": r"(?:(?:well|uh|um|erm?|so|yeah|yes|about|around|roughly|like|i think|maybe|just|only|over|under"
    r"|nearly|(?:it|that)(?:['\u2019]s| was| is)|(?:they|s?he) said|s?he(?:['\u2019]s| is) on|a),? ){0,3}",
    "fr": r"(?:(?:ben|euh|heu|alors|bah|oui|environ|autour de|à peu près|dans les|genre|je crois|peut-être"
    r"|presque|plus de|moins de|c['\u2019](?:est|était)|il a dit|elle a dit|(?:il|elle) est à),? ){0,3}",
}
"""What is said before an answer."""
_COUNTS_NOTHING: Mapping[str, str] = {
    "en": rf"(?={STOP}| (?:an?|per|each|plus|and|but|or|for|in|at|if|so|all in|net|gross)\b"
    rf"| {AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}| (?:par|net|brut|et|mais|ou|pour|en|au|si|tout compris|ttc|ht)\b"
    rf"| {AFTER_NUMBER['fr']})",
}
_MORE_THAN_A_DIGIT = (
    r"(?=\d\d|\d[.,]\d|\w*(?:teen|ty)\b|ten\b|eleven|twelve|\w+ty[ -]"
    r"|\w+ (?:and a half|point|hundred|thousand|\w+teen|\w+ty)\b|dix|onze|douze|\w+ze\b|vingt|\w+[aoe]nte\b"
    r"|quatre-vingt|\w+ (?:et demie?|virgule|cents?|mille)\b|cent\b|mille\b)"
)
_SAID_LIKE_AN_HOUR = r"(?!\d\d?[:h]\d\d)"
_SECOND = r"(?:[ -]\d{1,2}(?![\d:]))?"
"""The hundreds of "ninety-four five", as Whisper writes them: 94-5."""


def answers(language: str, number: str) -> tuple[Expression, ...]:
    """What finds the sum right behind a question for one.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for one, of which no other parting is tried.
    """
    return (
        expression(
            rf"{_QUESTION[language]} ?\?\s+{_BEFORE[language]}"
            rf"(?P<said>{_SAID_LIKE_AN_HOUR}{_MORE_THAN_A_DIGIT}(?>{number}){_SECOND}){_COUNTS_NOTHING[language]}",
            Category.MONEY,
            0.4,
            "a number after a word of money",
            near=r"\?\s",
        ),
    )
