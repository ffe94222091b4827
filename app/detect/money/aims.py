"""Figures without a word for what they count: aims, marks, parts of a group, how many it hits."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, ROUGHLY, STOP, TEN_IN_WORDS
from app.domain.finding import Category

_ENDS: Mapping[str, str] = {
    "en": rf"(?={STOP}|\s+(?:and|but|so|or|by|for|in|this|last|next|when|before|after)\b"
    rf"|\s+{AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}|\s+(?:et|mais|ou|en|pour|avant|après|d['\u2019]ici|cette|ce)(?!\w)"
    rf"|\s+{AFTER_NUMBER['fr']})",
}
"""What follows a number that counts nothing."""
_NO_YEAR = r"(?!(?:19|20)\d\d\b|two thousand|deux mille)"
_TEN = rf"{_NO_YEAR}(?=\d\d|\d[.,]\d|{TEN_IN_WORDS})"
"""A number of ten or more, that is no year."""
_AIM: Mapping[str, str] = {
    "en": r"\b(?:target|goal|aim|quota|plan|(?:our|their|the|his|her) (?:kpi|objective))s?"
    r"(?: for [^.?!\n]{1,24}?)?(?:['\u2019]s| is| are| was| were| of)(?: still| always)?(?: at)? ",
    "fr": r"\b(?:cible|quota|but|objectif|plan|barre|prévision)s?(?: (?:de|du|des|pour) [^.,?!\n]{1,24}?)?"
    r"(?:,? c['\u2019](?:est|était)| (?:est|sont|était|étaient)(?: fixée?s?)?(?: à| de)?| de) ",
}
"""What somebody wanted to reach."""
_BESIDE: Mapping[str, str] = {
    "en": r"(?= (?:short of|over|under|above|below|behind|ahead of|off) (?:the |our |their "
    r"|last year['\u2019]s )(?:plan|target|goal|quota|budget|forecast)\b)",
    "fr": r"(?= (?:au[- ]dessus|en[- ]dessous|au[- ]dessous|en retard|en avance|loin|derrière|de (?:plus"
    r"|moins))"
    r" (?:d[ue]|de (?:l['\u2019]|la |notre |leur )|sur (?:l['\u2019]|le |la |notre |leur )|que (?:le |la "
    r"|l['\u2019])) ?(?:plan|objectif|cible|but|quota|budget|prévision|prévu)(?!\w))",
}
"""How far somebody is from it."""
_MARK: Mapping[str, str] = {
    "en": r"\b(?:score|mark|grade|rating)\b[^.?!\n]{0,40}? (?:is|was|of|at|only|gave us) ",
    "fr": r"\b(?:note|score|évaluation|notation)\b[^.?!\n]{0,40}?"
    r" (?:c['\u2019](?:est|était)|est|était|de|à|que) ",
}
"""Before how many points somebody was given of all of them."""
_OUT_OF: Mapping[str, str] = {"en": r" out of (?:a )?", "fr": r" sur "}
_WHO: Mapping[str, str] = {
    "en": r" of (?:the|our|their|my|his|her|your) (?:[a-z]+ )?[a-z]+s",
    "fr": r" (?:des|de (?:nos|leurs|mes|ses|vos)) [^\W\d_]+s(?: [^\W\d_]+s)?",
}
"""A part of a group, by what they are."""
_LEFT: Mapping[str, str] = {
    "en": r"(?= (?:have |had )?(?:walked out|quit|resigned|left|died|signed off|been (?:fired|sacked|let go)"
    r"|were (?:fired|sacked|let go|laid off|sick|hurt|injured)|are (?:leaving|off sick|on strike)"
    r"|fell (?:ill|sick)|complained|went (?:on strike|off sick)|joined the union|won['\u2019]t sign)\b)",
    "fr": r"(?= (?:sont (?:partie?s|morte?s|décédée?s|malades|tombée?s|en (?:grève|arrêt)|blessée?s)"
    r"|ont (?:démissionné|quitté|claqué|refusé|porté plainte|été (?:viré|licencié|blessé)e?s)"
    r"|se sont (?:plaint|mis en grève|arrêté)|partent|démissionnent|refusent de signer)(?!\w))",
}
"""What they did that concerns a house."""
_HIT: Mapping[str, str] = {
    "en": r"(?= (?:will|would|must|have to|are going to|are to) be (?:moved|told|fired|let go|transferred"
    r"|relocated|notified|laid off|made redundant|reassigned|retrained)\b)",
    "fr": r"(?= (?:seront|seraient|vont être|doivent être|devront être) (?:muté|prévenu|viré|licencié"
    r"|transféré|déplacé|convoqué|reclassé|remercié|reçu|notifié)e?s\b)",
}
"""What is done to those of whom nothing but a number is said."""
_RUNS: Mapping[str, str] = {
    "en": r"\b(?:plant|factory|mill|line|site|refinery|hotel|ward|machine|team|depot|warehouse)s?"
    r"(?:['\u2019]s| is| are| was| were)?(?: still| only| now)? (?:run|operat|work)(?:s|es|ning|ing)? at ",
    "fr": r"\b(?:usine|ligne|site|atelier|raffinerie|hôtel|machine|équipe|chaîne|dépôt|entrepôt)s?"
    r"[^.?!\n]{0,20}? (?:tourn|fonctionn)\w* (?:encore |toujours )?à ",
}
"""What has a capacity, before how much of it is used."""
_RANGE: Mapping[str, tuple[str, str]] = {
    "en": (r"\bbetween ", r"(?: to | and | or )"),
    "fr": (r"\bentre ", r"(?: à | et | ou )"),
}
"""Before the least and the most that a number may be; of both, ``cardinal`` may make one."""


def aims(language: str, number: str) -> tuple[Expression, ...]:
    """What finds such figures.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for one.
    """
    one = rf"(?>{number})"
    about, ends = ROUGHLY[language], _ENDS[language]
    start, ten = r"(?<![\w.,-])", rf"{_TEN}{one}"
    between, and_ = _RANGE[language]
    several = rf"(?:{between}{one}(?:{and_}{one})?|(?:{one}{and_})?{ten})"
    who = rf"(?!(?:one|une?|none)\b){one}(?={_WHO[language]}{_LEFT[language]})"
    return (
        _figure(
            rf"{_AIM[language]}{about}(?P<said>{ten}){ends}",
            "a number after what it measures",
            _AIM[language],
        ),
        _figure(rf"{start}{ten}{_BESIDE[language]}", "how much a measure changes", _BESIDE[language]),
        _figure(
            rf"{_MARK[language]}(?P<said>{one}{_OUT_OF[language]}{ten})(?!\w)",
            "a number after what it measures",
            _OUT_OF[language],
        ),
        _figure(
            rf"{_RUNS[language]}{about}(?P<said>{ten}){ends}",
            "a number after what it measures",
            _RUNS[language],
        ),
        _figure(rf"{start}{who}", "a number of people", _LEFT[language]),
        _figure(rf"{start}{several}{_HIT[language]}", "a number of people", _HIT[language]),
    )


def _figure(pattern: str, reason: str, near: str) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.4, reason, near=near)
