"""Names that people have on networks and in systems: written with an at sign, or said after what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.domain.finding import Category, Hit

_NETWORKS = (
    r"(?:twitter|instagram|insta|linkedin|tiktok|facebook|mastodon|bluesky|slack|discord|github|youtube"
    r"|telegram)"
)
_JOINT = r"(?:[ ](?:underscore|dash|dot|hyphen|tiret|point)[ ]|[._-])"
_HANDLE = rf"@?\w{{2,}}(?:{_JOINT}\w+)*"
_WRITTEN = re.compile(r"(?<![\w.@])@\w[\w.-]*\w")
_SAID: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:handle|user ?name|screen name|login(?: name)?|gamertag|nickname)(?: there| on {_NETWORKS})?"
        rf"(?: is|'s| was|:),? (?:at )?"
        rf"(?!(?:not|the|an?|very|too|in|on|to|that|this|already|still)\b)(?P<name>{_HANDLE})"
        rf"|\bat (?P<on>{_HANDLE}) on {_NETWORKS}\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:identifiant|pseudo|pseudonyme|nom d['\u2019]utilisateur|login)(?: sur {_NETWORKS})?"
        rf"(?: est|,? c['\u2019]est| :|:),? (?:arobase )?"
        rf"(?!(?:pas|le|la|un|une|très|trop|dans|sur|que|ce|celui|déjà)\b)"
        rf"(?P<name>{_HANDLE})|\barobase (?P<on>{_HANDLE}) sur {_NETWORKS}\b",
        re.IGNORECASE,
    ),
}


class Handles:
    """Finds handles."""

    name = "handles"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Written ones, and what is said to be one."""
        for match in _WRITTEN.finditer(text):
            yield self._hit(match.start(), match.end(), 0.9, "a name with an at sign")
        for match in _SAID[language].finditer(text):
            start, end = match.span("name" if match.group("name") else "on")
            yield self._hit(start, end, 0.6, "said to be the name of an account")

    def _hit(self, start: int, end: int, score: float, reason: str) -> Hit:
        return Hit(Category.HANDLE, start, end, score, self.name, reason)
