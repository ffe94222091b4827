"""Names of people that are words as well, in small letters: by what stands around one, it is somebody."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from app.detect.text.first_names import FIRST_NAMES
from app.detect.text.words import begins_sentence
from app.domain.words.terms import fold

_REACH = 40
"""Code points before a name that tell what it is."""


@dataclass(frozen=True, slots=True)
class _Places:
    """What stands around somebody.

    Args:
        asked: ends before whoever is asked, told, thanked or agreed with.
        beside: ends before somebody more often than before a thing, which has an article there.
        called: ends before whoever is called, in front of the end of a sentence.
        opens: ends before who does something, where no sentence ends before.
        does: begins behind somebody who does something.
        acts: begins behind somebody who does what no thing does.
        calls: begins behind somebody who is called where a sentence begins.
        goes_on: begins behind a name, and hardly behind a verb or an adjective.
        things: first names that are words without an article as well.
        doing: first names that are verbs or adjectives behind somebody who is asked.
    """

    asked: re.Pattern[str]
    beside: re.Pattern[str]
    called: re.Pattern[str]
    opens: re.Pattern[str]
    does: re.Pattern[str]
    acts: re.Pattern[str]
    calls: re.Pattern[str]
    goes_on: re.Pattern[str]
    things: frozenset[str]
    doing: frozenset[str]


_ENDS = re.compile(r" ?(?:[.!?\u2026\n]|\Z)")
_COMMA, _ASKS = re.compile(r", $"), re.compile(r" ?\?")
_LABEL = re.compile(r"[ \u00a0\u202f]?:")
_BEHIND_SOMEBODY = re.compile(r"(\w[\w'\u2019-]*) (?:and|or|et|ou|&) $", re.IGNORECASE)
_AND_SOMEBODY = re.compile(r" (?:and|or|et|ou|&) (\w[\w'\u2019-]*)", re.IGNORECASE)
_OWNS = re.compile(r"['\u2019]s \w")
_BEFORE_OWNER = re.compile(
    r"\b(?:is|was|in|on|at|of|to|from|with|about|see|saw|read|got|have|and|but|for|by|not"
    r"|(?:that|it)['\u2019]s) $",
    re.IGNORECASE,
)
"""A thing that something belongs to has an article."""


def _before(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ways)}) $", re.IGNORECASE)


def _behind(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


def _english() -> _Places:
    thing = (
        r"(?:it|this|that|these|those|them|him|her|us|everything|(?:the|an?|my|your|our|his|their) [\w-]+)"
    )
    helps = "will|can|could|should|would|has|had|is|was|needs to|wants to|has to|had to"
    says = "asked|asks|said|says|told|thinks|thought|knows|agrees|agreed"
    return _Places(
        asked=_before(
            r"ask(?:s|ed|ing)?|tell(?:s|ing)?|told|thank(?:s|ed|ing|s to| you)?|cheers|sorry|hi|hey|hello",
            r"dear|remind(?:s|ed|ing)?|invit(?:e|es|ed|ing)|e-?mail(?:ed|ing)|phon(?:e|ed|ing)|messag(?:e|ed"
            r"|ing)",
            r"bye|goodbye|ping(?:ed|ing)?|convinc(?:e|ed|ing)|persuad(?:e|ed|ing)|congratulat(?:e|ed|ing)"
            r"|let",
            r"interview(?:ed|ing)?|according to|over to|said (?:by|to)",
            r"(?:speak|spoke|talk|chat|check|agree|disagree|sit|sat|met|meet|work|deal|dealt|side|listen"
            r"|report|repl(?:y|ied)|writ(?:e|ing)|wrote|catch up|follow(?:ed)? up)(?:s|ed|ing|ting|ted|d)?"
            r" (?:with|to)",
            r"(?:giv(?:e|ing)|gave|send(?:ing)?|sent|hand(?:ed|ing)?|pass(?:ed|ing)?|show(?:ed|ing)?|left"
            r"|leav(?:e|ing)|forward(?:ed|ing)?|shar(?:e|ed|ing)|rais(?:e|ed|ing))"
            rf" (?:{thing} (?:on |over |back )?)?(?:with|to)",
            r"(?:what|where|when|why|how) (?:does|did|would|can|could|should|is|was)",
        ),
        beside=_before("with|from|for|by|than|like|via|without|behind"),
        called=_before(
            r"(?:you|yes|no|okay|ok|right|sure|thanks|agreed|well done|exactly|morning|afternoon|now|please"
            r"|sorry|bye|it|that),"
        ),
        opens=_before("and|but|so|because|if|when|then|thinks?|maybe|since|while|said|says"),
        does=_behind(
            rf" (?:{helps}|does|did|needs|needed|made|sent|wrote|called|left|joined|joins|came|comes|got|took"
            rf"|gave|signed|signs|works|wants|{says})"
        ),
        acts=_behind(
            rf" (?:(?:{helps}) )?(?:send(?:s|ing)?|sent|call(?:s|ed|ing)|call (?:us|them|him|her|me|you|back)"
            r"|writ(?:es?|ten|ing)|wrote|join(?:s|ed|ing)?|sign(?:s|ed|ing)?|present(?:ed|ing)"
            r"|explain(?:s|ed|ing)?|check(?:s|ed|ing)?|e-?mail(?:s|ed|ing)?|prepar(?:es?|ed|ing)|speak(?:s"
            r"|ing)?|spoke|talk(?:s|ed|ing)?)"
        ),
        calls=_behind(
            r", (?:i|we|you|he|she|they|it|what|when|where|how|why|could|can|would|will|do|did|is|are|please"
            r"|thanks)"
        ),
        goes_on=_behind(
            r" ?[.,;:?!\u2026\n]|\Z|['\u2019]s",
            r" (?:and|or|to|about|whether|if|for|what|how|who|when|where|why|directly|on|at|in|from|is|has"
            rf"|was|had|does|did|will|would|can|could|should|{says}",
            # With which the next one begins, where no sign tells the end of a turn
            r"|thanks|okay|ok|yes|yeah|sure|hi|hey|hello|bye|great|but|because|oh)",
        ),
        things=frozenset("grace hope joy faith art dawn may june april august summer rich frank".split()),
        doing=frozenset({"will"}),
    )


def _french() -> _Places:
    thing = r"(?:ça|cela|ceci|tout|l[ea]s?|(?:l[ea]s?|une?|mon|ton|son|notre|votre) [\w-]+)"
    pronoun = r"(?:nous |vous |me |te |lui |leur |l[ea]s? |[lm]['\u2019])"
    return _Places(
        asked=_before(
            r"(?:demand|pos|parl|répond|écri|envo|donn|transm|transf|montr|laiss|confi|pass|expliqu|prés"
            rf"|propos)\w*(?: {thing})? à",
            r"d(?:is|it|ites|ire) à|d['\u2019]accord avec|comme (?:dit|disait)|grâce à",
            r"(?:vu|vois|voit|voir|parl\w+|point|discut\w+|déjeun\w+|travaill\w+) avec",
            r"appel\w+|rappel\w+|remerci\w+|prév(?:en|ien)\w+|merci|bonjour|bonsoir|salut|coucou|désolée?",
            r"bravo|chère?|selon|d['\u2019]après|chez",
            r"(?:l['\u2019](?:avis|équipe|idée|accord)|la (?:part|place)|le (?:mail|bureau|retour)) de",
            r"(?:envoy|sign|valid|propos|prépar|rédig)ée?s? par|(?:écri|di)te?s? par",
        ),
        beside=_before("avec|pour|à"),
        called=_before(
            r"(?:merci|oui|non|d['\u2019]accord|toi|vous|ok|bien|voilà|exact|alors|bonjour|salut|pardon),"
        ),
        opens=_before("mais|que|quand|parce que|puisque|alors|donc|si"),
        does=_behind(
            r" (?:va|peut|doit|est|était|a|avait|pourrait|propose|arrive|part|signe|vient|travaille|ne|nous"
            r"|vous|me|te|lui|leur|dit|disait|pense|veut|voulait|demande|sait|[slnm]['\u2019]\w+)"
        ),
        acts=_behind(
            rf" (?:va|doit|peut|veut|pourrait|vient de) {pronoun}?(?:envoyer|appeler|rappeler|écrire|signer"
            r"|présenter|expliquer|vérifier|préparer|parler|regarder|contacter|répondre|venir|partir)"
        ),
        calls=_behind(
            r", (?:je|tu|on|il|elle|nous|vous|est-ce|peux|pouvez|(?:j|c|qu)['\u2019]\w+)",
        ),
        goes_on=_behind(
            r" ?[.,;:?!\u2026\n]|\Z",
            r" (?:et|ou|de|du|pour|que|si|ce|quand|où|comment|a|est|va|peut|doit|ne|sur|à|en|dans"
            r"|(?:d|qu|s|n)['\u2019]\w+|oui|non|ok|merci|d['\u2019]accord|bonjour|bonsoir|salut|bon|alors"
            r"|donc|mais|parce)",
        ),
        things=frozenset("prudence constance victoire fleur olive violette aurore".split()),
        doing=frozenset("claire blanche rose violette".split()),
    )


_NAMES_ALONE: Mapping[str, frozenset[str]] = {
    "en": frozenset(),
    "fr": frozenset({"marine", "capucine", "colombe", "jade"}),
}
"""Words that are first names where somebody is known to be called so."""


class InPlace:
    """Tells by its place that a word is a name, where somebody is known to be called so.

    Args:
        language: of the text, ``en`` or ``fr``.
        people: the folded words of the names of those who are known.
    """

    def __init__(self, language: str, people: Container[str]) -> None:
        self._people = people
        self._places = _english() if language == "en" else _french()
        self._first = FIRST_NAMES[language] | _NAMES_ALONE[language]

    def stands(self, text: str, term: str, start: int, end: int, *, strange: bool = False) -> bool:
        """Whether a word in small letters is the name of somebody where it stands.

        Args:
            text: all of it.
            term: the word, folded.
            start: of the word.
            end: of the word.
            strange: whether it is no word that everybody knows.
        """
        places, low = self._places, max(0, start - _REACH)
        first = strange or term in self._first
        goes_on = places.goes_on.match(text, end) is not None
        if places.asked.search(text, low, start):
            return goes_on or (first and term not in places.things | places.doing)
        if first and places.beside.search(text, low, start):
            return goes_on and term not in places.things
        if first and self._behind_somebody(text, start):
            return goes_on or term not in places.doing
        called = places.called.search(text, low, start) and _ENDS.match(text, end)
        asked = _COMMA.search(text, low, start) and _ASKS.match(text, end)
        return called is not None or asked is not None

    def acts(self, text: str, term: str, start: int, end: int, *, strange: bool = False) -> bool:
        """Whether a first name has something, is called, or does something where a sentence begins."""
        if not (strange or term in self._first):
            return False
        places, low = self._places, max(0, start - _REACH)
        begins = begins_sentence(text, start)
        if begins and (places.calls.match(text, end) or self.leads(text, end)):
            return True
        if _OWNS.match(text, end) and (begins or _BEFORE_OWNER.search(text, low, start)):
            return True
        does = places.acts if term in places.things else places.does
        return bool((begins or places.opens.search(text, low, start)) and does.match(text, end))

    def leads(self, text: str, end: int) -> bool:
        """Whether somebody who is known is joined to what ends there: will and anna."""
        joined = _AND_SOMEBODY.match(text, end)
        return joined is not None and fold(joined[1]) in self._people

    def _behind_somebody(self, text: str, start: int) -> bool:
        """Whether it is joined to somebody before it whose name is no word: anna and will."""
        joined = _BEHIND_SOMEBODY.search(text, max(0, start - _REACH), start)
        return joined is not None and (one := fold(joined[1])) in self._people and one not in self._first


def is_label(text: str, start: int, end: int) -> bool:
    """Whether it stands alone before a colon where a line begins, as who says the rest of it."""
    return (start == 0 or text[start - 1] == "\n") and _LABEL.match(text, end) is not None
