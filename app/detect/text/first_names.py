"""First names that are ordinary words as well: what tells that one at the start of a sentence is somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping

FIRST_NAMES: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "will may mark grace rose hope bill frank art rich sue drew chase pat ray jean rob nick guy dean "
        "wade grant dawn joy faith june april august summer".split()
    ),
    "fr": frozenset(
        "pierre claire rose fleur blanche ange aurore prudence constance olive violette marin victoire "
        "marguerite reine".split()
    ),
}
"""Folded, by the language in which each is a word."""
_SOMEBODY: Mapping[str, str] = {
    "en": r", (?:(?:can|could|would|will|do|did|are|were|have) you|what do you|over to you)\b"
    r"| (?:ca|wo|could|would|did)n['\u2019]t\b| can['\u2019]t\b| and I\b"
    r"| (?:ask|disagree|agree|want|promise|reply|replie|suggest|mention|phone|e-?mail)(?:e?d|s)\b"
    r"| from (?:finance|sales|legal|marketing|accounts|procurement|payroll|engineering|support|HR|IT)\b"
    r"| (?:said|says|told|tells|thinks|thought|knows|knew|reckons|rang)\b"
    r"|(?:['\u2019]s| is| was) (?:on leave|off|away|sick|ill|out|back|here|got|been|going|coming|leaving"
    r"|joining|late)\b",
    "fr": r", (?:tu|vous|peux-tu|pouvez-vous|est-ce que (?:tu|vous)|qu['\u2019]en pense[sz]"
    r"|s['\u2019]il (?:te|vous) pla[iî]t)\b| (?:demande|dit|pense|veut|voulait|sait|nous a|lui a|va bien"
    r"|et moi)\b| ne (?:vient|viendra|peut|veut|sera)\b| (?:m['\u2019]a|t['\u2019]a|n['\u2019](?:est"
    r"|a) pas)\b| a (?:dit|demandé|proposé|répondu|accepté|refusé|appelé|envoyé|signé)\b"
    r"| (?:de la (?:compta\w*|RH|DSI|com)|du (?:marketing|juridique|support)|des (?:achats|ventes|RH))\b"
    r"| est (?:en (?:congé|arrêt|vacances|retard|formation|prison|garde à vue|réunion"
    r"|couple|larmes)|malade|absente?|partie?|arrivée?|revenue?|rentrée?|enceinte|divorcée?"
    r"|au (?:chômage|téléphone|courant)|à l['\u2019]hôpital)\b"
    r"| (?:ne |n['\u2019])\w+ (?:pas|plus|jamais|rien)\b"
    r"| (?:refuse|accepte|démissionne|téléphone|pleure|ment)\b| va \w{3,}(?:er|ir|re)\b",
}
"""What follows somebody and no thing."""
_LIKELY: Mapping[str, str] = {
    "en": r",|['\u2019](?:s|ll|d)\b| (?:is|was)(?:n['\u2019]t)?\b"
    r"| (?:has|had|will|would|should|can|could|does|did|needs|needed|made|sent|wrote|called|left"
    r"|joined|joins|came|comes|got|took|gave|signed|signs|works)\b",
    "fr": r",| (?:a|est|était|avait|va|peut|pourrait|doit|propose|arrive|part|signe|vient|travaille|ne"
    r"|s['\u2019]est|l['\u2019]a|n['\u2019])\b",
}
"""What follows a person that is known more often than a thing of the same name."""


def somebody(language: str) -> re.Pattern[str]:
    """A pattern for a first name, in a group ``name``, with a capital and before what only somebody does."""
    names = "|".join(sorted(name.title() for name in FIRST_NAMES[language]))
    return re.compile(rf"(?<![\w'\u2019-])(?P<name>{names})(?:{_SOMEBODY[language]})")


def surely(language: str) -> re.Pattern[str]:
    """A pattern for what only somebody does, behind a name that is known."""
    return re.compile(_SOMEBODY[language])


def likely(language: str) -> re.Pattern[str]:
    """A pattern for what follows a first name that is known to be one, where it is no word."""
    return re.compile(rf"{_SOMEBODY[language]}|{_LIKELY[language]}")
