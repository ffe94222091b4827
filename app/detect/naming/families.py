"""Surnames in small letters, by the word for a family, a title or a pronoun: la famille boulanger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.text.by_words import ByWords
from app.detect.text.lexicon import Lexicon
from app.domain.finding import Category, Hit

_NAME = r"(?P<name>[^\W\d_]{3,})(?![\w'\u2019-])"
_KIN_FR = (
    r"(?:la (?:famille|veuve|succession|fratrie|dynastie|tribu|petite|mère|vieille)|l['\u2019]affaire"
    r"|les (?:s(?:\u0153|oe)urs|[eé]poux|fr[eè]res|h[eé]ritiers|consorts|jumeaux|jumelles|enfants"
    r"|parents|cousins))"
)
"""What has no adjective that looks masculine and is no plural."""
_TITLED_FR = (
    r"(?:(?:l[ea]|au|du) (?:docteur|professeure?|juge|commissaire|capitaine|commandante?|colonel"
    r"|g[eé]n[eé]ral|lieutenante?|brigadi(?:er|[eè]re)|adjudante?|procureure?|pr[eé]fete?|ministre"
    r"|d[eé]put[eé]e?|s[eé]nat(?:eur|rice)|greffi(?:er|[eè]re)|p[eè]re|s(?:\u0153|oe)ur|fr[eè]re)"
    r"|l['\u2019](?:abb[eé]|inspect(?:eur|rice)|adjudante?))"
)
_LED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:dr|doctor|professor|judge|inspector|sergeant|captain|nurse|coach|councillor|senator|colonel"
        rf"|detective|constable|(?P<old>old|young|little|poor))\.? {_NAME}",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"(?<!\w)(?:(?P<kin>{_KIN_FR})|{_TITLED_FR}|docteur|le (?:couple|clan|ménage)) {_NAME}",
        re.IGNORECASE,
    ),
}
"""What stands before a surname."""
_ANY = re.compile(
    r"\b(?:the|an?|his|her|our|my|this|that|their|your|any|every|some|no|very|so) \Z", re.IGNORECASE
)
"""Before one of many: an old mason."""
_THEIRS = re.compile(
    rf"\bthe {_NAME} (?:family|brothers|sisters|twins|triplets|children|kids|estate|household|clan"
    rf"|boys?|girls?|baby|case|murder|trial|inquest|inquiry|widow|heirs)\b",
    re.IGNORECASE,
)
"""A surname before what is theirs, in English."""
_LIKE_HIM = re.compile(r"\w+(?:ier|[cg]er|cher|eau|ault|aud|ard|[st]eur|[aeo]nd|chal|el|oux|ec|ic)")
"""What looks masculine: an English or French trade does, and no adjective of a family."""
_TRADE = re.compile(r"\w+(?:ier|[cg]er|cher|eau|ault|aud)")
"""The same where adjectives look so too."""
_NO_TRADE = frozenset(
    "hier premier dernier entier cher fier léger amer étranger régulier irrégulier singulier particulier"
    " familier financier immobilier mobilier policier princier foncier routier hospitalier forestier"
    " ouvrier minier meurtrier guerrier héritier conseiller beau nouveau tard quand grand plutôt tel quel"
    " réel fouettard veau avec donc public ciel bel naturel actuel officiel personnel criminel maternel"
    " mortel cadeau niveau bureau dossier papier tôt quartier métier chantier courrier janvier février"
    " escalier saisonnier printanier journalier rancunier foster".split()
)
"""What looks like a trade, and is no name there."""
_THING = r"[^\W\d_]{3,}(?![\w'\u2019-])"
_OBJECT = (
    r"(?:n['\u2019]|ne )?(?:(?:[mt]e |[nv]ous )?l(?:['\u2019]|[ea]s? |ui )|y |en |s['\u2019](?:en|y) "
    r"|(?:ador|aim|détest|conna[iî]|s(?:ai|av)|v(?:eu|oul)|préf|oubli|accept|refus)\w*)"
)
"""With these the word before the pronoun is what something is done to: le dossier, elle l'a lu."""
_NOBODY = (
    r"(?:n['\u2019]y |y a|fau[td]|s['\u2019]agi|sembl|para[iî]|rest|manqu|vau[td]|suffi|pleu"
    r"|est (?:vrai|clair|temps))"
)
"""What nobody does: la réunion, il faut la préparer."""
_SPOKEN_OF = re.compile(
    rf"(?:(?<=[.?!\u2026] )|(?<=\bdame, )|(?<=\bmadame, )|(?<=\bma[iî]tre, )|\A)(?:(?:et|mais|sinon) )?"
    rf"(?:(?P<him>le {_THING}), elle (?!{_OBJECT})|(?P<her>la {_THING}), il (?!{_OBJECT}|{_NOBODY}))",
    re.IGNORECASE,
)
"""A word with the article of one sex and the pronoun of the other: no thing is both."""
_BEHIND = re.compile(
    r"\b(?:c['\u2019]est|ces|chez|avec|par|pour|de|à|et|une?|l[ae]|que|appel\w+|demand\w+)"
    r" (?:ma ?dame|mon ?sieur|mademoiselle|ma[iî]tre|docteur)[.,]"
    rf" (?P<titled>(?:le|la|du|de la) {_THING})",
    re.IGNORECASE,
)
"""The same behind a title and a stop, where something leads to the title."""
_MISHEARD = re.compile(
    r"(?:(?<=[.?!,] )|^)(?:mettre|m[eè]tre),"
    r" (?P<begun>(?![^\W\d_]*(?:er|ir|re)[,.;])(?:[\w'\u2019-]+ ){0,2}[\w'\u2019-]+)(?=[,.;])"
    r"|\b(?:avocate?s?|notaire|huissi(?:er|ère)|magistrate?|confrère|consœur)"
    r"(?:[.,]|,? c['\u2019](?:est|était)) (?:mettre|m[eè]tre|m['\u2019]être)"
    r"(?:, (?P<called>(?:[\w'\u2019-]+ ){0,2}[\w'\u2019-]+)(?=[,.;])"
    r"| (?!(?:l[ea]s?|une?|des|du|de|en|fin|au|aux|à|tout|ça|sur|dans|[mts](?:on|a|es)|nos?|vos?|leurs?"
    r"|ce|cette|ces|fait|plus|autant|bien|trop|pour|par|l['\u2019]\w+|d['\u2019]\w+)\b)"
    r"(?P<name>[^\W\d_][\w'\u2019-]{2,}(?: [^\W\d_][\w'\u2019-]{2,})?)"
    r"(?=[,.;]| (?:qui|est|a|va|veut|dit|demande|passe|au|à|et|du|de)\b))",
    re.IGNORECASE,
)
"""A title that was heard as another word, behind who bears it, or that begins a clause: l'avocat, mettre
poussin; oui, mettre, tranquille Anne."""
_ENDS = ("ait", "eait", "ons")
"""Of other forms of a verb: "voir la famille monter" has no name."""


