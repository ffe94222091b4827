"""How addresses are read aloud: what joins their parts, and which words before a part belong to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.detect.text.numerals import NUMERALS, THOUSANDS

DOT: Mapping[str, str] = {"en": r"(?:dot|point)", "fr": r"(?:point|dot)"}
MARK: Mapping[str, str] = {
    "en": r"(?:dash|hyphen|minus|underscore|under score)",
    "fr": r"(?:tiret(?: (?:du )?(?:six|6|huit|8|bas|haut))?|trait (?:d['\u2019 ]union|bas)|underscore|moins"
    r"|bas de ligne|barre (?:basse|de soulignement)|soulign[ée])",
}
WIDE, NARROW = r"[\s,]+", r"[ \t\u00a0\u202f,]+"
"""What stands between two words: in a text that was broken into lines, and inside a line."""
_FILLER = (
    r"(?:u[hm]|erm?|h[mu]m+|euh|heu|sorry|pardon|wait|(?:hang|hold) on|let me (?:see|check|think)"
    r"|attend(?:s|ez)|voyons)"
)
_HESITATIONS = 8
"""Fillers in a row between two parts, at most: Whisper repeats one by the thousand."""
_ONE_WORD = (
    r"(?:(?:all (?:in |as )?|in )?one word|no spaces?|without (?:any )?spaces?|(?:all )?(?:in )?lower ?case"
    r"|tout (?:attaché|collé)|(?:tout )?en (?:un (?:seul )?mot|(?:deux|trois) (?:mots|lettres))"
    r"|(?:tout )?en (?:minuscules?|majuscules?|chiffres?|(?:toutes )?lettres)"
    r"|comme (?:ça se [\w-]+|(?:une?|des|l[ea]s?) [\w-]+|[\w-]+)"
    r"|sans (?:accents?|espaces?|(?:trait|tiret)s?(?: d['\u2019]union)?|[^\W\d_])|au (?:singulier|pluriel)"
    r"|[^\W\d_]{1,2} (?:comme [\w-]+|à la fin)|(?:avec|prend) (?:une?|deux) [^\W\d_]{1,2}(?: à la fin"
    r"| au (?:bout|début|milieu))?)"
)
"""What is said of how a part is written: Claire avec un E, commandes, au pluriel."""
_THAT_IS = r"(?:(?:that['\u2019]s|it['\u2019]s|c['\u2019]est),? )?"
_STOP = r"[.\u3002\uff0e\uff61]"
"""A full stop, or one of the East, which programs turn it into."""
LOOSE = (
    rf"(?<![\w@.])(?P<said>[\w+-]+(?:(?:{_STOP}|[ ][._-][ ])[\w+-]+){{0,4}}[ ]?@[ ]?[\w-]+"
    rf"(?:[ ]?(?:[_-]|{_STOP})[ ]?(?=\w+[ ]?{_STOP})[\w-]+){{0,3}}(?:[ ]{_STOP}[ ]?|{_STOP})[^\W\d_]{{2,10}}"
    rf"|(?:[\w.+-][ ]){{2,}}@(?:[ ][\w-])+(?:[ ]?{_STOP}(?:[ ][\w-])+)+)(?!\w)"
)
"""An address with spaces around its signs, as who types what is said writes it, or around all that is in it:
anna @ firm . com, a n n a @ f i r m . c o m.
"""
_PARTICLE = r"(?:l[ea]|d[eu]|van|von|saint|mac)"
"""The first word of a surname, which is not joined to the rest: ``t dot le goff``."""
_MOST = 10
"""Parts that are looked for to the left: ``j k rowan nine nine``."""
_FAR = 40
"""Code points in which the part before one is looked for."""
_NO_PART = frozenset(
    "to is it's its use try are was at on by for with and or of the from e-mail email mail address "
    "à est c'est sur au chez et ou de du le la les que par pour avec adresse courriel".split()
)


def after(gap: str) -> str:
    """What follows a sign that is said, with hesitations."""
    return rf"\b{gap}{_hesitating(gap)}"


def before(gap: str) -> str:
    """What stands before a sign that is said: also how all before it is written."""
    return rf"{gap}{_hesitating(gap)}(?:{_THAT_IS}{_ONE_WORD}\b{gap})?"


def joint(language: str, gap: str) -> str:
    """What stands between two parts of a name in an address, said or written."""
    return rf"(?:{said_joint(language, gap)}|(?<=\w)[._-](?=\w))"


def said_joint(language: str, gap: str = WIDE) -> str:
    """What is said between two parts of a name in an address."""
    return rf"{before(gap)}(?:{DOT[language]}|{MARK[language]}){after(gap)}"


def _hesitating(gap: str) -> str:
    return rf"(?:{_FILLER}\b{gap}){{0,{_HESITATIONS}}}"


def piece(language: str) -> str:
    """A letter or a number that is read by itself."""
    numbers = "|".join(sorted(NUMERALS[language] | THOUSANDS[language] | {"oh", "zéro", "double", "triple"}))
    return rf"(?:[^\W\d_]|\w?\d+\w?|{numbers})\b"


class Beginnings:
    """Finds where the name begins of which the last part is known: ``j k rowan nine nine``.

    Args:
        language: ``en`` or ``fr``.
    """

    def __init__(self, language: str) -> None:
        self._piece = re.compile(piece(language), re.IGNORECASE)
        self._joined = re.compile(
            rf"\b(?P<part>\w+)(?:{said_joint(language)}(?:{_PARTICLE} )?|[._-]|(?<=\bo)['\u2019])\Z",
            re.IGNORECASE,
        )
        self._apart = re.compile(rf"(?<![\w'\u2019])(?P<part>\w+)(?:{NARROW}|(?<=\b\w)\.[ ]?)\Z")

    def of(self, text: str, start: int, end: int) -> int:
        """Where a name begins.

        To its last part belong what is joined to it, letters and numbers beside it, and a word beside these.

        Args:
            text: the whole text.
            start: of the last part.
            end: of the last part.
        """
        small = True
        for _ in range(_MOST):
            small = small and self._is_piece(text[start:end])
            low = max(0, start - _FAR)
            if found := self._joined.search(text, low, start):
                start, end = found.span("part")
                continue
            found = self._apart.search(text, low, start)
            if not found or not self._belongs(found["part"], small=small):
                break
            start, end = found.span("part")
        return start

    def _belongs(self, part: str, *, small: bool) -> bool:
        return part.lower() not in _NO_PART and (small or self._is_piece(part))

    def _is_piece(self, part: str) -> bool:
        return self._piece.fullmatch(part) is not None
