"""Names of common words in small letters, where none stands without an article: chez orange bleue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.assets import resources
from app.detect.ordinary import ordinary_words
from app.detect.words import row
from app.domain.finding import Category
from app.domain.terms import fold

_TELLS_NOTHING: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "winter summer spring autumn sun rain snow ice frost storm thunder lightning river"
        " mountain ocean island forest valley lake wave tide castle tower harbor harbour"
        " lighthouse horse bull blue red black white orange yellow purple pink silver gold golden"
        " copper bronze diamond crystal cotton honey pepper alpha gamma delta omega umbrella star"
        " sky moon".split()
    ),
    "fr": frozenset(
        "hiver printemps automne etoile orage pluie neige glace givre riviere montagne ocean ile"
        " foret vallee desert lac maree vague chateau phare loup ours cheval bleu rouge noir blanc"
        " orange jaune violet rose cuivre bronze diamant cristal perle coton velours miel alpha"
        " gamma delta omega pin".split()
    ),
}
"""Words that plans and deals are told by, and that hide none: the winter plan, un client phare."""
Found = tuple[int, int, Category]
"""Where a name starts and ends, and of what it is."""

_WORD = re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)*+(?!['\u2019])")
_LEAD = 60
"""Code points before what is looked for first, in which the rest of it stands."""
_PARTNER: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:rival|competitor|supplier|vendor|client|partner|landlord|agency|contractor|subsidiary"
        r"|insurer|lender"
        r"|wholesaler|distributor|start-?up) ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"[ '\u2019](?:concurrent|fournisseur|client|partenaire|prestataire|rival|sous-traitant"
        r"|bailleur|investisseur"
        r"|repreneur|cabinet|filiale|agence|société|boîte|start-?up|enseigne) ",
        re.IGNORECASE,
    ),
}
"""A firm by what it is to us, behind which its name may stand."""
_OURS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:our|their|your|my|his|her|the)(?: (?:old|new|main|biggest|former|other|next"
        r"|local))?\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:notre|votre|leur|mon|ma|son|sa|ton|ta|l[ea]|du|au)"
        r"(?: (?:autre|ancien(?:ne)?|nouve(?:au|lle)|principale?|gros))?|(?<!\w)l)\Z",
        re.IGNORECASE,
    ),
}
"""What stands before that."""
_FIRST: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "green bright open big little black white red blue golden silver deep wild happy sweet".split()
    ),
    "fr": frozenset(
        "grand grande petit petite bon bonne beau belle vieux vieille gros deux trois quatre cinq"
        " six sept huit mille cent bleu feu plein demi".split()
    ),
}
"""With what a name may begin that stands before a noun, and never behind one."""
_NOT_SO: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"big (?:data|picture|four|deal|box)|open (?:source|day)|blue (?:chip|collar)|happy hour"
        r"|little (?:sister|brother)"
    ),
    "fr": re.compile(
        r"grande? (?:compte|public|format|luxe|gagnante?|perdante?)s?|gros (?:compte|poste|oeuvre)"
        r"|petit compte"
        r"|(?:deux|trois|quatre|cinq|six|sept|huit|mille|cent) (?:fois|heures?|jours?|mois"
        r"|semaines?|ans?|années?"
        r"|minutes?|personnes|pour|euros|points|virgule|grands?|gros|petits?)\b"
    ),
}
_CHEZ = re.compile(
    r"\bchez(?:,? euh,?)? (?!(?:deux|trois|quatre|cinq|six|sept|huit|mille|cent)\b)", re.IGNORECASE
)
_OF = re.compile(r" (?:du|de la|des) [^\W\d_]{3,}")
"""What a name may go on with there: comptoir du lac."""
_NOBODY = re.compile(
    r"\w+ment|papa|maman|mamie|papy|papi|mémé|pépé|tonton|tata|madame|monsieur|maître|docteur"
    r"|professeur|personne"
    r"|chacune?|certaine?s|plusieurs|beaucoup|diver\w+|différent\w*|autrui|tant|tel\w*|soi|quelqu\w*|n|l|d|qu"
)
"""Behind this word in its place."""
_NO_MORE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\w+ly|today|tonight|yesterday|tomorrow|now|here|there"),
    "fr": re.compile(
        r"\w+ment|hier|demain|aujourd|maintenant|ici|ce|cet|cette|là-bas|lundi|mardi|mercredi|jeudi"
        r"|vendredi|samedi"
    ),
}
"""What stands behind a name and is no word of it."""
_HELD: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:file|plan|matter|deal|affair|operation|project|scenario|protocol|dossier"
        r"|codename)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(r" (?:dossier|plan|programme|chantier|scénario|protocole|deal)(?= )", re.IGNORECASE),
}
"""What is called by the word before it, in French behind it."""
_THE = re.compile(r"\b(?:the|our|this) (?P<name>[^\W\d_]+)\Z", re.IGNORECASE)
_THE_FR = re.compile(r"\b(?:le|ce|du|au|notre|leur|sur)\Z", re.IGNORECASE)
_FROM_NOW: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r" (?:now|from now on|these days|instead|from here on)\b", re.IGNORECASE),
    "fr": re.compile(
        r" (?:désormais|maintenant|dorénavant|à présent|à partir de maintenant"
        r"|à la place)(?!\w)",
        re.IGNORECASE,
    ),
}
_SAID: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:we|they)(?:['\u2019](?:re|ll)| are| will)? (?:(?:are )?on to|only say|now say|say"
        r"|call it|talk about"
        r"|speak of|use|write) (?P<name>[^\W\d_]+),?\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:on|nous|ils|vous) (?:ne )?(?:di[st]\w*|dira|parl\w+(?: plus que)? d[e'\u2019]"
        r"|écri\w+|met\w*) ?"
        r"(?P<name>[^\W\d_]+),?\Z",
        re.IGNORECASE,
    ),
}
"""What is said from now on in place of a name."""
_OPENS = re.compile(
    r"(?:^|[.!?\u2026\n]\s*)(?P<name>[A-Z\u00c0-\u00dd][^\W\d_]+(?: [a-z\u00e0-\u00ff]+)?)"
    r"(?= (?:nous|vous|m['\u2019]a|l['\u2019]a|les a|a|ont|va|vont|n['\u2019]|ne|refuse|veut"
    r"|propose|livre|licencie)(?!\w))"
)
"""What opens a French sentence without an article, and does something."""


def bare_names(text: str, language: str) -> Iterator[Found]:
    """Names of firms and of what is secret that are made of common words.

    Args:
        text: any.
        language: ``en`` or ``fr``.
    """
    for lead in _PARTNER[language].finditer(text):
        ours = _OURS[language].search(text, max(0, lead.start() - _LEAD), lead.start())
        if ours and (end := _name_end(text, lead.end(), language)):
            yield lead.end(), end, Category.ORGANISATION
    for lead in _CHEZ.finditer(text) if language == "fr" else ():
        if end := _end(text, lead.end(), language):
            more = _OF.match(text, end)
            yield lead.end(), more.end() if more else end, Category.ORGANISATION
    for start, end in (*_held(text, language), *_said(text, language)):
        if fold(text[start:end]) in _secret_words(language):
            yield start, end, Category.PRODUCT
    for opens in _OPENS.finditer(text) if language == "fr" else ():
        if fold(opens["name"].split()[0]) in _secret_words(language):
            yield *opens.span("name"), Category.ORGANISATION


def _held(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The words beside those for a plan or a file."""
    for what in _HELD[language].finditer(text):
        the = (_THE if language == "en" else _THE_FR).search(text, max(0, what.start() - _LEAD), what.start())
        name = the if the is None or language == "en" else _WORD.match(text, what.end() + 1)
        if name is not None:
            yield name.span("name" if language == "en" else 0)


