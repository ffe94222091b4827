"""Numbers of people who are there, come or go, without a word for them: only eleven will stay."""

from __future__ import annotations

from collections.abc import Mapping

from app.detect.text.expressions import ByExpressions, Expression
from app.detect.text.numerals import AFTER_NUMBER, ROUGHLY, STOP, cardinal
from app.domain.finding import Category

_MANY = (
    r"(?!(?:[0-6]|zero|one|two|three|four|five|six|zéro|une?|deux|trois|quatre|cinq)\b"
    r"(?![.,]\d|[ -](?:hundred|thousand|cents?|mille|vingts?)\b|[ \u00a0\u202f]\d{3}))"
    r"(?!(?:19|20)\d\d\b|two thousand|deux mille)"
)
"""Before a number that is neither a year nor too small to tell anything."""
_END: Mapping[str, str] = {
    "en": rf"(?={STOP}|\s+(?:and|or|but|now|today|already|this|last|next|since|from|after"
    rf"|before|by|in total|so far|of them|to (?:the|a|our) (?:competition|competitors?|rivals?|union))\b"
    rf"|\s+{AFTER_NUMBER['en']})",
    "fr": rf"(?={STOP}|\s+(?:et|ou|mais|maintenant|aujourd|désormais|cette|déjà|depuis"
    rf"|contre|avant|après|chez|en tout|en (?:un|deux|trois|six) (?:mois|ans?|semaines?)|au total"
    rf"|l['\u2019]an)(?!\w)|\s+{AFTER_NUMBER['fr']})",
}
"""What follows a number that counts nothing."""
_THERE: Mapping[str, str] = {
    "en": r"(?= (?:in|at) (?-i:[A-Z])| (?:strong|in total|all told|altogether|now|today|these days|this year"
    r"|last (?:year|winter|spring|summer|autumn|fall)|in the (?:winter|spring|summer|autumn|fall))\b)",
    "fr": rf"(?:(?= (?:à|chez|en) (?-i:[A-Z]))|{_END['fr']})",
}
"""What follows the number of those who are somewhere."""
_ARE: Mapping[str, str] = {
    "en": r"\bwe(?:['\u2019]re| are| were|['\u2019]ll be| will be) ",
    "fr": r"\b(?:on (?:est|était|sera|n['\u2019]est|n['\u2019]était)|nous (?:ne )?(?:sommes|étions|serons)) ",
}
_MOVED: Mapping[str, str] = {
    "en": r"(?:down|back) (?:to|from) ",
    "fr": r"(?:re)?(?:tombé|passé|monté|descendu|venu)e?s? à ",
}
_GO: Mapping[str, str] = {
    "en": r"(?: (?:will|would|are to|are going to|have to|must|get to) (?:stay|remain|go|leave"
    r"|be (?:left|let go|laid off|made redundant|dismissed))"
    r"| (?:are|were) (?:going|leaving|staying|let go|laid off|dismissed|made redundant)"
    r"| (?:stay|remain)(?:ed)?)",
    "fr": r"(?: (?:vont|devront|doivent|devraient) (?:partir|rester|sauter)"
    r"| (?:partent|partiront|rest(?:ent|eront|aient|eraient))"
    r"| (?:sont|seront) (?:partis|licenciés|virés|remerciés))",
}
"""What those do of whom nothing but a number is said."""
_CHANGED: Mapping[str, str] = {
    "en": r"\b(?:hir(?:ed|e|ing)|recruit(?:ed|ing)?|fir(?:ed|e|ing)|sack(?:ed|ing)?"
    r"|(?:laid|lay|laying) off|(?:let|letting) go(?: of)?|(?:took|taken|taking) on"
    r"|part(?:ed|ing)?(?: ways)? with|(?:we|they|and|have|['\u2019]ve) lost) ",
    "fr": r"\b(?:(?:en (?:a|ont|avons)|et|puis) (?:embauché|recruté|perdu|viré|licencié|gardé)"
    r"|(?:on|nous|ils) (?:a|avons|ont) (?:embauché|recruté|viré|licencié)"
    r"|(?:vir|licenci|recrut|embauch)(?:er|e|ons|ent)|laiss(?:é|er|e|ons|ent) partir"
    r"|se sépar\w+(?: de)?) ",
}
_HITS: Mapping[str, str] = {
    "en": r"\b(?:affects?|hits?|concerns?|(?:will|would|could) (?:affect|hit|concern)) ",
    "fr": r"\b(?:touch|concern|impact|menac)(?:e|era|erait|erons|ent|eront|er) ",
}
"""What hits some people, who come behind it."""
_REMAIN: Mapping[str, str] = {
    "en": r"\b(?:leav(?:es|ing)|that left) us with ",
    "fr": r"\bn['\u2019]en (?:reste|restera|resterait|restait|gardera|garde) (?:plus )?que ",
}
_HIT: Mapping[str, str] = {
    "en": r" (?:people|staff|workers|families)"
    r"(?= (?:are|were|will be|would be) (?:affected|impacted|concerned)\b)",
    "fr": r" (?:personnes|salariés|familles)"
    r"(?= (?:sont|seront|seraient|étaient) (?:touché|concerné|impacté|menacé)e?s\b)",
}
"""Those whom it hits."""
_LEAVE: Mapping[str, str] = {
    "en": r"(?= (?:(?:will|would|could|may|might|are going to|are about to|have) )?"
    r"(?:(?:lose|lost) their jobs?|resign(?:ed)?|quit|leave|left (?:us|the (?:company|firm|team))"
    r"|hand(?:ed)? in their notice)\b"
    r"| (?:are|were) (?:leaving|losing their jobs?|resigning)\b)",
    "fr": r"(?= (?:(?:vont|devraient|pourraient|risquent de|ont) )?"
    r"(?:perd(?:re|ent|ront|raient|u) leurs? (?:emploi|poste|travail|boulot|place)s?"
    r"|démissionn(?:er|é|ent|eront)|quitt(?:er|é|ent|eront) (?:la|nous|l['\u2019]\w+))\b"
    r"| nous (?:quittent|quitteront|ont quittés?)\b| s['\u2019]en vont\b)",
}
"""What those do who are told by a word for people."""
_THAT_IS: Mapping[str, str] = {
    "en": r"\bthat(?:['\u2019]s| is| makes) ",
    "fr": r"\b(?:ça (?:fait|ferait|fera)|c['\u2019]est|soit) ",
}
_PEOPLE: Mapping[str, str] = {
    "en": r" (?:people|families|households|of them)\b",
    "fr": r" (?:personnes|familles|foyers|salariés|gens)\b",
}
"""How many it hits, said behind what does."""
_OF_US: Mapping[str, str] = {"en": r" of us\b", "fr": r" d['\u2019]entre nous\b"}