class Families(ByWords):
    """Finds surnames that are trades, or no words, where the word before or behind says that they are."""

    name = "families"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Surnames of one word in small letters; with a capital others find them.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._words(language)
        for match in (*_LED[language].finditer(text), *(_THEIRS.finditer(text) if language == "en" else ())):
            word = match["name"]
            if match.groupdict().get("old") and _ANY.search(text, max(0, match.start() - 6), match.start()):
                continue
            if not word.islower() or ordinary.covers(word) or word in _NO_TRADE:
                continue
            named = word in lexicon.names and word not in lexicon.common
            if _is_surname(match, lexicon, named=named) if language == "fr" else named:
                reason = "the surname of a family, or behind a title"
                start, end = match.span("name")
                yield Hit(Category.PERSON, start, end, 0.4, self.name, reason)
        for match in (*_SPOKEN_OF.finditer(text), *_BEHIND.finditer(text)) if language == "fr" else ():
            start, end = match.span(match.lastgroup or 0)
            if _is_parted(text[start:end], lexicon):
                yield Hit(Category.PERSON, start, end, 0.4, self.name, "a surname in two words")
        for match in _MISHEARD.finditer(text) if language == "fr" else ():
            yield Hit(
                Category.PERSON, *match.span(match.lastgroup or 0), 0.4, self.name, "stands after a title"
            )


def _is_parted(said: str, lexicon: Lexicon) -> bool:
    """Whether words are a surname that was parted ("le noir"), or the last is none of the language."""
    words = said.lower().split()
    joined = "".join(words)
    return words[-1] not in lexicon.known or (joined in lexicon.names and joined not in lexicon.known)


def _is_surname(match: re.Match[str], lexicon: Lexicon, *, named: bool) -> bool:
    """Whether a French word is a name, or what somebody does, and neither an adjective nor a verb."""
    word, kin, known = match["name"], match["kin"], match["name"] in lexicon.known
    if kin and word.endswith(("s", "x")) and known:
        return False
    if named or not known:
        return True
    if not kin:
        return _TRADE.fullmatch(word) is not None
    verb = any(word[:-2] + end in lexicon.known for end in _ENDS)
    return not verb and _LIKE_HIM.fullmatch(word) is not None
