"""Names of machines, and of places for files, as they are said: db prod three, srv dash hr oh two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.detect.addresses.spoken_address_parts import NARROW
from app.detect.text.expressions import CLAUSE_END, caseless

_ROLE = r"(?:prod(?:uction)?|dev|test|staging|uat|pre-?prod|préprod|recette|backup)"
COUNT: Mapping[str, str] = {
    "en": r"(?:\d{1,3}|zero \w+|oh \w+|one|two|three|four|five|six|seven|eight|nine|ten)",
    "fr": r"(?:\d{1,3}|zéro \w+|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)",
}
"""Which of several machines or files it is."""
_CALLED: Mapping[str, str] = {
    "en": r"(?:(?:server|host|machine|bucket|branch|share|cluster)(?:['\u2019]s| is| was)? (?:called|named)"
    r"|(?:(?:host|machine|server|bucket) ?name|name of the (?:server|host|machine|bucket|share))"
    r"(?:['\u2019]s| is| was))",
    "fr": r"(?:(?:serveur|hôte|machine|bucket|branche|partage|cluster) s['\u2019]appelle"
    r"|(?:hostname|nom (?:du (?:serveur|bucket|partage)|de (?:la machine|l['\u2019]hôte)))"
    r"(?:,? c['\u2019]est| est))",
}
"""What says the name of a machine, or of a place for files."""
_HYPHEN: Mapping[str, str] = {
    "en": r"(?:dash|hyphen)",
    "fr": r"(?:tiret(?: (?:du )?(?:six|6))?|trait d['\u2019 ]union)",
}
"""What joins the parts of a name, and is no other word: minus counts."""
_KIND = r"(?:d ?b|bdd|srv|svc|sql|nas|san|vm|vpn|esx|fs|dc|pc|prod|preprod|préprod|dev|admin|adm|backup)"
"""With what names of machines and of their accounts begin."""
_THING: Mapping[str, str] = {
    "en": r"(?:server|host|machine|bucket|branch|share|drive|cluster|domain|database|account|repo)",
    "fr": r"(?:serveur|hôte|machine|bucket|branche|partage|cluster|poste|domaine|lecteur|base|compte|dépôt)",
}
_NO_PART: Mapping[str, str] = {
    "en": r"(?!(?:the|an?|this|that|our|my|your|is|was|and|or|in|on|at|to|for|with|by|of)\b)",
    "fr": r"(?!(?:l[ea]s?|une?|des?|du|ce|cette|est|et|ou|dans|sur|avec|pour|par|en|au|à|qui|que)\b)",
}
"""What no such name begins with."""
_BETWEEN = r"\b[^.?!\n]{0,25}? "


def machines(language: str) -> tuple[re.Pattern[str], ...]:
    """What finds such names, in their group ``said``."""
    count, part, hyphen = COUNT[language], _NO_PART[language], _HYPHEN[language]
    joined = rf"(?:{NARROW}{hyphen}{NARROW}{part}(?!(?:out|off)\b)\w+(?:-\w+)*)+(?: {count}(?!\w))?"
    return (
        caseless(rf"\b(?P<said>(?:d ?b|bdd|srv|svc|sql) (?:{_ROLE}(?: {count})?|{count}))\b"),
        caseless(rf"\b(?P<said>(?:web|app|vm) (?:{_ROLE} {count}|(?:zero|zéro|oh) \w+|0\d))\b"),
        caseless(
            r"\b(?:at|under|on|see|is|it['\u2019]s|via|the|type|try) (?P<said>go slash \w+(?: slash \w+)*)"
        ),
        caseless(
            rf"\b{_CALLED[language]} (?!back\b)(?P<said>{part}\w+(?:-\w+)*(?: (?:{count}|\w+{CLAUSE_END}))?)"
        ),
        caseless(rf"\b(?P<said>{_KIND}{joined})"),
        caseless(rf"\b{_THING[language]}{_BETWEEN}(?P<said>{part}\w+{joined})"),
    )
