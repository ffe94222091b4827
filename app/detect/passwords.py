"""Passwords, and keys that are read out: what follows the word for them, whatever it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.numerals import cardinal
from app.domain.finding import Category, Hit

_SECRET: Mapping[str, str] = {
    "en": r"pass ?(?:words?|phrase|code)|wi-?fi (?:code|key)",
    "fr": r"mots? de passe|code (?:du )?wi-?fi|cl[eé] (?:du )?wi-?fi|phrase secr[eè]te",
}
_IS: Mapping[str, str] = {
    "en": r"(?: (?:for|of|on|to)(?: [\w-]+){1,3}?)?(?:,? (?:is|was|to)|['\u2019]s| ?[:=])"
    r"(?: (?:still|now|just))?",
    "fr": r"(?: (?:de|du|des|pour)(?: [\w-]+){1,3}?| [\w-]+)?"
    r"(?:,? (?:est|[eé]tait|c['\u2019](?:est|[eé]tait))| ?[:=])(?: (?:toujours|encore))?",
}
_NONE: Mapping[str, str] = {
    "en": r"not|wrong|too|the|an?|my|your|our|his|her|their|its?|in|on|at|under|with|up|for|from|about|by|as"
    r"|and|or|this|that|these|what|who|where|when|how|why|if|so|very|no|all|any|always|never|still|only"
    r"|just|both|everything|something|someone|anything|nothing|protect\w*|expir\w*|sent|stored|reset|shared"
    r"|safe|secure|weak|strong|chang\w*|required|used|valid|invalid|incorrect|missing|gone|lost|long|longer"
    r"|short\w*|different|good|bad|easy|hard|hidden|known|fine|ok(?:ay)?|written|forgotten|going|being|be"
    r"|case|kept|managers?|polic\w+|me|you|him|us|them|everyone|everybody|log|access|get|unlock|open",
    "fr": r"pas|plus|faux|fausse|trop|l[ea]s?|l['\u2019]\w+|une?|des?|du|d['\u2019]\w+|au|aux|[aà]|dans|sur"
    r"|sous|en|par|pour|avec|ce|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?"
    r"|qu\w*|qu['\u2019]\w+|si|tr[eè]s|toujours|jamais|encore|tout|toute|rien|bien|expir\w*|faible|fort"
    r"|obligatoire|valable|valide|invalide|incorrect|bon|mauvais|bloqu\w+|perdu|oubli\w+|chang\w+|envoy\w+"
    r"|not[eé]|long|court|diff[eé]rent|simple|facile|difficile|compliqu[eé]|connu|prot[eé]g\w+|partag\w+"
    r"|important|et|ou|[cçs]a|il|elle|on|moi|toi|nous|vous",
}
"""What tells something of a password and does not say it."""
_SAID = r"(?:[^.?!,;\n]|[.?!,;](?=\w)){1,40}\w*[?!]*"
_MORE: Mapping[str, str] = {
    "en": r"(?:(?:dash|hyphen|under ?score|at sign|dot|slash|plus)(?:,? [\w-]+)?"
    r"|(?:exclamation|question) (?:mark|point)|hash(?:tag)?|(?:pound|dollar) sign|star|asterisk|ampersand"
    r"|(?:all )?(?:in )?(?:lower|upper) ?case|(?:all )?caps|(?:with an? )?capital \w+)",
    "fr": r"(?:(?:tiret(?: (?:du )?(?:six|6|huit|8|bas))?|underscore|arobase|slash|plus|point(?! d['\u2019]))"
    r"(?:,? [\w-]+)?|point d['\u2019](?:exclamation|interrogation)|di[eè]se|[eé]toile|ast[eé]risque|dollar"
    r"|(?:tout )?(?:en )?(?:majuscules?|minuscules?)|avec une? \w+ (?:majuscule|minuscule)"
    r"|sans (?:accents?|espaces?))",
}
"""The signs of a password, and how its letters are written, as they are dictated after a comma."""
_ON: Mapping[str, str] = {
    "en": r"(?:then|and|followed by)",
    "fr": r"(?:puis|et|ensuite|suivi (?:de|d['\u2019]un))",
}
_WHERE: Mapping[str, str] = {"en": "", "fr": r"(?: (?:du|de la) [\w-]+)?"}
"""What a password is for, also where no word like "is" follows."""
_TELLING = r"(?=[^.?!;\n]{0,40}?(?:\d|\b(?:under ?score|dash|tiret)\b))"
"""A figure, or a joint that is read out: without the word "is", only that tells that it is said."""
_ALONE = r"(?!correct\b\s*(?:[.,;!?\n]|$))"

_KEY: Mapping[str, str] = {
    "en": r"(?:key|mac|hash|fingerprint|checksum)(?: address)?"
    r"(?:['\u2019]s| is| was|,? (?:it )?(?:starts|begins|ends) (?:in|with|on)| ?:)",
    "fr": r"(?:cl[eé]|mac|hash|empreinte)(?: \w{1,6})?(?:,? c['\u2019]est| est"
    r"|,? (?:qui )?(?:finit|commence|se termine) par| ?:)",
}
_HEX = (
    r"(?:[0-9a-f]{1,4}|zero|oh|one|two|three|four|five|six|seven|eight|nine|z[eé]ro|une?|deux|trois|quatre|cinq"
    r"|sept|huit|neuf|dix|onze|douze)\b"
)
_HEX_GAP = r"(?:[ ,:-]{1,2}(?:colon |dash |deux[ -]points |tiret )?)"


class Passwords:
    """Finds passwords and passphrases, and keys and hashes that are read out digit by digit."""

    name = "passwords"

    def __init__(self) -> None:
        self._secrets = {language: _secret(language) for language in _SECRET}
        self._keys = {
            language: re.compile(
                rf"\b{_KEY[language]}\s(?P<said>(?:{_HEX}{_HEX_GAP}){{2,}}{_HEX})", re.IGNORECASE
            )
            for language in _KEY
        }

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """What a password is said to be, to the end of the clause; the digits and letters of a key."""
        for match in self._secrets[language].finditer(text):
            start, end = match.span("said")
            yield Hit(Category.NUMBER, start, end, 0.7, self.name, "said after the word for a password")
        for match in self._keys[language].finditer(text):
            start, end = match.span("said")
            yield Hit(Category.NUMBER, start, end, 0.6, self.name, "digits and letters of a key")


def _secret(language: str) -> re.Pattern[str]:
    # Atomic: of a long row of numbers no other parting is tried.
    more = rf"(?:,? (?:{_ON[language]},? )*(?:{_MORE[language]}|(?>{cardinal(language)}))(?!\w))*"
    return re.compile(
        rf"\b(?:{_SECRET[language]})"
        rf"(?:{_IS[language]} |{_IS[language]}(?<=[:=])|{_WHERE[language]} {_TELLING})"
        rf"(?!(?:{_NONE[language]})(?!\w)){_ALONE}(?P<said>\w{_SAID}{more})",
        re.IGNORECASE,
    )