def _said(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The words that are said from now on."""
    for now in _FROM_NOW[language].finditer(text):
        if said := _SAID[language].search(text, max(0, now.start() - _LEAD), now.start()):
            yield said.span("name")


def _name_end(text: str, start: int, language: str) -> int:
    """Where a name ends that begins as none but a name does there, else 0."""
    first = _WORD.match(text, start)
    if first is None or not first.group().islower() or _NOT_SO[language].match(text, start):
        return 0
    small = fold(first.group())
    if small in _FIRST[language]:
        return _end(text, start, language, least=2)
    return _end(text, start, language) if small in _secret_words(language) else 0


def _end(text: str, start: int, language: str, *, least: int = 1) -> int:
    """Where the words in small letters end that are not ordinary, two at most; 0 where there are fewer."""
    ordinary, count, end = ordinary_words(language), 0, 0
    for word in row(text, start, _WORD, most=2):
        small = word.group()
        first = count == 0 and small in _FIRST[language]
        if not small.islower() or (not first and fold(small) in ordinary):
            break
        if (_NOBODY if count == 0 else _NO_MORE[language]).fullmatch(small):
            break
        count, end = count + 1, word.end()
    return end if count >= least else 0


def common_codenames(language: str) -> frozenset[str]:
    """The folded common words that projects are called by, those of ``resources/words/codenames.txt``."""
    english, french, counted = _codenames()
    return english if language == "en" else french | counted


def counted_codenames() -> frozenset[str]:
    """Those of French that need an article where they are meant as words."""
    return _codenames()[2]


@cache
def _codenames() -> tuple[frozenset[str], ...]:
    parts = (resources() / "words" / "codenames.txt").read_text(encoding="utf-8").split("\n\n")
    return tuple(
        frozenset(fold(word) for line in part.splitlines() if line[0] != "#" for word in line.split())
        for part in parts
    )


@cache
def _secret_words(language: str) -> frozenset[str]:
    return common_codenames(language) - _TELLS_NOTHING[language]