def headcounts() -> ByExpressions:
    """Finds how many work somewhere, come, stay or go; a number below seven tells nothing."""
    return ByExpressions("headcounts", {language: _table(language) for language in _END})


def _table(language: str) -> tuple[Expression, ...]:
    # Atomic: of a long row of numbers no other parting is tried.
    number = rf"(?<![\w.,]){_MANY}(?>{cardinal(language)})"
    said, end, roughly, people = rf"(?P<said>{number})", _END[language], ROUGHLY[language], _PEOPLE[language]
    return (
        _people(rf"{number}{_OF_US[language]}", near=_OF_US[language]),
        _people(rf"(?P<said>{number})(?={_HIT[language]})", near=_HIT[language]),
        _people(rf"{_THAT_IS[language]}{roughly}{said}(?={people})", 0.4),
        _people(rf"{_ARE[language]}{roughly}{said}{_THERE[language]}", 0.4),
        _people(rf"{_ARE[language]}{roughly}{_MOVED[language]}{roughly}{said}{end}", 0.4),
        _people(rf"{said}{_GO[language]}{end}", near=_GO[language]),
        _people(rf"{_CHANGED[language]}{roughly}{said}{end}"),
        _people(rf"(?:{_CHANGED[language]}|{_HITS[language]}){roughly}{said}(?={people})"),
        _people(rf"{said}(?={people}{_LEAVE[language]})", near=_LEAVE[language]),
        _people(rf"{_REMAIN[language]}{roughly}{said}{end}", 0.4),
    )


def _people(pattern: str, score: float = 0.5, *, near: str | None = None) -> Expression:
    return Expression(pattern, Category.FIGURE, score, "a number of people", near=near)
