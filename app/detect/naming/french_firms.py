"""French firms of common words: beside what they are, behind a stop, where they print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.naming.codenames import name_end
from app.detect.text.ordinary import ordinary_words
from app.domain.finding import Category, Hit

_NO_NAME = (
    r"(?!(?:l[ea]s?|une?|des?|du|au|aux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|cet?|cette"
    r"|ces|moi|toi|soi|lui|elles?|eux|nous|vous|qui|quoi|quel\w*|tou[st]?|toutes?|chaque|chacune?|aucune?"
    r"|plusieurs|quelqu\w*|certaine?s?|beaucoup|[dl]['\u2019]|personne|maman|papa|mamie|papy|tonton|tata|autrui"
    r"|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d)(?!\w))"
)
"""What has no name behind it: an article, a pronoun, a number."""
_KIND = (
    r"(?:fournisseur|prestataire|société|entreprise|boîte|agence|concurrente?|filiale|cabinet|bailleur|banque"
    r"|assureur|courtier|acheteur|acquéreur|repreneur|vendeur|partenaire|éditeur|magazine|journal|restaurant"
    r"|hôtel|club|groupe|fonds|imprimeur|traiteur|transporteur|sous-traitant|diffuseur|hébergeur|opérateur"
    r"|grossiste|importateur|exploitant|loueur|installateur|armateur|équipementier|sponsor|mécène|association"
    r"|fondation|syndicat|mutuelle|bénéficiaire|distributeur|labo|laboratoire|studio|galeriste|producteur"
    r"|intermédiaire)"
)
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_BESIDE = re.compile(
    r"\b(?:notre|nos|votre|vos|leurs?|mon|mes|ton|son|sa|ses|l[ea]|les|une?|l['\u2019]) ?"
    rf"(?:(?:nouve(?:au|lle)|ancien(?:ne)?|principale?|seule?|petite?|gros(?:se)?|autre|futur) )?{_KIND}s?"
    rf"(?: [a-zéè]+)?, (?:euh,? )?{_NO_NAME}(?P<name>{_WORD}(?: {_WORD}){{1,2}}),",
    re.IGNORECASE,
)
"""A name of several words beside what is called by it: notre imprimeur, encre noire, est en retard."""
_BEHIND_STOP = re.compile(
    rf"\bune? (?:autre |petite? |certaine? )?{_KIND}\. (?P<name>(?:l['\u2019]|l[ae] )?(?P<first>{_WORD})"
    rf"(?: {_WORD})? (?:conseil|services?|gestion|immobilier|finance|invest|industrie|logistique|transports?"
    r"|formation|sécurité|nettoyage|solutions?|distribution|santé|énergie|développement|technologies?|audit))\.",
    re.IGNORECASE,
)
"""The same where the pause was written as a stop: "une société. L'humaine conseil.", for Lumen Conseil."""
_ASIDE = re.compile(
    r"(?:ça|ils|elles?|nous|vous|[jlmts]['\u2019]|bien|très|trop|plus|moins|pas|non|si|tout|comme|avec|sans|dont"
    r"|que|quand|où|après|avant|depuis|pendant"
    r"|en|à|dans|sur|chez|pour|par|malgré|selon|enfin|bref|donc|alors|ce|il|on|je|tu|ne|et|ou|mais|aussi|encore"
    r"|déjà|jamais|toujours|surtout|même|parce|puisque|grâce|faute|côté|hors|vu|sauf|voire|soit|disons|paraît"
    r"|voyez|attention|merci|pardon|désolé|fort|\w+ment|\w+ant|entre|sous|quant)\b",
    re.IGNORECASE,
)
"""With what begins what is thrown in there, and is no name."""
_PRINTS = re.compile(
    r"\b(?:(?:article|tribune|interview|encart|entrefilet|un papier)s?(?: \w+){0,2} dans"
    r"|(?:paru|publié)e?s? (?:hier |lundi |mardi |jeudi )?dans"
    r"|(?:écri(?:t|vait|vent)|pige) pour|(?:journaliste|reporter|rédactrice|rédacteur|correspondante?"
    r"|pigiste)s? (?:de|à|pour|chez)) "
    r"(?P<name>(?:l[ae]s? |l['\u2019])(?!(?:presse|journ\w+|magazine|revue|semaine|région|rubrique|numéro"
    r"|page|une|télé|radio|mairie|ville|boîte|groupe|ministre|maire|patron|chef|chaîne|même|monde|moment|foulée"
    r"|cadre|but|armoire?|tiroir|plaisir|argent|bien|matinée|soirée|fac|fête|mode|guerre|sport|terrain|livre"
    r"|catalogue|blog|site)s?\b)"
    r"(?:(?:nouve(?:l|lles?|aux?)|petite?s?|grande?s?|bonne?|vieux|vieille|libre) )?[^\W\d_]{3,}"
    r"(?: (?:du|de la|des|de|d['\u2019]|de l['\u2019]) ?[^\W\d_]{3,})?)",
    re.IGNORECASE,
)
"""What many read, by who writes for it: un article dans la voix du loin."""


def french_firms(text: str, recogniser: str) -> Iterator[Hit]:
    """Names of up to three words: beside what is called so, or where a paper is named.

    Args:
        text: any French one.
        recogniser: whose hits they are.
    """
    ordinary = ordinary_words("fr")
    for beside in _BESIDE.finditer(text):
        start, end = beside.span("name")
        if not _ASIDE.match(text, start) and name_end(text, start, ordinary) == end:
            yield Hit(Category.ORGANISATION, start, end, 0.4, recogniser, "said to be called so")
    for stop in _BEHIND_STOP.finditer(text):
        start = stop.start("first")
        if not _ASIDE.match(text, start) and not ordinary.covers(stop["first"]):
            yield Hit(Category.ORGANISATION, *stop.span("name"), 0.4, recogniser, "said to be called so")
    for match in _PRINTS.finditer(text):
        yield Hit(Category.ORGANISATION, *match.span("name"), 0.4, recogniser, "what many read or hear")
